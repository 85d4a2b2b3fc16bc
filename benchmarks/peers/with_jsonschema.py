"""jsonschema as a matcher: a schema for each condition; a profile fits where it is valid."""

from itertools import permutations
from typing import Any

from jsonschema import Draft202012Validator

from benchmarks.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
    Below,
    Condition,
    Different,
    Is,
    IsIn,
    IsNotIn,
    Same,
    SharesAny,
    SharesNone,
    Unknown,
)
from benchmarks.peers.by_conditions import by_conditions
from benchmarks.rules import Decide, Rules

DISTRIBUTION = "jsonschema"


def decider(rules: Rules) -> Decide:
    """Return the decisions by validators that were made beforehand."""
    return by_conditions(rules, lambda condition: Draft202012Validator(as_schema(condition)).is_valid)


def as_schema(condition: Condition) -> Any:
    """Return a schema; facts are valid against it where the condition holds."""
    match condition:
        case Unknown(fact):
            return _of(fact, {"type": "null"})
        case SharesAny(fact, words):
            return _of(fact, {"type": "array", "contains": {"enum": list(words)}})
        case SharesNone(fact, words):
            return _of(fact, {"type": "array", "items": {"not": {"enum": list(words)}}})
        case IsIn(fact, words):
            return _of(fact, {"enum": list(words)})
        case IsNotIn(fact, words):
            return _of(fact, {"type": "string", "not": {"enum": list(words)}})
        case Below(fact, number):
            return _of(fact, {"type": "integer", "exclusiveMaximum": number})
        case AtLeast(fact, number):
            return _of(fact, {"type": "integer", "minimum": number})
        case Is(fact, truth):
            return _of(fact, {"const": truth})
        case Same(fact, other, words):
            return {"anyOf": [_both(fact, word, other, word) for word in words]}
        case Different(fact, other, words):
            return {"anyOf": [_both(fact, here, other, there) for here, there in permutations(words, 2)]}
        case AllOf(parts):
            return {"allOf": [as_schema(part) for part in parts]} if parts else True
        case AnyOf(parts):
            return {"anyOf": [as_schema(part) for part in parts]} if parts else False


def _of(fact: str, schema: Any) -> Any:
    return {"properties": {fact: schema}}


def _both(fact: str, word: str, other: str, word_of_other: str) -> Any:
    return {"properties": {fact: {"const": word}, other: {"const": word_of_other}}}
