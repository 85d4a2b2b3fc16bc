"""What content says: one frozen record a kind, none of them knowing about files, days or profiles."""

from techtalent.model.activities import Activity, Audience, Season
from techtalent.model.common import Basis, Link, NotResearched, Region, Retired, Source, Statement
from techtalent.model.education import Ages, Duration, Route, SchoolType, Sector, StudyProfile
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.initiatives import Initiative, InitiativeType
from techtalent.model.organisations import ContactPoint, Organisation, OrganisationType
from techtalent.model.regulations import (
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
from techtalent.model.steps import CaseStudy, Moment, MomentAt, Step, Tip

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
