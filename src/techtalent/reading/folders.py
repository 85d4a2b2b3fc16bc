"""Folders of content: everything that is wrong with them, in one run."""

import datetime as dt
import os
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
from attrs import define, frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.checks import check
from techtalent.catalogue.lint import lint
from techtalent.errors import ContentError, Finding, KnownNames, expect, nearest, shortened
from techtalent.model.conversion import structure, without_editor_keys
from techtalent.model.kinds import KINDS, Kind, Record, place_of
from techtalent.model.walk import references, renamed
from techtalent.reading.content_files import content_document, misnamed, reason, wrong_value
from techtalent.reading.copied_schemas import copied_schemas
from techtalent.reading.packaged import packaged_records, resource_folder
from techtalent.reading.positions import located


@frozen(kw_only=True)
class _File:
    """A content file that holds a record."""

    name: str
    """The file's path, as findings name it."""
    record: Record
    text: str | None
    """The text of the file; None for a packaged record, whose file is read again where a finding needs its text."""
    warnings: tuple[Finding, ...] = ()
    """The warnings about the file by itself."""


@frozen(kw_only=True)
class Checked:
    """What was found in folders of content."""

    findings: tuple[Finding, ...]
    """Everything that is wrong with them, sorted by file and place."""
    read: Mapping[Path, int]
    """How many files of records were read in each folder, those that are wrong included."""


@define(kw_only=True)
class _Content:
    """The records that were read so far, and the findings."""

    read: dict[Path, int] = attrs.Factory(dict)
    """How many files of records were read in each folder."""
    findings: list[Finding] = attrs.Factory(list)
    """The errors, and the warnings about files that are broken."""
    files: dict[str, _File] = attrs.Factory(dict)
    """The files by the place of their record in a content folder, such as `goals/boost-innovation.json`."""
    misnamed: list[tuple[Finding, str, str]] = attrs.Factory(list)
    """The findings about ids that are not written as ids, each with what was written and the collection of the record
    that is meant."""
    broken: set[tuple[str, str]] = attrs.Factory(set)
    """The collection and id of every record whose file is broken: a reference to it is no second error."""

    def catalogue(self) -> Catalogue:
        """Return the catalogue of the records that were read."""
        return Catalogue._unchecked(file.record for file in self.files.values())

    def add(self, place: str, findings: Iterable[Finding]) -> None:
        """Add findings about a record that was read, with lines and columns."""
        file = self.files[place]
        text = Path(file.name).read_text(encoding="utf-8") if file.text is None else file.text
        self.findings.extend(attrs.evolve(finding, file=file.name) for finding in located(findings, text))


def validate(
    *folders: str | os.PathLike[str], alone: bool = False, as_of: dt.date | None = None
) -> tuple[Finding, ...]:
    """Return everything that is wrong with folders of content, sorted by file and place; empty where all is well.

    The folders are laid over the packaged content in order, as `load_catalogue` does. Without a folder, the packaged
    content is validated. With `alone`, the folders are a whole catalogue without the packaged content.

    Content with warnings only can be used. Warnings that depend on the day (a regulation that ended, a source that grew
    old) need `as_of`. Warnings about the catalogue as a whole (a goal that nothing serves) are only given where there
    is no error.

    Raises TypeError with `alone` and no folder and for what is no path, and ValueError for an empty one: it would be
    the folder that the program happens to stand in.

    >>> import techtalent
    >>> [finding.code for finding in techtalent.validate("a/folder/that/is/not/there")]
    ['unreadable']
    """
    return checked(*folders, alone=alone, as_of=as_of).findings


def checked(*folders: str | os.PathLike[str], alone: bool = False, as_of: dt.date | None = None) -> Checked:
    """Return what `validate` returns, and how many records were read."""
    layers = folder_paths(folders)
    if alone and not layers:
        raise TypeError("with `alone` at least one folder has to be named")
    over_packaged = bool(layers) and not alone
    content = _read(layers or [Path(resource_folder("content"))], over_packaged=over_packaged)
    about_files = [warning for file in content.files.values() for warning in file.warnings]
    about_files += [found for layer in layers for found in copied_schemas(layer)]
    for place, findings in _by_place(
        (place_of(record), finding)
        for record, finding in lint(content.catalogue(), as_of=as_of, whole=not content.findings)
    ).items():
        # Packaged content is not the concern of an editor who lays a folder over it.
        if content.files[place].text is not None:
            content.add(place, findings)
    read = content.read if not layers else {layer: content.read[layer] for layer in layers}
    return Checked(findings=_sorted([*content.findings, *about_files]), read=read)


