"""What people write for regions, provinces, countries, organisations and kinds of content; only hints need it."""

from types import MappingProxyType

from techtalent.model.text import LANGUAGES
from techtalent.words.countries import COUNTRY_NAMES
from techtalent.words.names import PROVINCE_NAMES

REGIONS = MappingProxyType(
    {
        "north": "noord noorden noord-nederland",
        "north-west": "noordwest noordwesten noord-west nw",
        "east": "oost oosten oost-nederland",
        "south-west": "zuidwest zuidwesten zuid-west zw sw",
        "south": "zuid zuiden zuid-nederland",
        "own": "eigen own-region eigen-regio",
    }
)
"""The words that people write for a region, by the region."""

ACTIVITIES = MappingProxyType(
    {
        "company-open-day": "opendag open-dag-bedrijf open-huis bedrijvendag",
        "company-visit": "bedrijfsbezoek bedrijfsbezoeken rondleiding rondleidingen excursie excursies "
        "bedrijfsexcursie kijkje-in-de-keuken tour site-visit",
        "employee-training": "scholing bijscholing medewerkers-opleiden staff-training",
        "guest-lesson": "gastles gastlessen gastcollege gastcolleges workshop guest-lecture",
        "hybrid-trainer": "hybride-docent hybride-docenten hybride-techniekopleider lesgeven hybrid-teacher",
        "internships": "stage stages stageplek stageplekken stageplaats stageplaatsen snuffelstage afstudeerstage "
        "traineeships",
        "practice-assignments": "praktijkopdracht opdracht opdrachten afstudeeropdracht assignment",
        "public-private-partnership": "pps ppp",
        "school-fair": "beurs beurzen banenmarkt beroepenmarkt stagemarkt career-fair",
        "social-media-campaign": "social-media sociale-media campagne",
        "teaching-material": "lespakket lespakketten lesmateriaal lesson-material",
        "work-study-places": "leerbaan leerbanen leerwerkplek leerwerkplekken bbl bbl-plek bbl-plekken apprenticeship "
        "apprenticeships",
    }
)
"""The words that people write for an activity, by its id."""

GOALS = MappingProxyType(
    {
        "discover-young-talent": "werving instroom recruitment talent jong-talent",
        "influence-education-quality": "onderwijskwaliteit kwaliteit education-quality",
        "put-yourself-and-sector-on-the-map": "imago zichtbaarheid naamsbekendheid visibility reputation image",
        "strong-learning-culture": "scholing bijscholing leven-lang-ontwikkelen lifelong-learning",
        "stronger-regional-position": "regio regionaal regional-position",
    }
)
"""The words that people write for a goal, by its id."""

ORGANISATIONS = MappingProxyType(
    {
        "ao-metalektro": "a+o a-en-o ao ao-metalectro",
        "ministry-of-economic-affairs": "ez ezk minez economische-zaken",
        "ministry-of-education": "ocw minocw ministerie-van-onderwijs",
        "ministry-of-social-affairs": "szw minszw sociale-zaken",
        "rijksoverheid": "overheid rijk het-rijk government",
        "rvo": "rvo.nl",
        "sbb": "s-bb",
        # The fund's former name: content/organisations/wij-techniek.json.
        "wij-techniek": "otib",
    }
)
"""The abbreviations and words that people write for an organisation, beside its titles, by its id."""

FOLDERS = MappingProxyType(
    {
        "activity": "activiteit",
        "activities": "activiteiten",
        "case": "voorbeeld praktijkvoorbeeld praktijkverhaal interview example",
        "cases": "voorbeelden praktijkvoorbeelden praktijkverhalen interviews examples",
        "contact-point": "contactpunt contact contactpersoon",
        "contact-points": "contactpunten contacten contactpersonen contacts",
        "funding-regulation": "regeling subsidie subsidieregeling regulation subsidy scheme funding fund",
        "funding-regulations": "regelingen subsidies subsidieregelingen regulations schemes funds",
        "document": "papier stuk bijlage paper attachment",
        "documents": "documenten papieren stukken bijlagen papers attachments",
        "goal": "doel",
        "goals": "doelen",
        "initiative": "initiatief",
        "initiatives": "initiatieven",
        "organisation": "organisatie organization",
        "organisations": "organisaties organizations",
        "school-type": "schoolsoort schooltype onderwijssoort school",
        "school-types": "schoolsoorten schooltypen schooltypes onderwijssoorten scholen schools education",
        "school-year": "schooljaar vakantie holiday holidays",
        "school-years": "schooljaren vakanties schoolvakanties feestdagen holidays calendar",
        "step": "stap",
        "steps": "stappen",
        "study-profile": "profiel vakkenpakket",
        "study-profiles": "profielen vakkenpakketten profiles",
        "target-group": "doelgroep",
        "target-groups": "doelgroepen",
        "time-tier": "tijd tijdsinvestering",
        "time-tiers": "tijd tijden tijdsinvesteringen",
    }
)
"""The words that people write for a kind of content and for its folder, by the name of it."""

# What people write beside the names in `PROVINCE_NAMES`, and for the whole of what two provinces are.
_PROVINCES = MappingProxyType(
    {
        "NL-FR": "friesland fryslan fryslân frisia",
        "NL-GE": "guelders gld",
        "NL-LI": "limb lim",
        "NL-NB": "brabant",
        "NL-NH": "holland",
        "NL-ZE": "zealand zld",
        "NL-UT": "utr",
        "NL-ZH": "holland",
    }
)


def place_codes(name: str, *, countries: bool) -> tuple[str, ...]:
    """Return the codes of the provinces that a name stands for, or with `countries` of the country; mostly none.

    A code that is written otherwise stands for itself: nl-ge, or GE alone.
    """
    wanted = _letters(name)
    known = dict(PROVINCE_NAMES) | (dict(COUNTRY_NAMES) if countries else {})
    wanted = wanted.removeprefix("nl") if name.upper().startswith("NL-") else wanted
    found = [code for code in known if wanted in (_letters(code), _letters(code.removeprefix("NL-")))]
    for code, names in known.items():
        written = (names.in_language(language) for language in LANGUAGES)
        if wanted in map(_letters, (*written, *_PROVINCES.get(code, "").split())):
            found.append(code)
    return tuple(dict.fromkeys(found))


def _letters(name: str) -> str:
    """Return the letters of a name without capitals, signs and an article."""
    words = name.casefold().replace("-", " ").split()
    return "".join(word for word in words if word not in ("de", "het", "the", "provincie", "province", "of"))
