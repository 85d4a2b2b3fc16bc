"""What a regulation may pay to a company: a range in money, reckoned with what the company told."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_FLOOR, Context, Decimal
from typing import NamedTuple

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.amounts import Amount, Budget, LimitEach, MaximumAmount, Unit
from techtalent.model.common import Fact, NotResearched, OfferEducation, OfferType
from techtalent.model.company import Offer
from techtalent.model.estimates import AmountOutcome, Estimate, EstimatePer
from techtalent.model.profile import FACTS, CompanyProfile
from techtalent.model.regulations import Edition, FundingRegulation
from techtalent.model.requirements import AllRequirement, AnyRequirement, OfferRequirement, RequiredOffer, Requirement
from techtalent.planning.eligibility import Brings, Ruling, answer, decided, judge_all, once_started
from techtalent.planning.payers import PaidFor
from techtalent.planning.shortcuts import remembered
from techtalent.words.estimates import reckoning

# Money is reckoned exactly, however many learners there are.
_EXACT = Context(prec=1000)
_CENT = Decimal("0.01")
_ZERO = Decimal(0)

_TIMES: Mapping[Unit, EstimatePer] = {
    "week": "week",
    "4-weeks": "4-weeks",
    "month": "month",
    "half-year": "half-year",
    "year": "year",
    "study-year": "study-year",
}
# A profile does not tell how many hours, days, terms, partners, employees or teachers there are to be paid for.
_UNKNOWN: frozenset[Unit] = frozenset({"hour", "day", "term", "partner", "employee", "teacher"})
_WEEKS: Mapping[Unit, int] = {"week": 1, "4-weeks": 4}


@frozen(kw_only=True, eq=False)
class Reckoned:
    """What a regulation may pay, and which of its amounts apply."""

    estimate: Estimate | None
    outcomes: tuple[AmountOutcome, ...]


NOT_RECKONED = Reckoned(estimate=None, outcomes=())


class _Told(NamedTuple):
    """What a company told that an estimate depends on."""

    whens: tuple[Ruling, ...]
    """Whether each amount applies to it; True where the amount has no requirement."""
    offers: tuple[Offer, ...] | None
    """Its offers that the regulation pays for; None where it told none."""


class _Quantity(NamedTuple):
    """How often an amount is paid."""

    least: Decimal
    most: Decimal
    learners: int | None
    weeks: int | None
    is_example: bool


def reckon(
    catalogue: Catalogue, as_of: dt.date, name: str, companies: Sequence[CompanyProfile], pays: PaidFor
) -> Reckoned:
    """Return what a regulation that may pay may pay to companies that can get it, once they have started."""
    whens = catalogue._derived(_whens).get(name)
    if whens is None:
        return NOT_RECKONED
    regulation, brings = catalogue.funding_regulations[name], pays.brings
    counted = _paid_offers(catalogue, name, pays.offers)
    told = tuple([_told(whens, company, counted, brings) for company in _able(regulation, companies, brings)])
    return _reckoned(catalogue, as_of, name, told)


def _whens(catalogue: Catalogue) -> Mapping[str, tuple[Requirement | None, ...]]:
    """Return the requirement of each amount, by regulation of which an amount can be reckoned with or has one."""
    found = {}
    for name, regulation in catalogue.funding_regulations.items():
        whens = tuple([_when(amount) for amount in regulation.amounts])
        reckons = _is_for_the_company(regulation) and any(
            isinstance(amount, MaximumAmount) for amount in regulation.amounts
        )
        if reckons or any(whens):
            found[name] = whens
    return found


def _is_for_the_company(regulation: FundingRegulation) -> bool:
    """Return whether the company gets the money. What a school, an intern or a whole consortium gets is not its own."""
    return regulation.beneficiary == "company"


def _when(amount: Amount) -> Requirement | None:
    """Return the requirement that an amount depends on; None where it depends on none."""
    return None if isinstance(amount, NotResearched) else amount.when


def _able(
    regulation: FundingRegulation, companies: Sequence[CompanyProfile], brings: Brings
) -> Sequence[CompanyProfile]:
    """Return the companies that are not ineligible by themselves."""
    if len(companies) == 1:
        return companies
    return [company for company in companies if judge_all(regulation, company, brings).eligibility != "ineligible"]


@remembered
def _paid_offers(
    catalogue: Catalogue, name: str, paid: frozenset[RequiredOffer]
) -> frozenset[tuple[OfferType, OfferEducation]]:
    """Return the offers that a regulation pays for: those that it asks for, or else those of what it pays for."""
    regulation = catalogue.funding_regulations[name]
    education = regulation.education
    named = frozenset(_asked_offers(regulation.requirements))
    offers = named or [offer for offer in paid if not education or offer.education in education]
    return frozenset([(offer.type, offer.education) for offer in offers])


def _asked_offers(requirements: Iterable[Requirement | AllRequirement]) -> Iterable[RequiredOffer]:
    for requirement in requirements:
        if isinstance(requirement, OfferRequirement):
            yield from requirement.any_of
        elif isinstance(requirement, AnyRequirement | AllRequirement):
            yield from _asked_offers(requirement.of)


def _told(
    whens: tuple[Requirement | None, ...],
    company: CompanyProfile,
    counted: frozenset[tuple[OfferType, OfferEducation]],
    brings: Brings,
) -> _Told:
    applies: list[Ruling] = [
        when is None or decided(once_started(when, answer(when, company), brings)) for when in whens
    ]
    offers = company.offers
    if offers:
        offers = tuple([offer for offer in offers if (offer.type, offer.education) in counted])
    return _Told(tuple(applies), offers)


@remembered
def _reckoned(catalogue: Catalogue, as_of: dt.date, name: str, told: tuple[_Told, ...]) -> Reckoned:
    regulation = catalogue.funding_regulations[name]
    outcomes = [_outcome(at, [company.whens[at] for company in told]) for at in range(len(regulation.amounts))]
    estimate = _estimate(regulation, as_of, told, outcomes) if _is_for_the_company(regulation) else None
    asked = [at for at, amount in enumerate(regulation.amounts) if _when(amount) is not None]
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
    regulation: FundingRegulation, as_of: dt.date, told: Sequence[_Told], outcomes: Sequence[AmountOutcome]
) -> Estimate | None:
    usable: list[tuple[int, MaximumAmount, EstimatePer, dt.date | None]] = []
    for at, amount in enumerate(regulation.amounts):
        begun = isinstance(amount, MaximumAmount) and (amount.first_day is None or amount.first_day <= as_of)
        if isinstance(amount, MaximumAmount) and begun and outcomes[at].verdict != "not-met":
            may = [company for company in told if company.whens[at] is not False]
            per = _per(amount, weeks_told=any(offer.weeks for company in may for offer in company.offers or ()))
            if per is not None and amount.bound != "at-least":
                usable.append((at, amount, per, last_known(amount, regulation, as_of)))
    if not usable:
        return None
    # What holds now comes before what was last known, and of that the latest.
    days = [until for *_, until in usable]
    until = None if None in days else max(day for day in days if day is not None)
    usable = [entry for entry in usable if entry[3] == until]
    _, first, per, _ = usable[0]
    chosen = [(at, amount) for at, amount, of, _ in usable if of == per and amount.currency == first.currency]
    return _range(regulation, as_of, told, outcomes, chosen, per, until)


def _per(amount: MaximumAmount, *, weeks_told: bool) -> EstimatePer | None:
    """Return what an amount is reckoned for; None where it cannot be reckoned for a company."""
    times = [unit for unit in amount.per if unit in _TIMES]
    if len(times) > 1 or not _UNKNOWN.isdisjoint(amount.per):
        return None
    if not times:
        return "activity" if "activity" in amount.per else "once"
    # Weeks are told for a study year.
    is_weekly = times[0] in _WEEKS and "learner" in amount.per
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
    told: Sequence[_Told],
    outcomes: Sequence[AmountOutcome],
    chosen: Sequence[tuple[int, MaximumAmount]],
    per: EstimatePer,
    until: dt.date | None,
) -> Estimate:
    """Return the range of alternatives: from the least of any of them to the most."""
    found = []
    for at, amount in chosen:
        quantity = _quantity(regulation, amount, [(company, company.whens[at]) for company in told])
        most = _EXACT.multiply(amount.euros, quantity.most)
        least = _EXACT.multiply(amount.euros, quantity.least) if amount.bound == "exactly" else _ZERO
        if amount.bound != "exactly" and quantity.least:
            least = amount.minimum_euros or _ZERO
        found.append((_cents(most), min(_cents(least), _cents(most)), amount, quantity))
    settled = max(
        [entry[0] for entry, (at, _) in zip(found, chosen, strict=True) if outcomes[at].verdict == "met"], default=None
    )
    most, _, amount, quantity = max(found, key=lambda entry: entry[0])
    least = min(entry[1] for entry in found)
    budget = _budget(regulation, as_of, outcomes, amount.currency)
    is_bounded = budget is not None and budget < most
    if budget is not None:
        least, most = min(least, budget), min(most, budget)
    missing = {fact for at, _ in chosen for fact in outcomes[at].missing}
    if any("learner" in of.per and _lacks_numbers(of, told) for _, of in chosen):
        missing.add("offers")
    how = reckoning(
        least,
        most,
        amount.currency,
        per,
        amount=amount.euros,
        unit=next((unit for unit in amount.per if unit in _WEEKS), "week"),
        learners=quantity.learners,
        weeks=quantity.weeks,
        is_example=quantity.is_example,
        is_bounded=is_bounded,
        until=until,
    )
    return Estimate(
        least=least,
        most=most,
        most_settled=settled if settled is not None and settled < most else None,
        currency=amount.currency,
        per=per,
        learners=quantity.learners,
        is_example=quantity.is_example,
        how=how,
        missing=_in_order(missing),
        last_known_until=until,
    )


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, rounding=ROUND_FLOOR, context=_EXACT)


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


def _lacks_numbers(amount: MaximumAmount, told: Sequence[_Told]) -> bool:
    """Return whether a company did not tell how many learners there are, or how many weeks where weeks are paid."""
    weekly = any(unit in _WEEKS for unit in amount.per)
    return any(
        company.offers is None
        or any(offer.places is None or (weekly and offer.weeks is None) for offer in company.offers)
        for company in told
    )


# How often an amount is paid


def _quantity(
    regulation: FundingRegulation, amount: MaximumAmount, companies: Sequence[tuple[_Told, Ruling]]
) -> _Quantity:
    """Return how often an amount is paid: to all companies to which it may apply, and to those to which it does."""
    may = [company for company, applies in companies if applies is not False]
    does = [company for company, applies in companies if applies is True]
    if "learner" not in amount.per:
        most, least = (len(group) if "company" in amount.per else min(1, len(group)) for group in (may, does))
        return _Quantity(Decimal(least), Decimal(most), None, None, is_example=False)
    caps = _caps(regulation)
    unit_weeks = next((_WEEKS[unit] for unit in amount.per if unit in _WEEKS), None)
    if unit_weeks is not None:
        return _weekly_quantity(may, does, caps, unit_weeks)
    learners = sum(_learners(company, caps) for company in may)
    if not learners:
        return _Quantity(Decimal(bool(does)), Decimal(1), 1, None, is_example=True)
    settled = sum(_learners(company, caps) for company in does)
    return _Quantity(Decimal(settled), Decimal(learners), learners, None, is_example=False)


def _weekly_quantity(may: Sequence[_Told], does: Sequence[_Told], caps: "_Caps", unit_weeks: int) -> _Quantity:
    """Return how often an amount is paid that is for a number of weeks of a learner, such as 4."""
    learners, total = _learners_and_weeks(may, caps)
    if total:
        _, settled = _learners_and_weeks(does, caps)
        least, most = (_EXACT.divide(Decimal(weeks), Decimal(unit_weeks)) for weeks in (settled, total))
        return _Quantity(least, most, learners, total, is_example=False)
    # Of one learner the weeks may be known where the number of learners is not.
    known = [min(offer.weeks, caps.weeks) for company in may for offer in company.offers or () if offer.weeks]
    often = Decimal(max(known)) / unit_weeks if known else Decimal(1)
    return _Quantity(often if does else _ZERO, often, 1, None, is_example=True)


class _Caps(NamedTuple):
    """How many learners a company is paid for, and how many weeks a learner is."""

    learners: int
    weeks: int


# A limit that is counted so bounds what there can be in a study year.
_OF_A_YEAR: frozenset[LimitEach] = frozenset({"in-all", "calendar-year", "school-year"})

# No profile tells a number that is as large.
_NO_LIMIT = 10**50


def _caps(regulation: FundingRegulation) -> _Caps:
    learners, weeks = _NO_LIMIT, _NO_LIMIT
    for limit in regulation.limits:
        # There may be more in a year than in a part of it.
        if limit.at_most is None or limit.each not in _OF_A_YEAR:
            continue
        if limit.what == "learners" and limit.per in ("company", "application", "project"):
            learners = min(learners, limit.at_most)
        elif limit.what == "weeks" and limit.per == "learner":
            weeks = min(weeks, limit.at_most)
    return _Caps(learners, weeks)


def _learners(company: _Told, caps: _Caps) -> int:
    return min(caps.learners, sum(offer.places or 0 for offer in company.offers or ()))


def _learners_and_weeks(companies: Iterable[_Told], caps: _Caps) -> tuple[int, int]:
    """Return of how many learners the weeks are known, and how many weeks they have in all.

    Of more learners than a company is paid for, those with the most weeks count.
    """
    learners, total = 0, 0
    for company in companies:
        told = [(offer.weeks, offer.places) for offer in company.offers or () if offer.weeks and offer.places]
        left = caps.learners
        for weeks, places in sorted(told, reverse=True):
            counted = min(places, left)
            left -= counted
            learners += counted
            total += counted * min(weeks, caps.weeks)
    return learners, total
