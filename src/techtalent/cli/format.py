"""The canonical form of content: keys in the schema's order, two spaces, UTF-8, one newline at the end."""

import json
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
from attrs import frozen

from techtalent.errors import Finding
from techtalent.model.kinds import KINDS, Kind
from techtalent.reading.numbers import as_typed
from techtalent.reading.positions import located
from techtalent.reading.record_checks import record_breaches
from techtalent.reading.schemas import Schema, meant, schema_of
from techtalent.reading.strict_json import MAX_BYTES, JsonDocument, read_json


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
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
            formatted = format_content(data, kind)
            if formatted is None:
                yield Formatted(
                    file=path.as_posix(), changed=False, findings=_reasons_left_alone(data, path.as_posix())
                )
                continue
            if write and formatted != data:
                _replace(path, formatted)
            yield Formatted(file=path.as_posix(), changed=formatted != data)


def _reasons_left_alone(data: bytes, file: str) -> tuple[Finding, ...]:
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


def _replace(path: Path, data: bytes) -> None:
    """Replace a file in one step by a new file with the mode of the old one."""
    mode = stat.S_IMODE(path.stat().st_mode)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
