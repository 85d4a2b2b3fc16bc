"""One short text that tells whether two catalogues say the same."""

import datetime as dt
import functools
import hashlib
import json
import operator
from collections.abc import Callable, Mapping
from typing import Any

import attrs


def digest_of(collections: Mapping[str, Mapping[str, object]]) -> str:
    """Return the SHA-256, in hexadecimal, of the records of every collection: equal for equal records.

    It is reckoned over JSON text in which a record, or a part of one, is the list of all its fields' values, in the
    order of the class. Of which class it is needs no saying: its field holds parts of one class, or of several that
    each have another `kind`.
    """
    listed = [[name, list(records.values())] for name, records in collections.items()]
    # Records hold no circles, and looking for some takes a tenth of the time.
    encoder = json.JSONEncoder(separators=(",", ":"), check_circular=False, default=_json_form)
    return hashlib.sha256(encoder.encode(listed).encode("ascii")).hexdigest()


def _json_form(value: object) -> object:
    """Return a record, a part of one or a day as something that JSON has a form for."""
    kind: Any = type(value)
    return _json_form_maker(kind)(value)


@functools.cache
def _json_form_maker(kind: Any) -> Callable[[Any], object]:
    """Return what `_json_form` does with all values of this class."""
    if issubclass(kind, dt.date):
        return dt.date.isoformat
    names = [field.name for field in attrs.fields(kind)]
    if len(names) > 1:
        return operator.attrgetter(*names)
    # With one name it would return the bare value, with none there is no attrgetter.
    return lambda part: [getattr(part, name) for name in names]