def folder_paths(folders: Iterable[str | os.PathLike[str]]) -> list[Path]:
    """Return the folders as paths.

    Raises TypeError for what is none, and ValueError for an empty text, which a setting that was not set leaves.
    """
    for folder in folders:
        expect(folder, str | os.PathLike, "a folder is a path")
        if not os.fspath(folder):
            raise ValueError('the name of a folder is empty; "." is the folder that the program stands in')
    return [Path(folder) for folder in folders]


def load_checked(layers: Sequence[Path], *, over_packaged: bool) -> Catalogue:
    """Return the catalogue of folders laid over each other, and over the packaged content if `over_packaged`.

    Raises one `ContentError` with all errors.
    """
    content = _read(layers, over_packaged=over_packaged)
    errors = [finding for finding in content.findings if finding.severity == "error"]
    if errors:
        raise ContentError(findings=_sorted(errors))
    return content.catalogue()


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(
        sorted(
            findings,
            key=lambda found: (found.file or "", found.line or 0, found.column or 0, found.code, found.pointer),
        )
    )


def _by_place(findings: Iterable[tuple[str, Finding]]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for place, finding in findings:
        found.setdefault(place, []).append(finding)
    return found


def _read(layers: Sequence[Path], *, over_packaged: bool) -> _Content:
    """Return the records of the folders, with every error."""
    content = _Content()
    if over_packaged:
        try:
            packaged = list(packaged_records())
            Catalogue.of(record for _, record in packaged)
        except Exception:
            # Something is wrong with the packaged content: read as any other folder, it gives findings.
            _read_layer(Path(resource_folder("content")), content)
        else:
            for name, record in packaged:
                content.files[place_of(record)] = _File(name=Path(name).as_posix(), record=record, text=None)
    for layer in layers:
        _read_layer(layer, content)
    _name_records(content)
    _follow_old_ids(content)
    wrong = check(content.catalogue()._collections(), content.broken)
    for place, findings in _by_place((finding.file or "", finding) for finding in wrong).items():
        content.add(place, findings)
    return content


def _name_records(content: _Content) -> None:
    """Let findings about ids that are not written as ids say which record is meant: once all records are read."""
    if not content.misnamed:
        return
    # Content that is right needs no hints.
    from techtalent.catalogue.hints import known_records

    collections = content.catalogue()._collections()
    names: dict[str, KnownNames] = {}
    places = {id(finding): at for at, finding in enumerate(content.findings)}
    for finding, written, collection in content.misnamed:
        if collection not in names:
            school_types = collections["school_types"] if collection == "target_groups" else None
            names[collection] = known_records(collections[collection], school_types)
        hint = names[collection].nearest(written, few=0)
        if hint is not None:
            content.findings[places[id(finding)]] = attrs.evolve(finding, hint=hint)


def _follow_old_ids(content: _Content) -> None:
    """Let links of own records to earlier ids of packaged records lead to the current ones, each with a warning.

    An upgrade of the packaged content may give a record another id: content that is laid over it keeps working.
    """
    packaged = Catalogue._unchecked(file.record for file in content.files.values() if file.text is None)
    if not any(packaged.current_ids.values()):
        return
    everything = content.catalogue()._collections()
    # An earlier id that a record of the organisation's own has is that record.
    followed = {
        collection: {old: new for old, new in ids.items() if old not in everything[collection]}
        for collection, ids in packaged.current_ids.items()
    }
    for place, file in content.files.items():
        warnings = tuple(_old_ids(file.record, followed)) if file.text is not None else ()
        if warnings and file.text is not None:
            located_warnings = tuple(attrs.evolve(found, file=file.name) for found in located(warnings, file.text))
            content.files[place] = attrs.evolve(
                file, record=renamed(file.record, followed), warnings=(*file.warnings, *located_warnings)
            )


def _old_ids(record: Record, current: Mapping[str, Mapping[str, str]]) -> Iterator[Finding]:
    for pointer, collection, to in references(record):
        if to in current[collection]:
            message = f"{to!r} is an earlier id of a packaged record"
            hint = f"it is called {current[collection][to]!r} now"
            yield Finding(severity="warning", code="old-id", pointer=pointer, message=message, hint=hint)


def _read_layer(layer: Path, content: _Content) -> None:
    """Add the records of a folder of content to `content`, with its findings."""
    folders = {kind.folder: kind for kind in KINDS}
    content.read[layer] = 0
    for entry in _entries(layer, content):
        try:
            is_folder = stat.S_ISDIR(entry.stat().st_mode)
        except (OSError, RuntimeError) as error:
            content.findings.append(_about(entry, "unreadable", f"it cannot be read: {reason(error)}"))
            continue
        if is_folder and entry.name in folders:
            _read_kind(entry, folders[entry.name], layer, content)
        elif is_folder:
            message = f"{entry.name!r} is no kind of content"
            content.findings.append(_about(entry, "unknown-folder", message, _nearest_folder(entry.name, folders)))
        elif entry.suffix == ".json":
            hint = f"one of {', '.join(sorted(folders))}"
            content.findings.append(_about(entry, "misplaced-file", "a record lies in the folder of its kind", hint))


def _nearest_folder(name: str, folders: Collection[str]) -> str | None:
    # Content that is right needs no hints.
    from techtalent.words.synonyms import meanings

    return nearest(name, folders, meanings(folders))


def _read_kind(folder: Path, kind: Kind, layer: Path, content: _Content) -> None:
    seen: dict[str, str] = {}
    for path in _entries(folder, content):
        if path.name == "README.md":
            continue
        if path.suffix != ".json":
            message = "a record is a file whose name ends in .json"
            content.findings.append(_about(path, "unexpected-file", message))
            continue
        same = seen.setdefault(path.name.casefold(), path.name)
        if same != path.name:
            message = f"on many systems {path.name!r} and {same!r} are one file"
            content.findings.append(_about(path, "case-collision", message))
        content.read[layer] += 1
        _read_file(path, kind, layer, content)


def _entries(folder: Path, content: _Content) -> list[Path]:
    """Return the files and folders in a folder, in order, without hidden ones; empty where it cannot be read.

    `__pycache__` is left out too, since installed content may be a Python package.
    """
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith(".") and path.name != "__pycache__")
    except (OSError, ValueError) as error:
        # A path with a NUL character is a ValueError.
        content.findings.append(_about(folder, "unreadable", f"the folder cannot be read: {reason(error)}"))
        return []


