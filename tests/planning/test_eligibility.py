"""Three-valued judgement: what each kind of requirement makes of each kind of answer."""

from typing import Any

import attrs
import pytest
from support.strategies import NOTE, SOURCE, regulation

from techtalent import CompanyProfile, EmployeeBand, Offer
from techtalent.planning.eligibility import Brings, judge_all
from techtalent.plans import Verdict
from techtalent.records import (
    AffiliationRequirement,
    AnyRequirement,
    Check,
    CompanySizeRequirement,
    Cost,
    ExcludesAll,
    LearnerAge,
    Limit,
    NotResearched,
    OfferRequirement,
    PartnerPlaces,
    PartnershipRequirement,
    PartnersRequirement,
    RegionRequirement,
    RequiredOffer,
    Requirement,
    Statement,
    Themes,
    TrainingCompanyRequirement,
)

COMMON: dict[str, Any] = {"text": NOTE, "basis": "stated", "source": SOURCE}

AFFILIATION = AffiliationRequirement(any_of=("one", "two"), **COMMON)
SIZE = CompanySizeRequirement(fewer_than=250, **COMMON)
PARTNERSHIP = PartnershipRequirement(**COMMON)
PARTNERS = PartnersRequirement(at_least=2, **COMMON)
OWN_REGION = RegionRequirement(any_of=("own",), **COMMON)
NAMED_REGION = RegionRequirement(any_of=("east", "south"), **COMMON)
OWN_OR_EAST = RegionRequirement(any_of=("own", "east"), **COMMON)
BOL = Offer(type="internship", education="mbo-bol")
BBL = Offer(type="work-study-place", education="mbo-bbl")
REQUIRED_BOL = RequiredOffer(type="internship", education="mbo-bol")
OFFER = OfferRequirement(any_of=(REQUIRED_BOL, RequiredOffer(type="internship", education="hbo")), **COMMON)


