"""Every construct of a funding regulation as JSON, with what a plan says of it in both languages, written by hand.

What it says of days is in `construct_days`, and what it asks of a company in `construct_requirements`.
"""

from typing import Any

from attrs import frozen

from techtalent.model.conversion import structure
from techtalent.records import FundingRegulation


def said(nl: str, en: str) -> dict[str, str]:
    """Return a text in both languages as content has it."""
    return {"nl": nl, "en": en}


TEXT = said("Zoals het er staat.", "As it stands there.")
WHO = said("bedrijven", "companies")
_PAPER = "https://www.s-bb.nl/bedrijven/beroepspraktijkvorming/matching-en-voorbereiding/praktijkovereenkomst-afsluiten"

BARE: dict[str, Any] = {
    "id": "bare",
    "title": said("Bon", "Voucher"),
    "summary": said("Een bon.", "A voucher."),
    "providers": ["rijksoverheid"],
    "activities": [{"to": "guest-lesson", "basis": "stated"}],
    "applicants": ["company"],
    "beneficiary": "company",
    "amounts": [{"kind": "not-researched"}],
    "validity": {"kind": "no-limit"},
    "applications": {"kind": "any-time"},
    "requirements": [],
    "also_check": [],
    "source": {"document": "made up", "chapter": 1},
}


def regulation_of(name: str, part: dict[str, Any]) -> FundingRegulation:
    """Return a regulation that says this, and else nothing that a company would have to look at."""
    return structure({**BARE, "id": name, **part}, FundingRegulation)


@frozen
class Said:
    """What a regulation says, and the lines of a plan that say it."""

    part: dict[str, Any]
    """The keys of the regulation that say it."""
    nl: str
    en: str


def amount(nl: str, en: str, **values: Any) -> Said:
    """Return one amount and its line."""
    return Said({"amounts": [values]}, f"- **Wat:** {nl}.", f"- **What:** {en}.")


def check(key: str, nl: str, en: str, *entries: dict[str, Any]) -> Said:
    """Return entries to check by hand, and the list of what they say, one line each."""
    lead = (
        "- **Voor jou:** je komt in aanmerking voor zover dat hier te beoordelen is; ga na:",
        "- **For you:** eligible as far as can be judged here; check:",
    )
    lines = ["".join(f"\n    - {line}" for line in text.split("\n")) for text in (nl, en)]
    return Said({key: list(entries)}, lead[0] + lines[0], lead[1] + lines[1])


def days(nl: str, en: str, **values: Any) -> Said:
    """Return days of a project and their line."""
    part = {"project_days": [values]}
    return Said(part, f"- **Wanneer het gebeurt:** {nl}.", f"- **When it takes place:** {en}.")


def decision(nl: str, en: str, **values: Any) -> Said:
    """Return a decision and its line."""
    return Said({"decision": values}, f"- **Uitslag en betaling:** {nl}.", f"- **Decision and payment:** {en}.")


def after(number: int, unit: str, anchor: str, **bound: str) -> dict[str, Any]:
    """Return a moment so long after another one."""
    return {"kind": "after", "number": number, "unit": unit, "anchor": anchor, **bound}


def term(nl: str, en: str, **values: Any) -> Said:
    """Return a term and the words on how to get the money."""
    part = {"terms": [{"action": said("Melden.", "Report."), **values}]}
    return Said(
        part,
        f"- **Bon:** wie vraagt aan: je bedrijf; wanneer: {nl}.",
        f"- **Voucher:** who applies: your company; when: {en}.",
    )


def applicant(party: str, nl: str, en: str) -> Said:
    """Return somebody who applies and receives, and the words on how to get the money."""
    part = {"applicants": [party], "beneficiary": party}
    return Said(part, f"- **Bon:** wie vraagt aan: {nl}.", f"- **Voucher:** who applies: {en}.")


def way(by: str) -> Said:
    """Return a way to apply, and the words on how to get the money."""
    return Said(
        {"apply": {"by": by, "text": said("Vul het formulier in. Bewaar het.", "Fill in the form. Keep it.")}},
        "- **Bon:** wie vraagt aan: je bedrijf; hoe: vul het formulier in.",
        "- **Voucher:** who applies: your company; how: fill in the form.",
    )


