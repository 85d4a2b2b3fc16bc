"""Kleene's logic against every completion of a profile: what is decided is never decided wrongly."""

import itertools
import math
import random
from collections.abc import Iterator
from typing import Any, get_args

import attrs
import pytest
from oracle.eligibility import Started, judge_all as judged_by_the_oracle
from support.strategies import NOTE, regulation

from techtalent import CompanyProfile, EmployeeBand, Offer, Partners
from techtalent.model.sectors import in_sector
from techtalent.planning.eligibility import decided, judge_all
from techtalent.records import (
    AffiliationRequirement,
    AllRequirement,
    AnyRequirement,
    CompanySizeRequirement,
    Fact,
    LegalFormRequirement,
    NotResearched,
    OfferRequirement,
    PartnershipRequirement,
    PartnersRequirement,
    PlaceRequirement,
    RegionRequirement,
    RequiredOffer,
    Requirement,
    SectorRequirement,
    SingleRequirement,
    TrainingCompanyRequirement,
)

SAID: dict[str, Any] = {"text": NOTE, "basis": "stated"}
BOL = RequiredOffer(type="internship", education="mbo-bol")
BBL = RequiredOffer(type="work-study-place", education="mbo-bbl")

# A requirement of every kind, in both ways where it has two.
ASKED: tuple[SingleRequirement, ...] = (
    AffiliationRequirement(any_of=("oom",), **SAID),
    AffiliationRequirement(none_of=("oom", "fme"), **SAID),
    CompanySizeRequirement(fewer_than=250, **SAID),
    CompanySizeRequirement(at_least=10, fewer_than=50, **SAID),
    PartnershipRequirement(**SAID),
    PartnersRequirement(at_least=2, **SAID),
    PartnersRequirement(at_least=1, of_kinds=("small-company",), **SAID),
    PartnersRequirement(at_least=2, of_kinds=("company", "school-mbo"), **SAID),
    RegionRequirement(any_of=("own", "east"), **SAID),
    RegionRequirement(none_of=("north",), **SAID),
    PlaceRequirement(any_of=("NL-GE", "DE"), **SAID),
    PlaceRequirement(none_of=("NL",), **SAID),
    TrainingCompanyRequirement(**SAID),
    SectorRequirement(any_of=("C", "62"), **SAID),
    SectorRequirement(none_of=("2562", "F"), **SAID),
    LegalFormRequirement(any_of=("foundation",), **SAID),
    LegalFormRequirement(none_of=("public-body",), **SAID),
    OfferRequirement(any_of=(BOL,), **SAID),
    OfferRequirement(none_of=(BBL,), **SAID),
)

assert {type(requirement) for requirement in ASKED} == set(get_args(SingleRequirement))

INTERNSHIP = Offer(type="internship", education="mbo-bol")
PLACE = Offer(type="work-study-place", education="mbo-bbl")

# What every fact can turn out to be, as exactly as it can be told.
EXACT: dict[Fact, tuple[Any, ...]] = {
    "affiliations": ((), ("oom",), ("fme",), ("fme", "oom")),
    "employees": (0, 9, 10, 49, 50, 249, 250, 900),
    "partnership": (True, False),
    "partners": (
        (),
        (Partners(kind="small-company", number=1),),
        (Partners(kind="large-company", number=2),),
        (Partners(kind="school-mbo", number=1), Partners(kind="small-company", number=2)),
    ),
    "region": ("north", "east"),
    "activity_region": ("north", "east", "south"),
    "province": ("NL-GE", "NL-UT", "DE-NW"),
    "training_company": (True, False),
    "sector": ("2562", "2550", "6201", "43"),
    "legal_form": ("foundation", "public-body", "private-limited-company"),
    "offers": ((), (INTERNSHIP,), (PLACE,), (INTERNSHIP, PLACE)),
}

# What is told less exactly, and which of the exact answers it leaves open.
ROUGH: dict[Fact, tuple[tuple[Any, tuple[Any, ...]], ...]] = {
    "employees": (
        (EmployeeBand(at_least=5, at_most=60), (9, 10, 49, 50)),
        (EmployeeBand(at_least=100), (249, 250, 900)),
    ),
    "partners": (
        (2, ((Partners(kind="large-company", number=2),),)),
        ((Partners(kind="company", number=1),), ((Partners(kind="small-company", number=1),),)),
        ((Partners(number=3),), ((Partners(kind="school-mbo", number=1), Partners(kind="small-company", number=2)),)),
    ),
    "sector": (("25", ("2562", "2550")), ("C", ("2562", "2550"))),
}


def tree(dice: random.Random) -> Requirement:
    """Return a requirement, or a group of requirements."""
    if dice.random() < 0.2:
        return dice.choice(ASKED)
    branches = tuple(
        dice.choice(ASKED)
        if dice.random() < 0.5
        else AllRequirement(of=tuple(dice.choices(ASKED, k=dice.choice((2, 3)))), **SAID)
        for _ in range(dice.choice((2, 3)))
    )
    return AnyRequirement(of=branches, **SAID)


