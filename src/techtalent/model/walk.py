"""What a record holds, however deep: its parts of a class, and the ids of the records that it names."""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, TypeVar, get_args, get_origin

import attrs

from techtalent.model.common import OWN_KIND, REFERS_TO, AnyLink
from techtalent.model.kinds import KIND_OF, Record

_Part = TypeVar("_Part")
_Held = TypeVar("_Held")
_Wanted = Callable[[type], bool]

# The classes of links, all of which name a record by `to`.
_LINKS = get_args(AnyLink)

# A class of records. A type checker does not let `type` be looked up in a cache.
_Class = Any


def parts(record: object, kind: type[_Part]) -> Iterator[tuple[str, _Part]]:
    """Return every part of `record` of the class `kind`, its JSON pointer before it, in the order of the fields.

    `kind` is a class that content is made of. A record of that class is a part of itself.
    """
    wanted: _Class = kind
    return _walk(record, "", _is_a(wanted))


def records_in(answer: object) -> Iterator[Record]:
    """Yield the records of content that an answer holds, as often as it does; a record holds itself."""
    for _, record in _walk(answer, "", _is_record):
        yield record


def references(record: object) -> Iterator[tuple[str, str, str]]:
    """Yield the JSON pointer, the collection and the id of every reference from `record` to another record.

    Fields that hold ids, or links with ids, are marked with `refers_to` of `techtalent.model.common`.
    """
    for pointer, part in _walk(record, "", _names_records):
        kind: _Class = type(part)
        for name, named_collection in _naming_fields(kind):
            collection = _own(record) if named_collection == OWN_KIND else named_collection
            value = getattr(part, name)
            if type(value) is tuple:
                for position, named in enumerate(value):
                    if type(named) in _LINKS:
                        yield f"{pointer}/{name}/{position}/to", collection, named.to
                    elif type(named) is str:
                        yield f"{pointer}/{name}/{position}", collection, named
            elif type(value) in _LINKS:
                yield f"{pointer}/{name}/to", collection, value.to
            elif type(value) is str:
                yield f"{pointer}/{name}", collection, value


def _own(record: object) -> str:
    """Return the collection of the kind of a record."""
    kind: _Class = type(record)
    return KIND_OF[kind].collection


def collection_at(record: _Class, pointer: str) -> str | None:
    """Return the collection that an id at a JSON pointer in records of a class is to be found in; None for no such id.

    >>> from techtalent.records import FundingRegulation
    >>> collection_at(FundingRegulation, "/activities/0/to"), collection_at(FundingRegulation, "/title/nl")
    ('activities', None)
    """
    kinds, named = {record}, None
    for part in (part for part in pointer.split("/")[1:] if not part.isdigit()):
        fields = [field for kind in kinds for field in _fields(kind) if field.name == part]
        collections = [field.metadata[REFERS_TO] for field in fields if REFERS_TO in field.metadata]
        # A link names the record that its list or its own field is of.
        named = collections[0] if collections else named if part == "to" else None
        kinds = {kind for field in fields for kind in _named_in(field.type)}
    return KIND_OF[record].collection if named == OWN_KIND else named


def renamed(record: _Held, current: Mapping[str, Mapping[str, str]]) -> _Held:
    """Return the record with each id that it names replaced by the current one, by collection and earlier id.

    Where a list then names a record twice, the second time is left out.
    """
    return renamed_part(record, current, _own(record))


def renamed_part(part: _Held, current: Mapping[str, Mapping[str, str]], own: str) -> _Held:
    """Return the part of a record with the ids that it names replaced; `own` is the collection of that record."""
    made: _Held = _renamed(part, current, own)
    return made


def _renamed(part: Any, current: Mapping[str, Mapping[str, str]], own: str) -> Any:
    kind: _Class = type(part)
    if kind is tuple:
        changed = tuple(_renamed(item, current, own) for item in part)
        return part if changed == part else _named_once(changed)
    changes: dict[str, Any] = {}
    naming = dict(_naming_fields(kind)) if attrs.has(kind) else {}
    for name in (field.name for field in _fields(kind)):
        value = getattr(part, name)
        if name in naming:
            collection = own if naming[name] == OWN_KIND else naming[name]
            changed = _renamed_ids(value, current.get(collection, {}), current, own)
        else:
            changed = _renamed(value, current, own)
        if changed != value:
            changes[name] = changed
    return attrs.evolve(part, **changes) if changes else part


