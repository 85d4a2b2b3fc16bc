"""Everything in the packaged content can be met: each record is in the plan of some company."""

import datetime as dt
import itertools
from typing import Any

import pytest

from techtalent import CompanyProfile, Offer, Plan, load_catalogue, match
from techtalent.model.profile import FACTS
from techtalent.planning.availability import available
from techtalent.records import (
    Activity,
    AffiliationRequirement,
    AnyRequirement,
    CaseStudy,
    CompanySizeRequirement,
    FundingRegulation,
    Initiative,
    NotResearched,
    OfferRequirement,
    PartnershipRequirement,
    PartnersRequirement,
    Period,
    RegionRequirement,
    Rounds,
    Tip,
    TrainingCompanyRequirement,
)

AS_OF = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()

Reachable = Activity | Initiative | FundingRegulation


# Every record that is in a plan unless something that was told speaks against it.
REACHABLE: tuple[Reachable, ...] = (
    *PACKAGED.activities.values(),
    *PACKAGED.initiatives.values(),
    *PACKAGED.funding_regulations.values(),
)


def by_name(record: Reachable | Tip | CaseStudy) -> str:
    return f"{type(record).__name__}-{record.id}"


def planned(plan: Plan) -> set[tuple[type, str]]:
    """Return all that the plan has, by its kind and id."""
    records: tuple[Reachable, ...] = (
        *(each.activity for each in plan.activities),
        *(initiative for each in plan.activities for initiative in each.initiatives),
        *(each.regulation for each in plan.funding),
    )
    return {(type(each), each.id) for each in records}


def choosing(activity: Activity) -> dict[str, Any]:
    """Return the choices of a company for which the activity is."""
    return {
        "goals": [activity.goals[0].to],
        "target_groups": [activity.target_groups[0].to],
        "time_tier": activity.time_tier.to,
    }


def choices(record: Reachable) -> dict[str, Any]:
    """Return the choices of a company for which the record is: one goal, one group and no more time than it takes."""
    if isinstance(record, Activity):
        return choosing(record)
    groups = {link.to for link in record.target_groups} if isinstance(record, Initiative) else set()
    if isinstance(record, FundingRegulation) and record.education:
        of_groups = PACKAGED.target_groups.values()
        groups = {group.id for group in of_groups if not set(group.education).isdisjoint(record.education)}
    for link in record.activities:
        activity = PACKAGED.activities[link.to]
        shared = [each.to for each in activity.target_groups if not groups or each.to in groups]
        if shared:
            return {**choosing(activity), "target_groups": shared[:1]}
    raise AssertionError(f"{record.id}: none of its activities reaches any of its target groups")


def meeting(regulation: FundingRegulation) -> dict[str, Any]:
    """Return the facts of a company that meets all that the regulation asks, and of alternatives the first."""
    facts: dict[str, Any] = {}
    for stated in regulation.requirements:
        requirement = stated.of[0] if isinstance(stated, AnyRequirement) else stated
        if isinstance(requirement, AffiliationRequirement):
            facts["affiliations"] = [requirement.any_of[0]]
        elif isinstance(requirement, CompanySizeRequirement):
            facts["employees"] = (requirement.fewer_than or 2) - 1
        elif isinstance(requirement, PartnershipRequirement):
            facts["partnership"] = True
        elif isinstance(requirement, PartnersRequirement):
            facts["partners"] = requirement.at_least
        elif isinstance(requirement, OfferRequirement):
            offered = requirement.any_of[0]
            facts["offers"] = [Offer(type=offered.type, education=offered.education, places=2, weeks=20)]
        elif isinstance(requirement, TrainingCompanyRequirement):
            facts["training_company"] = True
        else:
            assert isinstance(requirement, RegionRequirement)
            named = [each for each in requirement.any_of if each != "own"]
            facts |= {"region": "east", "activity_region": named[0] if named else "east"}
    return facts


def told_everything(record: Reachable) -> CompanyProfile:
    """Return a company that told every fact and for which the record is."""
    facts: dict[str, Any] = {
        "region": "south",
        "affiliations": [],
        # Nothing else helps with it, and it helps nothing else.
        "does": [
            "sponsor-classroom-technology" if record.id != "sponsor-classroom-technology" else "playful-activities"
        ],
        "offers": [],
        "partnership": False,
        "partners": 0,
        "employees": 1000,
        "activity_region": "north",
        "province": "NL-FR",
        "training_company": True,
        "sector": "25",
        "legal_form": "private-limited-company",
    }
    if isinstance(record, FundingRegulation):
        facts |= meeting(record)
    return CompanyProfile(**facts, **choices(record))


@pytest.fixture(scope="module")
def untold() -> set[tuple[type, str]]:
    """Return what is in the plan of a company that told nothing."""
    return planned(match(CompanyProfile(), PACKAGED, as_of=AS_OF))


