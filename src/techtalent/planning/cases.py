"""The cases of a plan: few, and those of the companies that are most like the company that asks."""

import datetime as dt
import operator
from typing import NamedTuple

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use, is_in_use
from techtalent.model.activities import Activity
from techtalent.model.company import EmployeeBand, employee_bounds
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.plan import CaseMatch
from techtalent.model.reasons import Reason, ReasonKind
from techtalent.model.steps import CaseStudy
from techtalent.planning.fits import Chosen, Fit
from techtalent.planning.reasons import meant
from techtalent.planning.shortcuts import remembered

MOST_CASES = 2
"""A plan has so many cases at most."""

LIKE_SIZE = 5
"""Companies are of like size where one has at most so many times the employees of the other: an editor's judgement."""


class Sizes(NamedTuple):
    """Which numbers of employees in the cases are like that of a company, and which are not."""

    like: frozenset[int]
    other: frozenset[int]


class _Candidate(NamedTuple):
    """A case that a plan can have, whatever the size of the companies that ask."""

    case: CaseStudy
    chosen: int
    """How many choices it has in common: goals and target groups, and the time."""
    activities: int
    """How many fitting activities it has in common."""
    match: CaseMatch
    of_like_size: CaseMatch
    """The same, for companies of like size."""


@remembered
def cases(
    catalogue: Catalogue, as_of: dt.date, chosen: Chosen, fits: tuple[Fit, ...], sizes: tuple[Sizes, ...]
) -> tuple[CaseMatch, ...]:
    """Return the cases of the companies that are most like these, at most `MOST_CASES`: first the most alike.

    A company is like this one where it does something that fits here, or shows what can be done in the time that there
    is, and is not known to be of another size. `fits` is what fits, what these companies do already included; where
    nothing does, there are no cases. `sizes` are those that the companies are like.

    Most alike is the company that has the most choices in common: goals, target groups and the time; then one that is
    known to be of like size; then the one with the most fitting activities in common.
    """
    found = []
    for candidate in _candidates(catalogue, as_of, chosen, fits):
        size = candidate.case.employees
        others = size is not None and all(size in of_company.other for of_company in sizes)
        if not others:
            unlike = not any(size in of_company.like for of_company in sizes)
            found.append((-candidate.chosen, unlike, -candidate.activities, candidate))
    # Candidates of whom all of this is equal stand in id order.
    found.sort(key=operator.itemgetter(0, 1, 2))
    return tuple([each.match if unlike else each.of_like_size for _, unlike, _, each in found[:MOST_CASES]])


@remembered
def sizes(catalogue: Catalogue, told: int | EmployeeBand | None) -> Sizes:
    """Return how the sizes in the cases compare with that of a company, which told this number of employees."""
    likes = {size: is_of_like_size(size, told) for size in _known_sizes(catalogue)}
    return Sizes(
        frozenset([size for size, like in likes.items() if like]),
        frozenset([size for size, like in likes.items() if like is False]),
    )


@remembered
def _known_sizes(catalogue: Catalogue) -> frozenset[int]:
    return frozenset([case.employees for case in catalogue.cases.values() if case.employees is not None])


def is_of_like_size(employees: int, told: int | EmployeeBand | None) -> bool | None:
    """Return whether two companies are of like size; None where the number of employees of one leaves that open.

    They are where one has at most `LIKE_SIZE` times as many employees as the other.
    """
    if told is None:
        return None
    least, most = employee_bounds(told)
    if least > LIKE_SIZE * employees or (most is not None and employees > LIKE_SIZE * most):
        return False
    is_sure = employees <= LIKE_SIZE * least and most is not None and most <= LIKE_SIZE * employees
    return True if is_sure else None


@remembered
def _candidates(catalogue: Catalogue, as_of: dt.date, chosen: Chosen, fits: tuple[Fit, ...]) -> tuple[_Candidate, ...]:
    """Return the cases with what they have in common, in id order."""
    shared: dict[str, tuple[CaseStudy, list[Activity]]] = {}
    for fit in fits:
        for case in catalogue.cases_for[fit.activity.id]:
            if is_in_use(case, as_of):
                shared.setdefault(case.id, (case, []))[1].append(fit.activity)
    if fits and chosen.time_tier is not None:
        for case in _cases_of_tier(catalogue, as_of, chosen.time_tier):
            shared.setdefault(case.id, (case, []))
    found = []
    for case, activities in shared.values():
        # Choices that were not told are nothing in common.
        goals = meant(case.goals, chosen.goals or (), catalogue.goals)
        reached = meant(case.target_groups, chosen.target_groups or (), catalogue.target_groups)
        time = meant(case.time_tiers, () if chosen.time_tier is None else (chosen.time_tier,), catalogue.time_tiers)
        found.append(_candidate(case, tuple(activities), time, goals, reached))
    return tuple(sorted(found, key=operator.attrgetter("case.id")))


def _candidate(
    case: CaseStudy,
    activities: tuple[Activity, ...],
    time: tuple[TimeTier, ...],
    goals: tuple[Goal, ...],
    reached: tuple[TargetGroup, ...],
) -> _Candidate:
    common: tuple[tuple[ReasonKind, tuple[Activity | Goal | TargetGroup | TimeTier, ...]], ...] = (
        ("activities", activities),
        ("time_tier", time),
        ("goals", goals),
        ("target_groups", reached),
    )
    why = tuple([Reason(kind=kind, records=records) for kind, records in common if records])
    return _Candidate(
        case=case,
        chosen=len(goals) + len(reached) + len(time),
        activities=len(activities),
        match=CaseMatch(case=case, reasons=why),
        of_like_size=CaseMatch(case=case, reasons=(*why, Reason(kind="employees"))),
    )


@remembered
def _cases_of_tier(catalogue: Catalogue, as_of: dt.date, time_tier: str) -> tuple[CaseStudy, ...]:
    """Return the cases that show what can be done in the time of a tier."""
    return tuple([case for case in in_use(catalogue.cases, as_of) if is_for_time(case, time_tier)])


def is_for_time(case: CaseStudy, time_tier: str) -> bool:
    """Return whether a case shows what can be done in the time of a tier."""
    return any(link.to == time_tier for link in case.time_tiers)
