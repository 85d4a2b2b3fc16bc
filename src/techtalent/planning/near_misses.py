"""What one more choice would make fit: the one answer for the near misses of a plan and for `unlock`.

A change adds a goal or a target group to those that were chosen, or moves up to a larger time tier. A choice that was
not told rules nothing out, and has no change.
"""

import datetime as dt
import operator
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_order, in_use
from techtalent.catalogue.ordered import place_in_order
from techtalent.model.advice import Choice, NearMiss
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.planning.already import DoneByCompanies, is_done_by_all
from techtalent.planning.fits import Chosen, Fit, choosable
from techtalent.planning.ranking import order_without_money
from techtalent.planning.shortcuts import fit_with, remembered


class Would(NamedTuple):
    """How an activity would fit with a change."""

    choice: Choice
    takes: Goal | TargetGroup | TimeTier
    fit: Fit
    place: tuple[object, ...]
    """What it would be sorted by in the advice, if no money could be had."""


class Change(NamedTuple):
    """A change of one choice."""

    choice: Choice
    takes: Goal | TargetGroup | TimeTier
    """What is chosen as well; a time tier, instead."""
    step: int
    """How large the change is: the number of tiers up, and 1 for a goal or a target group more."""
    would_fit: Mapping[str, Would]
    """What fits then and does not now, by the activity's id, in the order of the advice without money. Of a time tier,
    what asks this tier."""


_CHOICES: MappingProxyType[type[Goal | TargetGroup | TimeTier], Choice] = MappingProxyType(
    {Goal: "goals", TargetGroup: "target_groups", TimeTier: "time_tier"}
)


@remembered
def _would_fit(catalogue: Catalogue, as_of: dt.date, fit: Fit, not_told: tuple[Choice, ...]) -> tuple[Would, ...]:
    """Return how an activity that nearly fits would fit with each change that makes it; not of the same choice twice.

    Of a profile that chose otherwise, only what counts for the activity is alike: so it is found again.
    """
    found = []
    for takes, counting in fit.adding:
        after = fit_with(catalogue, as_of, fit.activity, counting)
        place = order_without_money(catalogue, as_of, after, not_told)
        found.append(Would(_CHOICES[type(takes)], takes, after, place))
    return tuple(found)


def fitting_changes(catalogue: Catalogue, as_of: dt.date, chosen: Chosen, weighed: Iterable[Fit]) -> tuple[Change, ...]:
    """Return the changes that make something fit, in the order of the choices and of their records.

    `weighed` is what fits or nearly does.
    """
    not_told = chosen.not_told
    found: dict[tuple[Choice, str], list[Would]] = {}
    for fit in weighed:
        if fit.adding:
            for would in _would_fit(catalogue, as_of, fit, not_told):
                found.setdefault((would.choice, would.takes.id), []).append(would)
    for together in found.values():
        together.sort(key=_ADVISED)
    # The names of the choices happen to stand in their alphabetical order.
    return tuple([_change(catalogue, chosen, together) for _, together in sorted(found.items(), key=_in_plan_order)])


def _change(catalogue: Catalogue, chosen: Chosen, would_fit: Sequence[Would]) -> Change:
    choice, takes, _, _ = would_fit[0]
    step = 1
    if isinstance(takes, TimeTier) and chosen.time_tier is not None:
        step = takes.order - catalogue.time_tiers[chosen.time_tier].order
    return Change(choice, takes, step, {would.fit.activity.id: would for would in would_fit})


_ADVISED = operator.attrgetter("place")


def _in_plan_order(pair: tuple[tuple[Choice, str], list[Would]]) -> tuple[str, tuple[int, str]]:
    return pair[0][0], place_in_order(pair[1][0].takes)


def not_done(changes: tuple[Change, ...], done: Iterable[str], by_company: DoneByCompanies) -> tuple[Change, ...]:
    """Return the changes without what every company does already, with the groups that it would reach.

    `done` are the ids of what every company does, with whatever groups.
    """
    done = frozenset(done)
    if all(map(done.isdisjoint, map(_WOULD_FIT, changes))):
        return changes
    found = []
    for change in changes:
        choice, takes, step, would_fit = change
        if done.isdisjoint(would_fit):
            found.append(change)
            continue
        left = {
            name: would
            for name, would in would_fit.items()
            if name not in done or not is_done_by_all(name, would.fit.education, by_company)
        }
        if left:
            found.append(Change(choice, takes, step, left))
    return tuple(found)


_WOULD_FIT = operator.attrgetter("would_fit")


def near_misses(catalogue: Catalogue, changes: Iterable[Change]) -> tuple[NearMiss, ...]:
    """Return the changes that are worth telling: the smallest step first, and then the one that makes most fit.

    A change is worth telling where it makes something fit that no change told before it makes fit. So every time tier
    is told that something asks, and of the goals and the target groups only as many as it takes: what a change told
    earlier makes fit needs no other one. Nothing is lost: all that one change makes fit stands under a change that is
    told.
    """
    told = []
    known: set[str] = set()
    for choice, takes, _, would_fit in sorted(changes, key=_smallest_step):
        if not would_fit.keys() <= known:
            known |= would_fit.keys()
            told.append(_near_miss(catalogue, choice, takes.id, tuple(would_fit)))
    return tuple(told)


@remembered
def _near_miss(catalogue: Catalogue, choice: Choice, takes: str, activities: tuple[str, ...]) -> NearMiss:
    return NearMiss(
        choice=choice,
        takes=choosable(catalogue)[choice][takes],
        activities=tuple([catalogue.activities[name] for name in activities]),
    )


def _smallest_step(change: Change) -> tuple[int, int]:
    return change.step, -len(change.would_fit)


def all_changes(catalogue: Catalogue, as_of: dt.date, chosen: Chosen, changes: Iterable[Change]) -> Iterator[Change]:
    """Yield these changes, and every other goal or target group in use that is not chosen and makes nothing fit.

    They stand in the order of the choices and of their records. Such a goal or group may gain something all the same:
    what fits already may reach more learners, for whom there is more money.
    """
    found = {(change.choice, change.takes.id): change for change in changes}
    records: tuple[tuple[Choice, tuple[str, ...] | None, Mapping[str, Goal | TargetGroup]], ...] = (
        ("goals", chosen.goals, catalogue.goals),
        ("target_groups", chosen.target_groups, catalogue.target_groups),
    )
    for choice, ids, known in records:
        for record in () if ids is None else in_order(in_use(known, as_of)):
            if record.id not in (ids or ()):
                yield found.get((choice, record.id)) or Change(choice, record, 1, {})
    yield from (change for change in changes if change.choice == "time_tier")
