"""Which regulations pay for an activity that fits, and what a company has once it has started with it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import get_args

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.activities import ShownByOffer, ShownByPartnership
from techtalent.model.common import Education, OfferEducation, OfferType
from techtalent.model.regulations import FundingRegulation
from techtalent.model.requirements import (
    AllRequirement,
    AnyRequirement,
    OfferRequirement,
    RequiredOffer,
    Requirement,
)
from techtalent.planning.eligibility import NOTHING, Brings
from techtalent.planning.fits import Fit
from techtalent.planning.shortcuts import remembered

Learner = tuple[OfferType, OfferEducation]
"""What kind of place a learner has."""


@frozen(kw_only=True, eq=False, repr=False)
class PaidFor:
    """What a regulation pays for in a plan."""

    activities: tuple[str, ...] = ()
    """The ids of the activities that fit or are done already, in id order."""
    brings: Brings = NOTHING
    """What a company has once it does those of them that fit."""
    offers: frozenset[RequiredOffer] = frozenset()
    """The offers that are part of them: those that a company has once it has started, and those that it told."""
    learners: frozenset[Learner] = frozenset()
    """The learners that it pays for among all that these activities may have."""


PAYS_NOTHING = PaidFor()

# What each regulation pays for, by the regulation's id.
Paid = Mapping[str, PaidFor]


def paid_for(catalogue: Catalogue, as_of: dt.date, fits: Iterable[Fit]) -> Paid:
    """Return what each regulation that pays for an activity that fits pays for."""
    found: dict[str, list[Fit]] = {}
    for fit in fits:
        for regulation in payers(catalogue, as_of, fit):
            found.setdefault(regulation.id, []).append(fit)
    return {name: _paid_for(catalogue, name, tuple(paid)) for name, paid in found.items()}


@remembered
def _paid_for(catalogue: Catalogue, name: str, fits: tuple[Fit, ...]) -> PaidFor:
    brings = _brings(catalogue, fits, catalogue.funding_regulations[name].education)
    return pays_for(catalogue, name, tuple([fit.activity.id for fit in fits]), brings, brings.offers)


@remembered
def pays_for(
    catalogue: Catalogue, name: str, activities: tuple[str, ...], brings: Brings, offers: frozenset[RequiredOffer]
) -> PaidFor:
    """Return that a regulation pays for these activities: the same object for the same, so that it is found at once."""
    return PaidFor(
        activities=activities, brings=brings, offers=offers, learners=_paid_learners(catalogue, name, offers)
    )


def _paid_learners(catalogue: Catalogue, name: str, offers: frozenset[RequiredOffer]) -> frozenset[Learner]:
    """Return the learners that a regulation pays for: those that it asks for, or else those of `offers`."""
    regulation = catalogue.funding_regulations[name]
    education = regulation.education
    asked = frozenset(_asked_offers(regulation.requirements))
    found = asked or [offer for offer in offers if not education or offer.education in education]
    return frozenset([(offer.type, offer.education) for offer in found])


def _asked_offers(requirements: Iterable[Requirement | AllRequirement]) -> Iterable[RequiredOffer]:
    for requirement in requirements:
        if isinstance(requirement, OfferRequirement):
            yield from requirement.any_of
        elif isinstance(requirement, AnyRequirement | AllRequirement):
            yield from _asked_offers(requirement.of)


@remembered
def payers(catalogue: Catalogue, as_of: dt.date, fit: Fit) -> tuple[FundingRegulation, ...]:
    """Return the regulations in use that pay for an activity in the education that it reaches here."""
    return payers_of(catalogue, as_of, fit.activity.id, fit.education)


def payers_of(
    catalogue: Catalogue, as_of: dt.date, activity: str, education: frozenset[Education] | None
) -> tuple[FundingRegulation, ...]:
    """Return the regulations in use that pay for an activity in some parts of education; None for any."""
    return tuple(
        [
            regulation
            for regulation in catalogue.regulations_for[activity]
            if is_in_use(regulation, as_of) and is_of_its_education(regulation, education)
        ]
    )


def is_of_its_education(regulation: FundingRegulation, education: frozenset[Education] | None) -> bool:
    """Return whether a regulation is for one of some parts of education; None for any."""
    return education is None or not regulation.education or not education.isdisjoint(regulation.education)


def _brings(catalogue: Catalogue, fits: Iterable[Fit], education: tuple[Education, ...]) -> Brings:
    offers: set[RequiredOffer] = set()
    partnership = training_company = False
    for fit in fits:
        reached = fit.education
        training_company = training_company or _makes_training_company(catalogue, fit, education)
        for shown in fit.activity.shown_by:
            partnership = partnership or isinstance(shown, ShownByPartnership)
            if isinstance(shown, ShownByOffer):
                offers |= {
                    RequiredOffer(type=shown.type, education=part)
                    for part in shown.education or get_args(OfferEducation)
                    if reached is None or part in reached
                }
    brings = Brings(frozenset(offers), partnership, training_company)
    return NOTHING if brings == NOTHING else brings


def _makes_training_company(catalogue: Catalogue, fit: Fit, education: tuple[Education, ...]) -> bool:
    """Return whether an activity asks for recognition as a training company, in one of these parts of education.

    It has to ask so for a target group that it reaches in the plan. Without parts of education any group will do.
    """
    for condition in fit.activity.conditions:
        if condition.brings == "training_company":
            for reached in fit.target_groups:
                group = reached.target_group
                is_asked = not condition.target_groups or group.id in condition.target_groups
                if is_asked and (
                    not education or not group.education or not set(education).isdisjoint(group.education)
                ):
                    return True
    return False
