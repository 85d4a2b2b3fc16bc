"""Reasons that contacts, steps, tips and cases of a plan share."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from techtalent.catalogue.lookup import in_order
from techtalent.model.common import AnyLink, Fact
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.reasons import Reason, ReasonKind

_Choosable = TypeVar("_Choosable", bound=Goal | TargetGroup | TimeTier)


def not_told(kind: ReasonKind, fact: Fact) -> Reason:
    """Return the reason of something that is in a plan because a fact was not told."""
    return Reason(kind=kind, facts=(fact,))


def meant(
    links: Iterable[AnyLink | str], chosen: Collection[str] | None, records: Mapping[str, _Choosable]
) -> tuple[_Choosable, ...]:
    """Return the records that a link, or an id, leads to and that were chosen, in their order.

    All of them where `chosen` is None.
    """
    named = {link if isinstance(link, str) else link.to for link in links}
    return in_order(records[name] for name in named if chosen is None or name in chosen)
