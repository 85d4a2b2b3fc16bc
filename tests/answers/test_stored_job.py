"""A job at night: many stored plans against those of today, of which it says what changed and nothing else."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from support.renaming import with_ids, with_records
from support.strategies import NOTE

from techtalent import (
    Catalogue,
    CompanyProfile,
    PlanError,
    compare,
    load_catalogue,
    match,
    read_plan,
    render_markdown,
    to_dict,
    to_json,
)
from techtalent.records import CostShare

YESTERDAY, TODAY = dt.date(2026, 11, 23), dt.date(2026, 11, 24)

COMPANIES = {
    "installer": CompanyProfile(
        goals=["strong-learning-culture"], target_groups=["mbo"], time_tier="little-time", employees=40
    ),
    "shop": CompanyProfile(goals=["boost-innovation"], target_groups=["po"], time_tier="little-time"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the plan that each company got yesterday, and one that was cut off."""
    catalogue, folder = load_catalogue(), tmp_path_factory.mktemp("plans")
    for name, profile in COMPANIES.items():
        plan = match(profile, catalogue, as_of=YESTERDAY)
        (folder / f"{name}.json").write_text(to_json(plan), encoding="utf-8")
    (folder / "torn.json").write_text(to_json(plan)[:1000], encoding="utf-8")
    return folder


def job(folder: Path, catalogue: Catalogue, today: dt.date) -> dict[str, str]:
    """Return what to tell each company, by the name of its file."""
    told = {}
    for path in sorted(folder.glob("*.json")):
        try:
            before = read_plan(path)
        except PlanError as error:
            told[path.stem] = error.findings[0].code
            continue
        change = compare(before, match(before.profile, catalogue, as_of=today), catalogue)
        if change:
            told[path.stem] = render_markdown(change, "en")
    return told


def test_a_night_in_which_nothing_happens(folder: Path) -> None:
    """On the next day, with the same content, there is nothing to tell but of the file that is broken."""
    assert job(folder, load_catalogue(), TODAY) == {"torn": "syntax"}


def test_a_night_in_which_only_names_change(folder: Path) -> None:
    """Other ids, sources that were read again and notes of editors are no news for anybody."""
    packaged = load_catalogue()
    fme = packaged.organisations["fme"]
    read_again = attrs.evolve(fme, source=attrs.evolve(fme.source, read_on=TODAY), note=NOTE)
    ids = {"goals": {"boost-innovation": "innovate"}, "organisations": {"fme": "fme-nl"}}
    assert job(folder, with_ids(with_records(packaged, read_again), ids), TODAY) == {"torn": "syntax"}


def test_a_night_in_which_a_share_changes(folder: Path) -> None:
    """Only those whose plan has the regulation hear of it, and hear nothing but that, with both values."""
    packaged = load_catalogue()
    slim = packaged.funding_regulations["slim"]
    share, *others = slim.amounts
    assert isinstance(share, CostShare)
    higher = attrs.evolve(slim, amounts=(attrs.evolve(share, percent=Decimal(80)), *others))
    told = job(folder, with_records(packaged, higher), TODAY)
    assert set(told) == {"installer", "torn"}
    lines = [line for line in told["installer"].splitlines() if line.startswith("- ")]
    assert [line.partition("): ")[2] for line in lines] == ["amount 1, percentage: before: 60%; now: 80%."]


def test_a_plan_that_was_read_is_as_good_as_the_one_that_was_written(folder: Path, catalogue: Catalogue) -> None:
    """It is compared, shown and written like the plan that was made."""
    made, read = match(COMPANIES["shop"], catalogue, as_of=YESTERDAY), read_plan(folder / "shop.json")
    later = match(COMPANIES["installer"], catalogue, as_of=dt.date(2028, 3, 1))
    assert compare(read, later) == compare(made, later)
    assert to_dict(compare(later, read)) == to_dict(compare(later, made))
    assert render_markdown(read, "nl", "full") == render_markdown(made, "nl", "full")
