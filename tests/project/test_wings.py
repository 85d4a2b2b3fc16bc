"""The law of the house, read off the imports of the source: docs/architecture.md says what each wing is for."""

import ast
import graphlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import techtalent

PACKAGE = Path(techtalent.__file__).parent

# In order: a wing imports from itself and from wings before it.
WINGS = ("errors", "model", "words", "catalogue", "reading", "planning", "answers", "writing", "cli")

# What answers a question reads nothing.
NEVER = {"planning": {"reading"}, "answers": {"reading"}}

# The front doors: they hand on names of the wings.
DOORS = {"__init__", "__main__", "_version", "plans", "records"}

# Wings in which nothing is read, written or asked of the machine.
PURE = ("errors", "model", "words", "catalogue", "planning", "answers")

# Files and the machine; the network; clocks, chance and what runs beside; data formats, and code found by its name.
FILES = {"io", "locale", "logging", "os", "pathlib", "platform", "shutil", "subprocess", "sys", "tempfile"}
NETWORK = {"asyncio", "http", "socket", "urllib"}
CHANCE = {"multiprocessing", "random", "secrets", "threading", "time", "uuid"}
FORMATS = {"cattrs", "importlib", "json", "jsonschema", "referencing"}
IMPURE = FILES | NETWORK | CHANCE | FORMATS

# The digest of a catalogue is reckoned over its records as JSON text, and `conversion` is what cattrs is for.
ALLOWED = {"catalogue.digest": {"json"}, "model.conversion": {"cattrs"}}

MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}


def wing(module: str) -> str:
    return module.split(".", maxsplit=1)[0]


