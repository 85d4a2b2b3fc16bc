"""What pyproject.toml asks for, and the versions that requirements/ pins."""

import ast
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import techtalent

ROOT = Path(__file__).parents[2]
PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS: dict[str, list[str | dict[str, str]]] = PYPROJECT["dependency-groups"]
DEPENDENCIES: list[str] = PYPROJECT["project"]["dependencies"]
OPTIONAL: list[str] = [asked for extra in PYPROJECT["project"]["optional-dependencies"].values() for asked in extra]


def name(requirement: str) -> str:
    """Return the name of what is required, in its one form."""
    return re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0].replace("_", "-").lower()


def pins(file: str) -> dict[str, str]:
    """Return the versions that a file of requirements pins, by name."""
    lines = (ROOT / "requirements" / file).read_text(encoding="utf-8").splitlines()
    return {name(line): line.partition("==")[2].split()[0] for line in lines}


def members(group: str) -> set[str]:
    """Return the names in a group, and in the groups that it includes."""
    found: set[str] = set()
    for member in GROUPS[group]:
        found |= {name(member)} if isinstance(member, str) else members(member["include-group"])
    return found


@pytest.mark.parametrize("group", GROUPS)
def test_all_of_a_group_is_pinned(group: str) -> None:
    """The file of a group pins every member, and, where the package runs, all that it depends on."""
    needed = set() if group == "clients" else set(map(name, DEPENDENCIES))
    assert members(group) | needed <= pins(f"{group}.txt").keys()


def test_the_oldest_versions_are_those_that_are_asked_for() -> None:
    """lowest.txt pins the lowest version of every dependency, of the optional ones as well."""
    bounds = dict(requirement.split(">=") for requirement in [*DEPENDENCIES, *OPTIONAL])
    lowest = pins("lowest.txt")
    assert lowest.keys() == bounds.keys()
    assert all(version in (bounds[library], f"{bounds[library]}.0") for library, version in lowest.items())


def imported(path: Path) -> set[str]:
    """Return the libraries that a module imports, also inside functions."""
    nodes = list(ast.walk(ast.parse(path.read_bytes())))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    return {dotted.partition(".")[0] for dotted in names}


def test_every_library_that_is_imported_is_asked_for() -> None:
    """No module relies on a library that another one brings along, but on what pyproject.toml asks for."""
    package = Path(techtalent.__file__).parent
    found = {library for path in package.rglob("*.py") for library in imported(path)}
    assert found - sys.stdlib_module_names <= {*map(name, DEPENDENCIES), *map(name, OPTIONAL), "techtalent"}
