"""The days that a caller hands over: a date of any class is a date, and a datetime is none."""

import datetime as dt

from techtalent.errors import shown


def plain_date(day: object, name: str) -> dt.date:
    """Return the day as a `datetime.date`, whatever class of dates it has.

    Libraries that freeze the clock, or that have more to say of a day, have classes of their own. Raises TypeError
    where `day` is no date: a datetime is none, since its day depends on a time zone.
    """
    if type(day) is dt.date:
        return day
    if isinstance(day, dt.datetime) or not isinstance(day, dt.date):
        raise TypeError(f"{name} is a datetime.date, not {shown(day)}")
    return dt.date(day.year, day.month, day.day)
