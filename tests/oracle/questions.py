"""What to ask next: the facts that were not told, the one that settles most first."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, get_args

from techtalent import Catalogue, Text
from techtalent.model.profile import FACTS
from techtalent.planning.choices import Choices
from techtalent.plans import ActivityMatch, AnswerKind, AnswerOption, ContactMatch, FundingMatch, Question
from techtalent.records import Activity, ContactPoint, Fact, FundingRegulation, OfferEducation, OfferType
from techtalent.words.names import FACT_WORDS, LEGAL_FORM_NAMES, PARTNER_KIND_NAMES, PROVINCE_NAMES, REGION_NAMES
from techtalent.words.options import YES_NO, offer_name

# How a fact is answered; the others by one of some words.
_ANSWERS: dict[Fact, AnswerKind] = {
    "goals": "many",
    "target_groups": "many",
    "affiliations": "many",
    "does": "many",
    "offers": "many",
    "training_company": "yes-no",
    "partnership": "yes-no",
    "partners": "numbers",
    "employees": "number",
    "sector": "code",
}


def ask(
    choices: Choices,
    activities: Iterable[ActivityMatch],
    funding: Iterable[FundingMatch],
    contacts: Iterable[ContactMatch],
    catalogue: Catalogue,
    as_of: dt.date,
) -> tuple[Question, ...]:
    """Return a question for every fact that something in the plan turns on, the one that settles most first.

    A choice that was not told decides over every activity; a fact that a requirement misses over its regulation,
    unless that has ended; a region, an affiliation or a target group over the contact points that are only there
    because of it.
    Equal ones stand in the order of `FACTS`.
    """
    turning: dict[Fact, list[Activity | FundingRegulation | ContactPoint]] = {fact: [] for fact in FACTS}
    for activity in activities:
        for choice in activity.open:
            turning[choice].append(activity.activity)
    for regulation in funding:
        if regulation.availability != "ended":
            for fact in regulation.missing:
                turning[fact].append(regulation.regulation)
        lacking = set(regulation.estimate.missing if regulation.estimate is not None else ())
        for fact in lacking.difference(regulation.missing):
            turning[fact].append(regulation.regulation)
    for contact in contacts:
        for reason in contact.reasons:
            for fact in reason.facts:
                turning[fact].append(contact.contact_point)
    questions = [
        Question(
            fact=fact,
            text=FACT_WORDS[fact].question,
            answer=_ANSWERS.get(fact, "one"),
            options=tuple(
                AnswerOption(value=value, label=label) for value, label in _options(fact, catalogue, as_of).items()
            ),
            records=tuple(records),
        )
        for fact, records in turning.items()
        if records
    ]
    return tuple(sorted(questions, key=lambda question: (-question.settles, FACTS.index(question.fact))))


def _options(fact: Fact, catalogue: Catalogue, as_of: dt.date) -> dict[str, Text]:
    """Return the names of what one can answer, by what is answered; nothing where one fills something in."""
    records: dict[str, list[Any]] = {
        "goals": sorted(catalogue.goals.values(), key=lambda goal: (goal.number, goal.id)),
        "target_groups": sorted(catalogue.target_groups.values(), key=lambda group: (group.order, group.id)),
        "time_tier": sorted(catalogue.time_tiers.values(), key=lambda tier: (tier.order, tier.id)),
        "affiliations": [organisation for organisation in catalogue.organisations.values() if organisation.joinable],
        "does": list(catalogue.activities.values()),
    }
    if fact in records:
        return {
            record.id: record.title
            for record in records[fact]
            if record.retired is None or as_of < record.retired.since
        }
    if fact == "offers":
        kinds = [(type_, education) for type_ in get_args(OfferType) for education in get_args(OfferEducation)]
        return {f"{type_}/{education}": offer_name(type_, education) for type_, education in kinds}
    words: dict[str, Any] = {
        "region": REGION_NAMES,
        "activity_region": REGION_NAMES,
        "province": PROVINCE_NAMES,
        "legal_form": LEGAL_FORM_NAMES,
        "partners": PARTNER_KIND_NAMES,
        "training_company": YES_NO,
        "partnership": YES_NO,
    }
    return dict(words.get(fact, {}))
