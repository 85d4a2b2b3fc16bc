"""The phrases of the one page of a plan."""

from types import MappingProxyType

from techtalent.model.text import Text

PAGE_PHRASES = MappingProxyType(
    {
        "title": Text(nl="Samenwerken met scholen: je eerste stappen", en="Working with schools: your first steps"),
        "title_of": Text(nl="{name} en scholen: je eerste stappen", en="{name} and schools: your first steps"),
        "title_pool": Text(
            nl="{number} bedrijven en scholen: jullie eerste stappen",
            en="{number} companies and schools: your first steps",
        ),
        "goals": Text(nl="{number} doelen", en="{number} goals"),
        "employees": Text(nl="{number} medewerkers", en="{number} employees"),
        "no_places": Text(nl="nog geen stages of leer-werkplekken", en="no internships or work-study places yet"),
        "no_affiliations": Text(
            nl="niet aangesloten bij een fonds of vereniging", en="not affiliated with a fund or association"
        ),
        "nothing_told": Text(nl="je vertelde nog niets", en="you told us nothing yet"),
        "company": Text(nl="{name} ({facts})", en="{name} ({facts})"),
        "already": Text(nl="Doe je al", en="You already do"),
        "done_by": Text(nl="{done} door {members}", en="{done} by {members}"),
        "offers:internship": Text(nl="stages ({education})", en="internships ({education})"),
        "offers:work-study-place": Text(nl="leer-werkplekken ({education})", en="work-study places ({education})"),
        "in_partnership": Text(nl="een publiek-private samenwerking", en="a public-private partnership"),
        "before": Text(nl="Begin ook vóór {day}.", en="Also begin before {day}."),
        "from": Text(nl="Begin ook vanaf {day}.", en="Also begin from {day} on."),
        "in_season": Text(nl="Ook in {months}.", en="Also in {months}."),
        "by": Text(nl="Ook uiterlijk op {day}.", en="By {day} too."),
        "steps:1": Text(nl="Een eerste stap", en="A first step"),
        "steps:2": Text(nl="Twee eerste stappen", en="Two first steps"),
        "steps:3": Text(nl="Drie eerste stappen", en="Three first steps"),
        "steps:0": Text(nl="Eerste stappen", en="First steps"),
        "nothing_fits": Text(nl="Bij wat je koos, past nog niets.", en="Nothing fits what you chose yet."),
        "nothing_new": Text(
            nl="Wat past bij wat je koos, doe je al.", en="You do all that fits what you chose already."
        ),
        "brings": Text(nl="Wie brengt wat", en="Who brings what"),
        "brings_money": Text(nl="kan aanvragen: {regulations}", en="can apply for: {regulations}"),
        "may_bring": Text(nl="misschien: {regulations}", en="perhaps: {regulations}"),
        "brings_none": Text(nl="brengt geen regeling mee", en="brings no regulation"),
        "money": Text(nl="Geld", en="Money"),
        "no_money": Text(
            nl="Er is geen regeling bekend die hieraan meebetaalt.",
            en="No regulation is known that helps to pay for it.",
        ),
        "more:one": Text(nl="Nog 1 regeling staat in het volledige plan.", en="1 more regulation is in the full plan."),
        "more:many": Text(
            nl="Nog {number} regelingen staan in het volledige plan.",
            en="{number} more regulations are in the full plan.",
        ),
        "papers": Text(nl="Papieren, en waarvoor", en="Papers, and what for"),
        "how_many": Text(nl="het aantal plaatsen en weken", en="the number of places and weeks"),
        "tells_nothing": Text(nl="vertel ons eerst meer", en="tell us more first"),
        "schools": Text(nl="Scholen", en="Schools"),
        "ask_for": Text(nl="vraag naar de {roles}", en="ask for the {roles}"),
        "by_site": Text(nl="zoek contact via {site}", en="get in touch via {site}"),
        "arrange": Text(nl="Regel eerst", en="Arrange first"),
        "call": Text(nl="Bellen", en="Calls"),
        "members_only": Text(nl="als je lid bent", en="if you are a member"),
        "affiliates_only": Text(nl="als dat jouw fonds is", en="if that is your fund"),
        "any_region": Text(nl="vraag naar de manager van jouw regio", en="ask for the manager of your region"),
        "tell_us": Text(nl="Vertel ons nog", en="Tell us"),
        "not_for_you": Text(nl="Niet voor jou", en="Not for you"),
        "ended": Text(nl="Gestopt", en="Ended"),
        "others": Text(nl="{number} andere", en="{number} others"),
        "care": Text(
            nl="Bronnen van verschillende datum: controleer bedragen en termijnen. Geen juridisch advies.",
            en="Sources vary in date: check amounts and deadlines. Not legal advice.",
        ),
    }
)
