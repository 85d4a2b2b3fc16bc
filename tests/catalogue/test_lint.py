"""What is no error in any record and yet not as an editor means it: each warning, and what is none."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from techtalent import Catalogue, load_catalogue, validate
from techtalent.catalogue.lint import lint
from techtalent.cli import command as _cli
from techtalent.model.kinds import KINDS

SCHEMA_OF = {kind.folder: kind.name for kind in KINDS}

# The records of a small catalogue, by their places.
Records = dict[str, dict[str, Any]]

SOURCE = {"document": "Ons plan", "chapter": 1}
RETIRED = {"since": "2020-01-01", "reason": {"nl": "Het is voorbij.", "en": "It is over."}}
ALL_REGIONS = ["north", "north-west", "east", "south-west", "south"]


def text(of: str = "iets") -> dict[str, str]:
    return {"nl": of, "en": of}


def stated(*ids: str) -> list[dict[str, str]]:
    return [{"to": each, "basis": "stated"} for each in ids]


def dated(day: str) -> dict[str, str]:
    """Return the source of a page of that day."""
    return {"document": "Een pagina", "address": "https://example.org", "date": day}


def asks(kind: str, **more: object) -> dict[str, object]:
    """Return a requirement."""
    return {"kind": kind, "text": text(), "basis": "stated", "source": SOURCE} | more


def served(*ids: str) -> list[dict[str, str]]:
    """Return links to goals that an activity is done for."""
    return [{"to": each, "weight": "main", "basis": "stated"} for each in ids]


def regulation(*requirements: dict[str, object], **changes: object) -> dict[str, Any]:
    """Return a regulation that asks this of a company."""
    return {
        "id": "r",
        "title": text(),
        "summary": text(),
        "providers": ["o"],
        "activities": stated("a"),
        "applicants": ["company"],
        "beneficiary": "company",
        "amounts": [{"kind": "not-researched"}],
        "validity": {"kind": "not-researched"},
        "applications": {"kind": "not-researched"},
        "requirements": list(requirements),
        "also_check": [],
        "source": SOURCE,
    } | changes


def small() -> Records:
    """Return the smallest catalogue that has an activity, an organisation and a step, and nothing to warn of."""
    common: dict[str, Any] = {"title": text(), "summary": text(), "source": SOURCE}
    return {
        "goals/g": {"id": "g", "number": 1, **common},
        "target-groups/t": {"id": "t", "order": 1, **common}
        | {"approach": text(), "what_works": [text()], "contact_points": ["c"]},
        "time-tiers/m": {"id": "m", "order": 1, "hours_from": 0, "goals": stated("g"), **common},
        "contact-points/c": {"id": "c", "organisation": "o", **common},
        "organisations/o": {
            "id": "o",
            "type": "association",
            "joinable": False,
            "website": "https://example.org",
            **common,
        },
        "steps/s": {"id": "s", "number": 1, "points": [{"text": text()}], **common},
        "activities/a": {"id": "a", "time_tier": stated("m")[0], "goals": served("g"), **common}
        | {"target_groups": stated("t"), "audiences": stated("pupils")},
    }


# Changes the catalogue: a new record, or keys of one that there is (`...` takes a key out).
Changes = dict[str, dict[str, Any]]

# Writes the catalogue with the changes into a folder and returns that.
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a small catalogue with changes into a folder and returns that."""

    def write(changes: Changes | None = None, records: Records | None = None, name: str = "own") -> Path:
        found = small() if records is None else dict(records)
        for place, keys in (changes or {}).items():
            record = found.get(place, {"id": place.rpartition("/")[2]}) | keys
            found[place] = {key: value for key, value in record.items() if value is not ...}
        for place, record in found.items():
            path = tmp_path / name / f"{place}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            schema = {"$schema": f"../../schema/{SCHEMA_OF[path.parent.name]}.schema.json"}
            path.write_text(json.dumps(schema | record, indent=2, ensure_ascii=False), encoding="utf-8")
        return tmp_path / name

    return write


