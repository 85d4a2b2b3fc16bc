"""The schemas that were copied beside a folder of content, for editors: whether they are the ones of this version."""

import json
from collections.abc import Iterator
from pathlib import Path

import attrs

from techtalent._version import __version__
from techtalent.errors import Finding, warning
from techtalent.reading.schemas import Schema, schema_files
from techtalent.reading.strict_json import MAX_BYTES


def copied_schemas(layer: Path) -> Iterator[Finding]:
    """Yield a warning where schemas beside a folder of content are others than those that it is checked by."""
    folder = layer / ".." / "schema"
    try:
        if not folder.is_dir():
            return
    except (OSError, ValueError):
        # A path that is too long, or has a NUL character: the folder of content has a finding for it.
        return
    other = [name for name, schema in schema_files().items() if _copied(folder / name) not in (None, schema)]
    if other:
        count = f"{len(other)} schema{' here is' if len(other) == 1 else 's here are'}"
        found = warning(
            code="old-schema",
            pointer="",
            message=f"{count} not of techtalent {__version__}: an editor says other things than this check",
            hint="'techtalent schema -o schema' lays out the right ones",
        )
        # Where the folder is `content`, its schemas are in `schema`.
        beside = layer.parent / "schema" if layer.name not in ("", "..") else folder
        yield attrs.evolve(found, file=(beside / other[0]).as_posix())


def _copied(path: Path) -> Schema | None:
    """Return the schema in a file; None where there is no such file, and an empty one where it is no schema."""
    try:
        with path.open("rb") as file:
            schema = json.loads(file.read(MAX_BYTES))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        return {}
    return schema if isinstance(schema, dict) else {}