# So many completions of a profile are looked at, all that there are: of more, further facts are told.
MOST = 300


def told(
    requirements: tuple[Requirement, ...], dice: random.Random
) -> tuple[dict[str, Any], dict[str, tuple[Any, ...]]]:
    """Return what a company told of the facts that are asked, and what each other fact can turn out to be."""
    facts: dict[str, Any] = {}
    left_open: dict[str, tuple[Any, ...]] = {}
    asked = list(dict.fromkeys(fact for requirement in requirements for fact in requirement.facts))
    # In any order, so that the facts that are told because there are too many are not always the same.
    for fact in dice.sample(asked, len(asked)):
        drawn = dice.random()
        if drawn < 0.55:
            facts[fact] = dice.choice(EXACT[fact])
        elif drawn < 0.7 and fact in ROUGH:
            facts[fact], left_open[fact] = dice.choice(ROUGH[fact])
        else:
            left_open[fact] = EXACT[fact]
        if math.prod(map(len, left_open.values())) > MOST:
            del left_open[fact]
            facts[fact] = dice.choice(EXACT[fact])
    return facts, left_open


def completions(facts: dict[str, Any], left_open: dict[str, tuple[Any, ...]]) -> Iterator[CompanyProfile]:
    for values in itertools.product(*left_open.values()):
        yield CompanyProfile(**facts | dict(zip(left_open, values, strict=True)))


@pytest.mark.parametrize("seed", range(10))
def test_what_is_decided_holds_in_every_completion(seed: int) -> None:
    """Of 10,000 regulations with random groups, none is decided otherwise than all completions of the profile are.

    What a completion settles is never open, and the oracle decides the same.
    """
    dice = random.Random(seed)
    seen = {True: 0, False: 0, None: 0}
    for _ in range(1_000):
        requirements = tuple(tree(dice) for _ in range(dice.choice((1, 1, 2))))
        facts, left_open = told(requirements, dice)
        asking = attrs.evolve(regulation(NotResearched()), requirements=requirements)
        profile = CompanyProfile(**facts)
        found = judge_all(asking, profile)
        assert (found.eligibility, found.outcomes, found.missing) == judged_by_the_oracle(asking, profile, Started())
        decision = {"eligible": True, "ineligible": False, "undetermined": None}[found.eligibility]
        seen[decision] += 1
        assert bool(found.missing) == (decision is None)
        assert set(found.missing) <= left_open.keys()
        for completed in completions(facts, left_open):
            settled = judge_all(asking, completed).eligibility
            assert settled in ("eligible", "ineligible")
            if decision is not None:
                assert settled == found.eligibility, (requirements, facts, completed)
    assert all(count > 50 for count in seen.values())


def test_a_group_shows_its_branches() -> None:
    """The outcome of a group has those of its branches, and of what belongs together in a branch."""
    both = AllRequirement(of=(ASKED[0], ASKED[4]), **SAID)
    group = AnyRequirement(of=(ASKED[2], both), **SAID)
    asking = attrs.evolve(regulation(NotResearched()), requirements=(group,))
    found = judge_all(asking, CompanyProfile(employees=900, affiliations=["oom"]))
    (outcome,) = found.outcomes
    assert (outcome.verdict, outcome.missing) == ("unknown", ("partnership",))
    assert [part.verdict for part in outcome.of] == ["not-met", "unknown"]
    assert [part.verdict for part in outcome.of[1].of] == ["met", "unknown"]
    assert group.facts == ("employees", "affiliations", "partnership")
    assert decided(True) is True


@pytest.mark.parametrize(
    ("told", "named", "expected"),
    [
        ("2562", "25", True),
        ("25", "2562", None),
        ("25", "C", True),
        ("25", "F", False),
        ("C", "25", None),
        ("C", "43", False),
        ("62", "J", None),
        ("62", "C", False),
        ("J", "62", None),
        ("J", "25", False),
        ("C", "62", False),
        ("J", "J", True),
        ("J", "K", False),
        ("26", "25", False),
        ("05", "B", True),
    ],
)
def test_a_sector_lies_in_another(told: str, named: str, expected: bool | None) -> None:
    """A code lies in its section and its division; whatever differs between editions of the SBI stays open."""
    assert in_sector(told, named) is expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, "undetermined"),
        ({"partners": 0}, "ineligible"),
        ({"partners": 2}, "undetermined"),
        ({"partners": [Partners(kind="company", number=1)]}, "undetermined"),
        ({"partners": [Partners(kind="large-company", number=4)]}, "ineligible"),
        ({"partners": [Partners(kind="small-company", number=1)]}, "eligible"),
        ({"partners": []}, "ineligible"),
    ],
)
def test_partners_count_by_their_kind(facts: dict[str, Any], expected: str) -> None:
    """A partner counts where it is of a kind that is asked; one whose kind was not told leaves the answer open."""
    small = PartnersRequirement(at_least=1, of_kinds=("small-company",), **SAID)
    asking = attrs.evolve(regulation(NotResearched()), requirements=(small,))
    assert judge_all(asking, CompanyProfile(**facts)).eligibility == expected
