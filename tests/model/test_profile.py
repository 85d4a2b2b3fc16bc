"""What a company says of itself: as a record, and as JSON."""

import datetime as dt
import json
import pickle
import typing
from collections.abc import Iterable
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs
import pytest
from jsonschema import Draft202012Validator

from techtalent import (
    Catalogue,
    CompanyProfile,
    EmployeeBand,
    Finding,
    Offer,
    Partners,
    ProfileError,
    load_catalogue,
    match,
    read_profile,
    to_json,
)
from techtalent.model.profile import FACTS

AS_OF = dt.date(2026, 11, 23)
INTERNSHIP = Offer(type="internship", education="mbo-bol")
WORK_STUDY = Offer(type="work-study-place", education="mbo-bbl")


def profile_of(facts: dict[str, Any]) -> CompanyProfile:
    return CompanyProfile(**facts)


def refusal(**facts: Any) -> tuple[Finding, ...]:
    """Return what is wrong with a profile of these facts."""
    with pytest.raises(ProfileError) as caught:
        CompanyProfile(**facts)
    return caught.value.findings


def unreadable(source: bytes | str | Path | dict[str, Any], catalogue: Catalogue | None = None) -> tuple[Finding, ...]:
    """Return what is wrong with a profile in JSON."""
    with pytest.raises(ProfileError) as caught:
        read_profile(source, catalogue)
    return caught.value.findings


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(each.code, each.pointer) for each in findings]


@pytest.fixture(scope="module")
def renamed(catalogue: Catalogue) -> Catalogue:
    """The packaged content, in which one record of each kind that a profile names once had another id."""
    aliases = {"boost-innovation": "old-goal", "mbo": "old-group", "little-time": "old-tier", "fme": "old-club"}
    return Catalogue.of(
        attrs.evolve(record, aliases=(aliases[record.id],)) if record.id in aliases else record
        for record in catalogue.records()
    )


# --- By the constructor


def test_every_fact_may_be_left_out() -> None:
    """A profile that tells nothing is a profile, and every fact of it is None."""
    profile = CompanyProfile()
    beside = {"name", "hours_per_month", "members"}
    assert {field.name for field in attrs.fields(CompanyProfile)} == {*FACTS, *beside}
    assert profile.members == ()
    assert all(value is None for name, value in attrs.asdict(profile).items() if name != "members")


@pytest.mark.parametrize("fact", ["goals", "target_groups", "affiliations"])
def test_ids_are_sorted_and_single(fact: str) -> None:
    """Ids are kept in id order and once each, whatever the collection they came in."""
    expected = ("a", "b", "c")
    for ids in (["c", "a", "b", "a"], ("b", "c", "a"), {"a", "b", "c"}, iter("cab"), {"c": 1, "b": 2, "a": 3}):
        assert getattr(profile_of({fact: ids}), fact) == expected


def test_offers_are_sorted_and_single() -> None:
    """Offers are kept in one order and once each."""
    profile = CompanyProfile(offers=[WORK_STUDY, INTERNSHIP, WORK_STUDY])
    assert profile.offers == (INTERNSHIP, WORK_STUDY)


def test_the_order_of_telling_means_nothing() -> None:
    """Two profiles that tell the same in another order are equal, with equal hashes."""
    one = CompanyProfile(goals=("a", "b"), offers=(INTERNSHIP, WORK_STUDY))
    other = CompanyProfile(offers=(WORK_STUDY, INTERNSHIP), goals=("b", "a", "b"))
    assert one == other
    assert len({one, other}) == 1


def test_a_profile_cannot_be_changed() -> None:
    """A fact of a profile cannot be set."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        CompanyProfile().region = "east"  # type: ignore[misc]


def test_facts_are_told_by_name() -> None:
    """No fact can be told by its place."""
    with pytest.raises(TypeError):
        CompanyProfile(("a",))  # type: ignore[call-arg, arg-type]


@pytest.mark.parametrize("fact", ["goals", "target_groups", "affiliations", "offers"])
@pytest.mark.parametrize("value", ["mbo", b"mbo", "", 7, True], ids=repr)
def test_a_list_is_a_list(fact: str, value: object) -> None:
    """A bare text and another single value are refused where a list is asked."""
    assert told(refusal(**{fact: value})) == [("wrong-type", f"/{fact}")]


@pytest.mark.parametrize("fact", ["goals", "target_groups", "affiliations", "offers"])
@pytest.mark.parametrize(("value", "at"), [([["mbo"]], 0), ([1], 0), (["mbo", 1], 1), ([None], 0)], ids=repr)
def test_a_list_is_of_the_right_things(fact: str, value: list[object], at: int) -> None:
    """What is no id or offer is told by its place in the list, as where a profile is read."""
    assert ("wrong-type", f"/{fact}/{at}") in told(refusal(**{fact: value}))


@pytest.mark.parametrize("fact", ["goals", "target_groups", "does"])
@pytest.mark.parametrize("nothing", [[], (), frozenset(), iter(())], ids=["list", "tuple", "set", "iterator"])
def test_a_choice_of_nothing_is_not_told(fact: str, nothing: Iterable[str]) -> None:
    """Whoever chose nothing, or does nothing yet, told as little as whoever leaves it out."""
    assert profile_of({fact: nothing}) == CompanyProfile()
    assert getattr(profile_of({fact: nothing}), fact) is None


def test_no_members_are_none() -> None:
    """A profile without members is that of one company, whether they are left out, None or an empty list."""
    assert CompanyProfile(members=None) == CompanyProfile(members=[]) == CompanyProfile()
    assert CompanyProfile(members=None).members == ()


def test_the_constructor_says_what_it_takes() -> None:
    """Who asks for the types of the constructor's parameters gets all of them, and none of them takes anything."""
    hints = typing.get_type_hints(CompanyProfile.__init__)
    assert hints.keys() - {"return"} == {field.name for field in attrs.fields(CompanyProfile)}
    assert hints["goals"] == Iterable[str] | None
    assert hints["members"] == Iterable[CompanyProfile] | None
    assert Any not in hints.values()


