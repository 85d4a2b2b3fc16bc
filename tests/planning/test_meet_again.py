"""Where those whom a plan reaches can usually be met again, held against the routes through education."""

import datetime as dt
import time
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from oracle import routes as straightforward
from oracle.routes import inside
from support.networks import fully_linked, linked, networks, school, target_groups, to_route
from support.strategies import DAYS, NOTE, catalogues, profiles, telling

from techtalent import Catalogue, CompanyProfile, Plan, load_catalogue, match, pathways, render_markdown
from techtalent.planning.meet_again import later_meetings
from techtalent.plans import LaterMeeting
from techtalent.records import Retired, Route, SchoolType, TargetGroup
from techtalent.words.meet_again import usually

AS_OF = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()


def everywhere(catalogue: Catalogue) -> dict[str, tuple[LaterMeeting, ...]]:
    return {group: later_meetings(catalogue, group) for group in catalogue.target_groups}


def years(catalogue: Catalogue, group: str) -> dict[tuple[str, str], int | None]:
    return {
        (meeting.school_type.id, meeting.target_group.id): meeting.after_years
        for meeting in later_meetings(catalogue, group)
    }


def meetings(plan: Plan) -> tuple[LaterMeeting, ...]:
    return () if plan.meet_again is None else plan.meet_again.meetings


# The packaged content, by hand from content/school-types: the years of each school type on the usual way.
@pytest.mark.parametrize(
    ("group", "expected"),
    [
        (
            "po",
            {
                # 8 years of primary school, then 4 of vmbo and mbo, or 5 of havo and hbo.
                ("primary-education", "vo"): 8,
                ("primary-education", "mbo"): 8 + 4,
                ("primary-education", "hbo"): 8 + 5,
            },
        ),
        (
            "vo",
            {
                # 4 years of vmbo, then mbo, of which level 4 takes 3 years; 5 years of havo, then hbo. After vwo one
                # goes to university, and after practical training most go to work.
                ("vmbo", "mbo"): 4,
                ("vmbo", "hbo"): 4 + 3,
                ("havo", "hbo"): 5,
            },
        ),
        # From the other levels one goes to work, or on by steps that few take to the end.
        ("mbo", {("mbo-4", "hbo"): 3}),
        ("hbo", {}),
    ],
)
def test_the_packaged_routes(group: str, expected: dict[tuple[str, str], int]) -> None:
    """From each school type of a group the later groups are reached after the years of the usual way, soonest first."""
    assert list(years(PACKAGED, group).items()) == list(expected.items())


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"target_groups": ["mbo"]}, ["mbo-4"]),
        ({"target_groups": ["vo"]}, ["vmbo", "vmbo", "havo"]),
        ({"target_groups": ["hbo"]}, []),
        # Goals that are about the company's own people, and activities for teachers alone.
        ({"goals": ["strong-learning-culture"], "hours_per_month": 4}, []),
        ({"goals": ["stronger-regional-position"], "target_groups": ["hbo"], "time_tier": "little-time"}, []),
    ],
)
def test_a_plan_meets_again_whom_it_reaches(facts: dict[str, Any], said: list[str]) -> None:
    """A plan says where the pupils and students are met again whom it reaches; its own people and teachers stay."""
    plan = match(CompanyProfile(**facts), PACKAGED, as_of=AS_OF)
    assert plan.activities
    assert [meeting.school_type.id for meeting in meetings(plan)] == said


@settings(max_examples=40, deadline=None)
@given(st.just(PACKAGED) | catalogues(), st.data())
def test_a_plan_has_what_the_groups_have(catalogue: Catalogue, data: st.DataObject) -> None:
    """What a plan says is what is said of the groups of learners that it reaches, once, without groups that retired."""
    profile, day = data.draw(profiles(catalogue)), data.draw(DAYS)
    plan = match(profile, catalogue, as_of=day)
    bare = match(telling(profile, does=None, offers=None, partnership=None), catalogue, as_of=day)
    reached = {
        group.id
        for fit in bare.activities
        for served in fit.goals
        for group in served.target_groups
        if any(link.to in ("pupils", "students") for link in fit.activity.audiences) and not served.goal.for_own_people
    }
    onward = everywhere(catalogue)
    expected = {
        meeting
        for group in reached
        for meeting in onward[group]
        if meeting.target_group.retired is None or day < meeting.target_group.retired.since
    }
    assert set(meetings(plan)) == expected
    assert len(meetings(plan)) == len(expected)
    for meeting in meetings(plan):
        assert plan.meet_again is not None
        assert str(meeting.after_years or "later") in plan.meet_again.text.in_language("en")


