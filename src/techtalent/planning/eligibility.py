"""The eligibility for a regulation by Kleene's logic: a fact that was not told leaves the answer open."""

from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from techtalent.model.common import Fact
from techtalent.model.company import COMPANIES, Partners, employee_bounds
from techtalent.model.plan import Eligibility, Outcome
from techtalent.model.profile import CompanyProfile
from techtalent.model.regulations import FundingRegulation
from techtalent.model.requirements import (
    AffiliationRequirement,
    AllRequirement,
    AnyRequirement,
    CompanySizeRequirement,
    LegalFormRequirement,
    OfferRequirement,
    PartnershipRequirement,
    PartnersRequirement,
    PlaceRequirement,
    RegionRequirement,
    RequiredOffer,
    Requirement,
    SectorRequirement,
    TrainingCompanyRequirement,
)
from techtalent.model.sectors import in_sector

ELIGIBLE: tuple[Eligibility, ...] = ("eligible", "eligible-so-far")
"""No fact speaks against it, and none that was not told can."""

# Whether a company meets a requirement, or the facts that would settle it where that is open.
Ruling = bool | tuple[Fact, ...]


class Branches(NamedTuple):
    """The answer to a group of requirements: what it comes to, with the answers to its parts."""

    decision: Ruling
    of: tuple["Answer", ...]


Answer = Ruling | Branches

# A company's answers to the requirements of a regulation, in the regulation's order.
Answers = tuple[Answer, ...]


class Brings(NamedTuple):
    """What a company has once it has started with the activities that are advised."""

    offers: frozenset[RequiredOffer]
    partnership: bool
    training_company: bool


NOTHING = Brings(frozenset(), partnership=False, training_company=False)


class Judgement(NamedTuple):
    """The eligibility for a regulation, with the outcomes that it rests on."""

    eligibility: Eligibility
    outcomes: tuple[Outcome, ...]
    """The verdict on each requirement, in the regulation's order."""
    missing: tuple[Fact, ...]
    """The facts that would settle the eligibility; empty where it is settled."""


# The rule of each kind


def _listed(requirement: Any, holds: Callable[[Any], bool | None], fact: Fact) -> Ruling:
    """Return the answer to a requirement with a list: one of `any_of` has to hold, or none of `none_of` may.

    `holds` says whether an entry of the list holds for the company; None where `fact` is not told exactly enough.
    """
    found = [holds(named) for named in requirement.any_of or requirement.none_of]
    if True in found:
        return bool(requirement.any_of)
    return (fact,) if None in found else not requirement.any_of


def _affiliation(requirement: AffiliationRequirement, company: CompanyProfile) -> Ruling:
    if company.affiliations is None:
        return ("affiliations",)
    for affiliation in company.affiliations:
        if affiliation in requirement.any_of:
            return True
        if affiliation in requirement.none_of:
            return False
    return not requirement.any_of


def _company_size(requirement: CompanySizeRequirement, company: CompanyProfile) -> Ruling:
    employees = company.employees
    if employees is None:
        return ("employees",)
    least, most = employee_bounds(employees)
    low, high = requirement.at_least or 0, requirement.fewer_than
    # All numbers that there can be lie within the bounds, or none does; else a band leaves the answer open.
    if least >= low and (high is None or (most is not None and most < high)):
        return True
    return False if (most is not None and most < low) or (high is not None and least >= high) else ("employees",)


def _partnership(requirement: PartnershipRequirement, company: CompanyProfile) -> Ruling:
    return ("partnership",) if company.partnership is None else company.partnership


def _partners(requirement: PartnersRequirement, company: CompanyProfile) -> Ruling:
    partners, kinds = company.partners, requirement.of_kinds
    if partners is None:
        return ("partners",)
    if isinstance(partners, int):
        partners = (Partners(number=partners),)
    sure = possible = 0
    for told in partners:
        if not kinds or told.kind in kinds or ("company" in kinds and told.kind in COMPANIES):
            sure += told.number
        elif told.kind is None or (told.kind == "company" and not set(COMPANIES).isdisjoint(kinds)):
            possible += told.number
    if sure >= requirement.at_least:
        return True
    return ("partners",) if sure + possible >= requirement.at_least else False


def _region(requirement: RegionRequirement, company: CompanyProfile) -> Ruling:
    own, place = company.region, company.activity_region
    named = requirement.any_of or requirement.none_of
    if place is not None and place in named:
        return bool(requirement.any_of)
    if "own" not in named:
        return ("activity_region",) if place is None else not requirement.any_of
    if place is None:
        return ("activity_region",) if own is not None else ("region", "activity_region")
    return ("region",) if own is None else (own == place) is bool(requirement.any_of)


