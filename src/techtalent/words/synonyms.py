"""What people write for the names of keys, values and folders, in Dutch and in English; only hints need it.

A row has a name and the words that people write for it. Capitals, spaces, hyphens and underscores make no difference,
and a word may stand for several names. A row counts only where its name is one of those that are known in that place,
so that `medewerkers` is `employees` in a profile and `company-size` among the requirements of a regulation.
"""

import functools
from collections.abc import Collection, Mapping

from techtalent.words.synonyms_advice import ADVICE
from techtalent.words.synonyms_of_conditions import CONDITION_KEYS, CONDITION_VALUES
from techtalent.words.synonyms_of_guidance import GUIDANCE
from techtalent.words.synonyms_of_money import MONEY_VALUES
from techtalent.words.synonyms_of_names import ACTIVITIES, FOLDERS, GOALS, ORGANISATIONS, REGIONS
from techtalent.words.synonyms_of_time import TIME_KEYS, TIME_VALUES

_PROFILE_KEYS = {
    "name": "naam bedrijfsnaam bedrijf company company-name onderneming",
    "goals": "doelen doel goal doelstelling doelstellingen objective objectives aims",
    "target_groups": "school doelgroep doelgroepen onderwijs onderwijssoorten scholen schools education audience "
    "groups",
    "time_tier": "tijd time tijdsinvestering beschikbare-tijd menskracht tier",
    "hours_per_month": "uren uur hours hour hours-a-month uren-per-maand hours-monthly monthly-hours tijd time",
    "region": "regio area vestigingsregio plaats",
    "province": "provincie plaats state county",
    "training_company": "erkend leerbedrijf erkend-leerbedrijf erkenning sbb recognised recognized training-company",
    "sector": "bedrijfstak branche sbi sbi-code nace industry",
    "legal_form": "rechtsvorm bedrijfsvorm legal-entity",
    "places": "plaatsen plekken plaats aantal aantal-plaatsen number seats",
    "weeks": "weken week duur",
    "kind": "soort type",
    "number": "aantal count nummer volgnummer volgorde nr no",
    "affiliations": "lidmaatschap lidmaatschappen cao fonds fondsen aangesloten aangesloten-bij aansluiting lid-van "
    "membership memberships funds fund associations association vereniging brancheorganisatie affiliated-with",
    "does": "doet doet-al doe-je-al activiteiten activities already doing",
    "employees": "collega collega's collegas people mensen team mkb medewerkers werknemers personeel personeelsleden "
    "staff workforce headcount fte ftes aantal-medewerkers aantal-werknemers number-of-employees omvang "
    "bedrijfsgrootte size company-size",
    "partnership": "pps ppp samenwerking publiek-private-samenwerking public-private-partnership",
    "partners": "partner samenwerkingspartners aantal-partners number-of-partners",
    "offers": "stagiair stagiairs stagiaires leerling leerlingen leerling-werknemers bbl bol bpv bbl-plekken interns "
    "trainees stage stages stageplek stageplekken stageplaats stageplaatsen leerbaan leerbanen leerwerkplek "
    "leerwerkplekken leer-werkplekken aanbod biedt-aan internship internships offer work-study-places",
    "activity_region": "regio-activiteit regio-activiteiten regio-van-de-activiteiten region-of-activities",
    "members": "leden deelnemers deelnemende-bedrijven companies bedrijven",
    "at_least": "minimaal minstens minimum min van vanaf from",
    "at_most": "maximaal hoogstens maximum max tot t/m to up-to",
    "type": "soort",
    "education": "onderwijs opleiding schooltype onderwijssoort school niveau",
}

