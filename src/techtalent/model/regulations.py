"""Who pays: regulations and funds, with their amounts, dates and requirements."""

import datetime as dt
from typing import Literal

from attrs import field, frozen

from techtalent.model.common import Basis, Link, NotResearched, Retired, Source, Statement, refers_to
from techtalent.model.requirements import Requirement
from techtalent.model.text import Text

#: Who receives the money, or who applies for it.
Party = Literal["company", "intern", "employee", "school", "consortium"]

#: The moment that a term is counted from.
Anchor = Literal["start", "end", "study-year-start"]


@frozen(kw_only=True)
class MaximumAmount:
    """At most so many euros for each unit."""

    kind: Literal["maximum"] = "maximum"
    euros: int
    #: The least amount that can be asked for, where there is one.
    minimum_euros: int | None = None
    #: What the amount is for: an activity, a week, a study year.
    per: Text
    #: When this amount applies, and how it is reckoned.
    condition: Text | None = None
    source: Source


@frozen(kw_only=True)
class CostShare:
    """A part of the costs."""

    kind: Literal["share"] = "share"
    #: The part, in percent.
    percent: int
    #: The costs that it is a part of.
    of: Text
    source: Source


@frozen(kw_only=True)
class FreeOfCharge:
    """Nothing has to be paid."""

    kind: Literal["free"] = "free"
    #: What is free.
    what: Text
    source: Source


@frozen(kw_only=True)
class Budget:
    """What there is for all applicants together."""

    kind: Literal["budget"] = "budget"
    euros: int
    #: What the budget is for, and whether the figure is exact.
    what: Text
    source: Source


Amount = MaximumAmount | CostShare | FreeOfCharge | Budget | NotResearched


@frozen(kw_only=True)
class Period:
    """It runs from the first day to the last, both included.

    Raises ValueError where the first day comes after the last.
    """

    kind: Literal["period"] = "period"
    #: The first day; None where it began before anyone looked it up.
    first_day: dt.date | None = None
    last_day: dt.date
    #: How the source puts it.
    phrase: Text
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
    #: How the source puts it.
    phrase: Text
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

#: The days that each month has in every year.
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@frozen(kw_only=True)
class ApplicationWindow:
    """A part of every year in which one can apply, both days included; it may run over New Year.

    Raises ValueError for a day that does not exist in every year.
    """

    #: The first day as MM-DD.
    first_day: str
    #: The last day as MM-DD.
    last_day: str
    #: Who applies in this window.
    applicant: Text
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
    #: Whether these are all the windows there are. Only then is the regulation closed between them.
    complete: bool
    #: What is known of the windows that are not listed.
    note: Text | None = None


@frozen(kw_only=True)
class AnyTime:
    """The source says that one can apply at any time."""

    kind: Literal["any-time"] = "any-time"
    source: Source


Applications = Windows | AnyTime | NotResearched


@frozen(kw_only=True)
class Term:
    """Something to be done before, or within some months after, a moment of the activity."""

    #: What has to be done.
    action: Text
    timing: Literal["before", "within"]
    #: The number of months; 0 for `before` means: at any time before.
    months: int
    anchor: Anchor
    #: Whom the term is for, where it is not for everyone.
    applies_to: Text | None = None
    source: Source


@frozen(kw_only=True)
class Combination:
    """How a regulation goes together with another one."""

    #: The id of the other regulation.
    to: str = field(metadata=refers_to("funding_regulations"))
    #: The rule as a company would read it.
    text: Text
    basis: Basis
    source: Source
    note: Text | None = None


@frozen(kw_only=True)
class FundingRegulation:
    """A regulation or fund that pays for an activity."""

    id: str
    title: Text
    summary: Text
    #: Who offers it (CPSV-AP: the competent authority or provider of the service).
    providers: tuple[str, ...] = field(metadata=refers_to("organisations"))
    #: The activities that it pays for.
    activities: tuple[Link, ...] = field(metadata=refers_to("activities"))
    #: Who applies.
    applicant: Party
    #: Who receives the money or the benefit.
    beneficiary: Party
    amounts: tuple[Amount, ...]
    validity: Validity
    applications: Applications
    #: What it asks; all have to be met.
    requirements: tuple[Requirement, ...]
    #: Conditions that nobody modelled: whoever applies has to check them.
    also_check: tuple[Statement, ...]
    terms: tuple[Term, ...] = ()
    #: The regulations that cannot pay for the same costs; it holds both ways, and one of the two says so.
    excludes: tuple[Combination, ...] = ()
    #: The regulations that one has to have to get this one.
    requires: tuple[Combination, ...] = ()
    #: The regulations of which a source says that they can be had beside this one; one of the two says so.
    stacks_with: tuple[Combination, ...] = ()
    website: str | None = None
    source: Source
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None
    note: Text | None = None
