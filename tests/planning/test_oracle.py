"""The fast way to a plan and the straightforward one, held against each other."""

import datetime as dt
import os
import random

import pytest
from hypothesis import given, settings, strategies as st
from oracle.matching import match as straightforward
from support.made_up import made_up
from support.strategies import DAYS, catalogues, companies

from benchmarks.sampling import profiles as sampled_profiles
from techtalent import Catalogue, CompanyProfile, Plan, load_catalogue, match, pool

PACKAGED = load_catalogue()


def same(profile: CompanyProfile, catalogue: Catalogue, day: dt.date) -> Plan:
    """Return the plan, once both ways have made an equal one."""
    plan = match(profile, catalogue, as_of=day)
    assert plan == straightforward(profile, catalogue, as_of=day)
    return plan


@settings(max_examples=300)
@given(companies(PACKAGED), DAYS)
def test_the_packaged_catalogue(profile: CompanyProfile, day: dt.date) -> None:
    """Both ways make equal plans, for one company and for several that join forces."""
    same(profile, PACKAGED, day)


@settings(max_examples=200)
@given(catalogues().flatmap(lambda each: st.tuples(st.just(each), companies(each), companies(each))), DAYS, DAYS)
def test_made_up_catalogues(
    situation: tuple[Catalogue, CompanyProfile, CompanyProfile], day: dt.date, later: dt.date
) -> None:
    """Both ways make equal plans in any catalogue, also on another day and for another profile after the first."""
    catalogue, profile, other = situation
    first = same(profile, catalogue, day)
    same(other, catalogue, day)
    same(profile, catalogue, later)
    assert same(profile, catalogue, day) == first


# How many profiles are drawn beside Hypothesis' own: 50,000 every night, 20,000 where all is checked, fewer where it is
# repeated.
COUNT = int(os.environ.get("TECHTALENT_ORACLE", "2000"))


@pytest.mark.parametrize("part", range(10))
def test_many_profiles(part: int) -> None:
    """Both ways make equal plans for profiles as companies tell them, on days of seven years; some join forces."""
    dice = random.Random(part)
    drawn = sampled_profiles(PACKAGED, COUNT // 10, seed=part)
    for at, profile in enumerate(drawn):
        day = dt.date(2023, 1, 1) + dt.timedelta(days=dice.randrange(2500))
        same(pool([profile, drawn[at - 1]]) if at % 10 == 1 else profile, PACKAGED, day)


@pytest.mark.parametrize("size", [120, 160, 250, 350, 500])
def test_larger_catalogues(size: int) -> None:
    """Both ways make equal plans in catalogues of up to 500 records, in which every link was drawn by chance."""
    for seed in range(max(2, COUNT // 1000)):
        dice = random.Random(1000 * size + seed)
        catalogue = made_up(dice, size)
        assert size - 2 <= len(list(catalogue.records())) <= size + 2
        drawn = sampled_profiles(catalogue, 15, seed=seed)
        for at, profile in enumerate(drawn):
            day = dt.date(2023, 1, 1) + dt.timedelta(days=dice.randrange(2500))
            same(pool([profile, drawn[at - 1]]) if at % 5 == 1 else profile, catalogue, day)
