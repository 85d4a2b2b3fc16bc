"""The least that a start costs: attrs and json, the same files, and a constructor's call for each record.

Imported by a new Python as `techtalent` is, so that both are read from the cache of compiled modules. The classes have
the fields of the library's records (a test holds that), none of its checks, and are looked up by what stands in a file
alone. That process knows this folder as the package `cold`, so the imports are relative.
"""

import json
import os
from datetime import date
from typing import Any

from . import floor_records
from .floor_records import (
    Activity,
    ApplicationWindow,
    CaseStudy,
    Combination,
    ContactPoint,
    FundingRegulation,
    Goal,
    Initiative,
    Link,
    Moment,
    Offer,
    Organisation,
    Retired,
    Route,
    SchoolType,
    Season,
    Source,
    Statement,
    Step,
    StudyProfile,
    TargetGroup,
    Term,
    Text,
    TimeTier,
    Tip,
)

# Parts that say what they are.
_BY_KIND = {
    each.__attrs_attrs__.kind.default: each
    for each in vars(floor_records).values()
    if hasattr(each, "__attrs_attrs__") and hasattr(each.__attrs_attrs__, "kind")
}

# Parts that are known by the field that they stand in.
_BY_FIELD = {
    "seasons": Season,
    "facts": Statement,
    "also_check": Statement,
    "windows": ApplicationWindow,
    "terms": Term,
    "routes": Route,
    "retired": Retired,
    "excludes": Combination,
    "requires": Combination,
    "stacks_with": Combination,
    "moments": Moment,
    "any_of": Offer,
}

_DATES = ("date", "since")

_KINDS = {
    "goals": Goal,
    "target-groups": TargetGroup,
    "time-tiers": TimeTier,
    "activities": Activity,
    "initiatives": Initiative,
    "funding-regulations": FundingRegulation,
    "school-types": SchoolType,
    "study-profiles": StudyProfile,
    "steps": Step,
    "tips": Tip,
    "cases": CaseStudy,
    "organisations": Organisation,
    "contact-points": ContactPoint,
}


def _part(name: str, value: Any) -> Any:
    if type(value) is list:
        return tuple([_part(name, each) for each in value])
    if type(value) is not dict:
        return date.fromisoformat(value) if name in _DATES and value is not None else value
    if "nl" in value:
        return Text(**value)
    if "document" in value:
        return _made(Source, value)
    if "kind" in value:
        return _made(_BY_KIND[value["kind"]], {**value, **_days(value)})
    return _made(_BY_FIELD.get(name, Link), value)


def _made(record: Any, value: dict[str, Any]) -> Any:
    return record(**{name: _part(name, each) for name, each in value.items() if name != "$schema"})


def _days(value: dict[str, Any]) -> dict[str, date]:
    return {name: date.fromisoformat(value[name]) for name in ("first_day", "last_day") if value.get(name)}


def load(folder: str) -> dict[str, dict[str, Any]]:
    """Return the records of a content folder, by kind and id."""
    loaded: dict[str, dict[str, Any]] = {}
    for kind, record in _KINDS.items():
        within = os.path.join(folder, kind)  # noqa: PTH118 - a Path for each file costs more than reading it
        loaded[kind] = {}
        for name in sorted(os.listdir(within)):  # noqa: PTH208
            with open(os.path.join(within, name), "rb") as file:  # noqa: PTH118, PTH123
                made = _made(record, json.loads(file.read()))
            loaded[kind][made.id] = made
    return loaded