@pytest.mark.parametrize("fact", ["affiliations", "offers"])
def test_none_is_told_by_an_empty_list(fact: str) -> None:
    """That there are no affiliations or offers is told by an empty list, which is not the same as not told."""
    profile = profile_of({fact: []})
    assert getattr(profile, fact) == ()
    assert profile != CompanyProfile()


@pytest.mark.parametrize("fact", ["hours_per_month", "employees", "partners"])
@pytest.mark.parametrize("value", [True, False, "8", 8 + 0j], ids=repr)
def test_a_number_is_a_number(fact: str, value: object) -> None:
    """A truth value, which Python counts as a number, and a number as text are refused."""
    assert told(refusal(**{fact: value})) == [("wrong-type", f"/{fact}")]


@pytest.mark.parametrize("fact", ["employees", "partners"])
@pytest.mark.parametrize(("value", "code"), [(-1, "out-of-range"), (1.5, "wrong-type"), (10**400, "number-too-long")])
def test_a_count_is_whole_and_not_negative(fact: str, value: object, code: str) -> None:
    """Half an employee, fewer than none, and a number that nobody can write are refused."""
    assert told(refusal(**{fact: value})) == [(code, f"/{fact}")]


@pytest.mark.parametrize("fact", ["employees", "partners", "hours_per_month"])
def test_nought_is_told(fact: str) -> None:
    """Nought is a number as any other, not the same as not told."""
    assert getattr(profile_of({fact: 0}), fact) == 0


@pytest.mark.parametrize("hours", [0, 0.5, 8, 744, 744.0])
def test_a_month_has_so_many_hours(hours: float) -> None:
    """Hours from nought to all that a month of 31 days has are taken as they are."""
    assert CompanyProfile(hours_per_month=hours).hours_per_month == hours


@pytest.mark.parametrize("hours", [-1, -0.001, 744.001, 745], ids=str)
def test_a_month_has_no_other_hours(hours: float) -> None:
    """Fewer than no hours and more than a month has are out of range."""
    assert told(refusal(hours_per_month=hours)) == [("out-of-range", "/hours_per_month")]


@pytest.mark.parametrize(
    ("hours", "code"),
    [
        (float("nan"), "not-a-number"),
        (float("inf"), "not-a-number"),
        (10**400, "number-too-long"),
        (10**5_000, "number-too-long"),
    ],
    ids=["nan", "inf", "400-digits", "5000-digits"],
)
def test_hours_are_a_number_that_can_be_written(hours: float, code: str) -> None:
    """What JSON has no number for is refused with the code of reading it."""
    assert told(refusal(hours_per_month=hours)) == [(code, "/hours_per_month")]


@pytest.mark.parametrize("band", [EmployeeBand(at_least=10, at_most=49), EmployeeBand(at_least=5, at_most=5)], ids=str)
def test_a_band_has_two_ends(band: EmployeeBand) -> None:
    """A band runs up to its end, which may be its beginning."""
    assert CompanyProfile(employees=band).employees == band


def test_a_band_may_be_open() -> None:
    """A band needs no upper end."""
    assert EmployeeBand(at_least=250) == EmployeeBand(at_least=250, at_most=None)
    assert CompanyProfile(employees=EmployeeBand(at_least=250)).employees == EmployeeBand(at_least=250)


def test_a_band_does_not_run_backwards() -> None:
    """A band that begins above its end is out of range, and the message names both."""
    (finding,) = refusal(employees=EmployeeBand(at_least=50, at_most=49))
    assert (finding.code, finding.pointer) == ("out-of-range", "/employees")
    assert "50" in finding.message
    assert "49" in finding.message


