"""A file to fill in for a new record: what the command writes, and that validating says what is missing from it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from techtalent import Finding, load_catalogue, validate
from techtalent.cli import command as _cli
from techtalent.cli.format import format_content
from techtalent.model.kinds import KINDS, Kind

SCHEMA = Path(__file__).parents[2] / "schema"

# The codes that mean that something is empty; all others are about something that is there.
EMPTY = {"empty-text", "source-incomplete", "unknown-kind", "unknown-value", "wrong-type"}

every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))

# Runs `new` and returns its code and what it wrote on stdout and stderr.
Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs `new` and returns its code and what it wrote on stdout and stderr."""

    def say(*arguments: str | Path) -> tuple[int, str, str]:
        code = _cli.main(["new", *map(str, arguments)])
        return (code, *capsys.readouterr())

    return say


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path) -> Path:
    """A folder `schema` of somebody else beside the content, so that none are laid out there."""
    (tmp_path / "schema").mkdir()
    return tmp_path / "schema"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder for own content that nobody has made yet."""
    return tmp_path / "own"


def begun(say: Say, kind: Kind, own: Path) -> Path:
    """Return the file that the command writes."""
    code, out, err = say(kind.name, "ours", "--folder", own)
    assert (code, err) == (0, "")
    return Path(out.removesuffix("\n"))


def at(value: Any, pointer: str) -> Any:
    """Return what stands at a pointer."""
    for part in pointer.split("/")[1:]:
        value = value[int(part) if isinstance(value, list) else part]
    return value


def blanks(value: Any, pointer: str = "") -> list[str]:
    """Return the pointers of all texts in a value that are empty."""
    if isinstance(value, str):
        return [pointer] if not value else []
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, each in inside for found in blanks(each, f"{pointer}/{key}")]


# --- The file


@every_kind
def test_a_file_is_begun(say: Say, own: Path, kind: Kind) -> None:
    """The file lies in the folder of its kind, is called as its id, which it has, and is in canonical form."""
    path = begun(say, kind, own)
    assert path == own / kind.folder / "ours.json"
    assert [each for each in own.rglob("*") if each.is_file()] == [path]
    assert json.loads(path.read_bytes())["id"] == "ours"
    assert format_content(path.read_bytes(), kind) == path.read_bytes()


@every_kind
def test_it_has_all_that_is_required_and_no_more(say: Say, own: Path, kind: Kind) -> None:
    """The file has every key that the schema requires, in the schema's order, and `$schema`."""
    schema = json.loads((SCHEMA / f"{kind.name}.schema.json").read_bytes())
    wanted = [key for key in schema["properties"] if key in ("$schema", *schema["required"])]
    assert list(json.loads(begun(say, kind, own).read_bytes())) == wanted


@every_kind
def test_it_may_have_what_is_optional(say: Say, own: Path, kind: Kind) -> None:
    """With `--optional` it has every key of the schema but those that no new record needs, each of them empty."""
    properties = json.loads((SCHEMA / f"{kind.name}.schema.json").read_bytes())["properties"]
    code, out, err = say(kind.name, "ours", "--folder", own, "--optional")
    assert (code, err) == (0, "")
    data = Path(out.strip()).read_bytes()
    assert list(json.loads(data)) == [key for key in properties if key not in ("replaces", "aliases", "retired")]
    assert format_content(data, kind) == data
    assert {each.severity for each in validate(own)} == {"error"}


@every_kind
def test_validating_says_what_is_missing(say: Say, own: Path, kind: Kind) -> None:
    """Every finding about the file is an error about something empty, and every text that is empty has one."""
    path = begun(say, kind, own)
    record = json.loads(path.read_bytes())
    findings = validate(own)
    assert findings
    assert {(each.file, each.severity) for each in findings} == {(path.as_posix(), "error")}
    assert {each.code for each in findings} <= EMPTY
    for each in findings:
        assert at(record, each.pointer) in ("", None) or each.code == "source-incomplete", each
    assert set(blanks(record)) <= {each.pointer for each in findings}


@every_kind
def test_what_is_empty_is_told_once(say: Say, own: Path, kind: Kind) -> None:
    """No place of the file has two findings."""
    begun(say, kind, own)
    pointers = [each.pointer for each in validate(own)]
    assert len(set(pointers)) == len(pointers)


def test_texts_are_begun_in_both_languages(say: Say, own: Path) -> None:
    """A text has a place for Dutch and for English, also in lists."""
    begun(say, next(kind for kind in KINDS if kind.name == "target-group"), own)
    record = json.loads((own / "target-groups/ours.json").read_bytes())
    assert record["title"] == record["what_works"][0] == {"nl": "", "en": ""}


