"""Where the learners whom an activity reaches can be met again, later in their education (guide, chapter 6)."""

import heapq
import math
from collections.abc import Iterator, Mapping

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.network import Arrival, arrival_of, network, years_in
from techtalent.model.advice import MeetAgain
from techtalent.model.education import Route, SchoolType
from techtalent.model.goals import TargetGroup
from techtalent.planning.shortcuts import remembered

# For each arrival: the years from there to school types of a target group, by the id of the school type. Years that are
# not known are infinite: they are more than any known years, and stay unknown whatever is added.
_Distances = Mapping[Arrival, Mapping[str, float]]


@remembered
def meet_again(catalogue: Catalogue, target_group: str) -> tuple[MeetAgain, ...]:
    """Return where the pupils or students of a target group can be met again in later target groups.

    There is an entry for each school type of the group and each later group that a way leads to, with the years of the
    quickest way. A way with unknown years only counts where no way has known years. The quickest way may come through
    a school type again, in a later year of it. Retired target groups are included: the caller knows the day, and leaves
    them out.
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
    """Yield the school types of a group to name in a plan: the parts of a sector, or a sector without parts."""
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
    """Yield, for each route on from a school type, the years until one is in a target group."""
    for station in catalogue._derived(network).stations(school_type.id):
        for route in station.routes:
            for met_in, years in distances.get(arrival_of(route), {}).items():
                # Somebody who is still in the same school type is not met again.
                if met_in != station.id:
                    yield _least_years(station, 1, route) + years


@remembered
def _distances(catalogue: Catalogue, target_group: str) -> _Distances:
    """Return, for each arrival, the years to the two nearest school types of a target group (Dijkstra's algorithm).

    The search begins at the group and follows the routes back. What can be reached from an arrival depends on its
    school type and year only, and not on the way there. Two school types are enough: the school type where somebody is
    now does not count, and is at most one of them.
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
