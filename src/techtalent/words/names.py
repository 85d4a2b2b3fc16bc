"""The names of facts, regions, offers, months, days and numbers."""

import datetime as dt
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from techtalent.model.amounts import Unit
from techtalent.model.common import Education, Fact, Region
from techtalent.model.regulations import Party
from techtalent.model.requirements import LegalForm, OfferType, PartnerKind
from techtalent.model.text import Language, Text


class FactWords(NamedTuple):
    """The names of a fact of a profile."""

    label: Text
    """The name before a colon, or above a field of a form."""
    in_sentence: Text
    """The name as a part of a sentence."""
    question: Text
    """The question to a company that did not tell the fact."""


FACT_WORDS: MappingProxyType[Fact, FactWords] = MappingProxyType(
    {
        "goals": FactWords(
            label=Text(nl="Doelen", en="Goals"),
            in_sentence=Text(nl="je doelen", en="your goals"),
            question=Text(
                nl="Wat wil je met de samenwerking bereiken?", en="What do you want to achieve by working together?"
            ),
        ),
        "target_groups": FactWords(
            label=Text(nl="Doelgroepen", en="Target groups"),
            in_sentence=Text(nl="je doelgroepen", en="your target groups"),
            question=Text(
                nl="Met welk onderwijs wil je samenwerken?", en="Which part of education do you want to work with?"
            ),
        ),
        "time_tier": FactWords(
            label=Text(nl="Tijd", en="Time"),
            in_sentence=Text(nl="je tijd", en="your time"),
            question=Text(nl="Hoeveel tijd heb je per maand?", en="How much time do you have each month?"),
        ),
        "region": FactWords(
            label=Text(nl="Regio", en="Region"),
            in_sentence=Text(nl="je regio", en="your region"),
            question=Text(nl="In welke regio zit je bedrijf?", en="Which region is your company in?"),
        ),
        "province": FactWords(
            label=Text(nl="Provincie", en="Province"),
            in_sentence=Text(nl="je provincie", en="your province"),
            question=Text(nl="In welke provincie zit je bedrijf?", en="Which province is your company in?"),
        ),
        "affiliations": FactWords(
            label=Text(nl="Aangesloten bij", en="Affiliated with"),
            in_sentence=Text(nl="waarbij je bent aangesloten", en="what you are affiliated with"),
            question=Text(
                nl="Bij welke fondsen en verenigingen is je bedrijf aangesloten?",
                en="Which funds and associations is your company affiliated with?",
            ),
        ),
        "does": FactWords(
            label=Text(nl="Je doet al", en="You do already"),
            in_sentence=Text(nl="wat je al doet", en="what you do already"),
            question=Text(nl="Wat doe je al met scholen?", en="What do you do with schools already?"),
        ),
        "offers": FactWords(
            label=Text(nl="Je biedt aan", en="You offer"),
            in_sentence=Text(
                nl="welke stages en leer-werkplekken je biedt", en="which internships and work-study places you offer"
            ),
            question=Text(
                nl="Welke stages en leer-werkplekken bied je aan: voor welk onderwijs, hoeveel, en hoeveel weken?",
                en="Which internships and work-study places do you offer: for which education, how many, and for "
                "how many weeks?",
            ),
        ),
        "training_company": FactWords(
            label=Text(nl="Erkend leerbedrijf", en="Recognised training company"),
            in_sentence=Text(
                nl="of je een erkend leerbedrijf bent", en="whether you are a recognised training company"
            ),
            question=Text(
                nl="Is je bedrijf een door SBB erkend leerbedrijf voor deze opleidingen?",
                en="Is your company recognised by SBB as a training company for these courses?",
            ),
        ),
        "partnership": FactWords(
            label=Text(nl="In een publiek-private samenwerking", en="In a public-private partnership"),
            in_sentence=Text(
                nl="of je in een publiek-private samenwerking zit", en="whether you are in a public-private partnership"
            ),
            question=Text(
                nl="Zit je bedrijf al in een publiek-private samenwerking?",
                en="Is your company in a public-private partnership already?",
            ),
        ),
        "partners": FactWords(
            label=Text(nl="Partners die meedoen", en="Partners that join in"),
            in_sentence=Text(
                nl="hoeveel en wat voor partners meedoen", en="how many partners join in, and of what kind"
            ),
            question=Text(
                nl="Hoeveel andere bedrijven of organisaties doen mee, en wat zijn dat?",
                en="How many other companies or organisations join in, and what are they?",
            ),
        ),
        "employees": FactWords(
            label=Text(nl="Medewerkers", en="Employees"),
            in_sentence=Text(nl="hoeveel medewerkers je hebt", en="how many employees you have"),
            question=Text(nl="Hoeveel medewerkers heeft je bedrijf?", en="How many employees does your company have?"),
        ),
        "sector": FactWords(
            label=Text(nl="Sector (SBI-code)", en="Sector (SBI code)"),
            in_sentence=Text(nl="je SBI-code", en="your SBI code"),
            question=Text(
                nl="Wat is de SBI-code van je bedrijf in het handelsregister?",
                en="What is the SBI code of your company in the trade register?",
            ),
        ),
        "legal_form": FactWords(
            label=Text(nl="Rechtsvorm", en="Legal form"),
            in_sentence=Text(nl="je rechtsvorm", en="your legal form"),
            question=Text(nl="Welke rechtsvorm heeft je bedrijf?", en="What is the legal form of your company?"),
        ),
        "activity_region": FactWords(
            label=Text(nl="Regio van de activiteiten", en="Region of the activities"),
            in_sentence=Text(nl="in welke regio je activiteiten zijn", en="which region your activities are in"),
            question=Text(
                nl="In welke regio vinden de activiteiten plaats?", en="Which region do the activities take place in?"
            ),
        ),
    }
)
"""The names of each fact."""

