"""The change between two plans: what came, what went and what differs, with the reasons."""

import itertools
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from attrs import frozen

from techtalent.catalogue.lookup import is_in_use
from techtalent.model.activities import Activity, Initiative, served
from techtalent.model.advice import ActivityMatch
from techtalent.model.goals import Goal, TargetGroup
from techtalent.model.kinds import KIND_OF
from techtalent.model.organisations import ContactPoint
from techtalent.model.plan import CombinationKind, FundingMatch, Plan
from techtalent.model.regulations import FundingRegulation
from techtalent.model.steps import CaseStudy, Step, Tip
from techtalent.planning.already import is_done
from techtalent.planning.contacts import against_contact
from techtalent.planning.fits import Chosen, has_time, is_for
from techtalent.planning.for_whom import homes
from techtalent.planning.guidance import against_tip

Cause = Literal["profile", "catalogue", "day"]
"""A part of what plans are made with. Where it differs between two plans, it can cause other differences."""

AbsenceReason = Literal[
    "already", "goals", "target_groups", "time_tier", "region", "affiliations", "activities", "retired", "catalogue"
]
"""Why a plan does not have something. `already`: the company does it already, so that it is not advised. `goals`,
`target_groups`, `time_tier`: other choices were told; of an activity, the fewest that would have to be told alike.
`region`, `affiliations`: the company is in another region or affiliated otherwise. `activities`: none of its activities
fits. `retired`: the record, or a record that it depends on, is retired on the plan's day. `catalogue`: the catalogue of
the plan does not have it, or has it in another form."""

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

Entry = Activity | Goal | FundingRegulation | Initiative | ContactPoint | Step | Tip | CaseStudy
"""A record that a plan can have. A plan has a goal where one of its activities serves the goal."""


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


def compare(before: Plan, after: Plan) -> PlanChange:
    """Return the change between two plans: for another day, another catalogue or another profile.

    Another place in the order of a plan is no change: it follows from the changes that are returned. `compare(after,
    before)` returns the same with `before` and `after`, and `gained` and `lost`, exchanged.

    >>> import datetime, techtalent
    >>> catalogue, profile = techtalent.load_catalogue(), techtalent.CompanyProfile()
    >>> last, next = datetime.date(2025, 7, 31), datetime.date(2025, 8, 1)
    >>> plans = [techtalent.match(profile, catalogue, as_of=day) for day in (last, next)]
    >>> change = techtalent.compare(*plans)
    >>> (entry,) = [entry for entry in change.changed if entry.record.id == "promoot-de-techniek"]
    >>> [difference.aspect for difference in entry.differences]
    ['availability']
    """
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
    if _made_with(before) != _made_with(after):
        yield "catalogue"
    if before.receipt.as_of != after.receipt.as_of:
        yield "day"


def _made_with(plan: Plan) -> tuple[str, str, str]:
    receipt = plan.receipt
    return receipt.catalogue_digest, receipt.library_version, receipt.schema_version


_Key = tuple[str, str]


