"""JsonLogic in Rust: the same rules as for json-logic, compiled once and evaluated outside Python."""

import json
from collections.abc import Callable
from typing import Any

import datalogic_py

from benchmarks.peers.by_conditions import by_conditions
from benchmarks.peers.json_logic_words import as_json_logic
from benchmarks.rules import Condition, Decide, Rules

DISTRIBUTION = "datalogic-py"


def decider(rules: Rules) -> Decide:
    """Return the decisions by compiled rules; a profile's facts are parsed once for all of them."""
    engine = datalogic_py.Engine()

    def compiled(condition: Condition) -> Callable[[Any], bool]:
        evaluate: Callable[[Any], bool] = engine.compile(as_json_logic(condition)).evaluate_data
        return evaluate

    return by_conditions(rules, compiled, lambda facts: datalogic_py.DataHandle(json.dumps(facts)))