_CONTENT_KEYS = {
    "title": "titel naam name heading kop",
    "summary": "samenvatting omschrijving beschrijving description toelichting",
    "source": "bron bronnen sources",
    "note": "opmerking notitie toelichting comment remark",
    "retired": "vervallen beëindigd gestopt ended",
    "successors": "opvolgers opvolger opgevolgd-door successor followed-by",
    "apply": "aanvragen aanmelden hoe-aanvragen how-to-apply application",
    "documents": "documenten papieren stukken bijlagen papers attachments",
    "replaces": "vervangt overrides",
    "since": "sinds vanaf",
    "reason": "reden waarom why",
    "aliases": "oude-namen oude-ids former-ids",
    "order": "volgorde rangorde position",
    "website": "site url link webadres homepage",
    "address": "url link webadres adres webpagina",
    "postal_address": "postadres adres",
    "visiting_address": "bezoekadres adres",
    "telephone": "telefoon telefoonnummer telefoonnr tel phone phone-number",
    "mailbox": "mail email e-mail mailadres e-mailadres",
    "find": "vinden vindplaats how-to-find where",
    "date": "datum geraadpleegd accessed retrieved",
    "date_phrase": "datum ongedateerd undated age",
    "read_on": "gelezen-op gelezen geraadpleegd geraadpleegd-op accessed retrieved",
    "document": "documentnaam publicatie publication",
    "chapter": "hoofdstuk",
    "passage": "passages alinea paragraaf bladzijde pagina page section",
    "nl": "nederlands dutch",
    "en": "engels english",
    "to": "naar id verwijst-naar",
    "basis": "grond grondslag",
    "weight": "gewicht belang importance",
    "within": "binnen onderdeel-van part-of inside",
    "text": "tekst",
    "activities": "activiteiten activiteit activity",
    "initiatives": "initiatieven initiatief initiative",
    "organisations": "organisaties organisatie organisation organizations organization",
    "organisation": "organisatie organization organisations",
    "audiences": "publiek doelpubliek voor-wie audience",
    "seasons": "seizoen seizoenen season periode periodes",
    "months": "maanden maand month",
    "hands_on": "praktisch doen",
    "who_helps": "wie-helpt hulp hulp-van",
    "conditions": "voorwaarden voorwaarde verplichtingen plichten duties requirements",
    "effort": "uren tijd inspanning tijdsbesteding hours time",
    "begin": "begin-met eerste-stap start first-step first-steps",
    "contacts": "contactpunten contactpunt contact contact-points",
    "next": "volgende daarna vervolg vervolgstap step-up",
    "for_affiliates_of": "voor-leden-van voor-aangeslotenen-van members for-members-of",
    "regions": "regio regio's region",
    "joinable": "lid lid-worden aansluiten member membership",
    "place": "plaats locatie location plek stad city",
    "part_of": "onderdeel-van deel-van hoort-bij",
    "facts": "feiten feit fact",
    "points": "punten punt point",
    "steps": "stappen stap step",
    "contact_points": "contactpunten contactpunt contacten contacts contact-point",
    "moments": "momenten moment",
    "settles": "bepaalt",
    "company": "bedrijf onderneming",
    "role": "functie rol job",
    "advice": "advies adviezen tip",
    "abbreviation": "afkorting",
    "abbreviations": "afkortingen afkorting abbreviation",
    "school_types": "schoolsoorten schoolsoort schooltypen schooltype school-type onderwijssoorten scholen",
    "subjects": "vakken vak subject",
    "ages": "leeftijd leeftijden age",
    "duration": "duur looptijd",
    "level": "niveau",
    "routes": "doorstroom route vervolg vervolgopleidingen",
    "years": "jaren jaar year",
    "approach": "aanpak benadering",
    "what_works": "wat-werkt",
    "hours_from": "uren uren-vanaf hours",
    "providers": "uitvoerder uitvoerders subsidieverstrekker subsidiegever verstrekker verstrekkers aanbieder "
    "aanbieders fonds funder provider",
    "applicants": "aanvrager aanvragers applicant aan-te-vragen-door",
    "applicant": "aanvrager applicants",
    "education": "doelgroep doelgroepen onderwijs opleiding opleidingen onderwijssoort niveau level target-groups",
    "about": "over onderwerp subject soort",
    "shown_by": "blijkt-uit bewijs evidence",
    "beneficiary": "begunstigde ontvanger receiver recipient beneficiaries",
    "amounts": "subsidiebedrag subsidiebedragen bedrag bedragen amount vergoeding vergoedingen subsidie",
    "validity": "geldigheid looptijd geldig valid duration",
    "applications": "aanvragen aanvraag aanvraagperiode aanvraagperiodes loket application",
    "requirements": "eisen eis voorwaarden voorwaarde requirement conditions criteria",
    "also_check": "ook-nagaan overige-voorwaarden let-op other-conditions",
    "terms": "termijnen termijn term deadlines",
    "excludes": "sluit-uit niet-met",
    "requires": "vereist",
    "stacks_with": "stapelbaar-met te-combineren-met combines-with",
    "euros": "max bedrag euro eur amount sum maximum value",
    "minimum_euros": "minimum minimumbedrag minimaal min",
    "percent": "percentage procent pct rate",
    "of": "van waarvan grondslag",
    "what": "wat waarvoor omschrijving",
    "condition": "voorwaarde indien if conditions",
    "when": "wanneer als alleen-als only-if requirement eis",
    "bound": "grens soort-bedrag type",
    "currency": "munt valuta munteenheid",
    "per": "eenheid eenheden unit units for voor",
    "limits": "limieten limiet grenzen limit maximum-aantal aantal",
    "each": "elk ieder tijdvak periode",
    "allocation": "verdeling toekenning verdeelmethode volgorde distribution",
    "excludes_all": "cumulatie stapeling geen-andere-subsidie double-funding dubbele-financiering",
    "de_minimis": "deminimis staatssteun state-aid minimis",
    "phrase": "tekst zin wording text",
    "any_of": "een-van one-of any values",
    "none_of": "geen-van niet not except excluded none",
    "by": "how hoe via manier wijze method channel kind",
    "full_weeks": "weken weeks volle-weken aantal-weken",
    "on_top": "bovenop erbij extra plus additional opslag toeslag",
    "of_kinds": "soorten soort kind kinds",
    "fewer_than": "minder-dan less-than maximum max at-most hoogstens maximaal",
    "action": "actie handeling wat",
    "anchor": "ijkpunt vanaf",
    "applies_to": "geldt-voor",
}

