"""Stored plans of every form that plans have had: python tests/support/stored_plans.py writes those of the present one.

A folder of `tests/packaged/stored/` holds plans as `to_json` wrote them, with the records of that day, and `form.txt`:
the digest of what `schema/plan.schema.json` asked then. Nothing in them is ever changed.
"""

import datetime as dt
import hashlib
import json
from pathlib import Path
from typing import Any

from support.schema_nodes import SCHEMAS
from techtalent import SCHEMA_VERSION, CompanyProfile, Offer, load_catalogue, match, pool, to_json

FOLDER = Path(__file__).parents[1] / "packaged" / "stored"
AS_OF = dt.date(2026, 11, 23)

_TOGETHER: dict[str, Any] = {
    "goals": ["influence-education-quality"],
    "target_groups": ["po"],
    "time_tier": "little-time",
}
PROFILES = {
    "alone": CompanyProfile(
        goals=["influence-education-quality"],
        target_groups=["po"],
        hours_per_month=2,
        affiliations=["ao-metalektro"],
        employees=8,
        offers=[Offer(type="internship", education="vo")],
    ),
    "together": pool(
        [
            CompanyProfile(**_TOGETHER, affiliations=["ao-metalektro"], employees=40, offers=[]),
            CompanyProfile(**_TOGETHER, affiliations=[], employees=12, offers=[], region="south"),
        ]
    ),
}
"""The companies of which there is a plan in each form."""


# A digest in letters alone: no part of it can be taken for a number, such as one of a telephone.
_IN_LETTERS = str.maketrans("0123456789", "ghijklmnop")


def form(schema: Any = SCHEMAS["plan.schema.json"]) -> str:
    """Return the digest of what a schema asks, whatever it says of it: hexadecimal, with g to p for the digits."""
    digest = hashlib.sha256(json.dumps(_asked(schema), sort_keys=True).encode()).hexdigest()
    return digest.translate(_IN_LETTERS)


def _asked(schema: Any) -> Any:
    """Return a schema without what describes it."""
    if isinstance(schema, list):
        return [_asked(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    # A property may be called `title`: then it is a schema.
    return {
        key: _asked(value)
        for key, value in schema.items()
        if isinstance(value, dict) or key not in ("title", "description", "$comment")
    }


def forms() -> dict[str, Path]:
    """Return the folder of each form that plans are stored of, by its digest, the oldest first."""
    folders = sorted(FOLDER.glob("*/"), key=lambda folder: tuple(map(int, folder.name.split("."))))
    return {(folder / "form.txt").read_text(encoding="utf-8").strip(): folder for folder in folders}


def write(folder: Path) -> None:
    """Write plans of the present form into a folder."""
    folder.mkdir(parents=True)
    (folder / "form.txt").write_text(f"{form()}\n", encoding="utf-8", newline="\n")
    for name, profile in PROFILES.items():
        plan = match(profile, load_catalogue(), as_of=AS_OF)
        (folder / f"{name}.json").write_text(f"{to_json(plan)}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if form() not in forms():
        number = sum(folder.name.startswith(f"{SCHEMA_VERSION}.") for folder in forms().values()) + 1
        write(FOLDER / f"{SCHEMA_VERSION}.{number}")
