"""The days of an agenda: those of the activities, and those on which the schools are open."""

import datetime as dt

from attrs import frozen

from techtalent.model.plan import Plan
from techtalent.model.text import Text
from techtalent.planning.days import end_of_school_year
from techtalent.planning.school_days import SchoolDays, school_days
from techtalent.words.agenda import EVENT_PHRASES
from techtalent.words.saying import fill


@frozen(kw_only=True)
class AgendaDays:
    """The days of an agenda."""

    as_of: dt.date
    """The day of the plan: nothing is done before it."""
    start: dt.date
    """The first day of the activities."""
    end: dt.date
    """The last day of the activities."""
    end_assumed: Text | None
    """The note that `end` was assumed; None where it was told."""
    school: SchoolDays
    """The days on which the schools are open."""


def agenda_days(plan: Plan, start: dt.date, end: dt.date | None) -> AgendaDays:
    """Return the days of a plan's agenda; without `end` it ends with the school year.

    Activities that start in the summer holiday, when no day at school is left, are those of the next school year.
    """
    school = school_days(plan.school_years, plan.profile.companies())
    end_assumed = None
    if end is None:
        end = end_of_school_year(start)
        if end < dt.date.max and school.first(start, end) is None:
            end = end_of_school_year(end + dt.timedelta(days=1))
        end_assumed = fill(EVENT_PHRASES["end_assumed"], day=end)
    return AgendaDays(as_of=plan.receipt.as_of, start=start, end=end, end_assumed=end_assumed, school=school)
