"""What a regulation asks that no profile tells, limits and pays for, in a sentence of both languages."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from techtalent.model.amounts import Cost, CostKind, ExcludesAll, Limit, LimitPer
from techtalent.model.common import Statement
from techtalent.model.project import PartnerPlaces, Themes
from techtalent.model.regulations import Check, FundingRegulation, ToCheck
from techtalent.model.sentences import SAID_BY_VALUES, Sentence
from techtalent.model.text import Language, Text
from techtalent.words.countries import written_place
from techtalent.words.counts import EACH_NAMES, written_range
from techtalent.words.learners import written_learner
from techtalent.words.names import PARTNER_KIND_NAMES, PARTNERS_NAMES, written_number
from techtalent.words.phrases import PHRASES
from techtalent.words.saying import in_all_languages, listed, say

PER_NAMES: MappingProxyType[LimitPer, Text] = MappingProxyType(
    {
        "company": Text(nl="bedrijf", en="company"),
        "learner": Text(nl="leerling", en="learner"),
        "employee": Text(nl="medewerker", en="employee"),
        "project": Text(nl="project", en="project"),
        "application": Text(nl="aanvraag", en="application"),
        "school": Text(nl="school", en="school"),
    }
)
"""For whom or what a limit is counted, behind 'per'."""

COST_NAMES: MappingProxyType[CostKind, Text] = MappingProxyType(
    {
        "wages": Text(nl="loonkosten", en="wages"),
        "social-security": Text(nl="sociale premies", en="social-security contributions"),
        "own-hours": Text(nl="uren van je eigen mensen", en="hours of your own people"),
        "guidance": Text(nl="begeleiding", en="guidance"),
        "replacement": Text(nl="vervanging van docenten of medewerkers", en="replacement of teachers or employees"),
        "training": Text(nl="cursussen en opleidingen", en="courses and training"),
        "exams": Text(nl="examens", en="exams"),
        "teaching-materials": Text(nl="lesmateriaal", en="teaching materials"),
        "materials": Text(nl="materiaal", en="materials"),
        "equipment": Text(nl="apparatuur en gereedschap", en="equipment and tools"),
        "travel": Text(nl="reiskosten", en="travel"),
        "accommodation": Text(nl="verblijf", en="accommodation"),
        "external-advisers": Text(
            nl="adviseurs en andere externe deskundigen", en="advisers and other outside experts"
        ),
        "partner-purchases": Text(nl="inkopen bij een partner", en="purchases from a partner"),
        "participation-fees": Text(nl="deelnamekosten", en="participation fees"),
        "ready-made-programmes": Text(
            nl="kant-en-klare programma's van anderen", en="ready-made programmes of third parties"
        ),
        "promotion": Text(nl="promotie", en="promotion"),
        "regular-activities": Text(nl="gewone activiteiten", en="regular activities"),
        "overhead": Text(nl="overhead", en="overhead"),
        "application": Text(nl="de aanvraag zelf", en="the application itself"),
        "vat": Text(nl="btw die je kunt terugvragen", en="VAT that you can reclaim"),
        "before-application": Text(nl="kosten van vóór de aanvraag", en="costs from before the application"),
        "outside-project": Text(
            nl="wat niet bij het project hoort zoals het is toegekend", en="what is not part of the project as granted"
        ),
        "outside-term": Text(nl="kosten buiten de looptijd van het project", en="costs outside the project's term"),
    }
)
"""The names of kinds of costs, as they stand in a list."""

_PHRASES = MappingProxyType(
    {
        "limit": Text(nl="{range} per {per}", en="{range} per {per}"),
        "limit_each": Text(nl="{range} per {per} {each}", en="{range} per {per} {each}"),
        "limit_years": Text(
            nl="{range} per {per} in elke periode van {years} jaar",
            en="{range} per {per} in any period of {years} years",
        ),
        "limit_year": Text(
            nl="{range} per {per} in elke periode van {years} jaar",
            en="{range} per {per} in any period of {years} year",
        ),
        "paid": Text(nl="betaald: {costs}", en="paid: {costs}"),
        "not_paid": Text(nl="niet betaald: {costs}", en="not paid: {costs}"),
        "themes:one": Text(nl="wat je doet, past hierbij: {points}", en="what you do fits this: {points}"),
        "themes:all": Text(
            nl="wat je doet, past bij al deze punten: {points}", en="what you do fits all of these points: {points}"
        ),
        "themes:some": Text(
            nl="wat je doet, past bij minstens {least} van deze punten: {points}",
            en="what you do fits at least {least} of these points: {points}",
        ),
        "places:all": Text(
            nl="van wie meedoen, zitten alle {kinds} {where}", en="of those that take part, all {kinds} are {where}"
        ),
        "places:one": Text(
            nl="van wie meedoen, zit minstens 1 {kinds} {where}",
            en="of those that take part, at least 1 {kinds} is {where}",
        ),
        "places:some": Text(
            nl="van wie meedoen, zitten minstens {least} {kinds} {where}",
            en="of those that take part, at least {least} {kinds} are {where}",
        ),
        "anyone": Text(nl="organisatie", en="organisation"),
        "all_of_them": Text(nl="organisaties", en="organisations"),
        "in": Text(nl="in {places}", en="in {places}"),
        "outside": Text(nl="buiten {places}", en="outside {places}"),
    }
)


def sentence_of(check: ToCheck) -> Text:
    """Return what has to be checked by hand: its text, or what its values say in a sentence."""
    if isinstance(check, Check | ExcludesAll | Statement):
        return check.text
    if check.text is not None:
        return check.text
    write = _WRITERS.get(type(check), written_learner)

    def write_sentence(language: Language) -> str:
        sentence = write(check, language)
        return f"{sentence[0].upper()}{sentence[1:]}."

    return in_all_languages(write_sentence)


def sentences(regulation: FundingRegulation) -> tuple[Sentence, ...]:
    """Return what the values of a regulation say, of all parts that have no text of their own."""
    return tuple(
        Sentence(part=f"/{name}/{at}", text=sentence_of(check))
        for name in SAID_BY_VALUES
        for at, check in enumerate(getattr(regulation, name))
        if check.text is None
    )


def written_costs(kinds: tuple[CostKind, ...], language: Language) -> str:
    """Return the names of kinds of costs as a list in a sentence."""
    return listed([COST_NAMES[kind].in_language(language) for kind in kinds], PHRASES["and_"].in_language(language))


def _limit(limit: Limit, language: Language) -> str:
    parts = {
        "range": written_range(limit.at_least, limit.at_most, limit.what, language),
        "per": PER_NAMES[limit.per].in_language(language),
    }
    if limit.years is not None:
        phrase = "limit_year" if limit.years == 1 else "limit_years"
        return say(_PHRASES[phrase], language, years=written_number(limit.years, language), **parts)
    if limit.each == "in-all":
        return say(_PHRASES["limit"], language, **parts)
    return say(_PHRASES["limit_each"], language, each=EACH_NAMES[limit.each].in_language(language), **parts)


def _cost(cost: Cost, language: Language) -> str:
    return say(_PHRASES["paid" if cost.paid else "not_paid"], language, costs=written_costs(cost.of, language))


def _themes(themes: Themes, language: Language) -> str:
    points = [point.in_language(language).removesuffix(".") for point in themes.points]
    phrase = "themes:all" if themes.at_least == len(points) else "themes:some"
    if len(points) == 1:
        phrase = "themes:one"
    return say(_PHRASES[phrase], language, least=themes.at_least, points="; ".join(points))


def _partner_places(places: PartnerPlaces, language: Language) -> str:
    or_ = PHRASES["or_"].in_language(language)
    names, nobody = (PARTNER_KIND_NAMES, "anyone") if places.at_least == 1 else (PARTNERS_NAMES, "all_of_them")
    kinds = [names[kind].in_language(language) for kind in places.of_kinds]
    codes = [written_place(code, language) for code in places.any_of or places.none_of]
    number = {None: "all", 1: "one"}.get(places.at_least, "some")
    return say(
        _PHRASES[f"places:{number}"],
        language,
        least=places.at_least,
        kinds=listed(kinds, or_) or _PHRASES[nobody].in_language(language),
        where=say(_PHRASES["in" if places.any_of else "outside"], language, places=listed(codes, or_)),
    )


_WRITERS: Mapping[type, Callable[[Any, Language], str]] = MappingProxyType(
    {Limit: _limit, Cost: _cost, Themes: _themes, PartnerPlaces: _partner_places}
)
