"""The commands that ask about plans and content: each prints what the library says, in the form that was asked."""

import csv
import datetime as dt
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

import techtalent
from techtalent import Catalogue
from techtalent.cli.command import main
from techtalent.model.kinds import KINDS
from techtalent.writing.tables import TABLES, Table

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
DAY = dt.date(2026, 11, 23)
AS_OF = ("--as-of", DAY.isoformat())
PROFILE: dict[str, Any] = {"name": "Ons bedrijf", "goals": ["boost-innovation"], "target_groups": ["mbo"]}
FACTS = PROFILE | {"hours_per_month": 16, "affiliations": [], "region": "east"}

# Runs the command and returns its code and what it wrote on stdout and stderr.
Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs the command and returns its code and what it wrote on stdout and stderr."""

    def say(*arguments: str | Path) -> tuple[int, str, str]:
        code = main([*map(str, arguments)])
        return (code, *capsys.readouterr())

    return say


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A file with a profile that is right."""
    path = tmp_path / "profile.json"
    path.write_text(json.dumps(FACTS), encoding="utf-8")
    return path


@pytest.fixture
def company(profile: Path, catalogue: Catalogue) -> techtalent.CompanyProfile:
    """The same profile as the library reads it."""
    return techtalent.read_profile(profile, catalogue)


# --- Questions about plans


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_explanation(
    say: Say, profile: Path, company: techtalent.CompanyProfile, catalogue: Catalogue, language: Any
) -> None:
    """It is the sentence of the library, and its JSON; an id may have its kind before it."""
    expected = techtalent.explain(company, catalogue, "internships", as_of=DAY)
    markdown = techtalent.render_markdown(expected, language)
    for name in ("internships", "activity/internships", "activities/internships"):
        assert say("explain", profile, name, *AS_OF, "--language", language) == (0, markdown, "")
    written = techtalent.to_json(expected, indent=2) + "\n"
    assert say("explain", profile, "internships", *AS_OF, "--format", "json") == (0, written, "")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "internshps",
            "there is no activity or initiative or funding-regulation 'internshps' (did you mean 'internships'?)",
        ),
        ("goal/boost-innovation", "'goal' is no kind that can be explained"),
        ("gaol/boost-innovation", "'gaol' is no kind of content (did you mean 'goal'?)"),
    ],
)
def test_what_cannot_be_explained_is_told(say: Say, profile: Path, name: str, message: str) -> None:
    """A record that there is not, or that cannot be explained, could not run."""
    assert say("explain", profile, name) == (2, "", f"techtalent: {message}\n")


def test_unlocks(say: Say, profile: Path, company: techtalent.CompanyProfile, catalogue: Catalogue) -> None:
    """Each change is a list of what it gains; the JSON has the library's answers, and each record once."""
    changes = techtalent.unlock(company, catalogue, as_of=DAY)
    code, out, err = say("unlock", profile, *AS_OF)
    assert (code, err, out.count("\n- ") + 1) == (0, "", len(changes))
    gained = {activity.title.nl for change in changes for activity in change.activities}
    assert gained
    assert all(f"*{title}*" in out for title in gained)
    assert "- **Meer tijd: " in out
    written = json.loads(say("unlock", profile, *AS_OF, "--format", "json")[1])
    assert written["unlocks"] == [techtalent.to_dict(change, records=False) for change in changes]
    assert {name for change in written["unlocks"] for name in change["activities"]} <= set(
        written["records"]["activity"]
    )


def test_what_changes_in_a_pool_says_of_whom(say: Say, tmp_path: Path) -> None:
    """Where several companies join forces, a change of one of them begins with its name."""
    members: list[dict[str, Any]] = [{"name": name, "affiliations": [], "offers": []} for name in ("Eerste", "Tweede")]
    path = tmp_path / "pool.json"
    path.write_text(json.dumps(PROFILE | {"time_tier": "more-time", "members": members}), encoding="utf-8")
    out = say("unlock", path, *AS_OF)[1]
    assert "- **Eerste: " in out
    assert "- **Tweede: " in out