def allocation(kind: str) -> Said:
    """Return a way to divide the money, and its line."""
    return Said(
        {"allocation": {"kind": kind, "text": TEXT}},
        "- **Als er niet genoeg is:** Zoals het er staat.",
        "- **If there is not enough:** As it stands there.",
    )


UNITS = (
    ("application", "aanvraag", "application"),
    ("activity", "activiteit", "activity"),
    ("project", "project", "project"),
    ("company", "bedrijf", "company"),
    ("partner", "partner", "partner"),
    ("learner", "leerling", "learner"),
    ("employee", "medewerker", "employee"),
    ("teacher", "docent", "teacher"),
    ("hour", "uur", "hour"),
    ("day", "dag", "day"),
    ("week", "week", "week"),
    ("4-weeks", "4 weken", "4 weeks"),
    ("month", "maand", "month"),
    ("term", "schoolperiode", "school term"),
    ("half-year", "half jaar", "half-year"),
    ("year", "jaar", "year"),
    ("study-year", "studiejaar", "study year"),
)

MONEY = (
    amount(
        "ten hoogste € 3.000 per leerling per studiejaar",
        "at most EUR 3,000 per learner and study year",
        kind="maximum",
        euros=3000,
        per=["learner", "study-year"],
    ),
    amount(
        "€ 2.700,50 per leerling, voor 40 weken; bij minder weken naar verhouding",
        "EUR 2,700.50 per learner, for 40 weeks; for fewer weeks in proportion",
        kind="maximum",
        bound="exactly",
        euros=2700.5,
        per=["learner"],
        full_weeks=40,
    ),
    amount(
        "ten hoogste € 40 per leerling per week, bij 40 uur per week; bij minder uren naar verhouding",
        "at most EUR 40 per learner and week, for 40 hours a week; for fewer hours in proportion",
        kind="maximum",
        euros=40,
        per=["learner", "week"],
        full_hours=40,
    ),
    amount(
        "minstens CHF 1.500 per bedrijf",
        "at least CHF 1,500 per company",
        kind="maximum",
        bound="at-least",
        euros=1500,
        currency="CHF",
        per=["company"],
    ),
    amount(
        "GBP 1.000,25 tot ten hoogste GBP 15.000 per project (Zoals het er staat)",
        "GBP 1,000.25 to at most GBP 15,000 per project (As it stands there)",
        kind="maximum",
        euros=15000,
        minimum_euros=1000.25,
        currency="GBP",
        per=["project"],
        what=TEXT,
    ),
    amount(
        "€ 60 per uur, vanaf € 500 per aanvraag",
        "EUR 60 per hour, from EUR 500 an application",
        kind="maximum",
        bound="exactly",
        euros=60,
        minimum_euros=500,
        per=["hour"],
    ),
    amount(
        "daar bovenop ten hoogste € 500 per leerling (reiskosten en verblijf)",
        "on top of that at most EUR 500 per learner (travel and accommodation)",
        kind="maximum",
        euros=500,
        per=["learner"],
        on_top=True,
        costs=["travel", "accommodation"],
    ),
    amount(
        "ten hoogste € 500 per dag (voor bbl); van 1 augustus 2026 tot en met 31 juli 2027",
        "at most EUR 500 per day (for bbl); from 1 August 2026 to 31 July 2027 inclusive",
        kind="maximum",
        euros=500,
        per=["day"],
        condition=said("voor bbl", "for bbl"),
        first_day="2026-08-01",
        last_day="2027-07-31",
    ),
    Said(
        {"amounts": [{"kind": "maximum", "euros": 9, "per": [unit]} for unit, _, _ in UNITS]},
        "- **Wat:**" + "".join(f"\n    - ten hoogste € 9 per {nl}" for _, nl, _ in UNITS),
        "- **What:**" + "".join(f"\n    - at most EUR 9 per {en}" for _, _, en in UNITS),
    ),
    amount(
        "ten hoogste 37,5% van de reiskosten (Zoals het er staat); vanaf 1 augustus 2026",
        "at most 37.5% of the travel costs (As it stands there); from 1 August 2026",
        kind="share",
        percent=37.5,
        of=said("de reiskosten", "the travel costs"),
        condition=TEXT,
        first_day="2026-08-01",
    ),
    amount(
        "60% van de reiskosten; tot en met 31 juli 2027",
        "60% of the travel costs; until 31 July 2027 inclusive",
        kind="share",
        bound="exactly",
        percent=60,
        of=said("de reiskosten", "the travel costs"),
        last_day="2027-07-31",
    ),
    amount(
        "minstens 60,25% van de reiskosten",
        "at least 60.25% of the travel costs",
        kind="share",
        bound="at-least",
        percent=60.25,
        of=said("de reiskosten", "the travel costs"),
    ),
    amount(
        "gratis: de les (Zoals het er staat); van 1 augustus 2026 tot en met 31 juli 2027",
        "free: the lesson (As it stands there); from 1 August 2026 to 31 July 2027 inclusive",
        kind="free",
        what=said("de les", "the lesson"),
        condition=TEXT,
        first_day="2026-08-01",
        last_day="2027-07-31",
    ),
    amount(
        "budget: CHF 1.000.000,01 (voor iedereen samen) (Zoals het er staat); van 1 januari 2026 tot en met 31 "
        "december 2026",
        "budget: CHF 1,000,000.01 (for all together) (As it stands there); from 1 January 2026 to 31 December 2026 "
        "inclusive",
        kind="budget",
        euros=1000000.01,
        currency="CHF",
        what=said("voor iedereen samen", "for all together"),
        condition=TEXT,
        first_day="2026-01-01",
        last_day="2026-12-31",
    ),
    amount("vraag na hoeveel het is", "ask how much it is", kind="not-researched"),
    amount("Zoals het er staat", "As it stands there", kind="not-researched", note=TEXT),
    *(allocation(kind) for kind in ("first-come", "ranking", "pro-rata", "lottery", "committee")),
)

