"""The phrases of which a written plan is made."""

from types import MappingProxyType

from techtalent.model.text import Text

PHRASES = MappingProxyType(
    {
        "notices": Text(nl="Kijk hier nog eens naar", en="Look at this again"),
        "with_time:one": Text(
            nl="Met {change} past ook: {activities}.", en="With {change} this fits too: {activities}."
        ),
        "with_time:many": Text(
            nl="Met {change} passen ook: {activities}.", en="With {change} these fit too: {activities}."
        ),
        "with_choice:one": Text(
            nl="Kies je ook {change}, dan past ook: {activities}.",
            en="If you choose {change} as well, this fits too: {activities}.",
        ),
        "with_choice:many": Text(
            nl="Kies je ook {change}, dan passen ook: {activities}.",
            en="If you choose {change} as well, these fit too: {activities}.",
        ),
        "left_out": Text(nl="Ook goed om te weten", en="Also good to know"),
        "more_on_steps": Text(nl="Meer over deze stappen", en="More on these steps"),
        "more_money": Text(nl="Andere regelingen die kunnen", en="Other regulations that you may get"),
        "company_number": Text(nl="bedrijf {number}", en="company {number}"),
        "not_with": Text(nl="Niet voor dezelfde kosten als", en="Not for the same costs as"),
        "only_with": Text(nl="Alleen samen met", en="Only together with"),
        "also_with": Text(nl="Mag samen met", en="Can be combined with"),
        "in_vain": Text(nl="{regulations}, en die krijg je niet", en="{regulations}, which you cannot get"),
        "yes": Text(nl="ja", en="yes"),
        "no": Text(nl="nee", en="no"),
        "none": Text(nl="geen", en="none"),
        "nothing": Text(nl="niets", en="nothing"),
        "hours": Text(nl="{hours} uur per maand", en="{hours} hours a month"),
        "hours_one": Text(nl="1 uur per maand", en="1 hour a month"),
        "places:many": Text(nl="{number} plaatsen", en="{number} places"),
        "places:one": Text(nl="1 plaats", en="1 place"),
        "weeks:many": Text(nl="{number} weken", en="{number} weeks"),
        "weeks:one": Text(nl="1 week", en="1 week"),
        "band": Text(nl="{low} tot en met {high}", en="{low} to {high}"),
        "at_least": Text(nl="{low} of meer", en="{low} or more"),
        "claim": Text(nl="vraag hiervoor geld aan: {regulations}", en="claim money for this: {regulations}"),
        "first": Text(nl="Doe dit eerst", en="Do this first"),
        "judged": Text(nl="onze inschatting", en="our judgement"),
        "who_helps": Text(nl="Wie helpt", en="Who helps"),
        "initiatives": Text(nl="Gebruik of sluit aan bij", en="Use or join"),
        "examples": Text(nl="Kijk ook naar", en="Have a look at"),
        "example_in": Text(nl="een voorbeeld, in {place}", en="an example, in {place}"),
        "begin": Text(nl="Begin zo", en="Begin like this"),
        "next": Text(nl="Daarna", en="After that"),
        "season": Text(nl="Wanneer", en="When"),
        "pays": Text(nl="Wie betaalt mee", en="Who helps to pay"),
        "also_fits": Text(nl="Past ook", en="Also fits"),
        "conditions": Text(nl="Wat je eerst regelt of nagaat", en="What to arrange or check first"),
        "other_conditions": Text(
            nl="Kies je een andere activiteit, kijk dan ook naar", en="If you choose another activity, look at this too"
        ),
        "ask_organisation": Text(nl="vraag het na bij {organisation}", en="ask {organisation}"),
        "addition": Text(
            nl="aanvulling, uit de openbare bronnen die hieronder staan",
            en="added, from the public sources named below",
        ),
        "origin": Text(nl="Herkomst", en="Origin"),
        "funding": Text(nl="Zo vraag je het geld aan", en="How to get the money"),
        "standing": Text(nl="Voor jou", en="For you"),
        "when": Text(nl="Wanneer", en="When"),
        "amount": Text(nl="Wat", en="What"),
        "for_what": Text(nl="Waarvoor", en="What for"),
        "how_to_apply": Text(nl="Meer over aanvragen", en="More on applying"),
        "how:who": Text(nl="wie vraagt aan: {who}", en="who applies: {who}"),
        "how:way": Text(nl="hoe: {way}", en="how: {way}"),
        "how:same": Text(nl="hoe: zoals bij {regulation}", en="how: as for {regulation}"),
        "how:when": Text(nl="wanneer: {when}", en="when: {when}"),
        "applicants_for": Text(
            nl="{applicants} (het geld is voor {beneficiary})", en="{applicants} (the money is for {beneficiary})"
        ),
        "read_in": Text(nl="Uit andere bronnen, dus ga dit eerst na", en="From other sources, so check this first"),
        "eligible": Text(nl="je komt in aanmerking", en="you are eligible"),
        "once_you_start": Text(
            nl="je komt in aanmerking zodra dit klopt: {reasons}",
            en="you are eligible as soon as this holds: {reasons}",
        ),
        "checks": Text(nl="; ga ook na:", en="; also check:"),
        "check": Text(nl="ga na:", en="check:"),
        "eligible_so_far": Text(
            nl="je komt in aanmerking voor zover dat hier te beoordelen is; ga na:",
            en="eligible as far as can be judged here; check:",
        ),
        "undetermined": Text(
            nl="nog niet te zeggen; vertel eerst {facts}", en="cannot be said yet; tell us first {facts}"
        ),
        "undetermined_checks": Text(nl="; ga daarna na:", en="; then check:"),
        "ineligible": Text(
            nl="je komt niet in aanmerking, want dit klopt niet: {reasons}",
            en="not eligible, since this does not hold: {reasons}",
        ),
        "ineligible_required": Text(
            nl="je komt niet in aanmerking, want daarvoor moet je ook {regulations} krijgen, en dat kan niet",
            en="not eligible, since you would have to get {regulations} too, which you cannot",
        ),
        "once_you_start_required": Text(
            nl="je komt in aanmerking zodra je ook {regulations} kunt krijgen: dat kan als je begint",
            en="you are eligible as soon as you can get {regulations} too: you can once you start",
        ),
        "eligible_required": Text(
            nl="je komt in aanmerking, als je ook {regulations} krijgt: ga na wat daarvoor moet",
            en="you are eligible if you get {regulations} too: check what that asks",
        ),
        "runs_until": Text(nl="loopt tot en met {day}", en="runs until {day} inclusive"),
        "runs_without_end": Text(nl="loopt zonder einddatum", en="runs without a last day"),
        "runs_since": Text(
            nl="loopt sinds {day}; tot wanneer, is niet bekend: vraag het na bij de uitvoerder",
            en="has run since {day}; until when is not known: ask the body that carries it out",
        ),
        "runs_since_applications": Text(
            nl="loopt sinds {day}; tot wanneer, en wanneer je kunt aanvragen, is niet bekend: vraag het na bij de "
            "uitvoerder",
            en="has run since {day}; until when, and when you can apply, is not known: ask the body that carries it "
            "out",
        ),
        "begins": Text(nl="begint op {day}", en="begins on {day}"),
        "ended_on": Text(nl="beëindigd: liep tot en met {day}", en="ended: ran until {day} inclusive"),
        "closed:budget-spent": Text(
            nl="gesloten sinds {day}: het budget is op", en="closed since {day}: the budget is spent"
        ),
        "closed:withdrawn": Text(nl="ingetrokken op {day}", en="withdrawn on {day}"),
        "closed:superseded": Text(
            nl="vervangen op {day} door een andere regeling", en="replaced on {day} by another regulation"
        ),
        "closed:unknown": Text(
            nl="gesloten sinds {day}; waarom, is niet bekend", en="closed since {day}; why is not known"
        ),
        "closed_because": Text(nl="{closed} ({why})", en="{closed} ({why})"),
        "closed_for_a_while": Text(
            nl="gesloten sinds {since}, en weer open vanaf {reopens}: {why}",
            en="closed since {since}, and open again from {reopens}: {why}",
        ),
        "last_round_closed": Text(
            nl="{runs}; de laatste ronde waarvan de dagen bekend zijn, is voorbij: vraag naar de volgende",
            en="{runs}; the last round whose days are known has closed: ask for the next one",
        ),
        "assumed_window_closed": Text(
            nl="{runs}; de laatste aanvraagperiode die we verwachten, is voorbij: vraag of er nog een komt",
            en="{runs}; the last application window that we expect has closed: ask whether there is another one",
        ),
        "last_window_closed": Text(
            nl="beëindigd: de laatste aanvraagperiode die bekend is, is voorbij",
            en="ended: the last application window that is known has closed",
        ),
        "unconfirmed_edition": Text(
            nl="niet bevestigd voor deze dag: de bekende regels zijn die van {phrase}",
            en="not confirmed for this day: the known rules are those of {phrase}",
        ),
        "unconfirmed": Text(
            nl="niet bevestigd: vraag na hoelang de regeling loopt",
            en="not confirmed: ask how long the regulation runs",
        ),
        "unconfirmed_applications": Text(
            nl="{runs}, maar wanneer je kunt aanvragen, is niet bekend: vraag het na",
            en="{runs}, but when you can apply is not known: ask",
        ),
        "edition_closed": Text(
            nl="de aanvraagperiode van {phrase} is voorbij; wat daarna geldt, is niet bevestigd",
            en="the application window of {phrase} has closed; what holds after it is not confirmed",
        ),
        "window_open": Text(
            nl="aanvragen kan nu, tot en met {last} ({applicant})",
            en="applications are open until {last} inclusive ({applicant})",
        ),
        "window_next": Text(
            nl="de volgende aanvraagperiode is {days} ({applicant})",
            en="the next application window is {days} ({applicant})",
        ),
        "window_open_assumed": Text(
            nl="verwachte aanvraagperiode: nu, tot en met {last} ({applicant}); niet bevestigd",
            en="expected application window: now, until {last} inclusive ({applicant}); not confirmed",
        ),
        "window_next_assumed": Text(
            nl="verwachte aanvraagperiode: {days} ({applicant}); niet bevestigd",
            en="expected application window: {days} ({applicant}); not confirmed",
        ),
        "window_until": Text(
            nl="de laatste dag om aan te vragen is {last} ({applicant}); vanaf welke dag het kan, is niet bekend: "
            "vraag "
            "het na bij de uitvoerder",
            en="the last day to apply is {last} ({applicant}); the day on which it opens is not known: ask the body "
            "that carries it out",
        ),
        "window_until_assumed": Text(
            nl="verwachte laatste dag om aan te vragen: {last} ({applicant}); niet bevestigd, en vanaf welke dag het "
            "kan, is niet bekend: vraag het na bij de uitvoerder",
            en="expected last day to apply: {last} ({applicant}); not confirmed, and the day on which it opens is not "
            "known: ask the body that carries it out",
        ),
        "project_days": Text(nl="Wanneer het gebeurt", en="When it takes place"),
        "project_days_window": Text(
            nl="{days}, voor wie aanvraagt tot en met {last}", en="{days}, for applications until {last}"
        ),
        "project_days_over": Text(nl="{days}; beginnen kan niet meer", en="{days}; it can no longer start"),
        "decision": Text(nl="Uitslag en betaling", en="Decision and payment"),
        "decision_window": Text(
            nl="{decision}, voor wie aanvraagt tot en met {last}", en="{decision}, for applications until {last}"
        ),
        "maximum:at-most": Text(nl="ten hoogste {euros} {per}", en="at most {euros} {per}"),
        "maximum:exactly": Text(nl="{euros} {per}", en="{euros} {per}"),
        "maximum:at-least": Text(nl="minstens {euros} {per}", en="at least {euros} {per}"),
        "maximum_from:at-most": Text(nl="{least} tot ten hoogste {euros} {per}", en="{least} to at most {euros} {per}"),
        "maximum_from:exactly": Text(
            nl="{euros} {per}, vanaf {least} per aanvraag", en="{euros} {per}, from {least} an application"
        ),
        "maximum_from:at-least": Text(
            nl="minstens {euros} {per}, vanaf {least} per aanvraag",
            en="at least {euros} {per}, from {least} an application",
        ),
        "per": Text(nl="per {units}", en="per {units}"),
        "per_joined": Text(nl=" per ", en=" and "),
        "per_what": Text(nl="{per} ({what})", en="{per} ({what})"),
        "full_weeks": Text(
            nl="{amount}, voor {weeks} weken; bij minder weken naar verhouding",
            en="{amount}, for {weeks} weeks; for fewer weeks in proportion",
        ),
        "full_hours": Text(
            nl="{amount}, bij {hours} uur per week; bij minder uren naar verhouding",
            en="{amount}, for {hours} hours a week; for fewer hours in proportion",
        ),
        "on_top": Text(nl="daar bovenop {amount}", en="on top of that {amount}"),
        "share:at-most": Text(nl="ten hoogste {percent}% van {of}", en="at most {percent}% of {of}"),
        "share:exactly": Text(nl="{percent}% van {of}", en="{percent}% of {of}"),
        "share:at-least": Text(nl="minstens {percent}% van {of}", en="at least {percent}% of {of}"),
        "free": Text(nl="gratis: {what}", en="free: {what}"),
        "budget": Text(nl="budget: {euros} ({what})", en="budget: {euros} ({what})"),
        "only_if": Text(nl="alleen als dit klopt: {asked}", en="only if this holds: {asked}"),
        "only_if_open": Text(
            nl="alleen als dit klopt: {asked}; vertel nog {facts}", en="only if this holds: {asked}; tell us {facts}"
        ),
        "estimate": Text(nl="Wat het je kan opleveren", en="What it may bring you"),
        "together": Text(nl="Wat het beste samengaat", en="What goes together best"),
        "together_best": Text(nl="{regulations}: {range}", en="{regulations}: {range}"),
        "together_example": Text(
            nl="{together}, met één leerling als voorbeeld waar je geen aantal vertelde",
            en="{together}, reckoned with 1 learner as an example where you told no number",
        ),
        "together_ask": Text(
            nl="{together}. Vraag eerst na of je ze samen mag krijgen",
            en="{together}. First ask whether you may receive them together",
        ),
        "together_next": Text(
            nl="{together}. Daarna komt {regulations}: {range}", en="{together}. Second comes {regulations}: {range}"
        ),
        "amount_days": Text(nl="van {first} tot en met {last}", en="from {first} to {last} inclusive"),
        "amount_from": Text(nl="vanaf {first}", en="from {first}"),
        "amount_until": Text(nl="tot en met {last}", en="until {last} inclusive"),
        "amount_last_known": Text(nl="{days}; wat nu geldt, is niet bekend", en="{days}; what holds now is not known"),
        "allocation": Text(nl="Als er niet genoeg is", en="If there is not enough"),
        "not_researched": Text(nl="vraag na hoeveel het is", en="ask how much it is"),
        "contacts": Text(nl="Wie je belt", en="Whom to call"),
        "contact_affiliates": Text(
            nl="alleen als je bent aangesloten bij {organisation}", en="only if you are affiliated with {organisation}"
        ),
        "steps": Text(nl="Tips om te beginnen", en="Tips for getting started"),
        "tips": Text(nl="Tips voor de samenwerking", en="Tips for working together"),
        "cases": Text(nl="Bedrijven die je voorgingen", en="Companies that did it before you"),
        "near_misses": Text(nl="Met één verandering", en="With one change"),
        "takes_goal": Text(nl="als je ook kiest voor {any}", en="if you also choose {any}"),
        "takes_time": Text(nl="met {tier}", en="with {tier}"),
        "coverage": Text(nl="Per doel", en="Goal by goal"),
        "served_by_nothing": Text(
            nl="nog niets; dit zou helpen: {alternatives}", en="nothing yet; this would help: {alternatives}"
        ),
        "served_by_nothing_known": Text(nl="geen enkele activiteit dient dit doel", en="no activity serves this goal"),
        "receipt": Text(
            nl=(
                "Gemaakt met techtalent {version}, catalogus {digest}, schema {schema}, voor {day}. De gids *Samen "
                "werken aan technisch talent*, waar dit plan op rust, is niet gedateerd (begin 2025)."
            ),
            en=(
                "Made with techtalent {version}, catalogue {digest}, schema {schema}, for {day}. The guide *Samen "
                "werken aan technisch talent*, on which this plan rests, is undated (early 2025)."
            ),
        ),
        "or_": Text(nl="of", en="or"),
        "and_": Text(nl="en", en="and"),
    }
)
