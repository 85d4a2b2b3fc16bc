"""What a profile chose, looked up anew each time."""

import datetime as dt
from collections.abc import Mapping
from typing import TypeVar

import attrs

from techtalent import Catalogue, CompanyProfile, ProfileError
from techtalent.catalogue.lookup import in_use, unknown_ids
from techtalent.model.profile import added
from techtalent.planning.choices import Choices, _affiliations, with_current_ids
from techtalent.records import Record, TimeTier

_Record = TypeVar("_Record", bound=Record)


def choose(profile: CompanyProfile, catalogue: Catalogue, as_of: dt.date) -> Choices:
    """Return what the profile chose.

    Raises one `ProfileError` with every id that the catalogue does not have.
    """
    findings = tuple(unknown_ids(attrs.asdict(profile, recurse=False), catalogue))
    if findings:
        raise ProfileError(findings=findings)
    profile = with_current_ids(profile, catalogue.current_ids)
    goals = _chosen(profile.goals, catalogue.goals)
    target_groups = _chosen(profile.target_groups, catalogue.target_groups)
    return Choices(
        profile=profile,
        goals=goals and tuple(sorted(goals, key=lambda goal: (goal.number, goal.id))),
        target_groups=target_groups and tuple(sorted(target_groups, key=lambda group: (group.order, group.id))),
        time_tier=_time_tier(profile, catalogue, as_of),
        affiliations=_chosen(_affiliations(profile), catalogue.organisations),
    )


def _time_tier(profile: CompanyProfile, catalogue: Catalogue, as_of: dt.date) -> TimeTier | None:
    if profile.time_tier is not None:
        return catalogue.time_tiers[profile.time_tier]
    if profile.hours_per_month is not None:
        return _tier_of(profile.hours_per_month, catalogue, as_of)
    # Companies that join forces add their hours; a tier stands for the hours that it begins with, and for itself.
    tiers = [catalogue.time_tiers[each.time_tier] for each in profile.members if each.time_tier is not None]
    hours = [each.hours_per_month for each in profile.members if each.hours_per_month is not None]
    if tiers or hours:
        together = _tier_of(added(hours) + sum(tier.hours_from or 0 for tier in tiers), catalogue, as_of)
        tiers.extend(() if together is None else (together,))
    return max(tiers, key=lambda tier: (tier.order, tier.id), default=None)


def _tier_of(hours: float, catalogue: Catalogue, as_of: dt.date) -> TimeTier | None:
    # Guide, chapters 2 and 3: under eight hours a month is little time, some days a month is more. A tier without
    # hours (chapter 4) is a choice to make, never a sum.
    by_hours = [tier for tier in in_use(catalogue.time_tiers, as_of) if tier.hours_from is not None]
    by_hours.sort(key=lambda tier: (tier.order, tier.id))
    reached = [tier for tier in by_hours if tier.hours_from is not None and tier.hours_from <= hours]
    # Fewer hours than any tier begins with are told all the same: they are never as good as any number.
    return reached[-1] if reached else next(iter(by_hours), None)


def _chosen(ids: tuple[str, ...] | None, known: Mapping[str, _Record]) -> tuple[_Record, ...] | None:
    return None if ids is None else tuple(known[one] for one in ids)
