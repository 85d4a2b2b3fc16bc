"""How far the limits of a regulation bound what it pays for learners: how many, and for how long."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from techtalent.model.amounts import Limit, LimitEach
from techtalent.model.estimates import EstimatePer
from techtalent.model.regulations import FundingRegulation

# No profile tells a number that is as large.
_NO_LIMIT = 10**50


class Caps(NamedTuple):
    """How many learners are paid for, and for how long each of them is, in the time that an estimate is for."""

    company: int
    """The learners that one company is paid for."""
    project: int
    """The learners that all companies of a project are paid for together."""
    weeks: int
    """The weeks for which a learner is paid for."""
    hours: int
    """The hours for which a learner is paid for."""
    hours_a_week: int
    """The hours of a week for which a learner is paid for."""


_UNBOUNDED = Caps(_NO_LIMIT, _NO_LIMIT, _NO_LIMIT, _NO_LIMIT, _NO_LIMIT)

# What an estimate is for, and the time in which a limit is counted, in days: those of the longest one.
_DAYS_OF: Mapping[EstimatePer, int] = MappingProxyType(
    {"week": 7, "4-weeks": 28, "month": 31, "half-year": 184, "year": 366, "study-year": 366}
)
_DAYS_OF_EACH: Mapping[LimitEach, int] = MappingProxyType(
    {"week": 7, "month": 31, "half-year": 184, "calendar-year": 366, "school-year": 366}
)

# What is limited for each of these lasts so long for a learner too. Other learners go to other schools.
_LASTING = ("learner", "company", "application", "project")


def caps_of(regulation: FundingRegulation, per: EstimatePer) -> Caps:
    """Return how far the limits of a regulation bound an estimate that is for this time.

    What is counted in a shorter time may come back in each part of it: 2 learners each half-year are 4 in a year. How
    long a term is, no source says, so that what is counted in terms bounds nothing.
    """
    if not regulation.limits:
        return _UNBOUNDED
    found = [(limit, number) for limit in regulation.limits if (number := _number(limit, per)) is not None]
    applications = _least(
        number for limit, number in found if limit.what in ("applications", "grants") and limit.per == "company"
    )
    by_company = [number for limit, number in found if limit.what == "learners" and limit.per == "company"]
    for limit, number in found:
        if limit.what == "learners" and limit.per == "application":
            # Where nobody limits the applications, one is reckoned with.
            by_company.append(number * (1 if applications == _NO_LIMIT else applications))
    lasting = [(limit, number) for limit, number in found if limit.per in _LASTING]
    return Caps(
        company=_least(by_company),
        project=_least(number for limit, number in found if limit.what == "learners" and limit.per == "project"),
        weeks=_least(_weeks(lasting)),
        hours=_least(number for limit, number in lasting if limit.what == "hours"),
        hours_a_week=_least(
            limit.at_most or 0 for limit, _ in lasting if limit.what == "hours" and limit.each == "week"
        ),
    )


def _least(numbers: Iterable[int]) -> int:
    return min(numbers, default=_NO_LIMIT)


def _number(limit: Limit, per: EstimatePer) -> int | None:
    """Return the most that a limit leaves in the time of an estimate; None where it leaves no number."""
    if limit.at_most is None or limit.each == "term":
        return None
    each = _DAYS_OF_EACH.get(limit.each)
    if each is None:
        # In all, or in any so many years.
        return limit.at_most
    # What is paid once, or for an activity, is for what there is in a year.
    return limit.at_most * -(-_DAYS_OF.get(per, 366) // each)


def _weeks(limits: Iterable[tuple[Limit, int]]) -> Iterator[int]:
    """Yield the weeks in which there can be so many months, weeks, days or hours: each week has one of these."""
    for limit, number in limits:
        if limit.what in ("weeks", "days", "hours"):
            yield number
        elif limit.what in ("months", "years"):
            yield _longest(number * 12 if limit.what == "years" else number) // 7


def _longest(months: int) -> int:
    """Return how many days so many months have that follow each other, where they have most."""
    years, rest = divmod(months, 12)
    # A leap year, and the year after it.
    first_days = [dt.date(2024 + month // 12, month % 12 + 1, 1).toordinal() for month in range(24)]
    return years * 366 + max(first_days[start + rest] - first_days[start] for start in range(12))
