"""The packaged content, read as it is: it was validated before it was packaged."""

import json
import os
from collections.abc import Iterator

from techtalent.model.kinds import KINDS
from techtalent.model.records import Record
from techtalent.model.structure import structure, without_editor_keys
from techtalent.reading.resources import resource_folder


def packaged_records() -> Iterator[tuple[str, Record]]:
    """Yield every packaged record, with the path of its file."""
    folder = resource_folder("content")
    for kind in KINDS:
        within = os.path.join(folder, kind.folder)  # noqa: PTH118 - a Path for each file costs more than reading it
        for name in sorted(os.listdir(within)):  # noqa: PTH208
            # A file browser leaves files of its own in an editable install.
            if name.startswith(".") or not name.endswith(".json"):
                continue
            path = os.path.join(within, name)  # noqa: PTH118
            with open(path, "rb") as file:  # noqa: PTH123
                yield path, structure(without_editor_keys(json.loads(file.read())), kind.record)
