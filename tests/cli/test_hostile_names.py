"""What the command prints of names and arguments that were made to be obeyed, by a terminal or by a CI log."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from techtalent import validate
from techtalent.cli import command
from techtalent.writing.writer import Writer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file names")

# Names, and how they are shown: a new line that GitHub would read as a command, a terminal's escape and its 8-bit form,
# text turned round, a line separator, what GitHub and Azure Pipelines obey anywhere in a line, and bytes that are no
# UTF-8, as Python has them in a name.
HOSTILE = {
    "new-line": ("a\n::error::b", r"a\n::error::b"),
    "return": ("a\r::stop-commands::b", r"a\r::stop-commands::b"),
    "escape": ("a\x1b[31mb", r"a\x1b[31mb"),
    "control": ("a\x9b31mb", r"a\x9b31mb"),
    "turned": ("a\u202egnp.b", r"a\u202egnp.b"),
    "separator": ("a\u2028b", r"a\u2028b"),
    "github": ("a##[error]b", r"a#\x23[error]b"),
    "azure": ("a##vso[task.complete]b", r"a#\x23vso[task.complete]b"),
    "joined": ("##\x1b##[error]b", r"##\x1b#\x23[error]b"),
}
if sys.platform == "linux":
    # Other systems have no such names.
    HOSTILE["bytes"] = (os.fsdecode(b"a\xff\x80b"), r"a\udcff\udc80b")

every_name = pytest.mark.parametrize(("name", "shown"), HOSTILE.values(), ids=HOSTILE)

Run = Callable[..., tuple[int, str, str]]


def check_lines(printed: str, *, commands: bool = False) -> None:
    """Check that no terminal obeys what was printed, and no log but where it is made of GitHub's `commands`."""
    for line in printed.removesuffix("\n").split("\n"):
        assert line.isprintable(), line
        is_command = line.startswith(("::error file=", "::warning file="))
        assert (commands and is_command) or not line.lstrip().startswith("::")
        assert not re.search(r"##\w*\[", line), line


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in a folder of its own, and returns its code and what it wrote, which no terminal obeys."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        try:
            code = command.main([*map(str, arguments)])
        except SystemExit as ended:
            code = int(ended.code or 0)
        out, err = capsys.readouterr()
        check_lines(out, commands="github" in arguments)
        check_lines(err)
        return code, out, err

    return run


