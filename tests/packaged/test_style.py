"""How the content is written: for readers who have no guide, with one word for one thing, alike in both languages.

CONTRIBUTING.md has the words; this module reads them there. Notes are for editors and may say how a fact was found, but
for those that a plan or an agenda prints.
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from techtalent.model.kinds import KINDS
from techtalent.model.text import Text
from techtalent.words.agenda import CALENDAR_PHRASES, EVENT_PHRASES
from techtalent.words.answers import ANSWER_PHRASES
from techtalent.words.phrases import PHRASES

ROOT = Path(__file__).parents[2]

# The notes that readers see: those of amounts, hours and windows in a plan, those of moments in an agenda.
PRINTED_NOTES = re.compile(r"/(amounts|moments|effort)/\d+/note$|/applications/note$")

# What only makes sense to somebody who has the guide, or who wants to know how the record was made.
RESEARCH = {
    "nl": r"gids(en)?|brochure|hoofdstuk(ken)?|interview|inschatting|niet (uitgezocht|onderzocht|opgezocht|gevonden)"
    r"|volgens de bron|de bron (zegt|geeft|spreekt)|aangenomen|aanname|record",
    "en": r"the guide('s)?|brochure|chapters?|interview|judgement|not (been )?(researched|looked up|looked into|found)"
    r"|nobody has looked|the source (says|gives|speaks)|assumed|assumption|record",
}

# Where a text may be the same in both languages, since it is a name: titles of these kinds, places, functions.
NAMES = re.compile(
    r"^(initiatives|organisations|funding-regulations|contact-points)/[^#]*#/title$|^cases/[^#]*#/role$"
    r"|^initiatives/[^#]*#/place$"
    r"|^school-types/associate-degree#/title$"
)

# Texts of whole sentences, and texts that are none. Others, such as what an amount is for, may be either.
SENTENCES = re.compile(r"/(summary|approach|hands_on|who_helps|text|asks)$|/(points|advice|what_works)/\d+$")
TITLES = re.compile(r"/(title|role)$")


@frozen
class Place:
    """A text of the content in both languages, and where it stands."""

    folder: str
    at: str
    nl: str
    en: str

    def __str__(self) -> str:
        return f"{self.at}: {self.nl!r} / {self.en!r}"


def _texts(value: Any, folder: str, at: str) -> Iterator[Place]:
    if isinstance(value, dict) and value.keys() == {"nl", "en"}:
        yield Place(folder, at, value["nl"], value["en"])
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _texts(each, folder, f"{at}/{key}")
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _texts(each, folder, f"{at}/{number}")


TEXTS = [
    text
    for kind in KINDS
    for path in sorted((ROOT / "content" / kind.folder).glob("*.json"))
    for text in _texts(json.loads(path.read_text(encoding="utf-8")), kind.folder, f"{kind.folder}/{path.stem}#")
]

# What a company reads.
PRINTED = [text for text in TEXTS if not re.search(r"/note$", text.at) or PRINTED_NOTES.search(text.at)]

folders = pytest.mark.parametrize("folder", [kind.folder for kind in KINDS])


def of(folder: str, texts: Sequence[Place] = PRINTED) -> list[Place]:
    return [text for text in texts if text.folder == folder]


def test_every_kind_of_content_has_printed_texts() -> None:
    """No folder passes the tests below because it was not read."""
    assert {text.folder for text in PRINTED} == {kind.folder for kind in KINDS}
    assert len(PRINTED) > 700


# --- For readers who have no guide


@folders
def test_no_text_tells_how_it_was_found(folder: str) -> None:
    """What a company reads names neither the guide nor what nobody looked up: it says what to ask, and whom."""
    assert [str(text) for text in of(folder) if _research(text.nl, text.en)] == []


def test_no_phrase_tells_how_it_was_found() -> None:
    """The library's own words do not either, but for the line below a plan that names the guide as its source."""
    tables = {"plan": PHRASES, "agenda": EVENT_PHRASES, "calendar": CALENDAR_PHRASES, "answer": ANSWER_PHRASES}
    phrases: dict[str, Text] = {f"{name} {key}": text for name, table in tables.items() for key, text in table.items()}
    found = [name for name, text in phrases.items() if _research(text.nl, text.en or "")]
    # What rests on the guide says so once, and advice that is ours is told apart.
    assert found == ["plan judged", "plan receipt", "calendar judged", "calendar guide"]


