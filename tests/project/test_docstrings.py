"""Every public class and each of its fields is documented by a docstring, which editors and Sphinx show."""

import ast
import inspect
import itertools
from pathlib import Path

import pytest

import techtalent
from techtalent import plans, records


def public_classes() -> list[type]:
    """Return the classes of the library that can be imported from its front doors, by name."""
    values = [getattr(door, name) for door in (techtalent, records, plans) for name in dir(door)]
    classes = {value for value in values if inspect.isclass(value) and value.__module__.startswith("techtalent.")}
    return sorted(classes, key=lambda value: value.__name__)


CLASSES = public_classes()


def written(value: type) -> ast.ClassDef:
    """Return a class as its source has it."""
    module = inspect.getsourcefile(value)
    assert module is not None
    body = ast.parse(Path(module).read_bytes()).body
    return next(node for node in body if isinstance(node, ast.ClassDef) and node.name == value.__name__)


def is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def test_there_are_classes() -> None:
    """The classes of content and of plans are among those that are looked at."""
    assert {techtalent.Catalogue, techtalent.Plan, records.Activity, plans.FundingMatch} <= set(CLASSES)


@pytest.mark.parametrize("value", CLASSES, ids=lambda value: value.__name__)
def test_every_field_is_documented(value: type) -> None:
    """Under each public field stands a docstring, and the class, its methods and its properties have one."""
    node = written(value)
    missing = [
        part.target.id
        for part, below in itertools.pairwise([*node.body, ast.Pass()])
        if isinstance(part, ast.AnnAssign)
        and isinstance(part.target, ast.Name)
        and not part.target.id.startswith("_")
        and not is_docstring(below)
    ]
    methods = [part for part in node.body if isinstance(part, ast.FunctionDef) and not part.name.startswith("_")]
    missing += [part.name for part in methods if ast.get_docstring(part) is None]
    assert missing == []
    assert ast.get_docstring(node) is not None
