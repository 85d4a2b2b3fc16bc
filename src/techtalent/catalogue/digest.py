"""The digest of a catalogue: a short text that is equal for catalogues with equal records."""

import datetime as dt
import functools
import hashlib
import json
import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import attrs

from techtalent.model.amounts import json_number


def digest_of(collections: Mapping[str, Mapping[str, object]]) -> str:
    """Return the SHA-256, in hexadecimal, of the records of every collection: equal for equal records.

    It is computed over JSON text in which the records of a collection are in id order, and a record, or a part of a
    record, is the list of the values of its fields, in the order of the class. The class itself is not in the text: a
    field holds parts of one class, or of several classes that differ in `kind`.
    """
    listed = [[name, [records[id_] for id_ in sorted(records)]] for name, records in collections.items()]
    # Records hold no circles, and checking for circles takes a tenth of the time.
    encoder = json.JSONEncoder(separators=(",", ":"), check_circular=False, default=_json_form)
    return hashlib.sha256(encoder.encode(listed).encode("ascii")).hexdigest()


def _json_form(value: object) -> object:
    """Return a record, a part of a record or a day as a value that JSON has a form for."""
    kind: Any = type(value)
    return _json_form_maker(kind)(value)


@functools.cache
def _json_form_maker(kind: Any) -> Callable[[Any], object]:
    """Return the function that `_json_form` applies to the values of this class."""
    if issubclass(kind, dt.date):
        return dt.date.isoformat
    if issubclass(kind, Decimal):
        return json_number
    names = [field.name for field in attrs.fields(kind)]
    if len(names) > 1:
        return operator.attrgetter(*names)
    # With one name an attrgetter returns the bare value, and without a name there is no attrgetter.
    return lambda part: [getattr(part, name) for name in names]
