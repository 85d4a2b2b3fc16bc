"""What `validate` reads: folders, single files, where it stands, profiles and plans, and ids of an application."""

import io
import json
import re
import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from techtalent.cli.command import main

ROOT = Path(__file__).parents[2]
OWN = ROOT / "examples/own_content"
DAY = ("--as-of", "2026-11-23")

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs `validate` and returns its code and what it wrote on stdout and stderr."""

    def say(*arguments: str | Path) -> tuple[int, str, str]:
        code = main(["validate", *DAY, *map(str, arguments)])
        return (code, *capsys.readouterr())

    return say


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with own content that is right, in which the command stands."""
    shutil.copytree(OWN, tmp_path / "content", ignore=shutil.ignore_patterns("README.md"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def count(folder: Path) -> int:
    return len(list(folder.glob("*/*.json")))


def test_the_folder_here_is_checked(say: Say, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a path it is `content` here that is checked, also from inside; a broken one is never green."""
    assert say() == (0, f"{count(here / 'content')} records, 0 errors\n", "")
    (here / "content/goals").mkdir(exist_ok=True)
    (here / "content/goals/x.json").write_text("{", encoding="utf-8")
    for place, name in (
        (".", "content/goals/x.json"),
        ("content", "goals/x.json"),
        ("content/goals", "../goals/x.json"),
    ):
        monkeypatch.chdir(here / place)
        code, out, err = say()
        assert (code, err) == (1, "")
        assert out.startswith(f"{name}:1:2: syntax: ")


def test_without_content_here_it_is_the_packaged(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no content is, the packaged content is checked, and counted."""
    monkeypatch.chdir(tmp_path)
    code, out, _ = say()
    assert code == 0
    assert out.splitlines()[-1].startswith(f"{count(ROOT / 'content')} records, 0 errors")


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_an_empty_folder_is_never_green(say: Say, tmp_path: Path, form: str) -> None:
    """Nothing was read, so that nothing can be right: whichever form, alone or laid over the packaged content."""
    (tmp_path / "own").mkdir()
    (tmp_path / "kinds/goals").mkdir(parents=True)
    for folder in ("own", "kinds"):
        for more in ((), ("--alone",)):
            code, out, _ = say(tmp_path / folder, *more, "--format", form)
            assert (code, "no-records" in out) == (1, True)


def test_a_folder_without_records_beside_another_is_told(say: Say, here: Path) -> None:
    """One folder that has records does not make up for one that has none."""
    (here / "more").mkdir()
    for beside in ("content", "content/organisations/voorbeeldgilde.json"):
        code, out, _ = say(beside, "more")
        assert code == 1
        assert out.startswith("more: no-records: ")


def test_content_may_be_named_as_everywhere(say: Say, here: Path) -> None:
    """`--content` names a folder as for every other command, and `--alone` says that it is the whole catalogue."""
    assert say("--content", "content") == say("content")
    assert say("--content", "content", "--alone") == say("content", "--alone")
    assert say("--content", "content", "--alone")[0] == 1


def test_a_single_file_is_checked_with_its_folder(say: Say, here: Path) -> None:
    """A record is checked together with the others, and only what is wrong with the record itself is told."""
    (here / "content/goals").mkdir(exist_ok=True)
    (here / "content/goals/x.json").write_text("{", encoding="utf-8")
    assert say("content/organisations/voorbeeldgilde.json") == (0, "1 record, 0 errors\n", "")
    code, out, _ = say("content/goals/x.json", "content/organisations/voorbeeldgilde.json")
    assert (code, out.splitlines()[-1]) == (1, "2 records, 1 error")
    assert say("content/goals")[1].splitlines()[-1] == "1 record, 1 error"
    (here / "content/goals/README.md").write_text("Ours", encoding="utf-8")
    no_record = "content/goals/README.md: there is no record, which is a file whose name ends in .json"
    assert say("content/goals/README.md") == (2, "", f"techtalent: {no_record}\n")
    assert say("content/goals/y.json") == (2, "", "techtalent: content/goals/y.json: there is no such file\n")


def test_a_clone_is_checked_by_itself(say: Say, tmp_path: Path) -> None:
    """A copy of the whole content, as in a clone, is no layer over the installed one; its mistakes are its own."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "content/tips/celebrate-successes.json").unlink()
    code, out, _ = say(tmp_path / "content")
    assert code == 0
    assert out.splitlines()[-1].startswith(f"{count(ROOT / 'content') - 1} records, 0 errors")


def test_the_page_for_editors_can_be_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a clone, the commands of docs/editing.md do in their order what the page says, word for word."""
    for folder in ("content", "schema"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs/editing.md").read_text(encoding="utf-8")
    commands = re.findall(r"^    techtalent (.+)$", page, re.MULTILINE)
    assert [command.split()[0] for command in commands] == ["new", "format", "validate", "validate"]
    printed = []
    for command in commands:
        code = main(shlex.split(command))
        printed.append((code, *capsys.readouterr()))
    new, formatted, one, whole = printed
    path = "content/contact-points/school-desk-utrecht.json"
    assert new == (0, f"{path}\n", "")
    assert formatted == (0, "", "")
    (shown,) = re.findall(rf"^    ({path}:.*\n(?:    .*\n)+)", page, re.MULTILINE)
    assert re.sub("^    ", "", shown, flags=re.MULTILINE) in one[1]
    assert one[1].splitlines()[-1].startswith("1 record, ")
    assert whole[1].splitlines()[-1].startswith(f"{count(ROOT / 'content') + 1} records, ")
    assert "taken-id" not in whole[1]


def test_profiles_and_plans_are_checked(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that lies in no folder of content is a profile or a plan, and so is what comes from standard input."""
    profile, plan, wrong = (tmp_path / name for name in ("profile.json", "plan.json", "wrong.json"))
    profile.write_text('{"region": "east"}', encoding="utf-8")
    wrong.write_text('{"regoin": "east"}', encoding="utf-8")
    assert main(["plan", str(profile), *DAY, "--format", "json", "-o", str(plan)]) == 0
    assert say(profile, plan) == (0, "1 profile, 1 plan, 0 errors\n", "")
    code, out, _ = say(wrong)
    assert (code, out.splitlines()[-1]) == (1, "1 profile, 1 error")
    assert out.startswith(f"{wrong.as_posix()}:1:2 /regoin: unknown-key: ")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(wrong.read_bytes())))
    assert say("-")[1].startswith("1:2 /regoin: unknown-key: ")


def test_a_record_without_its_folder_is_told(say: Say, tmp_path: Path) -> None:
    """A record of content that lies elsewhere is no profile with mistakes: it says where it belongs."""
    path = tmp_path / "goal.json"
    path.write_text('{"$schema": "../../schema/goal.schema.json"}', encoding="utf-8")
    message = f"techtalent: {path.as_posix()}: a goal is checked in its folder, such as content/goals\n"
    assert say(path) == (2, "", message)


def test_copied_schemas_are_compared(say: Say, here: Path) -> None:
    """Schemas beside the content are those of this version, however they are written; others are one warning."""
    shutil.copytree(ROOT / "schema", here / "schema")
    goal = here / "schema/goal.schema.json"
    goal.write_text(json.dumps(json.loads(goal.read_bytes())), encoding="utf-8")
    assert say()[:2] == (0, f"{count(here / 'content')} records, 0 errors\n")
    goal.write_text("{}", encoding="utf-8")
    (here / "schema/tip.schema.json").write_text("[", encoding="utf-8")
    code, out, _ = say()
    assert (code, out.count("old-schema")) == (0, 1)
    assert out.startswith("schema/goal.schema.json: warning: old-schema: 2 schemas here are not of techtalent ")


def test_ids_of_an_application_are_looked_up(say: Say, here: Path) -> None:
    """Remarks and blank lines are no ids; the content that is named counts too."""
    (here / "ids.txt").write_text(
        "\ufeff# our site\n\nactivity/internships\n  goals/boost-innovation # home\nvoorbeeldgilde\ninternshps\n",
        encoding="utf-8",
    )
    code, out, _ = say("--consumer", "ids.txt", "content")
    assert (code, out.splitlines()) == (
        1,
        [
            "ids.txt:6:1: id-gone: there is no record 'internshps' (did you mean 'internships'?)",
            "  6 | internshps",
            "    | ^",
            f"{count(here / 'content')} records, 4 ids, 1 error",
        ],
    )
    (found,) = json.loads(say("--consumer", "ids.txt", "content", "--format", "json")[1])
    assert (found["severity"], found["code"], found["line"]) == ("error", "id-gone", 6)
    code, out, _ = say("--consumer", "ids.txt")
    assert (code, out.splitlines()[-1]) == (1, "4 ids, 2 errors")
    (here / "content/goals").mkdir(exist_ok=True)
    (here / "content/goals/x.json").write_text("{", encoding="utf-8")
    assert say("--consumer", "ids.txt", "content")[1].splitlines()[-1].endswith(" records, 0 ids, 1 error")


def test_a_moved_and_a_retired_id_are_told(say: Say, here: Path) -> None:
    """An earlier id and a retired record are worth a look, and no error."""
    record = json.loads((ROOT / "content/tips/celebrate-successes.json").read_bytes())
    retired = {"since": "2027-01-01", "reason": {"nl": "Vervangen.", "en": "Replaced."}}
    path = here / "content/tips/our-tip.json"
    path.parent.mkdir(exist_ok=True)
    record |= {"id": "our-tip", "aliases": ["former-tip"], "retired": retired}
    path.write_text(json.dumps(record), encoding="utf-8")
    (here / "ids.txt").write_text("former-tip\ntip/our-tip\n", encoding="utf-8")
    code, out, _ = say("--consumer", "ids.txt", "content", "--format", "json")
    found = [(each["line"], each["code"], each["message"], each["hint"]) for each in json.loads(out)]
    assert code == 0
    assert found[-2:] == [
        (1, "id-moved", "'former-tip' is an earlier id of a tip", "it is called 'our-tip' now"),
        (2, "id-retired", "the tip 'our-tip' is retired from 2027-01-01", None),
    ]


def test_annotations_stay_within_what_github_shows(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of more than ten errors the tenth annotation counts the others; the log and the summary have all of them."""
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    for number in range(12):
        path = tmp_path / f"sub/content/goals/g{number:02}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "sub")
    code, out, _ = say("content", "--format", "github")
    commands = [line for line in out.splitlines() if line.startswith("::")]
    assert (code, len(commands)) == (1, 10)
    assert commands[0].startswith("::error file=sub/content/goals/g00.json,line=1,col=2,title=syntax::")
    assert commands[-1] == "::error title=techtalent::3 more errors: see the log"
    assert sum(line.startswith("content/goals/") for line in out.splitlines()) == 12
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("**techtalent:** 12 records, 12 errors\n\n- `sub/content/goals/g00.json:1:2: syntax: ")
    assert summary.count("- `") == 12


@pytest.mark.parametrize(
    ("variables", "is_coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colours_are_asked_for(
    say: Say, here: Path, variables: dict[str, str], is_coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is no terminal gets colours where they are forced, and nobody gets them who wants none."""
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    (here / "content/goals").mkdir(exist_ok=True)
    (here / "content/goals/x.json").write_text("{", encoding="utf-8")
    assert ("\x1b[31m" in say()[1]) == is_coloured
    say("-o", "report.txt")
    assert "\x1b" not in (here / "report.txt").read_text(encoding="utf-8")
