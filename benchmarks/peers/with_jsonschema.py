"""jsonschema as a matcher: a schema for each condition; a profile fits where it is valid."""

from itertools import permutations
from typing import Any, get_args

from jsonschema import Draft202012Validator

from benchmarks.peers.by_conditions import by_conditions
from benchmarks.rules import Condition, Decide, Rules
from techtalent.records import Region

DISTRIBUTION = "jsonschema"


def decider(rules: Rules) -> Decide:
    """Return the decisions by validators that were made beforehand."""
    return by_conditions(rules, lambda condition: Draft202012Validator(as_schema(condition)).is_valid)


def as_schema(condition: Condition) -> Any:
    """Return the condition as a schema that the facts are valid against where it holds."""
    match condition:
        case ("null", fact):
            return _of(fact, {"type": "null"})
        case ("meets", fact, ids):
            return _of(fact, {"type": "array", "contains": {"enum": list(ids)}})
        case ("disjoint", fact, ids):
            return _of(fact, {"type": "array", "items": {"not": {"enum": list(ids)}}})
        case ("in", fact, ids):
            return _of(fact, {"enum": list(ids)})
        case ("out", fact, ids):
            return _of(fact, {"type": "string", "not": {"enum": list(ids)}})
        case ("less", fact, number):
            return _of(fact, {"type": "integer", "exclusiveMaximum": number})
        case ("least", fact, number):
            return _of(fact, {"type": "integer", "minimum": number})
        case ("is", fact, truth):
            return _of(fact, {"const": truth})
        case ("same", one, other):
            return {"anyOf": [_both(one, here, other, here) for here in get_args(Region)]}
        case ("differs", one, other):
            return {"anyOf": [_both(one, here, other, there) for here, there in permutations(get_args(Region), 2)]}
        case ("all" | "any" as operator, *parts):
            return {f"{operator}Of": [as_schema(part) for part in parts]} if parts else operator == "all"
        case _:
            raise AssertionError(condition)


def _of(fact: str, schema: Any) -> Any:
    return {"properties": {fact: schema}}


def _both(one: str, here: str, other: str, there: str) -> Any:
    return {"properties": {one: {"const": here}, other: {"const": there}}}
