"""When a requirement is met and when it fails, as conditions: the only file here that names kinds of requirements."""

from collections.abc import Iterable
from typing import get_args

from benchmarks.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
    Below,
    Condition,
    Different,
    Is,
    IsIn,
    IsNotIn,
    Same,
    SharesAny,
    SharesNone,
)
from benchmarks.sampling import offer_words
from techtalent.records import (
    AffiliationRequirement,
    CompanySizeRequirement,
    OfferRequirement,
    PartnershipRequirement,
    PartnersRequirement,
    Region,
    RegionRequirement,
    Requirement,
)

_REGIONS: tuple[str, ...] = get_args(Region)


def met(requirement: Requirement) -> Condition:
    """Return when the requirement is known to be met."""
    match requirement:
        case AffiliationRequirement():
            return SharesAny("affiliations", requirement.any_of)
        case CompanySizeRequirement():
            return Below("employees_at_most", requirement.fewer_than)
        case PartnershipRequirement():
            return Is("partnership", True)
        case PartnersRequirement():
            return AtLeast("partners", requirement.at_least)
        case RegionRequirement():
            named = IsIn("activity_region", requirement.any_of)
            if "own" not in requirement.any_of:
                return named
            return AnyOf((named, Same("region", "activity_region", _REGIONS)))
        case OfferRequirement():
            return SharesAny("offers", offer_words(requirement.any_of))


def failed(requirement: Requirement) -> Condition:
    """Return when the requirement is known not to be met."""
    match requirement:
        case AffiliationRequirement():
            return SharesNone("affiliations", requirement.any_of)
        case CompanySizeRequirement():
            return AtLeast("employees_at_least", requirement.fewer_than)
        case PartnershipRequirement():
            return Is("partnership", False)
        case PartnersRequirement():
            return Below("partners", requirement.at_least)
        case RegionRequirement():
            others = IsNotIn("activity_region", requirement.any_of)
            if "own" not in requirement.any_of:
                return others
            return AllOf((others, Different("region", "activity_region", _REGIONS)))
        case OfferRequirement():
            return SharesNone("offers", offer_words(requirement.any_of))


def all_met(requirements: Iterable[Requirement]) -> Condition:
    """Return when all of the requirements are known to be met."""
    return AllOf(tuple(met(requirement) for requirement in requirements))


def any_failed(requirements: Iterable[Requirement]) -> Condition:
    """Return when at least one of the requirements is known not to be met."""
    return AnyOf(tuple(failed(requirement) for requirement in requirements))
