"""The plan: what a company can do, with whom, and who pays. It holds the records of the catalogue themselves."""

import datetime as dt
from typing import Literal

import attrs
from attrs import frozen

from techtalent.model.activities import Activity
from techtalent.model.advice import ActivityMatch, AlreadyMatch, GoalCoverage, MeetAgain, NearMiss
from techtalent.model.common import Basis, Fact
from techtalent.model.conditions import ConditionMatch
from techtalent.model.dates import Decision, ProjectDays
from techtalent.model.estimates import AmountOutcome, Estimate, Together
from techtalent.model.first_steps import FirstStep
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.notices import Notice
from techtalent.model.organisations import ContactPoint, Organisation
from techtalent.model.papers import DocumentMatch
from techtalent.model.profile import CompanyProfile
from techtalent.model.reasons import Reason
from techtalent.model.regulations import Check, Combination, FundingRegulation
from techtalent.model.requirements import RequirementPart
from techtalent.model.sentences import Sentence, in_words
from techtalent.model.shown import by_fields
from techtalent.model.starts import PointMatch, Start
from techtalent.model.steps import CaseStudy, Step, Tip
from techtalent.model.text import Text
from techtalent.model.years import SchoolYear

Verdict = Literal["met", "not-met", "unknown"]
"""How one requirement was judged."""

Eligibility = Literal["eligible", "eligible-so-far", "once-you-start", "undetermined", "ineligible"]
"""Whether a company can get a regulation: it can; it can, as far as its requirements can be judged, and there are
conditions to check by hand; it can, once it has what an advised activity brings; a fact that was not told decides; or
it cannot."""

Availability = Literal["open", "upcoming", "ended", "unconfirmed"]
"""Whether a regulation can be had on a day."""

Precision = Literal["day", "month", "month-to-day", "day-to-month"]
"""How exactly the days of an application window are known: both of them, or of both only the month, or only the month
of the first (`month-to-day`) or of the last (`day-to-month`)."""

OPENS_IN_MONTH: frozenset[Precision] = frozenset({"month", "month-to-day"})
"""Where of the first day only the month is known."""

CLOSES_IN_MONTH: frozenset[Precision] = frozenset({"month", "day-to-month"})
"""Where of the last day only the month is known."""

AnswerKind = Literal["one", "many", "yes-no", "number", "numbers", "code"]
"""How a question can be answered: by one of its options; by some of them, or none; by yes or no; by a number; by a
number for some of its options; or by a code that is looked up elsewhere."""

CombinationKind = Literal["excludes", "requires", "stacks-with"]
"""How two regulations go together: they exclude each other, one requires the other, or both can be had."""


@frozen(kw_only=True)
class Outcome:
    """How one requirement of a regulation, or one part of a group of requirements, was judged."""

    requirement: RequirementPart
    """The requirement, or the part of a group."""
    verdict: Verdict
    """Whether it is met; `unknown` where a fact that was not told decides that."""
    missing: tuple[Fact, ...] = ()
    """The facts that would settle the verdict; empty where it is settled."""
    brought: bool = False
    """Whether the requirement is not met now, and is once the company has started with an advised activity."""
    of: tuple["Outcome", ...] = ()
    """How each part of a group of requirements was judged; empty where the requirement is no group."""

    def __repr__(self) -> str:
        return by_fields(self, "requirement", "verdict", "missing")


@frozen(kw_only=True)
class DatedWindow:
    """An application window in one year, both days included."""

    first_day: dt.date | None
    """The first day on which one can apply; None where it is not known: the window may be open before its last day, or
    not yet."""
    last_day: dt.date
    """The last day on which one can apply."""
    applicant: Text
    """Who can apply in this window."""
    basis: Basis
    """Whether the source speaks for these days (`stated`) or only for earlier ones (`inferred`)."""
    precision: Precision = "day"
    """How exactly the days are known: where only a month is, the day is the first or the last of it."""
    opens_at: str | None = None
    """The hour of the first day, as HH:MM; None where it is not known."""
    closes_at: str | None = None
    """The hour of the last day, as HH:MM; None where it is not known."""
    project_days: tuple[ProjectDays, ...] = ()
    """On which days what is applied for in this window may start and has to end."""
    decision: Decision | None = None
    """When one hears and is paid after this window; None where nothing is known of that."""


@frozen(kw_only=True)
class CombinationMatch:
    """How a regulation of the plan goes together with another one."""

    kind: CombinationKind
    """Whether the two cannot pay for the same costs, this regulation requires the other, or both can be had."""
    regulation: FundingRegulation
    """The other regulation."""
    activities: tuple[Activity, ...]
    """The activities of the plan that both pay for."""
    rule: Combination
    """The rule, in whichever of the two regulations it is written."""
    may_pay: bool
    """Whether the other regulation may pay for this company on the day of the plan."""

    def __repr__(self) -> str:
        return by_fields(self, "kind", "regulation")


