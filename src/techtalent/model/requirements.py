"""What a regulation asks of a company: a class for each kind of requirement, told apart by `kind`.

A condition that fits no kind stands as a text under the regulation's `also_check`. The rule of each kind is in
`techtalent.planning.eligibility`.
"""

from typing import ClassVar, Literal

from attrs import field, frozen

from techtalent.model.common import Basis, Fact, Source, refers_to
from techtalent.model.text import Text

OfferType = Literal["internship", "work-study-place"]
"""What a company offers to learners: an internship (stage), or a job in which one learns (leer-werkplek)."""

OfferEducation = Literal["vo", "mbo-bol", "mbo-bbl", "hbo", "wo"]
"""The education that an offer is for: a sector, and for mbo the route, since bol and bbl are paid for differently."""

RequiredRegion = Literal["own", "north", "north-west", "east", "south-west", "south"]
"""A region that a requirement can name; `own` is the one that the company is in."""


@frozen(kw_only=True, order=True)
class Offer:
    """What a company offers to learners of one kind of education: internships, or places to work and learn."""

    type: OfferType
    education: OfferEducation
    """The education whose learners it is for; mbo by its route, bol or bbl."""


@frozen(kw_only=True)
class AffiliationRequirement:
    """The company is affiliated with at least one of these organisations."""

    facts: ClassVar[tuple[Fact, ...]] = ("affiliations",)
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["affiliation"] = "affiliation"
    any_of: tuple[str, ...] = field(metadata=refers_to("organisations"))
    """Ids of the organisations; one is enough."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""


@frozen(kw_only=True)
class CompanySizeRequirement:
    """The company has fewer employees than a bound."""

    facts: ClassVar[tuple[Fact, ...]] = ("employees",)
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["company-size"] = "company-size"
    fewer_than: int
    """The least number of employees that is too many."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""


@frozen(kw_only=True)
class PartnershipRequirement:
    """The company is part of a public-private partnership or consortium."""

    facts: ClassVar[tuple[Fact, ...]] = ("partnership",)
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["partnership"] = "partnership"
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""


@frozen(kw_only=True)
class PartnersRequirement:
    """At least so many other companies or organisations join in."""

    facts: ClassVar[tuple[Fact, ...]] = ("partners",)
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["partners"] = "partners"
    at_least: int
    """The least number of partners, the company itself not counted."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""


@frozen(kw_only=True)
class RegionRequirement:
    """The activity takes place in one of these regions, where `own` means the company's own region."""

    facts: ClassVar[tuple[Fact, ...]] = ("region", "activity_region")
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["region"] = "region"
    any_of: tuple[RequiredRegion, ...]
    """The regions; one is enough."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""


@frozen(kw_only=True)
class OfferRequirement:
    """The company offers at least one of these to learners."""

    facts: ClassVar[tuple[Fact, ...]] = ("offers",)
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["offer"] = "offer"
    any_of: tuple[Offer, ...]
    """The offers; one is enough."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""


Requirement = (
    AffiliationRequirement
    | CompanySizeRequirement
    | PartnershipRequirement
    | PartnersRequirement
    | RegionRequirement
    | OfferRequirement
)
"""Any requirement; `kind` tells which."""