REGION_NAMES: MappingProxyType[Region, Text] = MappingProxyType(
    {
        "north": Text(nl="Noord", en="North"),
        "north-west": Text(nl="Noordwest", en="Northwest"),
        "east": Text(nl="Oost", en="East"),
        "south-west": Text(nl="Zuidwest", en="Southwest"),
        "south": Text(nl="Zuid", en="South"),
    }
)

PROVINCE_NAMES = MappingProxyType(
    {
        "NL-DR": Text(nl="Drenthe", en="Drenthe"),
        "NL-FL": Text(nl="Flevoland", en="Flevoland"),
        "NL-FR": Text(nl="Friesland", en="Friesland"),
        "NL-GE": Text(nl="Gelderland", en="Gelderland"),
        "NL-GR": Text(nl="Groningen", en="Groningen"),
        "NL-LI": Text(nl="Limburg", en="Limburg"),
        "NL-NB": Text(nl="Noord-Brabant", en="North Brabant"),
        "NL-NH": Text(nl="Noord-Holland", en="North Holland"),
        "NL-OV": Text(nl="Overijssel", en="Overijssel"),
        "NL-UT": Text(nl="Utrecht", en="Utrecht"),
        "NL-ZE": Text(nl="Zeeland", en="Zeeland"),
        "NL-ZH": Text(nl="Zuid-Holland", en="South Holland"),
    }
)
"""The names of the Dutch provinces, by ISO 3166-2."""

LEGAL_FORM_NAMES: MappingProxyType[LegalForm, Text] = MappingProxyType(
    {
        "sole-proprietorship": Text(nl="eenmanszaak", en="sole proprietorship"),
        "partnership": Text(nl="vof, maatschap of cv", en="partnership (vof, maatschap or cv)"),
        "private-limited-company": Text(nl="bv", en="private limited company (bv)"),
        "public-limited-company": Text(nl="nv", en="public limited company (nv)"),
        "cooperative": Text(nl="coöperatie", en="cooperative"),
        "association": Text(nl="vereniging", en="association"),
        "foundation": Text(nl="stichting", en="foundation"),
        "public-body": Text(nl="overheid", en="public body"),
    }
)

PARTNER_KIND_NAMES: MappingProxyType[PartnerKind, Text] = MappingProxyType(
    {
        "company": Text(nl="bedrijf", en="company"),
        "small-company": Text(nl="mkb-bedrijf", en="company with fewer than 250 employees"),
        "large-company": Text(nl="groot bedrijf", en="company with 250 employees or more"),
        "school-vo": Text(nl="vo-school", en="secondary school"),
        "school-mbo": Text(nl="mbo-school", en="mbo school"),
        "school-hbo": Text(nl="hogeschool", en="university of applied sciences"),
        "university": Text(nl="universiteit", en="university"),
        "association": Text(nl="branchevereniging", en="sector association"),
        "public-authority": Text(nl="overheid", en="public authority"),
        "other": Text(nl="andere organisatie", en="other organisation"),
    }
)

PARTNERS_NAMES: MappingProxyType[PartnerKind, Text] = MappingProxyType(
    {
        "company": Text(nl="bedrijven", en="companies"),
        "small-company": Text(nl="mkb-bedrijven", en="companies with fewer than 250 employees"),
        "large-company": Text(nl="grote bedrijven", en="companies with 250 employees or more"),
        "school-vo": Text(nl="vo-scholen", en="secondary schools"),
        "school-mbo": Text(nl="mbo-scholen", en="mbo schools"),
        "school-hbo": Text(nl="hogescholen", en="universities of applied sciences"),
        "university": Text(nl="universiteiten", en="universities"),
        "association": Text(nl="brancheverenigingen", en="sector associations"),
        "public-authority": Text(nl="overheden", en="public authorities"),
        "other": Text(nl="andere organisaties", en="other organisations"),
    }
)
"""The names of kinds of partners, of several."""

