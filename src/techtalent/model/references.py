"""Which ids a record points to, read off the fields that say so (`refers_to` in `techtalent.model.common`)."""

import functools
from collections.abc import Hashable, Iterator
from typing import Any, cast

import attrs

from techtalent.model.common import REFERS_TO, Link, Source
from techtalent.model.text import Text

# Values that hold no references and need no look inside.
_LEAVES = frozenset({str, int, float, bool, type(None), Text, Source})


@functools.cache
def _fields(record: Hashable) -> tuple[tuple[str, str | None], ...]:
    return tuple(
        (field.name, field.metadata.get(REFERS_TO)) for field in attrs.fields(cast("type[attrs.AttrsInstance]", record))
    )


def references(record: Any, pointer: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield the JSON pointer, the collection and the id of everything that `record` points to."""
    for name, collection in _fields(cast("Hashable", type(record))):
        value = getattr(record, name)
        if type(value) in _LEAVES and collection is None:
            continue
        at = f"{pointer}/{name}"
        several = type(value) is tuple
        for position, one in enumerate(value if several else (value,)):
            here = f"{at}/{position}" if several else at
            if collection is not None and type(one) is Link:
                yield f"{here}/to", collection, one.to
            elif collection is not None and type(one) is str:
                yield here, collection, one
            elif attrs.has(type(one)) and type(one) not in _LEAVES:
                yield from references(one, here)
