"""The contact points of a plan: no fact that was told speaks against them. Each has its reasons."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.common import Fact
from techtalent.model.organisations import ContactPoint
from techtalent.model.plan import ContactMatch
from techtalent.planning.for_whom import Home, against, reasons, whom
from techtalent.planning.shortcuts import contacts_for, remembered


@frozen(kw_only=True, eq=False, repr=False)
class Contacts:
    """The contact points of a plan."""

    matches: tuple[ContactMatch, ...]
    waiting: Mapping[Fact, tuple[ContactPoint, ...]]
    """By a fact that was not told: the contact points that are there only as long as it is not told."""


def against_contact(
    contact: ContactPoint, companies: Sequence[Home], target_groups: Collection[str] | None
) -> tuple[Fact, ...]:
    """Return the facts that speak against a contact point; empty where it is there for these companies."""
    return against(whom(contact), companies, target_groups)


@remembered
def contacts(
    catalogue: Catalogue, as_of: dt.date, companies: tuple[Home, ...], target_groups: tuple[str, ...] | None
) -> Contacts:
    """Return the contact points for these companies and groups: regional ones first, then funds', then schools'.

    Of companies that join forces, one is enough: a contact point that is there for one company is in the plan.
    """
    points = [
        point
        for point in contacts_for(catalogue, as_of, target_groups)
        if not against_contact(point, companies, target_groups)
    ]
    points.sort(key=lambda point: _contact_sort_key(point, catalogue))
    matches = tuple(
        ContactMatch(
            contact_point=point,
            organisation=None if point.organisation is None else catalogue.organisations[point.organisation],
            reasons=reasons(whom(point), companies, target_groups, catalogue),
        )
        for point in points
    )
    return Contacts(matches=matches, waiting=_waiting_by_fact(matches))


def _contact_sort_key(contact: ContactPoint, catalogue: Catalogue) -> tuple[bool, bool, int, str]:
    youngest = min((catalogue.target_groups[link.to].order for link in contact.target_groups), default=0)
    return contact.region is None, contact.for_affiliates_of is None, youngest, contact.id


def _waiting_by_fact(contacts: Iterable[ContactMatch]) -> Mapping[Fact, tuple[ContactPoint, ...]]:
    found: dict[Fact, tuple[ContactPoint, ...]] = {}
    for match in contacts:
        for fact in (fact for reason in match.reasons for fact in reason.facts):
            found[fact] = (*found.get(fact, ()), match.contact_point)
    return found
