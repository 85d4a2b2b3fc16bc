"""The examples of docs/findings.md, run: `python tests/support/findings_page.py` writes what they print there anew.

A section is about one code. Its `json` blocks are files, named in their first line; its `python` block makes what JSON
cannot show. Its `text` block is what validating them prints of that code, or what the command in its first line prints.
"""

import ast
import contextlib
import io
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

import techtalent
from techtalent.cli import command as _cli

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "findings.md"

# What is run where an example names no command; the day keeps what is printed the same.
COMMAND = "techtalent validate content --as-of 2026-11-23"

# What keeps a mistake in this library from becoming an exception: no content is known that gives one of these.
WITHOUT_EXAMPLE = {"refused", "schema"}

_BLOCK = re.compile(r"^```(json|python|text)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@frozen(kw_only=True)
class Section:
    """What the page says of one code."""

    code: str
    text: str

    def blocks(self, language: str) -> list[str]:
        """Return the blocks in one language."""
        return [found[2] for found in _BLOCK.finditer(self.text) if found[1] == language]

    @property
    def severity(self) -> str:
        """What the page says it is: `Error` or `Warning`."""
        found = re.match(r"\n(Error|Warning)\. ", self.text)
        return found[1] if found else ""

    @property
    def command(self) -> str:
        """The command whose output is shown."""
        shown = self.blocks("text")[0]
        return shown.splitlines()[0].removeprefix("$ ") if shown.startswith("$ ") else COMMAND

    def shown(self) -> str:
        """Return what the page shows as printed."""
        return re.sub(r"^\$ .*\n", "", self.blocks("text")[0])

    def printed(self) -> str:
        """Return what is really printed of this code, with all lines that belong to it."""
        findings = re.split(r"^(?! )", self._run(), flags=re.MULTILINE)
        return "".join(each for each in findings if f" {self.code}: " in each)

    def _run(self) -> str:
        """Run the example in a folder of its own and return all that it prints."""
        printed = io.StringIO()
        with (
            tempfile.TemporaryDirectory() as folder,
            contextlib.chdir(folder),
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
        ):
            Path("content/tips").mkdir(parents=True)
            for block in self.blocks("json"):
                comment, text = block.split("\n", 1)
                path = Path(comment.removeprefix("// "))
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
            for block in self.blocks("python"):
                exec(compile(block, PAGE.name, "exec"), {"Path": Path, "techtalent": techtalent})
            if self.command != "python":
                _cli.main(shlex.split(self.command)[1:])
        return printed.getvalue()


def sections() -> list[Section]:
    """Return the sections of the page, in its order."""
    parts = re.split(r"^### `([a-z-]+)`\n", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [Section(code=code, text=text) for code, text in zip(parts[1::2], parts[2::2], strict=True)]


def codes() -> dict[str, set[str]]:
    """Return every code that the source gives a finding, with the severities it gives it."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "src" / "techtalent").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for code in _codes(node):
                is_warning = _is_call_of_warning(node) or path.name == "lint_requirements.py"
                found.setdefault(code, set()).add("Warning" if is_warning else "Error")
    return found


# The helpers that take a code, and which of their arguments it is.
_HELPERS = {"_about": 1, "_no_document": 0, "_refuse": 2}


def _codes(node: ast.AST) -> Iterator[str]:
    """Yield the codes that one node gives: as the argument `code`, by a helper, or in a pair of code and message."""
    candidates: list[ast.expr] = []
    if isinstance(node, ast.Call):
        candidates.extend(each.value for each in node.keywords if each.arg == "code")
        if isinstance(node.func, ast.Name) and node.func.id in _HELPERS and len(node.args) > _HELPERS[node.func.id]:
            candidates.append(node.args[_HELPERS[node.func.id]])
    if isinstance(node, ast.Tuple) and len(node.elts) == 2 and _is_text(node.elts[1]):
        candidates.append(node.elts[0])
    for each in candidates:
        if (
            isinstance(each, ast.Constant)
            and isinstance(each.value, str)
            and re.fullmatch("[a-z]+(-[a-z]+)*", each.value)
        ):
            yield each.value


def _is_call_of_warning(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "warning"


def _is_text(node: ast.expr) -> bool:
    """Say whether it is a message: a text with a space in it."""
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and " " in str(node.value))


def write() -> None:
    """Write into the page what its examples print."""
    text = PAGE.read_text(encoding="utf-8")
    for section in sections():
        if section.code not in WITHOUT_EXAMPLE:
            block = section.blocks("text")[0]
            command = f"$ {section.command}\n" if block.startswith("$ ") else ""
            new = section.text.replace(f"```text\n{block}```", f"```text\n{command}{section.printed()}```")
            text = text.replace(f"### `{section.code}`\n{section.text}", f"### `{section.code}`\n{new}")
    PAGE.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
    sys.exit(0)
