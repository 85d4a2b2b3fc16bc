"""What a funding regulation asks of learners, partners and projects, and pays for, and cannot mean."""

from collections.abc import Hashable, Iterator
from typing import Any

from techtalent.errors import Finding
from techtalent.reading.record_money import is_amount
from techtalent.reading.record_said import entries, said

# The greatest level of each framework; of others nothing is known.
_HIGHEST = {"mbo": 4, "nlqf": 8, "eqf": 8}

# The bounds of each kind of condition, and what the upper one is called.
_BOUNDS = {"age": "under", "hours": "at_most", "level": "at_most"}

# Of what a condition is: bounds of the same have to have a number in common.
_SAME = ("kind", "of", "each", "framework")

# What each kind of condition can name, of which it names one.
_ONE_OF = {"status": ("any_of", "none_of", "may_be"), "course": ("recognised", "any_of", "none_of")}


def conditions_meaning(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about what a regulation asks that no profile tells, and about its costs."""
    for at, condition in entries(regulation, "learners"):
        yield from _learner(condition, f"/learners/{at}")
    yield from _never_together(regulation)
    for at, places in entries(regulation, "partner_places"):
        yield from _one_list(places, f"/partner_places/{at}", ("any_of", "none_of"))
    yield from _too_few_points(regulation)
    yield from _paid_and_not(regulation)


def _learner(condition: dict[str, Any], pointer: str) -> Iterator[Finding]:
    """A condition has a bound, some number lies within its bounds, and it names one list."""
    kind = condition.get("kind")
    if isinstance(kind, str) and kind in _ONE_OF:
        yield from _one_list(condition, pointer, _ONE_OF[kind])
    elif kind == "practice" and condition.get("bound") == "more-than" and condition.get("percent") == 100:
        message = "no share is more than 100 per cent"
        yield Finding(code="out-of-range", pointer=f"{pointer}/percent", message=message)
    elif isinstance(kind, str) and kind in _BOUNDS:
        yield from _bounds(condition, pointer, _BOUNDS[kind])
    if kind == "level":
        yield from _no_such_level(condition, pointer)


def _bounds(condition: dict[str, Any], pointer: str, upper: str) -> Iterator[Finding]:
    least, most = condition.get("at_least"), condition.get(upper)
    listed = "any_of" in condition
    if least is None and most is None and not listed:
        hint = f"name 'at_least', {upper!r} or both"
        yield Finding(code="no-bound", pointer=pointer, message="it has no bound", hint=hint)
    elif listed and (least is not None or most is not None):
        message, hint = "it names both 'any_of' and a bound", "name one of the two"
        yield Finding(code="one-list", pointer=pointer, message=message, hint=hint)
    elif is_amount(least) and is_amount(most) and (least >= most if upper == "under" else least > most):
        message = f"no number is at least {least} and {'less than' if upper == 'under' else 'at most'} {most}"
        yield Finding(code="bounds-reversed", pointer=f"{pointer}/at_least", message=message)


def _no_such_level(condition: dict[str, Any], pointer: str) -> Iterator[Finding]:
    """A level is one that its framework has."""
    framework, listed = condition.get("framework"), condition.get("any_of")
    highest = _HIGHEST.get(framework) if isinstance(framework, str) else None
    levels = [(f"{pointer}/{name}", condition.get(name)) for name in ("at_least", "at_most")]
    levels += [(f"{pointer}/any_of/{at}", level) for at, level in enumerate(listed if isinstance(listed, list) else ())]
    for place, level in levels:
        if highest is not None and is_amount(level) and level > highest:
            message = f"{framework} has the levels 1 to {highest}, and not {level}"
            yield Finding(code="no-such-level", pointer=place, message=message)


def _one_list(condition: dict[str, Any], pointer: str, names: tuple[str, ...]) -> Iterator[Finding]:
    """Of some lists a condition names one."""
    told = [repr(name) for name in names if name in condition]
    if len(told) > 1:
        message = f"it names {' and '.join(told)}"
        yield Finding(code="one-list", pointer=pointer, message=message, hint="name one of them")
    elif not told:
        message = f"it names none of {', '.join(map(repr, names))}"
        yield Finding(code="one-list", pointer=pointer, message=message, hint="name one of them")


def _never_together(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Some learner meets all conditions of one kind: their bounds have a number in common.

    A condition that is for some learners only, or has exceptions, is left out.
    """
    common: dict[Hashable, tuple[Any, Any]] = {}
    for at, condition in entries(regulation, "learners"):
        kind, same = condition.get("kind"), tuple(said(condition.get(name)) for name in _SAME)
        upper = _BOUNDS.get(kind) if isinstance(kind, str) else None
        if upper is None or "applies_to" in condition or condition.get("as_a_rule") or "any_of" in condition:
            continue
        least, most = condition.get("at_least"), condition.get(upper)
        low, high = common.get(same, (0, _NO_BOUND))
        # A condition by itself may leave no number: `_bounds` says so.
        own = (least if is_amount(least) else 0, most if is_amount(most) else _NO_BOUND)
        both = (max(low, own[0]), min(high, own[1]))
        is_open = kind == "age"
        if same in common and _is_empty(both, is_open) and not _is_empty(own, is_open):
            message = f"no learner can meet this and the conditions before it: no {_NUMBERS[str(kind)]} is left"
            yield Finding(code="never-together", pointer=f"/learners/{at}", message=message)
        else:
            common[same] = both


# What no bound reaches.
_NO_BOUND = 10**9

_NUMBERS = {"age": "age", "hours": "number of hours", "level": "level"}


def _is_empty(bounds: tuple[Any, Any], is_open: bool) -> bool:
    return bool(bounds[0] >= bounds[1] if is_open else bounds[0] > bounds[1])


def _too_few_points(regulation: dict[str, Any]) -> Iterator[Finding]:
    """There are as many points as a project has to fit."""
    for at, themes in entries(regulation, "themes"):
        least, points = themes.get("at_least"), themes.get("points")
        if is_amount(least) and isinstance(points, list) and points and least > len(points):
            message = f"the list has {len(points)}, and it takes at least {least}"
            yield Finding(code="too-few", pointer=f"/themes/{at}/points", message=message)


def _paid_and_not(regulation: dict[str, Any]) -> Iterator[Finding]:
    """No kind of cost is both paid and not paid, where no text says when."""
    paid: dict[str, str] = {}
    for at, amount in entries(regulation, "amounts"):
        for kind in _kinds(amount, "costs"):
            paid.setdefault(kind, f"amount {at + 1}")
    costs = list(entries(regulation, "costs"))
    for at, cost in costs:
        if cost.get("paid") is True and "text" not in cost:
            for kind in _kinds(cost, "of"):
                paid.setdefault(kind, f"entry {at + 1} of the list")
    for at, cost in costs:
        if cost.get("paid") is not False or "text" in cost:
            continue
        for place, kind in enumerate(_kinds(cost, "of")):
            if kind in paid:
                message, hint = f"{paid[kind]} pays for {kind!r}", "say in a 'text' when it is paid and when not"
                yield Finding(code="paid-and-not", pointer=f"/costs/{at}/of/{place}", message=message, hint=hint)


def _kinds(value: dict[str, Any], key: str) -> list[str]:
    kinds = value.get(key)
    return [kind if isinstance(kind, str) else "" for kind in kinds] if isinstance(kinds, list) else []
