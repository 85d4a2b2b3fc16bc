"""What a company can do with schools, and the programmes, networks, events and materials that help."""

from typing import Literal

from attrs import field, frozen

from techtalent.model.common import (
    Basis,
    GoalLink,
    Link,
    NotResearched,
    OfferEducation,
    OfferType,
    Point,
    Retired,
    Source,
    Statement,
    WayToFind,
    refers_to,
)
from techtalent.model.shown import by_id
from techtalent.model.text import Text

Audience = Literal["pupils", "students", "teachers", "parents", "employees"]
"""The people an activity is for."""

InitiativeType = Literal["programme", "network", "toolkit", "guide", "event", "course", "subject", "place"]
"""What an initiative is."""


EffortUnit = Literal["time", "day", "week", "month", "school-year", "learner", "teacher", "partner"]
"""What hours are for. Several units together are one: a learner and a week."""


@frozen(kw_only=True)
class Hours:
    """The hours that an activity asks of a company. At least one of the two bounds is known.

    Raises ValueError where neither bound is given.
    """

    kind: Literal["hours"] = "hours"
    """What tells hours that are known from `NotResearched`."""
    at_least: int | None = None
    """The least number of hours; None where no least number is known."""
    at_most: int | None = None
    """The greatest number of hours; None where no greatest number is known."""
    per: tuple[EffortUnit, ...] = ()
    """What the hours are for, as units: a time that one does it, or a learner and a week; empty where they are asked
    once."""
    target_groups: tuple[str, ...] = field(default=(), metadata=refers_to("target_groups"))
    """Ids of the target groups with which it takes so long; empty where it does with all that the activity reaches."""
    text: Text
    """The hours as a company reads them, and what they are spent on."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""

    def __attrs_post_init__(self) -> None:
        if self.at_least is None and self.at_most is None:
            raise ValueError("a number of hours has a lower or an upper bound")


Effort = Hours | NotResearched
"""What an activity asks of a company; `kind` tells which."""


@frozen(kw_only=True)
class Beginning:
    """The first thing to do with an activity, and whom to turn to.

    Raises ValueError where it names no contact point and no way to find somebody, or names both.
    """

    text: Text
    """What to do first."""
    contacts: tuple[str, ...] = field(default=(), metadata=refers_to("contact_points"))
    """Ids of the contact points to turn to: those that are there for the company. Without such a contact point it is
    not for the company."""
    find: WayToFind | None = None
    """How to find whom to turn to, where no contact point is named."""
    target_groups: tuple[str, ...] = field(default=(), metadata=refers_to("target_groups"))
    """Ids of the target groups for which one begins so; empty for all that the activity reaches."""
    for_affiliates_of: str | None = field(default=None, metadata=refers_to("organisations"))
    """Id of the organisation that a company has to be affiliated with; None where it is for every company."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""

    def __attrs_post_init__(self) -> None:
        if bool(self.contacts) is (self.find is not None):
            raise ValueError("a beginning names contact points, or else a way to find somebody")


@frozen(kw_only=True)
class Season:
    """A time of the year that matters for an activity."""

    months: tuple[int, ...]
    """The months, 1 to 12, in the order in which they are meant."""
    text: Text
    """What happens then."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


BroughtFact = Literal["training_company"]
"""A fact of a profile that a condition makes true: whoever is recognised is a training company."""


@frozen(kw_only=True)
class ActivityCondition:
    """What a law or a programme asks of whoever does an activity.

    Raises ValueError where it was inferred and has no note that says why.
    """

    title: Text
    """What it is about, in a few words."""
    text: Text
    """What it asks, as a company would read it."""
    target_groups: tuple[str, ...] = field(default=(), metadata=refers_to("target_groups"))
    """Ids of the target groups for which it holds; empty where it holds for all that the activity reaches."""
    organisation: str | None = field(default=None, metadata=refers_to("organisations"))
    """Id of the organisation to ask; None where no one organisation decides about it."""
    brings: BroughtFact | None = None
    """The fact of a profile that is true of whoever meets it; None where it makes no fact true."""
    basis: Basis
    """Whether the source states it of this activity, or an editor inferred it from what it states."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what the source leaves open."""

    def __attrs_post_init__(self) -> None:
        if self.basis == "inferred" and self.note is None:
            raise ValueError(f"the condition {self.title.nl!r} is inferred: a note has to say why")


