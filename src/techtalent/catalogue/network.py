"""The school types and routes of a catalogue, made ready to be followed in both directions."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.education import Duration, Route, SchoolType


@frozen(kw_only=True)
class Years:
    """A number of years, or the range that it lies in."""

    at_least: int
    at_most: int


Arrival = tuple[str, int]
"""Where a route leads: the school type that it names, which may be a whole sector, and the year in which one begins."""


def arrival_of(route: Route) -> Arrival:
    """Return where a route leads."""
    return route.to, route.enters_year or 1


@frozen(kw_only=True, eq=False)
class Network:
    """School types and routes in both directions. A station is a school type that a pupil or student can be in.

    The tracks and levels of a sector are stations, the sector itself is not. A part that no route leads to or from (the
    learning routes of mbo) is a way to be in the sector, and no station of its own.
    """

    school_types: Mapping[str, SchoolType]
    arrivals: Mapping[str, Sequence[Arrival]]
    """By the id of a station: the arrivals by which one comes into it."""
    leading: Mapping[Arrival, Sequence[tuple[SchoolType, Route]]]
    """By an arrival: the routes that lead there, each with the school type that it leaves."""
    _tour: Sequence[SchoolType]
    _spans: Mapping[str, slice]

    def stations(self, school_type: str) -> Sequence[SchoolType]:
        """Return the stations of a school type: its tracks and levels, or else itself; none of them is retired."""
        inside = self._tour[self._spans[school_type]]
        here = self.school_types[school_type]
        return inside or (() if here.retired is not None else (here,))


def network(catalogue: Catalogue) -> Network:
    """Return the network of a catalogue; `Catalogue._derived` keeps it."""
    leading: dict[Arrival, list[tuple[SchoolType, Route]]] = {}
    years: dict[str, dict[int, None]] = {}
    for school_type in catalogue.school_types.values():
        for route in school_type.routes:
            leading.setdefault(arrival_of(route), []).append((school_type, route))
            years.setdefault(route.to, {})[arrival_of(route)[1]] = None
    tour, spans = _tour(catalogue.school_types, years)
    arrivals: dict[str, list[Arrival]] = {}
    found = Network(school_types=catalogue.school_types, arrivals=arrivals, leading=leading, tour=tour, spans=spans)
    for name, first_years in years.items():
        for station in found.stations(name):
            arrivals.setdefault(station.id, []).extend((name, year) for year in first_years)
    return found


def _tour(
    school_types: Mapping[str, SchoolType], reached: Iterable[str]
) -> tuple[Sequence[SchoolType], Mapping[str, slice]]:
    """Return the stations in an order in which those of a school type stand together, and where its own stand.

    Each school type is visited twice, before its parts and after them, whatever the number of levels.
    """
    reached = frozenset(reached)
    parts: dict[str | None, list[SchoolType]] = {}
    for school_type in school_types.values():
        # What is retired is no part of anything, but what it was divided into may live on.
        parts.setdefault(school_type.parent if school_type.retired is None else None, []).append(school_type)
    tour: list[SchoolType] = []
    begins: dict[str, int] = {}
    spans: dict[str, slice] = {}
    to_visit = parts.get(None, [])[::-1]
    while to_visit:
        here = to_visit[-1]
        if here.id not in begins:
            begins[here.id] = len(tour)
            to_visit.extend(reversed(parts.get(here.id, ())))
            continue
        to_visit.pop()
        if begins[here.id] == len(tour) and here.retired is None and (here.routes or here.id in reached):
            tour.append(here)
        spans[here.id] = slice(begins[here.id], len(tour))
    return tuple(tour), spans


def years_in(here: SchoolType, entered: int, leaves_after: int | None = None) -> Years | None:
    """Return the years that one spends in a school type, entered in its year `entered`; None where they are not known.

    Whoever can leave before the end, after the completed years `leaves_after`, may also stay until the end. The year in
    which one begins is always completed.
    """
    duration = here.duration
    if not isinstance(duration, Duration):
        return None
    fewest = max(leaves_after or duration.years, entered)
    most = max(duration.at_most or duration.years, entered)
    return Years(at_least=fewest - entered + 1, at_most=most - entered + 1)