CHECKS = (
    check(
        "limits",
        "Hoogstens 5 leerlingen per bedrijf per schooljaar\n"
        "Minstens 1 medewerker per bedrijf\n"
        "1 tot en met 3 docenten per school per week\n"
        "Hoogstens 1 aanvraag per school per half jaar\n"
        "Hoogstens 3 subsidies per bedrijf in elke periode van 5 jaar\n"
        "Precies 40 uur per leerling per maand\n"
        "Hoogstens 2 dagen per medewerker per schoolperiode\n"
        "Hoogstens 40 weken per leerling per kalenderjaar\n"
        "6 tot en met 18 maanden per project\n"
        "Minstens 1 schoolperiode per project\n"
        "Zoals het er staat",
        "At most 5 learners per company per school year\n"
        "At least 1 employee per company\n"
        "1 to 3 teachers per school per week\n"
        "At most 1 application per school per half-year\n"
        "At most 3 grants per company in any period of 5 years\n"
        "Exactly 40 hours per learner per month\n"
        "At most 2 days per employee per school term\n"
        "At most 40 weeks per learner per calendar year\n"
        "6 to 18 months per project\n"
        "At least 1 school term per project\n"
        "As it stands there",
        {"at_most": 5, "what": "learners", "per": "company", "each": "school-year"},
        {"at_least": 1, "what": "employees", "per": "company"},
        {"at_least": 1, "at_most": 3, "what": "teachers", "per": "school", "each": "week"},
        {"at_most": 1, "what": "applications", "per": "school", "each": "half-year"},
        {"at_most": 3, "what": "grants", "per": "company", "years": 5},
        {"at_least": 40, "at_most": 40, "what": "hours", "per": "learner", "each": "month"},
        {"at_most": 2, "what": "days", "per": "employee", "each": "term"},
        {"at_most": 40, "what": "weeks", "per": "learner", "each": "calendar-year"},
        {"at_least": 6, "at_most": 18, "what": "months", "per": "project"},
        {"at_least": 1, "what": "terms", "per": "project"},
        {"at_most": 2, "what": "years", "per": "application", "text": TEXT},
    ),
    check(
        "costs",
        "Betaald: loonkosten, sociale premies, uren van je eigen mensen, begeleiding, vervanging van docenten of "
        "medewerkers, cursussen en opleidingen, examens, lesmateriaal, materiaal, apparatuur en gereedschap, "
        "reiskosten en verblijf\n"
        "Niet betaald: adviseurs en andere externe deskundigen, inkopen bij een partner, deelnamekosten, "
        "kant-en-klare programma's van anderen, promotie, gewone activiteiten, overhead, de aanvraag zelf, btw die je "
        "kunt terugvragen, kosten van vóór de aanvraag, wat niet bij het project hoort zoals het is toegekend en "
        "kosten buiten de looptijd van het project\n"
        "Zoals het er staat",
        "Paid: wages, social-security contributions, hours of your own people, guidance, replacement of teachers or "
        "employees, courses and training, exams, teaching materials, materials, equipment and tools, travel and "
        "accommodation\n"
        "Not paid: advisers and other outside experts, purchases from a partner, participation fees, ready-made "
        "programmes of third parties, promotion, regular activities, overhead, the application itself, VAT that you "
        "can reclaim, costs from before the application, what is not part of the project as granted and costs outside "
        "the project's term\n"
        "As it stands there",
        {
            "of": [
                "wages",
                "social-security",
                "own-hours",
                "guidance",
                "replacement",
                "training",
                "exams",
                "teaching-materials",
                "materials",
                "equipment",
                "travel",
                "accommodation",
            ],
            "paid": True,
        },
        {
            "of": [
                "external-advisers",
                "partner-purchases",
                "participation-fees",
                "ready-made-programmes",
                "promotion",
                "regular-activities",
                "overhead",
                "application",
                "vat",
                "before-application",
                "outside-project",
                "outside-term",
            ],
            "paid": False,
        },
        {"of": ["travel"], "paid": False, "text": TEXT},
    ),
    check(
        "partner_places",
        "Van wie meedoen, zitten minstens 5 mkb-bedrijven in Nederland\n"
        "Van wie meedoen, zitten alle organisaties buiten BE-VLG\n"
        "Zoals het er staat",
        "Of those that take part, at least 5 companies with fewer than 250 employees are in the Netherlands\n"
        "Of those that take part, all organisations are outside BE-VLG\n"
        "As it stands there",
        {"at_least": 5, "of_kinds": ["small-company"], "any_of": ["NL"]},
        {"none_of": ["BE-VLG"]},
        {"any_of": ["NL-GE"], "text": TEXT},
    ),
    check(
        "themes",
        "Wat je doet, past hierbij: techniek\n"
        "Wat je doet, past bij minstens 2 van deze punten: techniek; zorg; bouw\n"
        "Zoals het er staat",
        "What you do fits this: technology\n"
        "What you do fits at least 2 of these points: technology; care; building\n"
        "As it stands there",
        {"points": [said("techniek", "technology")]},
        {
            "at_least": 2,
            "points": [said("techniek", "technology"), said("zorg", "care"), said("bouw", "building")],
        },
        {"points": [said("zorg", "care")], "text": TEXT},
    ),
    *(
        check("also_check", "Zoals het er staat", "As it stands there", {"text": TEXT, "about": about})
        for about in ("limit", "double-funding", "learner", "costs", "procedure", "budget", "theme", "other")
    ),
    *(
        Said(
            {"excludes_all": {"of": of, "text": said(nl, en)}},
            f"- **Voor jou:** je komt in aanmerking voor zover dat hier te beoordelen is; ga na:\n    - {nl}",
            f"- **For you:** eligible as far as can be judged here; check:\n    - {en}",
        )
        for of, nl, en in (
            ("any", "Je krijgt er geen andere subsidie voor", "You receive no other subsidy for it"),
            ("public", "Je krijgt er geen ander geld van de overheid voor", "You receive no other public money for it"),
        )
    ),
    Said(
        {"de_minimis": {"text": TEXT}},
        "- **Voor jou:** je komt in aanmerking voor zover dat hier te beoordelen is; ga na:\n    - Zoals het er staat",
        "- **For you:** eligible as far as can be judged here; check:\n    - As it stands there",
    ),
)