def warned(folder: Path, as_of: str | None = None, *, alone: bool = True) -> list[tuple[str, str, str, str]]:
    """Return the record, code, pointer and message of each finding, which all have to be warnings with a line."""
    findings = validate(folder, alone=alone, as_of=None if as_of is None else dt.date.fromisoformat(as_of))
    assert {each.severity for each in findings} <= {"warning"}, findings
    assert all(each.line and each.column and each.hint is None for each in findings)
    places = [Path(each.file or "").relative_to(folder).with_suffix("").as_posix() for each in findings]
    return [(place, each.code, each.pointer, each.message) for place, each in zip(places, findings, strict=True)]


R = "funding-regulations/r"
# A text that nobody has translated.
DUTCH = {"nl": "x"}
GOAL_2 = {"id": "g2", "number": 2, "title": text(), "summary": text(), "source": SOURCE}
CLUB = {"id": "o2", "type": "association", "joinable": True, "title": text(), "summary": text(), "source": SOURCE}
HELP = {"id": "i", "type": "guide", "title": text(), "summary": text(), "activities": [], "source": SOURCE}
HELP |= {"target_groups": []}
UNREACHED = "no profile reaches this activity: none of its"


def period(last_day: str, kind: str = "period") -> dict[str, object]:
    return {"kind": kind, "first_day": "2000-01-01", "last_day": last_day, "phrase": text(), "source": SOURCE}


def test_a_small_catalogue_has_nothing_to_warn_of(write: Write) -> None:
    """The catalogue that the other tests change is clean, on any day."""
    assert warned(write()) == warned(write(), "2100-01-01") == []


