"""Warnings about requirements that every company meets, or none: of all, of an amount, and within groups."""

from collections.abc import Iterator
from typing import get_args

from techtalent.catalogue.catalogue import Catalogue
from techtalent.errors import Finding, warning
from techtalent.model.common import LegalForm, Region
from techtalent.model.regulations import FundingRegulation
from techtalent.model.requirements import (
    AffiliationRequirement,
    AllRequirement,
    AnyRequirement,
    CompanySizeRequirement,
    LegalFormRequirement,
    OfferRequirement,
    PlaceRequirement,
    RegionRequirement,
    RequirementPart,
    SectorRequirement,
)

# The requirements that name a list.
_Listed = (
    AffiliationRequirement
    | LegalFormRequirement
    | OfferRequirement
    | PlaceRequirement
    | RegionRequirement
    | SectorRequirement
)

# All values that there are, of the requirements for which they are listed.
_EVERY: dict[type, frozenset[str]] = {
    RegionRequirement: frozenset(get_args(Region)),
    LegalFormRequirement: frozenset(get_args(LegalForm)),
}


def lint_requirements(regulation: FundingRegulation, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a warning for every requirement of the regulation that every company meets, or none can."""
    for pointer, requirement in _requirements(regulation):
        always = _always_or_never(requirement, catalogue)
        if always is not None:
            code, message = always
            yield warning(code=code, pointer=pointer, message=message)


def _requirements(regulation: FundingRegulation) -> Iterator[tuple[str, RequirementPart]]:
    """Yield every requirement after its pointer, those of amounts and the parts of groups too."""
    ahead: list[tuple[str, RequirementPart]] = [
        (f"/requirements/{at}", requirement) for at, requirement in enumerate(regulation.requirements)
    ]
    for at, amount in enumerate(regulation.amounts):
        when = getattr(amount, "when", None)
        if when is not None:
            ahead.append((f"/amounts/{at}/when", when))
    for pointer, requirement in ahead:
        yield pointer, requirement
        if isinstance(requirement, AnyRequirement | AllRequirement):
            ahead += [(f"{pointer}/of/{at}", part) for at, part in enumerate(requirement.of)]


def _always_or_never(requirement: RequirementPart, catalogue: Catalogue) -> tuple[str, str] | None:
    """Return the code and message where every company meets a requirement, or none can; None otherwise."""
    if isinstance(requirement, AffiliationRequirement):
        asked = requirement.any_of or requirement.none_of
        named = [catalogue.organisations[name] for name in asked if name in catalogue.organisations]
        # An id that does not exist may be meant for an organisation that can be joined.
        if len(named) == len(asked) and not any(organisation.joinable for organisation in named):
            if requirement.any_of:
                return "never-holds", "no company can meet this: none of these organisations can be joined"
            return "never-fails", "every company meets this: none of these organisations can be joined"
    elif isinstance(requirement, RegionRequirement | LegalFormRequirement):
        every, what = _EVERY[type(requirement)], requirement.kind.replace("-", " ")
        if every <= set(requirement.any_of):
            return "never-fails", f"every company meets this: all {what}s are named"
        if every <= set(requirement.none_of):
            return "never-holds", f"no company can meet this: all {what}s are named"
    elif isinstance(requirement, CompanySizeRequirement) and requirement.fewer_than == 1:
        return "never-holds", "only a company without employees can meet this"
    elif isinstance(requirement, AnyRequirement) and (_every_size(requirement) or _every_value(requirement)):
        return "never-fails", "every company meets this: who does not meet it in one way meets it in another"
    return None


def _every_size(group: AnyRequirement) -> bool:
    """Return whether the sizes that a group names leave no company out."""
    bounds = [(part.at_least or 0, part.fewer_than) for part in group.of if isinstance(part, CompanySizeRequirement)]
    reached = 0
    # A company without employees hardly has anybody to teach: bounds that begin with 1 leave nobody out.
    for least, bound in sorted(bounds, key=lambda pair: pair[0]):
        if least > max(reached, 1):
            return False
        if bound is None:
            return True
        reached = max(reached, bound)
    return False


def _every_value(group: AnyRequirement) -> bool:
    """Return whether ways of one kind leave no company out: one names all that another excludes, or they name all."""
    listed = [part for part in group.of if isinstance(part, _Listed)]
    for part in listed:
        named = {value for other in listed if type(other) is type(part) for value in other.any_of}
        every = _EVERY.get(type(part))
        if (part.none_of and named.issuperset(part.none_of)) or (every is not None and every <= named):
            return True
    return False
