"""The three things a company decides first: its goals, its target groups and its time (guide, chapter 1)."""

from attrs import field, frozen

from techtalent.model.common import Education, Link, Retired, Source, refers_to
from techtalent.model.shown import by_id
from techtalent.model.text import Text


@frozen(kw_only=True)
class Goal:
    """A reason to work with schools (guide, chapter 1, step 1)."""

    id: str
    """The name that profiles and other records use for the goal."""
    number: int
    """The goal's number in the guide."""
    title: Text
    """The name that people read."""
    summary: Text
    """What the goal means for a company."""
    for_own_people: bool = False
    """Whether it is about the company's own people, rather than about pupils and students."""
    source: Source
    """Where the record was read."""
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; profiles that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""

    def __repr__(self) -> str:
        return by_id(self)


@frozen(kw_only=True)
class TargetGroup:
    """A part of education to work with (guide, chapter 1, step 2)."""

    id: str
    """`po`, `vo`, `mbo` or `hbo`."""
    order: int
    """The place among the target groups, from young (1) to old."""
    title: Text
    """The name that people read."""
    summary: Text
    """What working with this group is about."""
    approach: Text
    """How to approach this group."""
    what_works: tuple[Text, ...]
    """What works well with this group, one point to a text."""
    contact_points: tuple[str, ...] = field(metadata=refers_to("contact_points"))
    """Ids of the contact points that open the door at such a school."""
    education: tuple[Education, ...] = ()
    """The parts of education whose learners and teachers are in this group; empty where the group is no such part."""
    source: Source
    """Where the record was read."""
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; profiles that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""

    def __repr__(self) -> str:
        return by_id(self)


@frozen(kw_only=True)
class TimeTier:
    """How much time a company has for schools (guide, chapters 2 to 4). A higher tier includes the lower ones."""

    id: str
    """The name that other records use for it."""
    order: int
    """The place among the tiers, from little time (1) to much time."""
    title: Text
    """The name that people read."""
    summary: Text
    """What the tier means for a company."""
    hours_from: int | None
    """The hours a month from which a company is in this tier; None where the guide names no hours, so that a company
    chooses the tier and no number of hours leads to it."""
    goals: tuple[Link, ...] = field(metadata=refers_to("goals"))
    """The goals that the guide names for all activities of this tier."""
    source: Source
    """Where the record was read."""
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; profiles that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""

    def __repr__(self) -> str:
        return by_id(self)