@pytest.mark.parametrize("record", REACHABLE, ids=by_name)
def test_who_told_nothing_meets_it(record: Reachable, untold: set[tuple[type, str]]) -> None:
    """What was not told restricts nothing: a company that told nothing meets everything."""
    assert (type(record), record.id) in untold


@pytest.mark.parametrize("record", REACHABLE, ids=by_name)
def test_a_company_that_told_everything_meets_it(record: Reachable) -> None:
    """A company that chose one goal, one group and a tier of its own, and told all else, meets what is for these."""
    profile = told_everything(record)
    plan = match(profile, PACKAGED, as_of=AS_OF)
    assert (type(record), record.id) in planned(plan)
    assert plan.questions == ()
    # The time is told as a tier, everything else under its own name.
    assert all(getattr(profile, fact) is not None for fact in FACTS)


@pytest.mark.parametrize("tip", tuple(PACKAGED.tips.values()), ids=by_name)
def test_some_company_gets_each_tip(tip: Tip) -> None:
    """Some company that told one goal, one group and a tier gets the tip, for all that it names."""
    situations = [link.to for link in tip.situations]
    more: dict[str, Any] = {"does": ["sponsor-classroom-technology"]} if "experienced" in situations else {}
    named = {
        *({"goals"} if tip.goals else ()),
        *({"target_groups"} if tip.target_groups else ()),
        *({"time_tier"} if tip.time_tiers else ()),
        *({"activities"} if tip.activities else ()),
        *situations,
    }
    why = [
        {reason.kind for reason in found.reasons}
        for goal, group, tier in itertools.product(PACKAGED.goals, PACKAGED.target_groups, PACKAGED.time_tiers)
        for found in match(
            CompanyProfile(goals=[goal], target_groups=[group], time_tier=tier, **more), PACKAGED, as_of=AS_OF
        ).tips
        if found.tip == tip
    ]
    assert why
    assert all(kinds == named for kinds in why)


@pytest.mark.parametrize("case", tuple(PACKAGED.cases.values()), ids=by_name)
def test_a_company_like_that_of_a_case_is_shown_it_first(case: CaseStudy) -> None:
    """A company with the goals, the groups, the time and the size of a case is shown the case, and first."""
    profile = CompanyProfile(
        goals=[link.to for link in case.goals],
        target_groups=[link.to for link in case.target_groups],
        time_tier=case.time_tiers[0].to if case.time_tiers else "much-time",
        employees=case.employees,
    )
    assert match(profile, PACKAGED, as_of=AS_OF).cases[0].case == case


def last_possible_day(regulation: FundingRegulation) -> dt.date:
    """Return the last day on which one can apply, as far as known; today where nobody knows of a last one."""
    last = regulation.validity.last_day if isinstance(regulation.validity, Period) else None
    if last is None:
        return AS_OF
    if isinstance(regulation.applications, Rounds):
        last = min(last, max(each.last_day for each in regulation.applications.rounds))
    days = (last - dt.timedelta(days=back) for back in range(366))
    # Nobody knows when a round opens of which only the last day is known.
    running = {"open", "unconfirmed"} - ({"unconfirmed"} if _opens(regulation) else set())
    return next(day for day in days if available(regulation, day)[0] in running)


def _opens(regulation: FundingRegulation) -> bool:
    applications = regulation.applications
    if isinstance(applications, Rounds):
        return max(applications.rounds, key=lambda each: each.last_day).first_day is not None
    return not isinstance(applications, NotResearched)


@pytest.mark.parametrize("regulation", tuple(PACKAGED.funding_regulations.values()), ids=by_name)
def test_some_company_can_get_each_regulation(regulation: FundingRegulation) -> None:
    """On the last day on which one can apply, a company that meets all that it asks is eligible for it."""
    plan = match(told_everything(regulation), PACKAGED, as_of=last_possible_day(regulation))
    (found,) = (each for each in plan.funding if each.regulation.id == regulation.id)
    assert found.eligibility == ("eligible-so-far" if regulation.leaves_checks else "eligible")
    assert found.may_pay


@pytest.mark.parametrize("contact", tuple(PACKAGED.contact_points.values()), ids=lambda each: each.id)
def test_some_company_can_call_each_contact(contact: Any) -> None:
    """A company in the region, with the affiliation and for the groups of a contact point has it in its plan."""
    profile = CompanyProfile(
        region=contact.region or "east",
        affiliations=[contact.for_affiliates_of] if contact.for_affiliates_of else [],
        target_groups=[contact.target_groups[0].to if contact.target_groups else "mbo"],
    )
    found = {each.contact_point.id: each for each in match(profile, PACKAGED, as_of=AS_OF).contacts}
    assert all(reason.facts == () for reason in found[contact.id].reasons)
