"""The classes of the floor of the start, written out as Python from the library's own records.

So the floor has the fields of every record at any time, and no file here has to follow when a record changes. What is
written is what somebody would write by hand who needs no checks: `attrs` classes, and for every field that holds other
classes, which they are.
"""

import datetime as dt
import typing
from collections.abc import Iterator
from typing import Any

import attrs

from techtalent.model.kinds import KINDS

_HEAD = '''\
"""The library's records of content with the same fields, and nothing else: no checks, no documentation."""

from datetime import date

from attrs import frozen
'''


def source() -> str:
    """Return a module with the classes, `KINDS` (the class of each content folder) and `PARTS`.

    For every class, `PARTS` says of its fields that are not plain JSON what they are: a class, `date`, or classes by
    their `kind`.
    """
    classes: dict[str, type[Any]] = {}
    for kind in KINDS:
        _collect(kind.record, classes)
    blocks = [_HEAD, *map(_class, classes.values())]
    kinds = ", ".join(f"{kind.folder!r}: {kind.record.__name__}" for kind in KINDS)
    parts = ",\n    ".join(f"{name}: {{{_parts(found)}}}" for name, found in classes.items())
    return "\n\n".join(blocks) + f"\n\nKINDS = {{{kinds}}}\n\nPARTS = {{\n    {parts},\n}}\n"


def _collect(record: type[Any], classes: dict[str, type[Any]]) -> None:
    if record is dt.date or record.__name__ in classes:
        return
    classes[record.__name__] = record
    for hint in typing.get_type_hints(record).values():
        for inside in _inside(hint):
            _collect(inside, classes)


def _inside(hint: Any) -> Iterator[type[Any]]:
    """Yield the classes, and `date`, that a type says a field holds."""
    if isinstance(hint, type) and (hint is dt.date or attrs.has(hint)):
        yield hint
    for inner in typing.get_args(hint):
        yield from _inside(inner)


def _class(record: type[Any]) -> str:
    lines = [f"@frozen(kw_only=True)\nclass {record.__name__}:"]
    for field in attrs.fields(record):
        default = "" if field.default is attrs.NOTHING else f" = {field.default!r}"
        lines.append(f"    {field.name}: object{default}")
    return "\n".join(lines if len(lines) > 1 else [*lines, "    pass"])


def _parts(record: type[Any]) -> str:
    hints = typing.get_type_hints(record)
    found = {field.name: list(_inside(hints[field.name])) for field in attrs.fields(record)}
    return ", ".join(f"{name!r}: {_shape(record, name, inside)}" for name, inside in found.items() if inside)


def _shape(record: type[Any], name: str, inside: list[type[Any]]) -> str:
    if len(inside) == 1:
        return inside[0].__name__
    if any(not hasattr(attrs.fields(found), "kind") for found in inside):
        raise TypeError(f"{record.__name__}.{name} holds several classes, and no kind says which")
    return f"{{{', '.join(f'{attrs.fields(found).kind.default!r}: {found.__name__}' for found in inside)}}}"
