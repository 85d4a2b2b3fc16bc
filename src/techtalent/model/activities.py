"""What a company can do with schools, and the programmes, networks, events and materials that help."""

from typing import Literal

from attrs import field, frozen

from techtalent.model.common import Basis, GoalLink, Link, Retired, Source, Statement, refers_to
from techtalent.model.requirements import OfferEducation, OfferType
from techtalent.model.text import Text

Audience = Literal["pupils", "students", "teachers", "parents", "employees"]
"""The people an activity is for."""

InitiativeType = Literal["programme", "network", "toolkit", "guide", "event", "course", "subject", "place"]
"""What an initiative is."""


@frozen(kw_only=True)
class Season:
    """A time of the year that matters for an activity."""

    months: tuple[int, ...]
    """The months, 1 to 12, in the order in which they are meant."""
    text: Text
    """What happens then."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


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
    type: OfferType
    education: tuple[OfferEducation, ...] = ()
    """The education that the offer is for; empty where any will do."""


@frozen(kw_only=True)
class ShownByPartnership:
    """A company that is in a public-private partnership does the activity."""

    kind: Literal["partnership"] = "partnership"


ShownBy = ShownByOffer | ShownByPartnership
"""What shows that a company does an activity already, and what it has once it does; `kind` tells which."""


@frozen(kw_only=True)
class Activity:
    """Something a company can do with schools."""

    id: str
    title: Text
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
    who_helps: Text | None = None
    """Who helps with it, beside the initiatives that link to this activity."""
    conditions: tuple[ActivityCondition, ...] = ()
    """What a law or a programme asks of whoever does it."""
    source: Source
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; profiles that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""


def served(activity: Activity) -> tuple[tuple[str, str], ...]:
    """Return each goal that an activity serves with each target group for which it serves it, as pairs of ids."""
    everyone = tuple([link.to for link in activity.target_groups])
    return tuple([(link.to, group) for link in activity.goals for group in link.target_groups or everyone])


@frozen(kw_only=True)
class Initiative:
    """A named programme, network, toolkit, guide, event, course, subject or place."""

    id: str
    type: InitiativeType
    """What it is."""
    title: Text
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
    place: str | None = None
    """The town or area where it is; None where it is not tied to one, or the sources do not say."""
    website: str | None = None
    """Its own page, as the source gives it; None where the source names no page."""
    facts: tuple[Statement, ...] = ()
    """Figures, dates and other facts about it."""
    source: Source
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; profiles that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""
