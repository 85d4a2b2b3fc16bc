"""From a folder of content to a catalogue."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from techtalent._converter import content_converter, without_editor_keys
from techtalent._resources import resource_folder
from techtalent.catalogue import Catalogue
from techtalent.kinds import KINDS
from techtalent.records import Record
from techtalent.validation import load_checked


def load_catalogue(*extra_folders: str | os.PathLike[str]) -> Catalogue:
    """Return the catalogue of the packaged content, with the folders of an app's own content laid over it in order.

    A record in a folder replaces the one before it with the same id where it says `"replaces": true`.

    Raises one `ContentError` that lists everything that is wrong with the folders. The packaged content was validated
    before it was packaged.
    """
    if extra_folders:
        return load_checked((resource_folder("content"), *map(Path, extra_folders)))
    return Catalogue.of(_trusted(resource_folder("content")))


def _trusted(folder: Path) -> Iterable[Record]:
    structure = content_converter().structure
    for kind in KINDS:
        within = os.path.join(folder, kind.folder)  # noqa: PTH118 - a Path for each file costs more than reading it
        for name in sorted(os.listdir(within)):  # noqa: PTH208
            # A file browser leaves files of its own in an editable install.
            if name.startswith(".") or not name.endswith(".json"):
                continue
            with open(os.path.join(within, name), "rb") as file:  # noqa: PTH118, PTH123
                yield structure(without_editor_keys(json.loads(file.read())), kind.record)
