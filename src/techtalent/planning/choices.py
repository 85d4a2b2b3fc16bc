"""The choices of a profile, as records of the catalogue: the first thing that matching needs."""

import datetime as dt
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import attrs
from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_order, is_in_use, joinable, unknown_ids
from techtalent.catalogue.ordered import place_in_order
from techtalent.errors import ProfileError
from techtalent.model.common import Fact
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.organisations import Organisation
from techtalent.model.profile import OWN_FACTS, CompanyProfile, added
from techtalent.planning.fits import Chosen
from techtalent.planning.shortcuts import remembered


@frozen(kw_only=True)
class Choices:
    """The choices and the affiliations of a profile, as records; None for what was not told."""

    profile: CompanyProfile
    """The profile, with the current id in place of every alias."""
    goals: tuple[Goal, ...] | None
    """The chosen goals, in the guide's order."""
    target_groups: tuple[TargetGroup, ...] | None
    """The chosen target groups, from young to old."""
    time_tier: TimeTier | None
    """The tier that was told, or that the hours come to."""
    affiliations: tuple[Organisation, ...] | None
    """The funds and associations that the company is affiliated with, in id order; empty where it is affiliated with
    none."""

    @property
    def chosen(self) -> Chosen:
        """The ids of the three choices, which decide whether an activity fits."""
        return Chosen.of(self.profile, self.time_tier)


def choose(profile: CompanyProfile, catalogue: Catalogue, as_of: dt.date) -> Choices:
    """Return the choices of a profile.

    Raises one `ProfileError` with every id that the catalogue does not have.
    """
    try:
        return _choices_by_id(profile, catalogue, as_of)
    except KeyError:
        # An alias, or an id that no record has or had.
        findings = tuple(unknown_ids(attrs.asdict(profile, recurse=False), catalogue))
        if findings:
            raise ProfileError(findings=findings) from None
        return _choices_by_id(with_current_ids(profile, catalogue.current_ids), catalogue, as_of)


def not_told(facts: Iterable[Fact], choices: Choices) -> tuple[Fact, ...]:
    """Return which of these facts were not told.

    Of companies that join forces, all of them have to tell a fact of their own. The time tier is told by hours, too.
    """
    profile = choices.profile
    found = [fact for fact in facts if getattr(profile, fact) is None]
    if profile.members:
        found = [
            fact
            for fact in found
            if fact not in OWN_FACTS or any(getattr(member, fact) is None for member in profile.members)
        ]
    if choices.time_tier is not None and "time_tier" in found:
        found.remove("time_tier")
    return tuple(found)


def _choices_by_id(profile: CompanyProfile, catalogue: Catalogue, as_of: dt.date) -> Choices:
    for member in profile.members:
        # Only for the KeyError of an id that is not there.
        _choices_by_id(member, catalogue, as_of)
    for name in profile.does or ():
        # Likewise.
        catalogue.activities[name]  # pyright: ignore
    affiliations = _affiliations(profile)
    return Choices(
        profile=profile,
        goals=None if profile.goals is None else _goals(catalogue, profile.goals),
        target_groups=None if profile.target_groups is None else _groups(catalogue, profile.target_groups),
        time_tier=_time_tier(profile, catalogue, as_of),
        affiliations=None if affiliations is None else _organisations(catalogue, affiliations),
    )


@remembered
def _goals(catalogue: Catalogue, ids: tuple[str, ...]) -> tuple[Goal, ...]:
    return in_order(catalogue.goals[name] for name in ids)


@remembered
def _groups(catalogue: Catalogue, ids: tuple[str, ...]) -> tuple[TargetGroup, ...]:
    return in_order(catalogue.target_groups[name] for name in ids)


@remembered
def _organisations(catalogue: Catalogue, ids: tuple[str, ...]) -> tuple[Organisation, ...]:
    known = joinable(catalogue)
    return tuple(known[name] for name in ids)


# The collections of the facts that are lists of ids.
_COLLECTIONS: MappingProxyType[str, str] = MappingProxyType(
    {
        "goals": "goals",
        "target_groups": "target_groups",
        "affiliations": "organisations",
        "does": "activities",
    }
)


def with_current_ids(profile: CompanyProfile, current_ids: Mapping[str, Mapping[str, str]]) -> CompanyProfile:
    """Return the profile with the current id in place of every alias; the same profile where it has no alias.

    `current_ids` are those of a catalogue: by collection, and by the alias.
    """
    changed: dict[str, Any] = {}
    for name, collection in _COLLECTIONS.items():
        ids = getattr(profile, name)
        current = current_ids[collection]
        if ids is not None and any(id_ in current for id_ in ids):
            changed[name] = tuple(current.get(id_, id_) for id_ in ids)
    tiers = current_ids["time_tiers"]
    if profile.time_tier is not None and profile.time_tier in tiers:
        changed["time_tier"] = tiers[profile.time_tier]
    members = tuple(with_current_ids(member, current_ids) for member in profile.members)
    if members != profile.members:
        changed["members"] = members
    return attrs.evolve(profile, **changed) if changed else profile


def _affiliations(profile: CompanyProfile) -> tuple[str, ...] | None:
    """Return the ids of the organisations that the company, or any company of a pool, is affiliated with."""
    if not profile.members:
        return profile.affiliations
    by_company = [company.affiliations for company in profile.members]
    if None in by_company:
        return None
    return tuple(sorted({name for affiliations in by_company for name in affiliations or ()}))


def _time_tier(profile: CompanyProfile, catalogue: Catalogue, as_of: dt.date) -> TimeTier | None:
    if profile.time_tier is not None:
        return catalogue.time_tiers[profile.time_tier]
    if profile.hours_per_month is not None:
        return _tier_of(profile.hours_per_month, catalogue, as_of)
    if not profile.members:
        return None
    # Companies that join forces add their hours. A tier counts as the hours that it begins with, and as a tier to have.
    tiers = [catalogue.time_tiers[member.time_tier] for member in profile.members if member.time_tier is not None]
    hours = [member.hours_per_month for member in profile.members if member.hours_per_month is not None]
    if tiers or hours:
        together = _tier_of(added(hours) + sum(tier.hours_from or 0 for tier in tiers), catalogue, as_of)
        tiers.extend(() if together is None else (together,))
    return max(tiers, key=place_in_order, default=None)


def _tier_of(hours: float, catalogue: Catalogue, as_of: dt.date) -> TimeTier | None:
    # Guide, chapters 2 and 3: under eight hours a month is little time, some days a month is more. A tier without
    # hours (chapter 4) is chosen: no number of hours leads to it.
    reached = None
    for hours_from, tier in catalogue._derived(_by_hours):
        # Fewer hours than any tier begins with lead to the lowest tier: no tier would mean that time was not told.
        if is_in_use(tier, as_of) and (hours_from <= hours or reached is None):
            reached = tier
    return reached


def _by_hours(catalogue: Catalogue) -> list[tuple[int, TimeTier]]:
    """Return the tiers that begin with a number of hours, in their order, each after this number."""
    tiers = in_order(catalogue.time_tiers.values())
    return [(tier.hours_from, tier) for tier in tiers if tier.hours_from is not None]
