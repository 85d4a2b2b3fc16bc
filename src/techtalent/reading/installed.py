"""Content that installed distributions offer, by the entry-point group `techtalent.content`."""

import importlib.metadata
import importlib.util
from pathlib import Path

GROUP = "techtalent.content"
"""The entry-point group. The name of an entry point is free; its value is the package that is the content folder."""


def installed_content() -> tuple[Path, ...]:
    """Return the folders of content that installed distributions offer, in the order of their entry points' names.

    No code of theirs is run: only where the top-level package lies is looked up. Hand them to `load_catalogue` or
    `validate` to lay them over the packaged content. A package that cannot be found raises ModuleNotFoundError.

    >>> import techtalent
    >>> catalogue = techtalent.load_catalogue(*techtalent.installed_content())
    """
    found = sorted(importlib.metadata.entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    return tuple(_folder(point.value) for point in found)


def _folder(value: str) -> Path:
    top, *rest = value.split(".")
    spec = importlib.util.find_spec(top) if top else None
    # Several distributions may share a top-level package: each has its own part of it.
    for location in (spec and spec.submodule_search_locations) or ():
        if Path(location, *rest).is_dir():
            return Path(location, *rest)
    raise ModuleNotFoundError(f"the entry point {value!r} of the group {GROUP!r} is no package", name=value)
