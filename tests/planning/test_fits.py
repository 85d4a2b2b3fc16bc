"""An activity fits when one link does both: it serves a chosen goal, for a chosen target group."""

import datetime as dt
from typing import Any

import pytest

from techtalent import CompanyProfile, Plan, explain, load_catalogue, match, render_markdown, unlock

PACKAGED = load_catalogue()
AS_OF = dt.date(2026, 11, 26)


def plan_of(**facts: Any) -> Plan:
    return match(CompanyProfile(**facts), PACKAGED, as_of=AS_OF)


def advised(plan: Plan) -> list[str]:
    return [each.activity.id for each in plan.activities]


def test_two_links_do_not_make_one() -> None:
    """A sector school trains a company's people, and shows children technology: no learning culture in po."""
    plan = plan_of(
        goals=["connect-organisational-goals", "strong-learning-culture"], target_groups=["po"], hours_per_month=2
    )
    assert advised(plan) == []
    takes = [
        (miss.choice, miss.takes.id)
        for miss in plan.near_misses
        if "sector-school-partnership" in {activity.id for activity in miss.activities}
    ]
    assert ("target_groups", "mbo") in takes


@pytest.mark.parametrize(("group", "fits"), [("vo", False), ("mbo", False), ("hbo", True)])
def test_hybrid_teaching_serves_innovation_in_hbo(group: str, fits: bool) -> None:
    """The guide names hybrid teachers as a way to innovation under hbo only (chapter 1, step 2)."""
    plan = plan_of(goals=["boost-innovation"], target_groups=[group], time_tier="more-time")
    assert ("hybrid-trainer" in advised(plan)) is fits


def test_goals_are_said_for_the_groups_for_which_they_are_served() -> None:
    """Where an activity serves two goals for different groups, the plan holds which goal is for whom."""
    plan = plan_of(
        goals=["discover-young-talent", "boost-innovation"], target_groups=["vo", "hbo"], time_tier="more-time"
    )
    (found,) = (each for each in plan.activities if each.activity.id == "hybrid-trainer")
    assert [(each.goal.id, [group.id for group in each.target_groups]) for each in found.goals] == [
        ("discover-young-talent", ["vo", "hbo"]),
        ("boost-innovation", ["hbo"]),
    ]


def test_what_serves_the_goal_for_others_says_for_whom() -> None:
    """Where a chosen goal is served for other groups, the group is what is against it, and not the goal."""
    profile = CompanyProfile(goals=["strong-learning-culture"], target_groups=["po"], time_tier="little-time")
    found = explain(profile, PACKAGED, "sector-school-partnership", as_of=AS_OF)
    verdicts = {each.kind: each.verdict for each in found.conditions}
    assert verdicts == {"goals": "met", "target_groups": "not-met", "time_tier": "met"}
    (group,) = (each for each in found.conditions if each.kind == "target_groups")
    assert [each.id for each in group.asks] == ["mbo"]
    assert render_markdown(found, "en") == (
        "*Work with a sector school*: does not fit: serves *Create a strong learning culture* for "
        "*Secondary vocational education (mbo)*, you chose *Primary education*.\n"
    )


def test_a_goal_that_nothing_serves_for_the_group_says_what_would() -> None:
    """The alternatives for a goal are counted for that goal: another group where only another group is meant."""
    plan = plan_of(
        goals=["discover-young-talent", "strong-learning-culture"], target_groups=["po"], time_tier="more-time"
    )
    assert "sector-school-partnership" in advised(plan)
    (covered,) = (each for each in plan.coverage if each.goal.id == "strong-learning-culture")
    assert not covered.served
    (school,) = (each for each in covered.alternatives if each.activity.id == "sector-school-partnership")
    assert (school.time_tier, [each.id for each in school.target_groups]) == (None, ["mbo"])


def test_unlock_names_the_group_that_a_goal_takes() -> None:
    """One more group makes a goal served that was served for other groups only."""
    profile = CompanyProfile(goals=["strong-learning-culture"], target_groups=["po"], time_tier="little-time")
    gained = {(each.fact, getattr(each.to, "id", "")): each for each in unlock(profile, PACKAGED, as_of=AS_OF)}
    assert [each.id for each in gained["target_groups", "mbo"].goals] == ["strong-learning-culture"]
