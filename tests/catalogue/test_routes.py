"""Routes through education: ways in which nobody comes twice, each step a route of the content."""

import datetime as dt

import attrs
import pytest
from hypothesis import given, strategies as st
from support.strategies import NOTE, SOURCE, text

from techtalent import Catalogue, RecordError, load_catalogue, pathways
from techtalent.plans import Years
from techtalent.records import Duration, NotResearched, Retired, Route, SchoolType

PACKAGED = load_catalogue()
SCHOOL_TYPES = st.sampled_from(list(PACKAGED.school_types))


def school(name: str, *to: str, parent: str | None = None, years: int | None = None) -> SchoolType:
    return SchoolType(
        id=name,
        title=text(name),
        summary=NOTE,
        sector="vo",
        parent=parent,
        ages=NotResearched(),
        duration=NotResearched() if years is None else Duration(years=years, usually=False),
        routes=tuple(Route(to=each, basis="stated", source=SOURCE) for each in to),
        source=SOURCE,
    )


def years(at_least: int, at_most: int | None = None) -> Years:
    return Years(at_least=at_least, at_most=at_least if at_most is None else at_most)


def ids(catalogue: Catalogue, start: str, goal: str | None = None) -> list[str]:
    return [" ".join(each.id for each in way.school_types) for way in pathways(catalogue, start, goal)]


@given(SCHOOL_TYPES, st.none() | SCHOOL_TYPES)
def test_every_step_is_a_route_of_the_content(start: str, goal: str | None) -> None:
    """A step takes a route of the school type before it, to where that route leads, and no school type comes twice."""
    above = {each.id: each.parent for each in PACKAGED.school_types.values()}

    def within(inner: str | None, outer: str) -> bool:
        return inner is not None and (inner == outer or within(above[inner], outer))

    for way in pathways(PACKAGED, start, goal):
        assert within(way.start.id, start)
        assert goal is None or within(way.school_types[-1].id, goal)
        assert len(set(way.school_types)) == len(way.school_types)
        assert way.steps
        for before, step in zip(way.school_types, way.steps, strict=False):
            assert step.route in before.routes
            assert within(step.school_type.id, step.route.to)


@pytest.mark.parametrize(
    ("start", "goal", "expected"),
    [
        ("vmbo-bb", "mbo-3", ["vmbo-bb mbo-2 mbo-3"]),
        ("practical-education", "mbo-2", ["practical-education mbo-entree mbo-2"]),
        ("vmbo-gl", "havo", ["vmbo-gl havo"]),
        ("vmbo-kb", "havo", []),
        ("wo", None, []),
        ("mbo-4", "mbo-2", []),
        (
            "vmbo-bb",
            "hbo",
            [
                "vmbo-bb mbo-2 mbo-3 mbo-4 associate-degree",
                "vmbo-bb mbo-2 mbo-3 mbo-4 hbo-bachelor",
                "vmbo-bb mbo-2 mbo-3 mbo-4 hbo-dual",
            ],
        ),
    ],
)
def test_packaged_pathways(start: str, goal: str | None, expected: list[str]) -> None:
    """Pupils of each track can be met again where the sources say so, and nowhere else."""
    assert ids(PACKAGED, start, goal) == expected


def test_a_sector_stands_for_its_tracks_and_levels() -> None:
    """A route to a whole leads to each of its parts; a part without routes in or out is a form of it, not a station."""
    catalogue = Catalogue.of(
        [
            school("primary", "secondary"),
            school("secondary"),
            school("low", "work", parent="secondary"),
            school("high", parent="secondary"),
            school("higher", "work", parent="high"),
            school("evening", parent="secondary"),
            school("work"),
        ]
    )
    assert ids(catalogue, "primary", "secondary") == ["primary higher", "primary low"]
    assert ids(catalogue, "secondary", "work") == ["higher work", "low work"]


def test_without_a_goal_a_way_goes_on_until_it_must_end() -> None:
    """Every way is told whole, around circles, the shortest first."""
    catalogue = Catalogue.of([school("a", "b", "c"), school("b", "a", "c"), school("c", "b")])
    assert ids(catalogue, "a") == ["a b c", "a c b"]
    assert ids(catalogue, "a", "c") == ["a c", "a b c"]


def test_years_are_told_where_all_are_known() -> None:
    """The years until a step are those of all school types before it; one that is not known leaves them open."""
    catalogue = Catalogue.of([school("a", "b", years=4), school("b", "c", years=3), school("c", "d"), school("d")])
    (way,) = pathways(catalogue, "a", "d")
    assert [step.after for step in way.steps] == [years(4), years(7), None]
    assert way.years is None
    (known,) = pathways(catalogue, "a", "b")
    assert known.years == years(7)


def test_a_range_of_years_stays_a_range() -> None:
    """Fewest years are added to fewest and most to most; a route before the end leaves both ways of going open."""
    early = attrs.evolve(school("a", years=5), routes=(Route(to="b", after_years=3, basis="stated", source=SOURCE),))
    long = attrs.evolve(school("b"), duration=Duration(years=1, at_most=2, usually=False))
    (way,) = pathways(Catalogue.of([early, long]), "a", "b")
    assert way.steps[0].after == years(3, 5)
    assert way.years == years(4, 7)


def test_years_passed_elsewhere_are_not_counted_again() -> None:
    """Whoever enters in a later year takes only what is left; and no route leads on before the year is completed."""
    first = attrs.evolve(school("a", years=4), routes=(Route(to="b", enters_year=4, basis="stated", source=SOURCE),))
    early = Route(to="c", after_years=3, basis="stated", source=SOURCE)
    (way,) = pathways(
        Catalogue.of([first, attrs.evolve(school("b", years=5), routes=(early,)), school("c", years=3)]), "a", "c"
    )
    assert [step.after for step in way.steps] == [years(4), years(5, 6)]
    assert way.years == years(8, 9)


def test_retired_school_types_are_no_part_of_a_way() -> None:
    """A way does not lead through, to or from what is retired."""
    gone = attrs.evolve(school("b", "c"), retired=Retired(since=dt.date(2020, 1, 1), reason=NOTE))
    catalogue = Catalogue.of([school("a", "b", "c"), gone, school("c")])
    assert ids(catalogue, "a", "c") == ["a c"]
    assert ids(catalogue, "a", "b") == []
    assert ids(catalogue, "b", "c") == []


def test_an_unknown_school_type_is_an_error_with_a_hint() -> None:
    """Both ends are looked up; the error names the nearest one and equals another that says the same."""
    with pytest.raises(RecordError) as caught:
        pathways(PACKAGED, "vmbo-b", "hbo")
    (finding,) = caught.value.findings
    assert (finding.code, finding.pointer, finding.hint) == ("unknown-id", "/start", "did you mean 'vmbo-bb'?")
    with pytest.raises(RecordError) as again:
        pathways(PACKAGED, "vmbo-bb", "hboo")
    assert again.value.findings[0].pointer == "/goal"
    assert again.value != caught.value
