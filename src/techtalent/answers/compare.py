"""What changed between two plans: what came, what went, and what stands there otherwise, each with its reason."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from attrs import frozen

from techtalent.catalogue.lookup import is_in_use
from techtalent.model.activities import Activity, Initiative
from techtalent.model.goals import Goal, TargetGroup
from techtalent.model.kinds import KIND_OF
from techtalent.model.organisations import ContactPoint
from techtalent.model.plan import ActivityMatch, CombinationKind, FundingMatch, Plan
from techtalent.model.regulations import FundingRegulation
from techtalent.model.steps import CaseStudy, Step, Tip
from techtalent.planning import contacts
from techtalent.planning.fits import Chosen, against, has_time, is_for
from techtalent.planning.guidance import against_tip

Cause = Literal["profile", "catalogue", "day"]
"""What two plans were made with that differs: the reasons for everything else."""

AbsenceReason = Literal[
    "goals", "target_groups", "time_tier", "region", "affiliations", "activities", "retired", "catalogue"
]
"""Why a plan does not have something: other goals, groups or time were told, the company is elsewhere or affiliated
otherwise, nothing fits there that it is for, it (or what it is for) is retired by then, or that catalogue does not
have it, or not in this way."""

Aspect = Literal[
    "record",
    "goals",
    "target_groups",
    "initiatives",
    "funding",
    "availability",
    "window",
    "eligibility",
    "activities",
    "combinations",
]
"""What can stand otherwise in an entry that both plans have. `record` is the content itself."""

Entry = Activity | Goal | FundingRegulation | Initiative | ContactPoint | Step | Tip | CaseStudy
"""What a plan can gain or lose; a goal is one that something serves."""


@frozen(kw_only=True)
class Presence:
    """Something that only one of two plans has."""

    record: Entry
    reasons: tuple[AbsenceReason, ...]
    """Why the other plan does not have it."""


@frozen(kw_only=True)
class Difference:
    """One thing that stands otherwise in an entry."""

    aspect: Aspect
    causes: tuple[Cause, ...]
    """What it can come from, of all that the two plans were made with and that differs."""


@frozen(kw_only=True)
class EntryChange:
    """An activity or a regulation that both plans have, and not in the same way."""

    before: ActivityMatch | FundingMatch
    """How each plan has it."""
    after: ActivityMatch | FundingMatch
    differences: tuple[Difference, ...]

    @property
    def record(self) -> Activity | FundingRegulation:
        """The activity or regulation, as the later plan has it."""
        return self.after.activity if isinstance(self.after, ActivityMatch) else self.after.regulation


@frozen(kw_only=True)
class PlanChange:
    """What changed between two plans."""

    before: Plan
    after: Plan
    causes: tuple[Cause, ...]
    """What the two were made with that differs; none where they are one plan."""
    gained: tuple[Presence, ...]
    """What only the later plan has, in its order: activities, goals served, funding, initiatives, contacts, steps, tips
    and cases."""
    lost: tuple[Presence, ...]
    """What only the earlier plan has, in its order."""
    changed: tuple[EntryChange, ...]
    """The activities and the funding that both have, but not in the same way, in id order."""


def compare(before: Plan, after: Plan) -> PlanChange:
    """Return what changed between two plans: on another day, with another catalogue, or for another profile.

    Places in the order of a plan are no change: they follow from what is told here. Comparing the other way round
    gives the same with `before` and `after`, and `gained` and `lost`, in each other's place.

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
    # Another version of the library can plan otherwise with the same catalogue: to a plan they are one.
    if _made_with(before) != _made_with(after):
        yield "catalogue"
    if before.receipt.as_of != after.receipt.as_of:
        yield "day"


def _made_with(plan: Plan) -> tuple[str, str, str]:
    receipt = plan.receipt
    return receipt.catalogue_digest, receipt.library_version, receipt.schema_version


_Key = tuple[str, str]


def _entries_by_key(plan: Plan) -> dict[_Key, Entry]:
    """Return what the plan has, by kind and id, in its order."""
    records: list[Entry] = [
        *(match.activity for match in plan.activities),
        *(covered.goal for covered in plan.coverage if covered.activities),
        *(match.regulation for match in plan.funding),
        *(initiative for match in plan.activities for initiative in match.initiatives),
        *(match.contact_point for match in plan.contacts),
        *(match.step for match in plan.steps),
        *(match.tip for match in plan.tips),
        *(match.case for match in plan.cases),
    ]
    return {(KIND_OF[type(record)].name, record.id): record for record in records}


def _only_in(mine: Mapping[_Key, Entry], others: Collection[_Key], plan: Plan, other: Plan) -> Iterator[Presence]:
    """Yield what a plan has and the other has not."""
    for key, record in mine.items():
        if key not in others:
            reasons = tuple(_absence_reasons(record, plan, other))
            # Where nothing that was told speaks against it, the catalogues differ, or what it is for is retired.
            otherwise: AbsenceReason = "retired" if _made_with(plan) == _made_with(other) else "catalogue"
            yield Presence(record=record, reasons=reasons or (otherwise,))


def _absence_reasons(record: Entry, plan: Plan, other: Plan) -> Iterator[AbsenceReason]:
    """Yield why the other plan does not have what this plan has; nothing where nothing that was told is the reason."""
    if not is_in_use(record, other.receipt.as_of) and not isinstance(record, FundingRegulation):
        yield "retired"
    elif isinstance(record, Activity | ContactPoint | Tip):
        yield from _reasons_against(record, plan, other)
    elif isinstance(record, Goal):
        if record.id in {covered.goal.id for covered in other.coverage}:
            yield "activities"
        elif other.goals is not None:
            yield "goals"
    elif isinstance(record, FundingRegulation | Initiative | CaseStudy):
        fitting = {match.activity.id for match in other.activities}
        if fitting.isdisjoint(link.to for link in record.activities):
            yield "activities"
        elif isinstance(record, Initiative):
            yield from _reasons_against_initiative(record, plan, other)


