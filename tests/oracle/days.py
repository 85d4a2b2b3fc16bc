"""Whether a regulation can be had on a day, and the application window of that day: all windows are looked at."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import attrs

from techtalent.plans import Availability, DatedWindow
from techtalent.records import (
    AnyTime,
    ApplicationWindow,
    Edition,
    FundingRegulation,
    NoLimit,
    NotResearched,
    Period,
    Rounds,
    Source,
    Windows,
)

DAY = dt.timedelta(days=1)


def available(regulation: FundingRegulation, as_of: dt.date) -> tuple[Availability, DatedWindow | None]:
    """Return the availability on a day, and the window that it rests on or that comes next."""
    running, how = _running(regulation, as_of), regulation.applications
    if running == "ended" or isinstance(how, AnyTime):
        return running, None
    if isinstance(how, NotResearched):
        return ("unconfirmed" if running == "open" else running), None
    window = _nearest(regulation, as_of, edition_only=running != "unconfirmed")
    if running != "open":
        return running, window
    if window is None:
        validity, end = regulation.validity, _end(regulation)
        if isinstance(validity, Edition) and how.complete and (end is None or end > validity.last_day):
            return "unconfirmed", _nearest(regulation, as_of, edition_only=False)
        if how.complete:
            return ("unconfirmed" if _was_assumed(regulation, as_of) else "ended"), None
        return ("open" if isinstance(how, Windows) else "unconfirmed"), None
    if window.first_day is None:
        # It may be open, or not yet.
        return "unconfirmed", window
    if isinstance(how, Rounds):
        if window.basis == "inferred":
            return "unconfirmed", window
    elif not how.complete:
        return "open", window
    return ("open" if window.first_day <= as_of else "upcoming"), window


def _was_assumed(regulation: FundingRegulation, as_of: dt.date) -> bool:
    """Return whether a yearly window closed last after all that its source speaks of."""
    # Each yearly window closes once in the year before a day.
    return any(
        is_yearly and known_until is not None and known_until < whole.last_day
        for whole, known_until, is_yearly in _whole(regulation, as_of)
        if _a_year_before(as_of) <= whole.last_day < as_of and isinstance(regulation.applications, Windows)
    )


def _a_year_before(day: dt.date) -> dt.date:
    last = calendar.monthrange(day.year - 1, day.month)[1]
    return dt.date(day.year - 1, day.month, min(day.day, last))


def _end(regulation: FundingRegulation) -> dt.date | None:
    """Return the last day on which the regulation can be had for certain knowledge; None where none is known."""
    days = []
    if isinstance(regulation.validity, Period) and regulation.validity.last_day:
        days.append(regulation.validity.last_day)
    if regulation.closed and not regulation.closed.reopens:
        days.append(regulation.closed.since - DAY)
    return min(days, default=None)


def _running(regulation: FundingRegulation, as_of: dt.date) -> Availability:
    """Return the availability by the regulation's own days alone."""
    validity, end, closed = regulation.validity, _end(regulation), regulation.closed
    if end and as_of > end:
        return "ended"
    if closed and closed.reopens and closed.since <= as_of < closed.reopens:
        return "upcoming"
    if isinstance(validity, Period):
        if validity.first_day and as_of < validity.first_day:
            return "upcoming"
        return "open" if validity.last_day else "unconfirmed"
    if isinstance(validity, Edition):
        return "open" if validity.first_day <= as_of <= validity.last_day else "unconfirmed"
    return "open" if isinstance(validity, NoLimit) else "unconfirmed"


def _nearest(regulation: FundingRegulation, as_of: dt.date, *, edition_only: bool) -> DatedWindow | None:
    """Return the window that is open, else the next one: by its first day, or by its last where no more is known."""
    validity = regulation.validity
    first = validity.first_day if isinstance(validity, Period | Edition) else None
    since = max(as_of, first) if first else as_of
    last = _end(regulation)
    if edition_only and isinstance(validity, Edition):
        last = min(validity.last_day, last or validity.last_day)
    ahead = [each for each in _windows(regulation, since, first, last) if each.last_day >= since]
    is_open = [each for each in ahead if each.first_day and each.first_day <= since]
    return min(
        is_open or ahead,
        key=lambda each: (each.first_day or each.last_day, each.last_day, each.applicant.nl),
        default=None,
    )


