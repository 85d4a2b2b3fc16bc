"""What a record cannot mean: texts, ids and windows at their limits, and plans that keep what they hold."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from techtalent import Catalogue, CompanyProfile, load_catalogue, match, read_plan, to_json, validate
from techtalent.model.kinds import KINDS
from techtalent.reading.record_meaning import record_meaning
from techtalent.reading.record_regulations import regulation_meaning
from techtalent.reading.record_texts import text_findings
from techtalent.reading.record_times import times_meaning
from techtalent.reading.record_windows import windows_meaning

# The first day of a window, where it is known, and the last.
Days = tuple[str | None, str]

KIND_OF = {kind.name: kind for kind in KINDS}

# What follows 06 in a mobile number; with 06 before it, it might be somebody's.
EIGHT = "12345678"
PAIRS = "12 34 56 78"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", []),
        ("een", []),
        (" \u00a0\u2003", ["blank-text"]),
        ("\u200b\u200d\u2060\ufeff", ["blank-text"]),
        ("\u3164\u2800", ["blank-text"]),
        ("\ufe0f", ["blank-text"]),
        ("\x07", ["blank-text"]),
        ("a\x00b", ["control-character"]),
        ("a\x9bb", ["control-character"]),
        ("a\nb", ["line-break"]),
        ("a\u2029b", ["line-break"]),
        ("a\u202bb", ["text-direction"]),
        ("a\u2066b", ["text-direction"]),
        ("a\u200db", ["invisible-character"]),
        ("👩\u200d🔧", []),
        ("❤\ufe0f\u200d🔥", []),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", []),
        ("1\ufe0f\u20e3 en \u2139\ufe0f", []),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", []),
        ("\u0d9a\u0dca\u200d\u0dbb", []),
        ("a\u200d b", ["invisible-character"]),
        ("a\u200b", ["invisible-character"]),
        ("Tech\u200bniek", ["invisible-character"]),
        ("Tech\ufeffniek", ["invisible-character"]),
        ("Tech\u2060niek", ["invisible-character"]),
        ("Tech\u00adniek", ["invisible-character"]),
        ("Tech\u200cniek", ["invisible-character"]),
        ("Tech\U000e0041niek", ["invisible-character"]),
        ("Tech\ufe0fniek", ["invisible-character"]),
        ("\u2764\ufe0f\ufe0f", ["invisible-character"]),
        ("Tech\u034fniek", ["invisible-character"]),
        ("Tech\u3164niek", ["invisible-character"]),
        ("a\u200eb", ["text-direction"]),
        ("a\u200fb", ["text-direction"]),
        ("a\u061cb", ["text-direction"]),
        ("\ufeffa", ["invisible-character"]),
        ("a\u200b\u200bb", ["invisible-character"]),
        (f"06{EIGHT}", ["mobile-number"]),
        (f"+31 (0)6 {PAIRS}", ["mobile-number"]),
        (f"0031-6-{EIGHT}", ["mobile-number"]),
        (f"06 - {EIGHT}", ["mobile-number"]),
        (f"(06) {EIGHT}", ["mobile-number"]),
        (f"(06) - {PAIRS}", ["mobile-number"]),
        (f"06/{EIGHT}", ["mobile-number"]),
        (f"06 / {PAIRS}", ["mobile-number"]),
        (f"06\u2013{EIGHT}", ["mobile-number"]),
        (f"06\u00a0{PAIRS}", ["mobile-number"]),
        (f"+31 (0)6 - {EIGHT}", ["mobile-number"]),
        (f"+31 (0) 6 {EIGHT}", ["mobile-number"]),
        (f"+31(0)6{EIGHT}", ["mobile-number"]),
        (f"+31 06 {EIGHT}", ["mobile-number"]),
        (f"(+31) 6 {EIGHT}", ["mobile-number"]),
        (f"(0)6 {EIGHT}", ["mobile-number"]),
        (f"tel.: 06.{EIGHT}", ["mobile-number"]),
        ("op 06-10-2026 18", []),
        ("06/10/2026 1800", []),
        (f"2006 {EIGHT}", []),
        (f"030 6{PAIRS}", []),
        ("06 1234567", []),
        (f"06{EIGHT}90", []),
        ("+31 (0)79 353 11 00", []),
        ("TODO", ["placeholder"]),
        ("to do", ["placeholder"]),
        ("[tbd]", ["placeholder"]),
        ("xxx", ["placeholder"]),
        ("nog in te vullen", ["placeholder"]),
        ("...", ["placeholder"]),
        ("?", ["placeholder"]),
        ("Lorem ipsum dolor sit amet.", ["placeholder"]),
        ("Het bedrag is TBD.", ["placeholder"]),
        ("Wat je moet invullen, staat in het formulier.", []),
        ("XXL", []),
        ("Todolijst", []),
        (" Techniek", ["outer-blank"]),
        ("Techniek\u00a0", ["outer-blank"]),
        ("Techniek\n", ["line-break"]),
        ("(voornaam.van.achternaam@example.org)", ["personal-mailbox"]),
        ("mailto:v.achternaam@example.org", ["personal-mailbox"]),
        ("info@example.org, stage.utrecht@example.org, voornaam@example.org, @voornaam.achternaam", []),
    ],
)
def test_a_text_has_its_findings(text: str, codes: list[str]) -> None:
    """Nothing to see, controls, directions, line breaks, invisible signs and personal data are found."""
    assert [finding.code for finding in text_findings(text, "")] == codes


@pytest.mark.parametrize(("name", "found"), [("con", 1), ("lpt9", 1), ("com10", 0), ("con-2", 0), (["con"], 0)])
def test_an_id_is_no_device(name: object, found: int) -> None:
    """The names of devices are refused as ids; names that only begin with one are not."""
    record = {"$schema": "tip.schema.json", "id": name}
    assert [finding.code for finding in record_meaning(record, KIND_OF["tip"])] == ["reserved-name"] * found


@pytest.mark.parametrize("value", [None, [], "x", {"amounts": 1}, {"amounts": [1, None, {"kind": []}]}])
@pytest.mark.parametrize(
    "key",
    [
        *("amounts", "requirements", "applications", "validity", "retired", "terms", "$schema"),
        *("project_days", "decision"),
        *("learners", "partner_places", "themes", "limits", "costs"),
        *("excludes_all", "requires", "stacks_with", "closed"),
    ],
)
def test_any_json_is_looked_at(key: str, value: object) -> None:
    """Whatever stands where a list or an object belongs is the schema's concern and no exception."""
    contents = (value, [value], {"kind": value, "any_of": value, "windows": value, "first_day": value})
    for content in (*contents, [{"kind": value, "of": [{"kind": value}], "any_of": [value], "when": {"kind": value}}]):
        assert list(record_meaning({key: content}, KIND_OF["funding-regulation"])) is not None
        rounds = {"kind": "rounds", "rounds": [{key: content, "first_day": content}]}
        assert list(record_meaning({"applications": rounds}, KIND_OF["funding-regulation"])) is not None