# --- Held against the straightforward listing


@settings(max_examples=60, deadline=None)
@given(st.just(PACKAGED) | catalogues())
def test_it_is_what_the_straightforward_listing_says(catalogue: Catalogue) -> None:
    """Each group has the meetings, in order, of the listing of all ways."""
    assert everywhere(catalogue) == straightforward.later_meetings(catalogue)


@settings(max_examples=400, deadline=None)
@given(networks())
def test_any_routes_are_followed_as_the_straightforward_listing_does(catalogue: Catalogue) -> None:
    """So it is around circles, by later years, into sectors, past retired school types and through unknown years."""
    assert everywhere(catalogue) == straightforward.later_meetings(catalogue)


def quickest(catalogue: Catalogue, school_type: str, group: str) -> tuple[bool, int | None]:
    """Return whether a way of `pathways` comes to a group, and the years of the quickest."""
    steps = [
        step
        for way in pathways(catalogue, school_type, limit=None)
        for step in way.steps
        if group in step.school_type.target_groups
    ]
    return bool(steps), min((step.after.at_least for step in steps if step.after is not None), default=None)


@settings(max_examples=60, deadline=None)
@given(networks(later_years=False, all_usual=True))
def test_it_agrees_with_the_pathways(catalogue: Catalogue) -> None:
    """Where all ways are usual, the years are those of the quickest pathway to the later group.

    A group that no pathway leads to is left out. The years are None where the years of no pathway to it are known.
    """
    onward = everywhere(catalogue)
    for name, group in catalogue.target_groups.items():
        said = years(catalogue, name)
        assert len(said) == len(onward[name])
        for school_type in {meeting.school_type.id: meeting.school_type for meeting in onward[name]}.values():
            assert name in school_type.target_groups
            orders = [meeting.target_group.order for meeting in onward[name] if meeting.school_type == school_type]
            assert orders == sorted(orders)
            for other in catalogue.target_groups.values():
                comes_there, after_years = quickest(catalogue, school_type.id, other.id)
                if other.order <= group.order or not comes_there:
                    assert (school_type.id, other.id) not in said
                else:
                    assert said[school_type.id, other.id] == after_years


@settings(max_examples=200, deadline=None)
@given(networks(all_usual=True))
def test_later_years_only_make_it_quicker(catalogue: Catalogue) -> None:
    """Where one may come back to a school type in a later year, the same groups are reached, no later than before."""
    for name in catalogue.target_groups:
        for (school_type, group), after_years in years(catalogue, name).items():
            comes_there, without = quickest(catalogue, school_type, group)
            assert comes_there
            assert (after_years is None) == (without is None)
            assert after_years is None or without is None or after_years <= without


@settings(max_examples=60, deadline=None)
@given(networks(all_usual=True))
def test_no_school_type_is_forgotten(catalogue: Catalogue) -> None:
    """Every school type without parts in its group is there, by itself or its sector, if a way leads to a later group.

    A sector is there by those of its parts that are of the group. A form of a school type is not there: those who are
    in it are in a level of the school type.
    """
    for name, group in catalogue.target_groups.items():
        there = {school_type for school_type, _ in years(catalogue, name)}
        later = [other.id for other in catalogue.target_groups.values() if other.order > group.order]
        own = {
            school_type.id: school_type
            for school_type in catalogue.school_types.values()
            if name in school_type.target_groups and school_type.retired is None
        }
        for school_type in own.values():
            has_parts = any(part.parent == school_type.id for part in own.values())
            if has_parts or not inside(catalogue, school_type.id):
                continue
            if any(quickest(catalogue, school_type.id, other)[0] for other in later):
                sectors = [school_type.id]
                while (above := own.get(sectors[-1])) is not None and above.parent is not None:
                    sectors.append(above.parent)
                assert {*sectors} & there


# --- Made up by hand


def of_group(name: str, group: str, *to: str | Route, years: int | None = 2, **facts: Any) -> SchoolType:
    return school(name, *to, groups=(group,), duration=years, **facts)


