"""A regulation that requires another one: whether it can be had, and what goes together with it."""

import datetime as dt
from decimal import Decimal
from typing import Any

import attrs
import pytest
from support.at_length import at_length

from techtalent import Catalogue, CompanyProfile, Offer, explain, load_catalogue, match, pool
from techtalent.plans import FundingMatch, Together
from techtalent.records import (
    AnyTime,
    Check,
    Combination,
    CompanySizeRequirement,
    ExcludesAll,
    FundingRegulation,
    MaximumAmount,
    NoLimit,
    OfferRequirement,
    PartnershipRequirement,
    RequiredOffer,
)

PACKAGED = load_catalogue()
DAY = dt.date(2026, 11, 23)
MODEL = PACKAGED.funding_regulations["ao-financing-rules"]
NOTE = PACKAGED.goals["boost-innovation"].title
BBL = RequiredOffer(type="work-study-place", education="mbo-bbl")
PLACES = Offer(type="work-study-place", education="mbo-bbl", places=1)

SMALL = CompanySizeRequirement(fewer_than=50, text=NOTE, basis="stated")
PARTNERED = PartnershipRequirement(text=NOTE, basis="stated")
OFFERING = OfferRequirement(any_of=(BBL,), text=NOTE, basis="stated")
CHECK = Check(text=NOTE, about="other")


def rule(to: str) -> Combination:
    """Return a rule about another regulation."""
    return Combination(to=to, text=NOTE, basis="stated")


def regulation(name: str, euros: int | None = 1000, **says: Any) -> FundingRegulation:
    """Return a regulation that pays for places to work and learn, and asks nothing by itself."""
    amounts = () if euros is None else (MaximumAmount(euros=Decimal(euros), per=("learner", "study-year")),)
    requires = tuple(rule(to) for to in says.pop("requires", ()))
    excludes = tuple(rule(to) for to in says.pop("excludes", ()))
    plain: dict[str, Any] = dict.fromkeys(("requirements", "also_check", "limits", "learners", "costs"), ())
    plain |= {"title": attrs.evolve(MODEL.title, nl=name.title(), en=name.title())}
    plain |= {"validity": NoLimit(), "applications": AnyTime(), "excludes_all": None, "de_minimis": None}
    return attrs.evolve(MODEL, id=name, amounts=amounts, requires=requires, excludes=excludes, **(plain | says))


def of(*regulations: FundingRegulation) -> Catalogue:
    """Return the packaged catalogue with these in place of all its regulations."""
    others = [each for each in PACKAGED.records() if not isinstance(each, FundingRegulation)]
    return Catalogue.of([*others, *regulations])


def company(**facts: Any) -> CompanyProfile:
    """Return a company with a place for bbl."""
    return CompanyProfile(**({"offers": [PLACES]} | facts))


def entry(profile: CompanyProfile, catalogue: Catalogue, name: str = "asking") -> FundingMatch:
    """Return what the plan says of a regulation."""
    plan = match(profile, catalogue, as_of=DAY)
    (found,) = (each for each in plan.funding if each.regulation.id == name)
    return found


ASKING = regulation("asking", requires=["needed"])

# What the regulation that is required asks, what the company told, and what follows for the one that requires it.
CASES: dict[str, tuple[dict[str, Any], dict[str, Any], str, tuple[str, ...]]] = {
    "all is settled": ({}, {}, "eligible", ()),
    "it is too large": ({"requirements": (SMALL,)}, {"employees": 900}, "ineligible", ()),
    "it did not tell its size": ({"requirements": (SMALL,)}, {}, "undetermined", ("employees",)),
    "it is small enough": ({"requirements": (SMALL,)}, {"employees": 9}, "eligible", ()),
    "something is left to check": ({"also_check": (CHECK,)}, {}, "eligible-so-far", ()),
    "it has not started": ({"requirements": (OFFERING,)}, {"offers": []}, "once-you-start", ()),
    "one fails, one is open": ({"requirements": (SMALL, PARTNERED)}, {"employees": 900}, "ineligible", ()),
}


@pytest.mark.parametrize(("says", "facts", "eligibility", "missing"), CASES.values(), ids=CASES)
def test_what_it_requires_decides_too(
    says: dict[str, Any], facts: dict[str, Any], eligibility: str, missing: tuple[str, ...]
) -> None:
    """A company is eligible for no more than for each regulation that is required, and is asked what that needs."""
    catalogue = of(ASKING, regulation("needed", **says))
    found = entry(company(**facts), catalogue)
    assert (found.eligibility, found.missing) == (eligibility, missing)
    assert found.may_pay is (eligibility != "ineligible")
    assert (found.estimate is None) is (eligibility == "ineligible")
    told = explain(company(**facts), catalogue, "asking", as_of=DAY)
    assert told.verdict == {"eligible": "met", "ineligible": "not-met"}.get(eligibility, "unknown")


def test_what_is_required_in_turn_decides_too() -> None:
    """Where the last of a row cannot be had, neither can the first."""
    catalogue = of(ASKING, regulation("needed", requires=["last"]), regulation("last", requirements=(SMALL,)))
    assert entry(company(employees=900), catalogue).eligibility == "ineligible"
    assert entry(company(), catalogue).missing == ("employees",)


