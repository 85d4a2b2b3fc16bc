"""What a company does already: it is no advice, and the money for it is to be claimed whatever else fits."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, get_args

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use, is_in_use
from techtalent.model.activities import Activity, ShownByOffer
from techtalent.model.advice import AlreadyMatch
from techtalent.model.common import Education, Fact
from techtalent.model.goals import TargetGroup
from techtalent.model.profile import CompanyProfile
from techtalent.model.requirements import OfferEducation, OfferType, RequiredOffer
from techtalent.planning.fits import Fit, education_of
from techtalent.planning.payers import Paid, PaidFor, payers_of
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


@frozen(kw_only=True, eq=False)
class Doings:
    """What one company does."""

    found: tuple[Doing, ...]
    """In id order."""


# What each company of a profile does.
DoingsOfAll = tuple[Doings, ...]


def doings(catalogue: Catalogue, as_of: dt.date, companies: Sequence[CompanyProfile]) -> DoingsOfAll:
    """Return what each company does, of the activities in use."""
    return tuple(
        [
            _doings(
                catalogue,
                as_of,
                company.does or (),
                tuple([(offer.type, offer.education) for offer in company.offers or ()]),
                bool(company.partnership),
            )
            for company in companies
        ]
    )


@remembered
def _doings(
    catalogue: Catalogue,
    as_of: dt.date,
    does: tuple[str, ...],
    offers: tuple[tuple[OfferType, OfferEducation], ...],
    partnership: bool,
) -> Doings:
    shown = _shown(catalogue, as_of)
    told: dict[str, dict[Fact, None]] = {}
    offered: dict[str, list[RequiredOffer]] = {}
    for name in does:
        if is_in_use(catalogue.activities[name], as_of):
            told.setdefault(name, {})["does"] = None
    for kind, education in offers:
        offer = RequiredOffer(type=kind, education=education)
        for name in shown.get(offer, ()):
            told.setdefault(name, {})["offers"] = None
            offered.setdefault(name, []).append(offer)
    if partnership:
        for name in shown.get("partnership", ()):
            told.setdefault(name, {})["partnership"] = None
    return Doings(found=tuple([Doing(name, tuple(told[name]), tuple(offered.get(name, ()))) for name in sorted(told)]))


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


def done_among(fits: Mapping[str, Fit], by_company: DoingsOfAll) -> tuple[str, ...]:
    """Return the ids of the activities that every company does already, for learners whom they reach here; in id order.

    `fits` are activities that fit or nearly do, by id. Whoever offers internships in secondary education, and asks for
    mbo, does not offer these yet.
    """
    found = _done_among(fits, by_company[0])
    for of_company in by_company[1:]:
        too = _done_among(fits, of_company)
        found = [name for name in found if name in too]
    return tuple(found)


def _done_among(fits: Mapping[str, Fit], doings: Doings) -> list[str]:
    return [
        doing.activity for doing in doings.found if doing.activity in fits and _is_this(fits[doing.activity], doing)
    ]


def _is_this(fit: Fit, doing: Doing) -> bool:
    """Return whether an activity is done for learners whom it reaches here, or would reach where it does not fit."""
    reached = fit.education
    return doing.is_whole or reached is None or any(offer.education in reached for offer in doing.offers)


def already(
    catalogue: Catalogue, as_of: dt.date, target_groups: tuple[str, ...] | None, by_company: DoingsOfAll
) -> tuple[AlreadyMatch, ...]:
    """Return what the companies do already, in id order, whether or not it fits, given the chosen target groups."""
    found: dict[str, list[tuple[int, Doing]]] = {}
    for at, done in enumerate(by_company):
        for doing in done.found:
            found.setdefault(doing.activity, []).append((at, doing))
    alone = len(by_company) == 1
    return tuple(
        [
            _match(
                catalogue,
                as_of,
                tuple([doing for _, doing in found[name]]),
                target_groups,
                () if alone else tuple([at for at, _ in found[name]]),
            )
            for name in sorted(found)
        ]
    )


@remembered
def _match(
    catalogue: Catalogue,
    as_of: dt.date,
    done: tuple[Doing, ...],
    target_groups: tuple[str, ...] | None,
    members: tuple[int, ...],
) -> AlreadyMatch:
    """Return that companies do an activity."""
    activity = catalogue.activities[done[0].activity]
    told_by = {fact for doing in done for fact in doing.told_by}
    education = {offer.education for doing in done for offer in doing.offers}
    concerned: frozenset[Education] | None = frozenset(education)
    if not all(doing.offers for doing in done):
        # Whoever does not tell for which learners does it for those who were chosen, or else for all whom it is for.
        groups = _groups(activity, catalogue, as_of)
        chosen = [group for group in groups if target_groups is not None and group.id in target_groups]
        known = education_of(chosen or groups)
        concerned = None if known is None else frozenset({*education, *known})
    return AlreadyMatch(
        activity=activity,
        told_by=tuple([fact for fact in get_args(Fact) if fact in told_by]),
        education=tuple([part for part in get_args(OfferEducation) if part in education]),
        members=members,
        funding=payers_of(catalogue, as_of, activity.id, concerned),
    )


def _groups(activity: Activity, catalogue: Catalogue, as_of: dt.date) -> list[TargetGroup]:
    """Return the target groups in use that an activity reaches."""
    groups = [catalogue.target_groups[link.to] for link in activity.target_groups]
    return [group for group in groups if is_in_use(group, as_of)]


def with_claims(paid: Paid, done: Iterable[AlreadyMatch], by_company: DoingsOfAll) -> Paid:
    """Return what each regulation pays for, what is done already included. That brings nothing which is not there."""
    offered: dict[str, set[RequiredOffer]] = {}
    for of_company in by_company:
        for doing in of_company.found:
            offered.setdefault(doing.activity, set()).update(doing.offers)
    found = dict(paid)
    for match in done:
        name = match.activity.id
        for regulation in match.funding:
            before = found.get(regulation.id, _NOTHING)
            activities = before.activities
            if name not in activities:
                activities = tuple(sorted([*activities, name]))
            found[regulation.id] = PaidFor(activities, before.brings, before.offers | offered[name])
    return found


_NOTHING = PaidFor()
