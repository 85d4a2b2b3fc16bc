"""Every term can be put into words."""

from itertools import product
from typing import get_args

import pytest

from techtalent import Text
from techtalent.records import Anchor, Source, Term, Timing
from techtalent.words.moments import written_moment

SOURCE = Source(document="made up", chapter=1)


def term(timing: Timing, months: int, anchor: Anchor) -> Term:
    return Term(action=Text(nl="vraag aan"), timing=timing, months=months, anchor=anchor, source=SOURCE)


@pytest.mark.parametrize(("timing", "months", "anchor"), list(product(get_args(Timing), range(4), get_args(Anchor))))
def test_every_term_has_words(timing: Timing, months: int, anchor: Anchor) -> None:
    """Whatever a term says, no part of its phrase stays open, and both languages name the number of months."""
    written = written_moment(term(timing, months, anchor))
    assert written.en is not None
    assert "{" not in written.nl + written.en
    assert (str(months) in written.nl) == (str(months) in written.en) == (months > 0 or timing == "within")


@pytest.mark.parametrize(
    ("timing", "months", "anchor", "nl", "en"),
    [
        ("before", 0, "start", "vóór het begin", "before the start"),
        ("before", 1, "end", "uiterlijk 1 maand vóór het einde", "at least 1 month before the end"),
        (
            "before",
            2,
            "study-year-start",
            "uiterlijk 2 maanden vóór het begin van het studiejaar",
            "at least 2 months before the start of the study year",
        ),
        ("within", 1, "end", "binnen 1 maand na het einde", "within 1 month after the end"),
        ("within", 6, "start", "binnen 6 maanden na het begin", "within 6 months after the start"),
        (
            "within",
            5,
            "study-year-end",
            "binnen 5 maanden na het einde van het studiejaar",
            "within 5 months after the end of the study year",
        ),
        (
            "within",
            12,
            "application",
            "binnen 12 maanden na de ontvangst van de aanvraag",
            "within 12 months after receipt of the application",
        ),
        ("before", 0, "graduation", "vóór het afstuderen", "before graduation"),
        (
            "not-before",
            0,
            "application",
            "niet vóór de ontvangst van de aanvraag",
            "not before receipt of the application",
        ),
        (
            "not-before",
            1,
            "award",
            "op zijn vroegst 1 maand na de toekenning",
            "1 month after the award at the earliest",
        ),
        (
            "not-before",
            12,
            "award",
            "op zijn vroegst 12 maanden na de toekenning",
            "12 months after the award at the earliest",
        ),
    ],
)
def test_one_month_is_not_months(timing: Timing, months: int, anchor: Anchor, nl: str, en: str) -> None:
    """A term without months, with one and with several has its own words."""
    assert written_moment(term(timing, months, anchor)) == Text(nl=nl, en=en)
