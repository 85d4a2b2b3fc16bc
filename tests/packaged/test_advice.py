"""The plan decides as advisers do: each judgement in advice/ holds, and a judgement is a file, and no Python."""

import json
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, get_args

import pytest
from support.advice import FOLDER, FORMS, SCHEMA, Judgement, advice_files, complaint, decided_otherwise, read_judgement

from techtalent import load_catalogue, match
from techtalent.plans import Eligibility

CATALOGUE = load_catalogue()

# The judgements that can be read; one that cannot fails its own test.
JUDGEMENTS: list[Judgement] = [
    judgement for path in advice_files() if (judgement := read_judgement(path, CATALOGUE)[0]) is not None
]


@pytest.mark.parametrize("path", advice_files(), ids=lambda path: path.stem)
def test_a_judgement_holds(path: Path) -> None:
    """The plan for the company on the day decides what advisers decide."""
    wrong = complaint(path, CATALOGUE)
    if wrong:
        pytest.fail(wrong, pytrace=False)


# --- The judgements together


def test_there_are_judgements_enough() -> None:
    """The folder holds nothing but judgements: at least sixty, of every category and every form."""
    assert sorted(FOLDER.iterdir()) == advice_files()
    assert len(JUDGEMENTS) >= 60
    assert {judgement.says["category"] for judgement in JUDGEMENTS} == {*SCHEMA["properties"]["category"]["enum"]}
    assert {judgement.form for judgement in JUDGEMENTS} == {*FORMS}


def test_judgements_rest_on_all_interviews_and_on_other_companies() -> None:
    """Every company that was interviewed speaks for some judgement, and at least twenty public pages do."""
    rests_on = [judgement.says["rests_on"] for judgement in JUDGEMENTS]
    assert {each["company"] for one in rests_on for each in one.get("interviews", ())} == {*CATALOGUE.cases}
    assert len({each["address"] for one in rests_on for each in one.get("pages", ())}) >= 20


def _situation(judgement: Judgement) -> str:
    return json.dumps([judgement.says["profile"], judgement.says["as_of"]], sort_keys=True)


