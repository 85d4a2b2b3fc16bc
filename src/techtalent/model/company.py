"""What a company tells about its size, about what it offers and about its partners: the parts of a profile."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from attrs import field, frozen

from techtalent.model.common import OfferEducation, OfferType, PartnerKind

SMALL = 250
"""The least number of employees with which a company is no longer small."""

COMPANIES: tuple[PartnerKind, ...] = ("company", "small-company", "large-company")
"""The kinds of partners that are companies."""


def whole(number: Any) -> Any:
    """Return a number without a fraction as an integer, so that 8 and 8.0 are the same; all else as it is."""
    return int(number) if isinstance(number, float) and number.is_integer() else number


# Type checkers read what the constructor takes off the converter.


def _count(number: int) -> int:
    counted: int = whole(number)
    return counted


def _count_or_none(number: int | None) -> int | None:
    counted: int | None = whole(number)
    return counted


@frozen(kw_only=True)
class EmployeeBand:
    """The band that a number of employees lies in, where it is only known roughly."""

    at_least: int = field(converter=_count)
    """The least number that there can be."""
    at_most: int | None = field(default=None, converter=_count_or_none)
    """The largest number that there can be; None where there is no upper end."""


def employee_bounds(employees: int | EmployeeBand) -> tuple[int, int | None]:
    """Return the least and the largest number of employees that there can be; None where there is no upper end."""
    if isinstance(employees, EmployeeBand):
        return employees.at_least, employees.at_most
    return employees, employees


# The hash is kept, since an offer is looked up for every regulation that pays for it.
@frozen(kw_only=True, cache_hash=True)
class Offer:
    """What a company offers to learners of one kind of education: internships, or places to work and learn."""

    type: OfferType
    """What is offered."""
    education: OfferEducation
    """The education whose learners it is for; mbo by its route, bol or bbl."""
    places: int | None = field(default=None, converter=_count_or_none)
    """How many learners have such a place in a study year; None where that was not told."""
    weeks: int | None = field(default=None, converter=_count_or_none)
    """How many weeks one learner is there in a study year; None where that was not told."""


@frozen(kw_only=True)
class Partners:
    """Partners of one kind that join in."""

    kind: PartnerKind | None = None
    """What they are; None where that was not told."""
    number: int = field(converter=_count)
    """How many they are."""


def partner_count(partners: int | tuple[Partners, ...]) -> int:
    """Return how many partners there are, of whatever kind."""
    return partners if isinstance(partners, int) else sum(told.number for told in partners)


def with_others(
    partners: int | tuple[Partners, ...] | None, others: Iterable[int | EmployeeBand | None]
) -> tuple[Partners, ...] | None:
    """Return the partners of one company of a pool: the others, given the employees of each, and whoever was told.

    None where the pool's partners were not told. The other companies are among the partners that were told as
    companies, or else among those whose kind was not told.
    """
    if partners is None:
        return None
    told = {
        part.kind: part.number for part in ((Partners(number=partners),) if isinstance(partners, int) else partners)
    }
    found: Counter[PartnerKind | None] = Counter(_company_kind(employees) for employees in others)
    companies = found.total()
    for kind in (*COMPANIES, None):
        absorbed = min(companies, told.get(kind, 0))
        companies -= absorbed
        told[kind] = told.get(kind, 0) - absorbed
    found.update(told)
    return tuple(Partners(kind=kind, number=number) for kind, number in found.items() if number)


def _company_kind(employees: int | EmployeeBand | None) -> PartnerKind:
    if employees is None:
        return "company"
    least, most = employee_bounds(employees)
    if most is not None and most < SMALL:
        return "small-company"
    return "large-company" if least >= SMALL else "company"
