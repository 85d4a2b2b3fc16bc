"""Which regulations pay for an activity that fits, and what a company has once it has started with it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import NamedTuple, get_args

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.activities import ShownByOffer, ShownByPartnership
from techtalent.model.common import Education
from techtalent.model.regulations import FundingRegulation
from techtalent.model.requirements import OfferEducation, RequiredOffer
from techtalent.planning.eligibility import NOTHING, Brings
from techtalent.planning.fits import Fit
from techtalent.planning.shortcuts import remembered


class PaidFor(NamedTuple):
    """What a regulation pays for in a plan."""

    activities: tuple[str, ...] = ()
    """The ids of the activities that fit or are done already, in id order."""
    brings: Brings = NOTHING
    """What a company has once it does those of them that fit."""
    offers: frozenset[RequiredOffer] = frozenset()
    """The offers that are part of them: those that a company has once it has started, and those that it told."""


# What each regulation pays for, by the regulation's id.
Paid = Mapping[str, PaidFor]


def paid_for(catalogue: Catalogue, as_of: dt.date, fits: Iterable[Fit]) -> Paid:
    """Return what each regulation that pays for an activity that fits pays for."""
    found: dict[str, list[Fit]] = {}
    for fit in fits:
        for regulation in payers(catalogue, as_of, fit):
            found.setdefault(regulation.id, []).append(fit)
    regulations = catalogue.funding_regulations
    return {name: _paid_for(catalogue, tuple(paid), regulations[name].education) for name, paid in found.items()}


@remembered
def _paid_for(catalogue: Catalogue, fits: tuple[Fit, ...], education: tuple[Education, ...]) -> PaidFor:
    brings = _once(catalogue, _brings(catalogue, fits, education))
    return PaidFor(tuple([fit.activity.id for fit in fits]), brings, brings.offers)


# What is the same object is found at once where results are remembered by it.
@remembered
def _once(catalogue: Catalogue, brings: Brings) -> Brings:
    return brings


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