def _place(requirement: PlaceRequirement, company: CompanyProfile) -> Ruling:
    province = company.province
    if province is None:
        return ("province",)
    # The code of a province begins with that of its country.
    return _listed(requirement, lambda named: province == named or province.startswith(f"{named}-"), "province")


def _training_company(requirement: TrainingCompanyRequirement, company: CompanyProfile) -> Ruling:
    return ("training_company",) if company.training_company is None else company.training_company


def _sector(requirement: SectorRequirement, company: CompanyProfile) -> Ruling:
    sector = company.sector
    return ("sector",) if sector is None else _listed(requirement, lambda named: in_sector(sector, named), "sector")


def _legal_form(requirement: LegalFormRequirement, company: CompanyProfile) -> Ruling:
    form = company.legal_form
    return ("legal_form",) if form is None else _listed(requirement, lambda named: form == named, "legal_form")


def _offer(requirement: OfferRequirement, company: CompanyProfile) -> Ruling:
    if company.offers is None:
        return ("offers",)
    for offer in company.offers:
        for named in requirement.any_of or requirement.none_of:
            if offer.type == named.type and offer.education == named.education:
                return bool(requirement.any_of)
    return not requirement.any_of


_RULES: MappingProxyType[type, Callable[[Any, CompanyProfile], Ruling]] = MappingProxyType(
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


# Groups of requirements


def decided(given: Answer) -> Ruling:
    """Return what an answer comes to, without the answers that it is made of."""
    return given.decision if isinstance(given, Branches) else given


def _any(answers: Iterable[Answer]) -> Ruling:
    return _joined(answers, decides=True)


def all_of(answers: Iterable[Answer]) -> Ruling:
    """Return what answers come to of which all have to hold."""
    return _joined(answers, decides=False)


def _joined(answers: Iterable[Answer], *, decides: bool) -> Ruling:
    """Return what answers come to where one that is `decides` settles it: else the open ones leave it open."""
    decisions = [decided(given) for given in answers]
    if decides in decisions:
        return decides
    facts = dict.fromkeys(fact for decision in decisions if not isinstance(decision, bool) for fact in decision)
    return tuple(facts) or not decides


def _grouped(requirement: AnyRequirement | AllRequirement, of: tuple[Answer, ...]) -> Branches:
    return Branches(_any(of) if isinstance(requirement, AnyRequirement) else all_of(of), of)


def _group(requirement: Any, company: CompanyProfile) -> Answer:
    return _grouped(requirement, tuple([answer(part, company) for part in requirement.of]))


RequirementRule = Callable[[Any, CompanyProfile], Answer]
"""A function from a requirement of a kind and a company to the answer of the company."""


def rule_of(requirement: Requirement | AllRequirement) -> RequirementRule:
    """Return the rule of the kind of a requirement."""
    return _RULES.get(type(requirement), _group)


def answer(requirement: Requirement | AllRequirement, company: CompanyProfile) -> Answer:
    """Return the answer of a company to a requirement."""
    return rule_of(requirement)(requirement, company)


def answers(regulation: FundingRegulation, company: CompanyProfile) -> Answers:
    """Return the answers of a company to the requirements of a regulation."""
    return tuple([answer(requirement, company) for requirement in regulation.requirements])


class Needed(NamedTuple):
    """A regulation that another one requires."""

    regulation: FundingRegulation
    brings: Brings
    """What a company has once it does what this regulation pays for."""


# What starting brings


def once_started(requirement: Requirement | AllRequirement, given: Answer, brings: Brings) -> Answer:
    """Return the answer to a requirement once the company has what the advised activities bring."""
    if isinstance(requirement, AnyRequirement | AllRequirement) and isinstance(given, Branches):
        of = zip(requirement.of, given.of, strict=True)
        return _grouped(requirement, tuple([once_started(part, answered, brings) for part, answered in of]))
    if isinstance(requirement, OfferRequirement) and not brings.offers.isdisjoint(requirement.any_of):
        return True
    if isinstance(requirement, TrainingCompanyRequirement) and brings.training_company:
        return True
    return True if isinstance(requirement, PartnershipRequirement) and brings.partnership else given


# The judgement


def judge(
    regulation: FundingRegulation,
    companies: Sequence[Answers],
    brings: Brings = NOTHING,
    needed: Iterable[tuple[Needed, Sequence[Answers]]] = (),
) -> Judgement:
    """Return the judgement of a regulation for companies that apply together, given the answers of each company.

    A company is ineligible where it does not meet a requirement, undetermined where an answer is open, and else
    eligible; eligible so far where something has to be checked by hand. What fails or is open only until the company
    has what the advised activities bring does not count: then it is eligible once it starts. No fact is missing for a
    company that is eligible or ineligible, whatever it did not tell. Of companies that join forces, one has to meet all
    requirements: the outcomes are those of the company that comes nearest to it. `needed` are the regulations that it
    requires, with the answers of each company to theirs: it is eligible for no more than for each of them.
    """
    judgements = [_company_judgement(regulation, company, brings) for company in companies]
    for other, given in needed:
        others = [_company_judgement(other.regulation, company, other.brings) for company in given]
        judgements = list(map(_worse, judgements, others))
    nearest = min(judgements, key=_distance)
    if nearest.missing and len(judgements) > 1:
        # Each company with open answers could settle it by telling a fact.
        missing = dict.fromkeys(fact for judgement in judgements for fact in judgement.missing)
        return nearest._replace(missing=tuple(missing))
    return nearest


def _worse(judgement: Judgement, other: Judgement) -> Judgement:
    """Return the judgement of a regulation for a company that has to be eligible for another one too."""
    eligibility = max(judgement, other, key=_distance).eligibility
    missing: tuple[Fact, ...] = ()
    if eligibility not in (*ELIGIBLE, "ineligible"):
        missing = tuple(dict.fromkeys((*judgement.missing, *other.missing)))
    return judgement._replace(eligibility=eligibility, missing=missing)


def judge_all(
    regulation: FundingRegulation,
    profile: CompanyProfile,
    brings: Brings = NOTHING,
    needed: Iterable[Needed] = (),
) -> Judgement:
    """Return the judgement of a regulation for all companies of a profile; `needed` are those that it requires."""
    companies = profile.companies()
    given = [(other, [answers(other.regulation, company) for company in companies]) for other in needed]
    return judge(regulation, [answers(regulation, company) for company in companies], brings, given)


def nearest_company(
    regulation: FundingRegulation,
    profile: CompanyProfile,
    brings: Brings = NOTHING,
    needed: Sequence[Needed] = (),
) -> CompanyProfile:
    """Return the company that comes nearest to meeting all requirements; the first of equally near ones."""
    return min(profile.companies(), key=lambda company: _distance(judge_all(regulation, company, brings, needed)))


# From the best eligibility for a company to the worst.
ELIGIBILITIES: tuple[Eligibility, ...] = (
    "eligible",
    "eligible-so-far",
    "once-you-start",
    "undetermined",
    "ineligible",
)


def _distance(judgement: Judgement) -> int:
    return ELIGIBILITIES.index(judgement.eligibility)


def _company_judgement(regulation: FundingRegulation, company: Answers, brings: Brings) -> Judgement:
    started = company
    if brings is not NOTHING:
        of = list(zip(regulation.requirements, company, strict=True))
        if brings.training_company and any(
            isinstance(asked, OfferRequirement) and asked.any_of and given is True for asked, given in of
        ):
            # Recognition comes before the first learner: whoever has learners already has it or has it not.
            brings = brings._replace(training_company=False)
        started = tuple([once_started(requirement, given, brings) for requirement, given in of])
    outcomes = tuple(map(_outcome, regulation.requirements, company, started))
    now, then = all_of(company), all_of(started)
    if then is False:
        return Judgement("ineligible", outcomes, ())
    if now is True:
        return Judgement("eligible-so-far" if regulation.leaves_checks else "eligible", outcomes, ())
    missing = tuple(dict.fromkeys(fact for outcome in outcomes for fact in outcome.missing))
    return Judgement("once-you-start" if then is True else "undetermined", outcomes, missing)


def _outcome(requirement: Requirement | AllRequirement, given: Answer, started: Answer) -> Outcome:
    decision, then = decided(given), decided(started)
    of: tuple[Outcome, ...] = ()
    if isinstance(requirement, AnyRequirement | AllRequirement):
        assert isinstance(given, Branches)
        assert isinstance(started, Branches)
        of = tuple(map(_outcome, requirement.of, given.of, started.of))
    if isinstance(decision, bool):
        brought = not decision and then is True
        return Outcome(requirement=requirement, verdict="met" if decision else "not-met", brought=brought, of=of)
    return Outcome(requirement=requirement, verdict="unknown", missing=decision, brought=then is True, of=of)
