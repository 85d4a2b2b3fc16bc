"""The examples in docstrings are what happens."""

import doctest
import importlib
import inspect
import pkgutil
import sys

import pytest

import techtalent

MODULES = [
    module.name
    for module in pkgutil.walk_packages(techtalent.__path__, "techtalent.")
    if not module.name.endswith("__main__")
]


@pytest.mark.parametrize("name", MODULES)
def test_docstrings_of_a_module(name: str) -> None:
    """Each example in a module gives what it shows."""
    importlib.import_module(name)
    # Some modules bear the name of a function that the package exports: only here is the module itself.
    assert doctest.testmod(sys.modules[name]).failed == 0


@pytest.mark.parametrize("name", [name for name in techtalent.__all__ if inspect.isfunction(getattr(techtalent, name))])
def test_a_public_function_has_an_example(name: str) -> None:
    """Each function that is exported shows how it is used, in an example that runs."""
    function = getattr(techtalent, name)
    (found,) = doctest.DocTestFinder(recurse=False).find(function, name)
    assert found.examples


def test_there_are_examples() -> None:
    """The examples are found at all."""
    assert doctest.testmod(sys.modules["techtalent.catalogue.routes"]).attempted > 0
