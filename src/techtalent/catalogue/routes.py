"""Pathways: the ways from one school type to another (guide, chapter 6)."""

import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from typing import overload

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.network import Arrival, Network, Years, network, years_in
from techtalent.errors import A_CATALOGUE, Finding, RecordError, expect, shown
from techtalent.model.education import Route, SchoolType
from techtalent.model.shown import by_fields


@frozen(kw_only=True)
class PathwayStep:
    """A move to another school type."""

    route: Route
    """The route that is taken, with what it asks and its source."""
    school_type: SchoolType
    """The school type that the step leads to; where the route names a sector, a school type of that sector."""
    after: Years | None
    """The years from the beginning of the pathway to this step; None where a duration before it is not known."""

    def __repr__(self) -> str:
        return by_fields(self, "school_type")


@frozen(kw_only=True)
class Pathway:
    """A way through education in which no school type comes twice."""

    start: SchoolType
    """The first school type."""
    steps: tuple[PathwayStep, ...]
    """The moves from there on, in order."""

    def __repr__(self) -> str:
        return by_fields(self, "school_types")

    @property
    def school_types(self) -> tuple[SchoolType, ...]:
        """The school types on the way, from the first to the last."""
        return (self.start, *(step.school_type for step in self.steps))

    @property
    def years(self) -> Years | None:
        """The years of the whole way, to the end of its last school type; None where a duration is not known."""
        last = self.steps[-1]
        return _years_until_leaving(last.after, last.school_type, last.route.enters_year or 1)


@frozen(kw_only=True)
class Pathways(Sequence[Pathway]):
    """The ways that `pathways` found: a sequence that also says whether there are more."""

    ways: tuple[Pathway, ...]
    """The ways, the shortest first."""
    complete: bool
    """Whether these are all ways; False where there are more than the limit."""

    def __repr__(self) -> str:
        return f"<Pathways: {len(self)} ways, {'all of them' if self.complete else 'and more'}>"

    def __len__(self) -> int:
        return len(self.ways)

    def __iter__(self) -> Iterator[Pathway]:
        return iter(self.ways)

    @overload
    def __getitem__(self, index: int) -> Pathway: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Pathway, ...]: ...
    def __getitem__(self, index: int | slice) -> Pathway | tuple[Pathway, ...]:
        return self.ways[index]


def pathways(catalogue: Catalogue, start: str, goal: str | None = None, *, limit: int | None = 1000) -> Pathways:
    """Return the ways from `start` to `goal` in which no school type comes twice, the shortest first, then by ids.

    The shortest way is the one with the fewest steps; `Pathway.years` has the years of a way. Without a goal, a way
    leads on until it can reach no new school type. `start` and `goal` are ids of school types; a school type with
    tracks or levels (vmbo, mbo) stands for all of them, and so does a form in which they are taken (bol and bbl for the
    levels of mbo, dual study for the Associate degree and the bachelor of hbo). A way does not pass through retired
    school types.

    The number of ways grows very fast with the number of routes: without a goal, ten school types that all lead to each
    other have 362,880 ways from one of them. So no more than `limit` ways are looked for, and one to know whether there
    are more: `complete` says whether these are all. With a goal they are the shortest ways; without a goal they are the
    first in the order of their ids. With `limit=None` there is no bound: all ways are looked for and kept, however many
    they are.

    The routes are content: the guide names the school types (chapter 6), and each route has its own source.

    Raises `RecordError` where the catalogue has no such school type, ValueError where `limit` is less than 1, and
    TypeError for what is no catalogue, id or limit.

    >>> import techtalent
    >>> ways = techtalent.pathways(techtalent.load_catalogue(), "vmbo-bb", "mbo-3")
    >>> [[school_type.id for school_type in way.school_types] for way in ways]
    [['vmbo-bb', 'mbo-2', 'mbo-3']]
    >>> ways.complete
    True
    """
    expect(catalogue, Catalogue, A_CATALOGUE)
    expect(start, str, "a start is the id of a school type")
    expect(goal, str | None, "a goal is the id of a school type")
    expect(limit, int | None, "a limit is a whole number or None")
    if limit is not None and limit < 1:
        raise ValueError(f"limit is at least 1, not {limit}")
    _check_ids(catalogue, start=start, goal=goal)
    known = catalogue._derived(network)
    starts = sorted(_stations(catalogue, start), key=lambda station: station.id)
    if goal is None:
        ways = _ways(starts, lambda here, passed: _onward(known, here, passed))
    else:
        ways = _shortest_first(known, starts, frozenset(station.id for station in _stations(catalogue, goal)))
    # One way more than `limit`, to know whether there are more.
    found = list(itertools.islice(ways, None if limit is None else limit + 1))
    shown = sorted(
        found[:limit], key=lambda way: (len(way.steps), [school_type.id for school_type in way.school_types])
    )
    return Pathways(ways=tuple(shown), complete=len(shown) == len(found))


