"""Where the learners whom the advice reaches can usually be met again, later in their education (guide, chapter 6).

Only usual ways on count. By the quickest way of all, a pupil in primary education is an mbo student after eleven years,
without a diploma of the havo that was begun; usually it takes twelve.
"""

import datetime as dt
import heapq
import math
from collections.abc import Iterable, Iterator, Mapping

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_order, is_in_use
from techtalent.catalogue.network import Arrival, Network, arrival_of, network, years_in
from techtalent.model.advice import LaterMeeting, MeetAgain
from techtalent.model.education import Route, SchoolType
from techtalent.model.goals import TargetGroup
from techtalent.planning.fits import Fit
from techtalent.planning.shortcuts import remembered
from techtalent.words.meet_again import usually

# For each arrival: the years from there to school types of a target group, by the id of the school type. Years that are
# not known are infinite: they are more than any known years, and stay unknown whatever is added.
_Distances = Mapping[Arrival, Mapping[str, float]]


def meet_again(catalogue: Catalogue, as_of: dt.date, fits: Iterable[Fit]) -> MeetAgain | None:
    """Return where the pupils and students can usually be met again whom these activities reach."""
    return _meet_again(catalogue, as_of, frozenset().union(*[fit.learners for fit in fits]))


@remembered
def _meet_again(catalogue: Catalogue, as_of: dt.date, target_groups: frozenset[str]) -> MeetAgain | None:
    found: dict[str, tuple[SchoolType, list[LaterMeeting]]] = {}
    for group in in_order([catalogue.target_groups[name] for name in target_groups]):
        for meeting in later_meetings(catalogue, group.id):
            if is_in_use(meeting.target_group, as_of):
                school_type = meeting.school_type
                meetings = found.setdefault(school_type.id, (school_type, []))[1]
                if meeting not in meetings:
                    meetings.append(meeting)
    if not found:
        return None
    return MeetAgain(
        meetings=tuple([meeting for _, meetings in found.values() for meeting in meetings]),
        text=usually(
            [
                (school_type, [(meeting.target_group, meeting.after_years) for meeting in meetings])
                for school_type, meetings in found.values()
            ]
        ),
    )


@remembered
def later_meetings(catalogue: Catalogue, target_group: str) -> tuple[LaterMeeting, ...]:
    """Return where the pupils or students of a target group can usually be met again in later target groups.

    There is an entry for each school type of the group and each later group that usual ways lead to, with the years of
    the quickest of them. A way with unknown years only counts where no way has known years. The quickest way may come
    through a school type again, in a later year of it. The school types from which one moves on soonest come first.
    Retired target groups are included: the caller knows the day, and leaves them out.
    """
    group = catalogue.target_groups[target_group]
    later = in_order([other for other in catalogue.target_groups.values() if other.order > group.order])
    distances = {other.id: _distances(catalogue, other.id) for other in later}
    found = [
        [
            LaterMeeting(school_type=school_type, target_group=other, after_years=_known(years))
            for other in later
            if (years := min(_years_until(school_type, distances[other.id], catalogue), default=None)) is not None
        ]
        for school_type in _school_types(group, catalogue)
    ]
    return tuple([meeting for meetings in sorted(filter(None, found), key=_soonest) for meeting in meetings])


def _known(years: float) -> int | None:
    return None if years == math.inf else int(years)


def _soonest(meetings: Iterable[LaterMeeting]) -> tuple[float, str]:
    """Return what the meetings of each school type are sorted by: the least years of any of them, and its id."""
    return min(
        (math.inf if meeting.after_years is None else meeting.after_years, meeting.school_type.id)
        for meeting in meetings
    )


def _school_types(group: TargetGroup, catalogue: Catalogue) -> Iterator[SchoolType]:
    """Yield the school types of a group to name in a plan: the parts of a sector, or a sector without parts.

    Forms in which levels are taken, such as bol and bbl, are left out: their students are those of the levels.
    """
    own = {
        school_type.id: school_type
        for school_type in catalogue.school_types.values()
        if group.id in school_type.target_groups and school_type.retired is None
    }
    parts: dict[str | None, list[SchoolType]] = {}
    for school_type in own.values():
        parts.setdefault(school_type.parent, []).append(school_type)
    known: Network = catalogue._derived(network)
    for school_type in own.values():
        if school_type.parent not in own:
            named = parts.get(school_type.id, (school_type,))
            yield from [part for part in named if known.has_stations(part.id)]


def _years_until(school_type: SchoolType, distances: _Distances, catalogue: Catalogue) -> Iterator[float]:
    """Yield, for each usual route on from a school type, the years until one is in a target group."""
    for station in catalogue._derived(network).stations(school_type.id):
        for route in station.routes:
            for met_in, years in distances.get(arrival_of(route), {}).items() if route.usual is not None else ():
                # Somebody who is still in the same school type is not met again.
                if met_in != station.id:
                    yield _least_years(station, 1, route) + years


@remembered
def _distances(catalogue: Catalogue, target_group: str) -> _Distances:
    """Return, for each arrival, the years to the two nearest school types of a target group (Dijkstra's algorithm).

    The search begins at the group and follows the usual routes back. What can be reached from an arrival depends on its
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
            for before in known.arrivals.get(school_type.id, ()) if route.usual is not None else ():
                if len(nearest.get(before, ())) < 2:
                    spent = _least_years(school_type, before[1], route)
                    heapq.heappush(to_settle, (spent + years, met_in, before))
    return nearest


def _least_years(school_type: SchoolType, entered: int, route: Route) -> float:
    """Return the least years in a school type, entered in its year `entered`, before one takes a route on."""
    spent = years_in(school_type, entered, route.after_years)
    return math.inf if spent is None else spent.at_least
