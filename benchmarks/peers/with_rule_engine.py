"""rule-engine: expressions in a language of its own, evaluated in Python."""

import json
from collections.abc import Callable, Iterable

import rule_engine

from benchmarks.peers.by_conditions import by_conditions
from benchmarks.rules import Condition, Decide, Facts, Rules

DISTRIBUTION = "rule-engine"


def decider(rules: Rules) -> Decide:
    """Return the decisions by compiled rules."""
    return by_conditions(rules, _compiled)


def _compiled(condition: Condition) -> Callable[[Facts], bool]:
    matches: Callable[[Facts], bool] = rule_engine.Rule(_written(condition)).matches
    return matches


def _written(condition: Condition) -> str:
    match condition:
        case ("null", fact):
            return f"{fact} == null"
        case ("meets", fact, ids):
            return f"({fact} != null and $any([each in {_list(ids)} for each in {fact}]))"
        case ("disjoint", fact, ids):
            return f"({fact} != null and not $any([each in {_list(ids)} for each in {fact}]))"
        case ("in", fact, ids):
            return f"{fact} in {_list(ids)}"
        case ("out", fact, ids):
            return f"({fact} != null and not ({fact} in {_list(ids)}))"
        case ("less", fact, number):
            return f"({fact} != null and {fact} < {number})"
        case ("least", fact, number):
            return f"({fact} != null and {fact} >= {number})"
        case ("is", fact, truth):
            return f"{fact} == {str(truth).lower()}"
        case ("same", one, other):
            return f"({one} != null and {one} == {other})"
        case ("differs", one, other):
            return f"({one} != null and {other} != null and {one} != {other})"
        case ("all", *parts):
            return _joined(parts, " and ", "true")
        case ("any", *parts):
            return _joined(parts, " or ", "false")
        case _:
            raise AssertionError(condition)


def _list(ids: Iterable[str]) -> str:
    return json.dumps(list(ids))


def _joined(parts: Iterable[Condition], operator: str, empty: str) -> str:
    written = [_written(part) for part in parts]
    return f"({operator.join(written)})" if written else empty
