"""Every field of content, and every value that is one of a few, has words in both languages."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import attrs
import pytest

from techtalent.model.kinds import KINDS
from techtalent.model.walk import classes_in
from techtalent.words.fields import FIELD_NAMES, KIND_NAMES
from techtalent.words.values import value_name

CLASSES: list[Any] = sorted(classes_in(kind.record for kind in KINDS), key=lambda kind: kind.__name__)


def _values(annotation: Any) -> Iterator[str]:
    """Yield the values of an enumeration, alone or in a list."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif not isinstance(annotation, str):
        for argument in get_args(annotation):
            yield from _values(argument)


def test_every_field_has_a_name() -> None:
    """The names are those of the fields of content, and no others."""
    assert set(FIELD_NAMES) == {field.name for kind in CLASSES for field in attrs.fields(kind)}
    assert list(FIELD_NAMES) == sorted(FIELD_NAMES)
    assert set(KIND_NAMES) == {kind.name for kind in KINDS}


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_value_has_a_name(kind: Any) -> None:
    """What a field can be, where that is one of a few, has a name in both languages, without a part to fill in."""
    for field in attrs.fields(kind):
        for value in _values(field.type):
            name = value_name(field.name, value)
            assert name is not None, f"{field.name}: {value}"
            assert name.en is not None
            assert "{" not in name.nl + name.en
