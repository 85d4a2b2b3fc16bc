"""The plan: what a company can do, with whom, and who pays. It holds the records of the catalogue themselves."""

import datetime as dt
from typing import Literal

import attrs
from attrs import frozen

from techtalent.model.activities import Activity, Initiative
from techtalent.model.common import Basis, Fact
from techtalent.model.education import SchoolType
from techtalent.model.estimates import AmountOutcome, Estimate, Together
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.organisations import ContactPoint, Organisation
from techtalent.model.papers import DocumentMatch
from techtalent.model.profile import CompanyProfile
from techtalent.model.reasons import Reason
from techtalent.model.regulations import Check, Combination, FundingRegulation
from techtalent.model.requirements import RequirementPart
from techtalent.model.starts import PointMatch, Start
from techtalent.model.steps import CaseStudy, Step, Tip
from techtalent.model.text import Text

Choice = Literal["goals", "target_groups", "time_tier"]
"""The three choices that decide whether an activity fits."""

Verdict = Literal["met", "not-met", "unknown"]
"""How one requirement was judged."""

Eligibility = Literal["eligible", "eligible-so-far", "once-you-start", "undetermined", "ineligible"]
"""Whether a company can get a regulation: it can; it can, as far as its requirements can be judged, and there are
conditions to check by hand; it can, once it has what an advised activity brings; a fact that was not told decides; or
it cannot."""

Availability = Literal["open", "upcoming", "ended", "unconfirmed"]
"""Whether a regulation can be had on a day."""

Precision = Literal["day", "month"]
"""How exactly the days of an application window are known."""

CombinationKind = Literal["excludes", "requires", "stacks-with"]
"""How two regulations go together: they exclude each other, one requires the other, or both can be had."""


@frozen(kw_only=True)
class GoalServed:
    """A goal that an activity serves."""

    goal: Goal
    basis: Basis
    """Whether a source states that the activity serves the goal, or an editor inferred it."""


@frozen(kw_only=True)
class TargetGroupReached:
    """A target group that an activity reaches."""

    target_group: TargetGroup
    basis: Basis
    """Whether a source states that the activity reaches the group, or an editor inferred it."""


@frozen(kw_only=True)
class Rank:
    """Why an activity has its place: a number only decides between activities that are equal in all numbers before it.

    More comes first; of the time tier, less comes first. Activities with equal numbers stand in id order.
    """

    position: int
    """The place in the plan, from 1."""
    goals_served: int
    """How many of the chosen goals it serves; of all goals where none were told."""
    goals_stated: int
    """For how many of these goals a source states that it serves them."""
    target_groups_reached: int
    """How many of the chosen target groups it reaches; of all groups where none were told."""
    target_groups_stated: int
    """For how many of these groups a source states that it reaches them."""
    regulations: int
    """How many regulations may pay for it on the day of the plan."""
    time_tier_order: int
    """The order of the time tier that it asks; 1 is little time."""

    @property
    def order(self) -> tuple[int, ...]:
        """The numbers that activities are sorted by, the least first. A number of which more is better is negative."""
        return (
            -self.goals_served,
            -self.goals_stated,
            -self.target_groups_reached,
            -self.target_groups_stated,
            -self.regulations,
            self.time_tier_order,
        )


@frozen(kw_only=True)
class MeetAgain:
    """Where pupils or students of a school type can be met again, later in their education."""

    school_type: SchoolType
    """The school type in which the activity reaches them."""
    target_group: TargetGroup
    """The later target group in which they can be met again."""
    after_years: int | None
    """The number of years by the quickest way, for pupils or students who are in the first year of `school_type`; None
    where it is not known."""


@frozen(kw_only=True)
class ActivityMatch:
    """An activity that fits: it serves a goal, reaches a target group, and asks no more time than there is."""

    activity: Activity
    goals: tuple[GoalServed, ...]
    """The chosen goals that it serves; all that it serves where no goals were told."""
    target_groups: tuple[TargetGroupReached, ...]
    """The chosen target groups that it reaches; all that it reaches where none were told."""
    initiatives: tuple[Initiative, ...]
    """The initiatives that help with it in these target groups, wherever they are; `Plan.starts` says which of them
    this company can join."""
    funding: tuple[FundingRegulation, ...]
    """The regulations that pay for it; `Plan.funding` says whether they do for this company."""
    open: tuple[Choice, ...]
    """The choices that were not told and so rule nothing out."""
    meet_again: tuple[MeetAgain, ...]
    """Where the pupils or students whom it reaches can be met again, from young to old."""
    rank: Rank


