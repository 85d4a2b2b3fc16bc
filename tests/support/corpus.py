"""The files in tests/reading/content/: which there are, and what is found in each.

`python tests/support/corpus.py --write` writes every `.findings.json` that is missing or has changed.
"""

import datetime as dt
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from techtalent import Finding, ProfileError, read_profile, validate
from techtalent.model.kinds import KINDS
from techtalent.reading.packaged import resource_folder

CORPUS = Path(__file__).parents[1] / "reading" / "content"

# The day on which the files are looked at, that of docs/findings.md: some warnings depend on it.
AS_OF = dt.date(2026, 11, 23)

# The folder of the files that are no content, but what a company says of itself.
PROFILES = "company-profiles"

FOLDERS = (*(kind.folder for kind in KINDS), PROFILES)

# What is expected of a file, or found in it, as it stands in a `.findings.json`.
Said = list[dict[str, Any]]


def files(part: str) -> list[Path]:
    """Return the files of `valid` or `invalid`, in order."""
    return sorted(
        path for path in (CORPUS / part).glob("*/*.json") if not path.name.endswith(".findings.json") and path.is_file()
    )


def expectation(file: Path) -> Path:
    """Return where the findings stand that are expected of a file."""
    return file.with_name(f"{file.stem}.findings.json")


def findings(file: Path, folder: Path) -> tuple[Finding, ...]:
    """Return all that is found in one file, which is laid over the packaged content in the empty `folder`."""
    data = file.read_bytes()
    if file.parent.name == PROFILES:
        try:
            read_profile(data)
        except ProfileError as error:
            return error.findings
        return ()
    own = folder / file.parent.name / file.name
    own.parent.mkdir()
    own.write_bytes(data)
    return validate(folder, as_of=AS_OF)


def said(found: tuple[Finding, ...]) -> Said:
    """Return findings as they stand in a `.findings.json`: without the file, or where this machine has the content."""
    packaged = Path(resource_folder("content")).as_posix()

    def text(value: object) -> object:
        return value.replace(packaged, "content") if isinstance(value, str) else value

    names = ("severity", "code", "line", "column", "pointer", "message", "hint")
    return [{name: text(getattr(each, name)) for name in names} for each in found]


def expected(file: Path) -> Said:
    """Return the findings that are expected of a file."""
    read: Said = json.loads(expectation(file).read_text(encoding="utf-8"))
    return read


def write() -> Iterator[Path]:
    """Write the findings of every invalid file where they are missing or have changed; yield what was written."""
    for file in files("invalid"):
        with tempfile.TemporaryDirectory() as folder:
            text = json.dumps(said(findings(file, Path(folder))), ensure_ascii=False, indent=2) + "\n"
        beside = expectation(file)
        if not beside.exists() or beside.read_text(encoding="utf-8") != text:
            beside.write_text(text, encoding="utf-8", newline="\n")
            yield beside


def main(arguments: list[str], show: Callable[[str], object] = print) -> int:
    """Write what has changed and show its paths; 2 where that is not what was asked."""
    if arguments != ["--write"]:
        show("usage: python tests/support/corpus.py --write")
        return 2
    for path in write():
        show(path.relative_to(CORPUS).as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