def imports(module: str) -> Iterator[str]:
    """Yield the full dotted name of everything that the module imports, also inside functions."""
    for node in ast.walk(ast.parse(MODULES[module].read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide the wing that they lead to"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def libraries(module: str) -> set[str]:
    return {name.split(".", maxsplit=1)[0] for name in imports(module)}


def own_imports(module: str) -> set[str]:
    """Return the modules of the package that the module imports."""
    found = set()
    for name in imports(module):
        first, *rest = name.split(".")
        while first == "techtalent" and rest and ".".join(rest) not in MODULES:
            rest.pop()
        if first == "techtalent":
            found.add(".".join(rest) or "__init__")
    return found


@pytest.mark.parametrize("module", [module for module in MODULES if module not in DOORS])
def test_a_wing_imports_from_wings_before_it(module: str) -> None:
    """No module imports from a later wing, and what plans and answers imports nothing that reads."""
    allowed = set(WINGS[: WINGS.index(wing(module)) + 1]) | {"_version"}
    assert {wing(other) for other in own_imports(module)} <= allowed - NEVER.get(wing(module), set())


def test_no_modules_import_each_other_in_a_circle() -> None:
    """The modules can be put in an order in which each imports only earlier ones."""
    order = list(graphlib.TopologicalSorter({module: own_imports(module) for module in MODULES}).static_order())
    assert {"cli.command", "errors"} <= set(order)


def test_the_drawing_of_the_wings_is_small() -> None:
    """Wings and doors are 15 rooms at most, on 9 floors, with fewer than 60 arrows between them and no circle."""
    arrows: dict[str, set[str]] = {wing(module): set() for module in MODULES}
    for module in MODULES:
        arrows[wing(module)] |= {wing(other) for other in own_imports(module)} - {wing(module)}
    floors: dict[str, int] = {}
    for room in graphlib.TopologicalSorter(arrows).static_order():
        floors[room] = 1 + max((floors[below] for below in arrows[room]), default=0)
    assert len(arrows) <= 15
    assert max(floors.values()) <= 9
    assert sum(map(len, arrows.values())) < 60


def test_only_reading_and_writing_convert() -> None:
    """Between records and JSON goes who reads or writes, and nobody else."""
    users = {wing(module) for module in MODULES if "model.conversion" in own_imports(module)}
    assert users == {"reading", "writing"}


def test_only_planning_knows_its_shortcuts() -> None:
    """What makes planning fast is imported by planning alone, and by one module of it."""
    users = {module for module in MODULES if any(other.startswith("planning.speed") for other in own_imports(module))}
    assert {module for module in users if not module.startswith("planning.speed")} <= {"planning.shortcuts"}


@pytest.mark.parametrize("module", MODULES)
def test_no_module_is_long(module: str) -> None:
    """A module has fewer than 400 lines."""
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) < 400


def test_the_median_module_is_short() -> None:
    """Half of the modules have fewer than 150 lines."""
    lengths = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES.values())
    assert lengths[len(lengths) // 2] < 150


def nouns(module: str) -> Iterator[str]:
    """Yield the names of the classes and aliases of types that a module makes for others too."""
    for node in ast.parse(MODULES[module].read_bytes()).body:
        if isinstance(node, ast.ClassDef):
            names = [node.name]
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [target.id for target in targets if isinstance(target, ast.Name) and not target.id.isupper()]
        else:
            names = []
        yield from (name for name in names if name[0].isupper())


def test_a_noun_means_one_thing() -> None:
    """No two modules have a class or an alias of the same name."""
    found = [name for module in MODULES for name in nouns(module)]
    assert {name for name in found if found.count(name) > 1} == set()


@pytest.mark.parametrize("module", [module for module in MODULES if wing(module) in PURE])
def test_a_pure_wing_imports_nothing_impure(module: str) -> None:
    """A pure module imports attrs and harmless parts of the standard library, and nothing else."""
    allowed = ALLOWED.get(module, set())
    assert libraries(module) & (IMPURE - allowed) == set()
    assert libraries(module) - sys.stdlib_module_names - {"techtalent", "attrs"} <= allowed


@pytest.mark.parametrize("module", [module for module in MODULES if wing(module) in PURE])
def test_a_pure_wing_opens_and_prints_nothing(module: str) -> None:
    """A pure module uses no builtin that reads, writes, or runs text as code."""
    tree = ast.parse(MODULES[module].read_bytes())
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert called & {"open", "print", "input", "eval", "exec", "compile", "__import__", "breakpoint"} == set()


def attributes(module: str) -> set[str]:
    return {node.attr for node in ast.walk(ast.parse(MODULES[module].read_bytes())) if isinstance(node, ast.Attribute)}


CLOCKS = {"today", "now", "utcnow", "fromtimestamp", "time_ns", "monotonic"}


@pytest.mark.parametrize("module", [module for module in MODULES if wing(module) != "cli"])
def test_only_the_command_reads_the_clock(module: str) -> None:
    """No module but the command's asks for today or now, nor imports the module `time`."""
    assert attributes(module) & CLOCKS == set()
    assert "time" not in libraries(module)


def test_the_command_does_read_the_clock() -> None:
    """The command asks for today, so that looking for the name finds what it is meant to find."""
    assert "today" in attributes("cli.given")


@pytest.mark.parametrize(
    ("library", "modules"),
    [
        ("jsonschema", {"reading.breaches"}),
        ("referencing", {"reading.breaches"}),
        ("cattrs", {"model.conversion"}),
        ("argparse", {"cli.options", "cli.parser"}),
        ("icalendar", {"writing.calendar"}),
    ],
)
def test_a_library_has_one_room(library: str, modules: set[str]) -> None:
    """Each library that is slow to import or knows about JSON is imported in one module only."""
    assert {module for module in MODULES if library in libraries(module)} == modules


def loaded_by(code: str, folder: Path) -> set[str]:
    """Return the modules that a fresh interpreter has after running the code."""
    program = f"import json, sys\n{code}\nprint(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True)
    return set(json.loads(ran.stdout))


@pytest.mark.parametrize(
    ("module", "never"),
    [
        ("planning.match", {"reading", "writing", "cli", "answers"}),
        ("answers.explain", {"reading", "writing", "cli"}),
        ("answers.agenda", {"reading", "writing", "cli"}),
        ("catalogue.catalogue", {"reading", "planning", "answers", "writing", "cli", "words"}),
        ("model.kinds", set(WINGS) - {"model", "errors"}),
        ("reading.folders", {"planning", "answers", "writing", "cli"}),
        ("writing.markdown", {"reading", "cli", "answers"}),
    ],
)
def test_a_wing_is_understood_alone(module: str, never: set[str], tmp_path: Path) -> None:
    """Importing one module loads no module of the wings that it has no use for."""
    loaded = loaded_by(f"import techtalent.{module}", tmp_path)
    own = {wing(name.removeprefix("techtalent.")) for name in loaded if name.startswith("techtalent.")}
    assert wing(module) in own
    assert own & never == set()


def test_loading_the_packaged_content_imports_no_validator(tmp_path: Path) -> None:
    """Importing the package and loading its content leaves the slow libraries alone, in a fresh interpreter."""
    loaded = loaded_by("import techtalent; techtalent.load_catalogue()", tmp_path)
    assert "techtalent.catalogue.catalogue" in loaded
    slow = {"jsonschema", "referencing", "difflib", "argparse", "icalendar", "techtalent.reading.breaches"}
    assert loaded & slow == set()


def test_importing_the_package_imports_no_extra(tmp_path: Path) -> None:
    """What only an extra installs is imported by nobody who does not ask for it."""
    loaded = loaded_by("import techtalent.writing.calendar, techtalent.writing.markdown", tmp_path)
    assert "techtalent.writing.calendar" in loaded
    assert "icalendar" not in loaded
