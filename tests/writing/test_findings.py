"""Findings as a person, a program or GitHub reads them."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from techtalent import Finding, validate
from techtalent.reading.strict_json import MAX_BYTES
from techtalent.writing.findings import REPORTS, WIDTH, as_text

RED, YELLOW, BOLD, OFF = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[0m"

# Writes a file and returns what the text report shows of its line for a finding at a place.
Show = Callable[..., list[str]]


def finding(path: Path | str, line: int | None = 1, column: int | None = 1, **changes: Any) -> Finding:
    """Return a finding at a place of a file."""
    return attrs.evolve(
        Finding(
            file=Path(path).as_posix(), line=line, column=column, code="empty-text", pointer="/a", message="it is empty"
        ),
        **changes,
    )


@pytest.fixture
def show(tmp_path: Path) -> Show:
    """Writes a file and returns what the text report shows of its line for a finding at a place."""

    def show(text: str | bytes, line: int, column: int) -> list[str]:
        path = tmp_path / "ours.json"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        head, *shown, count = as_text((finding(path, line, column),)).removesuffix("\n").split("\n")
        assert (head, count) == (f"{path.as_posix()}:{line}:{column} /a: empty-text: it is empty", "1 error")
        return shown

    return show


# --- The line and the marker


def test_the_line_is_shown_with_a_marker(show: Show) -> None:
    """Under each finding stands the line it is about, with its number, and a marker under its column."""
    assert show('{\n  "a": ""\n}\n', 2, 8) == ['  2 |   "a": ""', "    |        ^"]


def test_the_marker_stands_right_under_long_numbers(show: Show) -> None:
    """The marker is moved as far as the line is by its number."""
    assert show("\n" * 1233 + "ab", 1234, 2) == ["  1234 | ab", "       |  ^"]


@pytest.mark.parametrize(
    ("line", "column", "under"),
    [("\t\tx", 3, "\t\t^"), ("\ta\tx", 4, "\t \t^"), ("\tx", 1, "^"), ("x\t", 2, " ^")],
)
def test_tabs_stand_under_tabs(show: Show, line: str, column: int, under: str) -> None:
    """A tab before the column is a tab before the marker, however wide the terminal shows it."""
    assert show(line, 1, column) == [f"  1 | {line}", f"    | {under}"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_every_line_end_ends_a_line(show: Show, end: str) -> None:
    """The line is the one that the finding means, whatever ends the lines, and is shown without its end."""
    assert show(f"a{end}bc{end}d", 2, 2) == ["  2 | bc", "    |  ^"]


@pytest.mark.parametrize("character", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_nothing_else_ends_a_line(show: Show, character: str) -> None:
    """What ends a line elsewhere, and not in JSON, ends none here, and is shown as no character."""
    assert show(f"a{character}b\nc", 1, 3) == ["  1 | a\N{REPLACEMENT CHARACTER}b", "    |   ^"]
    assert show(f"a{character}b\nc", 2, 1) == ["  2 | c", "    | ^"]


def test_a_last_line_without_an_end_is_shown(show: Show) -> None:
    """The last line of a file needs no end, and behind a last end stands an empty line."""
    assert show("a\nbc", 2, 3) == ["  2 | bc", "    |   ^"]
    assert show("a\n", 2, 1) == ["  2 | ", "    | ^"]
    assert show("", 1, 1) == ["  1 | ", "    | ^"]


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x07", "\x7f", "\x9b", "\u202e", "\ufeff"])
def test_no_terminal_obeys_a_line(show: Show, character: str) -> None:
    """A control character in a line is shown as no character, and the marker stands where it should."""
    shown = show(f"{character}[31mx", 1, 6)
    assert shown == ["  1 | \N{REPLACEMENT CHARACTER}[31mx", "    |      ^"]


def test_what_is_no_text_is_shown_as_far_as_it_is(show: Show) -> None:
    """Bytes that are no UTF-8 are shown as no character."""
    assert show(b'"\xe9"', 1, 2) == ['  1 | "\N{REPLACEMENT CHARACTER}"', "    |  ^"]


@pytest.mark.parametrize(
    ("column", "begin"),
    [(1, 0), (51, 0), (52, 1), (101, 50), (200, 149), (251, 200), (252, 200), (300, 200), (301, 200)],
)
def test_a_wide_line_is_cut_around_the_column(show: Show, column: int, begin: int) -> None:
    """Of a wide line so much is shown as fits, with the column in it, and the marker is right."""
    line = "".join(chr(ord("a") + at % 26) for at in range(300))
    shown, marker = show(line, 1, column)
    assert shown == f"  1 | {line[begin : begin + WIDTH]}"
    assert marker == f"    | {' ' * (column - 1 - begin)}^"
    assert f"{shown} "[marker.index("^")] == f"{line} "[column - 1]


def test_a_line_that_just_fits_is_not_cut(show: Show) -> None:
    """A line that fits is shown whole, whatever the column."""
    assert show("x" * WIDTH, 1, WIDTH)[0] == f"  1 | {'x' * WIDTH}"


def test_many_findings_in_a_wide_line_take_time_in_proportion(tmp_path: Path) -> None:
    """Sixteen times as many findings in one line, and that as much wider, take no square of the time."""

    def seconds(count: int) -> float:
        (tmp_path / "ours.json").write_text('"x",' * count)
        findings = tuple(finding(tmp_path / "ours.json", 1, 4 * at + 1) for at in range(count))
        taken = []
        for _ in range(3):
            begun = time.process_time()
            as_text(findings)
            taken.append(time.process_time() - begun)
        return min(taken)

    assert seconds(3_200) < 80 * seconds(200)


# --- Where there is no line to show


def test_a_file_that_is_gone_is_not_shown(tmp_path: Path) -> None:
    """Where the file is gone in the meantime, or a folder by now, the finding stands alone."""
    (tmp_path / "folder").mkdir()
    for name in ("nowhere.json", "folder"):
        path = (tmp_path / name).as_posix()
        assert as_text((finding(path),)) == f"{path}:1:1 /a: empty-text: it is empty\n1 error\n"


def test_a_line_that_is_gone_is_not_shown(show: Show) -> None:
    """Where the file has become shorter in the meantime, nothing is shown for a line that it no longer has."""
    assert show("a\nb", 3, 1) == []
    assert show("a\nb", 2, 9) == ["  2 | b", "    |  ^"]


@pytest.mark.parametrize("changes", [{"file": None}, {"line": None}, {"column": None}], ids=str)
def test_what_has_no_place_is_not_shown(tmp_path: Path, changes: dict[str, None]) -> None:
    """A finding without a file, a line or a column stands alone."""
    (tmp_path / "ours.json").write_text("{}")
    told = finding(tmp_path / "ours.json", **changes)
    assert as_text((told,)) == f"{told}\n1 error\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_of_the_folder_is_not_shown(tmp_path: Path) -> None:
    """A pipe is not waited for, a link out of the folder not followed, and what is too large not read."""
    goals = tmp_path / "own/goals"
    goals.mkdir(parents=True)
    os.mkfifo(goals / "pipe.json")
    (tmp_path / "secret").write_text("secret")
    (goals / "link.json").symlink_to(tmp_path / "secret")
    (goals / "large.json").write_bytes(b"x" * (MAX_BYTES + 1))
    done = subprocess.run(
        [sys.executable, "-m", "techtalent", "validate", "--alone", str(tmp_path / "own")],
        capture_output=True,
        check=False,
        timeout=60,
    )
    findings = validate(tmp_path / "own", alone=True)
    assert [each.code for each in findings] == ["too-large", "link-out-of-folder", "not-a-file"]
    assert done.stdout.decode().splitlines() == [*map(str, findings), "3 records, 3 errors"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_took_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    """Where a file has become a pipe in the meantime, the finding stands alone."""
    os.mkfifo(tmp_path / "pipe")
    script = "import sys; from techtalent.writing.findings import _lines; print(_lines(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "pipe")], capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (0, b"[]\n")


# --- How many


@pytest.mark.parametrize(
    ("errors", "warnings", "count"),
    [
        (0, 0, "0 errors"),
        (1, 0, "1 error"),
        (2, 0, "2 errors"),
        (0, 1, "0 errors, 1 warning"),
        (1, 1, "1 error, 1 warning"),
        (2, 3, "2 errors, 3 warnings"),
    ],
)
def test_findings_are_counted(errors: int, warnings: int, count: str) -> None:
    """Errors are counted, and warnings where there are any, one in the singular; they are shown in their order."""
    warning = finding("w", None, None, severity="warning")
    findings = (*[warning] * warnings, *[finding("e", None, None)] * errors)
    lines = ["w /a: warning: empty-text: it is empty"] * warnings + ["e /a: empty-text: it is empty"] * errors
    assert as_text(findings) == "\n".join([*lines, count]) + "\n"


# --- Colour


@pytest.mark.parametrize(("severity", "hue", "word"), [("error", RED, ""), ("warning", YELLOW, "warning: ")])
@pytest.mark.parametrize("name", ["ours.json", "our own/empty-text.json", "a: empty-text: b.json"])
def test_colour_is_for_the_place_and_the_code(name: str, severity: Any, hue: str, word: str) -> None:
    """In colour the place is bold and the code red, or yellow for a warning, whatever the file is called."""
    told = finding(name, 3, 7, severity=severity, hint="write it")
    said = as_text((told,), colour=True).splitlines()[0]
    assert said == f"{BOLD}{name}:3:7 /a:{OFF} {word}{hue}empty-text{OFF}: it is empty (write it)"


def test_a_finding_without_a_place_has_its_code_in_colour() -> None:
    """In colour a finding about nothing in particular has its code in colour and nothing bold."""
    told = Finding(code="syntax", pointer="", message="no syntax here")
    assert as_text((told,), colour=True).splitlines()[0] == f"{RED}syntax{OFF}: no syntax here"


def test_colour_adds_nothing_else(tmp_path: Path) -> None:
    """Without its colours the report in colour is the one without."""
    (tmp_path / "ours.json").write_text('{"a": ""}')
    findings = (finding(tmp_path / "ours.json", 1, 7), finding(tmp_path / "ours.json", 1, 2, severity="warning"))
    coloured = as_text(findings, colour=True)
    for code in (RED, YELLOW, BOLD, OFF):
        assert code in coloured
        coloured = coloured.replace(code, "")
    assert coloured == as_text(findings)
    assert "\x1b" not in as_text(findings)


def in_a_terminal(*arguments: str, **environment: str) -> str:
    """Return what the command writes to a terminal."""
    pty = pytest.importorskip("pty")
    mine, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "TERM")}
    with subprocess.Popen(
        [sys.executable, "-m", "techtalent", *arguments], stdout=theirs, stderr=theirs, env=kept | environment
    ) as process:
        os.close(theirs)
        read = b""
        while True:
            try:
                part = os.read(mine, 4096)
            except OSError:
                # This is how Linux says that the other end is closed.
                break
            if not part:
                break
            read += part
        process.wait(timeout=60)
    os.close(mine)
    return read.decode().replace("\r\n", "\n")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder with one finding."""
    (tmp_path / "broken/goals").mkdir(parents=True)
    (tmp_path / "broken/goals/a.json").write_text('{"a": NaN}')
    return tmp_path / "broken"


