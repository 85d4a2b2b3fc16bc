"""Moments in words: those of terms (within 6 months after the end), the ends of windows, and the ages of pages."""

import datetime as dt
from types import MappingProxyType

from techtalent.model.common import Source
from techtalent.model.plan import DatedWindow, Precision
from techtalent.model.regulations import Anchor, Term
from techtalent.model.text import Text
from techtalent.words.names import written_day, written_month
from techtalent.words.saying import fill, in_all_languages

_MOMENT_PHRASES = MappingProxyType(
    {
        "before": Text(nl="vóór {anchor}", en="before {anchor}"),
        "month_before": Text(nl="uiterlijk 1 maand vóór {anchor}", en="at least 1 month before {anchor}"),
        "months_before": Text(
            nl="uiterlijk {months} maanden vóór {anchor}", en="at least {months} months before {anchor}"
        ),
        "within_month": Text(nl="binnen 1 maand na {anchor}", en="within 1 month after {anchor}"),
        "within": Text(nl="binnen {months} maanden na {anchor}", en="within {months} months after {anchor}"),
    }
)

_ANCHORS: MappingProxyType[Anchor, Text] = MappingProxyType(
    {
        "start": Text(nl="het begin", en="the start"),
        "end": Text(nl="het einde", en="the end"),
        "study-year-start": Text(nl="het begin van het studiejaar", en="the start of the study year"),
    }
)


def written_moment(term: Term) -> Text:
    """Return when a term is to be met, as a part of a sentence: within 6 months after the end."""
    if term.timing == "within":
        phrase = "within_month" if term.months == 1 else "within"
    elif term.months:
        phrase = "month_before" if term.months == 1 else "months_before"
    else:
        phrase = "before"
    return fill(_MOMENT_PHRASES[phrase], months=term.months, anchor=_ANCHORS[term.anchor])


def written_age(source: Source) -> Text | None:
    """Return the age of a page: the day that it bears, or else its phrase; None for the guide, which has neither."""
    day = source.date
    if day is None:
        return source.date_phrase
    return in_all_languages(lambda language: written_day(day, language))


def window_ends(window: DatedWindow) -> tuple[Text, Text]:
    """Return the first and the last day of a window in words: with the hour where it is known, or the month alone."""
    return (
        _window_end(window.first_day, window.precision, window.opens_at),
        _window_end(window.last_day, window.precision, window.closes_at),
    )


def _window_end(day: dt.date, precision: Precision, hour: str | None) -> Text:
    if precision == "month":
        return in_all_languages(lambda language: f"{written_month(day.month, language)} {day.year}")
    written = in_all_languages(lambda language: written_day(day, language))
    if hour is None:
        return written
    return Text(nl=f"{written.nl}, {hour.replace(':', '.').removeprefix('0')} uur", en=f"{written.en}, {hour}")
