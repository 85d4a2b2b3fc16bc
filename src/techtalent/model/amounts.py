"""What a regulation pays: its amounts, how many there may be, and how the money is divided."""

import datetime as dt
from decimal import Decimal
from typing import Literal

from attrs import frozen

from techtalent.model.common import NotResearched, Source
from techtalent.model.requirements import Requirement
from techtalent.model.text import Text

Unit = Literal[
    "application",
    "activity",
    "project",
    "company",
    "partner",
    "learner",
    "employee",
    "teacher",
    "hour",
    "day",
    "week",
    "4-weeks",
    "month",
    "term",
    "half-year",
    "year",
    "study-year",
]
"""What an amount is for. Several units together are one: a learner and a study year."""

Bound = Literal["at-most", "exactly", "at-least"]
"""Whether a regulation pays at most so much, exactly so much, or at least so much."""

LimitOf = Literal[
    "learners", "employees", "teachers", "applications", "grants", "hours", "days", "weeks", "months", "terms", "years"
]
"""What a limit counts."""

LimitPer = Literal["company", "learner", "employee", "project", "application", "school"]
"""For whom or what a limit is counted."""

LimitEach = Literal["in-all", "week", "month", "term", "half-year", "calendar-year", "school-year"]
"""In what time something is counted: in all, or in each week, month, term of a school, half-year or year."""

CostKind = Literal[
    "wages",
    "social-security",
    "own-hours",
    "guidance",
    "replacement",
    "training",
    "exams",
    "teaching-materials",
    "materials",
    "equipment",
    "travel",
    "accommodation",
    "external-advisers",
    "partner-purchases",
    "participation-fees",
    "ready-made-programmes",
    "promotion",
    "regular-activities",
    "overhead",
    "application",
    "vat",
    "before-application",
    "outside-project",
    "outside-term",
]
"""A kind of cost that a regulation pays for or not."""

AllocationKind = Literal["first-come", "ranking", "pro-rata", "lottery", "committee"]
"""How money is divided where there is not enough for all: whoever comes first, whoever ranks highest, each in
proportion, by lot, or as a committee judges each application, without a ranking that is published."""

Excluded = Literal["any", "public"]
"""Whether every other subsidy is excluded, or only public money."""


def json_number(number: Decimal) -> int | float:
    """Return an amount as a number of JSON: 2700 and 2700.5."""
    return int(number) if number == number.to_integral_value() else float(number)


@frozen(kw_only=True)
class MaximumAmount:
    """An amount: so many euros for each unit, such as a week."""

    kind: Literal["maximum"] = "maximum"
    """What tells this amount from the other kinds."""
    bound: Bound = "at-most"
    """Whether it pays at most so much, exactly so much, or at least so much."""
    euros: Decimal
    """The amount, with at most two decimals."""
    minimum_euros: Decimal | None = None
    """The least amount that can be asked for; None where there is none."""
    currency: str = "EUR"
    """The currency by ISO 4217."""
    per: tuple[Unit, ...]
    """What the amount is for, as units: several together are one, such as a learner and a study year."""
    full_weeks: int | None = None
    """The weeks for which a learner brings the whole amount, and fewer weeks bring a part of it; None where it does not
    depend on weeks."""
    full_hours: int | None = None
    """The hours a week for which a learner brings the whole amount, and fewer hours bring a part of it; None where it
    does not depend on hours."""
    on_top: bool = False
    """Whether it is paid on top of another amount; else amounts for the same learner or company are alternatives."""
    costs: tuple[CostKind, ...] = ()
    """The kinds of costs that it pays for; empty where it is not for some kinds only."""
    what: Text | None = None
    """What the amount is for, in words; None where the units and costs say it."""
    condition: Text | None = None
    """When this amount applies, and how it is reckoned; None where it always applies."""
    when: Requirement | None = None
    """The requirement that decides whether it applies to a company; None where none does."""
    first_day: dt.date | None = None
    """The first day on which it holds; None where it holds as long as the regulation."""
    last_day: dt.date | None = None
    """The last day on which it holds: after it, it is what was last known."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class CostShare:
    """An amount: a share of the costs."""

    kind: Literal["share"] = "share"
    """What tells this amount from the other kinds."""
    bound: Bound = "at-most"
    """Whether it pays at most this share, exactly this share, or at least this share."""
    percent: Decimal
    """The share of the costs in percent, with at most two decimals."""
    of: Text
    """The costs that it is a share of."""
    condition: Text | None = None
    """When this share applies; None where it always applies."""
    when: Requirement | None = None
    """The requirement that decides whether it applies to a company; None where none does."""
    first_day: dt.date | None = None
    """The first day on which it holds; None where it holds as long as the regulation."""
    last_day: dt.date | None = None
    """The last day on which it holds: after it, it is what was last known."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class FreeOfCharge:
    """An amount: the company pays nothing."""

    kind: Literal["free"] = "free"
    """What tells this amount from the other kinds."""
    what: Text
    """What is free."""
    condition: Text | None = None
    """When it is free; None where it always is."""
    when: Requirement | None = None
    """The requirement that decides whether it is free for a company; None where none does."""
    first_day: dt.date | None = None
    """The first day on which it is free; None where it is as long as the regulation runs."""
    last_day: dt.date | None = None
    """The last day on which it is free."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class Budget:
    """An amount: the sum for all applicants together."""

    kind: Literal["budget"] = "budget"
    """What tells this amount from the other kinds."""
    euros: Decimal
    """The budget, with at most two decimals."""
    currency: str = "EUR"
    """The currency by ISO 4217."""
    what: Text
    """What the budget is for, and whether the figure is exact."""
    condition: Text | None = None
    """For whom the budget is; None where it is for all."""
    when: Requirement | None = None
    """The requirement that decides whether it is there for a company; None where none does."""
    first_day: dt.date | None = None
    """The first day on which it is there; None where it is as long as the regulation runs."""
    last_day: dt.date | None = None
    """The last day on which it is there."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


Amount = MaximumAmount | CostShare | FreeOfCharge | Budget | NotResearched
"""What a regulation pays; `kind` tells which."""


@frozen(kw_only=True)
class Limit:
    """How many there may be, such as learners for each company. It bounds what a plan reckons, and refuses nobody."""

    at_least: int | None = None
    """The least number; None where there is no lower bound."""
    at_most: int | None = None
    """The greatest number; None where there is no upper bound."""
    what: LimitOf
    """What is counted."""
    per: LimitPer
    """For whom or what it is counted."""
    each: LimitEach = "in-all"
    """In what time it is counted."""
    years: int | None = None
    """In any so many consecutive years; None where it is not counted so."""
    text: Text | None = None
    """The limit as a company would read it; None where the numbers say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class Cost:
    """Whether a regulation pays for some kinds of costs. An amount with the same `costs` says how much at most."""

    of: tuple[CostKind, ...]
    """The kinds of costs."""
    paid: bool
    """Whether it pays for them."""
    text: Text | None = None
    """The rule as a company would read it; None where the values say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class Allocation:
    """How the money is divided where there is not enough for all."""

    kind: AllocationKind
    """By what is decided who gets it."""
    text: Text
    """How it is divided, as a company would read it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class ExcludesAll:
    """A regulation pays nothing for costs that another subsidy pays for."""

    of: Excluded
    """Whether that is so of every other subsidy, or only of public money."""
    text: Text
    """The rule as a company would read it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
