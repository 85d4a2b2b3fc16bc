"""Requirements that never hold together: of a regulation, of a way in a group, of an amount beside them."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any, NamedTuple, TypeGuard, get_args

from techtalent.errors import Finding
from techtalent.model.common import LegalForm, Region
from techtalent.model.sectors import in_sector
from techtalent.reading.record_said import entries, said

Single = tuple[str, dict[str, Any]]
"""A requirement that asks one thing, after its pointer."""


def _same(value: Hashable, named: Hashable) -> bool | None:
    return value == named


def _in_place(value: Hashable, named: Hashable) -> bool | None:
    """Return whether a place lies in another one: NL-GE in NL. Only a part of a country may lie in its province."""
    if value == named or str(value).startswith(f"{named}-"):
        return True
    return None if str(named).startswith(f"{value}-") else False


def _in_sector(value: Hashable, named: Hashable) -> bool | None:
    """Return whether a sector lies in another one; None for a part of it, and where nobody can tell."""
    return in_sector(str(value).upper(), str(named).upper())


class ListKind(NamedTuple):
    """A kind of requirement that names a list."""

    has_one: bool
    """Whether a company has one such value only; it is affiliated with several funds, and offers several things."""
    lies_in: Callable[[Hashable, Hashable], bool | None] = _same
    """Whether a value lies in one that is named; None where only a part of it does, or nobody can tell."""
    every: frozenset[Hashable] = frozenset()
    """All values that there are; empty where nobody lists them."""

    def apart(self, value: Hashable, other: Hashable) -> bool:
        """Return whether nothing lies in both of two values."""
        return self.lies_in(value, other) is False and self.lies_in(other, value) is False


LIST_KINDS = {
    "region": ListKind(has_one=True, every=frozenset(get_args(Region))),
    "legal-form": ListKind(has_one=True, every=frozenset(get_args(LegalForm))),
    "place": ListKind(has_one=True, lies_in=_in_place),
    "sector": ListKind(has_one=True, lies_in=_in_sector),
    "affiliation": ListKind(has_one=False),
    "offer": ListKind(has_one=False),
}


def is_number(value: Any) -> TypeGuard[int]:
    """Return whether a value is a whole number of JSON."""
    # To Python, true is a number.
    return type(value) is int


def named_values(requirement: dict[str, Any], key: str) -> set[Hashable]:
    """Return the values of a list of a requirement; empty where that is no list."""
    values = requirement.get(key)
    return set(map(said, values)) if isinstance(values, list) else set()


def never_together(regulation: dict[str, Any]) -> Iterator[Finding]:
    """All requirements hold at once for some company, each group in one of its ways, and so does that of an amount."""
    asked = [(f"/requirements/{at}", requirement) for at, requirement in entries(regulation, "requirements")]
    singles = [(pointer, requirement) for pointer, requirement in asked if requirement.get("kind") != "any"]
    found = _clash(singles)
    if found is not None:
        yield found
        return
    for pointer, requirement in asked:
        if requirement.get("kind") == "any":
            message = "nobody can meet this and the other requirements: none of its ways goes together with them"
            yield from _no_way(pointer, requirement, singles, message)
    for at, amount in entries(regulation, "amounts"):
        when = amount.get("when")
        if isinstance(when, dict):
            message = "nobody gets this amount: whoever meets the requirements of the regulation does not meet this"
            yield from _no_way(f"/amounts/{at}/when", when, singles, message)


def asked_together(regulation: dict[str, Any]) -> Iterator[list[Single]]:
    """Yield all requirements that some company has to meet at once: those of all, and with them those of each way."""
    asked = [(f"/requirements/{at}", requirement) for at, requirement in entries(regulation, "requirements")]
    singles = [(pointer, requirement) for pointer, requirement in asked if requirement.get("kind") != "any"]
    yield singles
    amounts = [
        (f"/amounts/{at}/when", amount["when"])
        for at, amount in entries(regulation, "amounts")
        if isinstance(amount.get("when"), dict)
    ]
    for pointer, requirement in [*asked, *amounts]:
        if (pointer, requirement) not in singles:
            yield from ([*singles, *way] for way in ways_to_meet(pointer, requirement))


def _no_way(pointer: str, requirement: dict[str, Any], others: list[Single], message: str) -> Iterator[Finding]:
    """Yield what never holds within the ways to meet a requirement, or that none goes together with the others."""
    ways = list(ways_to_meet(pointer, requirement))
    alone = [found for way in ways if (found := _clash(way)) is not None]
    yield from alone
    if ways and not alone and all(_clash([*others, *way]) is not None for way in ways):
        yield Finding(code="never-together", pointer=pointer, message=message)


def ways_to_meet(pointer: str, requirement: dict[str, Any]) -> Iterator[list[Single]]:
    """Yield the ways to meet a requirement, each the single requirements that it takes."""
    parts = [(f"{pointer}/of/{at}", part) for at, part in entries(requirement, "of")]
    if requirement.get("kind") == "any":
        for where, part in parts:
            yield from ways_to_meet(where, part)
    elif requirement.get("kind") == "all":
        yield parts
    else:
        yield [(pointer, requirement)]


def _clash(singles: Iterable[Single]) -> Finding | None:
    """Return the first finding about single requirements that no company meets together; None where one may."""
    of_kinds: dict[str, list[Single]] = {}
    for pointer, requirement in singles:
        kind = requirement.get("kind")
        if isinstance(kind, str):
            of_kinds.setdefault(kind, []).append((pointer, requirement))
    for kind, asked in of_kinds.items():
        found = _no_size_left(asked) if kind == "company-size" else None
        if kind in LIST_KINDS:
            found = _nothing_left(asked, kind, LIST_KINDS[kind])
        if found is not None:
            return found
    return None


def _nothing_left(asked: list[Single], name: str, kind: ListKind) -> Finding | None:
    """Return a finding where requirements of one kind leave no value, each of which names one list."""
    what = name.replace("-", " ")
    lists = [each for each in asked if not {"any_of", "none_of"} <= each[1].keys()]
    excluded = {value for _, requirement in lists for value in named_values(requirement, "none_of")}
    left: set[Hashable] | None = None
    for pointer, requirement in lists:
        named = named_values(requirement, "any_of")
        allowed = {value for value in named if not any(kind.lies_in(value, other) is True for other in excluded)}
        if named and not allowed:
            message, hint = "nobody can meet this: other requirements exclude all that it names", None
            return Finding(code="never-together", pointer=pointer, message=message, hint=hint)
        # The company's own region can be any.
        if not named or not kind.has_one or "own" in named:
            continue
        common = allowed if left is None else _common(left, allowed, kind)
        if not common:
            message = f"nobody can meet this and the requirements before it: no {what} is named in all of them"
            hint = f"name all {what}s in one requirement: one of them is enough"
            return Finding(code="never-together", pointer=pointer, message=message, hint=hint)
        left = common
    without = [(pointer, named_values(requirement, "none_of")) for pointer, requirement in lists]
    # Of a requirement that excludes all by itself, `never-holds` speaks.
    if kind.every and kind.every <= excluded and not any(kind.every <= values for _, values in without):
        message = f"nobody can meet this and the requirements before it: no {what} is left"
        return Finding(code="never-together", pointer=[at for at, values in without if values][-1], message=message)
    return None


def _common(one: set[Hashable], other: set[Hashable], kind: ListKind) -> set[Hashable]:
    """Return the values that lie in one of each set, the smaller of two; what nobody can tell may lie in both."""
    found: set[Hashable] = set()
    for value in one:
        for named in other:
            lies = kind.lies_in(value, named), kind.lies_in(named, value)
            if lies[0] is not False or lies[1] is not False:
                found.add(named if lies[1] is True else value)
    return found


def _no_size_left(asked: list[Single]) -> Finding | None:
    """Return a finding where no number of employees lies within the bounds of all requirements."""
    least, most = 0, None
    for pointer, requirement in asked:
        low, high = requirement.get("at_least"), requirement.get("fewer_than")
        if is_number(low) and is_number(high) and low >= high:
            # The requirement by itself leaves no number: `bounds-reversed` says so.
            return None
        least = max(least, low) if is_number(low) else least
        most = min(high, most or high) if is_number(high) else most
        if most is not None and least >= most and len(asked) > 1:
            message = "no company can meet this and the requirements before it: no number of employees is left"
            return Finding(code="never-together", pointer=pointer, message=message)
    return None
