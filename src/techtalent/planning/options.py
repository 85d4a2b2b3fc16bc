"""How each question can be answered: the kind of its answer, and the options with their names."""

import datetime as dt
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import get_args

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use, joinable
from techtalent.model.activities import Activity
from techtalent.model.common import Fact, OfferEducation, OfferType
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.organisations import Organisation
from techtalent.model.plan import AnswerKind, AnswerOption
from techtalent.model.profile import FACTS
from techtalent.planning.shortcuts import remembered
from techtalent.words.options import OPTION_NAMES, offer_name

ANSWER_KINDS: MappingProxyType[Fact, AnswerKind] = MappingProxyType(
    {
        "goals": "many",
        "target_groups": "many",
        "time_tier": "one",
        "region": "one",
        "province": "one",
        "affiliations": "many",
        "does": "many",
        "offers": "many",
        "training_company": "yes-no",
        "partnership": "yes-no",
        "partners": "numbers",
        "employees": "number",
        "sector": "code",
        "legal_form": "one",
        "activity_region": "one",
    }
)
"""How the question for each fact can be answered."""


@remembered
def all_options(catalogue: Catalogue, as_of: dt.date) -> Mapping[Fact, tuple[AnswerOption, ...]]:
    """Return what can be answered for each fact: one look-up a plan, whatever it asks."""
    return MappingProxyType({fact: options(catalogue, as_of, fact) for fact in FACTS})


def options(catalogue: Catalogue, as_of: dt.date, fact: Fact) -> tuple[AnswerOption, ...]:
    """Return what can be answered for a fact; nothing for a number and for a code.

    Records are options while they are in use, in the catalogue's order.
    """
    if fact == "offers":
        return tuple(
            AnswerOption(value=f"{type_}/{education}", label=offer_name(type_, education))
            for type_ in get_args(OfferType)
            for education in get_args(OfferEducation)
        )
    if fact in OPTION_NAMES:
        return tuple(AnswerOption(value=word, label=name) for word, name in OPTION_NAMES[fact].items())
    return tuple(AnswerOption(value=record.id, label=record.title) for record in _records(catalogue, as_of, fact))


def _records(
    catalogue: Catalogue, as_of: dt.date, fact: Fact
) -> Iterable[Goal | TargetGroup | TimeTier | Organisation | Activity]:
    if fact == "goals":
        return in_use(catalogue.goals, as_of)
    if fact == "target_groups":
        return in_use(catalogue.target_groups, as_of)
    if fact == "time_tier":
        return in_use(catalogue.time_tiers, as_of)
    if fact == "affiliations":
        return in_use(joinable(catalogue), as_of)
    return in_use(catalogue.activities, as_of) if fact == "does" else ()
