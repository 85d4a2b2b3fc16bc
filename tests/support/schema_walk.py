"""Values and the schema that they keep to, walked together."""

from typing import Any

from support.schema_nodes import Node, root

# The page of every part that can name one, and what a plan says of it.
PAGE = {"document": "Blad", "address": "https://blad.example", "date": "2026-05-01"}
READ_IN = (
    "- **Uit andere bronnen, dus ga dit eerst na:** [Blad](<https://blad.example>) (1 mei 2026).",
    "- **From other sources, so check this first:** [Blad](<https://blad.example>) (1 May 2026).",
)


def with_pages(node: Node, value: Any) -> Any:
    """Return a value in which every part that can name its page names it."""
    node = member(node, value)
    if isinstance(value, dict):
        keys = node.properties()
        named = {"source": PAGE} if "source" in keys and node.pointer else {}
        return {key: with_pages(keys[key], part) for key, part in value.items()} | named
    return [with_pages(node.child("items"), part) for part in value] if isinstance(value, list) else value


def used(node: Node, value: Any) -> set[str]:
    """Return the keys of the schema that a value has, and its values where a schema lists them."""
    node = member(node, value)
    found = {f"{node}={value}"} if "enum" in node.says else set()
    if isinstance(value, dict):
        for key, part in value.items():
            child = node.properties()[key]
            found |= {str(child)} | used(child, part)
    if isinstance(value, list):
        found |= set().union(*(used(node.child("items"), part) for part in value))
    return found


def member(node: Node, value: Any) -> Node:
    """Return the schema that holds for a value: of a union, its member of that kind."""
    node = node.target()
    if "oneOf" not in node.says:
        return node
    members = (node.child("oneOf", at).target() for at in range(len(node.says["oneOf"])))
    return member(next(each for each in members if _is_for(each, value)), value)


def _is_for(each: Node, value: Any) -> bool:
    kind = each.properties().get("kind")
    if isinstance(value, dict) and kind is not None:
        return bool(kind.says["const"] == value["kind"])
    return isinstance(value, dict) is bool(each.properties()) or "oneOf" in each.says


def listed_in_the_schema() -> set[str]:
    """Return all keys of the schema of regulations, all values that it lists, and those of the lists that it shares."""
    found = set()
    shared = [root("common").child("$defs", name) for name in ("legal-form", "partner-kind", "basis")]
    for node in [*root("funding-regulation").below(), *shared]:
        found |= {str(child) for child in node.properties().values()}
        found |= {f"{node}={value}" for value in node.says.get("enum", ())}
    return found
