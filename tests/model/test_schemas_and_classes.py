"""The schemas and the attrs classes say the same, in both directions.

Both are written down as one flat picture, from paths to what stands there, and the two pictures are compared. In a path
`?` marks what may be left out, `*` the items of a list, and `|` one member of a union, by its kind or its JSON type.
"""

import datetime as dt
import functools
import inspect
import operator
import types
import typing
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

import attrs
import pytest
from support.schema_nodes import NAMES, Node, root

from techtalent import CompanyProfile, EmployeeBand, Offer, Partners, Plan, Text, records
from techtalent.model.kinds import KIND_OF, KINDS
from techtalent.plans import FundingMatch, Outcome, Question, Rank
from techtalent.records import (
    Activity,
    ActivityCondition,
    AllRequirement,
    AnyRequirement,
    Audience,
    Combination,
    FundingRegulation,
    Region,
    RequirementPart,
    SchoolYear,
    Situation,
    Source,
)
from techtalent.writing.page_layout import Remark

Picture = Iterator[tuple[str, str]]

# The class of every schema but the common one.
CLASSES: dict[str, type[Any]] = {kind.name: kind.record for kind in KINDS} | {
    "company-profile": CompanyProfile,
    "plan": Plan,
}

# The schemas of the answers about plans, which `test_answer_schemas` holds against answers and their classes.
ANSWERS = ("explanation", "unlock", "plan-change", "catalogue-change", "event", "pathway", "catalogue")

# The classes that profiles are made of, in whose JSON null may stand for what is left out.
OF_PROFILES = frozenset([CompanyProfile, EmployeeBand, Offer, Partners])

# What a file says of itself: no fields of a record.
EDITOR_KEYS = ("$schema", "replaces")

# What a class hands on of what it holds, or works out for whoever writes Python: no key of its own.
HANDED_ON = {
    FundingMatch: {"also_check", "to_check"},
    Rank: {"order"},
    FundingRegulation: {"leaves_checks", "family", "to_check"},
    Source: {"is_guide", "speaks_until"},
    AnyRequirement: {"facts"},
    AllRequirement: {"facts"},
    SchoolYear: {"ends"},
}

# The modules with the classes of which a plan is made.
PLAN_MODULES = frozenset(
    f"techtalent.model.{name}"
    for name in ("plan", "advice", "papers", "conditions", "reasons", "estimates", "sentences", "starts")
)

# The keys that plans did not have at first: they are in all that are written, and may lack in those that were stored.
ADDED: dict[type[Any], set[str]] = {Question: {"answer", "options"}}

# What an id is made of, and a place in a list.
ID = "[a-z0-9]+(-[a-z0-9]+)*"
PLACE = "(0|[1-9][0-9]{0,3})"

# How a plan names a part of a regulation.
PARTS: dict[Any, str] = {
    RequirementPart: f"#/requirements/{PLACE}(/of/{PLACE}){{0,2}}$",
    ActivityCondition: f"#/conditions/{PLACE}$",
    Combination: f"#/(excludes|requires|stacks_with)/{PLACE}$",
}

JSON_TYPES = {
    str: "string",
    int: "integer",
    float: "number",
    Decimal: "number",
    bool: "boolean",
    types.NoneType: "null",
    dt.date: "date",
}


def _one_of(values: typing.Iterable[str]) -> str:
    return "one of " + ", ".join(sorted(values))


# The picture of a class


def _members(annotation: Any) -> list[Any]:
    """Return the members of a union; the annotation alone where it is none. A number is whole or not."""
    members = list(get_args(annotation)) if get_origin(annotation) in (types.UnionType, typing.Union) else [annotation]
    return [each for each in members if each is not int or float not in members]


def _label(annotation: Any) -> str:
    """Return what tells a member of a union apart from the others."""
    if attrs.has(annotation):
        if annotation in KIND_OF:
            return "string"
        kind = typing.get_type_hints(annotation).get("kind")
        return str(get_args(kind)[0]) if get_origin(kind) is Literal else "object"
    if get_origin(annotation) is Literal:
        return "string"
    return "array" if get_origin(annotation) is tuple else JSON_TYPES[annotation]