def _reasons_against_initiative(initiative: Initiative, plan: Plan, other: Plan) -> Iterator[AbsenceReason]:
    """Yield why the other plan does not have an initiative, although something that it is for fits there."""
    helped = {match.activity.id: match.activity for match in plan.activities if initiative in match.initiatives}
    still = [helped[match.activity.id] for match in other.activities if match.activity.id in helped]
    reached = _ids_in_use(other.target_groups, other)
    if not is_for(initiative.target_groups, reached):
        yield "target_groups"
    elif not still:
        yield "activities"
    else:
        # It helps with an activity in the groups that both are for.
        groups = {link.to for link in initiative.target_groups}
        shared = [link for activity in still for link in activity.target_groups if link.to in groups]
        if not is_for(shared, reached):
            yield "target_groups"


def _reasons_against(record: Activity | ContactPoint | Tip, plan: Plan, other: Plan) -> Iterator[AbsenceReason]:
    """Yield what was told for the other plan that speaks against the record."""
    tier = other.time_tier
    if isinstance(record, Activity):
        (asked,) = (match.rank.time_tier_order for match in plan.activities if match.activity == record)
        # A goal or group that is retired may still be chosen, but no activity serves it any more.
        yield from against(
            record,
            goals=_ids_in_use(other.goals, other),
            target_groups=_ids_in_use(other.target_groups, other),
            enough_time=has_time(asked, None if tier is None else tier.order),
        )
    elif isinstance(record, Tip):
        chosen = Chosen(other.profile.goals, other.profile.target_groups, None if tier is None else tier.id)
        yield from against_tip(record, chosen)
    else:
        for fact in contacts.against(record, contacts.homes(other.profile), other.profile.target_groups):
            if fact in ("target_groups", "region", "affiliations"):
                yield fact


def _ids_in_use(chosen: Iterable[Goal | TargetGroup] | None, plan: Plan) -> set[str] | None:
    """Return the ids of the chosen records that are in use on the day of the plan."""
    return None if chosen is None else {record.id for record in chosen if is_in_use(record, plan.receipt.as_of)}


def _entry_changes(before: Plan, after: Plan, causes: tuple[Cause, ...]) -> Iterator[EntryChange]:
    """Yield the activities and then the regulations that both plans have, and not in the same way."""
    activities = {match.activity.id: match for match in before.activities}
    for match in sorted(after.activities, key=lambda match: match.activity.id):
        if match.activity.id in activities:
            yield from _entry_change(activities[match.activity.id], match, causes)
    funding = {match.regulation.id: match for match in before.funding}
    for paying in sorted(after.funding, key=lambda match: match.regulation.id):
        if paying.regulation.id in funding:
            yield from _entry_change(funding[paying.regulation.id], paying, causes)


def _entry_change(
    before: ActivityMatch | FundingMatch, after: ActivityMatch | FundingMatch, causes: tuple[Cause, ...]
) -> Iterator[EntryChange]:
    old, new = _aspects(before), _aspects(after)
    possible = {aspect: set(causes) & _DEPENDS.get(aspect, set(causes)) for aspect in new}
    if old["record"] == new["record"]:
        # What follows from the regulation itself cannot come from a catalogue that has it unchanged.
        for aspect in _DEPENDS:
            possible.get(aspect, set()).discard("catalogue")
    differences = tuple(
        Difference(aspect=aspect, causes=tuple(cause for cause in causes if cause in possible[aspect]))
        for aspect in new
        if old[aspect] != new[aspect]
    )
    if differences:
        yield EntryChange(before=before, after=after, differences=differences)


# What an aspect follows from, where that is not everything.
_DEPENDS: MappingProxyType[Aspect, frozenset[Cause]] = MappingProxyType(
    {
        "record": frozenset({"catalogue"}),
        "availability": frozenset({"catalogue", "day"}),
        "window": frozenset({"catalogue", "day"}),
        "eligibility": frozenset({"catalogue", "profile"}),
    }
)


def _aspects(entry: ActivityMatch | FundingMatch) -> dict[Aspect, object]:
    """Return what is compared of an entry; other records by id, since their own changes are told with them."""
    if isinstance(entry, ActivityMatch):
        return {
            "record": entry.activity,
            "goals": [served.goal.id for served in entry.goals],
            "target_groups": [reached.target_group.id for reached in entry.target_groups],
            "initiatives": [initiative.id for initiative in entry.initiatives],
            "funding": [regulation.id for regulation in entry.funding],
        }
    return {
        "record": entry.regulation,
        "availability": entry.availability,
        "window": entry.window,
        "eligibility": (entry.eligibility, [outcome.verdict for outcome in entry.outcomes], entry.missing),
        "activities": {activity.id for activity in entry.activities},
        "combinations": combined(entry).keys(),
    }


def combined(match: FundingMatch) -> dict[tuple[str, CombinationKind, bool], FundingRegulation]:
    """Return the regulations that it goes together with, or not, by what two plans can differ in."""
    return {
        (combination.regulation.id, combination.kind, combination.may_pay): combination.regulation
        for combination in match.combinations
    }