@frozen(kw_only=True)
class NearMiss:
    """An activity that exactly one change would make fit."""

    activity: Activity
    blocker: Choice
    """The choice that stands in the way."""
    takes: tuple[Goal | TargetGroup | TimeTier, ...]
    """What to choose for the activity to fit: any one of these goals or target groups, or this time tier."""


@frozen(kw_only=True)
class Outcome:
    """How one requirement of a regulation, or one part of a group of requirements, was judged."""

    requirement: RequirementPart
    verdict: Verdict
    missing: tuple[Fact, ...] = ()
    """The facts that would settle the verdict; empty where it is settled."""
    brought: bool = False
    """Whether the requirement is not met now, and is once the company has started with an advised activity."""
    of: tuple["Outcome", ...] = ()
    """How each part of a group of requirements was judged; empty where the requirement is no group."""


@frozen(kw_only=True)
class DatedWindow:
    """An application window in one year, both days included."""

    first_day: dt.date
    """The first day on which one can apply."""
    last_day: dt.date
    """The last day on which one can apply."""
    applicant: Text
    """Who can apply in this window."""
    basis: Basis
    """Whether the source speaks for these days (`stated`) or only for earlier ones (`inferred`)."""
    precision: Precision = "day"
    """How exactly the days are known: where only the months are, they are the first and the last day of these."""
    opens_at: str | None = None
    """The hour of the first day, as HH:MM; None where it is not known."""
    closes_at: str | None = None
    """The hour of the last day, as HH:MM; None where it is not known."""


@frozen(kw_only=True)
class CombinationMatch:
    """How a regulation of the plan goes together with another one."""

    kind: CombinationKind
    """Whether the two cannot pay for the same costs, this regulation requires the other, or both can be had."""
    regulation: FundingRegulation
    """The other regulation."""
    activities: tuple[Activity, ...]
    """The fitting activities that both pay for."""
    rule: Combination
    """The rule, in whichever of the two regulations it is written."""
    may_pay: bool
    """Whether the other regulation may pay for this company on the day of the plan."""


@frozen(kw_only=True)
class FundingMatch:
    """A regulation that pays for a fitting activity, whether this company can get it or not."""

    regulation: FundingRegulation
    part_of: FundingRegulation | None
    """The regulation that it is a variant of, whether or not the plan has that one too; None where it is none of
    any."""
    activities: tuple[Activity, ...]
    """The fitting activities that it pays for."""
    eligibility: Eligibility
    """Whether this company can get it, as far as its requirements can be judged."""
    availability: Availability
    """Whether it can be had on the day of the plan."""
    window: DatedWindow | None
    """The application window that this day lies in, or else the next one; None where no window is known."""
    outcomes: tuple[Outcome, ...]
    """The verdict on each requirement, in the regulation's order."""
    missing: tuple[Fact, ...]
    """The facts that would settle the eligibility; empty where it is settled."""
    combinations: tuple[CombinationMatch, ...]
    """How it goes together with other regulations: first regulations that exclude it, then regulations that it
    requires, then regulations that can be had beside it."""
    amount_outcomes: tuple[AmountOutcome, ...]
    """Whether each amount with a requirement of its own applies; empty where the regulation may not pay."""
    estimate: Estimate | None
    """What it may pay to this company; None where that cannot be reckoned, or the regulation may not pay."""

    @property
    def also_check(self) -> tuple[Check, ...]:
        """The conditions that no requirement covers. Whoever applies has to check them, whatever the eligibility."""
        return self.regulation.also_check

    @property
    def may_pay(self) -> bool:
        """Whether the company may get it.

        That is so where the company is not ineligible, the regulation has not ended, and each regulation that it
        requires may pay too.
        """
        if self.eligibility == "ineligible" or self.availability == "ended":
            return False
        return not self.combinations or all(
            combination.may_pay for combination in self.combinations if combination.kind == "requires"
        )


@frozen(kw_only=True)
class Question:
    """A fact that was not told, or not exactly enough, and what it decides about."""

    fact: Fact
    text: Text
    """The question to ask."""
    records: tuple[Activity | FundingRegulation | ContactPoint, ...]
    """The activities, regulations and contact points that the answer decides about."""

    @property
    def settles(self) -> int:
        """How many activities, regulations and contact points the fact decides about."""
        return len(self.records)


