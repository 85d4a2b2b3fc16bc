"""The three things a company decides first: its goals, its target groups and its time (guide, chapter 1)."""

from attrs import field, frozen

from techtalent.model.common import Link, Retired, Source, refers_to
from techtalent.model.text import Text


@frozen(kw_only=True)
class Goal:
    """One of the reasons to work with schools (guide, chapter 1, step 1)."""

    id: str
    """The slug that other records and profiles name the goal by."""
    number: int
    """The goal's number in the guide."""
    title: Text
    summary: Text
    """What the goal means for a company."""
    source: Source
    note: Text | None = None
    aliases: tuple[str, ...] = ()
    """Earlier ids of this record."""
    retired: Retired | None = None


@frozen(kw_only=True)
class TargetGroup:
    """A part of education to work with (guide, chapter 1, step 2)."""

    id: str
    """`po`, `vo`, `mbo` or `hbo`."""
    order: int
    """The place of the target group, from young to old."""
    title: Text
    summary: Text
    """What working with this group is about."""
    approach: Text
    """How to approach this group."""
    what_works: tuple[Text, ...]
    """What works well with this group, a line each."""
    contact_points: tuple[str, ...] = field(metadata=refers_to("contact_points"))
    """Who opens the door at the school."""
    source: Source
    note: Text | None = None
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None


@frozen(kw_only=True)
class TimeTier:
    """How much time a company has for schools (guide, chapters 2 to 4). A higher tier includes the lower ones."""

    id: str
    order: int
    """The tier's place, from little time (1) to much (3)."""
    title: Text
    summary: Text
    hours_from: int | None
    """The hours a month from which a company is in this tier; None where the guide names no hours, so that the tier is
    only ever told, never computed."""
    goals: tuple[Link, ...] = field(metadata=refers_to("goals"))
    """The goals that the guide names for all activities of this tier."""
    source: Source
    note: Text | None = None
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None
