"""Every construct of a funding regulation that has days as JSON, with what a plan says of it on the days that matter.

These are the day before the first, the first, the last and the day after it. All of it is written by hand.
"""

from typing import Any

from attrs import frozen

from support.constructs import TEXT, WHO, said


@frozen
class Dated:
    """What a regulation says of days, and what a plan says of it on some of them."""

    part: dict[str, Any]
    on: dict[str, tuple[str, str, str]]
    """On each day: its availability, and the start of a line in Dutch and in English; an empty one is not there."""


def standing(part: dict[str, Any], *on: tuple[str, str, str, str]) -> Dated:
    """Return days of a regulation and what is said of when it can be had, on each day."""
    return Dated(
        part,
        {day: (status, f"- **Wanneer:** {nl}.", f"- **When:** {en}.") for day, status, nl, en in on},
    )


_PERIOD = {"first_day": "2026-03-01", "last_day": "2026-06-30", "phrase": said("het voorjaar", "the spring")}
_UNTIL = ("loopt tot en met 30 juni 2026", "runs until 30 June 2026 inclusive")
_ALWAYS = ("loopt zonder einddatum", "runs without a last day")
_WINDOW = {
    "first_day": "03-01",
    "last_day": "06-30",
    "opens_at": "09:00",
    "closes_at": "17:00",
    "applicant": WHO,
}
_ROUND = _WINDOW | {"first_day": "2026-03-01", "last_day": "2026-06-30"}
_NOW = (
    "loopt zonder einddatum; aanvragen kan nu, tot en met 30 juni 2026, 17.00 uur (bedrijven)",
    "runs without a last day; applications are open until 30 June 2026, 17:00 inclusive (companies)",
)


def _next(year: int) -> tuple[str, str]:
    return (
        f"loopt zonder einddatum; de volgende aanvraagperiode is van 1 maart {year}, 9.00 uur tot en met 30 juni "
        f"{year}, 17.00 uur (bedrijven)",
        f"runs without a last day; the next application window is from 1 March {year}, 09:00 to 30 June {year}, 17:00 "
        "(companies)",
    )


def _noted(told: tuple[str, str]) -> tuple[str, str]:
    return f"{told[0]}. Zoals het er staat", f"{told[1]}. As it stands there"


_LAST_MONTH = (
    "loopt zonder einddatum; de laatste dag om aan te vragen is juni 2026 (bedrijven); vanaf welke dag het kan, is "
    "niet bekend: vraag het na bij de uitvoerder",
    "runs without a last day; the last day to apply is June 2026 (companies); the day on which it opens is not known: "
    "ask the body that carries it out",
)
_NO_ROUND = (
    "beëindigd: de laatste aanvraagperiode die bekend is, is voorbij",
    "ended: the last application window that is known has closed",
)
_CLOSED = {"since": "2026-03-01", "text": TEXT}
_BEFORE_CLOSING = ("loopt tot en met 28 februari 2026", "runs until 28 February 2026 inclusive")

