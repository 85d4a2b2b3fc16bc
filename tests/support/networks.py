"""Catalogues of school types alone: drawn at random, or as large and as entangled as one asks."""

import datetime as dt
from collections.abc import Iterable, Mapping

from hypothesis import strategies as st

from support.strategies import DURATIONS, NOTE, SOURCE, text
from techtalent import Catalogue
from techtalent.records import Duration, NotResearched, Retired, Route, SchoolType, TargetGroup, UsualWay

GROUPS = ("young", "older", "oldest")

RETIRED = Retired(since=dt.date(2020, 1, 1), reason=NOTE)


def school(
    name: str,
    *routes: str | Route,
    parent: str | None = None,
    duration: Duration | int | None = None,
    groups: Iterable[str] = (),
    retired: Retired | None = None,
) -> SchoolType:
    """Return a school type that says nothing else; a route may be the id that it leads to, a duration its years."""
    if isinstance(duration, int):
        duration = Duration(years=duration, usually=False)
    return SchoolType(
        id=name,
        title=text(name),
        summary=NOTE,
        sector="vo",
        parent=parent,
        target_groups=tuple(groups),
        ages=NotResearched(),
        duration=duration or NotResearched(),
        routes=tuple(to_route(route) if isinstance(route, str) else route for route in routes),
        source=SOURCE,
        retired=retired,
    )


def to_route(
    name: str, *, after_years: int | None = None, enters_year: int | None = None, is_usual: bool = True
) -> Route:
    """Return a route to a school type; a usual one, unless it says otherwise."""
    return Route(
        to=name,
        after_years=after_years,
        enters_year=enters_year,
        basis="stated",
        usual=UsualWay(basis="stated") if is_usual else None,
        source=SOURCE,
    )


def target_groups(**retired: Retired) -> list[TargetGroup]:
    """Return the three target groups, from young to old."""
    return [
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
        for order, name in enumerate(GROUPS)
    ]


def linked(routes: Mapping[str, Iterable[str]], parents: Mapping[str, str] | None = None) -> Catalogue:
    """Return a catalogue of school types of one year each: the first is of the young, the last of the oldest."""
    names, parents = list(routes), parents or {}
    group = dict.fromkeys(names, "older") | {names[0]: "young", names[-1]: "oldest"}
    return Catalogue.of(
        [
            *target_groups(),
            *(
                school(name, *routes[name], parent=parents.get(name), duration=1, groups=(group[name],))
                for name in names
            ),
        ]
    )


def fully_linked(count: int) -> Catalogue:
    """Return a catalogue of school types that all lead to each other."""
    names = [f"school-{at:04}" for at in range(count)]
    return linked({name: [other for other in names if other != name] for name in names})


@st.composite
def networks(draw: st.DrawFn, *, later_years: bool = True, all_usual: bool = False) -> Catalogue:
    """Return a few school types with any routes between them, circles, sectors and retired ones included.

    Without `later_years` every route leads to the first year, and with `all_usual` every route is usual.
    """
    names = [f"school-{at}" for at in range(draw(st.integers(1, 5)))]
    years = st.none() | st.integers(1, 4)
    routes = st.builds(
        to_route,
        st.sampled_from(names),
        after_years=years,
        enters_year=years if later_years else st.none(),
        is_usual=st.just(True) if all_usual else st.sampled_from([True, True, False]),
    )
    return Catalogue.of(
        [
            *target_groups(),
            *(
                school(
                    name,
                    *draw(st.lists(routes, max_size=2, unique_by=lambda route: route.to)),
                    parent=draw(st.none() | st.sampled_from(names[:at])) if at else None,
                    duration=draw(DURATIONS.map(lambda known: known if isinstance(known, Duration) else None)),
                    groups=draw(st.lists(st.sampled_from(GROUPS), max_size=2, unique=True)),
                    retired=draw(st.sampled_from([None, None, None, RETIRED])),
                )
                for at, name in enumerate(names)
            ),
        ]
    )
