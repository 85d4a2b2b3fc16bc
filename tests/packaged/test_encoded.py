"""Ten real regulations of different makers in the words of the schema, and where each of their conditions went.

A file `encoded/<id>.md` has a row for every condition that was read, with JSON pointers to the places in the record
where it stands; where that is another record, such as a variant, its id stands before the pointer. What only a text
could take is no field, and what could not be said at all says why. Two of the ten are packaged content.
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

# Where a condition stands as a text only.
_TEXTS = ("/also_check", "/summary", "/note")

PACKAGED = Path(__file__).parents[2] / "content"


@frozen(kw_only=True)
class Row:
    """A condition of a regulation, and where it went."""

    condition: str
    where: str

    @property
    def places(self) -> list[tuple[str, str]]:
        """The places: the id of a record, empty for that of the table, and a pointer into it."""
        return [(found["record"] or "", found["pointer"]) for found in _POINTER.finditer(self.where)]

    @property
    def is_in_a_field(self) -> bool:
        """Whether a field has it, and not only a text."""
        return any(not pointer.startswith(_TEXTS) for _, pointer in self.places)


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


def test_there_are_ten_of_different_makers() -> None:
    """Ten regulations stand here, one of them at least from another country, each with its table and its record."""
    assert len(TABLES) == 10
    assert {path.stem for path in (CONTENT / "funding-regulations").glob("*.json")} < {path.stem for path in TABLES}
    makers = [tuple(record(table.stem)["providers"]) for table in TABLES]
    assert len(set(makers)) >= 9


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_each_condition_stands_where_its_row_says(table: Path) -> None:
    """Every row names a place that is there, or says why there is none."""
    assert len(rows(table)) >= 15
    for row in rows(table):
        assert row.places or row.where.startswith("nowhere: "), row
        for name, pointer in row.places:
            part = record(name or table.stem)
            for step in pointer.split("/")[1:]:
                part = part[int(step)] if isinstance(part, list) else part[step]
            assert part not in (None, [], {}), row


def test_most_conditions_fit_a_field() -> None:
    """Of all conditions of the ten regulations, four in five stand in fields."""
    every = [row for table in TABLES for row in rows(table)]
    assert len(every) >= 250
    assert sum(row.is_in_a_field for row in every) >= 0.8 * len(every)


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