@pytest.mark.parametrize("odd", [None, [], {}, "x", True, 7, [[]], [{}], ["x"]])
@pytest.mark.parametrize("name", ["age", "hours", "practice", "level", "course", "status"])
def test_any_condition_is_looked_at(name: str, odd: object) -> None:
    """Whatever the values of a condition or a cost are, to look at them is no exception."""
    keys = ("at_least", "at_most", "under", "of", "each", "framework", "percent", "any_of", "none_of", "points", "paid")
    names = ("learners", "themes", "costs", "limits", "amounts")
    for key in keys:
        for condition in ({"kind": name}, {"kind": odd}, {"of": ["travel"], "paid": False}):
            said = {**condition, key: odd}
            regulation = {part: [said, said] for part in names}
            assert list(record_meaning(regulation, KIND_OF["funding-regulation"])) is not None


@pytest.mark.parametrize(
    ("first", "last", "validity", "codes"),
    [
        ("03-01", "03-31", ("2026-03-31", "2026-12-31"), []),
        ("03-01", "03-31", ("2026-04-01", "2026-12-31"), ["window-outside-validity"]),
        ("03-01", "03-31", ("2026-04-01", "2027-03-01"), []),
        ("12-15", "01-15", ("2026-01-16", "2026-12-14"), ["window-outside-validity"]),
        ("02-28", "02-28", ("2028-02-29", "2028-02-29"), []),
        ("03-01", "03-31", ("2026-04-01", "2036-12-31"), []),
        ("03-01", "01-27", ("2026-01-01", "2026-12-31"), []),
        ("03-01", "01-28", ("2026-01-01", "2026-12-31"), ["long-window"]),
        ("01-01", "12-31", ("2026-01-01", "2026-12-31"), ["whole-year-window"]),
        ("07-01", "06-30", ("2026-01-01", "2026-12-31"), ["whole-year-window"]),
        ("01", "12", ("2026-01-01", "2026-12-31"), ["whole-year-window"]),
        ("09", "08", ("2026-01-01", "2026-12-31"), ["whole-year-window"]),
        ("09", "08-15", ("2026-01-01", "2026-12-31"), ["long-window"]),
        ("02", "12", ("2026-01-01", "2026-12-31"), []),
        ("03", "03", ("2026-03-31", "2026-12-31"), []),
        ("03", "03", ("2026-04-01", "2026-12-31"), ["window-outside-validity"]),
        ("12", "01", ("2026-02-01", "2026-11-30"), ["window-outside-validity"]),
        ("03-15", "04", ("2026-04-30", "2026-12-31"), []),
        (None, "03-31", ("2026-03-31", "2026-12-31"), []),
        (None, "10-31", ("2027-01-01", "2027-03-31"), ["window-outside-validity"]),
        (None, "10", ("2027-01-01", "2027-03-31"), ["window-outside-validity"]),
        (None, "10", ("2027-01-01", "2027-10-01"), []),
        ("13", "01", ("2026-02-01", "2026-11-30"), []),
    ],
)
def test_windows_have_their_findings(first: str | None, last: str, validity: tuple[str, str], codes: list[str]) -> None:
    """A window, by days or by months, has a day in the validity, and leaves more than a month out."""
    window = {"last_day": last} if first is None else {"first_day": first, "last_day": last}
    regulation: dict[str, Any] = {
        "validity": {"kind": "period", "first_day": validity[0], "last_day": validity[1]},
        "applications": {"windows": [window], "complete": True},
    }
    assert [finding.code for finding in windows_meaning(regulation)] == codes


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (("01", "03"), ("02", "04"), True),
        (("01", "03"), ("03", "05"), False),
        (("01", "03"), ("03-01", "05"), True),
        (("01", "03"), ("03-02", "05"), False),
        (("11", "02"), ("01-15", "01-15"), True),
        (("03", "03"), ("03-01", "03-31"), False),
        (("03-01", "03-31"), (None, "03-31"), True),
        (("03-01", "03-31"), (None, "03"), False),
    ],
)
@pytest.mark.parametrize("key", ["windows", "expected"])
def test_windows_overlap_where_that_is_sure(key: str, one: Days, other: Days, found: bool) -> None:
    """Of a month without days, no more is sure than that the window opens and closes in it."""
    windows = [
        {"last_day": last} if first is None else {"first_day": first, "last_day": last} for first, last in (one, other)
    ]
    codes = [finding.code for finding in windows_meaning({"applications": {key: windows}})]
    assert codes == ["windows-overlap"] * found


