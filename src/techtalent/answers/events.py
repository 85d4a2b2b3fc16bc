"""An event of an agenda."""

import datetime as dt
from typing import Literal

from attrs import frozen

from techtalent.model.activities import Activity
from techtalent.model.common import Basis, Source
from techtalent.model.regulations import FundingRegulation
from techtalent.model.shown import by_fields
from techtalent.model.steps import Step
from techtalent.model.text import Text

EventKind = Literal["begin", "check", "window", "term", "project", "season", "evaluation", "last-day"]
"""What an event is: the first thing to do for an activity; a day on which to reckon the terms of what is done already;
an application window, or its last day where no more is known; the day of a term; the last day on which a project may
start or end; a good moment for an activity; an evaluation; or the last day of a regulation."""


@frozen(kw_only=True)
class Event:
    """An event in a company's agenda: one or more whole days, and what they are about.

    Raises ValueError where the first day comes after the last, and where the days were inferred without a note.
    """

    id: str = ""
    """What the event is called, made of its kind, the record that it belongs to and a year: it stays the same where a
    day or a title is corrected. No two events of an agenda have the same. Empty for an event of no agenda."""
    company: str | None = None
    """The name of the company whose agenda it is in; None where that was not told."""
    kind: EventKind
    """What the event is about."""
    first_day: dt.date
    """The first day."""
    last_day: dt.date
    """The last day, included; a deadline has one day."""
    is_first_day_known: bool = True
    """Whether a window opens on the first day; False where nobody knows when it opens."""
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
    """What was assumed, and what to take care of; None where there is nothing of either."""
    source: Source
    """Where the rule for the days was read."""

    def __repr__(self) -> str:
        return by_fields(self, "kind", "first_day", "last_day", "title")

    def __attrs_post_init__(self) -> None:
        if self.first_day > self.last_day:
            raise ValueError(f"the first day, {self.first_day}, comes after the last, {self.last_day}")
        if self.basis == "inferred" and self.note is None:
            raise ValueError("the days are inferred: a note has to say how")

    @property
    def subject(self) -> FundingRegulation | Step | Activity:
        """The record that the event belongs to: its regulation, or else its step, or else its first activity."""
        return self.regulation or self.step or self.activities[0]
