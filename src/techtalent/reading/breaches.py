"""Findings about values that break a schema.

Only this module imports jsonschema, and only code that checks data from outside imports this module.
"""

import functools
import json
import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from typing import Any, cast

import jsonschema
from attrs import frozen
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from techtalent.errors import Finding, KnownNames, shortened
from techtalent.model.amounts import json_number
from techtalent.model.sectors import sector_hint
from techtalent.reading.numbers import Typed, band_hint, number_hint, typed_numbers
from techtalent.reading.positions import escape
from techtalent.reading.schemas import BASE, ID_FORM, Schema, schema_files, schema_of
from techtalent.reading.written_days import month_number, written_time


@functools.cache
def _registry() -> Registry[Any]:
    # A `$ref` to a schema that names its draft would be checked by jsonschema's own validator, without `_unique`.
    schemas = ({key: schema[key] for key in schema if key != "$schema"} for schema in schema_files().values())
    return Registry().with_resources((schema["$id"], DRAFT202012.create_resource(schema)) for schema in schemas)


def _unique(validator: Any, wanted: bool, value: Any, schema: Any) -> Iterator[ValidationError]:
    """Yield an error for a list that has a value twice.

    The time that jsonschema's own check takes grows with the square of the length, where values cannot be sorted.
    """
    if wanted and validator.is_type(value, "array") and _first_doubled(value):
        yield ValidationError("")


def _is_integer(checker: Any, value: object) -> bool:
    """Return whether JSON has a whole number there: 3.0 is one, and `decimal-point` speaks of it."""
    if isinstance(value, Decimal):
        return value == value.to_integral_value()
    return bool(_TYPES.is_type(value, "integer"))


_TYPES = jsonschema.Draft202012Validator.TYPE_CHECKER
_Validator: Any = jsonschema.validators.extend(  # type: ignore[no-untyped-call]
    jsonschema.Draft202012Validator,
    {"uniqueItems": _unique},
    type_checker=_TYPES.redefine("integer", _is_integer),
)


@functools.cache
def _validator(reference: str) -> Any:
    """Return the validator for a `$ref`; it is made once."""
    return _Validator({"$ref": reference}, registry=_registry())


@frozen(kw_only=True)
class _Read:
    """What was read."""

    schema: str
    """The name of the schema that it should keep to."""
    typed: Typed
    """The numbers in it as they were typed."""


def breaches(value: Any, name: str, text: str = "") -> tuple[Finding, ...]:
    """Return a finding, without file and line, for every way in which `value` breaks the schema `name`.

    With the `text` that the value was read from, a number is shown as it was typed.
    """
    errors = list(_validator(f"{BASE}{name}.schema.json").iter_errors(value))
    if not errors:
        return ()
    read = _Read(schema=name, typed=typed_numbers(text))
    found = {finding for error in errors for finding in _explain(error, read)}
    # An empty text gets no second finding that it does not have the form of an id.
    empty = {finding.pointer for finding in found if finding.code == "empty-text"}
    found = {finding for finding in found if finding.code != "wrong-form" or finding.pointer not in empty}
    # Nor does a value of a wrong type get one that it is none of the known values.
    other = {finding.pointer for finding in found if finding.code == "wrong-type"}
    found = {finding for finding in found if finding.code != "unknown-value" or finding.pointer not in other}
    # A key that is missing gets no finding where an unknown key was meant for it.
    meant_keys = {
        (finding.pointer.rpartition("/")[0], finding.hint) for finding in found if finding.code == "unknown-key"
    }
    found = {
        finding
        for finding in found
        if finding.code != "missing-key"
        or (finding.pointer, f"did you mean {finding.message.split()[0]}?") not in meant_keys
    }
    return tuple(sorted(found, key=lambda finding: (finding.pointer, finding.code, finding.message)))


def _keys_of_a_profile() -> int:
    """Return how many keys a hint lists where no key is like the one that was written: people write profiles."""
    schema, _ = schema_of("company-profile")
    return len(schema["properties"])


def _hint_at(name: object, known: Collection[str], *, few: int) -> str | None:
    """Return a hint at the key or value that was meant."""
    # What is right needs no hints.
    from techtalent.words.synonyms import otherwise

    return _known_names(tuple(known)).nearest(name, few=few) or otherwise(known)


@functools.lru_cache(maxsize=64)
def _known_names(known: tuple[str, ...]) -> KnownNames:
    from techtalent.words.synonyms import meanings

    return KnownNames(known, meanings(known))