@pytest.mark.parametrize(
    ("kind", "last_day", "known", "codes"),
    [
        ("period", "2026-12-31", "2026-09-30", ["window-outside-validity"]),
        ("period", "2026-09-30", "2026-09-30", ["window-outside-validity"]),
        ("period", "2026-06-30", "2026-09-30", ["window-outside-validity"]),
        ("period", "2027-08-31", "2026-09-30", ["window-outside-validity"]),
        ("period", "2027-09-01", "2026-09-30", []),
        ("period", "2030-12-31", "2026-09-30", []),
        ("period", "9999-12-31", "9999-12-31", ["window-outside-validity"]),
        ("edition", "2026-12-31", "2026-09-30", []),
    ],
)
def test_a_round_is_expected_while_the_regulation_runs(kind: str, last_day: str, known: str, codes: list[str]) -> None:
    """An expected round comes after the last known one and within the period; of an edition, another one may follow."""
    regulation: dict[str, Any] = {
        "validity": {"kind": kind, "last_day": last_day},
        "applications": {
            "rounds": [{"last_day": "2025-09-30"}, {"last_day": known}],
            "expected": [{"first_day": "09-01", "last_day": "09-30"}],
        },
    }
    found = [finding for finding in windows_meaning(regulation) if finding.pointer == "/applications/expected/0"]
    assert [finding.code for finding in found] == codes


