"""A plan that was written can be read again, whatever became of the content; anything else has findings."""

import copy
import datetime as dt
import functools
import json
import random
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from support.strategies import DAYS, catalogues, companies

from techtalent import (
    Catalogue,
    CompanyProfile,
    Finding,
    Offer,
    Plan,
    PlanError,
    Text,
    load_catalogue,
    match,
    pool,
    read_plan,
    to_dict,
    to_json,
)
from techtalent.reading.plans import MAX_VALUES

PACKAGED = load_catalogue()
AS_OF = dt.date(2026, 11, 23)

PROFILES = {
    "nothing told": CompanyProfile(),
    "some told": CompanyProfile(goals=["boost-innovation"], target_groups=["mbo"], hours_per_month=7.5, region="east"),
    "nothing serves it": CompanyProfile(goals=["boost-innovation"], target_groups=["po"], time_tier="little-time"),
    "together": pool(
        [
            CompanyProfile(name="E\N{LATIN SMALL LETTER E WITH ACUTE}n", employees=20, affiliations=["ao-metalektro"]),
            CompanyProfile(offers=[Offer(type="internship", education="mbo-bol")], hours_per_month=9),
        ]
    ),
}
PLANS = {name: match(profile, PACKAGED, as_of=AS_OF) for name, profile in PROFILES.items()}

SITUATIONS = catalogues().flatmap(lambda catalogue: st.tuples(st.just(catalogue), companies(catalogue), DAYS))
Situation = tuple[Catalogue, CompanyProfile, dt.date]


def refused(source: Any, catalogue: Catalogue | None = None) -> tuple[Finding, ...]:
    """Return the findings for which a plan is refused; none where it is read."""
    try:
        read_plan(source, catalogue)
    except PlanError as error:
        return error.findings
    return ()


def told(source: Any, catalogue: Catalogue | None = None) -> list[tuple[str, str]]:
    """Return the code and pointer of each finding."""
    return [(each.code, each.pointer) for each in refused(source, catalogue)]


# What was written


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_a_plan_is_read_as_it_was_written(plan: Plan) -> None:
    """A plan comes back as it was, and becomes the same text again: compact, indented, and without its records."""
    for text in (to_json(plan), to_json(plan, indent=2), to_json(plan, records=False)):
        again = read_plan(text)
        assert again == plan
        assert to_json(again) == to_json(plan)


