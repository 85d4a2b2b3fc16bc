"""`techtalent format`: content in its canonical form.

That is: keys in the order of the schema, two spaces, UTF-8, one newline at the end.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
from attrs import frozen

from techtalent.cli.files import replace, source
from techtalent.cli.folders import content_here, kind_of, need_folders, records_in
from techtalent.cli.given import CLEAN, FINDINGS, CannotRunError, Given, Result
from techtalent.errors import Finding, printed_line
from techtalent.model.kinds import KINDS, Kind
from techtalent.reading.numbers import as_typed
from techtalent.reading.positions import located
from techtalent.reading.record_checks import record_breaches
from techtalent.reading.schemas import Schema, meant, schema_of
from techtalent.reading.strict_json import MAX_BYTES, JsonDocument, read_json
from techtalent.writing.findings import as_text


@frozen(kw_only=True)
class Formatted:
    """The result of formatting a file."""

    file: str
    """The file's path, as findings name it."""
    changed: bool
    """Whether the file is not in canonical form, or was not before it was written."""
    findings: tuple[Finding, ...] = ()
    """Why the file was left as it is; empty where it was not."""


def format_content(data: bytes, kind: Kind) -> bytes | None:
    """Return the canonical form of a content file; None where it cannot have one.

    It cannot where it is no strict JSON, or would be too large to be read again, or has an amount with more than two
    decimals: 3.000 would become 3.0, and no longer look like three thousand. Formatting a canonical file changes
    nothing.
    """
    document = read_json(data, decimals=True)
    if document.findings or _lost_decimals(document):
        return None
    ordered = _in_schema_order(document.value, *schema_of(kind.name))
    formatted = (json.dumps(ordered, indent=2, ensure_ascii=False, default=float) + "\n").encode("utf-8")
    return formatted if len(formatted) <= MAX_BYTES else None


def run(given: Given) -> Result:
    """Format the folders and files, or say what would be formatted; standard input is formatted to standard output."""
    if [str(path) for path in given.paths] == ["-"]:
        return _formatted_input(given)
    paths = given.paths or [content_here() or Path("content")]
    need_folders(path for path in paths if not path.is_file())
    for path in paths:
        if path.is_dir() and kind_of(path) is None and not any((path / kind.folder).is_dir() for kind in KINDS):
            raise CannotRunError(f"{path.as_posix()}: there is no content in it, such as a folder goals")
    out, err, failed, done = [], [], False, "would format" if given.check else "formatted"
    for path in paths:
        for formatted in _all_formatted(path, write=not given.check):
            if formatted.findings:
                err.append(as_text(formatted.findings).rsplit("\n", 2)[0] + "\n")
                failed = True
            elif formatted.changed:
                out.append(f"{printed_line(f'{done} {formatted.file}')}\n")
                failed = failed or given.check
    return Result(FINDINGS if failed else CLEAN, "".join(out), "".join(err))


def _formatted_input(given: Given) -> Result:
    data = source(Path("-"))
    assert isinstance(data, bytes)
    value = read_json(data, decimals=True).value
    kind = named_kind(value)
    if kind is None and isinstance(value, dict):
        raise CannotRunError('the record on standard input says no kind: "$schema" names its schema')
    formatted = format_content(data, kind or KINDS[0])
    if formatted is None:
        return Result(FINDINGS, err=as_text(_reasons_left_alone(data, None)))
    changed = given.check and formatted != data
    return Result(FINDINGS if changed else CLEAN, "" if given.check else formatted)


def named_kind(value: object) -> Kind | None:
    """Return the kind whose schema a record names by `$schema`; None where it names none."""
    schema = value.get("$schema") if isinstance(value, dict) else None
    name = schema.rpartition("/")[2] if isinstance(schema, str) else ""
    return next((kind for kind in KINDS if name == f"{kind.name}.schema.json"), None)


def _all_formatted(path: Path, *, write: bool) -> Iterator[Formatted]:
    """Yield the results for a folder of content, for the folder of a kind, or for one record.

    Raises CannotRunError where a file lies in no folder of a kind, and OSError where it cannot be read or replaced.
    """
    kind = kind_of(path)
    if kind is not None:
        yield from (_formatted(record, kind, write=write) for record in records_in(path))
    elif path.is_file():
        raise CannotRunError(f"{path.as_posix()}: a record lies in the folder of its kind, such as content/goals")
    else:
        yield from format_folder(path, write=write)


def format_folder(folder: Path, *, write: bool) -> Iterator[Formatted]:
    """Yield the result for each file in a folder of content, in order; `write` says whether files are changed.

    A file is replaced in one step: when the program is stopped in the middle, the old file is still there. Links are
    left alone, and so are files that cannot be parsed.

    Raises OSError where a file cannot be read or replaced.
    """
    for kind in KINDS:
        within = folder / kind.folder
        if within.is_symlink() or not within.is_dir():
            continue
        for path in sorted(within.iterdir()):
            if path.suffix != ".json" or path.name.startswith(".") or path.is_symlink() or not path.is_file():
                continue
            yield _formatted(path, kind, write=write)


def _formatted(path: Path, kind: Kind, *, write: bool) -> Formatted:
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    formatted = format_content(data, kind)
    if formatted is None:
        findings = _reasons_left_alone(data, path.as_posix())
        return Formatted(file=path.as_posix(), changed=False, findings=findings)
    if write and formatted != data:
        replace(path, formatted)
    return Formatted(file=path.as_posix(), changed=formatted != data)


def _reasons_left_alone(data: bytes, file: str | None) -> tuple[Finding, ...]:
    """Return why a file cannot have a canonical form."""
    document = read_json(data, decimals=True)
    findings = document.findings or _lost_decimals(document)
    if not findings:
        message = f"in canonical form it would have more than {MAX_BYTES} bytes"
        findings = (Finding(line=1, column=1, code="too-large", pointer="", message=message),)
    return tuple(attrs.evolve(finding, file=file) for finding in findings)


def _lost_decimals(document: JsonDocument) -> tuple[Finding, ...]:
    """Return the findings about amounts that would not be written as they were typed."""
    found = (finding for finding in record_breaches(document.value, "") if finding.code == "decimals")
    text = document.text or ""
    return tuple(located(as_typed(found, text), text))


def _in_schema_order(value: Any, schema: Schema, file: str) -> Any:
    """Return the value with the keys of every object in the order of its schema, unknown keys last."""
    schema, file = meant(schema, file, value)
    if isinstance(value, list):
        items = schema.get("items", {})
        return [_in_schema_order(item, items, file) for item in value]
    if isinstance(value, dict):
        properties: Schema = schema.get("properties", {})
        keys = [*(key for key in properties if key in value), *(key for key in value if key not in properties)]
        return {key: _in_schema_order(value[key], properties.get(key, {}), file) for key in keys}
    return value
