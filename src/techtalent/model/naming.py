"""How an answer names the records of content that it holds, and parts of them.

A record is named by its id where only one kind is possible, as `kind/id` where several are, and a part of one as the id
and a JSON pointer into the record, `slim#/requirements/0`.
"""

import types
from collections.abc import Mapping
from typing import Any, get_args

from techtalent.model.activities import Activity, ActivityCondition
from techtalent.model.kinds import KIND_OF, Record
from techtalent.model.regulations import Combination, FundingRegulation
from techtalent.model.requirements import RequirementPart

# The parts of records that a plan names, each with the kind of record that it is a part of.
_PARTS: Mapping[Any, Any] = types.MappingProxyType(
    {RequirementPart: FundingRegulation, Combination: FundingRegulation, ActivityCondition: Activity}
)


def part_of(record: Record, name: str, part: object) -> str:
    """Return how an answer names a part of a record: the record's id, and the JSON pointer of the part in it.

    Raises ValueError where the record has no such part under the name.
    """
    parts: tuple[object, ...] = getattr(record, name)
    same = next((at for at, held in enumerate(parts) if held is part), None)
    return f"{record.id}#/{name}/{parts.index(part) if same is None else same}"


def names_content(annotation: Any) -> bool:
    """Return whether a plan names what has this type: records of one kind or several, and parts of records."""
    return is_part(annotation) or set(get_args(annotation) or [annotation]) <= KIND_OF.keys()


def is_part(annotation: Any) -> bool:
    """Return whether a plan names what has this type as a part of a record."""
    return annotation in _PARTS


def subject(name: str, annotation: Any) -> tuple[str, str]:
    """Return the kind and the id of the record that a name is of, or of a part of, where this type is meant."""
    if annotation in KIND_OF:
        return KIND_OF[annotation].name, name
    if is_part(annotation):
        return KIND_OF[_PARTS[annotation]].name, name.partition("#")[0]
    kind, _, record = name.partition("/")
    return kind, record


def named(name: str, annotation: Any, records: Mapping[str, Mapping[str, Record]]) -> Any:
    """Return the record, or the part of a record, that a plan names where this type is meant.

    Raises LookupError where there is none.
    """
    kind, of = subject(name, annotation)
    record = records[kind][of]
    if not is_part(annotation):
        return record
    # slim#/requirements/0, and for a part of a group of requirements slim#/requirements/0/of/1.
    part: Any = record
    steps = name.split("/")[1:]
    for field, at in zip(steps[::2], steps[1::2], strict=True):
        part = getattr(part, field, ())[int(at)]
    return part
