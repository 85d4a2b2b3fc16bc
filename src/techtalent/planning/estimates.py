"""What a regulation may pay to a company: a range in money, reckoned with what the company told."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.amounts import Budget, MaximumAmount, Unit
from techtalent.model.common import Fact
from techtalent.model.estimates import AmountOutcome, Estimate, EstimatePer
from techtalent.model.profile import FACTS
from techtalent.model.regulations import Edition, FundingRegulation
from techtalent.model.requirements import (
    AllRequirement,
    AnyRequirement,
    OfferRequirement,
    Requirement,
)
from techtalent.planning.eligibility import (
    Answers,
    Brings,
    Needed,
    Ruling,
    decided,
    judge,
    once_started,
)
from techtalent.planning.payers import Learner
from techtalent.planning.payments import WEEKS, Reckoning, Told, UsedAmount, reckon_payments
from techtalent.planning.replies import Reply, is_for_the_company, when_of, whens_of
from techtalent.planning.shortcuts import remembered
from techtalent.words.estimates import reckoning

_ZERO = Decimal(0)

_TIMES: Mapping[Unit, EstimatePer] = {
    "week": "week",
    "4-weeks": "4-weeks",
    "month": "month",
    "half-year": "half-year",
    "year": "year",
    "study-year": "study-year",
}
# A profile does not tell for how many hours, days, terms, partners, employees or teachers something is paid: not all
# employees take part.
_UNKNOWN: frozenset[Unit] = frozenset({"hour", "day", "term", "partner", "employee", "teacher"})


@frozen(kw_only=True, eq=False, repr=False)
class Reckoned:
    """What a regulation may pay, and which of its amounts apply."""

    estimate: Estimate | None
    outcomes: tuple[AmountOutcome, ...]


NOT_RECKONED = Reckoned(estimate=None, outcomes=())


def reckon(
    catalogue: Catalogue,
    as_of: dt.date,
    name: str,
    companies: Sequence[Reply],
    brings: Brings,
    learners: frozenset[Learner],
    needed: Sequence[tuple[Needed, Sequence[Answers]]],
) -> Reckoned:
    """Return what a regulation that may pay for these learners may pay to companies, once they have started.

    `needed` are the regulations that it requires, with what each company answers to them.
    """
    whens = catalogue._derived(whens_of).get(name)
    if whens is None:
        return NOT_RECKONED
    regulation = catalogue.funding_regulations[name]
    told = tuple([_told(whens, company, brings) for company in _able(regulation, companies, brings, needed)])
    brought = learners & {(offer.type, offer.education) for offer in brings.offers}
    return _reckoned(catalogue, as_of, name, told, brought or learners)


def _able(
    regulation: FundingRegulation,
    companies: Sequence[Reply],
    brings: Brings,
    needed: Sequence[tuple[Needed, Sequence[Answers]]],
) -> Sequence[Reply]:
    """Return the companies that are not ineligible by themselves."""
    if len(companies) == 1:
        return companies
    found = []
    for at, reply in enumerate(companies):
        own = [(required, given[at : at + 1]) for required, given in needed]
        if judge(regulation, reply[:1], brings, own).eligibility != "ineligible":
            found.append(reply)
    return found


def _told(whens: tuple[Requirement | None, ...], company: Reply, brings: Brings) -> Told:
    _, answers, offers = company
    given = iter(answers)
    applies = [when is None or decided(once_started(when, next(given), brings)) for when in whens]
    return Told(tuple(applies), offers)


@remembered
def _reckoned(
    catalogue: Catalogue, as_of: dt.date, name: str, told: tuple[Told, ...], possible: frozenset[Learner]
) -> Reckoned:
    regulation = catalogue.funding_regulations[name]
    outcomes = [_outcome(at, [company.whens[at] for company in told]) for at in range(len(regulation.amounts))]
    estimate = _estimate(regulation, as_of, told, outcomes, possible) if is_for_the_company(regulation) else None
    asked = [at for at, amount in enumerate(regulation.amounts) if when_of(amount) is not None]
    return Reckoned(estimate=estimate, outcomes=tuple([outcomes[at] for at in asked]))


def _outcome(position: int, decisions: Sequence[Ruling]) -> AmountOutcome:
    """Return whether an amount applies to one of the companies."""
    if True in decisions:
        return AmountOutcome(position=position, verdict="met", missing=())
    facts = {fact for decision in decisions if not isinstance(decision, bool) for fact in decision}
    return AmountOutcome(position=position, verdict="unknown" if facts else "not-met", missing=_in_order(facts))


def _in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(set(facts), key=FACTS.index))


# Which amounts are reckoned with


def _estimate(
    regulation: FundingRegulation,
    as_of: dt.date,
    told: Sequence[Told],
    outcomes: Sequence[AmountOutcome],
    possible: frozenset[Learner],
) -> Estimate | None:
    usable: list[tuple[UsedAmount, EstimatePer, dt.date | None]] = []
    for at, amount in enumerate(regulation.amounts):
        begun = isinstance(amount, MaximumAmount) and (amount.first_day is None or amount.first_day <= as_of)
        if isinstance(amount, MaximumAmount) and begun and outcomes[at].verdict != "not-met":
            may = [company for company in told if company.whens[at] is not False]
            per = _per(amount, weeks_told=any(offer.weeks for company in may for offer in company.offers or ()))
            until = last_known(amount, regulation, as_of)
            if per is not None and amount.bound != "at-least":
                usable.append((UsedAmount(at, amount, _covered(amount.when)), per, until))
            elif amount.on_top and until is None:
                # Nobody can tell the most where something is paid on top of it that cannot be reckoned.
                return None
    if not usable:
        return None
    # What holds now comes before what was last known, and of that the latest.
    days = [until for *_, until in usable]
    until = None if None in days else max(day for day in days if day is not None)
    usable = [entry for entry in usable if entry[2] == until]
    first, per, _ = usable[0]
    chosen = [entry for entry, of, _ in usable if of == per and entry.amount.currency == first.amount.currency]
    if any(entry.amount.on_top and entry not in chosen for entry, *_ in usable):
        # What is paid on top in another time or currency is no part of the sum, and the sum is not the most.
        return None
    return _range(regulation, as_of, told, outcomes, possible, chosen, per, until)


def _covered(when: Requirement | AllRequirement | None) -> frozenset[Learner] | None:
    """Return the learners that an amount with this requirement is for; None where it is for all."""
    if isinstance(when, OfferRequirement):
        return frozenset([(offer.type, offer.education) for offer in when.any_of]) or None
    if not isinstance(when, AnyRequirement | AllRequirement):
        return None
    parts = [_covered(part) for part in when.of]
    named = [part for part in parts if part is not None]
    if isinstance(when, AllRequirement):
        return frozenset.intersection(*named) if named else None
    return frozenset.union(*named) if named and len(named) == len(parts) else None


def _per(amount: MaximumAmount, *, weeks_told: bool) -> EstimatePer | None:
    """Return what an amount is reckoned for; None where it cannot be reckoned for a company."""
    times = [unit for unit in amount.per if unit in _TIMES]
    if len(times) > 1 or not _UNKNOWN.isdisjoint(amount.per):
        return None
    if not times:
        return "activity" if "activity" in amount.per else "once"
    # Weeks are told for a study year.
    is_weekly = times[0] in WEEKS and "learner" in amount.per
    return "study-year" if is_weekly and weeks_told else _TIMES[times[0]]


def last_known(amount: MaximumAmount, regulation: FundingRegulation, as_of: dt.date) -> dt.date | None:
    """Return the last day for which an amount is known, where it lies before `as_of` by an edition; else None."""
    if amount.last_day is not None:
        return amount.last_day if amount.last_day < as_of else None
    edition = regulation.validity
    if not isinstance(edition, Edition):
        return None
    read = (amount.source or regulation.source).speaks_until
    if read is not None and dt.date.min < read < edition.first_day:
        return read
    return edition.last_day if edition.last_day < as_of else None


# The range


def _range(
    regulation: FundingRegulation,
    as_of: dt.date,
    told: Sequence[Told],
    outcomes: Sequence[AmountOutcome],
    possible: frozenset[Learner],
    chosen: Sequence[UsedAmount],
    per: EstimatePer,
    until: dt.date | None,
) -> Estimate | None:
    found = reckon_payments(regulation, chosen, told, possible, per)
    if found is None:
        return None
    certain: Reckoning | None = found
    if any(not isinstance(company.whens[entry.at], bool) for company in told for entry in chosen):
        settled = [company._replace(whens=tuple([when is True for when in company.whens])) for company in told]
        certain = reckon_payments(regulation, chosen, settled, possible, per)
    currency = chosen[0].amount.currency
    least, most = found.least, found.most
    budget = _budget(regulation, as_of, outcomes, currency)
    is_bounded = budget is not None and budget < most
    if budget is not None:
        least, most = min(least, budget), min(most, budget)
    missing = {fact for entry in chosen for fact in outcomes[entry.at].missing}
    if any("learner" in entry.amount.per and _lacks_numbers(entry.amount, told) for entry in chosen):
        missing.add("offers")
    return Estimate(
        least=least,
        most=most,
        most_settled=certain.most if certain is not None and certain.most < most else None,
        currency=currency,
        per=per,
        learners=found.learners,
        is_example=found.is_example,
        how=reckoning(
            least,
            most,
            currency,
            per,
            parts=found.parts,
            is_example=found.is_example,
            is_bounded=is_bounded,
            until=until,
        ),
        missing=_in_order(missing),
        last_known_until=until,
    )


def _budget(
    regulation: FundingRegulation, as_of: dt.date, outcomes: Sequence[AmountOutcome], currency: str
) -> Decimal | None:
    """Return the budget of a regulation on a day, for all applicants together; None where it is not known."""
    budgets = [
        amount.euros
        for at, amount in enumerate(regulation.amounts)
        if isinstance(amount, Budget)
        and amount.currency == currency
        and outcomes[at].verdict != "not-met"
        and (amount.first_day is None or amount.first_day <= as_of)
        and (amount.last_day is None or as_of <= amount.last_day)
    ]
    return sum(budgets, _ZERO) if budgets else None


def _lacks_numbers(amount: MaximumAmount, told: Sequence[Told]) -> bool:
    """Return whether a company did not tell how many learners there are, or how many weeks where weeks are paid."""
    weekly = amount.full_weeks is not None or any(unit in WEEKS for unit in amount.per)
    return any(
        company.offers is None
        or any(offer.places is None or (weekly and offer.weeks is None) for offer in company.offers)
        for company in told
    )
