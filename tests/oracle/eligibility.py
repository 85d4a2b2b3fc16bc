"""Three-valued judgement of a regulation: what is known decides, what is not told stays open (Kleene logic)."""

from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType
from typing import Any

import attrs
from attrs import frozen

from techtalent import CompanyProfile, EmployeeBand
from techtalent.model.sectors import in_sector
from techtalent.plans import Eligibility, Outcome
from techtalent.records import (
    AffiliationRequirement,
    AllRequirement,
    AnyRequirement,
    CompanySizeRequirement,
    Fact,
    FundingRegulation,
    LegalFormRequirement,
    OfferEducation,
    OfferRequirement,
    OfferType,
    PartnershipRequirement,
    PartnersRequirement,
    PlaceRequirement,
    RegionRequirement,
    RequirementPart,
    SectorRequirement,
    TrainingCompanyRequirement,
)


@frozen
class Started:
    """What a company has once it has started with what is advised."""

    offers: frozenset[tuple[OfferType, OfferEducation]] = frozenset()
    partnership: bool = False
    training_company: bool = False
    offered: frozenset[tuple[OfferType, OfferEducation]] = frozenset()
    """What it offers already of that; an estimate counts its places, and no requirement is judged by it."""


# Whether a requirement holds, None where that is open, and the facts that would settle it.
_Judged = tuple[bool | None, tuple[Fact, ...]]


def _of_list(requirement: Any, fact: Fact, told: object, holds: Callable[[Any], bool | None]) -> _Judged:
    if told is None:
        return None, (fact,)
    if requirement.any_of:
        found = [holds(each) for each in requirement.any_of]
        holds_so = True if True in found else None if None in found else False
    else:
        found = [holds(each) for each in requirement.none_of]
        holds_so = False if True in found else None if None in found else True
    return holds_so, () if holds_so is not None else (fact,)


def _affiliation(requirement: AffiliationRequirement, profile: CompanyProfile) -> _Judged:
    told = profile.affiliations
    return _of_list(requirement, "affiliations", told, lambda each: each in (told or ()))


def _company_size(requirement: CompanySizeRequirement, profile: CompanyProfile) -> _Judged:
    told = profile.employees
    if told is None:
        return None, ("employees",)
    far = 10**9
    ends = (told.at_least, far if told.at_most is None else told.at_most) if isinstance(told, EmployeeBand) else None
    fits = [
        (requirement.at_least or 0) <= number < (far + 1 if requirement.fewer_than is None else requirement.fewer_than)
        for number in ends or (told,)
        if isinstance(number, int)
    ]
    if ends is not None and not any(fits):
        # A band that holds both bounds has a number between them.
        low, high = requirement.at_least or 0, requirement.fewer_than
        inside = ends[0] < low and high is not None and ends[1] >= high
        return (None, ("employees",)) if inside else (False, ())
    return (True, ()) if all(fits) else (None, ("employees",)) if any(fits) else (False, ())


def _partnership(_: PartnershipRequirement, profile: CompanyProfile) -> _Judged:
    return profile.partnership, () if profile.partnership is not None else ("partnership",)


def _partners(requirement: PartnersRequirement, profile: CompanyProfile) -> _Judged:
    told = profile.partners
    if told is None:
        return None, ("partners",)
    companies = {"company", "small-company", "large-company"}
    wanted = set(requirement.of_kinds)
    least = most = 0
    for kind, number in [(None, told)] if isinstance(told, int) else [(each.kind, each.number) for each in told]:
        surely = not wanted or kind in wanted or ("company" in wanted and kind in companies)
        maybe = surely or kind is None or (kind == "company" and bool(wanted & companies))
        least += number if surely else 0
        most += number if maybe else 0
    if least >= requirement.at_least:
        return True, ()
    return (None, ("partners",)) if most >= requirement.at_least else (False, ())


