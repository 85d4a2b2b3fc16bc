"""The classes of answers: the parts of a plan, and what the questions about plans return."""

from techtalent.answers.absence import AbsenceReason as AbsenceReason, Entry as Entry
from techtalent.answers.change import (
    Aspect as Aspect,
    Cause as Cause,
    Difference as Difference,
    EntryChange as EntryChange,
    PlanChange as PlanChange,
    Presence as Presence,
    Shown as Shown,
)
from techtalent.answers.changes import CatalogueChange as CatalogueChange, RecordChange as RecordChange
from techtalent.answers.differences import FieldChange as FieldChange
from techtalent.answers.events import Event as Event, EventKind as EventKind
from techtalent.answers.explanation import (
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
from techtalent.model.advice import (
    ActivityMatch as ActivityMatch,
    AlreadyMatch as AlreadyMatch,
    Alternative as Alternative,
    Choice as Choice,
    GoalCoverage as GoalCoverage,
    GoalServed as GoalServed,
    LaterMeeting as LaterMeeting,
    MeetAgain as MeetAgain,
    NearMiss as NearMiss,
    Rank as Rank,
    TargetGroupReached as TargetGroupReached,
)
from techtalent.model.conditions import ConditionMatch as ConditionMatch
from techtalent.model.estimates import (
    AmountOutcome as AmountOutcome,
    AmountVerdict as AmountVerdict,
    Estimate as Estimate,
    EstimatePer as EstimatePer,
    RunnerUp as RunnerUp,
    Together as Together,
)
from techtalent.model.first_steps import (
    FirstStep as FirstStep,
    FirstStepKind as FirstStepKind,
    When as When,
    WhenTiming as WhenTiming,
)
from techtalent.model.notices import Notice as Notice, NoticeKind as NoticeKind
from techtalent.model.papers import DocumentMatch as DocumentMatch
from techtalent.model.plan import (
    AnswerKind as AnswerKind,
    AnswerOption as AnswerOption,
    Availability as Availability,
    CaseMatch as CaseMatch,
    CombinationKind as CombinationKind,
    CombinationMatch as CombinationMatch,
    ContactMatch as ContactMatch,
    Contribution as Contribution,
    DatedWindow as DatedWindow,
    Eligibility as Eligibility,
    FundingMatch as FundingMatch,
    Outcome as Outcome,
    Precision as Precision,
    Question as Question,
    Receipt as Receipt,
    StepMatch as StepMatch,
    TipMatch as TipMatch,
    Verdict as Verdict,
)
from techtalent.model.reasons import Reason as Reason, ReasonKind as ReasonKind
from techtalent.model.sentences import Sentence as Sentence
from techtalent.model.starts import (
    BeginMatch as BeginMatch,
    NextActivity as NextActivity,
    PointMatch as PointMatch,
    Start as Start,
)
