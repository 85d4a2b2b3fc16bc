"""The rows of a query as decisions, however the tables behind it look."""

from collections.abc import Iterable
from typing import Any

from benchmarks.rules import Decisions


def decided(rows: Iterable[tuple[str, str, Any, Any]]) -> Decisions:
    """Return the decisions that rows of a kind, an id, a verdict and an availability stand for."""
    found: dict[str, set[str]] = {"activity": set(), "contact": set(), "tip": set(), "case": set()}
    funding = {}
    near_misses = {}
    for kind, one, verdict, availability in rows:
        if kind == "regulation":
            funding[one] = verdict, availability
        elif kind == "near miss":
            near_misses[one] = verdict
        else:
            found[kind].add(one)
    return Decisions(found["activity"], funding, near_misses, found["contact"], found["tip"], found["case"])
