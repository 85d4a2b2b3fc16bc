"""The days of a project, and when an applicant hears and is paid, in words of both languages."""

import datetime as dt
from collections.abc import Iterable, Iterator
from types import MappingProxyType

from techtalent.model.dates import Decision, DecisionAnchor, DecisionOnDay, DecisionTime, ProjectDays
from techtalent.model.text import Text
from techtalent.words.names import written_day, written_month
from techtalent.words.saying import fill, in_all_languages

_PROJECT_PHRASES = MappingProxyType(
    {
        "obligation": Text(
            nl="je gaat er vóór {first} niets voor aan", en="you enter into no obligation for it before {first}"
        ),
        "start_between": Text(nl="begint van {first} tot en met {last}", en="starts from {first} to {last} inclusive"),
        "start": Text(nl="begint {day}", en="starts {day}"),
        "start_from": Text(nl="begint {first} of later", en="starts {first} or later"),
        "start_by": Text(nl="begint uiterlijk {last}", en="starts {last} at the latest"),
        "end_by": Text(nl="eindigt uiterlijk {last}", en="ends {last} at the latest"),
    }
)

_MORE = Text(nl="{said} ({more})", en="{said} ({more})")

_DECISION_PHRASES = MappingProxyType(
    {
        "heard": Text(nl="de uitslag komt {time}", en="the decision comes {time}"),
        "paid": Text(nl="het geld komt {time}", en="the money comes {time}"),
        "after:exactly": Text(nl="{span} na {anchor}", en="{span} after {anchor}"),
        "after:at-most": Text(nl="binnen {span} na {anchor}", en="within {span} after {anchor}"),
        "after:at-least": Text(nl="op zijn vroegst {span} na {anchor}", en="{span} after {anchor} at the earliest"),
        "some_time_after": Text(nl="na {anchor}", en="after {anchor}"),
        "on_day:exactly": Text(nl="{day}", en="{day}"),
        "on_day:at-most": Text(nl="uiterlijk {day}", en="{day} at the latest"),
        "on_day:at-least": Text(nl="op zijn vroegst {day}", en="{day} at the earliest"),
    }
)

_SPANS = MappingProxyType(
    {
        "weeks": (Text(nl="1 week", en="1 week"), Text(nl="{number} weken", en="{number} weeks")),
        "months": (Text(nl="1 maand", en="1 month"), Text(nl="{number} maanden", en="{number} months")),
    }
)

_DECISION_ANCHORS: MappingProxyType[DecisionAnchor, Text] = MappingProxyType(
    {
        "application": Text(nl="de aanvraag", en="the application"),
        "last-day": Text(nl="de laatste dag om aan te vragen", en="the last day to apply"),
        "award": Text(nl="de toekenning", en="the award"),
        "start": Text(nl="het begin", en="the start"),
        "end": Text(nl="het einde", en="the end"),
        "study-year-end": Text(nl="het einde van het studiejaar", en="the end of the study year"),
    }
)


def written_project_days(days: ProjectDays) -> Text:
    """Return when a project may start and has to end, as a part of a sentence: starts on 1 October or later."""
    return _with_more(_listed(_project_parts(days)), days.applies_to, days.text)


def _project_parts(days: ProjectDays) -> Iterator[Text]:
    first, last = days.first_start, days.last_start
    if first is not None and first == last:
        yield fill(_PROJECT_PHRASES["start"], day=_on(first))
    elif first is not None and last is not None:
        yield fill(_PROJECT_PHRASES["start_between"], first=written_day_of_year(first), last=written_day_of_year(last))
    elif first is not None:
        yield fill(_PROJECT_PHRASES["start_from"], first=_on(first))
    elif last is not None:
        yield fill(_PROJECT_PHRASES["start_by"], last=_on(last))
    if days.last_end is not None:
        yield fill(_PROJECT_PHRASES["end_by"], last=_on(days.last_end))
    if days.first_obligation is not None:
        yield fill(_PROJECT_PHRASES["obligation"], first=written_day_of_year(days.first_obligation))


def written_day_of_year(day: dt.date | str) -> Text:
    """Return a day of some year, or of every year, or the month alone: 1 October 2026, 1 October, October."""
    if isinstance(day, dt.date):
        return in_all_languages(lambda language: written_day(day, language))
    month, number = int(day[:2]), day[3:]
    return in_all_languages(
        lambda language: f"{int(number)} {written_month(month, language)}" if number else written_month(month, language)
    )


def _on(day: dt.date | str) -> Text:
    """Return a day as the moment of something: on 1 October, in October."""
    written = written_day_of_year(day)
    if isinstance(day, str) and len(day) == 2:
        return Text(nl=f"in {written.nl}", en=f"in {written.en}")
    return Text(nl=f"op {written.nl}", en=f"on {written.en}")


def written_decision(decision: Decision) -> Text:
    """Return when an applicant hears and is paid, as a part of a sentence: the decision comes in December."""
    times = (("heard", decision.heard), ("paid", decision.paid))
    parts = [fill(_DECISION_PHRASES[phrase], time=_written_time(time)) for phrase, time in times if time is not None]
    if parts:
        return _with_more(_listed(parts), decision.text)
    # Without a time there is a text.
    assert decision.text is not None
    return decision.text


def _listed(parts: Iterable[Text]) -> Text:
    said = tuple(parts)
    return in_all_languages(lambda language: "; ".join(part.in_language(language) for part in said))


def _with_more(said: Text, *more: Text | None) -> Text:
    """Return what is said with the texts behind it in brackets, None left out."""
    for text in more:
        if text is not None:
            said = fill(_MORE, said=said, more=text)
    return said


def _written_time(time: DecisionTime) -> Text:
    if isinstance(time, DecisionOnDay):
        return fill(_DECISION_PHRASES[f"on_day:{time.bound}"], day=_on(time.day))
    anchor = _DECISION_ANCHORS[time.anchor]
    if not time.number:
        return fill(_DECISION_PHRASES["some_time_after"], anchor=anchor)
    one, several = _SPANS[time.unit]
    span = one if time.number == 1 else fill(several, number=time.number)
    return fill(_DECISION_PHRASES[f"after:{time.bound}"], span=span, anchor=anchor)
