"""Where each key and value of a JSON text stands; only used for findings, so that reading stays fast."""

import bisect
import json
import re
from collections.abc import Iterable, Iterator
from typing import Literal

import attrs
from attrs import define, frozen

from techtalent.errors import Finding

_TOKEN = re.compile(r'[ \t\r\n]*+(?:("(?:[^"\\]++|\\.)*+")|([\[\]{},:])|([^\s\[\]{},:"]++))', re.DOTALL)
_LINE_END = re.compile(r"\r\n|\r|\n")


@frozen(kw_only=True)
class Place:
    """A key or a value in a JSON text."""

    role: Literal["key", "value"]
    pointer: str
    """The JSON pointer (RFC 6901) of the value, or of the value that the key names."""
    offset: int
    """Where it begins, in characters from 0."""
    token: str
    """The text of a key or of a plain value; the opening bracket of an object or array."""
    doubled: bool = False
    """Whether it is a key that stood in the same object before."""


@define
class _Open:
    """An object or array that has not been closed yet."""

    is_object: bool
    pointer: str
    """The JSON pointer of the object or array itself."""
    index: int = 0
    key: str | None = None
    keys: set[str] = attrs.Factory(set)

    def child(self) -> str:
        """Return the pointer of the value that comes next."""
        if not self.is_object:
            return f"{self.pointer}/{self.index}"
        return f"{self.pointer}/{escape(self.key or '')}"


def escape(key: object) -> str:
    """Return a key as a part of a JSON pointer."""
    return str(key).replace("~", "~0").replace("/", "~1")


def places(text: str) -> Iterator[Place]:
    """Yield every key and value in the order of the text, as far as it is JSON."""
    inside: list[_Open] = []
    offset = 0
    while (found := _TOKEN.match(text, offset)) is not None:
        offset = found.end()
        token = found[found.lastindex or 0]
        begins = found.start(found.lastindex or 0)
        around = inside[-1] if inside else None
        if token in ("}", "]"):
            if around is None:
                return
            inside.pop()
        elif token == ",":
            if around is None:
                return
            around.index += 1
            around.key = None
        elif token == ":":
            continue
        elif around is not None and around.is_object and around.key is None:
            if not token.startswith('"'):
                return
            try:
                around.key = str(json.loads(token, strict=False))
            except ValueError:
                return
            doubled = around.key in around.keys
            around.keys.add(around.key)
            yield Place(role="key", pointer=around.child(), offset=begins, token=token, doubled=doubled)
        else:
            pointer = around.child() if around else ""
            yield Place(role="value", pointer=pointer, offset=begins, token=token)
            if token in ("{", "["):
                inside.append(_Open(is_object=token == "{", pointer=pointer))


class Positions:
    """The lines and columns of a text, whose line ends are found once."""

    def __init__(self, text: str) -> None:
        self._ends = [found.end() for found in _LINE_END.finditer(text)]

    def at(self, offset: int) -> tuple[int, int]:
        """Return the line and column, from 1, of an offset in the text; CR, LF and CRLF each end one line."""
        lines = bisect.bisect_right(self._ends, offset)
        return lines + 1, offset - (self._ends[lines - 1] if lines else 0) + 1


def located(findings: Iterable[Finding], text: str) -> Iterator[Finding]:
    """Yield the findings with the line and column of their pointers: of the key where the key is what is wrong."""
    positions = Positions(text)
    offsets: dict[tuple[str, str], int] | None = None
    for finding in findings:
        if offsets is None:
            offsets = {(place.role, place.pointer): place.offset for place in places(text)}
        role = "key" if finding.code == "unknown-key" else "value"
        line, column = positions.at(offsets.get((role, finding.pointer), 0))
        yield attrs.evolve(finding, line=line, column=column)


def position(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column of one offset."""
    return Positions(text).at(offset)
