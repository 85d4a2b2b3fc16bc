"""Routes through education: ways in which nobody comes twice, each step a route of the content."""

import pickle
import time
from collections.abc import Callable

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from oracle import routes as straightforward
from support.networks import RETIRED, fully_linked, linked, networks, school, to_route

from techtalent import Catalogue, RecordError, load_catalogue, pathways
from techtalent.plans import Pathways, Years
from techtalent.records import Duration

PACKAGED = load_catalogue()
SCHOOL_TYPES = st.sampled_from(list(PACKAGED.school_types))


def years(at_least: int, at_most: int | None = None) -> Years:
    return Years(at_least=at_least, at_most=at_least if at_most is None else at_most)


def names(ways: Pathways) -> list[str]:
    return [" ".join(school_type.id for school_type in way.school_types) for way in ways]


def ids(catalogue: Catalogue, start: str, goal: str | None = None) -> list[str]:
    return names(pathways(catalogue, start, goal))


# A bbl student at any level comes to a bachelor by the levels above, or by an Associate degree.
_MBO_TO_BACHELOR = [
    "mbo-4 hbo-bachelor",
    "mbo-3 mbo-4 hbo-bachelor",
    "mbo-4 associate-degree hbo-bachelor",
    "mbo-2 mbo-3 mbo-4 hbo-bachelor",
    "mbo-3 mbo-4 associate-degree hbo-bachelor",
    "mbo-2 mbo-3 mbo-4 associate-degree hbo-bachelor",
    "mbo-entree mbo-2 mbo-3 mbo-4 hbo-bachelor",
    "mbo-entree mbo-2 mbo-3 mbo-4 associate-degree hbo-bachelor",
]


@given(SCHOOL_TYPES, st.none() | SCHOOL_TYPES)
def test_every_step_is_a_route_of_the_content(start: str, goal: str | None) -> None:
    """A step takes a route of the school type before it, to where that route leads, and no school type comes twice."""
    above = {school_type.id: school_type.parent for school_type in PACKAGED.school_types.values()}
    # The levels of mbo are taken as bol or bbl, the courses of hbo also as dual study.
    forms = {"mbo-bol": "mbo", "mbo-bbl": "mbo", "hbo-dual": "hbo"}
    start, goal = forms.get(start, start), goal and forms.get(goal, goal)

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
            ],
        ),
        ("hbo-bachelor", None, ["hbo-bachelor master", "hbo-bachelor wo"]),
        # A form of study leads where the levels lead that are taken in it.
        ("mbo-bbl", "hbo-bachelor", _MBO_TO_BACHELOR),
        ("mbo-bol", "hbo-bachelor", _MBO_TO_BACHELOR),
        ("practical-education", "mbo-bbl", ["practical-education mbo-entree"]),
        ("mbo-4", "hbo-dual", ["mbo-4 associate-degree", "mbo-4 hbo-bachelor"]),
        ("hbo-dual", "master", ["hbo-bachelor master", "associate-degree hbo-bachelor master"]),
    ],
)
def test_packaged_pathways(start: str, goal: str | None, expected: list[str]) -> None:
    """Pupils of each track can be met again where the sources say so, and nowhere else."""
    assert ids(PACKAGED, start, goal) == expected


def test_a_sector_stands_for_its_tracks_and_levels() -> None:
    """A route to a whole leads to each of its parts; a part on no route is a form of it, and stands for the others."""
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
    assert ids(catalogue, "evening", "work") == ["higher work", "low work"]
    assert ids(catalogue, "primary", "evening") == ["primary higher", "primary low"]


def test_a_form_stands_for_the_nearest_levels_around_it() -> None:
    """A form of a form, too; not beyond what is retired; what is on no route and a form of nothing stays itself."""
    levels = [school("sector"), school("level", "work", parent="sector"), school("work"), school("apart")]
    forms = [school("evening", parent="sector"), school("online", parent="evening")]
    gone = [school("old", parent="sector", retired=RETIRED), school("leftover", parent="old")]
    catalogue = Catalogue.of([*levels, *forms, *gone])
    assert ids(catalogue, "online", "work") == ["level work"]
    assert ids(catalogue, "leftover", "work") == []
    assert ids(catalogue, "apart", "work") == []
    assert ids(catalogue, "old", "work") == []


def test_without_a_goal_a_way_goes_on_until_it_must_end() -> None:
    """Every way is told whole, around circles, the shortest first."""
    catalogue = Catalogue.of([school("a", "b", "c"), school("b", "a", "c"), school("c", "b")])
    assert ids(catalogue, "a") == ["a b c", "a c b"]
    assert ids(catalogue, "a", "c") == ["a c", "a b c"]