@given(SITUATIONS)
@settings(deadline=None, max_examples=40)
def test_any_plan_is_read_as_it_was_written(situation: Situation) -> None:
    """Whatever the catalogue, the profile, alone or pooled, and the day: a plan comes back as it was."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    assert read_plan(to_json(plan)) == plan
    assert read_plan(to_json(plan, records=False), catalogue) == plan
    assert to_json(read_plan(to_json(plan))) == to_json(plan)


@given(companies(PACKAGED), DAYS)
@settings(deadline=None, max_examples=10)
def test_any_packaged_plan_is_read_as_it_was_written(profile: CompanyProfile, day: dt.date) -> None:
    """A plan of the packaged content comes back as it was, with its records and without."""
    plan = match(profile, PACKAGED, as_of=day)
    assert read_plan(to_json(plan)) == read_plan(to_json(plan, records=False)) == plan


def test_a_plan_is_read_from_bytes_text_path_and_mapping(tmp_path: Path) -> None:
    """The same JSON as bytes, as text, in a file and parsed gives the same plan."""
    plan = PLANS["some told"]
    path = tmp_path / "plan.json"
    path.write_text(to_json(plan), encoding="utf-8")
    read_only = MappingProxyType(
        {key: MappingProxyType(value) if isinstance(value, dict) else value for key, value in to_dict(plan).items()}
    )
    assert (
        read_plan(to_json(plan).encode()) == read_plan(path) == read_plan(to_dict(plan)) == read_plan(read_only) == plan
    )


def test_the_records_are_the_plans_own() -> None:
    """A plan with its records comes back as it was, whichever catalogue is given and whatever that says by now."""
    plan = PLANS["some told"]
    later = Catalogue.of(
        attrs.evolve(record, note=Text(nl="Intussen anders")) if record.id == "boost-innovation" else record
        for record in PACKAGED.records()
    )
    for catalogue in (later, Catalogue.of([])):
        assert read_plan(to_json(plan), catalogue) == plan
    assert match(PROFILES["some told"], later, as_of=AS_OF) != plan


def test_what_is_read_shares_its_records() -> None:
    """A record that a plan names in many places is one record."""
    plan = read_plan(to_json(PLANS["some told"]))
    assert plan.goals is not None
    assert all(each.goal is plan.goals[0] for each in plan.coverage)
    assert all(each.requirement in match.regulation.requirements for match in plan.funding for each in match.outcomes)


def test_what_is_computed_is_computed_again() -> None:
    """What follows from the rest is passed over: whether a regulation may pay is asked of what was read."""
    plan = PLANS["some told"]
    written = to_dict(plan)
    for entry in written["funding"]:
        entry["may_pay"] = not entry["may_pay"]
    for question in written["questions"]:
        question["settles"] += 1
    assert read_plan(written) == plan
    assert to_dict(read_plan(written)) == to_dict(plan)


def test_more_records_than_are_named_are_as_good() -> None:
    """Records that the plan does not name, and what a content file says of itself, are passed over."""
    plan = PLANS["some told"]
    written = to_dict(plan)
    written["records"] = to_dict(PACKAGED)["records"]
    written["records"]["goal"]["boost-innovation"] |= {"$schema": "x", "replaces": True}
    written["profile"]["$schema"] = "y"
    assert read_plan(written) == plan


# Another catalogue


def test_a_plan_without_records_is_for_the_catalogue_that_it_was_made_with() -> None:
    """Where a plan has no records, another catalogue than its own is refused, the packaged one among them."""
    other = Catalogue.of(record for record in PACKAGED.records() if record.id != "kone")
    plan = match(CompanyProfile(), other, as_of=AS_OF)
    text = to_json(plan, records=False)
    assert read_plan(text, other) == plan
    for catalogue in (PACKAGED, None):
        (finding,) = refused(text, catalogue)
        assert (finding.code, finding.pointer) == ("other-catalogue", "/receipt/catalogue_digest")
        assert finding.hint == "give the catalogue that it was made with, or write the plan with its records"
        assert text[(finding.column or 0) - 1 :].startswith(f'"{other.digest}"')


# What is wrong


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """Return the JSON of a plan after a change."""
    written = copy.deepcopy(written_plan())
    change(written)
    return written


@functools.cache
def written_plan() -> dict[str, Any]:
    return to_dict(PLANS["together"])


def _put(*path: str | int, value: Any) -> Callable[[dict[str, Any]], object]:
    """Return a change: another value in one place."""

    def put(written: Any) -> None:
        for key in path[:-1]:
            written = written[key]
        written[path[-1]] = value

    return put


def _drop(*path: str | int) -> Callable[[dict[str, Any]], object]:
    """Return a change: what stands in one place is not there."""

    def drop(written: Any) -> None:
        for key in path[:-1]:
            written = written[key]
        del written[path[-1]]

    return drop


def _first_of(regulation: str) -> int:
    return [each["regulation"] for each in written_plan()["funding"]].index(regulation)


SLIM = _first_of("slim")
# It asks for one thing, which has no parts.
OOM = _first_of("oom-technology-promotion")
GOAL = ("records", "goal", "boost-innovation")
WHEN: dict[str, Any] = {
    "timing": "season",
    "first_day": None,
    "last_day": "2027-02-01",
    "basis": "stated",
    "text": {"nl": "bedacht", "en": "made up"},
}

# What is done to a plan, and all that is found in it then.
WRONG: dict[str, tuple[Callable[[dict[str, Any]], object], list[tuple[str, str]]]] = {
    "a key is missing": (_drop("receipt"), [("missing-key", "")]),
    "a key that there is not": (_put("plans", value=[]), [("unknown-key", "/plans")]),
    "another type": (_put("activities", value={}), [("wrong-type", "/activities")]),
    "an unknown value": (
        _put("funding", SLIM, "eligibility", value="perhaps"),
        [("unknown-value", f"/funding/{SLIM}/eligibility")],
    ),
    "no text for one of a few": (
        _put("funding", SLIM, "eligibility", value=1),
        [("unknown-value", f"/funding/{SLIM}/eligibility")],
    ),
    "an id that there is not": (
        _put("activities", 0, "activity", value="no-such-activity"),
        [("dangling-reference", "/activities/0/activity")],
    ),
    "an id of another kind": (
        _put("steps", 0, "step", value="boost-innovation"),
        [("dangling-reference", "/steps/0/step")],
    ),
    "a tier that there is not": (
        _put("time_tier", value="no-time"),
        [("dangling-reference", "/time_tier")],
    ),
    "a question on which nothing turns": (
        _put("questions", 0, "records", value=[]),
        [("empty-list", "/questions/0/records")],
    ),
    "an id for a kind and id": (
        _put("questions", 0, "records", 0, value="internships"),
        [("wrong-form", "/questions/0/records/0")],
    ),
    "a kind and id that is not possible": (
        _put("questions", 0, "records", 0, value="goal/boost-innovation"),
        [("wrong-form", "/questions/0/records/0")],
    ),
    "a kind and id that there is not": (
        _put("questions", 0, "records", 0, value="activity/no-such-activity"),
        [("dangling-reference", "/questions/0/records/0")],
    ),
    "a line end behind a kind and id": (
        _put("questions", 0, "records", 0, value="activity/internships\n"),
        [("wrong-form", "/questions/0/records/0")],
    ),
    "a requirement that there is not": (
        _put("funding", OOM, "outcomes", 0, "requirement", value="oom-technology-promotion#/requirements/7"),
        [("dangling-reference", f"/funding/{OOM}/outcomes/0/requirement")],
    ),
    "a requirement without its place": (
        _put("funding", SLIM, "outcomes", 0, "requirement", value="slim#/requirements/-1"),
        [("wrong-form", f"/funding/{SLIM}/outcomes/0/requirement")],
    ),
    "a requirement of another regulation": (
        _put("funding", OOM, "outcomes", 0, "requirement", value="llo-katalysator#/requirements/0"),
        [("dangling-reference", f"/funding/{OOM}/outcomes/0/requirement")],
    ),
    "another part than a requirement": (
        _put("funding", SLIM, "outcomes", 0, "requirement", value="slim#/amounts/0"),
        [("wrong-form", f"/funding/{SLIM}/outcomes/0/requirement")],
    ),
    "a beginning that the activity does not have": (
        _put("starts", 0, "begin", 0, "position", value=99),
        [("dangling-reference", "/starts/0/begin/0/position")],
    ),
    "hours that the activity does not have": (
        _put("starts", 0, "effort", value=[0, 99]),
        [("dangling-reference", "/starts/0/effort/1")],
    ),
    "a point that the step does not have": (
        _put("steps", 0, "points", 0, "position", value=99),
        [("dangling-reference", "/steps/0/points/0/position")],
    ),
    "a place with a point": (
        _put("starts", 0, "begin", 0, "position", value=0.0),
        [("decimal-point", "/starts/0/begin/0/position")],
    ),
    "money claimed by nothing": (
        lambda written: written["first_steps"][0].update(kind="claim", begin=None, regulation=None),
        [("wrong-form", "/first_steps/0/regulation")],
    ),
    "a beginning with nothing": (_put("first_steps", 0, "begin", value=None), [("wrong-form", "/first_steps/0/begin")]),
    "a first step at no time": (
        _put("first_steps", 0, "when", value=WHEN | {"last_day": None}),
        [("wrong-form", "/first_steps/0/when")],
    ),
    "a first step that ends before it begins": (
        _put("first_steps", 0, "when", value=WHEN | {"first_day": "2027-02-02", "last_day": "2027-02-01"}),
        [("days-reversed", "/first_steps/0/when/first_day")],
    ),
    "a first step with a beginning that the activity does not have": (
        _put("first_steps", 0, "begin", value=99),
        [("dangling-reference", "/first_steps/0/begin")],
    ),
    "a first step with hours that the activity does not have": (
        _put("first_steps", 0, "effort", value=99),
        [("dangling-reference", "/first_steps/0/effort")],
    ),
    "an activity that begins with nobody": (
        lambda written: next(iter(written["records"]["activity"].values()))["begin"].append({"text": {"nl": "Begin."}}),
        [("one-way-in", "/records/activity/advisory-committee/begin/2")],
    ),
    "an activity without a start": (_drop("starts", 0), [("dangling-reference", "/starts")]),
    "starts in another order": (
        lambda written: written["starts"].reverse(),
        [("dangling-reference", "/starts")],
    ),
    "starts that are no list": (_put("starts", value={}), [("wrong-type", "/starts")]),
    "a sentence about a part that there is not": (
        _put("funding", SLIM, "sentences", value=[{"part": "/learners/0", "text": {"nl": "Een leerling."}}]),
        [("dangling-reference", f"/funding/{SLIM}/sentences/0/part")],
    ),
    "a sentence about something else": (
        _put("funding", SLIM, "sentences", value=[{"part": "/amounts/0", "text": {"nl": "Een bedrag."}}]),
        [("wrong-form", f"/funding/{SLIM}/sentences/0/part")],
    ),
    "a day that there is not": (_put("receipt", "as_of", value="2026-02-30"), [("no-such-day", "/receipt/as_of")]),
    "a number with a point": (
        _put("activities", 0, "rank", "companies", value=1.0),
        [("decimal-point", "/activities/0/rank/companies")],
    ),
    "a digest that is none": (
        _put("receipt", "catalogue_digest", value="0" * 63),
        [("wrong-form", "/receipt/catalogue_digest")],
    ),
    "a line end behind a digest": (
        _put("receipt", "catalogue_digest", value="0" * 64 + "\n"),
        [("wrong-form", "/receipt/catalogue_digest")],
    ),
    "a profile that cannot be": (
        _put("profile", "hours_per_month", value=9000),
        [("out-of-range", "/profile/hours_per_month")],
    ),
    "a member that cannot be": (
        _put("profile", "members", 0, "hours_per_month", value=9000),
        [("out-of-range", "/profile/members/0/hours_per_month")],
    ),
    "a company that cannot be": (
        _put("receipt", "pooled", 1, "company", value={"time_tier": "little-time", "hours_per_month": 1}),
        [("told-twice", "/receipt/pooled/1/company/hours_per_month")],
    ),
    "a profile that breaks its schema": (
        _put("receipt", "pooled", 1, "company", "region", value="texas"),
        [("unknown-value", "/receipt/pooled/1/company/region")],
    ),
    "records that are none": (_put("records", value=[]), [("wrong-type", "/records")]),
    "a kind that there is not": (_put("records", "planet", value={}), [("unknown-key", "/records/planet")]),
    "records of a kind that are none": (_put("records", "step", value=None), [("wrong-type", "/records/step")]),
    "a record that is none": (_put(*GOAL, value=7), [("wrong-type", "/records/goal/boost-innovation")]),
    "a record that breaks its schema": (
        _put(*GOAL, "number", value="four"),
        [("wrong-type", "/records/goal/boost-innovation/number")],
    ),
    "a record with a key that there is not": (
        _put(*GOAL, "colour", value="red"),
        [("unknown-key", "/records/goal/boost-innovation/colour")],
    ),
    "a record with a day that there is not": (
        _put(*GOAL, "retired", value={"since": "2026-02-30", "reason": {"nl": "x"}}),
        [("no-such-day", "/records/goal/boost-innovation/retired/since")],
    ),
    "a record under another key": (
        _put(*GOAL, "id", value="innovation"),
        [("id-is-not-key", "/records/goal/boost-innovation/id")],
    ),
    "two things": (
        lambda written: (
            _put("activities", 0, "activity", value="no-such-activity")(written),
            _put(*GOAL, "number", value="four")(written),
            _put("receipt", "as_of", value="today")(written),
        ),
        [
            ("dangling-reference", "/activities/0/activity"),
            ("wrong-form", "/receipt/as_of"),
            ("wrong-type", "/records/goal/boost-innovation/number"),
        ],
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_plan_has_these_findings(name: str) -> None:
    """Whatever is wrong is found, where it is, and nothing else is: in a text as in a mapping."""
    change, expected = WRONG[name]
    written = changed(change)
    assert told(written) == told(json.dumps(written)) == expected


def test_a_record_that_is_missing_is_missed_wherever_it_is_named() -> None:
    """A record that is not there is told at each of its names, also where a part of it is meant."""
    written = changed(_drop("records", "funding-regulation", "slim"))
    found = told(written)
    assert {code for code, _ in found} == {"dangling-reference"}
    assert ("dangling-reference", f"/funding/{SLIM}/regulation") in found
    assert ("dangling-reference", f"/funding/{SLIM}/outcomes/0/requirement") in found
    named = json.dumps({key: value for key, value in written.items() if key != "records"}).split('"')
    parts = [each for each in named if each.partition("#")[0] in ("slim", "funding-regulation/slim")]
    assert len(found) == len(parts) > 3


def test_a_rule_is_one_between_the_two() -> None:
    """A rule of another kind, of two others, or that names neither is refused: it would be told wrongly."""
    place, others = next(
        (at, entry["combinations"])
        for at, entry in enumerate(written_plan()["funding"])
        if len(entry["combinations"]) > 1
    )
    pointer = f"/funding/{place}/combinations/0/rule"
    right, beside = others[0]["rule"], others[1]["rule"]
    assert right != beside
    assert told(changed(_put("funding", place, "combinations", 0, "rule", value=beside))) == [
        ("dangling-reference", pointer)
    ]
    kind = "stacks-with" if others[0]["kind"] != "stacks-with" else "excludes"
    assert told(changed(_put("funding", place, "combinations", 0, "kind", value=kind))) == [
        ("dangling-reference", pointer)
    ]
    (finding,) = refused(changed(_put("funding", place, "combinations", 0, "rule", value=beside)))
    assert finding.message.startswith(f"{beside!r} is no {others[0]['kind']!r} between ")


def test_a_finding_says_what_is_wrong_and_where() -> None:
    """A finding of a text has its line and column, that of a file its file too, that of a mapping neither."""
    written = changed(_put("tips", 0, "tip", value="no-such-tip"))
    text = json.dumps(written, indent=2)
    (finding,) = refused(text)
    assert finding.message == "there is no 'no-such-tip' among the records"
    line = text.splitlines()[(finding.line or 0) - 1]
    assert line[(finding.column or 0) - 1 :].startswith('"no-such-tip"')
    assert refused(written) == (attrs.evolve(finding, line=None, column=None),)


def test_a_file_is_named(tmp_path: Path) -> None:
    """Findings of a file say which it is, and the error lists them."""
    path = tmp_path / "plan.json"
    path.write_bytes(b'{"profile": }')
    with pytest.raises(PlanError, match=r"^the plan is not right: 1 finding\n  .*plan\.json:1:13: syntax: ") as caught:
        read_plan(path)
    (finding,) = caught.value.findings
    assert (finding.file, finding.line, finding.column, finding.code) == (path.as_posix(), 1, 13, "syntax")


def test_a_text_that_is_a_name_of_a_file_is_told_so() -> None:
    """Who gives a path as text is told how to give it."""
    (finding,) = refused("plan.json")
    assert finding.hint == "to read a file, give its path as a pathlib.Path"


@pytest.mark.parametrize("source", [None, 3, ["{}"], PLANS["some told"]])
def test_anything_else_is_no_source(source: Any) -> None:
    """What is neither text nor bytes, a path or a mapping is refused by the name of its type."""
    with pytest.raises(TypeError, match=f"^a plan is JSON as text .* not {type(source).__name__}$"):
        read_plan(source)


def test_a_path_that_cannot_be_read_raises_an_os_error(tmp_path: Path) -> None:
    """A plan that is not there, or is a folder, raises what opening it raises."""
    with pytest.raises(FileNotFoundError):
        read_plan(tmp_path / "nowhere.json")
    with pytest.raises(OSError, match=tmp_path.name):
        read_plan(tmp_path)


# What is hostile


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=5,
)


def places_in(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the path to everything in a JSON value but itself."""
    inside: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, each in inside for place in ((*path, key), *places_in(each, (*path, key)))]


