"""Routes through education: where a pupil who is met in one school type can be met again (guide, chapter 6)."""

from collections.abc import Iterator, Mapping, Sequence, Set

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.errors import Finding, RecordError, nearest
from techtalent.model.education import Duration, Route, SchoolType


@frozen(kw_only=True)
class Years:
    """A number of years, or the range that it lies in."""

    at_least: int
    at_most: int


@frozen(kw_only=True)
class PathwayStep:
    """One move to another school type."""

    route: Route
    """The route that is taken; what it asks and where that was read stand in it."""
    school_type: SchoolType
    """Where it leads: where the route names a whole sector, one of the school types in it."""
    after: Years | None
    """The years from the beginning of the pathway until here; None where a duration on the way is not known."""


@frozen(kw_only=True)
class Pathway:
    """A way through education in which no school type comes twice."""

    start: SchoolType
    steps: tuple[PathwayStep, ...]

    @property
    def school_types(self) -> tuple[SchoolType, ...]:
        """The school types on the way, the first and last included."""
        return (self.start, *(step.school_type for step in self.steps))

    @property
    def years(self) -> Years | None:
        """The years of the whole way, to the end of its last school type; None where a duration is not known."""
        last = self.steps[-1]
        return _after(last.after, last.school_type, entered=last.route.enters_year or 1)


def pathways(catalogue: Catalogue, start: str, goal: str | None = None) -> tuple[Pathway, ...]:
    """Return every way from `start` to `goal` in which no school type comes twice, the shortest first.

    Without a goal it is every way that leads on until no new school type is left. Both are ids of school types; one
    that has tracks or levels (vmbo, mbo) stands for each of them. Retired school types are no part of a way.

    Raises `RecordError` where the catalogue has no such school type.

    >>> import techtalent
    >>> ways = techtalent.pathways(techtalent.load_catalogue(), "vmbo-bb", "mbo-3")
    >>> [[each.id for each in way.school_types] for way in ways]
    [['vmbo-bb', 'mbo-2', 'mbo-3']]
    """
    ends = None if goal is None else {each.id for each in _stations(catalogue, _known(catalogue, goal, "goal"))}
    found = [
        Pathway(start=station, steps=steps)
        for station in _stations(catalogue, _known(catalogue, start, "start"))
        for steps in _ways(catalogue, station, ends)
    ]
    return tuple(sorted(found, key=lambda way: (len(way.steps), [each.id for each in way.school_types])))


def _known(catalogue: Catalogue, told: str, name: str) -> str:
    current = catalogue.current_ids["school_types"].get(told, told)
    if current not in catalogue.school_types:
        message = f"there is no school type {told!r}"
        hint = nearest(told, catalogue.school_types)
        raise RecordError(findings=(Finding(code="unknown-id", pointer=f"/{name}", message=message, hint=hint),))
    return current


def _stations(catalogue: Catalogue, school_type: str) -> tuple[SchoolType, ...]:
    """Return the school types that one can be in, where this one is named: its tracks and levels, or else itself.

    A part that no route leads to or from (the learning routes of mbo) is a way to be in it, not a station.
    """
    here = catalogue.school_types[school_type]
    children, reached = catalogue._derived(_parts_and_ends)
    inside = tuple(station for child in children.get(school_type, ()) for station in _stations(catalogue, child.id))
    leading = tuple(each for each in inside if each.routes or each.id in reached)
    return leading or (() if here.retired is not None else (here,))


def _parts_and_ends(catalogue: Catalogue) -> tuple[Mapping[str, Sequence[SchoolType]], Set[str]]:
    """Return the tracks and levels of each school type that has any in use, and the ids that routes lead to."""
    children: dict[str, list[SchoolType]] = {}
    for each in catalogue.school_types.values():
        if each.parent is not None and each.retired is None:
            children.setdefault(each.parent, []).append(each)
    return children, {route.to for each in catalogue.school_types.values() for route in each.routes}


_Steps = tuple[PathwayStep, ...]


def _ways(catalogue: Catalogue, start: SchoolType, ends: set[str] | None) -> Iterator[_Steps]:
    """Yield the steps of every way from `start`: those that end in one of `ends`, or those that cannot go on."""

    def go(here: SchoolType, passed: tuple[SchoolType, ...], steps: _Steps) -> Iterator[_Steps]:
        if ends is not None and here.id in ends and steps:
            yield steps
            return
        entered = (steps[-1].route.enters_year or 1) if steps else 1
        until = steps[-1].after if steps else Years(at_least=0, at_most=0)
        onward = [
            PathwayStep(route=route, school_type=station, after=_after(until, here, entered, route.after_years))
            for route in here.routes
            for station in _stations(catalogue, route.to)
            if station not in passed
        ]
        if not onward and ends is None and steps:
            yield steps
        for step in onward:
            yield from go(step.school_type, (*passed, step.school_type), (*steps, step))

    yield from go(start, (start,), ())


def _after(until: Years | None, here: SchoolType, entered: int, leaves_after: int | None = None) -> Years | None:
    """Return the years until one leaves a school type that one entered, in its year `entered`, after `until`.

    Whoever can leave before the end may also stay until the end. The year in which one begins is always completed.
    """
    duration = here.duration
    if until is None or not isinstance(duration, Duration):
        return None
    fewest = max(leaves_after or duration.years, entered)
    most = max(duration.at_most or duration.years, entered)
    passed = entered - 1
    return Years(at_least=until.at_least + fewest - passed, at_most=until.at_most + most - passed)
