"""Write schema/bundled/, the schemas for programs, from schema/: python scripts/bundle_schemas.py [--check].

A bundled schema needs no other file, and generators make good types of it. A definition has the name of the Python
class that it describes. Only definitions have titles, and these are their names, so that no generator has to invent a
name, or to add a number to a name that is taken. With --check nothing is written. Exit code: 0 all files are what they
have to be or were written, 1 with --check where a file is out of date.
"""

import argparse
import inspect
import json
import re
import sys
import typing
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args, get_origin
from urllib.parse import urldefrag

import attrs

from techtalent import Catalogue, CompanyProfile, Plan, plans, records
from techtalent.model.kinds import KINDS
from techtalent.reading.schemas import BASE

FOLDER = Path(__file__).parents[1] / "schema"

Schema = dict[str, Any]

# What other schemas are made of, and nothing by itself.
SHARED = "common.schema.json"

# The classes that schemas describe, by the schema's file.
CLASSES: dict[str, type[Any]] = {f"{kind.name}.schema.json": kind.record for kind in KINDS} | {
    "company-profile.schema.json": CompanyProfile,
    "plan.schema.json": Plan,
    "explanation.schema.json": plans.Explanation,
    "unlock.schema.json": plans.Unlock,
    "plan-change.schema.json": plans.PlanChange,
    "catalogue-change.schema.json": plans.CatalogueChange,
    "event.schema.json": plans.Event,
    "pathway.schema.json": plans.Pathway,
    "catalogue.schema.json": Catalogue,
}

# Names that are not good enough, and why.
RENAMED = {
    # Global in JavaScript: whoever forgets the import gets the global type, and no error.
    "Date": "Day",
    "Document": "RequiredPaper",
    "Event": "AgendaEvent",
    "Text": "LocalisedText",
    # Differs from the global URL in nothing but case.
    "Url": "WebAddress",
}

# Places that need a name of their own, and why.
NAMED = {
    # `Link` in Python; in JSON its `to` has few values.
    "activity.schema.json#/$defs/audience-link": "AudienceLink",
    "initiative.schema.json#/$defs/region-link": "RegionLink",
    "tip.schema.json#/$defs/situation-link": "SituationLink",
    # A number or a band; in Python the number is an `int`.
    "company-profile.schema.json#/properties/employees/oneOf/0": "EmployeeCount",
}

# The keywords under which schemas stand: of what has no name, of the members of a union, of what has a name.
ITEMS = ("items", "additionalProperties")
MEMBERS = ("oneOf", "anyOf", "allOf")
PROPERTIES = ("properties", "patternProperties")


class Place(NamedTuple):
    """Where a schema stands: a file, and the keys that lead to it."""

    file: str
    keys: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "/".join([f"{self.file}#", *self.keys])

    def child(self, *keys: str | int) -> "Place":
        """Return the place under these keys."""
        return Place(self.file, (*self.keys, *map(str, keys)))


