"""From a catalogue to the rules that peers are given, and from profiles and plans to what they are compared by."""

import datetime as dt
from collections.abc import Iterable, Iterator

from benchmarks.rules import ActivityRule, Decisions, Facts, GuidanceRule, RegulationRule, Rules, offers
from techtalent import Catalogue, CompanyProfile, EmployeeBand, Plan
from techtalent.catalogue.lookup import in_use, is_in_use
from techtalent.planning.availability import available
from techtalent.planning.choices import choose
from techtalent.records import ContactPoint, Link, Tip


def rules(catalogue: Catalogue, as_of: dt.date, *, whole: bool) -> Rules:
    """Return the rules of the catalogue on that day."""
    goals = {each.id for each in catalogue.goals.values() if is_in_use(each, as_of)}
    groups = {each.id for each in catalogue.target_groups.values() if is_in_use(each, as_of)}
    activities = tuple(
        ActivityRule(
            activity.id,
            tuple(link.to for link in activity.goals if link.to in goals),
            tuple(link.to for link in activity.target_groups if link.to in groups),
            catalogue.time_tiers[activity.time_tier.to].order,
            tuple(regulation.id for regulation in catalogue.regulations_for[activity.id]),
        )
        for activity in catalogue.activities.values()
        if is_in_use(activity, as_of) and is_in_use(catalogue.time_tiers[activity.time_tier.to], as_of)
    )
    return Rules(
        activities=tuple(each for each in activities if each.goals and each.target_groups),
        regulations=tuple(
            RegulationRule(each.id, each.requirements, available(each, as_of)[0])
            for each in catalogue.funding_regulations.values()
        ),
        whole=whole,
        contacts=tuple(
            GuidanceRule(each.id, tuple(_contact(each))) for each in in_use(catalogue.contact_points, as_of)
        ),
        tips=tuple(GuidanceRule(each.id, tuple(_tip(each))) for each in in_use(catalogue.tips, as_of)),
        cases={each.id: _ids(each.activities) for each in in_use(catalogue.cases, as_of)},
    )


# A condition's operator, fact and ids.
_For = tuple[str, str, tuple[str, ...]]


def _ids(links: Iterable[Link]) -> tuple[str, ...]:
    return tuple(link.to for link in links)


def _contact(contact: ContactPoint) -> Iterator[_For]:
    if contact.region is not None:
        yield "in", "region", (contact.region,)
    if contact.for_affiliates_of is not None:
        yield "meets", "affiliations", (contact.for_affiliates_of,)
    if contact.target_groups:
        yield "meets", "target_groups", _ids(contact.target_groups)


def _tip(tip: Tip) -> Iterator[_For]:
    if tip.goals:
        yield "meets", "goals", _ids(tip.goals)
    if tip.target_groups:
        yield "meets", "target_groups", _ids(tip.target_groups)
    if tip.time_tiers:
        yield "in", "time_tier", _ids(tip.time_tiers)


def facts(profile: CompanyProfile, catalogue: Catalogue, as_of: dt.date) -> Facts:
    """Return what the profile tells, as a JSON object."""
    tier = choose(profile, catalogue, as_of).time_tier
    told = profile.employees
    band = told if told is None or isinstance(told, EmployeeBand) else EmployeeBand(at_least=told, at_most=told)
    return {
        "goals": None if profile.goals is None else list(profile.goals),
        "target_groups": None if profile.target_groups is None else list(profile.target_groups),
        "time_tier": None if tier is None else tier.id,
        "time_tier_order": None if tier is None else tier.order,
        "region": profile.region,
        "activity_region": profile.activity_region,
        "affiliations": None if profile.affiliations is None else list(profile.affiliations),
        "employees_at_least": None if band is None else band.at_least,
        "employees_at_most": None if band is None else band.at_most,
        "partnership": profile.partnership,
        "partners": profile.partners,
        "offers": None if profile.offers is None else list(offers(profile.offers)),
    }


def decided(plan: Plan, *, whole: bool) -> Decisions:
    """Return the decisions of a plan."""
    activities = {each.activity.id for each in plan.activities}
    funding = {each.regulation.id: (each.eligibility, each.availability) for each in plan.funding}
    if not whole:
        return Decisions(activities, funding)
    return Decisions(
        activities,
        funding,
        {each.activity.id: each.blocker for each in plan.near_misses},
        {each.contact_point.id for each in plan.contacts},
        {each.tip.id for each in plan.tips},
        {each.case.id for each in plan.cases},
    )
