"""What differs between two forms of a record: each field, with both of its values."""

from collections.abc import Callable, Iterator
from typing import Any

import attrs
from attrs import frozen

from techtalent.model.kinds import Record
from techtalent.model.text import Text


@frozen(kw_only=True)
class FieldChange:
    """A field of a record that has another value than before.

    Where a list has another entry than before, the entry is the field, and a list of ids or words is one field.
    """

    pointer: str
    """The JSON pointer of the field: in the later record, or in the earlier one where only that has it."""
    before: object
    """The value that it had, as Python has it; None where it had none."""
    after: object
    """The value that it has; None where it has none."""


# An entry of a list, of any class.
_Entry = Any

IsTold = Callable[[type[Any], str], bool]
"""What says whether a field counts, by its class and its name."""


def _all(kind: type[Any], name: str) -> bool:
    return True


def field_changes(before: Record, after: Record, is_told: IsTold = _all) -> Iterator[FieldChange]:
    """Yield what differs between two records of one kind, in the order of the fields.

    `is_told` says of a class and the name of a field whether the field counts.
    """
    yield from _changes(before, after, "", is_told)


def _changes(before: Any, after: Any, pointer: str, is_told: IsTold) -> Iterator[FieldChange]:
    if before == after:
        return
    if type(before) is tuple and type(after) is tuple:
        yield from _list_changes(before, after, pointer, is_told)
    elif type(before) is type(after) and attrs.has(type(before)) and not isinstance(before, Text):
        for field in attrs.fields(type(before)):
            if is_told(type(before), field.name):
                old, new = getattr(before, field.name), getattr(after, field.name)
                yield from _changes(old, new, f"{pointer}/{field.name}", is_told)
    else:
        yield FieldChange(pointer=pointer, before=before, after=after)


def _list_changes(
    before: tuple[_Entry, ...], after: tuple[_Entry, ...], pointer: str, is_told: IsTold
) -> Iterator[FieldChange]:
    """Yield what differs between two lists: of each entry, where entries have fields or are sentences."""
    if not all(attrs.has(type(entry)) for entry in (*before, *after)):
        # Ids, words and numbers make one value together.
        yield FieldChange(pointer=pointer, before=before, after=after)
        return
    pairs = _paired(before, after)
    for at, new in enumerate(after):
        old = before[pairs[at]] if at in pairs else None
        yield from _changes(old, new, f"{pointer}/{at}", is_told)
    for at, old in enumerate(before):
        if at not in pairs.values():
            yield FieldChange(pointer=f"{pointer}/{at}", before=old, after=None)
    places = [pairs[at] for at in sorted(pairs)]
    if places != sorted(places):
        yield FieldChange(pointer=pointer, before=before, after=after)


def _paired(before: tuple[_Entry, ...], after: tuple[_Entry, ...]) -> dict[int, int]:
    """Return the places of the entries before, by the places of the same entries after.

    The same is what names the same record, or else what is most alike. Either way round the pairs are the same.
    """
    alike = [
        (-_likeness(old, new), here + there, here, there)
        for there, old in enumerate(before)
        for here, new in enumerate(after)
        if type(old) is type(new) and getattr(old, "to", None) == getattr(new, "to", None)
    ]
    pairs: dict[int, int] = {}
    for _, _, here, there in sorted(alike):
        if here not in pairs and there not in pairs.values():
            pairs[here] = there
    return pairs


def _likeness(old: _Entry, new: _Entry) -> float:
    """Return how many fields two entries of one class have alike."""
    if old == new:
        return float("inf")
    alike: list[bool] = [getattr(old, each.name) == getattr(new, each.name) for each in attrs.fields(type(old))]
    return sum(alike)
