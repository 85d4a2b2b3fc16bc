"""What a program waits for when it starts: only what it needs."""

import ast
import datetime as dt
import importlib
import inspect
import json
import subprocess
import sys
import typing
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

import techtalent
from techtalent import load_catalogue

CONTENT = Path(__file__).parents[2] / "content"

# All of the library that loading the packaged content imports, the wings themselves apart.
NEEDED = {
    "techtalent",
    "techtalent._version",
    "techtalent.errors",
    "techtalent.catalogue.catalogue",
    "techtalent.catalogue.checks",
    "techtalent.catalogue.combinations",
    "techtalent.catalogue.ordered",
    "techtalent.model.activities",
    "techtalent.model.amounts",
    "techtalent.model.applying",
    "techtalent.model.common",
    "techtalent.model.conversion",
    "techtalent.model.dates",
    "techtalent.model.education",
    "techtalent.model.goals",
    "techtalent.model.kinds",
    "techtalent.model.learners",
    "techtalent.model.naming",
    "techtalent.model.organisations",
    "techtalent.model.project",
    "techtalent.model.regulations",
    "techtalent.model.requirements",
    "techtalent.model.shown",
    "techtalent.model.steps",
    "techtalent.model.text",
    "techtalent.model.walk",
    "techtalent.model.years",
    "techtalent.reading.loading",
    "techtalent.reading.packaged",
}

WINGS = {"techtalent.catalogue", "techtalent.model", "techtalent.reading"}


def imported(code: str, folder: Path) -> set[str]:
    """Return what a new interpreter has imported after this code."""
    program = f"import json, sys\n{code}\nprint(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True)
    return set(json.loads(ran.stdout))


def test_loading_imports_these_modules_and_no_other(tmp_path: Path) -> None:
    """Of the library, loading the packaged content imports what it uses; of all else, what attrs and cattrs import.

    Amounts are exact, so that decimals are there too.
    """
    bare = imported("import attrs, cattrs, datetime, decimal", tmp_path)
    loaded = imported("import techtalent; techtalent.load_catalogue()", tmp_path)
    assert {name for name in loaded if name.partition(".")[0] == "techtalent"} == NEEDED | WINGS
    assert sorted(loaded - bare - NEEDED - WINGS) == []


def test_importing_imports_next_to_nothing(tmp_path: Path) -> None:
    """The bare import waits for none of the libraries, and for no module of records."""
    names = imported("import techtalent", tmp_path)
    assert {name for name in names if name.partition(".")[0] == "techtalent"} == {
        "techtalent",
        "techtalent._version",
    }
    assert not names & {"attrs", "attr", "cattrs", "jsonschema", "icalendar"}


def test_a_plan_imports_no_reader_and_no_renderer(tmp_path: Path) -> None:
    """Who makes plans does not wait for jsonschema, nor for what renders, asks or checks."""
    plan = "import datetime, techtalent as t; t.match(t.CompanyProfile(), t.load_catalogue(), as_of=datetime.date.max)"
    names = imported(plan, tmp_path)
    assert "techtalent.planning.match" in names
    assert not names & {
        "jsonschema",
        "techtalent.writing.markdown",
        "techtalent.reading.folders",
        "techtalent.answers.agenda",
    }


def test_a_rendered_plan_imports_no_answers(tmp_path: Path) -> None:
    """Who renders plans waits for none of the questions about plans; who renders an explanation has asked it."""
    plan = "import datetime, techtalent as t; as_of, c = datetime.date.max, t.load_catalogue(); p = t.CompanyProfile()"
    rendered = f"{plan}; t.render_markdown(t.match(p, c, as_of=as_of))"
    names = imported(rendered, tmp_path)
    assert "techtalent.writing.markdown" in names
    assert not {name for name in names if name.startswith("techtalent.answers")}
    assert "techtalent.words.answers" not in names
    explained = f"{plan}; t.render_markdown(t.explain(p, c, 'internships', as_of=as_of))"
    assert "techtalent.words.answers" in imported(explained, tmp_path)


def test_every_public_name_is_where_it_is_looked_for() -> None:
    """What type checkers see, what is exported, and where a name is imported from are the same names."""
    tree = ast.parse(Path(techtalent.__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
    seen = {
        alias.name: (node.module, alias.asname)
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert all(name == asname for name, (_, asname) in seen.items())
    assert sorted(seen) == techtalent.__all__
    assert set(techtalent.__all__) <= set(dir(techtalent))
    for name, (module, _) in seen.items():
        if module != "techtalent":
            assert getattr(techtalent, name) is getattr(importlib.import_module(str(module)), name)


def test_the_public_names_are_few() -> None:
    """The package itself exports the functions, what they take and the errors: about 40 names."""
    assert len(techtalent.__all__) <= 43


def public_annotations() -> Iterator[tuple[str, Any]]:
    """Yield the annotation of every field and property of a public class, with its name."""
    for module in (techtalent, techtalent.records, techtalent.plans):
        for name in dir(module):
            value = getattr(module, name)
            if inspect.isclass(value) and attrs.has(value):
                for field, annotation in typing.get_type_hints(value).items():
                    if not field.startswith("_"):
                        yield f"{name}.{field}", annotation
                for attribute, prop in vars(value).items():
                    if isinstance(prop, property) and prop.fget is not None:
                        yield f"{name}.{attribute}", typing.get_type_hints(prop.fget)["return"]


def test_every_type_of_a_public_field_can_be_imported() -> None:
    """What a public field holds has a public name: its classes, and the aliases of literals and unions."""
    public = [
        getattr(module, name) for module in (techtalent, techtalent.records, techtalent.plans) for name in dir(module)
    ]

    def reachable(annotation: Any) -> bool:
        if annotation in (*public, type(None), str, int, float, bool, dt.date, Decimal, Any, object, ...):
            return True
        origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
        if origin is typing.Literal:
            # One word alone tells a member of a union apart.
            return len(inside) == 1
        return bool(inside) and all(map(reachable, inside))

    assert [name for name, annotation in public_annotations() if not reachable(annotation)] == []


def test_no_name_hides_a_module() -> None:
    """No public name is that of a wing: importing the wing would put it in the place of the name."""
    folder = Path(techtalent.__file__).parent
    assert set(techtalent.__all__) & {path.stem for path in folder.iterdir()} == {"plans", "records"}


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A name that does not exist is refused as of any module."""
    with pytest.raises(AttributeError, match="module 'techtalent' has no attribute 'nothing'"):
        _ = techtalent.nothing  # type: ignore[attr-defined]


def test_loading_twice_gives_equal_catalogues() -> None:
    """Nothing of one load is left in the next."""
    assert load_catalogue().digest == load_catalogue().digest
