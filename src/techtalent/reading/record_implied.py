"""What a regulation asks for that is settled already: by another requirement, by another way, by another value."""

from collections.abc import Callable, Iterator
from typing import Any

from techtalent.errors import Finding, shortened, warning
from techtalent.reading.record_said import all_requirements, entries, is_group, said, single_requirements
from techtalent.reading.record_together import LIST_KINDS, is_number, named_values

# The requirements that are met or not, and say nothing more.
_PLAIN = ("partnership", "training-company")


def implied_meaning(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about what one regulation asks for, and is settled already."""
    yield from _among(regulation, "requirements", "", "requirement {} of the list")
    for pointer, group in filter(lambda found: is_group(found[1]), all_requirements(regulation)):
        if group.get("kind") == "all":
            yield from _among(group, "of", pointer, "part {} of the group")
        else:
            yield from _ways(group, pointer)
    yield from _amounts(regulation)
    for pointer, requirement in single_requirements(regulation):
        yield from _values(requirement, pointer)


def _among(holder: dict[str, Any], key: str, pointer: str, name: str) -> Iterator[Finding]:
    """No requirement is met by every company that meets another one beside it."""
    for at, other_at in _pairs(holder, key, lambda one, other: _implies(other, one)):
        message = f"whoever meets {name.format(other_at + 1)} meets this too"
        yield warning(code="implied-requirement", pointer=f"{pointer}/{key}/{at}", message=message)


def _ways(group: dict[str, Any], pointer: str) -> Iterator[Finding]:
    """No way to meet a group is open only to companies for which another way is open."""
    for at, other_at in _pairs(group, "of", _implies):
        message = f"whoever meets this meets way {other_at + 1} of the group too, so that it lets nobody in"
        hint = "take it out, or say both in one 'all' where both are asked"
        yield warning(code="implied-requirement", pointer=f"{pointer}/of/{at}", message=message, hint=hint)


def _pairs(
    holder: dict[str, Any], key: str, is_too_many: Callable[[dict[str, Any], dict[str, Any]], bool]
) -> Iterator[tuple[int, int]]:
    """Yield the positions of what is too many beside another entry, and of that entry."""
    asked = [(at, requirement, said(requirement)) for at, requirement in entries(holder, key)]
    for at, requirement, same in asked:
        for other_at, other, other_same in asked:
            # Of two that ask the same, the second is too many; of two that are the same, `doubled-entry` speaks.
            both = is_too_many(requirement, other) and is_too_many(other, requirement)
            if same != other_same and is_too_many(requirement, other) and not (both and at < other_at):
                yield at, other_at
                break


def _amounts(regulation: dict[str, Any]) -> Iterator[Finding]:
    """What an amount asks for is not met by every company that meets the requirements of the regulation."""
    for at, amount in entries(regulation, "amounts"):
        when = amount.get("when")
        for other_at, requirement in entries(regulation, "requirements"):
            if isinstance(when, dict) and _implies(requirement, when):
                message = (
                    f"whoever meets requirement {other_at + 1} of the list meets this too, so that it decides nothing"
                )
                here = f"/amounts/{at}/when"
                yield warning(code="implied-requirement", pointer=here, message=message, hint="leave 'when' out")
                break


def _values(requirement: dict[str, Any], pointer: str) -> Iterator[Finding]:
    """No value of a list lies in another one, as a province in its country."""
    kind = LIST_KINDS.get(requirement["kind"]) if isinstance(requirement.get("kind"), str) else None
    for key in ("any_of", "none_of"):
        values = requirement.get(key)
        texts = [value if isinstance(value, str) else "" for value in (values if isinstance(values, list) else ())]
        for at, value in enumerate(texts):
            others = [other for other in texts if other not in (value, "")]
            within = [other for other in others if kind is not None and kind.lies_in(said(value), said(other)) is True]
            if value and within:
                message = f"{shortened(repr(value))} lies in {shortened(repr(within[0]))}, which the list names too"
                here = f"{pointer}/{key}/{at}"
                yield warning(code="implied-value", pointer=here, message=message, hint="take one of the two out")


def _implies(requirement: dict[str, Any], other: dict[str, Any]) -> bool:
    """Return whether every company that meets a requirement meets the other; false where that is not sure."""
    parts = [part for _, part in entries(requirement, "of")]
    others = [part for _, part in entries(other, "of")]
    if requirement.get("kind") == "any":
        return bool(parts) and all(_implies(part, other) for part in parts)
    if other.get("kind") == "all":
        return bool(others) and all(_implies(requirement, part) for part in others)
    if other.get("kind") == "any":
        return any(_implies(requirement, part) for part in others)
    if requirement.get("kind") == "all":
        return any(_implies(part, other) for part in parts)
    return _single_implies(requirement, other)


def _single_implies(requirement: dict[str, Any], other: dict[str, Any]) -> bool:
    kind = requirement.get("kind")
    if kind != other.get("kind") or not isinstance(kind, str):
        return False
    if kind == "company-size":
        return _reaches(requirement, other, "at_least", at_least=True) and _reaches(
            requirement, other, "fewer_than", at_least=False
        )
    if kind == "partners":
        same = named_values(requirement, "of_kinds") <= named_values(other, "of_kinds") or "of_kinds" not in other
        return same and "at_least" in other and _reaches(requirement, other, "at_least", at_least=True)
    return kind in _PLAIN or (kind in LIST_KINDS and _list_implies(requirement, other, kind))


def _list_implies(requirement: dict[str, Any], other: dict[str, Any], name: str) -> bool:
    kind = LIST_KINDS[name]
    named, excluded = named_values(requirement, "any_of"), named_values(requirement, "none_of")
    others, others_excluded = named_values(other, "any_of"), named_values(other, "none_of")
    if named and others:
        return all(any(kind.lies_in(value, within) is True for within in others) for value in named)
    if excluded and others_excluded:
        return all(any(kind.lies_in(value, within) is True for within in excluded) for value in others_excluded)
    # Whoever is in one place is not in another; the company's own region may be any.
    return bool(
        (named and others_excluded)
        and kind.has_one
        and "own" not in named | others_excluded
        and all(kind.apart(value, without) for value in named for without in others_excluded)
    )


def _reaches(requirement: dict[str, Any], other: dict[str, Any], key: str, *, at_least: bool) -> bool:
    """Return whether a bound is at least as strict as another one's; true where the other has none."""
    if key not in other:
        return True
    bound, others = requirement.get(key), other.get(key)
    if not (is_number(bound) and is_number(others)):
        return False
    return bound >= others if at_least else bound <= others
