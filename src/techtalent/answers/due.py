"""What an editor has to look at again soon: what ends, closes or opens, and which sources are too old."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Literal

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.endings import closure, ending
from techtalent.catalogue.lint_days import OLD_YEARS, is_old, too_short, years_later
from techtalent.catalogue.lookup import in_use, is_in_use
from techtalent.model.common import NotResearched, Source
from techtalent.model.days import plain_date
from techtalent.model.kinds import KINDS, Record
from techtalent.model.regulations import Edition, FundingRegulation, NoLimit
from techtalent.model.text import Text
from techtalent.model.walk import parts
from techtalent.planning.availability import windows_between
from techtalent.words.agenda import EVENT_PHRASES
from techtalent.words.due import DUE_PHRASES
from techtalent.words.moments import window_days, window_end
from techtalent.words.saying import fill, joined

DueKind = Literal["ends", "over", "closes", "opens", "retires", "years", "old-source"]
"""Why a record has to be looked at: it or an amount ends, an edition is over, a window or the regulation closes or
opens, the record retires, the school years that are known end, or pages that it rests on grow too old."""


@frozen(kw_only=True)
class Due:
    """A reason to look at a record again."""

    kind: DueKind
    """What the reason is."""
    day: dt.date
    """The day on which it happens, or happened."""
    record: Record
    """The record to look at."""
    text: Text
    """What happens, in a sentence or two."""
    sources: tuple[Source, ...]
    """The pages to read, each once."""


def due(catalogue: Catalogue, *, as_of: dt.date, within: int) -> tuple[Due, ...]:
    """Return what an editor has to look at from a day on, so many days ahead.

    What is over already is there as well where nobody has followed it up: an edition without a new one, and sources
    that are too old. Retired records are left out. The earliest day stands first, and sources that are too old behind
    what happens on a day.

    Raises TypeError where `as_of` is no date.
    """
    first = plain_date(as_of, "as_of")
    last = first + dt.timedelta(days=min(within, (dt.date.max - first).days))
    found: list[Due] = []
    for regulation in in_use(catalogue.funding_regulations, first):
        found += _of_regulation(regulation, first, last)
    for record in catalogue.records():
        if is_in_use(record, first):
            found += _of_record(record, last)
    found += _of_school_years(catalogue, last)
    order = {kind.record: at for at, kind in enumerate(KINDS)}

    def place(each: Due) -> tuple[bool, dt.date, int, str, str]:
        return each.kind == "old-source", each.day, order[type(each.record)], each.record.id, each.kind

    return tuple(sorted(found, key=place))


def _of_regulation(regulation: FundingRegulation, first: dt.date, last: dt.date) -> Iterator[Due]:
    """Yield what ends, closes or opens between two days; nothing of a regulation that has ended."""
    end, validity = ending(regulation), regulation.validity
    if end is not None and end.last_day < first:
        return
    if end is not None and end.last_day <= last:
        closed = regulation.closed if end.by == "closed" else None
        source = closed.source if closed is not None else _source_of_validity(regulation)
        text = joined(fill(DUE_PHRASES["ends"], day=end.last_day), None if closed is None else closed.text)
        yield _due("ends", end.last_day, regulation, text, source)
    if isinstance(validity, Edition) and validity.last_day <= last:
        kind: DueKind = "over" if validity.last_day < first else "ends"
        phrase = DUE_PHRASES["over" if kind == "over" else "edition"]
        yield _due(kind, validity.last_day, regulation, fill(phrase, day=validity.last_day), validity.source)
    for amount in regulation.amounts:
        day = None if isinstance(amount, NotResearched) else amount.last_day
        if day is not None and first <= day <= last and not isinstance(amount, NotResearched):
            yield _due("ends", day, regulation, fill(DUE_PHRASES["amount"], day=day), amount.source)
    yield from _closures(regulation, first, last)
    yield from _windows(regulation, first, last)


def _source_of_validity(regulation: FundingRegulation) -> Source | None:
    validity = regulation.validity
    return None if isinstance(validity, NotResearched | NoLimit) else validity.source


def _closures(regulation: FundingRegulation, first: dt.date, last: dt.date) -> Iterator[Due]:
    """Yield the days on which a regulation closes for a while, and opens again."""
    shut, closed = closure(regulation), regulation.closed
    if shut is None or closed is None:
        return
    if first <= shut.since <= last:
        text = fill(DUE_PHRASES["shuts"], day=shut.since, text=shut.text)
        yield _due("closes", shut.since, regulation, text, closed.source)
    if first <= shut.reopens <= last:
        text = fill(DUE_PHRASES["reopens"], day=shut.reopens, text=shut.text)
        yield _due("opens", shut.reopens, regulation, text, closed.source)


def _windows(regulation: FundingRegulation, first: dt.date, last: dt.date) -> Iterator[Due]:
    """Yield the days on which one can apply from, and no longer."""
    for source, window in windows_between(regulation, first, last):
        days = window_days(window)
        if days is None:
            text = fill(EVENT_PHRASES["window_end"], last=window_end(window), applicant=window.applicant)
        else:
            text = fill(EVENT_PHRASES["window"], days=days, applicant=window.applicant)
        if window.basis == "inferred":
            text = joined(text, DUE_PHRASES["unconfirmed"])
        if window.first_day is not None and first <= window.first_day <= last:
            yield _due("opens", window.first_day, regulation, text, source)
        if first <= window.last_day <= last:
            yield _due("closes", window.last_day, regulation, text, source)


def _of_record(record: Record, last: dt.date) -> Iterator[Due]:
    """Yield that a record retires, and that pages it rests on are too old by the last day."""
    retired = record.retired
    if retired is not None and retired.since <= last:
        text = fill(DUE_PHRASES["retires"], day=retired.since, text=retired.reason)
        yield _due("retires", retired.since, record, text, None)
    old = [source for _, source in parts(record, Source) if is_old(source, last)]
    if old:
        day = min(_old_from(source) for source in old)
        pages = _pages(old)
        phrase = DUE_PHRASES["old-source:one" if len(pages) == 1 else "old-source:many"]
        text = fill(phrase, count=len(pages), day=last, years=OLD_YEARS)
        yield Due(kind="old-source", day=day, record=record, text=text, sources=pages)


def _old_from(source: Source) -> dt.date:
    """Return the first day on which a source is too old."""
    until = source.speaks_until
    # Only what speaks until some day grows old.
    assert until is not None
    return years_later(until, OLD_YEARS) + dt.timedelta(days=1)


def _pages(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Return one source for each page."""
    return tuple({source.address: source for source in sources}.values())


def _of_school_years(catalogue: Catalogue, last: dt.date) -> Iterator[Due]:
    latest = too_short(catalogue, last)
    if latest is not None:
        day = years_later(latest.last_day, -1) + dt.timedelta(days=1)
        yield _due("years", day, latest, fill(DUE_PHRASES["years"], day=latest.last_day), None)


def _due(kind: DueKind, day: dt.date, record: Record, text: Text, source: Source | None) -> Due:
    """Return what is due; where no other page is named, the source of the record is to be read."""
    return Due(kind=kind, day=day, record=record, text=text, sources=(source or record.source,))