AVAILABLE = (
    standing(
        {"validity": {"kind": "period", **_PERIOD}},
        ("2026-02-28", "upcoming", "begint op 1 maart 2026", "begins on 1 March 2026"),
        ("2026-03-01", "open", *_UNTIL),
        ("2026-06-30", "open", *_UNTIL),
        (
            "2026-07-01",
            "ended",
            "beëindigd: liep tot en met 30 juni 2026",
            "ended: ran until 30 June 2026 inclusive",
        ),
    ),
    standing(
        {"validity": {"kind": "edition", **_PERIOD}},
        *(
            (
                day,
                "unconfirmed",
                "niet bevestigd voor deze dag: de bekende regels zijn die van het voorjaar",
                "not confirmed for this day: the known rules are those of the spring",
            )
            for day in ("2026-02-28", "2026-07-01")
        ),
        ("2026-03-01", "open", *_UNTIL),
        ("2026-06-30", "open", *_UNTIL),
    ),
    standing({"validity": {"kind": "no-limit"}}, ("2026-07-01", "open", *_ALWAYS)),
    standing(
        {"validity": {"kind": "not-researched"}},
        (
            "2026-07-01",
            "unconfirmed",
            "niet bevestigd: vraag na hoelang de regeling loopt",
            "not confirmed: ask how long the regulation runs",
        ),
    ),
    standing({"applications": {"kind": "any-time"}}, ("2026-07-01", "open", *_ALWAYS)),
    standing(
        {"applications": {"kind": "not-researched"}},
        (
            "2026-07-01",
            "unconfirmed",
            "loopt zonder einddatum, maar wanneer je kunt aanvragen, is niet bekend: vraag het na",
            "runs without a last day, but when you can apply is not known: ask",
        ),
    ),
    standing(
        {"applications": {"kind": "windows", "windows": [_WINDOW], "complete": True, "note": TEXT}},
        ("2026-02-28", "upcoming", *_noted(_next(2026))),
        ("2026-03-01", "open", *_noted(_NOW)),
        ("2026-06-30", "open", *_noted(_NOW)),
        ("2026-07-01", "upcoming", *_noted(_next(2027))),
    ),
    standing(
        {"applications": {"kind": "windows", "windows": [_WINDOW], "complete": False}},
        ("2026-02-28", "open", *_next(2026)),
        ("2026-03-01", "open", *_NOW),
        ("2026-06-30", "open", *_NOW),
        ("2026-07-01", "open", *_next(2027)),
    ),
    standing(
        {"applications": {"kind": "windows", "windows": [{"last_day": "06", "applicant": WHO}], "complete": True}},
        ("2026-06-01", "unconfirmed", *_LAST_MONTH),
        ("2026-06-30", "unconfirmed", *_LAST_MONTH),
        (
            "2026-07-01",
            "unconfirmed",
            _LAST_MONTH[0].replace("juni 2026", "juni 2027"),
            _LAST_MONTH[1].replace("June 2026", "June 2027"),
        ),
    ),
    standing(
        {
            "applications": {
                "kind": "windows",
                "windows": [{"first_day": "03", "last_day": "06-29", "applicant": WHO}],
                "complete": True,
            }
        },
        (
            "2026-02-28",
            "upcoming",
            "loopt zonder einddatum; de volgende aanvraagperiode is van maart tot en met 29 juni 2026 (bedrijven)",
            "runs without a last day; the next application window is from March to 29 June 2026 (companies)",
        ),
        (
            "2026-06-29",
            "open",
            "loopt zonder einddatum; aanvragen kan nu, tot en met 29 juni 2026 (bedrijven)",
            "runs without a last day; applications are open until 29 June 2026 inclusive (companies)",
        ),
        (
            "2026-06-30",
            "upcoming",
            "loopt zonder einddatum; de volgende aanvraagperiode is van maart tot en met 29 juni 2027 (bedrijven)",
            "runs without a last day; the next application window is from March to 29 June 2027 (companies)",
        ),
    ),
    standing(
        {"applications": {"kind": "rounds", "rounds": [_ROUND], "complete": True, "note": TEXT}},
        ("2026-02-28", "upcoming", *_noted(_next(2026))),
        ("2026-03-01", "open", *_noted(_NOW)),
        ("2026-06-30", "open", *_noted(_NOW)),
        ("2026-07-01", "ended", *_NO_ROUND),
    ),
    standing(
        {
            "applications": {
                "kind": "rounds",
                "rounds": [_ROUND],
                "complete": False,
                "expected": [{"first_day": "03", "last_day": "06", "applicant": WHO}],
            }
        },
        ("2026-02-28", "upcoming", *_next(2026)),
        ("2026-03-01", "open", *_NOW),
        ("2026-06-30", "open", *_NOW),
        (
            "2026-07-01",
            "unconfirmed",
            "loopt zonder einddatum; de laatste ronde waarvan de dagen bekend zijn, is voorbij: vraag naar de "
            "volgende; verwachte aanvraagperiode: van maart tot en met juni 2027 (bedrijven); niet bevestigd",
            "runs without a last day; the last round whose days are known has closed: ask for the next one; expected "
            "application window: from March to June 2027 (companies); not confirmed",
        ),
    ),
    *(
        standing(
            {"closed": _CLOSED | {"why": why}},
            ("2026-02-28", "open", *_BEFORE_CLOSING),
            ("2026-03-01", "ended", f"{nl} (Zoals het er staat)", f"{en} (As it stands there)"),
            ("2026-03-02", "ended", f"{nl} (Zoals het er staat)", f"{en} (As it stands there)"),
        )
        for why, nl, en in (
            (
                "budget-spent",
                "gesloten sinds 1 maart 2026: het budget is op",
                "closed since 1 March 2026: the budget is spent",
            ),
            ("withdrawn", "ingetrokken op 1 maart 2026", "withdrawn on 1 March 2026"),
            (
                "superseded",
                "vervangen op 1 maart 2026 door een andere regeling",
                "replaced on 1 March 2026 by another regulation",
            ),
            (
                "unknown",
                "gesloten sinds 1 maart 2026; waarom, is niet bekend",
                "closed since 1 March 2026; why is not known",
            ),
        )
    ),
    standing(
        {"closed": _CLOSED | {"why": "budget-spent", "reopens": "2026-07-01"}},
        ("2026-02-28", "open", *_ALWAYS),
        *(
            (
                day,
                "upcoming",
                "gesloten sinds 1 maart 2026, en weer open vanaf 1 juli 2026: Zoals het er staat",
                "closed since 1 March 2026, and open again from 1 July 2026: As it stands there",
            )
            for day in ("2026-03-01", "2026-06-30")
        ),
        ("2026-07-01", "open", *_ALWAYS),
    ),
)


