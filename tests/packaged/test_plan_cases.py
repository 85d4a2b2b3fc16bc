"""The cases in plan_cases/ hold, and together they cover what can happen: a case is a file, and no Python.

What has to be covered is computed from the catalogue: a new regulation without cases turns this red.
"""

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
from support.plan_cases import FOLDER, Case, case_files, complaint, condition_titles, read_case, unkept

from techtalent import Plan, load_catalogue, match
from techtalent.planning.availability import available
from techtalent.planning.windows import day_in_year, last_day_in_year
from techtalent.plans import Availability, Choice, Eligibility, Verdict
from techtalent.records import (
    AnyRequirement,
    CompanySizeRequirement,
    ContactPoint,
    Edition,
    FundingRegulation,
    Goal,
    OfferRequirement,
    PartnershipRequirement,
    Period,
    Rounds,
    ShownByOffer,
    ShownByPartnership,
    TargetGroup,
    TimeTier,
    Windows,
)

CATALOGUE = load_catalogue()

# The cases that can be read; one that cannot fails its own test, and covers nothing.
CASES: list[Case] = [case for path in case_files() if (case := read_case(path, CATALOGUE)[0]) is not None]

REGULATIONS = tuple(CATALOGUE.funding_regulations.values())

ONE_DAY = dt.timedelta(days=1)


@pytest.mark.parametrize("path", case_files(), ids=lambda path: path.stem)
def test_a_case_holds(path: Path) -> None:
    """The plan for a case's profile on its day has what the case expects, and nothing that it excludes."""
    wrong = complaint(path, CATALOGUE)
    if wrong:
        pytest.fail(wrong, pytrace=False)


def test_there_are_cases_enough() -> None:
    """The folder holds nothing but cases, and at least forty of them."""
    assert sorted(FOLDER.iterdir()) == case_files()
    assert len(CASES) >= 40


def test_each_case_is_another() -> None:
    """No two cases tell the same on the same day: what they expect belongs together."""
    told = [json.dumps([case.told, case.says["as_of"]], sort_keys=True) for case in CASES]
    assert [case.name for case, one in zip(CASES, told, strict=True) if told.count(one) > 1] == []


# --- What has to be covered, by the catalogue


def _in_funding(regulation: str) -> Iterator[tuple[Case, dict[str, Any]]]:
    """Yield what each case expects of a regulation, with the case."""
    for case in CASES:
        yield from ((case, each) for each in case.has.get("funding", ()) if each["id"] == regulation)


def _eligibilities(regulation: FundingRegulation) -> tuple[Eligibility, ...]:
    """Return the eligibilities that can occur: without requirements nobody is left out, and nothing is open."""
    best: Eligibility = "eligible-so-far" if regulation.leaves_checks else "eligible"
    if not regulation.requirements:
        return (best,)
    kinds = {type(shown) for link in regulation.activities for shown in CATALOGUE.activities[link.to].shown_by}
    brought = {ShownByOffer: OfferRequirement, ShownByPartnership: PartnershipRequirement}
    asked = {type(requirement) for requirement in regulation.requirements}
    started: tuple[Eligibility, ...] = ("once-you-start",) if {brought[kind] for kind in kinds} & asked else ()
    if started and all(type(each) in {brought[kind] for kind in kinds} for each in regulation.requirements):
        # What fits in a plan brings all that is asked.
        return (best, *started)
    return (best, *started, "undetermined", "ineligible")


def _ends(regulation: FundingRegulation) -> tuple[dt.date, ...]:
    """Return the days around the regulation's own first and last day."""
    validity = regulation.validity
    if not isinstance(validity, Period | Edition):
        return ()
    first = () if validity.first_day is None else (validity.first_day - ONE_DAY, validity.first_day)
    last = () if validity.last_day is None else (validity.last_day, validity.last_day + ONE_DAY)
    return (*first, *last)


def _around_windows(regulation: FundingRegulation, year: int) -> dict[str, dt.date]:
    """Return the days around each application window of a year, by what they are."""
    windows = regulation.applications.windows if isinstance(regulation.applications, Windows) else ()
    days = {}
    for window in windows:
        last = last_day_in_year(year, window.last_day)
        if window.first_day is not None:
            first = day_in_year(year, window.first_day)
            days[f"before {window.first_day}"] = first - ONE_DAY
            days[f"on {window.first_day}"] = first
        days[f"on {window.last_day}"] = last
        days[f"after {window.last_day}"] = last + ONE_DAY
    return days


