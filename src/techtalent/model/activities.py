"""What a company can do with schools (guide, chapters 1 to 4)."""

from typing import Literal

from attrs import field, frozen

from techtalent.model.common import Link, Retired, Source, refers_to
from techtalent.model.text import Text

#: The people an activity is for.
Audience = Literal["pupils", "students", "teachers", "parents", "employees"]


@frozen(kw_only=True)
class Season:
    """A time of the year that matters for an activity."""

    #: The months, 1 to 12, in the order in which they are meant.
    months: tuple[int, ...]
    #: What happens then.
    text: Text
    #: Where it was read; None for the source of the record itself.
    source: Source | None = None


@frozen(kw_only=True)
class Activity:
    """Something a company can do with schools."""

    id: str
    title: Text
    #: What it is and what it brings, in a few sentences.
    summary: Text
    #: The least time that it asks.
    time_tier: Link = field(metadata=refers_to("time_tiers"))
    #: The goals that it serves.
    goals: tuple[Link, ...] = field(metadata=refers_to("goals"))
    #: The target groups that it reaches.
    target_groups: tuple[Link, ...] = field(metadata=refers_to("target_groups"))
    #: The people it is for; each link's `to` is an `Audience`.
    audiences: tuple[Link, ...]
    source: Source
    #: The times of the year that matter for it.
    seasons: tuple[Season, ...] = ()
    #: How to let people do something themselves; None where the sources say nothing about it.
    hands_on: Text | None = None
    #: Who helps, beside the initiatives that point to this activity.
    who_helps: Text | None = None
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None
    note: Text | None = None
