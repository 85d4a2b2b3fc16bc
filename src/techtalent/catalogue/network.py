"""The network of school types and routes, to be followed in both directions."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.education import Duration, Route, SchoolType


@frozen(kw_only=True)
class Years:
    """A number of years, or the range that it lies in."""

    at_least: int
    """The least number of years."""
    at_most: int
    """The largest number of years."""


Arrival = tuple[str, int]
"""Where a route leads: the school type that it names, which may be a whole sector, and the year of it in which one
begins."""


def arrival_of(route: Route) -> Arrival:
    """Return the arrival of a route."""
    return route.to, route.enters_year or 1


@frozen(kw_only=True, eq=False)
class Network:
    """The stations of education, and the routes between them. A station is a school type that a pupil can be in.

    The tracks and levels of a sector are stations, the sector itself is not. A part of a sector that no route leads to
    or from is no station but a form of it, in which its levels are taken: bol and bbl are forms of mbo.
    """

    school_types: Mapping[str, SchoolType]
    arrivals: Mapping[str, Sequence[Arrival]]
    """By the id of a station: the arrivals of the routes that lead into it."""
    leading: Mapping[Arrival, Sequence[tuple[SchoolType, Route]]]
    """By an arrival: the routes that lead there, each with the school type that it starts from."""
    _tour: Sequence[SchoolType]
    _spans: Mapping[str, slice]

    def _inside(self, school_type: str) -> Sequence[SchoolType]:
        """Return the stations of a school type: its tracks and levels, or itself. A form has none; none is retired."""
        return self._tour[self._spans[school_type]]

    def has_stations(self, school_type: str) -> bool:
        """Return whether a pupil can be in a school type, or in a track or level of it; a form has no stations."""
        return bool(self._inside(school_type))

    def stations(self, school_type: str) -> Sequence[SchoolType]:
        """Return the stations at which ways begin and end for a school type: those inside it.

        A form leads where the levels lead that are taken in it, so it has the stations of the nearest school type that
        it is a form of. A school type that is on no route is its own station, unless it is retired.
        """
        here = around = self.school_types[school_type]
        while not self._inside(around.id) and around.retired is None and around.parent is not None:
            around = self.school_types[around.parent]
        return self._inside(around.id) or (() if here.retired is not None else (here,))


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
    """Return all stations, those of a school type side by side, and the slice of each school type in this order.

    Each school type is visited twice, before its parts and after them, however deep the parts are nested.
    """
    reached = frozenset(reached)
    parts: dict[str | None, list[SchoolType]] = {}
    for school_type in school_types.values():
        # A retired school type is no part of a sector, but its own parts may still be in use.
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

    `leaves_after` is the number of completed years after which one can leave before the end; one may also stay until
    the end. The year in which one begins is always completed.
    """
    duration = here.duration
    if not isinstance(duration, Duration):
        return None
    fewest = max(leaves_after or duration.years, entered)
    most = max(duration.at_most or duration.years, entered)
    return Years(at_least=fewest - entered + 1, at_most=most - entered + 1)
