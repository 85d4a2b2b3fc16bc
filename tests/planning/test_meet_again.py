"""Where those whom an activity reaches can be met again, held against the routes through education."""

import datetime as dt
import time
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from oracle import routes as straightforward
from support.networks import fully_linked, linked, networks, school, target_groups, to_route
from support.strategies import DAYS, NOTE, catalogues, profiles

from techtalent import Catalogue, CompanyProfile, load_catalogue, match, pathways, render_markdown
from techtalent.planning.meet_again import meet_again
from techtalent.plans import MeetAgain
from techtalent.records import Retired, Route, SchoolType, TargetGroup

AS_OF = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()


def everywhere(catalogue: Catalogue) -> dict[str, tuple[MeetAgain, ...]]:
    return {group: meet_again(catalogue, group) for group in catalogue.target_groups}


def years(catalogue: Catalogue, group: str) -> dict[tuple[str, str], int | None]:
    return {
        (meeting.school_type.id, meeting.target_group.id): meeting.after_years
        for meeting in meet_again(catalogue, group)
    }


# The packaged content, by hand from content/school-types: the years of each school type on the quickest way.
@pytest.mark.parametrize(
    ("group", "expected"),
    [
        (
            "po",
            {
                # 8 years of primary school; then 3 of havo or vwo; or vmbo 4 and mbo, or havo 5, to hbo.
                ("primary-education", "vo"): 8,
                ("primary-education", "mbo"): 8 + 3,
                ("primary-education", "hbo"): 8 + 5,
            },
        ),
        (
            "vo",
            {
                # After 3 years of havo or vwo one can go to mbo; hbo takes all 5 of havo.
                ("havo", "mbo"): 3,
                ("havo", "hbo"): 5,
                # 3 years of vwo and 3 of mbo 4 are as quick as its own 6.
                ("vwo", "mbo"): 3,
                ("vwo", "hbo"): 6,
                # 4 years of vmbo, then mbo, or one year of havo (entered in its fourth) and its fifth.
                ("vmbo", "mbo"): 4,
                ("vmbo", "hbo"): 4 + 2,
                # 5 years, then entree 1, mbo 2 1, mbo 3 2, mbo 4 3.
                ("practical-education", "mbo"): 5,
                ("practical-education", "hbo"): 5 + 1 + 1 + 2 + 3,
            },
        ),
        (
            "mbo",
            {
                ("mbo-4", "hbo"): 3,
                ("mbo-3", "hbo"): 2 + 3,
                ("mbo-2", "hbo"): 1 + 2 + 3,
                ("mbo-entree", "hbo"): 1 + 1 + 2 + 3,
                # Forms in which the levels are taken: the quickest is level 4.
                ("mbo-bol", "hbo"): 3,
                ("mbo-bbl", "hbo"): 3,
            },
        ),
        ("hbo", {}),
    ],
)
def test_the_packaged_routes(group: str, expected: dict[tuple[str, str], int]) -> None:
    """From each school type of a group the later groups are reached after the years of the quickest way."""
    assert years(PACKAGED, group) == expected


def test_a_plan_meets_again_whom_it_reaches() -> None:
    """An activity says for the chosen groups that it reaches where these are met again, and for no others.

    One for a company's own people or for teachers says nothing: they stay where they are.
    """
    plan = match(CompanyProfile(target_groups=["mbo"]), PACKAGED, as_of=AS_OF)
    onward = everywhere(PACKAGED)
    others = {fit.activity.id for fit in plan.activities if fit.meet_again == ()}
    assert others == {"employee-training", "teacher-professionalisation", "teacher-placement", "advisory-committee"}
    assert all(fit.meet_again == onward["mbo"] for fit in plan.activities if fit.activity.id not in others)
    later = match(CompanyProfile(target_groups=["hbo"]), PACKAGED, as_of=AS_OF)
    assert {fit.meet_again for fit in later.activities} == {()}


