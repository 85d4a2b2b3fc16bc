"""What the days, regions and provinces of a school year cannot mean."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, get_args

from attrs import frozen

from techtalent.errors import Finding, warning
from techtalent.model.years import SchoolRegion
from techtalent.reading.record_checks import day_under
from techtalent.reading.record_places import areas_meaning
from techtalent.reading.record_said import entries

_REGIONS: tuple[SchoolRegion, ...] = get_args(SchoolRegion)


@frozen
class _Span:
    """The days that a school region has off for one holiday."""

    holiday: int
    pointer: str
    region: str
    first: dt.date
    last: dt.date


def year_meaning(year: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about one school year."""
    yield from _outside_year(year)
    yield from _regions_of_holidays(year)
    yield from _overlaps(year)
    yield from _uneven(year)
    yield from _regions_of_areas(year)
    yield from _provinces_twice(year)
    yield from areas_meaning(year)


def _outside_year(year: dict[str, Any]) -> Iterator[Finding]:
    """A holiday begins, and a public holiday is, in the school year; the summer holiday may end after it."""
    first, last = day_under(year, "first_day"), day_under(year, "last_day")
    if first is None or last is None or first > last:
        return
    found = [(span.pointer + "/first_day", span.first) for span in _spans(year)]
    for at, holiday in entries(year, "public_holidays"):
        day = day_under(holiday, "day")
        if day is not None:
            found.append((f"/public_holidays/{at}/day", day))
    # Days that several regions have in common are said once.
    for pointer, day in dict.fromkeys(found):
        if not first <= day <= last:
            message = f"{day} is not in the school year from {first} to {last}"
            yield Finding(code="outside-school-year", pointer=pointer, message=message)


def _regions_of_holidays(year: dict[str, Any]) -> Iterator[Finding]:
    """Every school region has every holiday, and has it once."""
    for at, holiday in entries(year, "holidays"):
        seen: set[str] = set()
        for place, days in entries(holiday, "days"):
            regions = _texts(days, "regions")
            for region in (region for region in regions if region in seen):
                pointer = f"/holidays/{at}/days/{place}/regions"
                message = f"the region {region!r} has days for this holiday already"
                yield Finding(code="region-twice", pointer=pointer, message=message)
            seen.update(regions)
        yield from _missing_regions(seen, f"/holidays/{at}", "this holiday has no days in")


def _regions_of_areas(year: dict[str, Any]) -> Iterator[Finding]:
    """Every school region has its provinces, in one area."""
    seen: set[str] = set()
    for at, area in entries(year, "areas"):
        region = area.get("region")
        if isinstance(region, str):
            if region in seen:
                message = f"there is an area of the region {region!r} already"
                yield Finding(code="region-twice", pointer=f"/areas/{at}/region", message=message)
            seen.add(region)
    if isinstance(year.get("areas"), list):
        yield from _missing_regions(seen, "/areas", "there is no area of")


def _missing_regions(seen: set[str], pointer: str, message: str) -> Iterator[Finding]:
    missing = [region for region in _REGIONS if region not in seen]
    # A region that is misspelt is no missing one as well.
    if missing and seen <= set(_REGIONS):
        hint = "say it of all three regions; where one is not known, leave the record out"
        yield Finding(code="region-missing", pointer=pointer, message=f"{message} {' and '.join(missing)}", hint=hint)


def _overlaps(year: dict[str, Any]) -> Iterator[Finding]:
    """Two holidays of one region have no day in common."""
    seen: list[_Span] = []
    told: set[tuple[str, int]] = set()
    for span in _spans(year):
        for other in seen:
            shared = other.region == span.region and span.first <= other.last and other.first <= span.last
            if shared and other.holiday != span.holiday and (span.pointer, other.holiday) not in told:
                told.add((span.pointer, other.holiday))
                message = f"it has days in common with holiday {other.holiday + 1} of the list in {span.region}"
                yield Finding(code="holidays-overlap", pointer=span.pointer, message=message)
        seen.append(span)


def _uneven(year: dict[str, Any]) -> Iterator[Finding]:
    """A holiday is as long in one region as in another: where it is not, a day is more likely to be a slip."""
    first_of: dict[int, _Span] = {}
    for span in _spans(year):
        first = first_of.setdefault(span.holiday, span)
        days, others = (span.last - span.first).days + 1, (first.last - first.first).days + 1
        if days != others:
            message = f"it has {days} days in {span.region}, and {others} in {first.region}"
            yield warning(code="uneven-holiday", pointer=span.pointer, message=message)


def _spans(year: dict[str, Any]) -> Iterator[_Span]:
    for at, holiday in entries(year, "holidays"):
        for place, days in entries(holiday, "days"):
            first, last = day_under(days, "first_day"), day_under(days, "last_day")
            if first is not None and last is not None and first <= last:
                for region in _texts(days, "regions"):
                    yield _Span(at, f"/holidays/{at}/days/{place}", region, first, last)


def _provinces_twice(year: dict[str, Any]) -> Iterator[Finding]:
    """A province that lies in a region whole lies in no other one."""
    whole: dict[str, int] = {}
    for at, area in entries(year, "areas"):
        for place, province in enumerate(_texts(area, "provinces")):
            if province in whole:
                message = f"{province} lies whole in another area already"
                yield Finding(code="province-twice", pointer=f"/areas/{at}/provinces/{place}", message=message)
            whole.setdefault(province, at)
    for at, area in entries(year, "areas"):
        for place, province in enumerate(_texts(area, "parts_of")):
            if province in whole:
                message = f"{province} lies whole in area {whole[province] + 1} of the list"
                yield Finding(code="province-twice", pointer=f"/areas/{at}/parts_of/{place}", message=message)


def _texts(value: dict[str, Any], key: str) -> list[str]:
    """Return the texts of the list under a key; none where there is no such list."""
    found = value.get(key)
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []
