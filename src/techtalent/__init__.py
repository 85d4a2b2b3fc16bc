"""What a company can do with schools, with whom, and who pays: a guide as records, and the plan a company gets from it.

>>> import datetime, techtalent
>>> profile = techtalent.CompanyProfile(goals=["discover-young-talent"], target_groups=["mbo"], hours_per_month=6)
>>> plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
>>> plan.activities[0].activity.title.en
'Have a stand at a school open day or fair'
"""

from importlib import import_module
from typing import TYPE_CHECKING

from techtalent._names import MODULES
from techtalent._version import SCHEMA_VERSION, __version__

if TYPE_CHECKING:
    from techtalent.answers.agenda import Event, agenda
    from techtalent.answers.compare import (
        AbsenceReason,
        Aspect,
        Cause,
        Difference,
        EntryChange,
        PlanChange,
        Presence,
        compare,
    )
    from techtalent.answers.explain import Condition, ConditionKind, Explanation, ToldFact, explain
    from techtalent.answers.pool import pool
    from techtalent.answers.unlock import Unlock, unlock
    from techtalent.catalogue.catalogue import Catalogue
    from techtalent.catalogue.routes import Pathway, PathwayStep, Years, pathways, to_mermaid
    from techtalent.errors import ContentError, Finding, ProfileError, RecordError, Severity, TechtalentError
    from techtalent.model.activities import Activity, Season
    from techtalent.model.common import Basis, Fact, Link, NotResearched, Region, Retired, Source, Statement
    from techtalent.model.education import Ages, Duration, Route, SchoolType, StudyProfile
    from techtalent.model.goals import Goal, TargetGroup, TimeTier
    from techtalent.model.initiatives import Initiative
    from techtalent.model.organisations import ContactPoint, Organisation
    from techtalent.model.plan import (
        ActivityMatch,
        Alternative,
        Availability,
        CaseMatch,
        Choice,
        CombinationKind,
        CombinationMatch,
        ContactMatch,
        Contribution,
        DatedWindow,
        Eligibility,
        FundingMatch,
        GoalCoverage,
        GoalServed,
        MeetAgain,
        NearMiss,
        Outcome,
        Plan,
        Question,
        Rank,
        Reason,
        Receipt,
        StepMatch,
        TargetGroupReached,
        TipMatch,
        Verdict,
    )
    from techtalent.model.profile import CompanyProfile, EmployeeBand
    from techtalent.model.records import Record
    from techtalent.model.regulations import (
        Amount,
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
        Period,
        Term,
        Validity,
        Windows,
    )
    from techtalent.model.requirements import (
        AffiliationRequirement,
        CompanySizeRequirement,
        Offer,
        OfferRequirement,
        PartnershipRequirement,
        PartnersRequirement,
        RegionRequirement,
        Requirement,
    )
    from techtalent.model.steps import CaseStudy, Moment, Step, Tip
    from techtalent.model.text import Language, Text
    from techtalent.planning.match import match
    from techtalent.reading.folders import validate
    from techtalent.reading.installed import installed_content
    from techtalent.reading.interchange import plan_to_json, read_profile
    from techtalent.reading.loading import load_catalogue
    from techtalent.writing.calendar import to_icalendar
    from techtalent.writing.markdown import render_markdown


__all__ = [
    "SCHEMA_VERSION",
    "AbsenceReason",
    "Activity",
    "ActivityMatch",
    "AffiliationRequirement",
    "Ages",
    "Alternative",
    "Amount",
    "AnyTime",
    "ApplicationWindow",
    "Applications",
    "Aspect",
    "Availability",
    "Basis",
    "Budget",
    "CaseMatch",
    "CaseStudy",
    "Catalogue",
    "Cause",
    "Choice",
    "Combination",
    "CombinationKind",
    "CombinationMatch",
    "CompanyProfile",
    "CompanySizeRequirement",
    "Condition",
    "ConditionKind",
    "ContactMatch",
    "ContactPoint",
    "ContentError",
    "Contribution",
    "CostShare",
    "DatedWindow",
    "Difference",
    "Duration",
    "Edition",
    "Eligibility",
    "EmployeeBand",
    "EntryChange",
    "Event",
    "Explanation",
    "Fact",
    "Finding",
    "FreeOfCharge",
    "FundingMatch",
    "FundingRegulation",
    "Goal",
    "GoalCoverage",
    "GoalServed",
    "Initiative",
    "Language",
    "Link",
    "MaximumAmount",
    "MeetAgain",
    "Moment",
    "NearMiss",
    "NoLimit",
    "NotResearched",
    "Offer",
    "OfferRequirement",
    "Organisation",
    "Outcome",
    "PartnersRequirement",
    "PartnershipRequirement",
    "Pathway",
    "PathwayStep",
    "Period",
    "Plan",
    "PlanChange",
    "Presence",
    "ProfileError",
    "Question",
    "Rank",
    "Reason",
    "Receipt",
    "Record",
    "RecordError",
    "Region",
    "RegionRequirement",
    "Requirement",
    "Retired",
    "Route",
    "SchoolType",
    "Season",
    "Severity",
    "Source",
    "Statement",
    "Step",
    "StepMatch",
    "StudyProfile",
    "TargetGroup",
    "TargetGroupReached",
    "TechtalentError",
    "Term",
    "Text",
    "TimeTier",
    "Tip",
    "TipMatch",
    "ToldFact",
    "Unlock",
    "Validity",
    "Verdict",
    "Windows",
    "Years",
    "__version__",
    "agenda",
    "compare",
    "explain",
    "installed_content",
    "load_catalogue",
    "match",
    "pathways",
    "plan_to_json",
    "pool",
    "read_profile",
    "render_markdown",
    "to_icalendar",
    "to_mermaid",
    "unlock",
    "validate",
]


def __getattr__(name: str) -> object:
    """Return a public name, whose module is imported when one of its names is first asked for.

    A website that loads the catalogue at its start need not wait for what it may ask later (PEP 562).
    """
    if name not in MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"techtalent.{MODULES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
