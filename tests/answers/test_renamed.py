"""A record with another id, or that follows one that is retired, is the same record to whoever compares plans."""

import datetime as dt
from decimal import Decimal
from typing import Any

import attrs
import pytest
from support.renaming import with_ids, with_records
from support.strategies import NOTE

from techtalent import (
    Catalogue,
    CompanyProfile,
    compare,
    load_catalogue,
    match,
    pool,
    read_plan,
    render_markdown,
    to_json,
)
from techtalent.records import CostShare, Retired

PACKAGED = load_catalogue()
AS_OF = dt.date(2026, 11, 23)

RENAMED = {
    "activities": {"internships": "offer-internships"},
    "goals": {"boost-innovation": "innovate"},
    "target_groups": {"mbo": "vocational"},
    "organisations": {"fme": "fme-nl", "ao-metalektro": "ao"},
    "funding_regulations": {"slim": "slim-scheme", "ao-internship-allowance-vo": "ao-vo"},
    "contact_points": {"fme-bdm-east": "fme-east"},
}
LATER = with_ids(PACKAGED, RENAMED)
# Only plans of companies that told their time hold a tier.
LATEST = with_ids(LATER, {"time_tiers": {"more-time": "some-days"}})

PROFILES = {
    "nothing told": CompanyProfile(),
    "all of them told": CompanyProfile(
        goals=["boost-innovation", "discover-young-talent"],
        target_groups=["mbo"],
        time_tier="more-time",
        affiliations=["fme", "ao-metalektro"],
        region="east",
        employees=40,
        does=["internships"],
    ),
    "together": pool(
        [
            CompanyProfile(affiliations=["fme"], employees=20, region="east"),
            CompanyProfile(affiliations=["ao-metalektro"], does=["internships"]),
        ]
    ),
}


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
@pytest.mark.parametrize("stored", [False, True], ids=["made", "stored"])
def test_another_id_is_no_change(profile: CompanyProfile, stored: bool) -> None:
    """Where records only got other ids, nothing changed: neither way round, nor for a plan that was stored."""
    before, after = (match(profile, catalogue, as_of=AS_OF) for catalogue in (PACKAGED, LATER))
    if stored:
        before = read_plan(to_json(before))
    latest = match(profile, LATEST, as_of=AS_OF)
    for change in (compare(before, after), compare(after, before), compare(before, latest, LATEST)):
        assert (change.gained, change.lost, change.changed) == ((), (), ())
        assert not change
        assert change.causes == ("catalogue",)
        assert "Er veranderde niets." in render_markdown(change)


def test_a_change_beside_another_id_is_told_alone() -> None:
    """Of a regulation that got another id and a higher share only the share is told, with both values."""
    later = LATER.funding_regulations["slim-scheme"]
    (share, *others) = later.amounts
    assert isinstance(share, CostShare)
    higher = attrs.evolve(share, percent=share.percent + 20)
    after = with_records(LATER, attrs.evolve(later, amounts=(higher, *others)))
    profile = CompanyProfile(employees=40)
    change = compare(match(profile, PACKAGED, as_of=AS_OF), match(profile, after, as_of=AS_OF))
    assert change
    (entry,) = [each for each in change.changed if each.fields]
    (field,) = entry.fields
    assert (entry.record.id, field.pointer) == ("slim-scheme", "/amounts/0/percent")
    assert (field.before, field.after) == (Decimal(60), Decimal(80))
    dutch, english = (render_markdown(change, language) for language in ("nl", "en"))
    assert ": bedrag 1, percentage: eerst: 60%; nu: 80%.\n" in dutch
    assert ": amount 1, percentage: before: 60%; now: 80%.\n" in english
    assert (change.gained, change.lost) == ((), ())


def followed(name: str) -> tuple[Catalogue, Any]:
    """Return the catalogue in which a regulation is retired, with one in its place that pays a day longer."""
    old = PACKAGED.funding_regulations[name]
    new = attrs.evolve(old, id=f"{name}-again", title=attrs.evolve(old.title, nl="Opnieuw", en="Again"))
    gone = attrs.evolve(old, retired=Retired(since=AS_OF, reason=NOTE, successors=(new.id,)))
    return with_records(PACKAGED, gone, new), new


def test_what_follows_takes_the_place_of_what_is_retired() -> None:
    """A regulation that follows another one is the same one, and says whose place it takes."""
    later, new = followed("slim")
    profile = CompanyProfile(employees=40)
    before, after = (match(profile, catalogue, as_of=AS_OF) for catalogue in (PACKAGED, later))
    change = compare(before, after, later)
    assert (change.gained, change.lost) == ((), ())
    (entry,) = [each for each in change.changed if each.record.id == new.id]
    assert [each.aspect for each in entry.differences] == ["successor", "record"]
    assert [each.causes for each in entry.differences] == [("catalogue",), ("catalogue",)]
    assert "Again: takes the place of *SLIM scheme*." in render_markdown(change, "en").replace("[", "").replace(
        f"](<{new.website}>)", ""
    )
    back = compare(after, before, later)
    assert (back.gained, back.lost) == ((), ())
    # Neither plan holds what was retired and says what follows it: without the catalogue nobody can know.
    bare = compare(before, after)
    assert [each.record.id for each in bare.lost] == ["slim"]
    assert [new.id] == [each.record.id for each in bare.gained]


def test_what_follows_is_known_by_the_plan_that_was_made_before_the_day() -> None:
    """A record that will be retired says in the earlier plan already what follows it."""
    later, new = followed("slim")
    before, after = (match(CompanyProfile(employees=40), later, as_of=AS_OF - dt.timedelta(gap)) for gap in (1, 0))
    change = compare(before, after)
    # Both were there on the day before: one went, and its place was taken.
    (lost,) = change.lost
    assert (lost.record.id, lost.reasons, lost.successors) == ("slim", ("retired",), (new,))
    assert "(not in use on both days; *Again* took its place)" in render_markdown(change, "en")
    assert "(geldt niet op beide dagen; *Opnieuw* kwam ervoor in de plaats)" in render_markdown(change, "nl")


def test_a_goal_that_follows_another_one() -> None:
    """A goal that takes the place of another one is neither gained nor lost, and its activities serve no other goal."""
    old = PACKAGED.goals["boost-innovation"]
    moved = with_ids(PACKAGED, {"goals": {old.id: "innovate"}})
    new = attrs.evolve(moved.goals["innovate"], aliases=())
    gone = attrs.evolve(old, retired=Retired(since=AS_OF, reason=NOTE, successors=("innovate",)))
    later = with_records(moved, new, gone)
    before, after = (match(CompanyProfile(), catalogue, as_of=AS_OF) for catalogue in (PACKAGED, later))
    change = compare(before, after, later)
    assert (change.gained, change.lost) == ((), ())
    assert {each.record.id for each in change.changed} == {"innovate"}
