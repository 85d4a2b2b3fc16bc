"""The words that a rendered plan is put together from, in both languages."""

import datetime as dt
from types import MappingProxyType

from techtalent.model.common import Region
from techtalent.model.text import Language, Text


def _texts(**pairs: tuple[str, str]) -> MappingProxyType[str, Text]:
    return MappingProxyType({name: Text(nl=nl, en=en) for name, (nl, en) in pairs.items()})


# What an answer about a plan is put together from; where a phrase depends on an outcome, that stands behind a colon.
_ANSWERS: MappingProxyType[str, tuple[str, str]] = MappingProxyType(
    {
        "fits": ("past", "fits"),
        "fits_not": ("past niet", "does not fit"),
        "helps": ("hoort bij je plan", "belongs to your plan"),
        "helps_not": ("hoort niet bij je plan", "does not belong to your plan"),
        "pays_for_nothing": ("hoort niet bij je plan", "does not belong to your plan"),
        "pays_surely": ("kan meebetalen", "can help to pay"),
        "may_pay_for": ("kan misschien meebetalen", "may help to pay"),
        "pays_not": ("betaalt nu niet mee", "does not help to pay now"),
        "check_first": ("Ga nog na", "Still to check"),
        "gone_since": ("geldt niet meer sinds {day}", "no longer in use since {day}"),
        "nothing_yet": ("nog niets", "nothing yet"),
        "nothing_in_use": ("niets dat nog geldt", "nothing that is still in use"),
        "goals:met": ("past bij {names}", "serves {names}"),
        "goals:not-met": ("past bij {names}, jij koos {told}", "serves {names}, you chose {told}"),
        "goals:unknown": (
            "past bij {names}, en je doelen zijn nog niet verteld",
            "serves {names}, and your goals are not told yet",
        ),
        "target_groups:met": ("bereikt {names}", "reaches {names}"),
        "target_groups:not-met": ("bereikt {names}, jij koos {told}", "reaches {names}, you chose {told}"),
        "target_groups:unknown": (
            "bereikt {names}, en je doelgroepen zijn nog niet verteld",
            "reaches {names}, and your target groups are not told yet",
        ),
        "time_tier:met": ("vraagt {names}", "asks {names}"),
        "time_tier:not-met": ("vraagt {names}, jij koos {told}", "asks {names}, you chose {told}"),
        "time_tier:unknown": (
            "vraagt {names}, en je tijd is nog niet verteld",
            "asks {names}, and your time is not told yet",
        ),
        "time_tier_gone:not-met": (
            "vraagt {names}, en daar wordt niet meer mee gerekend",
            "asks {names}, which is no longer in use",
        ),
        "helps_for:met": ("is voor {names}", "is for {names}"),
        "helps_for:not-met": (
            "is voor {names}, en de activiteiten die bij je passen zijn dat niet",
            "is for {names}, and the activities that fit you are not",
        ),
        "activities:met": ("helpt bij {names}", "helps with {names}"),
        "activities:not-met": (
            "helpt bij {names}, en daarvan past niets bij je keuzes",
            "helps with {names}, none of which fits your choices",
        ),
        "pays:met": ("betaalt mee aan {names}", "helps to pay for {names}"),
        "pays:not-met": (
            "betaalt mee aan {names}, en daarvan past niets bij je keuzes",
            "helps to pay for {names}, none of which fits your choices",
        ),
        "requires:met": ("vraagt ook om {names}", "also takes {names}"),
        "requires:not-met": ("vraagt ook om {names}, en die krijg je niet", "also takes {names}, which you cannot get"),
        "requirement:met": ("{asked}", "{asked}"),
        "requirement:not-met": (
            "vraagt: {asked}, en dat klopt niet ({told})",
            "asks: {asked}, and that is not so ({told})",
        ),
        "requirement:unknown": ("vraagt: {asked}; vertel nog {facts}", "asks: {asked}; tell us {facts}"),
        "what_changed": ("Wat er veranderde", "What changed"),
        "from_to": ("Van het plan op {before} naar dat op {after}.", "From the plan on {before} to that on {after}."),
        "same_day": ("Van het ene plan op {before} naar het andere.", "From one plan on {before} to the other."),
        "gained": ("Erbij gekomen", "New"),
        "lost": ("Weggevallen", "Gone"),
        "otherwise": ("Anders geworden", "Different"),
        "nothing_changed": ("Er veranderde niets.", "Nothing changed."),
        "was_now": ("{before}, nu {now}", "{before}, now {now}"),
        "first_now": ("eerst: {before}; nu: {now}", "before: {before}; now: {now}"),
        "turned:met": ("dit klopt nu: {asked}", "this holds now: {asked}"),
        "turned:not-met": ("dit klopt nu niet: {asked}", "this does not hold now: {asked}"),
        "turned:unknown": ("dit is nu niet bekend: {asked}", "this is not known now: {asked}"),
        "judged_otherwise": ("{now}, maar anders beoordeeld", "{now}, but judged differently"),
        "open_until": ("open tot en met {day}", "open until {day} inclusive"),
        "ended_now": ("beëindigd", "ended"),
        "because:goals": ("andere doelen", "other goals"),
        "because:target_groups": ("andere doelgroepen", "other target groups"),
        "because:time_tier": ("andere tijd", "other time"),
        "because:region": ("andere regio", "another region"),
        "because:affiliations": ("anders aangesloten", "other affiliations"),
        "because:activities": ("andere activiteiten die passen", "other activities that fit"),
        "because:retired": ("geldt niet op beide dagen", "not in use on both days"),
        "because:catalogue": ("andere catalogus", "another catalogue"),
        "standing:eligible": ("in aanmerking, voor zover te beoordelen", "eligible as far as can be judged"),
        "standing:undetermined": ("nog niet te zeggen", "cannot be said yet"),
        "standing:ineligible": ("niet in aanmerking", "not eligible"),
        "differs:record": ("de inhoud is bijgewerkt", "its content was updated"),
        "differs:goals": ("past bij andere doelen", "serves other goals"),
        "differs:target_groups": ("bereikt andere doelgroepen", "reaches other target groups"),
        "differs:initiatives": ("andere initiatieven helpen", "other initiatives help"),
        "differs:funding": ("andere regelingen betalen mee", "other regulations help to pay"),
        "differs:activities": ("betaalt mee aan andere activiteiten", "helps to pay for other activities"),
        "differs:combinations": ("gaat anders samen met {names}", "goes together with {names} in another way"),
        "now_with": ("nu met {names}", "now with {names}"),
        "now_without": ("zonder {names}", "without {names}"),
        "kind:activity": ("Activiteiten", "Activities"),
        "kind:goal": ("Doelen waar iets bij past", "Goals that something serves"),
        "kind:funding-regulation": ("Regelingen", "Funding"),
        "kind:initiative": ("Initiatieven", "Initiatives"),
        "kind:contact-point": ("Contacten", "Contacts"),
        "kind:step": ("Stappen", "Steps"),
        "kind:tip": ("Tips", "Tips"),
        "kind:case": ("Bedrijven die je voorgingen", "Companies that went before you"),
    }
)


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
    companies=("Bedrijven samen", "Companies together"),
    company_number=("bedrijf {number}", "company {number}"),
    brought_by=("Wie dit inbrengt", "Who brings this"),
    may_be_brought_by=("Wie dit misschien inbrengt", "Who may bring this"),
    not_with=("Niet voor dezelfde kosten als", "Not for the same costs as"),
    only_with=("Alleen samen met", "Only together with"),
    also_with=("Mag samen met", "Can be had beside"),
    requires_in_vain=(
        "je hebt er ook {regulations} voor nodig, en die krijg je niet",
        "it also takes {regulations}, which you cannot get",
    ),
    meet_again=("Waar je ze later weer tegenkomt", "Where you meet them again later"),
    meet_again_note=(
        "Wie je nu bereikt, kun je later op andere scholen weer tegenkomen. De jaren gelden voor wie nu in het eerste "
        "jaar zit en de snelste route neemt; wie al verder is, is er eerder.",
        "You can meet those whom you reach now again later, at other schools. The years are for who is in the first "
        "year now and takes the quickest route; who is further on gets there sooner.",
    ),
    now_in=("Nu in", "Now in"),
    after=("na {years} jaar", "after {years} years"),
    after_one=("na 1 jaar", "after 1 year"),
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
    hours_one=("1 uur per maand", "1 hour a month"),
    band=("{low} tot en met {high}", "{low} to {high}"),
    at_least=("{low} of meer", "{low} or more"),
    first=("Doe dit eerst", "Do this first"),
    why=("Waarom", "Why"),
    serves=("past bij {goals}", "serves {goals}"),
    reaches=("bereikt {groups}", "reaches {groups}"),
    judged=("onze inschatting", "our judgement"),
    how=("Laat ze iets doen", "Make it hands-on"),
    who_helps=("Wie helpt", "Who helps"),
    initiatives=("Gebruik of sluit aan bij", "Use or join"),
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
    read_in=(
        "Uit andere bronnen dan de gids, dus ga dit eerst na",
        "From other sources than the guide, so check this first",
    ),
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
    at_most=("ten hoogste € {euros} {per}", "at most EUR {euros} {per}"),
    at_most_from=("€ {least} tot ten hoogste € {euros} {per}", "EUR {least} to at most EUR {euros} {per}"),
    share=("{percent}% van {of}", "{percent}% of {of}"),
    free=("gratis: {what}", "free: {what}"),
    budget=("budget: € {euros} ({what})", "budget: EUR {euros} ({what})"),
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
        "Gemaakt met techtalent {version}, catalogus {digest}, schema {schema}, voor {day}. De gids *Samen werken aan "
        "technisch talent* is niet gedateerd (begin 2025) en de andere bronnen zijn van andere datum: ga bedragen en "
        "termijnen na voordat je erop rekent. Dit is geen juridisch advies.",
        "Made with techtalent {version}, catalogue {digest}, schema {schema}, for {day}. The guide *Samen werken aan "
        "technisch talent* is undated (early 2025) and the other sources are of other dates: check amounts and terms "
        "before you count on them. This is no legal advice.",
    ),
    or_=("of", "or"),
    and_=("en", "and"),
    **_ANSWERS,
)

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
"""A fact as part of a sentence."""

REGION_NAMES: MappingProxyType[Region, Text] = MappingProxyType(
    {
        "north": Text(nl="Noord", en="North"),
        "north-west": Text(nl="Noordwest", en="Northwest"),
        "east": Text(nl="Oost", en="East"),
        "south-west": Text(nl="Zuidwest", en="Southwest"),
        "south": Text(nl="Zuid", en="South"),
    }
)

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
"""What can be offered, and for which education."""

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