def test_nothing_to_unlock_is_said(say: Say, tmp_path: Path) -> None:
    """Where no change gains anything, a sentence says so."""
    path = tmp_path / "p.json"
    path.write_text("{}", encoding="utf-8")
    code, out, _ = say("unlock", path, *AS_OF, "--language", "en")
    assert (code, out) == (0, "No change of one thing that you told would gain anything.\n")


def test_a_change_between_plans(say: Say, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two stored plans are compared, of which one may come from standard input."""
    for name, day in (("old", "2026-11-23"), ("new", "2028-01-01")):
        assert say("plan", profile, "--as-of", day, "--format", "json", "-o", tmp_path / f"{name}.json")[0] == 0
    before, after = (techtalent.read_plan(tmp_path / f"{name}.json") for name in ("old", "new"))
    change = techtalent.compare(before, after)
    expected = (0, techtalent.render_markdown(change, "en"), "")
    assert say("compare", tmp_path / "old.json", tmp_path / "new.json", "--language", "en") == expected
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((tmp_path / "new.json").read_bytes())))
    assert say("compare", tmp_path / "old.json", "-", "--language", "en") == expected
    (tmp_path / "new.json").write_text("{}", encoding="utf-8")
    code, out, err = say("compare", tmp_path / "old.json", tmp_path / "new.json")
    assert (code, out) == (1, "")
    assert "missing-key" in err


def test_an_agenda(say: Say, profile: Path, company: techtalent.CompanyProfile, catalogue: Catalogue) -> None:
    """The events stand in their order, with the days in words; the JSON and the calendar are the library's."""
    start = dt.date(2027, 2, 1)
    events = techtalent.agenda(techtalent.match(company, catalogue, as_of=DAY), start=start)
    arguments = ("agenda", profile, *AS_OF, "--start", start.isoformat())
    code, out, err = say(*arguments, "--language", "en")
    assert (code, err, out.count("\n- ") + 1) == (0, "", len(events))
    seasons = [event for event in events if event.kind == "season"]
    assert f"{seasons[0].first_day.day} {seasons[0].first_day:%B %Y} to " in out
    written = json.loads(say(*arguments, "--format", "json")[1])
    assert written["events"] == [techtalent.to_dict(event, records=False) for event in events]
    assert say(*arguments, "--end", "2027-01-31")[2] == (
        "techtalent: the last day, 2027-01-31, comes before the first, 2027-02-01\n"
    )


def test_an_agenda_as_a_calendar(
    profile: Path, company: techtalent.CompanyProfile, catalogue: Catalogue, tmp_path: Path
) -> None:
    """The file has the library's bytes, with the line ends that a calendar needs."""
    pytest.importorskip("icalendar")
    target = tmp_path / "plan.ics"
    assert main(["agenda", str(profile), *AS_OF, "--format", "icalendar", "-o", str(target)]) == 0
    events = techtalent.agenda(techtalent.match(company, catalogue, as_of=DAY), start=DAY)
    assert target.read_bytes() == techtalent.to_icalendar(events, as_of=DAY)


def test_routes(say: Say, catalogue: Catalogue) -> None:
    """A way is a line with its years; the flowchart and the JSON are the library's; what is left out is said."""
    ways = techtalent.pathways(catalogue, "vmbo-bb", "mbo-3")
    line = "Vmbo, basisberoepsgerichte leerweg → Mbo niveau 2 → Mbo niveau 3 (7 tot 9 jaar)\n"
    assert say("routes", "vmbo-bb", "mbo-3") == (0, line, "")
    assert say("routes", "vmbo-bb", "mbo-3", "--format", "mermaid")[1] == techtalent.to_mermaid(ways)
    written = json.loads(say("routes", "vmbo-bb", "mbo-3", "--format", "json")[1])
    assert written["pathways"] == [techtalent.to_dict(way, records=False) for way in ways]
    code, out, err = say("routes", "vmbo-bb", "--limit", "2")
    assert (code, out.count("\n")) == (0, 2)
    assert err == "techtalent: there are more than 2 ways; --limit lists more\n"
    assert say("routes", "wo", "vmbo-bb", "--language", "en")[1] == "There is no route.\n"
    assert say("routes", "vmbo-bbb")[0] == 2


# --- Content


def test_a_record_is_shown(say: Say) -> None:
    """The text has the title, the kind and id, and the keys of the file, in one language; the JSON is the file's."""
    code, out, err = say("show", "internships", "--language", "en")
    assert (code, err) == (0, "")
    assert out.splitlines()[:4] == ["Offer internships", "activity/internships", "", out.splitlines()[3]]
    record = json.loads((CONTENT / "activities/internships.json").read_bytes())
    assert f"summary: {record['summary']['en']}\n" in out
    assert f"    basis: {record['goals'][0]['basis']}\n" in out
    written = json.loads(say("show", "activities/internships", "--format", "json")[1])
    assert written == {key: value for key, value in record.items() if key != "$schema"}


def test_a_record_that_there_is_not_is_told(say: Say) -> None:
    """The nearest record is named, by its id or by its title."""
    assert say("show", "boost-inovation")[2].endswith("(did you mean 'boost-innovation'?)\n")
    assert say("show", "activity/Bied stages aan")[2].endswith("(did you mean 'internships'?)\n")
    assert say("show", "qqqq") == (2, "", "techtalent: there is no record 'qqqq'\n")


def test_own_content_is_shown_by_an_earlier_id_too(say: Say, tmp_path: Path) -> None:
    """`--content` means the same as for a plan; an id that two kinds have is asked for with its kind."""
    record = json.loads((CONTENT / "tips/celebrate-successes.json").read_bytes())
    path = tmp_path / "own/tips/internships.json"
    path.parent.mkdir(parents=True)
    path.write_text(
        json.dumps(record | {"id": "internships", "number": 99, "aliases": ["former-tip"]}), encoding="utf-8"
    )
    own = ("--content", tmp_path / "own")
    assert "tip/internships" in say("show", "former-tip", *own)[1]
    assert say("show", "internships", *own)[2] == (
        "techtalent: several records have the id 'internships': activity/internships or tip/internships\n"
    )
    assert "tip/internships" in say("show", "tip/internships", *own)[1]


def test_kinds_and_records_are_listed(say: Say, catalogue: Catalogue) -> None:
    """Without a kind each kind is counted; with one its records stand in the guide's order with their titles."""
    counts = dict(line.split() for line in say("list")[1].splitlines())
    assert counts == {kind.folder: str(len(catalogue._collection(kind))) for kind in KINDS}
    lines = say("list", "goal", "--language", "en")[1].splitlines()
    assert [line.split()[0] for line in lines] == list(catalogue.goals)
    assert lines[0].endswith("  Discover young talent")
    written = json.loads(say("list", "goals", "--format", "json")[1])
    assert [each["id"] for each in written] == list(catalogue.goals)
    assert say("list", "gaols")[0] == 2


def test_schemas_are_printed_and_laid_out(say: Say, tmp_path: Path) -> None:
    """A schema is printed as it is; without a name a folder gets all of them, whole, and their names are listed."""
    names = sorted(path.name.removesuffix(".schema.json") for path in (ROOT / "schema").glob("*.schema.json"))
    assert say("schema")[1].splitlines() == names
    assert say("schema", "goal")[1] == (ROOT / "schema/goal.schema.json").read_text(encoding="utf-8")
    bundled = (ROOT / "schema/bundled/plan.schema.json").read_text(encoding="utf-8")
    assert say("schema", "plan", "--bundled")[1] == bundled
    folder = tmp_path / "schema"
    assert say("schema", "-o", folder) == (0, f"{len(names)} schemas in {folder.as_posix()}\n", "")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        path.name: path.read_bytes() for path in (ROOT / "schema").glob("*.schema.json")
    }
    assert say("schema", "gaol") == (2, "", "techtalent: there is no schema 'gaol' (did you mean 'goal'?)\n")
    (tmp_path / "file").write_bytes(b"")
    assert say("schema", "-o", tmp_path / "file")[0] == 2