# What is wrong, and the warning about it: the record, the code, the pointer and the message.
SLIPS: dict[str, tuple[Changes, str, str, str, str]] = {
    "title": ({"goals/g": {"title": DUTCH}}, "goals/g", "no-english", "/title", "1 text has no English"),
    "two-texts": (
        {"goals/g": {"summary": DUTCH, "note": DUTCH}},
        *("goals/g", "no-english", "/summary", "2 texts have no English"),
    ),
    "text-in-a-list": (
        {"steps/s": {"points": [{"text": text()}, {"text": DUTCH}]}},
        *("steps/s", "no-english", "/points/1/text", "1 text has no English"),
    ),
    "text-in-a-union": (
        {R: regulation(asks("partnership", text=DUTCH))},
        *(R, "no-english", "/requirements/0/text", "1 text has no English"),
    ),
    "goal": ({"goals/g2": GOAL_2}, "goals/g2", "unserved-goal", "", "no activity serves this goal"),
    "goal-of-a-retired-activity": (
        {"activities/a": {"retired": RETIRED}},
        *("goals/g", "unserved-goal", "", "no activity serves this goal"),
    ),
    "organisation": (
        {"organisations/o2": CLUB},
        *("organisations/o2", "nothing-points-to", "", "no record names this organisation"),
    ),
    "initiative": (
        {"initiatives/i": HELP},
        *("initiatives/i", "nothing-points-to", ""),
        "this initiative helps with no activity, and no record names it",
    ),
    "activity-without-goals": (
        {"goals/g": {"retired": RETIRED}},
        *("activities/a", "unreachable-activity", "/goals", f"{UNREACHED} goals is in use"),
    ),
    "activity-without-target-groups": (
        {"target-groups/t": {"retired": RETIRED}},
        *("activities/a", "unreachable-activity", "/target_groups", f"{UNREACHED} target groups is in use"),
    ),
    "activity-without-time": (
        {"time-tiers/m": {"retired": RETIRED}},
        *("activities/a", "unreachable-activity", "/time_tier", f"{UNREACHED} time tier is in use"),
    ),
    "question": (
        {"steps/s": {"settles": ["region", "employees"]}},
        *("steps/s", "unasked-question", "/settles/1", "no regulation asks for 'employees'"),
    ),
    "nothing-to-join": (
        {R: regulation(asks("partnership"), asks("affiliation", any_of=["o"]))},
        *(R, "never-holds", "/requirements/1"),
        "no company can meet this: none of these organisations can be joined",
    ),
    "no-employees": (
        {R: regulation(asks("company-size", fewer_than=1))},
        *(R, "never-holds", "/requirements/0", "only a company without employees can meet this"),
    ),
    "all-regions": (
        {R: regulation(asks("region", any_of=[*reversed(ALL_REGIONS), "own"]))},
        *(R, "never-fails", "/requirements/0", "every company meets this: all regions are named"),
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_one_warning(write: Write, slip: str) -> None:
    """One slip in a small catalogue is one warning, about the record and the place where an editor can mend it."""
    changes, *warning = SLIPS[slip]
    assert warned(write(changes)) == [tuple(warning)]


# What differs from a slip in the one thing that matters.
MEANT: dict[str, Changes] = {
    "retired-goal": {"goals/g2": GOAL_2 | {"retired": RETIRED}},
    "second-goal": {"goals/g2": GOAL_2, "activities/a": {"goals": served("g", "g2")}},
    "activity-with-a-retired-goal-and-another": {
        "goals/g2": GOAL_2 | {"retired": RETIRED},
        "activities/a": {"goals": served("g2", "g")},
    },
    "retired-activity-and-goal": {"goals/g": {"retired": RETIRED}, "activities/a": {"retired": RETIRED}},
    "retired-organisation": {"organisations/o2": CLUB | {"retired": RETIRED}},
    "named-organisation": {"organisations/o2": CLUB, "contact-points/c": {"for_affiliates_of": "o2"}},
    "initiative-that-helps": {"initiatives/i": HELP | {"activities": stated("a")}},
    "retired-initiative": {"initiatives/i": HELP | {"retired": RETIRED}},
    "initiative-with-parts": {
        "initiatives/i": HELP,
        "initiatives/j": HELP | {"id": "j", "part_of": "i", "activities": stated("a")},
    },
    "questions-that-are-always-asked": {
        "steps/s": {"settles": ["goals", "target_groups", "time_tier", "region", "affiliations"]}
    },
    "one-to-join": {"organisations/o2": CLUB, R: regulation(asks("affiliation", any_of=["o", "o2"]))},
    "one-employee": {R: regulation(asks("company-size", fewer_than=2))},
    "all-regions-but-one": {R: regulation(asks("region", any_of=["own", *ALL_REGIONS[1:]]))},
}


@pytest.mark.parametrize("meant", MEANT)
def test_what_is_meant_so_is_no_warning(write: Write, meant: str) -> None:
    """What differs from a slip in the one thing that matters is no warning."""
    assert warned(write(MEANT[meant])) == []


@pytest.mark.parametrize(
    ("requirement", "facts"),
    [
        (asks("company-size", fewer_than=250), ["employees"]),
        (asks("partnership"), ["partnership"]),
        (asks("partners", at_least=2), ["partners"]),
        (asks("offer", any_of=[{"type": "internship", "education": "vo"}]), ["offers"]),
        (asks("region", any_of=["own"]), ["activity_region"]),
    ],
    ids=lambda each: each["kind"] if isinstance(each, dict) else "",
)
def test_a_question_is_asked_by_its_requirement(write: Write, requirement: dict[str, object], facts: list[str]) -> None:
    """Each fact is asked for by requirements of its own kind, and by no other."""
    every = ["employees", "partnership", "partners", "offers", "activity_region"]
    folder = write({"steps/s": {"settles": every}, R: regulation(requirement)})
    assert [(code, pointer) for _, code, pointer, _ in warned(folder)] == [
        ("unasked-question", f"/settles/{at}") for at, fact in enumerate(every) if fact not in facts
    ]


# --- What depends on the day


@pytest.mark.parametrize(("as_of", "told"), [("2026-07-01", False), ("2028-06-30", False), ("2028-07-01", True)])
def test_a_regulation_ends_on_its_last_day(write: Write, as_of: str, told: bool) -> None:
    """A regulation is told to have ended two years after its last day: until then people may ask for it."""
    folder = write({R: regulation(validity=period("2026-06-30"))})
    message = "it ended on 2026-06-30; say 'retired' and what follows it, or look up what holds now"
    expected = [(R, "ended-without-retired", "/validity/last_day", message)]
    ended = [each for each in warned(folder, as_of) if each[1] != "old-source"]
    assert ended == (expected if told else [])
    assert warned(folder) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"validity": period("2026-06-30"), "retired": RETIRED},
        {"validity": period("2026-06-30", "edition"), "retired": RETIRED},
        {"validity": {"kind": "no-limit", "source": SOURCE}},
    ],
    ids=["retired", "retired-edition", "no-limit"],
)
def test_what_says_that_it_ended_is_not_told(write: Write, changes: dict[str, object]) -> None:
    """A regulation that is retired or has no last day is not told to have ended."""
    assert warned(write({R: regulation(**changes)}), "2100-01-01") == []


