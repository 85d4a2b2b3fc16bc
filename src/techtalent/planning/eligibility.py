"""Three-valued judgement of a regulation: what is known decides, what is not told stays open (Kleene logic)."""

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Any

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

Judged = bool | tuple[Fact, ...]
"""Whether a requirement is met; where that is open, the facts that would settle it."""

Told = tuple[tuple[Judged, ...], ...]
"""For each company, how each requirement was judged."""

Judgement = tuple[Eligibility, tuple[Outcome, ...], tuple[Fact, ...]]
"""The eligibility, one outcome for each requirement, and the facts that would settle it."""

# Judges one requirement, for any company.
_Rule = Callable[[CompanyProfile], Judged]


def _affiliation(requirement: AffiliationRequirement) -> _Rule:
    asked = frozenset(requirement.any_of)

    def judged(profile: CompanyProfile) -> Judged:
        told = profile.affiliations
        return ("affiliations",) if told is None else not asked.isdisjoint(told)

    return judged


def _company_size(requirement: CompanySizeRequirement) -> _Rule:
    bound = requirement.fewer_than

    def judged(profile: CompanyProfile) -> Judged:
        told = profile.employees
        if told is None:
            return ("employees",)
        if not isinstance(told, EmployeeBand):
            return told < bound
        if told.at_most is not None and told.at_most < bound:
            return True
        # A band that begins below the bound lies across it.
        return False if told.at_least >= bound else ("employees",)

    return judged


def _partnership(requirement: PartnershipRequirement) -> _Rule:
    return lambda profile: ("partnership",) if profile.partnership is None else profile.partnership


def _partners(requirement: PartnersRequirement) -> _Rule:
    least = requirement.at_least
    return lambda profile: ("partners",) if profile.partners is None else profile.partners >= least


def _region(requirement: RegionRequirement) -> _Rule:
    asked, own_too = frozenset(requirement.any_of), "own" in requirement.any_of

    def judged(profile: CompanyProfile) -> Judged:
        own, place = profile.region, profile.activity_region
        if place in asked:
            return True
        if not own_too:
            return ("activity_region",) if place is None else False
        if place is None:
            return ("activity_region",) if own is not None else ("region", "activity_region")
        return ("region",) if own is None else own == place

    return judged


def _offer(requirement: OfferRequirement) -> _Rule:
    asked = frozenset(requirement.any_of)

    def judged(profile: CompanyProfile) -> Judged:
        told = profile.offers
        return ("offers",) if told is None else not asked.isdisjoint(told)

    return judged


_RULES: MappingProxyType[type, Callable[[Any], _Rule]] = MappingProxyType(
    {
        AffiliationRequirement: _affiliation,
        CompanySizeRequirement: _company_size,
        PartnershipRequirement: _partnership,
        PartnersRequirement: _partners,
        RegionRequirement: _region,
        OfferRequirement: _offer,
    }
)


def judge_all(regulation: FundingRegulation, profile: CompanyProfile) -> Judgement:
    """Return the eligibility, one outcome for each requirement, and the facts that would settle it.

    One requirement that is not met decides; otherwise one that is unknown leaves the whole open. Where it is decided,
    no fact is missing, whatever else was not told. Of several companies that join forces one has to meet all that is
    asked: the outcomes are those of the company that comes nearest to it.
    """
    return Judge(regulation)(*profile.companies())


def nearest_company(regulation: FundingRegulation, profile: CompanyProfile) -> CompanyProfile:
    """Return the company that comes nearest to meeting all that is asked; the first of those that are equal."""
    judge_one = Judge(regulation)
    return min(profile.companies(), key=lambda company: _distance(judge_one(company)))


# From the outcome that serves a company best to the one that serves it least.
_NEAREST: tuple[Eligibility, ...] = ("eligible", "undetermined", "ineligible")


def _distance(judgement: Judgement) -> int:
    return _NEAREST.index(judgement[0])


class Judge:
    """Judges one regulation, for any profile."""

    __slots__ = ("_requirements", "told")

    told: Callable[[CompanyProfile], tuple[Judged, ...]]
    """Returns all that the judgement turns on of what a company told."""

    def __init__(self, regulation: FundingRegulation) -> None:
        self._requirements = regulation.requirements
        self.told = _each([_RULES[type(requirement)](requirement) for requirement in regulation.requirements])

    def judgement(self, told: Told) -> Judgement:
        """Return what `judge_all` does, for companies that told this."""
        companies = [self._judgement(each) for each in told]
        eligibility, outcomes, missing = min(companies, key=_distance)
        if eligibility == "undetermined":
            # Any of the companies that are still open could settle it.
            missing = tuple(dict.fromkeys(fact for each in companies for fact in each[2]))
        return eligibility, outcomes, missing

    def __call__(self, *companies: CompanyProfile) -> Judgement:
        """Return what `judge_all` does."""
        return self.judgement(tuple(map(self.told, companies)))

    def _judgement(self, judged: tuple[Judged, ...]) -> Judgement:
        outcomes = tuple(map(_outcome, self._requirements, judged))
        if False in judged:
            return "ineligible", outcomes, ()
        missing = tuple(dict.fromkeys(fact for each in outcomes for fact in each.missing))
        return ("undetermined" if missing else "eligible"), outcomes, missing


def _each(rules: Sequence[_Rule]) -> Callable[[CompanyProfile], tuple[Judged, ...]]:
    """Return what judges by every rule. Most regulations ask one thing or two: a loop costs more than judging these."""
    if len(rules) == 1:
        (only,) = rules
        return lambda company: (only(company),)
    if len(rules) == 2:
        one, other = rules
        return lambda company: (one(company), other(company))
    return lambda company: tuple([rule(company) for rule in rules])


def _outcome(requirement: Requirement, judged: Judged) -> Outcome:
    if isinstance(judged, bool):
        return Outcome(requirement=requirement, verdict="met" if judged else "not-met")
    return Outcome(requirement=requirement, verdict="unknown", missing=judged)
