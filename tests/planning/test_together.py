"""What goes together best: what one regulation excludes, of whom, for which costs, and in which money."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from support.constructs import TEXT, regulation_of

from techtalent import Catalogue, CompanyProfile, Plan, load_catalogue, match, read_plan, to_dict, to_json

DAY = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()
OTHERS = [record for record in PACKAGED.records() if record.id not in PACKAGED.funding_regulations]

FUND, STATE = ["oom"], ["rijksoverheid"]
ANY, PUBLIC = ({"excludes_all": {"of": of, "text": TEXT}} for of in ("any", "public"))


def paying(euros: int, **values: Any) -> dict[str, Any]:
    """Return an amount that a company gets once."""
    return {"kind": "maximum", "bound": "exactly", "euros": euros, "per": ["company"], **values}


def planned(first: dict[str, Any], second: dict[str, Any]) -> Plan:
    """Return the plan of a company that both regulations pay for guest lessons: the first EUR 300, the second 200."""
    both = [
        regulation_of("first", {"amounts": [paying(300)], **first}),
        regulation_of("second", {"amounts": [paying(200)], **second}),
    ]
    return match(CompanyProfile(), Catalogue._unchecked([*OTHERS, *both]), as_of=DAY)


def to(name: str) -> list[dict[str, Any]]:
    """Return a rule on how a regulation goes together with the one of that name."""
    return [{"to": name, "text": TEXT, "basis": "stated"}]


@pytest.mark.parametrize(
    ("first", "second", "go_together"),
    [
        pytest.param({}, {}, True, id="no-rule"),
        pytest.param(ANY, {"providers": FUND}, False, id="any-subsidy-is-a-fund's-too"),
        pytest.param(ANY, {"providers": STATE}, False, id="any-subsidy-is-the-state's-too"),
        pytest.param(PUBLIC, {"providers": FUND}, True, id="a-fund-is-not-public"),
        pytest.param(PUBLIC, {"providers": STATE}, False, id="the-state-is-public"),
        pytest.param(PUBLIC, {"providers": FUND + STATE}, False, id="public-in-part"),
        pytest.param({}, ANY, False, id="the-rule-of-the-other"),
        pytest.param({"providers": STATE}, PUBLIC, False, id="the-public-rule-of-the-other"),
        pytest.param({"providers": FUND}, PUBLIC, True, id="the-public-rule-of-the-other-on-a-fund"),
        pytest.param(
            ANY, {"activities": [{"to": "company-visit", "basis": "stated"}]}, True, id="for-another-activity"
        ),
        pytest.param(ANY | {"education": ["vo"]}, {"education": ["mbo-bol"]}, True, id="for-other-learners"),
        pytest.param(ANY | {"education": ["vo"]}, {"education": ["vo", "hbo"]}, False, id="for-some-of-the-learners"),
        pytest.param(ANY | {"education": ["vo"]}, {}, False, id="for-all-learners"),
        pytest.param(ANY | {"stacks_with": to("second")}, {}, True, id="but-for-one-that-it-names"),
        pytest.param(PUBLIC | {"excludes": to("second")}, {"providers": FUND}, False, id="and-one-that-it-names"),
    ],
)
def test_who_excludes_all_others(first: dict[str, Any], second: dict[str, Any], go_together: bool) -> None:
    """Whatever else pays for the same costs is excluded: all of it or public money, but for what goes with it."""
    plan = planned(first, second)
    found = plan.together
    assert found is not None
    if go_together:
        assert [each.id for each in found.regulations] == ["first", "second"]
        assert (found.least, found.most, found.runner_up) == (Decimal(500), Decimal(500), None)
        return
    assert [each.id for each in found.regulations] == ["first"]
    assert found.runner_up is not None
    assert [each.id for each in found.runner_up.regulations] == ["second"]
    assert (found.most, found.runner_up.most) == (Decimal(300), Decimal(200))


def test_money_of_two_currencies_is_never_added() -> None:
    """An amount in pounds is reckoned and said in pounds, in both languages and the JSON, and is in no total of euros.

    Of two currencies that are as frequent, the total is in the first by its code.
    """
    plan = planned({"amounts": [paying(300, currency="GBP")]}, {})
    assert plan.together is not None
    together = (plan.together.regulations[0].id, len(plan.together.regulations), plan.together.most)
    assert (*together, plan.together.currency) == ("second", 1, Decimal(200), "EUR")
    (pounds,) = (each for each in to_dict(plan)["funding"] if each["regulation"] == "first")
    estimate = pounds["estimate"]
    assert (estimate["least"], estimate["most"], estimate["currency"]) == (300, 300, "GBP")
    assert estimate["how"] == {"nl": "GBP 300", "en": "GBP 300"}
    assert pounds["in_short"] == {"nl": "GBP 300", "en": "GBP 300"}
    assert read_plan(to_json(plan)) == plan


def test_pounds_alone_have_a_total_in_pounds() -> None:
    """Where all amounts are in one other currency, what goes together is in that currency."""
    both = ({"amounts": [paying(euros, currency="GBP")]} for euros in (300, 200))
    found = planned(*both).together
    assert found is not None
    assert (found.most, found.currency, len(found.regulations)) == (Decimal(500), "GBP", 2)
