"""The steps of a plan: those that have a point for the company, with these points and the reasons."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use
from techtalent.model.common import Fact, Situation
from techtalent.model.plan import StepMatch
from techtalent.model.reasons import Reason
from techtalent.model.starts import PointMatch
from techtalent.model.steps import Step, StepPoint
from techtalent.planning.for_whom import Home, against, alike, organisations_of, reasons, whom
from techtalent.planning.shortcuts import remembered


class Asking(NamedTuple):
    """What decides which points of a step are for companies."""

    still_open: tuple[Fact, ...]
    """The facts that were not told."""
    target_groups: frozenset[str] | None
    """The ids of the groups that were chosen; None where none were told."""
    companies: tuple[Home, ...]
    situations: tuple[Situation, ...]
    idle: bool
    """Whether nothing is advised and nothing done already, so that there is nothing to begin with."""


def is_point_for(point: StepPoint, asking: Asking) -> bool:
    """Return whether a point of a step is for companies.

    A point that is about facts is for who has not told all of them. Where there is nothing to begin with, no other
    point is for anybody.
    """
    if point.until_told:
        if not any(fact in asking.still_open for fact in point.until_told):
            return False
    elif asking.idle:
        return False
    if point.situation is not None and point.situation not in asking.situations:
        return False
    return not against(whom(point), asking.companies, asking.target_groups)


def facts_of(step: Step) -> tuple[Fact, ...]:
    """Return the facts that a step settles, or that a point of it is about."""
    return tuple(dict.fromkeys([*step.settles, *(fact for point in step.points for fact in point.until_told)]))


@remembered
def steps(
    catalogue: Catalogue,
    as_of: dt.date,
    still_open: tuple[Fact, ...],
    target_groups: tuple[str, ...] | None,
    companies: tuple[Home, ...],
    situations: tuple[Situation, ...],
    idle: bool,
) -> tuple[StepMatch, ...]:
    """Return the steps that have a point for these companies, in the guide's order, with these points.

    `still_open` are those of `facts_of_steps` that were not told, and `target_groups` the ids of the groups that were
    chosen, None where none were told. `idle` says that nothing is advised and nothing done already.
    """
    found = []
    for asked in _asked(catalogue, as_of):
        asking = _ANYBODYS[idle]
        if asked.depends:
            # What makes no difference to a step is left out, so that what was found for it is found again.
            asking = Asking(
                tuple([fact for fact in still_open if fact in asked.facts]) if asked.facts else (),
                None
                if target_groups is None or not asked.target_groups
                else asked.target_groups.intersection(target_groups),
                alike(companies, False, asked.organisations) if asked.organisations else _ANYBODY,
                tuple([situation for situation in situations if situation in asked.situations])
                if asked.situations
                else (),
                idle,
            )
        match = _step_match(catalogue, asked.step.id, asking)
        if match is not None:
            found.append(match)
    return tuple(found)


_ANYBODY = (Home(None, None),)

_ANYBODYS = tuple([Asking((), None, _ANYBODY, (), idle) for idle in (False, True)])


@frozen(eq=False, repr=False)
class _Asked:
    """What makes a difference to a step."""

    step: Step
    facts: tuple[Fact, ...]
    target_groups: frozenset[str]
    organisations: frozenset[str]
    situations: frozenset[Situation]
    depends: bool
    """Whether any of these makes a difference."""


@remembered
def _asked(catalogue: Catalogue, as_of: dt.date) -> tuple[_Asked, ...]:
    return tuple([_asked_by(step) for step in sorted(in_use(catalogue.steps, as_of), key=_number)])


def _asked_by(step: Step) -> _Asked:
    facts = facts_of(step)
    groups = frozenset(group for point in step.points for group in point.target_groups)
    organisations = organisations_of(map(whom, step.points))
    situations = frozenset(point.situation for point in step.points if point.situation is not None)
    return _Asked(step, facts, groups, organisations, situations, any((facts, groups, organisations, situations)))


@remembered
def facts_of_steps(catalogue: Catalogue, as_of: dt.date) -> tuple[Fact, ...]:
    """Return the facts that a step settles, or that a point of a step is about."""
    return tuple(dict.fromkeys(fact for asked in _asked(catalogue, as_of) for fact in asked.facts))


@remembered
def _step_match(catalogue: Catalogue, name: str, asking: Asking) -> StepMatch | None:
    """Return a step with the points that are for companies; None where there is no such point."""
    step = catalogue.steps[name]
    points = tuple(
        PointMatch(position=at, reasons=tuple(_point_reasons(point, asking, catalogue)))
        for at, point in enumerate(step.points)
        if is_point_for(point, asking)
    )
    settles = tuple([fact for fact in step.settles if fact in asking.still_open])
    why = (Reason(kind="not-told", facts=settles),) if settles else ()
    return StepMatch(step=step, points=points, reasons=why) if points else None


def _point_reasons(point: StepPoint, asking: Asking, catalogue: Catalogue) -> Iterator[Reason]:
    if point.until_told:
        yield Reason(kind="not-told", facts=tuple([fact for fact in point.until_told if fact in asking.still_open]))
    if point.situation is not None:
        yield Reason(kind=point.situation)
    yield from reasons(whom(point), asking.companies, asking.target_groups, catalogue)


def _number(step: Step) -> tuple[int, str]:
    return step.number, step.id
