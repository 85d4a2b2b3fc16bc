"""Each goal with what serves it; where nothing does, what would."""

from collections.abc import Iterable

from techtalent.model.activities import Activity
from techtalent.model.goals import Goal
from techtalent.model.plan import Alternative, GoalCoverage, GoalServed
from techtalent.planning.speed.index import Index, Sorted
from techtalent.planning.speed.sets import Bits


def cover(
    goals: tuple[Goal, ...],
    activities: Iterable[tuple[Activity, tuple[GoalServed, ...]]],
    index: Index,
    reaching: Bits,
    within: Bits,
) -> tuple[GoalCoverage, ...]:
    """Return each of the goals with the fitting activities that serve it, or what would.

    The activities come in the plan's order, each with the goals that it serves; `reaching` and `within` are the
    signatures of the chosen target groups, and of the tiers that there is time for.
    """
    serving: dict[str, list[Activity]] = {goal.id: [] for goal in goals}
    for activity, served in activities:
        for each in served:
            serving[each.goal.id].append(activity)
    return tuple(
        [
            GoalCoverage(
                goal=goal,
                activities=tuple(serving[goal.id]),
                alternatives=() if serving[goal.id] else _alternatives(goal, index, reaching, within),
            )
            for goal in goals
        ]
    )


def _alternatives(goal: Goal, index: Index, reaching: Bits, within: Bits) -> tuple[Alternative, ...]:
    """Return the activities that would serve the goal with the fewest changes to the other choices."""
    serving = index.serving[goal.id]
    one_change = serving & (reaching ^ within)
    found = [
        *((each, True, False) for each in index.activities(serving & ~reaching & within)),
        *((each, False, True) for each in index.activities(serving & reaching & ~within)),
        *((each, True, True) for each in index.activities(0 if one_change else serving & ~reaching & ~within)),
    ]
    found.sort(key=_place)
    return tuple(
        Alternative(
            activity=each.activity,
            time_tier=each.tier if more_time else None,
            target_groups=each.all_groups if other_groups else (),
        )
        for each, other_groups, more_time in found
    )


def _place(found: tuple[Sorted, bool, bool]) -> tuple[int, int]:
    return found[0].tier.order, found[0].place
