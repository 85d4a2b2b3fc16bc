"""What is found in a record by knowing its classes, against looking at every value."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from attrs import frozen

from techtalent import Catalogue, Offer, Text
from techtalent.model.common import REFERS_TO, AnyLink
from techtalent.model.kinds import KINDS, Kind
from techtalent.model.walk import parts, references
from techtalent.records import GoalLink, Link, Source, Statement

CONTENT = Path(__file__).parents[2] / "content"


def values(value: Any, pointer: str = "", collection: str | None = None) -> Iterator[tuple[str, Any, str | None]]:
    """Yield everything in a record, with its JSON pointer and the collection that its field refers to."""
    yield pointer, value, collection
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from values(item, f"{pointer}/{position}", collection)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from values(getattr(value, field.name), f"{pointer}/{field.name}", field.metadata.get(REFERS_TO))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.folder))
@pytest.mark.parametrize("wanted", [Text, Source, Link, GoalLink, Statement, Offer])
def test_every_part_is_found(wanted: type[object], kind: Kind, catalogue: Catalogue) -> None:
    """The parts of a class are those that looking at every value finds, in the same order."""
    for record in catalogue._collection(kind).values():
        looked_at = [(pointer, value) for pointer, value, _ in values(record) if type(value) is wanted]
        assert list(parts(record, wanted)) == looked_at


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.folder))
def test_every_reference_is_found(kind: Kind, catalogue: Catalogue) -> None:
    """The references are the ids and links in fields that refer to records."""
    for record in catalogue._collection(kind).values():
        looked_at: list[tuple[str, str, str]] = []
        for pointer, value, collection in values(record):
            if collection is not None and isinstance(value, AnyLink):
                looked_at.append((f"{pointer}/to", collection, value.to))
            elif collection is not None and isinstance(value, str):
                looked_at.append((pointer, collection, value))
        assert sorted(references(record)) == sorted(looked_at)


def test_a_reference_stands_where_its_pointer_says(catalogue: Catalogue) -> None:
    """In the file of a record, the pointer of a reference leads to the id, and the id is one of the collection."""
    count = 0
    for kind in KINDS:
        for record in catalogue._collection(kind).values():
            raw = json.loads((CONTENT / kind.folder / f"{record.id}.json").read_bytes())
            for pointer, collection, to in references(record):
                value: Any = raw
                for key in pointer.split("/")[1:]:
                    value = value[int(key)] if isinstance(value, list) else value[key]
                assert value == to
                assert to in getattr(catalogue, collection)
                count += 1
    assert count > 500


def test_a_record_is_a_part_of_itself() -> None:
    """Who looks for texts in a text finds it."""
    text = Text(nl="a")
    assert list(parts(text, Text)) == [("", text)]


def test_a_class_that_is_only_named_is_refused() -> None:
    """A field whose class is given by its name is refused, since its parts would be passed over."""

    @frozen(kw_only=True)
    class Chain:
        text: Text
        ahead: "Chain | None" = None

    with pytest.raises(TypeError, match="given by its name"):
        list(parts(Chain(text=Text(nl="a")), Text))