def put(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


@every_name
def test_format_says_which_file_on_a_line(run: Run, tmp_path: Path, name: str, shown: str) -> None:
    """A file's name is on one line, whether it was formatted, would be, or cannot be."""
    put(tmp_path / f"own/goals/{name}.json", '{"id":1}')
    assert run("format", "--check", "own") == (1, f"would format own/goals/{shown}.json\n", "")
    assert run("format", "own") == (0, f"formatted own/goals/{shown}.json\n", "")
    put(tmp_path / f"own/goals/{name}.json", "{")
    for more in ((), ("--check",)):
        code, out, err = run("format", *more, "own")
        assert (code, out) == (1, "")
        assert err.startswith(f"own/goals/{shown}.json:1:2: syntax: ")


@every_name
def test_a_folder_that_is_not_there_is_named_on_a_line(run: Run, name: str, shown: str) -> None:
    """Where a folder is missing, its name is on one line, whichever command was to read it."""
    for words in (("format",), ("format", "--check"), ("validate",)):
        assert run(*words, name) == (2, "", f"techtalent: {shown}: there is no such folder\n")
    code, out, err = run("plan", "p.json", "--content", name)
    assert (code, out, err) == (2, "", f"techtalent: {shown}: there is no such folder\n")


@every_name
def test_plan_names_a_missing_profile_on_a_line(run: Run, name: str, shown: str) -> None:
    """A profile that is not there is named on one line."""
    code, out, err = run("plan", name)
    assert (code, out) == (2, "")
    assert err.startswith(f"techtalent: {shown}: ")
    assert err.count("\n") == 1


@every_name
def test_plan_names_a_wrong_profile_on_a_line(run: Run, tmp_path: Path, name: str, shown: str) -> None:
    """The name of a profile that is wrong is on one line, with its finding."""
    put(tmp_path / name, "[]")
    code, out, err = run("plan", name)
    assert (code, out) == (1, "")
    first, *_, last = err.splitlines()
    assert first.startswith(f"{shown}:1:1: ")
    assert last == "1 error"


@pytest.mark.parametrize(
    "name", ["a\nb", "a\x1b[31mb", "a\x9b31mb", "a\u202eb", "a##[error]b", "::error::b"], ids=ascii
)
def test_plan_shows_no_name_that_is_obeyed(run: Run, name: str) -> None:
    """A company's name is in the plan: as Markdown without what is obeyed, as JSON with JSON's own escapes."""
    put(Path("p.json"), json.dumps({"name": name}))
    code, out, err = run("plan", "p.json", "--format", "json")
    assert (code, err) == (0, "")
    assert json.loads(out)["profile"]["name"] == name
    assert run("plan", "p.json")[0] == 0


@pytest.mark.parametrize("words", [["plan", "p.json"], ["validate", "--alone", "own"], ["format", "own"]])
def test_a_line_that_a_finding_quotes_is_not_obeyed(run: Run, words: list[str]) -> None:
    """A line that is shown with a finding has another sign where it would be a command, so that the marker is right."""
    text = '{"goals": ["##[error]a", "##vso[b]c"] "::error::d"}'
    put(Path("p.json"), text)
    put(Path("own/goals/ours.json"), text)
    code, out, err = run(*words)
    assert code == 1
    quoted, marker = (out or err).splitlines()[1:3]
    assert (
        quoted
        == '  1 | {"goals": ["#\N{REPLACEMENT CHARACTER}[error]a", "#\N{REPLACEMENT CHARACTER}vso[b]c"] "::error::d"}'
    )
    assert quoted[marker.index("^") :] == '"::error::d"}'


def test_an_address_in_a_plan_is_no_command() -> None:
    """The address of a page has the sign encoded that would make it a command."""
    assert Writer("en").link("a", "https://a.nl/##[error]b") == "[a](<https://a.nl/#%23[error]b>)"


@every_name
def test_new_names_its_file_on_a_line(run: Run, tmp_path: Path, name: str, shown: str) -> None:
    """The file that is begun is named on one line, and so is one that is there already."""
    # The first record has schemas laid out beside its folder, which is said on a line too.
    put(tmp_path / "schema/goal.schema.json", "{}")
    assert run("new", "goal", "ours", "--folder", name) == (0, f"{shown}/goals/ours.json\n", "")
    assert (tmp_path / name / "goals/ours.json").is_file()
    message = f"techtalent: {shown}/goals/ours.json: there is such a file already\n"
    assert run("new", "goal", "ours", "--folder", name) == (2, "", message)


@every_name
def test_new_repeats_what_it_does_not_know_on_a_line(run: Run, name: str, shown: str) -> None:
    """A kind or id that is none is repeated on one line."""
    code, out, err = run("new", name, "ours")
    assert (code, out) == (2, "")
    assert err.startswith(f"techtalent: '{shown}' is no kind of content (")
    message = f"techtalent: '{shown}' is no id: lower case, words joined by hyphens, at most 80 characters\n"
    assert run("new", "goal", name) == (2, "", message)


@every_name
@pytest.mark.parametrize(
    "arguments",
    [["{}"], ["plan", "p.json", "{}"], ["plan", "p.json", "--as-of", "{}"], ["plan", "p.json", "--language", "{}"]],
    ids=["command", "argument", "day", "language"],
)
def test_a_wrong_argument_is_repeated_on_a_line(run: Run, arguments: list[str], name: str, shown: str) -> None:
    """An argument that there is not is repeated on the last line of stderr, after the usage."""
    code, out, err = run(*(argument.replace("{}", name) for argument in arguments))
    assert (code, out) == (2, "")
    assert shown in err.splitlines()[-1]


def found(name: str) -> list[str | None]:
    """Write two files, whose errors are about a line and about a folder, and return the files of the findings."""
    put(Path(f"own/goals/{name}.json"), "{")
    put(Path(f"own/{name}/x.json"), "{}")
    return [finding.file for finding in validate("own", alone=True)]


@every_name
def test_validate_as_text(run: Run, name: str, shown: str) -> None:
    """The text report has each finding on a line, and the line that it is about."""
    assert found(name) == [f"own/{name}", f"own/goals/{name}.json"]
    code, out, err = run("validate", "--alone", "own")
    assert (code, err) == (1, "")
    folder, file, *line, count = out.splitlines()
    assert folder == f"own/{shown}: unknown-folder: '{shown}' is no kind of content"
    assert file.startswith(f"own/goals/{shown}.json:1:2: syntax: ")
    assert line == ["  1 | {", "    |  ^"]
    assert count == "1 record, 2 errors"


@every_name
def test_validate_as_json(run: Run, name: str, shown: str) -> None:
    """The JSON report has JSON's own escapes, and gives back the names as they are."""
    files = found(name)
    code, out, err = run("validate", "--alone", "own", "--format", "json")
    assert (code, err) == (1, "")
    assert [finding["file"] for finding in json.loads(out)] == files


@every_name
def test_validate_for_github(run: Run, name: str, shown: str) -> None:
    """Each finding is one command: line ends are encoded as GitHub reads them back, and what is left is escaped."""
    found(name)
    code, out, err = run("validate", "--alone", "own", "--format", "github")
    assert (code, err) == (1, "")
    encoded = shown.replace(r"\n", "%0A").replace(r"\r", "%0D").replace(":", "%3A")
    folder, file, count = out.splitlines()
    assert count == "1 record, 2 errors"
    message = f"'{shown}' is no kind of content"
    assert folder == f"::error file=own/{encoded},line=1,col=1,title=unknown-folder::{message}"
    assert file.startswith(f"::error file=own/goals/{encoded}.json,line=1,col=2,title=syntax::")


def test_no_line_begins_as_a_command_of_github(run: Run) -> None:
    """A name that begins with two colons is no command where a line begins with it."""
    put(Path("::error::x/x.json"), "{}")
    put(Path("::error::p.json"), "[]")
    file, folder, _ = run("validate", "--alone", ".")[1].splitlines()
    assert file.startswith(r"\x3a:error::p.json: misplaced-file: ")
    assert folder.startswith(r"\x3a:error::x: unknown-folder: ")
    assert run("plan", "::error::p.json")[2].startswith(r"\x3a:error::p.json:1:1: ")
    assert run("new", "goal", "ours", "--folder", "::error::x")[1] == "\\x3a:error::x/goals/ours.json\n"


@pytest.mark.parametrize(
    "arguments", [["format", "--check"], ["validate", "--alone"], ["validate", "--format", "json"]]
)
def test_a_process_writes_them_as_well(tmp_path: Path, arguments: list[str]) -> None:
    """As a process, with names as the system has them, the command writes UTF-8 that no terminal obeys."""
    for name, _ in HOSTILE.values():
        put(tmp_path / f"own/goals/{name}.json", "{}" if arguments[0] == "format" else "{")
    done = subprocess.run(
        [sys.executable, "-m", "techtalent", *arguments, "own"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    printed = done.stdout.decode()
    check_lines(printed)
    if arguments[-1] == "json":
        assert {Path(finding["file"]).stem for finding in json.loads(printed)} == {name for name, _ in HOSTILE.values()}
    else:
        assert all(f"own/goals/{shown}.json" in printed for _, shown in HOSTILE.values())


def test_a_title_in_content_is_no_command(run: Run, tmp_path: Path) -> None:
    """What records say is shown and listed without what a log would obey."""
    record = {"id": "ours", "number": 9, "title": {"nl": "::error::a##[error]b"}, "points": [{"nl": "##vso[x]"}]}
    put(tmp_path / "own/tips/ours.json", json.dumps(record | {"source": {"document": "Ons plan", "chapter": 1}}))
    code, out, err = run("show", "ours", "--content", "own")
    assert (code, err, out.splitlines()[0]) == (0, "", r"\x3a:error::a#\x23[error]b")
    code, out, err = run("list", "tips", "--content", "own")
    assert (code, err) == (0, "")
    assert "ours" in out
    for form in ("text", "json"):
        assert run("due", "--content", "own", "--format", form)[0] == 0