# --- Export


def test_an_export_describes_itself(say: Say, tmp_path: Path, catalogue: Catalogue) -> None:
    """The package names every file with its hash, its columns and what it does not carry; the JSON is the catalogue."""
    folder = tmp_path / "export"
    code, out, err = say("export", "-o", folder, *AS_OF)
    assert (code, err, len(out.splitlines())) == (0, "", 4)
    package = json.loads((folder / "datapackage.json").read_bytes())
    assert {path.name for path in folder.iterdir()} == {
        *(each["path"] for each in package["resources"]),
        "datapackage.json",
    }
    assert json.loads((folder / "catalogue.json").read_bytes()) == techtalent.to_dict(catalogue)
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    for resource in package["resources"]:
        assert resource["not_carried"]
        assert f"{resource['path']}: {resource['records']} records; not in it: {resource['not_carried'][0]}" in out
        assert resource["bytes"] == (folder / resource["path"]).stat().st_size


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.name))
def test_a_table_has_a_row_a_record(table: Table, catalogue: Catalogue) -> None:
    """Each row has the record's own values; each field of the class is carried, in part or whole, or left out."""
    rows = list(csv.DictReader(io.StringIO(table.written(catalogue, DAY), newline="")))
    records = getattr(catalogue, table.collection)
    assert [row["id"] for row in rows] == list(records)
    for row in rows:
        record = records[row["id"]]
        assert (row["title_nl"], row["title_en"]) == (record.title.nl, record.title.en)
        assert row["source_document"] == record.source.document
        assert None not in row.values()
    fields = {field.name for field in attrs.fields(table.record)}
    assert {*table.left_out(), *table.carried, *table.in_part} == fields
    assert not table.carried & table.in_part