def test_lists_and_choices_are_begun(say: Say, own: Path) -> None:
    """A list that may not be empty is begun with one entry and another is not; a choice is an empty text."""
    record = json.loads(begun(say, next(kind for kind in KINDS if kind.name == "funding-regulation"), own).read_bytes())
    assert record["amounts"] == [{"kind": ""}]
    assert record["providers"] == [""]
    assert record["requirements"] == record["also_check"] == []
    assert (record["applicants"], record["beneficiary"], record["validity"]) == ([""], "", {"kind": ""})


def test_filling_in_the_blanks_makes_it_valid(say: Say, own: Path) -> None:
    """A goal whose blanks are filled in by hand, none added and none taken away, is a goal without any error."""
    path = begun(say, KINDS[0], own)
    text = path.read_text(encoding="utf-8")
    for blank, filled in (
        ('"number": null', '"number": 9'),
        ('"nl": ""', '"nl": "Ons doel"'),
        ('"en": ""', '"en": "Our goal"'),
        ('"document": ""', '"document": "Ons plan", "chapter": 1'),
    ):
        assert blank in text
        text = text.replace(blank, filled)
    path.write_text(text, encoding="utf-8")
    assert validate(own) == (
        Finding(
            file=path.as_posix(),
            line=1,
            column=1,
            severity="warning",
            code="unserved-goal",
            pointer="",
            message="no activity serves this goal",
        ),
    )
    assert load_catalogue(own).goals["ours"].title.en == "Our goal"


# --- The schema that it names


@every_kind
def test_a_schema_beside_the_folder_is_named_by_its_path(say: Say, tmp_path: Path, kind: Kind) -> None:
    """Where the schemas lie beside the folder, the file names its own by the path from the file."""
    (tmp_path / f"schema/{kind.name}.schema.json").write_bytes(b"{}")
    path = begun(say, kind, tmp_path / "own")
    named = path.parent / json.loads(path.read_bytes())["$schema"]
    assert named.resolve() == (tmp_path / f"schema/{kind.name}.schema.json").resolve()


@every_kind
def test_a_schema_elsewhere_is_named_by_its_id(say: Say, own: Path, kind: Kind) -> None:
    """Where no schemas lie beside the folder, the file names its own by `$id`."""
    identifier = json.loads((SCHEMA / f"{kind.name}.schema.json").read_bytes())["$id"]
    assert json.loads(begun(say, kind, own).read_bytes())["$schema"] == identifier


