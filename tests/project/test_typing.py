"""What type checkers say of programs that use the library; `tests/project/typing` has such programs."""

import inspect
import json
import re
import shutil
import subprocess
import sys
import typing
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import techtalent

HERE = Path(__file__).parent / "typing"
PROGRAMS = [HERE / "accepted.py", HERE / "refused.py"]

# What the interpreter imports; a type checker has to look at the same one.
PACKAGE = Path(techtalent.__file__).parent

# A program and the number of a line in it.
Line = tuple[str, int]


def installed(*names: str) -> str:
    """Return the first of these programs that lies beside this interpreter; without any the test is skipped."""
    for name in names:
        found = shutil.which(name, path=str(Path(sys.executable).parent))
        if found is not None:
            return found
    pytest.skip(f"{' or '.join(names)} is not installed")


def refused() -> set[Line]:
    """Return the lines that say of themselves that they are to be refused."""
    return {
        (program.name, number)
        for program in PROGRAMS
        for number, line in enumerate(program.read_text(encoding="utf-8").splitlines(), start=1)
        if line.endswith("  # refused")
    }


def run(command: list[str], folder: Path) -> str:
    """Return what a type checker says; it must have come to an end, well or with errors in what it read."""
    ran = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode in (0, 1), ran.stdout + ran.stderr
    return ran.stdout


def public_callables() -> Iterator[tuple[str, Callable[..., object]]]:
    """Yield every public function, and what makes an instance of every public class, by name."""
    for module in (techtalent, techtalent.records, techtalent.plans):
        for name in dir(module):
            value = getattr(module, name)
            if inspect.isfunction(value) and not name.startswith("_"):
                yield name, value
            elif inspect.isclass(value) and not issubclass(value, BaseException):
                yield name, value.__init__


def test_no_parameter_takes_anything() -> None:
    """No parameter of a public function or class is `Any`, with which a type checker looks at nothing."""
    anything = [
        f"{name}({parameter})"
        for name, function in public_callables()
        for parameter, hint in typing.get_type_hints(function, localns=vars(techtalent.plans)).items()
        if hint is Any
    ]
    assert anything == []


def test_mypy_refuses_these_lines_and_no_other(tmp_path: Path) -> None:
    """mypy infers what accepted.py says, and refuses the marked lines of refused.py."""
    mypy = installed("mypy")
    # An installed package is found by itself; that of a clone is the one that this interpreter imports.
    source = {} if "site-packages" in PACKAGE.parts else {"mypy_path": [str(PACKAGE.parent)]}
    settings = {"strict": True, "python_executable": sys.executable, **source}
    lines = [f"{name} = {json.dumps(value) if name != 'strict' else 'true'}" for name, value in settings.items()]
    (tmp_path / "mypy.toml").write_text("[tool.mypy]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    said = run([mypy, "--config-file", "mypy.toml", "--no-error-summary", *map(str, PROGRAMS)], tmp_path)
    errors = re.findall(r"^(?:.*[/\\])?(\w+\.py):(\d+): error: ", said, re.MULTILINE)
    # What mypy says of the library itself is looked at elsewhere.
    programs = {program.name for program in PROGRAMS}
    assert {(name, int(number)) for name, number in errors if name in programs} == refused(), said


def test_pyright_refuses_these_lines_and_no_other(tmp_path: Path) -> None:
    """pyright infers what accepted.py says, and refuses the marked lines of refused.py."""
    pyright = installed("pyright", "basedpyright")
    for program in PROGRAMS:
        # The settings name files by their place in the folder only.
        shutil.copy(program, tmp_path)
    settings = {"include": ["*.py"], "extraPaths": [str(PACKAGE.parent)], "typeCheckingMode": "strict"}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    said = run([pyright, "--outputjson", "--pythonpath", sys.executable, "--project", "pyrightconfig.json"], tmp_path)
    found = [finding for finding in json.loads(said)["generalDiagnostics"] if finding["severity"] == "error"]
    assert {(Path(error["file"]).name, error["range"]["start"]["line"] + 1) for error in found} == refused(), said