# What is asked of a learner, as the values, and the sentence in Dutch and in English.
_LEARNERS: tuple[tuple[dict[str, Any], str, str], ...] = (
    ({"kind": "age", "at_least": 16}, "De leerling is minstens 16 jaar", "The learner is at least 16 years old"),
    (
        {"kind": "age", "who": "intern", "under": 25, "as_a_rule": True},
        "De stagiair is in de regel jonger dan 25 jaar",
        "As a rule the intern is under 25 years old",
    ),
    (
        {"kind": "hours", "who": "employee", "of": "work", "at_least": 15, "each": "week"},
        "Je medewerker werkt minstens 15 uur per week",
        "Your employee works at least 15 hours per week",
    ),
    (
        {"kind": "hours", "of": "course", "at_least": 400},
        "De opleiding van de leerling telt minstens 400 uur",
        "The learner's course takes at least 400 hours",
    ),
    (
        {"kind": "hours", "of": "practice", "at_most": 1280, "as_a_rule": True},
        "De leerling leert in de regel hoogstens 1.280 uur in de praktijk",
        "As a rule the learner spends at most 1,280 hours in practice",
    ),
    (
        {"kind": "hours", "of": "lessons", "at_least": 8, "applies_to": said("wie duaal leert", "dual learners")},
        "Dit geldt voor wie duaal leert: de leerling heeft minstens 8 uur les",
        "This holds for dual learners: the learner spends at least 8 hours in lessons",
    ),
    (
        {"kind": "practice", "percent": 60},
        "De leerling leert minstens 60% van de tijd in de praktijk",
        "The learner spends at least 60% of the time in practice",
    ),
    (
        {"kind": "practice", "bound": "more-than", "percent": 37.5, "as_a_rule": True},
        "De leerling leert in de regel meer dan 37,5% van de tijd in de praktijk",
        "As a rule the learner spends more than 37.5% of the time in practice",
    ),
    (
        {"kind": "practice", "who": "participant", "bound": "at-most", "percent": 80},
        "De deelnemer leert hoogstens 80% van de tijd in de praktijk",
        "The participant spends at most 80% of the time in practice",
    ),
    (
        {"kind": "level", "of": "course", "framework": "mbo", "at_least": 2, "at_most": 4},
        "De opleiding is van mbo-niveau 2 tot en met 4",
        "The course is of mbo level 2 to 4",
    ),
    (
        {"kind": "level", "of": "course", "framework": "nlqf", "at_least": 5, "as_a_rule": True},
        "De opleiding is in de regel van minstens NLQF-niveau 5",
        "As a rule the course is of at least NLQF level 5",
    ),
    (
        {"kind": "level", "who": "employee", "of": "learner", "framework": "eqf", "any_of": [3, 5]},
        "Je medewerker heeft EQF-niveau 3 of 5",
        "Your employee has EQF level 3 or 5",
    ),
    (
        {"kind": "level", "of": "course", "framework": "national", "at_most": 4},
        "De opleiding is van hoogstens niveau 4 van het kwalificatiekader van het land",
        "The course is of at most level 4 of the country's own qualifications framework",
    ),
    (
        {"kind": "course", "recognised": "national"},
        "De opleiding leidt tot een erkende kwalificatie of een erkend beroep",
        "The course leads to a recognised qualification or occupation",
    ),
    (
        {"kind": "course", "recognised": "register", "name": said("de Crebo", "the Crebo"), "as_a_rule": True},
        "De opleiding staat in de regel in de Crebo",
        "As a rule the course is in the Crebo",
    ),
    (
        {"kind": "course", "recognised": "accredited"},
        "De opleiding is geaccrediteerd",
        "The course is accredited",
    ),
    (
        {"kind": "course", "recognised": "own-list"},
        "De opleiding staat op de lijst van de regeling",
        "The course is on the regulation's own list",
    ),
    (
        {"kind": "course", "any_of": [said("techniek", "technology"), said("zorg", "care")]},
        "De opleiding is een van deze: techniek; zorg",
        "The course is one of these: technology; care",
    ),
    (
        {"kind": "course", "none_of": [said("rechten", "law")], "applies_to": said("hbo", "hbo")},
        "Dit geldt voor hbo: de opleiding is niet rechten",
        "This holds for hbo: the course is not law",
    ),
    (
        {"kind": "enrolment", "at": "course"},
        "De leerling staat ingeschreven voor de opleiding",
        "The learner is enrolled in the course",
    ),
    (
        {"kind": "enrolment", "who": "intern", "at": "register", "name": said("de ROD", "the ROD"), "as_a_rule": True},
        "De stagiair staat in de regel in de ROD",
        "As a rule the intern is in the ROD",
    ),
    (
        {"kind": "enrolment", "at": "agency"},
        "De leerling staat ingeschreven bij een arbeidsbureau",
        "The learner is registered with an employment agency",
    ),
    (
        {"kind": "earlier-work", "employer": "this", "months": 36},
        "De leerling werkte in de 3 jaar vóór de start niet bij jou",
        "The learner did not work for you in the 3 years before the start",
    ),
    (
        {"kind": "earlier-work", "who": "participant", "employer": "any", "as_a_rule": True},
        "De deelnemer had in de regel niet eerder werk",
        "As a rule the participant had no job before",
    ),
    (
        {"kind": "earlier-training", "none_of": ["vocational-training", "degree"], "years": 2},
        "De leerling heeft geen beroepsopleiding van minstens 2 jaar en geen studie in het hoger onderwijs afgerond",
        "The learner has completed no vocational training of at least 2 years and no degree of higher education",
    ),
    (
        {"kind": "earlier-training", "who": "employee", "none_of": ["basic-qualification", "same-level"]},
        "Je medewerker heeft geen opleiding met een startkwalificatie en geen opleiding van hetzelfde of een hoger "
        "niveau afgerond",
        "Your employee has completed no course that gives a basic qualification and no course of the same or a higher "
        "level",
    ),
    (
        {"kind": "graduate", "who": "intern", "months": 12},
        "De stagiair kan tot 12 maanden na het afstuderen ook meedoen",
        "The intern can take part until 12 months after graduating too",
    ),
    (
        {
            "kind": "status",
            "any_of": [
                "job-seeker",
                "benefit-recipient",
                "without-training-place",
                "not-ready-for-training",
                "disadvantaged",
                "disabled",
                "newcomer",
            ],
        },
        "Alleen voor wie werkzoekend, uitkeringsgerechtigd, nog zonder opleidingsplaats, nog niet aan een opleiding "
        "toe, kansarm, arbeidsbeperkt of nieuwkomer is",
        "Only for somebody who is looking for work, entitled to a benefit, still without a training place, not ready "
        "for training yet, disadvantaged, disabled or a newcomer to the country",
    ),
    (
        {"kind": "status", "none_of": ["full-time-schooling", "family-of-employer", "intern"], "as_a_rule": True},
        "In de regel niet voor wie voltijds leerplichtig, familie van de werkgever of stagiair is",
        "As a rule not for somebody who is in full-time compulsory schooling, family of the employer or an intern",
    ),
    (
        {"kind": "status", "may_be": ["employee", "temporary-worker", "secondee", "self-employed"]},
        "Ook voor wie bij jou in dienst, uitzendkracht, gedetacheerd of zzp'er is",
        "For somebody who is employed by you, a temporary worker, on secondment or self-employed too",
    ),
    *(
        (values | {"applies_to": said("bbl", "bbl"), "text": TEXT}, "Zoals het er staat", "As it stands there")
        for values in (
            {"kind": "age", "at_least": 16},
            {"kind": "hours", "of": "work", "at_most": 40},
            {"kind": "practice", "percent": 50},
            {"kind": "level", "of": "course", "framework": "mbo", "at_least": 2},
            {"kind": "course", "recognised": "accredited"},
            {"kind": "enrolment", "at": "course"},
            {"kind": "earlier-work", "employer": "any", "months": 12},
            {"kind": "earlier-training", "none_of": ["degree"], "as_a_rule": True},
            {"kind": "graduate", "months": 1, "as_a_rule": True},
            {"kind": "status", "any_of": ["disabled"]},
        )
    ),
)

