"""Whether an activity fits, and what stands against it: the one rule for plans, explanations and comparisons.

An activity fits when it serves a chosen goal, reaches a chosen target group and asks no more time than there is. A
choice that was not told stands against nothing. A goal, target group or time tier that is retired counts for nothing.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, Self, TypeVar

from attrs import field, frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import is_in_use, place_in_order
from techtalent.model.activities import Activity
from techtalent.model.common import Basis, Link
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.plan import Choice, GoalServed, NearMiss, TargetGroupReached
from techtalent.model.profile import CompanyProfile

_Linked = TypeVar("_Linked", Goal, TargetGroup)


class Chosen(NamedTuple):
    """The ids of the three choices; None for a choice that was not told."""

    goals: tuple[str, ...] | None
    target_groups: tuple[str, ...] | None
    time_tier: str | None

    @classmethod
    def of(cls, profile: CompanyProfile, time_tier: TimeTier | None) -> Self:
        """Return the choices of a profile, whose hours come to this time tier."""
        return cls(profile.goals, profile.target_groups, None if time_tier is None else time_tier.id)

    @property
    def not_told(self) -> tuple[Choice, ...]:
        """The choices that were not told."""
        choices: tuple[Choice, ...] = ("goals", "target_groups", "time_tier")
        return tuple([choice for choice, ids in zip(choices, self, strict=True) if ids is None])


@frozen(kw_only=True, eq=False)
class Fit:
    """How an activity stands to the choices."""

    activity: Activity
    all_goals: tuple[GoalServed, ...]
    """The goals in use that it serves, in the guide's order."""
    all_target_groups: tuple[TargetGroupReached, ...]
    """The target groups in use that it reaches, from young to old."""
    time_tier: TimeTier | None
    """The time tier that it asks; None where that tier is retired."""
    goals: tuple[GoalServed, ...]
    """The chosen goals among `all_goals`; all of these where no goals were told."""
    target_groups: tuple[TargetGroupReached, ...]
    """The chosen target groups among `all_target_groups`; all of these where none were told."""
    against: tuple[Choice, ...]
    """The choices that stand against it; empty where it fits."""
    near_miss: NearMiss | None = field(init=False)
    """The near miss of a plan, where exactly one choice stands against it; None otherwise."""

    @near_miss.default
    def _near_miss(self) -> NearMiss | None:
        if len(self.against) != 1 or not self.reachable:
            return None
        (blocker,) = self.against
        return NearMiss(activity=self.activity, blocker=blocker, takes=self.takes(blocker))

    def takes(self, choice: Choice) -> tuple[Goal | TargetGroup | TimeTier, ...]:
        """Return the records of a choice with which the activity would fit; empty where all are retired."""
        if choice == "goals":
            return tuple(served.goal for served in self.all_goals)
        if choice == "target_groups":
            return tuple(reached.target_group for reached in self.all_target_groups)
        return () if self.time_tier is None else (self.time_tier,)

    @property
    def reachable(self) -> bool:
        """Whether the activity fits some profile: a goal, a target group and the time tier of it are in use."""
        return bool(self.all_goals and self.all_target_groups and self.time_tier is not None)


def is_for(links: Sequence[Link], chosen: Collection[str] | None) -> bool:
    """Return whether something with these links is for what was chosen; `chosen` is None where that was not told.

    Something without links is for everybody, and so is everything where nothing was told.
    """
    return not links or chosen is None or any(link.to in chosen for link in links)


def against(
    activity: Activity,
    *,
    goals: Collection[str] | None,
    target_groups: Collection[str] | None,
    enough_time: bool,
) -> tuple[Choice, ...]:
    """Return the choices that stand against an activity; empty where it fits.

    `goals` and `target_groups` are the ids that were chosen and are in use; None for a choice that was not told, which
    stands against nothing.
    """
    found: list[Choice] = []
    if goals is not None and all(link.to not in goals for link in activity.goals):
        found.append("goals")
    if target_groups is not None and all(link.to not in target_groups for link in activity.target_groups):
        found.append("target_groups")
    if not enough_time:
        found.append("time_tier")
    return tuple(found)


def has_time(asked: int, available: int | None) -> bool:
    """Return whether there is time for an activity, given the order of two tiers.

    `asked` is the order of the tier that the activity asks, `available` that of the tier that was told; None for none.
    """
    # A higher tier includes the lower ones (guide, chapter 3: the activities of chapter 2 remain possible).
    return available is None or asked <= available


def fit(activity: Activity, chosen: Chosen, catalogue: Catalogue, as_of: dt.date) -> Fit:
    """Return how an activity stands to the choices, on a day on which the same records are in use as on `as_of`."""
    all_goals = _linked(activity.goals, catalogue.goals, as_of)
    all_groups = _linked(activity.target_groups, catalogue.target_groups, as_of)
    goals = [pair for pair in all_goals if chosen.goals is None or pair[0].id in chosen.goals]
    groups = [pair for pair in all_groups if chosen.target_groups is None or pair[0].id in chosen.target_groups]
    tier = catalogue.time_tiers[activity.time_tier.to]
    available = None if chosen.time_tier is None else catalogue.time_tiers[chosen.time_tier].order
    served = {goal.id: GoalServed(goal=goal, basis=basis) for goal, basis in all_goals}
    reached = {group.id: TargetGroupReached(target_group=group, basis=basis) for group, basis in all_groups}
    return Fit(
        activity=activity,
        all_goals=tuple(served.values()),
        all_target_groups=tuple(reached.values()),
        time_tier=tier if is_in_use(tier, as_of) else None,
        goals=tuple(served[goal.id] for goal, _ in goals),
        target_groups=tuple(reached[group.id] for group, _ in groups),
        against=against(
            activity,
            goals={goal.id for goal, _ in goals},
            target_groups={group.id for group, _ in groups},
            enough_time=is_in_use(tier, as_of) and has_time(tier.order, available),
        ),
    )


def _linked(links: Sequence[Link], records: Mapping[str, _Linked], as_of: dt.date) -> list[tuple[_Linked, Basis]]:
    """Return the linked records in use, in their order, each with the basis of its link."""
    found = [(records[link.to], link.basis) for link in links if is_in_use(records[link.to], as_of)]
    return sorted(found, key=lambda pair: place_in_order(pair[0]))
