"""Days and hours as people write them, and what to write in their place. Only what is wrong needs them."""

import datetime as dt
import re

_DUTCH = ("jan", "feb", "m", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# 31-12-2026, 31/12/2026, 31 december 2026, 1 oktober, oktober. Of 10-11 nobody can tell which is the month.
_DIGITS = re.compile(r"(?P<day>[0-9]{1,2})[-/. ](?P<month>[0-9]{1,2})[-/. ](?P<year>[0-9]{4})")
_ISO = re.compile(r"(?P<year>[0-9]{4})[-/.]?(?P<month>[0-9]{1,2})[-/.]?(?P<day>[0-9]{1,2})(?:t.*)?")
_WORDS = re.compile(r"(?:(?P<day>[0-9]{1,2})(?:e|th|st|nd|rd)?\s+)?(?P<month>[a-z]{3,9})\.?(?:\s+(?P<year>[0-9]{4}))?")
# A year without 29 February, whose days are those of every year.
_YEAR = 2001

_HOUR = re.compile(r"(?P<hour>[0-9]{1,2})(?:[.:h](?P<minute>[0-9]{2}))?\s*(?:uur|u|h)?\.?")


def written_time(written: str, comment: str, *, in_window: bool) -> str | None:
    """Return what to write for a day or an hour; None where the schema asks for no such thing, or nobody can tell.

    `comment` says what form is asked, as in the schema. In a window of every year a day of one year belongs elsewhere.
    """
    text = written.strip().casefold()
    if "HH:MM" in comment:
        found = _hour(text)
    elif "YYYY-MM-DD" in comment:
        day = _day(text)
        found = None if day is None else day.isoformat()
    elif "MM-DD" in comment:
        day = _day(text)
        if day is not None and in_window:
            return "a day of one year is that of a round: 'rounds'"
        found = _day_of_every_year(text) if day is None else f"{day:%m-%d}"
    else:
        return None
    return None if found is None else f"did you mean {found!r}?"


def _hour(text: str) -> str | None:
    found = _HOUR.fullmatch(text)
    if found is None or int(found["hour"]) > 23 or int(found["minute"] or 0) > 59:
        return None
    return f"{int(found['hour']):02}:{found['minute'] or '00'}"


def _day(text: str) -> dt.date | None:
    """Return the day of a year that a text names, the Dutch way: the day before the month."""
    found = _DIGITS.fullmatch(text) or _ISO.fullmatch(text) or _WORDS.fullmatch(text)
    if found is None or found["day"] is None or found["year"] is None:
        return None
    month = int(found["month"]) if found["month"].isdecimal() else month_number(found["month"])
    try:
        return dt.date(int(found["year"]), month or 0, int(found["day"]))
    except ValueError:
        return None


def _day_of_every_year(text: str) -> str | None:
    found = _WORDS.fullmatch(text)
    month = None if found is None or found["year"] is not None else month_number(found["month"])
    if found is None or month is None:
        return None
    if found["day"] is None:
        return f"{month:02}"
    day = _day(f"{found['day']}-{month}-{_YEAR}")
    return None if day is None else f"{day:%m-%d}"


def month_number(name: str) -> int | None:
    """Return the number of a month by its name in Dutch or English, or the beginning of it; None for other words."""
    name = name.strip().casefold()
    if name in ("maart", "mrt"):
        return 3
    for months in (_DUTCH, _ENGLISH):
        if name[:3] in months:
            return months.index(name[:3]) + 1
    return None
