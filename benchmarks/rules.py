"""The rules of a catalogue in the form that every peer is given, and the decisions that a peer hands back.

All of it favours the peers: they return ids without order, ranks or reasons; what is in use on the day, what can be
had on the day and the facts of a profile are worked out for them beforehand; and they need not choose the steps, the
tips and the companies that say most.
"""

from collections.abc import Callable, Iterator, Mapping

from attrs import Factory, define, frozen

from benchmarks.conditions import AllOf, AtLeast, Condition, IsIn, SharesAny, unless_unknown
from benchmarks.sampling import Facts


@define
class Decisions:
    """The ids in a plan, unordered."""

    activities: set[str]
    funding: Mapping[str, tuple[str, str]]
    """The eligibility and availability of each regulation that pays for one of the activities."""
    near_misses: set[str] = Factory(set)
    """The activities that one change would make fit."""
    contacts: set[str] = Factory(set)


Decide = Callable[[Facts], Decisions]


@frozen
class ActivityRule:
    """When an activity fits, and what pays for it."""

    id: str
    goals: tuple[str, ...]
    target_groups: tuple[str, ...]
    time_tier_order: int
    regulations: tuple[str, ...]

    @property
    def choices(self) -> dict[str, Condition]:
        """For each of the three choices, when it does not stand in the activity's way."""
        return {
            "goals": unless_unknown(SharesAny("goals", self.goals)),
            "target_groups": unless_unknown(SharesAny("target_groups", self.target_groups)),
            "time_tier": unless_unknown(AtLeast("time_tier_order", self.time_tier_order)),
        }

    @property
    def fits(self) -> Condition:
        """When none of the choices stands in the activity's way."""
        return AllOf(tuple(self.choices.values()))


@frozen
class RegulationRule:
    """When a company can have a regulation, and whether it can be had on the day."""

    id: str
    met: Condition
    """When all that it asks is met."""
    failed: Condition
    """When something that it asks is known not to be met."""
    availability: str


@frozen
class GuidanceRule:
    """When a contact point is in a plan."""

    id: str
    meant_for: tuple[SharesAny | IsIn, ...]
    """Whom it is for: all of these have to hold, as far as the facts are known."""

    @property
    def condition(self) -> Condition:
        """When no known fact speaks against it."""
        return AllOf(tuple(map(unless_unknown, self.meant_for)))


@frozen(kw_only=True)
class Rules:
    """All rules of a catalogue on a day."""

    activities: tuple[ActivityRule, ...]
    regulations: tuple[RegulationRule, ...]
    whole: bool
    """Whether the near misses and contact points are asked for, too."""
    contacts: tuple[GuidanceRule, ...]

    def conditions(self) -> Iterator[Condition]:
        """Yield the conditions of all rules."""
        for activity in self.activities:
            yield from activity.choices.values()
        for regulation in self.regulations:
            yield from (regulation.met, regulation.failed)
        for guidance in self.contacts:
            yield guidance.condition
