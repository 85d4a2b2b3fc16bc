"""What one more choice would make fit: the one answer for the near misses of a plan and for `unlock`.

A change adds a goal or a target group to those that were chosen, or moves up to a larger time tier. A choice that was
not told rules nothing out, and has no change.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_order, in_use, place_in_order
from techtalent.model.advice import Choice, NearMiss
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.planning.already import DoingsOfAll, is_done_by_all
from techtalent.planning.fits import Chosen, Fit
from techtalent.planning.ranking import order_without_money
from techtalent.planning.shortcuts import fit_with


@frozen(kw_only=True, eq=False)
class Change:
    """A change of one choice."""

    choice: Choice
    takes: Goal | TargetGroup | TimeTier
    """What is chosen as well; a time tier, instead."""
    step: int
    """How large the change is: the number of tiers up, and 1 for a goal or a target group more."""
    fits: tuple[Fit, ...]
    """What fits then and does not now, as it would fit, in the order of the advice without money. Of a time tier, what
    asks this tier."""


_CHOICES: MappingProxyType[type[Goal | TargetGroup | TimeTier], Choice] = MappingProxyType(
    {Goal: "goals", TargetGroup: "target_groups", TimeTier: "time_tier"}
)


def fitting_changes(catalogue: Catalogue, as_of: dt.date, chosen: Chosen, weighed: Iterable[Fit]) -> tuple[Change, ...]:
    """Return the changes that make something fit, in the order of the choices and of their records.

    `weighed` is what fits or nearly does.
    """
    found: dict[tuple[Choice, str], tuple[Goal | TargetGroup | TimeTier, list[Fit]]] = {}
    for fit in weighed:
        for takes in fit.adding:
            choice = _CHOICES[type(takes)]
            found.setdefault((choice, takes.id), (takes, []))[1].append(
                _with(catalogue, as_of, chosen, choice, takes, fit)
            )
    changes = [
        Change(
            choice=choice,
            takes=takes,
            step=_step(takes, chosen, catalogue),
            fits=_in_order_of_advice(catalogue, as_of, chosen, fits),
        )
        for (choice, _), (takes, fits) in found.items()
    ]
    changes.sort(key=_place)
    return tuple(changes)


def _with(
    catalogue: Catalogue, as_of: dt.date, chosen: Chosen, choice: Choice, takes: Goal | TargetGroup | TimeTier, fit: Fit
) -> Fit:
    """Return how an activity that nearly fits would fit. It serves no goal for a group but those that are added."""
    if choice == "goals":
        return fit_with(catalogue, as_of, fit.activity, chosen._replace(goals=(takes.id,)))
    if choice == "target_groups":
        return fit_with(catalogue, as_of, fit.activity, chosen._replace(target_groups=(takes.id,)))
    # Whether there is time enough changes nothing else of it.
    return fit


def _step(takes: Goal | TargetGroup | TimeTier, chosen: Chosen, catalogue: Catalogue) -> int:
    if isinstance(takes, TimeTier) and chosen.time_tier is not None:
        return takes.order - catalogue.time_tiers[chosen.time_tier].order
    return 1


def _in_order_of_advice(catalogue: Catalogue, as_of: dt.date, chosen: Chosen, fits: Iterable[Fit]) -> tuple[Fit, ...]:
    not_told = chosen.not_told
    return tuple(sorted(fits, key=lambda fit: order_without_money(catalogue, as_of, fit, not_told)))


def _place(change: Change) -> tuple[str, tuple[int, str]]:
    """Return what changes are sorted by. The names of the choices happen to stand in their alphabetical order."""
    return change.choice, place_in_order(change.takes)


def not_done(changes: Iterable[Change], by_company: DoingsOfAll) -> tuple[Change, ...]:
    """Return the changes without what every company does already, with the groups that it would reach."""
    found = []
    for change in changes:
        left = tuple([fit for fit in change.fits if not is_done_by_all(fit.activity.id, fit.education, by_company)])
        if left:
            same = len(left) == len(change.fits)
            found.append(
                change if same else Change(choice=change.choice, takes=change.takes, step=change.step, fits=left)
            )
    return tuple(found)


def near_misses(changes: Iterable[Change]) -> tuple[NearMiss, ...]:
    """Return the changes that are worth telling: the smallest step first, and then the one that makes most fit.

    A change is worth telling where it makes something fit that no change told before it makes fit. So every time tier
    is told that something asks, and of the goals and the target groups only as many as it takes: what a change told
    earlier makes fit needs no other one. Nothing is lost: all that one change makes fit stands under a change that is
    told.
    """
    told: list[NearMiss] = []
    known: set[str] = set()
    for change in sorted(changes, key=lambda change: (change.step, -len(change.fits))):
        names = {fit.activity.id for fit in change.fits}
        if not names <= known:
            known |= names
            activities = tuple([fit.activity for fit in change.fits])
            told.append(NearMiss(choice=change.choice, takes=change.takes, activities=activities))
    return tuple(told)


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
                yield found.get((choice, record.id)) or Change(choice=choice, takes=record, step=1, fits=())
    yield from (change for change in changes if change.choice == "time_tier")
