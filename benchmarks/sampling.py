"""Profiles as companies tell them: drawn with a fixed seed, all different, each with some facts told and some not."""

import datetime as dt
import random
from collections.abc import Iterator
from typing import Any, get_args

from techtalent import Catalogue, CompanyProfile, EmployeeBand, Offer
from techtalent.records import OfferEducation, OfferType, Region

SEED = 20261123

# The day that every plan is for.
AS_OF = dt.date(2026, 11, 23)

# How likely each fact is told: in the first steps of a wizard, halfway, and by somebody who tells nearly all.
_TOLD = (0.3, 0.6, 0.9)

_BANDS = ((1, 9), (10, 49), (50, 99), (100, 249), (200, 299), (250, None))


def profiles(catalogue: Catalogue, count: int, *, seed: int = SEED, with_choices: bool = False) -> list[CompanyProfile]:
    """Return so many different profiles; all of them tell their goals and target groups where `with_choices`."""
    drawn: dict[CompanyProfile, None] = {}
    for profile in _endless(catalogue, random.Random(seed), with_choices):
        drawn.setdefault(profile)
        if len(drawn) == count:
            break
    return list(drawn)


def _endless(catalogue: Catalogue, dice: random.Random, with_choices: bool) -> Iterator[CompanyProfile]:
    regions = get_args(Region)
    offers = [Offer(type=kind, education=to) for kind in get_args(OfferType) for to in get_args(OfferEducation)]
    joinable = [each.id for each in catalogue.organisations.values() if each.joinable]
    goals, groups, tiers = list(catalogue.goals), list(catalogue.target_groups), list(catalogue.time_tiers)
    while True:
        told = dice.choice(_TOLD)
        facts: dict[str, Any] = {
            "goals": dice.sample(goals, dice.choice((1, 1, 2, 3))),
            "target_groups": dice.sample(groups, dice.choice((1, 1, 2))),
            **dice.choice(({"time_tier": dice.choice(tiers)}, {"hours_per_month": dice.randrange(41)})),
            "region": dice.choice(regions),
            "affiliations": dice.sample(joinable, min(len(joinable), dice.choice((0, 1, 1, 2)))),
            "employees": _employees(dice),
            "partnership": dice.random() < 0.3,
            "partners": dice.choice((0, 0, 1, 2, 4)),
            "offers": dice.sample(offers, dice.choice((0, 1, 2, 3))),
            "activity_region": dice.choice(regions),
        }
        kept = {name for name in facts if dice.random() < told}
        if with_choices:
            kept |= {"goals", "target_groups"}
        yield CompanyProfile(**{name: value for name, value in facts.items() if name in kept})


def _employees(dice: random.Random) -> int | EmployeeBand:
    if dice.random() < 0.5:
        return int(2 ** dice.uniform(0, 10))
    at_least, at_most = dice.choice(_BANDS)
    return EmployeeBand(at_least=at_least, at_most=at_most)
