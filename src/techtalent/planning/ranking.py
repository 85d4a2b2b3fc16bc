"""The order of the activities that are advised: `Rank.order` is what they are sorted by, and says why.

What an adviser would begin with: a company with little to go by begins small; what one would do for a chosen goal comes
before what helps with it as well; then what other companies do for the same goal, what money can be had for, and what
asks less. Serving many goals, or a fund of which nobody knows the amount, lifts nothing over these.
"""

import datetime as dt
import operator
from collections.abc import Collection, Iterable

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.activities import Initiative
from techtalent.model.advice import ActivityMatch, Choice, Rank
from techtalent.model.steps import CaseStudy
from techtalent.planning.fits import Chosen, Fit, is_for
from techtalent.planning.money import Available
from techtalent.planning.payers import Paid, payers
from techtalent.planning.shortcuts import remembered
from techtalent.words.ranks import why


@frozen(kw_only=True, eq=False, repr=False)
class Ranked:
    """An activity that fits, with what it is sorted by."""

    match: ActivityMatch
    fit: Fit
    """How it fits."""
    sort_key: tuple[object, ...]
    """The order of the rank, and the id where that is equal."""


_SORT_KEY = operator.attrgetter("sort_key")


def ranked(
    catalogue: Catalogue,
    as_of: dt.date,
    fits: Iterable[Fit],
    chosen: Chosen,
    money: Iterable[Available],
    paid: Paid,
) -> tuple[Ranked, ...]:
    """Return the activities that fit in the plan's order.

    `money` is what can be had, in the plan's order, and `paid` says which regulation pays for which activity.
    """
    not_told = chosen.not_told
    had: dict[str, list[Available]] = {}
    for available in money:
        if available.money.regulation in paid:
            for name in paid[available.money.regulation].activities:
                # What an activity does not bring itself, it does not pay for.
                if not available.once_started or catalogue.activities[name].shown_by:
                    had.setdefault(name, []).append(available)
    found = [_ranked(catalogue, as_of, fit, not_told, tuple(had.get(fit.activity.id, ()))) for fit in fits]
    found.sort(key=_SORT_KEY)
    return tuple(found)


def order_without_money(
    catalogue: Catalogue, as_of: dt.date, fit: Fit, not_told: tuple[Choice, ...]
) -> tuple[object, ...]:
    """Return what an activity that fits would be sorted by in a plan, if no money could be had for any.

    `not_told` are the choices that were not told.
    """
    return _ranked(catalogue, as_of, fit, not_told, ()).sort_key


@remembered
def _ranked(
    catalogue: Catalogue, as_of: dt.date, fit: Fit, not_told: tuple[Choice, ...], money: tuple[Available, ...]
) -> Ranked:
    activity = fit.activity
    tier = catalogue.time_tiers[activity.time_tier.to]
    main = tuple([served.goal for served in fit.goals if served.weight == "main"])
    done_by = sorted(
        [case for case in catalogue.cases_for[activity.id] if is_in_use(case, as_of)], key=operator.attrgetter("id")
    )
    alike = tuple([case for case in done_by if _is_alike(case, fit)])
    initiatives = _initiatives(catalogue, as_of, fit)
    # What is there for some regions only cannot be joined elsewhere.
    everywhere = next((initiative for initiative in initiatives if not initiative.regions), None)
    goals_told, time_told = "goals" not in not_told, "time_tier" not in not_told
    within = None if activity.within is None else catalogue.activities[activity.within.to]
    rank = Rank(
        why=why(
            tier=None if time_told else tier,
            is_main=bool(main) if goals_told else None,
            companies=[case.company for case in alike],
            money=money[0].money if money else None,
            initiative=everywhere,
        ),
        time_told=time_told,
        time_tier_order=tier.order,
        main_goals=main,
        cases=alike,
        paying=tuple([catalogue.funding_regulations[available.money.regulation] for available in money]),
        goals_served=len(fit.goals) if goals_told else 0,
        companies=len(done_by),
        helped=everywhere is not None,
        within=within if within is not None and is_in_use(within, as_of) else None,
    )
    match = ActivityMatch(
        activity=activity,
        goals=fit.goals,
        target_groups=fit.target_groups,
        initiatives=initiatives,
        funding=payers(catalogue, as_of, fit),
        open=not_told,
        rank=rank,
    )
    return Ranked(match=match, fit=fit, sort_key=(*rank.order, activity.id))


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
def _initiatives(catalogue: Catalogue, as_of: dt.date, fit: Fit) -> tuple[Initiative, ...]:
    return helping(catalogue, as_of, fit.activity.id, {reached.target_group.id for reached in fit.target_groups})


def helping(catalogue: Catalogue, as_of: dt.date, activity: str, reached: Collection[str]) -> tuple[Initiative, ...]:
    """Return the initiatives that help with an activity in a group that it reaches, or that name no groups."""
    return tuple(
        initiative
        for initiative in catalogue.initiatives_for[activity]
        if is_in_use(initiative, as_of) and is_for(initiative.target_groups, reached)
    )
