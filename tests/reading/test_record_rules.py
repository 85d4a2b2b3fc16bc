"""Rules that compare values of one regulation, at their limits: numbers, places, and what another one settles."""

from typing import Any

import pytest

from techtalent.reading.record_implied import implied_meaning
from techtalent.reading.record_numbers import ages_meaning, hours_meaning, numbers_meaning
from techtalent.reading.record_places import places_meaning
from techtalent.reading.record_together import never_together
from techtalent.reading.record_windows import windows_meaning

Requirement = dict[str, Any]


def one(kind: str, *any_of: str) -> Requirement:
    """Return a requirement of which one value is enough."""
    return {"kind": kind, "any_of": list(any_of)}


def none(kind: str, *none_of: str) -> Requirement:
    """Return a requirement of which no value may hold."""
    return {"kind": kind, "none_of": list(none_of)}


def size(at_least: int | None = None, fewer_than: int | None = None) -> Requirement:
    """Return a requirement of so many employees."""
    bounds = {"at_least": at_least, "fewer_than": fewer_than}
    return {"kind": "company-size"} | {name: bound for name, bound in bounds.items() if bound is not None}


def either(*parts: Requirement) -> Requirement:
    """Return a group of which one way is enough."""
    return {"kind": "any", "of": list(parts)}


def both(*parts: Requirement) -> Requirement:
    """Return a way that takes all of its parts."""
    return {"kind": "all", "of": list(parts)}


@pytest.mark.parametrize(
    ("what", "per", "counted", "most"),
    [
        ("hours", "learner", {"each": "week"}, 168),
        ("days", "employee", {"each": "week"}, 7),
        ("days", "learner", {"each": "month"}, 31),
        ("weeks", "learner", {"each": "half-year"}, 27),
        ("weeks", "learner", {"each": "school-year"}, 53),
        ("months", "learner", {"each": "calendar-year"}, 12),
        ("months", "learner", {"years": 3}, 36),
        ("years", "learner", {"years": 5}, 5),
    ],
)
def test_a_limit_fits_in_its_time(what: str, per: str, counted: dict[str, Any], most: int) -> None:
    """The most that there can be is right; one more is an error of one person, and a warning of a project."""
    for number, codes in ((most, []), (most + 1, ["out-of-range"])):
        limit = {"what": what, "per": per, **counted, "at_most": number}
        assert [finding.code for finding in numbers_meaning({"limits": [limit]})] == codes
    (found,) = numbers_meaning({"limits": [{"what": what, "per": "project", **counted, "at_least": most + 1}]})
    assert (found.code, found.severity, found.pointer) == ("unlikely-number", "warning", "/limits/0/at_least")


@pytest.mark.parametrize(
    "limit",
    [
        {"what": "learners", "per": "company", "each": "week", "at_most": 10_000},
        {"what": "hours", "per": "learner", "at_most": 10_000},
        {"what": "hours", "per": "learner", "each": "in-all", "at_most": 10_000},
        {"what": "weeks", "per": "learner", "each": "term", "at_most": 40},
        {"what": "hours", "per": "learner", "each": "year", "at_most": 10_000},
    ],
)
def test_a_limit_of_no_known_time_is_left_alone(limit: dict[str, Any]) -> None:
    """Nothing is said of what can be any number, or of a time whose length nobody knows."""
    assert list(numbers_meaning({"limits": [limit]})) == []


@pytest.mark.parametrize(
    ("per", "weeks", "codes"),
    [
        (["learner", "study-year"], 53, []),
        (["learner", "study-year"], 54, ["out-of-range"]),
        (["learner", "4-weeks"], 5, ["out-of-range"]),
        (["learner"], 53, []),
        (["learner"], 54, ["unlikely-number"]),
        (["company", "year"], 40, ["weeks-of-nobody"]),
        (["learner", "week", "year"], 1, ["two-units-of-time"]),
        (["hour", "day"], None, ["two-units-of-time"]),
        (["learner", "activity", "year"], None, []),
    ],
)
def test_an_amount_has_units_that_go_together(per: list[str], weeks: int | None, codes: list[str]) -> None:
    """An amount is for one time, and its full weeks are those of a learner and fit in that time."""
    amount = {"kind": "maximum", "per": per} | ({} if weeks is None else {"full_weeks": weeks})
    assert [finding.code for finding in numbers_meaning({"amounts": [amount]})] == codes


