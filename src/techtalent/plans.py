"""The classes of answers: the parts of a plan, and what the questions about plans return."""

from techtalent.answers.agenda import Event as Event, EventKind as EventKind
from techtalent.answers.compare import (
    AbsenceReason as AbsenceReason,
    Aspect as Aspect,
    Cause as Cause,
    Difference as Difference,
    Entry as Entry,
    EntryChange as EntryChange,
    PlanChange as PlanChange,
    Presence as Presence,
)
from techtalent.answers.explain import (
    Asked as Asked,
    Condition as Condition,
    ConditionKind as ConditionKind,
    Explanation as Explanation,
    ToldFact as ToldFact,
)
from techtalent.answers.unlock import Unlock as Unlock
from techtalent.catalogue.network import Years as Years
from techtalent.catalogue.routes import (
    Pathway as Pathway,
    Pathways as Pathways,
    PathwayStep as PathwayStep,
)
from techtalent.errors import Severity as Severity
from techtalent.model.estimates import (
    AmountOutcome as AmountOutcome,
    AmountVerdict as AmountVerdict,
    Estimate as Estimate,
    EstimatePer as EstimatePer,
    RunnerUp as RunnerUp,
    Together as Together,
)
from techtalent.model.papers import DocumentMatch as DocumentMatch
from techtalent.model.plan import (
    ActivityMatch as ActivityMatch,
    Alternative as Alternative,
    Availability as Availability,
    CaseMatch as CaseMatch,
    Choice as Choice,
    CombinationKind as CombinationKind,
    CombinationMatch as CombinationMatch,
    ContactMatch as ContactMatch,
    Contribution as Contribution,
    DatedWindow as DatedWindow,
    Eligibility as Eligibility,
    FundingMatch as FundingMatch,
    GoalCoverage as GoalCoverage,
    GoalServed as GoalServed,
    MeetAgain as MeetAgain,
    NearMiss as NearMiss,
    Outcome as Outcome,
    Precision as Precision,
    Question as Question,
    Rank as Rank,
    Receipt as Receipt,
    StepMatch as StepMatch,
    TargetGroupReached as TargetGroupReached,
    TipMatch as TipMatch,
    Verdict as Verdict,
)
from techtalent.model.reasons import Reason as Reason, ReasonKind as ReasonKind
from techtalent.model.starts import (
    BeginMatch as BeginMatch,
    NextActivity as NextActivity,
    PointMatch as PointMatch,
    Start as Start,
)
