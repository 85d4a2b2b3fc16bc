"""What matching sees of a catalogue, sorted out once, so that a plan costs what it holds and not what there is.

Activities that matching cannot tell apart share a signature: the same goals, target groups and time tier. A set of
signatures is one whole number with a bit for each, so that what fits is found for all of them at once: those of the
chosen goals, and of the chosen target groups, and of the tiers that there is time for. Only what fits, or nearly does,
is looked at one by one. What a plan says of a record for the same choices is made once, and all plans share it. What is
in use changes on the days on which a record retires: between two such days there is one index, made when it is first
asked for.
"""

import bisect
import datetime as dt
import functools
import operator
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import TypeVar

from attrs import frozen

from techtalent._memo import Memo
from techtalent.catalogue import Catalogue
from techtalent.choices import in_order, in_use, is_in_use
from techtalent.onward import meet_again
from techtalent.parts import Link
from techtalent.plan import ActivityMatch, Choice, GoalServed, NearMiss, Rank, TargetGroupReached
from techtalent.records import Activity, CaseStudy, FundingRegulation, Goal, TargetGroup, TimeTier

_Chosen = TypeVar("_Chosen", Goal, TargetGroup)

#: A set of goals, of target groups or of signatures: a bit for each.
Bits = int

#: A company that the guide tells of, with the ids of its goals and of its target groups.
Doing = tuple[CaseStudy, Set[str], Set[str]]

#: The set of all goals or groups, where none were told: nothing is left out.
EVERY: Bits = -1


@frozen(eq=False)
class Shown:
    """What a plan says of a fitting activity for the goals and target groups that are left of it."""

    #: The goals that it serves.
    goals: tuple[GoalServed, ...]
    #: How many goals it serves and groups it reaches, and how many of these a source states, as they sort: the most
    #: first.
    first: tuple[int, int, int, int]
    #: Its entry in a plan, by what was not told, its place, and how many regulations may pay for it.
    matches: Memo[tuple[tuple[Choice, ...], int, int], ActivityMatch]


@frozen(eq=False)
class Sorted:
    """An activity that is in use, as matching sees it."""

    #: Its place in id order.
    place: int
    activity: Activity
    tier: TimeTier
    tier_order: int
    goals: Bits
    target_groups: Bits
    #: All target groups in use that it reaches.
    all_groups: tuple[TargetGroup, ...]
    regulations: tuple[FundingRegulation, ...]
    #: The companies that do it, each with the ids of its goals and groups.
    cases: tuple[Doing, ...]
    #: By the goals and groups that are left of its own.
    shown: Memo[tuple[Bits, Bits], Shown]
    #: What it would take, where one choice stands in the way.
    other_goals: NearMiss
    other_groups: NearMiss
    more_time: NearMiss


@frozen(eq=False)
class Index:
    """A catalogue as matching sees it, on any day between two on which records retire."""

    #: The first of these days.
    as_of: dt.date
    #: The bit of each goal and target group, retired ones included, in the order in which a plan tells them.
    goal_bits: Mapping[str, Bits]
    group_bits: Mapping[str, Bits]
    #: The goals that are in use, in order: what is covered where no goals were told.
    goals_in_use: tuple[Goal, ...]
    #: The activities of each signature, in id order.
    signatures: tuple[tuple[Sorted, ...], ...]
    #: All signatures; those that serve one of some goals, that reach one of some groups, or that a tier has time for.
    every: Bits
    serving: Memo[Bits, Bits]
    reaching: Memo[Bits, Bits]
    within: Mapping[int, Bits]

    def activities(self, signatures: Bits) -> list[Sorted]:
        """Return the activities of these signatures."""
        found: list[Sorted] = []
        while signatures:
            lowest = signatures & -signatures
            found += self.signatures[lowest.bit_length() - 1]
            signatures ^= lowest
        return found


def index_of(catalogue: Catalogue, as_of: dt.date) -> Index:
    """Return the index of a catalogue for a day."""
    retirements, indexes = catalogue.derived(_between_retirements)
    return indexes[bisect.bisect_right(retirements, as_of)]


def _between_retirements(catalogue: Catalogue) -> tuple[list[dt.date], Memo[int, Index]]:
    """Return the days on which records retire, and the index for after so many of these days."""
    days = sorted({record.retired.since for record in catalogue.records() if record.retired is not None})
    return days, Memo(lambda passed: _index(catalogue, days[passed - 1] if passed else dt.date.min))


def _index(catalogue: Catalogue, as_of: dt.date) -> Index:
    goals, groups = in_order(catalogue.goals.values()), in_order(catalogue.target_groups.values())
    goal_bits = {goal.id: 1 << at for at, goal in enumerate(goals)}
    group_bits = {group.id: 1 << at for at, group in enumerate(groups)}
    by_signature: dict[tuple[Bits, Bits, int], list[Sorted]] = {}
    for sorted_ in _activities(catalogue, as_of, goal_bits, group_bits):
        by_signature.setdefault((sorted_.goals, sorted_.target_groups, sorted_.tier_order), []).append(sorted_)
    signatures = [(1 << at, *signature) for at, signature in enumerate(by_signature)]
    return Index(
        as_of=as_of,
        goal_bits=goal_bits,
        group_bits=group_bits,
        goals_in_use=tuple(goal for goal in goals if is_in_use(goal, as_of)),
        signatures=tuple(map(tuple, by_signature.values())),
        every=(1 << len(signatures)) - 1,
        serving=Memo(lambda bits: _union(one for one, serves, _, _ in signatures if serves & bits)),
        reaching=Memo(lambda bits: _union(one for one, _, reaches, _ in signatures if reaches & bits)),
        within={
            tier.order: _union(one for one, _, _, order in signatures if order <= tier.order)
            for tier in catalogue.time_tiers.values()
        },
    )


def _union(bits: Iterable[Bits]) -> Bits:
    return functools.reduce(operator.or_, bits, 0)


def _activities(
    catalogue: Catalogue, as_of: dt.date, goal_bits: Mapping[str, Bits], group_bits: Mapping[str, Bits]
) -> Iterator[Sorted]:
    """Yield the activities that some profile could reach: that are in use, and something of each choice with them."""
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
        yield Sorted(
            place=place,
            activity=activity,
            tier=tier,
            tier_order=tier.order,
            goals=sum(served),
            target_groups=sum(reached),
            all_groups=tuple(group for _, group, _ in groups),
            regulations=catalogue.regulations_for[activity.id],
            cases=tuple(cases.get(activity.id, ())),
            shown=Memo(
                functools.partial(
                    _shown, activity=activity, served=served, reached=reached, catalogue=catalogue, as_of=as_of
                )
            ),
            other_goals=NearMiss(activity=activity, blocker="goals", takes=tuple(goal for _, goal, _ in goals)),
            other_groups=NearMiss(
                activity=activity, blocker="target_groups", takes=tuple(group for _, group, _ in groups)
            ),
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
    onward = catalogue.derived(meet_again)
    later = tuple(
        each for group in groups for each in onward[group.target_group.id] if is_in_use(each.target_group, as_of)
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
