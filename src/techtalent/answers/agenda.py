"""The agenda of a plan: what to do when in a school year, as dated events."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from techtalent.answers.days import deadline, end_of_school_year, runs
from techtalent.model.activities import Activity
from techtalent.model.common import Basis, NotResearched, Source
from techtalent.model.days import plain_date
from techtalent.model.plan import FundingMatch, Plan
from techtalent.model.regulations import Edition, FundingRegulation, Period, Rounds, Term, Windows
from techtalent.model.steps import Moment, Step
from techtalent.model.text import Text
from techtalent.planning.availability import own_days, windows_between
from techtalent.planning.windows import known_until
from techtalent.words.agenda import EVENT_PHRASES
from techtalent.words.moments import window_ends, written_moment
from techtalent.words.saying import fill, joined

# As `date.weekday` counts.
_SATURDAY = 5

EventKind = Literal["window", "term", "season", "evaluation", "last-day"]
"""What an event is: an application window, the deadline of a term, a good moment for an activity, an evaluation, or the
last day of a regulation."""


@frozen(kw_only=True)
class Event:
    """An event in a company's agenda: one or more whole days, and what they are about.

    Raises ValueError where the first day comes after the last, and where the days were inferred without a note.
    """

    kind: EventKind
    first_day: dt.date
    """The first day."""
    last_day: dt.date
    """The last day, included; a deadline has one day."""
    title: Text
    """What stands in the calendar, in one line."""
    text: Text
    """What the event is about, in some sentences."""
    regulation: FundingRegulation | None = None
    """The regulation that the event is about; None where it is about none."""
    activities: tuple[Activity, ...] = ()
    """The activities of the plan that the event is about; empty for an evaluation, which is about all of them."""
    step: Step | None = None
    """The step that asks for the event; None where no step does."""
    basis: Basis
    """Whether the days are *stated* (they follow from the sources and what was told), or *inferred* (something had to
    be assumed)."""
    note: Text | None = None
    """What was assumed; None where nothing was."""
    source: Source
    """Where the rule for the days was read."""

    def __attrs_post_init__(self) -> None:
        if self.first_day > self.last_day:
            raise ValueError(f"the first day, {self.first_day}, comes after the last, {self.last_day}")
        if self.basis == "inferred" and self.note is None:
            raise ValueError("the days are inferred: a note has to say how")

    @property
    def subject(self) -> FundingRegulation | Step | Activity:
        """The record that the event belongs to: its regulation, or else its step, or else its first activity."""
        return self.regulation or self.step or self.activities[0]


@frozen(kw_only=True)
class _Year:
    """The days of an agenda."""

    start: dt.date
    """The first day."""
    end: dt.date
    """The last day."""
    end_assumed: Text | None
    """The note that `end` was assumed; None where it was told."""


def agenda(plan: Plan, *, start: dt.date, end: dt.date | None = None) -> tuple[Event, ...]:
    """Return the events of a plan while a company carries it out, the earliest first.

    `start` is the first day of the company's activities and `end` their last day; without `end` it is the last day of
    the school year that `start` lies in. The events are the application windows, terms and last days of the regulations
    that may pay, the seasons of the activities, and the evaluations that the steps ask for (guide, chapter 5, step 4).

    A window is returned whole where a part of it lies in these days. The deadline of a term may lie before `start` or
    after `end`. No event of a regulation lies outside the days on which it is known to run. A plan without activities
    has no events.

    Raises TypeError where a day is no date (a datetime is none), and ValueError where `end` comes before `start`.

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(goals=["boost-innovation"], target_groups=["mbo"], hours_per_month=12)
    >>> plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
    >>> for event in techtalent.agenda(plan, start=datetime.date(2027, 2, 1))[1:4]:
    ...     print(event.first_day, event.last_day, event.title.en)
    2027-02-01 2027-02-28 A good moment: Offer practical assignments
    2027-02-01 2027-02-28 A good moment: Offer internships
    2027-04-01 2027-05-31 A good moment: Offer internships
    """
    start = plain_date(start, "start")
    end = None if end is None else plain_date(end, "end")
    if end is not None and end < start:
        raise ValueError(f"the end, {end}, comes before the start, {start}")
    if not plan.activities:
        return ()
    if end is None:
        last = end_of_school_year(start)
        year = _Year(start=start, end=last, end_assumed=fill(EVENT_PHRASES["end_assumed"], day=last))
    else:
        year = _Year(start=start, end=end, end_assumed=None)
    found = [
        *(event for match in plan.funding if match.may_pay for event in _regulation_events(match, year)),
        *(event for match in plan.activities for event in _season_events(match.activity, year)),
        *(_evaluation_event(moment, match.step, year) for match in plan.steps for moment in match.step.moments),
    ]
    # Two parts of a record may give the same event; an agenda has it once.
    return tuple(sorted(dict.fromkeys(found), key=_event_sort_key))


def _event_sort_key(event: Event) -> tuple[dt.date, dt.date, str, str, str, str]:
    return event.first_day, event.last_day, event.kind, event.title.nl, event.subject.id, event.text.nl


def _regulation_events(match: FundingMatch, year: _Year) -> Iterator[Event]:
    """Yield the events of a regulation; none where it does not run on any day of the agenda."""
    first_day, last_day = own_days(match.regulation)
    if max(first_day or year.start, year.start) > min(last_day or year.end, year.end):
        return
    yield from _window_events(match, year)
    for term in match.regulation.terms:
        yield from _term_events(match, term, year)
    if last_day is not None and last_day <= year.end:
        yield _last_day_event(match, last_day)


def _window_events(match: FundingMatch, year: _Year) -> Iterator[Event]:
    regulation = match.regulation
    note = regulation.applications.note if isinstance(regulation.applications, Windows | Rounds) else None
    for source, days in windows_between(regulation, year.start, year.end):
        first, last = window_ends(days)
        text = fill(EVENT_PHRASES["window"], first=first, last=last, applicant=days.applicant)
        assumed = [fill(EVENT_PHRASES["window_months"])] if days.precision == "month" else []
        if days.basis == "inferred":
            if isinstance(regulation.applications, Rounds):
                assumed.append(fill(EVENT_PHRASES["window_expected"]))
            else:
                assumed.append(_assumed(regulation, source))
        yield Event(
            kind="window",
            first_day=days.first_day,
            last_day=days.last_day,
            title=fill(EVENT_PHRASES["window_title"], regulation=regulation.title),
            text=joined(text, note, _unconfirmed(regulation)),
            regulation=regulation,
            activities=match.activities,
            basis="inferred" if assumed else "stated",
            note=joined(*assumed),
            source=source,
        )


def _assumed(regulation: FundingRegulation, source: Source) -> Text:
    """Return up to when the source of a yearly window speaks for it."""
    until = known_until(regulation, source)
    # Nothing is inferred where the source speaks for every year.
    assert until is not None
    if source.date_phrase is not None and until == source.speaks_until:
        return fill(EVENT_PHRASES["window_assumed_by_age"], age=source.date_phrase)
    return fill(EVENT_PHRASES["window_assumed"], day=until)


def _term_events(match: FundingMatch, term: Term, year: _Year) -> Iterator[Event]:
    regulation = match.regulation
    first_day, last_day = own_days(regulation)
    found = deadline(term, year.start, year.end)
    if found is None:
        return
    anchor, reckoned = found
    if last_day is not None and term.anchor == "study-year-start" and anchor > last_day:
        return
    # After its last day nothing can be done, so that the last day is the deadline; before its first day there is none.
    day = reckoned if last_day is None else min(reckoned, last_day)
    if first_day is not None and day < first_day:
        return
    assumed = [
        year.end_assumed if term.anchor == "end" else None,
        fill(EVENT_PHRASES["study_year"]) if term.anchor == "study-year-start" else None,
        fill(EVENT_PHRASES["moved"], day=reckoned) if day < reckoned else None,
    ]
    note = joined(*assumed)
    text = fill(EVENT_PHRASES["term"], day=day, moment=written_moment(term), anchor=anchor)
    whom = fill(EVENT_PHRASES["for_whom"], whom=term.applies_to) if term.applies_to is not None else None
    yield Event(
        kind="term",
        first_day=day,
        last_day=day,
        title=fill(EVENT_PHRASES["term_title"], action=term.action, regulation=regulation.title),
        text=joined(text, whom, _unconfirmed(regulation)),
        regulation=regulation,
        activities=match.activities,
        basis="inferred" if note else "stated",
        note=note,
        source=term.source or regulation.source,
    )


def _unconfirmed(regulation: FundingRegulation) -> Text | None:
    return fill(EVENT_PHRASES["unconfirmed"]) if isinstance(regulation.validity, NotResearched) else None


def _last_day_event(match: FundingMatch, day: dt.date) -> Event:
    regulation, validity = match.regulation, match.regulation.validity
    source = regulation.source
    if isinstance(validity, Period | Edition) and validity.last_day == day:
        source = validity.source or regulation.source
        phrase = "last_day" if isinstance(validity, Period) else "edition"
        text = fill(EVENT_PHRASES[phrase], day=day, phrase=validity.phrase)
    else:
        # Only a regulation that is closed ends on another day than that of its validity.
        closed = regulation.closed
        assert closed is not None
        source = closed.source or regulation.source
        text = fill(EVENT_PHRASES["closed"], day=day, reason=closed.text)
    return Event(
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


def _season_events(activity: Activity, year: _Year) -> Iterator[Event]:
    for season in activity.seasons:
        for first_day, last_day in runs(season.months, year.start, year.end):
            yield Event(
                kind="season",
                first_day=first_day,
                last_day=last_day,
                title=fill(EVENT_PHRASES["season_title"], activity=activity.title),
                text=season.text,
                activities=(activity,),
                basis="stated",
                source=season.source or activity.source,
            )


def _evaluation_event(moment: Moment, step: Step, year: _Year) -> Event:
    # Guide, chapter 5, step 4, and chapter 7, tip 5: evaluate along the way.
    day = {"start": year.start, "halfway": year.start + (year.end - year.start) // 2, "end": year.end}[moment.at]
    if day.weekday() >= _SATURDAY:
        # At the weekend nobody is at school: it is the Monday after, or the Friday before where the year is over by
        # Monday.
        monday = day + dt.timedelta(days=7 - day.weekday())
        day = monday if monday <= year.end else max(monday - dt.timedelta(days=3), year.start)
    note = joined(moment.note, year.end_assumed if moment.at != "start" else None)
    return Event(
        kind="evaluation",
        first_day=day,
        last_day=day,
        title=fill(EVENT_PHRASES[f"evaluation:{moment.at}"]),
        text=moment.text,
        step=step,
        basis="stated"
        if moment.basis == "stated" and (moment.at == "start" or year.end_assumed is None)
        else "inferred",
        note=note,
        source=moment.source or step.source,
    )
