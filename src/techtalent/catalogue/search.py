"""Records that are looked for by words: of their titles and summaries, in both languages, without accents."""

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from techtalent.catalogue.hints import abbreviations
from techtalent.errors import expect
from techtalent.model.kinds import Record
from techtalent.model.text import LANGUAGES, Text

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")

# So many letters of a word are looked for within words too: Dutch writes words as one.
_LEAST_WITHIN = 5


class RecordWords(NamedTuple):
    """The words of a record, folded."""

    record: Record
    title: frozenset[str]
    """Those of its title, its id, its aliases and its abbreviations."""
    summary: frozenset[str]


def found_by(text: str, among: Sequence[RecordWords]) -> tuple[Record, ...]:
    """Return the records that have the words of a text, the best first; none for a text without words.

    A word counts for more, the fewer records have it, and in a title for more than in a summary. What comes to less
    than half of the best is left out. Records that come to the same stand in their order. Raises TypeError
    for what is no text.
    """
    expect(text, str, "what is looked for is a text")
    scores: dict[int, float] = {}
    for word in dict.fromkeys(map(_folded, _WORD.findall(text))):
        found = {at: place for at, words in enumerate(among) if (place := _place(word, words))}
        for at, place in found.items():
            scores[at] = scores.get(at, 0) + place * math.log(1 + len(among) / len(found))
    least = max(scores.values(), default=0) / 2
    best = sorted((-score, at) for at, score in scores.items() if score >= least)
    return tuple(among[at].record for _, at in best)


def _place(wanted: str, words: RecordWords) -> float:
    """Return for how much a word counts by where it was found; 0 where the record has nothing like it."""
    if wanted in words.title:
        return 1
    if any(word.startswith(wanted) for word in words.title):
        return 0.8
    if wanted in words.summary:
        return 0.5
    if any(word.startswith(wanted) for word in words.summary):
        return 0.4
    is_within = len(wanted) >= _LEAST_WITHIN and any(wanted in word for word in words.title)
    return 0.3 if is_within else 0


def words_of(records: Iterable[Record]) -> list[RecordWords]:
    """Return the words of each record, in which one looks for others."""
    return [
        RecordWords(
            record,
            frozenset(_words(*_in_languages(record.title), record.id, *record.aliases, *abbreviations(record))),
            # Not every kind of record has a summary.
            frozenset(_words(*_in_languages(getattr(record, "summary", None)))),
        )
        for record in records
    ]


def _in_languages(text: Text | None) -> list[str]:
    return [] if text is None else [text.in_language(language) for language in LANGUAGES]


def _words(*texts: str) -> Iterator[str]:
    """Yield the words of some texts, folded; of a word with a hyphen its parts as well."""
    for text in texts:
        for word in _WORD.findall(text):
            yield _folded(word)
            yield from map(_folded, _PART.findall(word))


def _folded(word: str) -> str:
    """Return a word without what makes no difference: capitals, accents and hyphens."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if letter.isalnum())
