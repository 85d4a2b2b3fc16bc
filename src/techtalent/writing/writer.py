"""The tools that every section of a written plan uses: texts, phrases, names and lists as Markdown."""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Protocol

from attrs import frozen

from techtalent.errors import printable, printed_line
from techtalent.model.common import Education, Fact
from techtalent.model.company import EmployeeBand, Offer, Partners
from techtalent.model.regulations import Party
from techtalent.model.text import Language, Text
from techtalent.words.names import (
    EDUCATION_NAMES,
    FACT_WORDS,
    LEGAL_FORM_NAMES,
    OFFER_TYPE_NAMES,
    PARTNER_KIND_NAMES,
    PARTY_NAMES,
    PROVINCE_NAMES,
    REGION_NAMES,
)
from techtalent.words.phrases import PHRASES
from techtalent.words.saying import at_most, listed, say

# The names of the words and codes that a fact can be told by.
_WORD_NAMES: Mapping[Fact, Mapping[Any, Text]] = MappingProxyType(
    {
        "region": REGION_NAMES,
        "activity_region": REGION_NAMES,
        "province": PROVINCE_NAMES,
        "legal_form": LEGAL_FORM_NAMES,
    }
)

# What Markdown would read as markup within a line.
_MARKUP = re.compile(r"([\\`*_\[\]<>|~]|&(?=#?[A-Za-z0-9]+;))")

# What Markdown would read as a heading, a list or a line at the start of a block.
_BLOCK = re.compile(r"^([#+=-]|[0-9]+(?=[.)]))")

# What a written plan has of markup within a line, or an escaped sign.
_MARKS = re.compile(r"\\(.)|\*+|\[|\]\(<[^>]*>\)")

# What would end an address between pointed brackets.
_BREAKS_ADDRESS = re.compile(r"[\s<>\\]")