@pytest.mark.parametrize(
    ("low", "high", "code", "end"),
    [
        (-1, None, "out-of-range", "at_least"),
        (1, -1, "out-of-range", "at_most"),
        (True, 5, "wrong-type", "at_least"),
        (1, True, "wrong-type", "at_most"),
        ("1", 2, "wrong-type", "at_least"),
        (1, 2.5, "wrong-type", "at_most"),
        (None, 5, "wrong-type", "at_least"),
    ],
)
def test_the_ends_of_a_band_are_counts(low: Any, high: Any, code: str, end: str) -> None:
    """Both ends of a band are whole numbers of nought or more; a finding names the end that is wrong."""
    assert told(refusal(employees=EmployeeBand(at_least=low, at_most=high))) == [(code, f"/employees/{end}")]


def test_numbers_without_a_fraction_are_whole() -> None:
    """JSON has one kind of number: 8.0 is 8 in every part of a profile."""
    band, of_band = EmployeeBand(at_least=1.0, at_most=9.0), EmployeeBand(at_least=1, at_most=9)  # type: ignore[arg-type]
    offers = [Offer(type="internship", education="hbo", places=number, weeks=number) for number in (2, 2.0)]  # type: ignore[arg-type]
    assert repr(band) == repr(of_band)
    assert repr(offers[0]) == repr(offers[1])
    assert repr(Partners(number=3.0)) == repr(Partners(number=3))  # type: ignore[arg-type]


# The same mistake by either road: told to the constructor, and read from JSON.
MISTAKES: list[tuple[dict[str, Any], str, str]] = [
    ({"name": ""}, "empty-text", "/name"),
    ({"name": 5}, "wrong-type", "/name"),
    ({"name": "\ud800"}, "lone-surrogate", "/name"),
    ({"goals": "mbo"}, "wrong-type", "/goals"),
    ({"goals": [5]}, "wrong-type", "/goals/0"),
    ({"goals": ["\ud800"]}, "lone-surrogate", "/goals/0"),
    ({"goals": "x" * 100_000}, "wrong-type", "/goals"),
    ({"time_tier": 5}, "wrong-type", "/time_tier"),
    ({"hours_per_month": 800}, "out-of-range", "/hours_per_month"),
    ({"hours_per_month": -1}, "out-of-range", "/hours_per_month"),
    ({"hours_per_month": "8"}, "wrong-type", "/hours_per_month"),
    ({"hours_per_month": float("nan")}, "not-a-number", "/hours_per_month"),
    ({"hours_per_month": 10**50}, "number-too-long", "/hours_per_month"),
    ({"time_tier": "little-time", "hours_per_month": 5}, "told-twice", "/hours_per_month"),
    ({"region": "x" * 100_000}, "unknown-value", "/region"),
    ({"region": 5}, "unknown-value", "/region"),
    ({"legal_form": "ltd"}, "unknown-value", "/legal_form"),
    ({"province": "x"}, "wrong-form", "/province"),
    ({"sector": "X9"}, "wrong-form", "/sector"),
    ({"partnership": "yes"}, "wrong-type", "/partnership"),
    ({"training_company": 1}, "wrong-type", "/training_company"),
    ({"employees": -1}, "out-of-range", "/employees"),
    ({"employees": 1.5}, "wrong-type", "/employees"),
    ({"employees": True}, "wrong-type", "/employees"),
    ({"employees": 10**50}, "number-too-long", "/employees"),
    ({"partners": -1}, "out-of-range", "/partners"),
    ({"partners": "two"}, "wrong-type", "/partners"),
    ({"offers": "stage"}, "wrong-type", "/offers"),
    ({"offers": ["stage"]}, "wrong-type", "/offers/0"),
    ({"members": [{}]}, "too-few", "/members"),
]


@pytest.mark.parametrize(("facts", "code", "pointer"), MISTAKES, ids=lambda value: str(value)[:40])
def test_one_mistake_has_one_code_by_every_road(facts: dict[str, Any], code: str, pointer: str) -> None:
    """An application translates codes: it needs each once, and no message repeats all that somebody sent."""
    told_by_hand = {name: [CompanyProfile()] if name == "members" else fact for name, fact in facts.items()}
    for findings in (refusal(**told_by_hand), unreadable(facts)):
        assert told(findings) == [(code, pointer)]
        assert max(len(finding.message) for finding in findings) < 300


@pytest.mark.parametrize("tier", [True, 1, ["little-time"]], ids=repr)
def test_a_time_tier_is_an_id(tier: object) -> None:
    """A time tier that is no text is refused."""
    assert told(refusal(time_tier=tier)) == [("wrong-type", "/time_tier")]


@pytest.mark.parametrize("hours", [0, 8])
def test_time_is_told_once(hours: int) -> None:
    """A tier and hours beside it are refused, also where they agree."""
    (finding,) = refusal(time_tier="little-time", hours_per_month=hours)
    assert (finding.code, finding.pointer, finding.hint) == ("told-twice", "/hours_per_month", "keep one of the two")