class Schemas:
    """The schemas of schema/, and what their parts are called."""

    def __init__(self, folder: Path) -> None:
        paths = sorted(folder.glob("*.schema.json"))
        self.files: dict[str, Schema] = {path.name: json.loads(path.read_bytes()) for path in paths}
        self._classes: dict[Place, str] = {}
        for file, cls in CLASSES.items():
            self._meet(Place(file), cls)
        self._places: dict[str, Place] = {}

    def __getitem__(self, place: Place) -> Schema:
        """Return the schema that stands at a place."""
        found: Any = self.files[place.file]
        for key in place.keys:
            found = found[int(key) if isinstance(found, list) else key]
        return typing.cast("Schema", found)

    def target(self, place: Place) -> Place:
        """Return the place that a reference leads to in the end; the place itself where there is no reference."""
        while "$ref" in self[place]:
            file, pointer = urldefrag(self[place]["$ref"])
            place = Place(file or place.file, tuple(pointer.split("/")[1:]))
        return place

    def name(self, place: Place) -> str:
        """Return what the definition is called that describes what stands at a place."""
        name = NAMED.get(str(place)) or self._classes.get(place) or self._alias(place) or self._own_name(place)
        name = RENAMED.get(name, name)
        other = self._places.setdefault(name, place)
        if self._says(other) != self._says(place):
            raise SystemExit(f"{other} and {place} are both called {name}: give either a name in NAMED")
        return name

    def _says(self, place: Place) -> Schema:
        """Return what has to be equal in two definitions of the same name."""
        return {key: value for key, value in self[place].items() if key not in ("title", "description")}

    def _alias(self, place: Place) -> str | None:
        """Return the name of the `Literal` with the values of an enumeration."""
        return ALIASES.get(frozenset(self[place].get("enum", ())))

    def _own_name(self, place: Place) -> str:
        """Return a name made of the definition's key, or of the owner's name and the title."""
        if not place.keys:
            return _pascal(self[place]["title"])
        if place.keys[-2] == "$defs":
            return _pascal(place.keys[-1])
        at = len(place.keys) - 1
        while at and place.keys[at - 1] != "$defs" and "properties" not in self[Place(place.file, place.keys[:at])]:
            at -= 1
        title = self[place].get("title") or "".join(place.keys[at + 1 : at + 2])
        return self.name(Place(place.file, place.keys[:at])) + _pascal(title)

    def _meet(self, place: Place, annotation: Any) -> None:
        """Find the class of the object at a place among those of an annotation, and of all that is in it."""
        place = self.target(place)
        schema = self[place]
        for at in range(len(schema.get("oneOf", ()))):
            self._meet(place.child("oneOf", at), annotation)
        if "items" in schema:
            self._meet(place.child("items"), annotation)
        found = [cls for cls in _classes(annotation) if "properties" in schema and _describes(schema, cls)]
        if len(found) == 1 and place not in self._classes:
            self._classes[place] = found[0].__name__
            for name, within in _annotations(found[0]).items():
                if name in schema["properties"]:
                    self._meet(place.child("properties", name), within)


def _pascal(words: str) -> str:
    return "".join(word[0].upper() + word[1:] for word in re.findall(r"[A-Za-z0-9]+", words))


def _aliases() -> Iterator[tuple[frozenset[Any], str]]:
    """Yield the values and the name of every `Literal` that is public."""
    for module in (records, plans):
        for name, value in vars(module).items():
            if get_origin(value) is Literal:
                yield frozenset(get_args(value)), name


ALIASES = dict(_aliases())


def _classes(annotation: Any) -> Iterator[type[Any]]:
    """Yield the classes of records that an annotation names, alone, in a union or in a list."""
    if inspect.isclass(annotation) and attrs.has(annotation):
        yield annotation
    for argument in get_args(annotation):
        yield from _classes(argument)


def _annotations(cls: type[Any]) -> dict[str, Any]:
    """Return the annotations of the fields and the properties of a class."""
    found = typing.get_type_hints(cls)
    for name, member in inspect.getmembers(cls, lambda member: isinstance(member, property)):
        found[name] = typing.get_type_hints(member.fget)["return"]
    return found


def _describes(schema: Schema, cls: type[Any]) -> bool:
    """Say whether a schema describes the objects of a class: those of its kind, with its fields."""
    kind = schema["properties"].get("kind", {}).get("const")
    if kind is not None and kind not in get_args(typing.get_type_hints(cls).get("kind")):
        return False
    keys: set[str] = schema["properties"].keys() - {"$schema", "replaces"}
    return keys <= _annotations(cls).keys() or {field.name for field in attrs.fields(cls)} <= keys


