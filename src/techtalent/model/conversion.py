"""JSON to records and records to JSON, by what the fields of their classes say. Only this module knows cattrs.

Records of content and profiles stand in JSON as they do in their files. An answer, such as a plan, holds such records
and names each in its JSON: by its id where only one kind is possible, as `kind/id` where several are, and a part of one
as the id and a JSON pointer into the record, `slim#/requirements/0`.

Nothing is checked here but that no key of content is unknown: a value was checked by its schema before it comes here.
The hooks are made once for each class and call no generated code: cattrs' `Converter` would write a function for each
class, which takes longer than reading all of the packaged content.
"""

import datetime as dt
import functools
import operator
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Literal, TypeVar, get_args, get_origin

import attrs
from cattrs import BaseConverter

from techtalent.model.amounts import json_number
from techtalent.model.kinds import KIND_OF, Record, name_of
from techtalent.model.naming import named, names_content, part_of
from techtalent.model.walk import classes_in

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
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(str(value)))
    converter.register_structure_hook_factory(_is_literal, lambda _: _as_it_is)
    converter.register_structure_hook_factory(_is_list, _list_reader)
    converter.register_structure_hook_factory(is_union, _union_reader)
    converter.register_structure_hook_factory(attrs.has, _record_reader)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_unstructure_hook(Decimal, json_number)
    converter.register_unstructure_hook_factory(_is_list, _list_writer)
    converter.register_unstructure_hook_factory(attrs.has, _record_writer)
    return converter


def is_union(annotation: Any) -> bool:
    """Return whether a type has several members."""
    return get_origin(annotation) in (types.UnionType, typing.Union)


def members_of(union: Any) -> set[Any]:
    """Return the members of a union without None, which stands for what may be left out."""
    return set(get_args(union)) - {type(None)}


def _is_literal(annotation: Any) -> bool:
    return get_origin(annotation) is Literal


def _is_list(annotation: Any) -> bool:
    # A list stands as a bare tuple where only its value tells which member of a union it is.
    return annotation is tuple or get_origin(annotation) is tuple


def _holds_itself(field: "attrs.Attribute[Any]", record: type[Any]) -> bool:
    """Return whether the field is a list of records of its own class.

    The converter has no hook for such a field while the hook of the class is being made.
    """
    return field.type == types.GenericAlias(tuple, (record, ...))


def _field_reader(field: "attrs.Attribute[Any]", record: type[Any], read: _Read, converter: BaseConverter) -> _Read:
    """Return what reads a field of a record; `read` reads the record itself."""
    if _holds_itself(field, record):
        return lambda values, _: tuple([read(value, record) for value in values])
    return converter.get_structure_hook(field.type)


def _field_writer(field: "attrs.Attribute[Any]", record: type[Any], write: _Write, converter: BaseConverter) -> _Write:
    """Return what writes a field of a record; `write` writes the record itself."""
    if _holds_itself(field, record):
        return lambda values: [write(value) for value in values]
    return converter.get_unstructure_hook(field.type)


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
    # A number or true, beside an object, a list or a day, is read as it is.
    as_json: dict[Any, Any] = {dt.date: str, Decimal: int | float | Decimal}
    structured = Mapping if attrs.has(member) else as_json.get(member, list | tuple)
    return lambda value, _: read(value, member) if isinstance(value, structured) else value


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
        hook = _field_reader(field, record, read, converter)
        if hook is not _as_it_is:
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
        hook = _field_writer(field, record, write, converter)
        tag = field.name == "kind" and isinstance(field.default, str)
        fields.append((field.name, attrs.NOTHING if tag else field.default, hook))
    return write


# Answers to JSON


@functools.cache
def answer_writer() -> BaseConverter:
    """Return the converter that writes answers. All keys of an answer's own records are always there."""
    # Whoever only loads content has no plans.
    from techtalent.model.conditions import ConditionMatch
    from techtalent.model.plan import FundingMatch

    converter = content_converter().copy()
    converter.register_unstructure_hook_factory(is_union, _named_writer)
    converter.register_unstructure_hook_factory(is_answer, _answer_writer)
    converter.register_unstructure_hook_factory(_is_record, lambda _: operator.attrgetter("id"))
    converter.register_unstructure_hook(FundingMatch, _funding_writer(converter))
    converter.register_unstructure_hook(ConditionMatch, _condition_writer(converter))
    return converter


def is_answer(annotation: Any) -> bool:
    """Return whether a type is a class of which answers are made, rather than one of content or of profiles."""
    return attrs.has(annotation) and annotation not in _classes_of_content()


def _is_record(annotation: Any) -> bool:
    return annotation in KIND_OF


@functools.cache
def _classes_of_content() -> frozenset[Any]:
    """Return the classes of which the records of content, and profiles, are made."""
    from techtalent.model.profile import CompanyProfile

    return frozenset(classes_in([*KIND_OF, CompanyProfile]))


