"""Profiles drawn with a fixed seed, and the same profiles as plain JSON for the peers.

A new fact of a profile is added here: `_endless` draws it, and `facts` hands it to the peers.
"""

import datetime as dt
import random
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from techtalent import Catalogue, CompanyProfile, EmployeeBand, Offer
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.company import partner_count
from techtalent.records import LegalForm, OfferEducation, OfferType, Region, RequiredOffer, TimeTier

SEED = 20261123

# The day that every plan is for.
AS_OF = dt.date(2026, 11, 23)

# How likely it is that a profile has a fact: in the first steps of a wizard, halfway, and when nearly all is filled in.
_SHARES = (0.3, 0.6, 0.9)

_BANDS = ((1, 9), (10, 49), (50, 99), (100, 249), (200, 299), (250, None))

# A profile as a JSON object; None stands for a fact that was left out.
Facts = dict[str, Any]


def profiles(catalogue: Catalogue, count: int, *, seed: int = SEED, with_choices: bool = False) -> list[CompanyProfile]:
    """Return so many different profiles; all of them have goals and target groups where `with_choices`."""
    drawn: dict[CompanyProfile, None] = {}
    for profile in _endless(catalogue, random.Random(seed), with_choices):
        drawn.setdefault(profile)
        if len(drawn) == count:
            break
    return list(drawn)


def _endless(catalogue: Catalogue, dice: random.Random, with_choices: bool) -> Iterator[CompanyProfile]:
    regions = get_args(Region)
    offers = [Offer(type=kind, education=to) for kind in get_args(OfferType) for to in get_args(OfferEducation)]
    joinable = [organisation.id for organisation in catalogue.organisations.values() if organisation.joinable]
    goals, groups, tiers = list(catalogue.goals), list(catalogue.target_groups), list(catalogue.time_tiers)
    activities = list(catalogue.activities)
    while True:
        share = dice.choice(_SHARES)
        drawn: dict[str, Any] = {
            "goals": dice.sample(goals, dice.choice((1, 1, 2, 3))),
            "target_groups": dice.sample(groups, dice.choice((1, 1, 2))),
            **dice.choice(({"time_tier": dice.choice(tiers)}, {"hours_per_month": dice.randrange(41)})),
            "region": dice.choice(regions),
            "affiliations": dice.sample(joinable, min(len(joinable), dice.choice((0, 1, 1, 2)))),
            "employees": _employees(dice),
            "does": dice.sample(activities, dice.choice((1, 1, 2))),
            "training_company": dice.random() < 0.5,
            "partnership": dice.random() < 0.3,
            "partners": dice.choice((0, 0, 1, 2, 4)),
            "offers": dice.sample(offers, dice.choice((0, 1, 2, 3))),
            "activity_region": dice.choice(regions),
            "province": dice.choice(("NL-GE", "NL-NB", "NL-OV", "NL-ZH")),
            "sector": dice.choice(("25", "28", "43", "62")),
            "legal_form": dice.choice(get_args(LegalForm)),
        }
        kept = {name for name in drawn if dice.random() < share}
        if with_choices:
            kept |= {"goals", "target_groups"}
        yield CompanyProfile(**{name: value for name, value in drawn.items() if name in kept})


def _employees(dice: random.Random) -> int | EmployeeBand:
    if dice.random() < 0.5:
        return int(2 ** dice.uniform(0, 10))
    at_least, at_most = dice.choice(_BANDS)
    return EmployeeBand(at_least=at_least, at_most=at_most)


def facts(profile: CompanyProfile, catalogue: Catalogue, as_of: dt.date) -> Facts:
    """Return what the profile says, with its time tier and its employees worked out for the peers."""
    tier = _time_tier(profile, catalogue, as_of)
    band = profile.employees
    if isinstance(band, int):
        band = EmployeeBand(at_least=band, at_most=band)
    return {
        "goals": _list(profile.goals),
        "target_groups": _list(profile.target_groups),
        "time_tier": None if tier is None else tier.id,
        "time_tier_order": None if tier is None else tier.order,
        "region": profile.region,
        "activity_region": profile.activity_region,
        "affiliations": _list(profile.affiliations),
        "employees_at_least": None if band is None else band.at_least,
        "employees_at_most": None if band is None else band.at_most,
        "partnership": profile.partnership,
        "training_company": profile.training_company,
        "partners": None if profile.partners is None else partner_count(profile.partners),
        "offers": None if profile.offers is None else list(offer_words(profile.offers)),
    }


def offer_words(offers: Iterable[Offer | RequiredOffer]) -> tuple[str, ...]:
    """Return each offer as one word."""
    return tuple(f"{offer.type}/{offer.education}" for offer in offers)


def _list(ids: tuple[str, ...] | None) -> list[str] | None:
    return None if ids is None else list(ids)


def _time_tier(profile: CompanyProfile, catalogue: Catalogue, as_of: dt.date) -> TimeTier | None:
    """Return the tier that the profile names, or the highest one that its hours reach; the lowest is for few hours."""
    if profile.time_tier is not None:
        return catalogue.time_tiers[profile.time_tier]
    if profile.hours_per_month is None:
        return None
    reached = None
    for tier in sorted(catalogue.time_tiers.values(), key=lambda tier: tier.order):
        if tier.hours_from is None or not is_in_use(tier, as_of):
            continue
        if reached is None or tier.hours_from <= profile.hours_per_month:
            reached = tier
    return reached
