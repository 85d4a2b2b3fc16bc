"""The room on the page of a plan: its lines in every language, and which of them fit in all languages."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from attrs import frozen

from techtalent.model.text import LANGUAGES, Language
from techtalent.writing.writer import bullets

MOST_WORDS = 350
"""So many words the page has at most, counted as `len(text.split())`."""

STAYS = 9
"""How much a line helps that always stays."""

Remark = Literal[
    "already",
    "nothing",
    "near_misses",
    "brings",
    "no_money",
    "arrange",
    "calls",
    "tell_us",
    "not_for_you",
    "ended",
    "care",
]
"""What a line of the page is about that no part of a plan says in the same words."""

LinePlace = tuple[int, int]
"""Where a line stands: the places of its section among the sections, and of the line in it, from 0."""


@frozen
class Line:
    """A line of the page."""

    text: str
    helps: int = STAYS
    """How much it helps: where there is no room, the line that helps least goes first."""
    more: str = ""
    """What is said behind it where there is room."""
    more_helps: int = 0
    """How much that helps."""
    is_for_annex: bool = False
    """Whether the annex has it where the page has no room."""
    regulations: tuple[str, ...] = ()
    """The ids of the regulations that it tells of."""
    kind: Remark | None = None
    """What it is about, where nothing else in a plan's JSON says it."""
    counts: bool = False
    """Whether it says how many regulations there are beside those that stay: its words are known after that."""


@frozen
class Section:
    """A heading with lines: a list, or paragraphs."""

    heading: str | None
    lines: tuple[Line, ...]
    is_list: bool = False
    is_continued: bool = False
    """Whether the section after it has the same heading."""


Draft = Sequence[Section]
"""The sections of a page in one language, with all that there is to say."""


@frozen
class Layout:
    """The lines for which there is room."""

    lines: frozenset[LinePlace]
    more: frozenset[LinePlace]
    """Those behind which there is room for more."""

    def is_kept(self, at: int, place: int) -> bool:
        """Return whether a line stays, given the place of its section and its own."""
        return (at, place) in self.lines

    def text(self, at: int, place: int, line: Line) -> str:
        """Return what a line that stays says."""
        return f"{line.text} {line.more}" if (at, place) in self.more else line.text


def kept(drafts: Mapping[Language, Draft]) -> Layout:
    """Return the lines for which there is room in every language: both languages say the same.

    The drafts have the same lines at the same places, one draft in each language.
    """
    number = {language: _words_of_headings(drafts[language]) for language in LANGUAGES}
    found = {(at, place): line for at, section in enumerate(drafts["nl"]) for place, line in enumerate(section.lines)}
    wanted = [(line.helps, where, False) for where, line in found.items()]
    wanted += [(line.more_helps, where, True) for where, line in found.items() if line.more]
    lines: set[LinePlace] = set()
    more: set[LinePlace] = set()
    # Of lines that help equally, the first comes first.
    for helps, where, is_more in sorted(wanted, key=lambda each: -each[0]):
        words = {language: _words(drafts[language], where, is_more) for language in LANGUAGES}
        has_room = all(number[language] + words[language] <= MOST_WORDS for language in LANGUAGES)
        if helps == STAYS or (has_room and (not is_more or where in lines)):
            (more if is_more else lines).add(where)
            number = {language: number[language] + words[language] for language in LANGUAGES}
    return Layout(frozenset(lines), frozenset(more))


def _words_of_headings(draft: Draft) -> int:
    # The sign of a heading counts as a word.
    return sum(len(section.heading.split()) + 1 for section in draft if section.heading is not None and section.lines)


def _words(draft: Draft, where: LinePlace, is_more: bool) -> int:
    section = draft[where[0]]
    line = section.lines[where[1]]
    # A bullet counts as a word.
    return len(line.more.split()) if is_more else len(line.text.split()) + section.is_list


def blocks(draft: Draft, room: Layout, count: str) -> Iterable[str]:
    """Yield the blocks of the lines that stay, with the headings that have any.

    `count` says how many regulations there are beside those that stay; it is empty where there are none.
    """
    carried = None
    for at, section in enumerate(draft):
        heading = carried if section.heading is None else section.heading
        texts = [
            count if line.counts else room.text(at, place, line)
            for place, line in enumerate(section.lines)
            if room.is_kept(at, place) and (count or not line.counts)
        ]
        if texts and heading is not None:
            yield f"## {heading}"
        if texts:
            yield from [bullets(texts)] if section.is_list else texts
        carried = heading if section.is_continued and not texts else None
