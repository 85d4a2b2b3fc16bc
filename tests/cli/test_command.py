"""The command, as a process of its own and as a function."""

import datetime as dt
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import attrs
import pytest

import techtalent
from techtalent import Catalogue
from techtalent.cli import command as _cli

CONTENT = Path(__file__).parents[2] / "content"

DAY = "2026-11-23"
PROFILE: dict[str, Any] = {
    "goals": ["boost-innovation", "strong-learning-culture"],
    "target_groups": ["mbo"],
    "hours_per_month": 16,
    "region": "east",
    "affiliations": ["ao-metalektro"],
    "employees": 85,
}

# The day on which the last page was read that the packaged content names as a source.
READ = "2026-11-27"

# A day on which no source is old and no regulation has ended.
EARLY = ("--as-of", "2018-01-01")

# Runs the command in a process of its own; further variables of the environment go by name.
Run = Callable[..., subprocess.CompletedProcess[bytes]]


def goal(identifier: str, **changes: object) -> dict[str, object]:
    """Return a goal that is right, but for the changes."""
    return {
        "id": identifier,
        "number": 9,
        "title": {"nl": "Ons eigen doel", "en": "A goal of our own"},
        "summary": {"nl": "Een eigen doel.", "en": "A goal that we set ourselves."},
        "source": {"document": "Ons eigen plan", "chapter": 1},
        "$schema": "../../schema/goal.schema.json",
    } | changes


# What makes a goal without a number a contact point.
OF_A_DESK = {"$schema": "../../schema/contact-point.schema.json"}


def put(path: Path, content: object) -> Path:
    """Write a file, as a text or as JSON on one line, and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((content if isinstance(content, str) else json.dumps(content)).encode())
    return path


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A file with a profile that is right."""
    return put(tmp_path / "profile.json", PROFILE)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with content of one's own that is right: a goal, and an activity that serves it."""
    put(tmp_path / "own/goals/our-goal.json", goal("our-goal"))
    packaged = json.loads((CONTENT / "activities/guest-lesson.json").read_bytes())
    # Its hours and beginnings have sources of their own, which grow old.
    serving = {key: value for key, value in packaged.items() if key not in ("effort", "begin", "next")}
    serving |= {"id": "our-lesson", "goals": [{"to": "our-goal", "weight": "main", "basis": "stated"}]}
    put(tmp_path / "own/activities/our-lesson.json", serving)
    return tmp_path / "own"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder with two files that are wrong, one of them in two ways."""
    put(tmp_path / "broken/goals/a.json", '{"a": NaN}')
    put(tmp_path / "broken/goals/b.json", {"id": "b", "numbr": 9} | goal("b", number="9"))
    return tmp_path / "broken"


@pytest.fixture(scope="module")
def run() -> Run:
    """Runs the command in a process of its own."""

    def run(*arguments: str | Path, stdout: int = subprocess.PIPE, **more: str) -> subprocess.CompletedProcess[bytes]:
        kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONUNBUFFERED", "PYTHONUTF8")}
        return subprocess.run(
            [sys.executable, "-m", "techtalent", *map(str, arguments)],
            stdout=stdout,
            stderr=subprocess.PIPE,
            env=kept | more,
            check=False,
            timeout=120,
        )

    return run


def plan_of(path: Path, catalogue: Catalogue) -> techtalent.Plan:
    return techtalent.match(techtalent.read_profile(path, catalogue), catalogue, as_of=dt.date.fromisoformat(DAY))


# --- The command as a whole


def test_it_runs_as_a_module(run: Run, profile: Path, catalogue: Catalogue) -> None:
    """`python -m techtalent plan` prints the plan as Markdown, in UTF-8, and nothing beside it."""
    done = run("plan", profile, "--as-of", DAY)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().replace("\r\n", "\n") == techtalent.render_markdown(plan_of(profile, catalogue), "nl")


def test_the_command_is_installed() -> None:
    """The installed command `techtalent` is the same function."""
    (command,) = entry_points(group="console_scripts", name="techtalent")
    assert command.load() is _cli.main


def test_it_says_its_version(run: Run) -> None:
    """`--version` prints the name and version and is well."""
    done = run("--version")
    assert (done.returncode, done.stdout.split()) == (0, [b"techtalent", techtalent.__version__.encode()])


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["plam"],
        ["plan"],
        ["plan", "{profile}", "--format", "html"],
        ["plan", "{profile}", "--language", "de"],
        ["plan", "{profile}", "--as-of"],
        ["plan", "{profile}", "{profile}"],
        ["validate", "--format", "markdown"],
        ["validate", "--nothing"],
        ["validate", "--as-of", "2026-13-01"],
        ["format", "--alone"],
        ["new", "goal"],
    ],
    ids=" ".join,
)
def test_what_it_does_not_know_could_not_run(
    arguments: list[str], profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A command, option or value that there is not is told on stderr, and the code is 2."""
    with pytest.raises(SystemExit) as caught:
        _cli.main([each.format(profile=profile) for each in arguments])
    out, err = capsys.readouterr()
    assert caught.value.code == 2
    assert out == ""
    assert "usage: techtalent" in err