def test_one_company_of_a_pool_has_to_get_both() -> None:
    """That one company gets the one and another company the other is not enough."""
    catalogue = of(attrs.evolve(ASKING, requirements=(PARTNERED,)), regulation("needed", requirements=(SMALL,)))
    small, partnered = company(employees=9, partnership=False), company(employees=900, partnership=True)
    both = company(employees=9, partnership=True)
    assert entry(pool([small, partnered]), catalogue).eligibility == "ineligible"
    found = entry(pool([small, partnered, both]), catalogue)
    # Only the third company is paid, for its own learner.
    assert (found.eligibility, found.estimate and found.estimate.learners) == ("eligible", 1)


@pytest.mark.parametrize(
    ("says", "facts", "nl", "en"),
    [
        (
            {"requirements": (SMALL,)},
            {"employees": 900},
            "je komt niet in aanmerking, want daarvoor moet je ook *Needed* krijgen, en dat kan niet.",
            "not eligible, since you would have to get *Needed* too, which you cannot.",
        ),
        (
            {"requirements": (OFFERING,)},
            {"offers": []},
            "je komt in aanmerking zodra je ook *Needed* kunt krijgen: dat kan als je begint.",
            "you are eligible as soon as you can get *Needed* too: you can once you start.",
        ),
        (
            {"also_check": (CHECK,)},
            {},
            "je komt in aanmerking, als je ook *Needed* krijgt: ga na wat daarvoor moet.",
            "you are eligible if you get *Needed* too: check what that asks.",
        ),
    ],
)
def test_what_it_requires_is_told(says: dict[str, Any], facts: dict[str, Any], nl: str, en: str) -> None:
    """A plan says that what is required decides, in a sentence."""
    plan = match(company(**facts), of(ASKING, regulation("needed", **says)), as_of=DAY)
    assert nl in at_length(plan, "asking", "nl")
    assert en in at_length(plan, "asking", "en")


def best(*regulations: FundingRegulation) -> Together:
    """Return what goes together best."""
    found = match(company(), of(*regulations), as_of=DAY).together
    assert found is not None
    return found


def names(regulations: tuple[FundingRegulation, ...]) -> list[str]:
    """Return their ids."""
    return [each.id for each in regulations]


def test_what_goes_together_holds_all_that_is_required() -> None:
    """A regulation is named with the one that it requires, whether or not its amount is known."""
    for euros, most in ((None, 1000), (500, 1500)):
        found = best(ASKING, regulation("needed", euros))
        assert (names(found.regulations), found.most) == (["asking", "needed"], Decimal(most))
        assert found.runner_up is None


def test_what_excludes_a_required_regulation_excludes_what_requires_it() -> None:
    """Beside a regulation that excludes what another one requires, that other one cannot be had."""
    for euros, winner, second in ((5000, ["rival"], ["asking", "needed"]), (10, ["asking", "needed"], ["rival"])):
        rival = regulation("rival", euros, excludes=["needed"])
        for needed in (regulation("needed", 500), regulation("needed", None)):
            found = best(ASKING, needed, rival)
            assert names(found.regulations) == winner
            assert found.runner_up is not None
            assert names(found.runner_up.regulations) == second


def test_a_regulation_that_excludes_all_does_not_exclude_what_it_requires() -> None:
    """What is required is had beside it, and others are not."""
    alone = attrs.evolve(ASKING, excludes_all=ExcludesAll(of="any", text=NOTE))
    found = best(alone, regulation("needed", 500), regulation("other", 100))
    assert (names(found.regulations), found.most) == (["asking", "needed"], Decimal(1500))


def test_a_regulation_whose_required_ones_exclude_each_other_is_not_proposed() -> None:
    """Nobody can have both of what it requires for the same costs."""
    rivals = (
        regulation("first", 300, excludes_all=ExcludesAll(of="any", text=NOTE)),
        regulation("second", 200),
    )
    found = best(regulation("asking", 9000, requires=["first", "second"]), *rivals)
    assert names(found.regulations) == ["first"]


@pytest.mark.parametrize(("requirements", "is_told"), [((), True), ((SMALL,), False)])
def test_what_can_be_had_beside_it_is_told_where_the_plan_has_it_not(requirements: Any, is_told: bool) -> None:
    """A company may have the other one for something else; one that it cannot get is not named."""
    elsewhere = (attrs.evolve(MODEL.activities[0], to="sponsor-classroom-technology"),)
    catalogue = of(
        attrs.evolve(regulation("stacking"), stacks_with=(rule("beside"),)),
        attrs.evolve(regulation("beside"), activities=elsewhere, requirements=requirements),
    )
    profile = company(employees=900, goals=["strong-learning-culture"], target_groups=["mbo"])
    plan = match(profile, catalogue, as_of=DAY)
    assert [each.regulation.id for each in plan.funding] == ["stacking"]
    assert ("**Mag samen met:** *Beside*." in at_length(plan, "stacking", "nl")) is is_told
    assert ("**Can be combined with:** *Beside*." in at_length(plan, "stacking", "en")) is is_told
