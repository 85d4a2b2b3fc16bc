"""What matching sees of a catalogue, sorted out once, so that a plan costs what it holds and not what there is.

Activities that matching cannot tell apart share a signature: the same goals, target groups and time tier. A set of
signatures is one whole number with a bit for each, so that what fits is found for all of them at once: those of the
chosen goals, and of the chosen target groups, and of the tiers that there is time for. Only what fits, or nearly does,
is looked at one by one. What a plan says of a record for the same choices is made once, and all plans share it.
"""

import datetime as dt
import functools
import itertools
import operator
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import TypeVar

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_order, in_use, is_in_use
from techtalent.model.activities import Activity
from techtalent.model.common import Link
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.plan import ActivityMatch, Choice, GoalServed, NearMiss, Rank, TargetGroupReached
from techtalent.model.regulations import FundingRegulation
from techtalent.model.steps import CaseStudy
from techtalent.planning.funding import Regulations
from techtalent.planning.meet_again import is_for_learners, meet_again
from techtalent.planning.speed.memo import Memo
from techtalent.planning.speed.sets import Bits, places

_Chosen = TypeVar("_Chosen", Goal, TargetGroup)

Doing = tuple[CaseStudy, Set[str], Set[str]]
"""A company that the guide tells of, with the ids of its goals and of its target groups."""


@frozen(eq=False)
class Shown:
    """What a plan says of a fitting activity for the goals and target groups that are left of it."""

    goals: tuple[GoalServed, ...]
    """The goals that it serves."""
    first: tuple[int, int, int, int]
    """How many goals it serves and groups it reaches, and how many of these a source states, as they sort: the most
    first."""
    matches: Memo[tuple[tuple[Choice, ...], int, int], ActivityMatch]
    """Its entry in a plan, by what was not told, its place, and how many regulations may pay for it."""


@frozen(eq=False)
class Sorted:
    """An activity that is in use, as matching sees it."""

    place: int
    """Its place in id order."""
    activity: Activity
    tier: TimeTier
    goals: Bits
    target_groups: Bits
    all_goals: tuple[Goal, ...]
    """All goals in use that it serves, and all target groups in use that it reaches."""
    all_groups: tuple[TargetGroup, ...]
    regulations: tuple[FundingRegulation, ...]
    paid_by: Bits
    """The same as a set."""
    cases: tuple[Doing, ...]
    """The companies that do it, each with the ids of its goals and groups."""
    shown: Memo[tuple[Bits, Bits], Shown]
    """By the goals and groups that are left of its own."""
    other_goals: NearMiss
    """What it would take, where one choice stands in the way."""
    other_groups: NearMiss
    more_time: NearMiss


@frozen(eq=False)
class Index:
    """A catalogue as matching sees it, on days on which the same is in use."""

    goal_bits: Mapping[str, Bits]
    """The bit of each goal and target group, retired ones included, in the order in which a plan tells them."""
    group_bits: Mapping[str, Bits]
    goals_in_use: tuple[Goal, ...]
    """The goals that are in use, in order: what is covered where no goals were told."""
    signatures: tuple[tuple[Sorted, ...], ...]
    """The activities of each signature, in id order."""
    every: Bits
    """All signatures; those that serve a goal, that reach a target group, or that a tier has time for."""
    serving: Mapping[str, Bits]
    reaching: Mapping[str, Bits]
    within: Mapping[int, Bits]

    def activities(self, signatures: Bits) -> list[Sorted]:
        """Return the activities of these signatures."""
        return [each for place in places(signatures) for each in self.signatures[place]]


def index_of(catalogue: Catalogue, as_of: dt.date) -> Index:
    """Return the index of a catalogue, for all days on which the same is in use as on `as_of`."""
    goals, groups = in_order(catalogue.goals.values()), in_order(catalogue.target_groups.values())
    goal_bits = {goal.id: 1 << at for at, goal in enumerate(goals)}
    group_bits = {group.id: 1 << at for at, group in enumerate(groups)}
    by_signature: dict[tuple[Bits, Bits, int], list[Sorted]] = {}
    for sorted_ in _activities(catalogue, as_of, goal_bits, group_bits):
        by_signature.setdefault((sorted_.goals, sorted_.target_groups, sorted_.tier.order), []).append(sorted_)
    signatures = tuple(map(tuple, by_signature.values()))
    serving, reaching = dict.fromkeys(goal_bits, 0), dict.fromkeys(group_bits, 0)
    asking = dict.fromkeys(sorted(tier.order for tier in catalogue.time_tiers.values()), 0)
    for place, (one, *_) in enumerate(signatures):
        for goal in one.all_goals:
            serving[goal.id] |= 1 << place
        for group in one.all_groups:
            reaching[group.id] |= 1 << place
        asking[one.tier.order] |= 1 << place
    return Index(
        goal_bits=goal_bits,
        group_bits=group_bits,
        goals_in_use=tuple(goal for goal in goals if is_in_use(goal, as_of)),
        signatures=signatures,
        every=(1 << len(signatures)) - 1,
        serving=serving,
        reaching=reaching,
        # A higher tier includes the lower ones (guide, chapter 3: the activities of chapter 2 remain possible).
        within=dict(zip(asking, itertools.accumulate(asking.values(), operator.or_), strict=True)),
    )


