"""How a company starts with the activities that fit: the first thing to do, who helps, what to join, and what is next.

Whether something is for the company is said by `for_whom`. An initiative with regions can be joined in these, and is an
example elsewhere, also where the region was not told: nobody is sent to another part of the country.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.activities import Activity, Initiative
from techtalent.model.common import NotResearched, Point
from techtalent.model.reasons import Reason
from techtalent.model.starts import BeginMatch, NextActivity, PointMatch, Start
from techtalent.planning.contacts import against_contact
from techtalent.planning.fits import Fit
from techtalent.planning.for_whom import Home, against, alike, organisations_of, reasons, whom
from techtalent.planning.ranking import helping
from techtalent.planning.shortcuts import remembered


def starts(
    catalogue: Catalogue,
    as_of: dt.date,
    fits: Iterable[Fit],
    groups_told: bool,
    companies: tuple[Home, ...],
    done: Iterable[str],
) -> tuple[Start, ...]:
    """Return how these companies start with the activities of the plan, given how they fit.

    `groups_told` says whether target groups were chosen, and `done` are the ids of what every company does already.
    """
    done = frozenset(done)
    differing = catalogue._derived(_differing)
    # Without what makes no difference to an activity, so that what was found for it is found again.
    homes: dict[_By, tuple[Home, ...]] = {}
    found = []
    for fit in fits:
        name = fit.activity.id
        by, ahead = differing[name]
        if by not in homes:
            homes[by] = alike(companies, *by)
        after = () if ahead.isdisjoint(done) else done_after(fit.activity, done)
        found.append(_start(catalogue, as_of, name, fit.reached, groups_told, homes[by], after))
    return tuple(found)


def done_after(activity: Activity, done: frozenset[str]) -> tuple[str, ...]:
    """Return the ids of the steps up from an activity that are `done`: what depends on it is alike for all else."""
    return tuple([link.to for link in activity.next if link.to in done])


@remembered
def steps_up(catalogue: Catalogue, as_of: dt.date, activity: str, done: tuple[str, ...]) -> tuple[NextActivity, ...]:
    """Return the steps up from an activity that are in use, in its order, without those that are `done` already."""
    return tuple(
        [
            NextActivity(activity=catalogue.activities[link.to], basis=link.basis)
            for link in catalogue.activities[activity].next
            if link.to not in done and is_in_use(catalogue.activities[link.to], as_of)
        ]
    )


# Whether the region makes a difference, and the organisations that do.
_By = tuple[bool, frozenset[str]]


def _differing(catalogue: Catalogue) -> Mapping[str, tuple[_By, frozenset[str]]]:
    """Return, by activity, what makes a difference to how to start with it, and the ids of the steps up from it."""
    return {
        activity.id: (_differs(catalogue, activity), frozenset([link.to for link in activity.next]))
        for activity in catalogue.activities.values()
    }


def _differs(catalogue: Catalogue, activity: Activity) -> _By:
    named = [catalogue.contact_points[name] for beginning in activity.begin for name in beginning.contacts]
    meant = [*map(whom, activity.begin), *map(whom, named), *map(whom, activity.who_helps)]
    regions = any(found.region for found in meant) or any(
        initiative.regions for initiative in catalogue.initiatives_for[activity.id]
    )
    return regions, organisations_of(meant)


@remembered
def _start(
    catalogue: Catalogue,
    as_of: dt.date,
    name: str,
    reached: tuple[str, ...],
    groups_told: bool,
    companies: tuple[Home, ...],
    done: tuple[str, ...],
) -> Start:
    activity, initiatives = catalogue.activities[name], helping(catalogue, as_of, name, reached)
    return Start(
        activity=activity,
        effort=effort(activity, reached),
        begin=_begin(catalogue, as_of, activity, reached if groups_told else None, companies),
        who_helps=points(catalogue, activity.who_helps, companies),
        initiatives=tuple([initiative for initiative in initiatives if is_here(initiative, companies)]),
        examples=tuple([initiative for initiative in initiatives if not is_here(initiative, companies)]),
        next=steps_up(catalogue, as_of, name, done),
    )


def effort(activity: Activity, reached: Sequence[str]) -> tuple[int, ...]:
    """Return the places of what an activity's effort says of some target groups.

    What nobody has looked up is said where the hours of one of these groups are not known.
    """
    known = {
        at: hours.target_groups for at, hours in enumerate(activity.effort) if not isinstance(hours, NotResearched)
    }
    shown = {at for at, groups in known.items() if not groups or not set(groups).isdisjoint(reached)}
    if not all(any(not known[at] or group in known[at] for at in shown) for group in reached):
        shown |= set(range(len(activity.effort))) - known.keys()
    return tuple(sorted(shown))


def is_here(initiative: Initiative, companies: Sequence[Home]) -> bool:
    """Return whether an initiative is there for every company, or in the region that one of the companies told."""
    regions = {link.to for link in initiative.regions}
    return not regions or any(home.region in regions for home in companies)


def is_elsewhere(initiative: Initiative, companies: Sequence[Home]) -> bool:
    """Return whether an initiative is in another region than each of the companies, all of which told theirs."""
    regions = {link.to for link in initiative.regions}
    return bool(regions) and all(home.region is not None and home.region not in regions for home in companies)


def points(catalogue: Catalogue, held: Sequence[Point], companies: tuple[Home, ...]) -> tuple[PointMatch, ...]:
    """Return the points that are for these companies, in their order."""
    return tuple(
        [
            PointMatch(position=at, reasons=reasons(whom(point), companies, None, catalogue))
            for at, point in enumerate(held)
            if not against(whom(point), companies, None)
        ]
    )


def _begin(
    catalogue: Catalogue,
    as_of: dt.date,
    activity: Activity,
    target_groups: tuple[str, ...] | None,
    companies: tuple[Home, ...],
) -> tuple[BeginMatch, ...]:
    """Return the first things to do that are for these companies; `target_groups` is None where none were chosen."""
    found = []
    for at, beginning in enumerate(activity.begin):
        named = [catalogue.contact_points[name] for name in beginning.contacts]
        contacts = [
            contact
            for contact in named
            if is_in_use(contact, as_of) and not against_contact(contact, companies, target_groups)
        ]
        if (named and not contacts) or against(whom(beginning), companies, target_groups):
            continue
        why = reasons(whom(beginning), companies, target_groups, catalogue)
        found.append(BeginMatch(position=at, contacts=tuple(contacts), reasons=why))
    return tuple(sorted(found, key=lambda match: (_certainty(match.reasons), match.position)))


def _certainty(why: Sequence[Reason]) -> int:
    """Return what beginnings are sorted by: what is for affiliates is nearest, if it is known that it is for them."""
    kinds = {reason.kind for reason in why}
    if "affiliation" in kinds:
        return 0
    return 2 if "affiliation-not-told" in kinds else 1