@st.composite
def mutated_plans(draw: st.DrawFn) -> tuple[dict[str, Any], Catalogue]:
    """Return the JSON of a plan in which some values are others, are missing, or stand in the place of others."""
    catalogue, profile, day = draw(SITUATIONS)
    written = json.loads(to_json(match(profile, catalogue, as_of=day), records=draw(st.booleans())))
    dice = draw(st.randoms(use_true_random=False))
    for _ in range(draw(st.integers(1, 4))):
        places = places_in(written)
        path = dice.choice(places)
        change = dice.choice(("drop", "put", "move"))
        if change == "drop":
            _drop(*path)(written)
        elif change == "put":
            _put(*path, value=draw(JSON))(written)
        else:
            found = written
            for key in dice.choice(places):
                found = found[key]
            _put(*path, value=copy.deepcopy(found))(written)
    return written, catalogue


@given(mutated_plans())
@settings(deadline=None, max_examples=80)
def test_a_mutated_plan_is_read_or_has_findings(mutated: tuple[dict[str, Any], Catalogue]) -> None:
    """Whatever stands in a plan, it is read or refused with findings; what is read can be written and read again."""
    written, catalogue = mutated
    text = json.dumps(written)
    found = refused(text, catalogue)
    for each in found:
        assert each.line == 1
        assert str(each).isprintable()
        assert each.code != "refused"
    if not found:
        plan = read_plan(text, catalogue)
        assert read_plan(to_json(plan)) == plan
        assert hash(plan) is not None


