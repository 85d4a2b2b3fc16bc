"""The parts that records of several kinds share: where a fact comes from, and what a link rests on."""

import datetime as dt
from typing import Any, Literal

from attrs import frozen

from techtalent.model.text import Text

#: Whether the source says it, or an editor judged it.
Basis = Literal["stated", "inferred"]

#: The five regions in which FME's business development managers work (guide, chapter 5, step 5).
Region = Literal["north", "north-west", "east", "south-west", "south"]

#: The facts of a profile that a plan can turn on, in the order in which a person would be asked.
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

#: The metadata key under which a field names the kind of record that its ids point to.
REFERS_TO = "techtalent.refers_to"


def refers_to(kind: str) -> dict[str, Any]:
    """Return the metadata of a field whose ids, or whose links' ids, are those of records of `kind`."""
    return {REFERS_TO: kind}


@frozen(kw_only=True)
class Source:
    """Where a record or one of its facts was read: a passage of the guide, or a page with its age.

    Raises ValueError where it names neither a chapter of the guide nor the address and date of a page.
    """

    #: The name of the document or page.
    document: str
    #: The chapter of the guide: 1 to 7, and 0 for its introduction.
    chapter: int | None = None
    #: Where in the chapter, in a few words of our own.
    passage: str | None = None
    #: The page's address, for a second source.
    address: str | None = None
    #: The last day that the page can speak for: its own date, or the day its phrase resolves to.
    date: dt.date | None = None
    #: What the page says of its own age, where that is not simply `date`.
    date_phrase: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.chapter is None and (self.address is None or self.date is None):
            raise ValueError("a source names a chapter of the guide, or a page's address and date")


@frozen(kw_only=True)
class Link:
    """A link to a record (or to an audience), with what it rests on.

    Raises ValueError where the link was inferred and has no note that says why.
    """

    #: The id of the record that is meant.
    to: str
    #: Whether the source states the link or an editor inferred it.
    basis: Basis
    #: Why an editor inferred it.
    note: Text | None = None

    def __attrs_post_init__(self) -> None:
        if self.basis == "inferred" and self.note is None:
            raise ValueError(f"the link to {self.to!r} is inferred: a note has to say why")


@frozen(kw_only=True)
class Statement:
    """One fact or condition as a text, with its own source where that is not the record's."""

    #: What is stated.
    text: Text
    #: Where it was read; None for the source of the record itself.
    source: Source | None = None


@frozen(kw_only=True)
class Retired:
    """Why a record is no longer used, and since when. Its id stays taken."""

    #: The first day on which the record no longer counts.
    since: dt.date
    #: Why it was retired.
    reason: Text


@frozen(kw_only=True)
class NotResearched:
    """Nobody has looked this up yet. It does not mean that there is none, nor that there is no limit."""

    kind: Literal["not-researched"] = "not-researched"
    #: What is known of the gap.
    note: Text | None = None
