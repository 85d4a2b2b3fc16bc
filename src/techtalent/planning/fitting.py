"""What follows from the three choices alone: made once, and shared by all who choose the same.

Companies differ more in what they say of themselves than in what they choose. So a plan is put together from what fits
its choices, from how each regulation stands for the company (`funding`), and from the order that both give together.
Ten thousand of each are kept at most (`_memo`).
"""

import datetime as dt
import operator
from collections.abc import Iterable, Mapping

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_order
from techtalent.model.activities import Activity
from techtalent.model.goals import Goal
from techtalent.model.plan import ActivityMatch, CaseMatch, Choice, GoalCoverage, NearMiss, TipMatch
from techtalent.planning.choices import Choices
from techtalent.planning.contacts import Guidance, choose_cases
from techtalent.planning.coverage import cover
from techtalent.planning.funding import Payer, Regulations
from techtalent.planning.speed.index import Index, Shown, Sorted, index_of
from techtalent.planning.speed.memo import Memo
from techtalent.planning.speed.sets import Bits, union

# The ids of the goals, of the target groups and of the time tier that were chosen; None where they were not told.
_Chosen = tuple[tuple[str, ...] | None, tuple[str, ...] | None, str | None]


@frozen(kw_only=True, eq=False)
class Fitting:
    """What fits some choices, before anybody asked who pays."""

    activities: tuple[tuple[Sorted, Shown], ...]
    """The activities, in id order, each with what a plan says of it."""
    near_misses: tuple[NearMiss, ...]
    tips: tuple[TipMatch, ...]
    cases: tuple[CaseMatch, ...]
    payers: tuple[Payer, ...]
    not_told: tuple[Choice, ...]
    """The choices that were not told."""
    goals: tuple[Goal, ...]
    """The goals to cover, and the signatures of the chosen target groups and of the tiers that there is time for."""
    reaching: Bits
    within: Bits


@frozen(kw_only=True, eq=False)
class Ranked:
    """What fits in the plan's order, which turns on who may pay."""

    matches: tuple[ActivityMatch, ...]
    activities: tuple[Activity, ...]
    coverage: tuple[GoalCoverage, ...]


class Fittings:
    """What fits in one catalogue, for any choices, on days on which the same is in use."""

    __slots__ = ("_by_choices", "_catalogue", "_guidance", "_index", "_ranked")

    def __init__(self, catalogue: Catalogue, as_of: dt.date, guidance: Guidance) -> None:
        self._catalogue = catalogue
        self._guidance = guidance
        self._index = index_of(catalogue, as_of)
        self._by_choices: Memo[_Chosen, Fitting] = Memo(self._fitting)
        self._ranked: Memo[tuple[Fitting, Bits], Ranked] = Memo(self._in_order)

    def of(self, choices: Choices) -> Fitting:
        """Return what fits the choices."""
        profile, tier = choices.profile, choices.time_tier
        return self._by_choices[profile.goals, profile.target_groups, None if tier is None else tier.id]

    def ranked(self, fitting: Fitting, may_pay: Bits) -> Ranked:
        """Return what fits in its order, where these regulations may pay."""
        return self._ranked[fitting, may_pay]

    def _fitting(self, chosen: _Chosen) -> Fitting:
        index, catalogue, (goal_ids, group_ids, tier_id) = self._index, self._catalogue, chosen
        goals, serving = _any_of(goal_ids, index.goal_bits, index.serving, index.every)
        groups, reaching = _any_of(group_ids, index.group_bits, index.reaching, index.every)
        within = index.every if tier_id is None else index.within[catalogue.time_tiers[tier_id].order]
        activities = sorted(index.activities(serving & reaching & within), key=_PLACE)
        chosen_goals = in_order(catalogue.goals[name] for name in goal_ids or ())
        chosen_groups = in_order(catalogue.target_groups[name] for name in group_ids or ())
        told: tuple[tuple[Choice, object], ...] = (
            ("goals", goal_ids),
            ("target_groups", group_ids),
            ("time_tier", tier_id),
        )
        return Fitting(
            activities=tuple(
                [(each, each.shown[each.goals & goals, each.target_groups & groups]) for each in activities]
            ),
            near_misses=_near_misses(index, serving, reaching, within),
            tips=self._guidance.tips(goal_ids, group_ids, tier_id),
            cases=choose_cases(chosen_goals, chosen_groups, activities),
            payers=self._paying(activities),
            not_told=tuple([choice for choice, ids in told if ids is None]),
            goals=index.goals_in_use if goal_ids is None else chosen_goals,
            reaching=reaching,
            within=within,
        )

    def _paying(self, activities: Iterable[Sorted]) -> tuple[Payer, ...]:
        paid: dict[str, list[Activity]] = {}
        for each in activities:
            for regulation in each.regulations:
                paid.setdefault(regulation.id, []).append(each.activity)
        return self._catalogue._derived(Regulations).payers(paid)

    def _in_order(self, key: tuple[Fitting, Bits]) -> Ranked:
        """Return the fitting activities in the plan's order, which `Rank` explains."""
        fitting, may_pay = key
        # More regulations come first; the place settles what is equal, so that nothing after it is compared.
        found = [
            (shown.first, -(each.paid_by & may_pay).bit_count(), each.tier.order, each.place, each, shown)
            for each, shown in fitting.activities
        ]
        found.sort()
        return Ranked(
            matches=tuple(
                [
                    shown.matches[fitting.not_told, position, -fewer]
                    for position, (_, fewer, _, _, _, shown) in enumerate(found, start=1)
                ]
            ),
            activities=tuple([each.activity for _, _, _, _, each, _ in found]),
            coverage=cover(
                fitting.goals,
                [(each.activity, shown.goals) for _, _, _, _, each, shown in found],
                self._index,
                fitting.reaching,
                fitting.within,
            ),
        )


_PLACE = operator.attrgetter("place")


def _any_of(
    ids: Iterable[str] | None, bits: Mapping[str, Bits], signatures: Mapping[str, Bits], every: Bits
) -> tuple[Bits, Bits]:
    """Return what was chosen as a set, and the signatures that have some of it: all of both where nothing was told."""
    if ids is None:
        return -1, every
    return union(bits[name] for name in ids), union(signatures[name] for name in ids)


def _near_misses(index: Index, serving: Bits, reaching: Bits, within: Bits) -> tuple[NearMiss, ...]:
    """Return what has exactly one choice in its way, in id order."""
    found = [
        *[(each.place, each.other_goals) for each in index.activities((index.every ^ serving) & reaching & within)],
        *[(each.place, each.other_groups) for each in index.activities(serving & (index.every ^ reaching) & within)],
        *[(each.place, each.more_time) for each in index.activities(serving & reaching & (index.every ^ within))],
    ]
    found.sort(key=operator.itemgetter(0))
    return tuple([near_miss for _, near_miss in found])
