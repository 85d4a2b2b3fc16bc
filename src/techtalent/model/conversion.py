"""JSON to records and records to JSON, by what the fields of their classes say. Only this module knows cattrs.

Nothing is checked here but that no key is unknown: a value was checked by its schema before it comes here. The hooks
are made once for each class and call no generated code: cattrs' `Converter` would write a function for each class,
which takes longer than reading all of the packaged content.
"""

import datetime as dt
import functools
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, Literal, TypeVar, get_args, get_origin

import attrs
from cattrs import BaseConverter

_Record = TypeVar("_Record")

_Read = Callable[[Any, Any], Any]
_Write = Callable[[Any], Any]


def structure(value: Mapping[str, Any], record: type[_Record]) -> _Record:
    """Return the record of content, or the profile, that a JSON object stands for.

    A value that breaks the record's schema raises whatever the record, or the lack of one, comes to.
    """
    return content_converter().structure(value, record)


def unstructure(record: attrs.AttrsInstance) -> dict[str, Any]:
    """Return a record of content, or a profile, as JSON has it in its file: without what it leaves out.

    >>> from techtalent import Offer, Text
    >>> unstructure(Text(nl="Stage")), unstructure(Offer(type="internship", education="hbo"))
    ({'nl': 'Stage'}, {'type': 'internship', 'education': 'hbo'})
    """
    written: dict[str, Any] = content_converter().unstructure(record)
    return written


def without_editor_keys(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the record in a file, without the keys that speak about the file."""
    return {key: value for key, value in raw.items() if key not in ("$schema", "replaces")}


@functools.cache
def content_converter() -> BaseConverter:
    """Return the converter of records of content and of profiles, for both directions."""
    converter = BaseConverter(detailed_validation=False)
    for plain in (str, int, float, bool, type(None)):
        converter.register_structure_hook(plain, _as_it_is)
    converter.register_structure_hook(dt.date, _read_date)
    converter.register_structure_hook_factory(_is_literal, lambda _: _as_it_is)
    converter.register_structure_hook_factory(_is_list, _list_reader)
    converter.register_structure_hook_factory(is_union, _union_reader)
    converter.register_structure_hook_factory(attrs.has, _record_reader)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_unstructure_hook_factory(_is_list, _list_writer)
    converter.register_unstructure_hook_factory(attrs.has, _record_writer)
    return converter


def is_union(annotation: Any) -> bool:
    """Return whether a type has several members."""
    return get_origin(annotation) in (types.UnionType, typing.Union)


def _is_literal(annotation: Any) -> bool:
    return get_origin(annotation) is Literal


def _is_list(annotation: Any) -> bool:
    # A list stands as a bare tuple where only its value tells which member of a union it is.
    return annotation is tuple or get_origin(annotation) is tuple


def _holds_itself(field: "attrs.Attribute[Any]", record: type[Any]) -> bool:
    """Return whether the field is a list of records of its own class, whether or not the class was looked up by now.

    A hook for such a field cannot be made before that of its class is.
    """
    return field.type in (types.GenericAlias(tuple, (record.__name__, ...)), types.GenericAlias(tuple, (record, ...)))


# JSON to records


def _as_it_is(value: Any, _: Any) -> Any:
    return value


def _read_date(value: str, _: Any) -> dt.date:
    return dt.date.fromisoformat(value)


def _list_reader(annotation: Any, converter: BaseConverter) -> _Read:
    (member, _) = get_args(annotation)
    read = converter.get_structure_hook(member)
    if read is _as_it_is:
        return lambda values, _: tuple(values)
    return lambda values, _: tuple([read(value, member) for value in values])


def _union_reader(annotation: Any, converter: BaseConverter) -> _Read:
    """Return what reads a member of a union: told apart by its `kind`, or by being the only object, list or date."""
    members = [member for member in get_args(annotation) if converter.get_structure_hook(member) is not _as_it_is]
    if len(members) > 1:
        by_kind = {attrs.fields_dict(member)["kind"].default: member for member in members}
        return lambda value, _: converter.structure(value, by_kind[value["kind"]])
    if not members:
        return _as_it_is
    (member,) = members
    read = converter.get_structure_hook(member)
    if attrs.has(member):
        return lambda value, _: read(value, member) if isinstance(value, Mapping) else value
    return lambda value, _: None if value is None else read(value, member)


def _record_reader(record: Any, converter: BaseConverter) -> _Read:
    """Return what reads a record: every key is a field of it, or its class raises TypeError."""
    hooks: dict[str, tuple[_Read, Any]] = {}

    def read(value: Mapping[str, Any], _: Any) -> Any:
        made = {}
        for name, part in value.items():
            if name in hooks:
                hook, annotation = hooks[name]
                made[name] = hook(part, annotation)
            else:
                made[name] = part
        return record(**made)

    for field in attrs.fields(record):
        if _holds_itself(field, record):
            hooks[field.name] = (lambda values, _: tuple([read(value, record) for value in values]), None)
        elif (hook := converter.get_structure_hook(field.type)) is not _as_it_is:
            hooks[field.name] = (hook, field.type)
    return read


# Records to JSON


def _list_writer(annotation: Any, converter: BaseConverter) -> _Write:
    if annotation is tuple:
        return lambda values: [converter.unstructure(value) for value in values]
    (member, _) = get_args(annotation)
    write = converter.get_unstructure_hook(member)
    return lambda values: [write(value) for value in values]


def _record_writer(record: Any, converter: BaseConverter) -> _Write:
    """Return what writes a record as it stands in content: a key whose value is the default is left out.

    `kind` tells the members of a union apart, so it stands there although it is a default.
    """
    fields: list[tuple[str, Any, _Write]] = []

    def write(value: Any) -> dict[str, Any]:
        return {name: hook(part) for name, default, hook in fields if (part := getattr(value, name)) != default}

    for field in attrs.fields(record):
        hook = (
            (lambda values: [write(value) for value in values])
            if _holds_itself(field, record)
            else converter.get_unstructure_hook(field.type)
        )
        fields.append((field.name, attrs.NOTHING if field.name == "kind" else field.default, hook))
    return write