@settings(max_examples=40, deadline=None)
@given(st.just(PACKAGED) | catalogues(), st.data())
def test_a_plan_has_what_the_groups_have(catalogue: Catalogue, data: st.DataObject) -> None:
    """What a plan says of an activity is what is said of the groups reached, but for groups retired on the day."""
    profile, day = data.draw(profiles(catalogue)), data.draw(DAYS)
    onward = everywhere(catalogue)
    for fit in match(profile, catalogue, as_of=day).activities:
        assert list(fit.meet_again) == [
            meeting
            for reached in fit.target_groups
            if any(link.to in ("pupils", "students") for link in fit.activity.audiences)
            for meeting in onward[reached.target_group.id]
            if meeting.target_group.retired is None or day < meeting.target_group.retired.since
        ]


# --- Held against the straightforward listing


@settings(max_examples=60, deadline=None)
@given(st.just(PACKAGED) | catalogues())
def test_it_is_what_the_straightforward_listing_says(catalogue: Catalogue) -> None:
    """Each group has the meetings, in order, of the listing of all ways."""
    assert everywhere(catalogue) == straightforward.meet_again(catalogue)


@settings(max_examples=400, deadline=None)
@given(networks())
def test_any_routes_are_followed_as_the_straightforward_listing_does(catalogue: Catalogue) -> None:
    """So it is around circles, by later years, into sectors, past retired school types and through unknown years."""
    assert everywhere(catalogue) == straightforward.meet_again(catalogue)


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
@given(st.just(PACKAGED) | catalogues() | networks(later_years=False))
def test_it_agrees_with_the_pathways(catalogue: Catalogue) -> None:
    """The years are those of the quickest pathway to the later group; a group that no pathway leads to is left out.

    The years are None where the years of no pathway to the group are known.
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
@given(networks())
def test_later_years_only_make_it_quicker(catalogue: Catalogue) -> None:
    """Where one may come back to a school type in a later year, the same groups are reached, no later than before."""
    for name in catalogue.target_groups:
        for (school_type, group), after_years in years(catalogue, name).items():
            comes_there, without = quickest(catalogue, school_type, group)
            assert comes_there
            assert (after_years is None) == (without is None)
            assert after_years is None or without is None or after_years <= without


@settings(max_examples=60, deadline=None)
@given(st.just(PACKAGED) | catalogues() | networks())
def test_no_school_type_is_forgotten(catalogue: Catalogue) -> None:
    """Every school type without parts in its group is there, by itself or its sector, if a way leads to a later group.

    A sector is there by those of its parts that are of the group.
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
            if any(part.parent == school_type.id for part in own.values()):
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
        return {meeting.target_group.id for fit in plan.activities for meeting in fit.meet_again}

    assert groups(AS_OF - dt.timedelta(days=1)) == {"mbo", "hbo"}
    assert groups(AS_OF) == {"hbo"}
    # Which groups are in use is for the plan to see.
    assert "mbo" in {meeting.target_group.id for meeting in meet_again(catalogue, "vo")}


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("en", "| Pre-vocational secondary education (vmbo) | after 4 years | after 6 years |"),
        ("nl", "| Vmbo (voorbereidend middelbaar beroepsonderwijs) | na 4 jaar | na 6 jaar |"),
    ],
)
def test_a_plan_in_words(language: Any, row: str) -> None:
    """A plan has a table of how soon whom it reaches now is met again, for who is in the first year now."""
    plan = match(CompanyProfile(target_groups=["vo"]), PACKAGED, as_of=AS_OF)
    assert row in render_markdown(plan, language).splitlines()


def test_an_entry_names_the_catalogues_records() -> None:
    """What is met again is a school type and a target group of the catalogue."""
    meetings: list[MeetAgain] = [meeting for found in everywhere(PACKAGED).values() for meeting in found]
    assert all(meeting.school_type is PACKAGED.school_types[meeting.school_type.id] for meeting in meetings)
    assert all(meeting.target_group is PACKAGED.target_groups[meeting.target_group.id] for meeting in meetings)


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
        found = {(meeting.school_type.id, meeting.target_group.id) for meeting in plan.activities[0].meet_again}
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
