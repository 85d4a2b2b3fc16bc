"""What is wrong with a file that is no content: a profile or a plan."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from techtalent.cli.files import source
from techtalent.cli.format import named_kind
from techtalent.cli.given import CannotRunError
from techtalent.errors import Finding, PlanError, ProfileError
from techtalent.reading.plans import MAX_VALUES, read_plan
from techtalent.reading.profiles import read_profile
from techtalent.reading.strict_json import MAX_BYTES, read_json


def of_data(path: Path) -> tuple[str, tuple[Finding, ...]]:
    """Return what a file is, `profile` or `plan`, and what is wrong with it.

    Raises CannotRunError for a record of content, which is checked together with the folder that it lies in.
    """
    data = source(path)
    if isinstance(data, Path):
        with data.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    value = read_json(data, max_values=MAX_VALUES).value
    kind = named_kind(value)
    if kind is not None:
        place = "the record" if str(path) == "-" else path.as_posix()
        raise CannotRunError(f"{place}: a {kind.name} is checked in its folder, such as content/{kind.folder}")
    what = "plan" if isinstance(value, Mapping) and _is_plan(value) else "profile"
    try:
        read_plan(data) if what == "plan" else read_profile(data)
    except (PlanError, ProfileError) as error:
        return what, tuple(attrs.evolve(finding, file=_name(path)) for finding in error.findings)
    return what, ()


def _name(path: Path) -> str | None:
    return None if str(path) == "-" else path.as_posix()


def _is_plan(value: Mapping[str, Any]) -> bool:
    return "receipt" in value or str(value.get("$schema")).endswith("plan.schema.json")
