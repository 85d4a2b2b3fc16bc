"""Whether a regulation can be had on a day: its validity and its yearly application windows, both ends included."""

import datetime as dt

from techtalent.plan import Availability, DatedWindow
from techtalent.records import Edition, FundingRegulation, NoLimit, Period, Windows


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


def _next_window(
    applications: Windows, since: dt.date, first_day: dt.date | None, last_day: dt.date | None
) -> DatedWindow | None:
    """Return the window that `since` lies in, or else the first one after it, cut to the regulation's own days."""
    found: list[DatedWindow] = []
    for window in applications.windows:
        # A window that runs over New Year may have begun in the year before.
        for year in (since.year - 1, since.year, since.year + 1):
            opens = _day(year, window.first_day)
            closes = _day(year + (window.last_day < window.first_day), window.last_day)
            opens = max(opens, first_day or opens)
            closes = min(closes, last_day or closes)
            if since <= closes and opens <= closes:
                found.append(DatedWindow(first_day=opens, last_day=closes, applicant=window.applicant))
    return min(found, key=lambda each: (each.first_day, each.last_day, each.applicant.nl), default=None)


def _day(year: int, month_day: str) -> dt.date:
    # The years that a date can have end the search, not an error.
    year = min(max(year, dt.MINYEAR), dt.MAXYEAR)
    return dt.date(year, int(month_day[:2]), int(month_day[3:]))
