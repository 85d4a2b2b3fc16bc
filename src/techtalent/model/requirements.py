"""What a regulation asks of a company: one record a kind, told apart by `kind`.

There are as many kinds as the regulations of the catalogue need; a condition that fits none of them stands as a
text under the regulation's `also_check`. How each is judged is in `techtalent.planning.eligibility`.
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
    """Something that a company offers to learners of one kind of education."""

    type: OfferType
    education: OfferEducation


@frozen(kw_only=True)
class AffiliationRequirement:
    """The company is affiliated with at least one of these organisations."""

    facts: ClassVar[tuple[Fact, ...]] = ("affiliations",)
    """The facts of a profile that the requirement turns on."""
    kind: Literal["affiliation"] = "affiliation"
    any_of: tuple[str, ...] = field(metadata=refers_to("organisations"))
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    source: Source
    note: Text | None = None


@frozen(kw_only=True)
class CompanySizeRequirement:
    """The company has fewer employees than a bound."""

    facts: ClassVar[tuple[Fact, ...]] = ("employees",)
    """The facts of a profile that the requirement turns on."""
    kind: Literal["company-size"] = "company-size"
    fewer_than: int
    """The first number of employees that is too many."""
    text: Text
    basis: Basis
    source: Source
    note: Text | None = None


@frozen(kw_only=True)
class PartnershipRequirement:
    """The company is part of a public-private partnership or consortium."""

    facts: ClassVar[tuple[Fact, ...]] = ("partnership",)
    """The facts of a profile that the requirement turns on."""
    kind: Literal["partnership"] = "partnership"
    text: Text
    basis: Basis
    source: Source
    note: Text | None = None


@frozen(kw_only=True)
class PartnersRequirement:
    """At least so many other companies or organisations join in."""

    facts: ClassVar[tuple[Fact, ...]] = ("partners",)
    """The facts of a profile that the requirement turns on."""
    kind: Literal["partners"] = "partners"
    at_least: int
    """The least number of partners beside the company itself."""
    text: Text
    basis: Basis
    source: Source
    note: Text | None = None


@frozen(kw_only=True)
class RegionRequirement:
    """The activity takes place in one of these regions, where `own` means the company's own region."""

    facts: ClassVar[tuple[Fact, ...]] = ("region", "activity_region")
    """The facts of a profile that the requirement turns on."""
    kind: Literal["region"] = "region"
    any_of: tuple[RequiredRegion, ...]
    text: Text
    basis: Basis
    source: Source
    note: Text | None = None


@frozen(kw_only=True)
class OfferRequirement:
    """The company offers at least one of these."""

    facts: ClassVar[tuple[Fact, ...]] = ("offers",)
    """The facts of a profile that the requirement turns on."""
    kind: Literal["offer"] = "offer"
    any_of: tuple[Offer, ...]
    text: Text
    basis: Basis
    source: Source
    note: Text | None = None


Requirement = (
    AffiliationRequirement
    | CompanySizeRequirement
    | PartnershipRequirement
    | PartnersRequirement
    | RegionRequirement
    | OfferRequirement
)