@pytest.mark.parametrize(
    ("day", "as_of", "told"),
    [
        ("2024-03-01", "2026-02-28", False),
        ("2024-03-01", "2026-03-01", False),
        ("2024-03-01", "2026-03-02", True),
        ("2024-02-29", "2026-02-28", False),
        ("2024-02-29", "2026-03-01", True),
        ("2026-02-28", "2028-02-29", False),
        ("2026-02-27", "2028-02-29", True),
        ("2026-03-01", "2024-02-29", False),
        ("0001-01-02", "0001-01-01", False),
        ("9999-12-31", "9999-12-31", False),
    ],
)
def test_a_source_is_old_after_two_years(write: Write, day: str, as_of: str, told: bool) -> None:
    """A source is told to be old from the day after it is two years old, at its date."""
    folder = write({"goals/g": {"source": dated(day)}})
    expected = [("goals/g", "old-source", "/source/date", f"1 source is older than 2 years on {as_of}")]
    assert [found for found in warned(folder, as_of) if found[1] == "old-source"] == (expected if told else [])
    assert [found for found in warned(folder) if found[1] == "old-source"] == []


@pytest.mark.parametrize(
    ("phrase", "read_on", "as_of", "told"),
    [
        ("2014-2021", None, "2023-12-31", False),
        ("2014-2021", None, "2024-01-01", True),
        ("ongedateerd, van voor 2025", None, "2026-12-31", False),
        ("ongedateerd, van vóór 2025", None, "2027-01-01", True),
        ("schooljaar 2023-24", None, "2026-12-31", False),
        ("schooljaar 2023/24", "2026-06-01", "2027-01-01", True),
        ("ongedateerd", "2024-03-01", "2026-03-01", False),
        ("ongedateerd", "2024-03-01", "2026-03-02", True),
        ("artikel 12345", "2024-03-01", "2026-03-02", True),
    ],
)
def test_a_source_without_a_date_is_old_by_its_phrase(
    write: Write, phrase: str, read_on: str | None, as_of: str, told: bool
) -> None:
    """Of a page without a day the last year in its phrase counts, and the day of reading where it names no year."""
    source: dict[str, object] = {key: value for key, value in dated("").items() if key != "date"}
    source |= {"date_phrase": {"nl": phrase, "en": "some time"}} | ({"read_on": read_on} if read_on else {})
    folder = write({"goals/g": {"source": source}})
    expected = [("goals/g", "old-source", "/source/date_phrase", f"1 source is older than 2 years on {as_of}")]
    assert warned(folder, as_of) == (expected if told else [])