def plain_report(folder: Path) -> str:
    """Return the report on the folder with one finding, without colours."""
    return as_text(validate(folder, alone=True), read="1 record")


@pytest.mark.parametrize("environment", [{}, {"NO_COLOR": ""}], ids=["unset", "empty"])
def test_a_terminal_is_written_to_in_colour(broken: Path, environment: dict[str, str]) -> None:
    """On a terminal the text is in colour; a NO_COLOR that is empty says nothing."""
    expected = as_text(validate(broken, alone=True), colour=True, read="1 record")
    assert in_a_terminal("validate", "--alone", str(broken), **environment) == expected
    assert RED in expected


def test_no_color_is_respected(broken: Path) -> None:
    """With NO_COLOR there is no colour on a terminal either."""
    assert in_a_terminal("validate", "--alone", str(broken), NO_COLOR="1") == plain_report(broken)


@pytest.mark.parametrize("form", ["json", "github"])
def test_other_formats_have_no_colour(broken: Path, form: str) -> None:
    """What is for programs has no colour on a terminal."""
    printed = in_a_terminal("validate", "--alone", str(broken), "--format", form)
    count = "1 record, 1 error\n" if form == "github" else ""
    assert printed == REPORTS[form](validate(broken, alone=True)) + count


def test_a_pipe_is_written_to_without_colour(broken: Path) -> None:
    """What is no terminal gets no colour."""
    command = [sys.executable, "-m", "techtalent", "validate", "--alone", str(broken)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert done.stdout.decode().replace("\r\n", "\n") == plain_report(broken)


# --- For programs and for GitHub

TWO = (
    finding("own/é.json", 3, 7, hint="write it"),
    Finding(file="own", severity="warning", code="no-english", pointer="", message="2 texts\nhave 50% English"),
)


def test_json_has_all_that_a_finding_says() -> None:
    """The JSON report is a list of the findings with every field, in UTF-8, indented, with one newline at its end."""
    printed = REPORTS["json"](TWO)
    assert json.loads(printed) == [
        {
            "file": "own/é.json",
            "line": 3,
            "column": 7,
            "severity": "error",
            "code": "empty-text",
            "pointer": "/a",
            "message": "it is empty",
            "hint": "write it",
        },
        {
            "file": "own",
            "line": None,
            "column": None,
            "severity": "warning",
            "code": "no-english",
            "pointer": "",
            "message": "2 texts\nhave 50% English",
            "hint": None,
        },
    ]
    assert printed == json.dumps(json.loads(printed), indent=2, ensure_ascii=False) + "\n"
    assert REPORTS["json"](()) == "[]\n"


def test_github_is_told_of_errors_and_warnings() -> None:
    """GitHub gets a command a finding, by its severity, with its hint, escaped, and line 1 where there is none."""
    assert REPORTS["github"](TWO) == (
        "::error file=own/é.json,line=3,col=7,title=empty-text::it is empty (write it)\n"
        "::warning file=own,line=1,col=1,title=no-english::2 texts%0Ahave 50%25 English\n"
    )
    assert REPORTS["github"](()) == ""


def test_text_is_the_report_of_as_text() -> None:
    """The reports are these three, and the text is without colour where none is asked."""
    assert list(REPORTS) == ["text", "json", "github"]
    assert REPORTS["text"](TWO) == as_text(TWO, colour=False)
