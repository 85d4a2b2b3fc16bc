"""The terms of a regulation: by when something has to be done, reckoned for what is new and for what is done already.

When the activities that are new begin and end is told for the agenda. When that was for what the company does already,
only the company knows: a day that is reckoned from the agenda's start would be too late.
"""

import datetime as dt
from collections.abc import Iterator

from techtalent.answers.agenda_days import AgendaDays
from techtalent.answers.events import Event
from techtalent.catalogue.endings import ending
from techtalent.model.activities import Activity
from techtalent.model.common import NotResearched
from techtalent.model.plan import FundingMatch, Plan
from techtalent.model.regulations import Edition, FundingRegulation, Period, Term
from techtalent.model.text import Text
from techtalent.planning.availability import old_edition, own_days
from techtalent.planning.days import school_year_of
from techtalent.planning.deadlines import TermDay, claimed_until, own_terms, shared_term_days, term_days
from techtalent.words.agenda import EVENT_PHRASES
from techtalent.words.first_steps import old_rules
from techtalent.words.moments import own_moments, written_moment, written_rules
from techtalent.words.saying import fill, joined


def new_term_events(plan: Plan, match: FundingMatch, days: AgendaDays) -> Iterator[Event]:
    """Yield the days of the terms of a regulation that pays for what is new.

    That is what is advised, and also what is done already, but in no education for which the regulation is. Where the
    activities are to start on the day of the plan, what is advised that day has not begun yet: a term that is counted
    from its start has no day before it does.
    """
    if not _done(plan, match) or any(_is_among(match, advised.funding) for advised in plan.activities):
        for found in term_days(match.regulation, days.start, days.end):
            if found.term.anchor != "start" or days.start != days.as_of:
                yield _term_event(match, found, days)


def done_term_events(plan: Plan, match: FundingMatch, days: AgendaDays) -> Iterator[Event]:
    """Yield the days of the terms of a regulation that pays for what is done already, and when to reckon the others.

    The days are those from the day of the plan on, as in the first steps of the plan.
    """
    regulation, as_of, done = match.regulation, days.as_of, _done(plan, match)
    if not done:
        return
    for found in shared_term_days(regulation, as_of, max(days.end, claimed_until(as_of))):
        yield _term_event(match, found, days)
    terms = own_terms(regulation)
    if not terms:
        return
    edition = old_edition(regulation, match.availability)
    day, end = _day_to_reckon(regulation, days), ending(regulation)
    if end is not None and end.last_day < day:
        return
    yield Event(
        id=f"check/{regulation.id}/{school_year_of(day)}",
        kind="check",
        first_day=day,
        last_day=day,
        title=fill(EVENT_PHRASES["check_title"], regulation=regulation.title),
        text=joined(
            own_moments(terms),
            None if edition is None else old_rules(written_rules(terms[0], edition)),
            unconfirmed(regulation),
        ),
        regulation=regulation,
        activities=done,
        basis="inferred",
        note=fill(EVENT_PHRASES["check_day"]),
        source=terms[0].source or regulation.source,
    )


def _done(plan: Plan, match: FundingMatch) -> tuple[Activity, ...]:
    """Return the activities that are done already, in an education in which the regulation pays for them."""
    return tuple([already.activity for already in plan.already if _is_among(match, already.funding)])


def _is_among(match: FundingMatch, regulations: tuple[FundingRegulation, ...]) -> bool:
    return any(regulation.id == match.regulation.id for regulation in regulations)


def _day_to_reckon(regulation: FundingRegulation, days: AgendaDays) -> dt.date:
    """Return the first working day from the day of the plan on, or from the first day of the regulation.

    It is that day itself where the regulation ends before a working day.
    """
    first_day, last_day = own_days(regulation)
    since = max(days.as_of, first_day or days.as_of)
    day = days.school.first_working_day(since)
    return since if last_day is not None and since <= last_day < day else day


def _term_event(match: FundingMatch, found: TermDay, days: AgendaDays) -> Event:
    regulation, term, edition = match.regulation, found.term, found.old_rules
    note = joined(
        *_assumed_of_term(term, found.anchor, days), *_moved(found.day, found.reckoned), *_of_old_rules(term, edition)
    )
    title, said = ("term_from_title:", "term_from:") if term.timing == "not-before" else ("term_title:", "term:")
    rules, old = ("known", {}) if edition is None else ("old", {"rules": written_rules(term, edition)})
    text = fill(EVENT_PHRASES[said + rules], day=found.day, moment=written_moment(term), anchor=found.anchor, **old)
    return Event(
        id=f"term/{regulation.id}/{found.position + 1}/{school_year_of(found.anchor)}",
        kind="term",
        first_day=found.day,
        last_day=found.day,
        title=fill(EVENT_PHRASES[title + rules], action=term.action, regulation=regulation.title),
        text=joined(text, for_whom(term.applies_to), unconfirmed(regulation)),
        regulation=regulation,
        activities=match.activities,
        basis="inferred",
        note=note,
        source=term.source or regulation.source,
    )


def _assumed_of_term(term: Term, anchor: dt.date, days: AgendaDays) -> Iterator[Text]:
    """Yield what was assumed of the moment that a term is counted from: nobody tells when each internship begins."""
    if term.anchor == "study-year-start":
        yield fill(EVENT_PHRASES["study_year"])
    elif term.anchor == "study-year-end":
        yield fill(EVENT_PHRASES["study_year_end"])
    elif term.anchor == "end" and days.end_assumed is not None:
        yield days.end_assumed
    else:
        yield fill(EVENT_PHRASES[f"from:{term.anchor}"], day=anchor)


def _moved(day: dt.date, reckoned: dt.date) -> Iterator[Text]:
    if day < reckoned:
        yield fill(EVENT_PHRASES["moved"], day=reckoned)


def _of_old_rules(term: Term, edition: Edition | None) -> Iterator[Text]:
    if edition is not None:
        known = None if term.source is None else term.source.speaks_until
        yield fill(EVENT_PHRASES["old_rules"], day=min(known or edition.last_day, edition.last_day))


def for_whom(applies_to: Text | None) -> Text | None:
    """Return whom something is for, in a sentence; None for everyone."""
    return None if applies_to is None else fill(EVENT_PHRASES["for_whom"], whom=applies_to)


def unconfirmed(regulation: FundingRegulation) -> Text | None:
    """Return that nobody knows until when the regulation runs; None where that is known."""
    validity = regulation.validity
    if isinstance(validity, NotResearched):
        return fill(EVENT_PHRASES["unconfirmed"])
    if isinstance(validity, Period) and validity.last_day is None and ending(regulation) is None:
        return fill(EVENT_PHRASES["unconfirmed_end"])
    return None
