"""The answer: what a company can do, with whom, and who pays. It holds the catalogue's own records."""

import datetime as dt
from typing import Literal

from attrs import frozen

from techtalent.model.activities import Activity, Initiative
from techtalent.model.common import Basis, Fact, Statement
from techtalent.model.education import SchoolType
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.organisations import ContactPoint, Organisation
from techtalent.model.profile import CompanyProfile
from techtalent.model.regulations import Combination, FundingRegulation
from techtalent.model.requirements import Requirement
from techtalent.model.steps import CaseStudy, Step, Tip
from techtalent.model.text import Text

Choice = Literal["goals", "target_groups", "time_tier"]
"""The three choices that decide whether an activity fits."""

Verdict = Literal["met", "not-met", "unknown"]
"""How one requirement was judged."""

Eligibility = Literal["eligible", "ineligible", "undetermined"]
"""Whether a company can get a regulation, as far as its requirements can be judged."""

Availability = Literal["open", "upcoming", "ended", "unconfirmed"]
"""Whether a regulation can be had on a day."""

CombinationKind = Literal["excludes", "requires", "stacks-with"]
"""How two regulations go together."""

ReasonKind = Literal[
    "everyone",
    "goals",
    "target_groups",
    "time_tier",
    "region",
    "affiliation",
    "activities",
    "region-not-told",
    "target_groups-not-told",
    "affiliation-not-told",
    "not-told",
]
"""What a reason rests on."""


@frozen(kw_only=True)
class Reason:
    """Why something is in the plan."""

    kind: ReasonKind
    records: tuple[Goal | TargetGroup | TimeTier | Activity | Organisation, ...] = ()
    """The records that the reason rests on."""
    facts: tuple[Fact, ...] = ()
    """The facts that were not told and that it turns on."""


@frozen(kw_only=True)
class GoalServed:
    """A goal that an activity serves."""

    goal: Goal
    basis: Basis


@frozen(kw_only=True)
class TargetGroupReached:
    """A target group that an activity reaches."""

    target_group: TargetGroup
    basis: Basis


@frozen(kw_only=True)
class Rank:
    """Why an activity stands where it stands: each number only counts where those before it are equal.

    More comes first, but for the time tier, where less does. Activities that are equal in all stand in id order.
    """

    position: int
    """The place in the plan, from 1."""
    goals_served: int
    """How many of the goals it serves."""
    goals_stated: int
    """How many of these links the source states."""
    target_groups_reached: int
    """How many of the target groups it reaches."""
    target_groups_stated: int
    """How many of these links the source states."""
    regulations: int
    """How many regulations may pay for it on this day: neither ended nor known not to be for this company."""
    time_tier_order: int
    """The order of the time tier that it asks."""

    @property
    def order(self) -> tuple[int, ...]:
        """What activities are sorted by, the least first: more counts as less, but for the time tier."""
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
    """Where pupils or students of one school type can be met again, later in their education."""

    school_type: SchoolType
    """The school type that they are in when the activity reaches them."""
    target_group: TargetGroup
    """The target group that they are in later."""
    after_years: int | None
    """The years from the first year of `school_type` until then, by the quickest way; None where they are not known."""


@frozen(kw_only=True)
class ActivityMatch:
    """An activity that fits: it serves a goal, reaches a target group, and asks no more time than there is."""

    activity: Activity
    goals: tuple[GoalServed, ...]
    """The chosen goals that it serves; all that it serves where no goals were told."""
    target_groups: tuple[TargetGroupReached, ...]
    """The chosen target groups that it reaches; all that it reaches where none were told."""
    initiatives: tuple[Initiative, ...]
    """The initiatives that help with it in these target groups."""
    funding: tuple[FundingRegulation, ...]
    """The regulations that pay for it; `Plan.funding` says whether they do for this company."""
    open: tuple[Choice, ...]
    """The choices that were not told and therefore restrict nothing."""
    meet_again: tuple[MeetAgain, ...]
    """Where those whom it reaches can be met again, from young to old."""
    rank: Rank


@frozen(kw_only=True)
class NearMiss:
    """An activity that exactly one change would make fit."""

    activity: Activity
    blocker: Choice
    """The choice that stands in the way."""
    takes: tuple[Goal | TargetGroup | TimeTier, ...]
    """What it would take: any one of these goals or target groups, or this time tier."""


@frozen(kw_only=True)
class Outcome:
    """How one requirement of a regulation was judged."""

    requirement: Requirement
    verdict: Verdict
    missing: tuple[Fact, ...] = ()
    """The facts that would settle it; none where it is settled."""


@frozen(kw_only=True)
class DatedWindow:
    """An application window in one year, both days included."""

    first_day: dt.date
    last_day: dt.date
    applicant: Text
    """Who applies in this window."""


@frozen(kw_only=True)
class CombinationMatch:
    """How a regulation of the plan goes together with another one."""

    kind: CombinationKind
    """Whether the two cannot pay for the same costs, this one asks for the other, or both can be had."""
    regulation: FundingRegulation
    """The other regulation."""
    activities: tuple[Activity, ...]
    """The fitting activities that both pay for."""
    rule: Combination
    """The rule, whichever of the two states it."""
    may_pay: bool
    """Whether the other one may pay for this company on the plan's day."""


