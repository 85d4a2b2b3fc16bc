"""The schemas, and what a value that breaks one is told.

This is the only module that imports jsonschema, and only what checks data from outside imports this one.
"""

import functools
import json
from collections.abc import Iterator
from typing import Any

import jsonschema
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource

from techtalent._locate import escape
from techtalent._resources import resource_folder
from techtalent.errors import Finding, nearest

#: What `$id` begins with; the number is the version of the schemas.
BASE = "https://techtalent.example/schema/1/"


@functools.cache
def _registry() -> Registry[Any]:
    contents = [json.loads(path.read_bytes()) for path in sorted(resource_folder("schema").glob("*.schema.json"))]
    return Registry().with_resources((each["$id"], Resource.from_contents(each)) for each in contents)


@functools.cache
def _validator(reference: str) -> jsonschema.Draft202012Validator:
    """Return a validator for a `$ref`: one a kind and variant, made once."""
    return jsonschema.Draft202012Validator({"$ref": reference}, registry=_registry())


def breaches(value: Any, name: str) -> tuple[Finding, ...]:
    """Return a finding, without its file and line, for every way in which `value` breaks the schema `name`."""
    errors = _validator(f"{BASE}{name}.schema.json").iter_errors(value)
    found = {finding for error in errors for finding in _explain(error)}
    return tuple(sorted(found, key=lambda finding: (finding.pointer, finding.code, finding.message)))


def _explain(error: ValidationError) -> Iterator[Finding]:
    pointer = "".join(f"/{escape(part)}" for part in error.absolute_path)
    value: Any = error.instance
    limit: Any = error.validator_value
    told = _EXPLANATIONS.get(str(error.validator))
    if error.validator == "additionalProperties":
        schema: Any = error.schema
        known = schema["properties"]
        for key in value:
            if key not in known:
                yield Finding(
                    code="unknown-key",
                    pointer=f"{pointer}/{escape(key)}",
                    message=f"there is no {key!r} here",
                    hint=nearest(key, known),
                )
    elif error.validator == "required":
        for key in limit:
            if key not in value:
                yield Finding(code="missing-key", pointer=pointer, message=f"{key!r} is missing")
    elif error.validator == "not":
        # Of a profile that tells the time twice: its record says so, with the place.
        return
    elif error.validator == "oneOf":
        yield from _explain_union(error, pointer)
    elif error.validator in ("enum", "const"):
        known = [str(each) for each in (limit if error.validator == "enum" else [limit])]
        yield Finding(
            code="unknown-value",
            pointer=pointer,
            message=f"{_shown(value)} is none of {', '.join(known)}",
            hint=nearest(value, known) if isinstance(value, str) else None,
        )
    elif error.validator == "dependentRequired":
        missing = sorted({key for given, keys in limit.items() if given in value for key in keys if key not in value})
        yield from (Finding(code="missing-key", pointer=pointer, message=f"{key!r} is missing") for key in missing)
    elif told is not None:
        code, wording = told
        yield Finding(code=code, pointer=pointer, message=wording.format(value=_shown(value), limit=_limit(limit)))
    else:
        yield Finding(code="schema", pointer=pointer, message=error.message)


#: The code and the wording for a keyword that needs no more than its limit.
_EXPLANATIONS = {
    "type": ("wrong-type", "{value} is not {limit}"),
    "minimum": ("out-of-range", "{value} is less than {limit}"),
    "maximum": ("out-of-range", "{value} is more than {limit}"),
    "minLength": ("empty-text", "the text is empty"),
    "maxLength": ("too-long", "the text is longer than {limit} characters"),
    "minItems": ("empty-list", "the list is empty"),
    "uniqueItems": ("doubled-value", "a value stands twice in the list"),
    "pattern": ("wrong-form", "{value} does not have the form that is asked here"),
}


def _explain_union(error: ValidationError, pointer: str) -> Iterator[Finding]:
    """Yield what is wrong for the one member of a union that was meant: the one of the same kind, or JSON type."""
    value, context = error.instance, tuple(error.context or ())
    not_meant: set[object] = set()
    kinds: list[str] = []
    types: list[str] = []
    for each in context:
        member, path = each.relative_schema_path[0], tuple(each.relative_path)
        if each.validator == "const" and path == ("kind",):
            not_meant.add(member)
            kinds.append(str(each.validator_value))
        elif each.validator == "type" and path == ():
            not_meant.add(member)
            types.append(str(each.validator_value))
    meant = {each.relative_schema_path[0] for each in context} - not_meant
    if len(meant) == 1:
        for each in context:
            if each.relative_schema_path[0] in meant:
                yield from _explain(each)
    elif isinstance(value, dict) and "kind" in value:
        yield Finding(
            code="unknown-kind",
            pointer=f"{pointer}/kind",
            message=f"{_shown(value['kind'])} is none of {', '.join(kinds)}",
            hint=nearest(value["kind"], kinds),
        )
    elif isinstance(value, dict):
        yield Finding(code="missing-key", pointer=pointer, message="'kind' is missing")
    else:
        names = dict.fromkeys(_TYPE_NAMES.get(each, each) for each in types)
        yield Finding(code="wrong-type", pointer=pointer, message=f"{_shown(value)} is not {' or '.join(names)}")


_TYPE_NAMES = {
    "object": "an object",
    "array": "a list",
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}


def _limit(limit: object) -> str:
    names = limit if isinstance(limit, list) else [limit]
    return " or ".join(_TYPE_NAMES.get(str(each), str(each)) for each in names)


def _shown(value: object) -> str:
    """Return a value as it stands in JSON, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}..."