@pytest.mark.parametrize(("last_day", "found"), [("2026-12-31", False), ("2027-01-02", False), ("2027-01-03", True)])
def test_a_round_of_years_is_unlikely(last_day: str, found: bool) -> None:
    """A round is open for a year at most."""
    rounds = [{"first_day": "2026-01-01", "last_day": last_day}]
    codes = [finding.code for finding in windows_meaning({"applications": {"rounds": rounds}})]
    assert codes == ["long-window"] * found


@pytest.mark.parametrize(
    ("first", "last", "codes"),
    [
        (None, "2026-12-31", ["window-outside-validity"]),
        (None, "2027-01-01", []),
        (None, "2028-12-31", []),
        (None, "2029-01-01", ["window-outside-validity"]),
        ("2028-12-31", "2029-01-01", []),
        ("2026-12-31", "2027-01-01", []),
        ("2026-13-31", "2029-01-01", []),
    ],
)
def test_a_round_has_a_day_of_the_regulation(first: str | None, last: str, codes: list[str]) -> None:
    """Of a round whose first day is not known, the last day is held against the days of the regulation."""
    days = {"last_day": last} if first is None else {"first_day": first, "last_day": last}
    regulation: dict[str, Any] = {
        "validity": {"kind": "period", "first_day": "2027-01-01", "last_day": "2028-12-31"},
        "applications": {"kind": "rounds", "rounds": [days], "complete": True},
    }
    assert [finding.code for finding in windows_meaning(regulation)] == codes


@pytest.mark.parametrize(
    ("regulation", "codes"),
    [
        ({"validity": {"kind": "period", "first_day": "2027-01-01"}}, []),
        ({"validity": {"kind": "period", "last_day": "2027-01-01"}}, []),
        ({"validity": {"kind": "period"}}, ["nothing-said"]),
        ({"validity": {"kind": "no-limit"}}, []),
        ({"project_days": [{"kind": "dated", "first_start": "2027-01-01", "last_end": "2027-01-01"}]}, []),
        (
            {"project_days": [{"kind": "dated", "first_start": "2027-01-02", "last_end": "2027-01-01"}]},
            ["days-reversed"],
        ),
        ({"project_days": [{"kind": "yearly", "first_start": "10-01", "last_end": "07-31"}]}, []),
        ({"project_days": [{"kind": "yearly"}]}, ["nothing-said"]),
        ({"project_days": [{"kind": "yearly", "begin": "10-01"}]}, []),
        ({"project_days": [{"first_start": "10-01"}, {"first_start": "08-01", "applies_to": {}}]}, []),
        ({"project_days": [{"first_start": "10-01"}, {"first_start": "08-01"}]}, ["for-everybody"]),
        ({"decision": {"heard": {"kind": "on-day", "day": "12"}}}, []),
        ({"decision": {}}, ["nothing-said"]),
        ({"decision": {"heard": {"anchor": "award"}}}, ["no-such-moment"]),
        ({"decision": {"paid": {"anchor": "award"}}}, []),
        ({"decision": {"paid": {"anchor": "last-day"}}, "applications": {"kind": "any-time"}}, ["no-such-moment"]),
        ({"decision": {"paid": {"anchor": "last-day"}}, "applications": {"kind": "rounds"}}, []),
        ({"applications": {"rounds": [{"decision": {}, "project_days": [{}]}]}}, ["nothing-said", "nothing-said"]),
        ({"applications": {"expected": [{"last_day": "05", "closes_at": "12:00"}]}}, ["hour-without-day"]),
        ({"applications": {"windows": [{"last_day": "05-11", "closes_at": "12:00"}]}}, []),
        ({"applications": {"windows": [{"last_day": "05-11", "opens_at": "12:00"}]}}, ["hour-without-day"]),
    ],
)
def test_times_have_their_findings(regulation: dict[str, Any], codes: list[str]) -> None:
    """A period, days of a project and a decision say something, in order, of moments that there are."""
    assert [finding.code for finding in times_meaning(regulation)] == codes


