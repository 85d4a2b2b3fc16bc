"""The change between two plans: what came, what went and what differs, with the reasons."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import get_args

from attrs import frozen

from techtalent.answers.absence import AbsenceReason, Entry, absence_reasons, made_with
from techtalent.answers.change import Aspect, Cause, Difference, EntryChange, PlanChange, Presence, Shown, record_of
from techtalent.answers.differences import FieldChange, field_changes
from techtalent.answers.names import (
    Names,
    aliases,
    by_names,
    followers,
    of_plans,
    record_by_names,
    records_of,
    successors,
)
from techtalent.catalogue.catalogue import Catalogue
from techtalent.errors import A_CATALOGUE, A_PLAN, expect
from techtalent.model.advice import ActivityMatch
from techtalent.model.common import NotResearched
from techtalent.model.kinds import KIND_OF, KINDS, Record
from techtalent.model.plan import CombinationKind, FundingMatch, Plan
from techtalent.model.reasons import Reason
from techtalent.model.regulations import FundingRegulation, Rounds, Windows

_Key = tuple[str, str]
_Entry = ActivityMatch | FundingMatch | Shown

# What of a record is no news to a company: what it was called, where it was read, and what editors say of it.
_NO_NEWS = frozenset({"id", "aliases", "source", "basis", "note"})

# The parts whose note a company reads.
_WITH_NOTES = (NotResearched, Windows, Rounds)


def compare(before: Plan, after: Plan, catalogue: Catalogue | None = None) -> PlanChange:
    """Return the change between two plans: for another day, another catalogue or another profile.

    It is false where nothing changed. A record that got another id, or that follows one that is retired, is the same
    one. Plans know that of the records that they hold; where a plan no longer holds what was retired, `catalogue`, that
    of the later plan, knows what follows it.

    Another place in the order of a plan is no change: it follows from the changes that are returned. Nor is another
    source, or what editors note. `compare(after, before)` returns the same with `before` and `after`, and `gained` and
    `lost`, exchanged.

    Raises TypeError where one of them is no plan, or `catalogue` no catalogue.

    >>> import datetime, techtalent
    >>> catalogue, profile = techtalent.load_catalogue(), techtalent.CompanyProfile()
    >>> last, next = datetime.date(2025, 7, 31), datetime.date(2025, 8, 1)
    >>> plans = [techtalent.match(profile, catalogue, as_of=day) for day in (last, next)]
    >>> change = techtalent.compare(*plans)
    >>> (entry,) = [entry for entry in change.changed if entry.record.id == "promoot-de-techniek"]
    >>> [difference.aspect for difference in entry.differences]
    ['availability']
    """
    for plan in (before, after):
        expect(plan, Plan, A_PLAN)
    if catalogue is not None:
        expect(catalogue, Catalogue, A_CATALOGUE)
    held = records_of(before), records_of(after)
    renamed = aliases(*held, catalogue)
    had, has = (_had(plan, records) for plan, records in zip((before, after), held, strict=True))
    followed = successors(had, has, renamed, catalogue)
    names = _both(renamed, followed)
    theirs = of_plans(names, *zip((before, after), held, strict=True))
    was, now = by_names(before, theirs), by_names(after, theirs)
    causes = tuple(_causes(was, now))
    earlier, later = _entries_by_key(was), _entries_by_key(now)
    return PlanChange(
        before=before,
        after=after,
        causes=causes,
        gained=tuple(_only_in(later, earlier, now, was)),
        lost=tuple(_only_in(earlier, later, was, now)),
        changed=tuple(_Comparing(was, now, causes, names, _followers(followed)).changes()),
    )


def _both(renamed: Names, followed: Names) -> Names:
    """Return what each id is now: renamed first, and then followed."""
    return {
        collection: {name: followed[collection].get(now, now) for name, now in names.items()}
        | dict(followed[collection])
        for collection, names in renamed.items()
    }


def _is_news(kind: type[object], name: str) -> bool:
    return name not in _NO_NEWS or (name == "note" and issubclass(kind, _WITH_NOTES))


def _followers(followed: Names) -> frozenset[_Key]:
    """Return the records that follow another one, by kind and id."""
    return frozenset((kind.name, name) for kind in KINDS for name in followed[kind.collection].values())


def _causes(before: Plan, after: Plan) -> Iterator[Cause]:
    if before.profile != after.profile:
        yield "profile"
    # Another version of the library can make another plan of the same catalogue: it counts as another catalogue.
    if made_with(before) != made_with(after):
        yield "catalogue"
    if before.receipt.as_of != after.receipt.as_of:
        yield "day"


def _key(record: Record) -> _Key:
    return KIND_OF[type(record)].name, record.id


def _entries_by_key(plan: Plan) -> dict[_Key, Entry]:
    """Return what the plan has, by kind and id, in the plan's order."""
    records: list[Entry] = [
        *(match.activity for match in plan.activities),
        *(covered.goal for covered in plan.coverage if covered.served or covered.already),
        *(match.regulation for match in plan.funding),
        *(initiative for match in plan.activities for initiative in match.initiatives),
        *(match.contact_point for match in plan.contacts),
        *(match.step for match in plan.steps),
        *(match.tip for match in plan.tips),
        *(match.case for match in plan.cases),
    ]
    return {_key(record): record for record in records}


