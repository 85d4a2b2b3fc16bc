"""How many learners a regulation pays for, and for how long, as plainly as possible: limit by limit."""

import datetime as dt

from attrs import define

from techtalent.records import FundingRegulation

# So many days has each time in which something is counted, where it has most.
_DAYS = {"week": 7, "4-weeks": 28, "month": 31, "half-year": 184}


@define
class Bounds:
    """The most that there can be."""

    of_a_company: int = 10**60
    of_a_project: int = 10**60
    weeks: int = 10**60
    hours: int = 10**60
    hours_a_week: int = 10**60


def bounds_of(regulation: FundingRegulation, per: str) -> Bounds:
    """Return what all limits leave in the time that an estimate is for."""
    found = Bounds()
    limits = [each for each in regulation.limits if each.at_most and each.each != "term"]

    def number(at_most: int, each: str) -> int:
        if each == "in-all":
            return at_most
        begun = 1
        while begun * _DAYS.get(each, 366) < _DAYS.get(per, 366):
            begun += 1
        return at_most * begun

    applications = [
        number(each.at_most or 0, each.each)
        for each in limits
        if each.per == "company" and each.what in ("applications", "grants")
    ]
    for limit in limits:
        most = number(limit.at_most or 0, limit.each)
        if limit.what == "learners":
            if limit.per == "company":
                found.of_a_company = min(found.of_a_company, most)
            if limit.per == "application":
                found.of_a_company = min(found.of_a_company, most * min(applications, default=1))
            if limit.per == "project":
                found.of_a_project = min(found.of_a_project, most)
        if limit.per not in ("learner", "company", "application", "project"):
            continue
        if limit.what in ("weeks", "days", "hours"):
            found.weeks = min(found.weeks, most)
        if limit.what == "months":
            found.weeks = min(found.weeks, _days(most) // 7)
        if limit.what == "years":
            found.weeks = min(found.weeks, most * 366 // 7)
        if limit.what == "hours":
            found.hours = min(found.hours, most)
            if limit.each == "week":
                found.hours_a_week = min(found.hours_a_week, limit.at_most or 0)
    return found


def _days(months: int) -> int:
    """Return the days of so many months, of which those in whole years count as years with a leap day."""
    most = 0
    for month in range(1, 13):
        last = month + months % 12
        until = dt.date(2023 + (last - 1) // 12, (last - 1) % 12 + 1, 1)
        for leap in (0, 1):
            begins, ends = dt.date(2023 + leap, month, 1), until.replace(year=until.year + leap)
            most = max(most, (ends - begins).days)
    return months // 12 * 366 + most
