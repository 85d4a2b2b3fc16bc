"""Answers as JSON: what stands where, each record once, and nothing that Markdown has and JSON lacks."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from support.strategies import DAYS, catalogues, companies

import techtalent
from techtalent import (
    Catalogue,
    CompanyProfile,
    Offer,
    Plan,
    PlanError,
    agenda,
    changes,
    compare,
    explain,
    load_catalogue,
    match,
    pathways,
    pool,
    read_plan,
    read_profile,
    render_markdown,
    to_dict,
    to_json,
    unlock,
)
from techtalent.model.kinds import KIND_OF, KINDS
from techtalent.plans import FundingMatch
from techtalent.records import PartnershipRequirement
from techtalent.writing.writer import unmarked

PACKAGED = load_catalogue()
CONTENT = Path(__file__).parents[2] / "content"
AS_OF = dt.date(2026, 11, 23)

PROFILE = CompanyProfile(
    goals=["boost-innovation", "strong-learning-culture"],
    target_groups=["mbo"],
    hours_per_month=6,
    employees=40,
    offers=[Offer(type="internship", education="mbo-bol")],
)
PLAN = match(PROFILE, PACKAGED, as_of=AS_OF)

SITUATIONS = catalogues().flatmap(lambda catalogue: st.tuples(st.just(catalogue), companies(catalogue), DAYS))
Situation = tuple[Catalogue, CompanyProfile, dt.date]


def values_in(value: Any) -> Iterator[Any]:
    """Yield everything in a JSON value, itself first."""
    yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from values_in(each)


def leads_to(name: str, records: dict[str, dict[str, Any]], kind: str | None = None) -> Any:
    """Return what a name leads to: an id of a kind, `kind/id`, or an id and a pointer into a record of a kind."""
    if kind is None:
        kind, _, name = name.partition("/")
    name, *parts = name.split("/")
    found = records[kind][name.removesuffix("#")]
    for part in parts:
        found = found[int(part)] if isinstance(found, list) else found[part]
    return found


# A plan


def test_a_plan_has_its_keys_in_order() -> None:
    """The keys of a plan are its fields in their order, and behind them the sentences of its page and the records."""
    assert list(to_dict(PLAN)) == [*(field.name for field in attrs.fields(Plan)), "page", "records"]
    assert list(to_dict(PLAN, records=False)) == [*(field.name for field in attrs.fields(Plan)), "page"]


def test_all_keys_of_a_plans_own_records_are_there() -> None:
    """What a plan does not know is null; a list without anything in it is empty. Only the profile leaves things out."""
    written = to_dict(match(CompanyProfile(), PACKAGED, as_of=AS_OF))
    assert written["profile"] == {}
    assert [written[name] for name in ("goals", "target_groups", "time_tier", "affiliations")] == [None] * 4
    assert written["receipt"]["pooled"] == []
    assert {tuple(entry) for entry in written["funding"]} == {
        (*(field.name for field in attrs.fields(FundingMatch)), "beyond_guide", "may_pay")
    }
    assert any(entry["window"] is None for entry in written["funding"])


def test_a_record_is_named_by_id_where_one_kind_is_possible() -> None:
    """A goal stands as its id, a time tier as its id or null."""
    written = to_dict(PLAN)
    assert written["goals"] == ["boost-innovation", "strong-learning-culture"]
    assert written["time_tier"] == "little-time"
    assert [entry["activity"] for entry in written["activities"]] == [match.activity.id for match in PLAN.activities]


def test_a_record_is_named_by_kind_and_id_where_several_are_possible() -> None:
    """What a near miss takes and what turns on a question stand as kind and id."""
    written = to_dict(PLAN)
    assert "time-tier/more-time" in [each["takes"] for each in written["near_misses"]]
    (question,) = [each for each in written["questions"] if each["fact"] == "affiliations"]
    assert question["records"][0].startswith("funding-regulation/")
    assert question["settles"] == len(question["records"])


def test_a_requirement_is_named_by_regulation_and_pointer() -> None:
    """A requirement that was judged is named, and stands whole in its regulation."""
    (slim,) = [each for each in to_dict(PLAN)["funding"] if each["regulation"] == "slim"]
    assert [each["requirement"] for each in slim["outcomes"]] == ["slim#/requirements/0"]
    found = leads_to("slim#/requirements/0", to_dict(PLAN)["records"], "funding-regulation")
    assert found["kind"] == "company-size"


def test_a_rule_is_named_by_the_regulation_that_states_it() -> None:
    """Of two regulations that exclude each other, both entries name the one rule, in the one that states it."""
    written = to_dict(match(CompanyProfile(), PACKAGED, as_of=AS_OF))
    rules = {
        (entry["regulation"], each["regulation"]): each["rule"]
        for entry in written["funding"]
        for each in entry["combinations"]
        if each["kind"] == "excludes"
    }
    assert any(rule.partition("#")[0] == one for (one, _), rule in rules.items())
    for (one, other), rule in rules.items():
        assert rules[other, one] == rule
        assert leads_to(rule, written["records"], "funding-regulation")["to"] in (one, other)


def test_what_a_regulation_says_stands_in_its_record_alone() -> None:
    """What has to be checked besides is the regulation's own, and not told again."""
    assert all("also_check" not in entry for entry in to_dict(PLAN)["funding"])
    assert PLAN.funding[0].also_check is PLAN.funding[0].regulation.also_check


