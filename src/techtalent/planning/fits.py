"""Whether an activity fits, and what stands against it: the one rule for plans, explanations and comparisons.

An activity fits when it serves a chosen goal for a chosen target group (one link does both) and asks no more time than
there is. A choice that was not told stands against nothing. A goal, target group or time tier that is retired counts
for nothing.
"""

import datetime as dt
import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Self, TypeVar, get_args

from attrs import field, frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_order, is_in_use
from techtalent.catalogue.ordered import place_in_order
from techtalent.model.activities import Activity, served
from techtalent.model.advice import Choice, GoalServed, TargetGroupReached
from techtalent.model.common import Education, GoalLink, Link
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.profile import CompanyProfile

_Choosable = TypeVar("_Choosable", Goal, TargetGroup)

_Pairs = list[tuple[str, str]]


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
        return _NOT_TOLD[self.goals is None, self.target_groups is None, self.time_tier is None]


_CHOICES: tuple[Choice, ...] = get_args(Choice)

# The choices that were not told, by whether each was not.
_NOT_TOLD: Mapping[tuple[bool, ...], tuple[Choice, ...]] = MappingProxyType(
    {missing: tuple(itertools.compress(_CHOICES, missing)) for missing in itertools.product((False, True), repeat=3)}
)


def choosable(catalogue: Catalogue) -> Mapping[Choice, Mapping[str, Goal | TargetGroup | TimeTier]]:
    """Return what there is to choose for each choice, by id."""
    return {"goals": catalogue.goals, "target_groups": catalogue.target_groups, "time_tier": catalogue.time_tiers}


class Addition(NamedTuple):
    """What makes an activity fit that does not, if it is chosen as well."""

    takes: Goal | TargetGroup | TimeTier
    chosen: Chosen
    """What of the choices counts for the activity then: the time is enough."""


@frozen(kw_only=True, eq=False, repr=False)
class Fit:
    """How an activity stands to the choices."""

    activity: Activity
    time_tier: TimeTier | None
    """The time tier that it asks; None where that tier is retired."""
    goals: tuple[GoalServed, ...]
    """The chosen goals that it serves for a chosen target group, each with these groups, in the guide's order."""
    served: frozenset[str]
    """The ids of these goals."""
    target_groups: tuple[TargetGroupReached, ...]
    """The chosen target groups for which it serves one of these goals, from young to old."""
    reached: tuple[str, ...] = field(init=False)
    """The ids of these target groups."""
    takes_goals: tuple[Goal, ...]
    """The goals of which one has to be chosen: those that it serves for a chosen target group, or else for any."""
    takes_target_groups: tuple[TargetGroup, ...]
    """The target groups of which one has to be chosen: those for which it serves a chosen goal, or else any goal."""
    against: tuple[Choice, ...]
    """The choices that stand against it; empty where it fits. Where it serves no goal in use for a group in use, it is
    the choice of which nothing is left."""
    adding: tuple[Addition, ...]
    """What makes it fit, any one of them; empty where it fits, or takes more than one."""
    learners: frozenset[str]
    """The ids of the chosen target groups whose pupils or students it reaches; empty where it is for teachers and
    employees only, or serves no goal here but one about the company's own people."""
    reachable: bool
    """Whether it fits some profile: it serves a goal in use for a group in use, in a time tier in use."""
    education: frozenset[Education] | None = field(init=False)
    """The parts of education that it reaches here, or would reach where it does not fit; None where that is not known
    of one of its groups."""

    @reached.default
    def _reached(self) -> tuple[str, ...]:
        return tuple([reached.target_group.id for reached in self.target_groups])

    @education.default
    def _education(self) -> frozenset[Education] | None:
        reached = [reached.target_group for reached in self.target_groups]
        return education_of(reached or self.takes_target_groups)

    def takes(self, choice: Choice) -> tuple[Goal | TargetGroup | TimeTier, ...]:
        """Return the records of a choice with which the activity would fit; empty where all are retired."""
        if choice == "goals":
            return self.takes_goals
        if choice == "target_groups":
            return self.takes_target_groups
        return () if self.time_tier is None else (self.time_tier,)


