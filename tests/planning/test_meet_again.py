"""Where those whom an activity reaches can be met again, held against the routes through education."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from support.strategies import DAYS, NOTE, SOURCE, catalogues, profiles, text

from techtalent import Catalogue, CompanyProfile, load_catalogue, match, pathways, render_markdown
from techtalent.planning.meet_again import meet_again
from techtalent.plans import MeetAgain
from techtalent.records import Duration, NotResearched, Retired, Route, SchoolType, TargetGroup

AS_OF = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()


def everywhere(catalogue: Catalogue) -> dict[str, tuple[MeetAgain, ...]]:
    return {group: meet_again(catalogue, group) for group in catalogue.target_groups}


def years(catalogue: Catalogue, group: str) -> dict[tuple[str, str], int | None]:
    return {(each.school_type.id, each.target_group.id): each.after_years for each in meet_again(catalogue, group)}


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
    others = {each.activity.id for each in plan.activities if each.meet_again == ()}
    assert others == {"employee-training", "teacher-professionalisation"}
    assert all(each.meet_again == onward["mbo"] for each in plan.activities if each.activity.id not in others)
    assert all(
        each.meet_again == () for each in match(CompanyProfile(target_groups=["hbo"]), PACKAGED, as_of=AS_OF).activities
    )


@settings(max_examples=40, deadline=None)
@given(st.just(PACKAGED) | catalogues(), st.data())
def test_a_plan_has_what_the_groups_have(catalogue: Catalogue, data: st.DataObject) -> None:
    """What a plan says of an activity is what is said of the groups reached, but for groups retired on the day."""
    profile, day = data.draw(profiles(catalogue)), data.draw(DAYS)
    onward = everywhere(catalogue)
    for each in match(profile, catalogue, as_of=day).activities:
        assert list(each.meet_again) == [
            one
            for reached in each.target_groups
            if any(link.to in ("pupils", "students") for link in each.activity.audiences)
            for one in onward[reached.target_group.id]
            if one.target_group.retired is None or day < one.target_group.retired.since
        ]


def own_types(catalogue: Catalogue, group: str) -> list[SchoolType]:
    return [each for each in catalogue.school_types.values() if group in each.target_groups]


@settings(max_examples=60, deadline=None)
@given(st.just(PACKAGED) | catalogues())
def test_it_agrees_with_the_pathways(catalogue: Catalogue) -> None:
    """A way leads to the group with these years at least, and none with fewer; where none is said, no way leads there.

    Where the years are not known, no way's are.
    """
    onward = everywhere(catalogue)
    for name, group in catalogue.target_groups.items():
        found = onward[name]
        said = {(each.school_type.id, each.target_group.id): each.after_years for each in found}
        assert len(said) == len(found)
        assert [each.target_group.order for each in found if each.school_type == found[0].school_type] == sorted(
            each.target_group.order for each in found if each.school_type == found[0].school_type
        )
        for school_type in {each.school_type.id: each.school_type for each in found}.values():
            assert name in school_type.target_groups
            ways = pathways(catalogue, school_type.id)
            for other in catalogue.target_groups.values():
                steps = [step for way in ways for step in way.steps if other.id in step.school_type.target_groups]
                if other.order <= group.order or not steps:
                    assert (school_type.id, other.id) not in said
                    continue
                known = [step.after.at_least for step in steps if step.after is not None]
                assert said[school_type.id, other.id] == (min(known) if known else None)


@settings(max_examples=60, deadline=None)
@given(st.just(PACKAGED) | catalogues())
def test_no_school_type_is_forgotten(catalogue: Catalogue) -> None:
    """Every school type from which a way leads to a later group is told, by itself, its parts or what it is part of."""
    for name, found in everywhere(catalogue).items():
        told = {each.school_type.id for each in found}
        later = {
            each.id for each in catalogue.target_groups.values() if each.order > catalogue.target_groups[name].order
        }
        for each in own_types(catalogue, name):
            leads_on = {
                group
                for way in pathways(catalogue, each.id)
                for step in way.steps
                for group in step.school_type.target_groups
            }
            if leads_on & later:
                parts = {one.id for one in catalogue.school_types.values() if one.parent == each.id}
                assert {each.id, each.parent} & told or parts & told


def school(name: str, group: str, *to: str, years: int | None = 2, **facts: Any) -> SchoolType:
    return SchoolType(
        id=name,
        title=text(name),
        summary=NOTE,
        sector="vo",
        target_groups=(group,),
        ages=NotResearched(),
        duration=NotResearched() if years is None else Duration(years=years, usually=False),
        routes=tuple(Route(to=each, basis="stated", source=SOURCE) for each in to),
        source=SOURCE,
        **facts,
    )


def made(*schools: SchoolType, **retired: Retired) -> Catalogue:
    groups = [
        TargetGroup(
            id=name,
            order=order,
            title=text(name.title()),
            summary=NOTE,
            approach=NOTE,
            what_works=(),
            contact_points=(),
            source=SOURCE,
            retired=retired.get(name),
        )
        for order, name in enumerate(("young", "older", "oldest"))
    ]
    return Catalogue.of([*groups, *schools])


def test_years_that_nobody_knows() -> None:
    """Behind a school type whose duration is not known the years are not known; another way that is known counts."""
    unknown = (school("a", "young", "b"), school("b", "older", "c", years=None), school("c", "oldest"))
    assert years(made(*unknown), "young") == {("a", "older"): 2, ("a", "oldest"): None}
    assert years(made(*unknown), "older") == {("b", "oldest"): None}
    longer = (school("a", "young", "b", "d"), *unknown[1:], school("d", "young", "c", years=9))
    assert years(made(*longer), "young")["a", "oldest"] == 11


def test_the_quickest_way_counts() -> None:
    """Of several ways to a group the one with the fewest years counts, also where it takes more steps."""
    found = years(
        made(
            school("a", "young", "slow", "quick", years=1),
            school("slow", "older", "c", years=9),
            school("quick", "older", "quick-2", years=1),
            school("quick-2", "older", "c", years=1),
            school("c", "oldest"),
        ),
        "young",
    )
    assert found == {("a", "older"): 1, ("a", "oldest"): 3}


def test_parts_stand_for_their_sector() -> None:
    """A sector that has parts is told by these, one level down, and a part of a part is told by the part."""
    found = years(
        made(
            school("sector", "young"),
            school("part", "young", parent="sector"),
            school("track", "young", "b", parent="part", years=4),
            school("other-part", "young", "b", parent="sector", years=5),
            school("b", "older"),
        ),
        "young",
    )
    assert found == {("part", "older"): 4, ("other-part", "older"): 5}


def test_a_retired_school_type_leads_nowhere() -> None:
    """Nobody is met in, or by way of, a school type that is retired."""
    retired = Retired(since=AS_OF, reason=NOTE)
    assert years(made(school("a", "young", "b", retired=retired), school("b", "older")), "young") == {}
    assert years(made(school("a", "young", "b"), school("b", "older", retired=retired)), "young") == {}


def test_nobody_is_met_again_in_a_younger_group() -> None:
    """A way back to a younger group, or to the same one, is no way to meet somebody again later."""
    found = made(school("a", "older", "b", "c"), school("b", "young"), school("c", "older"))
    assert years(found, "older") == {}


def test_a_retired_group_is_left_out_of_a_plan_from_its_day() -> None:
    """The day before a target group is retired one is met again there, and from that day on no plan says so."""
    records = [
        attrs.evolve(each, retired=Retired(since=AS_OF, reason=NOTE))
        if isinstance(each, TargetGroup) and each.id == "mbo"
        else each
        for each in PACKAGED.records()
    ]
    catalogue = Catalogue.of(records)

    def groups(day: dt.date) -> set[str]:
        plan = match(CompanyProfile(target_groups=["vo"]), catalogue, as_of=day)
        return {one.target_group.id for each in plan.activities for one in each.meet_again}

    assert groups(AS_OF - dt.timedelta(days=1)) == {"mbo", "hbo"}
    assert groups(AS_OF) == {"hbo"}
    # Which groups are in use is for the plan to see.
    assert "mbo" in {each.target_group.id for each in meet_again(catalogue, "vo")}


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
    entries: list[MeetAgain] = [each for found in everywhere(PACKAGED).values() for each in found]
    assert all(each.school_type is PACKAGED.school_types[each.school_type.id] for each in entries)
    assert all(each.target_group is PACKAGED.target_groups[each.target_group.id] for each in entries)
