"""What a plan holds, on the packaged content and on content made up for one rule."""

import datetime as dt
from typing import Any, get_args

import pytest
from support.strategies import NOTE, SOURCE, text

from techtalent import Catalogue, CompanyProfile, Plan, match
from techtalent.plans import Eligibility
from techtalent.records import (
    Activity,
    ContactPoint,
    Goal,
    GoalLink,
    Initiative,
    Link,
    Organisation,
    Record,
    Retired,
    TargetGroup,
    TimeTier,
)

AS_OF = dt.date(2026, 11, 23)


def plan_of(catalogue: Catalogue, as_of: dt.date = AS_OF, **facts: Any) -> Plan:
    return match(CompanyProfile(**facts), catalogue, as_of=as_of)


def to(*ids: str, basis: str = "stated") -> tuple[Link, ...]:
    note = None if basis == "stated" else NOTE
    return tuple(Link(to=each, basis=basis, note=note) for each in ids)  # type: ignore[arg-type]


def serving(*ids: str, basis: str = "stated", weight: str = "main") -> tuple[GoalLink, ...]:
    """Return links to goals for all groups of an activity."""
    note = None if basis == "stated" else NOTE
    return tuple(GoalLink(to=each, weight=weight, basis=basis, note=note) for each in ids)  # type: ignore[arg-type]


def goal(name: str, number: int, **more: Any) -> Goal:
    return Goal(id=name, number=number, title=text(name), summary=NOTE, source=SOURCE, **more)


def group(name: str, order: int) -> TargetGroup:
    return TargetGroup(
        id=name,
        order=order,
        title=text(name),
        summary=NOTE,
        approach=NOTE,
        what_works=(),
        contact_points=(),
        source=SOURCE,
    )


def tier(name: str, order: int, hours_from: int | None) -> TimeTier:
    return TimeTier(
        id=name, order=order, title=text(name), summary=NOTE, hours_from=hours_from, goals=(), source=SOURCE
    )


def activity(name: str, **more: Any) -> Activity:
    given: dict[str, Any] = {"time_tier": to("little")[0], "goals": serving("talent")} | more
    given.setdefault("target_groups", to("po"))
    return Activity(id=name, title=text(name), summary=NOTE, audiences=(), source=SOURCE, **given)


FRAME: tuple[Record, ...] = (
    goal("talent", 1),
    goal("quality", 2),
    goal("region", 3),
    group("po", 1),
    group("vo", 2),
    tier("little", 1, 0),
    tier("more", 2, 8),
    tier("much", 3, None),
    Organisation(id="fund", type="training-fund", title=NOTE, summary=NOTE, joinable=True, source=SOURCE),
)


def test_as_of_23_november_2026(catalogue: Catalogue) -> None:
    """On that day each regulation stands as the sources leave it."""
    plan = plan_of(catalogue)
    assert {each.regulation.id: each.availability for each in plan.funding} == {
        "ao-digital-skills": "unconfirmed",
        "ao-employee-development": "unconfirmed",
        "ao-financing-rules": "unconfirmed",
        "ao-internship-allowance-intern": "unconfirmed",
        "ao-internship-allowance-mbo-hbo-wo": "unconfirmed",
        "ao-internship-allowance-vo": "unconfirmed",
        "ao-teacher-placement": "unconfirmed",
        "hybrid-trainer-course": "unconfirmed",
        "llo-katalysator": "unconfirmed",
        "llo-professionalisation": "unconfirmed",
        "oom-development-budget": "unconfirmed",
        "oom-internship-contribution": "unconfirmed",
        "oom-learner-contribution": "unconfirmed",
        "oom-technology-promotion": "unconfirmed",
        "practical-learning-subsidy": "unconfirmed",
        "practical-learning-subsidy-vo": "unconfirmed",
        "practical-learning-third-path": "unconfirmed",
        "promoot-de-techniek": "ended",
        "regionaal-investeringsfonds-mbo": "upcoming",
        "slim": "unconfirmed",
        "slim-training-grant": "open",
        "wij-techniek-osr": "unconfirmed",
        "wij-techniek-other-allowances": "unconfirmed",
        "wij-techniek-stip": "unconfirmed",
        "wij-techniek-technology-promotion": "unconfirmed",
    }


def test_a_company_that_told_nothing_gets_everything(catalogue: Catalogue) -> None:
    """What is not told restricts nothing: every activity fits, and each says that all three choices are open."""
    plan = plan_of(catalogue)
    assert {each.activity.id for each in plan.activities} == set(catalogue.activities)
    assert {each.open for each in plan.activities} == {("goals", "target_groups", "time_tier")}
    assert plan.near_misses == ()
    assert (plan.goals, plan.target_groups, plan.time_tier, plan.affiliations) == (None, None, None, None)
    assert {each.fact for each in plan.questions} >= {"goals", "target_groups", "time_tier", "region", "affiliations"}


