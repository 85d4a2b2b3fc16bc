"""What to ask next: the facts that were not told, the one that settles most first."""

from collections.abc import Iterable

from techtalent.model.profile import FACTS
from techtalent.planning.choices import Choices
from techtalent.plans import ActivityMatch, ContactMatch, FundingMatch, Question
from techtalent.records import Activity, ContactPoint, Fact, FundingRegulation
from techtalent.words.names import FACT_WORDS


def ask(
    choices: Choices,
    activities: Iterable[ActivityMatch],
    funding: Iterable[FundingMatch],
    contacts: Iterable[ContactMatch],
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
        Question(fact=fact, text=FACT_WORDS[fact].question, records=tuple(records))
        for fact, records in turning.items()
        if records
    ]
    return tuple(sorted(questions, key=lambda question: (-question.settles, FACTS.index(question.fact))))
