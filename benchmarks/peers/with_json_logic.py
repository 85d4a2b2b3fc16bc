"""json-logic: rules as JSON, evaluated in Python."""

from collections.abc import Callable
from typing import Any

from json_logic import jsonLogic

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
from benchmarks.sampling import Facts

DISTRIBUTION = "panzi-json-logic"


def decider(rules: Rules) -> Decide:
    """Return the decisions by rules that are walked anew each time: this library compiles nothing."""
    return by_conditions(rules, _walked)


def _walked(condition: Condition) -> Callable[[Facts], bool]:
    rule = as_json_logic(condition)

    def holds(facts: Facts) -> bool:
        return bool(jsonLogic(rule, facts))

    return holds


def as_json_logic(condition: Condition) -> Any:
    """Return the condition as JsonLogic."""
    match condition:
        case Unknown(fact):
            return {"===": [_fact(fact), None]}
        case SharesAny(fact, words):
            return {"and": [_known(fact), {"some": [_fact(fact), {"in": [_fact(""), list(words)]}]}]}
        case SharesNone(fact, words):
            return {"and": [_known(fact), {"none": [_fact(fact), {"in": [_fact(""), list(words)]}]}]}
        case IsIn(fact, words):
            return {"in": [_fact(fact), list(words)]}
        case IsNotIn(fact, words):
            return {"and": [_known(fact), {"!": [{"in": [_fact(fact), list(words)]}]}]}
        case Below(fact, number):
            return {"and": [_known(fact), {"<": [_fact(fact), number]}]}
        case AtLeast(fact, number):
            return {"and": [_known(fact), {">=": [_fact(fact), number]}]}
        case Is(fact, truth):
            return {"===": [_fact(fact), truth]}
        case Same(fact, other):
            return {"and": [_known(fact), {"===": [_fact(fact), _fact(other)]}]}
        case Different(fact, other):
            return {"and": [_known(fact), _known(other), {"!==": [_fact(fact), _fact(other)]}]}
        case AllOf(parts):
            return {"and": [as_json_logic(part) for part in parts]} if parts else True
        case AnyOf(parts):
            return {"or": [as_json_logic(part) for part in parts]} if parts else False


def _fact(name: str) -> Any:
    return {"var": name}


def _known(name: str) -> Any:
    return {"!==": [_fact(name), None]}
