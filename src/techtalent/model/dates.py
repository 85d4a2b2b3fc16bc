"""What follows an application: the days of the project that is paid for, and when an applicant hears and is paid."""

import datetime as dt
import itertools
from typing import Literal

from attrs import frozen

from techtalent.model.amounts import Bound
from techtalent.model.common import Source
from techtalent.model.text import Text

# The days that each month has in every year.
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def refuse_no_day(*days: str | None) -> None:
    """Raise ValueError for a day or a month, as MM-DD or MM, that does not exist in every year."""
    for day in days:
        if day is not None:
            month, number = int(day[:2]), int(day[3:] or 1)
            if not 1 <= month <= 12 or not 1 <= number <= _DAYS[month - 1]:
                raise ValueError(f"{day!r} is not a day of every year; for the end of February write 02-28")


# Days of a project


@frozen(kw_only=True)
class DatedProjectDays:
    """On which days of some year what is paid for, a project or an activity, may start and has to end.

    Raises ValueError where no day is known, and where a day comes after one that follows it.
    """

    kind: Literal["dated"] = "dated"
    """What tells these days from those of every year."""
    first_obligation: dt.date | None = None
    """The first day on which one may enter into an obligation for it, such as a contract; None where no rule says
    so."""
    first_start: dt.date | None = None
    """The first day on which it may start; None where no rule says so."""
    last_start: dt.date | None = None
    """The last day on which it may start; None where no rule says so."""
    last_end: dt.date | None = None
    """The last day on which it may end; None where no rule says so."""
    applies_to: Text | None = None
    """Whom the days are for; None for everyone."""
    text: Text | None = None
    """What the days do not say; None where they say all."""
    source: Source | None = None
    """Where they were read; None where that is the source of the record."""

    def __attrs_post_init__(self) -> None:
        days = [day for day in (self.first_obligation, self.first_start, self.last_start, self.last_end) if day]
        if not days:
            raise ValueError("none of its days is known")
        for day, later in itertools.pairwise(days):
            if day > later:
                raise ValueError(f"{day} comes after {later}")


@frozen(kw_only=True)
class YearlyProjectDays:
    """On which days of every year what is paid for, a project or an activity, may start and has to end.

    In a window or a round they are the first such days after its last day, one after the other. Raises ValueError where
    no day is known, and for a day that does not exist in every year.
    """

    kind: Literal["yearly"] = "yearly"
    """What tells these days from those of some year."""
    first_obligation: str | None = None
    """The first day on which one may enter into an obligation for it, as MM-DD, or the month alone as MM; None where no
    rule says so."""
    first_start: str | None = None
    """The first day on which it may start, as MM-DD, or the month alone as MM; None where no rule says so."""
    last_start: str | None = None
    """The last day on which it may start, as MM-DD, or the month alone as MM; None where no rule says so."""
    last_end: str | None = None
    """The last day on which it may end, as MM-DD, or the month alone as MM; None where no rule says so."""
    applies_to: Text | None = None
    """Whom the days are for; None for everyone."""
    text: Text | None = None
    """What the days do not say; None where they say all."""
    source: Source | None = None
    """Where they were read; None where that is the source of the record."""

    def __attrs_post_init__(self) -> None:
        days = (self.first_obligation, self.first_start, self.last_start, self.last_end)
        if days == (None, None, None, None):
            raise ValueError("none of its days is known")
        refuse_no_day(*days)


ProjectDays = DatedProjectDays | YearlyProjectDays
"""On which days a project may start and has to end: days of some year, or of every year; `kind` tells which."""


# The decision

DecisionAnchor = Literal["application", "last-day", "award", "start", "end", "study-year-end"]
"""The moment that is counted from until one hears or is paid: the application, the last day to apply, the award, the
start or the end of the activity, or the end of the study year."""

DecisionUnit = Literal["weeks", "months"]
"""What is counted from that moment on."""


@frozen(kw_only=True)
class DecisionAfter:
    """A moment so many weeks or months after another one."""

    kind: Literal["after"] = "after"
    """What tells it from a day of every year."""
    number: int
    """The number of weeks or months; 0 means at some time after the moment."""
    unit: DecisionUnit
    """What is counted."""
    anchor: DecisionAnchor
    """The moment that is counted from."""
    bound: Bound = "exactly"
    """Whether it is so much after the moment, at most so much, or at least so much."""


@frozen(kw_only=True)
class DecisionOnDay:
    """A day or a month of every year: the first after the application.

    Raises ValueError for a day that does not exist in every year.
    """

    kind: Literal["on-day"] = "on-day"
    """What tells it from a moment so long after another one."""
    day: str
    """The day as MM-DD; the month alone, MM, where no more is known."""
    bound: Bound = "exactly"
    """Whether it is on that day, on that day at the latest (`at-most`), or on that day at the earliest (`at-least`)."""

    def __attrs_post_init__(self) -> None:
        refuse_no_day(self.day)


DecisionTime = DecisionAfter | DecisionOnDay
"""When one hears or is paid; `kind` tells which."""


@frozen(kw_only=True)
class Decision:
    """When an applicant hears whether there is money, and when it is paid.

    Raises ValueError where it says neither.
    """

    heard: DecisionTime | None = None
    """When an applicant hears; None where that is not known."""
    paid: DecisionTime | None = None
    """When the money is paid; None where that is not known."""
    text: Text | None = None
    """What else is known of it; None where nothing is."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""

    def __attrs_post_init__(self) -> None:
        if self.heard is None and self.paid is None and self.text is None:
            raise ValueError("it says neither when one hears nor when the money is paid")
