"""`techtalent schema`: the JSON schemas of content, profiles and plans."""

from pathlib import Path

from techtalent.cli.files import replace
from techtalent.cli.given import CLEAN, CannotRunError, Given, Result
from techtalent.errors import nearest, printed_line
from techtalent.reading.packaged import resource_folder

_ENDING = ".schema.json"


def run(given: Given) -> Result:
    """Return a schema, or the names of all; lay all of them out where a folder is named and no schema."""
    folder = Path(resource_folder("schema"), "bundled" if given.bundled else "")
    names = sorted(path.name.removesuffix(_ENDING) for path in folder.glob(f"*{_ENDING}"))
    if given.name is None and given.output is not None:
        count = lay_out(given.output, bundled=given.bundled)
        said = printed_line(f"{count} schemas in {given.output.as_posix()}")
        return Result(CLEAN, f"{said}\n", is_kept=True)
    if given.name is None:
        return Result(CLEAN, "".join(f"{name}\n" for name in names))
    name = given.name.removesuffix(_ENDING)
    if name not in names:
        hint = nearest(name, names) or f"one of {', '.join(names)}"
        raise CannotRunError(f"there is no schema {name!r} ({hint})")
    return Result(CLEAN, (folder / f"{name}{_ENDING}").read_text(encoding="utf-8"))


def lay_out(folder: Path, *, bundled: bool = False) -> int:
    """Write every schema into a folder, and return how many there are. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    if not folder.is_dir():
        raise NotADirectoryError(folder)
    paths = sorted(Path(resource_folder("schema"), "bundled" if bundled else "").glob(f"*{_ENDING}"))
    for path in paths:
        replace(folder / path.name, path.read_bytes())
    return len(paths)
