"""The change between two plans: what came, what went and what differs, with the reasons."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from attrs import frozen

from techtalent.answers.absence import AbsenceReason, Entry, absence_reasons, made_with
from techtalent.errors import expect
from techtalent.model.activities import Activity
from techtalent.model.advice import ActivityMatch
from techtalent.model.kinds import KIND_OF
from techtalent.model.plan import CombinationKind, FundingMatch, Plan
from techtalent.model.regulations import FundingRegulation
from techtalent.model.shown import by_fields

Cause = Literal["profile", "catalogue", "day"]
"""A part of what plans are made with. Where it differs between two plans, it can cause other differences."""

Aspect = Literal[
    "record",
    "goals",
    "target_groups",
    "initiatives",
    "start",
    "funding",
    "availability",
    "window",
    "eligibility",
    "activities",
    "combinations",
    "estimate",
]
"""What can differ in an activity or regulation that both plans have. `record` is the content itself, `start` how the
company starts with an activity."""


@frozen(kw_only=True)
class Presence:
    """Something that only one of two plans has."""

    record: Entry
    """The record that only one plan has."""
    reasons: tuple[AbsenceReason, ...]
    """Why the other plan does not have it."""


@frozen(kw_only=True)
class Difference:
    """An aspect that differs between two plans, with its possible causes."""

    aspect: Aspect
    """What differs."""
    causes: tuple[Cause, ...]
    """The causes that it can have, of all causes of the change."""


@frozen(kw_only=True)
class EntryChange:
    """An activity or regulation that both plans have and that differs between them."""

    before: ActivityMatch | FundingMatch
    """The activity or regulation in the earlier plan."""
    after: ActivityMatch | FundingMatch
    """The same activity or regulation in the later plan."""
    differences: tuple[Difference, ...]
    """The aspects that differ between the two."""

    @property
    def record(self) -> Activity | FundingRegulation:
        """The activity or regulation, as the later plan has it."""
        return self.after.activity if isinstance(self.after, ActivityMatch) else self.after.regulation


@frozen(kw_only=True)
class PlanChange:
    """What changed between two plans."""

    before: Plan
    """The earlier plan."""
    after: Plan
    """The later plan."""
    causes: tuple[Cause, ...]
    """What the two plans were made with that differs; empty where they are the same plan."""
    gained: tuple[Presence, ...]
    """What only the later plan has, in its order: activities, goals served, regulations, initiatives, contact points,
    steps, tips and cases."""
    lost: tuple[Presence, ...]
    """What only the earlier plan has, in the same order."""
    changed: tuple[EntryChange, ...]
    """The activities and regulations that both plans have and that differ, in id order."""

    __repr__ = by_fields("before", "after", "causes")


def compare(before: Plan, after: Plan) -> PlanChange:
    """Return the change between two plans: for another day, another catalogue or another profile.

    Another place in the order of a plan is no change: it follows from the changes that are returned. `compare(after,
    before)` returns the same with `before` and `after`, and `gained` and `lost`, exchanged.

    Raises TypeError where one of them is no plan.

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
        expect(plan, Plan, "a plan is a Plan (read_plan makes one of JSON)")
    causes = tuple(_causes(before, after))
    earlier, later = _entries_by_key(before), _entries_by_key(after)
    return PlanChange(
        before=before,
        after=after,
        causes=causes,
        gained=tuple(_only_in(later, earlier, after, before)),
        lost=tuple(_only_in(earlier, later, before, after)),
        changed=tuple(_entry_changes(before, after, causes)),
    )


def _causes(before: Plan, after: Plan) -> Iterator[Cause]:
    if before.profile != after.profile:
        yield "profile"
    # Another version of the library can make another plan of the same catalogue: it counts as another catalogue.
    if made_with(before) != made_with(after):
        yield "catalogue"
    if before.receipt.as_of != after.receipt.as_of:
        yield "day"


_Key = tuple[str, str]


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
    return {(KIND_OF[type(record)].name, record.id): record for record in records}