def education_of(groups: Iterable[TargetGroup]) -> frozenset[Education] | None:
    """Return the parts of education of target groups; None where that is not known of one of them."""
    known = [group.education for group in groups]
    return frozenset([part for group in known for part in group]) if all(known) else None


def is_for(links: Sequence[Link], chosen: Collection[str] | None) -> bool:
    """Return whether something with these links is for what was chosen; `chosen` is None where that was not told.

    Something without links is for everybody, and so is everything where nothing was told.
    """
    return not links or chosen is None or any(link.to in chosen for link in links)


class Pairing(NamedTuple):
    """The pairs of a goal and a target group for which an activity serves it, by what of them was chosen."""

    for_goals: _Pairs
    """Those with a chosen goal."""
    for_groups: _Pairs
    """Those with a chosen target group."""
    for_both: _Pairs
    """Those with both."""
    enough_time: bool
    """Whether the activity asks no more time than there is."""

    @property
    def fits(self) -> bool:
        """Whether the activity fits."""
        return bool(self.for_both) and self.enough_time


def pairing(
    pairs: _Pairs,
    goals: Collection[str] | None,
    target_groups: Collection[str] | None,
    *,
    asked: int | None,
    available: int | None,
) -> Pairing:
    """Return how an activity stands to what was chosen: the one rule for plans and for `compare`.

    `pairs` are the ids of each goal that it serves with each group for which it does. `asked` is the order of the time
    tier that it asks, None where that tier is retired; `available` that of the tier that there is. None stands for a
    choice that was not told, which stands against nothing.
    """
    for_goals = pairs if goals is None else [pair for pair in pairs if pair[0] in goals]
    enough_time = asked is not None and has_time(asked, available)
    if target_groups is None:
        return Pairing(for_goals, pairs, for_goals, enough_time)
    return Pairing(
        for_goals,
        [pair for pair in pairs if pair[1] in target_groups],
        [pair for pair in for_goals if pair[1] in target_groups],
        enough_time,
    )


def has_time(asked: int, available: int | None) -> bool:
    """Return whether there is time for an activity, given the order of two tiers.

    `asked` is the order of the tier that the activity asks, `available` that of the tier that was told; None for none.
    """
    # A higher tier includes the lower ones (guide, chapter 3: the activities of chapter 2 remain possible).
    return available is None or asked <= available


def _against(found: Pairing) -> tuple[Choice, ...]:
    """Return the choices that stand against an activity that serves some goal for some group; empty where it fits.

    An activity that serves a chosen goal, and reaches a chosen group for another goal only, has the group against it:
    the goal is what a company comes for.
    """
    against: list[Choice] = []
    if not found.for_goals:
        against.append("goals")
    if not (found.for_both if found.for_goals else found.for_groups):
        against.append("target_groups")
    if not found.enough_time:
        against.append("time_tier")
    return tuple(against)


class Usable(NamedTuple):
    """What of an activity is in use."""

    activity: Activity
    time_tier: TimeTier | None
    links: tuple[GoalLink, ...]
    """The links to goals, in the goals' order."""
    goals: Mapping[str, Goal]
    """The goals by id, in their order."""
    target_groups: Mapping[str, TargetGroup]
    """The target groups by id, in their order."""
    reached: Mapping[str, TargetGroupReached]
    """The target groups by id."""
    pairs: _Pairs
    """The ids of each goal that it serves with each target group for which it does."""


def usable(activity: Activity, catalogue: Catalogue, as_of: dt.date) -> Usable:
    """Return what of an activity is in use on a day."""
    goals = _in_use(activity.goals, catalogue.goals, as_of)
    groups = _in_use(activity.target_groups, catalogue.target_groups, as_of)
    tier = catalogue.time_tiers[activity.time_tier.to]
    links = [link for link in activity.goals if link.to in goals]
    return Usable(
        activity=activity,
        time_tier=tier if is_in_use(tier, as_of) else None,
        links=tuple(sorted(links, key=lambda link: place_in_order(goals[link.to]))),
        goals=goals,
        target_groups=groups,
        reached={
            link.to: TargetGroupReached(target_group=groups[link.to], basis=link.basis)
            for link in activity.target_groups
            if link.to in groups
        },
        pairs=[(goal, group) for goal, group in served(activity) if goal in goals and group in groups],
    )


