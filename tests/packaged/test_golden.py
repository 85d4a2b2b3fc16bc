"""The four companies of the guide get the plans that were reviewed, with what they really do in them."""

from pathlib import Path

import pytest
from support.golden_plans import AS_OF, FOLDER, golden_files

from techtalent import Catalogue, match, read_profile

GOLDEN = list(golden_files())
COMPANIES = sorted(path.parent.name for path in FOLDER.glob("*/profile.json"))


@pytest.mark.parametrize(
    ("path", "text"), list(golden_files()), ids=[path.parent.name + "-" + path.name for path, _ in golden_files()]
)
def test_golden_plans_are_up_to_date(path: Path, text: str) -> None:
    """A plan is the one that was reviewed; `python tests/support/golden_plans.py` writes a new one to review."""
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("company", COMPANIES)
def test_a_company_gets_what_it_really_does(catalogue: Catalogue, company: str) -> None:
    """From what a company says of itself it gets a plan with everything that it does, where the guide lists it.

    What we judge that it does may take more time than it says that it has: then it is a near miss.
    """
    plan = match(read_profile(FOLDER / company / "profile.json", catalogue), catalogue, as_of=AS_OF)
    there = {each.activity.id for each in plan.activities} | {each.activity.id for each in plan.already}
    case = catalogue.cases[company]
    nearly = {activity.id for miss in plan.near_misses for activity in miss.activities}
    assert {link.to for link in case.activities if link.basis == "stated"} <= there
    assert {link.to for link in case.activities} <= there | nearly
    assert case in {each.case for each in plan.cases}


def test_every_case_has_a_golden_plan(catalogue: Catalogue) -> None:
    """No company of the guide is left out."""
    assert set(catalogue.cases) == set(COMPANIES)
