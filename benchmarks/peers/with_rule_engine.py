"""rule-engine: expressions in a language of its own, evaluated in Python."""

import json
from collections.abc import Callable, Iterable

import rule_engine

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

DISTRIBUTION = "rule-engine"


def decider(rules: Rules) -> Decide:
    """Return the decisions by compiled rules."""
    return by_conditions(rules, _compiled)


def _compiled(condition: Condition) -> Callable[[Facts], bool]:
    matches: Callable[[Facts], bool] = rule_engine.Rule(_written(condition)).matches
    return matches


def _written(condition: Condition) -> str:
    match condition:
        case Unknown(fact):
            return f"{fact} == null"
        case SharesAny(fact, words):
            return f"({fact} != null and $any([word in {_list(words)} for word in {fact}]))"
        case SharesNone(fact, words):
            return f"({fact} != null and not $any([word in {_list(words)} for word in {fact}]))"
        case IsIn(fact, words):
            return f"{fact} in {_list(words)}"
        case IsNotIn(fact, words):
            return f"({fact} != null and not ({fact} in {_list(words)}))"
        case Below(fact, number):
            return f"({fact} != null and {fact} < {number})"
        case AtLeast(fact, number):
            return f"({fact} != null and {fact} >= {number})"
        case Is(fact, truth):
            return f"{fact} == {str(truth).lower()}"
        case Same(fact, other):
            return f"({fact} != null and {fact} == {other})"
        case Different(fact, other):
            return f"({fact} != null and {other} != null and {fact} != {other})"
        case AllOf(parts):
            return _joined(parts, " and ", "true")
        case AnyOf(parts):
            return _joined(parts, " or ", "false")


def _list(words: Iterable[str]) -> str:
    return json.dumps(list(words))


def _joined(parts: Iterable[Condition], operator: str, empty: str) -> str:
    written = [_written(part) for part in parts]
    return f"({operator.join(written)})" if written else empty
