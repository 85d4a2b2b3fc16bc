"""A file to fill in for a new record: every key that is required, empty, so that validating says what is missing."""

import re
from typing import Any

from techtalent.model.kinds import Kind
from techtalent.model.text import LANGUAGES
from techtalent.reading.schemas import Schema, resolve, schema_of

ID = re.compile("(?!.{81})[a-z0-9]+(-[a-z0-9]+)*")
"""What an id looks like, as the schemas say it."""


def skeleton(kind: Kind, record_id: str, schema_address: str) -> dict[str, Any]:
    """Return the record to fill in, its keys in the schema's order."""
    schema, file = schema_of(kind.name)
    empty: dict[str, Any] = _empty(schema, file)
    return {"$schema": schema_address, **empty, "id": record_id}


def _empty(schema: Schema, file: str) -> Any:
    """Return the emptiest value that still shows what belongs here; validating finds each of them."""
    schema, file = resolve(schema, file)
    if "oneOf" in schema:
        return {"kind": ""}
    if schema.get("type") == "object":
        properties = schema["properties"]
        # A text is written in both languages, although only the Dutch is required.
        wanted = list(properties) if set(properties) == set(LANGUAGES) else schema["required"]
        return {key: _empty(properties[key], file) for key in properties if key in wanted}
    if schema.get("type") == "array":
        # An empty list is fine where none is required; where one is, an empty one in it shows its form.
        return [_empty(schema["items"], file)] if schema.get("minItems") else []
    if schema.get("type") == "string" or "enum" in schema:
        return ""
    return None