class Bundle:
    """One schema with all the definitions that it needs."""

    def __init__(self, schemas: Schemas, file: str) -> None:
        self._schemas = schemas
        self._root = Place(file)
        self._definitions: dict[str, Schema] = {}

    def written(self) -> bytes:
        """Return the file's bytes."""
        body = self._copied(self._root)
        whole = {
            "$schema": body.pop("$schema"),
            "$id": f"{BASE}bundled/{self._root.file}",
            "title": self._schemas.name(self._root),
            **{key: value for key, value in body.items() if key != "$id"},
            "$defs": dict(sorted(self._definitions.items())),
        }
        return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()

    def _property(self, place: Place) -> Schema:
        """Return what is to stand in the bundle for a property."""
        schema = self._schemas[place]
        if "$ref" in schema or "enum" in schema:
            # The same values may stand in several places, where they mean different things.
            return _described(self._reference(self._schemas.target(place)), schema.get("description"))
        return self._reference(place) if "properties" in schema else self._copied(place)

    def _item(self, place: Place) -> Schema:
        """Return what is to stand in the bundle for an item of a list, which needs a name where it has bounds."""
        return self._reference(place) if _is_bounded(self._schemas[place]) else self._property(place)

    def _member(self, place: Place) -> Schema:
        """Return what is to stand in the bundle for a member of a union, which is a reference where it can be."""
        schema = self._schemas[place]
        if "$ref" in schema or "enum" in schema:
            return self._reference(self._schemas.target(place))
        return self._item(place)

    def _reference(self, place: Place) -> Schema:
        """Return a reference to the definition of what stands at a place, which is added where it is missing."""
        if place == self._root:
            return {"$ref": "#"}
        name = self._schemas.name(place)
        if name not in self._definitions:
            # It may lead to itself.
            self._definitions[name] = {}
            self._definitions[name] = self._definition(name, place)
        return {"$ref": f"#/$defs/{name}"}

    def _definition(self, name: str, place: Place) -> Schema:
        """Return the definition; where nothing but a comment describes it, that is the description."""
        body = self._copied(place)
        comment, said = body.pop("$comment", None), body.pop("description", None)
        if "enum" in body and place.keys[-2] != "$defs":
            # It stays at the place.
            said = None
        head = {"title": name} | ({"description": said or comment} if said or comment else {})
        return head | {key: value for key, value in body.items() if key not in ("$schema", "$id")}

    def _copied(self, place: Place) -> Schema:
        """Return the schema without titles and definitions, and with the bundle's references."""
        copy: Schema = {}
        for key, value in self._schemas[place].items():
            if key in ITEMS and isinstance(value, dict):
                copy[key] = self._item(place.child(key))
            elif key in MEMBERS:
                copy[key] = [self._member(place.child(key, at)) for at in range(len(value))]
            elif key in PROPERTIES:
                copy[key] = {name: self._property(place.child(key, name)) for name in value}
            elif key == "propertyNames":
                copy[key] = self._property(place.child(key))
            elif key not in ("title", "$defs"):
                copy[key] = value
        return copy


def _is_bounded(schema: Schema) -> bool:
    """Say whether a schema is of a text or a number that cannot be just any."""
    bounds = schema.keys() - {"title", "description", "type", "const"}
    return schema.get("type") in ("string", "integer", "number") and bounds != set()


def _described(reference: Schema, description: str | None) -> Schema:
    """Return a reference with its description, which would make json-schema-to-typescript copy what it lies beside."""
    return reference if description is None else {"description": description, "allOf": [reference]}


def bundled(folder: Path = FOLDER) -> dict[str, bytes]:
    """Return the bytes of every bundled schema, by its file's name."""
    schemas = Schemas(folder)
    return {file: Bundle(schemas, file).written() for file in schemas.files if file != SHARED}


def changed(folder: Path, files: dict[str, bytes]) -> Iterator[Path]:
    """Yield every file of a folder that is missing, is not what it has to be, or has no business there."""
    for name in sorted({*files, *(path.name for path in folder.glob("*"))}):
        path = folder / name
        if name not in files or not path.is_file() or path.read_bytes() != files[name]:
            yield path


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files, or check them, and return the exit code."""
    parser = argparse.ArgumentParser(description="Write schema/bundled/ from schema/.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 where a file is out of date")
    asked = parser.parse_args(arguments)
    folder = FOLDER / "bundled"
    files = bundled()
    wrong = list(changed(folder, files))
    for path in wrong:
        done = "out of date" if asked.check else "written" if path.name in files else "removed"
        print(f"{path.relative_to(FOLDER.parent).as_posix()}: {done}")
        if done == "written":
            folder.mkdir(exist_ok=True)
            path.write_bytes(files[path.name])
        elif done == "removed":
            path.unlink()
    return 1 if wrong and asked.check else 0


if __name__ == "__main__":
    sys.exit(main())