def _research(nl: str, en: str) -> bool:
    return any(
        re.search(rf"\b({RESEARCH[language]})\b", text, re.IGNORECASE) for language, text in (("nl", nl), ("en", en))
    )


@pytest.mark.parametrize(
    ("nl", "en", "expected"),
    [
        ("De gids noemt geen bedrag.", "Ask the fund.", True),
        ("Vraag het na.", "How much it is has not been researched.", True),
        ("Vraag het na.", "The source gives these windows for 2025.", True),
        ("Deze handreiking geeft tips.", "This guide has tips.", False),
        ("Een ander onderzocht de markt.", "Another studied the market.", False),
    ],
)
def test_research_is_found(nl: str, en: str, expected: bool) -> None:
    """Either language gives it away; a guide that a company can use does not."""
    assert _research(nl, en) is expected


@folders
def test_dutch_says_je(folder: str) -> None:
    """Dutch speaks to a reader as je: no u, no uw, no men."""
    assert [text.at for text in of(folder) if re.search(r"\b([Uu]|[Uu]w|[Uu]zelf|[Mm]en)\b", text.nl)] == []


# --- One word for one thing


@frozen
class Term:
    """A row of the list of words in CONTRIBUTING.md."""

    dutch: tuple[str, ...]
    english: tuple[str, ...]
    never_dutch: tuple[str, ...]
    never_english: tuple[str, ...]


def _terms() -> list[Term]:
    written = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (table,) = re.findall(r"^\| Dutch \| English \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", written, re.MULTILINE)
    return [
        Term(*(tuple(filter(None, (word.strip() for word in cell.split(",")))) for cell in row.strip("|").split("|")))
        for row in table.splitlines()
    ]


TERMS = _terms()


def _dutch(word: str) -> str:
    """Return the pattern of a Dutch word: in its plural and in compounds, and not where a capital makes it a name."""
    start, rest = re.escape(word[0]), re.escape(word[1:])
    first = f"(?:{start}|(?:(?<=^)|(?<=[.!?:] )){start.upper()})"
    # Three letters would be found in the middle of too many words.
    return rf"(?<!\w){first}{rest}(?:'s)?(?!\w)" if len(word) < 4 else rf"(?:(?<!\w)[a-z]\w*)?{first}{rest}\w*"


def _english(word: str) -> str:
    return rf"(?i:(?<![\w-]){re.escape(word)}s?(?!\w))"


def _found(text: str, language: str) -> set[int]:
    """Return the numbers of the terms that a text has. A longer word comes first, and its letters count once."""
    words = [
        (word, number)
        for number, term in enumerate(TERMS)
        for word in (term.dutch if language == "nl" else term.english)
    ]
    found = set()
    for word, number in sorted(words, key=lambda each: (-len(each[0]), each)):
        text, times = re.subn(_dutch(word) if language == "nl" else _english(word), " ", text)
        if times:
            found.add(number)
    return found


@folders
def test_a_thing_has_one_word(folder: str) -> None:
    """Where a text has a word of the list, the other language has its word for the same, both ways."""
    wrong = [
        f"{text.at}: {', '.join(TERMS[each].dutch)} = {', '.join(TERMS[each].english)}"
        for text in of(folder)
        for each in sorted(_found(text.nl, "nl") ^ _found(text.en, "en"))
    ]
    assert wrong == []


@folders
def test_no_text_has_another_word_for_it(folder: str) -> None:
    """No text, no note either, has a word that the list says not to use."""
    wrong = [
        f"{text.at}: {word}"
        for text in of(folder, TEXTS)
        for term in TERMS
        for said, words in ((text.nl, term.never_dutch), (text.en, term.never_english))
        for word in words
        if re.search(_english(word), said)
    ]
    assert wrong == []


