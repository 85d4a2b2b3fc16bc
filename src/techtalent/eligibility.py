"""Three-valued judgement of a regulation: what is known decides, what is not told stays open (Kleene logic)."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from techtalent._memo import Memo
from techtalent.parts import Fact
from techtalent.plan import Eligibility, Outcome
from techtalent.profile import CompanyProfile, EmployeeBand
from techtalent.records import FundingRegulation
from techtalent.requirements import (
    AffiliationRequirement,
    CompanySizeRequirement,
    OfferRequirement,
    PartnershipRequirement,
    PartnersRequirement,
    RegionRequirement,
    Requirement,
)

#: Whether a requirement is met; where that is open, the facts that would settle it.
_Judged = bool | tuple[Fact, ...]

#: The eligibility, one outcome for each requirement, and the facts that would settle it.
Judgement = tuple[Eligibility, tuple[Outcome, ...], tuple[Fact, ...]]


def _affiliation(requirement: AffiliationRequirement, profile: CompanyProfile) -> _Judged:
    told = profile.affiliations
    return ("affiliations",) if told is None else not set(told).isdisjoint(requirement.any_of)


def _company_size(requirement: CompanySizeRequirement, profile: CompanyProfile) -> _Judged:
    told = profile.employees
    if told is None:
        return ("employees",)
    if not isinstance(told, EmployeeBand):
        return told < requirement.fewer_than
    if told.at_most is not None and told.at_most < requirement.fewer_than:
        return True
    # A band that begins below the bound lies across it.
    return False if told.at_least >= requirement.fewer_than else ("employees",)


def _partnership(requirement: PartnershipRequirement, profile: CompanyProfile) -> _Judged:
    return ("partnership",) if profile.partnership is None else profile.partnership


def _partners(requirement: PartnersRequirement, profile: CompanyProfile) -> _Judged:
    return ("partners",) if profile.partners is None else profile.partners >= requirement.at_least


def _region(requirement: RegionRequirement, profile: CompanyProfile) -> _Judged:
    own, place = profile.region, profile.activity_region
    if place is not None and place in requirement.any_of:
        return True
    if "own" not in requirement.any_of:
        return ("activity_region",) if place is None else False
    if place is None:
        return ("activity_region",) if own is not None else ("region", "activity_region")
    return ("region",) if own is None else own == place


def _offer(requirement: OfferRequirement, profile: CompanyProfile) -> _Judged:
    told = profile.offers
    return ("offers",) if told is None else not set(told).isdisjoint(requirement.any_of)


_JUDGES: MappingProxyType[type, Callable[[Any, CompanyProfile], _Judged]] = MappingProxyType(
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
    return _outcome(requirement, _JUDGES[type(requirement)](requirement, profile))


def judge_all(regulation: FundingRegulation, profile: CompanyProfile) -> Judgement:
    """Return the eligibility, one outcome for each requirement, and the facts that would settle it.

    One requirement that is not met decides; otherwise one that is unknown leaves the whole open. Where it is decided,
    no fact is missing, whatever else was not told. Of several companies that join forces one has to meet all that is
    asked: the outcomes are those of the company that comes nearest to it.
    """
    return Judge(regulation)(profile)


def nearest_company(regulation: FundingRegulation, profile: CompanyProfile) -> CompanyProfile:
    """Return the company that comes nearest to meeting all that is asked; the first of those that are equal."""
    judge_one = Judge(regulation)
    return min(profile.companies(), key=lambda company: _distance(judge_one(company)))


#: From the outcome that serves a company best to the one that serves it least.
_NEAREST: tuple[Eligibility, ...] = ("eligible", "undetermined", "ineligible")


def _distance(judgement: Judgement) -> int:
    return _NEAREST.index(judgement[0])


class Judge:
    """Judges one regulation, for any profile. What it says of a regulation is made once for each way to judge it."""

    __slots__ = ("_asked", "_judgements")

    def __init__(self, regulation: FundingRegulation) -> None:
        self._asked = tuple((_JUDGES[type(each)], each) for each in regulation.requirements)
        self._judgements: Memo[tuple[_Judged, ...], Judgement] = Memo(self._judgement)

    def __call__(self, profile: CompanyProfile) -> Judgement:
        """Return what `judge_all` does."""
        if not profile.members:
            return self._judgements[tuple([judged(asked, profile) for judged, asked in self._asked])]
        companies = [self(company) for company in profile.companies()]
        eligibility, outcomes, missing = min(companies, key=_distance)
        if eligibility == "undetermined":
            # Any of the companies that are still open could settle it.
            missing = tuple(dict.fromkeys(fact for each in companies for fact in each[2]))
        return eligibility, outcomes, missing

    def _judgement(self, judged: tuple[_Judged, ...]) -> Judgement:
        outcomes = tuple(_outcome(asked, each) for (_, asked), each in zip(self._asked, judged, strict=True))
        if False in judged:
            return "ineligible", outcomes, ()
        missing = tuple(dict.fromkeys(fact for each in outcomes for fact in each.missing))
        return ("undetermined" if missing else "eligible"), outcomes, missing


def _outcome(requirement: Requirement, judged: _Judged) -> Outcome:
    if isinstance(judged, bool):
        return Outcome(requirement=requirement, verdict="met" if judged else "not-met")
    return Outcome(requirement=requirement, verdict="unknown", missing=judged)
