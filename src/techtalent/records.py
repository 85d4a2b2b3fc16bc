"""The classes of content: the records of every kind, and the parts of records."""

from techtalent.model.activities import (
    Activity as Activity,
    ActivityCondition as ActivityCondition,
    Audience as Audience,
    Initiative as Initiative,
    InitiativeType as InitiativeType,
    Season as Season,
    ShownBy as ShownBy,
    ShownByOffer as ShownByOffer,
    ShownByPartnership as ShownByPartnership,
)
from techtalent.model.amounts import (
    Allocation as Allocation,
    AllocationKind as AllocationKind,
    Amount as Amount,
    Bound as Bound,
    Budget as Budget,
    CostShare as CostShare,
    Excluded as Excluded,
    ExcludesAll as ExcludesAll,
    FreeOfCharge as FreeOfCharge,
    Limit as Limit,
    LimitEach as LimitEach,
    LimitOf as LimitOf,
    LimitPer as LimitPer,
    MaximumAmount as MaximumAmount,
    Unit as Unit,
)
from techtalent.model.applying import (
    Apply as Apply,
    ApplyBy as ApplyBy,
    Document as Document,
    RequiredDocument as RequiredDocument,
)
from techtalent.model.common import (
    Basis as Basis,
    Education as Education,
    Fact as Fact,
    Link as Link,
    NotResearched as NotResearched,
    Region as Region,
    Retired as Retired,
    Source as Source,
    Statement as Statement,
)
from techtalent.model.education import (
    Ages as Ages,
    Duration as Duration,
    Route as Route,
    SchoolType as SchoolType,
    Sector as Sector,
    StudyProfile as StudyProfile,
)
from techtalent.model.goals import Goal as Goal, TargetGroup as TargetGroup, TimeTier as TimeTier
from techtalent.model.kinds import Record as Record
from techtalent.model.organisations import (
    ContactPoint as ContactPoint,
    Organisation as Organisation,
    OrganisationType as OrganisationType,
)
from techtalent.model.regulations import (
    Anchor as Anchor,
    AnyTime as AnyTime,
    Applications as Applications,
    ApplicationWindow as ApplicationWindow,
    Check as Check,
    CheckAbout as CheckAbout,
    Closed as Closed,
    ClosedBecause as ClosedBecause,
    Combination as Combination,
    Edition as Edition,
    FundingRegulation as FundingRegulation,
    NoLimit as NoLimit,
    Party as Party,
    Period as Period,
    Round as Round,
    Rounds as Rounds,
    Term as Term,
    Timing as Timing,
    Validity as Validity,
    Windows as Windows,
)
from techtalent.model.requirements import (
    AffiliationRequirement as AffiliationRequirement,
    AllRequirement as AllRequirement,
    AnyRequirement as AnyRequirement,
    CompanySizeRequirement as CompanySizeRequirement,
    LegalForm as LegalForm,
    LegalFormRequirement as LegalFormRequirement,
    OfferEducation as OfferEducation,
    OfferRequirement as OfferRequirement,
    OfferType as OfferType,
    PartnerKind as PartnerKind,
    PartnershipRequirement as PartnershipRequirement,
    PartnersRequirement as PartnersRequirement,
    PlaceRequirement as PlaceRequirement,
    RegionRequirement as RegionRequirement,
    RequiredOffer as RequiredOffer,
    RequiredRegion as RequiredRegion,
    Requirement as Requirement,
    RequirementPart as RequirementPart,
    SectorRequirement as SectorRequirement,
    SingleRequirement as SingleRequirement,
    TrainingCompanyRequirement as TrainingCompanyRequirement,
)
from techtalent.model.steps import (
    CaseStudy as CaseStudy,
    Moment as Moment,
    MomentAt as MomentAt,
    Step as Step,
    Tip as Tip,
)