def test_a_choice_that_was_told_is_not_open(catalogue: Catalogue) -> None:
    """A match lists as open just the choices that were not told."""
    plan = plan_of(catalogue, goals=["boost-innovation"], hours_per_month=9)
    assert {each.open for each in plan.activities} == {("target_groups",)}


@pytest.mark.parametrize(
    ("hours", "expected"),
    [(0, "little-time"), (7, "little-time"), (7.99, "little-time"), (8, "more-time"), (744, "more-time")],
)
def test_hours_say_the_tier(catalogue: Catalogue, hours: float, expected: str) -> None:
    """Under eight hours is little time, eight and more is more time; no number of hours is much time."""
    plan = plan_of(catalogue, hours_per_month=hours)
    assert plan.time_tier is catalogue.time_tiers[expected]


def test_goals_and_groups_stand_in_the_guides_order_with_their_basis() -> None:
    """A match names the chosen goals it serves by number and the groups it reaches by age, and what each rests on."""
    goals = (*serving("region", basis="inferred"), *serving("talent", "quality"))
    catalogue = Catalogue.of([*FRAME, activity("visit", goals=goals, target_groups=to("vo", "po"))])
    (found,) = plan_of(catalogue, goals=["region", "talent"]).activities
    assert [(each.goal.id, each.basis) for each in found.goals] == [("talent", "stated"), ("region", "inferred")]
    assert [each.target_group.id for each in found.target_groups] == ["po", "vo"]


def test_funding_that_can_be_had_comes_first(catalogue: Catalogue) -> None:
    """What a company surely can get is first, what it may get next; open before upcoming before unconfirmed."""
    plan = plan_of(catalogue, affiliations=["ao-metalektro"], employees=100, partners=0)
    keys = [
        (
            each.availability == "ended",
            get_args(Eligibility).index(each.eligibility),
            ["open", "upcoming", "unconfirmed", "ended"].index(each.availability),
        )
        for each in plan.funding
    ]
    assert keys == sorted(keys)
    assert len({each.eligibility for each in plan.funding}) == 4


def test_near_misses_say_what_it_would_take(catalogue: Catalogue) -> None:
    """A company with little time and mbo is one tier from internships and one target group from playful activities."""
    plan = plan_of(catalogue, target_groups=["mbo"], time_tier="little-time")
    near = {each.takes.id: each for each in plan.near_misses}
    assert near["more-time"].choice == "time_tier"
    assert near["more-time"].takes is catalogue.time_tiers["more-time"]
    assert catalogue.activities["internships"] in near["more-time"].activities
    assert near["po"].choice == "target_groups"
    assert near["po"].takes is catalogue.target_groups["po"]
    assert catalogue.activities["playful-activities"] in near["po"].activities


def test_a_goal_that_nothing_serves_says_what_would(catalogue: Catalogue) -> None:
    """With little time nothing at the level of mbo serves innovation; the plan says which activity and tier would."""
    plan = plan_of(catalogue, goals=["boost-innovation"], target_groups=["mbo"], time_tier="little-time")
    (covered,) = plan.coverage
    assert not covered.served
    assert "internships" in {each.activity.id for each in covered.alternatives}
    assert {each.time_tier for each in covered.alternatives} <= set(catalogue.time_tiers.values())
    assert all(each.target_groups == () for each in covered.alternatives)


def test_alternatives_name_both_changes_where_both_are_needed() -> None:
    """An activity that asks more time and another target group says both; one that asks less is named alone."""
    far = activity("far", goals=serving("quality"), target_groups=to("vo"), time_tier=to("much")[0])
    catalogue = Catalogue.of([*FRAME, far, activity("near")])
    facts: dict[str, Any] = {"goals": ["quality", "region"], "target_groups": ["po"], "time_tier": "little"}
    quality, region = plan_of(catalogue, **facts).coverage
    (alternative,) = quality.alternatives
    assert alternative.activity is far
    assert alternative.time_tier is catalogue.time_tiers["much"]
    assert alternative.target_groups == (catalogue.target_groups["vo"],)
    assert region.alternatives == ()