def _check_ids(catalogue: Catalogue, **ids: str | None) -> None:
    """Raise `RecordError` with a finding for every id that no school type has."""
    # What is only needed once something is wrong.
    from techtalent.catalogue.hints import known_records

    current = catalogue.current_ids["school_types"]
    findings = tuple(
        Finding(
            code="unknown-id",
            pointer=f"/{name}",
            message=f"there is no school type {shown(school_type)}",
            hint=known_records(catalogue.school_types).nearest(school_type),
        )
        for name, school_type in ids.items()
        if school_type is not None and current.get(school_type, school_type) not in catalogue.school_types
    )
    if findings:
        raise RecordError(findings=findings)


def _stations(catalogue: Catalogue, school_type: str) -> Sequence[SchoolType]:
    current = catalogue.current_ids["school_types"].get(school_type, school_type)
    return catalogue._derived(network).stations(current)


# A route, and the station to which it is taken.
_Move = tuple[Route, SchoolType]


def _onward(known: Network, here: SchoolType, passed: Set[str]) -> list[_Move]:
    """Return the moves from a station to stations that the way has not passed yet, in the order of their ids."""
    moves = [(route, to) for route in here.routes for to in known.stations(route.to) if to.id not in passed]
    return sorted(moves, key=lambda move: move[1].id)


def _ways(starts: Iterable[SchoolType], onward: Callable[[SchoolType, Set[str]], Sequence[_Move]]) -> Iterator[Pathway]:
    """Yield every way from one of the stations `starts` that follows `onward` until there are no more moves."""
    for start in starts:
        steps: list[PathwayStep] = []
        passed = {start.id}
        # For the start and for each step: the moves that are still to be tried from there.
        untried = [iter(onward(start, passed))]
        while untried:
            move = next(untried[-1], None)
            if move is None:
                untried.pop()
            else:
                steps.append(_step(start, steps, *move))
                passed.add(move[1].id)
                further = onward(move[1], passed)
                if further:
                    untried.append(iter(further))
                    continue
                yield Pathway(start=start, steps=tuple(steps))
            if steps:
                passed.remove(steps.pop().school_type.id)


def _shortest_first(known: Network, starts: Sequence[SchoolType], goals: Set[str]) -> Iterator[Pathway]:
    """Yield every way that ends where it first comes to one of `goals`: ways of one step, then of two, and so on.

    Only moves after which a way can still end within its length are followed, so that no way is begun in vain.
    """
    length: float = 1
    longer = math.inf
    # The least number of steps from each station to a goal, whatever a way passed before.
    at_least = _steps_left(known, known.arrivals.keys(), frozenset(), goals)

    def short(moves: Sequence[_Move], taken: int, left: Mapping[str, int]) -> Sequence[_Move]:
        nonlocal longer
        needed = [taken + 1 + left.get(station.id, math.inf) for _, station in moves]
        longer = min([longer, *(steps for steps in needed if steps > length)])
        return [move for move, steps in zip(moves, needed, strict=True) if steps <= length]

    def in_time(here: SchoolType, passed: Set[str]) -> Sequence[_Move]:
        taken = len(passed) - 1
        if here.id in goals and taken:
            return ()
        moves = short(_onward(known, here, passed), taken, at_least)
        if len(moves) == 1 and taken:
            # The way can still end within its length when it comes here, and this is the only move.
            return moves
        return short(moves, taken, _steps_left(known, {station.id for _, station in moves}, passed, goals))

    while length < math.inf:
        longer = math.inf
        yield from (way for way in _ways(starts, in_time) if len(way.steps) == length)
        length = longer


def _steps_left(known: Network, wanted: Set[str], passed: Set[str], goals: Set[str]) -> dict[str, int]:
    """Return the least number of steps to one of `goals`, by the id of each wanted station that can still reach one.

    No station in `passed` is on the way. The search begins at the goals and stops once all wanted stations are found.
    """
    left = dict.fromkeys(goals - passed, 0)
    missing = wanted - left.keys()
    reached, steps = list(left), 0
    seen: set[Arrival] = set()
    while reached and missing:
        steps += 1
        before = []
        for arrival in (arrival for station in reached for arrival in known.arrivals.get(station, ())):
            if arrival in seen:
                continue
            seen.add(arrival)
            for school_type, _ in known.leading[arrival]:
                if school_type.id not in left and school_type.id not in passed:
                    left[school_type.id] = steps
                    before.append(school_type.id)
        missing -= set(before)
        reached = before
    return left


def _step(start: SchoolType, steps: Sequence[PathwayStep], route: Route, to: SchoolType) -> PathwayStep:
    """Return the step that follows other steps by a route."""
    if steps:
        here, entered, until = steps[-1].school_type, steps[-1].route.enters_year or 1, steps[-1].after
    else:
        here, entered, until = start, 1, Years(at_least=0, at_most=0)
    return PathwayStep(route=route, school_type=to, after=_years_until_leaving(until, here, entered, route.after_years))


def _years_until_leaving(
    until: Years | None, here: SchoolType, entered: int, leaves_after: int | None = None
) -> Years | None:
    """Return the years until one leaves a school type that is entered after `until`; None where they are not known."""
    spent = years_in(here, entered, leaves_after)
    if until is None or spent is None:
        return None
    return Years(at_least=until.at_least + spent.at_least, at_most=until.at_most + spent.at_most)