def _region(requirement: RegionRequirement, profile: CompanyProfile) -> _Judged:
    listed = requirement.any_of or requirement.none_of
    place = profile.activity_region
    inside: bool | None
    missing: tuple[Fact, ...] = ()
    if place is not None and place in listed:
        inside = True
    elif "own" not in listed:
        inside, missing = (None, ("activity_region",)) if place is None else (False, ())
    else:
        facts: dict[Fact, str | None] = {"region": profile.region, "activity_region": place}
        missing = tuple(fact for fact, told in facts.items() if told is None)
        inside = None if missing else profile.region == place
    return (inside if requirement.any_of or inside is None else not inside), missing


def _place(requirement: PlaceRequirement, profile: CompanyProfile) -> _Judged:
    told = profile.province
    return _of_list(requirement, "province", told, lambda each: told is not None and each in (told, told[:2]))


def _training_company(_: TrainingCompanyRequirement, profile: CompanyProfile) -> _Judged:
    return profile.training_company, () if profile.training_company is not None else ("training_company",)


def _sector(requirement: SectorRequirement, profile: CompanyProfile) -> _Judged:
    told = profile.sector
    return _of_list(requirement, "sector", told, lambda each: in_sector(told or "", each))


def _legal_form(requirement: LegalFormRequirement, profile: CompanyProfile) -> _Judged:
    return _of_list(requirement, "legal_form", profile.legal_form, lambda each: each == profile.legal_form)


def _offer(requirement: OfferRequirement, profile: CompanyProfile) -> _Judged:
    told = {(each.type, each.education) for each in profile.offers or ()}
    return _of_list(requirement, "offers", profile.offers, lambda each: (each.type, each.education) in told)


_JUDGES: MappingProxyType[type, Callable[[Any, CompanyProfile], _Judged]] = MappingProxyType(
    {
        AffiliationRequirement: _affiliation,
        CompanySizeRequirement: _company_size,
        PartnershipRequirement: _partnership,
        PartnersRequirement: _partners,
        RegionRequirement: _region,
        PlaceRequirement: _place,
        TrainingCompanyRequirement: _training_company,
        SectorRequirement: _sector,
        LegalFormRequirement: _legal_form,
        OfferRequirement: _offer,
    }
)


def _brought(requirement: RequirementPart, started: Started) -> bool:
    """Return whether a requirement holds because of what was started."""
    if isinstance(requirement, OfferRequirement):
        return any((each.type, each.education) in started.offers for each in requirement.any_of)
    if isinstance(requirement, TrainingCompanyRequirement):
        return started.training_company
    return isinstance(requirement, PartnershipRequirement) and started.partnership


def _holds(requirement: RequirementPart, profile: CompanyProfile, started: Started) -> bool | None:
    """Return whether a requirement holds once the company has started; None where that is open."""
    if isinstance(requirement, AnyRequirement | AllRequirement):
        found = [_holds(each, profile, started) for each in requirement.of]
        return _either(found) if isinstance(requirement, AnyRequirement) else _both(found)
    return True if _brought(requirement, started) else _JUDGES[type(requirement)](requirement, profile)[0]


def applies(requirement: RequirementPart, profile: CompanyProfile, started: Started) -> bool | None:
    """Return whether what depends on a requirement is for the company once it has started; None where that is open."""
    return _holds(requirement, profile, started)


def left_open(requirement: RequirementPart, profile: CompanyProfile, started: Started) -> set[Fact]:
    """Return the facts that would settle whether a requirement holds once the company has started."""
    if _holds(requirement, profile, started) is not None:
        return set()
    if isinstance(requirement, AnyRequirement | AllRequirement):
        return {fact for each in requirement.of for fact in left_open(each, profile, started)}
    return set(_JUDGES[type(requirement)](requirement, profile)[1])


def _either(found: Iterable[bool | None]) -> bool | None:
    values = set(found)
    return True if True in values else None if None in values else False


def _both(found: Iterable[bool | None]) -> bool | None:
    values = set(found)
    return False if False in values else None if None in values else True


