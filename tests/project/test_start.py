"""What a program waits for when it starts: only what it needs."""

import ast
import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from typing import get_args

import attrs
import cattrs
import pytest

import techtalent
from techtalent import Catalogue, CompanyProfile, EmployeeBand, NotResearched, load_catalogue
from techtalent._names import MODULES
from techtalent.model import kinds
from techtalent.model.education import Ages, Duration
from techtalent.model.records import Record
from techtalent.model.regulations import Amount, Applications, Validity
from techtalent.model.requirements import Requirement
from techtalent.model.structure import structure, without_editor_keys

CONTENT = Path(__file__).parents[2] / "content"

#: All of the library that loading the packaged content imports.
NEEDED = {
    "techtalent",
    "techtalent.catalogue.combinations",
    "techtalent._names",
    "techtalent.reading.packaged",
    "techtalent.model.references",
    "techtalent.reading.resources",
    "techtalent.model.structure",
    "techtalent._version",
    "techtalent.catalogue.catalogue",
    "techtalent.errors",
    "techtalent.model.kinds",
    "techtalent.reading.loading",
    "techtalent.model.common",
    "techtalent.model.records",
    "techtalent.model.activities",
    "techtalent.model.goals",
    "techtalent.model.organisations",
    "techtalent.model.education",
    "techtalent.model.regulations",
    "techtalent.model.steps",
    "techtalent.model.initiatives",
    "techtalent.model.requirements",
    "techtalent.model.text",
}


def imported(code: str, folder: Path) -> set[str]:
    """Return what a new interpreter has imported after this code."""
    program = f"import json, sys\n{code}\nprint(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True)
    return set(json.loads(ran.stdout))


def test_loading_imports_these_modules_and_no_other(tmp_path: Path) -> None:
    """Of the library, loading the packaged content imports what it uses; of all else, what attrs and json import."""
    bare = imported("import attrs, datetime", tmp_path)
    loaded = imported("import techtalent; techtalent.load_catalogue()", tmp_path)
    assert {name for name in loaded if name.partition(".")[0] == "techtalent"} == NEEDED
    assert sorted(loaded - bare - NEEDED) == []


def test_importing_imports_next_to_nothing(tmp_path: Path) -> None:
    """The bare import waits for none of the libraries, and for no module of records."""
    names = imported("import techtalent", tmp_path)
    assert {name for name in names if name.partition(".")[0] == "techtalent"} == {
        "techtalent",
        "techtalent._names",
        "techtalent._version",
    }
    assert not names & {"attrs", "attr", "cattrs", "jsonschema", "icalendar"}


def test_a_plan_imports_no_reader_and_no_renderer(tmp_path: Path) -> None:
    """Who makes plans waits for neither cattrs nor jsonschema, nor for what renders, asks or checks."""
    plan = "import datetime, techtalent as t; t.match(t.CompanyProfile(), t.load_catalogue(), as_of=datetime.date.max)"
    names = imported(plan, tmp_path)
    assert "techtalent.planning.match" in names
    assert not names & {
        "cattrs",
        "jsonschema",
        "techtalent.writing.markdown",
        "techtalent.reading.folders",
        "techtalent.answers.agenda",
    }


def test_every_public_name_is_where_it_is_looked_for() -> None:
    """What type checkers see, what is exported, and where a name is imported from are the same names."""
    tree = ast.parse(Path(techtalent.__file__).read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.name: node.module.removeprefix("techtalent.")
        for node in block.body
        if isinstance(node, ast.ImportFrom) and node.module is not None
        for alias in node.names
    }
    assert seen == dict(MODULES)
    assert sorted({*MODULES, "SCHEMA_VERSION", "__version__"}) == sorted(techtalent.__all__)
    assert set(techtalent.__all__) <= set(dir(techtalent))


@pytest.mark.parametrize("name", sorted(MODULES))
def test_a_public_name_is_there(name: str, tmp_path: Path) -> None:
    """Each name is the one that its module defines, also once every module was imported."""
    module = sys.modules[f"techtalent.{MODULES[name]}"] if getattr(techtalent, name) is not None else None
    assert getattr(techtalent, name) is getattr(module, name)


def test_no_name_hides_a_module() -> None:
    """No public name is that of a module: importing the module would put it in the place of the name."""
    folder = Path(techtalent.__file__).parent
    assert sorted(set(MODULES) & {path.stem for path in folder.iterdir()}) == []


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A name that does not exist is refused as of any module."""
    with pytest.raises(AttributeError, match="module 'techtalent' has no attribute 'nothing'"):
        _ = techtalent.nothing


def by_cattrs() -> cattrs.Converter:
    """Return cattrs' own way from JSON to records."""
    converter = cattrs.Converter(forbid_extra_keys=True)
    unions = (Amount, Validity, Applications, Requirement, Ages | NotResearched, Duration | NotResearched)
    for union in unions:
        members = {attrs.fields_dict(member)["kind"].default: member for member in get_args(union)}
        converter.register_structure_hook(
            union, lambda value, _, members=members: converter.structure(value, members[value["kind"]])
        )
    converter.register_structure_hook(dt.date, lambda value, _: dt.date.fromisoformat(value))
    return converter


@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.name)
def test_records_are_those_that_cattrs_makes(kind: kinds.Kind, catalogue: Catalogue) -> None:
    """Every packaged file becomes the record that cattrs makes of it."""
    converter = by_cattrs()
    files = sorted((CONTENT / kind.folder).glob("*.json"))
    assert files
    for path in files:
        raw = without_editor_keys(json.loads(path.read_bytes()))
        record: Record = structure(raw, kind.record)
        assert record == converter.structure(raw, kind.record) == catalogue.collection(kind)[record.id]


@pytest.mark.parametrize(
    ("told", "employees"), [(40, 40), ({"at_least": 10, "at_most": 49}, EmployeeBand(at_least=10, at_most=49))]
)
def test_a_number_or_a_band(told: object, employees: object) -> None:
    """Of a union with one record in it, an object is the record and all else stays as it is."""
    assert structure({"employees": told}, CompanyProfile) == CompanyProfile(employees=employees)


def test_what_is_not_in_the_class_is_refused() -> None:
    """A key that the record does not have is no key of it."""
    with pytest.raises(TypeError):
        structure({"nl": "a", "fr": "b"}, techtalent.Text)


def test_loading_twice_gives_equal_catalogues() -> None:
    """Nothing of one load is left in the next."""
    assert load_catalogue().digest == load_catalogue().digest
