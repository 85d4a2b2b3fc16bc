"""The packaged records, which were validated before packaging, and where content/ and schema/ lie."""

import json
import os
from collections.abc import Iterator
from decimal import Decimal

from techtalent.model.conversion import structure, without_editor_keys
from techtalent.model.kinds import KINDS, Record


def resource_folder(name: str) -> str:
    """Return the path of the folder `content` or `schema`.

    The wheel has it in the package; an editable install has only the repository's own.
    """
    # pathlib would be a twentieth of the time that the library takes to start.
    package = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))  # noqa: PTH120
    packaged = os.path.join(package, name)  # noqa: PTH118
    if os.path.isdir(packaged):  # noqa: PTH112
        return packaged
    return os.path.join(os.path.dirname(os.path.dirname(package)), name)  # noqa: PTH118, PTH120


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
                yield path, structure(without_editor_keys(json.loads(file.read(), parse_float=Decimal)), kind.record)
