"""The days of an agenda: the end of a school year, the deadlines of a term, the months of a season."""

import calendar
import datetime as dt
from collections.abc import Collection, Iterator

from techtalent.model.regulations import Term


def end_of_school_year(day: dt.date) -> dt.date:
    """Return the last day of the school year that `day` lies in."""
    # A school year runs from 1 August to 31 July in po, vo and mbo (Statistics Netherlands, definition `schooljaar`).
    year = school_year_of(day) + 1
    return dt.date(year, 7, 31) if year <= dt.MAXYEAR else dt.date.max


def school_year_of(day: dt.date) -> int:
    """Return the year in which the school year of a day began."""
    return day.year - (day.month < 8)


def months_later(day: dt.date, months: int) -> dt.date | None:
    """Return the day with the same number so many months later, or earlier where `months` is less than zero.

    In a month without such a day it is the last day. It is None where the calendar has no such month.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def deadlines(term: Term, start: dt.date, end: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield each day that the term is counted from, with the last day to meet it; with `not-before` it is the first.

    The activities are from `start` to `end`. There is none where the study year of the term begins after them, where
    the calendar does not have the day, and where the term is counted from a moment that only the applicant knows. The
    end of a study year comes once for each that the activities lie in.
    """
    if term.anchor in ("start", "end"):
        anchor = start if term.anchor == "start" else end
        day = _day_of_term(term, anchor)
        if day is not None:
            yield anchor, day
    elif term.anchor == "study-year-start":
        yield from _after_study_year_start(term, start, end)
    elif term.anchor == "study-year-end":
        # A study year ends on 31 July in mbo, and on 31 August in hbo and wo: the earlier day is never too late.
        for year in range(end_of_school_year(start).year, end_of_school_year(end).year + 1):
            anchor = end_of_school_year(dt.date(year, 1, 1))
            day = _day_of_term(term, anchor)
            if day is not None and day >= start:
                yield anchor, day


def begin_of_study_year(term: Term, anchor: dt.date) -> dt.date:
    """Return the first day of the study year that a term is about; the anchor where it is about none."""
    if term.anchor == "study-year-end":
        return dt.date(max(anchor.year - 1, dt.MINYEAR), 8, 1)
    return anchor


def _after_study_year_start(term: Term, start: dt.date, end: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    # A study year begins on 1 August in mbo, and on 1 September in hbo and wo (Statistics Netherlands, definition
    # `studiejaar`). The earlier day is never too late.
    for year in range(max(start.year - (start.month < 8), dt.MINYEAR), dt.MAXYEAR + 1):
        anchor = dt.date(year, 8, 1)
        day = _day_of_term(term, anchor)
        if day is not None and day >= start:
            # A term that begins after the end is one for the activities of the next year.
            if day <= end or (term.timing == "within" and anchor <= end):
                yield anchor, day
            return


def _day_of_term(term: Term, anchor: dt.date) -> dt.date | None:
    if term.timing != "before":
        return months_later(anchor, term.months)
    if term.months:
        return months_later(anchor, -term.months)
    return anchor - dt.timedelta(days=1) if anchor > dt.date.min else None


def run_of(months: Collection[int], day: dt.date) -> str:
    """Return what the run of these months is called that a day lies in: its school year, and which run of it it is.

    The name stays the same whichever part of the run is meant, and where the run gets longer or shorter.
    """
    beginnings = sorted(month for month in set(months) if (month - 2) % 12 + 1 not in months)
    if not beginnings:
        return f"{school_year_of(day)}-1"
    since = day
    while since.month not in beginnings and since.replace(day=1) > dt.date.min:
        since = since.replace(day=1) - dt.timedelta(days=1)
    number = 1 + beginnings.index(since.month) if since.month in beginnings else 1
    return f"{school_year_of(since)}-{number}"


def runs(months: Collection[int], first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield the first and last day of every run of these months, cut to the days from `first` to `last`.

    Months that follow each other are one run, also over New Year, such as December and January.
    """
    begun: dt.date | None = None
    day = first
    while True:
        month_end = day.replace(day=calendar.monthrange(day.year, day.month)[1])
        if day.month in months:
            begun = begun or day
        elif begun is not None:
            yield begun, day - dt.timedelta(days=1)
            begun = None
        if month_end >= last:
            break
        day = month_end + dt.timedelta(days=1)
    if begun is not None:
        yield begun, last
