"""A reader of iCalendar that knows only the rules for lines (RFC 5545, sections 3.1 to 3.3), apart from any library."""

import re
from typing import NamedTuple

# A name, parameters without quotes, and a value.
_LINE = re.compile(
    r"(?P<name>[A-Z0-9-]+)(?P<parameters>(;[A-Z0-9-]+=[^\x00-\x1f\x7f\";:,]+)*):(?P<value>[^\x00-\x08\x0a-\x1f\x7f]*)"
)


class Line(NamedTuple):
    """One content line."""

    name: str
    parameters: dict[str, str]
    value: str


def content_lines(data: bytes) -> list[Line]:
    """Return the lines of a file, unfolded.

    Raises AssertionError where the file breaks a rule: every line ends with CRLF and has at most 75 octets, a folded
    line goes on after one blank, no fold cuts a character, and each line has a name and a value.
    """
    assert data.endswith(b"\r\n")
    physical = data.removesuffix(b"\r\n").split(b"\r\n")
    for line in physical:
        assert len(line) <= 75
        assert line
        assert b"\r" not in line
        assert b"\n" not in line
        line.decode("utf-8")
    found = []
    for unfolded in data.decode("utf-8").replace("\r\n ", "").removesuffix("\r\n").split("\r\n"):
        matched = _LINE.fullmatch(unfolded)
        assert matched is not None, unfolded
        pairs = (pair.split("=", maxsplit=1) for pair in matched["parameters"].split(";")[1:])
        found.append(Line(matched["name"], dict(pairs), matched["value"]))
    return found


def components(lines: list[Line]) -> dict[str, list[list[Line]]]:
    """Return the properties of every component by its name, in the order in which they end; each is closed."""
    found: dict[str, list[list[Line]]] = {}
    open_ones: list[tuple[str, list[Line]]] = []
    for line in lines:
        if line.name == "BEGIN":
            open_ones.append((line.value, []))
        elif line.name == "END":
            name, properties = open_ones.pop()
            assert name == line.value
            found.setdefault(name, []).append(properties)
        else:
            open_ones[-1][1].append(line)
    assert not open_ones
    return found


def text_of(value: str) -> str:
    """Return the text that a value of the type TEXT stands for; commas and semicolons in it are escaped."""
    assert re.fullmatch(r"([^\\;,]|\\[\\;,nN])*", value), value
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)