_EDUCATION = {
    "po": "kinderen basisschool basisscholen basisonderwijs primair primair-onderwijs primary primary-school "
    "lagere-school groep-7 groep-8 so",
    "vo": "scholieren vmbo vmbo-t vmbo-bb vmbo-kb vmbo-gl vmbo-tl mavo havo vwo gymnasium atheneum praktijkonderwijs "
    "pro middelbaar middelbare-school middelbaar-onderwijs voortgezet onderbouw bovenbouw brugklas secondary "
    "secondary-school high-school havo/vwo",
    "mbo": "mbo'ers mbo-studenten studenten roc bol bbl mbo-bol mbo-bbl mbo-1 mbo-2 mbo-3 mbo-4 vakschool "
    "beroepsonderwijs vocational aoc",
    "mbo-bol": "bol mbo roc voltijd",
    "mbo-bbl": "bbl mbo roc leerbaan duaal",
    "hbo": "hbo'ers hbo-studenten studenten hbo-bachelor hogeschool hogescholen hts heao ad associate-degree "
    "applied-sciences university-of-applied-sciences polytechnic",
    "wo": "universiteit universiteiten universitair university universities wetenschappelijk "
    "wetenschappelijk-onderwijs academisch academic academic-education",
}

_OFFERS = {
    "internship": "snuffelstage meeloopstage afstudeerstage beroepsstage beroepspraktijkvorming bpv bpv-plek "
    "maatschappelijke-stage graduation-internship stage stages stageplek stageplaats internships trainee traineeship "
    "placement",
    "work-study-place": "bbl-plekken leerwerkplaats leerbaan leerbanen leerwerkplek leerwerkplekken leer-werkplek "
    "werkplek bbl-plek bbl apprenticeship work-study",
}

_KINDS = {
    "maximum": "maximaal fixed vast bedrag vast-bedrag vaste-vergoeding fixed-amount fixed-sum lump-sum amount sum max "
    "maximumbedrag plafond cap euros",
    "share": "percentage percent procent deel aandeel gedeelte part rate",
    "free": "gratis kosteloos zonder-kosten free-of-charge no-cost no-costs in-natura",
    "budget": "pot totaal total subsidieplafond plafond beschikbaar-bedrag",
    "period": "periode looptijd tijdvak dates range",
    "edition": "editie ronde tranche round",
    "no-limit": "onbeperkt doorlopend onbepaald onbepaalde-tijd unlimited indefinite open-ended geen-einddatum forever",
    "windows": "jaarlijks yearly annual elk-jaar ieder-jaar deadline tijdvak tijdvakken aanvraagperiode "
    "aanvraagperiodes loket ronde window period periods",
    "rounds": "eenmalig once deadline ronde rondes tranche tranches openstelling call calls round",
    "any-time": "altijd doorlopend hele-jaar always anytime continuous rolling",
    "not-researched": "onbekend niet-onderzocht unknown tbd todo nvt",
    "affiliation": "aansluiting aangesloten lid lidmaatschap member membership cao fonds collective-agreement",
    "company-size": "omvang grootte bedrijfsgrootte bedrijfsomvang size mkb sme employees medewerkers werknemers fte",
    "partnership": "pps ppp samenwerking samenwerkingsverband",
    "partners": "partner samenwerkingspartners consortium samenwerkingsverband",
    "region": "regio regions",
    "place": "plaats provincie province land country vestigingsplaats location",
    "training-company": "leerbedrijf erkend-leerbedrijf erkenning sbb recognition",
    "sector": "sbi sbi-code bedrijfstak branche nace industry",
    "legal-form": "bv nv stichting eenmanszaak rechtsvorm legal-entity",
    "any": "or of one-of either any-of een-van",
    "all": "and en both all-of",
    "offer": "aanbod stage stages internship leerbaan leerwerkplek offers",
    "years": "jaren jaar year duur duration",
    "ages": "leeftijd leeftijden age",
}

