"""What to ask next: the facts that were not told, the one that settles most first."""

from collections.abc import Iterable
from types import MappingProxyType

from oracle.choices import Choices
from techtalent.parts import Fact
from techtalent.plan import ActivityMatch, ContactMatch, FundingMatch, Question, ReasonKind
from techtalent.profile import FACTS
from techtalent.records import Activity, ContactPoint, FundingRegulation
from techtalent.text import Text

_TEXTS: MappingProxyType[Fact, Text] = MappingProxyType(
    {
        "goals": Text(
            nl="Wat wil je met de samenwerking bereiken?", en="What do you want to achieve by working together?"
        ),
        "target_groups": Text(
            nl="Met welk onderwijs wil je samenwerken?", en="Which part of education do you want to work with?"
        ),
        "time_tier": Text(nl="Hoeveel tijd heb je per maand?", en="How much time do you have each month?"),
        "region": Text(nl="In welke regio zit je bedrijf?", en="Which region is your company in?"),
        "affiliations": Text(
            nl="Bij welke fondsen en verenigingen is je bedrijf aangesloten?",
            en="Which funds and associations is your company affiliated with?",
        ),
        "offers": Text(
            nl="Welke stages en leer-werkplekken bied je aan, en voor welk onderwijs?",
            en="Which internships and work-study places do you offer, and for which education?",
        ),
        "partnership": Text(
            nl="Zit je bedrijf al in een publiek-private samenwerking?",
            en="Is your company in a public-private partnership already?",
        ),
        "partners": Text(
            nl="Hoeveel andere bedrijven of organisaties doen mee?",
            en="How many other companies or organisations join in?",
        ),
        "employees": Text(nl="Hoeveel medewerkers heeft je bedrijf?", en="How many employees does your company have?"),
        "activity_region": Text(
            nl="In welke regio vinden de activiteiten plaats?", en="Which region do the activities take place in?"
        ),
    }
)

#: The fact that a reason of a contact waits for.
_OPEN_REASONS: MappingProxyType[ReasonKind, Fact] = MappingProxyType(
    {"region-not-told": "region", "affiliation-not-told": "affiliations", "target_groups-not-told": "target_groups"}
)


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
    for contact in contacts:
        for reason in contact.reasons:
            if reason.kind in _OPEN_REASONS:
                turning[_OPEN_REASONS[reason.kind]].append(contact.contact_point)
    questions = [
        Question(fact=fact, text=_TEXTS[fact], records=tuple(records)) for fact, records in turning.items() if records
    ]
    return tuple(sorted(questions, key=lambda question: (-question.settles, FACTS.index(question.fact))))
