"""How to go about it: the six steps, the eight tips, and four companies that do it (guide, chapters 1, 5 and 7)."""

from typing import Literal

from attrs import field, frozen

from techtalent.model.common import (
    ActivityLink,
    Basis,
    Fact,
    Link,
    Retired,
    Situation,
    Source,
    Statement,
    refers_to,
)
from techtalent.model.shown import by_id
from techtalent.model.text import Text

MomentAt = Literal["start", "halfway", "end"]
"""When a moment is: on the first day of the activities, halfway, or on their last day."""


@frozen(kw_only=True)
class Moment:
    """A moment of the cooperation to put in the diary, such as an evaluation (guide, chapter 5, step 4).

    Raises ValueError where the moment was inferred and has no note that says why.
    """

    at: MomentAt
    """When it is."""
    text: Text
    """What to do then."""
    basis: Basis
    """Whether the source names the moment or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it."""

    def __attrs_post_init__(self) -> None:
        if self.basis == "inferred" and self.note is None:
            raise ValueError(f"the moment at {self.at!r} is inferred: a note has to say why")


@frozen(kw_only=True)
class StepPoint:
    """What to do in a step, for every company or for some: those to which everything applies that the point names."""

    text: Text
    """The point as a company reads it."""
    for_affiliates_of: str | None = field(default=None, metadata=refers_to("organisations"))
    """Id of the organisation that a company has to be affiliated with; None where the point is for every company."""
    target_groups: tuple[str, ...] = field(default=(), metadata=refers_to("target_groups"))
    """Ids of the target groups that it is for; empty for every group."""
    situation: Situation | None = None
    """The situation that it is for; None for every situation."""
    until_told: tuple[Fact, ...] = ()
    """The facts that it is about: it is not for a company that has told all of them. Empty where it is about none."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class Step:
    """A step on the way to working together (guide, chapter 5)."""

    id: str
    """The name that other records use for it."""
    number: int
    """The step's number in the guide."""
    title: Text
    """The name that people read."""
    summary: Text
    """What the step is about."""
    points: tuple[StepPoint, ...]
    """What to do, one point after the other."""
    settles: tuple[Fact, ...] = ()
    """The facts of a profile that the step settles. While such a fact is not told, the plan says that it is still
    open."""
    moments: tuple[Moment, ...] = ()
    """When to look back at how it goes; they stand in a company's agenda."""
    contact_points: tuple[str, ...] = field(default=(), metadata=refers_to("contact_points"))
    """Ids of the contact points that the step sends the company to."""
    initiatives: tuple[str, ...] = field(default=(), metadata=refers_to("initiatives"))
    """Ids of the initiatives that the step names."""
    organisations: tuple[str, ...] = field(default=(), metadata=refers_to("organisations"))
    """Ids of the organisations that the step names."""
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
class Tip:
    """A tip (guide, chapter 7) for whom it names, or for everyone where it names nobody.

    It is for a company of which something of each kind holds that it names: a goal, a target group, a time tier, an
    activity and a situation.
    """

    id: str
    """The name that other records use for it."""
    number: int
    """The tip's number in the guide."""
    title: Text
    """The name that people read."""
    points: tuple[Text, ...]
    """The points under the tip, one to a text; empty where the guide gives none."""
    goals: tuple[Link, ...] = field(default=(), metadata=refers_to("goals"))
    """The goals that the tip is for; empty for every goal."""
    target_groups: tuple[Link, ...] = field(default=(), metadata=refers_to("target_groups"))
    """The target groups that the tip is for; empty for every group."""
    time_tiers: tuple[Link, ...] = field(default=(), metadata=refers_to("time_tiers"))
    """The time tiers that the tip is for; empty for every tier."""
    activities: tuple[Link, ...] = field(default=(), metadata=refers_to("activities"))
    """The activities that the tip is about; empty where it is about no activity in particular."""
    situations: tuple[Link, ...] = ()
    """The situations (`Situation`) that the tip is for; empty for every situation."""
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
class CaseStudy:
    """A company that the guide interviewed, and what it does with schools. No person is named."""

    id: str
    """The name that other records use for it."""
    title: Text
    """The company and what its story shows."""
    company: str
    """The company's name."""
    role: Text
    """The function of the person who was interviewed; never the name."""
    summary: Text
    """The story in a few sentences."""
    facts: tuple[Statement, ...]
    """Figures, schools, partners and results."""
    advice: tuple[Text, ...]
    """What the company advises others, one point to a text."""
    activities: tuple[ActivityLink, ...] = field(metadata=refers_to("activities"))
    """The activities of the catalogue that the company does."""
    goals: tuple[Link, ...] = field(metadata=refers_to("goals"))
    """The goals for which the company works with schools."""
    target_groups: tuple[Link, ...] = field(metadata=refers_to("target_groups"))
    """The target groups that the company works with."""
    time_tiers: tuple[Link, ...] = field(default=(), metadata=refers_to("time_tiers"))
    """The time tiers that show what the company does in so much time; empty where the story does not tell its time."""
    employees: int | None = None
    """About how many employees the company has; None where the story does not tell it."""
    organisations: tuple[str, ...] = field(default=(), metadata=refers_to("organisations"))
    """Ids of the organisations that the story names."""
    initiatives: tuple[str, ...] = field(default=(), metadata=refers_to("initiatives"))
    """Ids of the initiatives that the story names."""
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