_PARTIES = {
    "public-authority": "overheid gemeente provincie ministerie municipality ministry government authority",
    "small-company": "mkb sme midden-en-kleinbedrijf klein",
    "large-company": "groot grootbedrijf large",
    "school-vo": "vo vmbo havo vwo school",
    "school-mbo": "mbo roc school",
    "school-hbo": "hbo hogeschool school",
    "university": "wo universiteit",
    "private-limited-company": "bv b.v. ltd gmbh besloten-vennootschap",
    "public-limited-company": "nv n.v. plc naamloze-vennootschap",
    "sole-proprietorship": "eenmanszaak zzp zzp'er sole-trader",
    "partnership": "vof v.o.f. maatschap cv c.v. vennootschap-onder-firma samenwerkingsverband samenwerking pps "
    "consortium",
    "cooperative": "coöperatie cooperatie co-op",
    "public-body": "overheid gemeente provincie",
    "company": "employer employers werkgever werkgevers bedrijf bedrijven onderneming ondernemer firm business "
    "companies",
    "intern": "stagiair stagiaire stagelopende trainee interns",
    "employee": "werknemer medewerker worker",
    "school": "onderwijsinstelling instelling schoolbestuur roc universiteit university hogeschool college schools",
    "consortium": "samenwerkingsverband partnership partners coalition penvoerder",
    "pupils": "leerlingen leerling scholieren scholier kinderen kids children pupil",
    "students": "studenten student",
    "teachers": "docenten docent leraren leraar leerkrachten leerkracht teacher",
    "parents": "ouders ouder parent",
    "employees": "medewerkers werknemers personeel staff",
    "training-fund": "fonds opleidingsfonds o&o-fonds ontwikkelingsfonds",
    "association": "vereniging branchevereniging brancheorganisatie werkgeversorganisatie employers-organisation",
    "government": "overheid rijksoverheid ministerie ministry gemeente provincie municipality province",
    "training-company": "opleider opleidingsbedrijf trainer",
    "foundation": "stichting",
}

_OTHER_VALUES = {
    "main": "hoofd hoofddoel belangrijkste primary",
    "side": "bij nevendoel bijkomend secondary",
    "programme": "programma program",
    "network": "netwerk",
    "toolkit": "gereedschap gereedschapskist hulpmiddelen tools",
    "guide": "gids handreiking handleiding",
    "event": "evenement",
    "course": "cursus opleiding training",
    "subject": "vak",
    "place": "plek plaats locatie location",
    "stated": "genoemd vermeld gezegd letterlijk explicit said",
    "inferred": "afgeleid geschat ingeschat aangenomen inschatting assumed guessed derived",
    "budget-spent": "op budget-op uitgeput vol vol-budget full exhausted subsidieplafond-bereikt plafond-bereikt",
    "withdrawn": "ingetrokken gestopt afgeschaft cancelled canceled",
    "superseded": "vervangen opgevolgd replaced",
    "fixed": "vast vastgesteld verplicht law mandatory",
    "advised": "advies adviesdata geadviseerd advice",
    "little-time": "low laag beetje een-beetje small few weinig little",
    "more-time": "meer medium medium-time gemiddeld",
    "much-time": "high hoog lot veel plenty lots",
}

_TABLES = (
    _PROFILE_KEYS,
    _CONTENT_KEYS,
    TIME_KEYS,
    REGIONS,
    ORGANISATIONS,
    ACTIVITIES,
    GOALS,
    _EDUCATION,
    _OFFERS,
    _KINDS,
    _PARTIES,
    _OTHER_VALUES,
    TIME_VALUES,
    MONEY_VALUES,
    CONDITION_KEYS,
    *GUIDANCE,
    CONDITION_VALUES,
    FOLDERS,
)


# What no name covers, and what is said of it where a word is like no name at all.
_OTHERWISE = {"company-size": "a condition that no kind covers goes to 'also_check'"}


def meanings(known: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Return what each word stands for: some of the known names, or a sentence that says what to do.

    A word that only stands for names that are not known here has nothing.
    """
    return _meanings(frozenset(known))


@functools.lru_cache(maxsize=64)
def _meanings(known: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for table in _TABLES:
        for name, words in table.items():
            for word in words.split():
                earlier = found.setdefault(word, ())
                if name in known and name not in earlier:
                    found[word] = (*earlier, name)
    for advice in ADVICE:
        # Names that cover it are better than advice.
        if advice.beside in known and advice.without not in known:
            found |= {word: (advice.sentence,) for word in advice.words.split() if not found.get(word)}
    return found


def otherwise(known: Collection[str]) -> str | None:
    """Return what to do where none of the known names is right; None where nothing general can be said."""
    return next((sentence for name, sentence in _OTHERWISE.items() if name in known), None)