@pytest.mark.parametrize(
    ("per", "hours", "found"),
    [(["learner", "week"], 168, False), (["week"], 169, True), (["year"], 8785, True), (["learner"], 9000, False)],
)
def test_an_activity_takes_no_more_hours_than_its_time_has(per: list[str], hours: int, found: bool) -> None:
    """More hours a week than a week has are unlikely."""
    effort = {"kind": "hours", "at_least": 1, "at_most": hours, "per": per}
    assert [finding.pointer for finding in hours_meaning({"effort": [effort]})] == ["/effort/0/at_most"] * found


@pytest.mark.parametrize(("youngest", "oldest", "found"), [(12, 12, False), (13, 12, True), (None, 12, False)])
def test_a_school_type_has_an_age(youngest: int | None, oldest: int, found: bool) -> None:
    """The youngest is not older than the oldest."""
    codes = [finding.code for finding in ages_meaning({"ages": {"youngest": youngest, "oldest": oldest}})]
    assert codes == ["bounds-reversed"] * found


@pytest.mark.parametrize(("key", "age", "found"), [("under", 99, False), ("under", 100, True), ("at_least", 120, True)])
def test_hardly_any_learner_is_a_hundred(key: str, age: int, found: bool) -> None:
    """An age of a hundred is a slip of the finger."""
    findings = numbers_meaning({"learners": [{"kind": "age", key: age}]})
    assert [finding.pointer for finding in findings] == [f"/learners/0/{key}"] * found


@pytest.mark.parametrize(
    ("requirements", "pointers"),
    [
        ([size(50), size(10)], ["/requirements/1"]),
        ([size(10), size(50)], ["/requirements/0"]),
        ([one("place", "NL-GE"), one("place", "NL")], ["/requirements/1"]),
        ([one("place", "NL-GE"), one("place", "BE")], []),
        ([one("sector", "2562"), one("sector", "C")], ["/requirements/1"]),
        ([one("sector", "62"), one("sector", "J")], []),
        ([none("place", "NL"), none("place", "NL-GE")], ["/requirements/1"]),
        ([none("place", "NL-GE"), none("place", "NL")], ["/requirements/0"]),
        ([one("legal-form", "foundation"), none("legal-form", "association")], ["/requirements/1"]),
        ([one("region", "own"), none("region", "north")], []),
        ([one("affiliation", "fme"), none("affiliation", "oom")], []),
        ([either(size(10), size(50))], ["/requirements/0/of/1"]),
        ([either(size(50), size(fewer_than=10))], []),
        ([either(size(50), both(size(100), one("place", "NL")))], ["/requirements/0/of/1"]),
        ([either(one("place", "BE"), both(size(50), size(10)))], ["/requirements/0/of/1/of/1"]),
        ([size(50), either(size(10), one("place", "NL"))], ["/requirements/1"]),
        ([size(10), either(size(50), one("place", "NL"))], []),
        ([either(size(50), size(40, 60)), size(20)], ["/requirements/1"]),
        ([either(size(50), one("place", "NL")), size(20)], []),
    ],
)
def test_what_another_requirement_settles_is_found(requirements: list[Requirement], pointers: list[str]) -> None:
    """A requirement is too many where another one settles it, and a way where another way is wider."""
    found = list(implied_meaning({"requirements": requirements}))
    assert [finding.pointer for finding in found if finding.code == "implied-requirement"] == pointers


