"""The schemas of the files that people write for the tests are for editors, as the schemas of content are."""

import json
from pathlib import Path
from typing import Any

import pytest
from support import advice, plan_cases
from support.schema_nodes import NAMES, Node, root

FOLDER = Path(__file__).parent

SCHEMAS: dict[str, dict[str, Any]] = {
    "plan-case.schema.json": plan_cases.SCHEMA,
    "advice.schema.json": advice.SCHEMA,
}


@pytest.fixture(params=SCHEMAS)
def nodes(request: pytest.FixtureRequest) -> list[Node]:
    """All that is in a schema."""
    return list(Node(file=request.param, pointer="", says=SCHEMAS[request.param]).below())


def _led_to(node: Node) -> dict[str, Any]:
    """Return what a reference leads to, as the files lie."""
    file, _, pointer = node.says["$ref"].partition("#")
    target: dict[str, Any] = json.loads((FOLDER / (file or node.file)).read_bytes())
    for key in pointer.split("/")[1:]:
        target = target[key]
    return target


def test_the_schema_uses_what_the_others_use(nodes: list[Node]) -> None:
    """The schema has no keyword that no schema of content has."""
    known = {keyword for name in NAMES for node in root(name).below() for keyword in node.says}
    assert {keyword for node in nodes for keyword in node.says} - known == set()


def test_the_schema_is_closed(nodes: list[Node]) -> None:
    """Every object takes its own properties only."""
    assert [str(node) for node in nodes if "properties" in node.says and node.types() != ["object"]] == []
    assert [
        str(node) for node in nodes if node.types() == ["object"] and node.says.get("additionalProperties") is not False
    ] == []


def test_an_editor_completes_it(nodes: list[Node]) -> None:
    """Every property has a title and a description, and every reference leads to a file that lies there."""
    for node in nodes:
        leads_to = _led_to(node) if "$ref" in node.says else {}
        if node.pointer.split("/")[-2:-1] == ["properties"] or "$ref" in node.says:
            assert {"title", "description"} <= {*node.says, *leads_to}, str(node)
        if "#" in node.says.get("$ref", ""):
            # Visual Studio Code would show that one's.
            assert not ({"title", "description"} & leads_to.keys() and "title" in node.says), str(node)
