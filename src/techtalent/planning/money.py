"""The money that a company can count on, for the order of what is advised."""

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.estimates import Estimate
from techtalent.model.plan import Eligibility, FundingMatch
from techtalent.model.regulations import FundingRegulation
from techtalent.planning.eligibility import ELIGIBLE
from techtalent.planning.shortcuts import remembered
from techtalent.words.ranks import Money


@frozen(kw_only=True, eq=False, repr=False)
class Available:
    """Money that can be had, of which the amount is known."""

    money: Money
    once_started: bool
    """Whether it can only be had for an activity that brings what is still missing."""


_CAN: tuple[Eligibility, ...] = (*ELIGIBLE, "once-you-start")


def money_to_have(catalogue: Catalogue, match: FundingMatch) -> Available | None:
    """Return the money of a regulation that can be had and of which the amount is known; None where there is none.

    Where a fact that was not told decides, or only an earlier amount is known, nobody can count on it.
    """
    estimate = match.estimate
    if match.eligibility not in _CAN or not match.may_pay or estimate is None or estimate.last_known_until is not None:
        return None
    return _available(catalogue, match.regulation.id, estimate, match.eligibility == "once-you-start")


# Remembered, so that what depends on the money is shared by all plans with the same.
@remembered
def _available(catalogue: Catalogue, name: str, estimate: Estimate, once_started: bool) -> Available:
    return Available(money=money_of(catalogue.funding_regulations[name], estimate), once_started=once_started)


def money_of(regulation: FundingRegulation, estimate: Estimate) -> Money:
    """Return what an estimate of a regulation comes to, as it is said."""
    return Money(
        regulation.id,
        regulation.title,
        estimate.least,
        estimate.most,
        estimate.most_settled,
        estimate.currency,
        estimate.per,
        estimate.learners,
        estimate.is_example and estimate.learners is not None,
        tuple([fact for fact in estimate.missing if fact != "offers"]),
        None if regulation.allocation is None else regulation.allocation.kind,
    )
