"""What a comparison of two plans holds: what came, what went, and what differs in what both have."""

from typing import Literal

from attrs import frozen

from techtalent.answers.absence import AbsenceReason, Entry
from techtalent.answers.differences import FieldChange
from techtalent.model.activities import Activity, Initiative
from techtalent.model.advice import ActivityMatch
from techtalent.model.applying import Document
from techtalent.model.goals import Goal
from techtalent.model.organisations import ContactPoint, Organisation
from techtalent.model.plan import FundingMatch, Plan
from techtalent.model.regulations import FundingRegulation
from techtalent.model.shown import by_fields
from techtalent.model.steps import CaseStudy, Step, Tip

Cause = Literal["profile", "catalogue", "day"]
"""A part of what plans are made with. Where it differs between two plans, it can cause other differences."""

Aspect = Literal[
    "successor",
    "record",
    "goals",
    "target_groups",
    "initiatives",
    "start",
    "funding",
    "availability",
    "window",
    "eligibility",
    "activities",
    "combinations",
    "estimate",
]
"""What can differ in what both plans have. `successor`: one record follows the other, which is retired. `record` is the
content itself, `start` how the company starts with an activity; of what is neither an activity nor a regulation, only
these first two can differ."""

Shown = Goal | Initiative | ContactPoint | Step | Tip | CaseStudy | Organisation | Document
"""A record that a plan shows as it is."""


@frozen(kw_only=True)
class Presence:
    """Something that only one of two plans has."""

    record: Entry
    """The record that only one plan has."""
    reasons: tuple[AbsenceReason, ...]
    """Why the other plan does not have it."""
    successors: tuple[Entry, ...]
    """The records of the other plan that follow it, where it is retired; empty where none does."""


@frozen(kw_only=True)
class Difference:
    """An aspect that differs between two plans, with its possible causes."""

    aspect: Aspect
    """What differs."""
    causes: tuple[Cause, ...]
    """The causes that it can have, of all causes of the change."""


@frozen(kw_only=True)
class EntryChange:
    """Something that both plans have and that differs between them: an activity, a regulation or another record.

    Where a record got another id, or is followed by another one, the earlier plan has it by the name that it has now.
    """

    before: ActivityMatch | FundingMatch | Shown
    """What the earlier plan has: how an activity or regulation stands in it, or the record itself."""
    after: ActivityMatch | FundingMatch | Shown
    """The same in the later plan."""
    differences: tuple[Difference, ...]
    """The aspects that differ between the two."""
    fields: tuple[FieldChange, ...]
    """The fields of the record that differ, but for its ids, its sources and what editors say of it; empty where
    none does."""

    @property
    def record(self) -> Activity | FundingRegulation | Shown:
        """The record, as the later plan has it."""
        return record_of(self.after)


def record_of(entry: ActivityMatch | FundingMatch | Shown) -> Activity | FundingRegulation | Shown:
    """Return the record that an entry of a plan is about."""
    if isinstance(entry, ActivityMatch):
        return entry.activity
    return entry.regulation if isinstance(entry, FundingMatch) else entry


@frozen(kw_only=True)
class PlanChange:
    """What changed between two plans; false where nothing did."""

    before: Plan
    """The earlier plan."""
    after: Plan
    """The later plan."""
    causes: tuple[Cause, ...]
    """What the two plans were made with that differs; empty where they are the same plan."""
    gained: tuple[Presence, ...]
    """What only the later plan has, in its order: activities, goals served, regulations, initiatives, contact points,
    steps, tips and cases."""
    lost: tuple[Presence, ...]
    """What only the earlier plan has, in the same order."""
    changed: tuple[EntryChange, ...]
    """What both plans have and differs: activities, regulations, and then other records by kind, each in id order."""

    def __repr__(self) -> str:
        return by_fields(self, "before", "after", "causes")

    def __bool__(self) -> bool:
        return bool(self.gained or self.lost or self.changed)
