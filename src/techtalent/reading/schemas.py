"""The schemas as data: the keys, their order, and the schema of each. No validator is needed."""

import functools
import json
from pathlib import Path
from typing import Any

from techtalent.reading.packaged import resource_folder

BASE = "https://techtalent.example/schema/2/"
"""The beginning of every `$id`; the number is the version of the schemas."""

ID_FORM = "words joined by hyphens"
"""What the schema of an id says of its form, and so every finding about one."""

Schema = dict[str, Any]


@functools.cache
def schema_files() -> dict[str, Schema]:
    """Return every schema by the name of its file."""
    paths = sorted(Path(resource_folder("schema")).glob("*.schema.json"))
    return {path.name: json.loads(path.read_bytes()) for path in paths}


def schema_of(kind: str) -> tuple[Schema, str]:
    """Return the schema of a kind, and the name of the file from which its references start."""
    name = f"{kind}.schema.json"
    return schema_files()[name], name


def resolve(schema: Schema, file: str) -> tuple[Schema, str]:
    """Return the schema that a reference leads to, and its file; a schema without a reference is returned unchanged."""
    while "$ref" in schema:
        target, _, fragment = schema["$ref"].partition("#")
        file = target or file
        schema = schema_files()[file]
        for part in fragment.split("/")[1:]:
            schema = schema[part]
    return schema, file


def meant(schema: Schema, file: str, value: object) -> tuple[Schema, str]:
    """Return the schema for this value: of a union, the member of the same kind or JSON type."""
    schema, file = resolve(schema, file)
    if "oneOf" not in schema:
        return schema, file
    members = [resolve(member, file) for member in schema["oneOf"]]
    kind = value.get("kind") if isinstance(value, dict) else None
    for member, where in members:
        const = member.get("properties", {}).get("kind", {}).get("const")
        if const is not None and const == kind:
            return member, where
    for member, where in members:
        if isinstance(value, dict) and member.get("type") == "object" and "kind" not in member.get("properties", {}):
            return member, where
    return {}, file
