"""The events of a regulation: when one can apply, by when something has to be done, and its last day."""

import datetime as dt
from collections.abc import Iterator

from techtalent.answers.agenda_days import AgendaDays
from techtalent.answers.agenda_terms import done_term_events, for_whom, new_term_events, unconfirmed
from techtalent.answers.events import Event
from techtalent.answers.project_deadlines import ProjectDeadline, project_deadlines
from techtalent.catalogue.endings import closure, ending
from techtalent.model.common import Source
from techtalent.model.plan import CLOSES_IN_MONTH, DatedWindow, FundingMatch, Plan
from techtalent.model.regulations import Edition, FundingRegulation, Period, Rounds, Windows
from techtalent.model.text import Text
from techtalent.planning.availability import own_days, windows_between
from techtalent.planning.windows import known_until
from techtalent.words.agenda import EVENT_PHRASES
from techtalent.words.moments import window_days, window_end
from techtalent.words.saying import fill, joined


def regulation_events(plan: Plan, match: FundingMatch, days: AgendaDays) -> Iterator[Event]:
    """Yield the events of a regulation that may pay.

    The window that the plan tells of is among them wherever it lies, and so is what concerns what is done already.
    Beside these it has only events of projects where it does not run on any day of the agenda. An edition that is over
    is followed by another one, whose rules nobody has confirmed: its events say so.
    """
    for source, window in _window_of_plan(match):
        yield _window_event(match, source, window)
    yield from done_term_events(plan, match, days)
    for found in project_deadlines(match.regulation, days.start, days.end):
        yield _project_event(match, found)
    first_day, own_last_day = own_days(match.regulation)
    last_day = own_last_day
    if isinstance(match.regulation.validity, Edition):
        end = ending(match.regulation)
        last_day = end and end.last_day
    if max(first_day or days.start, days.start) > min(last_day or days.end, days.end):
        return
    for source, window in windows_between(match.regulation, days.start, days.end):
        yield _window_event(match, source, window)
    yield from new_term_events(plan, match, days)
    if own_last_day is not None and days.start <= own_last_day <= days.end:
        yield _last_day_event(match, own_last_day)


# Windows


def _window_of_plan(match: FundingMatch) -> Iterator[tuple[Source, DatedWindow]]:
    """Yield the window that the plan tells of, after its source; a window at the end of an edition in its parts."""
    told = match.window
    if told is not None:
        for source, window in windows_between(match.regulation, told.last_day, told.last_day):
            if (window.last_day, window.applicant) == (told.last_day, told.applicant):
                yield source, window


def _window_event(match: FundingMatch, source: Source, window: DatedWindow) -> Event:
    regulation, first_day, dated = match.regulation, window.first_day, window_days(window)
    note = regulation.applications.note if isinstance(regulation.applications, Windows | Rounds) else None
    if first_day is None or dated is None:
        # Where only the month of the last day is known, it may be any day of it on which one can apply.
        first_day = window.last_day.replace(day=1) if window.precision in CLOSES_IN_MONTH else window.last_day
        first_day = max(first_day, own_days(regulation)[0] or first_day)
        shut = closure(regulation)
        if shut is not None and shut.since <= first_day < shut.reopens <= window.last_day:
            first_day = shut.reopens
        last = window_end(window)
        title, text = "window_end_title", fill(EVENT_PHRASES["window_end"], last=last, applicant=window.applicant)
    else:
        title, text = "window_title", fill(EVENT_PHRASES["window"], days=dated, applicant=window.applicant)
    assumed = joined(None, *_assumed_of_window(regulation, source, window))
    return Event(
        id=f"window/{regulation.id}/{window.last_day.year}-{_number_in_year(regulation, window)}",
        kind="window",
        first_day=first_day,
        last_day=window.last_day,
        is_first_day_known=window.first_day is not None,
        title=fill(EVENT_PHRASES[title], regulation=regulation.title),
        text=joined(text, note, unconfirmed(regulation)),
        regulation=regulation,
        activities=match.activities,
        basis="stated" if assumed is None else "inferred",
        note=assumed,
        source=source,
    )


