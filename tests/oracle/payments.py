"""What the amounts of a regulation come to for companies, reckoned as plainly as possible: with fractions."""

import math
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from oracle.limits import Bounds, bounds_of
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
    bounds = bounds_of(regulation, per)
    rated: list[tuple[int, tuple[Sum, Sum | None]]] = []
    for company in companies:
        of_company = []
        for offer in company["offers"] or ():
            one = _of_one(amounts, company, (offer.type, offer.education), offer.weeks, bounds, per)
            if offer.places and one is not None:
                of_company.append((offer.places, one))
        rated += _best(of_company, bounds.of_a_company)
    rated = _best(rated, bounds.of_a_project) if sum(places for places, _ in rated) > bounds.of_a_project else rated
    learners = sum(places for places, _ in rated)
    of_learners = [(_times(base, number), top and _times(top, number)) for number, (base, top) in rated]
    is_example = learners == 0
    if is_example:
        of_learners = _one_as_an_example(amounts, companies, possible, bounds, per)

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


def _best(rated: list[tuple[int, tuple[Sum, Sum | None]]], most: int) -> list[tuple[int, tuple[Sum, Sum | None]]]:
    """Return as many learners as there may be, of whom most is paid for."""
    found: list[tuple[int, tuple[Sum, Sum | None]]] = []
    for places, one in sorted(rated, key=lambda each: -_most(each[1])):
        number = min(places, most - sum(others for others, _ in found))
        if number > 0:
            found.append((number, one))
    return found


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
        each._replace(
            number=number,
            weeks=each.weeks * number if each.unit and each.weeks else each.weeks,
            hours=each.hours and each.hours * number,
        )
        for each in parts
    ]
    return least * number, most * number, more


def _alike(parts: Iterable[PaidPart]) -> tuple[PaidPart, ...]:
    found: list[PaidPart] = []
    for part in parts:
        for at, other in enumerate(found):
            weekly = part.unit is not None
            same = all(
                getattr(part, name) == getattr(other, name)
                for name in ("of", "amount", "unit", "full_weeks", "full_hours")
            )
            if not same or not (weekly or part.weeks == other.weeks):
                continue
            weeks = part.weeks + (other.weeks or 0) if weekly and part.weeks is not None else other.weeks
            hours = (part.hours or 0) + (other.hours or 0) or None
            found[at] = other._replace(number=other.number + part.number, weeks=weeks, hours=hours)
            break
        else:
            found.append(part)
    return tuple(found)


def _of_one(
    amounts: Sequence[MaximumAmount], company: dict[str, Any], kind: Any, told: int | None, bounds: Bounds, per: str
) -> tuple[Sum, Sum | None] | None:
    """Return what is paid for one learner of a kind, and what on top of it."""
    base: list[Sum] = []
    tops: list[Sum] = []
    for amount, applies in zip(amounts, company["applies"], strict=True):
        if applies is False or "learner" not in amount.per or not _is_for(amount.when, kind):
            continue
        if amount.full_weeks and told is None and kind is not None and kind[0] == "internship":
            continue
        weeks = None if told is None else min(told, bounds.weeks)
        weekly = 4 if "4-weeks" in amount.per else 1 if "week" in amount.per else None
        often, part = Fraction(1), PaidPart(amount.euros, of="learner")
        settled = applies is True and not amount.full_hours
        # What part of the hours of a full week there can be.
        full = amount.full_hours or 1
        part_time = min(Fraction(bounds.hours_a_week, full), Fraction(1)) if amount.full_hours else Fraction(1)
        if weekly is not None:
            part = part._replace(unit="4-weeks" if weekly == 4 else "week")
            if not weeks and per == "study-year":
                continue
            often = Fraction(weeks or weekly, weekly)
            if amount.full_hours and min(often * part_time, Fraction(bounds.hours, full * weekly)) < often:
                often = min(often * part_time, Fraction(bounds.hours, full * weekly))
                part = part._replace(hours=int(often * full * weekly), full_hours=full * weekly)
            else:
                part = part._replace(weeks=weeks or None)
        else:
            shares = [(1, 1)]
            if amount.full_weeks is not None:
                settled = settled and weeks is not None
                if weeks is not None and weeks < amount.full_weeks:
                    shares.append((weeks, amount.full_weeks))
            if part_time < 1:
                shares.append((bounds.hours_a_week, full))
            number, whole = (math.prod(each) for each in zip(*shares, strict=True))
            often = Fraction(number, whole)
            if often < 1:
                part = part._replace(weeks=number, full_weeks=whole)
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
    bounds: Bounds,
    per: str,
) -> list[tuple[Sum, Sum | None]]:
    found = []
    for company in companies:
        told = [((each.type, each.education), each.weeks) for each in company["offers"] or ()]
        for learners in (told, [(kind, None) for kind in possible] or [(None, None)]):
            paid = [_of_one(amounts, company, kind, weeks, bounds, per) for kind, weeks in learners]
            paid_ones = [each for each in paid if each is not None]
            if paid_ones:
                base, top = max(paid_ones, key=_most)
                found.append(((min(each[0][0] for each in paid_ones), *base[1:]), top))
                break
    return [max(found, key=_most)] if found else []
