"""The house: what each module of the package may import, read off its source."""

import ast
import graphlib
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import techtalent

PACKAGE = Path(techtalent.__file__).parent

#: The rooms of the house, the lowest floor first: top-level modules, and the sub-package `records` as one room.
#: A module imports from strictly lower floors only. A new module needs a place here.
FLOORS: tuple[frozenset[str], ...] = (
    # Errors, texts, versions, and where the files lie.
    frozenset({"text", "errors", "_resources", "_version", "_memo", "_bits", "_names"}),
    # Where things stand in files, schemas and installed distributions.
    frozenset({"_locate", "_schema_files", "_syntax", "installed"}),
    # What content says, and what a company says of itself.
    frozenset({"parts"}),
    # The words for days, months and facts.
    frozenset({"requirements", "_phrases"}),
    frozenset({"records", "profile"}),
    frozenset({"pooling"}),
    # All records together, and the answer.
    frozenset({"kinds"}),
    frozenset({"_references", "_combinations"}),
    frozenset({"catalogue", "plan", "_days", "_agenda_texts"}),
    # From a profile to its plan.
    frozenset({"eligibility", "availability", "choices", "pathfinding"}),
    frozenset({"questions", "funding", "onward", "comparing"}),
    frozenset({"index"}),
    frozenset({"guidance", "coverage"}),
    frozenset({"fitting"}),
    # What a plan comes to in a year.
    frozenset({"matching", "scheduling"}),
    frozenset({"unlocking", "explaining", "calendars"}),
    # From JSON to records and back.
    frozenset({"_converter", "_json", "_schemas", "_structure"}),
    frozenset({"linting", "formatting", "skeletons"}),
    frozenset({"_packaged"}),
    frozenset({"validation"}),
    frozenset({"loading"}),
    frozenset({"interchange"}),
    # For people.
    frozenset({"_writer"}),
    frozenset({"_funding_section"}),
    frozenset({"_answers"}),
    frozenset({"rendering"}),
    frozenset({"_reports"}),
    frozenset({"_cli"}),
    frozenset({"__main__"}),
    # The public names.
    frozenset({"__init__"}),
)

FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

#: What computes a plan: these modules, and all that they import.
PURE_ROOTS = ("matching", "eligibility", "availability", "choices", "guidance", "questions", "scheduling")

#: What a module that computes plans has no use for.
FORBIDDEN = (
    # Files and the machine.
    frozenset({"io", "locale", "logging", "os", "pathlib", "platform", "shutil", "subprocess", "sys", "tempfile"})
    # The network.
    | frozenset({"asyncio", "http", "socket", "urllib"})
    # Clocks, chance and what runs beside.
    | frozenset({"multiprocessing", "random", "secrets", "threading", "time", "uuid"})
    # How data is written, and code that is found by its name.
    | frozenset({"cattrs", "importlib", "json", "jsonschema", "referencing"})
)

#: The digest of a catalogue is the SHA-256 of its records as JSON text: no file is read.
ALLOWED = {"catalogue": frozenset({"json"})}