LEARNERS = tuple(check("learners", nl, en, values) for values, nl, en in _LEARNERS)

HOW_TO_GET = (
    applicant("company", "je bedrijf", "your company"),
    applicant("intern", "de stagiair", "the intern"),
    applicant("employee", "je medewerker", "your employee"),
    applicant("school", "de school", "the school"),
    applicant("consortium", "het samenwerkingsverband", "the consortium"),
    applicant("association", "de brancheorganisatie", "the sector organisation"),
    applicant("public-authority", "de overheid", "the public authority"),
    Said(
        {"applicants": ["company", "school"], "beneficiary": "employee"},
        "- **Bon:** wie vraagt aan: je bedrijf of de school (het geld is voor je medewerker).",
        "- **Voucher:** who applies: your company or the school (the money is for your employee).",
    ),
    *(way(by) for by in ("online", "form", "call", "mail", "read")),
    Said(
        {"apply": {"by": "online", "text": TEXT, "address": "https://www.example.org/bon"}},
        "hoe: zoals het er staat ([example.org/bon](<https://www.example.org/bon>)).",
        "how: as it stands there ([example.org/bon](<https://www.example.org/bon>)).",
    ),
    Said(
        {"documents": [{"to": "practice-agreement", "text": said("Door alle drie getekend.", "Signed by all three.")}]},
        "## Papieren, en waarvoor\n"
        f"- **[Praktijkovereenkomst (POK)](<{_PAPER}>)**: *Bon*.\n    - Door alle drie getekend.",
        "## Papers, and what for\n"
        f"- **[Practice agreement (POK)](<{_PAPER}>)**: *Voucher*.\n    - Signed by all three.",
    ),
    term("vóór het begin (melden)", "before the start (report)", timing="before", months=0, anchor="start"),
    term(
        "uiterlijk 1 maand vóór het begin van het studiejaar (melden)",
        "at least 1 month before the start of the study year (report)",
        timing="before",
        months=1,
        anchor="study-year-start",
    ),
    term(
        "binnen 6 maanden na het einde (melden; scholen)",
        "within 6 months after the end (report; schools)",
        timing="within",
        months=6,
        anchor="end",
        applies_to=said("Scholen.", "Schools."),
    ),
    term(
        "binnen 1 maand na het einde van het studiejaar (melden)",
        "within 1 month after the end of the study year (report)",
        timing="within",
        months=1,
        anchor="study-year-end",
    ),
    term(
        "niet vóór de toekenning (melden)",
        "not before the award (report)",
        timing="not-before",
        months=0,
        anchor="award",
    ),
    term(
        "op zijn vroegst 12 maanden na de ontvangst van de aanvraag (melden)",
        "12 months after receipt of the application at the earliest (report)",
        timing="not-before",
        months=12,
        anchor="application",
    ),
    term(
        "binnen 3 maanden na het afstuderen (melden)",
        "within 3 months after graduation (report)",
        timing="within",
        months=3,
        anchor="graduation",
    ),
)

