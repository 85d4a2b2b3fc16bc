"""Warnings that depend on the day: what was right when it was written, and what cannot be known yet."""

import datetime as dt
from collections.abc import Iterator

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.endings import ending
from techtalent.catalogue.lookup import in_use
from techtalent.errors import Finding, warning
from techtalent.model.common import Source, named_years
from techtalent.model.kinds import Record
from techtalent.model.regulations import Edition, FundingRegulation
from techtalent.model.walk import parts
from techtalent.model.years import SchoolYear

OLD_YEARS = 2
"""A source that is older than this many years is worth another look, and so is a regulation that ended so long ago."""

LIKELY_YEARS = range(1950, 2101)
"""The years of days that are no slip of the finger."""


def lint_on_day(catalogue: Catalogue, as_of: dt.date) -> Iterator[tuple[Record, Finding]]:
    """Yield a warning, with the record that it is about, for everything that looks like a mistake on the day."""
    for regulation in catalogue.funding_regulations.values():
        if regulation.retired is None:
            yield from _ended_regulation(regulation, as_of)
            yield from _edition_over(regulation, as_of)
            yield from _requires_ended(regulation, catalogue, as_of)
    yield from _school_years_end(catalogue, as_of)
    for record in catalogue.records():
        yield from _retired_far_ahead(record, as_of)
        sources = [(pointer, source) for pointer, source in parts(record, Source) if source.address is not None]
        yield from _old_sources(record, sources, as_of)
        yield from _ages_nobody_can_tell(record, sources)
        yield from _future_sources(record, sources, as_of)


def _ended_regulation(regulation: FundingRegulation, as_of: dt.date) -> Iterator[tuple[Record, Finding]]:
    """A regulation that ended years ago is retired: for some time people still ask for it."""
    end = ending(regulation)
    if end is not None and end.last_day < years_later(as_of, -OLD_YEARS):
        pointer = "/closed/since" if end.by == "closed" else "/validity/last_day"
        message = f"it ended on {end.last_day}; say 'retired' and what follows it, or look up what holds now"
        yield regulation, warning(code="ended-without-retired", pointer=pointer, message=message)


def _retired_far_ahead(record: Record, as_of: dt.date) -> Iterator[tuple[Record, Finding]]:
    """A record is retired once it is no longer right: years ahead nobody knows that it will not be."""
    since = None if record.retired is None else record.retired.since
    # Of other years the check of the file speaks.
    if since is not None and since > years_later(as_of, OLD_YEARS) and since.year in LIKELY_YEARS:
        message = f"it stays in use until {since}; the end of a regulation goes to 'validity' or 'closed'"
        yield record, warning(code="retired-far-ahead", pointer="/retired/since", message=message)


def _edition_over(regulation: FundingRegulation, as_of: dt.date) -> Iterator[tuple[Record, Finding]]:
    """An edition is the one of the day, or one to come: of a later day nobody knows the rules."""
    if isinstance(regulation.validity, Edition) and as_of > regulation.validity.last_day:
        message = f"this edition was over on {regulation.validity.last_day}; look up whether there is another"
        yield regulation, warning(code="edition-over", pointer="/validity/last_day", message=message)


def _requires_ended(
    regulation: FundingRegulation, catalogue: Catalogue, as_of: dt.date
) -> Iterator[tuple[Record, Finding]]:
    """A regulation requires none that can no longer be had: else it cannot be had either."""
    for at, rule in enumerate(regulation.requires):
        other = catalogue.funding_regulations.get(rule.to)
        if other is None:
            continue
        end = ending(other)
        days = [] if end is None else [end.last_day + dt.timedelta(days=1)]
        days += [] if other.retired is None else [other.retired.since]
        gone = min(days, default=None)
        if gone is not None and as_of >= gone:
            message = f"{rule.to!r} cannot be had since {gone}, and so neither can this"
            yield regulation, warning(code="requires-ended", pointer=f"/requires/{at}/to", message=message)


def _school_years_end(catalogue: Catalogue, as_of: dt.date) -> Iterator[tuple[Record, Finding]]:
    """The school years in use reach a year ahead, so that the agenda of a school year knows its holidays."""
    latest = too_short(catalogue, as_of)
    if latest is not None:
        message = f"no school year after {latest.last_day} is known; look up the next one"
        yield latest, warning(code="school-years-end", pointer="/last_day", message=message)


def too_short(catalogue: Catalogue, day: dt.date) -> SchoolYear | None:
    """Return the last school year that is known, where it ends within a year from the day; else None."""
    latest = max(in_use(catalogue.school_years, day), key=lambda year: year.last_day, default=None)
    return latest if latest is not None and latest.last_day < years_later(day, 1) else None


def is_old(source: Source, day: dt.date) -> bool:
    """Return whether a page is too old to speak for the day.

    Where it bears no day, the last year that its phrase names counts, or else the day on which it was read.
    """
    until = source.speaks_until
    return source.address is not None and until is not None and dt.date.min < until < years_later(day, -OLD_YEARS)


def _old_sources(record: Record, sources: list[tuple[str, Source]], as_of: dt.date) -> Iterator[tuple[Record, Finding]]:
    """A page that is named as a source is not too old to speak for the day."""
    old = [found for found in sources if is_old(found[1], as_of)]
    if old:
        count = f"{len(old)} source{' is' if len(old) == 1 else 's are'} older than {OLD_YEARS} years on {as_of}"
        pointer, source = old[0]
        key = "date" if source.date is not None else "date_phrase"
        yield record, warning(code="old-source", pointer=f"{pointer}/{key}", message=count)


def _ages_nobody_can_tell(record: Record, sources: list[tuple[str, Source]]) -> Iterator[tuple[Record, Finding]]:
    """Of a page whose phrase names no year, it is said when it was read: else nobody sees that it grows old."""
    for pointer, source in sources:
        if source.speaks_until == dt.date.min:
            message = "the phrase names no year; say in 'read_on' when the page was read"
            yield record, warning(code="age-unknown", pointer=f"{pointer}/date_phrase", message=message)
            return


def _future_sources(
    record: Record, sources: list[tuple[str, Source]], as_of: dt.date
) -> Iterator[tuple[Record, Finding]]:
    """Nobody has read a page of a day to come. Tomorrow may be today elsewhere."""
    tomorrow = as_of + dt.timedelta(days=1) if as_of < dt.date.max else as_of
    for pointer, source in sources:
        for key, day in (("date", source.date), ("read_on", source.read_on)):
            if day is not None and day > tomorrow:
                message = f"on {as_of} nobody has read a page of {day}" if key == "date" else f"{day} is still to come"
                yield record, warning(code="future-source", pointer=f"{pointer}/{key}", message=message)
                return
        # A page about the school year after the next one may have been read.
        years = () if source.date_phrase is None else named_years(source.date_phrase)
        year = min(years, default=as_of.year)
        if year > as_of.year + 2:
            message = f"on {as_of} nobody has read a page of {year}"
            yield record, warning(code="future-source", pointer=f"{pointer}/date_phrase", message=message)
            return


def years_later(day: dt.date, years: int) -> dt.date:
    """Return the same day so many years later, or earlier; the first or last day of all where there is none."""
    # Most years have no 29 February: the day before it stands for it.
    number = 28 if (day.month, day.day) == (2, 29) else day.day
    return dt.date(min(max(day.year + years, dt.MINYEAR), dt.MAXYEAR), day.month, number)
