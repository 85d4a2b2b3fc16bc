"""The application windows of a regulation with their days in some years: yearly windows, and rounds."""

import calendar
import datetime as dt
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import attrs

from techtalent.catalogue.endings import closure, ending
from techtalent.model.common import Basis, Source
from techtalent.model.plan import CLOSES_IN_MONTH, OPENS_IN_MONTH, DatedWindow, Precision
from techtalent.model.regulations import ApplicationWindow, Edition, FundingRegulation, Round, Rounds, Windows

Days = tuple[dt.date | None, dt.date | None]
"""A first and a last day; None for a day that is not known."""


def dated_windows(regulation: FundingRegulation, years: range, within: Days) -> Iterator[tuple[Source, DatedWindow]]:
    """Yield each window that opens in one of the years, cut to the days `within`, after its source.

    A window whose first day is not known is one of the year in which it closes. To find the window of a day, begin with
    the year before it: a window may run over New Year. A window in which the regulation is closed for a while has a
    part before that and a part after it.
    """
    for window, dated in _whole_windows(regulation, years):
        source = window.source or regulation.source
        for opens, closes in _open_parts(regulation, dated.first_day, dated.last_day):
            first_day, last_day = opens, min(closes, within[1] or closes)
            if opens is None and last_day < closes and _is_unheard_of(regulation, window, last_day):
                continue
            if opens is not None and within[0] is not None:
                first_day = max(opens, within[0])
            if (first_day or within[0] or last_day) <= last_day:
                cut = _cut(dated, first_day, last_day)
                yearly = isinstance(regulation.applications, Windows)
                yield source, attrs.evolve(cut, basis=_basis(regulation, source, last_day)) if yearly else cut


def _is_unheard_of(regulation: FundingRegulation, window: ApplicationWindow | Round, last_day: dt.date) -> bool:
    """Return whether nobody knows of a window in the year in which it would close after the last day there is.

    That is so of a yearly window whose first day is not known, where the regulation was not closed in the midst of it.
    """
    end = ending(regulation)
    was_closed = end is not None and end.by == "closed" and end.last_day == last_day
    return isinstance(window, ApplicationWindow) and not was_closed


def _whole_windows(
    regulation: FundingRegulation, years: range
) -> Iterator[tuple[ApplicationWindow | Round, DatedWindow]]:
    applications = regulation.applications
    if isinstance(applications, Windows):
        for window in applications.windows:
            for year in years:
                yield window, _in_year(window, year)
    elif isinstance(applications, Rounds):
        for found in applications.rounds:
            if _year(found) in years:
                yield found, _of_round(found)
        known = max(map(_year, applications.rounds), default=dt.MINYEAR)
        for window in applications.expected:
            for year in years:
                if year > known:
                    yield window, _in_year(window, year)


def _year(found: Round) -> int:
    """Return the year in which a round opens, or closes where its first day is not known."""
    return (found.first_day or found.last_day).year


def _of_round(found: Round) -> DatedWindow:
    return DatedWindow(
        first_day=found.first_day,
        last_day=found.last_day,
        applicant=found.applicant,
        basis="stated",
        opens_at=found.opens_at,
        closes_at=found.closes_at,
        project_days=found.project_days,
        decision=found.decision,
    )


# By whether of the first day, and of the last, only the month is known.
_PRECISIONS: Mapping[tuple[bool, bool], Precision] = MappingProxyType(
    {(False, False): "day", (True, True): "month", (True, False): "month-to-day", (False, True): "day-to-month"}
)


def _in_year(window: ApplicationWindow, year: int) -> DatedWindow:
    """Return a yearly window in the year in which it opens, as one that nobody confirmed.

    Where its first day is not known, it is the year in which it closes.
    """
    first_day = window.first_day
    over_new_year = first_day is not None and window.last_day < first_day
    closes_in_month = len(window.last_day) == 2
    # Of a first day that is not known at all there is no month.
    opens_in_month = closes_in_month if first_day is None else len(first_day) == 2
    return DatedWindow(
        first_day=None if first_day is None else day_in_year(year, first_day),
        last_day=last_day_in_year(year + over_new_year, window.last_day),
        applicant=window.applicant,
        basis="inferred",
        precision=_PRECISIONS[opens_in_month, closes_in_month],
        opens_at=window.opens_at,
        closes_at=window.closes_at,
        project_days=window.project_days,
        decision=window.decision,
    )


