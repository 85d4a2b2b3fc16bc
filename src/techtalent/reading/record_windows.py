"""What the application windows and rounds of a regulation cannot mean, or hardly."""

import calendar
import datetime as dt
from collections.abc import Hashable, Iterator
from typing import Any, NamedTuple

from attrs import frozen

from techtalent.errors import Finding, warning
from techtalent.reading.record_checks import day_under, is_day
from techtalent.reading.record_said import entries, said, wording

# A year without 29 February, whose days are those of every year.
_YEAR = 2001
_WHOLE_YEAR = 365
_ELEVEN_MONTHS = 334
# A round of a calendar year, or of a school year, is not unlikely.
_LONG_ROUND = 366


@frozen(kw_only=True)
class _Window:
    """A window whose days exist in every year."""

    pointer: str
    days: tuple[int, ...]
    """The days on which it may be open, in order, as days of the year from 0: of a month without days, all of them. Of
    a window whose first day is not known, those on which it may close."""
    sure: tuple[int, ...]
    """The days on which it is open for sure."""
    applicant: str | None
    said: Hashable

    @property
    def number(self) -> int:
        """The number of the window in its list, from 1."""
        return int(self.pointer.rpartition("/")[2]) + 1


def windows_meaning(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about the windows of one regulation."""
    applications, validity = regulation.get("applications"), regulation.get("validity")
    windows, expected = list(_windows(applications, "windows")), list(_windows(applications, "expected"))
    complete = isinstance(applications, dict) and applications.get("complete") is True
    yield from _too_long(windows, complete=complete)
    yield from _too_long(expected, complete=False)
    yield from _overlaps(windows)
    yield from _overlaps(expected)
    yield from _outside_validity(windows, validity)
    yield from _expected_too_late(expected, applications, validity)
    for key in ("windows", "expected"):
        yield from _closes_before_it_opens(applications, key)
    yield from _rounds_meaning(applications, validity)
    yield from _complete_and_expected(applications)
    yield from _round_after_closing(applications, regulation.get("closed"))


def _complete_and_expected(applications: Any) -> Iterator[Finding]:
    """Where there are no other rounds, now or later, none is expected."""
    if isinstance(applications, dict) and applications.get("complete") is True and applications.get("expected"):
        message = "a round is expected, and 'complete' says that there are no other rounds, now or later"
        hint = "take one of the two out"
        yield Finding(code="complete-and-expected", pointer="/applications/expected", message=message, hint=hint)


def _round_after_closing(applications: Any, closed: Any) -> Iterator[Finding]:
    """A round has a day on which the regulation is not closed; it may have been announced, so this is a warning."""
    since, reopens = day_under(closed, "since"), day_under(closed, "reopens")
    for at, found in entries(applications, "rounds"):
        opens, closes = day_under(found, "first_day"), day_under(found, "last_day")
        shut = since and opens and since <= opens and (reopens is None or (closes and closes < reopens))
        if shut:
            message = f"it opens on {opens}, and the regulation is closed since {since}"
            hint = "take the round out, or say in 'reopens' from when one can apply again"
            yield warning(code="round-after-closing", pointer=f"/applications/rounds/{at}", message=message, hint=hint)


def _closes_before_it_opens(applications: Any, key: str) -> Iterator[Finding]:
    """A window of one day closes after it opens."""
    for at, window in entries(applications, key):
        day = window.get("first_day")
        # In a month of which no day is known, it may close on a later one.
        if isinstance(day, str) and len(day) == 5 and day == window.get("last_day"):
            yield from _hours_reversed(window, f"/applications/{key}/{at}", day)


def _hours_reversed(window: dict[str, Any], pointer: str, day: object) -> Iterator[Finding]:
    opens, closes = window.get("opens_at"), window.get("closes_at")
    if isinstance(opens, str) and isinstance(closes, str) and opens >= closes:
        message = f"on {day} it opens at {opens} and closes at {closes}"
        yield Finding(code="days-reversed", pointer=f"{pointer}/closes_at", message=message)


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
        if (closes - opens).days > _LONG_ROUND:
            message = f"the round is open for {(closes - opens).days + 1} days"
            hint = (
                "perhaps a year is wrong; who can apply as long as the regulation runs applies at any time: 'any-time'"
            )
            yield warning(code="long-window", pointer=pointer, message=message, hint=hint)
        if (first and closes < first) or (last and opens > last):
            message = (
                f"the regulation runs from {first or 'some day'} to {last or 'no last day'}, and this round does not"
            )
            yield Finding(code="window-outside-validity", pointer=pointer, message=message)
        if "first_day" in found and opens == closes:
            yield from _hours_reversed(found, pointer, opens)
        applicant = wording(found.get("applicant"))
        for other, begin, end, number, same in seen:
            if other == applicant and opens <= end and begin <= closes and same != said(found):
                message = f"it has days in common with round {number + 1} of the list"
                hint = "say in 'applicant' whom the rounds are for, or write one round"
                yield warning(code="windows-overlap", pointer=pointer, message=message, hint=hint)
                break
        seen.append((applicant, opens, closes, at, said(found)))


def _windows(applications: Any, key: str) -> Iterator[_Window]:
    for at, window in entries(applications, key):
        last = _span(window.get("last_day"))
        first = _span(window.get("first_day")) if "first_day" in window else last
        if first is None or last is None:
            continue
        days = _days(first.begin, (last.end - first.begin) % _WHOLE_YEAR + 1)
        # What may come before a first day of a month, and after a last one, is not sure.
        unsure = first.end - first.begin, last.end - last.begin
        sure = days[unsure[0] : len(days) - unsure[1]]
        yield _Window(
            pointer=f"/applications/{key}/{at}",
            days=days,
            sure=sure,
            applicant=wording(window.get("applicant")),
            said=said(window),
        )


class _Span(NamedTuple):
    """The days of the year that MM-DD or MM may mean."""

    begin: int
    end: int


def _span(text: Any) -> _Span | None:
    """Return the day that MM-DD means, or all days of the month MM; None for anything else."""
    if not isinstance(text, str) or not is_day(f"{_YEAR}-{text}" if len(text) == 5 else f"{_YEAR}-{text}-01"):
        return None
    if len(text) == 5:
        day = dt.date.fromisoformat(f"{_YEAR}-{text}").toordinal()
        return _Span(day, day)
    month = int(text)
    return _Span(
        dt.date(_YEAR, month, 1).toordinal(),
        dt.date(_YEAR, month, calendar.monthrange(_YEAR, month)[1]).toordinal(),
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
        # Of the days that are not sure, which a month without days has, half are likely.
        elif len(window.days) + len(window.sure) >= 2 * _ELEVEN_MONTHS:
            message = f"the window is open on {len(window.days)} days of the year"
            hint = "perhaps the first and the last day have changed places"
            yield warning(code="long-window", pointer=window.pointer, message=message, hint=hint)


def _overlaps(windows: list[_Window]) -> Iterator[Finding]:
    """The windows of one applicant have no day in common; a program may have two budgets, so this is a warning."""
    taken: dict[tuple[str | None, int], _Window] = {}
    for window in windows:
        found = next((found for day in window.sure if (found := taken.get((window.applicant, day)))), None)
        # Of a window that stands twice, `doubled-entry` speaks.
        if found and found.said != window.said:
            message = f"it has days in common with window {found.number} of the list"
            hint = "say in 'applicant' whom the windows are for, or write one window"
            yield warning(code="windows-overlap", pointer=window.pointer, message=message, hint=hint)
        taken |= {(window.applicant, day): window for day in window.sure if (window.applicant, day) not in taken}


def _outside_validity(windows: list[_Window], validity: Any) -> Iterator[Finding]:
    """A window has a day on which the regulation runs: a plan shows no others."""
    first, last = day_under(validity, "first_day"), day_under(validity, "last_day")
    if first is None or last is None or first > last:
        return
    for window in _never_open(windows, first, range((last - first).days + 1)):
        message = f"the regulation runs from {first} to {last}, and the window never opens then"
        yield Finding(code="window-outside-validity", pointer=window.pointer, message=message)


def _expected_too_late(expected: list[_Window], applications: Any, validity: Any) -> Iterator[Finding]:
    """A round is expected while the regulation runs, after those that are known; of an edition, another may follow."""
    known = [day for _, found in entries(applications, "rounds") if (day := day_under(found, "last_day"))]
    last = day_under(validity, "last_day")
    if last is None or validity.get("kind") != "period" or not known:
        return
    latest = max(known)
    for window in _never_open(expected, latest, range(1, (last - latest).days + 1)):
        message = f"the regulation runs to {last}, and no such window comes after the round that ends on {latest}"
        yield Finding(code="window-outside-validity", pointer=window.pointer, message=message)


def _never_open(windows: list[_Window], since: dt.date, days: range) -> Iterator[_Window]:
    """Yield the windows that are open on none of the days, which are counted from a day on."""
    # What has every day of a year needs no closer look.
    if len(days) <= _WHOLE_YEAR:
        running = {_day_of_year(since + dt.timedelta(days=passed)) for passed in days}
        yield from (window for window in windows if running.isdisjoint(window.days))


def _day_of_year(day: dt.date) -> int:
    common = day.replace(year=_YEAR, day=28 if (day.month, day.day) == (2, 29) else day.day)
    return common.toordinal() % _WHOLE_YEAR