@pytest.mark.parametrize("fact", ["region", "activity_region"])
def test_a_region_is_one_of_five(fact: str) -> None:
    """A region that does not exist is refused with the nearest one and all that there are."""
    (finding,) = refusal(**{fact: "South-East"})
    assert finding.hint is None
    (finding,) = refusal(**{fact: "South West"})
    assert (finding.code, finding.pointer) == ("unknown-value", f"/{fact}")
    assert finding.hint == "did you mean 'south-west'?"
    assert "north, north-west, east, south-west, south" in finding.message


@pytest.mark.parametrize("fact", ["region", "activity_region"])
@pytest.mark.parametrize("value", ["", 1, True, ["east"], {}], ids=repr)
def test_a_region_is_a_name(fact: str, value: object) -> None:
    """Anything but a region's name is refused, also what cannot be hashed."""
    assert told(refusal(**{fact: value})) == [("unknown-value", f"/{fact}")]


@pytest.mark.parametrize("value", [1, 0, "true", "yes", []], ids=repr)
def test_a_partnership_is_true_or_false(value: object) -> None:
    """Whether there is a partnership is true or false, not something like it."""
    assert told(refusal(partnership=value)) == [("wrong-type", "/partnership")]


def test_no_partnership_is_told() -> None:
    """That there is no partnership is told, not left open."""
    assert CompanyProfile(partnership=False).partnership is False


@pytest.mark.parametrize(
    ("offer", "pointer", "hint"),
    [
        (Offer(type="internships", education="mbo-bol"), "/offers/0/type", "internship"),  # type: ignore[arg-type]
        (Offer(type="internship", education="mbo-bbll"), "/offers/0/education", "mbo-bbl"),  # type: ignore[arg-type]
    ],
    ids=["type", "education"],
)
def test_an_offer_is_of_a_known_kind(offer: Offer, pointer: str, hint: str) -> None:
    """An offer of an unknown type or for unknown education is refused with the nearest one."""
    (finding,) = refusal(offers=[offer])
    assert (finding.code, finding.pointer, finding.hint) == ("unknown-value", pointer, f"did you mean {hint!r}?")


def test_everything_that_cannot_be_is_in_one_error() -> None:
    """Every value that cannot be is in one error, in the order of the facts."""
    findings = refusal(
        goals=[7],
        target_groups="mbo",
        time_tier="little-time",
        hours_per_month=999,
        region="eest",
        partnership="no",
        partners=True,
        employees=-1,
        offers=[1],
    )
    assert told(findings) == [
        ("wrong-type", "/goals/0"),
        ("wrong-type", "/target_groups"),
        ("out-of-range", "/hours_per_month"),
        ("told-twice", "/hours_per_month"),
        ("unknown-value", "/region"),
        ("wrong-type", "/partnership"),
        ("wrong-type", "/partners"),
        ("out-of-range", "/employees"),
        ("wrong-type", "/offers/0"),
    ]
    assert all((each.file, each.line, each.column) == (None, None, None) for each in findings)


def test_profile_errors_are_equal_and_can_be_sent() -> None:
    """Two refusals of the same facts are equal, with equal hashes, also after pickling."""
    errors = []
    for _ in range(2):
        with pytest.raises(ProfileError) as caught:
            CompanyProfile(goals=[7], region="eest")  # type: ignore[list-item, arg-type]
        errors.append(caught.value)
    assert errors[0] == errors[1] == pickle.loads(pickle.dumps(errors[0]))
    assert len({*errors, pickle.loads(pickle.dumps(errors[0]))}) == 1


# --- From JSON

FULL: dict[str, Any] = {
    "$schema": "../../schema/company-profile.schema.json",
    "goals": ["discover-young-talent", "boost-innovation"],
    "target_groups": ["vo", "mbo"],
    "hours_per_month": 7.5,
    "region": "east",
    "affiliations": ["fme", "ao-metalektro"],
    "employees": {"at_least": 50, "at_most": 99},
    "partnership": False,
    "partners": 2,
    "offers": [{"type": "work-study-place", "education": "mbo-bbl"}, {"type": "internship", "education": "mbo-bol"}],
    "activity_region": "south-west",
}
SAME = CompanyProfile(
    goals=("boost-innovation", "discover-young-talent"),
    target_groups=("mbo", "vo"),
    hours_per_month=7.5,
    region="east",
    affiliations=("ao-metalektro", "fme"),
    employees=EmployeeBand(at_least=50, at_most=99),
    partnership=False,
    partners=2,
    offers=(INTERNSHIP, WORK_STUDY),
    activity_region="south-west",
)


def test_a_profile_is_read_from_bytes_text_path_and_mapping(tmp_path: Path) -> None:
    """The same JSON as bytes, as text, in a file and parsed gives the same profile."""
    text = json.dumps(FULL)
    path = tmp_path / "profile.json"
    path.write_bytes(text.encode())
    assert read_profile(text.encode()) == read_profile(text) == read_profile(path) == SAME
    assert read_profile(FULL) == read_profile(MappingProxyType(FULL)) == SAME


def test_the_example_is_a_profile() -> None:
    """Every example profile of the repository is one."""
    paths = sorted((Path(__file__).parents[2] / "examples" / "profiles").glob("*.json"))
    assert paths
    assert all(read_profile(path).goals for path in paths)


