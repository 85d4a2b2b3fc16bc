"""Routes through education by listing every way there is, which is simple, and hopeless once there are many."""

from collections.abc import Iterator

from attrs import frozen

from techtalent import Catalogue
from techtalent.plans import LaterMeeting, Pathway, PathwayStep, Years
from techtalent.records import Duration, Route, SchoolType, TargetGroup


def stations(catalogue: Catalogue, school_type: str) -> list[SchoolType]:
    """Return where ways begin and end for a school type: inside it, or inside the nearest one that it is a form of."""
    here = around = catalogue.school_types[school_type]
    while not inside(catalogue, around.id) and around.retired is None and around.parent is not None:
        around = catalogue.school_types[around.parent]
    return inside(catalogue, around.id) or ([] if here.retired is not None else [here])


def inside(catalogue: Catalogue, school_type: str) -> list[SchoolType]:
    """Return the tracks and levels of a school type that routes lead to or from, or itself where it has none."""
    reached = {route.to for other in catalogue.school_types.values() for route in other.routes}
    parts = [
        station
        for part in catalogue.school_types.values()
        if part.parent == school_type and part.retired is None
        for station in inside(catalogue, part.id)
    ]
    here = catalogue.school_types[school_type]
    if parts or here.retired is not None:
        return parts
    return [here] if here.routes or here.id in reached else []


def moves(catalogue: Catalogue, here: SchoolType) -> Iterator[tuple[Route, SchoolType]]:
    """Yield each route from a station with each station that it leads to."""
    for route in here.routes:
        for station in stations(catalogue, route.to):
            yield route, station


def years_in(here: SchoolType, entered: int, leaves_after: int | None) -> Years | None:
    """Return the years from the year in which one enters to the end of the one in which one leaves."""
    if not isinstance(here.duration, Duration):
        return None
    last = here.duration.at_most or here.duration.years
    leaves = leaves_after or here.duration.years
    return Years(at_least=len(range(entered, leaves + 1)) or 1, at_most=len(range(entered, last + 1)) or 1)


def added(one: Years | None, other: Years | None) -> Years | None:
    if one is None or other is None:
        return None
    return Years(at_least=one.at_least + other.at_least, at_most=one.at_most + other.at_most)


def pathways(catalogue: Catalogue, start: str, goal: str | None = None) -> list[Pathway]:
    """Return every way in which no school type comes twice, in order."""
    goals = None if goal is None else [station.id for station in stations(catalogue, goal)]

    def go(way: Pathway, until: Years | None, entered: int) -> Iterator[Pathway]:
        here = way.school_types[-1]
        if goals is not None and here.id in goals and way.steps:
            yield way
            return
        onward = [(route, to) for route, to in moves(catalogue, here) if to not in way.school_types]
        if not onward and goals is None and way.steps:
            yield way
        for route, to in onward:
            after = added(until, years_in(here, entered, route.after_years))
            step = PathwayStep(route=route, school_type=to, after=after)
            yield from go(Pathway(start=way.start, steps=(*way.steps, step)), after, route.enters_year or 1)

    found = [
        way
        for station in stations(catalogue, start)
        for way in go(Pathway(start=station, steps=()), Years(at_least=0, at_most=0), 1)
    ]
    return sorted(found, key=lambda way: (len(way.steps), [school_type.id for school_type in way.school_types]))


@frozen
class Meeting:
    """A school type in which somebody is met again, and the least years until then."""

    school_type: SchoolType
    after: int | None


def meetings(catalogue: Catalogue, station: SchoolType) -> Iterator[Meeting]:
    """Yield all that one usually comes to from a station, by every way that comes to no school type twice in a year."""

    def go(here: SchoolType, until: int | None, passed: tuple[tuple[str, int], ...]) -> Iterator[Meeting]:
        for route, to in moves(catalogue, here):
            entered = route.enters_year or 1
            if route.usual is not None and (to.id, entered) not in passed:
                spent = years_in(here, passed[-1][1], route.after_years)
                after = None if until is None or spent is None else until + spent.at_least
                if to != station:
                    yield Meeting(to, after)
                yield from go(to, after, (*passed, (to.id, entered)))

    return go(station, 0, ((station.id, 1),))


def later_meetings(catalogue: Catalogue) -> dict[str, tuple[LaterMeeting, ...]]:
    """Return where the pupils or students of each group are usually met again, as `planning.meet_again` does."""
    return {group.id: tuple(_met_again(catalogue, group)) for group in catalogue.target_groups.values()}


def _met_again(catalogue: Catalogue, group: TargetGroup) -> Iterator[LaterMeeting]:
    own = [
        school_type
        for school_type in catalogue.school_types.values()
        if group.id in school_type.target_groups and school_type.retired is None
    ]
    roots = [root for root in own if root.parent not in [school_type.id for school_type in own]]
    groups = sorted(catalogue.target_groups.values(), key=lambda other: (other.order, other.id))
    found = []
    for root in roots:
        for part in [school_type for school_type in own if school_type.parent == root.id] or [root]:
            # A form is not named: its students are those of the levels.
            met = [meeting for station in inside(catalogue, part.id) for meeting in meetings(catalogue, station)]
            of_part = []
            for other in groups:
                there = [meeting for meeting in met if other.id in meeting.school_type.target_groups]
                if other.order > group.order and there:
                    known = [meeting.after for meeting in there if meeting.after is not None]
                    of_part.append(
                        LaterMeeting(school_type=part, target_group=other, after_years=min(known, default=None))
                    )
            if of_part:
                soonest = min(999 if each.after_years is None else each.after_years for each in of_part)
                found.append((soonest, part.id, of_part))
    for _, _, of_part in sorted(found, key=lambda each: each[:2]):
        yield from of_part
