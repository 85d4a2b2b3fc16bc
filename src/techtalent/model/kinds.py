"""The fifteen kinds of content, with the names that each has in folders, schemas, a catalogue and Python."""

from types import MappingProxyType

from attrs import frozen

from techtalent.model.activities import Activity, Initiative
from techtalent.model.applying import Document
from techtalent.model.education import SchoolType, StudyProfile
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.organisations import ContactPoint, Organisation
from techtalent.model.regulations import FundingRegulation
from techtalent.model.steps import CaseStudy, Step, Tip
from techtalent.model.years import SchoolYear

Record = (
    Goal
    | TargetGroup
    | TimeTier
    | Activity
    | Initiative
    | FundingRegulation
    | Document
    | SchoolType
    | StudyProfile
    | Step
    | Tip
    | CaseStudy
    | Organisation
    | ContactPoint
    | SchoolYear
)
"""Any record of content."""


@frozen(kw_only=True)
class Kind:
    """One kind of content."""

    name: str
    """The name of the kind's schema, and of the kind in a plan's JSON."""
    folder: str
    """The name of its folder in `content/`."""
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
    _kind("document", "documents", Document),
    _kind("school-type", "school-types", SchoolType),
    _kind("study-profile", "study-profiles", StudyProfile),
    _kind("step", "steps", Step),
    _kind("tip", "tips", Tip),
    _kind("case", "cases", CaseStudy),
    _kind("organisation", "organisations", Organisation),
    _kind("contact-point", "contact-points", ContactPoint),
    _kind("school-year", "school-years", SchoolYear),
)
"""All kinds, in the order in which a catalogue goes through them."""

KIND_OF = MappingProxyType({kind.record: kind for kind in KINDS})
"""The kind of a record, by the class of the record."""


def name_of(record: Record) -> str:
    """Return the kind and the id of a record, as `kind/id`."""
    return f"{KIND_OF[type(record)].name}/{record.id}"


def place_of(record: Record) -> str:
    """Return the path of a record's file in a content folder."""
    return f"{KIND_OF[type(record)].folder}/{record.id}.json"
