"""The names of the values that fields of content can have, where these are some of a few."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from techtalent.model.text import Text
from techtalent.words.conditions import COST_NAMES, PER_NAMES
from techtalent.words.counts import COUNTED_NAMES, EACH_NAMES
from techtalent.words.learners import ENROLLED_NAMES, RECOGNITION_NAMES, STATUS_NAMES, WHO_NAMES
from techtalent.words.moments import ANCHOR_NAMES
from techtalent.words.names import (
    EDUCATION_NAMES,
    FACT_WORDS,
    LEGAL_FORM_NAMES,
    OFFER_TYPE_NAMES,
    PARTNER_KIND_NAMES,
    PARTY_NAMES,
    PROVINCE_NAMES,
    REGION_NAMES,
    UNIT_NAMES,
)

_FACTS = {fact: words.label for fact, words in FACT_WORDS.items()}
_SCHOOL_REGIONS = {
    "noord": Text(nl="Noord", en="Noord"),
    "midden": Text(nl="Midden", en="Midden"),
    "zuid": Text(nl="Zuid", en="Zuid"),
}
_SITUATIONS = {
    "newcomer": Text(nl="nog niets met scholen", en="nothing with schools yet"),
    "experienced": Text(nl="al iets met scholen", en="something with schools already"),
    "alone": Text(nl="alleen", en="alone"),
}
_BOUNDS = {
    "at-most": Text(nl="ten hoogste", en="at most"),
    "exactly": Text(nl="precies", en="exactly"),
    "at-least": Text(nl="ten minste", en="at least"),
    "more-than": Text(nl="meer dan", en="more than"),
}
_BASIS = {
    "stated": Text(nl="de bron zegt het", en="the source says so"),
    "inferred": Text(nl="een redacteur leidde het af", en="an editor inferred it"),
    "fixed": Text(nl="vastgesteld", en="fixed"),
    "advised": Text(nl="geadviseerd", en="advised"),
}

_LISTED: tuple[Mapping[Any, Text], ...] = (
    STATUS_NAMES,
    LEGAL_FORM_NAMES,
    REGION_NAMES,
    PROVINCE_NAMES,
    {
        "own": Text(nl="je eigen regio", en="your own region"),
        "vocational-training": Text(nl="een beroepsopleiding", en="vocational training"),
        "degree": Text(nl="een studie in het hoger onderwijs", en="a degree of higher education"),
        "basic-qualification": Text(nl="een startkwalificatie", en="a basic qualification"),
        "same-level": Text(
            nl="een opleiding van hetzelfde of een hoger niveau", en="a course of the same or a higher level"
        ),
    },
)

# The words for the values of a field, by its name. Fields of one name share them.
_BY_FIELD: MappingProxyType[str, tuple[Mapping[Any, Text], ...]] = MappingProxyType(
    {
        "about": (
            {
                "limit": Text(nl="een grens", en="a limit"),
                "double-funding": Text(nl="dubbele subsidie", en="double funding"),
                "learner": Text(nl="de leerling", en="the learner"),
                "costs": Text(nl="de kosten", en="the costs"),
                "procedure": Text(nl="de aanvraag", en="the procedure"),
                "budget": Text(nl="het budget", en="the budget"),
                "theme": Text(nl="het thema", en="the theme"),
                "other": Text(nl="iets anders", en="something else"),
            },
        ),
        "anchor": (
            ANCHOR_NAMES,
            {"last-day": Text(nl="de laatste dag om aan te vragen", en="the last day to apply")},
        ),
        "any_of": _LISTED,
        "applicants": (PARTY_NAMES,),
        "at": (
            ENROLLED_NAMES,
            {
                "start": Text(nl="aan het begin", en="at the start"),
                "halfway": Text(nl="halverwege", en="halfway"),
                "end": Text(nl="aan het einde", en="at the end"),
            },
        ),
        "basis": (_BASIS,),
        "beneficiary": (PARTY_NAMES,),
        "bound": (_BOUNDS,),
        "brings": (_FACTS,),
        "by": (
            {
                "online": Text(nl="online", en="online"),
                "form": Text(nl="met een formulier", en="with a form"),
                "call": Text(nl="door te bellen", en="by calling"),
                "mail": Text(nl="met een e-mail", en="by e-mail"),
                "read": Text(nl="lees eerst hoe", en="read first how"),
            },
        ),
        "costs": (COST_NAMES,),
        "each": (EACH_NAMES,),
        "education": (EDUCATION_NAMES,),
        "employer": (
            {
                "this": Text(nl="dit bedrijf", en="this company"),
                "any": Text(nl="welk bedrijf ook", en="any company"),
            },
        ),
        "framework": (
            {
                "mbo": Text(nl="mbo", en="mbo"),
                "nlqf": Text(nl="NLQF", en="NLQF"),
                "eqf": Text(nl="EQF", en="EQF"),
                "national": Text(nl="het kwalificatiekader van het land", en="the country's own framework"),
            },
        ),
        "may_be": (STATUS_NAMES,),
        "none_of": _LISTED,
        "of": (
            COST_NAMES,
            {
                "any": Text(nl="elke subsidie", en="any subsidy"),
                "public": Text(nl="publiek geld", en="public money"),
                "course": Text(nl="de opleiding", en="the course"),
                "learner": Text(nl="de leerling", en="the learner"),
                "work": Text(nl="werk", en="work"),
                "practice": Text(nl="praktijk", en="practice"),
                "lessons": Text(nl="lessen", en="lessons"),
            },
        ),
        "of_kinds": (PARTNER_KIND_NAMES,),
        "parts_of": (PROVINCE_NAMES,),
        "per": (
            UNIT_NAMES,
            PER_NAMES,
            {"time": Text(nl="keer", en="time"), "school-year": Text(nl="schooljaar", en="school year")},
        ),
        "provinces": (PROVINCE_NAMES,),
        "recognised": (RECOGNITION_NAMES, {"accredited": Text(nl="geaccrediteerd", en="accredited")}),
        "region": (REGION_NAMES, _SCHOOL_REGIONS),
        "regions": (REGION_NAMES, _SCHOOL_REGIONS),
        "sector": (EDUCATION_NAMES, {"mbo": Text(nl="mbo", en="mbo")}),
        "settles": (_FACTS,),
        "situation": (_SITUATIONS,),
        "situations": (_SITUATIONS,),
        "timing": (
            {
                "before": Text(nl="voor", en="before"),
                "within": Text(nl="binnen", en="within"),
                "not-before": Text(nl="niet voor", en="not before"),
            },
        ),
        "type": (
            OFFER_TYPE_NAMES,
            {
                "programme": Text(nl="programma", en="programme"),
                "network": Text(nl="netwerk", en="network"),
                "toolkit": Text(nl="hulpmiddelen", en="toolkit"),
                "guide": Text(nl="gids", en="guide"),
                "event": Text(nl="evenement", en="event"),
                "course": Text(nl="cursus", en="course"),
                "subject": Text(nl="schoolvak", en="school subject"),
                "place": Text(nl="plek", en="place"),
                "training-fund": Text(nl="opleidingsfonds", en="training fund"),
                "association": Text(nl="vereniging", en="association"),
                "government": Text(nl="overheid", en="government"),
                "school": Text(nl="school", en="school"),
                "training-company": Text(nl="leerbedrijf", en="training company"),
                "company": Text(nl="bedrijf", en="company"),
                "partnership": Text(nl="samenwerkingsverband", en="partnership"),
                "foundation": Text(nl="stichting", en="foundation"),
            },
        ),
        "unit": ({name: names[1] for name, names in COUNTED_NAMES.items()},),
        "until_told": (_FACTS,),
        "weight": (
            {
                "main": Text(nl="waar je het voor doet", en="what one would do it for"),
                "side": Text(nl="wat het ook oplevert", en="what it brings as well"),
            },
        ),
        "what": ({name: names[1] for name, names in COUNTED_NAMES.items()},),
        "who": (WHO_NAMES,),
        "why": (
            {
                "budget-spent": Text(nl="het geld is op", en="the budget is spent"),
                "withdrawn": Text(nl="ingetrokken", en="withdrawn"),
                "superseded": Text(nl="vervangen", en="superseded"),
                "unknown": Text(nl="niet bekend", en="not known"),
            },
        ),
    }
)

# What a part is, where its kind alone tells it from others in its place.
_KINDS: Mapping[str, Text] = MappingProxyType(
    {
        "not-researched": Text(nl="niet uitgezocht", en="not researched"),
        "no-limit": Text(nl="zonder einde", en="without an end"),
        "any-time": Text(nl="altijd", en="at any time"),
        "after": Text(nl="na een moment", en="after a moment"),
        "affiliation": Text(nl="aansluiting", en="affiliation"),
        "age": Text(nl="leeftijd", en="age"),
        "ages": Text(nl="leeftijden", en="ages"),
        "all": Text(nl="al deze", en="all of these"),
        "any": Text(nl="een van deze", en="one of these"),
        "budget": Text(nl="budget", en="budget"),
        "committee": Text(nl="een commissie beslist", en="a committee decides"),
        "company-size": Text(nl="omvang van het bedrijf", en="size of the company"),
        "course": Text(nl="opleiding", en="course"),
        "dated": Text(nl="op deze dagen", en="on these days"),
        "earlier-training": Text(nl="eerdere opleiding", en="earlier training"),
        "earlier-work": Text(nl="eerder werk", en="earlier work"),
        "edition": Text(nl="jaargang", en="edition"),
        "enrolment": Text(nl="inschrijving", en="enrolment"),
        "first-come": Text(nl="wie het eerst komt", en="first come, first served"),
        "free": Text(nl="gratis", en="free"),
        "graduate": Text(nl="afgestudeerde", en="graduate"),
        "hours": Text(nl="uren", en="hours"),
        "legal-form": Text(nl="rechtsvorm", en="legal form"),
        "level": Text(nl="niveau", en="level"),
        "lottery": Text(nl="loting", en="lottery"),
        "maximum": Text(nl="bedrag", en="sum"),
        "offer": Text(nl="aanbod", en="offer"),
        "on-day": Text(nl="op een dag", en="on a day"),
        "partners": Text(nl="partners", en="partners"),
        "partnership": Text(nl="samenwerkingsverband", en="partnership"),
        "period": Text(nl="periode", en="period"),
        "place": Text(nl="plaats", en="place"),
        "practice": Text(nl="praktijk", en="practice"),
        "pro-rata": Text(nl="naar verhouding", en="in proportion"),
        "ranking": Text(nl="op volgorde van de beste", en="ranked by quality"),
        "region": Text(nl="regio", en="region"),
        "rounds": Text(nl="rondes", en="rounds"),
        "sector": Text(nl="sector", en="sector"),
        "share": Text(nl="deel van de kosten", en="share of the costs"),
        "status": Text(nl="positie", en="status"),
        "training-company": Text(nl="erkend leerbedrijf", en="recognised training company"),
        "windows": Text(nl="elk jaar in dezelfde periode", en="every year in the same window"),
        "yearly": Text(nl="elk jaar op deze dagen", en="on these days every year"),
        "years": Text(nl="in jaren", en="in years"),
    }
)


def value_name(field: str, value: str) -> Text | None:
    """Return what a value of a field is called, where the field has one of a few; None where it has not."""
    if field == "kind":
        return _KINDS.get(value)
    return next((names[value] for names in _BY_FIELD.get(field, ()) if value in names), None)
