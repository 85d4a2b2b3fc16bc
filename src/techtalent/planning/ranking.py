"""The order of the activities that are advised: `Rank.order` is what they are sorted by, and says why.

What an adviser would begin with: a company with little to go by begins small; what one would do for a chosen goal comes
before what helps with it as well; then what other companies do for the same goal, what money can be had for, and what
asks less. Serving many goals, or a fund of which nobody knows the amount, lifts nothing over these.
"""

import datetime as dt
import operator
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import attrs

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.activities import Activity, Initiative
from techtalent.model.advice import ActivityMatch, Choice, MeetAgain, Rank
from techtalent.model.plan import Eligibility, FundingMatch
from techtalent.model.steps import CaseStudy
from techtalent.planning.fits import Chosen, Fit, is_for
from techtalent.planning.meet_again import meet_again
from techtalent.planning.payers import payers
from techtalent.planning.shortcuts import remembered
from techtalent.words.ranks import Money, why


class Available(NamedTuple):
    """Money that can be had, of which the amount is known."""

    money: Money
    once_started: bool
    """Whether it can only be had for an activity that brings what is still missing."""


_CAN: tuple[Eligibility, ...] = ("eligible", "eligible-so-far", "once-you-start")


def money_to_have(funding: Iterable[FundingMatch]) -> tuple[Available, ...]:
    """Return the money that can be had, in the plan's order.

    Where a fact that was not told decides, or only an earlier amount is known, nobody can count on it.
    """
    found = []
    for match in funding:
        estimate = match.estimate
        if match.eligibility in _CAN and match.may_pay and estimate is not None and estimate.last_known_until is None:
            regulation = match.regulation
            money = Money(
                regulation.id,
                regulation.title,
                estimate.least,
                estimate.most,
                estimate.currency,
                estimate.per,
                estimate.is_example and estimate.learners is not None,
            )
            found.append(Available(money, match.eligibility == "once-you-start"))
    return tuple(found)


def ranked(
    catalogue: Catalogue, as_of: dt.date, fits: Iterable[Fit], chosen: Chosen, money: Sequence[Available]
) -> tuple[ActivityMatch, ...]:
    """Return the activities that fit in the plan's order, given the money that can be had."""
    found = []
    for fit in fits:
        paying = {regulation.id for regulation in payers(catalogue, as_of, fit)}
        # What an activity does not bring itself, it does not pay for.
        had = [
            available.money
            for available in money
            if available.money.regulation in paying and (fit.activity.shown_by or not available.once_started)
        ]
        basis = (fit, chosen.goals is not None, chosen.time_tier is not None, tuple(had))
        found.append((_ranked(catalogue, as_of, *basis)[0], basis))
    found.sort(key=_SORT_KEY)
    not_told = chosen.not_told
    # A match is remembered by what its rank is made of: to hash the rank would walk through its cases.
    return tuple(
        [_match(catalogue, as_of, not_told, position, *basis) for position, (_, basis) in enumerate(found, start=1)]
    )


# What activities are sorted by: the order of their rank, and the id where that is equal.
_SORT_KEY = operator.itemgetter(0)


@remembered
def _ranked(
    catalogue: Catalogue, as_of: dt.date, fit: Fit, goals_told: bool, time_told: bool, money: tuple[Money, ...]
) -> tuple[tuple[object, ...], Rank]:
    """Return the sort key of an activity, and its rank, as yet without its place."""
    activity = fit.activity
    tier = catalogue.time_tiers[activity.time_tier.to]
    main = tuple([served.goal for served in fit.goals if served.weight == "main"])
    done_by = sorted(
        [case for case in catalogue.cases_for[activity.id] if is_in_use(case, as_of)], key=operator.attrgetter("id")
    )
    alike = tuple([case for case in done_by if _is_alike(case, fit)])
    # What is tied to a place can only be joined there.
    helped = any(initiative.place is None for initiative in _initiatives(catalogue, as_of, fit))
    within = None if activity.within is None else catalogue.activities[activity.within.to]
    rank = Rank(
        position=0,
        why=why(
            tier=None if time_told else tier,
            is_main=bool(main) if goals_told else None,
            companies=[case.company for case in alike],
            money=money[0] if money else None,
            helped=helped,
        ),
        time_told=time_told,
        time_tier_order=tier.order,
        main_goals=main,
        cases=alike,
        paying=tuple([catalogue.funding_regulations[paid.regulation] for paid in money]),
        goals_served=len(fit.goals) if goals_told else 0,
        companies=len(done_by),
        helped=helped,
        within=within if within is not None and is_in_use(within, as_of) else None,
    )
    return (*rank.order, activity.id), rank


def _is_alike(case: CaseStudy, fit: Fit) -> bool:
    """Return whether the company of a case does an activity for a goal and with a group for which it fits here."""
    goals = {link.to for link in case.goals}
    for link in case.activities:
        if link.to == fit.activity.id:
            groups = link.target_groups or [group.to for group in case.target_groups]
            return any(
                served.goal.id in goals and any(group.id in groups for group in served.target_groups)
                for served in fit.goals
            )
    return False


@remembered
def _match(
    catalogue: Catalogue,
    as_of: dt.date,
    open_choices: tuple[Choice, ...],
    position: int,
    fit: Fit,
    goals_told: bool,
    time_told: bool,
    money: tuple[Money, ...],
) -> ActivityMatch:
    _, rank = _ranked(catalogue, as_of, fit, goals_told, time_told, money)
    return ActivityMatch(
        activity=fit.activity,
        goals=fit.goals,
        target_groups=fit.target_groups,
        initiatives=_initiatives(catalogue, as_of, fit),
        funding=payers(catalogue, as_of, fit),
        open=open_choices,
        meet_again=_meet_again(catalogue, as_of, fit),
        rank=attrs.evolve(rank, position=position),
    )


@remembered
def _initiatives(catalogue: Catalogue, as_of: dt.date, fit: Fit) -> tuple[Initiative, ...]:
    """Return the initiatives that help with an activity in a group that it reaches, or that name no groups."""
    reached = {reached.target_group.id for reached in fit.target_groups}
    return tuple(
        initiative
        for initiative in catalogue.initiatives_for[fit.activity.id]
        if is_in_use(initiative, as_of) and is_for(initiative.target_groups, reached)
    )


@remembered
def _meet_again(catalogue: Catalogue, as_of: dt.date, fit: Fit) -> tuple[MeetAgain, ...]:
    """Return where the learners whom an activity reaches can be met again, in target groups that are in use."""
    if not _is_for_learners(fit.activity):
        return ()
    return tuple(
        place
        for reached in fit.target_groups
        for place in meet_again(catalogue, reached.target_group.id)
        if is_in_use(place.target_group, as_of)
    )


def _is_for_learners(activity: Activity) -> bool:
    """Return whether an activity is for pupils or students, who move on; employees and teachers stay."""
    return any(link.to in ("pupils", "students") for link in activity.audiences)
