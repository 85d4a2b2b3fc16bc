"""What regulations may pay to a company, and what goes together best: reckoned as plainly as possible."""

import datetime as dt
import itertools
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from oracle.days import speaks_until
from oracle.eligibility import Started, applies, left_open
from oracle.payments import paid_in_all
from techtalent import Catalogue, CompanyProfile, Offer
from techtalent.model.profile import FACTS
from techtalent.plans import AmountOutcome, Estimate, FundingMatch, RunnerUp, Together
from techtalent.records import Amount, Budget, Edition, Fact, FundingRegulation, MaximumAmount, OfferRequirement
from techtalent.words.estimates import reckoning

TIMES = ("once", "activity", "week", "4-weeks", "month", "half-year", "year", "study-year")


def amount_outcomes(
    regulation: FundingRegulation, companies: Iterable[CompanyProfile], started: Started
) -> tuple[AmountOutcome, ...]:
    """Return whether each amount with a requirement of its own applies to one of the companies."""
    able = tuple(companies)
    return tuple(
        _outcome(at, amount, able, started)
        for at, amount in enumerate(regulation.amounts)
        if getattr(amount, "when", None) is not None
    )


def _applies(amount: Amount, company: CompanyProfile, started: Started) -> bool | None:
    when: Any = getattr(amount, "when", None)
    return True if when is None else applies(when, company, started)


def _outcome(at: int, amount: Any, companies: Sequence[CompanyProfile], started: Started) -> AmountOutcome:
    found = [_applies(amount, each, started) for each in companies]
    if True in found:
        return AmountOutcome(position=at, verdict="met", missing=())
    facts = {fact for each in companies for fact in left_open(amount.when, each, started)}
    return AmountOutcome(position=at, verdict="unknown" if None in found else "not-met", missing=_sorted(facts))


def _sorted(facts: set[Fact]) -> tuple[Fact, ...]:
    return tuple(fact for fact in FACTS if fact in facts)


def estimate(
    regulation: FundingRegulation, companies: Iterable[CompanyProfile], started: Started, as_of: dt.date
) -> Estimate | None:
    """Return what a regulation may pay; None where no amount can be reckoned with, or others receive the money."""
    if regulation.beneficiary != "company":
        return None
    able = tuple(companies)
    found = []
    for amount in regulation.amounts:
        if not isinstance(amount, MaximumAmount):
            continue
        may = [each for each in able if _applies(amount, each, started) is not False]
        if (amount.first_day and amount.first_day > as_of) or not may:
            continue
        offers = [each for company in may for each in _offers(regulation, company, started)]
        per = _per(amount, offers) if amount.bound != "at-least" else None
        if per is not None:
            found.append((amount, per, _until(amount, regulation, as_of)))
        elif amount.on_top and _until(amount, regulation, as_of) is None:
            return None
    if not found:
        return None
    days = [until for *_, until in found]
    until = None if None in days else max(day for day in days if day)
    found = [each for each in found if each[2] == until]
    first, per, _ = found[0]
    amounts = [amount for amount, of, _ in found if of == per and amount.currency == first.currency]
    if any(amount.on_top and (of != per or amount.currency != first.currency) for amount, of, _ in found):
        return None
    paid: list[dict[str, Any]] = [
        {
            "offers": None if each.offers is None else _offers(regulation, each, started),
            "applies": [_applies(amount, each, started) for amount in amounts],
        }
        for each in able
    ]
    counted = _counted(regulation, started)
    possible = sorted(counted & started.offers or counted)
    whole = paid_in_all(regulation, amounts, paid, possible, per)
    if whole is None:
        return None
    least, most, parts, learners, is_example = whole
    sure = [{**each, "applies": [applies is True for applies in each["applies"]]} for each in paid]
    settled = paid_in_all(regulation, amounts, sure, possible, per)
    budgets = [
        each.euros
        for each in regulation.amounts
        if isinstance(each, Budget)
        and each.currency == first.currency
        and not (each.first_day and as_of < each.first_day)
        and not (each.last_day and each.last_day < as_of)
        and any(_applies(each, company, started) is not False for company in able)
    ]
    is_bounded = bool(budgets) and sum(budgets) < most
    if budgets:
        least, most = min(least, Decimal(sum(budgets))), min(most, Decimal(sum(budgets)))
    missing: set[Fact] = set()
    for each in amounts:
        if each.when is not None and not any(_applies(each, company, started) for company in able):
            missing |= {fact for company in able for fact in left_open(each.when, company, started)}
        if "learner" in each.per and any(_lacks(each, regulation, company, started) for company in able):
            missing.add("offers")
    return Estimate(
        least=least,
        most=most,
        most_settled=settled[1] if settled and settled[1] < most else None,
        currency=first.currency,
        per=per,
        learners=learners,
        is_example=is_example,
        how=reckoning(
            least,
            most,
            first.currency,
            per,
            parts=parts,
            is_example=is_example,
            is_bounded=is_bounded,
            until=until,
        ),
        missing=_sorted(missing),
        last_known_until=until,
    )