def _explain(error: ValidationError, read: _Read) -> Iterator[Finding]:
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
                    message=f"there is no {shortened(repr(key))} here",
                    hint=_hint_at(key, known, few=_keys_of_a_profile()),
                )
    elif error.validator == "required":
        for key in limit:
            if key not in value:
                yield Finding(code="missing-key", pointer=pointer, message=f"{key!r} is missing")
    elif error.validator == "not" and "pattern" not in limit:
        # Only a profile that tells its time twice, or too many hours, or a pool of one company breaks a `not` without a
        # pattern, and `CompanyProfile` has a finding for it, with the place.
        return
    elif error.validator == "type" and "enum" in cast("Schema", error.schema):
        # That it is none of the known values is told already.
        return
    elif error.validator == "oneOf":
        yield from _explain_union(error, pointer, read)
    elif error.validator == "enum":
        yield Finding(
            code="unknown-value",
            pointer=pointer,
            message=f"{_shown_value(value, pointer, read)} is none of {', '.join(limit)}",
            # The message lists all of them already.
            hint=_LEAVE_OUT if value is None else _hint_at(value, limit, few=0) if isinstance(value, str) else None,
        )
    elif error.validator == "const":
        message = f"{_short_json(value)} is not {_short_json(limit)}"
        # What has a single kind in its place needs the key all the same.
        hint = f"write {_short_json(limit)}" if pointer.endswith("/kind") else "leave the key out otherwise"
        yield Finding(code="unknown-value", pointer=pointer, message=message, hint=hint)
    elif error.validator == "minItems" and limit > 1:
        message = f"the list has {len(value)}, and it takes at least {limit}"
        yield Finding(code="too-few", pointer=pointer, message=message)
    elif told is not None:
        code, wording = told
        doubled = error.validator == "uniqueItems"
        shown = _short_json(_first_doubled(value)[0]) if doubled else _shown_value(value, pointer, read)
        message = wording.format(value=shown, limit=_written_limit(limit))
        yield Finding(
            code=code,
            pointer=pointer,
            message=message,
            hint=_hint(error, shown, has_text=read.schema != "company-profile"),
        )
    else:
        yield Finding(code="schema", pointer=pointer, message=error.message)


_LEAVE_OUT = "fill it in, or leave the key out where it may be left out"

# The code and the message for a keyword whose message needs no more than the value and the limit.
_EXPLANATIONS = {
    "type": ("wrong-type", "{value} is not {limit}"),
    "minimum": ("out-of-range", "{value} is less than {limit}"),
    "maximum": ("out-of-range", "{value} is more than {limit}"),
    "minLength": ("empty-text", "the text is empty"),
    "maxLength": ("too-long", "the text is longer than {limit} characters"),
    "minItems": ("empty-list", "the list is empty"),
    "uniqueItems": ("doubled-value", "{value} stands twice in the list"),
    "pattern": ("wrong-form", "{value} does not have the form that is asked here"),
    # A pattern with `$` lets a line end pass in Python, so that a line end is what such a text is not.
    "not": ("wrong-form", "{value} does not have the form that is asked here"),
}


def _hint(error: ValidationError, shown: str, *, has_text: bool) -> str | None:
    """Return what to write in place of a value of a wrong type or form; None where the message says it already.

    `shown` is the value as it was typed. Where it `has_text` beside it, something can be said of a number.
    """
    value: Any = error.instance
    schema: Any = error.schema
    if error.validator in ("pattern", "not"):
        # The comment of the schema of an id, a day or an address says what it looks like.
        if isinstance(value, str) and (meant := _code_hint(value, schema["$comment"], error.absolute_path)):
            return meant
        form = f"{schema['$comment'][0].lower()}{schema['$comment'][1:].rstrip('.')}"
        name = re.sub(r"[\W_]+", "-", str(value).lower()).strip("-")
        return f"{form}: {name}" if ID_FORM in schema["$comment"] and re.search(schema["pattern"], name) else form
    if error.validator != "type":
        return None
    if value is None and error.absolute_path:
        return _LEAVE_OUT
    (asked, *_) = _types(schema["type"])
    if asked == "object" and schema.get("required"):
        return f"write {{{', '.join(f'{json.dumps(key)}: ...' for key in schema['required'])}}}"
    if asked == "object":
        return "write keys and values between { and }"
    if asked == "array":
        return "write a list between [ and ], also for one"
    if asked == "boolean":
        return f"write {_YES_OR_NO.get(str(value).casefold(), 'true or false')}, without quotes"
    if asked == "string":
        inside = next((value[key] for key in ("to", "nl") if key in value), None) if isinstance(value, dict) else None
        return f"write {_short_json(inside)} alone" if isinstance(inside, str) else "write it between double quotes"
    month = month_number(value) if "months" in error.absolute_path and isinstance(value, str) else None
    if month is not None:
        return f"write {month}, without quotes"
    return number_hint(value, shown, whole=asked == "integer", has_text=has_text)


