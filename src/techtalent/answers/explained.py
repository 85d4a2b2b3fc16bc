"""The record that is to be explained, found by its id."""

from collections.abc import Mapping

from techtalent.catalogue.catalogue import Catalogue
from techtalent.errors import Finding, RecordError, nearest
from techtalent.model.activities import Activity, Initiative
from techtalent.model.kinds import KIND_OF, Kind, Record
from techtalent.model.regulations import FundingRegulation

Explained = Activity | Initiative | FundingRegulation
"""A record that can be explained."""

# The kinds of records that can be explained.
_EXPLAINED = tuple(KIND_OF[record_type] for record_type in (Activity, Initiative, FundingRegulation))


def record_to_explain(name: str, kind: str | None, catalogue: Catalogue) -> Explained:
    """Return the record with this id, which may be an earlier one, of the kind or of any kind that can be explained.

    Raises `RecordError` where there is none, or more than one.
    """
    kinds = [known for known in _EXPLAINED if kind in (None, known.name)]
    found = [(known, current) for known in kinds if (current := _current_id(name, known, catalogue)) is not None]
    if len(found) == 1:
        (only, current) = found[0]
        record: Explained = catalogue._collection(only)[current]
        return record
    names = [known.name for known in kinds]
    if found:
        message = f"{name!r} is the id of more than one record: {' and '.join(known.name for known, _ in found)}"
        hint: str | None = f"say which with kind={found[0][0].name!r}"
    else:
        message = (
            f"there is no {' or '.join(names)} {name!r}" if names else f"{kind!r} is no kind that can be explained"
        )
        hint = _hint(
            name, kind, {id_: record for known in kinds for id_, record in catalogue._collection(known).items()}
        )
    code = "ambiguous-id" if found else "unknown-id"
    raise RecordError(findings=(Finding(code=code, pointer="/id" if names else "/kind", message=message, hint=hint),))


def _hint(name: str, kind: str | None, known: Mapping[str, Record]) -> str | None:
    """Return a hint at the record that was meant, or at the kind where there is no such kind."""
    # What is only needed once something is wrong.
    from techtalent.catalogue.hints import known_records

    if known or kind is None:
        return known_records(known).nearest(name)
    return nearest(kind, [known.name for known in _EXPLAINED], few=0)


def _current_id(name: str, kind: Kind, catalogue: Catalogue) -> str | None:
    """Return the current id of a record; None where there is no record of this kind."""
    current = catalogue.current_ids[kind.collection].get(name, name)
    return current if current in catalogue._collection(kind) else None