def test_a_page_of_which_nobody_can_tell_the_age_is_told(write: Write) -> None:
    """A phrase without a year says nothing of the age: without the day of reading that is told, whatever the day."""
    source: dict[str, object] = {key: value for key, value in dated("").items() if key != "date"}
    folder = write({"goals/g": {"source": source | {"date_phrase": text()}}})
    message = "the phrase names no year; say in 'read_on' when the page was read"
    expected = [("goals/g", "age-unknown", "/source/date_phrase", message)]
    assert warned(folder, "1999-01-01") == warned(folder, "2026-06-01") == expected


def test_old_sources_are_counted(write: Write) -> None:
    """The old sources of a record are one warning, at the first of them, wherever they stand in it."""
    days = ("2026-01-01", "2001-01-01", "2001-01-01")
    seasons = [{"months": [at], "text": text(), "source": dated(day)} for at, day in enumerate(days, 1)]
    folder = write({"activities/a": {"seasons": seasons}})
    message = "2 sources are older than 2 years on 2026-06-01"
    assert warned(folder, "2026-06-01") == [("activities/a", "old-source", "/seasons/1/source/date", message)]


# --- What depends on the day, or on another record


@pytest.mark.parametrize(("as_of", "told"), [("2026-06-30", False), ("2026-07-01", True)])
def test_an_edition_is_over_after_its_last_day(write: Write, as_of: str, told: bool) -> None:
    """An edition is told to be over from the day after its last."""
    message = "this edition was over on 2026-06-30; look up whether there is another"
    expected = [(R, "edition-over", "/validity/last_day", message)]
    folder = write({R: regulation(validity=period("2026-06-30", "edition"))})
    assert warned(folder, as_of) == (expected if told else [])
    assert warned(folder) == []


def school_year(first: int, **changes: object) -> dict[str, Any]:
    """Return a school year without holidays."""
    return {
        "id": f"{first}-{first + 1}",
        "title": text(),
        "first_day": f"{first}-08-01",
        "last_day": f"{first + 1}-07-31",
        "education": ["vo"],
        "areas": [{"region": region, "provinces": []} for region in ("noord", "midden", "zuid")],
        "holidays": [],
        "public_holidays": [],
        "source": SOURCE,
    } | changes


@pytest.mark.parametrize(("as_of", "told"), [("2026-07-31", False), ("2026-08-01", True), ("2028-01-01", True)])
def test_school_years_reach_a_year_ahead(write: Write, as_of: str, told: bool) -> None:
    """The latest school year in use is told to be the last where it ends within a year."""
    message = "no school year after 2027-07-31 is known; look up the next one"
    records = {
        "school-years/2025-2026": school_year(2025),
        "school-years/2026-2027": school_year(2026),
        "school-years/2027-2028": school_year(2027, retired=RETIRED),
    }
    expected = [("school-years/2026-2027", "school-years-end", "/last_day", message)]
    assert warned(write(records), as_of) == (expected if told else [])
    assert warned(write({})) == []


@pytest.mark.parametrize(("day", "told"), [("2026-06-02", False), ("2026-06-03", True)])
@pytest.mark.parametrize("key", ["date", "read_on"])
def test_a_page_of_a_day_to_come_is_told(write: Write, key: str, day: str, told: bool) -> None:
    """A source is of the day after the day at most, and so is the day on which it was read."""
    folder = write({"goals/g": {"source": dated("2026-01-01") | {key: day}}})
    message = f"on 2026-06-01 nobody has read a page of {day}" if key == "date" else f"{day} is still to come"
    expected = [("goals/g", "future-source", f"/source/{key}", message)]
    assert warned(folder, "2026-06-01") == (expected if told else [])
    assert warned(folder) == []


