"""What a company does already, found by looking at every activity for every company."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import get_args

from attrs import frozen

from oracle.funding import Offered, education_of, of_education
from techtalent import Catalogue, CompanyProfile
from techtalent.catalogue.lookup import in_use, is_in_use
from techtalent.plans import AlreadyMatch, NextActivity
from techtalent.records import Activity, Education, Fact, OfferEducation, OfferType, ShownByOffer, TargetGroup


@frozen
class Done:
    """How a company does an activity."""

    told_by: frozenset[Fact]
    offered: Offered
    """What it offers that shows it."""


def done_by(activity: Activity, company: CompanyProfile) -> Done | None:
    """Return how a company does an activity; None where nothing tells that it does."""
    told_by: set[Fact] = set()
    offered: set[tuple[OfferType, OfferEducation]] = set()
    if activity.id in (company.does or ()):
        told_by.add("does")
    for shown in activity.shown_by:
        if isinstance(shown, ShownByOffer):
            offered |= {
                (each.type, each.education)
                for each in company.offers or ()
                if each.type == shown.type and (not shown.education or each.education in shown.education)
            }
        elif company.partnership:
            told_by.add("partnership")
    if offered:
        told_by.add("offers")
    return Done(frozenset(told_by), frozenset(offered)) if told_by else None


def is_done(activity: Activity, groups: Sequence[TargetGroup], companies: Iterable[CompanyProfile]) -> bool:
    """Return whether all companies do an activity with some of these groups: then there is nothing to begin with."""
    education = education_of(groups)
    for company in companies:
        done = done_by(activity, company)
        if done is None:
            return False
        taught = {part for _, part in done.offered}
        if done.told_by == {"offers"} and education is not None and not taught & education:
            return False
    return True


def offered_by(activity: Activity, companies: Iterable[CompanyProfile]) -> Offered:
    """Return all that the companies offer and that shows that they do an activity."""
    found = [done_by(activity, company) for company in companies]
    return frozenset(each for done in found if done is not None for each in done.offered)


def choose_steps_up(
    activity: Activity, companies: Sequence[CompanyProfile], catalogue: Catalogue, as_of: dt.date
) -> tuple[NextActivity, ...]:
    """Return the steps up from an activity, without those that all of the companies do in some way."""
    found = []
    for link in activity.next:
        after = catalogue.activities[link.to]
        if is_in_use(after, as_of) and any(done_by(after, company) is None for company in companies):
            found.append(NextActivity(activity=after, basis=link.basis))
    return tuple(found)


def choose_already(
    chosen: Sequence[TargetGroup] | None,
    companies: Sequence[CompanyProfile],
    catalogue: Catalogue,
    as_of: dt.date,
) -> tuple[AlreadyMatch, ...]:
    """Return what the companies do already, given the target groups that were chosen."""
    found = []
    for activity in in_use(catalogue.activities, as_of):
        by_company = [done_by(activity, company) for company in companies]
        done = [each for each in by_company if each is not None]
        if not done:
            continue
        taught = {part for each in done for _, part in each.offered}
        own = [catalogue.target_groups[link.to] for link in activity.target_groups]
        own = [group for group in own if is_in_use(group, as_of)]
        education: set[Education] | None
        if all(each.offered for each in done):
            education = set(taught)
        else:
            reached = education_of([group for group in own if group in (chosen or ())] or own)
            education = None if reached is None else reached | taught
        found.append(
            AlreadyMatch(
                activity=activity,
                told_by=tuple(fact for fact in get_args(Fact) if any(fact in each.told_by for each in done)),
                education=tuple(part for part in get_args(OfferEducation) if part in taught),
                target_groups=tuple(
                    group
                    for group in sorted(own, key=lambda group: (group.order, group.id))
                    if any(is_done(activity, [group], [company]) for company in companies)
                ),
                members=tuple(at for at, each in enumerate(by_company) if each is not None)
                if len(companies) > 1
                else (),
                next=choose_steps_up(activity, companies, catalogue, as_of),
                funding=of_education(activity, education, catalogue, as_of),
            )
        )
    return tuple(found)
