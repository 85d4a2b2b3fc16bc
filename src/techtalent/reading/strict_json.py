"""Strict JSON: the standard library reads it, and what it lets pass is refused here, with line and column."""

import itertools
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from attrs import frozen

from techtalent.errors import Finding, shortened
from techtalent.reading.json_mistakes import mistake
from techtalent.reading.positions import Place, Positions, places

MAX_BYTES = 1024 * 1024
"""Larger files are refused before they are read."""

MAX_DEPTH = 32
"""Deeper nesting is refused: the standard library raises a RecursionError at a depth that differs by Python version."""

MAX_VALUES = 5_000
"""So many lists, objects and commas may stand in one text, so that whatever is wrong with it is told within a second.
The largest record has some hundreds; what is no content, such as a plan, may have more."""

MAX_NUMBER = 40
"""The longest number that is read, in characters: content and profiles need no more than twelve."""

_NESTING = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)
_VALUES = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[{,]', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")


@frozen(kw_only=True)
class JsonDocument:
    """What a JSON text says, or what is wrong with it."""

    value: Any
    """The value; None where there are findings."""
    text: str | None
    """The text; None where the bytes are none."""
    findings: tuple[Finding, ...] = ()


class _RefusedError(ValueError):
    """The standard library would have let this pass."""


def read_json(data: bytes, *, max_values: int = MAX_VALUES, decimals: bool = False) -> JsonDocument:
    """Return what the bytes say. Any bytes give a document: one with a value, or one with findings.

    With `decimals` a number with a point or exponent is a Decimal, just as it was typed: content holds amounts of
    money.
    """
    if len(data) > MAX_BYTES:
        return _refuse(None, 0, "too-large", f"it has more than {MAX_BYTES} bytes")
    if data.startswith(b"\xef\xbb\xbf"):
        return _refuse(None, 0, "byte-order-mark", "it begins with a byte order mark", "save it as UTF-8 without BOM")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        return _refuse(before, len(before), "encoding", f"byte {error.start} is not UTF-8", "save it as UTF-8")
    deep = _too_deep(text)
    if deep is not None:
        return _refuse(text, deep, "too-deep", f"it is nested more than {MAX_DEPTH} levels deep")
    many = _too_many(text, max_values)
    if many is not None:
        return _refuse(text, many, "too-many-values", f"it has more than {max_values} values")
    try:
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_int=_integer,
            parse_float=_decimal if decimals else _float,
        )
    except _RefusedError:
        return JsonDocument(value=None, text=text, findings=(*_let_pass(text), *_syntax(text)))
    except json.JSONDecodeError as error:
        return _no_json(text, error)
    # Only an escape can stand for half a character: UTF-8 has none.
    lone = tuple(_let_pass(text)) if "\\u" in text else ()
    return JsonDocument(value=None if lone else value, text=text, findings=lone)


def _refuse(text: str | None, offset: int, code: str, message: str, hint: str | None = None) -> JsonDocument:
    line, column = Positions(text or "").at(offset)
    finding = Finding(line=line, column=column, code=code, pointer="", message=message, hint=hint)
    return JsonDocument(value=None, text=text, findings=(finding,))


def _no_json(text: str, error: json.JSONDecodeError) -> JsonDocument:
    wrong = mistake(text, error)
    return _refuse(text, wrong.offset, "syntax", f"it is not JSON: {wrong.message}", wrong.hint)


def _too_deep(text: str) -> int | None:
    """Return where the nesting first goes beyond the limit; None where it never does."""
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return None
    depth = 0
    for token in _NESTING.finditer(text):
        if token[0] in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                return token.start()
        elif token[0] in "]}":
            depth -= 1
    return None


def _too_many(text: str, most: int) -> int | None:
    """Return where the text first has more than so many values; None where it never does."""
    if text.count("[") + text.count("{") + text.count(",") <= most:
        return None
    signs = (token.start() for token in _VALUES.finditer(text) if token[0] in "[{,")
    return next(itertools.islice(signs, most, None), None)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _RefusedError
    return found


def _constant(name: str) -> Any:
    raise _RefusedError


def _integer(digits: str) -> int:
    if len(digits) > MAX_NUMBER:
        raise _RefusedError
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits) if len(digits) <= MAX_NUMBER else float("inf")
    if number in (float("inf"), float("-inf")):
        raise _RefusedError
    return number


def _decimal(digits: str) -> Decimal:
    # A number that no float can be, such as 1e999999, would take all memory once it is reckoned with.
    _float(digits)
    return Decimal(digits)


def _syntax(text: str) -> tuple[Finding, ...]:
    """Return where the text is no JSON at all, if it is not."""
    try:
        json.loads(text, parse_int=len, parse_float=len)
    except json.JSONDecodeError as error:
        return _no_json(text, error).findings
    return ()


def _let_pass(text: str) -> Iterator[Finding]:
    """Yield a finding for all that the standard library reads but that is not strict JSON, or not safe to use."""
    positions = Positions(text)
    for place in places(text):
        complaint = _complaint(place)
        if complaint is not None:
            code, message = complaint
            line, column = positions.at(place.offset)
            pointer = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", place.pointer)
            yield Finding(line=line, column=column, code=code, pointer=pointer, message=message)


def _complaint(place: Place) -> tuple[str, str] | None:
    """Return the code and message of what is wrong with one key or value; None where nothing is."""
    if place.doubled:
        return "duplicate-key", f"the key {shortened(place.token)} stands twice in one object"
    if place.token in ("NaN", "Infinity", "-Infinity"):
        return "not-a-number", f"{place.token} is not JSON"
    if place.token[0] in "-0123456789":
        return _number_complaint(place.token)
    if place.token[0] == '"' and "\\u" in place.token:
        try:
            lone = _SURROGATE.search(json.loads(place.token, strict=False))
        except ValueError:
            # Another escape in it is wrong: that is told as what is wrong with the syntax.
            return None
        if lone:
            return "lone-surrogate", "an escape stands for half a character"
    return None


def _number_complaint(token: str) -> tuple[str, str] | None:
    if len(token) > MAX_NUMBER:
        return "number-too-long", f"a number has {len(token)} characters; the limit is {MAX_NUMBER}"
    try:
        too_large = float(token) in (float("inf"), float("-inf"))
    except ValueError:
        return None
    return ("number-out-of-range", f"{token} is larger than a number can be") if too_large else None
