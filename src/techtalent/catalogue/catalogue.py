"""All records, by id, with the indexes that matching needs."""

import datetime as dt
import functools
import operator
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Self, TypeVar

import attrs
from attrs import frozen

from techtalent.catalogue.combinations import contradictions
from techtalent.errors import ContentError, Finding, nearest
from techtalent.model.activities import Activity
from techtalent.model.education import SchoolType, StudyProfile
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.initiatives import Initiative
from techtalent.model.kinds import KIND_OF, KINDS, Kind
from techtalent.model.organisations import ContactPoint, Organisation
from techtalent.model.records import Record
from techtalent.model.references import references
from techtalent.model.regulations import FundingRegulation
from techtalent.model.steps import CaseStudy, Step, Tip

_Supporter = TypeVar("_Supporter", Initiative, FundingRegulation)
_Made = TypeVar("_Made")


@frozen(kw_only=True, eq=False)
class Catalogue:
    """All records, in read-only mappings from id to record, in id order.

    Make one with `load_catalogue` or `Catalogue.of`: these see to it that every id that a record names exists.
    """

    goals: Mapping[str, Goal]
    target_groups: Mapping[str, TargetGroup]
    time_tiers: Mapping[str, TimeTier]
    activities: Mapping[str, Activity]
    initiatives: Mapping[str, Initiative]
    funding_regulations: Mapping[str, FundingRegulation]
    school_types: Mapping[str, SchoolType]
    study_profiles: Mapping[str, StudyProfile]
    steps: Mapping[str, Step]
    tips: Mapping[str, Tip]
    cases: Mapping[str, CaseStudy]
    organisations: Mapping[str, Organisation]
    contact_points: Mapping[str, ContactPoint]
    #: What other rooms made of it once (`derived`).
    _derived: dict[Any, Any] = attrs.field(factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, records: Iterable[Record]) -> Self:
        """Return the catalogue of these records; their order means nothing.

        Raises `ContentError` where an id or alias is taken twice or a record names an id that does not exist. A
        finding's `file` is the place that the record has in a content folder.
        """
        records = tuple(records)
        catalogue = cls.unchecked(records)
        findings = [*_doubled_ids(records), *check(catalogue)]
        if findings:
            raise ContentError(findings=tuple(findings))
        return catalogue

    @classmethod
    def unchecked(cls, records: Iterable[Record]) -> Self:
        """Return the catalogue of these records without looking whether the ids that they name exist."""
        grouped: dict[str, dict[str, Any]] = {kind.collection: {} for kind in KINDS}
        for record in records:
            grouped[KIND_OF[type(record)].collection][record.id] = record
        return cls(**{name: MappingProxyType(dict(sorted(found.items()))) for name, found in grouped.items()})

    def collection(self, kind: Kind) -> Mapping[str, Any]:
        """Return the records of one kind, by id."""
        found: Mapping[str, Any] = getattr(self, kind.collection)
        return found

    def records(self) -> Iterator[Record]:
        """Yield every record, kind after kind, in id order."""
        for kind in KINDS:
            yield from self.collection(kind).values()

    def derived(self, make: Callable[[Self], _Made]) -> _Made:
        """Return what the function `make` makes of this catalogue. It is made once, when it is first asked for."""
        made: _Made
        if make in self._derived:
            made = self._derived[make]
        else:
            made = self._derived[make] = make(self)
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        # Read-only mappings cannot be pickled; the records can.
        return type(self).unchecked, (tuple(self.records()),)

    @functools.cached_property
    def digest(self) -> str:
        """The SHA-256 of all records, in hexadecimal: equal for equal records, however they were written or ordered."""
        # Neither is needed to load a catalogue, and each takes a while to import.
        import hashlib
        import json

        plain = [[KIND_OF[type(record)].name, _plain(record)] for record in self.records()]
        return hashlib.sha256(json.dumps(plain, separators=(",", ":")).encode("ascii")).hexdigest()

    @functools.cached_property
    def current_ids(self) -> Mapping[str, Mapping[str, str]]:
        """For each collection, the id that an alias stands for now."""
        return MappingProxyType(
            {
                kind.collection: MappingProxyType(
                    {alias: record.id for record in self.collection(kind).values() for alias in record.aliases}
                )
                for kind in KINDS
            }
        )

    @functools.cached_property
    def initiatives_for(self) -> Mapping[str, tuple[Initiative, ...]]:
        """The initiatives that help with each activity: those whose source says so first, then in id order."""
        return _by_activity(self.initiatives.values(), self.activities)

    @functools.cached_property
    def regulations_for(self) -> Mapping[str, tuple[FundingRegulation, ...]]:
        """The regulations that pay for each activity: those whose source says so first, then in id order."""
        return _by_activity(self.funding_regulations.values(), self.activities)


