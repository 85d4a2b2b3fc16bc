"""The contact points of a plan: no fact that was told speaks against them. Each has its reasons."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.common import Fact, Region
from techtalent.model.organisations import ContactPoint
from techtalent.model.plan import ContactMatch
from techtalent.model.profile import CompanyProfile
from techtalent.model.reasons import Reason
from techtalent.planning.fits import is_for
from techtalent.planning.reasons import EVERYONE, meant, not_told
from techtalent.planning.shortcuts import contacts_for, remembered


class Home(NamedTuple):
    """The facts of a company that contact points depend on; None for a fact that was not told."""

    region: Region | None
    affiliations: tuple[str, ...] | None


class Contacts(NamedTuple):
    """The contact points of a plan."""

    matches: tuple[ContactMatch, ...]
    waiting: Mapping[Fact, tuple[ContactPoint, ...]]
    """By a fact that was not told: the contact points that are there only as long as it is not told."""


def against(
    contact: ContactPoint, companies: Sequence[Home], target_groups: Collection[str] | None
) -> tuple[Fact, ...]:
    """Return the facts that speak against a contact point; empty where it is there for these companies.

    Of companies that join forces, one company that no fact speaks against is enough. Without such a company, the facts
    that speak against all companies are returned; if there is no such fact, all facts that speak against a company.
    """
    found: list[Fact] = [] if is_for(contact.target_groups, target_groups) else ["target_groups"]
    by_company = [_against_company(contact, home) for home in companies]
    if all(by_company):
        any_company = dict.fromkeys(fact for facts in by_company for fact in facts)
        found += [fact for fact in any_company if all(fact in facts for facts in by_company)] or any_company
    return tuple(found)


def _against_company(contact: ContactPoint, home: Home) -> tuple[Fact, ...]:
    found: list[Fact] = []
    if contact.region is not None and home.region not in (None, contact.region):
        found.append("region")
    fund = contact.for_affiliates_of
    if fund is not None and home.affiliations is not None and fund not in home.affiliations:
        found.append("affiliations")
    return tuple(found)


def homes(profile: CompanyProfile) -> tuple[Home, ...]:
    """Return the facts that contact points depend on, for each company of the profile."""
    return tuple([Home(company.region, company.affiliations) for company in profile.members or (profile,)])


@remembered
def contacts(
    catalogue: Catalogue, as_of: dt.date, companies: tuple[Home, ...], target_groups: tuple[str, ...] | None
) -> Contacts:
    """Return the contact points for these companies and groups: regional ones first, then funds', then schools'.

    Of companies that join forces, one is enough: a contact point that is there for one company is in the plan.
    """
    points = [
        point for point in contacts_for(catalogue, as_of, target_groups) if not against(point, companies, target_groups)
    ]
    points.sort(key=lambda point: _contact_sort_key(point, catalogue))
    matches = tuple(
        ContactMatch(contact_point=point, reasons=_contact_reasons(point, companies, target_groups, catalogue))
        for point in points
    )
    return Contacts(matches, _waiting_by_fact(matches))


def _contact_sort_key(contact: ContactPoint, catalogue: Catalogue) -> tuple[bool, bool, int, str]:
    youngest = min((catalogue.target_groups[link.to].order for link in contact.target_groups), default=0)
    return contact.region is None, contact.for_affiliates_of is None, youngest, contact.id


def _contact_reasons(
    contact: ContactPoint,
    companies: Iterable[Home],
    chosen: tuple[str, ...] | None,
    catalogue: Catalogue,
) -> tuple[Reason, ...]:
    by_company = [
        list(_company_reasons(contact, home, catalogue)) for home in companies if not _against_company(contact, home)
    ]
    # The reasons are those of the company that told most: what another company did not tell keeps nothing open.
    reasons = min(by_company, key=lambda found: sum(len(reason.facts) for reason in found))
    if contact.target_groups:
        reasons.append(
            not_told("target_groups-not-told", "target_groups")
            if chosen is None
            else Reason(kind="target_groups", records=meant(contact.target_groups, chosen, catalogue.target_groups))
        )
    return tuple(reasons) or EVERYONE


def _company_reasons(contact: ContactPoint, home: Home, catalogue: Catalogue) -> Iterator[Reason]:
    """Yield why a contact point is there for a company."""
    if contact.region is not None:
        yield not_told("region-not-told", "region") if home.region is None else Reason(kind="region")
    if contact.for_affiliates_of is not None:
        organisation = catalogue.organisations[contact.for_affiliates_of]
        if home.affiliations is None:
            yield Reason(kind="affiliation-not-told", records=(organisation,), facts=("affiliations",))
        else:
            yield Reason(kind="affiliation", records=(organisation,))


def _waiting_by_fact(contacts: Iterable[ContactMatch]) -> Mapping[Fact, tuple[ContactPoint, ...]]:
    found: dict[Fact, tuple[ContactPoint, ...]] = {}
    for match in contacts:
        for fact in (fact for reason in match.reasons for fact in reason.facts):
            found[fact] = (*found.get(fact, ()), match.contact_point)
    return found
