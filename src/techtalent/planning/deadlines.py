"""The days of a regulation's terms: by when something has to be done, or from when it can be."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from techtalent.catalogue.endings import ending
from techtalent.model.regulations import Edition, FundingRegulation, Term
from techtalent.planning.availability import own_days
from techtalent.planning.days import begin_of_study_year, deadlines, months_later

# Money for what is done already that has to be claimed within so many months is claimed first.
_MONTHS = 6


def claimed_until(as_of: dt.date) -> dt.date:
    """Return the last day by which money for what is done already is to be claimed that is told in the first steps."""
    return months_later(as_of, _MONTHS) or dt.date.max


class TermDay(NamedTuple):
    """The day of a term of a regulation."""

    position: int
    """The place of the term among the terms of its regulation, from 0."""
    term: Term
    anchor: dt.date
    """The day that the term is counted from."""
    day: dt.date
    """The last day to do it; the first one where the term is `not-before`."""
    reckoned: dt.date
    """The day that the term alone comes to: it is later than `day` where the regulation ends before it."""
    old_rules: Edition | None
    """The edition whose rules are assumed to hold on, where the day lies after that edition; None elsewhere."""


def term_days(regulation: FundingRegulation, start: dt.date, end: dt.date) -> Iterator[TermDay]:
    """Yield the days of the terms of a regulation, for activities from `start` to `end`.

    No day lies outside the days on which the regulation may run. An edition that is over is followed by another one,
    whose rules nobody has confirmed.
    """
    first_day, own_last_day = own_days(regulation)
    for position, term in enumerate(regulation.terms):
        for anchor, reckoned in deadlines(term, start, end):
            last_day, begins = own_last_day, begin_of_study_year(term, anchor)
            old_rules = None
            if last_day is not None and begins > last_day:
                validity, end_of_all = regulation.validity, ending(regulation)
                if isinstance(validity, Edition) and (end_of_all is None or begins <= end_of_all.last_day):
                    # The next edition is not known: by the rules of this one, its deadline would be this.
                    old_rules, last_day = validity, end_of_all and end_of_all.last_day
                elif begins != anchor or term.anchor == "study-year-start":
                    continue
            # After its last day nothing can be done, so that the last day is the deadline; before its first day there
            # is none.
            is_deadline = term.timing != "not-before"
            day = reckoned if last_day is None or not is_deadline else min(reckoned, last_day)
            if (first_day is None or day >= first_day) and (last_day is None or day <= last_day):
                yield TermDay(position, term, anchor, day, reckoned, old_rules)


def shared_term_days(regulation: FundingRegulation, as_of: dt.date, last: dt.date) -> Iterator[TermDay]:
    """Yield the days of the terms of a regulation from a day on that are the same for everybody: those of a study year.

    They hold for what is done already too, of which nobody but the company knows when it began.
    """
    for found in term_days(regulation, as_of, last):
        if found.term.anchor in ("study-year-start", "study-year-end") and found.day >= as_of:
            yield found


def own_terms(regulation: FundingRegulation) -> tuple[Term, ...]:
    """Return the terms that are counted from the start or the end of what is done: the company knows when that is."""
    return tuple([term for term in regulation.terms if term.anchor in ("start", "end")])
