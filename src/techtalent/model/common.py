"""The parts that records of several kinds share: where a fact comes from, and what a link rests on."""

import datetime as dt
from typing import Any, Literal

from attrs import frozen

from techtalent.model.text import Text

Basis = Literal["stated", "inferred"]
"""Whether the source says it, or an editor judged it."""

Region = Literal["north", "north-west", "east", "south-west", "south"]
"""The five regions in which FME's business development managers work (guide, chapter 5, step 5)."""

Fact = Literal[
    "goals",
    "target_groups",
    "time_tier",
    "region",
    "affiliations",
    "offers",
    "partnership",
    "partners",
    "employees",
    "activity_region",
]
"""The facts of a profile that a plan can turn on, in the order in which a person would be asked."""

REFERS_TO = "techtalent.refers_to"
"""The metadata key under which a field names the kind of record that its ids point to."""


def refers_to(kind: str) -> dict[str, Any]:
    """Return the metadata of a field whose ids, or whose links' ids, are those of records of `kind`."""
    return {REFERS_TO: kind}


@frozen(kw_only=True)
class Source:
    """Where a record or one of its facts was read: a passage of the guide, or a page with its age.

    Raises ValueError where it names neither a chapter of the guide nor the address and date of a page.
    """

    document: str
    """The name of the document or page."""
    chapter: int | None = None
    """The chapter of the guide: 1 to 7, and 0 for its introduction."""
    passage: str | None = None
    """Where in the chapter, in a few words of our own."""
    address: str | None = None
    """The page's address, for a second source."""
    date: dt.date | None = None
    """The last day that the page can speak for: its own date, or the day its phrase resolves to."""
    date_phrase: str | None = None
    """What the page says of its own age, where that is not simply `date`."""

    def __attrs_post_init__(self) -> None:
        if self.chapter is None and (self.address is None or self.date is None):
            raise ValueError("a source names a chapter of the guide, or a page's address and date")


@frozen(kw_only=True)
class Link:
    """A link to a record (or to an audience), with what it rests on.

    Raises ValueError where the link was inferred and has no note that says why.
    """

    to: str
    """The id of the record that is meant."""
    basis: Basis
    """Whether the source states the link or an editor inferred it."""
    note: Text | None = None
    """Why an editor inferred it."""

    def __attrs_post_init__(self) -> None:
        if self.basis == "inferred" and self.note is None:
            raise ValueError(f"the link to {self.to!r} is inferred: a note has to say why")


@frozen(kw_only=True)
class Statement:
    """One fact or condition as a text, with its own source where that is not the record's."""

    text: Text
    """What is stated."""
    source: Source | None = None
    """Where it was read; None for the source of the record itself."""


@frozen(kw_only=True)
class Retired:
    """Why a record is no longer used, and since when. Its id stays taken."""

    since: dt.date
    """The first day on which the record no longer counts."""
    reason: Text
    """Why it was retired."""


@frozen(kw_only=True)
class NotResearched:
    """Nobody has looked this up yet. It does not mean that there is none, nor that there is no limit."""

    kind: Literal["not-researched"] = "not-researched"
    note: Text | None = None
    """What is known of the gap."""