def _is_weekly(amount: MaximumAmount) -> bool:
    return "learner" in amount.per and ("week" in amount.per or "4-weeks" in amount.per)


def _per(amount: MaximumAmount, offers: Iterable[Offer]) -> Any:
    if {"hour", "day", "term", "partner", "employee", "teacher"} & set(amount.per):
        return None
    times = [unit for unit in amount.per if unit in TIMES[2:]]
    if len(times) > 1:
        return None
    if _is_weekly(amount) and any(each.weeks for each in offers):
        return "study-year"
    return times[0] if times else "activity" if "activity" in amount.per else "once"


def _until(amount: MaximumAmount, regulation: FundingRegulation, as_of: dt.date) -> dt.date | None:
    """Return the last day for which an amount of an earlier edition is known."""
    last = amount.last_day
    if last is None and isinstance(regulation.validity, Edition):
        read = speaks_until(amount.source or regulation.source)
        if read is not None and dt.date.min < read < regulation.validity.first_day:
            return read
        last = regulation.validity.last_day
    return last if last is not None and last < as_of else None


def _counted(regulation: FundingRegulation, started: Started) -> set[Any]:
    """Return the offers that the regulation pays for."""
    ahead: list[Any] = list(regulation.requirements)
    named: set[Any] = set()
    while ahead:
        requirement = ahead.pop()
        ahead += getattr(requirement, "of", ())
        if isinstance(requirement, OfferRequirement):
            named |= {(each.type, each.education) for each in requirement.any_of}
    if not named:
        education = regulation.education
        named = {each for each in started.offers | started.offered if not education or each[1] in education}
    return named


def _offers(regulation: FundingRegulation, company: CompanyProfile, started: Started) -> list[Offer]:
    """Return the offers that were told and that the regulation pays for."""
    counted = _counted(regulation, started)
    return [each for each in company.offers or () if (each.type, each.education) in counted]


def _lacks(amount: MaximumAmount, regulation: FundingRegulation, company: CompanyProfile, started: Started) -> bool:
    return company.offers is None or any(
        each.places is None or ((_is_weekly(amount) or amount.full_weeks is not None) and each.weeks is None)
        for each in _offers(regulation, company, started)
    )


# What goes together


def required_by(regulation: FundingRegulation, catalogue: Catalogue) -> list[FundingRegulation]:
    """Return the regulations that a regulation requires, and those that they require in turn."""
    found: list[FundingRegulation] = []
    ahead = [regulation]
    while ahead:
        for rule in ahead.pop().requires:
            other = catalogue.funding_regulations[rule.to]
            if other not in (regulation, *found):
                found.append(other)
                ahead.append(other)
    return found


