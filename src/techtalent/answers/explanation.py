"""What an explanation holds: the conditions of a record for a plan, each with its verdict and with what was told."""

import datetime as dt
from typing import Literal

from attrs import frozen

from techtalent.model.activities import Activity, Initiative
from techtalent.model.common import Basis, Fact, Source
from techtalent.model.company import EmployeeBand, Offer, Partners
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.organisations import Organisation
from techtalent.model.plan import Availability, DatedWindow, Outcome, Verdict
from techtalent.model.regulations import FundingRegulation
from techtalent.model.requirements import RequirementPart
from techtalent.model.shown import by_fields
from techtalent.model.text import Text

ConditionKind = Literal[
    "in-use",
    "already",
    "goals",
    "target_groups",
    "time_tier",
    "region",
    "activities",
    "education",
    "requirement",
    "requires",
    "availability",
    "also-check",
]
"""What a condition is about: a choice, a requirement, the day, or what has to be checked by hand. `already` is there
where the company does an activity already, which is why it is not advised."""

Asked = Goal | TargetGroup | TimeTier | Activity | Organisation | FundingRegulation
"""A record that a condition can ask for."""


@frozen(kw_only=True)
class ToldFact:
    """A fact of the profile as the company told it."""

    fact: Fact
    """The fact."""
    value: (
        tuple[Asked, ...] | tuple[Offer, ...] | tuple[Partners, ...] | TimeTier | EmployeeBand | int | str | bool | None
    )
    """What was told, with records in place of ids; None where the fact was not told. For `time_tier` it is the tier,
    also where hours were told."""


@frozen(kw_only=True)
class Condition:
    """One thing that has to hold, and whether it holds."""

    kind: ConditionKind
    """What it is about."""
    verdict: Verdict
    """Whether it holds."""
    asks: tuple[Asked, ...] = ()
    """The records that it asks for, in the guide's order, of which any one is enough; empty where it asks for no
    records."""
    meets: tuple[Asked, ...] = ()
    """The records among `asks` that meet it."""
    told: tuple[ToldFact, ...] = ()
    """The facts that it depends on, as they were told; empty where it depends on the day or on other records."""
    requirement: RequirementPart | None = None
    """The requirement that was judged; None where the kind is not `requirement`."""
    brought: bool = False
    """Whether the requirement is not met now, and is once the company has started with an advised activity."""
    of: tuple[Outcome, ...] = ()
    """How each part of a group of requirements was judged, of which one is enough; empty where it is no group."""
    availability: Availability | None = None
    """The availability on the day; None where the kind is not `availability`."""
    window: DatedWindow | None = None
    """The application window of that day, or else the next one; None where no window is known."""
    text: Text | None = None
    """The condition in the words of the content; None where the content has none."""
    basis: Basis | None = None
    """Whether a source states the condition or an editor inferred it; None where there was nothing to judge."""
    source: Source | None = None
    """Where the condition is stated; None where nobody looked it up."""


@frozen(kw_only=True)
class Explanation:
    """Why an activity, an initiative or a regulation is in a plan, or why it is not."""

    record: Activity | Initiative | FundingRegulation
    """The activity, initiative or regulation that is explained."""
    as_of: dt.date
    """The day of the plan."""
    in_plan: bool
    """Whether the plan advises it, or has it for what it advises. A plan also has regulations that cannot be had, where
    they pay for what fits or is done already, and initiatives in another region, as examples."""
    conditions: tuple[Condition, ...]
    """The conditions, each with its verdict."""
    successors: tuple[Activity | Initiative | FundingRegulation, ...]
    """The records that follow it, where it is retired on that day; empty where it is not, or where none follows."""

    def __repr__(self) -> str:
        return by_fields(self, "record", "in_plan")

    @property
    def verdict(self) -> Verdict:
        """Whether all conditions hold (Kleene's logic).

        One condition that is not met decides; otherwise one that is unknown leaves it open. So does a requirement that
        is met once the company has started with an advised activity.
        """
        verdicts = {"unknown" if condition.brought else condition.verdict for condition in self.conditions}
        if "not-met" in verdicts:
            return "not-met"
        return "unknown" if "unknown" in verdicts else "met"
