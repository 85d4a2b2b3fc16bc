"""Plans and answers about plans as plain text: for a chat, a message or a voice, where nothing shows Markdown."""

import re
from typing import TYPE_CHECKING

from techtalent.model.plan import Plan
from techtalent.model.text import Language, Length
from techtalent.writing.markdown import render_markdown
from techtalent.writing.writer import plain, unmarked

if TYPE_CHECKING:
    from techtalent.answers.change import PlanChange
    from techtalent.answers.changes import CatalogueChange
    from techtalent.answers.explanation import Explanation

_LINK = re.compile(r"\[(?P<title>(?:\\.|[^\]\\])*)\]\(<(?P<address>[^>]*)>\)")
_HEADING = re.compile(r"#+ ")


def render_text(
    shown: "Plan | Explanation | PlanChange | CatalogueChange", language: Language = "nl", length: Length = "short"
) -> str:
    """Return what `render_markdown` returns, as plain text: the same words and lines, without signs of markup.

    A link is its title with the address behind it, and only the title where both are the same. A heading is a line of
    its own, and an entry of a list begins with a hyphen.

    Raises what `render_markdown` raises.

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(time_tier="little-time")
    >>> catalogue = techtalent.load_catalogue()
    >>> found = techtalent.explain(profile, catalogue, "internships", as_of=datetime.date(2026, 11, 23))
    >>> print(techtalent.render_text(found, "en"), end="")
    Offer internships: does not fit: asks more time and people, you chose little time, few people.
    """
    return "\n".join(_line(line) for line in render_markdown(shown, language, length).split("\n"))


def _line(markdown: str) -> str:
    # A sign at the beginning of a line is escaped, so that what is left there is a heading.
    return unmarked(_LINK.sub(_link, _HEADING.sub("", markdown, count=1) if markdown.startswith("#") else markdown))


def _link(found: re.Match[str]) -> str:
    """Return a link as its title and its address, still as Markdown."""
    title, address = found["title"], plain(found["address"])
    said = unmarked(title)
    shown = found["address"].removeprefix("mailto:").removeprefix("tel:")
    return title if said == shown or shown.removeprefix("https://").rstrip("/") == said else f"{title} ({address})"
