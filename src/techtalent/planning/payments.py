"""How often the amounts of a regulation are paid to companies, and what they come to in all.

Amounts for the same learners are alternatives, of which the largest is claimed; what is paid on top is added. Amounts
for other learners, and what several companies receive, are added up. Amounts that are not for learners are alternatives
to those that are.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import ROUND_FLOOR, Context, Decimal
from typing import NamedTuple, get_args

from techtalent.model.amounts import LimitEach, MaximumAmount, Unit
from techtalent.model.common import OfferEducation
from techtalent.model.company import Offer
from techtalent.model.regulations import FundingRegulation
from techtalent.planning.eligibility import Ruling
from techtalent.planning.payers import Learner
from techtalent.words.estimates import PaidPart

# Money is reckoned exactly, however many learners there are.
_EXACT = Context(prec=1000)
_CENT = Decimal("0.01")
_ZERO = Decimal(0)

WEEKS: Mapping[Unit, int] = {"week": 1, "4-weeks": 4}
"""The units of some weeks, with their number of weeks."""


class UsedAmount(NamedTuple):
    """An amount that is reckoned with."""

    at: int
    """The place of the amount among those of its regulation."""
    amount: MaximumAmount
    covers: frozenset[Learner] | None
    """The learners that it is for; None where it is for all that the regulation pays for."""


class Told(NamedTuple):
    """What a company told that an estimate depends on."""

    whens: tuple[Ruling, ...]
    """Whether each amount applies to it; True where the amount has no requirement."""
    offers: tuple[Offer, ...] | None
    """Its offers that the regulation pays for; None where it told none."""


_INTERNSHIPS: frozenset[Learner] = frozenset([("internship", education) for education in get_args(OfferEducation)])


class Payment(NamedTuple):
    """What is paid, from the least to the most, and the parts of the most."""

    least: Decimal
    most: Decimal
    parts: tuple[PaidPart, ...]


class Reckoning(NamedTuple):
    """What all amounts come to."""

    least: Decimal
    most: Decimal
    parts: tuple[PaidPart, ...]
    learners: int | None
    """How many learners it was reckoned with; None where it is not for learners."""
    is_example: bool
    """Whether it is for a learner as an example, because nobody told how many there are."""


class _Group(NamedTuple):
    """Learners of a kind that a company has, or might have."""

    kind: Learner | None
    number: int
    weeks: int | None


_NOTHING = Payment(_ZERO, _ZERO, ())


def reckon_payments(
    regulation: FundingRegulation,
    chosen: Sequence[UsedAmount],
    companies: Sequence[Told],
    possible: Iterable[Learner],
    *,
    by_week: bool,
) -> Reckoning | None:
    """Return what these amounts come to for companies; None where none of the amounts applies to any of them.

    `possible` are the learners that a company may have who told no number; one of them stands as an example. With
    `by_week`, amounts for weeks are reckoned over the weeks that were told.
    """
    caps = _caps(regulation)
    for_learners = [entry for entry in chosen if "learner" in entry.amount.per]
    others = [entry for entry in chosen if "learner" not in entry.amount.per]
    sums = [_of_learners(for_learners, company, caps, by_week=by_week) for company in companies]
    learners = sum(number for number, _, _ in sums)
    is_example = not learners
    if is_example:
        base, added = _example(for_learners, companies, possible, caps, by_week=by_week)
    else:
        base, added = _added([of for _, of, _ in sums]), _added([on_top for *_, on_top in sums])
    by_company = [entry for entry in others if "company" in entry.amount.per]
    of_companies = [_of_company(by_company, company) for company in companies]
    once = _once([entry for entry in others if "company" not in entry.amount.per], companies)
    sums_of = (base, _added([of for of, _ in of_companies]), once[0])
    alternatives = [payment for payment in sums_of if payment is not None]
    if not alternatives:
        return None
    most = max(alternatives, key=lambda payment: payment.most)
    on_top = _added([added, *[on_top for _, on_top in of_companies], once[1]]) or _NOTHING
    counts = most is base or added is not None
    return Reckoning(
        least=_cents(_EXACT.add(min(payment.least for payment in alternatives), on_top.least)),
        most=_cents(_EXACT.add(most.most, on_top.most)),
        parts=_merged([*most.parts, *on_top.parts]),
        learners=(learners or 1) if counts else None,
        is_example=is_example and counts,
    )


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, rounding=ROUND_FLOOR, context=_EXACT)


def _added(payments: Iterable[Payment | None]) -> Payment | None:
    """Return payments together; None where there are none."""
    found = [payment for payment in payments if payment is not None]
    if not found:
        return None
    least = most = _ZERO
    for payment in found:
        least, most = _EXACT.add(least, payment.least), _EXACT.add(most, payment.most)
    return Payment(least, most, tuple([part for payment in found for part in payment.parts]))


def _most(payments: Sequence[Payment], least: Callable[[Iterable[Decimal]], Decimal]) -> Payment | None:
    """Return the payment with the largest sum, from the least of all by `least`; None where there is none."""
    if not payments:
        return None
    most = max(payments, key=lambda payment: payment.most)
    return Payment(least([payment.least for payment in payments]), most.most, most.parts)


def _merged(parts: Iterable[PaidPart]) -> tuple[PaidPart, ...]:
    """Return the parts, in which what is paid alike to learners of several groups is one."""
    found: dict[PaidPart, PaidPart] = {}
    for part in parts:
        alike = part._replace(number=0, weeks=None if part.full_weeks is None else part.weeks)
        before = found.get(alike)
        if before is None:
            found[alike] = part
        else:
            weeks = before.weeks
            if part.full_weeks is None and part.weeks is not None:
                weeks = (before.weeks or 0) + part.weeks
            found[alike] = before._replace(number=before.number + part.number, weeks=weeks)
    return tuple(found.values())


# Learners


def _of_learners(
    chosen: Sequence[UsedAmount], company: Told, caps: "_Caps", *, by_week: bool
) -> tuple[int, Payment | None, Payment | None]:
    """Return how many learners a company is paid for, what it is paid for them, and what on top.

    Of more learners than it is paid for, those count for whom most is paid.
    """
    groups = []
    for offer in company.offers or ():
        if offer.places:
            group = _Group((offer.type, offer.education), offer.places, offer.weeks)
            paid = _of_group(chosen, company, group, caps, by_week=by_week)
            if paid is not None:
                groups.append((group.number, paid))
    groups.sort(key=lambda found: _together(found[1]), reverse=True)
    left, counted, base, on_top = caps.learners, 0, [], []
    for places, (for_one, added) in groups:
        number = min(places, left)
        if not number:
            break
        left, counted = left - number, counted + number
        base.append(_times(for_one, number))
        on_top.append(None if added is None else _times(added, number))
    return counted, _added(base), _added(on_top)


def _times(payment: Payment, number: int) -> Payment:
    parts = [
        part._replace(
            number=number, weeks=part.weeks * number if part.full_weeks is None and part.weeks else part.weeks
        )
        for part in payment.parts
    ]
    return Payment(_EXACT.multiply(payment.least, number), _EXACT.multiply(payment.most, number), tuple(parts))


def _of_group(
    chosen: Sequence[UsedAmount], company: Told, group: _Group, caps: "_Caps", *, by_week: bool
) -> tuple[Payment, Payment | None] | None:
    """Return what is paid for one learner of a group, and what on top; None where no amount is for such a learner."""
    base: list[Payment] = []
    on_top: list[Payment] = []
    for at, amount, covers in chosen:
        applies = company.whens[at]
        if applies is False or not (covers is None or group.kind in covers):
            continue
        if amount.full_weeks is not None and group.weeks is None and group.kind in _INTERNSHIPS:
            # A work-study place is there all year; how long an internship is, only the company knows.
            continue
        paid = _for_one(amount, group.weeks, caps, is_settled=applies is True, by_week=by_week)
        if paid is not None:
            (on_top if amount.on_top else base).append(paid)
    for_one = _most(base, least=min)
    return None if for_one is None else (for_one, _added(on_top))


def _for_one(
    amount: MaximumAmount, told: int | None, caps: "_Caps", *, is_settled: bool, by_week: bool
) -> Payment | None:
    """Return what an amount pays for a learner whose number of weeks was told, or was not."""
    weeks = None if told is None else min(told, caps.weeks)
    unit = next((unit for unit in amount.per if unit in WEEKS), None)
    often, paid_weeks, settled = Decimal(1), None, is_settled
    if unit is not None:
        if by_week and not weeks:
            return None
        if weeks:
            often, paid_weeks = _EXACT.divide(Decimal(weeks), Decimal(WEEKS[unit])), weeks
    elif amount.full_weeks is not None:
        settled = settled and weeks is not None
        if weeks is not None and weeks < amount.full_weeks:
            often, paid_weeks = _EXACT.divide(Decimal(weeks), Decimal(amount.full_weeks)), weeks
    part = PaidPart(
        amount=amount.euros,
        of="learner",
        weeks=paid_weeks,
        unit=unit,
        full_weeks=amount.full_weeks if paid_weeks is not None and unit is None else None,
    )
    return _paid(amount, often, often if settled else _ZERO, part)


def _paid(amount: MaximumAmount, often: Decimal, settled: Decimal, part: PaidPart) -> Payment:
    least = amount.euros if amount.bound == "exactly" else amount.minimum_euros or _ZERO
    return Payment(_EXACT.multiply(least, settled), _EXACT.multiply(amount.euros, often), (part,))


def _example(
    chosen: Sequence[UsedAmount],
    companies: Sequence[Told],
    possible: Iterable[Learner],
    caps: "_Caps",
    *,
    by_week: bool,
) -> tuple[Payment | None, Payment | None]:
    """Return what is paid for one learner of the company that is paid most, and what on top."""
    others = [_Group(kind, 1, None) for kind in sorted(possible)] or [_Group(None, 1, None)]
    found = []
    for company in companies:
        for groups in (_told_groups(company), others):
            paid = [_of_group(chosen, company, group, caps, by_week=by_week) for group in groups]
            for_one = [payment for payment in paid if payment is not None]
            if for_one:
                base, on_top = max(for_one, key=_together)
                least = min(payment.least for payment, _ in for_one)
                found.append((Payment(least, base.most, base.parts), on_top))
                break
    return max(found, key=_together) if found else (None, None)


def _together(payments: tuple[Payment, Payment | None]) -> Decimal:
    base, on_top = payments
    return base.most if on_top is None else _EXACT.add(base.most, on_top.most)


def _told_groups(company: Told) -> list[_Group]:
    return [_Group((offer.type, offer.education), 1, offer.weeks) for offer in company.offers or ()]


# Others than learners


def _of_company(chosen: Sequence[UsedAmount], company: Told) -> tuple[Payment | None, Payment | None]:
    """Return what a company is paid that is not for learners, and what on top; None where nothing applies."""
    base: list[Payment] = []
    on_top: list[Payment] = []
    for at, amount, _ in chosen:
        applies = company.whens[at]
        if applies is not False:
            paid = _paid(amount, Decimal(1), Decimal(applies is True), PaidPart(amount.euros, of="company"))
            (on_top if amount.on_top else base).append(paid)
    return _most(base, least=min), _added(on_top)


def _once(chosen: Sequence[UsedAmount], companies: Sequence[Told]) -> tuple[Payment | None, Payment | None]:
    """Return what several companies are paid once, whoever of them applies: what the best placed company is paid."""
    found = [_of_company(chosen, company) for company in companies]
    of = [base for base, _ in found if base is not None]
    on_top = [added for _, added in found if added is not None]
    return _most(of, least=max), _most(on_top, least=max)


# Limits


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
