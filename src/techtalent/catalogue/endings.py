"""The last day of a regulation, and why it is the last."""

import datetime as dt
from typing import Literal, NamedTuple

from techtalent.model.regulations import FundingRegulation, Period


class Ending(NamedTuple):
    """The last day of a regulation, and why it is the last."""

    last_day: dt.date
    by: Literal["period", "retired"]
    """Whether its period ends then, or it is retired from the next day on."""


def ending(regulation: FundingRegulation) -> Ending | None:
    """Return the last day on which a regulation can be had, and why it is the last; None where no such day is known.

    The last day of an edition ends nothing: nobody has confirmed which rules hold after it.
    """
    found: list[Ending] = []
    if isinstance(regulation.validity, Period):
        found.append(Ending(regulation.validity.last_day, "period"))
    if regulation.retired is not None and regulation.retired.since > dt.date.min:
        found.append(Ending(regulation.retired.since - dt.timedelta(days=1), "retired"))
    # Where both are on the same day, the period is the reason.
    return min(found, key=lambda end: end.last_day, default=None)
