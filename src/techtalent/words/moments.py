"""Moments in words: those of terms (within 6 months after the end), the days of windows, and the ages of pages."""

import datetime as dt
from collections.abc import Iterable
from types import MappingProxyType

from techtalent.model.common import Source
from techtalent.model.plan import CLOSES_IN_MONTH, OPENS_IN_MONTH, DatedWindow
from techtalent.model.regulations import Anchor, Edition, Term, Timing
from techtalent.model.text import Text
from techtalent.words.names import written_day, written_month
from techtalent.words.saying import fill, in_all_languages, joined

_MOMENT_PHRASES = MappingProxyType(
    {
        "before": Text(nl="vóór {anchor}", en="before {anchor}"),
        "month_before": Text(nl="uiterlijk 1 maand vóór {anchor}", en="at least 1 month before {anchor}"),
        "months_before": Text(
            nl="uiterlijk {months} maanden vóór {anchor}", en="at least {months} months before {anchor}"
        ),
        "within_month": Text(nl="binnen 1 maand na {anchor}", en="within 1 month after {anchor}"),
        "within": Text(nl="binnen {months} maanden na {anchor}", en="within {months} months after {anchor}"),
        "after": Text(nl="niet vóór {anchor}", en="not before {anchor}"),
        "month_after": Text(nl="op zijn vroegst 1 maand na {anchor}", en="1 month after {anchor} at the earliest"),
        "months_after": Text(
            nl="op zijn vroegst {months} maanden na {anchor}", en="{months} months after {anchor} at the earliest"
        ),
    }
)

ANCHOR_NAMES: MappingProxyType[Anchor, Text] = MappingProxyType(
    {
        "start": Text(nl="het begin", en="the start"),
        "end": Text(nl="het einde", en="the end"),
        "study-year-start": Text(nl="het begin van het studiejaar", en="the start of the study year"),
        "study-year-end": Text(nl="het einde van het studiejaar", en="the end of the study year"),
        "application": Text(nl="de ontvangst van de aanvraag", en="receipt of the application"),
        "award": Text(nl="de toekenning", en="the award"),
        "graduation": Text(nl="het afstuderen", en="graduation"),
    }
)

_TERM_PHRASES = MappingProxyType(
    {
        "rule": Text(nl="{action}: {moment}.", en="{action}: {moment}."),
        "rule_for": Text(nl="{action}: {moment} ({whom}).", en="{action}: {moment} ({whom})."),
        "reckon": Text(nl="Reken zelf na wanneer dat is.", en="Work out yourself when that is."),
    }
)

_WINDOW_PHRASES = MappingProxyType(
    {
        "between": Text(nl="van {first} tot en met {last}", en="from {first} to {last}"),
        "both": Text(nl="in {first} en {last}", en="in {first} and {last}"),
        "day": Text(nl="op {when}", en="on {when}"),
        "month": Text(nl="in {when}", en="in {when}"),
        "hours": Text(nl="{day}, van {opens} tot {closes}", en="{day}, from {opens} to {closes}"),
        "hours:opens": Text(nl="{day}, vanaf {opens}", en="{day}, from {opens}"),
        "hours:closes": Text(nl="{day}, tot {closes}", en="{day}, until {closes}"),
    }
)

# The phrases of each timing: without months, with one month, with several.
_TIMINGS: MappingProxyType[Timing, tuple[str, str, str]] = MappingProxyType(
    {
        "before": ("before", "month_before", "months_before"),
        "within": ("within", "within_month", "within"),
        "not-before": ("after", "month_after", "months_after"),
    }
)


def written_moment(term: Term) -> Text:
    """Return when a term is to be met, as a part of a sentence: within 6 months after the end."""
    without, one, several = _TIMINGS[term.timing]
    phrase = one if term.months == 1 else several if term.months else without
    return fill(_MOMENT_PHRASES[phrase], months=term.months, anchor=ANCHOR_NAMES[term.anchor])


def own_moments(terms: Iterable[Term]) -> Text:
    """Return what has to be done by when, for terms that are counted from a day which only the company knows."""
    said = [
        fill(
            _TERM_PHRASES["rule" if term.applies_to is None else "rule_for"],
            action=term.action,
            moment=written_moment(term),
            **({} if term.applies_to is None else {"whom": term.applies_to}),
        )
        for term in terms
    ]
    return joined(*said, _TERM_PHRASES["reckon"])


def written_age(source: Source) -> Text | None:
    """Return the age of a page: the day that it bears, or else its phrase; None for the guide, which has neither."""
    day = source.date
    if day is None:
        return source.date_phrase
    return in_all_languages(lambda language: written_day(day, language))


def written_rules(term: Term, edition: Edition) -> Text:
    """Return of when the rule is that a term tells: the age of its own page, or else the edition of its regulation."""
    age = None if term.source is None else written_age(term.source)
    return edition.phrase if age is None else age


def window_days(window: DatedWindow) -> Text | None:
    """Return the days of a window in words: from the first to the last, or the one day or month; None without a first.

    The days have their hours where these are known.
    """
    if window.first_day is None:
        return None
    first, last = _end(window.first_day, window.precision in OPENS_IN_MONTH, window.opens_at), window_end(window)
    if first == last:
        return fill(_WINDOW_PHRASES["month" if window.precision == "month" else "day"], when=last)
    if window.first_day == window.last_day:
        return _hours_of_a_day(window)
    # Two months that follow each other are named without "from" and "to", and a year that both have is named once.
    is_next = window.precision == "month" and window.last_day.month - window.first_day.month == 1
    if window.first_day.year == window.last_day.year and window.opens_at is None:
        first = _without(first, f" {window.first_day.year}")
        return fill(_WINDOW_PHRASES["both" if is_next else "between"], first=first, last=last)
    return fill(_WINDOW_PHRASES["between"], first=first, last=last)


def _without(text: Text, ending: str) -> Text:
    return in_all_languages(lambda language: text.in_language(language).removesuffix(ending))


def _hours_of_a_day(window: DatedWindow) -> Text:
    """Return the one day of a window with the hours that are known of it."""
    hours = {
        name: Text(nl=f"{_dutch_hour(hour)} uur", en=hour)
        for name, hour in (("opens", window.opens_at), ("closes", window.closes_at))
        if hour is not None
    }
    day = fill(_WINDOW_PHRASES["day"], when=window.last_day)
    if not hours:
        # Of one end the month is known alone, and the other end leaves one day of it.
        return day
    phrase = "hours" if len(hours) == 2 else "hours:opens" if "opens" in hours else "hours:closes"
    return fill(_WINDOW_PHRASES[phrase], day=day, **hours)


def window_end(window: DatedWindow) -> Text:
    """Return the last day of a window in words: with its hour where that is known, or the month alone."""
    return _end(window.last_day, window.precision in CLOSES_IN_MONTH, window.closes_at)


def _end(day: dt.date, is_month: bool, hour: str | None) -> Text:
    if is_month:
        return in_all_languages(lambda language: f"{written_month(day.month, language)} {day.year}")
    written = in_all_languages(lambda language: written_day(day, language))
    if hour is None:
        return written
    return Text(nl=f"{written.nl}, {_dutch_hour(hour)} uur", en=f"{written.en}, {hour}")


def _dutch_hour(hour: str) -> str:
    return hour.replace(":", ".").removeprefix("0")