def _basis(regulation: FundingRegulation, source: Source, closes: dt.date) -> Basis:
    """Return whether the source speaks for a yearly window that closes on this day."""
    known = known_until(regulation, source)
    return "inferred" if known is not None and known < closes else "stated"


def known_until(regulation: FundingRegulation, source: Source) -> dt.date | None:
    """Return the last day for which a source speaks for yearly windows; None where it speaks for every year.

    A page speaks for the time up to its date or the last year of its phrase, an edition for its own days, and the
    guide, which has no date, for every year.
    """
    days = [] if source.speaks_until is None else [source.speaks_until]
    if isinstance(regulation.validity, Edition):
        days.append(regulation.validity.last_day)
    return min(days, default=None)


def closed_by_assumption(regulation: FundingRegulation, as_of: dt.date) -> bool:
    """Return whether a yearly window, when it closed last before a day, was only assumed: its source is older."""
    applications = regulation.applications
    if not isinstance(applications, Windows):
        return False
    for window in applications.windows:
        days = (_in_year(window, year).last_day for year in range(as_of.year - 2, as_of.year + 1))
        closed = max([day for day in days if day < as_of], default=None)
        if closed is not None and _basis(regulation, window.source or regulation.source, closed) == "inferred":
            return True
    return False


def _open_parts(
    regulation: FundingRegulation, opens: dt.date | None, closes: dt.date
) -> Iterator[tuple[dt.date | None, dt.date]]:
    """Yield the parts of a window in which the regulation is not closed for a while.

    A window whose first day is not known may open after the closure, so that it has one part: where it closes within
    the closure, the part before that.
    """
    closed, begins = closure(regulation), opens or dt.date.min
    if (
        closed is None
        or closed.reopens <= begins
        or closed.since > closes
        or (opens is None and closed.reopens <= closes)
    ):
        yield opens, closes
        return
    if begins < closed.since:
        yield opens, closed.since - dt.timedelta(days=1)
    if closed.reopens <= closes:
        yield closed.reopens, closes


def _cut(dated: DatedWindow, first_day: dt.date | None, last_day: dt.date) -> DatedWindow:
    """Return the part of a window; an hour, or a month, belongs to the end of the whole window that it is known of."""
    if (first_day, last_day) == (dated.first_day, dated.last_day):
        return dated
    closes_in_month = dated.precision in CLOSES_IN_MONTH and last_day == dated.last_day
    opens_in_month = dated.precision in OPENS_IN_MONTH and first_day == dated.first_day
    if first_day is None:
        opens_in_month = closes_in_month
    return attrs.evolve(
        dated,
        first_day=first_day,
        last_day=last_day,
        precision=_PRECISIONS[opens_in_month, closes_in_month],
        opens_at=dated.opens_at if first_day == dated.first_day else None,
        closes_at=dated.closes_at if last_day == dated.last_day else None,
    )


def window_sort_key(window: DatedWindow) -> tuple[dt.date, dt.date, str]:
    """Return what windows are sorted by: their days, and the applicant. The last day stands for an unknown first."""
    return window.first_day or window.last_day, window.last_day, window.applicant.nl


def day_in_year(year: int, month_day: str) -> dt.date:
    """Return a day of every year, as MM-DD or as MM, in one of them; of a month it is the first."""
    # Outside the years that a date can have, the search ends without an error.
    year = min(max(year, dt.MINYEAR), dt.MAXYEAR)
    return dt.date(year, int(month_day[:2]), int(month_day[3:] or 1))


def last_day_in_year(year: int, month_day: str) -> dt.date:
    """Return the last of some days of every year, whose end is written as MM-DD or as MM, in one of them."""
    day = day_in_year(year, month_day)
    # Content writes the end of February as 02-28: it is the last day of the month, in leap years too.
    if len(month_day) == 2 or month_day == "02-28":
        return day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day