def _modules() -> dict[str, Path]:
    """Return every module's path by its name in the package, such as `records.funding`."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found[".".join(parts)] = path
    return found


MODULES = _modules()


def _room(module: str) -> str:
    return module.split(".", maxsplit=1)[0]


def _imports(module: str) -> Iterator[str]:
    """Yield the full dotted name of everything that the module imports, also inside functions."""
    for node in ast.walk(ast.parse(MODULES[module].read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            # A relative import counts its dots from the module itself.
            package = ["techtalent", *module.split(".")][: -node.level] if node.level else []
            origin = ".".join([*package, *([node.module] if node.module else [])])
            # `from techtalent import catalogue` means the module, `from techtalent import Catalogue` the package.
            yield from (f"{origin}.{alias.name}" for alias in node.names)


def _own_imports(module: str) -> Iterator[str]:
    """Yield the modules of the package that the module imports."""
    for name in _imports(module):
        first, *rest = name.split(".")
        if first != "techtalent":
            continue
        # The longest beginning that is a module; the rest of the name stands in it.
        while rest and ".".join(rest) not in MODULES and ".".join([*rest, "__init__"]) not in MODULES:
            rest.pop()
        yield ".".join(rest) if ".".join(rest) in MODULES else ".".join([*rest, "__init__"])


def _pure() -> list[str]:
    """Return the modules that compute plans: the roots and everything that they import, directly or not."""
    found: set[str] = set()
    to_see = list(PURE_ROOTS)
    while to_see:
        module = to_see.pop()
        if module not in found:
            found.add(module)
            to_see += _own_imports(module)
    return sorted(found)


def _attributes(module: str) -> Iterator[tuple[str, int]]:
    """Yield the name of every attribute that the module uses, called or handed on, with its line."""
    for node in ast.walk(ast.parse(MODULES[module].read_bytes())):
        if isinstance(node, ast.Attribute):
            yield node.attr, node.lineno


def _functions_called(module: str) -> Iterator[tuple[str, int]]:
    """Yield the name of every function that the module calls by its bare name, with its line."""
    for node in ast.walk(ast.parse(MODULES[module].read_bytes())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id, node.lineno


def test_every_room_stands_on_exactly_one_floor() -> None:
    """Every module of the package, and nothing else, has one place in the order of floors."""
    assert Counter(room for rooms in FLOORS for room in rooms) == Counter({_room(module) for module in MODULES})


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_from_lower_floors_only(module: str) -> None:
    """No module imports one of its own floor or of a higher one; inside a room, circles are looked for elsewhere."""
    room = _room(module)
    rooms = {_room(imported) for imported in _own_imports(module)} - ({room} if "." in module else set())
    assert sorted(other for other in rooms if FLOOR_OF[other] >= FLOOR_OF[room]) == []


def test_the_records_import_each_other_without_a_circle() -> None:
    """The modules of the sub-package `records` can be put in an order in which each imports only earlier ones."""
    inside = {module: set(_own_imports(module)) for module in MODULES if _room(module) == "records"}
    within = {module: {each for each in imported if each in inside} for module, imported in inside.items()}
    order = list(graphlib.TopologicalSorter(within).static_order())
    assert order[-1] == "records.__init__"


@pytest.mark.parametrize("module", MODULES)
def test_no_module_is_long(module: str) -> None:
    """A module has fewer than 400 lines."""
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) < 400


@pytest.mark.parametrize("module", _pure())
def test_what_computes_plans_imports_nothing_impure(module: str) -> None:
    """A module that computes plans imports nothing that reads a file, a clock, the network or the machine."""
    imported = {name.split(".", maxsplit=1)[0] for name in _imports(module)}
    assert sorted(imported & (FORBIDDEN - ALLOWED.get(module, frozenset()))) == []


@pytest.mark.parametrize("module", _pure())
def test_what_computes_plans_needs_attrs_only(module: str) -> None:
    """A module that computes plans imports the standard library, this package and attrs, and nothing else."""
    imported = {name.split(".", maxsplit=1)[0] for name in _imports(module)}
    assert sorted(imported - sys.stdlib_module_names - {"techtalent", "attrs"}) == []


@pytest.mark.parametrize("module", _pure())
def test_what_computes_plans_opens_and_prints_nothing(module: str) -> None:
    """A module that computes plans uses no builtin that reads, writes, or runs text as code."""
    names = {"open", "print", "input", "eval", "exec", "compile", "__import__", "breakpoint"}
    assert [found for found in _functions_called(module) if found[0] in names] == []


@pytest.mark.parametrize("module", [module for module in MODULES if module != "_cli"])
def test_only_the_command_reads_the_clock(module: str) -> None:
    """No module but the command's asks for today or now, nor imports the module `time`."""
    names = {"today", "now", "utcnow", "fromtimestamp", "time_ns", "monotonic"}
    assert [found for found in _attributes(module) if found[0] in names] == []
    assert "time" not in {name.split(".", maxsplit=1)[0] for name in _imports(module)}


def test_the_command_does_read_the_clock() -> None:
    """The command asks for today, so that looking for the name finds what it is meant to find."""
    assert "today" in {name for name, _ in _attributes("_cli")}


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("jsonschema", {"_schemas"}),
        ("referencing", {"_schemas"}),
        ("cattrs", {"_converter"}),
        ("argparse", {"_cli"}),
        ("icalendar", {"calendars"}),
    ],
)
def test_a_library_has_one_room(library: str, rooms: set[str]) -> None:
    """Each library that is slow to import or knows about JSON is imported in one module only."""
    users = {module for module in MODULES for name in _imports(module) if name.split(".", maxsplit=1)[0] == library}
    assert users == rooms


def test_loading_the_packaged_content_imports_no_validator(tmp_path: Path) -> None:
    """Importing the package and loading its content leaves the slow libraries alone, in a fresh interpreter."""
    program = "import json, sys, techtalent; techtalent.load_catalogue(); print(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    loaded = set(json.loads(ran.stdout))
    assert "techtalent.catalogue.catalogue" in loaded
    assert sorted(loaded & {"jsonschema", "referencing", "difflib", "argparse", "techtalent.reading.breaches"}) == []


def test_importing_the_package_imports_no_extra() -> None:
    """What only an extra installs is imported by nobody who does not ask for it, as `-X importtime` shows."""
    command = [
        sys.executable,
        "-X",
        "importtime",
        "-c",
        "import techtalent.writing.calendar, techtalent.writing.markdown",
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    imported = {line.rsplit("|", maxsplit=1)[-1].strip() for line in ran.stderr.splitlines()}
    assert "techtalent.writing.calendar" in imported
    assert sorted(name for name in imported if name.split(".", maxsplit=1)[0] == "icalendar") == []
