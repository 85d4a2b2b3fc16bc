"""The thirteen kinds of content: what each is called in a folder, in a schema, in a catalogue and in Python."""

from types import MappingProxyType

from attrs import frozen

from techtalent.model.activities import Activity, Initiative
from techtalent.model.education import SchoolType, StudyProfile
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.organisations import ContactPoint, Organisation
from techtalent.model.regulations import FundingRegulation
from techtalent.model.steps import CaseStudy, Step, Tip

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
"""Any record of content."""


@frozen(kw_only=True)
class Kind:
    """One kind of content."""

    name: str
    """The schema's name, which is also the kind's name in a plan's JSON."""
    folder: str
    """The folder in content/."""
    collection: str
    """The mapping of `Catalogue` that holds its records."""
    record: type[Record]
    """The class of its records."""


def _kind(name: str, folder: str, record: type[Record]) -> Kind:
    return Kind(name=name, folder=folder, collection=folder.replace("-", "_"), record=record)


KINDS: tuple[Kind, ...] = (
    _kind("goal", "goals", Goal),
    _kind("target-group", "target-groups", TargetGroup),
    _kind("time-tier", "time-tiers", TimeTier),
    _kind("activity", "activities", Activity),
    _kind("initiative", "initiatives", Initiative),
    _kind("funding-regulation", "funding-regulations", FundingRegulation),
    _kind("school-type", "school-types", SchoolType),
    _kind("study-profile", "study-profiles", StudyProfile),
    _kind("step", "steps", Step),
    _kind("tip", "tips", Tip),
    _kind("case", "cases", CaseStudy),
    _kind("organisation", "organisations", Organisation),
    _kind("contact-point", "contact-points", ContactPoint),
)

KIND_OF = MappingProxyType({kind.record: kind for kind in KINDS})
