"""The steps of a plan are chosen for a company: a point that is for nobody here is not in it."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from support.packaged import PACKAGED, with_records
from support.strategies import DAYS, NOTE, SOURCE, catalogues, companies

from techtalent import Catalogue, CompanyProfile, Offer, Plan, match, pool
from techtalent.records import Fact, Step, StepPoint

AS_OF = dt.date(2026, 11, 26)

INTERNS = Offer(type="internship", education="mbo-bol")


def plan_of(catalogue: Catalogue = PACKAGED, **facts: Any) -> Plan:
    return match(CompanyProfile(**facts), catalogue, as_of=AS_OF)


def points(plan: Plan) -> dict[str, list[int]]:
    """Return the places of the points that a plan has, by step."""
    return {found.step.id: [point.position for point in found.points] for found in plan.steps}


def test_who_told_all_and_works_with_schools_is_told_how_to_go_on() -> None:
    """A company with interns that chose its goals is not told to choose, nor how to find a school."""
    told: dict[str, Any] = {
        "goals": ["discover-young-talent"],
        "target_groups": ["mbo"],
        "hours_per_month": 12,
        "affiliations": ["oom"],
        "partners": 2,
        "offers": [INTERNS],
    }
    assert points(plan_of(**told)) == {
        "make-clear-agreements": [0, 1, 2, 3],
        # Public-private partnerships, and Katapult's tools; not Technasium, nor the people of A+O and FME.
        "use-what-exists": [0, 2],
        "make-it-fun-and-instructive": [0, 1, 2],
    }


def test_who_begins_is_told_how_to_find_a_school() -> None:
    """A company that chose, and does nothing with schools yet, is told whom to ask for at its kind of school."""
    told: dict[str, Any] = {"goals": ["discover-young-talent"], "hours_per_month": 12}
    vo, mbo = (points(plan_of(target_groups=[group], **told)) for group in ("vo", "mbo"))
    assert vo["contact-education"] == [0, 1, 2, 3]
    assert mbo["contact-education"] == [0, 1, 2, 4, 5]
    assert vo["make-a-clear-plan"] == mbo["make-a-clear-plan"] == [4, 5]


def test_what_was_not_told_is_still_to_be_chosen() -> None:
    """A point about facts is there, and says which, until all of them are told."""
    nothing = plan_of()
    first = nothing.steps[0]
    assert first.step.id == "make-a-clear-plan"
    assert [(point.position, [reason.kind for reason in point.reasons]) for point in first.points] == [
        (0, ["not-told"]),
        (1, ["not-told"]),
        (2, ["not-told"]),
        (3, ["not-told"]),
        (4, ["newcomer"]),
        (5, ["newcomer"]),
    ]
    assert [point.reasons[0].facts for point in first.points[:3]] == [("goals",), ("time_tier",), ("target_groups",)]
    assert points(plan_of(goals=["boost-innovation"]))["make-a-clear-plan"] == [1, 2, 3, 4, 5]
    assert first.reasons[0].facts == ("goals", "target_groups", "time_tier")


@pytest.mark.parametrize("facts", [{"partners": 1}, {"partnership": True}])
def test_who_joins_forces_is_not_told_to(facts: dict[str, Any]) -> None:
    """A company with partners, or in a partnership, has somebody to team up with; so have companies together."""
    assert "work-together" in points(plan_of(partners=0, partnership=False))
    assert "work-together" not in points(plan_of(**facts))
    both = pool([CompanyProfile(), CompanyProfile()])
    assert "work-together" not in points(match(both, PACKAGED, as_of=AS_OF))


def test_in_a_pool_one_newcomer_is_enough() -> None:
    """Where one of two companies is new to schools, both the points for newcomers and the tip for others are there."""
    new, old = CompanyProfile(), CompanyProfile(offers=[INTERNS])
    plan = match(pool([new, old]), PACKAGED, as_of=AS_OF)
    assert "contact-education" in points(plan)
    assert "build-a-mutual-relationship" in [found.tip.id for found in plan.tips]
    assert "contact-education" not in points(match(pool([old, old]), PACKAGED, as_of=AS_OF))


def test_where_nothing_is_to_be_begun_only_choosing_is_left() -> None:
    """Where nothing fits and nothing is done, a plan has no steps but for what is still to be told, and no tips."""
    nowhere: dict[str, Any] = {"goals": ["boost-innovation"], "target_groups": ["po"], "affiliations": []}
    plan = plan_of(**nowhere)
    assert (plan.activities, plan.already) == ((), ())
    assert points(plan) == {"make-a-clear-plan": [1]}
    assert (plan.tips, plan.cases) == ((), ())
    # Whoever does something has agreements to make all the same.
    assert "make-clear-agreements" in points(plan_of(**nowhere, offers=[INTERNS]))


def test_a_point_that_names_nobody_is_for_everyone() -> None:
    """A point of own content without conditions is there whatever is told, and a step without a point is not."""
    common: dict[str, Any] = {"title": NOTE, "summary": NOTE, "source": SOURCE}
    anyone = Step(id="anyone", number=1, points=(StepPoint(text=NOTE),), **common)
    pupils = Step(id="pupils", number=2, points=(StepPoint(text=NOTE, target_groups=("po",)),), **common)
    catalogue = with_records(anyone, pupils, without=Step)
    assert points(plan_of(catalogue, target_groups=["mbo"], offers=[INTERNS])) == {"anyone": [0]}
    (found,) = plan_of(catalogue, target_groups=["mbo"]).steps
    assert (found.reasons, found.points[0].reasons) == ((), ())
    both = plan_of(catalogue).steps
    assert [reason.kind for reason in both[1].points[0].reasons] == ["target_groups-not-told"]


@settings(max_examples=40, deadline=None)
@given(st.just(PACKAGED) | catalogues(), st.data())
def test_telling_a_fact_takes_no_step_but_for_its_points(catalogue: Catalogue, data: st.DataObject) -> None:
    """Every step of a plan has a point, in order, and no point is about facts that were all told."""
    profile, day = data.draw(companies(catalogue)), data.draw(DAYS)
    plan = match(profile, catalogue, as_of=day)
    numbers = [(found.step.number, found.step.id) for found in plan.steps]
    assert numbers == sorted(numbers)

    def told(fact: Fact) -> bool:
        if fact == "time_tier":
            return plan.time_tier is not None
        return all(getattr(company, fact) is not None for company in profile.companies())

    for found in plan.steps:
        assert found.points
        for at in found.points:
            point = found.step.points[at.position]
            assert not point.until_told or not all(told(fact) for fact in point.until_told)
            names_somebody = point.until_told or point.situation or point.target_groups or point.for_affiliates_of
            assert bool(at.reasons) is bool(names_somebody)
