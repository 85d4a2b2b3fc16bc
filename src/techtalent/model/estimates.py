"""What a plan says of money: which amounts apply, what they come to for a company, and what goes together best."""

import datetime as dt
from decimal import Decimal
from typing import Literal

from attrs import frozen

from techtalent.model.common import Fact
from techtalent.model.regulations import FundingRegulation
from techtalent.model.text import Text

EstimatePer = Literal["once", "activity", "week", "4-weeks", "month", "half-year", "year", "study-year"]
"""What an estimate is for: once, or for each of these."""

AmountVerdict = Literal["met", "not-met", "unknown"]
"""Whether an amount that has a requirement applies."""


@frozen(kw_only=True)
class AmountOutcome:
    """Whether an amount applies to this company that has a requirement of its own (`when`)."""

    position: int
    """The place of the amount among the amounts of its regulation, from 0."""
    verdict: AmountVerdict
    """Whether the amount applies; `unknown` where a fact that was not told decides that."""
    missing: tuple[Fact, ...]
    """The facts that would settle the verdict; empty where it is settled."""


@frozen(kw_only=True)
class Estimate:
    """What a regulation may pay to this company, as a range."""

    least: Decimal
    """The least, with at most two decimals."""
    most: Decimal
    """The most, with at most two decimals."""
    most_settled: Decimal | None
    """The most of the amounts that apply whatever the missing facts are; None where that is `most`, or where it depends
    on missing facts whether any amount applies."""
    currency: str
    """The currency by ISO 4217."""
    per: EstimatePer
    """What the range is for."""
    learners: int | None
    """The number of learners that it was reckoned with; None where the amount is not for learners."""
    is_example: bool
    """Whether it is for one learner, as an example, because the company did not tell how many there are."""
    how: Text
    """How it was reckoned, in one sentence."""
    missing: tuple[Fact, ...]
    """The facts that would make it more exact."""
    last_known_until: dt.date | None
    """The last day for which the amounts are known, where that lies before the day of the plan; else None."""


@frozen(kw_only=True)
class RunnerUp:
    """The regulations that go together second best."""

    regulations: tuple[FundingRegulation, ...]
    """The regulations, with all that they require, in id order."""
    most: Decimal
    """The most that they come to."""


@frozen(kw_only=True)
class Together:
    """The regulations that go together best, among those with estimates in one currency for one unit."""

    regulations: tuple[FundingRegulation, ...]
    """The regulations, with all that they require, in id order. No two of them exclude each other."""
    least: Decimal
    """The least that they come to."""
    most: Decimal
    """The most that they come to, as far as it is settled: of each estimate `most_settled`, where there is one."""
    currency: str
    """The currency by ISO 4217."""
    per: EstimatePer
    """What the range is for."""
    is_example: bool
    """Whether one of the estimates is an example."""
    runner_up: RunnerUp | None
    """What goes together second best; None where nothing has to be chosen between."""