PARTY_NAMES: MappingProxyType[Party, Text] = MappingProxyType(
    {
        "company": Text(nl="je bedrijf", en="your company"),
        "intern": Text(nl="de stagiair", en="the intern"),
        "employee": Text(nl="je medewerker", en="your employee"),
        "school": Text(nl="de school", en="the school"),
        "consortium": Text(nl="het samenwerkingsverband", en="the consortium"),
        "association": Text(nl="de brancheorganisatie", en="the sector organisation"),
        "public-authority": Text(nl="de overheid", en="the public authority"),
    }
)
"""The names of those who apply or receive, as parts of a sentence to a company."""

OFFER_TYPE_NAMES: MappingProxyType[OfferType, Text] = MappingProxyType(
    {
        "internship": Text(nl="stage", en="internship"),
        "work-study-place": Text(nl="leer-werkplek", en="work-study place"),
    }
)

EDUCATION_NAMES: MappingProxyType[Education, Text] = MappingProxyType(
    {
        "po": Text(nl="po", en="po"),
        "vo": Text(nl="vo", en="vo"),
        "mbo-bol": Text(nl="mbo-bol", en="mbo-bol"),
        "mbo-bbl": Text(nl="mbo-bbl", en="mbo-bbl"),
        "hbo": Text(nl="hbo", en="hbo"),
        "wo": Text(nl="wo", en="wo"),
    }
)

UNIT_NAMES: MappingProxyType[Unit, Text] = MappingProxyType(
    {
        "application": Text(nl="aanvraag", en="application"),
        "activity": Text(nl="activiteit", en="activity"),
        "project": Text(nl="project", en="project"),
        "company": Text(nl="bedrijf", en="company"),
        "partner": Text(nl="partner", en="partner"),
        "learner": Text(nl="leerling", en="learner"),
        "employee": Text(nl="medewerker", en="employee"),
        "teacher": Text(nl="docent", en="teacher"),
        "hour": Text(nl="uur", en="hour"),
        "day": Text(nl="dag", en="day"),
        "week": Text(nl="week", en="week"),
        "4-weeks": Text(nl="4 weken", en="4 weeks"),
        "month": Text(nl="maand", en="month"),
        "term": Text(nl="schoolperiode", en="school term"),
        "half-year": Text(nl="half jaar", en="half-year"),
        "year": Text(nl="jaar", en="year"),
        "study-year": Text(nl="studiejaar", en="study year"),
    }
)
"""The names of what an amount is for, as they stand behind 'per'."""

MONTH_NAMES = (
    Text(nl="januari", en="January"),
    Text(nl="februari", en="February"),
    Text(nl="maart", en="March"),
    Text(nl="april", en="April"),
    Text(nl="mei", en="May"),
    Text(nl="juni", en="June"),
    Text(nl="juli", en="July"),
    Text(nl="augustus", en="August"),
    Text(nl="september", en="September"),
    Text(nl="oktober", en="October"),
    Text(nl="november", en="November"),
    Text(nl="december", en="December"),
)


def written_month(month: int, language: Language) -> str:
    """Return the name of a month, 1 for January."""
    return MONTH_NAMES[month - 1].in_language(language)


def written_day(day: dt.date, language: Language) -> str:
    """Return a day as people write it, whatever the locale: 23 november 2026."""
    return f"{day.day} {written_month(day.month, language)} {day.year}"


def written_last_day(day: dt.date, language: Language) -> str:
    """Return the last day of a time as people write it: the year alone where it is the last day of a year."""
    return str(day.year) if (day.month, day.day) == (12, 31) else written_day(day, language)


def written_number(number: float | Decimal, language: Language) -> str:
    """Return a number with its thousands apart: 24.999 and 7,5 in Dutch, 24,999 and 7.5 in English."""
    return f"{number:,}".translate(_SIGNS_IN_NUMBERS[language])


def written_amount(amount: Decimal, language: Language) -> str:
    """Return an amount of money as people write it: whole, or with two decimals."""
    whole = amount == amount.to_integral_value()
    return f"{amount:,.{0 if whole else 2}f}".translate(_SIGNS_IN_NUMBERS[language])


def written_percent(percent: Decimal, language: Language) -> str:
    """Return a percentage without needless zeros: 60 and 37,5 in Dutch."""
    plain = f"{percent:f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain).translate(_SIGNS_IN_NUMBERS[language])


def written_money(amount: Decimal, currency: str, language: Language) -> str:
    """Return an amount of money after its currency; a Dutch reader knows the sign of the euro."""
    sign = "€" if currency == "EUR" and language == "nl" else currency
    return f"{sign} {written_amount(amount, language)}"


# Python writes the thousands and the decimals of a number as English has them.
_SIGNS_IN_NUMBERS: MappingProxyType[Language, dict[int, int]] = MappingProxyType(
    {"nl": str.maketrans(",.", ".,"), "en": {}}
)
