"""The room in the annex of a plan: what is always told, and what gives way where there is too much to say."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from techtalent.writing.said import Said
from techtalent.writing.writer import Writer, sentence

ALWAYS = 0
"""The turn of what is always told."""


@frozen
class Bullet:
    """A bullet of the annex."""

    lead: str
    """What it is about, in front: **Give a guest lesson:**."""
    text: str = ""
    """What it says. Where all of it was said already, and what is in front is a label or nothing, there is no
    bullet."""
    turn: int = ALWAYS
    """When its turn is to be told, the lowest first; where there is no room left, it is told in short."""
    short: str = ""
    """What stands for it in short, a name; where it is empty, it is left out."""
    details: tuple["Bullet", ...] = ()
    """What is told below it, where there is room."""
    items: tuple[str, ...] = ()
    """A list below what it says."""
    again: str = ""
    """What stands above that list where what it says was said already."""


@frozen
class AnnexSection:
    """A part of the annex: a list with a heading."""

    heading: str | None
    entries: tuple[Bullet, ...]


def annex(writer: Writer, parts: Sequence[AnnexSection], said: Said, room: int) -> Iterator[str]:
    """Yield the blocks of the annex in so many words, or in as many as it takes to say what is always told."""
    entries = [entry for part in parts for entry in _all(part.entries)]
    room -= sum(_words(part.heading or "") + 1 for part in parts if part.entries)
    room -= sum(_words_always(entry) for entry in entries)
    # What is told in short has a bullet, and a word before the last name.
    room -= 2 * sum(any(entry.short for entry in part.entries) for part in parts)
    told = set()
    for entry in sorted(entries, key=lambda entry: entry.turn):
        words = _words_of(entry) - _words_always(entry)
        if entry.turn == ALWAYS or words <= room:
            room -= words
            told.add(id(entry))
    for part in parts:
        lines = [line for entry in part.entries if id(entry) in told for line in _lines(entry, told, said, "")]
        short = [entry.short for entry in part.entries if id(entry) not in told and entry.short]
        if short:
            lines.append(f"- {sentence(writer.listed(short))}.")
        if lines and part.heading is not None:
            yield f"## {part.heading}"
        if lines:
            yield "\n".join(lines)


def _all(entries: Iterable[Bullet]) -> Iterator[Bullet]:
    for entry in entries:
        yield entry
        yield from _all(entry.details)


def _words(text: str) -> int:
    return len(text.split())


def _words_of(entry: Bullet) -> int:
    # A bullet counts as a word.
    return 1 + _words(entry.lead) + _words(entry.text) + sum(1 + _words(item) for item in entry.items)


def _words_always(entry: Bullet) -> int:
    return _words_of(entry) if entry.turn == ALWAYS else _words(entry.short)


def _lines(entry: Bullet, told: set[int], said: Said, indent: str) -> Iterator[str]:
    """Yield an entry as a bullet, with what is told below it; nothing where all of it was said."""
    text = said.new(entry.text)
    items = [item for item in map(said.new, entry.items) if item]
    if items and not text:
        text = entry.again
    below = [
        line for detail in entry.details if id(detail) in told for line in _lines(detail, told, said, indent + "    ")
    ]
    is_label = not entry.lead or entry.lead.endswith((":", ":**"))
    if text or items or below or not is_label:
        yield f"{indent}- {' '.join(filter(None, (entry.lead, text)))}"
        yield from (f"{indent}    - {item}" for item in items)
        yield from below
