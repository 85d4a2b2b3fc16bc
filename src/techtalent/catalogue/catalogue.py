"""The catalogue: all records by id, and what is derived from them."""

import functools
import operator
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Self, TypeVar

import attrs
from attrs import frozen

from techtalent.catalogue.checks import check, current_ids, doubled_ids
from techtalent.catalogue.ordered import by_id
from techtalent.errors import ContentError, expect
from techtalent.model.activities import Activity, Initiative
from techtalent.model.applying import Document
from techtalent.model.education import SchoolType, StudyProfile
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.kinds import KIND_OF, KINDS, Kind, Record
from techtalent.model.organisations import ContactPoint, Organisation
from techtalent.model.regulations import FundingRegulation
from techtalent.model.steps import CaseStudy, Step, Tip
from techtalent.model.years import SchoolYear

_Supporter = TypeVar("_Supporter", Initiative, FundingRegulation, CaseStudy)
_Made = TypeVar("_Made")


@frozen(kw_only=True, eq=False)
class Catalogue:
    """All records, in read-only mappings from id to record: in the guide's order where it has one, else in id order.

    Make a catalogue with `load_catalogue` or `Catalogue.of`: they check that every id that a record names exists. It is
    a collection of its records: `len`, `in` and `for` go over all of them. Two catalogues are equal where their records
    are. The KeyError of a mapping says which id is nearest to the one that was asked for, or which one took its place.

    >>> import techtalent
    >>> catalogue = techtalent.load_catalogue()
    >>> catalogue.activities["internships"] in catalogue, [group.id for group in catalogue.target_groups.values()]
    (True, ['po', 'vo', 'mbo', 'hbo'])
    """

    goals: Mapping[str, Goal]
    """The reasons to work with schools."""
    target_groups: Mapping[str, TargetGroup]
    """The parts of education to work with."""
    time_tiers: Mapping[str, TimeTier]
    """How much time a company can have."""
    activities: Mapping[str, Activity]
    """What a company can do with schools."""
    initiatives: Mapping[str, Initiative]
    """The programmes, networks and places that help with activities."""
    funding_regulations: Mapping[str, FundingRegulation]
    """The regulations and funds that pay for activities."""
    documents: Mapping[str, Document]
    """The papers that regulations ask for."""
    school_types: Mapping[str, SchoolType]
    """The kinds of education, with the routes between them."""
    study_profiles: Mapping[str, StudyProfile]
    """The profiles that pupils in secondary education choose."""
    steps: Mapping[str, Step]
    """The steps on the way to working together."""
    tips: Mapping[str, Tip]
    """The tips for companies."""
    cases: Mapping[str, CaseStudy]
    """The companies that were interviewed."""
    organisations: Mapping[str, Organisation]
    """The organisations that other records point to."""
    contact_points: Mapping[str, ContactPoint]
    """The roles to turn to."""
    school_years: Mapping[str, SchoolYear]
    """The school years, with their holidays."""
    # What functions made of the catalogue, by the function: one result (`_derived`), or one by its other arguments.
    _made_once: dict[Any, Any] = attrs.field(factory=dict, init=False, repr=False)
    _kept: defaultdict[Any, dict[Any, Any]] = attrs.field(
        factory=functools.partial(defaultdict, dict), init=False, repr=False
    )

    @classmethod
    def of(cls, records: Iterable[Record]) -> Self:
        """Return the catalogue of these records, given in any order.

        Raises `ContentError` where two records have the same id or alias, or a record names an id that does not exist.
        A finding's `file` is the place of the record in a content folder. What is no record is a TypeError.
        """
        records = tuple(records)
        for record in records:
            if type(record) not in KIND_OF:
                expect(record, Record, "a catalogue is made of records")
        catalogue = cls._unchecked(records)
        findings = [*doubled_ids(records), *check(catalogue._collections())]
        if findings:
            raise ContentError(findings=tuple(findings))
        return catalogue

    @classmethod
    def _unchecked(cls, records: Iterable[Record]) -> Self:
        """Return the catalogue of these records without checking that the ids that they name exist."""
        grouped: dict[str, list[Any]] = {kind.collection: [] for kind in KINDS}
        for record in records:
            grouped[KIND_OF[type(record)].collection].append(record)
        return cls(**{name: MappingProxyType(by_id(found)) for name, found in grouped.items()})

    def _collection(self, kind: Kind) -> Mapping[str, Any]:
        """Return the records of one kind, by id."""
        found: Mapping[str, Any] = getattr(self, kind.collection)
        return found

    def _collections(self) -> dict[str, Mapping[str, Any]]:
        """Return the records of every kind, by the name of their collection."""
        return {kind.collection: self._collection(kind) for kind in KINDS}

    def records(self) -> Iterator[Record]:
        """Yield all records, one kind after the other, in the order of their mappings."""
        for kind in KINDS:
            yield from self._collection(kind).values()

    def get(self, id: str, kind: str | None = None) -> Record:  # noqa: A002
        """Return the record with this id, or that had it before; `kind` says of which kind, where several have one.

        A kind is named as in JSON, a folder or an attribute of the catalogue: `funding-regulation`,
        `funding-regulations` or `funding_regulations`.

        Raises `RecordError` where there is no such record, with the nearest id, or where there are several, with their
        kinds; and TypeError where an argument is no text.

        >>> import techtalent
        >>> techtalent.load_catalogue().get("internships")
        Activity('internships')
        """
        # Whoever only makes plans looks nothing up by name.
        from techtalent.catalogue.named import record_named

        record: Record = record_named(self._collections(), id, kind)
        return record

    def find(self, text: str) -> tuple[Record, ...]:
        """Return the records that have the words of `text` in their title or summary, the best first.

        Both languages are looked at. Capitals, accents and hyphens make no difference, and a word may be the beginning
        of one. A rare word counts for more than a usual one, and a title for more than a summary; what comes to less
        than half of the best is left out.

        >>> import techtalent
        >>> techtalent.load_catalogue().find("stages aanbieden")[0]
        Activity('internships')
        """
        from techtalent.catalogue.search import found_by, words_of

        return found_by(text, self._derived(words_of))

    def __iter__(self) -> Iterator[Record]:
        return self.records()

    def __len__(self) -> int:
        return sum(len(self._collection(kind)) for kind in KINDS)

    def __contains__(self, record: object) -> bool:
        return isinstance(record, Record) and self._collection(KIND_OF[type(record)]).get(record.id) == record

    def __eq__(self, other: object) -> bool:
        return self is other or (self.digest == other.digest if isinstance(other, Catalogue) else NotImplemented)

    def __hash__(self) -> int:
        return hash(self.digest)

    def __repr__(self) -> str:
        return f"<Catalogue {self.digest[:8]}: {len(self)} records>"

    def _derived(self, make: Callable[[Self], _Made]) -> _Made:
        """Return what the function `make` makes of this catalogue; it is made at the first call and kept."""
        made: _Made
        if make in self._made_once:
            made = self._made_once[make]
        else:
            made = self._made_once[make] = make(self)
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        # Read-only mappings cannot be pickled; the records can.
        return type(self)._unchecked, (tuple(self.records()),)

    @functools.cached_property
    def digest(self) -> str:
        """The SHA-256 of all records, in hexadecimal. Equal records have equal digests, however they were read."""
        # hashlib and json are not needed to load a catalogue.
        from techtalent.catalogue.digest import digest_of

        return digest_of(self._collections())

    @functools.cached_property
    def current_ids(self) -> Mapping[str, Mapping[str, str]]:
        """The current id of each alias, by the name of the collection and then by the alias."""
        return MappingProxyType(
            {kind.collection: MappingProxyType(current_ids(self._collection(kind))) for kind in KINDS}
        )

    @functools.cached_property
    def initiatives_for(self) -> Mapping[str, tuple[Initiative, ...]]:
        """The initiatives that help with an activity, by its id: stated links first, then in id order."""
        return _by_activity(self.initiatives.values(), self.activities)

    @functools.cached_property
    def cases_for(self) -> Mapping[str, tuple[CaseStudy, ...]]:
        """The cases that do an activity, by its id: stated links first, then in id order."""
        return _by_activity(self.cases.values(), self.activities)

    @functools.cached_property
    def regulations_for(self) -> Mapping[str, tuple[FundingRegulation, ...]]:
        """The regulations that pay for an activity, by its id: stated links first, then in id order."""
        return _by_activity(self.funding_regulations.values(), self.activities)


def _by_activity(records: Iterable[_Supporter], activities: Iterable[str]) -> Mapping[str, tuple[_Supporter, ...]]:
    found: dict[str, list[tuple[bool, str, _Supporter]]] = {activity: [] for activity in activities}
    for record in records:
        for link in record.activities:
            found[link.to].append((link.basis != "stated", record.id, record))
    return MappingProxyType(
        {
            activity: tuple(record for _, _, record in sorted(supporters, key=operator.itemgetter(0, 1)))
            for activity, supporters in found.items()
        }
    )
