"""A file to fill in for a new record, with every required key and no values: `validate` says what is missing."""

import re
from typing import Any

from techtalent.model.kinds import Kind
from techtalent.model.text import LANGUAGES
from techtalent.reading.schemas import Schema, resolve, schema_of

ID = re.compile("(?!.{81})[a-z0-9]+(-[a-z0-9]+)*")
"""The form of an id, as in the schemas."""


# What a new record has no use for: it replaces none, was never called otherwise, and is in use.
_NOT_NEW = frozenset({"$schema", "replaces", "aliases", "retired"})


def skeleton(kind: Kind, record_id: str, schema_address: str, *, optional: bool = False) -> dict[str, Any]:
    """Return the record to fill in, its keys in the order of the schema.

    With `optional` it has the keys as well that a record may leave out, to fill in or to delete.
    """
    schema, file = schema_of(kind.name)
    properties: Schema = schema["properties"]
    wanted = [key for key in properties if key in schema["required"] or (optional and key not in _NOT_NEW)]
    empty = {key: _empty(properties[key], file) for key in wanted}
    return {"$schema": schema_address, **empty, "id": record_id}


def _empty(schema: Schema, file: str) -> Any:
    """Return the emptiest value that still shows what to write; `validate` has a finding for it."""
    schema, file = resolve(schema, file)
    if "oneOf" in schema:
        return {"kind": ""}
    if schema.get("type") == "object":
        properties = schema["properties"]
        # A text is written in both languages, although only the Dutch is required.
        wanted = list(properties) if set(properties) == set(LANGUAGES) else schema["required"]
        return {key: _empty(properties[key], file) for key in properties if key in wanted}
    if schema.get("type") == "array":
        # A list that needs an item gets an empty one, which shows its form; any other list is empty.
        return [_empty(schema["items"], file)] if schema.get("minItems") else []
    if schema.get("type") == "string" or "enum" in schema:
        return ""
    return None
