"""What files that people write for the tests have in common: how they are checked, and how it is said what is wrong."""

from typing import Any
from urllib.parse import urljoin

import jsonschema
from referencing import Resource

from support.schema_nodes import REGISTRY, SCHEMAS
from techtalent.errors import nearest


def validator(schema: dict[str, Any]) -> Any:
    """Return a validator for a schema of such files.

    Its references lead to ../schema/, as the folders lie; the files there have a version in their address.
    """
    return jsonschema.Draft202012Validator(
        schema,
        registry=REGISTRY.with_resources(
            (urljoin(schema["$id"], f"../schema/{file}"), Resource.from_contents(schemas))
            for file, schemas in SCHEMAS.items()
        ),
    )


def explained(error: Any) -> str:
    """Return what jsonschema says, in the words of whoever writes such files."""
    if error.validator == "additionalProperties":
        known = list(error.schema["properties"])
        unknown = [key for key in error.instance if key not in known]
        return "; ".join(with_hint(f"there is no {key!r} here", nearest(key, known)) for key in unknown)
    if error.validator == "enum":
        hint = nearest(error.instance, error.validator_value, few=20)
        return with_hint(f"{error.instance!r} is not possible here", hint)
    if error.validator == "required":
        return "; ".join(f"{key!r} is missing" for key in error.validator_value if key not in error.instance)
    if error.validator == "not" and error.instance == {}:
        return "it is empty, and a case has to expect something"
    if error.validator == "minItems":
        return "the list is empty, and expects nothing"
    return str(error.message)


def with_hint(message: str, hint: str | None) -> str:
    """Return the message, with the hint behind it where there is one."""
    return f"{message} ({hint})" if hint else message
