"""What laws and programmes ask of whoever follows a plan, in Python, in Markdown and in JSON."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

import attrs
import pytest
from support.strategies import NOTE, PAGE, text

from techtalent import (
    Catalogue,
    CompanyProfile,
    Plan,
    PlanError,
    load_catalogue,
    match,
    read_plan,
    render_markdown,
    to_json,
)
from techtalent.records import Activity, ActivityCondition, Retired

PACKAGED = load_catalogue()
AS_OF = dt.date(2026, 11, 23)


def asks(title: str, *groups: str, **said: Any) -> ActivityCondition:
    """Return a condition for these target groups; for all where none are given."""
    said = {"basis": "stated", **said}
    return ActivityCondition(title=text(title), text=text(f"do *{title}*."), target_groups=groups, **said)


def planned(profile: CompanyProfile, of: Mapping[str, tuple[ActivityCondition, ...]], *others: Any) -> Plan:
    """Return the plan of a profile where only these activities have conditions."""
    records = {
        (type(each), each.id): attrs.evolve(each, conditions=of.get(each.id, ()))
        if isinstance(each, Activity)
        else each
        for each in PACKAGED.records()
    }
    records |= {(type(each), each.id): each for each in others}
    return match(profile, Catalogue.of(records.values()), as_of=AS_OF)


def found(plan: Plan) -> list[tuple[str, list[str]]]:
    return [(each.condition.title.nl, [activity.id for activity in each.activities]) for each in plan.conditions]


MBO = CompanyProfile(target_groups=["mbo"], goals=["discover-young-talent"])


def test_a_condition_holds_for_the_groups_that_are_reached() -> None:
    """A condition for groups that the company did not choose is left out; one without groups is for all."""
    of = {"internships": (asks("pupils", "vo"), asks("mbo", "mbo", "hbo"), asks("all"))}
    assert found(planned(MBO, of)) == [("mbo", ["internships"]), ("all", ["internships"])]
    nothing_told = found(planned(CompanyProfile(), of))
    assert nothing_told == [("pupils", ["internships"]), ("mbo", ["internships"]), ("all", ["internships"])]
    only_vo = attrs.evolve(MBO, target_groups=("vo",))
    assert found(planned(only_vo, of)) == [("pupils", ["internships"]), ("all", ["internships"])]


def test_an_activity_that_does_not_fit_asks_nothing() -> None:
    """A near miss, or what takes more time than there is, has its conditions in no plan."""
    of = {"internships": (asks("all"),), "guest-lesson": (asks("lesson"),)}
    assert found(planned(attrs.evolve(MBO, time_tier="little-time"), of)) == [("lesson", ["guest-lesson"])]


def test_what_several_activities_ask_stands_once() -> None:
    """Conditions that say the same are one, for the activities in the plan's order, whatever they rest on."""
    of = {
        "work-study-places": (asks("one", source=PAGE), asks("other")),
        "internships": (asks("one", "mbo"), asks("one", organisation="fme")),
    }
    plan = planned(MBO, of)
    order = [each.activity.id for each in plan.activities if each.activity.id in of]
    assert sorted(order) == ["internships", "work-study-places"]
    entries = {(each.condition.title.nl, each.organisation and each.organisation.id): each for each in plan.conditions}
    assert len(entries) == len(plan.conditions) == 3
    assert [activity.id for activity in entries["one", None].activities] == order
    assert entries["one", None].condition is of[order[0]][0]
    assert [activity.id for activity in entries["other", None].activities] == ["work-study-places"]


def test_the_organisation_to_ask_is_in_use() -> None:
    """A condition names whom to ask as a record; an organisation that is retired is asked no more."""
    of = {"internships": (asks("all", organisation="oom"),)}
    oom = PACKAGED.organisations["oom"]
    (plain,) = planned(MBO, of).conditions
    assert plain.organisation == oom
    (gone,) = planned(MBO, of, attrs.evolve(oom, retired=Retired(since=AS_OF, reason=NOTE))).conditions
    assert gone.organisation is None


def test_what_was_read_beyond_the_guide_is_told_apart() -> None:
    """A condition without a source of its own has that of its activity, which is a passage of the guide."""
    of = {"internships": (asks("page", source=PAGE), asks("guide"))}
    assert [each.beyond_guide for each in planned(MBO, of).conditions] == [True, False]


def test_conditions_in_markdown() -> None:
    """A section has each condition with whom to ask, what for and its page; a judgement is called one."""
    oom = attrs.evolve(PACKAGED.organisations["oom"], website="https://fund.example")
    of = {
        "company-visit": (
            asks("re[cog]nition", organisation="oom", source=PAGE),
            asks("care", basis="inferred", note=NOTE),
        )
    }
    plan = planned(MBO, of, oom)
    english, dutch = render_markdown(plan, "en", "full"), render_markdown(plan, "nl", "full")
    assert (
        "## What to arrange or check first\n\n"
        r"- **[re\[cog\]nition](<https://page.example>)** (ask [OOM](<https://fund.example>)): Do \*re\[cog\]nition\*."
        "\n"
        r"- **care** (our judgement): Do \*care\*."
        "\n"
    ) in english
    assert "## Wat je eerst regelt of nagaat\n" in dutch
    assert "(vraag het na bij [OOM](<https://fund.example>))" in dutch
    assert english.index("first steps") < english.index("## What to arrange") < english.index("## How to get the money")
    assert r"**Arrange first:** re\[cog\]nition and care." in render_markdown(plan, "en")
    without = render_markdown(planned(MBO, {}), "en", "full")
    assert "Arrange first" not in without
    assert "What to arrange" not in without


def test_a_plan_with_conditions_is_read_again() -> None:
    """JSON names a condition by its activity and place, holds whom to ask, and is refused where these differ."""
    of = {"internships": (asks("pupils", "vo"), asks("all", organisation="oom")), "guest-lesson": (asks("lesson"),)}
    plan = planned(MBO, of)
    written = json.loads(to_json(plan))
    at = next(at for at, each in enumerate(written["conditions"]) if each["activities"] == ["internships"])
    assert written["conditions"][at] == {
        "condition": "internships#/conditions/1",
        "activities": ["internships"],
        "organisation": "oom",
        "beyond_guide": False,
    }
    assert "oom" in written["records"]["organisation"]
    assert read_plan(to_json(plan)) == plan
    assert json.loads(to_json(plan, indent=1)) == written
    for name, pointer in (("guest-lesson#/conditions/0", "/condition"), ("internships#/conditions/2", "/condition")):
        spoilt = json.loads(to_json(plan))
        spoilt["conditions"][at]["condition"] = name
        with pytest.raises(PlanError) as caught:
            read_plan(spoilt)
        assert [(each.code, each.pointer) for each in caught.value.findings] == [
            ("dangling-reference", f"/conditions/{at}{pointer}")
        ]


def test_what_was_inferred_says_why() -> None:
    """A condition that is a judgement has a note."""
    with pytest.raises(ValueError, match="a note has to say why"):
        asks("care", basis="inferred")
