"""What a company says of itself. Every fact may be left out, and left out means *not told*."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, get_args

import attrs
from attrs import field, frozen

from techtalent.errors import Finding, ProfileError, shown
from techtalent.model.common import Fact, LegalForm, Region
from techtalent.model.company import EmployeeBand, Offer, Partners, whole, with_others
from techtalent.model.profile_facts import (
    CODES,
    WORDS,
    impossible_code,
    impossible_employees,
    impossible_hours,
    impossible_ids,
    impossible_offers,
    impossible_partners,
    impossible_text,
    impossible_truth,
    impossible_word,
)
from techtalent.model.shown import as_told

FACTS: tuple[Fact, ...] = get_args(Fact)
"""The facts in the order in which a person would be asked."""

OWN_FACTS: tuple[Fact, ...] = (
    "region",
    "province",
    "affiliations",
    "does",
    "offers",
    "training_company",
    "partnership",
    "employees",
    "sector",
    "legal_form",
)
"""The facts that each company tells for itself, also where several join forces."""

MOST_HOURS = 744
"""The hours of the longest month."""

# The constructor takes for a field what the field's converter takes: attrs and type checkers read the annotation of the
# converter. Type checkers only read converters that are functions without type variables, so each type has its own.


def _ids(ids: Iterable[str] | None) -> tuple[str, ...] | None:
    in_order: tuple[str, ...] | None = _canonical(ids)
    return in_order


def _chosen(ids: Iterable[str] | None) -> tuple[str, ...] | None:
    # An empty list tells as little as none: whoever chose nothing, or does nothing yet, has nothing to tell of.
    in_order: tuple[str, ...] | None = _canonical(ids)
    return None if in_order == () else in_order


def _offers(offers: Iterable[Offer] | None) -> tuple[Offer, ...] | None:
    in_order: tuple[Offer, ...] | None = _canonical(offers)
    return in_order


def _in_whole_hours(hours: int | float | None) -> int | float | None:
    number: int | float | None = whole(hours)
    return number


def _partners(partners: int | Iterable[Partners] | None) -> int | tuple[Partners, ...] | None:
    # As in `_canonical`, a text is left as it is, for `CompanyProfile` to refuse.
    if not isinstance(partners, Iterable) or isinstance(partners, str | bytes):
        number: int | None = whole(partners)
        return number
    in_order: tuple[Partners, ...] = _canonical(partners)
    return in_order


def _employees(employees: int | EmployeeBand | None) -> int | EmployeeBand | None:
    number: int | EmployeeBand | None = whole(employees)
    return number


def _members(members: Iterable["CompanyProfile"] | None) -> tuple["CompanyProfile", ...]:
    in_order: tuple[CompanyProfile, ...] = () if members is None else _in_order(members)
    return in_order


def _canonical(values: Any) -> Any:
    """Return a collection as a sorted tuple without doubles, so that the order in which it is told means nothing.

    Anything else is handed on unchanged, for `CompanyProfile` to refuse; so is a collection that cannot be sorted.
    """
    if values is None or isinstance(values, str | bytes) or not isinstance(values, Iterable):
        return values
    values = tuple(values)
    try:
        return tuple(sorted(set(values), key=_sorted_by))
    except TypeError:
        return values


def _sorted_by(value: Any) -> Any:
    """Return what the values of a list are sorted by: ids by themselves, offers and partners by what they are."""
    if isinstance(value, Offer):
        return (value.type, value.education, value.places or 0, value.weeks or 0)
    if isinstance(value, Partners):
        return (value.kind or "", value.number)
    return value


def _in_order(members: Any) -> Any:
    """Return members as a sorted tuple, so that the order in which they are given means nothing.

    Anything else is handed on unchanged, for `CompanyProfile` to refuse. So are members among which one is impossible:
    a finding names that member by its place.
    """
    if isinstance(members, str | bytes) or not isinstance(members, Iterable):
        return members
    members = tuple(members)
    if any(not isinstance(member, CompanyProfile) or member.members for member in members):
        return members
    return tuple(sorted(members, key=_all_facts))


def _all_facts(member: "CompanyProfile") -> str:
    """Return what members are sorted by: all that they told and did not tell, in the order of the class."""
    return repr(attrs.astuple(member, recurse=False))


@frozen(kw_only=True)
class CompanyProfile:
    """What a company says of itself; None stands for *not told*, which never means no.

    Raises one `ProfileError` that lists every value that is impossible. Whether an id exists is checked by `match`,
    which has the catalogue.
    """

    name: str | None = None
    """What the company is called; no part of a plan depends on it."""
    goals: tuple[str, ...] | None = field(default=None, converter=_chosen)
    """Ids of the goals that the company chose; None, and empty, where that was not told."""
    target_groups: tuple[str, ...] | None = field(default=None, converter=_chosen)
    """Ids of the target groups that the company chose; None, and empty, where that was not told."""
    time_tier: str | None = None
    """Id of the time tier. A profile tells the tier or the hours, not both."""
    hours_per_month: int | float | None = field(default=None, converter=_in_whole_hours)
    """The hours a month that the company has for schools."""
    region: Region | None = None
    """The region that the company is in."""
    province: str | None = None
    """The province that the company is in, by ISO 3166-2: `NL-GE`. School holidays follow from it, and no region."""
    affiliations: tuple[str, ...] | None = field(default=None, converter=_ids)
    """Ids of all the funds and associations that the company is affiliated with; empty where it is affiliated with
    none."""
    does: tuple[str, ...] | None = field(default=None, converter=_chosen)
    """Ids of the activities that the company does already; None, and empty, where that was not told."""
    employees: int | EmployeeBand | None = field(default=None, converter=_employees)
    """The number of employees, or the band that it lies in."""
    sector: str | None = None
    """The sector of the company by SBI: a section such as `C`, or the first digits of a code, such as `25`."""
    legal_form: LegalForm | None = None
    """The legal form of the company."""
    training_company: bool | None = None
    """Whether the company is recognised as a training company (erkend leerbedrijf) for the courses concerned."""
    partnership: bool | None = None
    """Whether the company is in a public-private partnership already."""
    partners: int | tuple[Partners, ...] | None = field(default=None, converter=_partners)
    """How many other companies or organisations join in, or how many of each kind; empty where none does."""
    offers: tuple[Offer, ...] | None = field(default=None, converter=_offers)
    """All that the company offers to learners; empty where it offers nothing."""
    activity_region: Region | None = None
    """The region that the activities take place in."""
    members: tuple["CompanyProfile", ...] = field(default=(), converter=_members)
    """The companies that join forces, where the profile is that of several (`pool`). Each member tells its own region,
    province, affiliations, offers, partnership, employees, sector and legal form, what it does already, and whether it
    is a training company; the pool tells the rest for all of them."""

    def __repr__(self) -> str:
        return as_told(self)

    def companies(self) -> tuple["CompanyProfile", ...]:
        """Return the companies of the profile; the profile itself where it is of one company.

        The companies of a pool have the facts that the pool shares, and each has the others among its partners.
        """
        if not self.members:
            return (self,)
        others = [
            [other.employees for at, other in enumerate(self.members) if at != own] for own in range(len(self.members))
        ]
        return tuple(
            attrs.evolve(member, partners=with_others(self.partners, others[at]), activity_region=self.activity_region)
            for at, member in enumerate(self.members)
        )

    def __attrs_post_init__(self) -> None:
        findings = tuple(_impossible(self))
        if findings:
            raise ProfileError(findings=findings)


# A field and its converter had to name the class before the class was there: now both get the class itself. Of the
# converter, typing.get_type_hints would look for the name in the module attrs.
attrs.resolve_types(CompanyProfile)
CompanyProfile.__init__.__annotations__["members"] = Iterable[CompanyProfile] | None


def added(hours: Iterable[int | float]) -> float:
    """Return the sum of some hours, added in decimals: so the sum is the same in any order."""
    return float(sum(Decimal(str(number)) for number in hours))


def _impossible(profile: CompanyProfile) -> Iterable[Finding]:
    """Yield a finding for every value that no profile can have."""
    for name in ("goals", "target_groups", "affiliations", "does"):
        yield from impossible_ids(name, getattr(profile, name))
    yield from impossible_text("time_tier", "an id", profile.time_tier)
    most = _most_hours(profile)
    yield from impossible_hours(profile.hours_per_month, most, " for them all" if profile.members else "")
    if profile.hours_per_month is not None and profile.time_tier is not None:
        yield Finding(
            code="told-twice",
            pointer="/hours_per_month",
            message="time_tier and hours_per_month are both told, and could contradict each other",
            hint="keep one of the two",
        )
    for name in WORDS:
        yield from impossible_word(name, getattr(profile, name))
    for name in CODES:
        yield from impossible_code(name, getattr(profile, name))
    for name in ("partnership", "training_company"):
        yield from impossible_truth(name, getattr(profile, name))
    yield from impossible_text("name", "a text", profile.name)
    yield from impossible_partners(profile.partners)
    yield from impossible_employees(profile.employees)
    yield from impossible_offers(profile.offers)
    yield from _impossible_members(profile)


def _most_hours(profile: CompanyProfile) -> int:
    members: object = profile.members
    return MOST_HOURS * max(1, len(members) if isinstance(members, tuple) else 0)


def _impossible_members(profile: CompanyProfile) -> Iterable[Finding]:
    members: Any = profile.members
    if not isinstance(members, tuple) or not all(isinstance(member, CompanyProfile) for member in members):
        message = f"members is a list of profiles, not {shown(members)}"
        yield Finding(code="wrong-type", pointer="/members", message=message)
        return
    if len(members) == 1:
        message = "one company is no pool: tell of it without members"
        yield Finding(code="too-few", pointer="/members", message=message)
    for at, member in enumerate(members):
        if member.members:
            message = "a member is one company, and has no members itself"
            yield Finding(code="told-twice", pointer=f"/members/{at}/members", message=message)
    if members:
        for name in OWN_FACTS:
            if getattr(profile, name) is not None:
                message = f"where companies join forces, {name} is told by each of them"
                yield Finding(code="told-twice", pointer=f"/{name}", message=message, hint="move it to its member")
