"""The questions of a plan: the facts that were not told, beginning with the one that settles most."""

import datetime as dt
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.activities import Activity
from techtalent.model.advice import Choice
from techtalent.model.common import Fact
from techtalent.model.organisations import ContactPoint
from techtalent.model.plan import Question
from techtalent.model.profile import FACTS
from techtalent.model.regulations import FundingRegulation
from techtalent.planning.options import ANSWER_KINDS, all_options
from techtalent.words.names import FACT_WORDS


def ask(
    catalogue: Catalogue,
    as_of: dt.date,
    not_told: Iterable[Choice],
    activities: tuple[Activity, ...],
    funding: Iterable[tuple[FundingRegulation, tuple[Fact, ...]]],
    contacts: Mapping[Fact, tuple[ContactPoint, ...]],
) -> tuple[Question, ...]:
    """Return a question for every fact that decides about something in the plan, the one that settles most first.

    A choice that was not told decides about every activity, and `funding` are the regulations with the facts that
    decide about them. A region, an affiliation or a target group decides about the contact points that are only there
    because it was not told (`contacts`). Questions that settle equally much stand in the order of `FACTS`.
    """
    turning: dict[Fact, list[Activity | FundingRegulation | ContactPoint]] = {}
    if activities:
        for choice in not_told:
            turning[choice] = [*activities]
    for regulation, facts in funding:
        for fact in facts:
            turning.setdefault(fact, []).append(regulation)
    for fact, contact_points in contacts.items():
        turning.setdefault(fact, []).extend(contact_points)
    # No two facts have the same place, so that records are never compared.
    found = [(-len(records), _PLACES[fact], fact, records) for fact, records in turning.items()]
    found.sort()
    options = all_options(catalogue, as_of)
    return tuple(
        [
            Question(
                fact=fact,
                text=FACT_WORDS[fact].question,
                answer=ANSWER_KINDS[fact],
                options=options[fact],
                records=tuple(records),
            )
            for _, _, fact, records in found
        ]
    )


# The facts in the order in which a person would be asked.
_PLACES: MappingProxyType[Fact, int] = MappingProxyType({fact: place for place, fact in enumerate(FACTS)})