@frozen(kw_only=True)
class FundingMatch:
    """A regulation that pays for what fits or is done already, whether this company can get it or not."""

    regulation: FundingRegulation
    """The regulation."""
    part_of: FundingRegulation | None
    """The regulation that it is a variant of, whether or not the plan has that one too; None where it is none of
    any."""
    providers: tuple[Organisation, ...]
    """The organisations that offer it, in the regulation's order."""
    activities: tuple[Activity, ...]
    """The activities that it pays for, of those that fit or are done already; in id order."""
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
    """What it may pay to this company; None where that cannot be reckoned, the money is for somebody else, or the
    regulation may not pay."""
    sentences: tuple[Sentence, ...]
    """What its values ask of learners, partners and the project, limit and pay for, each in a sentence; what has a text
    of its own stands in the regulation."""
    in_short: Text | None
    """What it may pay, whether this company gets it, and until when, in a line; None where the company is
    ineligible or the regulation has ended."""

    def __repr__(self) -> str:
        return by_fields(self, "regulation", "eligibility", "availability")

    @property
    def also_check(self) -> tuple[Check, ...]:
        """The conditions that no requirement covers. Whoever applies has to check them, whatever the eligibility."""
        return self.regulation.also_check

    @property
    def to_check(self) -> tuple[Text, ...]:
        """All that whoever applies has to check by hand, in words: what no profile tells, and what is text only."""
        return tuple(in_words(self.regulation, self.sentences))

    @property
    def beyond_guide(self) -> bool:
        """Whether the regulation was read elsewhere than in the guide."""
        return not self.regulation.source.is_guide

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
class AnswerOption:
    """One of the answers that a question can have."""

    value: str
    """What `answer` takes: an id or a word of the profile; of an offer its type and education, `internship/hbo`."""
    label: Text
    """What a person chooses."""


@frozen(kw_only=True)
class Question:
    """A fact that was not told, or not exactly enough, and what it decides about."""

    fact: Fact
    """The fact to tell."""
    text: Text
    """The question to ask."""
    answer: AnswerKind | None = None
    """How it can be answered: `techtalent.answer` puts the answer into the profile. None in a plan that was stored
    before plans told it."""
    options: tuple[AnswerOption, ...] = ()
    """The answers to choose from, in the guide's order where it has one; empty for a number and for a code."""
    records: tuple[Activity | FundingRegulation | ContactPoint, ...]
    """The activities, regulations and contact points that the answer decides about."""

    def __repr__(self) -> str:
        return by_fields(self, "fact", "text")

    @property
    def settles(self) -> int:
        """How many activities, regulations and contact points the fact decides about."""
        return len(self.records)


@frozen(kw_only=True)
class ContactMatch:
    """A contact point to turn to, and why."""

    contact_point: ContactPoint
    """The contact point."""
    organisation: Organisation | None
    """The organisation that the role belongs to; None for a role that many organisations have."""
    reasons: tuple[Reason, ...]
    """Why the plan names it; empty where it is for everyone."""


@frozen(kw_only=True)
class StepMatch:
    """A step to take, and why."""

    step: Step
    """The step."""
    points: tuple[PointMatch, ...]
    """The points of the step that are for this company."""
    reasons: tuple[Reason, ...]
    """The facts that the step settles and that are still open; empty where there are none."""

    def __repr__(self) -> str:
        return by_fields(self, "step")


@frozen(kw_only=True)
class TipMatch:
    """A tip for this company, and why."""

    tip: Tip
    """The tip."""
    reasons: tuple[Reason, ...]
    """Why the plan has it; empty where it is for everyone."""


@frozen(kw_only=True)
class CaseMatch:
    """A company that is like this one, and what both have in common."""

    case: CaseStudy
    """The case."""
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

    def __repr__(self) -> str:
        return by_fields(self, "brings", "may_bring")


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
    notices: tuple[Notice, ...]
    """What to look at again in the profile, because it is unlikely or leads nowhere."""
    already: tuple[AlreadyMatch, ...]
    """What the company does already, in id order, with the money to claim for it."""
    activities: tuple[ActivityMatch, ...]
    """The activities that fit and that the company does not do yet, the first to do first."""
    starts: tuple[Start, ...]
    """How to start with each of these activities, in the same order."""
    conditions: tuple[ConditionMatch, ...]
    """What laws and programmes ask of whoever does these activities, each once, in the order of the activities."""
    first_steps: tuple[FirstStep, ...]
    """What to do first, at most three things: money to claim whose deadline is near, then the first activities."""
    near_misses: tuple[NearMiss, ...]
    """The changes of one choice that are worth telling, with the activities that each makes fit: the smallest step
    first, and then the one that makes most fit. What a change told earlier makes fit needs no other one."""
    funding: tuple[FundingMatch, ...]
    """Every regulation that pays for what fits or is done already: what can be had first, what cannot last. Variants of
    a regulation, and that regulation, follow the first of them."""
    documents: tuple[DocumentMatch, ...]
    """The papers that the regulations ask for that may pay, in id order."""
    together: Together | None
    """What goes together best; None where no regulation has an estimate that holds now."""
    questions: tuple[Question, ...]
    """What to ask next, beginning with the fact that settles most."""
    coverage: tuple[GoalCoverage, ...]
    """Whether each chosen goal is served; each goal in use where none were told."""
    contacts: tuple[ContactMatch, ...]
    """Whom to call: regional contact points first, then those of funds, then schools."""
    steps: tuple[StepMatch, ...]
    """The steps that have a point for this company, in the guide's order."""
    tips: tuple[TipMatch, ...]
    """At most three tips, beginning with the one for which most speaks."""
    cases: tuple[CaseMatch, ...]
    """At most two companies that do something that fits here or have as little time, beginning with the one that is
    most alike."""
    meet_again: MeetAgain | None
    """Where the pupils and students can usually be met again whom the activities that fit reach; None where that is
    nowhere, or nobody knows."""
    school_years: tuple[SchoolYear, ...]
    """The school years that are known, from the one of the plan's day on: an agenda keeps out of their holidays."""
    receipt: Receipt
    """What the plan was made with."""

    def __repr__(self) -> str:
        # To show all of it would take some hundred thousand characters.
        numbers = f"{len(self.activities)} activities, {len(self.funding)} regulations, {len(self.questions)} questions"
        return f"<Plan {self.receipt.as_of}: {numbers}>"


# A field had to name its own class before the class was there.
attrs.resolve_types(Outcome)
