"""What a company says of itself. Every fact may be left out, and left out means *not told*."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, get_args

import attrs
from attrs import field, frozen

from techtalent.errors import Finding, ProfileError, nearest
from techtalent.model.common import Fact, Region
from techtalent.model.requirements import Offer, OfferEducation, OfferType

FACTS: tuple[Fact, ...] = get_args(Fact)
"""The facts in the order in which a person would be asked."""

OWN_FACTS: tuple[Fact, ...] = ("region", "affiliations", "offers", "partnership", "employees")
"""The facts that each company tells for itself, also where several join forces."""

# The hours of the longest month.
_HOURS = 744


@frozen(kw_only=True)
class EmployeeBand:
    """The band that a number of employees lies in, where it is only known roughly."""

    at_least: int
    """The least number that there can be."""
    at_most: int | None = None
    """The largest number that there can be; None where there is no upper end."""


# The constructor takes for a field what the field's converter takes: attrs and type checkers read the annotation of the
# converter. Type checkers only read converters that are functions without type variables, so each type has its own.


def _ids(ids: Iterable[str] | None) -> tuple[str, ...] | None:
    in_order: tuple[str, ...] | None = _canonical(ids)
    return in_order


def _offers(offers: Iterable[Offer] | None) -> tuple[Offer, ...] | None:
    in_order: tuple[Offer, ...] | None = _canonical(offers)
    return in_order


def _hours(hours: int | float | None) -> int | float | None:
    whole: int | float | None = _whole(hours)
    return whole


def _number(number: int | None) -> int | None:
    whole: int | None = _whole(number)
    return whole


def _employees(employees: int | EmployeeBand | None) -> int | EmployeeBand | None:
    whole: int | EmployeeBand | None = _whole(employees)
    return whole


def _members(members: Iterable["CompanyProfile"]) -> tuple["CompanyProfile", ...]:
    in_order: tuple[CompanyProfile, ...] = _in_order(members)
    return in_order


def _canonical(values: Any) -> Any:
    """Return a collection as a sorted tuple without doubles, so that the order in which it is told means nothing.

    Anything else is handed on unchanged, for `CompanyProfile` to refuse; so is a collection that cannot be sorted.
    """
    if values is None or isinstance(values, str | bytes) or not isinstance(values, Iterable):
        return values
    values = tuple(values)
    try:
        return tuple(sorted(set(values)))
    except TypeError:
        return values


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
    return tuple(sorted(members, key=repr))


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
    goals: tuple[str, ...] | None = field(default=None, converter=_ids)
    """Ids of the goals that the company chose."""
    target_groups: tuple[str, ...] | None = field(default=None, converter=_ids)
    """Ids of the target groups that the company chose."""
    time_tier: str | None = None
    """Id of the time tier. A profile tells the tier or the hours, not both."""
    hours_per_month: int | float | None = field(default=None, converter=_hours)
    """The hours a month that the company has for schools."""
    region: Region | None = None
    """The region that the company is in."""
    affiliations: tuple[str, ...] | None = field(default=None, converter=_ids)
    """Ids of all the funds and associations that the company is affiliated with; empty where it is affiliated with
    none."""
    employees: int | EmployeeBand | None = field(default=None, converter=_employees)
    """The number of employees, or the band that it lies in."""
    partnership: bool | None = None
    """Whether the company is in a public-private partnership already."""
    partners: int | None = field(default=None, converter=_number)
    """How many other companies or organisations join in."""
    offers: tuple[Offer, ...] | None = field(default=None, converter=_offers)
    """All that the company offers to learners; empty where it offers nothing."""
    activity_region: Region | None = None
    """The region that the activities take place in."""
    members: tuple["CompanyProfile", ...] = field(default=(), converter=_members)
    """The companies that join forces, where the profile is that of several (`pool`). Each member tells its own region,
    affiliations, offers, partnership and employees; the pool tells the rest for all of them."""

    def companies(self) -> tuple["CompanyProfile", ...]:
        """Return the companies of the profile; the profile itself where it is of one company.

        The companies of a pool have the facts that the pool shares.
        """
        if not self.members:
            return (self,)
        return tuple(
            attrs.evolve(member, partners=self.partners, activity_region=self.activity_region)
            for member in self.members
        )

    def __attrs_post_init__(self) -> None:
        findings = tuple(_impossible(self))
        if findings:
            raise ProfileError(findings=findings)


# A field and its converter had to name the class before the class was there: now both get the class itself. Of the
# converter, typing.get_type_hints would look for the name in the module attrs.
attrs.resolve_types(CompanyProfile)
CompanyProfile.__init__.__annotations__["members"] = Iterable[CompanyProfile]


def added(hours: Iterable[int | float]) -> float:
    """Return the sum of some hours, added in decimals: so the sum is the same in any order."""
    return float(sum(Decimal(str(number)) for number in hours))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _impossible(profile: CompanyProfile) -> Iterable[Finding]:
    """Yield a finding for every value that no profile can have."""
    for name in ("goals", "target_groups", "affiliations"):
        ids = getattr(profile, name)
        if ids is None:
            continue
        if not isinstance(ids, tuple) or not all(isinstance(name, str) for name in ids):
            yield Finding(code="wrong-type", pointer=f"/{name}", message=f"{name} is a list of ids, not {ids!r}")
        elif not ids and name != "affiliations":
            yield Finding(
                code="empty-choice",
                pointer=f"/{name}",
                message=f"{name} is empty: name at least one",
                hint="leave it out where nothing has been chosen yet",
            )
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
    for name in ("region", "activity_region"):
        region = getattr(profile, name)
        if region is not None and region not in get_args(Region):
            yield Finding(
                code="unknown-value",
                pointer=f"/{name}",
                message=f"{name} is one of {', '.join(get_args(Region))}, not {region!r}",
                hint=nearest(region, get_args(Region), few=0),
            )
    if profile.partnership is not None and not isinstance(profile.partnership, bool):
        yield Finding(
            code="wrong-type",
            pointer="/partnership",
            message=f"partnership is true or false, not {profile.partnership!r}",
        )
    if profile.partners is not None and not _is_count(profile.partners):
        yield Finding(
            code="wrong-type", pointer="/partners", message=f"partners is a number, 0 or more, not {profile.partners!r}"
        )
    called: object = profile.name
    if called is not None and not (isinstance(called, str) and called):
        yield Finding(code="wrong-type", pointer="/name", message=f"name is a text, not {called!r}")
    yield from _impossible_employees(profile.employees)
    yield from _impossible_offers(profile.offers)
    yield from _impossible_members(profile)


def _most_hours(profile: CompanyProfile) -> int:
    members: object = profile.members
    return _HOURS * max(1, len(members) if isinstance(members, tuple) else 0)


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
