"""From folders of content to findings: everything that is wrong, in one run."""

import datetime as dt
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
from attrs import define, frozen

from techtalent._converter import content_converter, without_editor_keys
from techtalent._json import MAX_BYTES, Document, read_json
from techtalent._locate import escape, located
from techtalent._packaged import packaged_records
from techtalent._resources import resource_folder
from techtalent.catalogue import Catalogue, check
from techtalent.errors import ContentError, Finding, nearest
from techtalent.kinds import KIND_OF, KINDS, Kind
from techtalent.records import Record


@frozen(kw_only=True)
class _File:
    """One content file that holds a record."""

    #: As findings name it.
    name: str
    record: Record
    #: The file's text; None for a packaged record, whose file is read again if something is wrong with it after all.
    text: str | None


@define(kw_only=True)
class _Content:
    """What was read so far."""

    findings: list[Finding] = attrs.Factory(list)
    #: By the place of the record in a content folder, such as `goals/boost-innovation.json`.
    files: dict[str, _File] = attrs.Factory(dict)
    #: The collection and id of every record whose file is broken: a reference to one is not wrong as well.
    broken: set[tuple[str, str]] = attrs.Factory(set)


def validate(*folders: str | os.PathLike[str], alone: bool = False) -> tuple[Finding, ...]:
    """Return everything that is wrong with the folders, sorted by file and place; nothing where all is well.

    The folders are laid over the packaged content in order, as `load_catalogue` does; without one it is the packaged
    content that is validated. With `alone` the folders, of which there has to be one, are a whole catalogue.
    """
    layers = [Path(folder) for folder in folders]
    if alone and not layers:
        raise TypeError("with `alone` at least one folder has to be named")
    try:
        if alone or not layers:
            load_checked(layers or [resource_folder("content")], over_packaged=False)
        else:
            load_checked(layers, over_packaged=True)
    except ContentError as error:
        return error.findings
    return ()


def load_checked(layers: Sequence[Path], *, over_packaged: bool) -> Catalogue:
    """Return the catalogue of folders laid over each other, and over the packaged content where that is asked.

    Raises one `ContentError` with all findings.
    """
    content = _Content()
    if over_packaged:
        for name, record in packaged_records():
            place = f"{KIND_OF[type(record)].folder}/{record.id}.json"
            content.files[place] = _File(name=Path(name).as_posix(), record=record, text=None)
    for layer in layers:
        _read_layer(layer, content)
    catalogue = Catalogue.unchecked(file.record for file in content.files.values())
    unresolved: dict[str | None, list[Finding]] = {}
    for finding in check(catalogue, content.broken):
        unresolved.setdefault(finding.file, []).append(finding)
    for unresolved_in, findings in unresolved.items():
        file = content.files[unresolved_in or ""]
        text = Path(file.name).read_text(encoding="utf-8") if file.text is None else file.text
        content.findings.extend(attrs.evolve(each, file=file.name) for each in located(findings, text))
    if content.findings:
        order = sorted(
            content.findings, key=lambda each: (each.file or "", each.line or 0, each.column or 0, each.code)
        )
        raise ContentError(findings=tuple(order))
    return catalogue


def _read_layer(layer: Path, content: _Content) -> None:
    """Add the records of one folder to the content, and what is wrong with it to the findings."""
    folders = {kind.folder: kind for kind in KINDS}
    for entry in _entries(layer, content):
        if not os.path.isdir(entry):  # noqa: PTH112 - unlike Path.is_dir it raises nothing
            if entry.name in folders:
                content.findings.append(_about(entry, "unreadable", "it is no folder that can be read"))
            elif entry.suffix == ".json":
                message, hint = "a record lies in the folder of its kind", f"one of {', '.join(sorted(folders))}"
                content.findings.append(_about(entry, "misplaced-file", message, hint))
            continue
        if entry.name not in folders:
            content.findings.append(
                _about(entry, "unknown-folder", f"{entry.name!r} is no kind of content", nearest(entry.name, folders))
            )
            continue
        for path in _entries(entry, content):
            if path.suffix == ".json":
                _read_file(path, folders[entry.name], layer, content)
            elif path.name != "README.md":
                message = "a record is a file whose name ends in .json"
                content.findings.append(_about(path, "unexpected-file", message))


