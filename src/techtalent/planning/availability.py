"""The availability of a regulation: its own days, when it is closed, and its application windows and rounds."""

import datetime as dt
from collections.abc import Iterator

from techtalent.catalogue.endings import closure, closure_on, ending
from techtalent.model.common import NotResearched, Source
from techtalent.model.plan import Availability, DatedWindow
from techtalent.model.regulations import Edition, FundingRegulation, NoLimit, Period, Rounds, Windows
from techtalent.planning.windows import Days, closed_by_assumption, dated_windows, window_sort_key


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


def old_edition(regulation: FundingRegulation, availability: Availability) -> Edition | None:
    """Return the edition whose rules are known, where those of the day of the plan are not; else None."""
    validity = regulation.validity
    return validity if isinstance(validity, Edition) and availability == "unconfirmed" else None


def available(regulation: FundingRegulation, as_of: dt.date) -> tuple[Availability, DatedWindow | None]:
    """Return the availability on `as_of`, with the application window of that day or else the next one.

    - `ended`: after the last day, once it is closed for good, or when no window is left.
    - `upcoming`: before the first day, while it is closed for a while, or between windows that are complete.
    - `unconfirmed`: nobody knows until when it runs or when one can apply, or on which day the window opens, or only
      another edition's days are known, or the last window of this edition or the last known round has closed, or a
      round is only expected, or no window is left, by windows that are only assumed.
    - `open`: otherwise. Windows that are not complete do not narrow it: in other windows others may apply.
    """
    running, applications = _availability_without_windows(regulation, as_of), regulation.applications
    if running == "open" and isinstance(applications, NotResearched):
        return "unconfirmed", None
    if running == "ended" or not isinstance(applications, Windows | Rounds):
        return running, None
    window = _next_window(regulation, as_of, only_this_edition=running != "unconfirmed")
    if running != "open":
        return running, window
    if window is not None and window.first_day is None:
        return "unconfirmed", window
    if isinstance(applications, Rounds) and window is not None and window.basis == "inferred":
        return "unconfirmed", window
    if not applications.complete:
        if isinstance(applications, Windows):
            return running, window
        if window is None:
            return "unconfirmed", None
    if window is not None:
        return ("open" if _has_opened(window, as_of) else "upcoming"), window
    validity, end = regulation.validity, ending(regulation)
    if isinstance(validity, Edition) and (end is None or end.last_day > validity.last_day):
        # The window of this edition has closed. The next edition may have one: nobody has confirmed it.
        return "unconfirmed", _next_window(regulation, as_of, only_this_edition=False)
    return ("unconfirmed" if closed_by_assumption(regulation, as_of) else "ended"), None


def _availability_without_windows(regulation: FundingRegulation, as_of: dt.date) -> Availability:
    """Return the availability by a regulation's own days, whatever its windows."""
    validity, end = regulation.validity, ending(regulation)
    if end is not None and as_of > end.last_day:
        return "ended"
    if closure_on(regulation, as_of) is not None:
        return "upcoming"
    if isinstance(validity, Period):
        if validity.first_day is not None and as_of < validity.first_day:
            return "upcoming"
        return "open" if validity.last_day is not None else "unconfirmed"
    if isinstance(validity, Edition):
        return "open" if validity.first_day <= as_of <= validity.last_day else "unconfirmed"
    return "open" if isinstance(validity, NoLimit) else "unconfirmed"


def windows_between(
    regulation: FundingRegulation, first: dt.date, last: dt.date
) -> tuple[tuple[Source, DatedWindow], ...]:
    """Return every application window that has a day between `first` and `last`, the earliest first, with its source.

    A window is cut to the regulation's own days, but not to `first` and `last`. Of a window whose first day is not
    known, the last day is the only one. After the last day of an edition the same windows are assumed for later
    editions.
    """
    applications = regulation.applications
    # A round of which only the last day is known is one of that year, also where the regulation ends years before it.
    ahead = [found.last_day.year for found in applications.rounds] if isinstance(applications, Rounds) else []
    years = range(first.year - 1, max([last.year, *ahead]) + 1)
    found = [
        (source, days)
        for span in _editions(regulation)
        for source, days in dated_windows(regulation, years, span)
        if days.last_day >= first and (days.first_day or days.last_day) <= last
    ]
    return tuple(sorted(found, key=lambda pair: window_sort_key(pair[1])))


def _editions(regulation: FundingRegulation) -> Iterator[Days]:
    """Yield a regulation's own days, and those of all later editions where it has editions."""
    yield own_days(regulation)
    validity, end = regulation.validity, ending(regulation)
    last_day = end and end.last_day
    if isinstance(validity, Edition) and validity.last_day < (last_day or dt.date.max):
        yield validity.last_day + dt.timedelta(days=1), last_day


def _next_window(regulation: FundingRegulation, as_of: dt.date, *, only_this_edition: bool) -> DatedWindow | None:
    """Return the window that a day lies in, or else the first one after it, cut to the regulation's own days.

    A window whose first day is not known has its place by its last day, as windows of which more is known come first.
    With `only_this_edition` no window lies after an edition's last day; without it, the same windows are assumed for
    later editions. None are assumed for earlier ones.
    """
    first_day, last_day = own_days(regulation)
    if not only_this_edition:
        end = ending(regulation)
        last_day = end and end.last_day
    since = max(as_of, first_day or as_of)
    applications, closed = regulation.applications, closure(regulation)
    # A round may be years ahead, and the year after the last one is the first for which one is expected. So may be the
    # first window after a closure.
    ahead = [found.last_day.year for found in applications.rounds] if isinstance(applications, Rounds) else []
    ahead += [] if closed is None else [closed.reopens.year]
    years = range(since.year - 1, max([since.year, *ahead]) + 2)
    dated = dated_windows(regulation, years, (first_day, last_day))

    def place(window: DatedWindow) -> tuple[bool, tuple[dt.date, dt.date, str]]:
        return not _has_opened(window, since), window_sort_key(window)

    return min((days for _, days in dated if since <= days.last_day), key=place, default=None)


def _has_opened(window: DatedWindow, day: dt.date) -> bool:
    """Return whether a window has opened by a day, as far as is known."""
    return window.first_day is not None and window.first_day <= day
