"""Twelve real regulations of different makers in the words of the schema, and where each of their conditions went.

A file `encoded/<id>.md` has a row for every condition that was read, with JSON pointers to the places in the record
where it stands; where that is another record, such as a variant, its id stands before the pointer. What only a text
could take is no field, and what could not be said at all says why. Two of the twelve are packaged content.

What counts as a field is narrow: a pointer that leads to a text in two languages never does, whatever its key, and an
entry that has a text beside its values counts only where the pointer names the value that says it: the `to` of a
document, the `by` of how one applies, the `kind` of an allocation. Two things are said without a value. `de_minimis`
says it by being there. And a list of names, such as the courses that do not count, is a field: of which list they are,
and how many of them it takes, is what it says.
"""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from techtalent import CompanyProfile, load_catalogue, match, read_plan, render_markdown, to_json, validate

FOLDER = Path(__file__).parent / "encoded"
CONTENT = FOLDER / "content"
TABLES = sorted(FOLDER.glob("*.md"))

AS_OF = dt.date(2026, 11, 27)

_ROW = re.compile(r"^\| (?P<condition>[^|]+) \| (?P<where>[^|]+) \|$", re.MULTILINE)
_POINTER = re.compile(r"`(?:(?P<record>[a-z0-9-]+)#)?(?P<pointer>/[^`]*)`")

# Where a condition stands as a text only, whatever it is about.
_TEXTS = ("/also_check/", "/summary", "/note")

# It says by being there what its text says again.
_SAID_BY_BEING_THERE = ("/de_minimis",)

PACKAGED = Path(__file__).parents[2] / "content"

# How many conditions of each are in fields today; fewer would be a step back.
FLOORS = {
    "amersfoort-future-fund-education-labour-market": 15,
    "colland-bbl-gardening": 19,
    "erasmus-plus-vet-short-term-mobility": 18,
    "flemish-premium-qualifying-workplace-learning": 22,
    "german-introductory-qualification-eq": 23,
    "harborough-apprenticeship-support-grant": 16,
    "internship-fund-health-care": 23,
    "internships-groningen": 22,
    "practical-learning-subsidy": 27,
    "raak-mkb": 20,
    "royal-society-partnership-grants": 25,
    "wij-techniek-stip": 21,
}

# What a row says in numbers: money, parts, and how long.
_FIGURE = re.compile(
    r"(?:EUR|GBP) (?P<money>[\d,.]*\d)(?P<millions> million)?|(?P<count>[\d.]+)(?: %| hours\b| weeks\b| months\b)"
)
_NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:[.,]\d+)?")


@frozen(kw_only=True)
class Row:
    """A condition of a regulation, and where it went."""

    condition: str
    where: str

    @property
    def places(self) -> list[tuple[str, str]]:
        """The places: the id of a record, empty for that of the table, and a pointer into it."""
        return [(found["record"] or "", found["pointer"]) for found in _POINTER.finditer(self.where)]

    def is_in_a_field(self, table: str) -> bool:
        """Whether a field of the record of this table, or of one that the row names, has it, and not only a text."""
        return any(is_a_field(name or table, pointer) for name, pointer in self.places)


def rows(table: Path) -> list[Row]:
    """Return the rows of a table, without its head."""
    found = [
        Row(condition=row["condition"].strip(), where=row["where"].strip())
        for row in _ROW.finditer(table.read_text("utf-8"))
    ]
    return [row for row in found if row.condition != "condition" and set(row.condition) - set("-: ")]


def record(name: str) -> Any:
    """Return a regulation as JSON: one that is only encoded here, or one of the packaged content."""
    files = [content / "funding-regulations" / f"{name}.json" for content in (CONTENT, PACKAGED)]
    (file,) = (file for file in files if file.exists())
    return json.loads(file.read_bytes())


def value(name: str, pointer: str) -> Any:
    """Return what stands in a record where a pointer leads."""
    part = record(name)
    for step in pointer.split("/")[1:]:
        part = part[int(step)] if isinstance(part, list) else part[step]
    return part


def is_text(part: Any) -> bool:
    """Return whether this is a text in the languages of the content."""
    return isinstance(part, dict) and bool(part) and part.keys() <= {"nl", "en"}


def is_a_field(name: str, pointer: str) -> bool:
    """Return whether a place says something by its value, and not by a text alone."""
    if pointer.startswith(_TEXTS):
        return False
    return pointer in _SAID_BY_BEING_THERE or _says_by_value(value(name, pointer))


def _says_by_value(part: Any) -> bool:
    if isinstance(part, list):
        return all(is_text(each) or _says_by_value(each) for each in part)
    # Of an entry with a text beside its values, the pointer has to name the value.
    return not is_text(part) and not (isinstance(part, dict) and any(is_text(each) for each in part.values()))


def numbers(part: Any) -> set[float]:
    """Return the numbers in a value: its own, and those in its texts, as Dutch writes them too."""
    if isinstance(part, dict | list):
        return {number for each in (part.values() if isinstance(part, dict) else part) for number in numbers(each)}
    if isinstance(part, str):
        return {float(found.replace(".", "").replace(",", ".")) for found in _NUMBER.findall(part)}
    return {float(part)} if isinstance(part, int | float) else set()


