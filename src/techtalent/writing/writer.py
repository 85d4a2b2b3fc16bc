"""The small tools that every section of a rendered plan uses."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from attrs import frozen

from techtalent.errors import printable
from techtalent.model.common import Fact, Region
from techtalent.model.profile import EmployeeBand
from techtalent.model.requirements import Offer
from techtalent.model.text import Language, Text
from techtalent.words.names import FACT_WORDS, OFFER_EDUCATION_NAMES, OFFER_TYPE_NAMES, REGION_NAMES
from techtalent.words.phrases import PHRASES
from techtalent.words.saying import say

# What Markdown would read as markup within a line.
_MARKUP = re.compile(r"([\\`*_\[\]<>|~]|&(?=#?[A-Za-z0-9]+;))")

# What Markdown would read as a heading, a list or a line at the start of a block.
_BLOCK = re.compile(r"^([#+=-]|[0-9]+(?=[.)]))")

# What would end an address between pointed brackets.
_BREAKS_ADDRESS = re.compile(r"[\s<>\\]")

# Unicode's classes of characters that turn the direction of writing.
_TURNING = frozenset({"LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


class Titled(Protocol):
    """A record with a title."""

    @property
    def title(self) -> Text:
        """The title."""


@frozen
class Writer:
    """Writes texts of content and phrases of our own in one language, as Markdown."""

    language: Language
    phrases: Mapping[str, Text] = PHRASES
    """Our own phrases by name."""

    def text(self, text: Text) -> str:
        """Return a text of content on one line, with Markdown's own signs made harmless."""
        return plain(text.in_language(self.language))

    def say(self, phrase: str, /, **parts: object) -> str:
        """Return the phrase of this name with its parts filled in."""
        return say(self.phrases[phrase], self.language, **parts)

    def title(self, record: Titled) -> str:
        """Return the title of a record, as a link where it has a page of its own."""
        address = getattr(record, "website", None)
        title = record.title.in_language(self.language)
        return self.link(title, address) if address else plain(title)

    def link(self, title: str, address: str) -> str:
        """Return a link."""
        safe = _BREAKS_ADDRESS.sub(lambda found: _percent(found[0]), printable(address, _percent))
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
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self.say(joined)} {parts[-1]}"

    def count(self, count: int | EmployeeBand) -> str:
        """Return a number, or the band that it lies in."""
        if isinstance(count, int):
            return str(count)
        low, high = count.at_least, count.at_most
        return self.say("at_least", low=low) if high is None else self.say("band", low=low, high=high)

    def offer(self, offer: Offer) -> str:
        """Return what is offered, and for which education."""
        words = (OFFER_TYPE_NAMES[offer.type], OFFER_EDUCATION_NAMES[offer.education])
        return " ".join(word.in_language(self.language) for word in words)

    def region(self, region: Region) -> str:
        """Return the name of a region."""
        return REGION_NAMES[region].in_language(self.language)

    def label(self, fact: Fact) -> str:
        """Return the name of a fact as it stands before a colon."""
        return FACT_WORDS[fact].label.in_language(self.language)

    def facts(self, facts: Iterable[Fact]) -> str:
        """Return the names of the facts as a list in a sentence."""
        return self.listed([FACT_WORDS[fact].in_sentence.in_language(self.language) for fact in facts])


def plain(text: str) -> str:
    """Return a text on one line that Markdown shows as it is."""
    escaped = _MARKUP.sub(r"\\\1", one_line(text))
    # A digit cannot be escaped: it is the sign behind a number that makes it a list.
    return _BLOCK.sub(lambda found: found[1] + "\\" if found[1].isdigit() else "\\" + found[1], escaped)


def one_line(text: str) -> str:
    """Return a text on one line, without control characters and without what turns the direction of writing."""
    return " ".join(printable(text, _harmless).split())


def _harmless(hidden: str) -> str:
    """Return a character that is not seen where a page may have it (a space, a soft hyphen); nothing elsewhere."""
    # Hardly any text has such a character, and only then Unicode's tables are needed.
    import unicodedata

    if hidden.isspace():
        return hidden
    is_harmful = unicodedata.category(hidden) in ("Cc", "Cs") or unicodedata.bidirectional(hidden) in _TURNING
    return "" if is_harmful else hidden


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))


def bullets(lines: Iterable[str], indent: str = "") -> str:
    """Return the lines as a list."""
    return "\n".join(f"{indent}- {line}" for line in lines)


def sentence(text: str) -> str:
    """Return the text with a capital in front."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """Return the text without its capital, as the inside of a sentence has it; an abbreviation keeps its own."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def clause(text: str) -> str:
    """Return a sentence as a part of another: without the full stop at its end."""
    return text.removesuffix(".")