@given(st.integers(0, 2**32), st.integers(1, 3))
@settings(deadline=None, max_examples=60)
def test_mutated_bytes_are_read_or_have_findings(seed: int, times: int) -> None:
    """Whatever happens to its bytes, a plan is read or refused with findings."""
    dice = random.Random(seed)
    data = bytearray(to_json(PLANS["nothing serves it"], records=False).encode())
    for _ in range(times):
        begin = dice.randrange(len(data))
        data[begin : begin + dice.choice((0, 1, 1, 8))] = dice.choice(
            (b"", dice.randbytes(1), b'"', b"[", b"}", b"\\u")
        )
    for each in refused(bytes(data)):
        assert each.line is not None
        assert str(each).isprintable()


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_have_findings(data: bytes) -> None:
    """Bytes that are no plan are findings."""
    assert refused(data) != ()


def _deep(levels: int) -> dict[str, Any]:
    value: dict[str, Any] = {}
    for _ in range(levels):
        value = {"a": value}
    return value


def _itself() -> dict[str, Any]:
    value: dict[str, Any] = {}
    value["a"] = value
    return value


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ({}, {"missing-key"}),
        (_deep(40), {"too-deep"}),
        (_deep(5000), {"too-deep"}),
        (_itself(), {"too-deep"}),
        ({"a": float("nan")}, {"not-a-number"}),
        ({"a": 10**50}, {"number-too-long"}),
        ({"a": 10**5000}, {"number-too-long"}),
        ({"a": "\ud800"}, {"lone-surrogate"}),
        ({"a": "x" * 2_000_000}, {"too-large"}),
        ({1: 1, "1": 1}, {"duplicate-key"}),
        ({"profile": {"goals": ("a",)}}, {"missing-key"}),
    ],
    ids=lambda value: "" if isinstance(value, Mapping) else next(iter(value)),
)
def test_a_hostile_mapping_has_findings(source: Mapping[Any, Any], codes: set[str]) -> None:
    """A mapping is refused for what the same text would be, without lines."""
    found = refused(source)
    assert {each.code for each in found} == codes
    assert {(each.line, each.column) for each in found} == {(None, None)}


