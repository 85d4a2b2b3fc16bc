"""Why something is in a plan that is no activity and no regulation."""

from typing import Literal

from attrs import frozen

from techtalent.model.activities import Activity
from techtalent.model.common import Fact
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.organisations import Organisation

ReasonKind = Literal[
    "goals",
    "target_groups",
    "time_tier",
    "region",
    "affiliation",
    "activities",
    "employees",
    "newcomer",
    "experienced",
    "alone",
    "region-not-told",
    "target_groups-not-told",
    "affiliation-not-told",
    "not-told",
]
"""What a reason rests on: what was chosen or told, or a fact that was not told."""


@frozen(kw_only=True)
class Reason:
    """Why a contact point, step, tip or case is in the plan."""

    kind: ReasonKind
    """What speaks for it."""
    records: tuple[Goal | TargetGroup | TimeTier | Activity | Organisation, ...] = ()
    """The records that the reason rests on."""
    facts: tuple[Fact, ...] = ()
    """The facts that were not told and that the reason depends on."""