@frozen(kw_only=True)
class Alternative:
    """An activity that would serve a goal that no activity of the plan serves, and what would have to change for it."""

    activity: Activity
    time_tier: TimeTier | None
    """The time tier to choose; None where there is time enough."""
    target_groups: tuple[TargetGroup, ...]
    """The target groups to choose one from; empty where it reaches a chosen group already."""


@frozen(kw_only=True)
class GoalCoverage:
    """A goal, and the activities that serve it."""

    goal: Goal
    activities: tuple[Activity, ...]
    """The fitting activities that serve it, in the plan's order."""
    alternatives: tuple[Alternative, ...]
    """The activities that would serve it with the fewest changes; only where no activity of the plan serves it."""


@frozen(kw_only=True)
class ContactMatch:
    """A contact point to turn to, and why."""

    contact_point: ContactPoint
    organisation: Organisation | None
    """The organisation that the role belongs to; None for a role that many organisations have."""
    reasons: tuple[Reason, ...]
    """Why the plan names it."""


@frozen(kw_only=True)
class StepMatch:
    """A step to take, and why."""

    step: Step
    points: tuple[PointMatch, ...]
    """The points of the step that are for this company."""
    reasons: tuple[Reason, ...]
    """Why the plan has it, and which facts are still open."""


@frozen(kw_only=True)
class TipMatch:
    """A tip for this company, and why."""

    tip: Tip
    reasons: tuple[Reason, ...]
    """Why the plan has it."""


@frozen(kw_only=True)
class CaseMatch:
    """A company that does something that fits here, and what both have in common."""

    case: CaseStudy
    reasons: tuple[Reason, ...]
    """What the company of the case and this company have in common."""


@frozen(kw_only=True)
class Contribution:
    """What one company of a pool brings."""

    company: CompanyProfile
    """The company's own profile."""
    brings: tuple[FundingRegulation, ...]
    """The regulations that may pay because this company is eligible for them."""
    may_bring: tuple[FundingRegulation, ...]
    """The regulations that may pay if a fact that this company did not tell turns out well."""


@frozen(kw_only=True)
class Receipt:
    """What a plan was made with. Equal profiles with equal receipts have equal plans."""

    library_version: str
    """The version of techtalent."""
    catalogue_digest: str
    """`Catalogue.digest`."""
    schema_version: str
    """The version of the schemas."""
    as_of: dt.date
    """The day that the plan is for."""
    pooled: tuple[Contribution, ...]
    """What each company of a pool brings, in the order of the profile's members; empty for one company."""


@frozen(kw_only=True)
class Plan:
    """What a company can do with schools, with whom, and who pays, on one day."""

    profile: CompanyProfile
    """What the company told, with every earlier id replaced by the current one."""
    goals: tuple[Goal, ...] | None
    """The goals that were chosen; None where none were told."""
    target_groups: tuple[TargetGroup, ...] | None
    """The target groups that were chosen; None where none were told."""
    time_tier: TimeTier | None
    """The time tier that was told, or that the hours come to; None where neither was told."""
    affiliations: tuple[Organisation, ...] | None
    """The funds and associations that the company is affiliated with; None where that was not told."""
    activities: tuple[ActivityMatch, ...]
    """The activities that fit, the first to do first."""
    starts: tuple[Start, ...]
    """How to start with each of these activities, in the same order."""
    near_misses: tuple[NearMiss, ...]
    """The activities that exactly one change would make fit, in id order."""
    funding: tuple[FundingMatch, ...]
    """Every regulation that pays for a fitting activity: what can be had first, what cannot last. Variants of a
    regulation, and that regulation, follow the first of them."""
    documents: tuple[DocumentMatch, ...]
    """The papers that the regulations ask for that may pay, in id order."""
    together: Together | None
    """What goes together best; None where no regulation has an estimate that holds now."""
    questions: tuple[Question, ...]
    """What to ask next, beginning with the fact that settles most."""
    coverage: tuple[GoalCoverage, ...]
    """What serves each chosen goal; each goal in use where none were told."""
    contacts: tuple[ContactMatch, ...]
    """Whom to call: regional contact points first, then those of funds, then schools."""
    steps: tuple[StepMatch, ...]
    """The steps to take, in the guide's order."""
    tips: tuple[TipMatch, ...]
    """The tips for this company, in the guide's order."""
    cases: tuple[CaseMatch, ...]
    """The companies that do something that fits here, beginning with the one that is most alike."""
    receipt: Receipt
    """What the plan was made with."""


# A field had to name its own class before the class was there.
attrs.resolve_types(Outcome)