def test_initiatives_help_in_the_groups_that_are_reached() -> None:
    """An initiative for another target group is left out; one that names no group is there; stated links come first."""
    common: dict[str, Any] = {"type": "event", "title": NOTE, "summary": NOTE, "source": SOURCE}
    catalogue = Catalogue.of(
        [
            *FRAME,
            activity("visit", target_groups=to("po", "vo")),
            Initiative(id="a-judged", activities=to("visit", basis="inferred"), target_groups=(), **common),
            Initiative(id="b-po", activities=to("visit"), target_groups=to("po"), **common),
            Initiative(id="c-vo", activities=to("visit"), target_groups=to("vo"), **common),
        ]
    )
    (found,) = plan_of(catalogue, target_groups=["po"]).activities
    assert [each.id for each in found.initiatives] == ["b-po", "a-judged"]


def test_contacts_for_a_region_an_affiliation_and_a_school(catalogue: Catalogue) -> None:
    """A company in the east with A+O and FME is sent to its region's manager, A+O's, and the school's own entrance."""
    plan = plan_of(catalogue, region="east", affiliations=["ao-metalektro", "fme"], target_groups=["mbo"])
    assert [(each.contact_point.id, [reason.kind for reason in each.reasons]) for each in plan.contacts] == [
        ("fme-bdm-east", ["region", "affiliation"]),
        ("ao-regional-managers", ["affiliation"]),
        ("school-entrance-mbo", ["target_groups"]),
    ]


def test_contacts_stay_while_nothing_speaks_against_them(catalogue: Catalogue) -> None:
    """Where region, affiliation and target group are not told, all contact points are there, each saying so."""
    plan = plan_of(catalogue)
    assert {each.contact_point.id for each in plan.contacts} == set(catalogue.contact_points)
    reasons = {each.contact_point.id: [reason.kind for reason in each.reasons] for each in plan.contacts}
    assert reasons["fme-bdm-north"] == ["region-not-told", "affiliation-not-told"]
    assert reasons["school-entrance-po"] == ["target_groups-not-told"]
    without = plan_of(catalogue, affiliations=[])
    assert {each.contact_point.id for each in without.contacts} == {
        "school-entrance-po",
        "school-entrance-vo",
        "school-entrance-mbo",
        "school-entrance-hbo",
    }


def test_a_contact_without_conditions_is_for_everyone() -> None:
    """A contact point that names no region, group or fund is in every plan."""
    point = ContactPoint(id="anyone", title=NOTE, summary=NOTE, source=SOURCE)
    (found,) = plan_of(Catalogue.of([*FRAME, point]), region="east").contacts
    assert found.reasons == ()


def test_the_question_that_settles_most_comes_first(catalogue: Catalogue) -> None:
    """With all choices told, the affiliation decides over most of the funding; what has ended asks nothing."""
    plan = plan_of(catalogue, goals=["discover-young-talent"], target_groups=["vo"], time_tier="little-time")
    assert [each.fact for each in plan.questions] == ["affiliations", "region"]
    assert "promoot-de-techniek" not in {record.id for each in plan.questions for record in each.records}
    assert plan.questions[0].settles == len(plan.questions[0].records) > 1


def test_retired_records_are_used_until_their_day() -> None:
    """A retired activity fits on the day before, and is neither a match nor a near miss from its day on."""
    day = dt.date(2026, 1, 1)
    gone = activity("gone", retired=Retired(since=day, reason=NOTE))
    late = goal("late", 4, retired=Retired(since=day, reason=NOTE))
    catalogue = Catalogue.of([*FRAME, gone, late])
    before = plan_of(catalogue, as_of=day - dt.timedelta(days=1))
    after = plan_of(catalogue, as_of=day)
    assert [each.activity.id for each in before.activities] == ["gone"]
    assert (after.activities, after.near_misses) == ((), ())
    assert [each.goal.id for each in before.coverage] == ["talent", "quality", "region", "late"]
    assert [each.goal.id for each in after.coverage] == ["talent", "quality", "region"]


def test_an_earlier_id_is_understood() -> None:
    """A profile that still uses an id from before a rename gets the plan of the new one, named by the new one."""
    renamed = goal("renamed", 4, aliases=("before",))
    catalogue = Catalogue.of([*FRAME, renamed, activity("visit", goals=serving("renamed"))])
    assert plan_of(catalogue, goals=["before"]) == plan_of(catalogue, goals=["renamed"])
    assert plan_of(catalogue, goals=["before"]).profile.goals == ("renamed",)


def test_an_empty_catalogue_gives_an_empty_plan() -> None:
    """Nothing in, nothing out, and no error."""
    plan = plan_of(Catalogue.of([]), employees=3, hours_per_month=4)
    assert (plan.activities, plan.funding, plan.questions, plan.coverage) == ((), (), (), ())
    assert plan.time_tier is None
