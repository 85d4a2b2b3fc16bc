"""The words that a rendered plan is put together from, in both languages."""

import datetime as dt
from types import MappingProxyType

from techtalent.parts import Region
from techtalent.text import Language, Text


def _texts(**pairs: tuple[str, str]) -> MappingProxyType[str, Text]:
    return MappingProxyType({name: Text(nl=nl, en=en) for name, (nl, en) in pairs.items()})


PHRASES = _texts(
    title=("Samenwerken met scholen: wat je bedrijf kan doen", "Working with schools: what your company can do"),
    intro=(
        "Dit plan laat zien wat je kunt doen, met wie, en wie meebetaalt, op {day}.",
        "This plan shows what you can do, with whom, and who helps to pay, on {day}.",
    ),
    in_short=("In het kort", "In short"),
    begin_with=("Begin met", "Begin with"),
    may_pay=("Wie kan meebetalen", "Who may help to pay"),
    call_first=("Bel", "Call"),
    tell_us=("Vertel ons nog", "Tell us"),
    told=("Wat je vertelde", "What you told us"),
    goals=("Doelen", "Goals"),
    target_groups=("Doelgroepen", "Target groups"),
    time=("Tijd", "Time"),
    region=("Regio", "Region"),
    activity_region=("Regio van de activiteiten", "Region of the activities"),
    affiliations=("Aangesloten bij", "Affiliated with"),
    employees=("Medewerkers", "Employees"),
    partnership=("In een publiek-private samenwerking", "In a public-private partnership"),
    partners=("Partners die meedoen", "Partners that join in"),
    offers=("Je biedt aan", "You offer"),
    yes=("ja", "yes"),
    no=("nee", "no"),
    none=("geen", "none"),
    nothing=("niets", "nothing"),
    not_told=("nog niet verteld, dus alles staat open", "not told yet, so everything is open"),
    hours=("{hours} uur per maand", "{hours} hours a month"),
    band=("{low} tot en met {high}", "{low} to {high}"),
    at_least=("{low} of meer", "{low} or more"),
    first=("Doe dit eerst", "Do this first"),
    why=("Waarom", "Why"),
    serves=("past bij {goals}", "serves {goals}"),
    reaches=("bereikt {groups}", "reaches {groups}"),
    judged=("eigen inschatting", "our judgement"),
    how=("Zo maak je het doen", "Make it hands-on"),
    who_helps=("Wie helpt", "Who helps"),
    initiatives=("Sluit aan bij", "Join in with"),
    season=("Wanneer", "When"),
    pays=("Wie betaalt mee", "Who helps to pay"),
    nobody_pays=("geen regeling bekend", "no regulation known"),
    also_fits=("Past ook", "Also fits"),
    nothing_fits=(
        "Met deze keuzes past geen enkele activiteit. Kijk bij 'Met één verandering' en 'Per doel'.",
        "No activity fits these choices. See 'With one change' and 'Goal by goal'.",
    ),
    funding=("Wie betaalt mee, en wat je nog nagaat", "Who helps to pay, and what to check"),
    no_funding=("Voor deze activiteiten is geen regeling bekend.", "No regulation is known for these activities."),
    not_now=("Nu niet voor jou", "Not for you now"),
    standing=("Voor jou", "For you"),
    when=("Wanneer", "When"),
    amount=("Wat", "What"),
    for_what=("Waarvoor", "What for"),
    apply_by=("Termijnen", "Deadlines"),
    read_in=("Feiten van een andere pagina, dus ga ze eerst na", "Facts from another page, so check them first"),
    as_of_page=("stand tot en met {day}", "as known up to {day}"),
    eligible=("je komt in aanmerking", "you are eligible"),
    eligible_so_far=(
        "je komt in aanmerking voor zover dat hier te beoordelen is; ga na:",
        "eligible as far as can be judged here; check:",
    ),
    undetermined=("nog niet te zeggen; vertel eerst {facts}", "cannot be said yet; tell us first {facts}"),
    undetermined_checks=("; ga daarna na:", "; then check:"),
    ineligible=(
        "je komt niet in aanmerking, want dit klopt niet: {reasons}",
        "not eligible, since this does not hold: {reasons}",
    ),
    runs_until=("loopt tot en met {day}", "runs until {day} inclusive"),
    runs_without_end=("loopt zonder einddatum", "runs without a last day"),
    begins=("begint op {day}", "begins on {day}"),
    ended_on=("beëindigd: liep tot en met {day}", "ended: ran until {day} inclusive"),
    retired_since=("beëindigd: geldt niet meer sinds {day}", "ended: no longer in force since {day}"),
    last_window_closed=(
        "beëindigd: de laatste aanvraagperiode die bekend is, is voorbij",
        "ended: the last application window that is known has closed",
    ),
    unconfirmed_edition=(
        "niet bevestigd voor deze dag: de bekende regels zijn die van {phrase}",
        "not confirmed for this day: the known rules are those of {phrase}",
    ),
    unconfirmed=(
        "niet bevestigd: de looptijd is niet uitgezocht",
        "not confirmed: nobody has looked up how long it runs",
    ),
    window_open=(
        "aanvragen kan nu, tot en met {last} ({applicant})",
        "applications are open until {last} inclusive ({applicant})",
    ),
    window_next=(
        "de volgende aanvraagperiode is {first} tot en met {last} ({applicant})",
        "the next application window is {first} to {last} inclusive ({applicant})",
    ),
    at_most=("ten hoogste EUR {euros} {per}", "at most EUR {euros} {per}"),
    at_most_from=("EUR {least} tot ten hoogste EUR {euros} {per}", "EUR {least} to at most EUR {euros} {per}"),
    share=("{percent} % van {of}", "{percent} % of {of}"),
    free=("gratis: {what}", "free: {what}"),
    budget=("budget: EUR {euros} ({what})", "budget: EUR {euros} ({what})"),
    before=("vóór {anchor}", "before {anchor}"),
    month_before=("uiterlijk 1 maand vóór {anchor}", "at least 1 month before {anchor}"),
    within_month=("binnen 1 maand na {anchor}", "within 1 month after {anchor}"),
    months_before=("uiterlijk {months} maanden vóór {anchor}", "at least {months} months before {anchor}"),
    within=("binnen {months} maanden na {anchor}", "within {months} months after {anchor}"),
    start=("het begin", "the start"),
    end=("het einde", "the end"),
    study_year_start=("het begin van het studiejaar", "the start of the study year"),
    not_now_short=("nu niet voor jou", "not for you now"),
    not_researched=("niet uitgezocht", "not looked up"),
    contacts=("Wie je belt", "Whom to call"),
    contact_affiliates=(
        "alleen als je bent aangesloten bij {organisation}",
        "only if you are affiliated with {organisation}",
    ),
    contact_region=("voor regio {region}", "for the region {region}"),
    steps=("Eerste stappen", "First steps"),
    still_open=("nog open: {facts}", "still open: {facts}"),
    tips=("Tips", "Tips"),
    cases=("Bedrijven die je voorgingen", "Companies that went before you"),
    case_shares=("doet ook: {activities}", "also does: {activities}"),
    near_misses=("Met één verandering", "With one change"),
    takes_goal=("als je ook kiest voor {any}", "if you also choose {any}"),
    takes_time=("met {tier}", "with {tier}"),
    coverage=("Per doel", "Goal by goal"),
    served_by=("{count} activiteiten, eerst: {activities}", "{count} activities, first: {activities}"),
    served_by_one=("1 activiteit: {activities}", "1 activity: {activities}"),
    served_by_nothing=("nog niets; dit zou helpen: {alternatives}", "nothing yet; this would help: {alternatives}"),
    served_by_nothing_known=("geen enkele activiteit dient dit doel", "no activity serves this goal"),
    questions=("Vertel ons nog", "Tell us more"),
    settles=("maakt uit voor {count} regels van dit plan", "{count} lines of this plan turn on it"),
    settles_one=("maakt uit voor 1 regel van dit plan", "1 line of this plan turns on it"),
    receipt=(
        "Gemaakt met techtalent {version}, catalogus {digest}, schema {schema}, voor {day}. De gids is niet gedateerd "
        "(begin 2025) en de andere bronnen zijn ouder of jonger: ga bedragen en termijnen na voordat je erop rekent. "
        "Dit is geen juridisch advies.",
        "Made with techtalent {version}, catalogue {digest}, schema {schema}, for {day}. The guide is undated (early "
        "2025) and the other sources are older or younger: check amounts and terms before you count on them. "
        "This is no legal advice.",
    ),
    or_=("of", "or"),
    and_=("en", "and"),
)