@pytest.mark.parametrize(
    ("requirement", "facts", "verdict", "missing"),
    [
        (AFFILIATION, {}, "unknown", ("affiliations",)),
        (AFFILIATION, {"affiliations": ()}, "not-met", ()),
        (AFFILIATION, {"affiliations": ("three",)}, "not-met", ()),
        (AFFILIATION, {"affiliations": ("three", "two")}, "met", ()),
        (SIZE, {}, "unknown", ("employees",)),
        (SIZE, {"employees": 0}, "met", ()),
        (SIZE, {"employees": 249}, "met", ()),
        (SIZE, {"employees": 250}, "not-met", ()),
        (SIZE, {"employees": EmployeeBand(at_least=50, at_most=249)}, "met", ()),
        (SIZE, {"employees": EmployeeBand(at_least=50, at_most=250)}, "unknown", ("employees",)),
        (SIZE, {"employees": EmployeeBand(at_least=249)}, "unknown", ("employees",)),
        (SIZE, {"employees": EmployeeBand(at_least=250)}, "not-met", ()),
        (SIZE, {"employees": EmployeeBand(at_least=250, at_most=400)}, "not-met", ()),
        (PARTNERSHIP, {}, "unknown", ("partnership",)),
        (PARTNERSHIP, {"partnership": True}, "met", ()),
        (PARTNERSHIP, {"partnership": False}, "not-met", ()),
        (PARTNERS, {}, "unknown", ("partners",)),
        (PARTNERS, {"partners": 0}, "not-met", ()),
        (PARTNERS, {"partners": 1}, "not-met", ()),
        (PARTNERS, {"partners": 2}, "met", ()),
        (OWN_REGION, {}, "unknown", ("region", "activity_region")),
        (OWN_REGION, {"region": "east"}, "unknown", ("activity_region",)),
        (OWN_REGION, {"activity_region": "east"}, "unknown", ("region",)),
        (OWN_REGION, {"region": "east", "activity_region": "east"}, "met", ()),
        (OWN_REGION, {"region": "east", "activity_region": "south"}, "not-met", ()),
        (NAMED_REGION, {"region": "east"}, "unknown", ("activity_region",)),
        (NAMED_REGION, {"activity_region": "south"}, "met", ()),
        (NAMED_REGION, {"activity_region": "north"}, "not-met", ()),
        (OWN_OR_EAST, {"activity_region": "east"}, "met", ()),
        (OWN_OR_EAST, {"activity_region": "north"}, "unknown", ("region",)),
        (OWN_OR_EAST, {"activity_region": "north", "region": "north"}, "met", ()),
        (OFFER, {}, "unknown", ("offers",)),
        (OFFER, {"offers": ()}, "not-met", ()),
        (OFFER, {"offers": (BBL,)}, "not-met", ()),
        (OFFER, {"offers": (BBL, BOL)}, "met", ()),
        (OFFER, {"offers": (Offer(type="work-study-place", education="hbo"),)}, "not-met", ()),
    ],
)
def test_each_requirement_on_each_answer(
    requirement: Requirement, facts: dict[str, Any], verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Told decides, not told is unknown and names the fact, and "none" is an answer."""
    made_up = attrs.evolve(regulation(NotResearched()), requirements=(requirement,))
    _, (outcome,), _ = judge_all(made_up, CompanyProfile(**facts))
    assert (outcome.requirement, outcome.verdict, outcome.missing) == (requirement, verdict, missing)


def judged(*requirements: Requirement, **facts: Any) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    made_up = attrs.evolve(regulation(NotResearched()), requirements=requirements)
    eligibility, outcomes, missing = judge_all(made_up, CompanyProfile(**facts))
    return eligibility, tuple(outcome.verdict for outcome in outcomes), missing


def test_no_requirement_is_met() -> None:
    """A regulation without requirements is for everyone, as far as can be judged."""
    assert judged() == ("eligible", (), ())


def test_one_failed_requirement_decides() -> None:
    """One requirement that is not met decides, whatever is unknown, and then no fact is missing."""
    assert judged(AFFILIATION, SIZE, employees=300) == ("ineligible", ("unknown", "not-met"), ())


def test_one_unknown_requirement_leaves_open() -> None:
    """One unknown leaves the whole open and names each missing fact once, in the order of the requirements."""
    verdicts = ("unknown", "met", "unknown", "unknown")
    missing = ("partnership", "region", "activity_region", "affiliations")
    asked = (PARTNERSHIP, SIZE, OWN_REGION, AFFILIATION)
    assert judged(*asked, employees=3) == ("undetermined", verdicts, missing)
    assert judged(PARTNERSHIP, PARTNERSHIP) == ("undetermined", ("unknown", "unknown"), ("partnership",))


def test_all_met_is_eligible() -> None:
    """All requirements met is eligible, with one outcome for each."""
    assert judged(PARTNERSHIP, SIZE, employees=3, partnership=True) == ("eligible", ("met", "met"), ())


# Once the company starts

STARTED = Brings(frozenset({REQUIRED_BOL}), partnership=False, training_company=False)
RECOGNISED = STARTED._replace(training_company=True)
TRAINING = TrainingCompanyRequirement(**COMMON)


@pytest.mark.parametrize(
    ("told", "before", "after"),
    [
        (True, "eligible", "eligible"),
        (False, "ineligible", "once-you-start"),
        (None, "undetermined", "once-you-start"),
    ],
)
def test_recognition_comes_before_the_start(told: bool | None, before: str, after: str) -> None:
    """Where an advised activity asks for recognition first, whoever starts with it is a training company."""
    made_up = attrs.evolve(regulation(NotResearched()), requirements=(TRAINING,))
    company = CompanyProfile(training_company=told)
    assert judge_all(made_up, company, STARTED).eligibility == before
    assert judge_all(made_up, company, RECOGNISED).eligibility == after
    # Whoever has learners already has it or has it not.
    asked = attrs.evolve(made_up, requirements=(TRAINING, OFFER))
    has_learners = CompanyProfile(training_company=told, offers=(BOL,))
    assert judge_all(asked, has_learners, RECOGNISED).eligibility == before
    assert judge_all(asked, attrs.evolve(has_learners, offers=()), RECOGNISED).eligibility == "once-you-start"


@pytest.mark.parametrize(
    ("asked", "facts", "eligibility", "missing"),
    [
        ((OFFER,), {"offers": ()}, "once-you-start", ()),
        ((OFFER,), {}, "once-you-start", ("offers",)),
        ((OFFER,), {"offers": (BOL,)}, "eligible", ()),
        ((OFFER, SIZE), {"offers": (), "employees": 900}, "ineligible", ()),
        ((OFFER, SIZE), {"offers": ()}, "undetermined", ("employees",)),
        ((OFFER, SIZE), {}, "undetermined", ("offers", "employees")),
        ((OFFER, PARTNERSHIP), {"offers": (), "partnership": False}, "ineligible", ()),
        ((PARTNERSHIP,), {"partnership": False}, "ineligible", ()),
        ((AnyRequirement(of=(OFFER, SIZE), **COMMON),), {"offers": (), "employees": 900}, "once-you-start", ()),
        ((OfferRequirement(none_of=(REQUIRED_BOL,), **COMMON),), {"offers": ()}, "eligible", ()),
    ],
)
def test_what_the_advised_activity_brings_fails_nobody(
    asked: tuple[Requirement, ...], facts: dict[str, Any], eligibility: str, missing: tuple[str, ...]
) -> None:
    """What fails or is open only until the company starts makes it eligible once it starts; anything else decides."""
    made_up = attrs.evolve(regulation(NotResearched()), requirements=asked)
    found = judge_all(made_up, CompanyProfile(**facts), STARTED)
    assert (found.eligibility, found.missing) == (eligibility, missing)
    assert any(outcome.brought for outcome in found.outcomes) or eligibility != "once-you-start"


BY_HAND: dict[str, Any] = {
    "learners": (LearnerAge(at_least=16),),
    "partner_places": (PartnerPlaces(any_of=("NL",)),),
    "themes": (Themes(points=(NOTE,)),),
    "limits": (Limit(at_most=5, what="learners", per="company"),),
    "costs": (Cost(of=("travel",), paid=False),),
    "also_check": (Check(text=NOTE, about="costs"),),
    "excludes_all": ExcludesAll(of="any", text=NOTE),
    "de_minimis": Statement(text=NOTE),
}


@pytest.mark.parametrize("name", BY_HAND)
def test_conditions_to_check_leave_it_eligible_so_far(name: str) -> None:
    """Where something has to be checked by hand, a company that meets all requirements is eligible so far."""
    said: dict[str, Any] = {name: BY_HAND[name], "requirements": (PARTNERSHIP,)}
    made_up = attrs.evolve(regulation(NotResearched()), **said)
    assert made_up.to_check == (BY_HAND[name] if isinstance(BY_HAND[name], tuple) else (BY_HAND[name],))
    assert judge_all(made_up, CompanyProfile(partnership=True)).eligibility == "eligible-so-far"
    assert judge_all(made_up, CompanyProfile(partnership=False)).eligibility == "ineligible"
    assert judge_all(made_up, CompanyProfile()).eligibility == "undetermined"
