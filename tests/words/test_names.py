"""Facts, regions, offers, months and numbers have their words."""

import datetime as dt
from typing import get_args

import pytest

from techtalent import Language
from techtalent.records import Education, Fact, LegalForm, OfferEducation, OfferType, PartnerKind, Party, Region
from techtalent.words.names import (
    EDUCATION_NAMES,
    FACT_WORDS,
    LEGAL_FORM_NAMES,
    MONTH_NAMES,
    OFFER_TYPE_NAMES,
    PARTNER_KIND_NAMES,
    PARTY_NAMES,
    REGION_NAMES,
    written_day,
    written_month,
    written_number,
)


def test_every_value_has_its_words() -> None:
    """Every fact, region and offer that a profile can hold has words, in the order in which it is defined."""
    assert tuple(FACT_WORDS) == get_args(Fact)
    assert tuple(REGION_NAMES) == get_args(Region)
    assert tuple(OFFER_TYPE_NAMES) == get_args(OfferType)
    assert tuple(EDUCATION_NAMES) == get_args(Education)
    assert set(get_args(OfferEducation)) < set(EDUCATION_NAMES)
    assert tuple(LEGAL_FORM_NAMES) == get_args(LegalForm)
    assert tuple(PARTNER_KIND_NAMES) == get_args(PartnerKind)
    assert tuple(PARTY_NAMES) == get_args(Party)


def test_every_question_is_one() -> None:
    """What a company is asked ends with a question mark; the other words of a fact are no sentences."""
    for words in FACT_WORDS.values():
        for language in get_args(Language):
            assert words.question.in_language(language).endswith("?")
            assert words.label.in_language(language)[0].isupper()
            assert words.in_sentence.in_language(language)[0].islower()


def test_a_year_has_twelve_months() -> None:
    """Every month has a name of its own in each language, and the first is January."""
    for language in get_args(Language):
        names = [written_month(month, language) for month in range(1, 13)]
        assert len(set(names)) == len(MONTH_NAMES) == 12
    assert written_month(1, "en") == "January"
    assert written_month(12, "nl") == "december"


@pytest.mark.parametrize(("language", "written"), [("nl", "1 maart 2027"), ("en", "1 March 2027")])
def test_a_day_is_written_out(language: Language, written: str) -> None:
    """A day has no zeros in front, and the name of its month."""
    assert written_day(dt.date(2027, 3, 1), language) == written


@pytest.mark.parametrize(
    ("number", "nl", "en"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (24999, "24.999", "24,999"),
        (1234567, "1.234.567", "1,234,567"),
        (7.5, "7,5", "7.5"),
        (1200.25, "1.200,25", "1,200.25"),
    ],
)
def test_a_number_is_written_as_its_language_has_it(number: float, nl: str, en: str) -> None:
    """Dutch has a point between thousands and a comma before decimals; English has them the other way round."""
    assert written_number(number, "nl") == nl
    assert written_number(number, "en") == en


@pytest.mark.parametrize("language", get_args(Language))
def test_every_language_writes_numbers(language: Language) -> None:
    """No language is left out: a number is written in each."""
    assert written_number(1, language) == "1"
