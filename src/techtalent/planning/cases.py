"""The cases of a plan: few, and those of the companies that are most like the company that asks."""

import datetime as dt
import operator
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use
from techtalent.model.activities import Activity
from techtalent.model.common import ActivityLink, Link
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


class Linked(NamedTuple):
    """What a case links to, by id, or the part of it that a company has in common with the case."""

    activities: frozenset[str]
    time_tiers: frozenset[str]
    goals: frozenset[str]
    target_groups: frozenset[str]

    @property
    def is_enough(self) -> bool:
        """Whether a case with so much in common can be shown: it does what fits, or shows what the time allows."""
        return bool(self.activities or self.time_tiers)


def linked(case: CaseStudy) -> Linked:
    """Return what a case links to."""
    return Linked(*[_ids(links) for links in (case.activities, case.time_tiers, case.goals, case.target_groups)])


def in_common(links: Linked, fitting: Collection[str], chosen: Chosen) -> Linked:
    """Return what a case has in common with companies for which these activities fit, and that chose this.

    Choices that were not told are nothing in common, and neither is anything where nothing fits.
    """
    return Linked(
        links.activities.intersection(fitting),
        links.time_tiers.intersection(() if chosen.time_tier is None or not fitting else (chosen.time_tier,)),
        links.goals.intersection(chosen.goals or ()),
        links.target_groups.intersection(chosen.target_groups or ()),
    )


class _Candidate(NamedTuple):
    """A case that a plan can have, whatever the size of the companies that ask."""

    size: int | None
    case: str
    """The id of the case."""
    chosen: int
    """How many choices it has in common: goals and target groups, and the time."""
    common: Linked
    """What it has in common."""


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
    like = frozenset().union(*[of_company.like for of_company in sizes])
    other = frozenset.intersection(*[of_company.other for of_company in sizes])
    found = [
        (-candidate.chosen, candidate.size not in like, -len(candidate.common.activities), candidate.case, candidate)
        for candidate in _candidates(catalogue, as_of, chosen, fits)
        if candidate.size not in other
    ]
    found.sort(key=_PLACE)
    return tuple([_match(catalogue, name, of.common, not unlike) for _, unlike, _, name, of in found[:MOST_CASES]])


_PLACE = operator.itemgetter(0, 1, 2, 3)


@remembered
def _match(catalogue: Catalogue, name: str, common: Linked, of_like_size: bool) -> CaseMatch:
    """Return a case with the reasons for it."""
    activities = tuple([catalogue.activities[activity] for activity in sorted(common.activities)])
    records: tuple[tuple[ReasonKind, tuple[Activity | Goal | TargetGroup | TimeTier, ...]], ...] = (
        ("activities", activities),
        ("time_tier", meant(common.time_tiers, None, catalogue.time_tiers)),
        ("goals", meant(common.goals, None, catalogue.goals)),
        ("target_groups", meant(common.target_groups, None, catalogue.target_groups)),
    )
    why = [Reason(kind=kind, records=found) for kind, found in records if found]
    if of_like_size:
        why.append(Reason(kind="employees"))
    return CaseMatch(case=catalogue.cases[name], reasons=tuple(why))


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
    """Return the cases of companies that do something that fits, or show what can be done in the time there is."""
    if not fits:
        return ()
    by_activity, by_tier = _cases_by(catalogue, as_of)
    activities = [fit.activity.id for fit in fits]
    doing = [by_activity.get(name, ()) for name in activities]
    names = frozenset(by_tier.get(chosen.time_tier or "", ())).union(*doing)
    found = []
    for name in sorted(names):
        common = in_common(_linked(catalogue, name), activities, chosen)
        if common.is_enough:
            choices = len(common.time_tiers) + len(common.goals) + len(common.target_groups)
            found.append(_Candidate(catalogue.cases[name].employees, name, choices, common))
    return tuple(found)


@remembered
def _linked(catalogue: Catalogue, name: str) -> Linked:
    return linked(catalogue.cases[name])


def _ids(links: Iterable[Link | ActivityLink]) -> frozenset[str]:
    return frozenset([link.to for link in links])


class _CasesBy(NamedTuple):
    """The ids of the cases in use, by the id of what they link to."""

    activities: Mapping[str, frozenset[str]]
    """Those of the companies that do an activity."""
    time_tiers: Mapping[str, frozenset[str]]
    """Those that show what can be done in the time of a tier."""


@remembered
def _cases_by(catalogue: Catalogue, as_of: dt.date) -> _CasesBy:
    activities: dict[str, set[str]] = {}
    time_tiers: dict[str, set[str]] = {}
    for case in in_use(catalogue.cases, as_of):
        links = _linked(catalogue, case.id)
        for found, names in ((activities, links.activities), (time_tiers, links.time_tiers)):
            for name in names:
                found.setdefault(name, set()).add(case.id)
    return _CasesBy(*[{name: frozenset(ids) for name, ids in found.items()} for found in (activities, time_tiers)])
