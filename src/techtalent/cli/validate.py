"""`techtalent validate`: everything that is wrong with content, with a file of it, with a profile or with a plan."""

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from techtalent.cli.folders import content_here, kind_of, need_folders, records_in, stands_alone
from techtalent.cli.given import CLEAN, FINDINGS, Given, Result
from techtalent.errors import Finding
from techtalent.reading.folders import Checked, checked
from techtalent.writing.findings import as_json, as_text


@frozen
class _Paths:
    """What was named: folders of content, files of records, and other files of JSON."""

    folders: tuple[Path, ...]
    records: tuple[Path, ...]
    others: tuple[Path, ...]

    @classmethod
    def of(cls, paths: Sequence[Path]) -> "_Paths":
        """Return the paths by what they are. Raises OSError for what is not there."""
        of_kinds = [path for path in paths if str(path) != "-" and path.exists() and kind_of(path) is not None]
        others = [path for path in paths if str(path) == "-" or (path.is_file() and path not in of_kinds)]
        folders = [path for path in paths if path not in of_kinds and path not in others]
        for path in folders:
            if not path.exists() and path.suffix == ".json":
                raise FileNotFoundError(errno.ENOENT, "there is no such file", str(path))
        need_folders(folders)
        records = dict.fromkeys(record for path in of_kinds for record in records_in(path))
        return cls(tuple(folders), tuple(records), tuple(others))


def run(given: Given) -> Result:
    """Return the findings, as text, JSON or annotations, with what was read."""
    # A folder may be named as every command has it, or by itself.
    given.paths = [*given.content, *given.paths]
    paths = _Paths.of(given.paths)
    findings: list[Finding] = []
    read: list[str] = []
    if paths.folders or paths.records or not (given.paths or given.consumer):
        found, count = _of_content(paths, given)
        findings += found
        read.append(_number(count, "record"))
    for path in paths.others:
        from techtalent.cli.validate_data import of_data

        what, found = of_data(path)
        findings += found
        read.append(_number(1, what))
    if given.consumer is not None:
        from techtalent.cli.consumer import of_consumer

        found, count = of_consumer(given.consumer, paths.folders, given)
        findings += found
        read.append(_number(count, "id"))
    failed = any(given.strict or finding.severity == "error" for finding in findings)
    return Result(FINDINGS if failed else CLEAN, _written(tuple(findings), ", ".join(read), given))


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _of_content(paths: _Paths, given: Given) -> tuple[tuple[Finding, ...], int]:
    """Return what is wrong with the folders and the records, and how many records that are."""
    here = content_here() if not given.paths else None
    folders = [here] if here is not None else list(paths.folders)
    around = [folder for folder in _around(paths.records) if not any(_same(folder, other) for other in folders)]
    layers = [*folders, *around]
    found = checked(*layers, alone=stands_alone(layers, given), as_of=given.day())
    empty = [finding for folder in folders for finding in _without_records(folder, found)]
    if not around:
        return (*empty, *found.findings), sum(found.read.values())
    asked = {path.resolve() for path in paths.records}
    shown = [finding for finding in found.findings if _is_about(finding, asked, folders)]
    return (*empty, *shown), sum(found.read[folder] for folder in folders) + len(asked)


def _without_records(folder: Path, found: Checked) -> Iterator[Finding]:
    """Yield that a folder has no record: nothing was checked, so that nothing can be said to be right.

    To load such a folder is no error: an organisation may have no content of its own yet.
    """
    if not found.read[folder] and not any(Path(each.file or "").is_relative_to(folder) for each in found.findings):
        message = "there is no record in this folder"
        hint = "a record lies in the folder of its kind: goals/our-goal.json"
        yield Finding(file=folder.as_posix(), code="no-records", pointer="", message=message, hint=hint)


def _around(records: Sequence[Path]) -> Iterator[Path]:
    """Yield the folders of content in which records lie, each once."""
    seen = set()
    for path in records:
        kind = path.parent
        folder = kind.parent if kind.name not in ("", "..") else kind / ".."
        if folder.resolve() not in seen:
            seen.add(folder.resolve())
            yield folder


def _same(folder: Path, other: Path) -> bool:
    return folder.resolve() == other.resolve()


def _is_about(finding: Finding, files: set[Path], folders: Sequence[Path]) -> bool:
    path = Path(finding.file or "").resolve()
    return path in files or any(path.is_relative_to(folder.resolve()) for folder in folders)


def _written(findings: tuple[Finding, ...], read: str, given: Given) -> str:
    if given.format == "json":
        return as_json(findings)
    if given.format == "github":
        from techtalent.cli.github import annotations

        return annotations(findings, read)
    return as_text(findings, colour=given.output is None and _is_coloured(), read=read)


def _is_coloured() -> bool:
    """Return whether standard output shows colours: https://no-color.org and https://force-color.org."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
