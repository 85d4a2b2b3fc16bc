"""What the amounts of a regulation come to for companies, reckoned as plainly as possible: with fractions."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from techtalent.records import FundingRegulation, MaximumAmount, OfferRequirement
from techtalent.words.estimates import PaidPart

# From the least to the most, and the parts of the most.
Sum = tuple[Fraction, Fraction, list[PaidPart]]


def paid_in_all(
    regulation: FundingRegulation,
    amounts: Sequence[MaximumAmount],
    companies: Sequence[dict[str, Any]],
    possible: Sequence[Any],
    per: str,
) -> tuple[Decimal, Decimal, tuple[PaidPart, ...], int | None, bool] | None:
    """Return the least, the most, its parts, how many learners there are, and whether one stands as an example."""
    caps = _cap(regulation, "learners", "company", "application", "project"), _cap(regulation, "weeks", "learner")
    learners = 0
    of_learners: list[tuple[Sum, Sum | None]] = []
    for company in companies:
        rated = []
        for offer in company["offers"] or ():
            one = _of_one(amounts, company, (offer.type, offer.education), offer.weeks, caps[1], per)
            if offer.places and one is not None:
                rated.append((offer.places, one))
        rated.sort(key=lambda each: -_most(each[1]))
        left = caps[0]
        for places, (base, top) in rated:
            number, left = min(places, left), left - min(places, left)
            if number:
                learners += number
                of_learners.append((_times(base, number), top and _times(top, number)))
    is_example = learners == 0
    if is_example:
        of_learners = _one_as_an_example(amounts, companies, possible, caps[1], per)

    def others(company: dict[str, Any], *, of_each: bool, top: bool) -> list[Sum]:
        found = []
        for amount, applies in zip(amounts, company["applies"], strict=True):
            is_other = "learner" in amount.per or ("company" in amount.per) != of_each or amount.on_top != top
            if applies is not False and not is_other:
                found.append(_sum(amount, Fraction(1), Fraction(applies is True), PaidPart(amount.euros, of="company")))
        return found

    each = [best for company in companies if (best := _alternatives(others(company, of_each=True, top=False)))]
    once = [best for company in companies if (best := _alternatives(others(company, of_each=False, top=False)))]
    once_on_top = [_all(found) for company in companies if (found := others(company, of_each=False, top=True))]
    alternatives = [
        *([_all([base for base, _ in of_learners])] if of_learners else []),
        *([_all(each)] if each else []),
        *_highest(once),
    ]
    if not alternatives:
        return None
    chosen = max(alternatives, key=lambda found: found[1])
    tops = [top for _, top in of_learners if top]
    for company in companies:
        tops += others(company, of_each=True, top=True)
    tops += _highest(once_on_top)
    on_top = _all(tops)
    counts = bool(of_learners) and (chosen is alternatives[0] or any(top for _, top in of_learners))
    return (
        _cents(min(found[0] for found in alternatives) + on_top[0]),
        _cents(chosen[1] + on_top[1]),
        _alike([*chosen[2], *on_top[2]]),
        (learners or 1) if counts else None,
        is_example and counts,
    )


def _cents(amount: Fraction) -> Decimal:
    return Decimal(amount * 100 // 1) / 100 if amount < 10**20 else Decimal(f"{amount * 100 // 1}e-2")


def _sum(amount: MaximumAmount, often: Fraction, settled: Fraction, part: PaidPart) -> Sum:
    least = amount.euros if amount.bound == "exactly" else amount.minimum_euros or 0
    return Fraction(least) * settled, Fraction(amount.euros) * often, [part]


def _all(found: Iterable[Sum]) -> Sum:
    found = list(found)
    return (
        sum((each[0] for each in found), Fraction(0)),
        sum((each[1] for each in found), Fraction(0)),
        [part for each in found for part in each[2]],
    )


def _alternatives(found: Sequence[Sum]) -> Sum | None:
    if not found:
        return None
    return min(each[0] for each in found), *max(found, key=lambda each: each[1])[1:]


def _highest(found: Sequence[Sum]) -> list[Sum]:
    """Return what the best placed company is paid, as the only entry; an empty list without any."""
    return [(max(each[0] for each in found), *max(found, key=lambda each: each[1])[1:])] if found else []


def _most(one: tuple[Sum, Sum | None]) -> Fraction:
    return one[0][1] + (one[1][1] if one[1] else 0)


def _times(found: Sum, number: int) -> Sum:
    least, most, parts = found
    more = [
        each._replace(number=number, weeks=each.weeks * number if each.unit and each.weeks else each.weeks)
        for each in parts
    ]
    return least * number, most * number, more


def _alike(parts: Iterable[PaidPart]) -> tuple[PaidPart, ...]:
    found: list[PaidPart] = []
    for part in parts:
        for at, other in enumerate(found):
            weekly = part.unit is not None
            same = (part.of, part.amount, part.unit, part.full_weeks) == (
                other.of,
                other.amount,
                other.unit,
                other.full_weeks,
            )
            if not same or not (weekly or part.weeks == other.weeks):
                continue
            weeks = part.weeks + (other.weeks or 0) if weekly and part.weeks is not None else other.weeks
            found[at] = other._replace(number=other.number + part.number, weeks=weeks)
            break
        else:
            found.append(part)
    return tuple(found)


def _of_one(
    amounts: Sequence[MaximumAmount], company: dict[str, Any], kind: Any, told: int | None, most_weeks: int, per: str
) -> tuple[Sum, Sum | None] | None:
    """Return what is paid for one learner of a kind, and what on top of it."""
    base: list[Sum] = []
    tops: list[Sum] = []
    for amount, applies in zip(amounts, company["applies"], strict=True):
        if applies is False or "learner" not in amount.per or not _is_for(amount.when, kind):
            continue
        if amount.full_weeks and told is None and kind is not None and kind[0] == "internship":
            continue
        weeks = None if told is None else min(told, most_weeks)
        weekly = 4 if "4-weeks" in amount.per else 1 if "week" in amount.per else None
        often, settled, part = Fraction(1), applies is True, PaidPart(amount.euros, of="learner")
        if weekly is not None:
            part = part._replace(unit="4-weeks" if weekly == 4 else "week")
            if weeks:
                often, part = Fraction(weeks, weekly), part._replace(weeks=weeks)
            elif per == "study-year":
                continue
        elif amount.full_weeks is not None and weeks is None:
            settled = False
        elif amount.full_weeks is not None and weeks is not None and weeks < amount.full_weeks:
            often = Fraction(weeks, amount.full_weeks)
            part = part._replace(weeks=weeks, full_weeks=amount.full_weeks)
        (tops if amount.on_top else base).append(_sum(amount, often, often if settled else Fraction(0), part))
    best = _alternatives(base)
    return None if best is None else (best, _all(tops) if tops else None)


def _is_for(when: Any, kind: Any) -> bool:
    """Return whether an amount with this requirement is for learners of a kind."""
    covered = _covered(when)
    return covered is None or kind in covered


def _covered(when: Any) -> set[Any] | None:
    if isinstance(when, OfferRequirement):
        return {(each.type, each.education) for each in when.any_of} or None
    parts = [_covered(part) for part in getattr(when, "of", ())]
    named = [part for part in parts if part is not None]
    if not named or (when.kind == "any" and len(named) < len(parts)):
        return None
    return set.union(*named) if when.kind == "any" else set.intersection(*named)


def _one_as_an_example(
    amounts: Sequence[MaximumAmount],
    companies: Sequence[dict[str, Any]],
    possible: Sequence[Any],
    most_weeks: int,
    per: str,
) -> list[tuple[Sum, Sum | None]]:
    found = []
    for company in companies:
        told = [((each.type, each.education), each.weeks) for each in company["offers"] or ()]
        for learners in (told, [(kind, None) for kind in possible] or [(None, None)]):
            paid = [_of_one(amounts, company, kind, weeks, most_weeks, per) for kind, weeks in learners]
            paid_ones = [each for each in paid if each is not None]
            if paid_ones:
                base, top = max(paid_ones, key=_most)
                found.append(((min(each[0][0] for each in paid_ones), *base[1:]), top))
                break
    return [max(found, key=_most)] if found else []


def _cap(regulation: FundingRegulation, what: str, *per: str) -> int:
    return min(
        [
            each.at_most
            for each in regulation.limits
            if each.at_most
            and each.what == what
            and each.per in per
            and each.each not in ("week", "month", "term", "half-year")
        ],
        default=10**60,
    )