def _of_annotation(annotation: Any, path: str, in_plan: bool) -> Picture:
    members = _members(annotation)
    if annotation in KIND_OF:
        # Only a plan holds records, and names each.
        yield path, "id"
    elif set(members) <= KIND_OF.keys():
        yield path, "kind/id of " + ", ".join(KIND_OF[each].name for each in members)
    elif in_plan and annotation in PARTS:
        yield path, PARTS[annotation]
    elif members == [float]:
        yield path, "number"
    elif len(members) > 1:
        for member in members:
            yield from _of_annotation(member, f"{path}|{_label(member)}", in_plan)
    elif get_origin(annotation) is Literal:
        yield path, _one_of(get_args(annotation))
    elif get_origin(annotation) is tuple:
        yield path, "list"
        yield from _of_annotation(get_args(annotation)[0], f"{path}/*", in_plan)
    elif annotation is Outcome and path.endswith("/of/*"):
        # An outcome holds those of its parts.
        yield path, "outcome"
    elif annotation is CompanyProfile:
        # Its own picture is compared; it holds itself.
        yield path, "profile"
    elif attrs.has(annotation):
        yield from _of_class(annotation, path)
    else:
        yield path, JSON_TYPES[annotation]


def _of_class(cls: type[Any], path: str = "") -> Picture:
    yield path, "object"
    hints = typing.get_type_hints(cls)
    in_plan = cls.__module__ in PLAN_MODULES
    for field in attrs.fields(cls):
        # A key may be left out where its field has a default. The plan's own records have all their keys always (but
        # for those that were added), and what tells the members of a union apart has a default for whoever writes
        # Python, but is always there in JSON.
        tag = field.name == "kind" and len(get_args(hints["kind"])) == 1
        has_default = field.default is not attrs.NOTHING and not tag
        optional = field.name in ADDED.get(cls, ()) if in_plan else has_default
        annotation = hints[field.name]
        if cls in OF_PROFILES:
            # Null says as much as a key that is left out.
            annotation = annotation | None if optional else annotation
        elif field.default is None and optional and not in_plan:
            # What is left out is None in Python; it is never null in JSON.
            annotation = functools.reduce(
                operator.or_, (each for each in _members(annotation) if each is not types.NoneType)
            )
        yield from _of_annotation(annotation, f"{path}/{field.name}{'?' if optional else ''}", in_plan)
    for name, member in vars(cls).items():
        if isinstance(member, property) and name not in HANDED_ON.get(cls, ()):
            assert member.fget is not None
            yield from _of_annotation(typing.get_type_hints(member.fget)["return"], f"{path}/{name}", in_plan)
    if cls is Plan:
        # What JSON says beside what a plan holds: the sentences of its page, and the records.
        yield "/page?", "object"
        for subject in get_args(Remark):
            yield f"/page?/{subject}?", "object"
            yield f"/page?/{subject}?/nl", "string"
            yield f"/page?/{subject}?/en?", "string"
        yield "/records?", "object"
        for kind in KINDS:
            yield f"/records?/{kind.name}?", "map"
            yield f"/records?/{kind.name}?/*", f"{kind.name}.schema.json"


# The picture of a schema


def _of_schema(node: Node, path: str = "") -> Picture:
    in_plan, node = node.file == "plan.schema.json", node.target()
    pattern = node.says.get("pattern", "")
    if path and node == root("company-profile"):
        yield path, "profile"
    elif path.endswith("/of/*") and in_plan:
        yield path, "outcome"
    elif path and not node.pointer:
        yield path, node.file
    elif in_plan and node == root("common").child("$defs", "id"):
        yield path, "id"
    elif in_plan and pattern.endswith(f")/{ID}$"):
        yield path, "kind/id of " + pattern.removeprefix("^(").removesuffix(f")/{ID}$").replace("|", ", ")
    elif in_plan and pattern.startswith(f"^{ID}#"):
        yield path, pattern.removeprefix(f"^{ID}")
    elif node.is_map():
        yield path, "map"
        yield from _of_schema(node.child("additionalProperties"), f"{path}/*")
    elif "oneOf" in node.says:
        for at in range(len(node.says["oneOf"])):
            member = node.child("oneOf", at)
            yield from _of_schema(member, f"{path}|{_label_of_schema(member.target())}")
    elif "enum" in node.says or "const" in node.says:
        yield path, _one_of(node.says.get("enum") or [node.says["const"]])
    elif len(node.types()) > 1:
        for type_ in node.types():
            yield from _of_schema(attrs.evolve(node, says={**node.says, "type": type_}), f"{path}|{type_}")
    elif node.types() == ["array"]:
        yield path, "list"
        yield from _of_schema(node.child("items"), f"{path}/*")
    elif node.types() == ["object"]:
        yield path, "object"
        for name, each in node.properties().items():
            if node.pointer or name not in EDITOR_KEYS:
                yield from _of_schema(each, f"{path}/{name}{'' if name in node.says['required'] else '?'}")
    else:
        yield path, "date" if node.says.get("format") == "date" else node.types()[0]


def _label_of_schema(node: Node) -> str:
    kind = node.properties().get("kind")
    if node.says.get("format") == "date":
        return "date"
    # An enum needs no type: all of them are of texts.
    return str(kind.says["const"]) if kind is not None else (*node.types(), "string")[0]