@pytest.mark.parametrize("command", ["plan", "validate", "format", "new"])
def test_help_is_printed(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command explains itself and is well."""
    with pytest.raises(SystemExit) as caught:
        _cli.main([command, "--help"])
    assert caught.value.code == 0
    assert f"usage: techtalent {command}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "latin-1:strict"},
    ],
    ids=["ascii", "c-locale", "latin-1"],
)
def test_what_it_prints_is_utf_8(run: Run, profile: Path, environment: dict[str, str]) -> None:
    """The plan is UTF-8 whatever the terminal is said to be able to show."""
    done = run("plan", profile, "--as-of", DAY, **environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "€" in done.stdout.decode()
    assert done.stdout == run("plan", profile, "--as-of", DAY, PYTHONUTF8="1").stdout


def test_what_it_finds_is_utf_8(run: Run, tmp_path: Path) -> None:
    """Findings are UTF-8 as well, on stderr too."""
    done = run("plan", put(tmp_path / "p.json", '{"régio": 1}'), LC_ALL="C", PYTHONIOENCODING="ascii")
    assert "there is no 'régio' here" in done.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows closes pipes otherwise")
@pytest.mark.parametrize("command", ["plan", "plan-json", "validate", "findings"])
def test_a_reader_may_stop_reading(run: Run, profile: Path, broken: Path, command: str) -> None:
    """Where the reader has gone, as behind `| head -1`, it ends without a complaint or a traceback."""
    arguments: dict[str, tuple[str | Path, ...]] = {
        "plan": ("plan", profile),
        "plan-json": ("plan", profile, "--format", "json"),
        "validate": ("validate",),
        "findings": ("validate", "--alone", broken),
    }
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = run(*arguments[command], stdout=writer)
    finally:
        os.close(writer)
    assert done.stderr.decode() == ""


# --- plan


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_plan_is_written_in_a_language(
    profile: Path, catalogue: Catalogue, language: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--language` chooses the language of the Markdown."""
    assert _cli.main(["plan", str(profile), "--as-of", DAY, "--language", language]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out == techtalent.render_markdown(plan_of(profile, catalogue), language)


def test_a_plan_is_dutch_markdown_where_nothing_is_said(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a format or language the plan is the Dutch Markdown."""
    arguments = ["plan", str(profile), "--as-of", DAY]
    printed = []
    for more in ([], ["--format", "markdown", "--language", "nl"]):
        assert _cli.main([*arguments, *more]) == 0
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    assert printed[0].startswith("# ")


@pytest.mark.parametrize("more", [[], ["--language", "en"]], ids=["nl", "en"])
def test_a_plan_is_written_as_json(
    profile: Path, catalogue: Catalogue, more: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """`--format json` prints the plan's JSON, which is in both languages whichever is asked."""
    assert _cli.main(["plan", str(profile), "--as-of", DAY, "--format", "json", *more]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out == techtalent.to_json(plan_of(profile, catalogue), indent=2) + "\n"


def as_of(printed: str) -> str:
    day = json.loads(printed)["receipt"]["as_of"]
    assert isinstance(day, str)
    return day


@pytest.mark.parametrize("day", ["2024-02-29", "2026-11-23", "1999-12-31", "9999-12-31"])
def test_a_plan_is_for_the_day_that_is_said(profile: Path, day: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--as-of` is the day that the plan is for."""
    assert _cli.main(["plan", str(profile), "--format", "json", "--as-of", day]) == 0
    assert as_of(capsys.readouterr().out) == day


def test_a_plan_is_for_today_where_nothing_is_said(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a day the plan is for the day on which it is made."""
    before = dt.datetime.now().astimezone().date()
    assert _cli.main(["plan", str(profile), "--format", "json"]) == 0
    after = dt.datetime.now().astimezone().date()
    assert before.isoformat() <= as_of(capsys.readouterr().out) <= after.isoformat()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows reads its time zone elsewhere")
def test_today_is_the_day_where_the_reader_is(run: Run, profile: Path) -> None:
    """Today is the day in the time zone of whoever asks: on the two ends of the earth it is never the same."""
    days = [as_of(run("plan", profile, "--format", "json", TZ=zone).stdout.decode()) for zone in ("XXX-14", "XXX+12")]
    assert dt.date.fromisoformat(days[0]) - dt.date.fromisoformat(days[1]) in (dt.timedelta(1), dt.timedelta(2))


@pytest.mark.parametrize(
    "day",
    ["2026-02-30", "2026-W01-1", "20261123", "2026-11", "2026-1-1", "23-11-2026", "vandaag", "", "2026-11-23T00:00"],
)
def test_what_is_no_day_is_refused(profile: Path, day: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A day that does not exist or is not written YYYY-MM-DD is refused, also where ISO 8601 has it."""
    with pytest.raises(SystemExit) as caught:
        _cli.main(["plan", str(profile), "--as-of", day])
    assert caught.value.code == 2
    assert f"argument --as-of: {day!r} is not a day as YYYY-MM-DD" in capsys.readouterr().err


def test_own_content_joins_the_plan(
    tmp_path: Path, own: Path, catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--content` lays a folder over the packaged content: a profile may choose its goal."""
    path = put(tmp_path / "p.json", PROFILE | {"goals": ["our-goal", "boost-innovation"]})
    assert _cli.main(["plan", str(path), "--as-of", DAY, "--format", "json", "--content", str(own)]) == 0
    receipt = json.loads(capsys.readouterr().out)["receipt"]
    assert receipt["catalogue_digest"] == techtalent.load_catalogue(own).digest != catalogue.digest


def test_content_may_be_told_several_times(
    tmp_path: Path, own: Path, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Folders are laid over each other in the order in which they are told."""
    title = {"nl": "Heel ons eigen doel"}
    put(tmp_path / "more/goals/our-goal.json", goal("our-goal", replaces=True, title=title))
    folders = ["--content", str(own), "--content", str(tmp_path / "more")]
    assert _cli.main(["plan", str(profile), "--as-of", DAY, "--format", "json", *folders]) == 0
    receipt = json.loads(capsys.readouterr().out)["receipt"]
    assert receipt["catalogue_digest"] == techtalent.load_catalogue(own, tmp_path / "more").digest


def test_what_is_wrong_with_a_profile_is_on_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Findings about the profile are on stderr with their lines, and counted; no plan is printed; the code is 1."""
    path = put(tmp_path / "p.json", '{"regoin": "east",\n "goals": ["boost-inovation"]}')
    assert _cli.main(["plan", str(path), "--as-of", DAY]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        f"{path.as_posix()}:1:2 /regoin: unknown-key: there is no 'regoin' here (did you mean 'region'?)",
        '  1 | {"regoin": "east",',
        "    |  ^",
        f"{path.as_posix()}:2:12 /goals/0: unknown-id: 'boost-inovation' is none of the goals that the catalogue has"
        " (did you mean 'boost-innovation'?)",
        '  2 |  "goals": ["boost-inovation"]}',
        "    |            ^",
        "2 errors",
    ]


def test_what_is_wrong_with_own_content_is_on_stderr(
    profile: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Findings about own content are on stderr; no plan is printed and the code is 1."""
    assert _cli.main(["plan", str(profile), "--content", str(broken)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [*lines_of(broken), "3 errors"]


def test_a_warning_stops_no_plan(tmp_path: Path, profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Own content that is only worth a warning makes a plan, without a word about it."""
    put(tmp_path / "own/goals/our-goal.json", goal("our-goal", title={"nl": "Ons eigen doel"}))
    assert _cli.main(["plan", str(profile), "--as-of", DAY, "--content", str(tmp_path / "own")]) == 0
    assert capsys.readouterr().err == ""


def test_one_finding_is_counted_as_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A single finding is not counted in the plural."""
    assert _cli.main(["plan", str(put(tmp_path / "p.json", "[]"))]) == 1
    assert capsys.readouterr().err.splitlines()[1:] == ["  1 | []", "    | ^", "1 error"]


@pytest.mark.parametrize("name", ["nowhere.json", "."], ids=["missing", "folder"])
def test_a_profile_that_cannot_be_read_could_not_run(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A profile that is not there, or is a folder, is named on stderr, and the code is 2."""
    assert _cli.main(["plan", str(tmp_path / name)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"techtalent: {tmp_path / name}: ")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("name", ["nowhere", "profile.json"], ids=["missing", "file"])
def test_content_that_is_no_folder_could_not_run(
    tmp_path: Path, profile: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder of own content that is not there, or is a file, is named on stderr, and the code is 2."""
    assert _cli.main(["plan", str(profile), "--content", str(tmp_path / name)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert str(tmp_path / name) in err


# --- validate


def test_the_packaged_content_is_clean(run: Run) -> None:
    """Without a folder it is the packaged content that is validated, and that has no finding but by growing old."""
    done = run("validate", "--as-of", READ, "--format", "json")
    codes = {finding["code"] for finding in json.loads(done.stdout)}
    assert (done.returncode, codes, done.stderr) == (0, {"old-source", "edition-over"}, b"")


def test_the_calendar_breaks_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """What only depends on the day is told and counted, and the code is 0 unless `--strict` is said."""
    late = ["--as-of", "2100-01-01"]
    assert _cli.main(["validate", *late]) == 0
    out = capsys.readouterr().out.splitlines()
    assert re.match(r"[0-9]+ records, 0 errors, ", out[-1])
    assert out[-1].endswith(f" {sum('warning: ' in line for line in out)} warnings")
    assert _cli.main(["validate", *late, "--strict"]) == 1


def test_what_has_grown_old_is_told_as_of_today(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a day it is today that decides what is old."""
    old, new = dt.date(2001, 1, 1), dt.datetime.now().astimezone().date()
    for name, day in (("old", old), ("new", new)):
        source = {"document": "Een pagina", "address": "https://example.org", "date": day.isoformat()}
        desk = goal(name, source=source, website="https://example.org") | OF_A_DESK
        put(own / f"contact-points/{name}.json", {k: v for k, v in desk.items() if k != "number"})
    assert _cli.main(["validate", str(own), "--format", "json"]) == 0
    (finding,) = json.loads(capsys.readouterr().out)
    assert (finding["code"], Path(finding["file"]).stem) == ("old-source", "old")


def test_own_content_that_is_right_is_clean(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without findings gives the code 0."""
    assert _cli.main(["validate", str(own), *EARLY]) == 0
    assert capsys.readouterr() == ("2 records, 0 errors\n", "")


def lines_of(folder: Path) -> list[str]:
    """Return the text of the findings in `broken`: each with the line it is about and a marker under the column."""
    at = folder.as_posix()
    b = (folder / "goals/b.json").read_text(encoding="utf-8")
    number, key = b.index('"9"'), b.index('"numbr"')
    # The line is wide: what is shown of it begins fifty characters before the column, or ends where the line does.
    begin = max(0, min(number - 50, len(b) - 100))
    wrong_type = str(techtalent.validate(folder)[2])
    assert wrong_type.startswith(f'{at}/goals/b.json:1:{number + 1} /number: wrong-type: "9" is not a whole number')
    return [
        f"{at}/goals/a.json:1:7 /a: not-a-number: NaN is not JSON",
        '  1 | {"a": NaN}',
        "    |       ^",
        f"{at}/goals/b.json:1:{key + 1} /numbr: unknown-key: there is no 'numbr' here (did you mean 'number'?)",
        f"  1 | {b[:100]}",
        f"    | {' ' * key}^",
        wrong_type,
        f"  1 | {b[begin : begin + 100]}",
        f"    | {' ' * (number - begin)}^",
    ]


def test_findings_are_printed_as_text(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The text format has each finding with its place and the line it is about, and counts them; the code is 1."""
    assert _cli.main(["validate", str(broken)]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [*lines_of(broken), "2 records, 3 errors"]


def test_text_is_the_format_where_nothing_is_said(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a format it is the text."""
    printed = []
    for more in ([], ["--format", "text"]):
        assert _cli.main(["validate", "--alone", str(broken), *more]) == 1
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]


def test_findings_are_printed_as_json(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON format is an array of the findings with all that they say."""
    assert _cli.main(["validate", str(broken), "--format", "json"]) == 1
    printed = json.loads(capsys.readouterr().out)
    assert printed == [attrs.asdict(each) for each in techtalent.validate(broken)]
    assert printed[1] == {
        "file": (broken / "goals/b.json").as_posix(),
        "line": 1,
        "column": 13,
        "severity": "error",
        "code": "unknown-key",
        "pointer": "/numbr",
        "message": "there is no 'numbr' here",
        "hint": "did you mean 'number'?",
    }


def test_no_findings_are_an_empty_array(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON format of nothing is an empty array."""
    assert _cli.main(["validate", str(own), *EARLY, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_findings_are_printed_for_github(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The GitHub format is one workflow command a finding, at its file, line and column."""
    assert _cli.main(["validate", str(broken), "--format", "github"]) == 1
    number = (broken / "goals/b.json").read_text(encoding="utf-8").index('"9"') + 1
    at, hint = broken.as_posix(), techtalent.validate(broken)[2].hint
    assert capsys.readouterr().out.splitlines() == [
        f"::error file={at}/goals/a.json,line=1,col=7,title=not-a-number::NaN is not JSON",
        f"::error file={at}/goals/b.json,line=1,col=13,title=unknown-key::"
        "there is no 'numbr' here (did you mean 'number'?)",
        f'::error file={at}/goals/b.json,line=1,col={number},title=wrong-type::"9" is not a whole number'
        + (f" ({hint})" if hint else ""),
        "2 records, 3 errors",
    ]


def test_no_findings_are_no_commands_for_github(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The GitHub format of nothing has no command, and says what was read."""
    assert _cli.main(["validate", str(own), *EARLY, "--format", "github"]) == 0
    assert capsys.readouterr().out == "2 records, 0 errors\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file names")
def test_github_commands_are_escaped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Percent signs, line ends, colons and commas are escaped as GitHub has it: the last two in properties only."""
    folders = [tmp_path / "100%\n1:2,3\r", tmp_path / "more"]
    for folder in folders:
        put(folder / "goals/our-goal.json", goal("our-goal"))
    put(folders[0] / "goals/a%0A.json", goal("b,c: 100%"))
    assert _cli.main(["validate", "--alone", *map(str, folders), "--format", "github"]) == 1
    at, hint = tmp_path.as_posix(), techtalent.validate(*folders, alone=True)[1].hint
    assert capsys.readouterr().out.split("\n") == [
        f"::error file={at}/100%25%0A1%3A2%2C3%0D/goals/a%250A.json,line=1,col=8,title=id-is-not-file-name::"
        "the id is 'b,c: 100%25' and the file is called 'a%250A.json'",
        f"::error file={at}/100%25%0A1%3A2%2C3%0D/goals/a%250A.json,line=1,col=8,title=wrong-form::"
        '"b,c: 100%25" does not have the form that is asked here' + (f" ({hint})" if hint else ""),
        f"::error file={at}/more/goals/our-goal.json,line=1,col=8,title=taken-id::the id 'our-goal' is taken by "
        f'{at}/100%25%0A1:2,3%0D/goals/our-goal.json (say "replaces": true to replace it)',
        "3 records, 3 errors",
        "",
    ]


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_finding_without_a_place_is_printed(tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A finding about a folder, which has no line, is printed in every format; GitHub is given the first line."""
    (tmp_path / "own/goalz").mkdir(parents=True)
    assert _cli.main(["validate", str(tmp_path / "own"), "--format", form]) == 1
    at = (tmp_path / "own/goalz").as_posix()
    out = capsys.readouterr().out
    if form == "json":
        assert [(each["file"], each["line"], each["column"]) for each in json.loads(out)] == [(at, None, None)]
        return
    assert (
        out.splitlines()[0]
        == {
            "text": f"{at}: unknown-folder: 'goalz' is no kind of content (did you mean 'goals'?)",
            "github": f"::error file={at},line=1,col=1,title=unknown-folder::"
            "'goalz' is no kind of content (did you mean 'goals'?)",
        }[form]
    )


def test_several_folders_are_validated(tmp_path: Path, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Folders are laid over each other in order: a record of the second may not take an id of the first."""
    put(tmp_path / "more/goals/our-goal.json", goal("our-goal"))
    assert _cli.main(["validate", str(own), str(tmp_path / "more")]) == 1
    first, *_, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{(tmp_path / 'more').as_posix()}/goals/our-goal.json:1:8 /id: taken-id: ")
    assert last == "3 records, 1 error"


def test_alone_a_folder_has_to_be_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With `--alone` a folder stands without the packaged content: what it names of that is missing."""
    record = (
        {key: value for key, value in goal("ours").items() if key != "number"} | {"organisation": "fme"} | OF_A_DESK
    )
    put(tmp_path / "own/contact-points/ours.json", record)
    assert _cli.main(["validate", str(tmp_path / "own"), "--strict"]) == 0
    assert _cli.main(["validate", "--alone", str(tmp_path / "own")]) == 1
    assert "dangling-reference" in capsys.readouterr().out


def test_alone_the_repository_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    """The repository's own content stands alone, and need not be told to: over itself, each id would be taken."""
    content = str(CONTENT)
    assert _cli.main(["validate", "--alone", content, "--as-of", READ]) == 0
    found = set(re.findall(r"warning: ([a-z-]+):", capsys.readouterr().out))
    assert found == {"old-source", "edition-over"}
    assert _cli.main(["validate", content, "--as-of", READ]) == 0
    assert f"{len(list(CONTENT.glob('*/*.json')))} records, 0 errors" in capsys.readouterr().out


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize(("name", "what"), [("nowhere", "folder"), ("nowhere.json", "file")])
def test_what_is_not_there_could_not_run(
    tmp_path: Path, form: str, name: str, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder or file that is not there is named on stderr beside one that is there, and the code is 2."""
    assert _cli.main(["validate", str(tmp_path / "own"), str(tmp_path / name), "--format", form]) == 2
    assert capsys.readouterr() == ("", f"techtalent: {tmp_path / name}: there is no such {what}\n")


@pytest.mark.usefixtures("own", "broken")
@pytest.mark.parametrize(("name", "code"), [("own", 0), ("broken", 1), ("nowhere", 2)])
def test_the_process_ends_with_the_code(run: Run, tmp_path: Path, name: str, code: int) -> None:
    """The process ends with 0 where all is clean, 1 where there are findings, 2 where it could not run."""
    assert run("validate", tmp_path / name).returncode == code
