"""The three things a company decides first: its goals, its target groups and its time (guide, chapter 1)."""

from attrs import field, frozen

from techtalent.model.common import Link, Retired, Source, refers_to
from techtalent.model.text import Text


@frozen(kw_only=True)
class Goal:
    """One of the reasons to work with schools (guide, chapter 1, step 1)."""

    #: The slug that other records and profiles name the goal by.
    id: str
    #: The goal's number in the guide.
    number: int
    title: Text
    #: What the goal means for a company.
    summary: Text
    source: Source
    #: Earlier ids of this record.
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None
    note: Text | None = None


@frozen(kw_only=True)
class TargetGroup:
    """A part of education to work with (guide, chapter 1, step 2)."""

    #: `po`, `vo`, `mbo` or `hbo`.
    id: str
    #: The place of the target group, from young to old.
    order: int
    title: Text
    #: What working with this group is about.
    summary: Text
    #: How to approach this group.
    approach: Text
    #: What works well with this group, a line each.
    what_works: tuple[Text, ...]
    #: Who opens the door at the school.
    contact_points: tuple[str, ...] = field(metadata=refers_to("contact_points"))
    source: Source
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None
    note: Text | None = None


@frozen(kw_only=True)
class TimeTier:
    """How much time a company has for schools (guide, chapters 2 to 4). A higher tier includes the lower ones."""

    id: str
    #: The tier's place, from little time (1) to much (3).
    order: int
    title: Text
    summary: Text
    #: The hours a month from which a company is in this tier; None where the guide names no hours,
    #: so that the tier is only ever told, never computed.
    hours_from: int | None
    #: The goals that the guide names for all activities of this tier.
    goals: tuple[Link, ...] = field(metadata=refers_to("goals"))
    source: Source
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None
    note: Text | None = None