def judge(requirement: RequirementPart, profile: CompanyProfile, started: Started) -> Outcome:
    """Return whether the profile meets the requirement, and what would settle it where that cannot be said."""
    parts: tuple[Outcome, ...] = ()
    missing: tuple[Fact, ...]
    if isinstance(requirement, AnyRequirement | AllRequirement):
        parts = tuple(judge(each, profile, started) for each in requirement.of)
        missing = tuple(dict.fromkeys(fact for each in parts for fact in each.missing))
    else:
        missing = _JUDGES[type(requirement)](requirement, profile)[1]
    now = _holds(requirement, profile, Started())
    return Outcome(
        requirement=requirement,
        verdict="unknown" if now is None else "met" if now else "not-met",
        missing=missing if now is None else (),
        brought=now is not True and _holds(requirement, profile, started) is True,
        of=parts,
    )


def judge_all(
    regulation: FundingRegulation, profile: CompanyProfile, started: Started
) -> tuple[Eligibility, tuple[Outcome, ...], tuple[Fact, ...]]:
    """Return the eligibility, one outcome for each requirement, and the facts that would settle it.

    One requirement that is not met decides; otherwise one that is unknown leaves the whole open. Where it is decided,
    no fact is missing, whatever else was not told. Of several companies that join forces one has to meet all that is
    asked: the outcomes are those of the company that comes nearest to it.
    """
    judged = [_judge_one(regulation, company, started) for company in profile.companies()]
    eligibility, outcomes, missing = min(judged, key=lambda each: _NEAREST.index(each[0]))
    if missing:
        # Any of the companies that are still open could settle it.
        missing = tuple(dict.fromkeys(fact for each in judged for fact in each[2]))
    return eligibility, outcomes, missing


def judge_joined(
    regulations: Sequence[tuple[FundingRegulation, Started]], profile: CompanyProfile
) -> tuple[Eligibility, tuple[Outcome, ...], tuple[Fact, ...]]:
    """Return the judgement of the first regulation, which requires the others: one company has to get them all."""
    found = []
    for company in profile.companies():
        (eligibility, outcomes, missing), *others = (judge_all(each, company, had) for each, had in regulations)
        for other, _, also_missing in others:
            eligibility = max(eligibility, other, key=_NEAREST.index)
            missing = tuple(dict.fromkeys((*missing, *also_missing)))
        if eligibility in ("eligible", "eligible-so-far", "ineligible"):
            missing = ()
        found.append((eligibility, outcomes, missing))
    best = min(found, key=lambda each: _NEAREST.index(each[0]))
    if not best[2]:
        return best
    return best[0], best[1], tuple(dict.fromkeys(fact for each in found for fact in each[2]))


# From the outcome that serves a company best to the one that serves it least.
_NEAREST: tuple[Eligibility, ...] = ("eligible", "eligible-so-far", "once-you-start", "undetermined", "ineligible")


# What nobody judges, and whoever applies has to check.
BY_HAND = (
    *("learners", "partner_places", "themes", "limits", "costs"),
    *("also_check", "excludes_all", "de_minimis"),
)


def _judge_one(
    regulation: FundingRegulation, profile: CompanyProfile, started: Started
) -> tuple[Eligibility, tuple[Outcome, ...], tuple[Fact, ...]]:
    has_learners = any(
        isinstance(requirement, OfferRequirement) and requirement.any_of and _holds(requirement, profile, Started())
        for requirement in regulation.requirements
    )
    if has_learners:
        started = attrs.evolve(started, training_company=False)
    outcomes = tuple(judge(requirement, profile, started) for requirement in regulation.requirements)
    missing = tuple(dict.fromkeys(fact for outcome in outcomes for fact in outcome.missing))
    now = _both({"met": True, "not-met": False, "unknown": None}[outcome.verdict] for outcome in outcomes)
    then = _both(_holds(requirement, profile, started) for requirement in regulation.requirements)
    if now is True:
        by_hand = any(getattr(regulation, name) for name in BY_HAND)
        return ("eligible-so-far" if by_hand else "eligible"), outcomes, ()
    if then is False:
        return "ineligible", outcomes, ()
    return ("once-you-start" if then is True else "undetermined"), outcomes, missing