@frozen(kw_only=True)
class ShownByOffer:
    """A company that offers this to learners does the activity."""

    kind: Literal["offer"] = "offer"
    """What tells it from what a partnership shows."""
    type: OfferType
    """What is offered."""
    education: tuple[OfferEducation, ...] = ()
    """The education that the offer is for; empty where any will do."""


@frozen(kw_only=True)
class ShownByPartnership:
    """A company that is in a public-private partnership does the activity."""

    kind: Literal["partnership"] = "partnership"
    """What tells it from what an offer shows."""


ShownBy = ShownByOffer | ShownByPartnership
"""What shows that a company does an activity already, and what it has once it does; `kind` tells which."""


@frozen(kw_only=True)
class Activity:
    """Something a company can do with schools."""

    id: str
    """The name that other records use for it."""
    title: Text
    """The name that people read."""
    summary: Text
    """What it is and what it brings, in a few sentences."""
    time_tier: Link = field(metadata=refers_to("time_tiers"))
    """The least time that it asks."""
    goals: tuple[GoalLink, ...] = field(metadata=refers_to("goals"))
    """The goals that it serves."""
    target_groups: tuple[Link, ...] = field(metadata=refers_to("target_groups"))
    """The target groups that it reaches."""
    audiences: tuple[Link, ...]
    """The people that it is for; the `to` of a link is an `Audience`."""
    seasons: tuple[Season, ...] = ()
    """The times of the year that matter for it."""
    hands_on: Text | None = None
    """How to let people do something themselves; None where the sources say nothing about it."""
    shown_by: tuple[ShownBy, ...] = ()
    """What shows that a company does it already: any one of these."""
    within: Link | None = field(default=None, metadata=refers_to("activities"))
    """The activity within which it takes place, so that it comes after that one; None where it stands by itself."""
    effort: tuple[Effort, ...] = ()
    """The hours that it asks of a company, by target group where they differ. Of what nobody has looked up, the note is
    what a company reads: whom to ask."""
    begin: tuple[Beginning, ...] = ()
    """The first thing to do, for whom, and with whom."""
    next: tuple[Link, ...] = field(default=(), metadata=refers_to("activities"))
    """The steps up from it: what a company that does it can do next."""
    who_helps: tuple[Point, ...] = ()
    """Who helps with it, beside the initiatives that link to this activity."""
    conditions: tuple[ActivityCondition, ...] = ()
    """What a law or a programme asks of whoever does it."""
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


def served(activity: Activity) -> tuple[tuple[str, str], ...]:
    """Return each goal that an activity serves with each target group for which it serves it, as pairs of ids."""
    everyone = tuple([link.to for link in activity.target_groups])
    return tuple([(link.to, group) for link in activity.goals for group in link.target_groups or everyone])


@frozen(kw_only=True)
class Initiative:
    """A named programme, network, toolkit, guide, event, course, subject or place."""

    id: str
    """The name that other records use for it."""
    type: InitiativeType
    """What it is."""
    title: Text
    """The name that people read."""
    summary: Text
    """What it is and what it does for a company."""
    activities: tuple[Link, ...] = field(metadata=refers_to("activities"))
    """The activities that it helps with."""
    target_groups: tuple[Link, ...] = field(metadata=refers_to("target_groups"))
    """The target groups that it works with."""
    organisations: tuple[str, ...] = field(default=(), metadata=refers_to("organisations"))
    """Ids of the organisations that run it or take part in it, as far as the sources name them."""
    part_of: str | None = field(default=None, metadata=refers_to("initiatives"))
    """Id of the initiative that it is a part of."""
    regions: tuple[Link, ...] = ()
    """The regions in which a company can use or join it; the `to` of a link is a `Region`. Empty where it is there for
    every company. Elsewhere it is an example."""
    place: Text | None = None
    """The town or area where it is, as a plan prints it; None where it is not tied to one, or the sources do not
    say."""
    website: str | None = None
    """Its own page, as the source gives it; None where the source names no page."""
    facts: tuple[Statement, ...] = ()
    """Figures, dates and other facts about it."""
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