def together(funding: Iterable[FundingMatch], catalogue: Catalogue) -> Together | None:
    """Return what goes together best, found by looking at every set of regulations with all that they require."""
    funding = tuple(funding)
    there = {match.regulation.id: match for match in funding}
    known = {
        match.regulation.id: match
        for match in funding
        if match.estimate is not None and match.estimate.last_known_until is None
    }
    units = [(each.estimate.currency, each.estimate.per) for each in known.values() if each.estimate]
    if not units:
        return None
    currency, per = min(units, key=lambda unit: (-units.count(unit), TIMES.index(unit[1]), unit[0]))
    amounts = {
        name: each.estimate
        for name, each in sorted(known.items())
        if each.estimate and (each.estimate.currency, each.estimate.per) == (currency, per)
    }
    most = {name: each.most if each.most_settled is None else each.most_settled for name, each in amounts.items()}
    least = {name: min(each.least, most[name]) for name, each in amounts.items()}
    names = sorted(sorted(amounts, key=lambda name: (-most[name], name))[:16])
    required = {name: required_by(catalogue.funding_regulations[name], catalogue) for name in names}
    wholes = {name: {name, *(each.id for each in required[name] if each.id in there)} for name in names}
    excluding = {
        frozenset((one, other))
        for one, other in itertools.combinations(sorted(set().union(*wholes.values())), 2)
        if _exclude(there[one], there[other], catalogue)
    }
    allowed = [
        frozenset(chosen)
        for size in range(1, len(names) + 1)
        for chosen in itertools.combinations(names, size)
        if _is_whole(set(chosen), wholes, excluding)
    ]
    if not allowed:
        return None
    whole = [chosen for chosen in allowed if not any(chosen < other for other in allowed)]

    def total(chosen: Iterable[str], of: dict[str, Decimal]) -> Decimal:
        return sum((of[each] for each in chosen), Decimal(0))

    whole.sort(key=lambda chosen: (-total(chosen, most), -total(chosen, least), sorted(chosen)))
    ids, *others = whole

    def named(chosen: Iterable[str]) -> tuple[FundingRegulation, ...]:
        found = {each.id: each for name in chosen for each in (catalogue.funding_regulations[name], *required[name])}
        return tuple(found[name] for name in sorted(found))

    second = None
    if others:
        second = RunnerUp(regulations=named(others[0]), most=total(others[0], most))
    return Together(
        regulations=named(ids),
        least=total(ids, least),
        most=total(ids, most),
        currency=currency,
        per=per,
        is_example=any(amounts[name].is_example for name in ids),
        runner_up=second,
    )


def _is_whole(chosen: set[str], wholes: dict[str, set[str]], excluding: set[frozenset[str]]) -> bool:
    """Return whether regulations hold all that they require of what may be chosen, and none excludes another one."""
    all_of_them = set().union(*(wholes[name] for name in chosen))
    if any(name in wholes and name not in chosen for name in all_of_them):
        return False
    return not any(frozenset(pair) in excluding for pair in itertools.combinations(all_of_them, 2))


def _exclude(one: FundingMatch, other: FundingMatch, catalogue: Catalogue) -> bool:
    kinds = {each.kind for each in one.combinations if each.regulation == other.regulation}
    if "excludes" in kinds or "stacks-with" in kinds:
        return "excludes" in kinds
    if other.regulation in required_by(one.regulation, catalogue):
        return False
    if one.regulation in required_by(other.regulation, catalogue):
        return False
    if not set(one.activities) & set(other.activities):
        return False
    taught = set(one.regulation.education), set(other.regulation.education)
    if all(taught) and not taught[0] & taught[1]:
        # Learners of two kinds of education are never the same.
        return False
    for match, beside in ((one, other), (other, one)):
        rule = match.regulation.excludes_all
        types = {catalogue.organisations[name].type for name in beside.regulation.providers}
        if rule is not None and (rule.of == "any" or "government" in types):
            return True
    return False