@pytest.mark.parametrize("text", ["{}", '{"$schema": "x"}'])
def test_what_is_left_out_is_not_told(text: str) -> None:
    """A fact that is left out stays None."""
    assert read_profile(text) == CompanyProfile()


@pytest.mark.parametrize("fact", [*FACTS, "hours_per_month", "name"])
def test_each_fact_can_be_left_out(fact: str) -> None:
    """Any one fact may be left out of a profile that tells all others."""
    read = read_profile(json.dumps({name: value for name, value in FULL.items() if name != fact}))
    left_out: dict[str, Any] = {fact: None}
    assert getattr(read, fact) is None
    assert read == attrs.evolve(SAME, **left_out)


@pytest.mark.parametrize("fact", [*FACTS, "hours_per_month", "name", "members"])
def test_null_is_not_told(fact: str) -> None:
    """A fact that is null says as much as one that is left out: of a company, and of a member of a pool."""
    assert read_profile({fact: None}) == CompanyProfile()
    left_out = {name: value for name, value in FULL.items() if name != fact}
    assert read_profile({**FULL, fact: None}) == read_profile(left_out)
    assert read_profile({"members": [{fact: None}, {}]}) == read_profile({"members": [{}, {}]})


def test_null_stands_for_what_may_be_left_out_of_a_fact() -> None:
    """Within a fact null is not told either: the end of a band, the places and weeks of an offer, a kind of partner."""
    told = {
        "employees": {"at_least": 50, "at_most": None},
        "offers": [{"type": "internship", "education": "mbo-bol", "places": None, "weeks": None}],
        "partners": [{"kind": None, "number": 2}],
    }
    assert read_profile(told) == CompanyProfile(
        employees=EmployeeBand(at_least=50), offers=[INTERNSHIP], partners=[Partners(number=2)]
    )


def test_hours_beside_a_tier_that_is_null_are_told_once() -> None:
    """A time tier that is null is not told, so that hours beside it are told once, and the other way round."""
    assert read_profile('{"time_tier": null, "hours_per_month": 8}') == CompanyProfile(hours_per_month=8)
    assert read_profile('{"time_tier": "much-time", "hours_per_month": null}') == CompanyProfile(time_tier="much-time")


@pytest.mark.parametrize("fact", ["goals", "target_groups", "does"])
def test_an_empty_choice_in_json_is_not_told(fact: str) -> None:
    """An empty list of goals, target groups or activities tells as little as none."""
    assert read_profile({fact: []}) == CompanyProfile()


@pytest.mark.parametrize("fact", ["affiliations", "offers"])
def test_none_is_told_by_an_empty_list_in_json(fact: str) -> None:
    """An empty list of affiliations or offers stays empty: told that there are none."""
    assert getattr(read_profile(json.dumps({fact: []})), fact) == ()


@pytest.mark.parametrize(
    ("text", "employees"),
    [
        ("0", 0),
        ("85", 85),
        ('{"at_least": 250}', EmployeeBand(at_least=250)),
        ('{"at_least": 10, "at_most": 49}', EmployeeBand(at_least=10, at_most=49)),
    ],
)
def test_employees_are_a_number_or_a_band(text: str, employees: int | EmployeeBand) -> None:
    """The employees are read as a number or as a band."""
    assert read_profile(f'{{"employees": {text}}}').employees == employees


@pytest.mark.parametrize(("text", "kind"), [("7", int), ("7.5", float), ("0", int)])
def test_hours_stay_the_number_that_was_told(text: str, kind: type) -> None:
    """A whole number of hours stays one."""
    hours = read_profile(f'{{"hours_per_month": {text}}}').hours_per_month
    assert type(hours) is kind
    assert hours == float(text)


def test_a_much_time_tier_is_told() -> None:
    """The tier without hours is told by its id."""
    assert read_profile('{"time_tier": "much-time"}').time_tier == "much-time"


WRONG = """{
  "goals": ["boost-inovation", "discover-young-talent"],
  "target_groups": "mbo",
  "time_tier": "litle-time",
  "regoin": "east",
  "affiliations": ["fme", "ao-metalectro"],
  "employees": {"at_least": "50", "atmost": 99},
  "partnership": "nee",
  "offers": [{"type": "stage", "education": "mbo-bol"}],
\t"activity_region": "eest"
}"""
EXPECTED = [
    (2, 13, "unknown-id", "/goals/0", "did you mean 'boost-innovation'?"),
    (3, 20, "wrong-type", "/target_groups", "write a list between [ and ], also for one"),
    (4, 16, "unknown-id", "/time_tier", "did you mean 'little-time'?"),
    (5, 3, "unknown-key", "/regoin", "did you mean 'region'?"),
    (6, 27, "unknown-id", "/affiliations/1", "did you mean 'ao-metalektro'?"),
    (7, 29, "wrong-type", "/employees/at_least", "write it without quotes: 50"),
    (7, 35, "unknown-key", "/employees/atmost", "did you mean 'at_most'?"),
    (8, 18, "wrong-type", "/partnership", "write false, without quotes"),
    (9, 23, "unknown-value", "/offers/0/type", "did you mean 'internship'?"),
    (10, 21, "unknown-value", "/activity_region", None),
]


