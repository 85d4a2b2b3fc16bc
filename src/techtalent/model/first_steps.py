"""What to do first: at most three things, each with whom, by when, and what it takes and may bring."""

import datetime as dt
from typing import Literal

from attrs import frozen

from techtalent.model.activities import Activity
from techtalent.model.common import Basis
from techtalent.model.organisations import ContactPoint
from techtalent.model.regulations import FundingRegulation
from techtalent.model.shown import by_fields
from techtalent.model.text import Text

FirstStepKind = Literal["claim", "begin"]
"""What a first step is: money to claim for what the company does already, or an activity to begin with."""

WhenTiming = Literal["deadline", "season", "before-holiday", "after-holiday"]
"""What a day of a first step is: the last day on which it can be done; a season that suits the activity; or, where it
can be done at any time, soon: before the next school holiday, or as soon as the schools are open again."""


@frozen(kw_only=True)
class When:
    """By when a first step is to be done.

    Raises ValueError where neither day is given, or the first day comes after the last.
    """

    timing: WhenTiming
    """What the day is: a deadline, a season, or soon."""
    first_day: dt.date | None
    """The first day of the season, or on which the schools are open again; None where it can be done from now on."""
    last_day: dt.date | None
    """The last day on which it can be done, of the season, or before the holiday; None where there is none."""
    basis: Basis
    """Whether the days are *stated* in a source, or *inferred*: by the rules of an earlier year, or from holidays that
    a school may choose otherwise."""
    text: Text
    """The days in a sentence."""

    def __attrs_post_init__(self) -> None:
        if self.first_day is None and self.last_day is None:
            raise ValueError("a first step has a first or a last day, or no days at all")
        if self.first_day is not None and self.last_day is not None and self.first_day > self.last_day:
            raise ValueError(f"the first day, {self.first_day}, comes after the last, {self.last_day}")


@frozen(kw_only=True)
class FirstStep:
    """Something to do first.

    Raises ValueError where money is claimed without a regulation, and where an activity that is begun with has no
    place in `begin`.
    """

    kind: FirstStepKind
    """Whether it is money to claim, or something to begin with."""
    activity: Activity
    """The activity that it is about: what the company does already, or what it begins with."""
    regulation: FundingRegulation | None
    """The regulation that may pay for it; None where no amount is known that the company can count on."""
    begin: int | None
    """The place of what to do among the activity's `begin`, from 0; None where money is claimed."""
    contacts: tuple[ContactPoint, ...]
    """Whom to turn to; empty where `begin` says how to find somebody, or the regulation how one applies."""
    effort: int | None
    """The place of the hours that it asks among the activity's `effort`, from 0; None where they are not known."""
    when: When | None
    """By when; None where no day is known."""
    title: Text
    """What to do, in a few words."""
    text: Text
    """How to do it, in some sentences: what to do first, the hours, and the money."""

    def __repr__(self) -> str:
        return by_fields(self, "kind", "activity", "regulation")

    def __attrs_post_init__(self) -> None:
        if self.kind == "claim" and self.regulation is None:
            raise ValueError("money is claimed by a regulation")
        if (self.kind == "begin") is (self.begin is None):
            raise ValueError("what to do first with an activity is one of its beginnings")
