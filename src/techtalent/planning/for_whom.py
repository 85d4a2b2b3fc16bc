"""Whom something is for: the one rule for contact points, for points of content and for the first things to do.

Something can be for one region, for the affiliates of an organisation, and for target groups. A fact that was not told
speaks against nothing. Of companies that join forces, one is enough.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.activities import Beginning
from techtalent.model.common import Fact, Point, Region
from techtalent.model.organisations import ContactPoint
from techtalent.model.profile import CompanyProfile
from techtalent.model.reasons import Reason
from techtalent.model.steps import StepPoint
from techtalent.planning.reasons import meant, not_told


class Home(NamedTuple):
    """The facts of a company that decide what is for it; None for a fact that was not told."""

    region: Region | None
    affiliations: tuple[str, ...] | None


class Whom(NamedTuple):
    """Whom something is for; None, or empty, where it is for all."""

    region: Region | None
    affiliates_of: str | None
    target_groups: tuple[str, ...]


def homes(profile: CompanyProfile) -> tuple[Home, ...]:
    """Return the facts that decide what is for a company, for each company of the profile."""
    return tuple([Home(company.region, company.affiliations) for company in profile.members or (profile,)])


def whom(part: ContactPoint | Point | StepPoint | Beginning) -> Whom:
    """Return whom a part of content is for."""
    if isinstance(part, ContactPoint):
        return Whom(part.region, part.for_affiliates_of, tuple([link.to for link in part.target_groups]))
    return Whom(None, part.for_affiliates_of, () if isinstance(part, Point) else part.target_groups)


def organisations_of(meant_for: Iterable[Whom]) -> frozenset[str]:
    """Return the ids of the organisations whose affiliates something is for."""
    return frozenset([found.affiliates_of for found in meant_for if found.affiliates_of is not None])


def alike(companies: tuple[Home, ...], region: bool, organisations: frozenset[str]) -> tuple[Home, ...]:
    """Return the companies as far as their region, if that matters, and these organisations make a difference.

    Companies that differ in nothing else are one, so that what was found for it is found again.
    """
    if not organisations:
        found = [Home(home.region if region else None, None) for home in companies]
    else:
        found = [
            Home(
                home.region if region else None,
                None
                if home.affiliations is None
                else tuple([name for name in home.affiliations if name in organisations]),
            )
            for home in companies
        ]
    return tuple(found) if len(found) == 1 else tuple(dict.fromkeys(found))


def against(meant_for: Whom, companies: Sequence[Home], target_groups: Collection[str] | None) -> tuple[Fact, ...]:
    """Return the facts that speak against something for these companies; empty where it is for them.

    `target_groups` are the ids that were chosen, None where none were told. Without a company that no fact speaks
    against, the facts that speak against all companies are returned; if there is no such fact, all facts that speak
    against a company.
    """
    found: list[Fact] = [] if _is_of(meant_for.target_groups, target_groups) else ["target_groups"]
    by_company = [_against_company(meant_for, home) for home in companies]
    if all(by_company):
        any_company = dict.fromkeys(fact for facts in by_company for fact in facts)
        found += [fact for fact in any_company if all(fact in facts for facts in by_company)] or any_company
    return tuple(found)


def _is_of(target_groups: Collection[str], chosen: Collection[str] | None) -> bool:
    return not target_groups or chosen is None or any(group in chosen for group in target_groups)


def _against_company(meant_for: Whom, home: Home) -> tuple[Fact, ...]:
    found: list[Fact] = []
    if meant_for.region is not None and home.region not in (None, meant_for.region):
        found.append("region")
    fund = meant_for.affiliates_of
    if fund is not None and home.affiliations is not None and fund not in home.affiliations:
        found.append("affiliations")
    return tuple(found)


def reasons(
    meant_for: Whom, companies: Iterable[Home], chosen: Collection[str] | None, catalogue: Catalogue
) -> tuple[Reason, ...]:
    """Return why something is for these companies, against which no fact speaks for at least one of them.

    What is for everyone has no reasons.
    """
    by_company = [
        list(_company_reasons(meant_for, home, catalogue))
        for home in companies
        if not _against_company(meant_for, home)
    ]
    # The reasons are those of the company that told most: what another company did not tell keeps nothing open.
    found = min(by_company, key=lambda told: sum(len(reason.facts) for reason in told))
    if meant_for.target_groups:
        found.append(
            not_told("target_groups-not-told", "target_groups")
            if chosen is None
            else Reason(kind="target_groups", records=meant(meant_for.target_groups, chosen, catalogue.target_groups))
        )
    return tuple(found)


def _company_reasons(meant_for: Whom, home: Home, catalogue: Catalogue) -> Iterator[Reason]:
    """Yield why something is for a company."""
    if meant_for.region is not None:
        yield not_told("region-not-told", "region") if home.region is None else Reason(kind="region")
    if meant_for.affiliates_of is not None:
        organisation = catalogue.organisations[meant_for.affiliates_of]
        if home.affiliations is None:
            yield Reason(kind="affiliation-not-told", records=(organisation,), facts=("affiliations",))
        else:
            yield Reason(kind="affiliation", records=(organisation,))