def _contradict(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Return whether no plan can keep both; `one` is the judgement of the form that comes first in `FORMS`."""
    if "above" in one:
        return ("above" in other and one["above"] == other["below"] and one["below"] == other["above"]) or (
            other.get("first_any_of") == [one["below"]]
        )
    if "first_any_of" in one:
        return ("first_any_of" in other and not {*one["first_any_of"]} & {*other["first_any_of"]}) or {
            *one["first_any_of"]
        } <= {*other.get("top3_none_of", ())}
    payable, barred = other.get("funding_payable_any"), one.get("funding_absent_or_not_payable", ())
    return payable is not None and {*payable} <= {*barred}


def contradictions(judgements: Sequence[Judgement]) -> list[tuple[str, str]]:
    """Return the names of each two judgements of one situation that no plan can keep both."""
    in_order = sorted(judgements, key=lambda judgement: FORMS.index(judgement.form))
    return [
        (one.name, other.name)
        for one, other in combinations(in_order, 2)
        if _situation(one) == _situation(other) and _contradict(one.expects, other.expects)
    ]


def test_no_situation_is_judged_two_ways() -> None:
    """No judgement stands in the folder twice, and no two of the same company contradict each other."""
    told = [json.dumps([_situation(judgement), judgement.expects], sort_keys=True) for judgement in JUDGEMENTS]
    assert [each.name for each, one in zip(JUDGEMENTS, told, strict=True) if told.count(one) > 1] == []
    assert contradictions(JUDGEMENTS) == []


VISIT = {"above": "company-visit", "below": "guest-lesson"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (VISIT, {"above": "guest-lesson", "below": "company-visit"}),
        (VISIT, {"first_any_of": ["guest-lesson"]}),
        ({"first_any_of": ["company-visit"]}, {"first_any_of": ["guest-lesson"]}),
        ({"first_any_of": ["company-visit"]}, {"top3_none_of": ["company-visit", "guest-lesson"]}),
        ({"funding_absent_or_not_payable": ["slim"]}, {"funding_payable_any": ["slim"]}),
    ],
    ids=["order", "first and order", "two firsts", "first and not in three", "money"],
)
def test_a_contradiction_is_found(one: dict[str, Any], other: dict[str, Any], tmp_path: Path) -> None:
    """Two judgements that no plan can keep are found, in either order; two that a plan can keep are not."""
    both = [_judgement(tmp_path, **one), _judgement(tmp_path, **other)]
    assert len(contradictions(both)) == len(contradictions(both[::-1])) == 1
    third = _judgement(tmp_path, first_any_of=["company-visit", "internships"])
    assert contradictions([third, _judgement(tmp_path, above="internships", below="company-visit")]) == []


# --- The runner tells right from wrong

RIGHT: dict[str, Any] = {
    "$schema": "../advice.schema.json",
    "category": "few-hours",
    "reason": {
        "nl": "Een klas een uur ontvangen past in een paar uur per maand.",
        "en": "Receiving a class for an hour fits in a few hours a month.",
    },
    "rests_on": {"interviews": [{"company": "kone", "chapter": 2}]},
    "profile": {"affiliations": ["ao-metalektro"], "target_groups": ["mbo"], "time_tier": "more-time"},
    "as_of": "2026-11-26",
}


def _file(folder: Path, **changes: Any) -> Path:
    """Write a judgement that is right but for the changes; a key that changes to None is left out."""
    says = {key: value for key, value in {**RIGHT, **changes}.items() if value is not None}
    path = folder / f"number-{len(list(folder.iterdir()))}.json"
    path.write_text(json.dumps(says), encoding="utf-8")
    return path


def _judgement(folder: Path, **changes: Any) -> Judgement:
    judgement, wrong = read_judgement(_file(folder, **changes), CATALOGUE)
    assert judgement is not None, wrong
    return judgement


def test_each_form_can_hold_and_fail(tmp_path: Path) -> None:
    """Whatever the plan's order and money are, what is so holds, and its opposite is told with what the plan has."""

    def told(**form: Any) -> str | None:
        return decided_otherwise(_judgement(tmp_path, **form), plan, CATALOGUE)

    plan = match(_judgement(tmp_path, **VISIT).profile, CATALOGUE, as_of=_judgement(tmp_path, **VISIT).as_of)
    first, second, third, fourth, *_ = order = [each.activity.id for each in plan.activities]
    absent = next(each for each in CATALOGUE.activities if each not in order)
    begins = f"begins with {first}, {second}, {third}, {fourth}"

    assert told(above=first, below=second) is told(above=fourth, below=absent) is None
    assert told(above=fourth, below=second) == f"{second} is no. 2, {fourth} no. 4; the advice {begins}"
    assert told(above=absent, below=first) == f"{absent} is not in the advice, which {begins}"
    assert told(first_any_of=[absent, first]) is told(top3_none_of=[fourth, absent]) is None
    assert told(first_any_of=[second]) == f"the advice {begins}"
    assert told(top3_none_of=[fourth, third]) == f"{third}: among the first three; the advice {begins}"

    funding = {each.regulation.id: each for each in plan.funding}
    payable = next(each for each, found in funding.items() if found.may_pay)
    barred, other = next((each, found) for each, found in funding.items() if not found.may_pay)
    away = next(each for each in CATALOGUE.funding_regulations if each not in funding)
    assert other.eligibility in get_args(Eligibility)
    assert told(funding_payable_any=[barred, payable]) is told(funding_absent_or_not_payable=[barred, away]) is None
    assert told(funding_absent_or_not_payable=[away, payable]) == f"{payable}: may be had, the plan says"
    assert told(funding_payable_any=[barred, away]) == (
        f"none may be had: {barred} is {other.eligibility}, {other.availability}, {away} is not in the plan"
    )


def test_a_failure_gives_the_reason(tmp_path: Path) -> None:
    """A judgement that does not hold is told with its name, what the plan has, both reasons and what it rests on."""
    page = {"document": "SBB", "address": "https://www.s-bb.nl/bedrijven", "read_on": "2026-11-27"}
    rests_on = {**RIGHT["rests_on"], "chapters": [4], "pages": [page]}
    path = _file(tmp_path, profile={"target_groups": ["po"]}, first_any_of=["internships"], rests_on=rests_on)
    told = complaint(path, CATALOGUE).splitlines()
    assert told[0].startswith("number-0 does not hold: the advice begins with ")
    assert told[1:] == [
        f"  {RIGHT['reason']['nl']}",
        f"  {RIGHT['reason']['en']}",
        "  Rests on: interview kone, chapter 2; chapter 4; SBB, https://www.s-bb.nl/bedrijven, read on 2026-11-27",
    ]


def test_an_old_id_stays_right(tmp_path: Path) -> None:
    """A judgement may name an activity by an id that it had before: an adviser need not follow what is renamed."""
    visit = json.loads((FOLDER.parents[2] / "content" / "activities" / "company-visit.json").read_bytes())
    (tmp_path / "content" / "activities").mkdir(parents=True)
    renamed = json.dumps({**visit, "replaces": True, "aliases": ["visit"]})
    (tmp_path / "content" / "activities" / "company-visit.json").write_text(renamed, encoding="utf-8")
    catalogue = load_catalogue(tmp_path / "content")
    path = _file(tmp_path, profile={"target_groups": ["mbo"]}, above="visit", below="playful-activities")
    assert complaint(path, catalogue) == ""
    assert "above: 'visit' is no record" in complaint(path, CATALOGUE)


FORMS_TOLD = (
    "it judges one thing, with the keys of one of these: above and below; first_any_of; top3_none_of; "
    "funding_absent_or_not_payable; funding_payable_any. It has "
)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, f"{FORMS_TOLD}none"),
        ({"above": "guest-lesson"}, f"{FORMS_TOLD}above"),
        ({**VISIT, "top3_none_of": ["internships"]}, f"{FORMS_TOLD}above, below, top3_none_of"),
        ({**VISIT, "above": "company-visits"}, "above: 'company-visits' is no record (did you mean 'company-visit'?)"),
        ({"funding_payable_any": ["slimm"]}, "funding_payable_any: 'slimm' is no record (did you mean 'slim'?)"),
        ({**VISIT, "category": "few-hour"}, "$.category: 'few-hour' is not possible here (did you mean 'few-hours'?)"),
        ({**VISIT, "reason": {"nl": RIGHT["reason"]["nl"]}}, "$.reason: 'en' is missing"),
        ({**VISIT, "rests_on": None}, "$: 'rests_on' is missing"),
        ({**VISIT, "rests_on": {}}, "$.rests_on: it is empty, and a case has to expect something"),
        (
            {**VISIT, "rests_on": {"interviews": [{"company": "kone", "chapter": 3}]}},
            "interviews: kone is in chapter 2, not in 3",
        ),
        (
            {**VISIT, "rests_on": {"interviews": [{"company": "cone", "chapter": 2}]}},
            "interviews: 'cone' is no case (",
        ),
        ({**VISIT, "as_of": "2026-11-31"}, "as_of: there is no day 2026-11-31"),
        ({**VISIT, "why": "Because."}, "$: there is no 'why' here"),
        ({**VISIT, "profile": {"employes": 8}}, "profile/employes: "),
        ({"$schema": None, **VISIT}, "$: '$schema' is missing"),
    ],
    ids=[
        "no form",
        "half a form",
        "two forms",
        "activity with a typo",
        "regulation with a typo",
        "category with a typo",
        "no English",
        "rests on nothing",
        "rests on an empty object",
        "interview of another chapter",
        "interview with nobody",
        "no such day",
        "unknown key",
        "unknown fact",
        "no schema",
    ],
)
def test_a_wrong_file_is_refused(changes: dict[str, Any], told: str, tmp_path: Path) -> None:
    """A file that is no judgement says in one line what is wrong with it, and is not taken for one that holds."""
    path = _file(tmp_path, **changes)
    assert read_judgement(path, CATALOGUE)[0] is None
    first, *lines = complaint(path, CATALOGUE).splitlines()
    assert first == f"{path.name} is no judgement:"
    assert [line[: len(told) + 4] for line in lines] == [f"  - {told}"]


def test_what_is_no_json_object_is_refused(tmp_path: Path) -> None:
    """A file with a list, with a key twice or with its schema last is no judgement either."""
    path = tmp_path / "list.json"
    path.write_text("[]", encoding="utf-8")
    assert complaint(path, CATALOGUE) == "list.json is no judgement:\n  - the file holds no object"
    path.write_text('{"as_of": "2026-11-26", "as_of": "2026-11-27"}', encoding="utf-8")
    assert "duplicate-key" in complaint(path, CATALOGUE)
    path.write_text(json.dumps(dict(reversed({**RIGHT, **VISIT}.items()))), encoding="utf-8")
    assert complaint(path, CATALOGUE).endswith("$schema comes first, so that an editor finds it")