def _had(plan: Plan, held: Mapping[str, Mapping[str, Record]]) -> Mapping[str, Mapping[str, Record]]:
    """Return the records that a plan has for its company, by collection and id: it may name others besides."""
    of_entries: dict[str, dict[str, Record]] = {KIND_OF[kind].collection: {} for kind in get_args(Entry)}
    for record in _entries_by_key(plan).values():
        of_entries[KIND_OF[type(record)].collection][record.id] = record
    return {**held, **of_entries}


def _only_in(mine: Mapping[_Key, Entry], others: Mapping[_Key, Entry], plan: Plan, other: Plan) -> Iterator[Presence]:
    """Yield what `plan` has and `other` does not have."""
    for key, record in mine.items():
        if key not in others:
            reasons = tuple(absence_reasons(record, plan, other))
            # Where no fact that was told is the reason, the catalogues differ, or what the record is for is retired.
            otherwise: AbsenceReason = "retired" if made_with(plan) == made_with(other) else "catalogue"
            following = [others.get((key[0], name)) for name in followers(record)]
            yield Presence(
                record=record,
                reasons=reasons or (otherwise,),
                successors=tuple(each for each in following if each is not None),
            )


@frozen
class _Comparing:
    """Two plans by one set of names, and what is known of how they differ."""

    before: Plan
    after: Plan
    causes: tuple[Cause, ...]
    names: Names
    """What earlier ids are now, those that no plan has among them."""
    following: Collection[_Key]
    """The records that follow another one."""

    def changes(self) -> Iterator[EntryChange]:
        """Yield what both plans have and differs: activities, then regulations, then other records."""
        activities = {match.activity.id: match for match in self.before.activities}
        for match in sorted(self.after.activities, key=lambda match: match.activity.id):
            if match.activity.id in activities:
                starts = _starts(match, self.before, self.after)
                yield from self._change(activities[match.activity.id], match, starts)
        funding = {match.regulation.id: match for match in self.before.funding}
        for paying in sorted(self.after.funding, key=lambda match: match.regulation.id):
            if paying.regulation.id in funding:
                yield from self._change(funding[paying.regulation.id], paying)
        shown = _shown(self.before)
        for key, record in sorted(_shown(self.after).items(), key=_in_order):
            if key in shown:
                yield from self._change(shown[key], record)

    def _change(self, before: _Entry, after: _Entry, starts: Iterable[object] = (None, None)) -> Iterator[EntryChange]:
        old, new = (_aspects(entry, start) for entry, start in zip((before, after), starts, strict=True))
        fields = tuple(self._fields(record_of(before), record_of(after)))
        differing: list[Aspect] = ["successor"] if _key(record_of(after)) in self.following else []
        differing += ["record"] if fields else []
        differing += [aspect for aspect in new if old[aspect] != new[aspect]]
        if "estimate" in differing and _paid_before_or_after(before, after):
            differing.remove("estimate")
        if differing:
            same = record_of(before) == record_of(after)
            differences = tuple(
                Difference(aspect=aspect, causes=self._causes(aspect, same, "successor" in differing))
                for aspect in differing
            )
            yield EntryChange(before=before, after=after, differences=differences, fields=fields)

    def _fields(self, before: Record, after: Record) -> Iterator[FieldChange]:
        if before is not after and before != after:
            before, after = (record_by_names(record, self.names) for record in (before, after))
            yield from field_changes(before, after, _is_news)

    def _causes(self, aspect: Aspect, same_record: bool, is_successor: bool) -> tuple[Cause, ...]:
        """Return the causes that a difference can have."""
        possible = _DEPENDS.get(aspect)
        if possible is None or is_successor:
            # Where another record follows it, whatever made that so can have caused all of it.
            return self.causes
        # Where the record is unchanged, the catalogue cannot cause a difference in an aspect that depends on nothing
        # else in the catalogue.
        ruled_out = {"catalogue"} if same_record else set()
        return tuple(cause for cause in self.causes if cause in possible and cause not in ruled_out)