@frozen(kw_only=True)
class FundingMatch:
    """A regulation that pays for a fitting activity, whether or not this company can get it."""

    regulation: FundingRegulation
    activities: tuple[Activity, ...]
    """The fitting activities that it pays for."""
    eligibility: Eligibility
    availability: Availability
    """Whether it can be had on the plan's day."""
    window: DatedWindow | None
    """The application window of that day, or else the next one; None where none is known."""
    outcomes: tuple[Outcome, ...]
    """One for each requirement, in the regulation's order."""
    missing: tuple[Fact, ...]
    """The facts that would settle it; none where it is settled."""
    combinations: tuple[CombinationMatch, ...]
    """How it goes together with the plan's other regulations: what excludes it first, then what it requires."""

    @property
    def also_check(self) -> tuple[Statement, ...]:
        """What nobody modelled and whoever applies has to check, however the eligibility reads."""
        return self.regulation.also_check

    @property
    def may_pay(self) -> bool:
        """Whether the company may get it: it has not ended, and nothing that it asks is known not to be so."""
        if self.eligibility == "ineligible" or self.availability == "ended":
            return False
        return not self.combinations or all(
            combination.may_pay for combination in self.combinations if combination.kind == "requires"
        )


@frozen(kw_only=True)
class Question:
    """A fact that was not told, or not exactly enough, and what turns on it."""

    fact: Fact
    text: Text
    records: tuple[Activity | FundingRegulation | ContactPoint, ...]
    """The records whose place in the plan turns on the fact."""

    @property
    def settles(self) -> int:
        """How many entries of the plan turn on the fact."""
        return len(self.records)


@frozen(kw_only=True)
class Alternative:
    """An activity that would serve a goal which nothing in the plan serves, and what it would take."""

    activity: Activity
    time_tier: TimeTier | None
    """The time tier that it would take; None where there is time enough."""
    target_groups: tuple[TargetGroup, ...]
    """The target groups of which one would be needed; empty where one was chosen already."""


@frozen(kw_only=True)
class GoalCoverage:
    """A goal and what serves it."""

    goal: Goal
    activities: tuple[Activity, ...]
    """The fitting activities that serve it, in the plan's order."""
    alternatives: tuple[Alternative, ...]
    """What would serve it with the fewest changes; only where nothing does."""


@frozen(kw_only=True)
class ContactMatch:
    """Someone to turn to."""

    contact_point: ContactPoint
    reasons: tuple[Reason, ...]


@frozen(kw_only=True)
class StepMatch:
    """A step to take."""

    step: Step
    reasons: tuple[Reason, ...]


@frozen(kw_only=True)
class TipMatch:
    """A tip for this company."""

    tip: Tip
    reasons: tuple[Reason, ...]


@frozen(kw_only=True)
class CaseMatch:
    """A company that does what fits here."""

    case: CaseStudy
    reasons: tuple[Reason, ...]


@frozen(kw_only=True)
class Contribution:
    """What one of several companies that join forces brings."""

    company: CompanyProfile
    """The company, as it told of itself."""
    brings: tuple[FundingRegulation, ...]
    """The regulations that may pay because of it: it meets all that they ask, as far as that can be judged."""
    may_bring: tuple[FundingRegulation, ...]
    """The regulations that may pay if what it did not tell turns out well."""


@frozen(kw_only=True)
class Receipt:
    """What a plan was made with: two equal receipts and profiles give one plan."""

    library_version: str
    catalogue_digest: str
    """`Catalogue.digest`."""
    schema_version: str
    as_of: dt.date
    """The day that the plan is for."""
    pooled: tuple[Contribution, ...]
    """One for each company where several were pooled, in the order of the profile's members; none otherwise."""


@frozen(kw_only=True)
class Plan:
    """What a company can do with schools, with whom, and who pays, on one day."""

    profile: CompanyProfile
    """What the company told, with the ids that its records have now."""
    goals: tuple[Goal, ...] | None
    """The goals that were chosen; None where none were told."""
    target_groups: tuple[TargetGroup, ...] | None
    """The target groups that were chosen; None where none were told."""
    time_tier: TimeTier | None
    """The time tier that was told or follows from the hours; None where neither was told."""
    affiliations: tuple[Organisation, ...] | None
    """The funds and associations that the company is affiliated with; None where that was not told."""
    activities: tuple[ActivityMatch, ...]
    """The activities that fit, the first to do first."""
    near_misses: tuple[NearMiss, ...]
    funding: tuple[FundingMatch, ...]
    """Every regulation that pays for a fitting activity: what can be had first, what cannot last."""
    questions: tuple[Question, ...]
    """What to ask next, the fact that settles most first."""
    coverage: tuple[GoalCoverage, ...]
    """Each chosen goal; every goal where none were told."""
    contacts: tuple[ContactMatch, ...]
    steps: tuple[StepMatch, ...]
    tips: tuple[TipMatch, ...]
    cases: tuple[CaseMatch, ...]
    """The companies that do what fits here, the most alike first."""
    receipt: Receipt
