"""Whether a regulation can be had on a day: its validity and its yearly application windows, both ends included."""

import datetime as dt
from collections.abc import Iterator

from techtalent.model.plan import Availability, DatedWindow
from techtalent.model.regulations import ApplicationWindow, Edition, FundingRegulation, NoLimit, Period, Windows


def available(regulation: FundingRegulation, as_of: dt.date) -> tuple[Availability, DatedWindow | None]:
    """Return the availability on `as_of`, with the application window of that day or else the next one.

    `ended` after the last day, or once no window is left; `upcoming` before the first day, and between windows that
    are known to be all there are; `unconfirmed` where nobody knows the days, or only those of another edition;
    `open` otherwise. Windows that are not all there are narrow nothing: somebody else may still apply.
    """
    running, first_day, last_day = _validity(regulation, as_of)
    if running == "ended":
        return "ended", None
    applications = regulation.applications
    if not isinstance(applications, Windows):
        return running, None
    last_day = _until_retired(regulation, last_day)
    window = _next_window(applications, max(as_of, first_day or as_of), first_day, last_day)
    if running != "open" or not applications.complete:
        return running, window
    if window is None:
        return "ended", None
    return ("open" if window.first_day <= as_of else "upcoming"), window


def _validity(regulation: FundingRegulation, as_of: dt.date) -> tuple[Availability, dt.date | None, dt.date | None]:
    """Return the availability by validity alone, with the first and last day on which one could apply."""
    validity = regulation.validity
    if regulation.retired is not None and as_of >= regulation.retired.since:
        return "ended", None, None
    if isinstance(validity, Period):
        if as_of > validity.last_day:
            return "ended", None, None
        begun = validity.first_day is None or validity.first_day <= as_of
        return ("open" if begun else "upcoming"), validity.first_day, validity.last_day
    if isinstance(validity, Edition):
        inside = validity.first_day <= as_of <= validity.last_day
        return ("open", validity.first_day, validity.last_day) if inside else ("unconfirmed", None, None)
    return ("open" if isinstance(validity, NoLimit) else "unconfirmed"), None, None


def own_days(regulation: FundingRegulation) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and last day that are known of a regulation; None for one that is not.

    An edition has its own days only: what holds outside them nobody has confirmed. Nothing is left from the day on
    which the regulation is retired.
    """
    validity = regulation.validity
    first_day = validity.first_day if isinstance(validity, Period | Edition) else None
    last_day = validity.last_day if isinstance(validity, Period | Edition) else None
    return first_day, _until_retired(regulation, last_day)


def _until_retired(regulation: FundingRegulation, last_day: dt.date | None) -> dt.date | None:
    """Return the last day, or the one before the regulation is retired where that is earlier."""
    if regulation.retired is None:
        return last_day
    before = regulation.retired.since - dt.timedelta(days=1)
    return before if last_day is None else min(before, last_day)


def windows_between(
    regulation: FundingRegulation, first: dt.date, last: dt.date
) -> tuple[tuple[ApplicationWindow, DatedWindow], ...]:
    """Return each application window that touches the days from `first` to `last`, with its days, the earliest first.

    A window is cut to the regulation's own days, and not to `first` and `last`.
    """
    if not isinstance(regulation.applications, Windows):
        return ()
    dated = _dated(regulation.applications, range(first.year - 1, last.year + 1), *own_days(regulation))
    found = [(window, days) for window, days in dated if days.last_day >= first and days.first_day <= last]
    return tuple(sorted(found, key=lambda pair: _order(pair[1])))


def _next_window(
    applications: Windows, since: dt.date, first_day: dt.date | None, last_day: dt.date | None
) -> DatedWindow | None:
    """Return the window that `since` lies in, or else the first one after it, cut to the regulation's own days."""
    dated = _dated(applications, range(since.year - 1, since.year + 2), first_day, last_day)
    return min((days for _, days in dated if since <= days.last_day), key=_order, default=None)


def _dated(
    applications: Windows, years: range, first_day: dt.date | None, last_day: dt.date | None
) -> Iterator[tuple[ApplicationWindow, DatedWindow]]:
    """Yield each window with its days in each of the years that it opens in, cut to the days given.

    Whoever looks for a day begins a year before it: a window may run over New Year.
    """
    for window in applications.windows:
        for year in years:
            opens = _day(year, window.first_day)
            closes = _day(year + (window.last_day < window.first_day), window.last_day)
            opens = max(opens, first_day or opens)
            closes = min(closes, last_day or closes)
            if opens <= closes:
                yield window, DatedWindow(first_day=opens, last_day=closes, applicant=window.applicant)


def _order(window: DatedWindow) -> tuple[dt.date, dt.date, str]:
    return window.first_day, window.last_day, window.applicant.nl


def _day(year: int, month_day: str) -> dt.date:
    # The years that a date can have end the search, not an error.
    year = min(max(year, dt.MINYEAR), dt.MAXYEAR)
    return dt.date(year, int(month_day[:2]), int(month_day[3:]))