def test_records_are_whole_as_in_their_files() -> None:
    """Each record is what its file says, key by key, without the key that speaks of the file."""
    records = to_dict(PLAN)["records"]
    folders = {kind.name: kind.folder for kind in KINDS}
    for kind, found in records.items():
        for name, record in found.items():
            file = json.loads((CONTENT / folders[kind] / f"{name}.json").read_bytes())
            del file["$schema"]
            assert json.dumps(record) == json.dumps(file)


def held_ids(value: Any) -> Iterator[tuple[str, str]]:
    """Yield the kind and id of every record in an answer, found without looking at any class's fields."""
    if type(value) in KIND_OF:
        yield KIND_OF[type(value)].name, value.id
    elif isinstance(value, tuple):
        for each in value:
            yield from held_ids(each)
    elif attrs.has(type(value)):
        for each in attrs.asdict(value, recurse=False).values():
            yield from held_ids(each)


@given(SITUATIONS)
@settings(deadline=None, max_examples=50)
def test_the_records_are_those_of_the_plan(situation: Situation) -> None:
    """Under `records` stands each record that the plan holds, once and no other: by kind, and by id in its order."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    records = to_dict(plan)["records"]
    assert {(kind, name) for kind, found in records.items() for name in found} == set(held_ids(plan))
    assert list(records) == [kind.name for kind in KINDS if kind.name in records]
    assert all(list(found) == sorted(found) for found in records.values())


@given(SITUATIONS)
@settings(deadline=None, max_examples=50)
def test_the_text_is_what_the_dict_says(situation: Situation) -> None:
    """`to_json` is `to_dict` as JSON: compact, or indented, with the records and without."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    for records in (True, False):
        written = to_dict(plan, records=records)
        compact = json.dumps(written, ensure_ascii=False, separators=(",", ":"))
        assert to_json(plan, records=records) == compact
        assert to_json(plan, indent=2, records=records) == json.dumps(written, ensure_ascii=False, indent=2)