def test_a_regulation_says_what_it_pays_in_a_row(catalogue: Catalogue) -> None:
    """Amounts are in words of the language, without the signs of Markdown; ids stand with spaces between."""
    (table,) = (table for table in TABLES if table.name == "funding-regulations")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(table.written(catalogue, DAY), newline=""))}
    row = rows["ao-digital-skills"]
    assert row["amounts_en"] == "90% of the outside costs, without VAT; at most EUR 1,000 per application"
    assert row["amounts_nl"] == "90% van de externe kosten, zonder btw; ten hoogste € 1.000 per aanvraag"
    several = next(each for each in catalogue.funding_regulations.values() if len(each.activities) > 1)
    assert rows[several.id]["activities"].split(" ") == [link.to for link in several.activities]


def test_an_export_needs_a_folder(say: Say) -> None:
    """Without `-o` nothing is written, and it says why."""
    assert say("export") == (2, "", "techtalent: say with -o to which folder the files are to be written\n")


# --- Due


def test_what_is_due_in_three_forms(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text has a record with its page, the JSON both languages, and annotations stand at the record's file."""
    monkeypatch.chdir(ROOT)
    code, out, err = say("due", *AS_OF, "--within", "60", "--language", "en")
    assert (code, err) == (0, "")
    found = json.loads(say("due", *AS_OF, "--within", "60", "--format", "json")[1])
    assert len(found) == sum(not line.startswith(" ") for line in out.splitlines())
    first = found[0]
    assert out.startswith(f"{first['day']}  ")
    assert f"({first['record']})\n    {first['text']['en']}\n" in out
    annotations = say("due", *AS_OF, "--within", "60", "--format", "github")[1]
    assert annotations.count("::warning ") == 10
    assert annotations.startswith("::warning file=content/funding-regulations/")


def test_nothing_due_is_said(say: Say) -> None:
    """Long before all sources and regulations nothing is due."""
    code, out, _ = say("due", "--as-of", "1990-01-01", "--within", "9", "--language", "en")
    assert (code, out) == (
        0,
        "Until 10 January 1990 inclusive nothing ends, closes or opens, and no source is too old.\n",
    )