def _in_use(
    links: Iterable[GoalLink | Link], records: Mapping[str, _Choosable], as_of: dt.date
) -> dict[str, _Choosable]:
    """Return the linked records in use, by id, in their order."""
    return {record.id: record for record in in_order([records[link.to] for link in links]) if is_in_use(record, as_of)}


def fit(activity: Activity, chosen: Chosen, catalogue: Catalogue, as_of: dt.date) -> Fit:
    """Return how an activity stands to the choices, on a day on which the same records are in use as on `as_of`."""
    return weigh(usable(activity, catalogue, as_of), chosen, catalogue)


def weigh(usable: Usable, chosen: Chosen, catalogue: Catalogue) -> Fit:
    """Return how what is in use of an activity stands to the choices."""
    activity, tier, links, goals, groups, reached, pairs = usable
    available = None if chosen.time_tier is None else catalogue.time_tiers[chosen.time_tier].order
    asked = None if tier is None else tier.order
    found = pairing(pairs, chosen.goals, chosen.target_groups, asked=asked, available=available)
    served_for: dict[str, list[str]] = {}
    for goal, group in found.for_both:
        served_for.setdefault(goal, []).append(group)
    return Fit(
        activity=activity,
        time_tier=tier,
        goals=tuple(
            [
                GoalServed(
                    goal=goals[link.to],
                    weight=link.weight,
                    basis=link.basis,
                    target_groups=_among(groups, served_for[link.to]),
                )
                for link in links
                if link.to in served_for
            ]
        ),
        served=frozenset(served_for),
        target_groups=tuple([reached[group.id] for group in _named(found.for_both, 1, groups)]),
        # Where it fits nobody, what of it is still in use says why.
        takes_goals=_named(found.for_groups or pairs, 0, goals) or tuple(goals.values()),
        takes_target_groups=_named(found.for_goals or pairs, 1, groups) or tuple(groups.values()),
        against=_against(found) if pairs else ("target_groups" if goals else "goals",),
        adding=tuple(_adding(found, goals, groups, tier)),
        learners=_learners(activity, goals, found.for_both),
        reachable=bool(pairs) and tier is not None,
    )


def _learners(activity: Activity, goals: Mapping[str, Goal], for_both: _Pairs) -> frozenset[str]:
    """Return the target groups whose pupils or students an activity reaches. Teachers and employees are no learners."""
    if not any(link.to in ("pupils", "students") for link in activity.audiences):
        return frozenset()
    return frozenset([group for goal, group in for_both if not goals[goal].for_own_people])


def _adding(
    found: Pairing, goals: Mapping[str, Goal], groups: Mapping[str, TargetGroup], tier: TimeTier | None
) -> Iterator[Addition]:
    """Yield what makes an activity fit that does not, if any one of it is chosen as well.

    An activity that serves a chosen goal for other groups, and another goal for a chosen group, fits with either of the
    two.
    """
    if found.for_both:
        if tier is not None and not found.enough_time:
            yield Addition(tier, _counting(found.for_both))
    elif found.enough_time:
        for goal in _named(found.for_groups, 0, goals):
            yield Addition(goal, _counting([pair for pair in found.for_groups if pair[0] == goal.id]))
        for group in _named(found.for_goals, 1, groups):
            yield Addition(group, _counting([pair for pair in found.for_goals if pair[1] == group.id]))


def _counting(pairs: _Pairs) -> Chosen:
    """Return the goals and the groups of some pairs as what is chosen, and no time: there is enough."""
    return Chosen(tuple(sorted({goal for goal, _ in pairs})), tuple(sorted({group for _, group in pairs})), None)


def _named(pairs: _Pairs, at: int, records: Mapping[str, _Choosable]) -> tuple[_Choosable, ...]:
    """Return the goals (`at` 0) or the target groups (`at` 1) in the pairs, each once and in their order."""
    return _among(records, {pair[at] for pair in pairs})


def _among(records: Mapping[str, _Choosable], names: Collection[str]) -> tuple[_Choosable, ...]:
    """Return the records with these ids, in their order."""
    return tuple([record for name, record in records.items() if name in names])