def _shown(plan: Plan) -> dict[_Key, Shown]:
    """Return the records that the plan shows as they are, by kind and id."""
    entries: list[object] = [
        *_entries_by_key(plan).values(),
        *(match.organisation for match in plan.contacts),
        *(provider for match in plan.funding for provider in match.providers),
        *(match.document for match in plan.documents),
    ]
    return {_key(record): record for record in entries if isinstance(record, get_args(Shown))}


def _in_order(entry: tuple[_Key, Shown]) -> tuple[int, str]:
    return KINDS.index(KIND_OF[type(entry[1])]), entry[1].id


def _starts(match: ActivityMatch, *plans: Plan) -> Iterator[object]:
    """Yield how a company starts with an activity in each of the plans, other records by their ids."""
    for plan in plans:
        start = next(start for start in plan.starts if start.activity.id == match.activity.id)
        yield (
            start.effort,
            [(begin.position, [point.id for point in begin.contacts], _by_id(begin.reasons)) for begin in start.begin],
            [(helping.position, _by_id(helping.reasons)) for helping in start.who_helps],
            [initiative.id for initiative in start.examples],
            [step.activity.id for step in start.next],
        )


def _by_id(reasons: Iterable[Reason]) -> list[tuple[object, ...]]:
    return [(reason.kind, [record.id for record in reason.records], reason.facts) for reason in reasons]


def _paid_before_or_after(before: object, after: object) -> bool:
    """Return whether a regulation may pay in one of the plans only: then it goes without saying what it may pay."""
    return isinstance(before, FundingMatch) and isinstance(after, FundingMatch) and before.may_pay != after.may_pay


# The causes that an aspect can have, where these are not all causes.
_DEPENDS: MappingProxyType[Aspect, frozenset[Cause]] = MappingProxyType(
    {
        "record": frozenset({"catalogue"}),
        "availability": frozenset({"catalogue", "day"}),
        "window": frozenset({"catalogue", "day"}),
        "eligibility": frozenset({"catalogue", "profile"}),
    }
)


def _aspects(entry: _Entry, start: object) -> dict[Aspect, object]:
    """Return the aspects of an entry to compare. Other records are compared by id: they have changes of their own."""
    if isinstance(entry, ActivityMatch):
        return {
            "goals": {served.goal.id for served in entry.goals},
            "target_groups": {reached.target_group.id for reached in entry.target_groups},
            "initiatives": {initiative.id for initiative in entry.initiatives},
            "start": start,
            "funding": {regulation.id for regulation in entry.funding},
        }
    if not isinstance(entry, FundingMatch):
        return {}
    return {
        "availability": entry.availability,
        "window": entry.window,
        "eligibility": (entry.eligibility, [outcome.verdict for outcome in entry.outcomes], entry.missing),
        "activities": {activity.id for activity in entry.activities},
        "combinations": combined(entry).keys(),
        "estimate": (entry.estimate, entry.amount_outcomes),
    }


def combined(match: FundingMatch) -> dict[tuple[str, CombinationKind, bool], FundingRegulation]:
    """Return the regulations that combine with a regulation, by all that can differ between two plans."""
    return {
        (combination.regulation.id, combination.kind, combination.may_pay): combination.regulation
        for combination in match.combinations
    }