@pytest.mark.parametrize("as_bytes", [True, False], ids=["bytes", "text"])
def test_everything_that_is_wrong_is_in_one_error(as_bytes: bool) -> None:
    """Unknown keys, unknown ids and wrong types are all in one error, each with its place and the nearest name."""
    findings = unreadable(WRONG.encode() if as_bytes else WRONG)
    assert [(each.line, each.column, each.code, each.pointer, each.hint) for each in findings] == EXPECTED
    assert {each.file for each in findings} == {None}


def test_findings_in_a_file_name_it(tmp_path: Path) -> None:
    """What is wrong with a profile in a file names the file."""
    path = tmp_path / "profile.json"
    path.write_text(WRONG, encoding="utf-8", newline="")
    assert unreadable(path) == tuple(attrs.evolve(each, file=path.as_posix()) for each in unreadable(WRONG))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('{"goals": [null]}', [("wrong-type", "/goals/0")], id="null-in-a-list"),
        pytest.param('{"$schema": null}', [("wrong-type", "/$schema")], id="null-for-the-schema"),
        pytest.param(
            '{"offers": [{"type": null, "education": "vo"}]}',
            [("unknown-value", "/offers/0/type")],
            id="null-for-a-type",
        ),
        pytest.param('{"goals": [1]}', [("wrong-type", "/goals/0")], id="number-for-id"),
        pytest.param('{"target_groups": ["vo", "vo"]}', [("doubled-value", "/target_groups")], id="twice"),
        pytest.param('{"hours_per_month": "8"}', [("wrong-type", "/hours_per_month")], id="number-as-text"),
        pytest.param('{"hours_per_month": true}', [("wrong-type", "/hours_per_month")], id="true-for-number"),
        pytest.param('{"hours_per_month": 745}', [("out-of-range", "/hours_per_month")], id="too-many-hours"),
        pytest.param('{"hours_per_month": -1}', [("out-of-range", "/hours_per_month")], id="negative-hours"),
        pytest.param('{"employees": -1}', [("out-of-range", "/employees")], id="negative-employees"),
        pytest.param('{"employees": "85"}', [("wrong-type", "/employees")], id="employees-as-text"),
        pytest.param('{"employees": 8.5}', [("wrong-type", "/employees")], id="half-an-employee"),
        pytest.param('{"employees": {}}', [("missing-key", "/employees")], id="empty-band"),
        pytest.param(
            '{"employees": {"at_least": 50, "at_most": 49}}', [("out-of-range", "/employees")], id="band-reversed"
        ),
        pytest.param('{"partners": 1.5}', [("wrong-type", "/partners")], id="half-a-partner"),
        pytest.param('{"partnership": 1}', [("wrong-type", "/partnership")], id="number-for-truth"),
        pytest.param('{"offers": [{"type": "internship"}]}', [("missing-key", "/offers/0")], id="half-an-offer"),
        pytest.param(
            '{"time_tier": "little-time", "hours_per_month": 2}', [("told-twice", "/hours_per_month")], id="told-twice"
        ),
        pytest.param('{"time_tier": "Little Time"}', [("unknown-id", "/time_tier")], id="no-form-of-an-id"),
        pytest.param("[]", [("wrong-type", "")], id="list"),
        pytest.param("null", [("wrong-type", "")], id="only-null"),
        pytest.param('"{}"', [("wrong-type", "")], id="only-text"),
        pytest.param("", [("syntax", "")], id="empty"),
        pytest.param('{"partners": NaN}', [("not-a-number", "/partners")], id="nan"),
        pytest.param('{"partners": 1, "partners": 1}', [("duplicate-key", "/partners")], id="duplicate"),
        pytest.param('{"goals": ["\\ud800"]}', [("lone-surrogate", "/goals/0")], id="half-a-character"),
    ],
)
def test_a_profile_that_is_not_right_is_refused(text: str, expected: list[tuple[str, str]]) -> None:
    """One thing that is wrong with a profile is one finding, with its code and pointer."""
    assert told(unreadable(text)) == expected


def test_wrong_values_and_impossible_ones_are_told_together() -> None:
    """What only the record refuses is told beside what the schema and the catalogue refuse."""
    text = (
        '{"goals": ["boost-inovation"], "employees": {"at_least": 9, "at_most": 1}, '
        '"time_tier": "much-time", "hours_per_month": 1, "x": 1}'
    )
    assert set(told(unreadable(text))) == {
        ("unknown-id", "/goals/0"),
        ("out-of-range", "/employees"),
        ("told-twice", "/hours_per_month"),
        ("unknown-key", "/x"),
    }