OTHER = "bare"
COMBINATIONS = tuple(
    Said(
        {key: [{"to": OTHER, "text": TEXT, "basis": "inferred", "note": TEXT}]},
        f"- **{nl}:** *Bon*. Zoals het er staat.",
        f"- **{en}:** *Voucher*. As it stands there.",
    )
    for key, nl, en in (
        ("excludes", "Niet voor dezelfde kosten als", "Not for the same costs as"),
        ("requires", "Alleen samen met", "Only together with"),
        ("stacks_with", "Mag samen met", "Can be combined with"),
    )
)

PROJECTS = (
    days(
        "begint van 1 januari 2027 tot en met 31 december 2027; eindigt uiterlijk op 30 juni 2028; je gaat er vóór 23 "
        "november 2026 niets voor aan",
        "starts from 1 January 2027 to 31 December 2027 inclusive; ends on 30 June 2028 at the latest; you enter into "
        "no obligation for it before 23 November 2026",
        kind="dated",
        first_obligation="2026-11-23",
        first_start="2027-01-01",
        last_start="2027-12-31",
        last_end="2028-06-30",
    ),
    days(
        "eindigt uiterlijk op 30 juni 2028 (scholen) (Zoals het er staat)",
        "ends on 30 June 2028 at the latest (schools) (As it stands there)",
        kind="dated",
        last_end="2028-06-30",
        applies_to=said("scholen", "schools"),
        text=TEXT,
    ),
    days(
        "begint van 1 augustus tot en met 31 december; eindigt uiterlijk in juli; je gaat er vóór 1 mei niets voor aan",
        "starts from 1 August to 31 December inclusive; ends in July at the latest; you enter into no obligation for "
        "it before 1 May",
        kind="yearly",
        first_obligation="05-01",
        first_start="08-01",
        last_start="12-31",
        last_end="07",
    ),
    days(
        "begint op 1 oktober of later (scholen) (Zoals het er staat)",
        "starts on 1 October or later (schools) (As it stands there)",
        kind="yearly",
        first_start="10-01",
        applies_to=said("scholen", "schools"),
        text=TEXT,
    ),
    decision(
        "de uitslag komt binnen 13 weken na de aanvraag; het geld komt uiterlijk op 15 december",
        "the decision comes within 13 weeks after the application; the money comes on 15 December at the latest",
        heard=after(13, "weeks", "application", bound="at-most"),
        paid={"kind": "on-day", "day": "12-15", "bound": "at-most"},
    ),
    decision(
        "de uitslag komt 4 maanden na de laatste dag om aan te vragen; het geld komt op zijn vroegst 1 week na de "
        "toekenning",
        "the decision comes 4 months after the last day to apply; the money comes 1 week after the award at the "
        "earliest",
        heard=after(4, "months", "last-day"),
        paid=after(1, "weeks", "award", bound="at-least"),
    ),
    decision(
        "de uitslag komt in juli; het geld komt na het begin",
        "the decision comes in July; the money comes after the start",
        heard={"kind": "on-day", "day": "07"},
        paid=after(0, "months", "start"),
    ),
    decision(
        "de uitslag komt op zijn vroegst op 1 mei; het geld komt 2 maanden na het einde",
        "the decision comes on 1 May at the earliest; the money comes 2 months after the end",
        heard={"kind": "on-day", "day": "05-01", "bound": "at-least"},
        paid=after(2, "months", "end"),
    ),
    decision(
        "het geld komt na het einde van het studiejaar (Zoals het er staat)",
        "the money comes after the end of the study year (As it stands there)",
        paid=after(0, "months", "study-year-end"),
        text=TEXT,
    ),
)