def _availabilities(regulation: FundingRegulation) -> list[Availability]:
    """Return the availabilities that occur on one of the days around what the regulation says of its days."""
    ends = _ends(regulation) or (dt.date(2025, 1, 1),)
    days = {*ends}
    for year in range(ends[0].year, ends[-1].year + 1):
        days |= {day for day in _around_windows(regulation, year).values() if ends[0] <= day <= ends[-1]}
    return sorted({available(regulation, day)[0] for day in days})


@pytest.mark.parametrize(
    ("regulation", "eligibility"),
    [(regulation.id, each) for regulation in REGULATIONS for each in _eligibilities(regulation)],
)
def test_every_eligibility_has_a_case(regulation: str, eligibility: str) -> None:
    """Some case expects each eligibility of each regulation."""
    assert any(each.get("eligibility") == eligibility for _, each in _in_funding(regulation))


@pytest.mark.parametrize(
    ("regulation", "availability"),
    [(regulation.id, each) for regulation in REGULATIONS for each in _availabilities(regulation)],
)
def test_every_availability_has_a_case(regulation: str, availability: str) -> None:
    """Some case expects each availability of each regulation that can occur."""
    assert any(each.get("availability") == availability for _, each in _in_funding(regulation))


def test_every_availability_can_occur() -> None:
    """The days around a regulation's own find every availability somewhere, so that the tests above miss none."""
    assert {each for regulation in REGULATIONS for each in _availabilities(regulation)} == {*get_args(Availability)}


@pytest.mark.parametrize(
    ("regulation", "day"),
    [(regulation.id, day) for regulation in REGULATIONS for day in _ends(regulation)],
    ids=str,
)
def test_every_end_has_a_case(regulation: str, day: dt.date) -> None:
    """Some case is about the day before a regulation's first, its first, its last, and the day after."""
    assert any(case.as_of == day and "availability" in each for case, each in _in_funding(regulation))


@pytest.mark.parametrize(
    ("regulation", "place"),
    [(regulation, place) for regulation in REGULATIONS for place in _around_windows(regulation, 2025)],
    ids=lambda each: each if isinstance(each, str) else each.id,
)
def test_every_window_has_a_case(regulation: FundingRegulation, place: str) -> None:
    """Some case is about the day before an application window, its first, its last, and the day after, and names it."""
    near = (ONE_DAY, 0 * ONE_DAY, -ONE_DAY)
    assert any(
        case.as_of in {_around_windows(regulation, (case.as_of + each).year)[place] for each in near}
        and each.get("window") is not None
        for case, each in _in_funding(regulation.id)
    )


def _around_last_round(regulation: FundingRegulation) -> tuple[dt.date, ...]:
    """Return the days around the last round that a regulation names."""
    if not isinstance(regulation.applications, Rounds):
        return ()
    last = max(regulation.applications.rounds, key=lambda each: each.last_day)
    opens = last.first_day or last.last_day
    return opens - ONE_DAY, opens, last.last_day, last.last_day + ONE_DAY


@pytest.mark.parametrize(
    ("regulation", "day"),
    [(regulation.id, day) for regulation in REGULATIONS for day in _around_last_round(regulation)],
    ids=str,
)
def test_every_last_round_has_a_case(regulation: str, day: dt.date) -> None:
    """Some case is about the day before the last round that is known, its first day, its last, and the day after."""
    told = [each for case, each in _in_funding(regulation) if case.as_of == day]
    assert any("availability" in each and "window" in each for each in told)


@pytest.mark.parametrize(
    ("regulation", "kind", "verdict"),
    [
        (regulation.id, requirement.kind, verdict)
        for regulation in REGULATIONS
        for requirement in regulation.requirements
        for verdict in get_args(Verdict)
    ],
)
def test_every_verdict_has_a_case(regulation: str, kind: str, verdict: str) -> None:
    """Each requirement of each regulation is met in some case, not met in another, and unknown in a third."""
    expected = {"kind": kind, "verdict": verdict}
    assert any(expected in each.get("requirements", ()) for _, each in _in_funding(regulation))


def _bounds() -> Iterator[tuple[str, str, int]]:
    """Yield each bound of employees, after its regulation and the kind of the requirement that has it."""
    for regulation in REGULATIONS:
        for requirement in regulation.requirements:
            for part in requirement.of if isinstance(requirement, AnyRequirement) else (requirement,):
                if isinstance(part, CompanySizeRequirement) and part.fewer_than is not None:
                    yield regulation.id, requirement.kind, part.fewer_than


