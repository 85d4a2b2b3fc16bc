"""What people write for the values of amounts and limits: units, bounds and ways to divide money."""

from types import MappingProxyType

MONEY_VALUES = MappingProxyType(
    {
        "application": "aanvraag",
        "activity": "activiteit les lesson event",
        "project": "projecten projects",
        "learner": "leerling leerlingen student studenten stagiair pupil intern deelnemer learners",
        "teacher": "docent docenten leraar leraren teachers",
        "hour": "uur uren hours",
        "day": "dag dagen days",
        "week": "weken weeks",
        "4-weeks": "vier-weken four-weeks 4-weken",
        "month": "maand maanden months",
        "half-year": "halfjaar half-jaar semester",
        "year": "jaar jaren kalenderjaar years calendar-year",
        "study-year": "studiejaar schooljaar school-year academic-year",
        "at-most": "maximaal hoogstens maximum max up-to",
        "exactly": "vast fixed precies exact",
        "at-least": "minimaal minstens minimum min",
        "learners": "leerlingen studenten students pupils",
        "applications": "aanvragen aanvraag",
        "hours": "uren uur",
        "days": "dagen dag",
        "weeks": "weken week",
        "months": "maanden maand",
        "in-all": "totaal in-totaal total",
        "calendar-year": "jaar kalenderjaar year",
        "school-year": "schooljaar studiejaar study-year",
        "first-come": "wie-het-eerst-komt op-volgorde first-come-first-served volgorde",
        "ranking": "rangschikking tender rangorde competition",
        "pro-rata": "naar-rato evenredig proportional",
        "lottery": "loting loten draw",
        "public": "overheid publiek publieke",
    }
)
"""The words that people write for a name, by the name."""
