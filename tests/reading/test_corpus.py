"""The corpus in tests/reading/content/: a file that is right has no finding, one that is wrong just those beside it."""

import ast
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import corpus

import techtalent
from techtalent import load_catalogue

PACKAGE = Path(techtalent.__file__).parent

TESTS = Path(__file__).parents[1]

# Codes that no single file can have, laid over the packaged content, and the tests of each.
OTHERWISE = {
    "case-collision": "reading/test_loading.py",
    "duplicate-id": "reading/test_loading.py",
    "id-gone": "cli/test_validate.py",
    "id-is-not-key": "reading/test_plans.py",
    "id-moved": "cli/test_validate.py",
    "id-retired": "cli/test_validate.py",
    "link-out-of-folder": "reading/test_hostile.py",
    "misplaced-file": "reading/test_loading.py",
    "no-records": "cli/test_validate.py",
    "not-a-file": "reading/test_hostile.py",
    "old-schema": "cli/test_validate.py",
    "other-catalogue": "reading/test_plans.py",
    "other-version": "reading/test_stored_wrong.py",
    "retired-successor": "catalogue/test_followed.py",
    "school-years-end": "catalogue/test_lint.py",
    "too-large": "reading/test_hostile.py",
    "too-many-values": "reading/test_hostile.py",
    "unasked-question": "catalogue/test_lint.py",
    "unexpected-file": "reading/test_loading.py",
    "unknown-folder": "reading/test_loading.py",
    "unreachable-activity": "catalogue/test_lint.py",
    "unreadable": "reading/test_hostile.py",
    "variant-of-variant": "catalogue/test_followed.py",
}

# Codes for what another check says first: no input is known that has one of them.
GUARDS = {
    # Of a keyword that no schema uses.
    "schema",
    # Of a value that its schema passes and its record refuses.
    "refused",
    # Of `pool`, which nothing in a file asks for.
    "empty-choice",
    # Of a record that is asked for by its id.
    "ambiguous-id",
}

# Modules in which a code stands as the first of two texts, the second of which is the message.
PAIRED = ("strict_json", "breaches", "lint_requirements")


def by_name(file: Path) -> str:
    return f"{file.parent.name}/{file.stem}"


@pytest.mark.parametrize("file", corpus.files("valid"), ids=by_name)
def test_a_valid_file_has_no_finding(file: Path, tmp_path: Path) -> None:
    """A file that is right has no finding, not even a warning."""
    assert corpus.findings(file, tmp_path) == ()


@pytest.mark.parametrize("file", corpus.files("valid"), ids=by_name)
def test_a_valid_file_is_loaded(file: Path, tmp_path: Path) -> None:
    """A file that is right is a record of the catalogue under its own name, or a profile."""
    if file.parent.name == corpus.PROFILES:
        techtalent.read_profile(file.read_bytes())
        return
    (tmp_path / file.parent.name).mkdir()
    shutil.copy(file, tmp_path / file.parent.name)
    records = getattr(load_catalogue(tmp_path), file.parent.name.replace("-", "_"))
    assert records[file.stem].title.nl == json.loads(file.read_bytes())["title"]["nl"]


@pytest.mark.parametrize("file", corpus.files("invalid"), ids=by_name)
def test_an_invalid_file_has_its_findings(file: Path, tmp_path: Path) -> None:
    """A file that is wrong has exactly the findings that stand beside it, all of them about the file itself."""
    found = corpus.findings(file, tmp_path)
    assert corpus.said(found) == corpus.expected(file)
    about = None if file.parent.name == corpus.PROFILES else (tmp_path / file.parent.name / file.name).as_posix()
    assert {each.file for each in found} == {about}


def test_every_expectation_has_its_file() -> None:
    """No findings stand beside nothing, and none beside a file that is right."""
    beside = sorted(corpus.CORPUS.glob("*/*/*.findings.json"))
    assert beside == sorted(map(corpus.expectation, corpus.files("invalid")))


def test_every_file_is_a_test() -> None:
    """All that lies in the corpus lies in the folder of a kind, or is said to be about the corpus."""
    known = {*corpus.files("valid"), *corpus.files("invalid"), *map(corpus.expectation, corpus.files("invalid"))}
    about = {corpus.CORPUS / name for name in (".editorconfig", ".gitattributes", "README.md")}
    assert {path for path in corpus.CORPUS.rglob("*") if path.is_file()} == known | about
    assert {path.parent.name for path in known} <= set(corpus.FOLDERS)


@pytest.mark.parametrize("folder", corpus.FOLDERS)
def test_every_kind_has_files_of_both_sorts(folder: str) -> None:
    """Of every kind there are at least two files that are right and three that are wrong."""
    assert len([file for file in corpus.files("valid") if file.parent.name == folder]) >= 2
    assert len([file for file in corpus.files("invalid") if file.parent.name == folder]) >= 3


