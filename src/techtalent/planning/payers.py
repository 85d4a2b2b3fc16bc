"""Which regulations pay for an activity that fits, and what a company has once it has started with it."""

import datetime as dt
from collections.abc import Iterable
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

    activities: tuple[str, ...]
    """The ids of the activities that fit, in id order."""
    brings: Brings
    """What a company has once it has started with these activities."""


def paid_for(catalogue: Catalogue, as_of: dt.date, fits: Iterable[Fit]) -> dict[str, PaidFor]:
    """Return what each regulation that pays for an activity pays for, by the regulation's id."""
    found: dict[str, list[Fit]] = {}
    for fit in fits:
        for regulation in payers(catalogue, as_of, fit):
            found.setdefault(regulation.id, []).append(fit)
    return {name: PaidFor(tuple([fit.activity.id for fit in paid]), _brings(paid)) for name, paid in found.items()}


@remembered
def payers(catalogue: Catalogue, as_of: dt.date, fit: Fit) -> tuple[FundingRegulation, ...]:
    """Return the regulations in use that pay for an activity in the education that it reaches, in id order."""
    return tuple(
        [
            regulation
            for regulation in catalogue.regulations_for[fit.activity.id]
            if is_in_use(regulation, as_of) and is_of_its_education(regulation, fit)
        ]
    )


def is_of_its_education(regulation: FundingRegulation, fit: Fit) -> bool:
    """Return whether a regulation is for a part of education that an activity reaches."""
    reached = _education(fit)
    return reached is None or not regulation.education or not reached.isdisjoint(regulation.education)


def _education(fit: Fit) -> frozenset[Education] | None:
    """Return the parts of education that an activity reaches; None where that is not known of one of its groups."""
    groups = [reached.target_group.education for reached in fit.target_groups]
    return frozenset(part for group in groups for part in group) if all(groups) else None


def _brings(fits: Iterable[Fit]) -> Brings:
    offers: set[RequiredOffer] = set()
    partnership = False
    for fit in fits:
        reached = _education(fit)
        for shown in fit.activity.shown_by:
            partnership = partnership or isinstance(shown, ShownByPartnership)
            if isinstance(shown, ShownByOffer):
                offers |= {
                    RequiredOffer(type=shown.type, education=education)
                    for education in shown.education or get_args(OfferEducation)
                    if reached is None or education in reached
                }
    return Brings(frozenset(offers), partnership) if offers or partnership else NOTHING
