"""Content that installed distributions offer by the entry-point group `techtalent.content`."""

import importlib.metadata
import importlib.util
from pathlib import Path

GROUP = "techtalent.content"
"""The entry-point group. An entry point has any name; its value is the folder of content, written as a package."""


def installed_content() -> tuple[Path, ...]:
    """Return the folders of content that installed distributions offer, by the names of their entry points.

    No code of these distributions is run: only the place of a top-level package is looked up. `load_catalogue` and
    `validate` lay the folders over the packaged content.

    Raises ModuleNotFoundError where the package of an entry point cannot be found.

    >>> import techtalent
    >>> catalogue = techtalent.load_catalogue(*techtalent.installed_content())
    """
    found = sorted(importlib.metadata.entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    return tuple(_folder(point.value) for point in found)


def _folder(value: str) -> Path:
    top, *rest = value.split(".")
    spec = importlib.util.find_spec(top) if top else None
    # Several distributions may share a top-level package, and each has a part of it.
    for location in (spec and spec.submodule_search_locations) or ():
        if Path(location, *rest).is_dir():
            return Path(location, *rest)
    raise ModuleNotFoundError(f"the entry point {value!r} of the group {GROUP!r} is no package", name=value)
