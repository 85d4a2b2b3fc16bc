"""json-logic: rules as JSON, evaluated in Python."""

from collections.abc import Callable

from json_logic import jsonLogic

from benchmarks.peers.by_conditions import by_conditions
from benchmarks.peers.json_logic_words import as_json_logic
from benchmarks.rules import Condition, Decide, Facts, Rules

DISTRIBUTION = "panzi-json-logic"


def decider(rules: Rules) -> Decide:
    """Return the decisions by rules that are walked anew each time: this library compiles nothing."""
    return by_conditions(rules, _walked)


def _walked(condition: Condition) -> Callable[[Facts], bool]:
    rule = as_json_logic(condition)

    def holds(facts: Facts) -> bool:
        return bool(jsonLogic(rule, facts))

    return holds