def test_there_are_many_invalid_files() -> None:
    """The corpus has more than a hundred files that are wrong."""
    assert len(corpus.files("invalid")) > 100


def test_no_expectation_names_this_machine() -> None:
    """What is expected is expected on every machine."""
    for file in corpus.files("invalid"):
        assert str(Path.home()) not in corpus.expectation(file).read_text(encoding="utf-8")
        assert str(TESTS.parent) not in corpus.expectation(file).read_text(encoding="utf-8")


# --- Every code


def _text(node: ast.AST | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _codes(tree: ast.Module, *, paired: bool) -> Iterator[str]:
    """Yield every code that a module gives a finding."""
    # The place of the code in the arguments of the module's own functions that take one.
    takes = {
        node.name: [argument.arg for argument in node.args.args].index("code")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and any(argument.arg == "code" for argument in node.args.args)
    }
    for node in ast.walk(tree):
        found: list[str | None] = []
        if isinstance(node, ast.Call):
            found += [_text(keyword.value) for keyword in node.keywords if keyword.arg == "code"]
            at = takes.get(node.func.id) if isinstance(node.func, ast.Name) else None
            if at is not None and at < len(node.args):
                found.append(_text(node.args[at]))
        elif paired and isinstance(node, ast.Tuple) and len(node.elts) == 2:
            code, message = node.elts
            if isinstance(message, ast.JoinedStr) or " " in (_text(message) or ""):
                found.append(_text(code))
        yield from (each for each in found if each is not None and re.fullmatch("[a-z]+(-[a-z]+)*", each))


def every_code() -> set[str]:
    """Return every code in the source of the package."""
    return {
        code
        for path in PACKAGE.rglob("*.py")
        for code in _codes(ast.parse(path.read_text(encoding="utf-8")), paired=path.stem in PAIRED)
    }


def corpus_codes() -> set[str]:
    """Return every code that a file of the corpus has."""
    return {said["code"] for file in corpus.files("invalid") for said in corpus.expected(file)}


@pytest.mark.parametrize(
    "code",
    ["wrong-type", "duplicate-key", "never-holds", "link-out-of-folder", "unreadable", "told-twice", "no-english"],
)
def test_codes_are_found_in_every_form(code: str) -> None:
    """A code is found in the source whether it is a keyword, an argument, or the first of a pair."""
    assert code in every_code()


def test_every_code_has_a_file() -> None:
    """Every code that a finding can have is that of a file of the corpus, or is said to be tested otherwise."""
    assert every_code() - corpus_codes() - GUARDS == set(OTHERWISE)


def test_no_file_has_a_code_that_is_not_in_the_source() -> None:
    """The corpus has no code that is not found in the source, so that none is overlooked there."""
    assert corpus_codes() <= every_code()


@pytest.mark.parametrize(("code", "module"), OTHERWISE.items())
def test_other_codes_have_their_test(code: str, module: str) -> None:
    """A code that no single file can have is looked for in the tests that are named for it."""
    assert f'"{code}"' in (TESTS / module).read_text(encoding="utf-8")


# --- The writing of expectations


def test_findings_that_have_changed_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--write` writes the findings that are missing or have changed, and shows no others."""
    copied = tmp_path / "content"
    for name in ("no-source", "dutch-key", "empty"):
        for suffix in (".json", ".findings.json"):
            (copied / "invalid/goals").mkdir(parents=True, exist_ok=True)
            shutil.copy(corpus.CORPUS / "invalid/goals" / f"{name}{suffix}", copied / "invalid/goals")
    (copied / "invalid/goals/no-source.findings.json").unlink()
    (copied / "invalid/goals/dutch-key.findings.json").write_text("[]\n", encoding="utf-8")
    monkeypatch.setattr(corpus, "CORPUS", copied)
    shown: list[object] = []
    assert corpus.main(["--write"], shown.append) == 0
    assert shown == ["invalid/goals/dutch-key.findings.json", "invalid/goals/no-source.findings.json"]
    assert corpus.main(["--write"], shown.append) == 0
    assert len(shown) == 2
    for name in ("no-source", "dutch-key"):
        written = copied / f"invalid/goals/{name}.findings.json"
        assert written.read_bytes() == (TESTS / "reading/content/invalid/goals" / written.name).read_bytes()


def test_nothing_is_written_unless_asked() -> None:
    """Without `--write` the way to use it is shown, and nothing is written."""
    shown: list[object] = []
    assert corpus.main([], shown.append) == 2
    assert shown == ["usage: python tests/support/corpus.py --write"]
