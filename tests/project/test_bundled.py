"""The bundled schemas: that they ask what schema/ asks, and that generators make good types of them."""

import builtins
import inspect
import json
import re
import shutil
import subprocess
import sys
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import attrs
import jsonschema
import pytest
from support import corpus
from support.schema_formats import FORMATS
from support.schema_nodes import BASE, FOLDER, NAMES, REGISTRY, SCHEMAS, Node, root

import techtalent
from techtalent.model.kinds import KINDS
from techtalent.reading.schemas import schema_files

ROOT = FOLDER.parent
SCRIPT = "scripts/bundle_schemas.py"

BUNDLED: dict[str, Any] = {
    path.name.removesuffix(".schema.json"): json.loads(path.read_bytes())
    for path in sorted((FOLDER / "bundled").iterdir())
}

PLANS = sorted(ROOT.glob("tests/packaged/golden/*/plan.json"))

# Global names of a single word in TypeScript's lib.es*.d.ts and lib.dom*.d.ts. The clients' script asks those files.
GLOBAL_IN_TYPESCRIPT = {
    *("Algorithm", "Animatable", "Animation", "Array", "Atomics", "Attr", "Audio", "Awaited", "Blob", "Body"),
    *("Boolean", "Cache", "Capitalize", "Clipboard", "Comment", "Console", "Credential", "Crypto", "Date"),
    *("Disposable", "Document", "Element", "Error", "Event", "Exclude", "External", "Extract", "File", "Function"),
    *("Gamepad", "Generator", "Geolocation", "Headers", "Highlight", "History", "Image", "Infinity", "Intl"),
    *("Iterable", "Iterator", "JSON", "Keyframe", "Location", "Lock", "Lowercase", "Map", "Math", "Navigation"),
    *("Navigator", "Node", "Notification", "Number", "Object", "Omit", "Option", "Parameters", "Partial"),
    *("Performance", "Permissions", "Pick", "Plugin", "Promise", "Proxy", "Range", "Readonly", "Record", "Reflect"),
    *("Report", "Request", "Required", "Response", "Sanitizer", "Scheduler", "Screen", "Selection", "Set"),
    *("Slottable", "Storage", "String", "Symbol", "Temporal", "Text", "Touch", "Transferable", "Transformer", "URL"),
    *("Uncapitalize", "Uppercase", "Window", "Worker", "Worklet"),
}

# What a module of pydantic models imports.
IMPORTED = {"AnyUrl", "BaseModel", "ConfigDict", "EmailStr", "Enum", "Field", "RootModel", "StrEnum"}

# The names that differ from the Python class's.
RENAMED = {"Text": "LocalisedText", "Document": "RequiredPaper", "Event": "AgendaEvent"}

# What describes and names a schema, and asks nothing.
SAYS_NOTHING = {"title", "description", "$comment", "$defs", "$schema", "$id"}


def _run(folder: Path, *options: str) -> tuple[int, list[str]]:
    """Return the exit code and the output of the script in a folder."""
    command = [sys.executable, str(folder / SCRIPT), *options]
    ran = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert ran.stderr == ""
    return ran.returncode, ran.stdout.splitlines()


def _below(schema: Any, pointer: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every object in a bundled schema, whatever it stands for, with its JSON pointer."""
    if isinstance(schema, dict):
        yield pointer, schema
    within = schema.items() if isinstance(schema, dict) else enumerate(schema) if isinstance(schema, list) else ()
    for key, value in within:
        yield from _below(value, f"{pointer}/{key}")


def _definitions() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield the schema, the name and the definition of all that a type is made of, the schemas themselves included."""
    for name, schema in BUNDLED.items():
        whole = {key: value for key, value in schema.items() if key not in ("$schema", "$id", "$defs")}
        yield name, schema["title"], whole
        for title, definition in schema["$defs"].items():
            yield name, title, definition


# The files


def test_the_files_are_up_to_date() -> None:
    """The bundled schemas are what `scripts/bundle_schemas.py` writes; it is to be run whenever schema/ has changed."""
    assert _run(ROOT, "--check") == (0, [])


def test_a_file_that_is_out_of_date_is_named(tmp_path: Path) -> None:
    """The script names a file that is missing, has changed or does not belong there, and writes what is right."""
    shutil.copytree(FOLDER, tmp_path / "schema")
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / SCRIPT, tmp_path / SCRIPT)
    folder = tmp_path / "schema" / "bundled"
    (folder / "goal.schema.json").unlink()
    (folder / "old.schema.json").write_text("{}", encoding="utf-8")
    with (folder / "tip.schema.json").open("a", encoding="utf-8") as file:
        file.write("\n")
    wrong = {"goal": "written", "old": "removed", "tip": "written"}
    assert _run(tmp_path, "--check") == (1, [f"schema/bundled/{name}.schema.json: out of date" for name in wrong])
    assert _run(tmp_path) == (0, [f"schema/bundled/{name}.schema.json: {done}" for name, done in wrong.items()])
    assert _run(tmp_path, "--check") == (0, [])
    written = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert written == {path.name: path.read_bytes() for path in (FOLDER / "bundled").iterdir()}


