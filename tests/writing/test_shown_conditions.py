"""What a regulation asks that no profile tells stands on the page, in the JSON and in an explanation."""

import datetime as dt
from decimal import Decimal
from typing import Any

import attrs
import pytest
from support.at_length import at_length

from techtalent import (
    Catalogue,
    CompanyProfile,
    Language,
    Text,
    explain,
    load_catalogue,
    match,
    read_plan,
    to_dict,
    to_json,
)
from techtalent.records import (
    Allocation,
    Cost,
    LearnerAge,
    LearnerStatus,
    Limit,
    MaximumAmount,
    PartnerPlaces,
    Themes,
)

DAY = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()
OWN = Text(nl="Zoals het er staat.", en="As it stands there.")

CONDITIONS: dict[str, Any] = {
    "amounts": (
        MaximumAmount(euros=Decimal(300), per=("term",), costs=("replacement",)),
        MaximumAmount(euros=Decimal(200), per=("project",), costs=("travel",), what=OWN),
    ),
    "limits": (Limit(at_most=3, what="grants", per="company", years=5),),
    "costs": (Cost(of=("travel", "vat"), paid=False),),
    "allocation": Allocation(kind="committee", text=OWN),
    "learners": (LearnerAge(under=25, as_a_rule=True), LearnerStatus(none_of=("intern",), text=OWN)),
    "partner_places": (PartnerPlaces(at_least=5, of_kinds=("small-company",), any_of=("NL",)),),
    "themes": (Themes(points=(Text(nl="techniek", en="technology"), Text(nl="zorg", en="care"))),),
}

# What the check list holds, in its order.
CHECKS: dict[Language, list[str]] = {
    "nl": [
        "De leerling is in de regel jonger dan 25 jaar",
        "Zoals het er staat",
        "Van wie meedoen, zitten minstens 5 mkb-bedrijven in Nederland",
        "Wat je doet, past bij minstens 1 van deze punten: techniek; zorg",
        "Hoogstens 3 subsidies per bedrijf in elke periode van 5 jaar",
        "Niet betaald: reiskosten en btw die je kunt terugvragen",
    ],
    "en": [
        "As a rule the learner is under 25 years old",
        "As it stands there",
        "Of those that take part, at least 5 companies with fewer than 250 employees are in the Netherlands",
        "What you do fits at least 1 of these points: technology; care",
        "At most 3 grants per company in any period of 5 years",
        "Not paid: travel and VAT that you can reclaim",
    ],
}


def with_conditions(**more: Any) -> Catalogue:
    """Return the packaged catalogue, in which SLIM asks nothing of a company but has these conditions."""
    slim = attrs.evolve(
        PACKAGED.funding_regulations["slim"], requirements=(), also_check=(), de_minimis=None, **CONDITIONS | more
    )
    return Catalogue.of([slim if record.id == "slim" else record for record in PACKAGED.records()])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_page_lists_each_condition_once(language: Language) -> None:
    """A regulation at length has each condition in the list of what to check, and nowhere else."""
    page = at_length(match(CompanyProfile(), with_conditions(), as_of=DAY), "slim", language)
    listed = "\n".join(f"    - {check}" for check in CHECKS[language])
    assert f"{listed}\n- " in page
    for check in CHECKS[language]:
        if check not in ("Zoals het er staat", "As it stands there"):
            assert page.count(check) == 1


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("nl", "ten hoogste € 300 per schoolperiode (vervanging van docenten of medewerkers)"),
        ("en", "at most EUR 300 per school term (replacement of teachers or employees)"),
        ("nl", "ten hoogste € 200 per project (Zoals het er staat)"),
        ("en", "at most EUR 200 per project (As it stands there)"),
        ("nl", "**Als er niet genoeg is:** Zoals het er staat."),
        ("en", "**If there is not enough:** As it stands there."),
    ],
)
def test_an_amount_names_the_costs_that_it_is_for(language: Language, written: str) -> None:
    """An amount for some kinds of costs names them, where no words of its own do; a committee has its text."""
    assert written in at_length(match(CompanyProfile(), with_conditions(), as_of=DAY), "slim", language)


def test_json_has_the_values_and_the_sentences() -> None:
    """A plan's JSON has the values under its records and the sentences beside the regulation; it comes back whole."""
    catalogue = with_conditions()
    plan = match(CompanyProfile(), catalogue, as_of=DAY)
    written = to_dict(plan)
    (entry,) = (entry for entry in written["funding"] if entry["regulation"] == "slim")
    assert [sentence["part"] for sentence in entry["sentences"]] == [
        "/learners/0",
        "/partner_places/0",
        "/themes/0",
        "/limits/0",
        "/costs/0",
    ]
    assert entry["sentences"][0]["text"] == {
        "nl": "De leerling is in de regel jonger dan 25 jaar.",
        "en": "As a rule the learner is under 25 years old.",
    }
    record = written["records"]["funding-regulation"]["slim"]
    assert record["learners"][0] == {"kind": "age", "under": 25, "as_a_rule": True}
    assert record["limits"] == [{"at_most": 3, "what": "grants", "per": "company", "years": 5}]
    assert record["costs"] == [{"of": ["travel", "vat"], "paid": False}]
    assert record["partner_places"] == [{"at_least": 5, "of_kinds": ["small-company"], "any_of": ["NL"]}]
    assert record["themes"][0]["points"] == [{"nl": "techniek", "en": "technology"}, {"nl": "zorg", "en": "care"}]
    assert read_plan(to_json(plan)) == plan
    assert read_plan(to_json(plan, records=False), catalogue) == plan


def test_a_plan_tells_all_that_is_to_be_checked() -> None:
    """In Python too, a plan has everything to check in words, in the order of the page, also once it was read again."""
    plan = match(CompanyProfile(), with_conditions(), as_of=DAY)
    for found in (plan, read_plan(to_json(plan))):
        (slim,) = (entry for entry in found.funding if entry.regulation.id == "slim")
        assert [text.nl.removesuffix(".") for text in slim.to_check] == CHECKS["nl"]


def test_an_explanation_lists_what_is_left_to_check() -> None:
    """Each condition stands in an explanation in the same words, and leaves it open."""
    explanation = explain(CompanyProfile(), with_conditions(), "slim", as_of=DAY)
    left = [condition for condition in explanation.conditions if condition.kind == "also-check"]
    assert [(condition.text.en or "").removesuffix(".") for condition in left if condition.text] == CHECKS["en"]
    assert {condition.verdict for condition in left} == {"unknown"}
    assert explanation.verdict == "unknown"
