"""Reasons that contacts, steps, tips and cases of a plan share."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from techtalent.model.common import Fact, Link
from techtalent.model.goals import Goal, TargetGroup
from techtalent.model.plan import Reason, ReasonKind

_Chosen = TypeVar("_Chosen", Goal, TargetGroup)

EVERYONE = (Reason(kind="everyone"),)
"""The reasons of something that is for everyone."""


def not_told(kind: ReasonKind, fact: Fact) -> Reason:
    """Return the reason of something that is in a plan because a fact was not told."""
    return Reason(kind=kind, facts=(fact,))


def meant(links: Sequence[Link], chosen: Iterable[_Chosen]) -> tuple[_Chosen, ...]:
    """Return the chosen records that a link leads to, in their order."""
    ids = {link.to for link in links}
    return tuple(record for record in chosen if record.id in ids)
