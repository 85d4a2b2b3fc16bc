"""The example organisation's folder is right, and changes nothing of the packaged content that it does not replace."""

import contextlib
import datetime as dt
import io
import json
import re
import shutil
import tomllib
from pathlib import Path

import attrs
import pytest

import techtalent
from techtalent.cli import command as _cli
from techtalent.model.kinds import KINDS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "examples" / "own_content"
README = (FOLDER / "README.md").read_text(encoding="utf-8")
AS_OF = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def own() -> techtalent.Catalogue:
    """The example laid over the packaged content."""
    return techtalent.load_catalogue(FOLDER)


def new_ids(own: techtalent.Catalogue, packaged: techtalent.Catalogue) -> dict[str, set[str]]:
    found = {kind.folder: set(own._collection(kind)) - set(packaged._collection(kind)) for kind in KINDS}
    return {folder: ids for folder, ids in found.items() if ids}


def plan(own: techtalent.Catalogue, region: techtalent.records.Region) -> techtalent.Plan:
    profile = techtalent.CompanyProfile(
        goals=["discover-young-talent"],
        target_groups=["vo"],
        hours_per_month=6,
        region=region,
        affiliations=["voorbeeldgilde"],
        employees=40,
    )
    return techtalent.match(profile, own, as_of=AS_OF)


def test_it_has_no_finding() -> None:
    """Neither an error nor a warning, on the day that it was written for."""
    assert techtalent.validate(FOLDER, as_of=AS_OF) == ()


def test_it_is_canonical(capsys: pytest.CaptureFixture[str]) -> None:
    """`techtalent format --check` would change nothing."""
    assert _cli.main(["format", "--check", str(FOLDER)]) == 0
    assert capsys.readouterr().out == ""


def test_every_schema_is_one_of_the_repository() -> None:
    """`$schema` leads from each file to the schema of its kind in schema/, so that an editor needs no network."""
    paths = sorted(FOLDER.glob("*/*.json"))
    assert len(paths) == 5
    for path in paths:
        (kind,) = (each for each in KINDS if each.folder == path.parent.name)
        schema = path.parent / json.loads(path.read_bytes())["$schema"]
        assert schema.resolve() == (ROOT / "schema" / f"{kind.name}.schema.json").resolve()


def test_every_text_is_in_both_languages() -> None:
    """Each Dutch text has its English one."""
    for path in FOLDER.glob("*/*.json"):
        text = path.read_text(encoding="utf-8")
        assert text.count('"nl": ') == text.count('"en": ') > 0, path.name


def test_its_addresses_belong_to_nobody() -> None:
    """Every address and mailbox of the made-up organisation lies under example.org.

    A record that replaces a packaged one keeps the addresses of that.
    """
    packaged = FOLDER.parents[1] / "content"
    for path in FOLDER.glob("*/*.json"):
        before = packaged / path.relative_to(FOLDER)
        kept = _hosts(before) if before.exists() else set()
        assert _hosts(path) - kept - {"voorbeeldgilde.example.org"} == set(), path.name


def _hosts(path: Path) -> set[str]:
    return set(re.findall(r"(?:https?://|@)([a-z0-9.-]+[a-z])", path.read_text(encoding="utf-8")))


def test_it_adds_what_its_readme_says(own: techtalent.Catalogue, catalogue: techtalent.Catalogue) -> None:
    """One organisation, two contact points and one regulation are new; README links to every file."""
    assert new_ids(own, catalogue) == {
        "organisations": {"voorbeeldgilde"},
        "contact-points": {"voorbeeldgilde-east", "voorbeeldgilde-north"},
        "funding-regulations": {"open-workshop-allowance"},
    }
    linked = {target for target in re.findall(r"\]\(([^)]+)\)", README) if target.endswith(".json")}
    assert linked == {path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*.json")}


def test_one_record_is_replaced_and_nothing_else(own: techtalent.Catalogue, catalogue: techtalent.Catalogue) -> None:
    """The replaced record has a text, hours and a beginning of its own, and a note on that; no other one differs."""
    before, after = catalogue.activities["company-visit"], own.activities["company-visit"]
    assert after.hands_on is not None
    assert "calliper" in (after.hands_on.en or "")
    assert after.note is not None
    assert "Voorbeeldgilde" in after.note.nl
    assert after.begin == (after.begin[0], *before.begin)
    assert after.begin[0].for_affiliates_of == "voorbeeldgilde"
    assert after == attrs.evolve(
        before, hands_on=after.hands_on, note=after.note, effort=after.effort, begin=after.begin
    )
    assert after != before
    for kind in KINDS:
        for record_id, record in catalogue._collection(kind).items():
            if record_id != "company-visit":
                assert own._collection(kind)[record_id] == record


def test_a_plan_shows_its_regulation(own: techtalent.Catalogue) -> None:
    """For a small member only where the activity takes place is still open; the window is, on that day, to come."""
    (funding,) = (each for each in plan(own, "east").funding if each.regulation.id == "open-workshop-allowance")
    assert funding.eligibility == "undetermined"
    assert funding.missing == ("activity_region",)
    assert [each.verdict for each in funding.outcomes] == ["met", "met", "unknown"]
    assert funding.availability == "upcoming"
    assert [activity.id for activity in funding.activities] == ["company-open-day", "company-visit", "guest-lesson"]


@pytest.mark.parametrize("region", ["north", "east"])
def test_a_plan_shows_the_contact_point_of_the_region(
    own: techtalent.Catalogue, region: techtalent.records.Region
) -> None:
    """A member finds the contact point of its own region first, and not the other one."""
    contacts = [each.contact_point.id for each in plan(own, region).contacts]
    assert contacts[0] == f"voorbeeldgilde-{region}"
    assert sum(each.startswith("voorbeeldgilde-") for each in contacts) == 1


def test_a_plan_shows_the_new_text(own: techtalent.Catalogue) -> None:
    """The plan that a director reads has the organisation's own text, in both languages."""
    assert "met een schuifmaat" in techtalent.render_markdown(plan(own, "east"), "nl", "full")
    assert "with a calliper" in techtalent.render_markdown(plan(own, "east"), "en", "full")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def test_the_lines_of_python_in_its_readme_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines run as they stand from the top of the repository, and print the contact point and the regulation."""
    monkeypatch.chdir(ROOT)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(blocks("python")[0], "README.md", "exec"), {})
    contacts, regulations = printed.getvalue().splitlines()
    assert contacts.startswith("['voorbeeldgilde-east'")
    assert regulations == "['open-workshop-allowance']"


def test_an_installed_distribution_offers_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: techtalent.Catalogue
) -> None:
    """With the entry point that README shows, an installed distribution's records are found and loaded."""
    points = tomllib.loads(blocks("toml")[0])["project"]["entry-points"]["techtalent.content"]
    ((name, value),) = points.items()
    shutil.copytree(FOLDER, tmp_path.joinpath(*value.split(".")))
    information = tmp_path / "voorbeeldgilde_content-2026.9.1.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: voorbeeldgilde-content\nVersion: 2026.9.1\n")
    (information / "entry_points.txt").write_text(f"[techtalent.content]\n{name} = {value}\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert techtalent.installed_content() == (tmp_path.joinpath(*value.split(".")),)
    assert techtalent.load_catalogue(*techtalent.installed_content()).digest == own.digest
