"""The order of the activities that fit: `Rank.order` is what they are sorted by, and says why."""

import datetime as dt
import operator
from collections.abc import Collection, Iterable

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.activities import Activity, Initiative
from techtalent.model.plan import ActivityMatch, Choice, MeetAgain, Rank
from techtalent.planning.fits import Fit, is_for
from techtalent.planning.meet_again import meet_again
from techtalent.planning.payers import payers
from techtalent.planning.shortcuts import remembered


def ranked(
    catalogue: Catalogue, as_of: dt.date, fits: Iterable[Fit], open_choices: tuple[Choice, ...], paying: Iterable[str]
) -> tuple[ActivityMatch, ...]:
    """Return the activities that fit in the plan's order, given the ids of the regulations that may pay."""
    paying = set(paying)
    found = []
    for fit in fits:
        regulations = payers(catalogue, as_of, fit)
        found.append(_with_sort_key(catalogue, fit, len([1 for regulation in regulations if regulation.id in paying])))
    found.sort(key=_SORT_KEY)
    return tuple(
        [
            _match(catalogue, as_of, fit, open_choices, position, regulations)
            for position, (_, fit, regulations) in enumerate(found, start=1)
        ]
    )


# What activities are sorted by: the order of their rank, and the id where that is equal.
_SORT_KEY = operator.itemgetter(0)


@remembered
def _with_sort_key(catalogue: Catalogue, fit: Fit, regulations: int) -> tuple[tuple[object, ...], Fit, int]:
    """Return an activity and how many regulations may pay for it, after its sort key."""
    return (*_rank(catalogue, fit, regulations, 0).order, fit.activity.id), fit, regulations


def _rank(catalogue: Catalogue, fit: Fit, regulations: int, position: int) -> Rank:
    return Rank(
        position=position,
        goals_served=len(fit.goals),
        goals_stated=sum(served.basis == "stated" for served in fit.goals),
        target_groups_reached=len(fit.target_groups),
        target_groups_stated=sum(reached.basis == "stated" for reached in fit.target_groups),
        regulations=regulations,
        time_tier_order=catalogue.time_tiers[fit.activity.time_tier.to].order,
    )


@remembered
def _match(
    catalogue: Catalogue, as_of: dt.date, fit: Fit, open_choices: tuple[Choice, ...], position: int, regulations: int
) -> ActivityMatch:
    return ActivityMatch(
        activity=fit.activity,
        goals=fit.goals,
        target_groups=fit.target_groups,
        initiatives=_initiatives(catalogue, as_of, fit),
        funding=payers(catalogue, as_of, fit),
        open=open_choices,
        meet_again=_meet_again(catalogue, as_of, fit),
        rank=_rank(catalogue, fit, regulations, position),
    )


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
