"""CEL in Rust: the Common Expression Language, compiled once and evaluated outside Python."""

import json
from collections.abc import Callable, Iterable
from typing import Any

import cel

from benchmarks.peers.by_conditions import by_conditions
from benchmarks.rules import Condition, Decide, Rules

DISTRIBUTION = "common-expression-language"


def decider(rules: Rules) -> Decide:
    """Return the decisions by compiled expressions."""
    return by_conditions(rules, _compiled, lambda facts: cel.Context(variables=facts))


def _compiled(condition: Condition) -> Callable[[Any], bool]:
    execute: Callable[[Any], bool] = cel.compile(_written(condition)).execute
    return execute


def _written(condition: Condition) -> str:
    match condition:
        case ("null", fact):
            return f"{fact} == null"
        case ("meets", fact, ids):
            return f"({fact} != null && {fact}.exists(each, each in {json.dumps(ids)}))"
        case ("disjoint", fact, ids):
            return f"({fact} != null && !{fact}.exists(each, each in {json.dumps(ids)}))"
        case ("in", fact, ids):
            return f"({fact} != null && {fact} in {json.dumps(ids)})"
        case ("out", fact, ids):
            return f"({fact} != null && !({fact} in {json.dumps(ids)}))"
        case ("less", fact, number):
            return f"({fact} != null && {fact} < {number})"
        case ("least", fact, number):
            return f"({fact} != null && {fact} >= {number})"
        case ("is", fact, truth):
            return f"({fact} != null && {fact} == {json.dumps(truth)})"
        case ("same", one, other):
            return f"({one} != null && {other} != null && {one} == {other})"
        case ("differs", one, other):
            return f"({one} != null && {other} != null && {one} != {other})"
        case ("all", *parts):
            return _joined(parts, " && ", "true")
        case ("any", *parts):
            return _joined(parts, " || ", "false")
        case _:
            raise AssertionError(condition)


def _joined(parts: Iterable[Condition], operator: str, empty: str) -> str:
    joined = [_written(part) for part in parts]
    return f"({operator.join(joined)})" if joined else empty
