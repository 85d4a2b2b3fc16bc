"""Steps, tips and cases are chosen for a company: what is for nobody here is not in its plan."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from support.strategies import DAYS, NOTE, SOURCE, catalogues, companies, text

from techtalent import Catalogue, CompanyProfile, EmployeeBand, Offer, Plan, load_catalogue, match, pool
from techtalent.planning.cases import is_of_like_size
from techtalent.records import CaseStudy, Fact, Link, Record, Step, StepPoint, Tip

PACKAGED = load_catalogue()
AS_OF = dt.date(2026, 11, 26)

INTERNS = Offer(type="internship", education="mbo-bol")


def plan_of(catalogue: Catalogue = PACKAGED, **facts: Any) -> Plan:
    return match(CompanyProfile(**facts), catalogue, as_of=AS_OF)


def points(plan: Plan) -> dict[str, list[int]]:
    """Return the places of the points that a plan has, by step."""
    return {found.step.id: [point.position for point in found.points] for found in plan.steps}


def with_records(*records: Record, without: type[Record]) -> Catalogue:
    """Return the packaged catalogue with these records in place of those of a class."""
    return Catalogue.of([*(record for record in PACKAGED.records() if not isinstance(record, without)), *records])


# Steps


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


# Tips


def link(*names: str) -> tuple[Link, ...]:
    return tuple(Link(to=name, basis="stated") for name in names)


def tip(number: int, **names: Any) -> Tip:
    links: dict[str, Any] = {kind: link(*ids) for kind, ids in names.items()}
    return Tip(id=f"tip-{number}", number=number, title=NOTE, points=(), source=SOURCE, **links)


def reasons(plan: Plan) -> dict[str, list[str]]:
    return {found.tip.id: [reason.kind for reason in found.reasons] for found in plan.tips}


def test_tips_are_for_whom_they_name() -> None:
    """A tip is there where something told, advised or done speaks for it, and nothing against it."""
    catalogue = with_records(
        tip(1, time_tiers=["much-time"]),
        tip(2, goals=["influence-education-quality"]),
        tip(3, situations=["experienced"]),
        tip(4),
        without=Tip,
    )
    assert reasons(plan_of(catalogue)) == {"tip-4": []}
    assert reasons(plan_of(catalogue, goals=["influence-education-quality"])) == {
        "tip-2": ["goals"],
        "tip-4": [],
    }
    assert reasons(plan_of(catalogue, time_tier="much-time", offers=[INTERNS])) == {
        "tip-1": ["time_tier"],
        "tip-3": ["experienced"],
        "tip-4": [],
    }
    assert reasons(plan_of(catalogue, goals=["boost-innovation"], time_tier="more-time")) == {"tip-4": []}


def test_a_tip_is_about_what_one_begins_with() -> None:
    """A tip about an activity is there where that is one of the first three, and not where it comes later."""
    catalogue = with_records(tip(1, activities=["guest-lesson"]), without=Tip)
    first = plan_of(catalogue, goals=["discover-young-talent"], target_groups=["vo"])
    assert "guest-lesson" in [found.activity.id for found in first.activities[:3]]
    assert reasons(first) == {"tip-1": ["activities"]}
    (found,) = first.tips
    assert [record.id for record in found.reasons[0].records] == ["guest-lesson"]
    later = plan_of(catalogue, goals=["influence-education-quality"], target_groups=["vo"], time_tier="more-time")
    assert "guest-lesson" not in [found.activity.id for found in later.activities[:3]]
    assert later.tips == ()


def test_three_tips_for_which_most_speaks() -> None:
    """Of many tips three are there: those with most kinds of reasons, in the guide's order."""
    catalogue = with_records(
        *(tip(number, goals=["boost-innovation"]) for number in (1, 2, 3)),
        tip(4, goals=["boost-innovation"], target_groups=["hbo"]),
        tip(5, goals=["boost-innovation"], target_groups=["hbo"], situations=["newcomer", "alone"]),
        without=Tip,
    )
    plan = plan_of(catalogue, goals=["boost-innovation"], target_groups=["hbo"])
    assert reasons(plan) == {
        "tip-5": ["goals", "target_groups", "newcomer", "alone"],
        "tip-4": ["goals", "target_groups"],
        "tip-1": ["goals"],
    }
    # What was not told speaks for nothing.
    assert list(reasons(plan_of(catalogue, target_groups=["hbo"]))) == ["tip-5", "tip-4"]


@settings(max_examples=40, deadline=None)
@given(st.just(PACKAGED) | catalogues(), st.data())
def test_no_plan_has_more_than_it_can_say(catalogue: Catalogue, data: st.DataObject) -> None:
    """No plan has more than three tips and two cases, and each of them says why it is there."""
    profile, day = data.draw(companies(catalogue)), data.draw(DAYS)
    plan = match(profile, catalogue, as_of=day)
    assert len(plan.tips) <= 3
    assert len(plan.cases) <= 2
    for found in plan.tips:
        assert not found.reasons or any(not reason.facts for reason in found.reasons)
    for case in plan.cases:
        kinds = [reason.kind for reason in case.reasons]
        assert {"activities", "time_tier"} & set(kinds)
        assert len(set(kinds)) == len(kinds)


# Cases


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
        time_tiers=link("little-time"),
        source=SOURCE,
    )
    catalogue = with_records(case, without=CaseStudy)
    (found,) = plan_of(catalogue, time_tier="little-time").cases
    assert [reason.kind for reason in found.reasons] == ["time_tier"]
    assert plan_of(catalogue, time_tier="more-time").cases == ()
    nowhere = plan_of(catalogue, goals=["boost-innovation"], target_groups=["po"], time_tier="little-time")
    assert (nowhere.activities, nowhere.cases) == ((), ())
