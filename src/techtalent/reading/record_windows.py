"""What the application windows and rounds of a regulation cannot mean, or hardly."""

import datetime as dt
from collections.abc import Hashable, Iterator
from typing import Any

from attrs import frozen

from techtalent.errors import Finding, warning
from techtalent.reading.record_checks import day_under, is_day
from techtalent.reading.record_said import entries, said, wording

# A year without 29 February, whose days are those of every year.
_YEAR = 2001
_WHOLE_YEAR = 365
_ELEVEN_MONTHS = 334


@frozen(kw_only=True)
class _Window:
    """A window whose days exist in every year."""

    pointer: str
    days: tuple[int, ...]
    """The days in order, as days of the year from 0."""
    applicant: str | None
    said: Hashable


def windows_meaning(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about the windows of one regulation."""
    applications = regulation.get("applications")
    windows = list(_windows(applications))
    complete = isinstance(applications, dict) and applications.get("complete") is True
    yield from _too_long(windows, complete=complete)
    yield from _overlaps(windows)
    yield from _outside_validity(windows, regulation.get("validity"))
    yield from _rounds_meaning(applications, regulation.get("validity"))


def _rounds_meaning(applications: Any, validity: Any) -> Iterator[Finding]:
    """Rounds of one applicant have no day in common, and a round has a day on which the regulation runs.

    Of a round whose first day is not known, the last day is the only one that counts. With hours, a round of one day
    closes after it opens.
    """
    first, last = day_under(validity, "first_day"), day_under(validity, "last_day")
    seen: list[tuple[str | None, dt.date, dt.date, int, Hashable]] = []
    for at, found in entries(applications, "rounds"):
        pointer = f"/applications/rounds/{at}"
        closes = day_under(found, "last_day")
        opens = day_under(found, "first_day") if "first_day" in found else closes
        if opens is None or closes is None or opens > closes:
            continue
        if (first and closes < first) or (last and opens > last):
            message = (
                f"the regulation runs from {first or 'some day'} to {last or 'no last day'}, and this round does not"
            )
            yield Finding(code="window-outside-validity", pointer=pointer, message=message)
        hours = found.get("opens_at"), found.get("closes_at")
        if (
            "first_day" in found
            and opens == closes
            and isinstance(hours[0], str)
            and isinstance(hours[1], str)
            and hours[0] >= hours[1]
        ):
            message = f"on {opens} it opens at {hours[0]} and closes at {hours[1]}"
            yield Finding(code="days-reversed", pointer=f"{pointer}/closes_at", message=message)
        applicant = wording(found.get("applicant"))
        for other, begin, end, number, same in seen:
            if other == applicant and opens <= end and begin <= closes and same != said(found):
                message = f"it has days in common with round {number + 1} of the list"
                hint = "say in 'applicant' whom the rounds are for, or write one round"
                yield warning(code="windows-overlap", pointer=pointer, message=message, hint=hint)
                break
        seen.append((applicant, opens, closes, at, said(found)))


def _windows(applications: Any) -> Iterator[_Window]:
    for at, window in entries(applications, "windows"):
        first, last = window.get("first_day"), window.get("last_day")
        if not (isinstance(first, str) and isinstance(last, str)):
            continue
        if len(first) == len(last) == 5 and is_day(f"{_YEAR}-{first}") and is_day(f"{_YEAR}-{last}"):
            begin, end = (dt.date.fromisoformat(f"{_YEAR}-{day}").toordinal() for day in (first, last))
            yield _Window(
                pointer=f"/applications/windows/{at}",
                days=_days(begin, (end - begin) % _WHOLE_YEAR + 1),
                applicant=wording(window.get("applicant")),
                said=said(window),
            )


def _days(begin: int, count: int) -> tuple[int, ...]:
    return tuple(day % _WHOLE_YEAR for day in range(begin, begin + count))


def _too_long(windows: list[_Window], *, complete: bool) -> Iterator[Finding]:
    """A window leaves more than a month of the year out.

    It may be meant otherwise, as "all the year but for August", so this is a warning.
    """
    for window in windows:
        if len(window.days) == _WHOLE_YEAR and complete:
            message, hint = "the window is the whole year", "say that one can apply at any time: 'any-time'"
            yield warning(code="whole-year-window", pointer=window.pointer, message=message, hint=hint)
        elif len(window.days) >= _ELEVEN_MONTHS:
            message = f"the window is open on {len(window.days)} days of the year"
            hint = "perhaps the first and the last day have changed places"
            yield warning(code="long-window", pointer=window.pointer, message=message, hint=hint)


def _overlaps(windows: list[_Window]) -> Iterator[Finding]:
    """The windows of one applicant have no day in common; a program may have two budgets, so this is a warning."""
    taken: dict[tuple[str | None, int], _Window] = {}
    for window in windows:
        found = next((found for day in window.days if (found := taken.get((window.applicant, day)))), None)
        # Of a window that stands twice, `doubled-entry` speaks.
        if found and found.said != window.said:
            message = f"it has days in common with window {int(found.pointer.rpartition('/')[2]) + 1} of the list"
            hint = "say in 'applicant' whom the windows are for, or write one window"
            yield warning(code="windows-overlap", pointer=window.pointer, message=message, hint=hint)
        taken |= {(window.applicant, day): window for day in window.days if (window.applicant, day) not in taken}


def _outside_validity(windows: list[_Window], validity: Any) -> Iterator[Finding]:
    """A window has a day on which the regulation runs: a plan shows no others."""
    first, last = day_under(validity, "first_day"), day_under(validity, "last_day")
    # What has every day of a year needs no closer look.
    if first is None or last is None or not 0 <= (last - first).days < _WHOLE_YEAR:
        return
    running = {_day_of_year(first + dt.timedelta(days=passed)) for passed in range((last - first).days + 1)}
    for window in windows:
        if running.isdisjoint(window.days):
            message = f"the regulation runs from {first} to {last}, and the window never opens then"
            yield Finding(code="window-outside-validity", pointer=window.pointer, message=message)


def _day_of_year(day: dt.date) -> int:
    common = day.replace(year=_YEAR, day=28 if (day.month, day.day) == (2, 29) else day.day)
    return common.toordinal() % _WHOLE_YEAR