def made(*schools: SchoolType, **retired: Retired) -> Catalogue:
    return Catalogue.of([*target_groups(**retired), *schools])


def test_years_that_nobody_knows() -> None:
    """Behind a school type whose duration is not known the years are not known; another way that is known counts."""
    unknown = (of_group("a", "young", "b"), of_group("b", "older", "c", years=None), of_group("c", "oldest"))
    assert years(made(*unknown), "young") == {("a", "older"): 2, ("a", "oldest"): None}
    assert years(made(*unknown), "older") == {("b", "oldest"): None}
    longer = (of_group("a", "young", "b", "d"), *unknown[1:], of_group("d", "young", "c", years=9))
    assert years(made(*longer), "young")["a", "oldest"] == 11


def test_the_quickest_way_counts() -> None:
    """Of several ways to a group the one with the fewest years counts, also where it takes more steps."""
    found = years(
        made(
            of_group("a", "young", "slow", "quick", years=1),
            of_group("slow", "older", "c", years=9),
            of_group("quick", "older", "quick-2", years=1),
            of_group("quick-2", "older", "c", years=1),
            of_group("c", "oldest"),
        ),
        "young",
    )
    assert found == {("a", "older"): 1, ("a", "oldest"): 3}


def test_one_may_come_back_in_a_later_year() -> None:
    """A detour that saves years of the school type where it began is the quickest way: nothing is done twice."""
    found = years(
        made(
            of_group("long", "young", to_route("detour", after_years=1), "c", years=6),
            of_group("detour", "young", to_route("long", enters_year=6), years=1),
            of_group("c", "oldest"),
        ),
        "young",
    )
    # A year of the long one, the detour of a year, and the sixth year; straight on it takes six.
    assert found["long", "oldest"] == 3
    assert found["detour", "oldest"] == 2


def test_nobody_is_met_again_where_they_are() -> None:
    """A way back to the school type where it began is no meeting in a later group, another one of that group is."""
    both = attrs.evolve(of_group("a", "young", "b"), target_groups=("young", "older"))
    back = of_group("b", "young", "a", years=3)
    assert years(made(both, back), "young") == {("b", "older"): 3}
    further = attrs.evolve(back, routes=(*back.routes, to_route("c", after_years=1)))
    found = years(made(both, further, of_group("c", "older")), "young")
    assert found == {("a", "older"): 2 + 1, ("b", "older"): 1}


def test_parts_stand_for_their_sector() -> None:
    """A sector that has parts is told by these, one level down, and a part of a part is told by the part."""
    found = years(
        made(
            of_group("sector", "young"),
            of_group("part", "young", parent="sector"),
            of_group("track", "young", "b", parent="part", years=4),
            of_group("other-part", "young", "b", parent="sector", years=5),
            of_group("b", "older"),
        ),
        "young",
    )
    assert found == {("part", "older"): 4, ("other-part", "older"): 5}


def test_a_retired_school_type_leads_nowhere() -> None:
    """Nobody is met in, or by way of, a school type that is retired."""
    retired = Retired(since=AS_OF, reason=NOTE)
    assert years(made(of_group("a", "young", "b", retired=retired), of_group("b", "older")), "young") == {}
    assert years(made(of_group("a", "young", "b"), of_group("b", "older", retired=retired)), "young") == {}


def test_nobody_is_met_again_in_a_younger_group() -> None:
    """A way back to a younger group, or to the same one, is no way to meet somebody again later."""
    found = made(of_group("a", "older", "b", "c"), of_group("b", "young"), of_group("c", "older"))
    assert years(found, "older") == {}


def test_a_way_that_few_take_does_not_count() -> None:
    """A quicker way that is not usual is passed over, and where only such ways lead to a group it is left out."""
    found = years(
        made(
            of_group("a", "young", "b", to_route("quick", is_usual=False), years=4),
            of_group("b", "older", to_route("c", is_usual=False)),
            of_group("quick", "older", "c", years=1),
            of_group("c", "oldest"),
        ),
        "young",
    )
    assert found == {("a", "older"): 4}


