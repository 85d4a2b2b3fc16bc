"""What a regulation asks of a company: a class for each kind of requirement, told apart by `kind`.

A requirement asks one thing. An `AnyRequirement` is a group of which one is enough. A condition that fits no kind
stands as a text under the regulation's `also_check`. The rule of each kind is in `techtalent.planning.eligibility`.
"""

from collections.abc import Sequence
from typing import ClassVar, Literal

from attrs import field, frozen

from techtalent.model.common import Basis, Fact, LegalForm, OfferEducation, OfferType, PartnerKind, Source, refers_to
from techtalent.model.text import Text

RequiredRegion = Literal["own", "north", "north-west", "east", "south-west", "south"]
"""A region that a requirement can name; `own` is the one that the company is in."""


@frozen(kw_only=True, order=True)
class RequiredOffer:
    """What a requirement asks a company to offer to learners of one kind of education."""

    type: OfferType
    """What is to be offered."""
    education: OfferEducation
    """The education whose learners it is for; mbo by its route, bol or bbl."""


def _one_list(any_of: Sequence[object], none_of: Sequence[object]) -> None:
    if bool(any_of) == bool(none_of):
        raise ValueError("a requirement tells either any_of or none_of")


@frozen(kw_only=True)
class AffiliationRequirement:
    """The company is affiliated with at least one of these organisations, or with none of them.

    Raises ValueError where it does not tell exactly one of `any_of` and `none_of`.
    """

    facts: ClassVar[tuple[Fact, ...]] = ("affiliations",)
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["affiliation"] = "affiliation"
    """What tells this requirement from the other kinds."""
    any_of: tuple[str, ...] = field(default=(), metadata=refers_to("organisations"))
    """Ids of the organisations; one is enough. Empty where `none_of` is told."""
    none_of: tuple[str, ...] = field(default=(), metadata=refers_to("organisations"))
    """Ids of the organisations of which it is affiliated with none. Empty where `any_of` is told."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""

    def __attrs_post_init__(self) -> None:
        _one_list(self.any_of, self.none_of)


@frozen(kw_only=True)
class CompanySizeRequirement:
    """The number of employees of the company lies within bounds.

    Raises ValueError where it has no bound, or no number lies within the two.
    """

    facts: ClassVar[tuple[Fact, ...]] = ("employees",)
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["company-size"] = "company-size"
    """What tells this requirement from the other kinds."""
    at_least: int | None = None
    """The least number of employees; None where there is no lower bound."""
    fewer_than: int | None = None
    """The least number of employees that is too many; None where there is no upper bound."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""

    def __attrs_post_init__(self) -> None:
        if self.at_least is None and self.fewer_than is None:
            raise ValueError("a company's size has a bound: at_least, fewer_than or both")
        if self.at_least is not None and self.fewer_than is not None and self.at_least >= self.fewer_than:
            raise ValueError(f"no number is at least {self.at_least} and less than {self.fewer_than}")


@frozen(kw_only=True)
class PartnershipRequirement:
    """The company is part of a public-private partnership or consortium."""

    facts: ClassVar[tuple[Fact, ...]] = ("partnership",)
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["partnership"] = "partnership"
    """What tells this requirement from the other kinds."""
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
    """What tells this requirement from the other kinds."""
    at_least: int
    """The least number of partners, the company itself not counted."""
    of_kinds: tuple[PartnerKind, ...] = ()
    """The kinds of partners that count; empty where every partner counts."""
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
    """The activity takes place in one of these regions, where `own` means the company's own, or in none of them.

    Raises ValueError where it does not tell exactly one of `any_of` and `none_of`.
    """

    facts: ClassVar[tuple[Fact, ...]] = (
        "region",
        "activity_region",
    )
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["region"] = "region"
    """What tells this requirement from the other kinds."""
    any_of: tuple[RequiredRegion, ...] = ()
    """The regions; one is enough. Empty where `none_of` is told."""
    none_of: tuple[RequiredRegion, ...] = ()
    """The regions in which it does not take place. Empty where `any_of` is told."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""

    def __attrs_post_init__(self) -> None:
        _one_list(self.any_of, self.none_of)


@frozen(kw_only=True)
class PlaceRequirement:
    """The company is in one of these provinces or countries, or in none of them.

    Raises ValueError where it does not tell exactly one of `any_of` and `none_of`.
    """

    facts: ClassVar[tuple[Fact, ...]] = ("province",)
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["place"] = "place"
    """What tells this requirement from the other kinds."""
    any_of: tuple[str, ...] = ()
    """The provinces (ISO 3166-2, such as `NL-GE`) or countries (`NL`); one is enough. Empty where `none_of` is told."""
    none_of: tuple[str, ...] = ()
    """The provinces or countries in which it is not. Empty where `any_of` is told."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""

    def __attrs_post_init__(self) -> None:
        _one_list(self.any_of, self.none_of)


