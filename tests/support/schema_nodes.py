"""The repository's schemas, as nodes that can be walked and that know what their `$ref` means."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import attrs
from referencing import Registry, Resource

FOLDER = Path(__file__).parents[2] / "schema"

# The address of every schema is this and the name of its file.
BASE = "https://techtalent.example/schema/2/"

SCHEMAS: dict[str, Any] = {path.name: json.loads(path.read_bytes()) for path in sorted(FOLDER.glob("*.json"))}

# What the schemas are called: `goal` for `goal.schema.json`.
NAMES = tuple(file.removesuffix(".schema.json") for file in SCHEMAS)

# The schemas by address, for jsonschema.
REGISTRY: Registry[Any] = Registry().with_resources(
    (BASE + file, Resource.from_contents(schema)) for file, schema in SCHEMAS.items()
)


@attrs.frozen(kw_only=True)
class Node:
    """One schema inside a schema file; equal to another only where it stands in the same place."""

    file: str
    pointer: str
    """The JSON pointer in the file."""
    says: Any = attrs.field(eq=False)

    def __str__(self) -> str:
        return f"{self.file}#{self.pointer}"

    def child(self, *keys: str | int) -> "Node":
        """Return the schema under these keys."""
        says = self.says
        for key in keys:
            says = says[key]
        return Node(file=self.file, pointer="/".join([self.pointer, *map(str, keys)]), says=says)

    def children(self) -> Iterator["Node"]:
        """Yield the schemas that stand in this one."""
        for keyword in ("properties", "$defs"):
            for name in self.says.get(keyword, {}):
                yield self.child(keyword, name)
        if "items" in self.says:
            yield self.child("items")
        if self.is_map():
            yield self.child("additionalProperties")
        for at in range(len(self.says.get("oneOf", []))):
            yield self.child("oneOf", at)

    def below(self) -> Iterator["Node"]:
        """Yield this schema and every schema in it."""
        yield self
        for child in self.children():
            yield from child.below()

    def properties(self) -> dict[str, "Node"]:
        """Return the schemas of an object's properties, by name."""
        return {name: self.child("properties", name) for name in self.says.get("properties", {})}

    def is_map(self) -> bool:
        """Return whether it is an object with any keys, whose values all keep to one schema."""
        return isinstance(self.says.get("additionalProperties"), dict)

    def types(self) -> list[str]:
        """Return the JSON types that the schema names."""
        said = self.says.get("type", [])
        return said if isinstance(said, list) else [said]

    def referred(self) -> "Node":
        """Return the schema that the `$ref` names."""
        address, pointer = urldefrag(urljoin(BASE + self.file, self.says["$ref"]))
        return root(address.removeprefix(BASE).removesuffix(".schema.json")).child(*pointer.split("/")[1:])

    def target(self) -> "Node":
        """Return the schema that holds here in the end: itself, or the one that its `$ref` leads to."""
        return self.referred().target() if "$ref" in self.says else self


def root(name: str) -> Node:
    """Return the whole schema of that name."""
    file = f"{name}.schema.json"
    return Node(file=file, pointer="", says=SCHEMAS[file])
