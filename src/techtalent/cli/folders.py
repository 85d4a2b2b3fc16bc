"""The folders of content that a command is about: those that were named, or the one that it stands in or before."""

import errno
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from techtalent.cli.given import CannotRunError, Given
from techtalent.model.kinds import KINDS, Kind
from techtalent.reading.packaged import resource_folder

if TYPE_CHECKING:
    from techtalent.catalogue.catalogue import Catalogue


def need_folders(folders: Iterable[Path]) -> None:
    """Raise OSError for the first folder that is not there."""
    for folder in folders:
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "there is no such folder", str(folder))


def content_here() -> Path | None:
    """Return the folder of content where the command stands: in front of it, in it, or in one of its own folders.

    None where there is none.
    """
    if Path("content").is_dir():
        return Path("content")
    here = Path.cwd()
    if here.name in {kind.folder for kind in KINDS} and _is_content(here.parent):
        return Path("..")
    return Path() if _is_content(here) else None


def _is_content(folder: Path) -> bool:
    """Return whether a folder is one of content: it is called so, or a record in it names the schema of its kind."""
    return folder.name == "content" or any(
        f"{kind.name}.schema.json" in _beginning(path)
        for kind in KINDS
        if (folder / kind.folder).is_dir()
        for path in sorted((folder / kind.folder).glob("*.json"))[:1]
    )


def _beginning(path: Path) -> str:
    # The schema is the first key of a record.
    try:
        with path.open("rb") as file:
            return file.read(300).decode("utf-8", "replace")
    except OSError:
        return ""


def kind_of(path: Path) -> Kind | None:
    """Return the kind of the records in a folder of its name; of a record, that of the folder that it lies in.

    None for any other path: a folder of content, or a file that lies in no such folder.
    """
    if path.is_dir() and any((path / kind.folder).is_dir() for kind in KINDS):
        return None
    name = path.resolve().name if path.is_dir() else path.resolve().parent.name
    return next((kind for kind in KINDS if kind.folder == name), None)


def records_in(path: Path) -> list[Path]:
    """Return the records that a path stands for: itself, or those in it where it is the folder of a kind.

    Raises CannotRunError where there is none.
    """
    paths = sorted(path.glob("*.json")) if path.is_dir() else [path]
    records = [each for each in paths if each.suffix == ".json" and not each.name.startswith(".")]
    if not records:
        raise CannotRunError(f"{path.as_posix()}: there is no record, which is a file whose name ends in .json")
    return records


def is_whole(folder: Path) -> bool:
    """Return whether a folder is an edition of the packaged content, as in a clone, and not laid over it.

    It is where most packaged records have a file in it that does not say that it replaces one: over the packaged
    content each of them would be an error.
    """
    places = [f"{kind.folder}/{path.name}" for kind in KINDS for path in _packaged(kind.folder)]
    there = [folder / place for place in places if (folder / place).is_file()]
    return 2 * len(there) > len(places) > 2 * sum(b'"replaces"' in _bytes(path) for path in there)


def _packaged(folder: str) -> list[Path]:
    return sorted(Path(resource_folder("content"), folder).glob("*.json"))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def stands_alone(folders: Sequence[Path], given: Given) -> bool:
    """Return whether folders are a catalogue by themselves: it was said, or the first is the whole content."""
    if given.alone and not folders:
        raise CannotRunError("--alone needs the folders that are a catalogue by themselves")
    return bool(folders) and (given.alone or is_whole(folders[0]))


def catalogue_of(given: Given) -> "Catalogue":
    """Return the catalogue of the packaged content and the folders that were named.

    Raises `ContentError` with everything that is wrong with them, and OSError for a folder that is not there.
    """
    from techtalent.reading.loading import load_catalogue

    need_folders(given.content)
    return load_catalogue(*given.content, alone=stands_alone(given.content, given))
