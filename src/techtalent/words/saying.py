"""Phrases with their parts filled in: in the language of a reader, or in all languages for a record."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from typing import overload

from techtalent.model.text import LANGUAGES, Language, Text
from techtalent.words.names import written_day

# What a name may begin with that is told apart from others by its signs.
_SIGNS = frozenset("“*[")

_BRACKETS = re.compile(r"\([^()]*\)")


def say(phrase: Text, language: Language, /, **parts: object) -> str:
    """Return a phrase in one language, with its parts filled in."""
    return phrase.in_language(language).format(**parts)


def fill(phrase: Text, /, **parts: Text | dt.date | int) -> Text:
    """Return a phrase in every language, with its parts filled in; a part without English is Dutch in both."""
    return in_all_languages(
        lambda language: say(phrase, language, **{name: _written_part(part, language) for name, part in parts.items()})
    )


def _written_part(part: Text | dt.date | int, language: Language) -> str:
    if isinstance(part, Text):
        # Within a sentence or a title, a text has no full stop.
        return part.in_language(language).removesuffix(".")
    return str(part) if isinstance(part, int) else written_day(part, language)


def listed(parts: Sequence[str], word: str) -> str:
    """Return the parts as a list in a sentence, with a word before the last: a, b and c.

    Where a part has a comma of its own, semicolons keep the parts apart: a, or b; c; and d. A name in quotation marks,
    a link or a name in italics or bold is told apart by its signs, and so is what stands in brackets.
    """
    if len(parts) > 1 and any(", " in _BRACKETS.sub("", part) and part[0] not in _SIGNS for part in parts):
        return f"{'; '.join(parts[:-1])}; {word} {parts[-1]}"
    return "".join(parts) if len(parts) < 2 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def at_most(names: Sequence[str], most: int, others: Callable[[int], str]) -> list[str]:
    """Return the names, or so many entries of which the last says how many other names there are."""
    if len(names) <= most:
        return list(names)
    return [*names[: most - 1], others(len(names) - most + 1)]


def lowered(text: str) -> str:
    """Return the text without a capital in front, for use within a sentence; an abbreviation keeps its capital."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def in_all_languages(write: Callable[[Language], str]) -> Text:
    """Return the text whose words in each language are what `write` returns for it."""
    return Text(**{language: write(language) for language in LANGUAGES})


def quoted(titles: Iterable[Text], last: Text) -> Text:
    """Return the titles in quotation marks as a list in a sentence, in every language."""
    titles = tuple(titles)
    return in_all_languages(
        lambda language: listed([f"“{title.in_language(language)}”" for title in titles], last.in_language(language))
    )


@overload
def joined(first: Text, /, *others: Text | None) -> Text: ...
@overload
def joined(*texts: Text | None) -> Text | None: ...
def joined(*texts: Text | None) -> Text | None:
    """Return the texts one after the other, None left out; None where there is no text."""
    present = [text for text in texts if text is not None]
    if not present:
        return None
    return in_all_languages(lambda language: " ".join(text.in_language(language) for text in present))
