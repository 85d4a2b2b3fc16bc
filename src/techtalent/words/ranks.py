"""Why an activity has its place in a plan, in words of both languages."""

from collections.abc import Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from techtalent.model.activities import Initiative
from techtalent.model.amounts import AllocationKind
from techtalent.model.common import Fact
from techtalent.model.estimates import EstimatePer
from techtalent.model.goals import TimeTier
from techtalent.model.text import Language, Text
from techtalent.words.estimates import written_range
from techtalent.words.names import FACT_WORDS, written_money
from techtalent.words.phrases import PHRASES
from techtalent.words.saying import at_most, in_all_languages, listed, lowered, say

_PHRASES = MappingProxyType(
    {
        "time": Text(nl="Dit vraagt {tier}.", en="This asks {tier}."),
        "main": Text(nl="Dit past direct bij je doel.", en="This directly serves your goal."),
        "side": Text(
            nl="Meestal doe je dit voor een ander doel, maar het helpt ook bij wat je koos.",
            en="It is mostly done for another goal, but it also helps with what you chose.",
        ),
        "cases:one": Text(
            nl="Ook {names} (voorbeeldbedrijf) doet dit voor hetzelfde doel.",
            en="It is also done by {names} (an example company) for the same goal.",
        ),
        "cases:many": Text(
            nl="Ook {names} (voorbeeldbedrijven) doen dit voor hetzelfde doel.",
            en="It is also done by {names} (example companies) for the same goal.",
        ),
        "companies:one": Text(
            nl="Ook {names} (voorbeeldbedrijf) doet dit.", en="It is also done by {names} (an example company)."
        ),
        "companies:many": Text(
            nl="Ook {names} (voorbeeldbedrijven) doen dit.", en="It is also done by {names} (example companies)."
        ),
        "example": Text(nl="{range} voor één leerling", en="{range} for one learner"),
        "learner": Text(nl="{range} voor je leerling", en="{range} for your learner"),
        "learners": Text(nl="{range} voor {number} leerlingen", en="{range} for {number} learners"),
        "depends": Text(nl="{range}, afhankelijk van {facts}", en="{range}, depending on {facts}"),
        "settled": Text(
            nl="hoogstens {settled}, of tot {range}, afhankelijk van {facts}",
            en="at most {settled}, or up to {range}, depending on {facts}",
        ),
        "others": Text(nl="{number} andere bedrijven", en="{number} other companies"),
        "money": Text(
            nl="Je kunt er {range} voor krijgen ({regulation}).", en="You can get {range} for it ({regulation})."
        ),
        "money_depends": Text(
            nl="Er is geld voor ({regulation}): {range}.", en="There is money for it ({regulation}): {range}."
        ),
        "money_learner": Text(
            nl="Je kunt er {range} per leerling voor krijgen ({regulation}).",
            en="You can get {range} for each learner ({regulation}).",
        ),
        "join": Text(nl="Sluit aan bij {initiative}.", en="Join {initiative}."),
        "use": Text(nl="Gebruik {initiative}.", en="Use {initiative}."),
        "fits": Text(nl="Dit past bij wat je koos.", en="This fits what you chose."),
    }
)

# What one can join; other initiatives are something to use.
_JOINED = frozenset({"programme", "network", "event", "place"})

# So many companies are named; of more of them, one fewer and how many others.
_NAMED = 4


DIVIDED: MappingProxyType[AllocationKind, Text] = MappingProxyType(
    {
        "first-come": Text(nl="op is op", en="first come, first served"),
        "ranking": Text(nl="de beste aanvragen gaan voor", en="the best applications come first"),
        "pro-rata": Text(nl="budget wordt verdeeld", en="budget is shared out"),
        "lottery": Text(nl="er wordt geloot", en="lots are drawn"),
        "committee": Text(nl="een commissie kiest", en="a committee chooses"),
    }
)
"""How the money is divided where there is not enough for all, in a few words."""


