"""What content says: one frozen record a kind, none of them knowing about files, days or profiles."""

from techtalent.parts import (
    Basis,
    Link,
    NotResearched,
    Region,
    Retired,
    Source,
    Statement,
)
from techtalent.records.activities import Activity, Audience, Season
from techtalent.records.choices import Goal, TargetGroup, TimeTier
from techtalent.records.directory import ContactPoint, Organisation, OrganisationType
from techtalent.records.education import Ages, Duration, Route, SchoolType, Sector, StudyProfile
from techtalent.records.funding import (
    Amount,
    Anchor,
    AnyTime,
    Applications,
    ApplicationWindow,
    Budget,
    Combination,
    CostShare,
    Edition,
    FreeOfCharge,
    FundingRegulation,
    MaximumAmount,
    NoLimit,
    Party,
    Period,
    Term,
    Validity,
    Windows,
)
from techtalent.records.guidance import CaseStudy, Moment, MomentAt, Step, Tip
from techtalent.records.initiatives import Initiative, InitiativeType

Record = (
    Goal
    | TargetGroup
    | TimeTier
    | Activity
    | Initiative
    | FundingRegulation
    | SchoolType
    | StudyProfile
    | Step
    | Tip
    | CaseStudy
    | Organisation
    | ContactPoint
)

__all__ = [
    "Activity",
    "Ages",
    "Amount",
    "Anchor",
    "AnyTime",
    "ApplicationWindow",
    "Applications",
    "Audience",
    "Basis",
    "Budget",
    "CaseStudy",
    "Combination",
    "ContactPoint",
    "CostShare",
    "Duration",
    "Edition",
    "FreeOfCharge",
    "FundingRegulation",
    "Goal",
    "Initiative",
    "InitiativeType",
    "Link",
    "MaximumAmount",
    "Moment",
    "MomentAt",
    "NoLimit",
    "NotResearched",
    "Organisation",
    "OrganisationType",
    "Party",
    "Period",
    "Record",
    "Region",
    "Retired",
    "Route",
    "SchoolType",
    "Season",
    "Sector",
    "Source",
    "Statement",
    "Step",
    "StudyProfile",
    "TargetGroup",
    "Term",
    "TimeTier",
    "Tip",
    "Validity",
    "Windows",
]