PERIOD = {"kind": "period", "first_day": "2026-01-01", "last_day": "2026-12-31"}
EDITION = {**PERIOD, "kind": "edition"}


@pytest.mark.parametrize(
    ("regulation", "codes"),
    [
        ({"validity": PERIOD, "retired": {"since": "2025-12-31"}}, ["retired-before-start"]),
        ({"validity": EDITION, "retired": {"since": "2025-12-31"}}, ["retired-before-start"]),
        ({"validity": PERIOD, "retired": {"since": "2026-01-01"}}, []),
        ({"validity": PERIOD, "retired": {"since": "2027-06-01"}}, []),
        ({"validity": PERIOD, "closed": {"since": "2026-06-01", "reopens": "2027-01-01"}}, ["reopens-after-end"]),
        ({"validity": PERIOD, "closed": {"since": "2026-06-01", "reopens": "2026-12-31"}}, []),
        ({"validity": EDITION, "closed": {"since": "2026-06-01", "reopens": "2027-01-01"}}, []),
        ({"validity": PERIOD, "amounts": [{"last_day": "2025-12-31"}]}, ["amount-outside-validity"]),
        ({"validity": PERIOD, "amounts": [{"last_day": "2026-01-01"}]}, []),
        ({"validity": PERIOD, "amounts": [{"first_day": "2027-01-01"}]}, ["amount-outside-validity"]),
        ({"validity": PERIOD, "amounts": [{"first_day": "2026-12-31"}, {}]}, []),
        ({"validity": EDITION, "amounts": [{"first_day": "2024-01-01", "last_day": "2024-12-31"}]}, []),
    ],
)
def test_days_of_one_record_have_their_findings(regulation: dict[str, Any], codes: list[str]) -> None:
    """A record is retired after its first day; what opens again, and an amount, has a day of the period."""
    assert [finding.code for finding in regulation_meaning(regulation)] == codes


def limit(**changes: object) -> dict[str, object]:
    """Return a limit on learners for each company."""
    return {"what": "learners", "per": "company"} | changes


SMALL, LARGE = {"nl": "Voor kleine bedrijven."}, {"nl": "Voor grote bedrijven."}


@pytest.mark.parametrize(
    ("one", "other", "codes"),
    [
        (limit(at_most=5), limit(at_most=3), ["two-limits"]),
        (limit(at_least=5), limit(at_least=3), ["two-limits"]),
        (limit(at_least=5), limit(at_most=3), ["two-limits"]),
        (limit(at_most=3), limit(at_least=5), ["two-limits"]),
        (limit(at_least=3), limit(at_most=3), []),
        (limit(at_most=5, each="in-all"), limit(at_most=3), ["two-limits"]),
        (limit(at_most=5, each="week"), limit(at_most=3), []),
        (limit(at_most=5, years=3), limit(at_most=3), []),
        (limit(at_most=5), limit(at_most=3, per="project"), []),
        (limit(at_most=5, text=LARGE), limit(at_most=3, text=SMALL), []),
        (limit(at_most=5, text=LARGE), limit(at_most=3), ["two-limits"]),
        (limit(at_most=5, text=LARGE), limit(at_most=3, text=LARGE), ["two-limits"]),
        # Of what is the same throughout, `doubled-entry` speaks.
        (limit(at_most=5), limit(at_most=5), []),
    ],
)
def test_a_limit_is_said_once(one: object, other: object, codes: list[str]) -> None:
    """Two limits on the same are one, unless texts tell them apart or they are the two bounds."""
    assert [finding.code for finding in regulation_meaning({"limits": [one, other]})] == codes