def _renamed_ids(value: Any, now: Mapping[str, str], current: Any, own: str) -> Any:
    """Return ids, or links to records of one collection, with the current id (`now`) in place of each earlier one."""
    if type(value) is tuple:
        changed = tuple(_renamed_ids(item, now, current, own) for item in value)
        return value if changed == value else _named_once(changed)
    if type(value) in _LINKS:
        # A link may name records of another collection, too.
        return attrs.evolve(_renamed(value, current, own), to=now.get(value.to, value.to))
    return now.get(value, value) if type(value) is str else value


def _named_once(items: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the items of a list without those that name a record a second time."""
    found: dict[object, Any] = {}
    for at, item in enumerate(items):
        found.setdefault(item if type(item) is str else getattr(item, "to", at), item)
    return tuple(found.values())


def _walk(part: Any, pointer: str, wanted: _Wanted) -> Iterator[tuple[str, Any]]:
    """Yield the wanted parts of a part, itself first. Fields that cannot hold any are not looked into."""
    kind: _Class = type(part)
    is_wanted, names = _worth_a_look(kind, wanted)
    if is_wanted:
        yield pointer, part
    for name in names:
        value = getattr(part, name)
        if type(value) is tuple:
            for position, item in enumerate(value):
                yield from _walk(item, f"{pointer}/{name}/{position}", wanted)
        elif value is not None:
            yield from _walk(value, f"{pointer}/{name}", wanted)


@functools.cache
def _worth_a_look(kind: _Class, wanted: _Wanted) -> tuple[bool, tuple[str, ...]]:
    """Return whether a class is wanted, and the names of its fields that may hold a part of a wanted class."""
    names = [field.name for field in _fields(kind) if any(map(wanted, classes_in([field.type])))]
    return wanted(kind), tuple(names)


def classes_in(annotations: Iterable[Any]) -> set[_Class]:
    """Return the classes of records in some types of fields, and all classes that their fields may hold, however deep.

    Raises TypeError for a class that is given by its name, since a name does not lead to the class.
    """
    found: set[_Class] = set()
    ahead = [kind for annotation in annotations for kind in _named_in(annotation)]
    while ahead:
        kind = ahead.pop()
        if kind not in found:
            found.add(kind)
            ahead.extend(_held_by_fields(kind))
    return found


@functools.cache
def _held_by_fields(kind: _Class) -> tuple[_Class, ...]:
    return tuple(held for field in _fields(kind) for held in _named_in(field.type))


def _named_in(annotation: Any) -> tuple[_Class, ...]:
    """Return the classes of records that the type of a field names: what its value can be, or can have as an item."""
    if isinstance(annotation, type) and attrs.has(annotation):
        return (annotation,)
    if get_origin(annotation) is Literal:
        return ()
    if isinstance(annotation, str):
        raise TypeError(f"the class {annotation!r} is given by its name")
    return tuple(kind for argument in get_args(annotation) for kind in _named_in(argument))


def _fields(kind: _Class) -> "tuple[attrs.Attribute[Any], ...]":
    return attrs.fields(kind) if attrs.has(kind) else ()


@functools.cache
def _is_a(kind: _Class) -> _Wanted:
    return lambda other: issubclass(other, kind)


def _is_record(kind: type) -> bool:
    held: _Class = kind
    return held in KIND_OF


def _names_records(kind: type) -> bool:
    return bool(_naming_fields(kind))


@functools.cache
def _naming_fields(kind: _Class) -> tuple[tuple[str, str], ...]:
    """Return the names of the fields of a class that hold ids of records, each with the collection of these records."""
    return tuple((field.name, field.metadata[REFERS_TO]) for field in _fields(kind) if REFERS_TO in field.metadata)
