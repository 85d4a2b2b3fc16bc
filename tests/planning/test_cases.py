"""The cases of a plan are chosen for a company: two, of those that are most like it."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from support.packaged import PACKAGED, links_to, with_records
from support.strategies import DAYS, NOTE, SOURCE, catalogues, companies, text

from techtalent import Catalogue, CompanyProfile, EmployeeBand, Offer, Plan, match, pool
from techtalent.planning.cases import is_of_like_size
from techtalent.records import CaseStudy

AS_OF = dt.date(2026, 11, 26)

INTERNS = Offer(type="internship", education="mbo-bol")


def plan_of(catalogue: Catalogue = PACKAGED, **facts: Any) -> Plan:
    return match(CompanyProfile(**facts), catalogue, as_of=AS_OF)


def shown(**facts: Any) -> list[str]:
    return [found.case.id for found in plan_of(**facts).cases]


def test_a_company_of_eight_is_shown_the_case_that_saves_time() -> None:
    """A shop of eight with two hours a month is shown Zuidberg, which joins forces, and not KONE with its 900."""
    shop: dict[str, Any] = {"goals": ["discover-young-talent"], "target_groups": ["mbo", "vo"], "hours_per_month": 2}
    assert shown(**shop, employees=8) == ["zuidberg", "awl"]
    assert "kone" in shown(**shop, employees=900)


def test_what_was_chosen_counts_before_what_fits() -> None:
    """For innovation in hbo it is Van Raam, whose goal that is, and not AWL, which does more of what fits."""
    plan = plan_of(goals=["boost-innovation"], target_groups=["mbo", "hbo"], time_tier="much-time", employees=200)
    assert plan.cases[0].case.id == "van-raam"
    assert [reason.kind for reason in plan.cases[0].reasons] == ["activities", "goals", "target_groups", "employees"]
    fitting = {found.activity for found in plan.activities}
    assert set(plan.cases[0].reasons[0].records) <= fitting


def test_of_companies_alike_the_one_of_like_size_comes_first() -> None:
    """Two companies with the same choices in common are told apart by their size, where the company told its own."""
    told: dict[str, Any] = {"goals": ["discover-young-talent"]}
    assert shown(**told) == ["kone", "van-raam"]
    assert shown(**told, employees=60) == ["van-raam", "awl"]
    assert shown(**told, employees=EmployeeBand(at_least=10, at_most=2000)) == ["kone", "van-raam"]


@pytest.mark.parametrize(
    ("told", "like"),
    [
        (None, None),
        (49, False),
        (50, True),
        (1250, True),
        (1251, False),
        (EmployeeBand(at_least=40, at_most=60), None),
        (EmployeeBand(at_least=50, at_most=1250), True),
        (EmployeeBand(at_least=50), None),
        (EmployeeBand(at_least=1251), False),
        (EmployeeBand(at_least=0, at_most=49), False),
    ],
)
def test_five_times_as_many_are_of_like_size(told: Any, like: bool | None) -> None:
    """250 employees are like 50 and like 1,250; a band is like them where all in it is, and open where some is."""
    assert is_of_like_size(250, told) is like


def test_in_a_pool_one_company_of_like_size_is_enough() -> None:
    """A case is left out where it is of another size than all of the companies together, and not than one."""
    told = [CompanyProfile(employees=size, target_groups=["vo"]) for size in (8, 900)]
    assert "kone" in [found.case.id for found in match(pool(told), PACKAGED, as_of=AS_OF).cases]
    small = pool([told[0], told[0]])
    assert "kone" not in [found.case.id for found in match(small, PACKAGED, as_of=AS_OF).cases]


def test_a_case_that_shows_the_time_needs_no_activity() -> None:
    """A case of the company's own time is shown though it does nothing that fits, unless nothing fits at all."""
    case = CaseStudy(
        id="ours",
        title=text("ours"),
        company="Ours",
        role=NOTE,
        summary=NOTE,
        facts=(),
        advice=(),
        activities=(),
        goals=(),
        target_groups=(),
        time_tiers=links_to("little-time"),
        source=SOURCE,
    )
    catalogue = with_records(case, without=CaseStudy)
    (found,) = plan_of(catalogue, time_tier="little-time").cases
    assert [reason.kind for reason in found.reasons] == ["time_tier"]
    assert plan_of(catalogue, time_tier="more-time").cases == ()
    nowhere = plan_of(catalogue, goals=["boost-innovation"], target_groups=["po"], time_tier="little-time")
    assert (nowhere.activities, nowhere.cases) == ((), ())


@settings(max_examples=40, deadline=None)
@given(st.just(PACKAGED) | catalogues(), st.data())
def test_no_plan_has_more_cases_than_it_can_say(catalogue: Catalogue, data: st.DataObject) -> None:
    """No plan has more than two cases, and each of them says why it is there: what it does, or in how much time."""
    profile, day = data.draw(companies(catalogue)), data.draw(DAYS)
    plan = match(profile, catalogue, as_of=day)
    assert len(plan.cases) <= 2
    for case in plan.cases:
        kinds = [reason.kind for reason in case.reasons]
        assert {"activities", "time_tier"} & set(kinds)
        assert len(set(kinds)) == len(kinds)
