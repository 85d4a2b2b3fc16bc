"""The fast way to a plan and the straightforward one, held against each other."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from oracle.matching import match as straightforward
from strategies import DAYS, catalogues, companies

from techtalent import Catalogue, CompanyProfile, Plan, load_catalogue, match

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
