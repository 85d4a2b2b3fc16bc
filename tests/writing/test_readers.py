"""A written plan looks the same wherever Markdown is read: the same headings, paragraphs and depth of lists."""

import datetime as dt
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from markdown_it import MarkdownIt

from techtalent import load_catalogue, match, read_profile, render_markdown
from techtalent.model.text import LANGUAGES, Language

AS_OF = dt.date(2026, 11, 26)
CATALOGUE = load_catalogue()
COMPANIES = sorted((Path(__file__).parents[1] / "packaged" / "companies").glob("*.json"))

# GitHub reads CommonMark, with tables and struck text beside it.
GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])


class Outline(HTMLParser):
    """The text of a page, block by block, with how deep each lies in lists."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.blocks: list[tuple[int, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go down into a list, or begin a block."""
        if tag in ("ul", "ol"):
            self.depth += 1
        elif tag in ("h1", "h2", "h3", "li", "p"):
            self.blocks.append((self.depth, []))

    def handle_endtag(self, tag: str) -> None:
        """Come out of a list."""
        if tag in ("ul", "ol"):
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        """Add words to the block."""
        if self.blocks:
            self.blocks[-1][1].append(data)


def outline(html: str) -> list[tuple[int, str]]:
    """Return the blocks with words, each with its depth."""
    read = Outline()
    read.feed(html)
    found = [(depth, " ".join("".join(words).split())) for depth, words in read.blocks]
    return [(depth, words) for depth, words in found if words]


def test_the_outline_tells_readers_apart() -> None:
    """A list that nests by two spaces is flat in Python-Markdown, and a table is one line of text there."""
    nested = "- one\n  - two\n"
    assert outline(markdown.markdown(nested)) != outline(GITHUB.render(nested))
    assert outline(GITHUB.render("- one\n    - two\n")) == [(1, "one"), (2, "two")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", COMPANIES, ids=lambda path: path.stem)
def test_a_plan_looks_the_same_everywhere(path: Path, language: Language) -> None:
    """Python-Markdown, markdown-it and a reader such as GitHub's see the same blocks at the same depth."""
    plan = match(read_profile(path, CATALOGUE), CATALOGUE, as_of=AS_OF)
    written = render_markdown(plan, language, "full")
    seen = outline(markdown.markdown(written))
    assert seen == outline(MarkdownIt("commonmark").render(written)) == outline(GITHUB.render(written))
    assert max(depth for depth, _ in seen) >= 1