def _sizes() -> Iterator[tuple[str, str, object, Verdict]]:
    """Yield what can be told of a number of employees on either side of each bound."""
    for regulation, kind, bound in _bounds():
        yield regulation, kind, bound - 1, "met"
        yield regulation, kind, bound, "not-met"
        yield regulation, kind, {"at_least": bound - 1, "at_most": bound}, "unknown"
        yield regulation, kind, {"at_least": bound}, "not-met"


@pytest.mark.parametrize(("regulation", "kind", "employees", "verdict"), list(_sizes()), ids=str)
def test_every_bound_has_its_cases(regulation: str, kind: str, employees: object, verdict: str) -> None:
    """A number of employees on each side of a bound, a band across it, and one outside that has no end have a case.

    Where something else would do as well, such as partners, the company has that not.
    """
    expected = {"kind": kind, "verdict": verdict}
    told = [each for case, each in _in_funding(regulation) if case.told.get("employees") == employees]
    assert any(expected in each.get("requirements", ()) for each in told)


@pytest.mark.parametrize("verdict", get_args(Verdict))
def test_a_band_has_a_case(verdict: str) -> None:
    """Bands with two ends lie inside a bound in one case, outside in another, and across it in a third."""
    bands = [case for case in CASES if isinstance(case.told.get("employees"), dict) and len(case.told["employees"]) > 1]
    expected = [{"kind": kind, "verdict": verdict} for _, kind, _ in _bounds()]
    judged = [one for case in bands for each in case.has.get("funding", ()) for one in each.get("requirements", ())]
    assert any(each in judged for each in expected)


@pytest.mark.parametrize(
    ("target_group", "time_tier"), [(group, tier) for group in CATALOGUE.target_groups for tier in CATALOGUE.time_tiers]
)
def test_every_target_group_and_tier_has_a_case(target_group: str, time_tier: str) -> None:
    """Some case has each target group alone in each tier, and says what fits and what does not."""
    assert any(
        case.told.get("target_groups") == [target_group]
        and case.told.get("time_tier") == time_tier
        and case.has.get("activities")
        and case.says.get("has_not")
        for case in CASES
    )


def _hours() -> Iterator[tuple[float, str]]:
    """Yield the hours on either side of where a tier begins, with the tier that they are."""
    tiers = sorted((tier.hours_from, tier.id) for tier in CATALOGUE.time_tiers.values() if tier.hours_from is not None)
    for at, (hours, tier) in enumerate(tiers):
        yield hours, tier
        if at:
            yield hours - 0.01, tiers[at - 1][1]


@pytest.mark.parametrize(("hours", "time_tier"), list(_hours()))
def test_every_step_in_hours_has_a_case(hours: float, time_tier: str) -> None:
    """Some case tells the hours with which each tier begins, and another just fewer."""
    told = [case for case in CASES if case.told.get("hours_per_month") == pytest.approx(hours, abs=1e-9)]
    assert any(case.has.get("time_tier") == time_tier for case in told)


def test_telling_nothing_has_a_case() -> None:
    """A profile that tells nothing is a case, with what is asked first."""
    assert any(case.told == {} and case.has.get("questions") for case in CASES)


def _expected(key: str) -> set[str]:
    """Return the ids that some case expects under a key."""
    found: Iterable[Any] = (each for case in CASES for each in case.has.get(key, ()))
    return {each["id"] if isinstance(each, dict) else each for each in found}


def _asked() -> set[str]:
    """Return the facts on which something turns in a plan of the packaged content."""
    by_regulations = {fact for each in REGULATIONS for requirement in each.requirements for fact in requirement.facts}
    return {*get_args(Choice), "region", "affiliations", *by_regulations}