def _by_activity(records: Iterable[_Supporter], activities: Iterable[str]) -> Mapping[str, tuple[_Supporter, ...]]:
    found: dict[str, list[tuple[bool, str, _Supporter]]] = {activity: [] for activity in activities}
    for record in records:
        for link in record.activities:
            found[link.to].append((link.basis != "stated", record.id, record))
    return MappingProxyType(
        {
            activity: tuple(record for _, _, record in sorted(each, key=operator.itemgetter(0, 1)))
            for activity, each in found.items()
        }
    )


def _file(kind: Kind, record: Record) -> str:
    return f"{kind.folder}/{record.id}.json"


def check(catalogue: Catalogue, excused: Container[tuple[str, str]] = ()) -> Iterator[Finding]:
    """Yield a finding for every alias that is taken and every id that is named and does not exist.

    `excused` are pairs of a collection and an id that are known to be missing for another reason.
    """
    for kind in KINDS:
        records = catalogue.collection(kind)
        holders: dict[str, str] = {}
        for record in records.values():
            yield from _wrong_aliases(record, kind, records, holders)
            named: set[tuple[str, str]] = set()
            for pointer, collection, to in references(record):
                known: Mapping[str, Record] = getattr(catalogue, collection)
                # A list of links says /goals/0/to, a list of ids /steps/0: what comes before the number is the list.
                listed = pointer.removesuffix("/to").rpartition("/")[0]
                if listed and (listed, to) in named:
                    message = f"{to!r} stands twice in this list"
                    yield Finding(file=_file(kind, record), code="doubled-link", pointer=pointer, message=message)
                named.add((listed, to))
                if to in known or (collection, to) in excused:
                    continue
                yield attrs.evolve(_dangling(catalogue, collection, to), file=_file(kind, record), pointer=pointer)
    yield from _circles(catalogue)
    yield from contradictions(catalogue.funding_regulations)


def _dangling(catalogue: Catalogue, collection: str, to: str) -> Finding:
    """Return what is wrong with a reference to a record that does not exist, without its place."""
    known: Mapping[str, Record] = getattr(catalogue, collection)
    message = f"there is no record {to!r} in {collection.replace('_', '-')}"
    current = catalogue.current_ids[collection].get(to)
    if current is not None:
        return Finding(code="old-id", pointer="", message=message, hint=f"it is called {current!r} now")
    for kind in KINDS:
        if to in catalogue.collection(kind):
            message = f"{to!r} is of the kind {kind.name}, and one of {collection.replace('_', '-')} is meant"
            return Finding(code="wrong-kind", pointer="", message=message, hint=nearest(to, known))
    return Finding(code="dangling-reference", pointer="", message=message, hint=nearest(to, known))


def _circles(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding for every record that is, by its parents, a part of itself."""
    chains: tuple[tuple[Mapping[str, Any], str], ...] = (
        (catalogue.school_types, "parent"),
        (catalogue.initiatives, "part_of"),
    )
    for records, name in chains:
        for record in records.values():
            above: list[str] = []
            up = getattr(record, name)
            while up in records and up not in above:
                above.append(up)
                up = getattr(records[up], name)
            if record.id in above:
                message = f"{record.id!r} is a part of itself: {' > '.join([record.id, *above])}"
                yield Finding(
                    file=_file(KIND_OF[type(record)], record), code="circle", pointer=f"/{name}", message=message
                )


def _wrong_aliases(
    record: Record, kind: Kind, records: Mapping[str, Record], holders: dict[str, str]
) -> Iterator[Finding]:
    for at, alias in enumerate(record.aliases):
        holder = alias if alias in records else holders.get(alias)
        if holder is not None:
            yield Finding(
                file=_file(kind, record),
                code="alias-taken",
                pointer=f"/aliases/{at}",
                message=f"the alias {alias!r} belongs to {holder!r} already",
            )
        holders[alias] = record.id


def _doubled_ids(records: Iterable[Record]) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for record in records:
        kind = KIND_OF[type(record)]
        if (kind.name, record.id) in seen:
            yield Finding(
                file=_file(kind, record),
                code="duplicate-id",
                pointer="/id",
                message=f"there are two records of kind {kind.name} with the id {record.id!r}",
            )
        seen.add((kind.name, record.id))


def _plain(value: Any) -> Any:
    """Return a value as JSON has it, with every field of a record, so that equal records give equal text."""
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    if attrs.has(type(value)):
        return {field.name: _plain(getattr(value, field.name)) for field in attrs.fields(type(value))}
    return value
