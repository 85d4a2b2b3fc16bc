"""The eligibility for a regulation by Kleene's logic: a fact that was not told leaves the answer open."""

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from techtalent.model.common import Fact
from techtalent.model.plan import Eligibility, Outcome
from techtalent.model.profile import CompanyProfile, EmployeeBand
from techtalent.model.regulations import FundingRegulation
from techtalent.model.requirements import (
    AffiliationRequirement,
    CompanySizeRequirement,
    OfferRequirement,
    PartnershipRequirement,
    PartnersRequirement,
    RegionRequirement,
    Requirement,
)

# Whether a company meets a requirement, or the facts that would settle it where that is open.
Answer = bool | tuple[Fact, ...]

# A company's answers to the requirements of a regulation, in the regulation's order.
Answers = tuple[Answer, ...]


class Judgement(NamedTuple):
    """The eligibility for a regulation, with the outcomes that it rests on."""

    eligibility: Eligibility
    outcomes: tuple[Outcome, ...]
    """The verdict on each requirement, in the regulation's order."""
    missing: tuple[Fact, ...]
    """The facts that would settle the eligibility; empty where it is settled."""


def _affiliation(requirement: AffiliationRequirement, company: CompanyProfile) -> Answer:
    affiliations = company.affiliations
    return ("affiliations",) if affiliations is None else any(name in requirement.any_of for name in affiliations)


def _company_size(requirement: CompanySizeRequirement, company: CompanyProfile) -> Answer:
    employees, bound = company.employees, requirement.fewer_than
    if employees is None:
        return ("employees",)
    if not isinstance(employees, EmployeeBand):
        return employees < bound
    if employees.at_most is not None and employees.at_most < bound:
        return True
    # A band that begins below the bound and ends above it leaves the answer open.
    return False if employees.at_least >= bound else ("employees",)


def _partnership(requirement: PartnershipRequirement, company: CompanyProfile) -> Answer:
    return ("partnership",) if company.partnership is None else company.partnership


def _partners(requirement: PartnersRequirement, company: CompanyProfile) -> Answer:
    return ("partners",) if company.partners is None else company.partners >= requirement.at_least


def _region(requirement: RegionRequirement, company: CompanyProfile) -> Answer:
    own, place = company.region, company.activity_region
    if place is not None and place in requirement.any_of:
        return True
    if "own" not in requirement.any_of:
        return ("activity_region",) if place is None else False
    if place is None:
        return ("activity_region",) if own is not None else ("region", "activity_region")
    return ("region",) if own is None else own == place


def _offer(requirement: OfferRequirement, company: CompanyProfile) -> Answer:
    offers = company.offers
    return ("offers",) if offers is None else any(offer in requirement.any_of for offer in offers)


_RULES: MappingProxyType[type, Callable[[Any, CompanyProfile], Answer]] = MappingProxyType(
    {
        AffiliationRequirement: _affiliation,
        CompanySizeRequirement: _company_size,
        PartnershipRequirement: _partnership,
        PartnersRequirement: _partners,
        RegionRequirement: _region,
        OfferRequirement: _offer,
    }
)


def answer(requirement: Requirement, company: CompanyProfile) -> Answer:
    """Return the answer of a company to a requirement."""
    return _RULES[type(requirement)](requirement, company)


def answers(regulation: FundingRegulation, company: CompanyProfile) -> Answers:
    """Return the answers of a company to the requirements of a regulation."""
    return tuple([answer(requirement, company) for requirement in regulation.requirements])


def judge(regulation: FundingRegulation, companies: Sequence[Answers]) -> Judgement:
    """Return the judgement of a regulation for companies that apply together, given the answers of each company.

    A company is ineligible where it does not meet a requirement, undetermined where an answer is open, and else
    eligible. No fact is missing for a company that is eligible or ineligible, whatever it did not tell. Of companies
    that join forces, one has to meet all requirements: the outcomes are those of the company that comes nearest to it.
    """
    judgements = [_company_judgement(regulation, company) for company in companies]
    nearest = min(judgements, key=_distance)
    if nearest.eligibility == "undetermined" and len(judgements) > 1:
        # Each company with open answers could settle it by telling a fact.
        missing = dict.fromkeys(fact for judgement in judgements for fact in judgement.missing)
        return nearest._replace(missing=tuple(missing))
    return nearest


def judge_all(regulation: FundingRegulation, profile: CompanyProfile) -> Judgement:
    """Return the judgement of a regulation for all companies of a profile."""
    return judge(regulation, [answers(regulation, company) for company in profile.companies()])


def nearest_company(regulation: FundingRegulation, profile: CompanyProfile) -> CompanyProfile:
    """Return the company that comes nearest to meeting all requirements; the first of equally near ones."""
    return min(
        profile.companies(), key=lambda company: _distance(_company_judgement(regulation, answers(regulation, company)))
    )


# From the best eligibility for a company to the worst.
_NEAREST: tuple[Eligibility, ...] = ("eligible", "undetermined", "ineligible")


def _distance(judgement: Judgement) -> int:
    return _NEAREST.index(judgement.eligibility)


def _company_judgement(regulation: FundingRegulation, company: Answers) -> Judgement:
    outcomes = tuple(map(_outcome, regulation.requirements, company))
    if False in company:
        return Judgement("ineligible", outcomes, ())
    missing = tuple(dict.fromkeys(fact for outcome in outcomes for fact in outcome.missing))
    return Judgement("undetermined" if missing else "eligible", outcomes, missing)


def _outcome(requirement: Requirement, given: Answer) -> Outcome:
    if isinstance(given, bool):
        return Outcome(requirement=requirement, verdict="met" if given else "not-met")
    return Outcome(requirement=requirement, verdict="unknown", missing=given)