_YES_OR_NO = {"ja": "true", "yes": "true", "true": "true", "nee": "false", "no": "false", "false": "false"}


def _code_hint(written: str, comment: str, path: Collection[Any]) -> str | None:
    """Return what to write for a code, a day or an hour; None where the schema asks for no such thing.

    None too where nobody can tell what was meant.
    """
    # What is right needs no hints.
    if "ISO 3166" in comment:
        from techtalent.words.synonyms_of_names import place_codes

        codes = place_codes(written, countries="ISO 3166-1" in comment)
        return f"did you mean {' or '.join(map(repr, codes))}?" if codes else None
    if "ISO 4217" in comment and written.strip().casefold() in ("€", "euro", "euros", "eur"):
        return "did you mean 'EUR'?"
    return sector_hint(written) if "SBI" in comment else written_time(written, comment, in_window="windows" in path)


def _first_doubled(values: list[Any]) -> list[Any]:
    """Return a list of the first value that the list has twice; an empty list where it has none twice."""
    seen: set[str] = set()
    for value in values:
        # In JSON 1 and 1.0 are equal, and 1 and true are not.
        number = isinstance(value, float) and value.is_integer()
        text = json.dumps(int(value) if number else value, sort_keys=True, default=json_number)
        if text in seen:
            return [value]
        seen.add(text)
    return []


def _explain_union(error: ValidationError, pointer: str, read: _Read) -> Iterator[Finding]:
    """Yield the findings for the member of a union that was meant: the member of the same kind or JSON type."""
    value = error.instance
    # Where null may stand, it says no more than a key that is left out: no hint names it.
    context = tuple(within for within in error.context or () if within.validator_value != "null")
    members = {within.relative_schema_path[0] for within in context}
    not_meant: set[object] = set()
    kinds: list[str] = []
    types: list[str] = []
    for within in context:
        member, path = within.relative_schema_path[0], tuple(within.relative_path)
        if within.validator == "const" and path == ("kind",):
            not_meant.add(member)
            kinds.append(str(within.validator_value))
        elif within.validator == "type" and path == ():
            not_meant.add(member)
            types.append(str(within.validator_value))
    meant = members - not_meant if len(members) > 1 else members
    if len(meant) == 1:
        for within in context:
            if within.relative_schema_path[0] in meant:
                yield from _explain(within, read)
    elif isinstance(value, dict) and "kind" in value:
        yield Finding(
            code="unknown-kind",
            pointer=f"{pointer}/kind",
            message=f"{_short_json(value['kind'])} is none of {', '.join(kinds)}",
            hint=_hint_at(value["kind"], kinds, few=0),
        )
    elif isinstance(value, dict):
        yield Finding(code="missing-key", pointer=pointer, message="'kind' is missing")
    else:
        names = dict.fromkeys(_TYPE_NAMES.get(name, name) for name in types)
        shown = _shown_value(value, pointer, read)
        message = f"{shown} is not {' or '.join(names)}"
        # Where all members are objects, their `kind` tells them apart.
        hint = 'write {"kind": ...}' if types == ["object"] * len(types) else None
        if "integer" in types:
            band = band_hint(value) if "object" in types else None
            hint = band or number_hint(value, shown, whole=True, has_text=False)
        yield Finding(code="wrong-type", pointer=pointer, message=message, hint=hint)


_TYPE_NAMES = {
    "object": "an object",
    "array": "a list",
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}


def _written_limit(limit: object) -> str:
    return " or ".join(_TYPE_NAMES.get(str(name), str(name)) for name in _types(limit))


def _types(limit: object) -> list[object]:
    """Return the JSON types that are asked; null, which says no more than a key that is left out, is none of them."""
    return [name for name in limit if name != "null"] if isinstance(limit, list) else [limit]


def _shown_value(value: object, pointer: str, read: _Read) -> str:
    """Return a value as it was typed, cut where it is long."""
    is_typed = isinstance(value, float | Decimal) and pointer in read.typed
    return shortened(read.typed[pointer]) if is_typed else _short_json(value)


def _short_json(value: object) -> str:
    """Return a value as JSON, cut where it is long."""
    return shortened(json.dumps(value, ensure_ascii=False, default=json_number))