WITHIN = {"timing": "within", "months": 3, "anchor": "start"}
PAYS = {"kind": "maximum", "euros": 1000, "per": ["learner", "study-year"]}


@pytest.mark.parametrize(
    ("key", "one", "other", "codes"),
    [
        ("terms", WITHIN | {"action": SMALL}, WITHIN | {"action": LARGE}, ["same-term"]),
        ("terms", WITHIN | {"action": SMALL}, WITHIN | {"action": LARGE, "months": 4}, []),
        ("terms", WITHIN | {"action": SMALL}, WITHIN | {"action": LARGE, "applies_to": SMALL}, []),
        ("terms", WITHIN | {"action": SMALL}, WITHIN | {"action": SMALL, "source": {}}, []),
        ("amounts", PAYS, PAYS | {"what": SMALL}, ["same-amount"]),
        ("amounts", PAYS | {"what": LARGE}, PAYS | {"what": SMALL}, ["same-amount"]),
        ("amounts", PAYS | {"what": LARGE}, PAYS | {"what": SMALL, "per": ["study-year", "learner"]}, ["same-amount"]),
        ("amounts", PAYS | {"what": LARGE}, PAYS | {"what": SMALL, "condition": SMALL}, []),
        ("amounts", PAYS | {"what": LARGE}, PAYS | {"what": SMALL, "costs": ["wages"]}, []),
        ("amounts", PAYS | {"what": LARGE}, PAYS | {"what": SMALL, "euros": 900}, []),
    ],
)
def test_the_same_in_other_words_is_told(key: str, one: object, other: object, codes: list[str]) -> None:
    """Two terms at one moment, and two amounts that differ in `what` only, are worth a look."""
    assert [finding.code for finding in regulation_meaning({key: [one, other]})] == codes


@pytest.mark.parametrize("odd", [None, [], {}, "x", True, 7, [[]], [{}], ["x"]])
def test_any_days_limits_and_terms_are_looked_at(odd: object) -> None:
    """Whatever the values of limits, terms, amounts and days are, to look at them is no exception."""
    keys = ("what", "per", "each", "years", "at_least", "at_most", "text", "action", "costs", "euros", "first_day")
    for entry in ({key: odd, "kind": "maximum"} for key in keys):
        said = {
            name: [entry, {**entry, "note": "x", "what": 1, "action": 1}] for name in ("limits", "terms", "amounts")
        }
        days = {"validity": {**PERIOD, "last_day": odd}, "closed": {"reopens": odd}, "retired": {"since": odd}}
        assert list(regulation_meaning({**said, **days})) is not None
        assert list(regulation_meaning({**said, **days, "validity": odd, "closed": odd, "retired": odd})) is not None


def test_warnings_do_not_keep_content_from_being_loaded(tmp_path: Path) -> None:
    """A record with a warning about itself is loaded; `validate` returns the warning, with its line."""
    tip = json.loads((Path(__file__).parent / "content/invalid/tips/line-break.json").read_bytes())
    (tmp_path / "tips").mkdir()
    (tmp_path / "tips/line-break.json").write_text(json.dumps(tip, indent=2), encoding="utf-8")
    assert "line-break" in load_catalogue(tmp_path).tips
    assert [(each.severity, each.code, each.line) for each in validate(tmp_path)] == [("warning", "line-break", 11)]


def test_a_plan_may_hold_what_means_nothing() -> None:
    """A plan of a program's own records is read again, although no folder could hold such a record."""
    catalogue = load_catalogue()
    tip = catalogue.tips["tailor-it"]
    odd = attrs.evolve(tip, title=attrs.evolve(tip.title, nl="\u202e \u200b"), points=(*tip.points, tip.points[0]))
    own = Catalogue.of([odd if record is tip else record for record in catalogue.records()])
    plan = match(CompanyProfile(), own, as_of=dt.date(2026, 11, 23))
    assert read_plan(to_json(plan)) == plan
