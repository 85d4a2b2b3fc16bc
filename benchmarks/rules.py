"""The decisions of a plan, and the catalogue's rules for them in a form that every peer can be given.

Everything here is in the peers' favour: they say ids without order, ranks or reasons; the day's availability, what is
in use on that day, and a profile's facts are worked out for them beforehand.
"""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import Factory, define, frozen

from techtalent.records import (
    AffiliationRequirement,
    CompanySizeRequirement,
    OfferRequirement,
    PartnershipRequirement,
    PartnersRequirement,
    RegionRequirement,
    Requirement,
)


@define
class Decisions:
    """The ids in a plan, unordered."""

    activities: set[str]
    funding: Mapping[str, tuple[str, str]]
    """The eligibility and availability of each regulation that pays for one of the activities."""
    near_misses: Mapping[str, str] = Factory(dict)
    """The blocker of each near miss."""
    contacts: set[str] = Factory(set)
    tips: set[str] = Factory(set)
    cases: set[str] = Factory(set)


# A profile as a JSON object; None stands for "not told".
Facts = dict[str, Any]

Decide = Callable[[Facts], Decisions]

# A condition on the facts: an operator and its operands. None of them holds of what is not told.
#
# ("null", fact), ("meets", fact, ids): a list that shares an id; ("disjoint", fact, ids): a list that shares none;
# ("in", fact, ids), ("out", fact, ids): an id that is one of them, or none; ("less", fact, number), ("least", fact,
# number), ("is", fact, truth), ("same", fact, fact), ("differs", fact, fact), ("all", *conditions),
# ("any", *conditions).
Condition = tuple[Any, ...]


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
        """When each of the three choices does not stand in its way."""
        return {
            "goals": unless_told("meets", "goals", self.goals),
            "target_groups": unless_told("meets", "target_groups", self.target_groups),
            "time_tier": unless_told("least", "time_tier_order", self.time_tier_order),
        }


@frozen
class RegulationRule:
    """What a regulation asks, and whether it can be had on the day."""

    id: str
    requirements: tuple[Requirement, ...]
    availability: str

    @property
    def met(self) -> Condition:
        """When all that it asks is met."""
        return ("all", *(met(each) for each in self.requirements))

    @property
    def failed(self) -> Condition:
        """When something that it asks is known not to be met."""
        return ("any", *(failed(each) for each in self.requirements))


@frozen
class GuidanceRule:
    """When a contact point or a tip is in a plan."""

    id: str
    meant_for: tuple[tuple[str, str, tuple[str, ...]], ...]
    """What it is for: a condition's operator, fact and ids. All have to hold as far as the facts are told."""

    @property
    def condition(self) -> Condition:
        """When nothing told speaks against it."""
        return ("all", *(unless_told(*each) for each in self.meant_for))


@frozen(kw_only=True)
class Rules:
    """All rules of a catalogue on a day."""

    activities: tuple[ActivityRule, ...]
    regulations: tuple[RegulationRule, ...]
    whole: bool
    """Whether the near misses and all that follows are asked for, too."""
    contacts: tuple[GuidanceRule, ...]
    tips: tuple[GuidanceRule, ...]
    cases: Mapping[str, tuple[str, ...]]
    """The activities of each company that was interviewed."""


def unless_told(operator: str, fact: str, operand: Any) -> Condition:
    """Return the condition that also holds where the fact is not told."""
    return ("any", ("null", fact), (operator, fact, operand))


def met(requirement: Requirement) -> Condition:
    """Return when the requirement is known to be met."""
    match requirement:
        case AffiliationRequirement():
            return ("meets", "affiliations", requirement.any_of)
        case CompanySizeRequirement():
            return ("less", "employees_at_most", requirement.fewer_than)
        case PartnershipRequirement():
            return ("is", "partnership", True)
        case PartnersRequirement():
            return ("least", "partners", requirement.at_least)
        case RegionRequirement():
            own = [("same", "region", "activity_region")] if "own" in requirement.any_of else []
            return ("any", ("in", "activity_region", requirement.any_of), *own)
        case OfferRequirement():
            return ("meets", "offers", offers(requirement.any_of))


def failed(requirement: Requirement) -> Condition:
    """Return when the requirement is known not to be met."""
    match requirement:
        case AffiliationRequirement():
            return ("disjoint", "affiliations", requirement.any_of)
        case CompanySizeRequirement():
            return ("least", "employees_at_least", requirement.fewer_than)
        case PartnershipRequirement():
            return ("is", "partnership", False)
        case PartnersRequirement():
            return ("less", "partners", requirement.at_least)
        case RegionRequirement():
            own = [("differs", "region", "activity_region")] if "own" in requirement.any_of else []
            return ("all", ("out", "activity_region", requirement.any_of), *own)
        case OfferRequirement():
            return ("disjoint", "offers", offers(requirement.any_of))


def offers(told: Any) -> tuple[str, ...]:
    """Return each offer as one word."""
    return tuple(f"{each.type}/{each.education}" for each in told)