# Unicode's classes of characters that turn the direction of writing.
TURNING = frozenset({"LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


class Titled(Protocol):
    """A record with a title."""

    @property
    def title(self) -> Text:
        """The title."""


@frozen
class Writer:
    """Texts of content and phrases of our own, written in one language as Markdown."""

    language: Language
    """The language to write in."""
    phrases: Mapping[str, Text] = PHRASES
    """The phrases by name."""

    def text(self, text: Text) -> str:
        """Return a text of content on one line, with the signs of Markdown escaped."""
        return plain(text.in_language(self.language))

    def say(self, phrase: str, /, **parts: object) -> str:
        """Return the phrase with this name, with its parts filled in."""
        return say(self.phrases[phrase], self.language, **parts)

    def title(self, record: Titled) -> str:
        """Return the title of a record, as a link where the record has a website."""
        address = getattr(record, "website", None)
        title = record.title.in_language(self.language)
        return self.link(title, address) if address else plain(title)

    def link(self, title: str, address: str) -> str:
        """Return a link to an address."""
        safe = _BREAKS_ADDRESS.sub(lambda found: _percent(found[0]), printed_line(address, _percent))
        return f"[{plain(title)}](<{safe}>)"

    def named(self, record: Titled) -> str:
        """Return the title of a record as a name in a sentence."""
        return f"*{self.text(record.title)}*"

    def names(self, records: Iterable[Titled], joined: str = "and_") -> str:
        """Return the titles of records as names in a sentence."""
        return self.listed([self.named(record) for record in records], joined)

    def titles(self, records: Iterable[Titled], joined: str = "and_") -> str:
        """Return the titles of records as a list in a sentence."""
        return self.listed([self.title(record) for record in records], joined)

    def listed(self, parts: Sequence[str], joined: str = "and_") -> str:
        """Return the parts as a list in a sentence: a, b and c."""
        return listed(parts, self.say(joined))

    def at_most(self, names: Sequence[str], most: int) -> list[str]:
        """Return the names, or so many entries of which the last says how many other names there are."""
        return at_most(names, most, lambda number: self.say("others", number=number))

    def count(self, count: int | EmployeeBand) -> str:
        """Return a number, or the band that it lies in."""
        if isinstance(count, int):
            return str(count)
        low, high = count.at_least, count.at_most
        return self.say("at_least", low=low) if high is None else self.say("band", low=low, high=high)

    def offer(self, offer: Offer) -> str:
        """Return the type of an offer and its education, with its places and weeks where they were told."""
        words = (OFFER_TYPE_NAMES[offer.type], EDUCATION_NAMES[offer.education])
        named = " ".join(word.in_language(self.language) for word in words)
        numbers = []
        if offer.places is not None:
            numbers.append(self.say("places:one" if offer.places == 1 else "places:many", number=offer.places))
        if offer.weeks is not None:
            numbers.append(self.say("weeks:one" if offer.weeks == 1 else "weeks:many", number=offer.weeks))
        return f"{named} ({', '.join(numbers)})" if numbers else named

    def education(self, parts: Iterable[Education], joined: str = "and_") -> str:
        """Return the names of parts of education as a list in a sentence."""
        return self.listed([EDUCATION_NAMES[part].in_language(self.language) for part in parts], joined)

    def party(self, party: Party) -> str:
        """Return who applies or receives, as a part of a sentence."""
        return PARTY_NAMES[party].in_language(self.language)

    def partners(self, partners: int | tuple[Partners, ...]) -> str:
        """Return how many partners there are, of each kind where that was told."""
        if isinstance(partners, int):
            return str(partners)
        kinds = [
            str(told.number)
            if told.kind is None
            else f"{told.number} × {PARTNER_KIND_NAMES[told.kind].in_language(self.language)}"
            for told in partners
        ]
        return self.listed(kinds) or self.say("none")

    def word(self, fact: Fact, word: str) -> str:
        """Return what was told for a fact that is one of some words or codes."""
        names: Mapping[str, Text] = _WORD_NAMES.get(fact, {})
        return names[word].in_language(self.language) if word in names else plain(word)

    def label(self, fact: Fact) -> str:
        """Return the name of a fact before a colon."""
        return FACT_WORDS[fact].label.in_language(self.language)

    def facts(self, facts: Iterable[Fact]) -> str:
        """Return the names of the facts as a list in a sentence."""
        return self.listed([FACT_WORDS[fact].in_sentence.in_language(self.language) for fact in facts])


@functools.lru_cache(maxsize=4_096)
def plain(text: str) -> str:
    """Return a text on one line, escaped so that Markdown shows it unchanged."""
    escaped = _MARKUP.sub(r"\\\1", one_line(text))
    # A digit cannot be escaped: the sign after a number is what makes it a list.
    return _BLOCK.sub(lambda found: found[1] + "\\" if found[1].isdigit() else "\\" + found[1], escaped)


def one_line(text: str) -> str:
    """Return a text on one line, without control characters and characters that turn the direction of writing."""
    return " ".join(printable(text, _harmless).split())


def _harmless(hidden: str) -> str:
    """Return an unseen character that a page may have, such as a space or a soft hyphen; otherwise an empty text."""
    # Hardly any text has such a character, and only such a text needs Unicode's tables.
    import unicodedata

    if hidden.isspace():
        return hidden
    is_harmful = unicodedata.category(hidden) in ("Cc", "Cs") or unicodedata.bidirectional(hidden) in TURNING
    return "" if is_harmful else hidden


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))


def unmarked(markdown: str) -> str:
    """Return a line of a written plan without its markup: the text that a reader sees."""
    return _MARKS.sub(lambda found: found[1] or "", markdown)


def bullets(lines: Iterable[str], indent: str = "") -> str:
    """Return the lines as a list."""
    return "\n".join(f"{indent}- {line}" for line in lines)


def sentence(text: str) -> str:
    """Return the text with a capital in front."""
    return text[:1].upper() + text[1:]


def clause(text: str) -> str:
    """Return a sentence without its full stop, for use within another sentence."""
    return text.removesuffix(".")


def labelled(writer: Writer, label: str, lines: list[str]) -> str:
    """Return a label with one line, or with a list where there are several lines."""
    if len(lines) == 1:
        return f"**{writer.say(label)}:** {lines[0]}."
    return f"**{writer.say(label)}:**\n{bullets(lines, '    ')}"
