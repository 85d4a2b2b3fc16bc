"""Records that are asked for by name: which one is meant, and what is said where none or several are."""

from collections.abc import Mapping, Sequence
from typing import Any

from techtalent.catalogue.hints import known_records
from techtalent.errors import Finding, RecordError, nearest, shortened
from techtalent.model.kinds import KINDS, Kind, Record

_Collections = Mapping[str, Mapping[str, Any]]


def record_named(
    collections: _Collections, name: str, kind: str | None, kinds: Sequence[Kind] = KINDS, no_kind: str = "is no kind"
) -> Any:
    """Return the record of one of these kinds that has this id, or that had it before.

    `kind` is the name, the folder or the collection of the kind that is meant; None where any may be. `no_kind` says
    that a kind is none of them.

    Raises `RecordError` where there is no such record, or more than one, and TypeError for what is no text.
    """
    for value, what in ((name, "an id"), (kind or "", "a kind")):
        if not isinstance(value, str):
            raise TypeError(f"{what} is a text, not {type(value).__name__}")
    among = [known for known in kinds if kind in (None, known.name, known.folder, known.collection)]
    if not among:
        hint = nearest(kind, [known.name for known in kinds], few=0)
        raise _error("unknown-id", "/kind", f"{shortened(repr(kind))} {no_kind}", hint)
    found = [(known, record) for known in among if (record := _record(collections[known.collection], name)) is not None]
    if len(found) == 1:
        return found[0][1]
    shown = shortened(repr(name))
    if found:
        message = f"{shown} is the id of more than one record: {' and '.join(known.name for known, _ in found)}"
        raise _error("ambiguous-id", "/id", message, f"say which with kind={found[0][0].name!r}")
    message = f"there is no {' or '.join(known.name for known in among)} {shown}"
    if len(among) == len(KINDS):
        message = f"there is no record {shown}"
    for other in KINDS:
        if other not in among and _record(collections[other.collection], name) is not None:
            raise _error("unknown-id", "/id", message, f"it is the id of a record of the kind {other.name}")
    records = {id_: record for known in among for id_, record in collections[known.collection].items()}
    raise _error("unknown-id", "/id", message, known_records(records).nearest(name))


def missing_record(name: object, records: Mapping[str, Record]) -> str:
    """Return what to say of a name that is no id of these records: what took its place, or what is nearest."""
    shown = shortened(repr(name))
    now = _record(records, name)
    if now is not None:
        return f"{shown} is now called {now.id!r}"
    hint = known_records(records).nearest(name)
    return f"there is no {shown}" + (f" ({hint})" if hint else "")


def _record(records: Mapping[str, Record], name: object) -> Record | None:
    if name in records:
        return records[str(name)]
    return next((record for record in records.values() if name in record.aliases), None)


def _error(code: str, pointer: str, message: str, hint: str | None) -> RecordError:
    return RecordError(findings=(Finding(code=code, pointer=pointer, message=message, hint=hint),))
