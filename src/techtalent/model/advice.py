"""What a plan advises and what a company does already: what fits and what nearly fits, with the reasons."""

from typing import Literal

from attrs import frozen

from techtalent.model.activities import Activity, Initiative
from techtalent.model.common import Basis, Fact, OfferEducation, Weight
from techtalent.model.education import SchoolType
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.regulations import FundingRegulation
from techtalent.model.shown import by_fields
from techtalent.model.starts import NextActivity
from techtalent.model.steps import CaseStudy
from techtalent.model.text import Text

Choice = Literal["goals", "target_groups", "time_tier"]
"""The three choices that decide whether an activity fits."""


@frozen(kw_only=True)
class GoalServed:
    """A goal that an activity serves, and for whom."""

    goal: Goal
    """The goal."""
    weight: Weight
    """Whether it is what one would do the activity for, or something that the activity brings as well."""
    basis: Basis
    """Whether a source states that the activity serves the goal, or an editor inferred it."""
    target_groups: tuple[TargetGroup, ...]
    """The target groups for which it serves the goal, from young to old."""


@frozen(kw_only=True)
class TargetGroupReached:
    """A target group that an activity reaches."""

    target_group: TargetGroup
    """The target group."""
    basis: Basis
    """Whether a source states that the activity reaches the group, or an editor inferred it."""


@frozen(kw_only=True)
class Rank:
    """Why an activity has its place: what stands first decides, what follows only between those equal in all before it.

    Activities that are equal in all of it stand in id order. What the company does already changes none of it.
    """

    why: Text
    """The reasons in some sentences: those that count most, as far as there are any."""
    time_told: bool
    """Whether the time was told. Where it was not, less time comes first: who tells least begins small."""
    main_goals: tuple[Goal, ...]
    """The goals that one would do it for, of those that it serves here. What has one comes first."""
    cases: tuple[CaseStudy, ...]
    """The companies in the cases that do it for one of the goals and with one of the target groups for which it fits
    here, in id order. What more of them do comes first."""
    paying: tuple[FundingRegulation, ...]
    """The regulations that can be had for it and of which the amount is known, in the plan's order. What has one comes
    first; more of them lift it no further."""
    goals_served: int
    """How many of the chosen goals it serves; 0 where none were told. More come first."""
    time_tier_order: int
    """The order of the time tier that it asks; 1 is little time. Less comes first."""
    companies: int
    """How many companies in the cases do it, for whatever goal. More come first."""
    helped: bool
    """Whether there is an initiative to use or to join, wherever one is. What is there already comes before what has to
    be set up."""
    within: Activity | None
    """The activity within which it takes place. What stands by itself comes first."""

    @property
    def order(self) -> tuple[int, ...]:
        """The numbers that activities are sorted by, the least first. A number of which more is better is negative."""
        return (
            0 if self.time_told else self.time_tier_order,
            -bool(self.main_goals),
            -len(self.cases),
            -bool(self.paying),
            -self.goals_served,
            self.time_tier_order,
            -self.companies,
            -self.helped,
            self.within is not None,
        )


@frozen(kw_only=True)
class LaterMeeting:
    """Where pupils or students of a school type can usually be met again, later in their education."""

    school_type: SchoolType
    """The school type in which the activities that fit reach them."""
    target_group: TargetGroup
    """The later target group in which they can be met again."""
    after_years: int | None
    """The number of years by the quickest of the usual ways, for whoever is in the first year of `school_type`; None
    where it is not known."""


@frozen(kw_only=True)
class MeetAgain:
    """Where the pupils and students can usually be met again whom the activities that fit reach."""

    meetings: tuple[LaterMeeting, ...]
    """The later meetings, by the target group in which they are reached; of one group, the soonest first."""
    text: Text
    """The same in a sentence."""


@frozen(kw_only=True)
class ActivityMatch:
    """An activity that fits: it serves a chosen goal for a chosen target group, and asks no more time than there is.

    What the company does already is not among these.
    """

    activity: Activity
    """The activity."""
    goals: tuple[GoalServed, ...]
    """The chosen goals that it serves for a chosen target group, each with these groups; where no goals or no groups
    were told, all count."""
    target_groups: tuple[TargetGroupReached, ...]
    """The chosen target groups for which it serves one of these goals."""
    initiatives: tuple[Initiative, ...]
    """The initiatives that help with it in these target groups, wherever they are; `Plan.starts` says which of them
    this company can join."""
    funding: tuple[FundingRegulation, ...]
    """The regulations that pay for it; `Plan.funding` says whether they do for this company."""
    open: tuple[Choice, ...]
    """The choices that were not told and so rule nothing out."""
    rank: Rank
    """Why it stands where it stands."""

    def __repr__(self) -> str:
        return by_fields(self, "activity")


@frozen(kw_only=True)
class AlreadyMatch:
    """An activity that the company does already, whether or not it fits what was chosen."""

    activity: Activity
    """The activity."""
    told_by: tuple[Fact, ...]
    """The facts of the profile that tell it: `does`, `offers` or `partnership`."""
    education: tuple[OfferEducation, ...]
    """The education that is offered, where an offer tells it; empty where it does not depend on education."""
    target_groups: tuple[TargetGroup, ...]
    """The activity's target groups with which they do it, from young to old: whoever offers internships in mbo has
    none of vo. Only with these it is no advice."""
    members: tuple[int, ...]
    """The companies that do it, where several join forces: their places among the profile's members, from 0."""
    next: tuple[NextActivity, ...]
    """The steps up from it that are in use, in the order of the activity; none that every company does already."""
    funding: tuple[FundingRegulation, ...]
    """The regulations that pay for it in this education; `Plan.funding` says whether they do for this company."""

    def __repr__(self) -> str:
        return by_fields(self, "activity", "told_by")


@frozen(kw_only=True)
class NearMiss:
    """A change of one choice that was told, and the activities that would fit then and do not fit now.

    The change adds a goal or a target group, or moves up to a larger time tier.
    """

    choice: Choice
    """The choice that would change."""
    takes: Goal | TargetGroup | TimeTier
    """What the change takes: the time tier to move up to, or the goal or target group to add."""
    activities: tuple[Activity, ...]
    """The activities that it makes fit, in the order in which a plan would advise them if no money could be had. Of a
    time tier they are those that ask this tier: what the tiers below it make fit, fits then too."""


@frozen(kw_only=True)
class Alternative:
    """An activity that would serve a goal that no activity of the plan serves, and what would have to change for it."""

    activity: Activity
    """The activity."""
    time_tier: TimeTier | None
    """The time tier to choose; None where there is time enough."""
    target_groups: tuple[TargetGroup, ...]
    """The target groups to choose one from; empty where it reaches a chosen group already."""


@frozen(kw_only=True)
class GoalCoverage:
    """Whether a goal is served, and what would serve it where it is not."""

    goal: Goal
    """The goal."""
    served: bool
    """Whether an activity of the plan serves it: `ActivityMatch.goals` says which do."""
    already: tuple[Activity, ...]
    """The fitting activities that serve it and that the company does already, in id order."""
    alternatives: tuple[Alternative, ...]
    """The activities that would serve it with the fewest changes; only where it was chosen and nothing that fits serves
    it."""
