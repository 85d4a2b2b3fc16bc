"""The days by which a project that is paid for has to start and to end: deadlines of whoever got the money."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from techtalent.model.common import Source
from techtalent.model.dates import DatedProjectDays, ProjectDays, YearlyProjectDays
from techtalent.model.plan import DatedWindow
from techtalent.model.regulations import FundingRegulation, Rounds
from techtalent.planning.availability import own_days
from techtalent.planning.windows import Days, dated_windows, day_in_year, known_until, last_day_in_year

# A project may start within a year after the window closes, and end within two years after that.
_YEARS_AFTER = 3


@frozen(kw_only=True)
class ProjectDeadline:
    """The last day on which a project may start, or on which it may end."""

    what: Literal["start", "end"]
    """Whether it is the last day to start or to end."""
    day: dt.date
    """The day."""
    of: ProjectDays
    """The days of the project that it is one of."""
    window: DatedWindow | None
    """The application window that it follows; None where it holds whenever one applies."""
    source: Source
    """Where it was read."""
    known_until: dt.date | None
    """The last day for which the source speaks, where it does not speak for this day; None where it does."""
    is_expected: bool
    """Whether it follows a round that is only expected."""


def project_deadlines(regulation: FundingRegulation, start: dt.date, end: dt.date) -> Iterator[ProjectDeadline]:
    """Yield the deadlines of projects between two days, both included.

    Days of some year, and those of a window or a round, hold after the last day of the regulation too: whoever got the
    money keeps to them. Days of every year are those of the years in which it runs.
    """
    for found in _all_deadlines(regulation, start, end):
        if start <= found.day <= end:
            yield found


def _all_deadlines(regulation: FundingRegulation, start: dt.date, end: dt.date) -> Iterator[ProjectDeadline]:
    runs = own_days(regulation)
    for days in regulation.project_days:
        if isinstance(days, DatedProjectDays):
            yield from _deadlines(regulation, days, (days.last_start, days.last_end), None)
            continue
        for year in range(start.year, end.year + 1):
            last = [None if day is None else last_day_in_year(year, day) for day in (days.last_start, days.last_end)]
            yield from _deadlines(regulation, days, (_within(last[0], runs), _within(last[1], runs)), None)
    applications = regulation.applications
    # A round may be years back, and so may the window after which a project began.
    rounds = applications.rounds if isinstance(applications, Rounds) else ()
    first_year = min([start.year - _YEARS_AFTER, *(found.last_day.year - 1 for found in rounds)])
    for _, window in dated_windows(regulation, range(first_year, end.year + 1), runs):
        for days in window.project_days:
            if isinstance(days, DatedProjectDays):
                yield from _deadlines(regulation, days, (days.last_start, days.last_end), window)
            else:
                yield from _deadlines(regulation, days, _days_after(days, window.last_day), window)


def _within(day: dt.date | None, runs: Days) -> dt.date | None:
    """Return a day on which a regulation runs; None for any other."""
    first, last = runs
    if day is None or (first is not None and day < first) or (last is not None and day > last):
        return None
    return day


def _days_after(days: YearlyProjectDays, closes: dt.date) -> Days:
    """Return the last days to start and to end after a window that closes on a day, one after the other."""
    since = closes
    if days.first_start is not None:
        since = _first_since(since, days.first_start, is_last=False)
    last_start = last_end = None
    if days.last_start is not None:
        since = last_start = _first_since(since, days.last_start, is_last=True)
    if days.last_end is not None:
        last_end = _first_since(since, days.last_end, is_last=True)
    return last_start, last_end


def _first_since(since: dt.date, month_day: str, *, is_last: bool) -> dt.date:
    in_year = last_day_in_year if is_last else day_in_year
    day = in_year(since.year, month_day)
    return day if day >= since else in_year(since.year + 1, month_day)


def _deadlines(
    regulation: FundingRegulation, days: ProjectDays, last_days: Days, window: DatedWindow | None
) -> Iterator[ProjectDeadline]:
    source = days.source or regulation.source
    is_expected = window is not None and window.basis == "inferred" and isinstance(regulation.applications, Rounds)
    names: tuple[Literal["start", "end"], ...] = ("start", "end")
    for what, day in zip(names, last_days, strict=True):
        if day is None:
            continue
        until = known_until(regulation, source) if isinstance(days, YearlyProjectDays) else None
        yield ProjectDeadline(
            what=what,
            day=day,
            of=days,
            window=window,
            source=source,
            known_until=until if until is not None and until < day and not is_expected else None,
            is_expected=is_expected,
        )