def test_every_word_of_the_list_is_used() -> None:
    """Each term stands in some text of the content: the list holds no words for things that nobody writes about."""
    used = {number for text in PRINTED for number in _found(text.nl, "nl") & _found(text.en, "en")}
    assert [TERMS[number].dutch for number in range(len(TERMS)) if number not in used] == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Bied docentstages aan.", "nl", ["docentstage"]),
        ("Onderzoeksstages en een stageplaats.", "nl", ["stage"]),
        ("ROC Yonder en een proces.", "nl", []),
        ("Het Expertisecentrum Hybride Docent.", "nl", []),
        ("Hybride docenten geven les.", "nl", ["hybride docent"]),
        ("Offer teacher placements.", "en", ["docentstage"]),
        ("A guided tour and guidance.", "en", []),
        ("Job-application training.", "en", ["sollicitatietraining"]),
    ],
)
def test_words_are_found(text: str, language: str, expected: list[str]) -> None:
    """Plurals and compounds are found; names, other words that begin alike, and parts of longer terms are not."""
    assert [TERMS[each].dutch[0] for each in sorted(_found(text, language))] == expected


# --- Two languages that say the same


@folders
def test_english_is_english(folder: str) -> None:
    """A text is only the same in both languages where it is a name."""
    same = [text for text in of(folder, TEXTS) if text.nl == text.en and re.search("[a-z]", text.nl)]
    assert [str(text) for text in same if not NAMES.search(text.at)] == []


@folders
def test_numbers_are_the_same_in_both_languages(folder: str) -> None:
    """Every figure in the Dutch text is in the English one, and the other way round."""

    def numbers(said: str) -> list[str]:
        return sorted(re.sub("[.,]", "", each) for each in re.findall(r"\d+(?:[.,]\d+)*", said))

    assert [str(text) for text in of(folder, TEXTS) if numbers(text.nl) != numbers(text.en)] == []


# --- As an editor prints it


@folders
def test_sentences_end(folder: str) -> None:
    """A sentence ends in a full stop, a question mark or an exclamation mark; a title in none."""
    ends = re.compile(r"[.!?]['\")]*$")
    wrong = [
        str(text)
        for text in of(folder)
        for said in (text.nl, text.en)
        if (SENTENCES.search(text.at) and not ends.search(said)) or (TITLES.search(text.at) and ends.search(said))
    ]
    assert wrong == []


@folders
def test_punctuation_is_plain(folder: str) -> None:
    """No space before a comma or a stop, no two in a row, straight quotation marks, no dash for a comma."""
    wrong = r" [,.;:!?]|[,;:]{2}|\.{2}|[\u2018\u2019\u201c\u201d\u2026]| [\u2013\u2014] "
    # The title of the Jet-Net guide has a dash.
    allowed = "Gastlessen & bedrijfsbezoeken \u2013 zo geregeld"
    assert [
        str(text)
        for text in of(folder, TEXTS)
        if any(re.search(wrong, said.replace(allowed, "")) for said in (text.nl, text.en))
    ] == []


@folders
def test_sentences_are_short(folder: str) -> None:
    """No printed sentence has more than 40 words."""
    assert [
        f"{text.at}: {len(sentence.split())} {sentence}"
        for text in of(folder)
        for said in (text.nl, text.en)
        for sentence in re.split(r"(?<=[.!?;:]) ", said)
        if len(sentence.split()) > 40
    ] == []


@folders
def test_english_is_british(folder: str) -> None:
    """English is spelt as in Britain: organise, programme, centre."""
    american = r"\b\w{3,}iz(e|es|ed|ing|ations?)\b|\b(centers?|labor|color|behavior|fulfill|enroll)\b"
    assert [text.at for text in of(folder, TEXTS) if re.search(american, text.en)] == []