@pytest.mark.parametrize(
    ("key", "owed"),
    [
        ("goals_served", {*CATALOGUE.goals}),
        ("initiatives", {*CATALOGUE.initiatives}),
        ("cases", {*CATALOGUE.cases}),
        ("tips", {*CATALOGUE.tips}),
        ("questions", _asked()),
        ("activities", {*CATALOGUE.activities}),
        ("conditions", condition_titles(CATALOGUE)),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_every_record_has_a_case(key: str, owed: set[str]) -> None:
    """Each goal, activity, condition, initiative, company and tip is expected by some case; each fact is asked."""
    assert owed - _expected(key) == set()


def _is_for(contact: ContactPoint, case: Case) -> bool:
    """Whether the case tells all that the contact point is there for."""
    groups = {link.to for link in contact.target_groups}
    return (
        (contact.region is None or case.told.get("region") == contact.region)
        and (contact.for_affiliates_of is None or contact.for_affiliates_of in case.told.get("affiliations", ()))
        and (not groups or not groups.isdisjoint(case.told.get("target_groups", ())))
    )


@pytest.mark.parametrize("contact", CATALOGUE.contact_points.values(), ids=lambda contact: contact.id)
def test_every_contact_point_has_its_cases(contact: ContactPoint) -> None:
    """Some case tells what a contact point is for and expects it; some other case has it left out."""
    expecting = [case for case in CASES if contact.id in case.has.get("contacts", ())]
    assert any(_is_for(contact, case) for case in expecting)
    only = [case.says["only"]["contacts"] for case in CASES if "contacts" in case.says.get("only", {})]
    left_out = [case.says["has_not"]["contacts"] for case in CASES if "contacts" in case.says.get("has_not", {})]
    assert any(contact.id in each for each in left_out) or any(contact.id not in each for each in only)


@pytest.mark.parametrize("known", [CATALOGUE.goals, CATALOGUE.target_groups, CATALOGUE.time_tiers])
def test_every_kind_of_change_has_a_case(known: Mapping[str, Goal | TargetGroup | TimeTier]) -> None:
    """Some case has a near miss that takes a goal, some case one that takes a target group, and some case a tier."""
    takes = {name for case in CASES for miss in case.has.get("near_misses", ()) for name in miss["takes"]}
    assert not takes.isdisjoint(known)


def test_alternatives_have_cases() -> None:
    """Some case has a goal that nothing serves and that takes more time, and one that takes another group as well."""
    alternatives = [
        alternative
        for case in CASES
        for goal in case.has.get("goals_not_served", ())
        for alternative in goal.get("alternatives", ())
    ]
    assert any("time_tier" in each and "target_groups" not in each for each in alternatives)
    assert any("time_tier" in each and "target_groups" in each for each in alternatives)


# --- The runner refuses

WRONG = FOLDER.with_name("plan_cases_wrong")


@pytest.mark.parametrize("path", case_files(WRONG), ids=lambda path: path.stem)
def test_a_wrong_case_is_refused(path: Path) -> None:
    """A case that is wrong, or expects what is not so, is told all of it; what the plan has instead may change."""
    expected = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    told = complaint(path, CATALOGUE).splitlines()
    assert [line[: len(start)] for line, start in zip(told, expected, strict=True)] == expected


def test_every_wrong_case_is_refused() -> None:
    """Each wrong case has its message beside it, and each message its case."""
    assert {path.stem for path in WRONG.glob("*.txt")} == {path.stem for path in case_files(WRONG)} != set()


def test_an_old_id_is_told_its_new_one(tmp_path: Path) -> None:
    """A profile may name a record by an id that it had before; what is expected has the id of now."""
    goal = json.loads((FOLDER.parents[2] / "content" / "goals" / "boost-innovation.json").read_bytes())
    (tmp_path / "content" / "goals").mkdir(parents=True)
    renamed = json.dumps({**goal, "replaces": True, "aliases": ["innovation"]})
    (tmp_path / "content" / "goals" / "boost-innovation.json").write_text(renamed, encoding="utf-8")
    catalogue = load_catalogue(tmp_path / "content")
    case = {
        "$schema": "../plan-case.schema.json",
        "why": "Chapter 1, step 2 ties innovation to research with hbo.",
        "profile": {"goals": ["innovation"], "time_tier": "more-time"},
        "as_of": "2026-11-23",
        "has": {"goals_served": ["boost-innovation"]},
    }
    path = tmp_path / "renamed.json"
    path.write_text(json.dumps(case), encoding="utf-8")
    assert complaint(path, catalogue) == ""
    path.write_text(json.dumps({**case, "has": {"goals_served": ["innovation"]}}), encoding="utf-8")
    assert "goals_served 'innovation' is no record: it is 'boost-innovation' now" in complaint(path, catalogue)


def test_the_example_is_a_case(tmp_path: Path) -> None:
    """The case that CONTRIBUTING.md shows is one that holds."""
    text = (FOLDER.parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^    \{\n(?:    .*\n)+?    \}\n", text, re.MULTILINE)
    path = tmp_path / "example.json"
    path.write_text(example, encoding="utf-8")
    assert complaint(path, CATALOGUE) == ""


@pytest.fixture(scope="module")
def plans() -> list[Plan]:
    """The plan of every case."""
    return [match(case.profile, CATALOGUE, as_of=case.as_of) for case in CASES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_can_fail(case: Case, plans: list[Plan]) -> None:
    """What a case expects is not so for every company: the plan of some other case does not keep it."""
    assert any(list(unkept(case, plan)) for plan in plans)