@frozen(kw_only=True)
class TrainingCompanyRequirement:
    """The company is recognised as a training company (erkend leerbedrijf)."""

    facts: ClassVar[tuple[Fact, ...]] = ("training_company",)
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["training-company"] = "training-company"
    """What tells this requirement from the other kinds."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""


@frozen(kw_only=True)
class SectorRequirement:
    """The company is in one of these sectors, or in none of them.

    Raises ValueError where it does not tell exactly one of `any_of` and `none_of`.
    """

    facts: ClassVar[tuple[Fact, ...]] = ("sector",)
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["sector"] = "sector"
    """What tells this requirement from the other kinds."""
    any_of: tuple[str, ...] = ()
    """The sectors by SBI code: a section such as `C`, or the first digits of a code, such as `25`;
    one is enough. Empty where `none_of` is told."""
    none_of: tuple[str, ...] = ()
    """The sectors in which it is not, by SBI code. Empty where `any_of` is told."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""

    def __attrs_post_init__(self) -> None:
        _one_list(self.any_of, self.none_of)


@frozen(kw_only=True)
class LegalFormRequirement:
    """The company has one of these legal forms, or none of them.

    Raises ValueError where it does not tell exactly one of `any_of` and `none_of`.
    """

    facts: ClassVar[tuple[Fact, ...]] = ("legal_form",)
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["legal-form"] = "legal-form"
    """What tells this requirement from the other kinds."""
    any_of: tuple[LegalForm, ...] = ()
    """The legal forms; one is enough. Empty where `none_of` is told."""
    none_of: tuple[LegalForm, ...] = ()
    """The legal forms that it does not have. Empty where `any_of` is told."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""

    def __attrs_post_init__(self) -> None:
        _one_list(self.any_of, self.none_of)


@frozen(kw_only=True)
class OfferRequirement:
    """The company offers at least one of these to learners, or none of them.

    Raises ValueError where it does not tell exactly one of `any_of` and `none_of`.
    """

    facts: ClassVar[tuple[Fact, ...]] = ("offers",)
    """The facts of a profile that decide whether the requirement is met."""
    kind: Literal["offer"] = "offer"
    """What tells this requirement from the other kinds."""
    any_of: tuple[RequiredOffer, ...] = ()
    """The offers; one is enough. Empty where `none_of` is told."""
    none_of: tuple[RequiredOffer, ...] = ()
    """The offers that it does not have. Empty where `any_of` is told."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""

    def __attrs_post_init__(self) -> None:
        _one_list(self.any_of, self.none_of)


SingleRequirement = (
    AffiliationRequirement
    | CompanySizeRequirement
    | PartnershipRequirement
    | PartnersRequirement
    | RegionRequirement
    | PlaceRequirement
    | TrainingCompanyRequirement
    | SectorRequirement
    | LegalFormRequirement
    | OfferRequirement
)
"""A requirement that asks one thing; `kind` tells which."""


@frozen(kw_only=True)
class AllRequirement:
    """One way to meet an `AnyRequirement`: all of these requirements together."""

    kind: Literal["all"] = "all"
    """What tells this requirement from the other kinds."""
    of: tuple[SingleRequirement, ...]
    """The requirements, two or more."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of a profile that decide whether all are met."""
        return tuple(dict.fromkeys(fact for part in self.of for fact in part.facts))


@frozen(kw_only=True)
class AnyRequirement:
    """At least one of these requirements is met, each of them one requirement or several together."""

    kind: Literal["any"] = "any"
    """What tells this requirement from the other kinds."""
    of: tuple[SingleRequirement | AllRequirement, ...]
    """The requirements, two or more."""
    text: Text
    """The requirement as a company would read it."""
    basis: Basis
    """Whether the source states the requirement or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of a profile that decide whether one is met."""
        return tuple(dict.fromkeys(fact for part in self.of for fact in part.facts))


Requirement = SingleRequirement | AnyRequirement
"""Any requirement of a regulation; `kind` tells which."""

RequirementPart = SingleRequirement | AnyRequirement | AllRequirement
"""A requirement of a regulation, or a part of a group of requirements."""