def _entries(folder: Path, content: _Content) -> list[Path]:
    """Return what is in a folder but for hidden files, in order; nothing where it cannot be read."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except (OSError, ValueError) as error:
        # A path with a NUL character is a ValueError.
        reason = getattr(error, "strerror", None) or error
        content.findings.append(_about(folder, "unreadable", f"the folder cannot be read: {reason}"))
        return []


def _read_file(path: Path, kind: Kind, layer: Path, content: _Content) -> None:
    """Add the record of one file to the content, or what is wrong with the file to the findings."""
    place, name = f"{kind.folder}/{path.name}", path.as_posix()
    document = _read_bytes(path, layer)
    findings = list(document.findings)
    text = document.text or ""
    if not findings:
        findings.extend(located(_wrong_value(document.value, kind), text))
    if isinstance(document.value, dict):
        findings.extend(located(_wrong_place(document.value, path, kind, content), text))
    if not findings:
        try:
            record = content_converter().structure(without_editor_keys(document.value), kind.record)
        except Exception as error:
            # Whatever a record refuses is a finding, never another exception.
            findings.append(_about(path, "refused", f"the record refuses it: {error}"))
        else:
            content.files[place] = _File(name=name, text=text, record=record)
            return
    content.broken.add((kind.collection, path.stem))
    content.findings.extend(attrs.evolve(finding, file=name) for finding in findings)


def _wrong_value(value: Any, kind: Kind) -> Iterator[Finding]:
    """Yield how a value breaks its schema, and what the schema cannot say."""
    # jsonschema takes as long to import as all the rest, and the packaged content does not need it.
    from techtalent._schemas import breaches

    broken = breaches(value, kind.name)
    yield from broken
    told = {finding.pointer for finding in broken}
    yield from (finding for finding in _breaches_of_records(value, "") if finding.pointer not in told)


def _wrong_place(value: dict[str, Any], path: Path, kind: Kind, content: _Content) -> Iterator[Finding]:
    """Yield what is wrong with where a record stands: its file's name, and what it replaces."""
    said = value.get("id")
    if isinstance(said, str) and said != path.stem:
        message = f"the id is {said!r} and the file is called {path.name!r}"
        yield Finding(code="id-is-not-file-name", pointer="/id", message=message)
    earlier = content.files.get(f"{kind.folder}/{path.name}")
    replaces = value.get("replaces") is True
    if earlier is not None and not replaces:
        message = f"the id {path.stem!r} is taken by {earlier.name}"
        yield Finding(code="taken-id", pointer="/id", message=message, hint='say "replaces": true to replace it')
    elif earlier is None and replaces and (kind.collection, path.stem) not in content.broken:
        message = f"there is no record {path.stem!r} before this one to replace"
        yield Finding(code="replaces-nothing", pointer="/replaces", message=message)


def _read_bytes(path: Path, layer: Path) -> Document:
    """Return what a file says; a file that is none, or that a link takes out of the folder, gives a finding."""
    try:
        if not path.resolve(strict=True).is_relative_to(layer.resolve()):
            return _no_document("link-out-of-folder", "the link leaves the folder")
        if not stat.S_ISREG(path.stat().st_mode):
            return _no_document("not-a-file", "it is not a plain file")
        with path.open("rb") as file:
            return read_json(file.read(MAX_BYTES + 1))
    except (OSError, RuntimeError) as error:
        # A loop of links is a RuntimeError before Python 3.13.
        return _no_document("unreadable", f"it cannot be read: {getattr(error, 'strerror', None) or error}")


def _no_document(code: str, message: str) -> Document:
    return Document(
        value=None, text=None, findings=(Finding(line=1, column=1, code=code, pointer="", message=message),)
    )


def _about(path: Path, code: str, message: str, hint: str | None = None) -> Finding:
    return Finding(file=path.as_posix(), code=code, pointer="", message=message, hint=hint)


def _breaches_of_records(value: Any, pointer: str) -> Iterator[Finding]:
    """Yield what the schemas cannot say and the records refuse: notes that are owed, and days that do not exist."""
    if isinstance(value, list):
        for at, each in enumerate(value):
            yield from _breaches_of_records(each, f"{pointer}/{at}")
    if not isinstance(value, dict):
        return
    if value.get("basis") == "inferred" and "note" not in value:
        yield Finding(code="note-missing", pointer=pointer, message="what was inferred has a note that says why")
    if "document" in value and "chapter" not in value and "address" not in value:
        message = "a source names a chapter of the guide, or the address and date of a page"
        yield Finding(code="source-incomplete", pointer=pointer, message=message)
    days = {key: value[key] for key in ("date", "since", "first_day", "last_day") if isinstance(value.get(key), str)}
    for key, day in days.items():
        # A day of the year has to exist in every year.
        if not _is_day(day if len(day) != 5 else f"2001-{day}"):
            message = f"there is no day {day}" if len(day) != 5 else f"there is no {day} in every year"
            yield Finding(code="no-such-day", pointer=f"{pointer}/{key}", message=message)
    first, last = days.get("first_day", ""), days.get("last_day", "")
    if value.get("kind") in ("period", "edition") and first and last and first > last:
        yield Finding(code="days-reversed", pointer=f"{pointer}/first_day", message=f"{first} comes after {last}")
    for key, each in value.items():
        yield from _breaches_of_records(each, f"{pointer}/{escape(key)}")


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
