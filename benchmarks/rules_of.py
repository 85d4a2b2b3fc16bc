"""From a catalogue to the rules that peers are given, and from a plan to the decisions that peers have to equal."""

import datetime as dt
from collections.abc import Iterable, Iterator

import attrs

from benchmarks.conditions import IsIn, SharesAny
from benchmarks.requirement_kinds import all_met, any_failed
from benchmarks.rules import ActivityRule, Decisions, GuidanceRule, RegulationRule, Rules
from techtalent import Catalogue, CompanyProfile, Plan, match
from techtalent.catalogue.lookup import in_use, is_in_use
from techtalent.model.common import AnyLink
from techtalent.plans import FundingMatch
from techtalent.records import Activity, ContactPoint, FundingRegulation, Record


def for_peers(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with regulations for all education and goals for all groups, where nothing is done already.

    Which education an activity reaches, and which goal it serves for whom, depends on two choices together; the peers
    are not asked to join them. Nor are they asked to leave out of the advice what offers and partnerships show.
    """
    return Catalogue.of(map(_for_peers, catalogue.records()))


def _for_peers(record: Record) -> Record:
    if isinstance(record, FundingRegulation):
        return attrs.evolve(record, education=())
    if isinstance(record, Activity):
        goals = tuple(attrs.evolve(link, target_groups=()) for link in record.goals)
        return attrs.evolve(record, goals=goals, shown_by=())
    return record


def telling_no_deeds(profiles: Iterable[CompanyProfile]) -> list[CompanyProfile]:
    """Return the profiles without what the companies tell that they do already."""
    return list(dict.fromkeys(attrs.evolve(profile, does=None) for profile in profiles))


def rules_of(catalogue: Catalogue, as_of: dt.date, *, whole: bool) -> Rules:
    """Return the rules of the catalogue on that day."""
    return Rules(
        activities=tuple(_activities(catalogue, as_of)),
        regulations=tuple(_regulations(catalogue, as_of)),
        whole=whole,
        contacts=tuple(
            GuidanceRule(contact.id, tuple(_meant_by_contact(contact)))
            for contact in in_use(catalogue.contact_points, as_of)
        ),
    )


def _activities(catalogue: Catalogue, as_of: dt.date) -> Iterator[ActivityRule]:
    current_goals = {goal.id for goal in in_use(catalogue.goals, as_of)}
    current_groups = {group.id for group in in_use(catalogue.target_groups, as_of)}
    for activity in in_use(catalogue.activities, as_of):
        tier = catalogue.time_tiers[activity.time_tier.to]
        goals = tuple(goal for goal in _ids(activity.goals) if goal in current_goals)
        groups = tuple(group for group in _ids(activity.target_groups) if group in current_groups)
        paying = tuple(regulation.id for regulation in catalogue.regulations_for[activity.id])
        if goals and groups and is_in_use(tier, as_of):
            yield ActivityRule(activity.id, goals, groups, tier.order, paying)


def _regulations(catalogue: Catalogue, as_of: dt.date) -> Iterator[RegulationRule]:
    # Everything fits a profile without facts, so its plan has every regulation that any plan can have.
    for entry in match(CompanyProfile(), catalogue, as_of=as_of).funding:
        asked = entry.regulation.requirements
        yield RegulationRule(entry.regulation.id, all_met(asked), any_failed(asked), entry.availability)


def _ids(links: Iterable[AnyLink]) -> tuple[str, ...]:
    return tuple(link.to for link in links)


def _meant_by_contact(contact: ContactPoint) -> Iterator[SharesAny | IsIn]:
    if contact.region is not None:
        yield IsIn("region", (contact.region,))
    if contact.for_affiliates_of is not None:
        yield SharesAny("affiliations", (contact.for_affiliates_of,))
    if contact.target_groups:
        yield SharesAny("target_groups", _ids(contact.target_groups))


def _as_it_is(entry: FundingMatch) -> str:
    """Return what the requirements come to for the company as it is, before it starts with anything."""
    verdicts = {outcome.verdict for outcome in entry.outcomes}
    return "ineligible" if "not-met" in verdicts else "undetermined" if "unknown" in verdicts else "eligible"


def decided(plan: Plan, *, whole: bool) -> Decisions:
    """Return the decisions of a plan."""
    activities = {entry.activity.id for entry in plan.activities}
    funding = {entry.regulation.id: (_as_it_is(entry), entry.availability) for entry in plan.funding}
    if not whole:
        return Decisions(activities, funding)
    return Decisions(
        activities,
        funding,
        {activity.id for entry in plan.near_misses for activity in entry.activities},
        {entry.contact_point.id for entry in plan.contacts},
    )