class Money(NamedTuple):
    """What a regulation pays that can be had."""

    regulation: str
    """The id of the regulation."""
    title: Text
    least: Decimal
    most: Decimal
    most_settled: Decimal | None
    """What it is at most whatever the facts are on which it depends; None where that is `most`, or nothing is sure."""
    currency: str
    per: EstimatePer
    learners: int | None
    """For how many learners it is; None where it is not for learners."""
    is_example: bool
    """Whether it is for one learner as an example, because nobody told how many there are."""
    depends_on: tuple[Fact, ...]
    """The facts that were not told and that decide about an amount; without those that tell how many learners there
    are."""
    divided: AllocationKind | None
    """How the money is divided where there is not enough for all; None where nobody knows."""


def why(
    *,
    tier: TimeTier | None,
    is_main: bool | None,
    companies: Sequence[str],
    money: Money | None,
    initiative: Initiative | None,
) -> Text:
    """Return why an activity has its place, in some sentences.

    `tier` is the time that it asks, where no time was told. `is_main` says whether one would do it for a chosen goal;
    None where no goals were told. `companies` are the names of those that do it for the same goal, or at all where no
    goals were told. `initiative` helps with it everywhere, if one does.
    """

    def write(language: Language) -> str:
        said = []
        if tier is not None:
            said.append(say(_PHRASES["time"], language, tier=lowered(tier.title.in_language(language))))
        # What others do for the same goal is not done for another one.
        if is_main is False and not companies:
            said.append(say(_PHRASES["side"], language))
        if companies:
            phrase = f"{'companies' if is_main is None else 'cases'}:{'one' if len(companies) == 1 else 'many'}"
            said.append(say(_PHRASES[phrase], language, names=_listed(companies, language)))
        if money is not None:
            said.append(_paid(money, language))
        if initiative is not None and not companies and money is None:
            phrase = "join" if initiative.type in _JOINED else "use"
            said.append(say(_PHRASES[phrase], language, initiative=initiative.title.in_language(language)))
        return " ".join(said) or say(_PHRASES["main" if is_main else "fits"], language)

    return in_all_languages(write)


def written_sum(money: Money, language: Language) -> str:
    """Return what a regulation pays, for one learner as an example, and the facts that it depends on, if any."""
    written = _range(money, money.least, language)
    if not money.depends_on:
        return written
    facts = listed(
        [FACT_WORDS[fact].in_sentence.in_language(language) for fact in money.depends_on],
        PHRASES["and_"].in_language(language),
    )
    if money.most_settled is None:
        return say(_PHRASES["depends"], language, range=written, facts=facts)
    most = _range(money, money.most, language)
    settled = written_money(money.most_settled, money.currency, language)
    return say(_PHRASES["settled"], language, settled=settled, range=most, facts=facts)


def written_title(money: Money, language: Language) -> str:
    """Return the title of a regulation, and why one may get nothing: SLIM scheme; lots are drawn."""
    title, why_none = money.title.in_language(language), _why_none(money, language)
    return title if why_none is None else f"{title}; {why_none}"


def written_chance(money: Money, language: Language) -> str:
    """Return what a regulation pays, and why one may get nothing: at most EUR 5,000 (lots are drawn)."""
    written, why_none = written_sum(money, language), _why_none(money, language)
    return written if why_none is None else f"{written} ({why_none})"


def _why_none(money: Money, language: Language) -> str | None:
    """Return why one may get nothing; None where one gets less at worst, or nobody knows."""
    if money.divided in (None, "pro-rata"):
        return None
    return DIVIDED[money.divided].in_language(language)


def _range(money: Money, least: Decimal, language: Language) -> str:
    written = written_range(least, money.most, money.currency, money.per, language)
    if money.learners is None:
        return written
    phrase = "example" if money.is_example else "learner" if money.learners == 1 else "learners"
    return say(_PHRASES[phrase], language, range=written, number=money.learners)


def _listed(companies: Sequence[str], language: Language) -> str:
    names = at_most(companies, _NAMED, lambda number: say(_PHRASES["others"], language, number=number))
    return listed(names, PHRASES["and_"].in_language(language))


def _paid(money: Money, language: Language) -> str:
    regulation = written_title(money, language)
    if money.is_example and not money.depends_on:
        written = written_range(money.least, money.most, money.currency, money.per, language)
        return say(_PHRASES["money_learner"], language, range=written, regulation=regulation)
    phrase = _PHRASES["money" if not money.depends_on and money.learners is None else "money_depends"]
    return say(phrase, language, range=written_sum(money, language), regulation=regulation)
