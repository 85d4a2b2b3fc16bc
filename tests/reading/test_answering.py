"""The answer to a question makes the next profile, as a wizard asks one after the other."""

import datetime as dt
from typing import Any

import pytest

from techtalent import Catalogue, CompanyProfile, EmployeeBand, Offer, Partners, ProfileError, answer, match
from techtalent.planning.options import ANSWER_KINDS, options
from techtalent.plans import Question
from techtalent.records import Fact

DAY = dt.date(2026, 11, 23)

# An answer of each kind, for questions without options.
FILLED_IN: dict[Fact, Any] = {"employees": 40, "sector": "C"}


def some_answer(question: Question) -> Any:
    """Return an answer that the question allows."""
    first = question.options[0].value if question.options else FILLED_IN[question.fact]
    return [first] if question.answer == "many" else {first: 2} if question.answer == "numbers" else first


def test_a_wizard_comes_to_an_end(catalogue: Catalogue) -> None:
    """Each question can be answered by what it says of itself, and is not asked again."""
    profile, asked = CompanyProfile(), []
    while left := [
        question for question in match(profile, catalogue, as_of=DAY).questions if question.fact not in asked
    ]:
        question = left[0]
        profile = answer(profile, question, some_answer(question), catalogue)
        assert getattr(profile, question.fact) is not None
        asked.append(question.fact)
    assert len(asked) >= 4
    assert match(profile, catalogue, as_of=DAY).questions == ()


@pytest.mark.parametrize("fact", sorted(ANSWER_KINDS))
def test_every_option_is_an_answer(fact: Fact, catalogue: Catalogue) -> None:
    """All options of a question are taken, have words in both languages, and differ."""
    found = options(catalogue, DAY, fact)
    assert bool(found) == (ANSWER_KINDS[fact] not in ("number", "code"))
    assert len({option.value for option in found}) == len({option.label.nl for option in found}) == len(found)
    for option in found:
        value = {"many": [option.value], "numbers": {option.value: 1}}.get(ANSWER_KINDS[fact], option.value)
        assert option.label.en
        assert getattr(answer(CompanyProfile(), fact, value, catalogue), fact) is not None


@pytest.mark.parametrize(
    ("fact", "value", "told"),
    [
        ("time_tier", "little-time", {"time_tier": "little-time"}),
        ("time_tier", 12, {"hours_per_month": 12}),
        ("partnership", "yes", {"partnership": True}),
        ("partnership", False, {"partnership": False}),
        ("offers", [], {"offers": []}),
        ("offers", ["internship/hbo"], {"offers": [Offer(type="internship", education="hbo")]}),
        (
            "offers",
            [Offer(type="internship", education="hbo", places=3)],
            {"offers": [Offer(type="internship", education="hbo", places=3)]},
        ),
        ("partners", 3, {"partners": 3}),
        ("partners", {"company": 2}, {"partners": [Partners(kind="company", number=2)]}),
        ("partners", [Partners(number=2)], {"partners": [Partners(number=2)]}),
        ("employees", EmployeeBand(at_least=10, at_most=49), {"employees": EmployeeBand(at_least=10, at_most=49)}),
        ("employees", {"at_least": 250}, {"employees": EmployeeBand(at_least=250)}),
        ("affiliations", ("fme",), {"affiliations": ["fme"]}),
        ("region", None, {}),
    ],
)
def test_an_answer_is_told(fact: Fact, value: Any, told: dict[str, Any]) -> None:
    """The new fact takes the place of what was told, and the others stay; the tier and the hours replace each other."""
    before = CompanyProfile(name="A", hours_per_month=3, region="east", goals=["boost-innovation"])
    kept = {"name": "A", "hours_per_month": 3, "region": "east", "goals": ["boost-innovation"]}
    kept.pop("hours_per_month" if fact == "time_tier" else fact, None)
    assert answer(before, fact, value) == CompanyProfile(**{**kept, **told})


@pytest.mark.parametrize(
    ("fact", "value", "code", "pointer"),
    [
        ("region", "Utrecht", "unknown-value", "/region"),
        ("goals", ["boost-inovation"], "unknown-id", "/goals/0"),
        ("goals", "boost-innovation", "wrong-type", "/goals"),
        ("offers", ["stage"], "wrong-type", "/offers/0"),
        ("partnership", "perhaps", "wrong-type", "/partnership"),
        ("employees", -1, "out-of-range", "/employees"),
        ("time_tier", 800, "out-of-range", "/hours_per_month"),
    ],
)
def test_what_is_no_answer_is_refused(fact: Fact, value: Any, code: str, pointer: str) -> None:
    """With the codes and places that the profile's reader has."""
    with pytest.raises(ProfileError) as caught:
        answer(CompanyProfile(), fact, value)
    assert (code, pointer) in [(finding.code, finding.pointer) for finding in caught.value.findings]


def test_a_member_of_a_pool_answers_for_itself() -> None:
    """A fact that each company tells is no fact of the pool."""
    pool = CompanyProfile(members=[CompanyProfile(region="east"), CompanyProfile(employees=4)])
    with pytest.raises(ProfileError, match="told by each of them"):
        answer(pool, "employees", 3)
    assert answer(pool, "target_groups", ["mbo"]).target_groups == ("mbo",)


def test_what_is_no_question_is_told() -> None:
    """A wrong argument is a sentence, and a slip has its nearest fact."""
    with pytest.raises(TypeError, match="a profile is a CompanyProfile, not dict"):
        answer({}, "region", "east")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a question is a Question or the name of a fact, not int"):
        answer(CompanyProfile(), 5, "east")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"'regions' is no fact \(did you mean 'region'\?\)"):
        answer(CompanyProfile(), "regions", "east")  # type: ignore[arg-type]


def test_what_is_retired_is_no_option(catalogue: Catalogue) -> None:
    """The options are those of the plan's day, in the guide's order."""
    goals = [option.value for option in options(catalogue, DAY, "goals")]
    assert goals == [goal.id for goal in catalogue.goals.values() if goal.retired is None]
