"""What people write for the keys and values of what a regulation asks of learners and projects, and pays for."""

from types import MappingProxyType

CONDITION_KEYS = MappingProxyType(
    {
        "learners": "leerling leerlingen lerende lerenden deelnemer deelnemers stagiair stagiairs student studenten "
        "learner participants interns",
        "partner_places": "plaats-partners vestiging-partners partner-place partners-in",
        "themes": "thema thema's themas onderwerp onderwerpen doel doelen topics topic theme",
        "costs": "kosten kostensoort kostensoorten uitgaven cost expenses eligible-costs subsidiabele-kosten",
        "who": "wie voor-wie",
        "under": "jonger-dan tot onder younger-than below less-than fewer-than at-most maximum max",
        "paid": "betaald vergoed subsidiabel eligible reimbursed",
        "as_a_rule": "in-de-regel meestal uitzonderingen exceptions usually mostly",
        "may_be": "ook mag-zijn also allowed",
        "recognised": "erkend erkenning recognized accredited",
        "framework": "kader kwalificatiekader raamwerk",
        "employer": "werkgever bedrijf",
        "at": "bij waar where",
    }
)
"""The words that people write for a key, by the key."""

CONDITION_VALUES = MappingProxyType(
    {
        "age": "leeftijd leeftijden ages leeftijdsgrens",
        "hours": "uren uur hour werkuren contracturen klokuren",
        "practice": "praktijk praktijkdeel beroepspraktijkvorming bpv workplace",
        "level": "niveau opleidingsniveau levels",
        "course": "opleiding cursus studie training programme",
        "enrolment": "inschrijving ingeschreven aanmelding enrollment registration enrolled",
        "earlier-work": "eerder-werk eerdere-baan dienstverband previous-work previous-employment",
        "earlier-training": "eerdere-opleiding vooropleiding previous-training previous-education",
        "graduate": "afgestudeerd afgestudeerde afgestudeerden graduates graduation",
        "status": "situatie positie state",
        "work": "werk baan aanstelling job employment contract",
        "lessons": "les lessen school lesuren",
        "more-than": "meer-dan",
        "nlqf": "nlqf-niveau",
        "eqf": "eqf-niveau ekk",
        "national": "nationaal landelijk vks dqr rqf",
        "accredited": "geaccrediteerd",
        "own-list": "lijst eigen-lijst list",
        "vocational-training": "beroepsopleiding vakopleiding mbo-diploma",
        "degree": "hbo wo hbo-diploma diploma",
        "basic-qualification": "startkwalificatie",
        "employee": "in-dienst payroll",
        "temporary-worker": "uitzendkracht uitzendkrachten flexwerker agency-worker",
        "secondee": "gedetacheerd gedetacheerde detachering seconded",
        "self-employed": "zzp zzp'er zelfstandige freelancer",
        "job-seeker": "werkzoekend werkzoekende werkzoekenden werkloos unemployed jobseeker",
        "benefit-recipient": "uitkering uitkeringsgerechtigd uitkeringsgerechtigde bijstand ww benefits",
        "disabled": "arbeidsbeperking arbeidsbeperkt gehandicapt handicap disability",
        "disadvantaged": "kansarm achterstand",
        "newcomer": "nieuwkomer statushouder vluchteling refugee migrant",
        "full-time-schooling": "leerplichtig leerplicht compulsory-schooling",
        "family-of-employer": "familie gezin family relatives",
        "wages": "loon loonkosten salaris salariskosten personeelskosten wage salary salaries",
        "social-security": "sociale-premies sociale-lasten premies",
        "own-hours": "eigen-uren uren-in-natura in-kind",
        "guidance": "begeleiding begeleidingskosten begeleidingsuren supervision",
        "replacement": "vervanging vervangingskosten teacher-replacement cover",
        "training": "opleiding opleidingskosten cursus cursusgeld scholing scholingskosten tuition course-fees courses",
        "exams": "examen examens examenkosten exam",
        "teaching-materials": "lesmateriaal leermiddelen",
        "materials": "materiaal materialen materiaalkosten material",
        "equipment": "apparatuur gereedschap machines uitrusting tools",
        "travel": "reiskosten reizen vervoer travel-costs transport",
        "accommodation": "verblijf verblijfkosten verblijfskosten overnachting lodging",
        "external-advisers": "adviseur adviseurs advieskosten externe-adviseurs adviser advisers consultants "
        "consultancy third-party-costs derden",
        "partner-purchases": "inkoop inkopen purchases",
        "participation-fees": "deelnamekosten inschrijfgeld fees",
        "promotion": "promotie publiciteit marketing",
        "regular-activities": "reguliere-activiteiten gewone-activiteiten",
        "overhead": "overheadkosten indirecte-kosten",
        "vat": "btw belasting tax",
        "committee": "commissie adviescommissie jury beoordeling jury-panel panel judged assessment",
        "grants": "subsidies toekenningen grant",
        "term": "schoolperiode trimester",
        "terms": "schoolperiodes trimesters",
    }
)
"""The words that people write for a value, by the value."""
