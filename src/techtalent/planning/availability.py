"""The availability of a regulation: its own days and its yearly application windows, first and last day included."""

import calendar
import datetime as dt
from collections.abc import Iterator

from techtalent.catalogue.endings import ending
from techtalent.model.common import Basis, NotResearched
from techtalent.model.plan import Availability, DatedWindow
from techtalent.model.regulations import ApplicationWindow, Edition, FundingRegulation, NoLimit, Period, Windows


def own_days(regulation: FundingRegulation) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day of a regulation; None for a day that is not known.

    Of an edition they are the days of that edition.
    """
    validity, end = regulation.validity, ending(regulation)
    days = [] if end is None else [end.last_day]
    if isinstance(validity, Edition):
        days.append(validity.last_day)
    first_day = validity.first_day if isinstance(validity, Period | Edition) else None
    return first_day, min(days, default=None)


def available(regulation: FundingRegulation, as_of: dt.date) -> tuple[Availability, DatedWindow | None]:
    """Return the availability on `as_of`, with the application window of that day or else the next one.

    - `ended`: after the last day, or when no window is left.
    - `upcoming`: before the first day, or between windows that are complete.
    - `unconfirmed`: nobody has looked up how long it runs or when one can apply, or only another edition's days are
      known, or the last window of this edition has closed.
    - `open`: otherwise. Windows that are not complete do not narrow it: in other windows others may apply.
    """
    running, applications = _availability_without_windows(regulation, as_of), regulation.applications
    if running == "open" and isinstance(applications, NotResearched):
        return "unconfirmed", None
    if running == "ended" or not isinstance(applications, Windows):
        return running, None
    window = _next_window(regulation, as_of, only_this_edition=running != "unconfirmed")
    if running != "open" or not applications.complete:
        return running, window
    if window is not None:
        return ("open" if window.first_day <= as_of else "upcoming"), window
    validity, end = regulation.validity, ending(regulation)
    if isinstance(validity, Edition) and (end is None or end.last_day > validity.last_day):
        # The window of this edition has closed. The next edition may have one: nobody has confirmed it.
        return "unconfirmed", _next_window(regulation, as_of, only_this_edition=False)
    return "ended", None


def _availability_without_windows(regulation: FundingRegulation, as_of: dt.date) -> Availability:
    """Return the availability by a regulation's own days, whatever its windows."""
    validity, end = regulation.validity, ending(regulation)
    if end is not None and as_of > end.last_day:
        return "ended"
    if isinstance(validity, Period):
        return "upcoming" if validity.first_day is not None and as_of < validity.first_day else "open"
    if isinstance(validity, Edition):
        return "open" if validity.first_day <= as_of <= validity.last_day else "unconfirmed"
    return "open" if isinstance(validity, NoLimit) else "unconfirmed"


def windows_between(
    regulation: FundingRegulation, first: dt.date, last: dt.date
) -> tuple[tuple[ApplicationWindow, DatedWindow], ...]:
    """Return every application window that has a day between `first` and `last`, with its days, the earliest first.

    A window is cut to the regulation's own days, but not to `first` and `last`.
    """
    if not isinstance(regulation.applications, Windows):
        return ()
    dated = _dated_windows(regulation, range(first.year - 1, last.year + 1), *own_days(regulation))
    found = [(window, days) for window, days in dated if days.last_day >= first and days.first_day <= last]
    return tuple(sorted(found, key=lambda pair: _window_sort_key(pair[1])))


def _next_window(regulation: FundingRegulation, as_of: dt.date, *, only_this_edition: bool) -> DatedWindow | None:
    """Return the window that a day lies in, or else the first one after it, cut to the regulation's own days.

    With `only_this_edition` no window lies after an edition's last day; without it, the same windows are assumed for
    later editions. None are assumed for earlier ones.
    """
    first_day, last_day = own_days(regulation)
    if not only_this_edition:
        end = ending(regulation)
        last_day = end and end.last_day
    since = max(as_of, first_day or as_of)
    dated = _dated_windows(regulation, range(since.year - 1, since.year + 2), first_day, last_day)
    return min((days for _, days in dated if since <= days.last_day), key=_window_sort_key, default=None)


def _dated_windows(
    regulation: FundingRegulation, years: range, first_day: dt.date | None, last_day: dt.date | None
) -> Iterator[tuple[ApplicationWindow, DatedWindow]]:
    """Yield each window with its days in each of the years in which it opens, cut to `first_day` and `last_day`.

    To find the window of a day, begin with the year before it: a window may run over New Year.
    """
    applications, validity = regulation.applications, regulation.validity
    for window in applications.windows if isinstance(applications, Windows) else ():
        # A page speaks for the time up to its date, an edition for its own days, and the guide, which has no date, for
        # every year.
        known = [validity.last_day] if isinstance(validity, Edition) else []
        source = window.source or regulation.source
        known += [] if source.date is None else [source.date]
        for year in years:
            opens = _day_in_year(year, window.first_day)
            closes = _last_day_in_year(year + (window.last_day < window.first_day), window.last_day)
            opens = max(opens, first_day or opens)
            closes = min(closes, last_day or closes)
            if opens <= closes:
                basis: Basis = "inferred" if any(day < closes for day in known) else "stated"
                yield (
                    window,
                    DatedWindow(first_day=opens, last_day=closes, applicant=window.applicant, basis=basis),
                )


def _window_sort_key(window: DatedWindow) -> tuple[dt.date, dt.date, str]:
    return window.first_day, window.last_day, window.applicant.nl


def _day_in_year(year: int, month_day: str) -> dt.date:
    # Outside the years that a date can have, the search ends without an error.
    year = min(max(year, dt.MINYEAR), dt.MAXYEAR)
    return dt.date(year, int(month_day[:2]), int(month_day[3:]))


def _last_day_in_year(year: int, month_day: str) -> dt.date:
    day = _day_in_year(year, month_day)
    # Content writes the end of February as 02-28: it is the last day of the month, in leap years too.
    return day + dt.timedelta(days=1) if month_day == "02-28" and calendar.isleap(day.year) else day