_SMALL = {
    "kind": "company-size",
    "fewer_than": 250,
    "text": said("Je hebt minder dan 250 medewerkers.", "You have fewer than 250 employees."),
    "basis": "stated",
}
_ONLY = (
    "; alleen als dit klopt: je hebt minder dan 250 medewerkers",
    "; only if this holds: you have fewer than 250 employees",
)

# Amounts of every kind that only some companies get: those with fewer than 250 employees.
ONLY_IF = (
    amount(
        f"ten hoogste € 500 per bedrijf{_ONLY[0]}",
        f"at most EUR 500 per company{_ONLY[1]}",
        kind="maximum",
        euros=500,
        per=["company"],
        when=_SMALL,
    ),
    amount(
        f"ten hoogste 60% van de reiskosten{_ONLY[0]}",
        f"at most 60% of the travel costs{_ONLY[1]}",
        kind="share",
        percent=60,
        of=said("de reiskosten", "the travel costs"),
        when=_SMALL,
    ),
    amount(
        f"gratis: de les{_ONLY[0]}",
        f"free: the lesson{_ONLY[1]}",
        kind="free",
        what=said("de les", "the lesson"),
        when=_SMALL,
    ),
    amount(
        f"budget: € 1.000.000 (voor iedereen samen){_ONLY[0]}",
        f"budget: EUR 1,000,000 (for all together){_ONLY[1]}",
        kind="budget",
        euros=1000000,
        what=said("voor iedereen samen", "for all together"),
        when=_SMALL,
    ),
)