def _assumed_of_window(regulation: FundingRegulation, source: Source, window: DatedWindow) -> Iterator[Text]:
    if window.precision != "day":
        yield fill(EVENT_PHRASES[f"window_months:{window.precision}"])
    if window.basis == "stated":
        return
    if isinstance(regulation.applications, Rounds):
        yield fill(EVENT_PHRASES["window_expected"])
    else:
        until = known_until(regulation, source)
        # Nothing is inferred where the source speaks for every year.
        assert until is not None
        yield _assumed("window_assumed", source, until)


def _assumed(phrase: str, source: Source, until: dt.date) -> Text:
    """Return up to when a source speaks for a window or a project: its age, where that is what ends it, or the day."""
    if source.date_phrase is not None and until == source.speaks_until:
        return fill(EVENT_PHRASES[f"{phrase}:age"], age=source.date_phrase)
    return fill(EVENT_PHRASES[f"{phrase}:day"], day=until)


def _number_in_year(regulation: FundingRegulation, window: DatedWindow) -> int:
    """Return which of the windows that close in one year a window is, from 1, whatever the days of the agenda are."""
    year = window.last_day.year
    of_year = windows_between(regulation, dt.date(year, 1, 1), dt.date(year, 12, 31))
    return 1 + [found for _, found in of_year if found.last_day.year == year].index(window)


# Projects


def _project_event(match: FundingMatch, found: ProjectDeadline) -> Event:
    regulation = match.regulation
    note = None
    if found.is_expected:
        note = fill(EVENT_PHRASES["window_expected"])
    elif found.known_until is not None:
        note = _assumed("project_assumed", found.source, found.known_until)
    window = None
    if found.window is not None:
        window = fill(EVENT_PHRASES["project_window"], last=window_end(found.window))
    return Event(
        id=f"project/{regulation.id}/{found.what}/{found.day.year}-{_project_number(regulation, found)}",
        kind="project",
        first_day=found.day,
        last_day=found.day,
        title=fill(EVENT_PHRASES[f"project_title:{found.what}"], regulation=regulation.title),
        text=joined(
            fill(EVENT_PHRASES[f"project:{found.what}"], day=found.day),
            window,
            for_whom(found.of.applies_to),
            found.of.text,
            unconfirmed(regulation),
        ),
        regulation=regulation,
        activities=match.activities,
        basis="inferred" if note else "stated",
        note=note,
        source=found.source,
    )


def _project_number(regulation: FundingRegulation, found: ProjectDeadline) -> int:
    """Return which of the project days of one year a day is, from 1, whatever the days of the agenda are."""
    year = found.day.year
    of_year = project_deadlines(regulation, dt.date(year, 1, 1), dt.date(year, 12, 31))
    return 1 + [other for other in of_year if other.what == found.what].index(found)


# Last days


def _last_day_event(match: FundingMatch, day: dt.date) -> Event:
    regulation, validity = match.regulation, match.regulation.validity
    source, edition = regulation.source, ""
    if isinstance(validity, Period | Edition) and validity.last_day == day:
        source = validity.source or regulation.source
        phrase = "last_day" if isinstance(validity, Period) else "edition"
        text = fill(EVENT_PHRASES[phrase], day=day, phrase=validity.phrase)
        # A regulation has one last day, and one for each edition.
        edition = "" if isinstance(validity, Period) else f"/{validity.first_day.year}"
    else:
        # Only a regulation that is closed ends on another day than that of its validity.
        closed = regulation.closed
        assert closed is not None
        source = closed.source or regulation.source
        text = fill(EVENT_PHRASES["closed"], day=day, reason=closed.text)
    return Event(
        id=f"last-day/{regulation.id}{edition}",
        kind="last-day",
        first_day=day,
        last_day=day,
        title=fill(EVENT_PHRASES["last_day_title"], regulation=regulation.title),
        text=text,
        regulation=regulation,
        activities=match.activities,
        basis="stated",
        source=source,
    )
