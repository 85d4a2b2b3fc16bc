"""What is wrong with a record and no schema can say: missing notes, days that do not exist, numbers such as 3.000."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from techtalent.errors import Finding
from techtalent.reading.positions import escape

# The keys under which days stand.
_DAYS = (
    *("date", "read_on", "since", "reopens", "first_day", "last_day"),
    *("first_obligation", "first_start", "last_start", "last_end", "day"),
)

# The keys whose numbers may have decimals: all others are whole numbers.
_WITH_DECIMALS = ("euros", "minimum_euros", "percent")


def record_breaches(value: Any, pointer: str) -> Iterator[Finding]:
    """Yield the findings about a value that no schema can make, for all its parts too."""
    if isinstance(value, float | Decimal):
        if pointer.rpartition("/")[2] not in _WITH_DECIMALS:
            # To a schema, and so to every validator, 3.000 is the whole number 3.
            yield decimal_point(value, pointer)
        elif has_many_decimals(value):
            yield many_decimals(value, pointer)
    if isinstance(value, list):
        for at, part in enumerate(value):
            yield from record_breaches(part, f"{pointer}/{at}")
    if not isinstance(value, dict):
        return
    if value.get("basis") == "inferred" and "note" not in value:
        yield Finding(code="note-missing", pointer=pointer, message="what was inferred has a note that says why")
    if "document" in value:
        yield from _incomplete_source(value, pointer)
    days = {key: value[key] for key in _DAYS if isinstance(value.get(key), str)}
    for key, day in days.items():
        # A day without a year, such as 02-29, has to exist in every year, and a month needs no more than its form.
        if len(day) != 2 and not is_day(day if len(day) != 5 else f"2001-{day}"):
            message = f"there is no day {day}" if len(day) != 5 else f"there is no {day} in every year"
            yield Finding(code="no-such-day", pointer=f"{pointer}/{key}", message=message)
    first, last = days.get("first_day", ""), days.get("last_day", "")
    if (value.get("kind") in ("period", "edition") or len(first) == 10) and first and last and first > last:
        yield Finding(code="days-reversed", pointer=f"{pointer}/first_day", message=f"{first} comes after {last}")
    written, read = days.get("date", ""), days.get("read_on", "")
    if written and read and read < written:
        message = f"it was read on {read}, before its own day, {written}"
        yield Finding(code="days-reversed", pointer=f"{pointer}/read_on", message=message)
    fewest, most = value.get("years"), value.get("at_most")
    if value.get("kind") == "years" and isinstance(fewest, int) and isinstance(most, int) and fewest > most:
        message = f"{fewest} years is more than {most}"
        yield Finding(code="years-reversed", pointer=f"{pointer}/at_most", message=message)
    for key, part in value.items():
        yield from record_breaches(part, f"{pointer}/{escape(key)}")


def _incomplete_source(source: dict[str, Any], pointer: str) -> Iterator[Finding]:
    """Yield the findings about a source that does not say where it is to be read, or how old it is."""
    ages = [key for key in ("date", "date_phrase") if key in source]
    if "address" not in source and (ages or "read_on" in source):
        message, hint = "'address' is missing: only a page has an age", None
    elif "address" in source and not ages:
        message = "a page has a 'date', or a 'date_phrase' that says what is known of its age"
        hint = 'leave no age out, and invent none: "date_phrase": {"nl": "ongedateerd", "en": "undated"}'
    elif "address" not in source and "chapter" not in source:
        message, hint = "a source names a chapter of the guide, or the address and the age of a page", None
    elif len(ages) > 1:
        message = "a page bears a day, or its age is told in a phrase: one of 'date' and 'date_phrase'"
        hint = "take 'date' out, unless the page bears that day"
    else:
        return
    yield Finding(code="source-incomplete", pointer=pointer, message=message, hint=hint)


def has_many_decimals(number: float | Decimal) -> bool:
    """Return whether a number is written with more than two decimals; 3.000, a Dutch three thousand, has three."""
    exponent = Decimal(str(number)).as_tuple().exponent
    return isinstance(exponent, int) and exponent < -2


def many_decimals(number: float | Decimal, pointer: str) -> Finding:
    """Return the finding about an amount that is written with more than two decimals."""
    message = f"{number} has more than two decimals"
    return Finding(code="decimals", pointer=pointer, message=message, hint="round it")


def decimal_point(number: float | Decimal, pointer: str) -> Finding:
    """Return the finding about a number that is written with a point where a whole number is asked."""
    message, hint = f"{number} is written with a point or exponent", "write digits only, without a point"
    return Finding(code="decimal-point", pointer=pointer, message=message, hint=hint)


def is_day(text: str) -> bool:
    """Return whether there is such a day, and it is written as YYYY-MM-DD."""
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def day_under(value: Any, key: str) -> dt.date | None:
    """Return the day under a key; None where no day, or a day that does not exist, stands there."""
    day = value.get(key) if isinstance(value, dict) else None
    return dt.date.fromisoformat(day) if isinstance(day, str) and is_day(day) else None
