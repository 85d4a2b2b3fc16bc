"""Who pays: regulations and funds, with their amounts, dates and requirements."""

import datetime as dt
from typing import Literal

from attrs import field, frozen

from techtalent.model.common import Basis, Link, NotResearched, Retired, Source, Statement, refers_to
from techtalent.model.requirements import Requirement
from techtalent.model.text import Text

Party = Literal["company", "intern", "employee", "school", "consortium"]
"""Who receives the money, or who applies for it."""

Timing = Literal["before", "within"]
"""Whether something has to be done before a moment, or within some months after it."""

Anchor = Literal["start", "end", "study-year-start"]
"""The moment that a term is counted from."""


@frozen(kw_only=True)
class MaximumAmount:
    """At most so many euros for each unit."""

    kind: Literal["maximum"] = "maximum"
    euros: int
    minimum_euros: int | None = None
    """The least amount that can be asked for, where there is one."""
    per: Text
    """What the amount is for: an activity, a week, a study year."""
    condition: Text | None = None
    """When this amount applies, and how it is reckoned."""
    source: Source


@frozen(kw_only=True)
class CostShare:
    """A part of the costs."""

    kind: Literal["share"] = "share"
    percent: int
    """The part, in percent."""
    of: Text
    """The costs that it is a part of."""
    source: Source


@frozen(kw_only=True)
class FreeOfCharge:
    """Nothing has to be paid."""

    kind: Literal["free"] = "free"
    what: Text
    """What is free."""
    source: Source


@frozen(kw_only=True)
class Budget:
    """What there is for all applicants together."""

    kind: Literal["budget"] = "budget"
    euros: int
    what: Text
    """What the budget is for, and whether the figure is exact."""
    source: Source


Amount = MaximumAmount | CostShare | FreeOfCharge | Budget | NotResearched


@frozen(kw_only=True)
class Period:
    """It runs from the first day to the last, both included.

    Raises ValueError where the first day comes after the last.
    """

    kind: Literal["period"] = "period"
    first_day: dt.date | None = None
    """The first day; None where it began before anyone looked it up."""
    last_day: dt.date
    phrase: Text
    """How the source puts it."""
    source: Source

    def __attrs_post_init__(self) -> None:
        if self.first_day is not None and self.first_day > self.last_day:
            raise ValueError(f"the first day, {self.first_day}, comes after the last, {self.last_day}")


@frozen(kw_only=True)
class Edition:
    """The edition of one year or span: outside it, other rules may hold that nobody has confirmed.

    Raises ValueError where the first day comes after the last.
    """

    kind: Literal["edition"] = "edition"
    first_day: dt.date
    last_day: dt.date
    phrase: Text
    """How the source puts it."""
    source: Source

    def __attrs_post_init__(self) -> None:
        if self.first_day > self.last_day:
            raise ValueError(f"the first day, {self.first_day}, comes after the last, {self.last_day}")


@frozen(kw_only=True)
class NoLimit:
    """The source says that it has no last day."""

    kind: Literal["no-limit"] = "no-limit"
    source: Source


Validity = Period | Edition | NoLimit | NotResearched

# The days that each month has in every year.
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@frozen(kw_only=True)
class ApplicationWindow:
    """A part of every year in which one can apply, both days included; it may run over New Year.

    Raises ValueError for a day that does not exist in every year.
    """

    first_day: str
    """The first day as MM-DD."""
    last_day: str
    """The last day as MM-DD."""
    applicant: Text
    """Who applies in this window."""
    source: Source

    def __attrs_post_init__(self) -> None:
        for day in (self.first_day, self.last_day):
            month, number = int(day[:2]), int(day[3:])
            if not 1 <= month <= 12 or not 1 <= number <= _DAYS[month - 1]:
                raise ValueError(f"{day!r} is not a day of every year; for the end of February write 02-28")


@frozen(kw_only=True)
class Windows:
    """One applies in yearly windows."""

    kind: Literal["windows"] = "windows"
    windows: tuple[ApplicationWindow, ...]
    complete: bool
    """Whether these are all the windows there are. Only then is the regulation closed between them."""
    note: Text | None = None
    """What is known of the windows that are not listed."""


@frozen(kw_only=True)
class AnyTime:
    """The source says that one can apply at any time."""

    kind: Literal["any-time"] = "any-time"
    source: Source


Applications = Windows | AnyTime | NotResearched


@frozen(kw_only=True)
class Term:
    """Something to be done before, or within some months after, a moment of the activity."""

    action: Text
    """What has to be done."""
    timing: Timing
    months: int
    """The number of months; 0 for `before` means: at any time before."""
    anchor: Anchor
    applies_to: Text | None = None
    """Whom the term is for, where it is not for everyone."""
    source: Source


@frozen(kw_only=True)
class Combination:
    """How a regulation goes together with another one."""

    to: str = field(metadata=refers_to("funding_regulations"))
    """The id of the other regulation."""
    text: Text
    """The rule as a company would read it."""
    basis: Basis
    source: Source
    note: Text | None = None


@frozen(kw_only=True)
class FundingRegulation:
    """A regulation or fund that pays for an activity."""

    id: str
    title: Text
    summary: Text
    providers: tuple[str, ...] = field(metadata=refers_to("organisations"))
    """Who offers it (CPSV-AP: the competent authority or provider of the service)."""
    activities: tuple[Link, ...] = field(metadata=refers_to("activities"))
    """The activities that it pays for."""
    applicant: Party
    """Who applies."""
    beneficiary: Party
    """Who receives the money or the benefit."""
    amounts: tuple[Amount, ...]
    validity: Validity
    applications: Applications
    requirements: tuple[Requirement, ...]
    """What it asks; all have to be met."""
    also_check: tuple[Statement, ...]
    """Conditions that nobody modelled: whoever applies has to check them."""
    terms: tuple[Term, ...] = ()
    excludes: tuple[Combination, ...] = ()
    """The regulations that cannot pay for the same costs; it holds both ways, and one of the two says so."""
    requires: tuple[Combination, ...] = ()
    """The regulations that one has to have to get this one."""
    stacks_with: tuple[Combination, ...] = ()
    """The regulations of which a source says that they can be had beside this one; one of the two says so."""
    website: str | None = None
    source: Source
    note: Text | None = None
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None