def _activities(
    catalogue: Catalogue, as_of: dt.date, goal_bits: Mapping[str, Bits], group_bits: Mapping[str, Bits]
) -> Iterator[Sorted]:
    """Yield the activities that some profile could reach: that are in use, and something of each choice with them."""
    regulations = catalogue._derived(Regulations)
    cases: dict[str, list[Doing]] = {}
    for case in in_use(catalogue.cases, as_of):
        doing = case, {link.to for link in case.goals}, {link.to for link in case.target_groups}
        for link in case.activities:
            cases.setdefault(link.to, []).append(doing)
    for place, activity in enumerate(in_use(catalogue.activities, as_of)):
        goals = _linked(activity.goals, catalogue.goals, goal_bits, as_of)
        groups = _linked(activity.target_groups, catalogue.target_groups, group_bits, as_of)
        tier = catalogue.time_tiers[activity.time_tier.to]
        if not goals or not groups or not is_in_use(tier, as_of):
            continue
        served = {bit: GoalServed(goal=goal, basis=link.basis) for bit, goal, link in goals}
        reached = {bit: TargetGroupReached(target_group=group, basis=link.basis) for bit, group, link in groups}
        all_goals, all_groups = tuple(goal for _, goal, _ in goals), tuple(group for _, group, _ in groups)
        yield Sorted(
            place=place,
            activity=activity,
            tier=tier,
            goals=sum(served),
            target_groups=sum(reached),
            all_goals=all_goals,
            all_groups=all_groups,
            regulations=catalogue.regulations_for[activity.id],
            paid_by=regulations.bits(catalogue.regulations_for[activity.id]),
            cases=tuple(cases.get(activity.id, ())),
            shown=Memo(
                functools.partial(
                    _shown, activity=activity, served=served, reached=reached, catalogue=catalogue, as_of=as_of
                )
            ),
            other_goals=NearMiss(activity=activity, blocker="goals", takes=all_goals),
            other_groups=NearMiss(activity=activity, blocker="target_groups", takes=all_groups),
            more_time=NearMiss(activity=activity, blocker="time_tier", takes=(tier,)),
        )


def _linked(
    links: Iterable[Link], records: Mapping[str, _Chosen], bits: Mapping[str, Bits], as_of: dt.date
) -> list[tuple[Bits, _Chosen, Link]]:
    """Return the records in use that are linked to, in the order of their bits."""
    found = [(bits[link.to], records[link.to], link) for link in links if is_in_use(records[link.to], as_of)]
    return sorted(found, key=operator.itemgetter(0))


def _shown(
    left: tuple[Bits, Bits],
    *,
    activity: Activity,
    served: Mapping[Bits, GoalServed],
    reached: Mapping[Bits, TargetGroupReached],
    catalogue: Catalogue,
    as_of: dt.date,
) -> Shown:
    """Return what a plan says of the activity where these goals and groups of its own are left."""
    goals = tuple(each for bit, each in served.items() if bit & left[0])
    groups = tuple(each for bit, each in reached.items() if bit & left[1])
    goals_stated = sum(each.basis == "stated" for each in goals)
    groups_stated = sum(each.basis == "stated" for each in groups)
    names = {each.target_group.id for each in groups}
    # An initiative helps in one of the groups reached, or in groups that nobody named.
    initiatives = tuple(
        initiative
        for initiative in catalogue.initiatives_for[activity.id]
        if is_in_use(initiative, as_of)
        and (not initiative.target_groups or any(link.to in names for link in initiative.target_groups))
    )
    onward = catalogue._derived(meet_again)
    later = tuple(
        each
        for group in (groups if is_for_learners(activity) else ())
        for each in onward[group.target_group.id]
        if is_in_use(each.target_group, as_of)
    )

    def match(key: tuple[tuple[Choice, ...], int, int]) -> ActivityMatch:
        not_told, position, paying = key
        return ActivityMatch(
            activity=activity,
            goals=goals,
            target_groups=groups,
            initiatives=initiatives,
            funding=catalogue.regulations_for[activity.id],
            open=not_told,
            meet_again=later,
            rank=Rank(
                position=position,
                goals_served=len(goals),
                goals_stated=goals_stated,
                target_groups_reached=len(groups),
                target_groups_stated=groups_stated,
                regulations=paying,
                time_tier_order=catalogue.time_tiers[activity.time_tier.to].order,
            ),
        )

    return Shown(goals=goals, first=(-len(goals), -goals_stated, -len(groups), -groups_stated), matches=Memo(match))