def _read_file(path: Path, kind: Kind, layer: Path, content: _Content) -> None:
    """Add the record of a file to `content`, or the findings of the file."""
    place, name = f"{kind.folder}/{path.name}", path.as_posix()
    document = content_document(path, layer)
    findings = list(document.findings)
    text = document.text or ""
    if not findings:
        findings.extend(located(wrong_value(document.value, kind, text), text))
    if isinstance(document.value, dict):
        findings.extend(located(_wrong_place(document.value, path, kind, content), text))
    findings = [attrs.evolve(finding, file=name) for finding in findings]
    if all(finding.severity == "warning" for finding in findings):
        try:
            record = structure(without_editor_keys(document.value), kind.record)
        except Exception as error:
            # A value that the class of a record refuses is a finding, never another exception.
            findings.append(_about(path, "refused", f"the record refuses it: {error}"))
        else:
            content.files[place] = _File(name=name, text=text, record=record, warnings=tuple(findings))
            return
    content.broken.add((kind.collection, path.stem))
    content.findings.extend(findings)
    content.misnamed.extend(misnamed(findings, document.value, kind))


def _wrong_place(value: dict[str, Any], path: Path, kind: Kind, content: _Content) -> Iterator[Finding]:
    """Yield the findings about a record's id: it is the file's name, and only replaces a record on purpose."""
    said = value.get("id")
    if isinstance(said, str) and said != path.stem:
        message = f"the id is {shortened(repr(said))} and the file is called {path.name!r}"
        yield Finding(code="id-is-not-file-name", pointer="/id", message=message)
    earlier = content.files.get(f"{kind.folder}/{path.name}")
    replaces = value.get("replaces") is True
    if earlier is not None and not replaces:
        message = f"the id {path.stem!r} is taken by {earlier.name}"
        yield Finding(code="taken-id", pointer="/id", message=message, hint='say "replaces": true to replace it')
    elif earlier is None and replaces and (kind.collection, path.stem) not in content.broken:
        message = f"there is no record {path.stem!r} before this one to replace"
        yield Finding(code="replaces-nothing", pointer="/replaces", message=message)


def _about(path: Path, code: str, message: str, hint: str | None = None) -> Finding:
    return Finding(file=path.as_posix(), code=code, pointer="", message=message, hint=hint)