def test_there_are_twelve_of_different_makers() -> None:
    """Twelve regulations stand here, some of them from other countries, each with its table and its record.

    Beside them stand only records that a table names.
    """
    assert len(TABLES) == 12
    named = {name for table in TABLES for row in rows(table) for name, _ in row.places}
    assert {path.stem for path in (CONTENT / "funding-regulations").glob("*.json")} < {
        *(path.stem for path in TABLES),
        *named,
    }
    makers = [tuple(record(table.stem)["providers"]) for table in TABLES]
    assert len(set(makers)) >= 11


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_each_condition_stands_where_its_row_says(table: Path) -> None:
    """Every row names a place that is there, or says why there is none."""
    assert len(rows(table)) >= 15
    for row in rows(table):
        assert row.places or row.where.startswith("nowhere: "), row
        for name, pointer in row.places:
            assert value(name or table.stem, pointer) not in (None, [], {}), row


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_the_figures_of_a_row_stand_where_it_points(table: Path) -> None:
    """The money, parts and lengths of a condition in a field are at its places, in a value or in the text beside it."""
    for row in rows(table):
        if not row.is_in_a_field(table.stem):
            continue
        there = {number for name, pointer in row.places for number in numbers(value(name or table.stem, pointer))}
        for found in _FIGURE.finditer(row.condition):
            figure = float((found["money"] or found["count"]).replace(",", ""))
            assert round(figure * 1_000_000 if found["millions"] else figure, 2) in there, (row, found[0])


@pytest.mark.parametrize(
    ("name", "pointer", "expected"),
    [
        ("internships-groningen", "/amounts/0/condition", False),
        ("internships-groningen", "/amounts/0/euros", True),
        ("internships-groningen", "/amounts/0", False),
        ("internships-groningen", "/amounts/2/what", False),
        ("internships-groningen", "/limits/0/text", False),
        ("internships-groningen", "/limits/0/what", True),
        ("internships-groningen", "/limits/0", False),
        ("internships-groningen", "/documents/2/text", False),
        ("internships-groningen", "/documents/2/to", True),
        ("internships-groningen", "/documents/2", False),
        ("internships-groningen", "/apply/text", False),
        ("internships-groningen", "/apply/by", True),
        ("internships-groningen", "/apply", False),
        ("internships-groningen", "/applications/rounds/0/applicant", False),
        ("internships-groningen", "/applications/rounds", False),
        ("internships-groningen", "/requirements/0/text", False),
        ("internships-groningen", "/requirements/0", False),
        ("internships-groningen", "/terms/0/action", False),
        ("internships-groningen", "/validity/phrase", False),
        ("internships-groningen", "/note", False),
        ("internships-groningen", "/de_minimis", True),
        ("internships-groningen", "/de_minimis/text", False),
        ("internships-groningen", "/themes/0/points", True),
        ("internships-groningen", "/themes/0/points/0", False),
        ("royal-society-partnership-grants", "/also_check/0", False),
        ("royal-society-partnership-grants", "/also_check/0/about", False),
        ("german-introductory-qualification-eq", "/amounts/0/of", False),
        ("wij-techniek-stip", "/decision", False),
        ("wij-techniek-stip", "/decision/paid", True),
    ],
)
def test_a_text_is_no_field(name: str, pointer: str, expected: bool) -> None:
    """A text is none, whatever its key, and neither is an entry that has one and of which no value is named."""
    assert is_a_field(name, pointer) is expected


def test_most_conditions_fit_a_field() -> None:
    """Of all conditions of the twelve regulations, three in four stand in fields."""
    every = [(table.stem, row) for table in TABLES for row in rows(table)]
    assert len(every) >= 325
    assert sum(row.is_in_a_field(name) for name, row in every) >= 0.75 * len(every)


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_no_regulation_falls_back(table: Path) -> None:
    """Of each regulation as many conditions stand in fields as ever did."""
    assert sum(row.is_in_a_field(table.stem) for row in rows(table)) >= FLOORS[table.stem]


def test_the_records_are_right() -> None:
    """They are content like any other: laid over the packaged content, they have no error."""
    assert [str(finding) for finding in validate(CONTENT) if finding.severity == "error"] == []


def test_the_page_for_editors_shows_one_whole() -> None:
    """The example of docs/regulations.md is the record of the practical learning subsidy, to the letter."""
    page = (Path(__file__).parents[2] / "docs" / "regulations.md").read_text(encoding="utf-8")
    example = PACKAGED / "funding-regulations" / "practical-learning-subsidy.json"
    assert f"```json\n{example.read_text(encoding='utf-8')}```" in page


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_a_plan_says_what_they_say(table: Path) -> None:
    """Whoever told nothing has the regulation in the plan, in both languages, and the plan comes back from JSON."""
    catalogue = load_catalogue(CONTENT)
    plan = match(CompanyProfile(), catalogue, as_of=AS_OF)
    if catalogue.funding_regulations[table.stem].retired is not None:
        assert table.stem not in {each.regulation.id for each in plan.funding}
        return
    (found,) = (each for each in plan.funding if each.regulation.id == table.stem)
    assert found.eligibility != "eligible" or not found.regulation.leaves_checks
    for language in ("nl", "en"):
        written = render_markdown(plan, language, "full")
        assert found.regulation.title.in_language(language).removesuffix(".") in written or not found.may_pay
    assert read_plan(to_json(plan)) == plan