@pytest.mark.parametrize(
    ("other", "gone"),
    [
        ({"validity": period("2026-06-30"), "retired": {**RETIRED, "since": "2026-07-01"}}, "2026-07-01"),
        ({"retired": {**RETIRED, "since": "2026-05-01"}}, "2026-05-01"),
        ({"validity": period("2026-06-30"), "retired": {**RETIRED, "since": "2026-05-01"}}, "2026-05-01"),
        ({"validity": {"kind": "no-limit", "source": SOURCE}}, None),
    ],
    ids=["ended", "retired", "retired-before-its-end", "running"],
)
def test_what_is_required_can_be_had(write: Write, other: dict[str, object], gone: str | None) -> None:
    """A regulation that requires one that ended or is retired is told so from the first day without it."""
    rule = {"to": "r2", "text": text(), "basis": "stated", "source": SOURCE}
    folder = write({R: regulation(requires=[rule]), "funding-regulations/r2": regulation(**other) | {"id": "r2"}})
    found = [finding for finding in warned(folder, "2026-07-01") if finding[1] == "requires-ended"]
    message = f"'r2' cannot be had since {gone}, and so neither can this"
    assert found == ([] if gone is None else [(R, "requires-ended", "/requires/0/to", message)])
    if gone is not None:
        day = dt.date.fromisoformat(gone) - dt.timedelta(days=1)
        assert "requires-ended" not in {finding[1] for finding in warned(folder, f"{day}")}
    assert warned(folder) == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"organisations/o": {"website": ...}}, True),
        ({"organisations/o": {"website": ..., "telephone": "030 123 45 67"}}, False),
        ({"organisations/o": {"website": ..., "mailbox": "info@example.org"}}, False),
        ({"contact-points/c": {"organisation": ...}}, True),
        ({"contact-points/c": {"organisation": ..., "website": "https://example.org"}}, False),
        ({"contact-points/c": {"organisation": ..., "telephone": "030 123 45 67"}}, False),
        ({"contact-points/c": {"organisation": ..., "find": {"text": text()}}}, False),
        ({"contact-points/c": {"organisation": ..., "retired": RETIRED}}, False),
    ],
)
def test_a_contact_point_is_reached_or_found(write: Write, changes: Changes, told: bool) -> None:
    """A contact point that nothing leads to is told so: it has a way of its own or is found."""
    message = "no telephone, mailbox or website leads to it; say in 'find' how to find it"
    found = [finding for finding in warned(write(changes)) if finding[1] == "out-of-reach"]
    assert found == ([("contact-points/c", "out-of-reach", "", message)] if told else [])


@pytest.mark.parametrize(("order", "told"), [(1, True), (2, False), (3, False)])
def test_a_step_up_asks_as_much_time_or_more(write: Write, order: int, told: bool) -> None:
    """What a company can do next asks no less time than what it does."""
    common: dict[str, Any] = {"title": text(), "summary": text(), "source": SOURCE}
    changes: Changes = {
        "time-tiers/m": {"order": 2},
        "time-tiers/other": {"order": order, "hours_from": 8, "goals": stated("g"), **common},
        "activities/b": small()["activities/a"] | {"id": "b", "time_tier": stated("other")[0]},
        "activities/a": {"next": stated("b")},
    }
    message = "'b' asks less time than this activity: it is no step up"
    found = [finding for finding in warned(write(changes)) if finding[1] == "step-down"]
    assert found == ([("activities/a", "step-down", "/next/0/to", message)] if told else [])


def test_two_of_a_kind_have_two_numbers(write: Write) -> None:
    """Records of a kind that have one number name each other; a retired record leaves its number free."""
    other = GOAL_2 | {"number": 1}
    folder = write(
        {"goals/g2": other, "activities/a": {"goals": served("g", "g2")}}
        | {"tips/p": {"number": 1, "title": text(), "points": [], "source": SOURCE}}
    )
    assert warned(folder) == [
        ("goals/g", "same-number", "/number", "'g2' has the number 1 too"),
        ("goals/g2", "same-number", "/number", "'g' has the number 1 too"),
    ]
    assert warned(write({"goals/g2": other | {"retired": RETIRED}}, name="retired")) == []