def _only_in(mine: Mapping[_Key, Entry], others: Collection[_Key], plan: Plan, other: Plan) -> Iterator[Presence]:
    """Yield what `plan` has and `other` does not have."""
    for key, record in mine.items():
        if key not in others:
            reasons = tuple(absence_reasons(record, plan, other))
            # Where no fact that was told is the reason, the catalogues differ, or what the record is for is retired.
            otherwise: AbsenceReason = "retired" if made_with(plan) == made_with(other) else "catalogue"
            yield Presence(record=record, reasons=reasons or (otherwise,))


def _entry_changes(before: Plan, after: Plan, causes: tuple[Cause, ...]) -> Iterator[EntryChange]:
    """Yield the activities and then the regulations that both plans have and that differ."""
    activities = {match.activity.id: match for match in before.activities}
    for match in sorted(after.activities, key=lambda match: match.activity.id):
        if match.activity.id in activities:
            yield from _entry_change(activities[match.activity.id], match, causes, _starts(match, before, after))
    funding = {match.regulation.id: match for match in before.funding}
    for paying in sorted(after.funding, key=lambda match: match.regulation.id):
        if paying.regulation.id in funding:
            yield from _entry_change(funding[paying.regulation.id], paying, causes)


def _starts(match: ActivityMatch, *plans: Plan) -> Iterator[object]:
    """Yield how a company starts with an activity in each of the plans, other records by their ids."""
    for plan in plans:
        (start,) = (start for start in plan.starts if start.activity.id == match.activity.id)
        yield (
            start.effort,
            [(begin.position, [point.id for point in begin.contacts], begin.reasons) for begin in start.begin],
            start.who_helps,
            [initiative.id for initiative in start.examples],
            [step.activity.id for step in start.next],
        )


def _entry_change(
    before: ActivityMatch | FundingMatch,
    after: ActivityMatch | FundingMatch,
    causes: tuple[Cause, ...],
    starts: Iterable[object] = (None, None),
) -> Iterator[EntryChange]:
    old, new = (_aspects(entry, start) for entry, start in zip((before, after), starts, strict=True))
    possible = {aspect: set(causes) & _DEPENDS.get(aspect, set(causes)) for aspect in new}
    if old["record"] == new["record"]:
        # Where the record is unchanged, the catalogue cannot cause a difference in an aspect that depends on nothing
        # else in the catalogue.
        for aspect in _DEPENDS:
            possible.get(aspect, set()).discard("catalogue")
    differences = tuple(
        Difference(aspect=aspect, causes=tuple(cause for cause in causes if cause in possible[aspect]))
        for aspect in new
        if old[aspect] != new[aspect] and not (aspect == "estimate" and _paid_before_or_after(before, after))
    )
    if differences:
        yield EntryChange(before=before, after=after, differences=differences)


def _paid_before_or_after(before: ActivityMatch | FundingMatch, after: ActivityMatch | FundingMatch) -> bool:
    """Return whether a regulation may pay in one of the plans only: then it goes without saying what it may pay."""
    if isinstance(before, ActivityMatch) or isinstance(after, ActivityMatch):
        return False
    return before.may_pay != after.may_pay


# The causes that an aspect can have, where these are not all causes.
_DEPENDS: MappingProxyType[Aspect, frozenset[Cause]] = MappingProxyType(
    {
        "record": frozenset({"catalogue"}),
        "availability": frozenset({"catalogue", "day"}),
        "window": frozenset({"catalogue", "day"}),
        "eligibility": frozenset({"catalogue", "profile"}),
    }
)


def _aspects(entry: ActivityMatch | FundingMatch, start: object) -> dict[Aspect, object]:
    """Return the aspects of an entry to compare. Other records are compared by id: they have changes of their own."""
    if isinstance(entry, ActivityMatch):
        return {
            "record": entry.activity,
            "goals": [served.goal.id for served in entry.goals],
            "target_groups": [reached.target_group.id for reached in entry.target_groups],
            "initiatives": [initiative.id for initiative in entry.initiatives],
            "start": start,
            "funding": [regulation.id for regulation in entry.funding],
        }
    return {
        "record": entry.regulation,
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
