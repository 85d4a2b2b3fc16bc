"""What a company says of itself. Every fact may be left out, and left out means *not told*."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, get_args

import attrs
from attrs import field, frozen

from techtalent.errors import Finding, ProfileError, nearest
from techtalent.model.common import Fact, LegalForm, OfferEducation, OfferType, PartnerKind, Region
from techtalent.model.company import EmployeeBand, Offer, Partners, with_others
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

MOST_WEEKS = 52
"""The weeks of a study year."""

SECTOR = "^([A-V]|[0-9]{2,5})$"
"""A sector by SBI, as a pattern: a section, or the first digits of a code."""

# The same, and a province by ISO 3166-2.
_SECTOR = re.compile(SECTOR)
_PROVINCE = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")


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
    whole: int | float | None = _whole(hours)
    return whole


def _partners(partners: int | Iterable[Partners] | None) -> int | tuple[Partners, ...] | None:
    # As in `_canonical`, a text is left as it is, for `CompanyProfile` to refuse.
    if not isinstance(partners, Iterable) or isinstance(partners, str | bytes):
        whole: int | None = _whole(partners)
        return whole
    in_order: tuple[Partners, ...] = _canonical(partners)
    return in_order


def _employees(employees: int | EmployeeBand | None) -> int | EmployeeBand | None:
    whole: int | EmployeeBand | None = _whole(employees)
    return whole


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


def _whole(value: Any) -> Any:
    """Return a number without a fraction as an integer, so that 8 and 8.0 are the same fact."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


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

    __repr__ = as_told

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


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _impossible(profile: CompanyProfile) -> Iterable[Finding]:
    """Yield a finding for every value that no profile can have."""
    for name in ("goals", "target_groups", "affiliations", "does"):
        ids = getattr(profile, name)
        if ids is not None and not (isinstance(ids, tuple) and all(isinstance(name, str) for name in ids)):
            yield Finding(code="wrong-type", pointer=f"/{name}", message=f"{name} is a list of ids, not {ids!r}")
    if profile.time_tier is not None and not isinstance(profile.time_tier, str):
        yield Finding(code="wrong-type", pointer="/time_tier", message=f"time_tier is an id, not {profile.time_tier!r}")
    hours = profile.hours_per_month
    if hours is not None and not _is_number(hours):
        yield Finding(
            code="wrong-type", pointer="/hours_per_month", message=f"hours_per_month is a number, not {hours!r}"
        )
    elif hours is not None and not 0 <= hours <= _most_hours(profile):
        yield Finding(
            code="out-of-range",
            pointer="/hours_per_month",
            message=f"a month has 0 to {_most_hours(profile)} hours{' for them all' if profile.members else ''}, "
            f"not {hours!r}",
        )
    if hours is not None and profile.time_tier is not None:
        yield Finding(
            code="told-twice",
            pointer="/hours_per_month",
            message="time_tier and hours_per_month are both told, and could contradict each other",
            hint="keep one of the two",
        )
    for name, known in _WORDS.items():
        word = getattr(profile, name)
        if word is not None and word not in known:
            yield Finding(
                code="unknown-value",
                pointer=f"/{name}",
                message=f"{name} is one of {', '.join(known)}, not {word!r}",
                hint=nearest(word, known, few=0),
            )
    for name, (form, example) in _FORMS.items():
        code: object = getattr(profile, name)
        if code is not None and not (isinstance(code, str) and form.fullmatch(code)):
            message = f"{name} is {example}, not {code!r}"
            yield Finding(code="wrong-form", pointer=f"/{name}", message=message)
    for name in ("partnership", "training_company"):
        told: object = getattr(profile, name)
        if told is not None and not isinstance(told, bool):
            message = f"{name} is true or false, not {told!r}"
            yield Finding(code="wrong-type", pointer=f"/{name}", message=message)
    called: object = profile.name
    if called is not None and not (isinstance(called, str) and called):
        yield Finding(code="wrong-type", pointer="/name", message=f"name is a text, not {called!r}")
    yield from _impossible_partners(profile.partners)
    yield from _impossible_employees(profile.employees)
    yield from _impossible_offers(profile.offers)
    yield from _impossible_members(profile)


# The facts that are one of some words, with the words.
_WORDS: dict[str, tuple[str, ...]] = {
    "region": get_args(Region),
    "activity_region": get_args(Region),
    "legal_form": get_args(LegalForm),
}

# The facts that have a form, with what it looks like.
_FORMS = {
    "province": (_PROVINCE, "a code of ISO 3166-2 such as 'NL-GE'"),
    "sector": (_SECTOR, "a section of the SBI such as 'C', or the first digits of a code, such as '25'"),
}