# The comparison


@pytest.mark.parametrize("name", CLASSES)
def test_schema_and_class_say_the_same(name: str) -> None:
    """Names, what may be left out, types, enums and unions are the same in the schema and in the class."""
    of_schema, of_class = dict(_of_schema(root(name))), dict(_of_class(CLASSES[name]))
    # A link to an audience, a region or a situation names one of a few in its schema; in Python every link's `to` is a
    # text.
    if name == "activity":
        assert of_schema.pop("/audiences/*/to") == _one_of(get_args(Audience))
        assert of_class.pop("/audiences/*/to") == "string"
    if name == "initiative":
        assert of_schema.pop("/regions?/*/to") == _one_of(get_args(Region))
        assert of_class.pop("/regions?/*/to") == "string"
    if name == "tip":
        assert of_schema.pop("/situations?/*/to") == _one_of(get_args(Situation))
        assert of_class.pop("/situations?/*/to") == "string"
    assert of_schema == of_class


@pytest.mark.parametrize("name", CLASSES)
def test_keys_stand_in_the_order_of_the_schema(name: str) -> None:
    """The keys of an object in JSON, which stand in the order of the fields, are in the order of its schema."""
    of_schema, of_class = dict(_of_schema(root(name))), dict(_of_class(CLASSES[name]))
    # A schema may say the members of a union in another order.
    assert [path for path in of_schema if "|" not in path] == [path for path in of_class if "|" not in path]


@pytest.mark.parametrize("name", CLASSES)
def test_a_picture_has_each_path_once(name: str) -> None:
    """No path of a picture hides another, so that the comparison leaves nothing out."""
    for picture in ([path for path, _ in _of_schema(root(name))], [path for path, _ in _of_class(CLASSES[name])]):
        assert sorted(picture) == sorted(set(picture))


def test_a_plan_holds_records_of_every_kind() -> None:
    """Under `records` a plan can hold each kind of content."""
    assert list(root("plan").says["properties"]["records"]["properties"]) == [kind.name for kind in KINDS]


@pytest.mark.parametrize("name", NAMES)
def test_a_required_key_is_a_property(name: str) -> None:
    """No object requires a key that it does not have, or requires one twice."""
    for node in root(name).below():
        required = node.says.get("required", [])
        assert sorted(required) == sorted(set(required) & node.properties().keys()), str(node)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_file_may_speak_of_itself(kind: Any) -> None:
    """A content file may name its schema and say that it replaces a record; neither is asked of it."""
    schema = root(kind.name)
    assert schema.says["properties"]["$schema"]["type"] == "string"
    assert schema.says["properties"]["replaces"]["const"] is True
    assert set(EDITOR_KEYS) & set(schema.says["required"]) == set()


def test_a_profile_may_name_its_schema() -> None:
    """A profile may name its schema, but replaces nothing."""
    assert set(root("company-profile").properties()) & set(EDITOR_KEYS) == {"$schema"}


def _used_by(annotation: Any, within: tuple[Any, ...] = ()) -> Iterator[type[Any]]:
    """Yield every class in an annotation, and those in their fields."""
    for member in _members(annotation):
        if get_origin(member) is tuple:
            yield from _used_by(get_args(member)[0], within)
        elif attrs.has(member) and member not in within:
            yield member
            for each in typing.get_type_hints(member).values():
                yield from _used_by(each, (*within, member))


def test_every_class_has_its_schema() -> None:
    """Every class that content is made of stands in a record, so that a schema was compared with it."""
    found = {each for each in (Text, Offer, *vars(records).values()) if inspect.isclass(each) and attrs.has(each)}
    used = {each for kind in KINDS for each in _used_by(kind.record)} | set(_used_by(CompanyProfile))
    assert found - used == set()
    assert Activity in found


def test_every_schema_has_its_class() -> None:
    """Every definition is referred to from the schema of a class, so that it was compared with one."""
    seen: set[Node] = set()
    to_see = [root(name) for name in (*CLASSES, *ANSWERS)]
    while to_see:
        node = to_see.pop()
        if node in seen:
            continue
        seen.add(node)
        to_see += [child for child in node.children() if not child.pointer.startswith("/$defs/") or node.pointer]
        if "$ref" in node.says:
            to_see.append(node.referred())
    definitions = {root(name).child("$defs", each) for name in NAMES for each in root(name).says.get("$defs", {})}
    assert sorted(map(str, definitions - seen)) == []


def test_every_kind_has_a_schema() -> None:
    """There is a schema for each kind, for profiles, plans and the other answers, one of common parts, and no other."""
    assert {*CLASSES, *ANSWERS, "common"} == set(NAMES)