def test_an_unknown_id_is_a_fact_that_was_told() -> None:
    """A time tier that does not exist is told nevertheless: hours beside it are told twice."""
    text = '{"time_tier": "litle-time", "hours_per_month": 1}'
    assert told(unreadable(text)) == [("unknown-id", "/time_tier"), ("told-twice", "/hours_per_month")]


@pytest.mark.parametrize(
    ("fact", "name", "hint"),
    [
        ("goals", "BOOST-INNOVATION", "boost-innovation"),
        ("goals", "Innovatie aanjagen", None),
        ("target_groups", "mbo-bol", "mbo"),
        ("affiliations", "Metaalunie", "koninklijke-metaalunie"),
        ("affiliations", "FME", "fme"),
        ("affiliations", "qqqqqq", None),
        ("affiliations", "A+O", "ao-metalektro"),
    ],
)
def test_the_nearest_id_is_a_hint(catalogue: Catalogue, fact: str, name: str, hint: str | None) -> None:
    """The hint names the id that is most like what was told, however it was capitalised; all where none is."""
    if name == "Innovatie aanjagen":
        name, hint = catalogue.goals["boost-innovation"].title.nl, "boost-innovation"
    (finding,) = unreadable(json.dumps({fact: [name]}))
    everything = "one of ao-metalektro, fme, koninklijke-metaalunie, oom, wij-techniek"
    assert finding.hint == (f"did you mean {hint!r}?" if hint else everything)


def test_one_cannot_be_affiliated_with_every_organisation(catalogue: Catalogue) -> None:
    """An organisation that nobody can join is refused as an affiliation, and the message says why."""
    assert not catalogue.organisations["rijksoverheid"].joinable
    (finding,) = unreadable('{"affiliations": ["rijksoverheid"]}')
    assert (finding.code, finding.pointer, finding.line, finding.column) == ("unknown-id", "/affiliations/0", 1, 19)
    assert "a company cannot be affiliated with it" in finding.message


def test_every_organisation_that_can_be_joined_is_an_affiliation(catalogue: Catalogue) -> None:
    """All organisations that a company can join may be told, and no others."""
    joinable = [each.id for each in catalogue.organisations.values() if each.joinable]
    assert read_profile(json.dumps({"affiliations": joinable})).affiliations == tuple(joinable)
    others = [each.id for each in catalogue.organisations.values() if not each.joinable]
    assert len(unreadable(json.dumps({"affiliations": others}))) == len(others) > 0


def test_an_unknown_id_of_another_kind_is_unknown() -> None:
    """The id of a target group is no goal."""
    assert told(unreadable('{"goals": ["mbo"], "target_groups": ["fme"]}')) == [
        ("unknown-id", "/goals/0"),
        ("unknown-id", "/target_groups/0"),
    ]


def test_match_refuses_the_same_ids(catalogue: Catalogue) -> None:
    """`match` raises for unknown ids what `read_profile` raises, but for the place in the text."""
    facts: dict[str, Any] = {
        "goals": ["boost-inovation", "discover-young-talent"],
        "target_groups": ["mbbo"],
        "time_tier": "some-time",
        "affiliations": ["fme", "rijksoverheid"],
    }
    with pytest.raises(ProfileError) as caught:
        match(CompanyProfile(**facts), catalogue, as_of=AS_OF)
    read = unreadable(json.dumps(facts), catalogue)
    assert len(read) == 4
    assert caught.value.findings == tuple(attrs.evolve(each, line=None, column=None) for each in read)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"goals": ["old-goal"]}, {"goals": ["boost-innovation"]}),
        ({"target_groups": ["old-group", "vo"]}, {"target_groups": ["mbo", "vo"]}),
        ({"time_tier": "old-tier"}, {"time_tier": "little-time"}),
        ({"affiliations": ["old-club"]}, {"affiliations": ["fme"]}),
        ({"goals": ["old-goal", "boost-innovation"]}, {"goals": ["boost-innovation"]}),
    ],
    ids=["goals", "target_groups", "time_tier", "affiliations", "both"],
)
def test_an_alias_is_as_good_as_the_id(renamed: Catalogue, old: dict[str, Any], new: dict[str, Any]) -> None:
    """A profile that names an earlier id gives the same plan as one that names the id of now, to the byte."""
    plans = [to_json(match(read_profile(json.dumps(facts), renamed), renamed, as_of=AS_OF)) for facts in (old, new)]
    assert plans[0] == plans[1]


def test_an_alias_is_unknown_to_another_catalogue(catalogue: Catalogue, renamed: Catalogue) -> None:
    """An alias counts in the catalogue that has it only."""
    assert read_profile('{"goals": ["old-goal"]}', renamed).goals == ("old-goal",)
    assert told(unreadable('{"goals": ["old-goal"]}', catalogue)) == [("unknown-id", "/goals/0")]