def _most_hours(profile: CompanyProfile) -> int:
    members: object = profile.members
    return MOST_HOURS * max(1, len(members) if isinstance(members, tuple) else 0)


def _impossible_members(profile: CompanyProfile) -> Iterable[Finding]:
    members: Any = profile.members
    if not isinstance(members, tuple) or not all(isinstance(member, CompanyProfile) for member in members):
        yield Finding(code="wrong-type", pointer="/members", message=f"members is a list of profiles, not {members!r}")
        return
    if len(members) == 1:
        message = "one company is no pool: tell of it without members"
        yield Finding(code="empty-choice", pointer="/members", message=message)
    for at, member in enumerate(members):
        if member.members:
            message = "a member is one company, and has no members itself"
            yield Finding(code="told-twice", pointer=f"/members/{at}/members", message=message)
    if members:
        for name in OWN_FACTS:
            if getattr(profile, name) is not None:
                message = f"where companies join forces, {name} is told by each of them"
                yield Finding(code="told-twice", pointer=f"/{name}", message=message, hint="move it to its member")


def _impossible_employees(employees: object) -> Iterable[Finding]:
    if isinstance(employees, EmployeeBand):
        low, high = employees.at_least, employees.at_most
        if not _is_count(low) or (high is not None and not _is_count(high)):
            yield Finding(
                code="wrong-type",
                pointer="/employees",
                message=f"a band is two numbers, 0 or more, not {low!r} and {high!r}",
            )
        elif high is not None and low > high:
            yield Finding(
                code="out-of-range",
                pointer="/employees",
                message=f"the band begins at {low}, which is above its end, {high}",
            )
    elif employees is not None and not _is_count(employees):
        yield Finding(
            code="wrong-type",
            pointer="/employees",
            message=f"employees is a number, 0 or more, or a band, not {employees!r}",
        )


def _impossible_partners(partners: object) -> Iterable[Finding]:
    if partners is None or _is_count(partners):
        return
    if not isinstance(partners, tuple) or not all(isinstance(told, Partners) for told in partners):
        message = f"partners is a number, 0 or more, or a list of partners, not {partners!r}"
        yield Finding(code="wrong-type", pointer="/partners", message=message)
        return
    for at, told in enumerate(partners):
        if told.kind is not None and told.kind not in get_args(PartnerKind):
            yield Finding(
                code="unknown-value",
                pointer=f"/partners/{at}/kind",
                message=f"kind is one of {', '.join(get_args(PartnerKind))}, not {told.kind!r}",
                hint=nearest(told.kind, get_args(PartnerKind), few=0),
            )
        if not _is_count(told.number):
            message = f"number is a number, 0 or more, not {told.number!r}"
            yield Finding(code="wrong-type", pointer=f"/partners/{at}/number", message=message)
    yield from _told_twice("partners", [told.kind for told in partners])


def _told_twice(name: str, kinds: Sequence[object]) -> Iterable[Finding]:
    """Yield a finding for every entry of a list that is of the same kind as one before it."""
    for at, kind in enumerate(kinds):
        if kind in kinds[:at]:
            message = f"the list {name} has two entries of one kind"
            yield Finding(code="told-twice", pointer=f"/{name}/{at}", message=message, hint="make one of them")


def _impossible_offers(offers: object) -> Iterable[Finding]:
    if offers is None:
        return
    if not isinstance(offers, tuple) or not all(isinstance(offer, Offer) for offer in offers):
        yield Finding(code="wrong-type", pointer="/offers", message=f"offers is a list of offers, not {offers!r}")
        return
    for at, offer in enumerate(offers):
        for name, known in (("type", get_args(OfferType)), ("education", get_args(OfferEducation))):
            told = getattr(offer, name)
            if told not in known:
                yield Finding(
                    code="unknown-value",
                    pointer=f"/offers/{at}/{name}",
                    message=f"{name} is one of {', '.join(known)}, not {told!r}",
                    hint=nearest(told, known, few=0),
                )
        for name, most in (("places", None), ("weeks", MOST_WEEKS)):
            number: object = getattr(offer, name)
            if number is not None and not _is_count(number):
                message = f"{name} is a number, 0 or more, not {number!r}"
                yield Finding(code="wrong-type", pointer=f"/offers/{at}/{name}", message=message)
            elif most is not None and isinstance(number, int) and number > most:
                message = f"a study year has {most} weeks, not {number}"
                yield Finding(code="out-of-range", pointer=f"/offers/{at}/{name}", message=message)
    yield from _told_twice("offers", [(offer.type, offer.education) for offer in offers])
