"""What a regulation pays, in one phrase: for one learner as an example, and depending on what was not told."""

from decimal import Decimal
from typing import Any

import pytest

from techtalent import Text
from techtalent.words.ranks import Money, why, written_sum


def money(**values: Any) -> Money:
    """Return at most EUR 3,000 a study year, for all learners and whatever the company is."""
    told: dict[str, Any] = {
        "least": Decimal(0),
        "most_settled": None,
        "learners": None,
        "is_example": False,
        "depends_on": (),
        "divided": None,
    }
    title = Text(nl="Bon", en="Voucher")
    return Money(
        regulation="made-up", title=title, most=Decimal(3000), currency="EUR", per="study-year", **told | values
    )


PROVINCE: dict[str, Any] = {"depends_on": ("province",)}


@pytest.mark.parametrize(
    ("paid", "nl", "en"),
    [
        (money(), "hoogstens € 3.000 per studiejaar", "at most EUR 3,000 per study year"),
        (
            money(learners=1, is_example=True),
            "hoogstens € 3.000 per studiejaar voor één leerling",
            "at most EUR 3,000 per study year for one learner",
        ),
        (
            money(learners=1),
            "hoogstens € 3.000 per studiejaar voor je leerling",
            "at most EUR 3,000 per study year for your learner",
        ),
        (
            money(learners=4),
            "hoogstens € 3.000 per studiejaar voor 4 leerlingen",
            "at most EUR 3,000 per study year for 4 learners",
        ),
        (
            money(**PROVINCE),
            "hoogstens € 3.000 per studiejaar, afhankelijk van je provincie",
            "at most EUR 3,000 per study year, depending on your province",
        ),
        (
            money(learners=1, is_example=True, **PROVINCE),
            "hoogstens € 3.000 per studiejaar voor één leerling, afhankelijk van je provincie",
            "at most EUR 3,000 per study year for one learner, depending on your province",
        ),
        (
            money(learners=1, is_example=True, most_settled=Decimal(2000), **PROVINCE),
            "hoogstens € 2.000, of tot € 3.000 per studiejaar voor één leerling, afhankelijk van je provincie",
            "at most EUR 2,000, or up to EUR 3,000 per study year for one learner, depending on your province",
        ),
    ],
)
def test_a_sum_says_for_whom_it_is_before_what_it_depends_on(paid: Money, nl: str, en: str) -> None:
    """The learner stands beside the money, and not behind the facts that were not told."""
    assert (written_sum(paid, "nl"), written_sum(paid, "en")) == (nl, en)


@pytest.mark.parametrize(
    ("paid", "nl"),
    [
        (money(), "Je kunt er hoogstens € 3.000 per studiejaar voor krijgen (Bon)."),
        (
            money(learners=1, is_example=True),
            "Je kunt er hoogstens € 3.000 per studiejaar per leerling voor krijgen (Bon).",
        ),
        (money(learners=4), "Er is geld voor (Bon): hoogstens € 3.000 per studiejaar voor 4 leerlingen."),
        (
            money(learners=1, is_example=True, **PROVINCE),
            "Er is geld voor (Bon): hoogstens € 3.000 per studiejaar voor één leerling, afhankelijk van je provincie.",
        ),
    ],
)
def test_a_reason_is_a_whole_sentence(paid: Money, nl: str) -> None:
    """What an activity brings in is one sentence, whatever the money depends on."""
    assert why(tier=None, is_main=None, companies=(), money=paid, initiative=None).nl == nl