def computed(answer: type[Any]) -> Iterator[str]:
    """Yield the names of what a class computes.

    A property that returns a list, or a part of content, repeats what stands there already.
    """
    for name, member in vars(answer).items():
        if isinstance(member, property):
            returned = typing.get_type_hints(member.fget)["return"]
            if get_origin(returned) is not tuple and not classes_in([returned]) & _classes_of_content():
                yield name


def _answer_writer(answer: Any, converter: BaseConverter) -> _Write:
    hooks: list[tuple[str, _Write]] = []

    def write(value: Any) -> dict[str, Any]:
        return {name: hook(getattr(value, name)) for name, hook in hooks}

    for field in attrs.fields(answer):
        hooks.append((field.name, _field_writer(field, answer, write, converter)))
    hooks += [(name, converter.unstructure) for name in computed(answer)]
    return write


def _named_writer(annotation: Any, converter: BaseConverter) -> _Write:
    """Return what writes a member of a union. Records of several kinds are told apart by the kind before the id."""
    members = members_of(annotation)
    if len(members) == 1:
        write = converter.get_unstructure_hook(members.pop())
        return lambda value: None if value is None else write(value)

    def write_any(value: Any) -> Any:
        if type(value) in KIND_OF:
            return name_of(value)
        if isinstance(value, tuple):
            return [write_any(member) for member in value]
        return converter.unstructure(value)

    return write_any


def _funding_writer(converter: BaseConverter) -> _Write:
    from techtalent.model.plan import FundingMatch

    write = _answer_writer(FundingMatch, converter)

    def write_match(match: FundingMatch) -> dict[str, Any]:
        written: dict[str, Any] = write(match)
        for outcome, shown in zip(match.outcomes, written["outcomes"], strict=True):
            name_requirements(outcome, shown, part_of(match.regulation, "requirements", outcome.requirement))
        for combination, shown in zip(match.combinations, written["combinations"], strict=True):
            # Of two regulations that go together, or not, either may state the rule: it names the other one.
            rule, other = combination.rule, combination.regulation
            states = match.regulation if rule.to == other.id else other
            shown["rule"] = part_of(states, combination.kind.replace("-", "_"), rule)
        return written

    return write_match


def _condition_writer(converter: BaseConverter) -> _Write:
    from techtalent.model.conditions import ConditionMatch

    write = _answer_writer(ConditionMatch, converter)

    def write_match(match: ConditionMatch) -> dict[str, Any]:
        written: dict[str, Any] = write(match)
        written["condition"] = part_of(match.activities[0], "conditions", match.condition)
        return written

    return write_match


def name_requirements(outcome: Any, shown: dict[str, Any], name: str) -> None:
    """Put the name of a requirement in place of it, and of each part of a group of requirements."""
    shown["requirement"] = name
    for at, (part, shown_part) in enumerate(zip(outcome.of, shown["of"], strict=True)):
        name_requirements(part, shown_part, f"{name}/of/{at}")


def held_records(value: Any) -> Iterator[Record]:
    """Yield the records of content that an answer holds, as often as it does."""
    if type(value) in KIND_OF:
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from held_records(member)
    elif is_answer(type(value)):
        for field in attrs.fields(type(value)):
            yield from held_records(getattr(value, field.name))


# JSON to answers


def answer_reader(
    records: Mapping[str, Mapping[str, Record]], profile: Callable[[Mapping[str, Any]], Any]
) -> BaseConverter:
    """Return the converter that reads answers which name these records, by kind and id.

    `profile` reads the profiles in them. What is computed is passed over. A name that leads nowhere is a LookupError.
    """
    from techtalent.model.profile import CompanyProfile

    converter = content_converter().copy()
    converter.register_structure_hook_factory(is_union, _optional_reader)
    converter.register_structure_hook_factory(is_answer, _answer_reader)
    converter.register_structure_hook_func(lambda kind: kind is CompanyProfile, lambda value, _: profile(value))
    converter.register_structure_hook_func(names_content, lambda value, kind: named(value, kind, records))
    return converter


def _optional_reader(annotation: Any, converter: BaseConverter) -> _Read:
    members = members_of(annotation)
    if len(members) > 1:
        return _union_reader(annotation, converter)
    member = members.pop()
    read = converter.get_structure_hook(member)
    return lambda value, _: None if value is None else read(value, member)


def _answer_reader(answer: Any, converter: BaseConverter) -> _Read:
    hooks: list[tuple[str, _Read, Any]] = []

    def read(value: Any, _: Any) -> Any:
        # The schema has seen to it that only what has a default is left out: a plan stored before it was told.
        return answer(**{name: hook(value[name], annotation) for name, hook, annotation in hooks if name in value})

    for field in attrs.fields(answer):
        hooks.append((field.name, _field_reader(field, answer, read, converter), field.type))
    return read