#: A fact as part of a sentence.
FACT_NAMES = _texts(
    goals=("je doelen", "your goals"),
    target_groups=("je doelgroepen", "your target groups"),
    time_tier=("je tijd", "your time"),
    region=("je regio", "your region"),
    affiliations=("waarbij je bent aangesloten", "what you are affiliated with"),
    offers=("welke stages en leer-werkplekken je biedt", "which internships and work-study places you offer"),
    partnership=("of je in een publiek-private samenwerking zit", "whether you are in a public-private partnership"),
    partners=("hoeveel partners meedoen", "how many partners join in"),
    employees=("hoeveel medewerkers je hebt", "how many employees you have"),
    activity_region=("in welke regio je activiteiten zijn", "which region your activities are in"),
)

REGION_NAMES: MappingProxyType[Region, Text] = MappingProxyType(
    {
        "north": Text(nl="Noord", en="North"),
        "north-west": Text(nl="Noordwest", en="Northwest"),
        "east": Text(nl="Oost", en="East"),
        "south-west": Text(nl="Zuidwest", en="Southwest"),
        "south": Text(nl="Zuid", en="South"),
    }
)

#: What can be offered, and for which education.
OFFER_NAMES = MappingProxyType(
    {
        "internship": Text(nl="stage", en="internship"),
        "work-study-place": Text(nl="leer-werkplek", en="work-study place"),
        "vo": Text(nl="vo", en="vo"),
        "mbo-bol": Text(nl="mbo bol", en="mbo bol"),
        "mbo-bbl": Text(nl="mbo bbl", en="mbo bbl"),
        "hbo": Text(nl="hbo", en="hbo"),
        "wo": Text(nl="wo", en="wo"),
    }
)

_MONTHS = (
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
    return _MONTHS[month - 1].in_language(language)


def written_day(day: dt.date, language: Language) -> str:
    """Return a day as one writes it, whatever the locale: 23 november 2026."""
    return f"{day.day} {written_month(day.month, language)} {day.year}"


def written_moment(timing: str, months: int, anchor: str, language: Language) -> str:
    """Return when something has to be done, reckoned from a moment: within 6 months after the end."""
    if timing == "within":
        phrase = "within_month" if months == 1 else "within"
    elif months:
        phrase = "month_before" if months == 1 else "months_before"
    else:
        phrase = "before"
    moment = PHRASES[anchor.replace("-", "_")].in_language(language)
    return PHRASES[phrase].in_language(language).format(months=months, anchor=moment)


def written_number(number: float, language: Language) -> str:
    """Return a number with its thousands apart: 24.999 and 7,5 in Dutch, 24,999 and 7.5 in English."""
    grouped = f"{number:,}"
    return grouped.translate(_DUTCH) if language == "nl" else grouped


_DUTCH = str.maketrans(",.", ".,")
