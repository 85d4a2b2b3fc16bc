"""What a company does already: it is no advice, and the money for it is to be claimed whatever else fits."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, get_args

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use, is_in_use
from techtalent.model.activities import ShownByOffer
from techtalent.model.advice import AlreadyMatch
from techtalent.model.common import Education, Fact
from techtalent.model.profile import CompanyProfile
from techtalent.model.requirements import OfferEducation, RequiredOffer
from techtalent.planning.fits import Chosen, Fit, fit
from techtalent.planning.payers import Paid, PaidFor, education_of, payers_of
from techtalent.planning.shortcuts import remembered


class Doing(NamedTuple):
    """That a company does an activity."""

    activity: str
    """The id of the activity."""
    told_by: tuple[Fact, ...]
    """The facts that tell it."""
    offers: tuple[RequiredOffer, ...]
    """The offers that tell it."""

    @property
    def is_whole(self) -> bool:
        """Whether the company does it whatever the education: it says so itself, or is in a partnership."""
        return self.told_by != ("offers",)


# What one company does, in id order, and what each company of a profile does.
Doings = tuple[Doing, ...]
DoingsOfAll = tuple[Doings, ...]

NOTHING_DONE: DoingsOfAll = ((),)


def doings(catalogue: Catalogue, as_of: dt.date, companies: Sequence[CompanyProfile]) -> DoingsOfAll:
    """Return what each company does, of the activities in use."""
    return tuple([_doings(catalogue, as_of, company) for company in companies])


def _doings(catalogue: Catalogue, as_of: dt.date, company: CompanyProfile) -> Doings:
    if not (company.does or company.offers or company.partnership):
        return ()
    shown = _shown(catalogue, as_of)
    told: dict[str, dict[Fact, None]] = {}
    offers: dict[str, list[RequiredOffer]] = {}
    for name in company.does or ():
        if is_in_use(catalogue.activities[name], as_of):
            told.setdefault(name, {})["does"] = None
    for offer in company.offers or ():
        offered = RequiredOffer(type=offer.type, education=offer.education)
        for name in shown.get(offered, ()):
            told.setdefault(name, {})["offers"] = None
            offers.setdefault(name, []).append(offered)
    if company.partnership:
        for name in shown.get("partnership", ()):
            told.setdefault(name, {})["partnership"] = None
    return tuple([Doing(name, tuple(told[name]), tuple(offers.get(name, ()))) for name in sorted(told)])


@remembered
def _shown(catalogue: Catalogue, as_of: dt.date) -> Mapping[RequiredOffer | str, tuple[str, ...]]:
    """Return the ids of the activities that each offer shows, and those that a partnership shows."""
    found: dict[RequiredOffer | str, dict[str, None]] = {}
    for activity in in_use(catalogue.activities, as_of):
        for shown in activity.shown_by:
            if isinstance(shown, ShownByOffer):
                for education in shown.education or get_args(OfferEducation):
                    offer = RequiredOffer(type=shown.type, education=education)
                    found.setdefault(offer, {})[activity.id] = None
            else:
                found.setdefault("partnership", {})[activity.id] = None
    return {key: tuple(names) for key, names in found.items()}


def is_done(fit: Fit, by_company: DoingsOfAll) -> bool:
    """Return whether every company does an activity already, for learners whom it reaches here.

    Whoever offers internships in secondary education, and asks for mbo, does not offer these yet.
    """
    return all(any(_is_this(fit, doing) for doing in done) for done in by_company)


def _is_this(fit: Fit, doing: Doing) -> bool:
    if doing.activity != fit.activity.id:
        return False
    # Where it does not fit, the groups count for which it would.
    education = education_of(fit.reached)
    return doing.is_whole or education is None or any(offer.education in education for offer in doing.offers)


@remembered
def already(catalogue: Catalogue, as_of: dt.date, chosen: Chosen, by_company: DoingsOfAll) -> tuple[AlreadyMatch, ...]:
    """Return what the companies do already, in id order, whether or not it fits."""
    found: dict[str, list[tuple[int, Doing]]] = {}
    for at, done in enumerate(by_company):
        for doing in done:
            found.setdefault(doing.activity, []).append((at, doing))
    return tuple([_match(catalogue, as_of, chosen, found[name], len(by_company) > 1) for name in sorted(found)])


def _match(
    catalogue: Catalogue, as_of: dt.date, chosen: Chosen, done: Sequence[tuple[int, Doing]], is_pool: bool
) -> AlreadyMatch:
    activity = catalogue.activities[done[0][1].activity]
    told_by = {fact for _, doing in done for fact in doing.told_by}
    education = {offer.education for _, doing in done for offer in doing.offers}
    concerned: frozenset[Education] | None = frozenset(education)
    if not all(doing.offers for _, doing in done):
        # Of whoever does not tell for which learners, it is those who were chosen, or else all whom it is for.
        groups = education_of(fit(activity, chosen, catalogue, as_of).reached)
        concerned = None if groups is None else frozenset({*education, *groups})
    return AlreadyMatch(
        activity=activity,
        told_by=tuple([fact for fact in get_args(Fact) if fact in told_by]),
        education=tuple([part for part in get_args(OfferEducation) if part in education]),
        members=tuple([at for at, _ in done]) if is_pool else (),
        funding=payers_of(catalogue, as_of, activity.id, concerned),
    )


def with_claims(paid: Paid, done: Iterable[AlreadyMatch], by_company: DoingsOfAll) -> Paid:
    """Return what each regulation pays for, what is done already included. That brings nothing which is not there."""
    found = dict(paid)
    for match in done:
        offered = {
            offer
            for doings in by_company
            for doing in doings
            for offer in doing.offers
            if doing.activity == match.activity.id
        }
        for regulation in match.funding:
            before = found.get(regulation.id, PaidFor())
            activities = tuple(sorted({*before.activities, match.activity.id}))
            found[regulation.id] = PaidFor(activities, before.brings, before.offered | offered)
    return found