def test_years_are_given_where_all_are_known() -> None:
    """The years until a step are those of all school types before it; one that is not known leaves them open."""
    catalogue = Catalogue.of(
        [school("a", "b", duration=4), school("b", "c", duration=3), school("c", "d"), school("d")]
    )
    (way,) = pathways(catalogue, "a", "d")
    assert [step.after for step in way.steps] == [years(4), years(7), None]
    assert way.years is None
    (known,) = pathways(catalogue, "a", "b")
    assert known.years == years(7)


def test_a_range_of_years_stays_a_range() -> None:
    """Fewest years are added to fewest and most to most; a route before the end leaves both ways of going open."""
    early = school("a", to_route("b", after_years=3), duration=5)
    long = school("b", duration=Duration(years=1, at_most=2, usually=False))
    (way,) = pathways(Catalogue.of([early, long]), "a", "b")
    assert way.steps[0].after == years(3, 5)
    assert way.years == years(4, 7)


def test_years_passed_elsewhere_are_not_counted_again() -> None:
    """Whoever enters in a later year takes only what is left; and no route leads on before the year is completed."""
    first = school("a", to_route("b", enters_year=4), duration=4)
    second = school("b", to_route("c", after_years=3), duration=5)
    (way,) = pathways(Catalogue.of([first, second, school("c", duration=3)]), "a", "c")
    assert [step.after for step in way.steps] == [years(4), years(5, 6)]
    assert way.years == years(8, 9)


def test_retired_school_types_are_no_part_of_a_way() -> None:
    """A way does not lead through, to or from what is retired."""
    catalogue = Catalogue.of([school("a", "b", "c"), school("b", "c", retired=RETIRED), school("c")])
    assert ids(catalogue, "a", "c") == ["a c"]
    assert ids(catalogue, "a", "b") == []
    assert ids(catalogue, "b", "c") == []


def test_the_parts_of_what_is_retired_live_on() -> None:
    """A retired sector stands for those of its parts that are not retired, and a retired part for nothing."""
    parts = [school("part", "b", parent="sector"), school("gone", "b", parent="sector", retired=RETIRED)]
    catalogue = Catalogue.of([school("a", "sector"), school("sector", retired=RETIRED), *parts, school("b")])
    assert ids(catalogue, "a") == ["a part b"]
    assert ids(catalogue, "sector", "b") == ["part b"]


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


def test_all_unknown_school_types_are_found_at_once() -> None:
    """The error has a finding for each end that there is not."""
    with pytest.raises(RecordError) as caught:
        pathways(PACKAGED, "vmbo-b", "hboo")
    assert [finding.pointer for finding in caught.value.findings] == ["/start", "/goal"]


# --- Held against the straightforward listing


@settings(max_examples=300, deadline=None)
@given(networks(), st.data())
def test_the_ways_are_those_of_the_straightforward_listing(catalogue: Catalogue, data: st.DataObject) -> None:
    """All ways are found, in order and with their years, also around circles, into sectors and past retired ones."""
    school_types = st.sampled_from(list(catalogue.school_types))
    start, goal = data.draw(school_types), data.draw(st.none() | school_types)
    found = pathways(catalogue, start, goal)
    assert list(found) == straightforward.pathways(catalogue, start, goal)
    assert found.complete


@pytest.mark.parametrize("start", list(PACKAGED.school_types))
def test_the_packaged_ways_are_all_found(start: str) -> None:
    """From each packaged school type all ways are found within the limit, and so are those to any other."""
    found = pathways(PACKAGED, start)
    assert found.complete
    assert list(found) == straightforward.pathways(PACKAGED, start)
    for goal in PACKAGED.school_types:
        to_goal = pathways(PACKAGED, start, goal)
        assert to_goal.complete
        assert list(to_goal) == straightforward.pathways(PACKAGED, start, goal)


# --- The limit


@settings(max_examples=100, deadline=None)
@given(networks(), st.data())
def test_the_limit_keeps_the_shortest_ways_to_a_goal(catalogue: Catalogue, data: st.DataObject) -> None:
    """With a limit the ways are as many of the first ones, and they are complete where there are no more."""
    school_types = st.sampled_from(list(catalogue.school_types))
    start, goal = data.draw(school_types), data.draw(school_types)
    limit = data.draw(st.integers(1, 4))
    everything, found = pathways(catalogue, start, goal, limit=None), pathways(catalogue, start, goal, limit=limit)
    assert everything.complete
    assert [len(way.steps) for way in found] == [len(way.steps) for way in everything[:limit]]
    assert set(found) <= set(everything)
    assert found.complete == (len(everything) <= limit)