@pytest.mark.parametrize(
    ("when", "found"), [(size(fewer_than=250), True), (size(fewer_than=10), False), (either(size(1), size(9)), False)]
)
def test_an_amount_that_whoever_may_apply_gets_is_found(when: Requirement, found: bool) -> None:
    """What an amount asks for decides nothing where the requirements of all ask for more."""
    regulation = {"requirements": [size(fewer_than=50)], "amounts": [{"kind": "maximum", "when": when}]}
    pointers = [finding.pointer for finding in implied_meaning(regulation)]
    assert ("/amounts/0/when" in pointers) is found


@pytest.mark.parametrize(
    ("requirement", "at"),
    [
        (one("place", "NL", "NL-GE"), [1]),
        (none("place", "BE-VLG", "BE"), [0]),
        (one("sector", "C", "25", "47"), [1]),
        (one("sector", "25", "256", "J", "62"), [1]),
        (one("place", "NL-GE", "NL-OV"), []),
    ],
)
def test_a_value_within_another_is_found(requirement: Requirement, at: list[int]) -> None:
    """A value that lies in another one of its list says nothing; where nobody can tell, nothing is said."""
    key = "any_of" if "any_of" in requirement else "none_of"
    found = implied_meaning({"requirements": [requirement]})
    assert [finding.pointer for finding in found] == [f"/requirements/0/{key}/{place}" for place in at]


@pytest.mark.parametrize(
    ("requirements", "pointers"),
    [
        ([one("region", "north"), one("place", "NL-LI")], ["/requirements/1"]),
        ([one("place", "NL-GR", "NL-DR"), one("region", "south", "south-west")], ["/requirements/0"]),
        ([one("region", "north", "east"), one("place", "NL-LI")], []),
        ([one("region", "north"), one("place", "NL-LI", "NL-GE")], []),
        ([one("region", "own"), one("place", "NL-LI")], []),
        ([one("region", "south-west"), one("place", "NL-NB")], []),
        ([either(one("region", "north"), one("place", "NL-LI"))], []),
        ([either(both(one("region", "north"), one("place", "NL-LI")), size(9))], ["/requirements/0/of/0/of/1"]),
        ([one("region", "north"), either(one("place", "NL-LI"), size(9))], ["/requirements/1/of/0"]),
    ],
)
def test_places_asked_together_are_not_far_apart(requirements: list[Requirement], pointers: list[str]) -> None:
    """A region and a province at opposite ends of the country are hardly asked of one company."""
    found = places_meaning({"requirements": requirements})
    assert [(finding.code, finding.pointer) for finding in found] == [("far-apart", each) for each in pointers]


@pytest.mark.parametrize(
    ("sectors", "found"), [(("C", "47"), True), (("C", "25"), False), (("25", "F"), True), (("J", "62"), False)]
)
def test_a_section_and_a_division_elsewhere_never_hold_together(sectors: tuple[str, str], found: bool) -> None:
    """Nobody is in a section and in a division of another; what the editions of the SBI differ in stays open."""
    requirements = [one("sector", sector) for sector in sectors]
    assert [finding.code for finding in never_together({"requirements": requirements})] == ["never-together"] * found


@pytest.mark.parametrize(
    ("first_day", "last_day", "reopens", "found"),
    [
        ("2026-02-01", "2026-03-01", None, True),
        ("2026-01-31", "2026-03-01", None, False),
        ("2026-02-01", "2026-05-31", "2026-06-01", True),
        ("2026-02-01", "2026-06-01", "2026-06-01", False),
        ("2026-07-01", "2026-07-31", "2026-06-01", False),
    ],
)
def test_a_round_opens_while_the_regulation_is_not_closed(
    first_day: str, last_day: str, reopens: str | None, found: bool
) -> None:
    """A round that lies within the days on which the regulation is closed is found."""
    closed = {"since": "2026-02-01"} | ({} if reopens is None else {"reopens": reopens})
    regulation = {"applications": {"rounds": [{"first_day": first_day, "last_day": last_day}]}, "closed": closed}
    assert [finding.code for finding in windows_meaning(regulation)] == ["round-after-closing"] * found
