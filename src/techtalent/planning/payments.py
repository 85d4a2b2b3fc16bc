"""How often the amounts of a regulation are paid to companies, and what they come to in all.

Amounts for the same learners are alternatives, of which the largest is claimed; what is paid on top is added. Amounts
for other learners, and what several companies receive, are added up. Amounts that are not for learners are alternatives
to those that are.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import ROUND_FLOOR, Context, Decimal
from typing import NamedTuple, get_args

from techtalent.model.amounts import MaximumAmount, Unit
from techtalent.model.common import OfferEducation
from techtalent.model.company import Offer
from techtalent.model.estimates import EstimatePer
from techtalent.model.regulations import FundingRegulation
from techtalent.planning.eligibility import Ruling
from techtalent.planning.limits import Caps, caps_of
from techtalent.planning.payers import Learner
from techtalent.words.estimates import PaidPart

# Money is reckoned exactly, however many learners there are.
_EXACT = Context(prec=1000)
_CENT = Decimal("0.01")
# A third that is paid three times is a whole again.
_NEARLY = Decimal("1e-500")
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


class _PaidGroup(NamedTuple):
    """Learners of a kind that are paid for alike."""

    number: int
    base: Payment
    """What is paid for each of them."""
    on_top: Payment | None
    """What is paid for each of them on top; None where nothing is."""


_NOTHING = Payment(_ZERO, _ZERO, ())


def reckon_payments(
    regulation: FundingRegulation,
    chosen: Sequence[UsedAmount],
    companies: Sequence[Told],
    possible: Iterable[Learner],
    per: EstimatePer,
) -> Reckoning | None:
    """Return what these amounts come to for companies; None where none of the amounts applies to any of them.

    `possible` are the learners that a company may have who told no number; one of them stands as an example. For a
    study year, amounts for weeks are reckoned over the weeks that were told.
    """
    caps, by_week = caps_of(regulation, per), per == "study-year"
    for_learners = [entry for entry in chosen if "learner" in entry.amount.per]
    others = [entry for entry in chosen if "learner" not in entry.amount.per]
    paid = [
        group
        for company in companies
        for group in _most_paid(_groups_of(for_learners, company, caps, by_week=by_week), caps.company)
    ]
    if caps.project < sum(group.number for group in paid):
        paid = _most_paid(paid, caps.project)
    learners = sum(group.number for group in paid)
    is_example = not learners
    if is_example:
        base, added = _example(for_learners, companies, possible, caps, by_week=by_week)
    else:
        base = _added([_times(group.base, group.number) for group in paid])
        added = _added([_times(group.on_top, group.number) for group in paid if group.on_top is not None])
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
    return amount.quantize(_NEARLY, context=_EXACT).quantize(_CENT, rounding=ROUND_FLOOR, context=_EXACT)


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
        alike = part._replace(number=0, weeks=None if part.full_weeks is None else part.weeks, hours=None)
        before = found.get(alike)
        if before is None:
            found[alike] = part
        else:
            weeks = before.weeks
            if part.full_weeks is None and part.weeks is not None:
                weeks = (before.weeks or 0) + part.weeks
            hours = before.hours if part.hours is None else (before.hours or 0) + part.hours
            found[alike] = before._replace(number=before.number + part.number, weeks=weeks, hours=hours)
    return tuple(found.values())


# Learners


def _groups_of(chosen: Sequence[UsedAmount], company: Told, caps: Caps, *, by_week: bool) -> list[_PaidGroup]:
    """Return the learners that a company told of and is paid for, whatever their number."""
    groups = []
    for offer in company.offers or ():
        if offer.places:
            group = _Group((offer.type, offer.education), offer.places, offer.weeks)
            paid = _of_group(chosen, company, group, caps, by_week=by_week)
            if paid is not None:
                groups.append(_PaidGroup(group.number, *paid))
    return groups


def _most_paid(groups: Iterable[_PaidGroup], cap: int) -> list[_PaidGroup]:
    """Return as many learners as a limit leaves: of more, those for whom most is paid."""
    left, found = cap, []
    for group in sorted(groups, key=lambda group: _together((group.base, group.on_top)), reverse=True):
        number = min(group.number, left)
        if not number:
            break
        left -= number
        found.append(group._replace(number=number))
    return found


def _times(payment: Payment, number: int) -> Payment:
    parts = [
        part._replace(
            number=number,
            weeks=part.weeks * number if part.full_weeks is None and part.weeks else part.weeks,
            hours=part.hours * number if part.hours else None,
        )
        for part in payment.parts
    ]
    return Payment(_EXACT.multiply(payment.least, number), _EXACT.multiply(payment.most, number), tuple(parts))


def _of_group(
    chosen: Sequence[UsedAmount], company: Told, group: _Group, caps: Caps, *, by_week: bool
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


def _for_one(amount: MaximumAmount, told: int | None, caps: Caps, *, is_settled: bool, by_week: bool) -> Payment | None:
    """Return what an amount pays for a learner whose number of weeks was told, or was not."""
    weeks = None if told is None else min(told, caps.weeks)
    unit = next((unit for unit in amount.per if unit in WEEKS), None)
    # How many hours a week a learner is there, nobody tells.
    settled = is_settled and amount.full_hours is None
    if unit is not None:
        if by_week and not weeks:
            return None
        often, part = _of_weeks(amount, unit, weeks, caps)
    else:
        settled = settled and (amount.full_weeks is None or weeks is not None)
        often, part = _of_a_whole(amount, weeks, caps)
    return _paid(amount, often, often if settled else _ZERO, part)


def _of_weeks(amount: MaximumAmount, unit: Unit, weeks: int | None, caps: Caps) -> tuple[Decimal, PaidPart]:
    """Return how often an amount for weeks is paid for a learner; once where no weeks were told."""
    part = PaidPart(amount=amount.euros, of="learner", unit=unit)
    if amount.full_hours is not None:
        number = weeks or WEEKS[unit]
        hours = min(number * min(amount.full_hours, caps.hours_a_week), caps.hours)
        if hours < number * amount.full_hours:
            full = amount.full_hours * WEEKS[unit]
            return _share(hours, full), part._replace(hours=hours, full_hours=full)
    return (_share(weeks, WEEKS[unit]), part._replace(weeks=weeks)) if weeks else (Decimal(1), part)


def _of_a_whole(amount: MaximumAmount, weeks: int | None, caps: Caps) -> tuple[Decimal, PaidPart]:
    """Return the share of an amount that is paid for a learner: all of it, or less for fewer weeks or hours a week."""
    number, full = 1, 1
    if amount.full_weeks is not None and weeks is not None and weeks < amount.full_weeks:
        number, full = weeks, amount.full_weeks
    if amount.full_hours is not None and caps.hours_a_week < amount.full_hours:
        number, full = number * caps.hours_a_week, full * amount.full_hours
    part = PaidPart(amount=amount.euros, of="learner")
    return (
        (Decimal(1), part) if number == full else (_share(number, full), part._replace(weeks=number, full_weeks=full))
    )


def _share(number: int, full: int) -> Decimal:
    return _EXACT.divide(Decimal(number), Decimal(full))


def _paid(amount: MaximumAmount, often: Decimal, settled: Decimal, part: PaidPart) -> Payment:
    least = amount.euros if amount.bound == "exactly" else amount.minimum_euros or _ZERO
    return Payment(_EXACT.multiply(least, settled), _EXACT.multiply(amount.euros, often), (part,))


def _example(
    chosen: Sequence[UsedAmount],
    companies: Sequence[Told],
    possible: Iterable[Learner],
    caps: Caps,
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