def test_ids_are_looked_up_in_the_catalogue_that_is_given(tmp_path: Path) -> None:
    """A goal of one's own is known to one's own catalogue, and unknown to the packaged one."""
    own = {
        "id": "our-goal",
        "number": 8,
        "title": {"nl": "Ons doel"},
        "summary": {"nl": "Ons eigen doel."},
        "source": {"document": "Ons plan", "chapter": 1},
    }
    (tmp_path / "goals").mkdir()
    (tmp_path / "goals/our-goal.json").write_text(json.dumps(own), encoding="utf-8")
    catalogue = load_catalogue(tmp_path)
    assert read_profile('{"goals": ["our-goal"]}', catalogue).goals == ("our-goal",)
    assert told(unreadable('{"goals": ["our-goal"]}')) == [("unknown-id", "/goals/0")]
    assert unreadable('{"goals": ["our-gaol"]}', catalogue)[0].hint == "did you mean 'our-goal'?"


def test_an_empty_catalogue_is_a_catalogue() -> None:
    """A catalogue without records is used as it is given, not taken for none."""
    assert told(unreadable('{"goals": ["boost-innovation"]}', Catalogue.of([]))) == [("unknown-id", "/goals/0")]


def test_a_path_that_cannot_be_read_raises_an_os_error(tmp_path: Path) -> None:
    """A profile that is not there, or is a folder, raises what opening it raises."""
    with pytest.raises(FileNotFoundError):
        read_profile(tmp_path / "nowhere.json")
    with pytest.raises(OSError, match=tmp_path.name):
        read_profile(tmp_path)


def test_a_text_that_cannot_be_encoded_is_a_finding() -> None:
    """Text with half a character in it, which no bytes can hold, is refused as bytes that are no text are."""
    assert told(unreadable('{"goals": ["\ud800"]}')) == [("encoding", "")]


def test_a_profile_that_is_too_large_is_refused(tmp_path: Path) -> None:
    """A profile of more than a mebibyte is refused, as text and in a file."""
    text = json.dumps({"$schema": "x" * 1_048_576})
    path = tmp_path / "profile.json"
    path.write_text(text, encoding="utf-8")
    assert told(unreadable(text)) == told(unreadable(path)) == [("too-large", "")]


@pytest.mark.parametrize(
    "facts",
    [
        {"goals": ["boost-inovation"], "employees": "40", "x": 1},
        {"goals": "mbo"},
        {"members": [{"region": "texas"}, {"hours_per_month": 9000}]},
        {"hours_per_month": float("nan")},
        {"employees": 10**50},
        {"time_tier": "little-time", "hours_per_month": 3},
    ],
    ids=str,
)
def test_a_mapping_is_refused_for_what_its_text_is(facts: dict[str, Any]) -> None:
    """A profile that was parsed already is checked as its text is; only lines and columns it has none."""
    expected = tuple(attrs.evolve(each, line=None, column=None) for each in unreadable(json.dumps(facts)))
    assert unreadable(facts) == expected != ()


@pytest.mark.parametrize("value", [{"mbo"}, AS_OF, b"mbo", SAME])
def test_a_mapping_is_made_of_what_json_has(value: object) -> None:
    """What JSON does not have, at any depth, is a mistake of whoever calls."""
    with pytest.raises(TypeError, match=f"a profile is made of what JSON has, and not of {type(value).__name__}"):
        read_profile({"members": [{"goals": value}]})


@pytest.mark.parametrize("source", [None, 3, ["{}"], SAME])
def test_a_profile_is_read_from_text_bytes_path_or_mapping(source: Any) -> None:
    """Anything else is refused by the name of its type."""
    with pytest.raises(TypeError, match=f"not {type(source).__name__}$"):
        read_profile(source)


@pytest.mark.parametrize("profile", [{"employees": 40}, None, "{}"])
def test_a_plan_is_for_a_profile(profile: Any) -> None:
    """A dict or a text is no `CompanyProfile`."""
    with pytest.raises(TypeError, match="read_profile makes one of JSON"):
        match(profile, load_catalogue(), as_of=AS_OF)


@pytest.mark.parametrize(
    ("facts", "is_right"),
    [
        ({"hours_per_month": 744}, True),
        ({"hours_per_month": 800}, False),
        ({"hours_per_month": 800, "time_tier": "little-time"}, False),
        ({"hours_per_month": 800, "members": [{}, {}]}, True),
        ({"hours_per_month": 800, "members": []}, False),
        ({"members": []}, True),
        ({"members": [{}]}, False),
        ({"employees": 10.0}, True),
        ({"employees": {"at_least": 1.0, "at_most": 9.0}}, True),
        ({"offers": [{"type": "internship", "education": "hbo", "places": 2.0}]}, True),
        ({"partners": [{"number": 2.0}]}, True),
    ],
    ids=str,
)
def test_the_schema_and_the_reader_agree(facts: dict[str, Any], is_right: bool) -> None:
    """What an editor, a form or another language lets pass is read, and the other way round."""
    schema = json.loads((Path(__file__).parents[2] / "schema/bundled/company-profile.schema.json").read_bytes())
    assert Draft202012Validator(schema).is_valid(facts) == is_right
    try:
        read_profile(facts)
    except ProfileError:
        assert not is_right
    else:
        assert is_right