def test_the_limit_keeps_the_first_ways_without_a_goal() -> None:
    """Without a goal a limit leaves the ways that are first by their ids, the shortest of these first."""
    catalogue = linked({"a": ["b", "c", "e"], "b": ["d"], "c": [], "d": [], "e": []})
    assert ids(catalogue, "a") == ["a c", "a e", "a b d"]
    found = pathways(catalogue, "a", limit=2)
    assert (names(found), found.complete) == (["a c", "a b d"], False)
    assert pathways(catalogue, "a", limit=3).complete


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_is_at_least_one(limit: int) -> None:
    """A limit that leaves nothing to look for is refused."""
    with pytest.raises(ValueError, match=f"limit is at least 1, not {limit}"):
        pathways(PACKAGED, "vmbo", limit=limit)


def test_a_thousand_ways_are_found_where_nothing_is_said() -> None:
    """Without a limit of one's own no more than a thousand ways are found, and the result says so."""
    found = pathways(fully_linked(8), "school-0000")
    assert (len(found), found.complete) == (1000, False)
    assert len(pathways(fully_linked(8), "school-0000", limit=None)) == 7 * 6 * 5 * 4 * 3 * 2


def test_the_ways_are_a_sequence() -> None:
    """What is found can be counted, indexed, sliced and gone through, and is equal to what says the same."""
    found = pathways(PACKAGED, "vmbo-bb", "hbo")
    assert (len(found), found[0], found[-1], found[1:]) == (2, *found.ways, found.ways[1:])
    assert list(found) == list(found.ways)
    assert found.ways[1] in found
    assert not pathways(PACKAGED, "wo")
    assert found == pickle.loads(pickle.dumps(found)) == attrs.evolve(found)
    assert found != attrs.evolve(found, complete=False)


# --- However many there are


def seconds(run: Callable[[], object]) -> float:
    begun = time.process_time()
    run()
    return time.process_time() - begun


@pytest.mark.parametrize("goal", [None, "school-0001"], ids=["no-goal", "goal"])
def test_school_types_that_all_lead_to_each_other_have_first_ways_at_once(goal: str | None) -> None:
    """Where there are more ways than anybody can count, the first ones come at once, in order."""
    for count in (10, 30):
        catalogue = fully_linked(count)
        assert seconds(lambda catalogue=catalogue: pathways(catalogue, "school-0000", goal)) < 5  # type: ignore[misc]
        found = pathways(catalogue, "school-0000", goal, limit=50)
        lengths = [len(way.steps) for way in found]
        assert lengths == sorted(lengths)
        assert lengths[0] == (count - 1 if goal is None else 1)
        assert not found.complete


def test_a_goal_behind_a_knot_is_found() -> None:
    """A knot of school types that does not lead to the goal is not searched for it, whatever the length asked."""
    knot = [f"knot-{at:02}" for at in range(20)]
    routes = {"a": ["b", *knot], "b": ["goal", *knot], "goal": []}
    catalogue = linked(routes | {name: [other for other in (*knot, "b") if other != name] for name in knot})
    # From inside the knot the goal is only reached by way of b, which was passed.
    assert names(pathways(catalogue, "b", "goal")) == ["b goal"]
    assert pathways(catalogue, "b", "goal").complete
    assert names(pathways(catalogue, "a", "goal", limit=2)) == ["a b goal", "a knot-00 b goal"]


def test_a_long_chain_is_followed_to_its_end() -> None:
    """A chain of 2,000 school types is one way, to a goal or without one, whatever Python's recursion limit."""
    chain = [f"school-{at:04}" for at in range(2_000)]
    catalogue = linked({name: chain[at + 1 : at + 2] for at, name in enumerate(chain)})
    for goal in (None, chain[-1]):
        (way,) = pathways(catalogue, chain[0], goal)
        assert [school_type.id for school_type in way.school_types] == chain
        assert way.years == years(2_000)


def test_parts_of_parts_are_found_however_deep() -> None:
    """A school type that is a part of a part of 2,000 others is where a route to the outermost leads."""
    parts = [f"part-{at:04}" for at in range(2_000)]
    catalogue = linked(
        {"a": [parts[0]], **{name: [] for name in parts[:-1]}, parts[-1]: ["b"], "b": []},
        dict(zip(parts[1:], parts, strict=False)),
    )
    assert ids(catalogue, "a", "b") == [f"a {parts[-1]} b"]
    assert ids(catalogue, parts[0], "b") == [f"{parts[-1]} b"]


def test_a_sector_of_many_parts_takes_time_in_proportion() -> None:
    """Parts that all lead to their sector, and so to each other, take time that grows with their number alone."""

    def made_ready(count: int) -> float:
        parts = [f"part-{at:04}" for at in range(count)]
        routes = {"sector": [], **{part: ["sector"] for part in parts}}
        catalogues = [linked(routes, dict.fromkeys(parts, "sector")) for _ in range(3)]
        return min(
            seconds(lambda catalogue=catalogue: pathways(catalogue, parts[0], parts[1], limit=1))  # type: ignore[misc]
            for catalogue in catalogues
        )

    assert made_ready(3_200) < 80 * made_ready(200)