def _windows(
    regulation: FundingRegulation, since: dt.date, first: dt.date | None, last: dt.date | None
) -> Iterator[DatedWindow]:
    """Yield the parts of all windows around a day, between the first and the last day of the regulation."""
    for whole, known_until, is_yearly in _whole(regulation, since):
        for begin, end in _while_not_closed(regulation, whole):
            opens = max(begin, first) if first and begin else begin
            closes = min(end, last) if last else end
            if closes < (opens or first or closes):
                continue
            by_closure = regulation.closed and not regulation.closed.reopens and closes == regulation.closed.since - DAY
            by_period = isinstance(regulation.validity, Period) and closes == regulation.validity.last_day
            if not opens and closes < end and is_yearly and (by_period or not by_closure):
                # Nobody knows whether a window that closes after the last day of the regulation begins before it.
                continue
            part = attrs.evolve(whole, first_day=opens, last_day=closes)
            if (opens, closes) != (whole.first_day, whole.last_day):
                # One word says it of both ends, or two words, one of each.
                begins_as, _, ends_as = whole.precision.rpartition("-to-")
                begins_as = (begins_as or ends_as) if opens == whole.first_day else "day"
                ends_as = ends_as if closes == whole.last_day else "day"
                part = attrs.evolve(
                    part,
                    precision=_precision(begins_as if opens else ends_as, ends_as),
                    opens_at=whole.opens_at if opens == whole.first_day else None,
                    closes_at=whole.closes_at if closes == whole.last_day else None,
                )
            if isinstance(regulation.applications, Windows):
                stated = known_until is None or closes <= known_until
                part = attrs.evolve(part, basis="stated" if stated else "inferred")
            yield part


def _whole(regulation: FundingRegulation, since: dt.date) -> Iterator[tuple[DatedWindow, dt.date | None, bool]]:
    """Yield the windows around a day, each with the last day that its source speaks for, and whether it is yearly.

    The day is None where the source speaks for every day.
    """
    how, validity = regulation.applications, regulation.validity
    yearly: tuple[ApplicationWindow, ...] = ()
    closed = regulation.closed
    latest = max(since.year, closed.reopens.year if closed and closed.reopens else since.year)
    years = range(since.year - 2, latest + 4)
    if isinstance(how, Windows):
        yearly = how.windows
    elif isinstance(how, Rounds):
        yearly = how.expected
        for each in how.rounds:
            yield _made(each, each.first_day, each.last_day, basis="stated", precision="day"), None, False
        known = max((each.first_day or each.last_day).year for each in how.rounds)
        years = range(known + 1, max(known, latest) + 4)
    for window in yearly:
        speaks = [speaks_until(window.source or regulation.source)]
        if isinstance(validity, Edition):
            speaks.append(validity.last_day)
        ends = (window.first_day or window.last_day, window.last_day)
        precision = _precision(*("month" if len(day) == 2 else "day" for day in ends))
        for year in years:
            closing = year + 1 if window.first_day and window.last_day < window.first_day else year
            month, number = int(window.last_day[:2]), window.last_day[3:]
            of_month = calendar.monthrange(closing, month)[1]
            closes = dt.date(closing, month, of_month if number in ("", "28") and month == 2 else int(number or 1))
            if number == "":
                closes = closes.replace(day=of_month)
            opens = window.first_day and dt.date(year, int(window.first_day[:2]), int(window.first_day[3:] or 1))
            made = _made(window, opens or None, closes, basis="inferred", precision=precision)
            yield made, min((day for day in speaks if day), default=None), True


def _precision(first: str, last: str) -> Any:
    """Return how exactly a window is known of which each end is known as a day or as a month."""
    return first if first == last else f"{first}-to-{last}"


def _made(of: Any, first: dt.date | None, last: dt.date, **known: Any) -> DatedWindow:
    names = ("applicant", "opens_at", "closes_at", "project_days", "decision")
    return DatedWindow(first_day=first, last_day=last, **{name: getattr(of, name) for name in names}, **known)


def _while_not_closed(regulation: FundingRegulation, window: DatedWindow) -> Iterator[tuple[dt.date | None, dt.date]]:
    """Yield the parts of a window outside the days on which the regulation is closed for a while."""
    closed, opens, closes = regulation.closed, window.first_day, window.last_day
    if not closed or not closed.reopens or closes < closed.since or (opens and opens >= closed.reopens):
        yield opens, closes
    elif opens is None and closes >= closed.reopens:
        # It may open after the closure.
        yield None, closes
    else:
        if opens is None or opens < closed.since:
            yield opens, closed.since - DAY
        if closes >= closed.reopens:
            yield closed.reopens, closes


def speaks_until(source: Source) -> dt.date | None:
    """Return the day of a page, or the end of the last year in its phrase, or else the day on which it was read."""
    if source.date is not None or source.date_phrase is None:
        return source.date
    years = []
    for found in re.finditer(r"\b(19|20)\d\d\b", source.date_phrase.nl):
        before, behind = source.date_phrase.nl[: found.start()].split(), source.date_phrase.nl[found.end() :]
        short = re.match(r"\s*[-–/]\s*(\d\d)\b", behind)
        year = int(found[0])
        if before and before[-1] in ("voor", "vóór"):
            year -= 1
        elif short:
            year = max(year, int(found[1] + short[1]))
        years.append(year)
    return dt.date(max(years), 12, 31) if years else source.read_on or dt.date.min
