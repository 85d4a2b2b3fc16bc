"""Three-valued judgement of a regulation: what is known decides, what is not told stays open (Kleene logic)."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from techtalent import CompanyProfile, EmployeeBand
from techtalent.plans import Eligibility, Outcome, Verdict
from techtalent.records import (
    AffiliationRequirement,
    CompanySizeRequirement,
    Fact,
    FundingRegulation,
    OfferRequirement,
    PartnershipRequirement,
    PartnersRequirement,
    RegionRequirement,
    Requirement,
)


def _outcome(requirement: Requirement, holds: bool | None, *facts: Fact) -> Outcome:
    if holds is None:
        return Outcome(requirement=requirement, verdict="unknown", missing=facts)
    return Outcome(requirement=requirement, verdict="met" if holds else "not-met")


def _affiliation(requirement: AffiliationRequirement, profile: CompanyProfile) -> Outcome:
    told = profile.affiliations
    holds = None if told is None else not set(told).isdisjoint(requirement.any_of)
    return _outcome(requirement, holds, "affiliations")


def _company_size(requirement: CompanySizeRequirement, profile: CompanyProfile) -> Outcome:
    told = profile.employees
    holds: bool | None
    if told is None:
        holds = None
    elif isinstance(told, EmployeeBand):
        if told.at_most is not None and told.at_most < requirement.fewer_than:
            holds = True
        else:
            # A band that begins below the bound lies across it.
            holds = False if told.at_least >= requirement.fewer_than else None
    else:
        holds = told < requirement.fewer_than
    return _outcome(requirement, holds, "employees")


def _partnership(requirement: PartnershipRequirement, profile: CompanyProfile) -> Outcome:
    return _outcome(requirement, profile.partnership, "partnership")


def _partners(requirement: PartnersRequirement, profile: CompanyProfile) -> Outcome:
    holds = None if profile.partners is None else profile.partners >= requirement.at_least
    return _outcome(requirement, holds, "partners")


def _region(requirement: RegionRequirement, profile: CompanyProfile) -> Outcome:
    place = profile.activity_region
    if place is not None and place in requirement.any_of:
        return _outcome(requirement, True)
    if "own" not in requirement.any_of:
        return _outcome(requirement, None if place is None else False, "activity_region")
    facts: dict[Fact, str | None] = {"region": profile.region, "activity_region": place}
    missing = tuple(fact for fact, told in facts.items() if told is None)
    return _outcome(requirement, None if missing else profile.region == place, *missing)


def _offer(requirement: OfferRequirement, profile: CompanyProfile) -> Outcome:
    told = profile.offers
    holds = None if told is None else not set(told).isdisjoint(requirement.any_of)
    return _outcome(requirement, holds, "offers")


_JUDGES: MappingProxyType[type, Callable[[Any, CompanyProfile], Outcome]] = MappingProxyType(
    {
        AffiliationRequirement: _affiliation,
        CompanySizeRequirement: _company_size,
        PartnershipRequirement: _partnership,
        PartnersRequirement: _partners,
        RegionRequirement: _region,
        OfferRequirement: _offer,
    }
)


def judge(requirement: Requirement, profile: CompanyProfile) -> Outcome:
    """Return whether the profile meets the requirement, and what would settle it where that cannot be said."""
    return _JUDGES[type(requirement)](requirement, profile)


def judge_all(
    regulation: FundingRegulation, profile: CompanyProfile
) -> tuple[Eligibility, tuple[Outcome, ...], tuple[Fact, ...]]:
    """Return the eligibility, one outcome for each requirement, and the facts that would settle it.

    One requirement that is not met decides; otherwise one that is unknown leaves the whole open. Where it is decided,
    no fact is missing, whatever else was not told. Of several companies that join forces one has to meet all that is
    asked: the outcomes are those of the company that comes nearest to it.
    """
    if not profile.members:
        return _judge_one(regulation, profile)
    eligibility, outcomes, missing = _judge_one(regulation, nearest_company(regulation, profile))
    if eligibility == "undetermined":
        # Any of the companies that are still open could settle it.
        judged = (_judge_one(regulation, company) for company in profile.companies())
        missing = tuple(dict.fromkeys(fact for each in judged for fact in each[2]))
    return eligibility, outcomes, missing


def nearest_company(regulation: FundingRegulation, profile: CompanyProfile) -> CompanyProfile:
    """Return the company that comes nearest to meeting all that is asked; the first of those that are equal."""
    return min(profile.companies(), key=lambda company: _NEAREST.index(_judge_one(regulation, company)[0]))


# From the outcome that serves a company best to the one that serves it least.
_NEAREST: tuple[Eligibility, ...] = ("eligible", "undetermined", "ineligible")


def _judge_one(
    regulation: FundingRegulation, profile: CompanyProfile
) -> tuple[Eligibility, tuple[Outcome, ...], tuple[Fact, ...]]:
    outcomes = tuple(judge(requirement, profile) for requirement in regulation.requirements)
    verdicts: set[Verdict] = {outcome.verdict for outcome in outcomes}
    if "not-met" in verdicts:
        return "ineligible", outcomes, ()
    if "unknown" in verdicts:
        missing = dict.fromkeys(fact for outcome in outcomes for fact in outcome.missing)
        return "undetermined", outcomes, tuple(missing)
    return "eligible", outcomes, ()
