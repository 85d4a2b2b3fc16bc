"""jsonschema-rs as a matcher: the same schemas as for jsonschema, compiled once and evaluated in Rust."""

import jsonschema_rs

from benchmarks.peers.by_conditions import by_conditions
from benchmarks.peers.with_jsonschema import as_schema
from benchmarks.rules import Decide, Rules

DISTRIBUTION = "jsonschema-rs"


def decider(rules: Rules) -> Decide:
    """Return the decisions by validators that were compiled beforehand."""
    return by_conditions(rules, lambda condition: jsonschema_rs.Draft202012Validator(as_schema(condition)).is_valid)
