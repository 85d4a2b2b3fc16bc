"""The coverage of goals: what serves each goal, and what would serve it where nothing does."""

import datetime as dt
from collections.abc import Iterable

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_order, in_use
from techtalent.model.activities import Activity
from techtalent.model.advice import Alternative, GoalCoverage
from techtalent.model.goals import Goal
from techtalent.planning.fits import Chosen, Fit
from techtalent.planning.shortcuts import remembered, serving


def coverage(
    catalogue: Catalogue, as_of: dt.date, chosen: Chosen, advised: Iterable[Fit], done: Iterable[Fit]
) -> tuple[GoalCoverage, ...]:
    """Return the chosen goals, or all goals in use where none were told, and whether each is served.

    `advised` is what fits and is advised, and `done` what fits and the company does already. A chosen goal that none of
    it serves comes with alternatives; who chose no goals misses none.
    """
    goals = _goals(catalogue, as_of, chosen.goals)
    served = frozenset().union(*[fit.served for fit in advised])
    doing: dict[str, list[Activity]] = {}
    for fit in done:
        for name in fit.served:
            doing.setdefault(name, []).append(fit.activity)
    return tuple(
        [
            GoalCoverage(
                goal=goal,
                served=goal.id in served,
                already=tuple(doing.get(goal.id, ())),
                alternatives=()
                if goal.id in served or goal.id in doing or chosen.goals is None
                else alternatives(catalogue, as_of, goal.id, chosen),
            )
            for goal in goals
        ]
    )


@remembered
def _goals(catalogue: Catalogue, as_of: dt.date, chosen: tuple[str, ...] | None) -> tuple[Goal, ...]:
    return in_order(in_use(catalogue.goals, as_of) if chosen is None else [catalogue.goals[name] for name in chosen])


@remembered
def alternatives(catalogue: Catalogue, as_of: dt.date, goal: str, chosen: Chosen) -> tuple[Alternative, ...]:
    """Return the activities that would serve a goal with the fewest changes to the other choices."""
    fits = [found for found in serving(catalogue, as_of, goal, chosen) if found.reachable]
    fewest = min((len(found.against) for found in fits), default=0)
    return tuple(
        Alternative(
            activity=found.activity,
            time_tier=found.time_tier if "time_tier" in found.against else None,
            target_groups=found.takes_target_groups if "target_groups" in found.against else (),
        )
        for found in sorted(fits, key=_alternative_sort_key)
        if len(found.against) == fewest
    )


def _alternative_sort_key(found: Fit) -> tuple[int, str]:
    return 0 if found.time_tier is None else found.time_tier.order, found.activity.id