def test_the_folder_may_be_here(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The schemas beside the folder are found from inside it, and those in it are not those beside it."""
    for place, named in (("beside/content", True), ("inside", False)):
        folder = tmp_path / place
        folder.mkdir(parents=True)
        schema = (folder.parent if named else folder) / "schema"
        schema.mkdir()
        (schema / "goal.schema.json").write_bytes(b"{}")
        monkeypatch.chdir(folder)
        assert say("goal", "ours", "--folder", ".") == (0, "goals/ours.json\n", "")
        said = json.loads((folder / "goals/ours.json").read_bytes())["$schema"]
        assert said.startswith("../../schema/" if named else "https://")


# --- What can be asked


@every_kind
def test_a_kind_may_be_named_by_its_folder(say: Say, tmp_path: Path, kind: Kind) -> None:
    """A kind is named by its own name or by that of its folder."""
    data = begun(say, kind, tmp_path / "one").read_bytes()
    code, out, err = say(kind.folder, "ours", "--folder", tmp_path / "two")
    assert (code, out, err) == (0, f"{(tmp_path / 'two' / kind.folder / 'ours.json').as_posix()}\n", "")
    assert (tmp_path / "two" / kind.folder / "ours.json").read_bytes() == data


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("gaol", "did you mean 'goal'?"),
        ("Goal", "did you mean 'goal'?"),
        ("doelen", "did you mean 'goals'?"),
        ("Regeling", "did you mean 'funding-regulation'?"),
        ("contactpunt", "did you mean 'contact-point'?"),
        ("contact_points", "did you mean 'contact-points'?"),
        ("qqq", f"one of {', '.join(kind.name for kind in KINDS)}"),
        ("", f"one of {', '.join(kind.name for kind in KINDS)}"),
    ],
)
def test_an_unknown_kind_is_told_with_a_hint(say: Say, own: Path, name: str, hint: str) -> None:
    """A kind that there is not is told with the nearest one, or all, the code is 2, and nothing is made."""
    assert say(name, "ours", "--folder", own) == (2, "", f"techtalent: {name!r} is no kind of content ({hint})\n")
    assert not own.exists()


@pytest.mark.parametrize(
    "name",
    ["Ours", "our goal", "our_goal", "a--b", "a-", "doël", "", "../ours", "a/b", "ours\n", "ours.json", "a" * 81],
)
def test_what_is_no_id_is_refused(say: Say, own: Path, name: str) -> None:
    """An id that no record can have is refused, the code is 2, and nothing is made."""
    code, out, err = say("goal", "--folder", own, "--", name)
    reason = "is no id: lower case, words joined by hyphens, at most 80 characters"
    assert (code, out, err) == (2, "", f"techtalent: {name!r} {reason}\n")
    assert not own.exists()


@pytest.mark.parametrize("name", ["a", "9", "our-goal-2", "a" * 80])
def test_what_is_an_id_for_the_schema_is_one(say: Say, own: Path, name: str) -> None:
    """The schema has nothing against an id that the command takes."""
    assert say("goal", name, "--folder", own)[0] == 0
    assert "/id" not in [each.pointer for each in validate(own)]


def test_a_file_that_exists_is_not_written_over(say: Say, own: Path) -> None:
    """Where there is such a file it stays as it is, and the code is 2."""
    path = begun(say, KINDS[0], own)
    path.write_bytes(b"mine")
    reason = f"techtalent: {path.as_posix()}: there is such a file already\n"
    assert say("goal", "ours", "--folder", own) == (2, "", reason)
    assert path.read_bytes() == b"mine"
    assert say("tip", "ours", "--folder", own)[0] == 0


def test_content_is_the_folder_where_none_is_told(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a folder the file is begun in `content` here."""
    monkeypatch.chdir(tmp_path)
    assert say("goal", "ours") == (0, "content/goals/ours.json\n", "")
    assert (tmp_path / "content/goals/ours.json").is_file()


def test_a_file_for_a_folder_could_not_run(say: Say, own: Path) -> None:
    """Where the folder cannot be made, it could not run and says at which place."""
    own.write_bytes(b"")
    code, out, err = say("goal", "ours", "--folder", own)
    assert (code, out) == (2, "")
    assert err.startswith(f"techtalent: {own}")
    assert own.read_bytes() == b""


# --- The schemas that it lays out, and where it stands


def test_the_schemas_are_laid_out_where_there_are_none(say: Say, tmp_path: Path) -> None:
    """The first record has every schema laid out beside its folder, so that an editor needs no network."""
    own, schemas = tmp_path / "ours/content", tmp_path / "ours/schema"
    code, out, err = say("goal", "ours", "--content", own)
    assert (code, err) == (0, f"techtalent: your editor finds the rules in {schemas.as_posix()}\n")
    assert {path.name: path.read_bytes() for path in schemas.iterdir()} == {
        path.name: path.read_bytes() for path in SCHEMA.glob("*.schema.json")
    }
    assert json.loads(Path(out.strip()).read_bytes())["$schema"] == "../../schema/goal.schema.json"
    assert not [each for each in validate(own) if each.code == "old-schema"]
    assert say("goal", "more", "--content", own) == (0, f"{own.as_posix()}/goals/more.json\n", "")


def test_a_folder_of_somebody_else_is_left_alone(say: Say, own: Path, elsewhere: Path) -> None:
    """Where there is a folder `schema` already, nothing is written to it."""
    assert say("goal", "ours", "--content", own)[0] == 0
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize(
    ("place", "printed"), [(".", "content"), ("content", "."), ("content/goals", "..")], ids=["above", "in", "within"]
)
def test_it_finds_the_folder_that_it_stands_in(
    say: Say, tmp_path: Path, place: str, printed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Above `content`, in it and in one of its folders, the record is begun in the same place."""
    (tmp_path / "content/goals").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / place)
    assert say("tip", "ours") == (0, f"{(Path(printed) / 'tips/ours.json').as_posix()}\n", "")
    assert (tmp_path / "content/tips/ours.json").is_file()
    assert not (tmp_path / "content/content").exists()


def test_a_taken_id_is_told(say: Say, own: Path) -> None:
    """A record with the id of a packaged one is begun, and what to say in it is told."""
    code, out, err = say("activity", "guest-lesson", "--content", own)
    assert (code, out) == (0, f"{own.as_posix()}/activities/guest-lesson.json\n")
    assert err == (
        "techtalent: the packaged content has the activity 'guest-lesson'"
        ' (choose another id, or say "replaces": true to replace it)\n'
    )
