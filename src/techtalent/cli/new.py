"""`techtalent new`: the file of a new record, to fill in."""

import json
from pathlib import Path
from typing import Any

from techtalent.cli.folders import content_here, is_whole
from techtalent.cli.given import CLEAN, CannotRunError, Given, Result
from techtalent.cli.records import kind_named
from techtalent.cli.schema import lay_out
from techtalent.cli.skeleton import ID, skeleton
from techtalent.errors import printed_line
from techtalent.model.kinds import Kind
from techtalent.reading.packaged import resource_folder
from techtalent.reading.schemas import BASE


def run(given: Given) -> Result:
    """Make the file, with the schemas for an editor where there are none, and return its path."""
    kind = kind_named(given.kind or "")
    if not ID.fullmatch(given.id):
        raise CannotRunError(f"{given.id!r} is no id: lower case, words joined by hyphens, at most 80 characters")
    if len(given.content) > 1:
        raise CannotRunError("a record is begun in one folder of content")
    folder = given.content[0] if given.content else content_here() or Path("content")
    path = folder / kind.folder / f"{given.id}.json"
    if path.exists():
        raise CannotRunError(f"{path.as_posix()}: there is such a file already")
    path.parent.mkdir(parents=True, exist_ok=True)
    said = _with_schemas(folder)
    text = json.dumps(_record(kind, folder, given), indent=2, ensure_ascii=False) + "\n"
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    if Path(resource_folder("content"), kind.folder, path.name).is_file() and not is_whole(folder):
        hint = 'choose another id, or say "replaces": true to replace it'
        said += f"techtalent: the packaged content has the {kind.name} {given.id!r} ({hint})\n"
    return Result(CLEAN, f"{printed_line(path.as_posix())}\n", said)


def _record(kind: Kind, folder: Path, given: Given) -> dict[str, Any]:
    return skeleton(kind, given.id, _address(folder, kind), optional=given.optional)


def _schemas_of(folder: Path) -> Path:
    """Return the folder where the schemas of a folder of content lie; `..` is also right where that folder is `.`."""
    return folder / ".." / "schema"


def _with_schemas(folder: Path) -> str:
    """Lay the schemas out beside a folder of content that has none there yet; return what to say of it."""
    schemas = _schemas_of(folder)
    if schemas.exists():
        return ""
    try:
        lay_out(schemas)
    except OSError:
        # Without them the record can be filled in all the same, with less help.
        return ""
    return printed_line(f"techtalent: your editor finds the rules in {schemas.resolve().as_posix()}") + "\n"


def _address(folder: Path, kind: Kind) -> str:
    """Return the address of the schema of a kind: beside the folder, which needs no network, or else its `$id`."""
    name = f"{kind.name}.schema.json"
    return f"../../schema/{name}" if (_schemas_of(folder) / name).is_file() else f"{BASE}{name}"
