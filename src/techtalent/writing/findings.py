"""Findings written for people, for programs and for GitHub."""

import json
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import attrs

from techtalent.errors import Finding, printed_line
from techtalent.reading.strict_json import MAX_BYTES

WIDTH = 100
"""How many characters of a line are shown with a finding, at most."""

# Findings about a file as a whole. No line of it is shown, and a link that leaves the folder is not followed.
_ABOUT_THE_FILE = frozenset({"link-out-of-folder", "not-a-file", "too-large", "unreadable"})

# Terminal colours (ECMA-48): an error is red, a warning yellow, a place bold.
_RED, _YELLOW, _BOLD, _OFF = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[0m"


def as_text(findings: tuple[Finding, ...], *, colour: bool = False, read: str = "") -> str:
    """Return the findings, each with its line and a marker under its column, and their number.

    `read` is what was read, such as `185 records`: it stands before the number.
    """
    lines = []
    texts: dict[str, list[str]] = {}
    for finding in findings:
        said = str(finding)
        if colour:
            said = _coloured(finding, said)
        lines.append(said)
        lines.extend(_line_and_marker(finding, texts))
    return "\n".join([*lines, counted(findings, read)]) + "\n"


def _coloured(finding: Finding, said: str) -> str:
    """Return a written finding with its place in bold, and its code red, or yellow for a warning."""
    # The place may hold spaces, colons and the code itself. It is what precedes the same finding written without a
    # place.
    what = str(attrs.evolve(finding, file=None, line=None, column=None, pointer=""))
    place = said.removesuffix(what).rstrip()
    hue = _RED if finding.severity == "error" else _YELLOW
    what = what.replace(finding.code, f"{hue}{finding.code}{_OFF}", 1)
    return f"{_BOLD}{place}{_OFF} {what}" if place else what


def counted(findings: tuple[Finding, ...], read: str = "") -> str:
    """Return what was `read`, and how many errors and warnings there are: 185 records, 2 errors, 1 warning."""
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    counts = [read] if read else []
    counts.append(f"{errors} error{'' if errors == 1 else 's'}")
    if warnings:
        counts.append(f"{warnings} warning{'' if warnings == 1 else 's'}")
    return ", ".join(counts)


def _line_and_marker(finding: Finding, texts: dict[str, list[str]]) -> list[str]:
    """Return the line of a finding and a marker under its column; nothing where the line cannot be read."""
    if finding.file is None or finding.line is None or finding.column is None or finding.code in _ABOUT_THE_FILE:
        return []
    if finding.file not in texts:
        texts[finding.file] = _lines(finding.file)
    lines = texts[finding.file]
    if finding.line > len(lines):
        return []
    line, at = lines[finding.line - 1], finding.column - 1
    # A long line is shown around the column.
    begin = max(0, min(at - WIDTH // 2, len(line) - WIDTH))
    # Every character stays one character, so that the marker stands under the right one.
    part = printed_line(line[begin : begin + WIDTH], _as_one_character)
    number = str(finding.line)
    # A tab under a tab keeps the marker where it belongs, however wide it is shown.
    indent = "".join("\t" if character == "\t" else " " for character in part[: at - begin])
    return [f"  {number} | {part}", f"  {' ' * len(number)} | {indent}^"]


def _as_one_character(hidden: str) -> str:
    return hidden if hidden == "\t" else "\N{REPLACEMENT CHARACTER}"


def _lines(name: str) -> list[str]:
    try:
        # By now the file may be something else: reading a pipe would wait for ever.
        if not Path(name).is_file():
            return []
        with Path(name).open("rb") as file:
            text = file.read(MAX_BYTES).decode("utf-8", "replace")
    except OSError:
        return []
    # Not splitlines: in JSON, only these end a line.
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def as_json(findings: tuple[Finding, ...]) -> str:
    """Return the findings as a JSON list of objects with the fields of `Finding`."""
    text = json.dumps([attrs.asdict(finding) for finding in findings], ensure_ascii=False, indent=2)
    return printable_json(text) + "\n"


def printable_json(text: str) -> str:
    """Return an equal JSON text in which what a terminal or a log would obey is escaped as JSON does."""
    return "\n".join(printed_line(line, _as_json_escape) for line in text.split("\n"))


def _as_json_escape(character: str) -> str:
    return f"\\u{ord(character):04x}" if character.isascii() else json.dumps(character)[1:-1]


def as_github(findings: tuple[Finding, ...]) -> str:
    """Return the findings as GitHub's workflow commands, which show them beside the changed lines."""
    return "".join(
        f"::{finding.severity} file={_property(finding.file or '')},line={finding.line or 1},col={finding.column or 1},"
        f"title={_property(finding.code)}::{_data(finding.message + (f' ({finding.hint})' if finding.hint else ''))}\n"
        for finding in findings
    )


def _data(text: str) -> str:
    return _encoded(text, "%\r\n")


def _property(text: str) -> str:
    return _encoded(text, "%\r\n:,")


def _encoded(text: str, signs: str) -> str:
    # GitHub reads the percent signs back, line ends included, so that a file is found by its name.
    for sign in signs:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return printed_line(text)


REPORTS: MappingProxyType[str, Callable[[tuple[Finding, ...]], str]] = MappingProxyType(
    {"text": as_text, "json": as_json, "github": as_github}
)
