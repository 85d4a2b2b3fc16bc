"""Three-valued judgement of a regulation: what is known decides, what was not told stays open (Kleene's logic)."""

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

# Whether a company meets a requirement; where that is open, the facts that would settle it.
Answer = bool | tuple[Fact, ...]

# A company's answer to each requirement of a regulation, in its order.
Answers = tuple[Answer, ...]


class Judgement(NamedTuple):
    """How a regulation was judged."""

    eligibility: Eligibility
    outcomes: tuple[Outcome, ...]
    """One for each requirement."""
    missing: tuple[Fact, ...]
    """The facts that would settle it; none where it is settled."""


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
    # A band that begins below the bound lies across it.
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
    """Return whether a company meets a requirement; where that is open, the facts that would settle it."""
    return _RULES[type(requirement)](requirement, company)


def answers(regulation: FundingRegulation, company: CompanyProfile) -> Answers:
    """Return a company's answer to each requirement of a regulation."""
    return tuple([answer(requirement, company) for requirement in regulation.requirements])


def judge(regulation: FundingRegulation, companies: Sequence[Answers]) -> Judgement:
    """Return the eligibility of companies that apply together, given each company's answers.

    One requirement that is not met decides; otherwise one that is unknown leaves the whole open. Where it is decided,
    no fact is missing, whatever else was not told. Of several companies that join forces one has to meet all that is
    asked: the outcomes are those of the company that comes nearest to it.
    """
    judgements = [_company_judgement(regulation, company) for company in companies]
    nearest = min(judgements, key=_distance)
    if nearest.eligibility == "undetermined" and len(judgements) > 1:
        # Any of the companies that are still open could settle it.
        missing = dict.fromkeys(fact for judgement in judgements for fact in judgement.missing)
        return nearest._replace(missing=tuple(missing))
    return nearest


def judge_all(regulation: FundingRegulation, profile: CompanyProfile) -> Judgement:
    """Return the eligibility of all the companies that a profile speaks of, as `judge` does."""
    return judge(regulation, [answers(regulation, company) for company in profile.companies()])


def nearest_company(regulation: FundingRegulation, profile: CompanyProfile) -> CompanyProfile:
    """Return the company that comes nearest to meeting all that is asked; the first of those that are equal."""
    return min(
        profile.companies(), key=lambda company: _distance(_company_judgement(regulation, answers(regulation, company)))
    )


# From the eligibility that serves a company best to the one that serves it least.
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
