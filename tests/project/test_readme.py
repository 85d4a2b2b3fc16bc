"""README says what is so: its commands, the plan they print, and its lines of Python."""

import contextlib
import doctest
import inspect
import io
import re
import shlex
from pathlib import Path

import pytest

import techtalent
from techtalent.cli import command as _cli

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def test_the_plan_that_is_shown_is_the_one_that_is_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is what the first command prints, to the letter and whole."""
    monkeypatch.chdir(ROOT)
    command = blocks("sh")[0].split("&&")[-1].strip()
    program, *arguments = shlex.split(command)
    assert Path(program).name == "techtalent"
    assert _cli.main(arguments) == 0
    printed = capsys.readouterr().out
    assert blocks("markdown") == [printed]


def test_there_are_two_commands() -> None:
    """One command makes a plan and one passes the tests, each with a new virtual environment."""
    plan, test = (block.strip() for block in blocks("sh"))
    assert plan.startswith("python3 -m venv ")
    assert " techtalent plan " in plan.replace("/techtalent", " techtalent")
    assert test.startswith("python3 -m venv ")
    assert test.endswith("-m pytest -q -n auto")


def test_the_lines_of_python_print_what_is_shown() -> None:
    """The ten lines run as they stand, and print what stands below them."""
    (lines,), (shown,) = blocks("python"), blocks("text")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(lines, "README.md", "exec"), {})
    assert printed.getvalue() == shown


def test_the_number_of_records_is_right() -> None:
    """README and the changelog count the records that there are."""
    count = len(list((ROOT / "content").glob("*/*.json")))
    assert f"{count} checked records" in README
    assert f"as {count} records" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_links_lead_to_files() -> None:
    """Every link to a file of the repository leads to one."""
    for page in ROOT.glob("*.md"):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text(encoding="utf-8")):
            if not target.startswith("<"):
                assert (ROOT / target).exists(), f"{page.name}: {target}"


def test_the_example_in_the_package_docstring_holds() -> None:
    """What `help(techtalent)` shows first is what happens."""
    results = doctest.testmod(techtalent)
    assert results.attempted > 0
    assert results.failed == 0


def test_every_exported_name_exists_and_is_documented() -> None:
    """All names in `__all__` are there, once, and each class and function says what it is."""
    assert len(set(techtalent.__all__)) == len(techtalent.__all__)
    for name in techtalent.__all__:
        value = getattr(techtalent, name)
        if inspect.isclass(value) or inspect.isfunction(value):
            assert value.__doc__, name
