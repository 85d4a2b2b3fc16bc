"""The least that a start costs: attrs and json, the same files, and a constructor's call for each record.

Imported by a new Python as `techtalent` is, so that both come from the cache of compiled modules. The classes are those
that `benchmarks.floor_classes` writes. A part's class is looked up by the field that it stands in.
"""

import json
import os
from datetime import date
from typing import Any

# For each class, its fields that are not plain JSON: a class, `date`, or classes by their `kind`.
Parts = dict[Any, dict[str, Any]]


def load(folder: str, kinds: dict[str, Any], parts: Parts) -> dict[str, dict[str, Any]]:
    """Return the records of a content folder, by kind and id."""

    def made(record: Any, value: dict[str, Any]) -> Any:
        shapes = parts[record]
        fields = {}
        for name, part in value.items():
            if name in shapes:
                fields[name] = shaped(shapes[name], part)
            elif name != "$schema":
                fields[name] = tuple(part) if type(part) is list else part
        return record(**fields)

    def shaped(shape: Any, value: Any) -> Any:
        if type(value) is dict:
            return made(shape[value["kind"]] if type(shape) is dict else shape, value)
        if type(value) is list:
            return tuple([shaped(shape, part) for part in value])
        return date.fromisoformat(value) if shape is date and value is not None else value

    loaded: dict[str, dict[str, Any]] = {}
    for kind, record in kinds.items():
        within = os.path.join(folder, kind)  # noqa: PTH118 - a Path for each file costs more than reading it
        loaded[kind] = {}
        for name in sorted(os.listdir(within)):  # noqa: PTH208
            with open(os.path.join(within, name), "rb") as file:  # noqa: PTH118, PTH123
                found = made(record, json.loads(file.read()))
            loaded[kind][found.id] = found
    return loaded