def test_every_schema_is_bundled() -> None:
    """There is a bundled schema for each kind of content, for profiles and for plans."""
    assert list(BUNDLED) == [name for name in NAMES if name != "common"]


def test_the_library_reads_by_the_other_schemas() -> None:
    """The library finds the schemas of schema/ alone: a file is checked by what editors see."""
    assert schema_files().keys() == SCHEMAS.keys()


# What they ask


@pytest.mark.parametrize("name", BUNDLED)
def test_a_bundled_schema_is_valid(name: str) -> None:
    """Every bundled schema is one of draft 2020-12, and has an address of its own."""
    jsonschema.Draft202012Validator.check_schema(BUNDLED[name])
    assert BUNDLED[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    ids = {pointer: part["$id"] for pointer, part in _below(BUNDLED[name]) if "$id" in part}
    assert ids == {"": f"{BASE}bundled/{name}.schema.json"}


@pytest.mark.parametrize("name", BUNDLED)
def test_a_bundled_schema_stands_alone(name: str) -> None:
    """Every reference leads to a definition of the same file, or to the file itself, and every definition is needed."""
    found = {part["$ref"] for _, part in _below(BUNDLED[name]) if "$ref" in part}
    assert found - {"#"} == {f"#/$defs/{title}" for title in BUNDLED[name]["$defs"]}


def _meant(schema: dict[str, Any], name: str) -> tuple[str | None, dict[str, Any]]:
    """Return the description and the schema that holds: beside a reference, the description has the reference in it."""
    description = schema.get("description")
    if schema.keys() == {"description", "allOf"}:
        (schema,) = schema["allOf"]
    if "$ref" in schema:
        reference = schema["$ref"].removeprefix("#/$defs/")
        return description, BUNDLED[name] if reference == "#" else BUNDLED[name]["$defs"][reference]
    return description, schema


def _differences(node: Node, schema: dict[str, Any], name: str, seen: set[Node]) -> Iterator[str]:
    """Yield every place at which a bundled schema asks something else than the schema that it comes from."""
    # What a property says of itself is never lost.
    _, keyword, *_ = ["", *node.pointer.split("/")[-2:]]
    description, schema = _meant(schema, name)
    said = description or schema.get("description")
    if keyword == "properties" and said != node.says.get("description", node.target().says.get("description")):
        yield f"{node} is described as {said}"
    node = node.target()
    if node in seen:
        return
    seen.add(node)
    if node.says.keys() - SAYS_NOTHING != schema.keys() - SAYS_NOTHING:
        yield f"{node} has the keywords {sorted(schema)}"
        return
    for key in schema.keys() - SAYS_NOTHING:
        if key == "properties":
            if schema[key].keys() != node.says[key].keys():
                yield f"{node} has the properties {sorted(schema[key])}"
            for title in schema[key].keys() & node.says[key].keys():
                yield from _differences(node.child(key, title), schema[key][title], name, seen)
        elif key == "oneOf":
            if len(schema[key]) != len(node.says[key]):
                yield f"{node} is one of {len(schema[key])}"
            for at in range(min(len(schema[key]), len(node.says[key]))):
                yield from _differences(node.child(key, at), schema[key][at], name, seen)
        elif key in ("items", "additionalProperties", "propertyNames") and isinstance(schema[key], dict):
            yield from _differences(node.child(key), schema[key], name, seen)
        elif schema[key] != node.says[key]:
            yield f"{node} has {key} {schema[key]}"


@pytest.mark.parametrize("name", BUNDLED)
def test_a_bundled_schema_asks_the_same(name: str) -> None:
    """Every keyword of the schema stands in the same place of its bundled form, and so does every description."""
    seen: set[Node] = set()
    assert list(_differences(root(name), BUNDLED[name], name, seen)) == []
    assert len(seen) > 10


def _errors(schema: Any, value: Any) -> list[tuple[str, str]]:
    validator = jsonschema.Draft202012Validator(schema, registry=REGISTRY, format_checker=FORMATS)
    return sorted((error.json_path, error.message) for error in validator.iter_errors(value))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_content_keeps_to_its_bundled_schema(kind: Any) -> None:
    """Every content file is what the bundled schema of its kind asks."""
    for path in sorted((ROOT / "content" / kind.folder).iterdir()):
        assert _errors(BUNDLED[kind.name], json.loads(path.read_bytes())) == [], path.name


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_a_plan_keeps_to_its_bundled_schema(path: Path) -> None:
    """Every golden plan and its profile are what their bundled schemas ask."""
    assert _errors(BUNDLED["plan"], json.loads(path.read_bytes())) == []
    assert _errors(BUNDLED["company-profile"], json.loads(path.with_name("profile.json").read_bytes())) == []


def test_a_bundled_schema_refuses_what_the_other_refuses() -> None:
    """What is wrong in a file of the corpus is wrong in the same place by the schema and by its bundled form."""
    kinds = {kind.folder: kind.name for kind in KINDS} | {corpus.PROFILES: "company-profile"}
    refused = 0
    for path in corpus.files("invalid"):
        try:
            value = json.loads(path.read_bytes())
        except ValueError:
            continue
        name = kinds[path.parent.name]
        found = _errors(SCHEMAS[f"{name}.schema.json"], value)
        assert _errors(BUNDLED[name], value) == found, path
        refused += bool(found)
    assert refused > 50


# What generators make of them


@pytest.mark.parametrize("name", BUNDLED)
def test_only_a_definition_has_a_title(name: str) -> None:
    """The definitions and the schema itself have titles, and a definition's is its name."""
    schema = BUNDLED[name]
    titles = {pointer: part["title"] for pointer, part in _below(schema) if isinstance(part.get("title"), str)}
    assert titles == {"": schema["title"]} | {f"/$defs/{title}": title for title in schema["$defs"]}


@pytest.mark.parametrize("name", BUNDLED)
def test_whatever_needs_a_name_is_a_definition(name: str) -> None:
    """An enumeration, an object with properties and a bound on an item stand among the definitions, and only there."""
    nameless = []
    for pointer, schema in _below(BUNDLED[name]):
        *_, keyword, key = ["", "", *pointer.split("/")]
        if not pointer or keyword == "$defs" or key in ("properties", "not") or "/not/" in pointer:
            continue
        item = key in ("items", "additionalProperties") or keyword == "oneOf"
        bounded = item and schema.keys() & {"minimum", "maximum", "minLength", "maxLength", "pattern", "format"}
        if bounded or "enum" in schema or isinstance(schema.get("properties"), dict):
            nameless.append(pointer)
    assert nameless == []


@pytest.mark.parametrize("name", BUNDLED)
def test_nothing_stands_beside_a_reference(name: str) -> None:
    """A reference stands alone: json-schema-to-typescript makes a copy, with a number, where anything is beside it."""
    assert [pointer for pointer, part in _below(BUNDLED[name]) if "$ref" in part and len(part) > 1] == []


def test_a_name_means_one_thing() -> None:
    """A definition is the same in whichever bundled schema it stands, so that its types can be put together."""
    meanings: dict[str, str] = {}
    for name, title, definition in _definitions():
        text = json.dumps(definition, sort_keys=True)
        # In its own schema a class is the schema itself.
        text = text.replace('"$ref": "#"', f'"$ref": "#/$defs/{BUNDLED[name]["title"]}"')
        assert meanings.setdefault(title, text) == text, f"{title} in {name}"
    assert len({title.casefold() for title in meanings}) == len(meanings)


def test_no_name_is_numbered() -> None:
    """A name is made of words and has no number: a number is what generators add to a name that is taken."""
    assert sorted({title for _, title, _ in _definitions() if not re.fullmatch(r"([A-Z][a-z]+)+", title)}) == []


def test_no_name_is_global() -> None:
    """No name is taken in every program, by the libraries of TypeScript and JavaScript or by Python."""
    taken = GLOBAL_IN_TYPESCRIPT | IMPORTED | set(vars(builtins)) | set(typing.__all__)
    assert sorted(taken & {title for _, title, _ in _definitions()}) == []
    assert {"Text", "Record", "Date", "Event", "Warning", "Optional"} <= taken


def _classes(annotation: Any, seen: set[type[Any]]) -> set[type[Any]]:
    """Return the classes in an annotation and in their fields, added to those that were seen."""
    if inspect.isclass(annotation) and attrs.has(annotation) and annotation not in seen:
        seen.add(annotation)
        for within in typing.get_type_hints(annotation).values():
            _classes(within, seen)
    for argument in get_args(annotation):
        _classes(argument, seen)
    return seen


def test_a_definition_has_its_class_name() -> None:
    """Every class of records, profiles and plans is a definition of its name, but for names that are global."""
    names = {title for _, title, _ in _definitions()}
    classes = {cls.__name__ for kind in KINDS for cls in _classes(kind.record, set())}
    classes |= {cls.__name__ for cls in _classes(techtalent.Plan, set())}
    assert sorted({RENAMED.get(name, name) for name in classes} - names) == []
    assert {"MaximumAmount", "FundingMatch", "CaseStudy", "Text"} <= classes
    assert {name for name in RENAMED if name in names} == set()


@pytest.mark.parametrize("name", BUNDLED)
def test_a_schema_has_its_class_name(name: str) -> None:
    """The title of a bundled schema is the name of the class, but for a name that is global."""
    classes = {kind.name: kind.record.__name__ for kind in KINDS}
    classes |= {"company-profile": "CompanyProfile", "plan": "Plan", "explanation": "Explanation", "unlock": "Unlock"}
    classes |= {"plan-change": "PlanChange", "catalogue-change": "CatalogueChange", "event": "Event"}
    classes |= {"pathway": "Pathway", "catalogue": "Catalogue"}
    assert BUNDLED[name]["title"] == RENAMED.get(classes[name], classes[name])