def _money(days: dict[str, str], *on: tuple[str, str, str]) -> Dated:
    values = {"kind": "maximum", "euros": 500, "per": ["company"], **days}
    lines = {
        day: (
            "open",
            f"- **Wat:** ten hoogste € 500 per bedrijf; {nl}.",
            f"- **What:** at most EUR 500 per company; {en}.",
        )
        for day, nl, en in on
    }
    return Dated({"amounts": [values]}, lines)


_BOTH = ("van 1 maart 2026 tot en met 30 juni 2026", "from 1 March 2026 to 30 June 2026 inclusive")
_KNOWN = ("; wat nu geldt, is niet bekend", "; what holds now is not known")
_STARTS = (
    "begint van 1 maart 2026 tot en met 30 juni 2026; eindigt uiterlijk op 31 december 2026",
    "starts from 1 March 2026 to 30 June 2026 inclusive; ends on 31 December 2026 at the latest",
)
_DATED = {"kind": "dated", "first_start": "2026-03-01", "last_start": "2026-06-30", "last_end": "2026-12-31"}
_OF_ROUND = {
    "project_days": [{"kind": "dated", "first_start": "2026-08-01"}],
    "decision": {"heard": {"kind": "on-day", "day": "07"}},
}
_OF_WINDOW = {
    "project_days": [{"kind": "yearly", "first_start": "08-01"}],
    "decision": {"heard": {"kind": "on-day", "day": "07"}},
}


def _project(nl: str, en: str) -> tuple[str, str]:
    return f"- **Wanneer het gebeurt:** {nl}.", f"- **When it takes place:** {en}."


def _of_window(year: int, of_year: str) -> tuple[str, str]:
    return (
        f"- **Wanneer het gebeurt:** begint op 1 augustus{of_year} of later, voor wie aanvraagt tot en met 30 juni "
        f"{year}, 17.00 uur.\n"
        f"- **Uitslag en betaling:** de uitslag komt in juli, voor wie aanvraagt tot en met 30 juni {year}, 17.00 uur.",
        f"- **When it takes place:** starts on 1 August{of_year} or later, for applications until 30 June {year}, "
        "17:00.\n"
        f"- **Decision and payment:** the decision comes in July, for applications until 30 June {year}, 17:00.",
    )


OTHER_DAYS = (
    _money(
        {"first_day": "2026-03-01", "last_day": "2026-06-30"},
        ("2026-02-28", *_BOTH),
        ("2026-03-01", *_BOTH),
        ("2026-06-30", *_BOTH),
        ("2026-07-01", f"{_BOTH[0]}{_KNOWN[0]}", f"{_BOTH[1]}{_KNOWN[1]}"),
    ),
    Dated(
        {"project_days": [_DATED]},
        {
            **{day: ("open", *_project(*_STARTS)) for day in ("2026-02-28", "2026-03-01", "2026-06-30")},
            **{
                day: (
                    "open",
                    *_project(f"{_STARTS[0]}; beginnen kan niet meer", f"{_STARTS[1]}; it can no longer start"),
                )
                for day in ("2026-07-01", "2026-12-31", "2027-01-01")
            },
        },
    ),
    Dated(
        {"applications": {"kind": "rounds", "rounds": [_ROUND | _OF_ROUND], "complete": True}},
        {
            **{
                day: (status, *_of_window(2026, " 2026"))
                for day, status in (("2026-02-28", "upcoming"), ("2026-03-01", "open"), ("2026-06-30", "open"))
            },
            "2026-07-01": ("ended", "", ""),
        },
    ),
    Dated(
        {"applications": {"kind": "windows", "windows": [_WINDOW | _OF_WINDOW], "complete": True}},
        {
            day: (status, *_of_window(year, ""))
            for day, status, year in (
                ("2026-02-28", "upcoming", 2026),
                ("2026-03-01", "open", 2026),
                ("2026-06-30", "open", 2026),
                ("2026-07-01", "upcoming", 2027),
            )
        },
    ),
)
