"""What is stored and is no plan: cut off, of other schemas, of another program or hostile. One error with findings."""

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest

from techtalent import (
    SCHEMA_VERSION,
    CompanyProfile,
    PlanError,
    compare,
    explain,
    load_catalogue,
    match,
    read_plan,
    to_dict,
    to_json,
)

PACKAGED = load_catalogue()
PROFILE = CompanyProfile(goals=["boost-innovation"], target_groups=["po"], time_tier="little-time")
PLAN = match(PROFILE, PACKAGED, as_of=dt.date(2026, 11, 23))
TEXT = to_json(PLAN)


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    """Return the text of the plan after a change of its JSON."""
    written = json.loads(TEXT)
    change(written)
    return json.dumps(written)


def _version(version: object) -> Callable[[dict[str, Any]], object]:
    return lambda written: written["receipt"].update(schema_version=version)


# What is stored, and the code, the pointer and a part of the message of its first finding.
WRONG: dict[str, tuple[str | bytes, str, str, str]] = {
    "nothing": ("", "syntax", "", ""),
    "cut off in a record": (TEXT[: len(TEXT) // 2], "syntax", "", ""),
    "cut off before its end": (TEXT[:-1], "syntax", "", ""),
    "cut off within a character": (TEXT.encode()[: TEXT.encode().index("ë".encode()) + 1], "encoding", "", "UTF-8"),
    "two plans in one file": (TEXT + TEXT, "syntax", "", ""),
    "of the version before": (changed(_version("1")), "other-version", "/receipt/schema_version", "version '1'"),
    "of a later version, with keys that there are not yet": (
        changed(lambda written: (_version("3")(written), written.update(weather="fine"), written.pop("tips"))),
        "other-version",
        "/receipt/schema_version",
        f"this is version {SCHEMA_VERSION!r}",
    ),
    "of no version": (changed(_version(None)), "wrong-type", "/receipt/schema_version", ""),
    "of a version that is none": (changed(_version("")), "other-version", "/receipt/schema_version", "version ''"),
    "a comparison": (to_json(compare(PLAN, PLAN)), "missing-key", "", ""),
    "an explanation": (
        to_json(explain(PROFILE, PACKAGED, "internships", as_of=dt.date(2026, 11, 23))),
        "missing-key",
        "",
        "",
    ),
    "a profile": (to_json(PROFILE), "missing-key", "", ""),
    "a catalogue": (to_json(PACKAGED), "missing-key", "", ""),
    "a package.json": ('{"name": "shop", "version": "1.0.0", "dependencies": {}}', "missing-key", "", ""),
    "a list": ("[1, 2, 3]", "wrong-type", "", ""),
    "a text": ('"plan"', "wrong-type", "", ""),
    "deep": ("[" * 5_000, "too-deep", "", ""),
    "the same key twice": (TEXT.replace('{"profile":', '{"profile":{},"profile":', 1), "duplicate-key", "/profile", ""),
    "a number without an end": (f'{{"profile": {"9" * 6_000}}}', "number-too-long", "/profile", ""),
    "what turns the direction of writing": ('{"\\u202eprofile": 1}', "missing-key", "", ""),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_plan_is_one_error_with_findings(name: str) -> None:
    """Whatever was stored, there is one `PlanError`; its first finding says what it is, and can be printed."""
    stored, code, pointer, part = WRONG[name]
    with pytest.raises(PlanError) as caught:
        read_plan(stored)
    found = caught.value.findings
    assert (found[0].code, found[0].pointer) == (code, pointer)
    assert part in found[0].message
    assert all(str(each).isprintable() for each in found)
    assert all(each.line is not None for each in found)


def test_another_version_is_all_that_is_said_of_a_plan() -> None:
    """Of a plan of other schemas nothing else is told, and its finding says what to do."""
    written = to_dict(PLAN) | {"weather": "fine"}
    written["receipt"] = written["receipt"] | {"schema_version": "1"}
    with pytest.raises(PlanError) as caught:
        read_plan(written)
    (finding,) = caught.value.findings
    assert finding.hint is not None
    assert finding.hint.startswith("make the plan again from its profile")