@pytest.mark.parametrize("value", [{"a"}, dt.date.max, b"", object(), PLANS["some told"]])
def test_a_mapping_is_made_of_what_json_has(value: object) -> None:
    """What JSON does not have, at any depth, is a mistake of whoever calls."""
    with pytest.raises(TypeError, match=f"a plan is made of what JSON has, and not of {type(value).__name__}"):
        read_plan({"profile": {"name": value}})


# What is wrong with a plan so many times over.
LARGE: dict[str, Callable[[int], dict[str, Any]]] = {
    "numbers for activities": lambda many: {"activities": [1] * many},
    "names that lead nowhere": lambda many: {"goals": ["a"] * many},
    "words that there are not": lambda many: {"affiliations": [{"a": 1}] * many},
    "keys that there are not": lambda many: {f"key-{at}": 1 for at in range(many)},
    "records that are none": lambda many: {"records": {"goal": {f"goal-{at}": 1 for at in range(many)}}},
    "companies that cannot be": lambda many: {"profile": {"members": [{"hours_per_month": 9000}] * many}},
    "a long list within": lambda many: {"steps": [{"step": "a", "reasons": [{"kind": "b"}] * many}]},
    "facts": lambda many: {"activities": [{"open": ["goals"] * many}]},
}


@pytest.mark.parametrize("name", LARGE)
def test_a_large_plan_is_refused_in_time(name: str) -> None:
    """What takes the most time grows with the length of the text, and not with its square."""
    taken = []
    for many in (1_000, 8_000):
        text = json.dumps(to_dict(PLANS["nothing serves it"], records=False) | LARGE[name](many))
        begun = time.process_time()
        assert refused(text) != ()
        taken.append(time.process_time() - begun)
    assert taken[1] < 24 * taken[0] + 0.5


def test_a_plan_has_so_many_values() -> None:
    """A plan may have more values than a record, and not any number."""
    assert told("[" + "1," * MAX_VALUES + "1]") == [("too-many-values", "")]
    assert told("[" + "1," * (MAX_VALUES - 2) + "1]") == [("wrong-type", "")]
