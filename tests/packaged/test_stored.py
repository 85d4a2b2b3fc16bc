"""Plans that were stored by earlier versions of the library can be read, shown and compared by this one."""

import json
from pathlib import Path

import pytest
from support.stored_plans import FOLDER, PROFILES, form, forms

from techtalent import (
    SCHEMA_VERSION,
    Catalogue,
    agenda,
    compare,
    match,
    read_plan,
    read_profile,
    render_markdown,
    to_dict,
)

STORED = sorted(FOLDER.glob("*/*.json"))

ANOTHER_FORM = """
schema/plan.schema.json asks something else than for any stored plan.
1. Run: PYTHONPATH=src:tests python tests/support/stored_plans.py
   It writes plans of the new form into a folder of their own. Commit them, and change no stored plan.
2. Where an earlier plan cannot be read any more, let it be read: give a new key a value for plans that have none.
3. Only where that cannot be done, raise SCHEMA_VERSION, say so in CHANGELOG.md under Schema, and delete the folders of
   the version before: whoever stored such plans makes them again, and read_plan says which version a plan is of.
"""


def test_the_present_form_is_stored() -> None:
    """There are stored plans of what the schema of plans asks today."""
    assert form() in forms(), ANOTHER_FORM


def test_every_form_has_its_plans() -> None:
    """A folder is called by its version, and has the plan of a company and that of a pool."""
    assert [path.name for path in forms().values()] == [f"{SCHEMA_VERSION}.{at + 1}" for at in range(len(forms()))]
    assert [path.relative_to(FOLDER).as_posix() for path in STORED] == [
        f"{folder.name}/{name}.json" for folder in forms().values() for name in PROFILES
    ]


@pytest.mark.parametrize("path", STORED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_stored_plan_is_read(path: Path, catalogue: Catalogue) -> None:
    """It is the plan that was stored, whatever the content says by now, and can be all that a plan of today can."""
    plan = read_plan(path)
    stored = json.loads(path.read_bytes())
    assert read_profile(stored["profile"]) == plan.profile == PROFILES[path.stem]
    assert [each.activity.id for each in plan.activities] == [each["activity"] for each in stored["activities"]]
    assert to_dict(plan)["records"] == stored["records"]
    assert len(render_markdown(plan).split()) <= 350
    assert render_markdown(plan, "en")
    assert agenda(plan, start=plan.receipt.as_of)
    today = match(plan.profile, catalogue, as_of=plan.receipt.as_of)
    assert {each.record.id for each in compare(plan, today, catalogue).lost} <= {
        name for kind in stored["records"].values() for name in kind
    }