# --- Among errors, and over the packaged content


def test_warnings_stand_among_the_errors(write: Write) -> None:
    """Errors and warnings are sorted together by file and place; what needs the whole catalogue is left out."""
    changes: Changes = {
        "goals/g2": GOAL_2 | {"title": DUTCH},
        "goals/g3": GOAL_2 | {"id": "g3", "number": "x"},
        "organisations/o2": CLUB | {"note": DUTCH},
        R: regulation(
            asks("affiliation", any_of=["o", "oo"]), asks("company-size", fewer_than=1), validity=period("2001-01-01")
        ),
        "steps/s": {"settles": ["partners"]},
    }
    findings = validate(write(changes), alone=True, as_of=dt.date(2026, 1, 1))
    assert [(each.severity, each.code, Path(each.file or "").stem) for each in findings] == [
        ("warning", "ended-without-retired", "r"),
        ("error", "dangling-reference", "r"),
        ("warning", "never-holds", "r"),
        ("warning", "no-english", "g2"),
        ("error", "wrong-type", "g3"),
        ("warning", "no-english", "o2"),
    ]


def test_nothing_packaged_is_told(write: Write) -> None:
    """Over the packaged content only what is one's own is told, although that makes packaged records fall out."""
    packaged = load_catalogue().time_tiers["little-time"]
    tier = small()["time-tiers/m"] | {"id": packaged.id, "replaces": True, "retired": RETIRED}
    tier |= {"goals": stated("boost-innovation"), "note": DUTCH}
    folder = write(records={f"time-tiers/{packaged.id}": tier, "goals/g2": GOAL_2 | {"number": 99}})
    assert [(place, code) for place, code, _, _ in warned(folder, "2100-01-01", alone=False)] == [
        ("goals/g2", "unserved-goal"),
        ("time-tiers/little-time", "no-english"),
    ]


def test_what_is_replaced_is_not_told(write: Write) -> None:
    """A warning about a record of an earlier folder is gone where a later one replaces it."""
    first = write({"goals/g": {"title": DUTCH}}, name="first")
    second = write(records={"goals/g": small()["goals/g"] | {"replaces": True}}, name="second")
    assert [each.code for each in validate(first, alone=True)] == ["no-english"]
    assert validate(first, second, alone=True) == ()


def test_a_catalogue_is_linted_by_its_records(catalogue: Catalogue) -> None:
    """`lint` names the record itself, without a file or a line, and nothing of the day where none is given."""
    records = [record for record in catalogue.records() if record.id != "promoot-de-techniek"]
    assert list(lint(catalogue)) == []
    day = dt.date(2100, 1, 1)
    told = [(record, each) for record, each in lint(Catalogue.of(records), as_of=day) if each.code != "old-source"]
    ended = {record.id for record, each in told if each.code == "ended-without-retired"}
    assert "slim" in ended
    assert "promoot-de-techniek" not in ended
    assert {(each.file, each.line, each.column) for _, each in told} == {(None, None, None)}


# --- The command


@pytest.mark.parametrize(
    ("changes", "code", "strict"),
    [
        pytest.param({}, 0, 0, id="clean"),
        pytest.param({"goals/g": {"title": DUTCH}}, 0, 1, id="warning"),
        pytest.param({"goals/g": {"title": {}}}, 1, 1, id="error"),
    ],
)
def test_warnings_fail_where_that_is_asked(write: Write, changes: Changes, code: int, strict: int) -> None:
    """Warnings give the code 0, and 1 with `--strict`; errors 1 in any case."""
    arguments = ["validate", "--alone", str(write(changes))]
    assert (_cli.main(arguments), _cli.main([*arguments, "--strict"])) == (code, strict)
