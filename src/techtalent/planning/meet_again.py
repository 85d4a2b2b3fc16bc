"""Where those whom an activity reaches can be met again, later in their education (guide, chapter 6)."""

import heapq
import math
from collections.abc import Iterator, Mapping

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.network import Arrival, arrival_of, network, years_in
from techtalent.model.education import Route, SchoolType
from techtalent.model.goals import TargetGroup
from techtalent.model.plan import MeetAgain
from techtalent.planning.shortcuts import remembered

# For each arrival the years from there until one is in a school type of a target group, by the id of that school type.
# Years that are not known are infinite: they are more than any that are, and nothing makes them known again.
_Distances = Mapping[Arrival, Mapping[str, float]]


@remembered
def meet_again(catalogue: Catalogue, target_group: str) -> tuple[MeetAgain, ...]:
    """Return where the pupils or students of a target group can be met again in later ones.

    There is one entry for each school type of the group and each later group that a way leads to, with the years of the
    quickest way; a way whose years are not known only counts where none is known. The quickest way may come through a
    school type again, in a later year of it. Retired target groups count too: which are in use depends on the day, and
    is for the caller to see.
    """
    return tuple(_from_group(catalogue.target_groups[target_group], catalogue))


def _from_group(group: TargetGroup, catalogue: Catalogue) -> Iterator[MeetAgain]:
    later = sorted(
        (other for other in catalogue.target_groups.values() if other.order > group.order),
        key=lambda other: (other.order, other.id),
    )
    distances = {other.id: _distances(catalogue, other.id) for other in later}
    for school_type in _school_types(group, catalogue):
        for other in later:
            years = min(_years_until(school_type, distances[other.id], catalogue), default=None)
            if years is not None:
                known = None if years == math.inf else int(years)
                yield MeetAgain(school_type=school_type, target_group=other, after_years=known)


def _school_types(group: TargetGroup, catalogue: Catalogue) -> Iterator[SchoolType]:
    """Yield the school types of a group that one speaks of: the parts of its sector, or the sector without parts."""
    own = {
        school_type.id: school_type
        for school_type in catalogue.school_types.values()
        if group.id in school_type.target_groups and school_type.retired is None
    }
    parts: dict[str | None, list[SchoolType]] = {}
    for school_type in own.values():
        parts.setdefault(school_type.parent, []).append(school_type)
    for school_type in own.values():
        if school_type.parent not in own:
            yield from parts.get(school_type.id, (school_type,))


def _years_until(school_type: SchoolType, distances: _Distances, catalogue: Catalogue) -> Iterator[float]:
    """Yield the years from the first year of a school type until one is in a target group, by each first route."""
    for station in catalogue._derived(network).stations(school_type.id):
        for route in station.routes:
            for met_in, years in distances.get(arrival_of(route), {}).items():
                # In the school type where somebody is now, nobody is met again.
                if met_in != station.id:
                    yield _least_years(station, 1, route) + years


@remembered
def _distances(catalogue: Catalogue, target_group: str) -> _Distances:
    """Return the distances to the two nearest school types of a target group, by Dijkstra's algorithm.

    It begins at the group and follows the routes back. What can still be reached from an arrival depends on the school
    type and the year in which one begins there, and on nothing that was before. Two school types are enough: at most
    one of them is that where somebody is now, which does not count.
    """
    known = catalogue._derived(network)
    nearest: dict[Arrival, dict[str, float]] = {}
    to_settle: list[tuple[float, str, Arrival]] = [
        (0, school_type.id, arrival)
        for school_type in catalogue.school_types.values()
        if target_group in school_type.target_groups
        for arrival in known.arrivals.get(school_type.id, ())
    ]
    heapq.heapify(to_settle)
    while to_settle:
        years, met_in, arrival = heapq.heappop(to_settle)
        found = nearest.setdefault(arrival, {})
        if met_in in found or len(found) == 2:
            continue
        found[met_in] = years
        for school_type, route in known.leading[arrival]:
            for before in known.arrivals.get(school_type.id, ()):
                if len(nearest.get(before, ())) < 2:
                    spent = _least_years(school_type, before[1], route)
                    heapq.heappush(to_settle, (spent + years, met_in, before))
    return nearest


def _least_years(school_type: SchoolType, entered: int, route: Route) -> float:
    """Return the least years in a school type, entered in its year `entered`, before one takes a route on."""
    spent = years_in(school_type, entered, route.after_years)
    return math.inf if spent is None else spent.at_least