def test_a_retired_group_is_left_out_of_a_plan_from_its_day() -> None:
    """The day before a target group is retired one is met again there, and from that day on no plan says so."""
    records = [
        attrs.evolve(record, retired=Retired(since=AS_OF, reason=NOTE))
        if isinstance(record, TargetGroup) and record.id == "mbo"
        else record
        for record in PACKAGED.records()
    ]
    catalogue = Catalogue.of(records)

    def groups(day: dt.date) -> set[str]:
        plan = match(CompanyProfile(target_groups=["vo"]), catalogue, as_of=day)
        return {meeting.target_group.id for meeting in meetings(plan)}

    assert groups(AS_OF - dt.timedelta(days=1)) == {"mbo", "hbo"}
    assert groups(AS_OF) == {"hbo"}
    # Which groups are in use is for the plan to see.
    assert "mbo" in {meeting.target_group.id for meeting in later_meetings(catalogue, "vo")}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "Those who are in the first year now you can meet again later, like this: from primary education after 8 "
            "years to secondary education, after 12 years to mbo and after 13 years to hbo; from vmbo "
            "after 4 years to mbo and after 7 years to hbo; from havo after 5 years to hbo.",
        ),
        (
            "nl",
            "Wie nu in het eerste jaar zit, kun je later zo weer tegenkomen: van basisonderwijs na 8 jaar naar "
            "voortgezet onderwijs, na 12 jaar naar mbo en na 13 jaar naar hbo; van vmbo na 4 jaar "
            "naar mbo en na 7 jaar naar hbo; van havo na 5 jaar naar hbo.",
        ),
    ],
)
def test_a_plan_in_words(language: Any, said: str) -> None:
    """A plan says in a sentence how soon whom it reaches now is met again, for who is in the first year now."""
    plan = match(CompanyProfile(target_groups=["po", "vo"]), PACKAGED, as_of=AS_OF)
    assert f"- {said}" in render_markdown(plan, language, "full").splitlines()


def test_years_in_words() -> None:
    """A year is one year, and what nobody knows is later."""
    found = made(of_group("a", "young", "b", years=1), of_group("b", "older", "c", years=None), of_group("c", "oldest"))
    ways = [
        (meeting.school_type, [(meeting.target_group, meeting.after_years)])
        for group in ("young", "older")
        for meeting in later_meetings(found, group)
    ]
    assert usually(ways).en == (
        "Those who are in the first year now you can meet again later, like this: from a after 1 year to older; from a "
        "later to oldest; from b later to oldest."
    )


def test_an_entry_names_the_catalogues_records() -> None:
    """What is met again is a school type and a target group of the catalogue."""
    found = [meeting for of_group in everywhere(PACKAGED).values() for meeting in of_group]
    assert all(meeting.school_type is PACKAGED.school_types[meeting.school_type.id] for meeting in found)
    assert all(meeting.target_group is PACKAGED.target_groups[meeting.target_group.id] for meeting in found)


# --- However many there are


def test_a_plan_waits_for_no_knot() -> None:
    """A plan is made at once where ten school types, or a hundred, all lead to each other."""
    for count in (10, 100):
        knot = [
            attrs.evolve(school_type, target_groups=("vo" if at else "po",))
            for at, school_type in enumerate(fully_linked(count).school_types.values())
        ]
        catalogue = Catalogue.of([*PACKAGED.records(), *knot])
        begun = time.process_time()
        plan = match(CompanyProfile(target_groups=["po"]), catalogue, as_of=AS_OF)
        assert time.process_time() - begun < 10
        found = {(meeting.school_type.id, meeting.target_group.id) for meeting in meetings(plan)}
        assert ("school-0000", "vo") in found


def test_a_long_chain_is_followed_to_its_end() -> None:
    """A chain of 2,000 school types is followed, whatever Python's recursion limit."""
    chain = [f"school-{at:04}" for at in range(2_000)]
    catalogue = linked({name: chain[at + 1 : at + 2] for at, name in enumerate(chain)})
    assert years(catalogue, "young") == {(chain[0], "older"): 1, (chain[0], "oldest"): 1_999}
    assert len(years(catalogue, "older")) == 1_998


def test_parts_of_parts_are_found_however_deep() -> None:
    """A school type that is a part of a part of 2,000 others is where a route to the outermost leads."""
    parts = [f"part-{at:04}" for at in range(2_000)]
    routes: dict[str, list[str]] = {"a": [parts[0]]} | {name: [] for name in parts} | {parts[-1]: ["b"], "b": []}
    catalogue = linked(routes, dict(zip(parts[1:], parts, strict=False)))
    assert years(catalogue, "young") == {("a", "older"): 1, ("a", "oldest"): 2}
