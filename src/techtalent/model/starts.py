"""How a company starts with the activities of its plan: what to do first, with whom, where, and what comes after it."""

from attrs import frozen

from techtalent.model.activities import Activity, Initiative
from techtalent.model.common import Basis
from techtalent.model.organisations import ContactPoint
from techtalent.model.reasons import Reason
from techtalent.model.shown import by_fields


@frozen(kw_only=True)
class PointMatch:
    """A point of a step, or of who helps with an activity, that is for this company, and why."""

    position: int
    """The place of the point among those of its record, from 0."""
    reasons: tuple[Reason, ...]
    """Why the plan has it; empty where it is for everyone."""


@frozen(kw_only=True)
class BeginMatch:
    """A first thing to do with an activity that is for this company, with whom, and why."""

    position: int
    """The place of it in the activity's `begin`, from 0."""
    contacts: tuple[ContactPoint, ...]
    """The contact points that it names and that are there for this company; empty where it says how to find
    somebody."""
    reasons: tuple[Reason, ...]
    """Why the plan has it; empty where it is for everyone."""


@frozen(kw_only=True)
class NextActivity:
    """A step up from an activity."""

    activity: Activity
    """What a company that does the activity can do next."""
    basis: Basis
    """Whether a source states that companies went this way, or an editor inferred it."""


@frozen(kw_only=True)
class Start:
    """How this company starts with an activity of the plan."""

    activity: Activity
    """The activity."""
    effort: tuple[int, ...]
    """What the activity's `effort` says of the target groups of the plan: the places in it, from 0."""
    begin: tuple[BeginMatch, ...]
    """What to do first: what is for affiliates of an organisation before what is for every company, and what depends on
    an affiliation that was not told last."""
    who_helps: tuple[PointMatch, ...]
    """Who helps with it, as far as that is for this company."""
    initiatives: tuple[Initiative, ...]
    """The initiatives that help with it and that this company can use or join: those without regions, and those in the
    region that it told."""
    examples: tuple[Initiative, ...]
    """The initiatives that help with it in another region, or in some region where the company told none: examples, and
    nothing to join."""
    next: tuple[NextActivity, ...]
    """The steps up from it that are in use, in the order of the activity; none that every company does already."""

    def __repr__(self) -> str:
        return by_fields(self, "activity")
