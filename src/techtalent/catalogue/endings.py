"""The last day of a regulation, why it is the last, and the days on which it is closed for a while."""

import datetime as dt
from typing import Literal, NamedTuple

from techtalent.model.regulations import FundingRegulation, Period
from techtalent.model.text import Text


class Ending(NamedTuple):
    """The last day of a regulation, and why it is the last."""

    last_day: dt.date
    by: Literal["period", "closed"]
    """Whether its period ends then, or it is closed for good from the next day on."""


def ending(regulation: FundingRegulation) -> Ending | None:
    """Return the last day on which a regulation can be had, and why it is the last; None where no such day is known.

    The last day of an edition ends nothing: nobody has confirmed which rules hold after it.
    """
    found: list[Ending] = []
    if isinstance(regulation.validity, Period) and regulation.validity.last_day is not None:
        found.append(Ending(regulation.validity.last_day, "period"))
    closed = regulation.closed
    if closed is not None and closed.reopens is None and closed.since > dt.date.min:
        found.append(Ending(closed.since - dt.timedelta(days=1), "closed"))
    # Where both are on the same day, the period is the reason.
    return min(found, key=lambda end: end.last_day, default=None)


class Closure(NamedTuple):
    """The days on which a regulation is closed before it opens again, and why."""

    since: dt.date
    """The first day on which it is closed."""
    reopens: dt.date
    """The day on which it opens again."""
    text: Text
    """Why it is closed."""


def closure(regulation: FundingRegulation) -> Closure | None:
    """Return when a regulation is closed before it opens again; None where it never is."""
    closed = regulation.closed
    if closed is None or closed.reopens is None:
        return None
    return Closure(closed.since, closed.reopens, closed.text)


def closure_on(regulation: FundingRegulation, day: dt.date) -> Closure | None:
    """Return the closure that a day lies in; None where it lies in none."""
    closed = closure(regulation)
    return closed if closed is not None and closed.since <= day < closed.reopens else None
