"""JSON to records, by what the fields of their classes say. The value was checked by its schema before it comes here.

cattrs does this too, and as well; but it writes a function for each class first, which takes longer than reading all
of the packaged content, and every program that only makes a plan would wait for it.
"""

import datetime as dt
import functools
import types
from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar, cast, get_args, get_origin

import attrs

_Record = TypeVar("_Record")
_Maker = Callable[[Any], Any]


def structure(value: Mapping[str, Any], record: type[_Record]) -> _Record:
    """Return the record that a JSON object stands for.

    A value that breaks the record's schema raises whatever the record, or the lack of one, comes to.
    """
    made: _Record = _of_class(cast("Hashable", record))(value)
    return made


def without_editor_keys(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the record in a file, without the keys that speak about the file."""
    return {key: value for key, value in raw.items() if key not in ("$schema", "replaces")}


@functools.cache
def _of(annotation: Any) -> _Maker | None:
    """Return what makes a value of this type out of JSON; None where it stays as it is."""
    if annotation is dt.date:
        return dt.date.fromisoformat
    if get_origin(annotation) is tuple:
        return _of_list(_of(get_args(annotation)[0]))
    if isinstance(annotation, types.UnionType):
        return _of_union(get_args(annotation))
    return _of_class(annotation) if attrs.has(annotation) else None


def _of_list(one: _Maker | None) -> _Maker:
    return tuple if one is None else lambda value: tuple([one(each) for each in value])


def _of_union(members: tuple[Any, ...]) -> _Maker | None:
    """Return what makes a member of a union: told apart by its `kind`, or by being the one that is an object."""
    records = [each for each in members if attrs.has(each)]
    if len(records) > 1:
        by_kind = {attrs.fields_dict(each)["kind"].default: _of_class(each) for each in records}
        return lambda value: by_kind[value["kind"]](value)
    makers = [maker for each in members if (maker := _of(each)) is not None]
    if not makers:
        return None
    (make,) = makers
    if records:
        return lambda value: make(value) if isinstance(value, dict) else value
    return lambda value: None if value is None else make(value)


@functools.cache
def _of_class(record: Any) -> _Maker:
    makers = {field.name: maker for field in attrs.fields(record) if (maker := _of(field.type)) is not None}
    if not makers:
        return lambda value: record(**value)
    return lambda value: record(
        **{name: makers[name](each) if name in makers else each for name, each in value.items()}
    )
