"""A phrase gets its parts in the language of its reader, or in all languages."""

import datetime as dt
from typing import get_args

import pytest

from techtalent import Language, Text
from techtalent.words.saying import at_most, fill, in_all_languages, joined, listed, say

PHRASE = Text(nl="Op {day}: {what}.", en="On {day}: {what}.")
DAY = dt.date(2026, 11, 23)


def test_a_phrase_is_said_in_one_language() -> None:
    """Each part stands where the language has it, as it was handed in; a part may be called like a parameter."""
    assert say(PHRASE, "nl", day="maandag", what="open.") == "Op maandag: open.."
    assert say(PHRASE, "en", day=1, what=2) == "On 1: 2."
    assert say(Text(nl="{phrase} {language}"), "nl", phrase="a", language="b") == "a b"


def test_a_record_gets_a_phrase_in_all_languages() -> None:
    """Texts become parts of the sentence, without their full stop, and days are written out in each language."""
    filled = fill(PHRASE, day=DAY, what=Text(nl="De inschrijving opent.", en="Registration opens."))
    assert filled == Text(
        nl="Op 23 november 2026: De inschrijving opent.", en="On 23 November 2026: Registration opens."
    )
    assert fill(PHRASE, day=DAY, what=3) == Text(nl="Op 23 november 2026: 3.", en="On 23 November 2026: 3.")


def test_a_part_without_english_is_dutch() -> None:
    """A title that nobody translated stands in the English sentence as it is."""
    assert fill(PHRASE, day=DAY, what=Text(nl="Stage")).en == "On 23 November 2026: Stage."


@pytest.mark.parametrize("language", get_args(Language))
def test_a_text_has_what_was_written_in_each_language(language: Language) -> None:
    """The text in a language is what the function wrote for that language, and for no other."""
    assert in_all_languages(lambda asked: f"in {asked}").in_language(language) == f"in {language}"


def test_texts_are_joined() -> None:
    """What there is follows each other with a blank between; where there is nothing, there is no text."""
    one, two = Text(nl="Een.", en="One."), Text(nl="Twee.")
    assert joined(one, None, two) == Text(nl="Een. Twee.", en="One. Twee.")
    assert joined(one) == one
    assert joined(None, None) is None
    assert joined() is None


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ([], ""),
        (["a"], "a"),
        (["a, of b"], "a, of b"),
        (["a", "b"], "a en b"),
        (["a", "b", "c"], "a, b en c"),
        (["a, of b", "c"], "a, of b; en c"),
        (["a", "b, c en d", "e"], "a; b, c en d; en e"),
        (["“a, of b”", "*c, d*", "[e, f](<x>)"], "“a, of b”, *c, d* en [e, f](<x>)"),
        (["stages (vo, mbo en hbo)", "een leerbaan"], "stages (vo, mbo en hbo) en een leerbaan"),
    ],
)
def test_what_has_commas_is_listed_with_semicolons(parts: list[str], written: str) -> None:
    """A reader sees where a part ends: by a comma, by its signs or brackets, or by a semicolon."""
    assert listed(parts, "en") == written


def test_names_beyond_a_number_are_counted() -> None:
    """As many names as there is place for stand whole; of more, the last entry counts those that are left out."""
    assert at_most(["a", "b", "c"], 3, str) == ["a", "b", "c"]
    assert at_most(["a", "b", "c", "d"], 3, str) == ["a", "b", "2"]
    assert at_most([], 3, str) == []
