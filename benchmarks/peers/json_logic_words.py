"""The conditions as JsonLogic, for both libraries that speak it."""

from typing import Any

from benchmarks.rules import Condition


def as_json_logic(condition: Condition) -> Any:
    """Return the condition as JsonLogic."""
    match condition:
        case ("null", fact):
            return {"===": [_fact(fact), None]}
        case ("meets", fact, ids):
            return {"and": [_told(fact), {"some": [_fact(fact), {"in": [_fact(""), list(ids)]}]}]}
        case ("disjoint", fact, ids):
            return {"and": [_told(fact), {"none": [_fact(fact), {"in": [_fact(""), list(ids)]}]}]}
        case ("in", fact, ids):
            return {"in": [_fact(fact), list(ids)]}
        case ("out", fact, ids):
            return {"and": [_told(fact), {"!": [{"in": [_fact(fact), list(ids)]}]}]}
        case ("less", fact, number):
            return {"and": [_told(fact), {"<": [_fact(fact), number]}]}
        case ("least", fact, number):
            return {"and": [_told(fact), {">=": [_fact(fact), number]}]}
        case ("is", fact, truth):
            return {"===": [_fact(fact), truth]}
        case ("same", one, other):
            return {"and": [_told(one), {"===": [_fact(one), _fact(other)]}]}
        case ("differs", one, other):
            return {"and": [_told(one), _told(other), {"!==": [_fact(one), _fact(other)]}]}
        case ("all" | "any" as operator, *parts):
            if not parts:
                return operator == "all"
            return {"and" if operator == "all" else "or": [as_json_logic(part) for part in parts]}
        case _:
            raise AssertionError(condition)


def _fact(name: str) -> Any:
    return {"var": name}


def _told(name: str) -> Any:
    return {"!==": [_fact(name), None]}
