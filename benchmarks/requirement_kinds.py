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
    AllRequirement,
    AnyRequirement,
    CompanySizeRequirement,
    OfferRequirement,
    PartnershipRequirement,
    PartnersRequirement,
    Region,
    RegionRequirement,
    RequirementPart,
    TrainingCompanyRequirement,
)

_REGIONS: tuple[str, ...] = get_args(Region)


def met(requirement: RequirementPart) -> Condition:
    """Return when the requirement is known to be met.

    Raises LookupError for a kind that no packaged regulation asks, and that no condition stands for.
    """
    match requirement:
        case AffiliationRequirement():
            return _shares("affiliations", requirement.any_of, requirement.none_of)
        case CompanySizeRequirement():
            low, high = requirement.at_least, requirement.fewer_than
            bounds: tuple[Condition, ...] = () if low is None else (AtLeast("employees_at_least", low),)
            return AllOf(bounds if high is None else (*bounds, Below("employees_at_most", high)))
        case PartnershipRequirement():
            return Is("partnership", True)
        case TrainingCompanyRequirement():
            return Is("training_company", True)
        case PartnersRequirement(of_kinds=()):
            return AtLeast("partners", requirement.at_least)
        case PartnersRequirement():
            # The benchmarks' profiles tell a number of partners, and not what these are: that is never enough.
            return AnyOf(())
        case RegionRequirement(none_of=()):
            named = IsIn("activity_region", requirement.any_of)
            if "own" not in requirement.any_of:
                return named
            return AnyOf((named, Same("region", "activity_region", _REGIONS)))
        case OfferRequirement():
            return _shares("offers", offer_words(requirement.any_of), offer_words(requirement.none_of))
        case AnyRequirement():
            return AnyOf(tuple(met(part) for part in requirement.of))
        case AllRequirement():
            return AllOf(tuple(met(part) for part in requirement.of))
    raise LookupError(f"there is no condition for a {requirement.kind} requirement")


def _shares(fact: str, any_of: tuple[str, ...], none_of: tuple[str, ...]) -> Condition:
    return SharesAny(fact, any_of) if any_of else SharesNone(fact, none_of)


def failed(requirement: RequirementPart) -> Condition:
    """Return when the requirement is known not to be met.

    Raises LookupError as `met` does.
    """
    match requirement:
        case AffiliationRequirement():
            return _shares("affiliations", requirement.none_of, requirement.any_of)
        case CompanySizeRequirement():
            low, high = requirement.at_least, requirement.fewer_than
            bounds: tuple[Condition, ...] = () if low is None else (Below("employees_at_most", low),)
            return AnyOf(bounds if high is None else (*bounds, AtLeast("employees_at_least", high)))
        case PartnershipRequirement():
            return Is("partnership", False)
        case TrainingCompanyRequirement():
            return Is("training_company", False)
        case PartnersRequirement():
            return Below("partners", requirement.at_least)
        case RegionRequirement(none_of=()):
            others = IsNotIn("activity_region", requirement.any_of)
            if "own" not in requirement.any_of:
                return others
            return AllOf((others, Different("region", "activity_region", _REGIONS)))
        case OfferRequirement():
            return _shares("offers", offer_words(requirement.none_of), offer_words(requirement.any_of))
        case AnyRequirement():
            return AllOf(tuple(failed(part) for part in requirement.of))
        case AllRequirement():
            return AnyOf(tuple(failed(part) for part in requirement.of))
    raise LookupError(f"there is no condition for a {requirement.kind} requirement")


def all_met(requirements: Iterable[RequirementPart]) -> Condition:
    """Return when all of the requirements are known to be met."""
    return AllOf(tuple(met(requirement) for requirement in requirements))


def any_failed(requirements: Iterable[RequirementPart]) -> Condition:
    """Return when at least one of the requirements is known not to be met."""
    return AnyOf(tuple(failed(requirement) for requirement in requirements))
