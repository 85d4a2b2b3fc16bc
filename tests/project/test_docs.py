"""The pages in docs/ say what is so: every code of a finding, every example, every link."""

import json
import re
from pathlib import Path

import pytest
from support import findings_page
from support.findings_page import Section

import techtalent
from techtalent import plans, records
from techtalent.model.kinds import KINDS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
SECTIONS = findings_page.sections()
EXAMPLES = [section for section in SECTIONS if section.code not in findings_page.WITHOUT_EXAMPLE]


def test_every_code_is_documented() -> None:
    """The page has one section for every code that the source gives, and none for one that it does not give."""
    documented = [section.code for section in SECTIONS]
    assert sorted(documented) == sorted(findings_page.codes())


def test_every_code_of_the_corpus_is_documented() -> None:
    """Every code that is expected of a file in tests/reading/content has a section: none was overlooked."""
    expected = {
        finding["code"]
        for path in (ROOT / "tests" / "reading" / "content").glob("invalid/*/*.findings.json")
        for finding in json.loads(path.read_bytes())
    }
    assert expected
    assert expected <= {section.code for section in SECTIONS}


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.code)
def test_the_severity_is_right(section: Section) -> None:
    """Each section begins with what the source says it is: an error or a warning."""
    assert findings_page.codes()[section.code] == {section.severity}


@pytest.mark.parametrize("section", EXAMPLES, ids=lambda section: section.code)
def test_an_example_prints_what_is_shown(section: Section) -> None:
    """What the page shows is all that is printed of the code, to the letter."""
    assert section.printed().count(f" {section.code}: ") >= 1
    assert section.shown() == section.printed()
    assert (" warning: " in section.shown()) == (section.severity == "Warning")


def test_an_example_is_a_file_and_its_output() -> None:
    """Each section has one block of output and something that makes it; those that cannot be had have neither."""
    for section in SECTIONS:
        made = [*section.blocks("json"), *section.blocks("python")]
        shown = section.blocks("text")
        assert (bool(made), len(shown)) == ((True, 1) if section in EXAMPLES else (False, 0)), section.code


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    """Every link and picture of a page leads to a file of the repository."""
    for target in re.findall(r"\]\((?!https?:)([^)#\s]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


# A page names files from the root; those of the library and of content also from there, and records without their
# ending. `<folder>` stands for any, and an `invalid/` for those of each kind.
PLACES = (ROOT, ROOT / "src/techtalent", ROOT / "content", ROOT / "tests/reading/content")

# What a reader has, or makes, in a repository of their own.
NOT_HERE = frozenset(
    {
        ".github/workflows/content.yml",
        ".vscode/settings.json",
        "OWNER/techtalent",
        "ajv/dist/2020",
        "content/contact-points/school-desk-utrecht.json",
        "kind/id",
    }
)


def paths(text: str) -> list[str]:
    """Return what a page has in backticks that is a path."""
    without_examples = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    quoted = re.findall(r"`([^`\n]+)`", without_examples)
    return [name for name in quoted if re.fullmatch(r"[\w.<>-]*/[\w./<>-]*", name) and name not in NOT_HERE]


def there(path: str) -> list[Path]:
    """Return the files and folders that a path of a page is for."""
    pattern = re.sub(r"<\w+>", "*", path).rstrip("/")
    return [found for place in PLACES for name in (pattern, f"{pattern}.json") for found in place.glob(name)]


@pytest.mark.parametrize("page", [*sorted(DOCS.glob("*.md")), ROOT / "README.md"], ids=lambda page: page.name)
def test_paths_lead_to_files(page: Path) -> None:
    """Every path in backticks is one of the repository: nobody is sent to a file that is gone."""
    missing = {path for path in paths(page.read_text(encoding="utf-8")) if not there(path)}
    # What only makes planning fast may be deleted, as the pages say.
    assert missing - {"planning/speed/"} == set()


def places_to_touch() -> list[str]:
    """Return the entries of the numbered lists of the map of the code."""
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    lists = text[text.index("## To add") :]
    return re.findall(r"^\d+\. .*(?:\n +.*)*", lists, flags=re.MULTILINE)


@pytest.mark.parametrize("entry", [entry for entry in places_to_touch() if paths(entry)], ids=lambda entry: entry[:40])
def test_names_are_in_the_files_to_touch(entry: str) -> None:
    """What an entry of a list says to look for, is in a file that the entry names."""
    files = [found for path in paths(entry) for found in there(path)]
    modules = [inner for found in files for inner in ([found] if found.is_file() else found.glob("*.py"))]
    text = "".join(found.read_text(encoding="utf-8") for found in modules)
    names = re.findall(r"`([A-Za-z_]+)(?:\([^)`]*\))?`", entry)
    assert [name for name in names if not re.search(rf"\b{name}\b", text)] == []


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_a_page_names_no_place_of_a_machine(page: Path) -> None:
    """No page has a path from somebody's machine in it."""
    assert re.findall(r"(?<![\w.])/(?:work|home|root|tmp|Users)/", page.read_text(encoding="utf-8")) == []


def test_the_activity_of_the_editing_page_is_right(tmp_path: Path) -> None:
    """What the page on editing shows of an activity is content without a finding, beside the organisation it names."""
    (shown,) = re.findall(r"```json\n(.*?)```", (DOCS / "editing.md").read_text(encoding="utf-8"), re.DOTALL)
    activity = json.loads((ROOT / "content/activities/company-visit.json").read_bytes())
    source = {"document": "Ons gilde", "address": "https://example.org/", "date": "2026-09-01"}
    text = {"nl": "Ons gilde.", "en": "Our guild."}
    guild = {"id": "our-guild", "type": "association", "title": text, "summary": text, "joinable": True}
    own = {
        "activities/company-visit": activity | json.loads(f"{{{shown}}}") | {"replaces": True},
        "organisations/our-guild": guild | {"website": "https://example.org/", "source": source},
    }
    for region in ("north", "east"):
        broker = {"id": f"our-broker-{region}", "title": text, "summary": text, "organisation": "our-guild"}
        own[f"contact-points/{broker['id']}"] = broker | {"region": region, "source": source}
    for place, record in own.items():
        (tmp_path / place).parent.mkdir(exist_ok=True)
        kind = next(kind.name for kind in KINDS if kind.folder == place.partition("/")[0])
        said = {"$schema": f"../../schema/{kind}.schema.json"} | record
        (tmp_path / f"{place}.json").write_text(json.dumps(said), encoding="utf-8")
    assert techtalent.validate(tmp_path) == ()


def test_the_fields_of_the_page_on_fields_are_there() -> None:
    """Each name in the first column of the page is a field, or a property, of a public class, or a key of a plan."""
    values = [getattr(door, name) for door in (techtalent, records, plans) for name in dir(door)]
    names = {name for value in values if isinstance(value, type) for name in dir(value)}
    names |= set(json.loads((ROOT / "schema/plan.schema.json").read_bytes())["properties"])
    text = (DOCS / "fields.md").read_text(encoding="utf-8")
    told = [name for row in re.findall(r"^\| (`[^|]*)\|", text, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)]
    assert len(told) > 100
    assert [name for name in told if name not in names] == []