def _entries_by_key(plan: Plan) -> dict[_Key, Entry]:
    """Return what the plan has, by kind and id, in the plan's order."""
    records: list[Entry] = [
        *(match.activity for match in plan.activities),
        *(covered.goal for covered in plan.coverage if covered.activities or covered.already),
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
            reasons = tuple(_absence_reasons(record, plan, other))
            # Where no fact that was told is the reason, the catalogues differ, or what the record is for is retired.
            otherwise: AbsenceReason = "retired" if _made_with(plan) == _made_with(other) else "catalogue"
            yield Presence(record=record, reasons=reasons or (otherwise,))


def _absence_reasons(record: Entry, plan: Plan, other: Plan) -> Iterator[AbsenceReason]:
    """Yield why `other` does not have what `plan` has; nothing where no fact that was told is the reason."""
    if not is_in_use(record, other.receipt.as_of):
        yield "retired"
    elif isinstance(record, Activity | ContactPoint | Tip):
        yield from _reasons_against(record, plan, other)
    elif isinstance(record, Goal):
        if record.id in {covered.goal.id for covered in other.coverage}:
            yield "activities"
        elif other.goals is not None:
            yield "goals"
    elif isinstance(record, FundingRegulation | Initiative | CaseStudy):
        fitting = _shown(record, other)
        if fitting.isdisjoint(link.to for link in record.activities):
            yield "activities"
        elif isinstance(record, Initiative):
            yield from _reasons_against_initiative(record, plan, other)
        elif isinstance(record, FundingRegulation):
            (match,) = (match for match in plan.funding if match.regulation == record)
            paid = {activity.id for activity in match.activities}
            if fitting.isdisjoint(paid):
                yield "activities"
            elif other.target_groups is not None:
                # An activity that it pays for fits in both plans, and reaches other education there.
                yield "target_groups"


def _shown(record: Entry, plan: Plan) -> set[str]:
    """Return the ids of the activities for which a plan has records of this kind.

    An initiative helps with what is advised, a case shows what fits, and a regulation pays for what is done too.
    """
    advised = {match.activity.id for match in plan.activities}
    if isinstance(record, Initiative):
        return advised
    if isinstance(record, CaseStudy):
        return advised | {activity.id for covered in plan.coverage for activity in covered.already}
    return advised | {match.activity.id for match in plan.already}


def _reasons_against_initiative(initiative: Initiative, plan: Plan, other: Plan) -> Iterator[AbsenceReason]:
    """Yield why `other` does not have an initiative, although an activity that it is for fits there."""
    helped = {match.activity.id: match.activity for match in plan.activities if initiative in match.initiatives}
    still = [helped[match.activity.id] for match in other.activities if match.activity.id in helped]
    reached = _ids_in_use(other.target_groups, other)
    if not is_for(initiative.target_groups, reached):
        yield "target_groups"
    elif not still:
        yield "activities"
    else:
        # An initiative helps with an activity in the groups that both are for.
        groups = {link.to for link in initiative.target_groups}
        shared = [link for activity in still for link in activity.target_groups if link.to in groups]
        if not is_for(shared, reached):
            yield "target_groups"


def _reasons_against(record: Activity | ContactPoint | Tip, plan: Plan, other: Plan) -> Iterator[AbsenceReason]:
    """Yield the facts told for the plan `other` that speak against the record."""
    if isinstance(record, Activity):
        yield from _reasons_against_activity(record, plan, other)
    elif isinstance(record, Tip):
        yield from against_tip(record, Chosen.of(other.profile, other.time_tier))
    else:
        for fact in against_contact(record, homes(other.profile), other.profile.target_groups):
            if fact in ("target_groups", "region", "affiliations"):
                yield fact


# What is told, or done, that can keep an activity out of the advice.
_AGAINST_ACTIVITY: tuple[AbsenceReason, ...] = ("goals", "target_groups", "time_tier", "already")


def _reasons_against_activity(activity: Activity, plan: Plan, other: Plan) -> tuple[AbsenceReason, ...]:
    """Return the fewest facts which, told as for `plan`, would have `other` advise the activity.

    An activity serves a goal for some groups, and is done with some groups, so that no fact can be judged by itself.
    """
    for size in range(len(_AGAINST_ACTIVITY) + 1):
        for told_alike in itertools.combinations(_AGAINST_ACTIVITY, size):
            if _is_advised(activity, plan, other, told_alike):
                return told_alike
    return ()


def _is_advised(activity: Activity, plan: Plan, other: Plan, told_alike: Container[AbsenceReason]) -> bool:
    """Return whether `other` would advise an activity of `plan` if some facts were told as for `plan`."""
    telling = {fact: plan if fact in told_alike else other for fact in _AGAINST_ACTIVITY}
    day, tier = other.receipt.as_of, telling["time_tier"].time_tier
    (asked,) = (match.rank.time_tier_order for match in plan.activities if match.activity == activity)
    # A retired goal may still be chosen, but no activity counts for it any more.
    goals = {covered.goal.id for covered in telling["goals"].coverage if is_in_use(covered.goal, day)}
    groups = _ids_in_use(telling["target_groups"].target_groups, other)
    pairs = [(goal, group) for goal, group in served(activity) if goal in goals and (groups is None or group in groups)]
    if not pairs or not has_time(asked, None if tier is None else tier.order):
        return False
    done = next((match for match in telling["already"].already if match.activity.id == activity.id), None)
    if done is None:
        return True
    reached = {group for _, group in pairs}
    shared = [group for group in done.target_groups if group.id in reached]
    return not (shared and is_done(done.activity, shared, telling["already"].profile.companies()))


def _ids_in_use(chosen: Iterable[Goal | TargetGroup] | None, plan: Plan) -> set[str] | None:
    """Return the ids of the chosen records that are in use on the day of the plan."""
    return None if chosen is None else {record.id for record in chosen if is_in_use(record, plan.receipt.as_of)}


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
