"""Records that are asked for by name: which one is meant, and what is said where none or several are."""

from collections.abc import Mapping, Sequence
from typing import Any

from techtalent.catalogue.hints import known_records
from techtalent.errors import Finding, RecordError, expect, nearest, shown
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
    expect(name, str, "an id is a text")
    expect(kind, str | None, "a kind is a text")
    among = [known for known in kinds if kind in (None, known.name, known.folder, known.collection)]
    found = [(known, record) for known in among if (record := _record(collections[known.collection], name)) is not None]
    if len(found) == 1:
        return found[0][1]
    if not among:
        hint = nearest(kind, [known.name for known in kinds], few=0)
        finding = Finding(code="unknown-id", pointer="/kind", message=f"{shown(kind)} {no_kind}", hint=hint)
    elif found:
        finding = _ambiguous(name, [known.name for known, _ in found])
    else:
        finding = _unknown(collections, name, among)
    raise RecordError(findings=(finding,))


def _ambiguous(name: str, kinds: Sequence[str]) -> Finding:
    message = f"{shown(name)} is the id of more than one record: {' and '.join(kinds)}"
    return Finding(code="ambiguous-id", pointer="/id", message=message, hint=f"say which with kind={kinds[0]!r}")


def _unknown(collections: _Collections, name: str, among: Sequence[Kind]) -> Finding:
    """Return what is said where no record of these kinds has an id: which kind has it, or what is nearest."""
    asked = "record" if len(among) == len(KINDS) else " or ".join(known.name for known in among)
    others = [other.name for other in KINDS if _record(collections[other.collection], name) is not None]
    if others:
        hint: str | None = f"it is the id of a record of the kind {others[0]}"
    else:
        records = {id_: record for known in among for id_, record in collections[known.collection].items()}
        hint = known_records(records).nearest(name)
    return Finding(code="unknown-id", pointer="/id", message=f"there is no {asked} {shown(name)}", hint=hint)


def missing_record(name: object, records: Mapping[str, Record]) -> str:
    """Return what to say of a name that is no id of these records: what took its place, or what is nearest."""
    called = shown(name)
    now = _record(records, name)
    if now is not None:
        return f"{called} is now called {now.id!r}"
    hint = known_records(records).nearest(name)
    return f"there is no {called}" + (f" ({hint})" if hint else "")


def _record(records: Mapping[str, Record], name: object) -> Record | None:
    if name in records:
        return records[str(name)]
    return next((record for record in records.values() if name in record.aliases), None)