@given(SITUATIONS)
@settings(deadline=None, max_examples=50)
def test_a_front_end_can_show_all_that_markdown_shows(situation: Situation) -> None:
    """From its JSON alone a plan becomes the same Markdown, in both languages."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    again = read_plan(to_json(plan))
    assert render_markdown(again, "nl") == render_markdown(plan, "nl")
    assert render_markdown(again, "en") == render_markdown(plan, "en")


@pytest.mark.parametrize(
    ("day", "slim", "rif"),
    [
        # The pages speak for the windows of 2025 and the rounds of 2026.
        (
            "2024-10-01",
            ["upcoming", "2026-04-07", "2026-05-04", "stated"],
            ["upcoming", "2025-01-01", "2025-01-31", "stated"],
        ),
        (
            "2026-09-07",
            ["open", "2026-08-19", "2026-09-07", "stated"],
            ["upcoming", "2027-01-01", "2027-01-31", "inferred"],
        ),
        (
            "2026-11-23",
            ["unconfirmed", "2027-04-01", "2027-05-31", "inferred"],
            ["upcoming", "2027-01-01", "2027-01-31", "inferred"],
        ),
    ],
)
def test_a_window_says_on_what_its_days_rest(day: str, slim: list[str], rif: list[str]) -> None:
    """In JSON a window has its basis: inferred where its last day comes after the date of its page."""
    plan = match(CompanyProfile(), PACKAGED, as_of=dt.date.fromisoformat(day))
    found = {each["regulation"]: each for each in to_dict(plan)["funding"]}
    for name, expected in (("slim", slim), ("regionaal-investeringsfonds-mbo", rif)):
        window = found[name]["window"]
        assert [found[name]["availability"], *(window[key] for key in ("first_day", "last_day", "basis"))] == expected
    assert (found["llo-katalysator"]["availability"], found["llo-katalysator"]["window"]) == ("unconfirmed", None)
    assert read_plan(to_json(plan)) == plan


def test_a_window_without_a_basis_is_no_plan() -> None:
    """A stored plan whose window does not say on what it rests is refused, with the place."""
    stored = to_dict(PLAN)
    at, found = next((at, each) for at, each in enumerate(stored["funding"]) if each["window"] is not None)
    del found["window"]["basis"]
    with pytest.raises(PlanError) as caught:
        read_plan(json.dumps(stored))
    assert [each.pointer for each in caught.value.findings] == [f"/funding/{at}/window"]


def test_nothing_stands_at_the_end_of_the_text() -> None:
    """The text is JSON alone, without a newline."""
    assert to_json(PLAN).endswith("}")
    assert to_json(PLAN, indent=2).endswith("}")


def test_two_records_that_differ_cannot_have_one_id() -> None:
    """A plan that was put together of two catalogues has no JSON: a name would lead to either."""
    (first, *others) = PLAN.activities
    other = attrs.evolve(first, activity=attrs.evolve(first.activity, note=techtalent.Text(nl="Anders")))
    with pytest.raises(ValueError, match=f"two records of kind activity that have the id '{first.activity.id}'"):
        to_dict(attrs.evolve(PLAN, activities=(other, *others)))


def test_a_requirement_of_no_regulation_has_no_name() -> None:
    """What the regulation does not ask cannot be named as a part of it."""
    first = next(each for each in PLAN.funding if each.outcomes)
    others = [each for each in PLAN.funding if each is not first]
    basis = PACKAGED.goals["boost-innovation"].source
    stray = PartnershipRequirement(text=techtalent.Text(nl="Anders"), basis="stated", source=basis)
    outcome = attrs.evolve(first.outcomes[0], requirement=stray)
    with pytest.raises(ValueError, match="not in tuple"):
        to_dict(attrs.evolve(PLAN, funding=(attrs.evolve(first, outcomes=(outcome,)), *others)))


# A profile


@given(companies(PACKAGED))
def test_a_profile_is_read_as_it_was_written(profile: CompanyProfile) -> None:
    """A profile, of one company or of several, comes back from JSON as it was."""
    assert read_profile(to_json(profile)) == read_profile(to_dict(profile)) == profile
    assert to_json(profile) == to_json(profile, records=False)


def test_a_profile_tells_what_was_told() -> None:
    """What was not told is left out; there are no records in it."""
    assert to_dict(CompanyProfile(region="east", affiliations=())) == {"region": "east", "affiliations": []}


# Other answers


def test_an_explanation_names_what_it_explains() -> None:
    """The record stands as kind and id, a requirement as a part of it, and the verdict behind the conditions."""
    found = explain(PROFILE, PACKAGED, "slim", as_of=AS_OF)
    written = to_dict(found)
    assert list(written) == ["record", "as_of", "in_plan", "conditions", "successors", "verdict", "records"]
    assert (written["record"], written["as_of"], written["verdict"]) == (
        "funding-regulation/slim",
        "2026-11-23",
        found.verdict,
    )
    (size,) = [each for each in written["conditions"] if each["requirement"] is not None]
    assert size["requirement"] == "slim#/requirements/0"
    assert size["told"] == [{"fact": "employees", "value": 40}]
    assert "slim" in written["records"]["funding-regulation"]


def test_an_explanation_tells_what_was_told() -> None:
    """What was told stands as records by kind and id, as offers, as a band or as it is."""
    found = explain(PROFILE, PACKAGED, "internships", as_of=AS_OF)
    told = [each["value"] for condition in to_dict(found)["conditions"] for each in condition["told"]]
    goals = ["goal/boost-innovation", "goal/strong-learning-culture"]
    # What it offers shows that the company does it already.
    assert told.pop(0) == to_dict(PROFILE)["offers"]
    assert told == [goals, ["target-group/mbo"], "time-tier/little-time"]
    offers = [
        each["value"]
        for name in PACKAGED.funding_regulations
        for condition in to_dict(explain(PROFILE, PACKAGED, name, as_of=AS_OF, kind="funding-regulation"))["conditions"]
        for each in condition["told"]
        if each["fact"] == "offers"
    ]
    assert [{"type": "internship", "education": "mbo-bol"}] in offers


def test_an_unlock_names_what_it_gains() -> None:
    """The change stands as kind and id, or as it is; what is gained by id; the profile as in JSON."""
    first = to_dict(unlock(PROFILE, PACKAGED, as_of=AS_OF)[0])
    kinds = {"goals": "goal", "target_groups": "target-group", "time_tier": "time-tier"}
    assert first["to"].split("/")[0] == kinds[first["fact"]]
    assert first["company"] is None
    assert first["profile"]["employees"] == 40
    assert set(first["activities"]) <= set(first["records"]["activity"])


def test_a_comparison_has_what_changed_alone() -> None:
    """What came, went and differs stands with its title, values and sentences, and neither plan stands in it."""
    later = match(attrs.evolve(PROFILE, hours_per_month=12), PACKAGED, as_of=dt.date(2027, 11, 23))
    change = compare(PLAN, later)
    written = to_dict(change)
    assert list(written) == ["before", "after", "causes", "gained", "lost", "changed"]
    assert written["after"]["as_of"] == "2027-11-23"
    assert len(written["gained"]) == len(change.gained) > 0
    assert {each["title"]["en"] for each in written["gained"]} == {each.record.title.en for each in change.gained}
    (ended,) = [each for each in written["changed"] if each["record"] == "funding-regulation/llo-katalysator"]
    assert ended["differences"] == [{"aspect": "availability", "causes": ["day"]}]
    assert (ended["before"], ended["after"]) == ({"availability": "unconfirmed"}, {"availability": "ended"})
    assert ended["sentences"][0]["nl"].startswith("Eerst: ")
    assert len(to_json(change)) < 0.2 * len(to_json(PLAN))
    assert to_json(change) == to_json(change, records=False)


def test_a_comparison_says_in_json_what_it_says_in_markdown() -> None:
    """Each sentence of the Markdown stands in the JSON, in both languages, without its markup."""
    later = match(CompanyProfile(goals=["boost-innovation"]), PACKAGED, as_of=dt.date(2027, 11, 23))
    written = to_dict(compare(PLAN, later))
    shown = [
        *(each["text"] for each in (*written["gained"], *written["lost"])),
        *(sentence for each in written["changed"] for sentence in each["sentences"]),
    ]
    assert len(shown) > 20
    for language in ("nl", "en"):
        markdown = render_markdown(compare(PLAN, later), language)
        assert markdown.count("\n- ") == len(shown)
        lines = unmarked(markdown).replace("\n", ".\n").casefold()
        assert [each[language] for each in shown if each[language].casefold() not in lines] == []


def test_an_event_names_what_it_is_about() -> None:
    """An event has its days as text, and names its regulation, activities and step."""
    events = [to_dict(each) for each in agenda(PLAN, start=AS_OF)]
    assert {each["first_day"][:2] for each in events} == {"20"}
    for each in events:
        assert (each["regulation"] or each["step"] or each["activities"]) != []
        assert ("funding-regulation" in each["records"]) == (each["regulation"] is not None)


def test_a_pathway_names_its_routes() -> None:
    """A route is named as a part of the school type that it leads away from."""
    (way,) = pathways(PACKAGED, "vmbo-bb", "mbo-3")
    written = to_dict(way)
    assert (written["start"], [each["school_type"] for each in written["steps"]]) == ("vmbo-bb", ["mbo-2", "mbo-3"])
    assert written["years"] == {"at_least": way.years.at_least, "at_most": way.years.at_most} if way.years else None
    here = "vmbo-bb"
    for step, shown in zip(way.steps, written["steps"], strict=True):
        name, _, _ = shown["route"].partition("#")
        assert name == here
        assert leads_to(shown["route"], written["records"], "school-type")["to"] == step.route.to
        here = shown["school_type"]


def test_a_catalogue_has_all_records(catalogue: Catalogue) -> None:
    """A catalogue's JSON has every record where a plan's has its own, so that either can stand for the other."""
    written = to_dict(catalogue)
    assert list(written) == ["catalogue_digest", "schema_version", "records"]
    assert written["catalogue_digest"] == PLAN.receipt.catalogue_digest
    assert sum(map(len, written["records"].values())) == len(list(catalogue.records()))
    assert read_plan(to_dict(PLAN, records=False) | {"records": written["records"]}) == PLAN
    assert "records" not in to_dict(catalogue, records=False)


@pytest.mark.parametrize("value", [None, {}, "{}", (), [PLAN], PLAN.funding[0], PACKAGED.goals["boost-innovation"]])
def test_what_is_no_answer_is_refused(value: Any) -> None:
    """Anything else is refused by the name of its type, and what can be written is named."""
    for write in (to_dict, to_json):
        with pytest.raises(TypeError, match=rf"one of Plan, CompanyProfile, .*, not {type(value).__name__}$"):
            write(value)


def test_everything_in_it_is_json() -> None:
    """There is nothing in a dict but what JSON has."""
    together = match(pool([PROFILE, CompanyProfile(region="east")]), PACKAGED, as_of=AS_OF)
    answers: list[Any] = [
        PLAN,
        together,
        PROFILE,
        PACKAGED,
        compare(PLAN, together),
        changes(PACKAGED, Catalogue.of([])),
        *agenda(PLAN, start=AS_OF),
        *unlock(PROFILE, PACKAGED, as_of=AS_OF),
    ]
    answers += [explain(PROFILE, PACKAGED, name, as_of=AS_OF) for name in PACKAGED.activities]
    for answer in answers:
        types = {type(each) for each in values_in(to_dict(answer))}
        assert types <= {dict, list, str, int, float, bool, type(None)}
