"""Mistakes as editors and developers make them, Dutch and English: one message each, in its place, with a right hint.

The records are read in one run, each from a file of its own.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from techtalent import Finding, ProfileError, read_profile, validate
from techtalent.reading.packaged import resource_folder
from techtalent.reading.written_days import written_time

CONTENT = Path(resource_folder("content"))
SLIM: dict[str, Any] = json.loads((CONTENT / "funding-regulations" / "slim.json").read_bytes())
# An activity in which nothing but its links names a target group, so that these can be changed alone.
OPEN_DAY: dict[str, Any] = json.loads((CONTENT / "activities" / "company-open-day.json").read_bytes())
TEXT = {"nl": "Tekst.", "en": "Text."}

MONEY = "money goes to 'amounts', as a 'maximum', a 'share', 'free' or a 'budget'"
NO_MONEY = "a profile tells nothing of money: a plan says what a company may get"
NO_DAYS = "a profile tells no days: a plan is made for the day that is given with it"
LEAVE_OUT = "a profile tells only what decides about a plan: leave it out"
WHEN = "when one can apply stands in 'applications', in its 'windows' or 'rounds'"
LAST_DAY = "the last day of a regulation is the 'last_day' of its 'validity'"
FIRST_DAY = "the first day of a regulation is the 'first_day' of its 'validity'"
COMPANY = "what a company has to be goes to 'requirements', each with its 'kind'"
REACH = "how to reach somebody belongs in the record of an organisation that 'providers' names"
LEARNERS = "what is asked of learners goes to 'learners'"
TOGETHER = "all requirements of the list hold together; 'all' stands in a group of the kind 'any'"
EXCLUDED = "name what is excluded in 'none_of' of the kind that it is about"
DIGITS = "write digits only, without quotes or points"
ROUND = "a day of one year is that of a round: 'rounds'"


def meant(*names: str) -> str:
    """Return the hint that asks about these names."""
    return f"did you mean {' or '.join(map(repr, names))}?"


# A profile, the pointer to what is wrong, and the hint.
PROFILES = [
    ('{"medewerker": 40}', "/medewerker", meant("employees")),
    ('{"collega\'s": 40}', "/collega's", meant("employees")),
    ('{"stagiair": 2}', "/stagiair", meant("offers")),
    ('{"bbl": 2}', "/bbl", meant("offers")),
    ('{"erkend": true}', "/erkend", meant("training_company")),
    ('{"school": "vmbo"}', "/school", meant("target_groups")),
    ('{"budget": 5000}', "/budget", NO_MONEY),
    ('{"jaaromzet": 5000}', "/jaaromzet", NO_MONEY),
    ('{"deadline": "2026-12-31"}', "/deadline", NO_DAYS),
    ('{"valid_until": "2026-12-31"}', "/valid_until", NO_DAYS),
    ('{"rounds": []}', "/rounds", NO_DAYS),
    ('{"windows": []}', "/windows", NO_DAYS),
    ('{"kvk_nummer": "1"}', "/kvk_nummer", LEAVE_OUT),
    ('{"e-mail": "x"}', "/e-mail", LEAVE_OUT),
    ('{"postcode": "x"}', "/postcode", "where a company is, is told by its 'province' and its 'region'"),
    ('{"gemeente": "x"}', "/gemeente", "where a company is, is told by its 'province' and its 'region'"),
    ('{"uren_per_week": 8}', "/uren_per_week", "tell the hours of a month: 'hours_per_month'"),
    ('{"hours_per_month": "1.500"}', "/hours_per_month", DIGITS),
    ('{"hours_per_month": "8 uur per maand"}', "/hours_per_month", "write it without quotes: 8"),
    ('{"hours_per_month": "7,250"}', "/hours_per_month", "write it without quotes: 7.250"),
    ('{"employees": "40 medewerkers"}', "/employees", "write it without quotes: 40"),
    ('{"employees": "10 tot 49"}', "/employees", 'write {"at_least": 10, "at_most": 49}'),
    ('{"employees": "50+"}', "/employees", 'write {"at_least": 50}'),
    ('{"partnership": "ja"}', "/partnership", "write true, without quotes"),
    ('{"training_company": "No"}', "/training_company", "write false, without quotes"),
    ('{"affiliations": ["OTIB"]}', "/affiliations/0", meant("wij-techniek")),
    ('{"affiliations": ["Stichting OOM"]}', "/affiliations/0", meant("oom")),
    ('{"affiliations": ["a en o"]}', "/affiliations/0", meant("ao-metalektro")),
    ('{"target_groups": ["studenten"]}', "/target_groups/0", meant("hbo", "mbo")),
    ('{"target_groups": ["scholier"]}', "/target_groups/0", meant("vo")),
    ('{"target_groups": ["mbo niveau 4"]}', "/target_groups/0", meant("mbo")),
    ('{"goals": ["imago"]}', "/goals/0", meant("put-yourself-and-sector-on-the-map")),
    ('{"goals": ["werving"]}', "/goals/0", meant("discover-young-talent")),
    ('{"does": ["gastlessen geven"]}', "/does/0", meant("guest-lesson")),
    ('{"does": ["bedrijfsbezoeken"]}', "/does/0", meant("company-visit")),
    ('{"does": ["leerwerkplekken"]}', "/does/0", meant("work-study-places")),
    ('{"time_tier": "een beetje"}', "/time_tier", meant("little-time")),
    ('{"offers": [{"type": "snuffelstage", "education": "vo"}]}', "/offers/0/type", meant("internship")),
    ('{"sector": "C25"}', "/sector", meant("25")),
    ('{"sector": "SBI 25.62"}', "/sector", meant("2562")),
    (
        '{"sector": "C47"}',
        "/sector",
        "division 47 does not lie in section C: write the one that is right, without the other",
    ),
    ('{"province": "NL-Gld"}', "/province", meant("NL-GE")),
    ('{"province": "ZZ-GE"}', "/province", meant("NL-GE")),
]


def window(**changes: object) -> dict[str, Any]:
    """Return applications with one window of every year, in which something is changed."""
    opened = {"first_day": "10-01", "last_day": "10-31", "applicant": TEXT, **changes}
    return {"applications": {"kind": "windows", "windows": [opened], "complete": True}}


def amount(**changes: object) -> dict[str, Any]:
    """Return amounts of which one has something changed."""
    return {"amounts": [{"kind": "maximum", "euros": 500, "per": ["learner"], **changes}]}


def asked(**requirement: object) -> dict[str, Any]:
    """Return requirements of which one is wrong."""
    return {"requirements": [{**requirement, "text": TEXT, "basis": "stated"}]}


# What is changed in a regulation, the pointer to what is wrong, and the hint.
REGULATIONS: list[tuple[dict[str, Any], str, str]] = [
    ({"budget": 5000}, "/budget", MONEY),
    ({"percentage": 50}, "/percentage", MONEY),
    ({"subsidiebedragen": []}, "/subsidiebedragen", meant("amounts")),
    ({"deadline": "2026-12-31"}, "/deadline", WHEN),
    ({"rounds": []}, "/rounds", WHEN),
    ({"windows": []}, "/windows", WHEN),
    ({"valid_until": "2026-12-31"}, "/valid_until", LAST_DAY),
    ({"geldig_vanaf": "2026-01-01"}, "/geldig_vanaf", FIRST_DAY),
    ({"status": "open"}, "/status", "whether it is open follows from 'validity', 'applications' and 'closed'"),
    ({"medewerker": 50}, "/medewerker", COMPANY),
    ({"regions": ["east"]}, "/regions", COMPANY),
    ({"telefoon": "030"}, "/telefoon", REACH),
    ({"uitvoerder": ["rvo"]}, "/uitvoerder", meant("providers")),
    ({"doelgroepen": ["mbo"]}, "/doelgroepen", meant("education")),
    ({"providers": ["OTIB"]}, "/providers/0", meant("wij-techniek")),
    ({"providers": ["otib"]}, "/providers/0", meant("wij-techniek")),
    ({"applicants": ["mkb"]}, "/applicants/0", "did you mean 'company'? how large it is goes to 'requirements'"),
    (
        {"beneficiary": "student"},
        "/beneficiary",
        "did you mean 'intern'? whoever has a contract of employment is an 'employee'",
    ),
    (asked(kind="leeftijd"), "/requirements/0/kind", LEARNERS),
    (asked(kind="diploma"), "/requirements/0/kind", LEARNERS),
    (asked(kind="and"), "/requirements/0/kind", TOGETHER),
    (asked(kind="not"), "/requirements/0/kind", EXCLUDED),
    (asked(kind="geen"), "/requirements/0/kind", EXCLUDED),
    (asked(kind="bv"), "/requirements/0/kind", meant("legal-form")),
    (asked(kind="gemeente"), "/requirements/0/kind", "a condition that no kind covers goes to 'also_check'"),
    (asked(kind="company-size", max=250), "/requirements/0/max", meant("fewer_than")),
    (asked(kind="affiliation", any=["oom"]), "/requirements/0/any", meant("any_of")),
    (asked(kind="affiliation", any_of=["OTIB"]), "/requirements/0/any_of/0", meant("wij-techniek")),
    (amount(max=500), "/amounts/0/max", meant("euros")),
    (amount(weken=40), "/amounts/0/weken", meant("full_weeks")),
    (amount(bovenop=True), "/amounts/0/bovenop", meant("on_top")),
    (amount(currency="€"), "/amounts/0/currency", meant("EUR")),
    (window(first_day="1 oktober"), "/applications/windows/0/first_day", meant("10-01")),
    (window(last_day="31-10-2026"), "/applications/windows/0/last_day", ROUND),
    (window(closes_at="17.00 uur"), "/applications/windows/0/closes_at", meant("17:00")),
    ({"applications": {"kind": "jaarlijks"}}, "/applications/kind", meant("windows")),
    (
        {"closed": {"since": "2026-01-01", "why": "op", "text": TEXT}},
        "/closed/why",
        meant("budget-spent"),
    ),
    (
        {"closed": {"since": "1 januari 2026", "why": "unknown", "text": TEXT}},
        "/closed/since",
        meant("2026-01-01"),
    ),
    (
        {"validity": {"kind": "period", "phrase": TEXT, "valid_until": "2026-12-31"}},
        "/validity/valid_until",
        meant("last_day"),
    ),
    (
        {"source": {"document": "Regeling", "url": "https://www.example.org", "date": "2026-01-01"}},
        "/source/url",
        meant("address"),
    ),
    ({"limits": [{"what": "learners", "per": "company", "max": 5}]}, "/limits/0/max", meant("at_most")),
    ({"learners": [{"kind": "age", "at_most": 27}]}, "/learners/0/at_most", meant("under")),
]

FUNDING = "money belongs in a funding regulation, which names its 'activities'"

# What is changed in an activity, the pointer to what is wrong, and the hint.
ACTIVITIES: list[tuple[dict[str, Any], str, str]] = [
    ({"subsidies": ["slim"]}, "/subsidies", FUNDING),
    ({"kosten": 500}, "/kosten", FUNDING),
    ({"contactpersoon": "x"}, "/contactpersoon", "what to do first, and with whom, is said in 'begin'"),
    ({"uren": 8}, "/uren", meant("effort")),
    ({"time_tier": {"to": "weinig", "basis": "stated"}}, "/time_tier/to", meant("little-time")),
    ({"seasons": [{"months": ["oktober"], "text": TEXT}]}, "/seasons/0/months/0", "write 10, without quotes"),
    ({"target_groups": [{"to": "scholieren", "basis": "stated"}]}, "/target_groups/0/to", meant("vo")),
]

# The folder of each of these and the record that is changed.
MISTAKES = [
    *(("funding-regulations", SLIM, *row) for row in REGULATIONS),
    *(("activities", OPEN_DAY, *row) for row in ACTIVITIES),
]


@pytest.mark.parametrize(("text", "pointer", "hint"), PROFILES, ids=[row[0] for row in PROFILES])
def test_a_mistake_in_a_profile(text: str, pointer: str, hint: str) -> None:
    """A profile with one mistake gives one message, where the mistake stands."""
    with pytest.raises(ProfileError) as error:
        read_profile(text)
    assert [(finding.pointer, finding.hint) for finding in error.value.findings] == [(pointer, hint)]


def _id(at: int) -> str:
    return f"mistake-{at}"


@pytest.fixture(scope="module")
def errors(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Finding]]:
    """All errors in the records with a mistake, by the id of the record."""
    content = tmp_path_factory.mktemp("content")
    for at, (folder, whole, changes, _, _) in enumerate(MISTAKES):
        (content / folder).mkdir(exist_ok=True)
        record = {**whole, **changes, "id": _id(at)}
        (content / folder / f"{_id(at)}.json").write_text(json.dumps(record), encoding="utf-8")
    return _by_file(finding for finding in validate(content) if finding.severity == "error")


def _by_file(findings: Iterator[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(Path(str(finding.file)).stem, []).append(finding)
    return found


@pytest.mark.parametrize("at", range(len(MISTAKES)), ids=[str(row[3:]) for row in MISTAKES])
def test_a_mistake_in_content(errors: dict[str, list[Finding]], at: int) -> None:
    """A record with one mistake gives one message, where the mistake stands."""
    pointer, hint = MISTAKES[at][3:]
    assert [(finding.pointer, finding.hint) for finding in errors[_id(at)]] == [(pointer, hint)]


def test_there_are_many_mistakes() -> None:
    """Sixty mistakes and more, in profiles and in content."""
    assert len(PROFILES) + len(MISTAKES) >= 60
    assert min(len(PROFILES), len(MISTAKES)) >= 30


@pytest.mark.parametrize(
    ("written", "form", "hint"),
    [
        ("31/12/2026", "YYYY-MM-DD", meant("2026-12-31")),
        ("1 mrt 2026", "YYYY-MM-DD", meant("2026-03-01")),
        ("1st March 2026", "YYYY-MM-DD", meant("2026-03-01")),
        ("1 March 2026", "YYYY-MM-DD", meant("2026-03-01")),
        ("20261231", "YYYY-MM-DD", meant("2026-12-31")),
        ("2026-12-31T00:00:00", "YYYY-MM-DD", meant("2026-12-31")),
        ("31 februari 2026", "YYYY-MM-DD", None),
        ("12-31-2026", "YYYY-MM-DD", None),
        ("eind 2026", "YYYY-MM-DD", None),
        ("mei", "MM-DD", meant("05")),
        ("29 februari", "MM-DD", None),
        ("10-11", "MM-DD", None),
        ("31 oktober 2026", "MM-DD", meant("10-31")),
        ("9 uur", "HH:MM", meant("09:00")),
        ("17u", "HH:MM", meant("17:00")),
        ("17:60", "HH:MM", None),
        ("24:00", "HH:MM", None),
        ("31-12-2026", "an id", None),
    ],
)
def test_a_day_or_hour_is_read_as_it_is_written(written: str, form: str, hint: str | None) -> None:
    """A day in words or in the Dutch order, and an hour with a point, are shown as they are asked."""
    assert written_time(written, form, in_window=False) == hint
