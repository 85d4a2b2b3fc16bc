"""Numbers that there cannot be, or hardly: more hours than a week has, a learner aged 120."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from techtalent.errors import Finding, warning
from techtalent.reading.record_money import is_amount
from techtalent.reading.record_said import entries

_IN_A_YEAR = MappingProxyType({"hours": 8784, "days": 366, "weeks": 53, "months": 12, "years": 1})

# How many there are at most, in the longest that a time can be; a part of a week counts as one.
_MOST = MappingProxyType(
    {
        "week": MappingProxyType({"hours": 168, "days": 7, "weeks": 1}),
        "month": MappingProxyType({"hours": 744, "days": 31, "weeks": 5, "months": 1}),
        "half-year": MappingProxyType({"hours": 4416, "days": 184, "weeks": 27, "months": 6}),
        "calendar-year": _IN_A_YEAR,
        "school-year": _IN_A_YEAR,
    }
)

# Whoever is one has no more hours in a week than it has; those of a company or a project may be those of several.
_PERSONS = frozenset({"learner", "employee"})

# The units of money that are times, in the order of their length.
_TIMES = ("hour", "day", "week", "4-weeks", "month", "term", "half-year", "year", "study-year")

# The weeks that a whole amount can be for, by the unit of time that it is for.
_FULL_WEEKS = MappingProxyType({"week": 1, "4-weeks": 4, "month": 5, "half-year": 27, "year": 53, "study-year": 53})
_LONG_WEEKS = 53

# No learner of a regulation is likely to be as old as this, or older.
_OLD = 100


def numbers_meaning(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about the numbers of one regulation."""
    for at, limit in entries(regulation, "limits"):
        yield from _limit(limit, f"/limits/{at}")
    for at, condition in entries(regulation, "learners"):
        yield from _learner(condition, f"/learners/{at}")
    for at, amount in entries(regulation, "amounts"):
        if amount.get("kind") == "maximum":
            yield from _units(amount, f"/amounts/{at}")


def _limit(limit: dict[str, Any], pointer: str) -> Iterator[Finding]:
    """No limit is on more hours, days, weeks, months or years than the time has in which they are counted."""
    most, time = _most(limit.get("what"), limit.get("each"), limit.get("years"))
    is_sure = limit.get("per") in _PERSONS if isinstance(limit.get("per"), str) else False
    for key in ("at_least", "at_most"):
        number = limit.get(key)
        if most is not None and is_amount(number) and number > most:
            message = f"there are at most {most} {limit['what']} in {time}, and not {number}"
            if is_sure:
                yield Finding(code="out-of-range", pointer=f"{pointer}/{key}", message=message)
            else:
                hint = "where they are those of several people, count them per learner or employee"
                yield warning(code="unlikely-number", pointer=f"{pointer}/{key}", message=message, hint=hint)


def _most(what: Any, each: Any, years: Any) -> tuple[int | None, str]:
    """Return how many of something there are at most in a time, and the time in words; None where nothing is known."""
    if not isinstance(what, str):
        return None, ""
    if type(years) is int and each in (None, "in-all"):
        most = _IN_A_YEAR.get(what)
        return (None if most is None else most * years), f"{years} years"
    if not isinstance(each, str) or each not in _MOST:
        return None, ""
    return _MOST[each].get(what), f"a {each.replace('-', ' ')}"


def hours_meaning(activity: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about the hours of an activity: for one company, hardly more than the time has."""
    for at, effort in entries(activity, "effort"):
        per = effort.get("per")
        units = [unit for unit in per if isinstance(unit, str)] if isinstance(per, list) else []
        most, time = next((found for unit in units if (found := _most("hours", _EACH.get(unit), None))[0]), (None, ""))
        for key in ("at_least", "at_most"):
            hours = effort.get(key)
            if most is not None and is_amount(hours) and hours > most:
                message = f"there are at most {most} hours in {time}, and not {hours}"
                yield warning(code="unlikely-number", pointer=f"/effort/{at}/{key}", message=message)


# The units of time of an effort, as a limit names them.
_EACH = MappingProxyType(
    {unit: unit for unit in ("week", "month", "half-year")} | {"year": "calendar-year", "study-year": "school-year"}
)


def ages_meaning(school_type: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about the ages of a school type: the youngest is not older than the oldest."""
    ages: Any = school_type.get("ages")
    youngest, oldest = (ages.get(key) for key in ("youngest", "oldest")) if isinstance(ages, dict) else (None, None)
    if is_amount(youngest) and is_amount(oldest) and youngest > oldest:
        message = f"no pupil is at least {youngest} and at most {oldest}"
        yield Finding(code="bounds-reversed", pointer="/ages/youngest", message=message)


def _learner(condition: dict[str, Any], pointer: str) -> Iterator[Finding]:
    """A learner has no more hours in a week than it has, and is not a hundred years old."""
    kind = condition.get("kind")
    most, time = _most("hours", condition.get("each"), None) if kind == "hours" else (None, "")
    for key in ("at_least", "at_most"):
        number = condition.get(key)
        if most is not None and is_amount(number) and number > most:
            message = f"there are at most {most} hours in {time}, and not {number}"
            yield Finding(code="out-of-range", pointer=f"{pointer}/{key}", message=message)
    for key in ("at_least", "under"):
        age = condition.get(key)
        if kind == "age" and is_amount(age) and age >= _OLD:
            message = f"hardly any learner is {age} years old"
            yield warning(code="unlikely-number", pointer=f"{pointer}/{key}", message=message)


def _units(amount: dict[str, Any], pointer: str) -> Iterator[Finding]:
    """An amount is for one time, and the weeks that bring the whole of it are those of a learner, and fit in it."""
    per = amount.get("per")
    units = [unit for unit in per if isinstance(unit, str)] if isinstance(per, list) else []
    times = [unit for unit in _TIMES if unit in units]
    if len(times) > 1:
        message = f"it is for each {' and each '.join(times)}"
        hint = "name one time; a bound on the number of them goes to 'limits'"
        yield warning(code="two-units-of-time", pointer=f"{pointer}/per", message=message, hint=hint)
    weeks = amount.get("full_weeks")
    if not is_amount(weeks):
        return
    if "learner" not in units:
        message = "weeks bring the whole amount, and it is not for each learner"
        hint = "name 'learner' in 'per', or leave 'full_weeks' out"
        yield Finding(code="weeks-of-nobody", pointer=f"{pointer}/full_weeks", message=message, hint=hint)
    most = min((_FULL_WEEKS[time] for time in times if time in _FULL_WEEKS), default=None)
    if most is not None and weeks > most:
        message = f"there are at most {most} weeks in each {times[0].replace('-', ' ')}, and not {weeks}"
        yield Finding(code="out-of-range", pointer=f"{pointer}/full_weeks", message=message)
    elif most is None and weeks > _LONG_WEEKS:
        message, hint = f"{weeks} weeks are more than a year", "say in 'per' what time the amount is for"
        yield warning(code="unlikely-number", pointer=f"{pointer}/full_weeks", message=message, hint=hint)
