"""What a caller hands over: JSON as bytes or text, the path of a file, or a mapping that was parsed already."""

import errno
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import attrs
from attrs import frozen

from techtalent.errors import Finding, shown
from techtalent.reading.positions import located
from techtalent.reading.strict_json import MAX_BYTES, MAX_VALUES, JsonDocument, read_json

JsonSource = bytes | bytearray | memoryview | str | os.PathLike[str] | Mapping[str, Any]
"""What is read: JSON as bytes or text, the path of a file, or a mapping as `json.loads` returns one."""


@frozen(kw_only=True)
class Opened:
    """What a source says, and where in the text its findings are."""

    document: JsonDocument
    file: str | None
    """The file, as findings name it; None where it did not come from a file."""
    has_text: bool
    """Whether it came from a text, so that a finding has a line and a column."""

    def placed(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings of the document's value with their places, in the order of the text."""
        return self.sorted(located(findings, self.document.text or ""))

    def sorted(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return findings that have their places in the order of the text."""
        in_order = sorted(findings, key=lambda found: (found.line or 0, found.column or 0, found.code))
        if self.has_text:
            return tuple(attrs.evolve(finding, file=self.file) for finding in in_order)
        return tuple(attrs.evolve(finding, line=None, column=None) for finding in in_order)


def open_source(source: JsonSource, what: str, *, max_values: int = MAX_VALUES) -> Opened:
    """Return what the source says; `what` is meant to stand in it, such as "a profile".

    A path that cannot be read raises OSError, and anything else than a source TypeError.
    """
    file = None
    if isinstance(source, os.PathLike):
        file = Path(source).as_posix()
        data = _read_file(Path(source))
    elif isinstance(source, str):
        data = source.encode("utf-8", "surrogatepass")
    elif isinstance(source, bytes | bytearray | memoryview):
        data = bytes(source)
    elif isinstance(source, Mapping):
        return Opened(document=_of_mapping(source, what, max_values), file=None, has_text=False)
    else:
        kinds = "JSON as text or bytes, the path of a file, or a mapping"
        raise TypeError(f"{what} is {kinds}, not {type(source).__name__}")
    document = read_json(data, max_values=max_values)
    if isinstance(source, str) and source.endswith(".json"):
        hint = "to read a file, give its path as a pathlib.Path"
        findings = tuple(attrs.evolve(finding, hint=hint) for finding in document.findings)
        document = attrs.evolve(document, findings=findings)
    return Opened(document=document, file=file, has_text=True)


def _read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except ValueError as error:
        # A NUL, or half a character, is in no path that a system has.
        raise OSError(errno.EINVAL, f"no file can have this name: {error}", shown(str(path))) from error


def _of_mapping(source: Mapping[str, Any], what: str, max_values: int) -> JsonDocument:
    """Return the document that a mapping is: it is written and read as any other, so that the same is refused."""

    def plain(value: object) -> dict[Any, Any]:
        if isinstance(value, Mapping):
            return dict(value)
        raise TypeError(f"{what} is made of what JSON has, and not of {type(value).__name__}")

    try:
        # What holds itself is too deep as well.
        text = json.dumps(source, default=plain, check_circular=False)
    except RecursionError:
        finding = Finding(code="too-deep", pointer="", message="it is nested too deep, or holds itself")
    except ValueError:
        finding = Finding(code="number-too-long", pointer="", message="a number has thousands of digits")
    else:
        return read_json(text.encode("ascii"), max_values=max_values)
    return JsonDocument(value=None, text=None, findings=(finding,))
