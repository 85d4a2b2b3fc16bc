"""What a funding regulation cannot mean, or hardly: its amounts, its requirements, and when it ended."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any

from techtalent.errors import Finding, shortened, warning
from techtalent.reading.record_checks import day_under
from techtalent.reading.record_conditions import conditions_meaning
from techtalent.reading.record_implied import implied_meaning
from techtalent.reading.record_money import money_meaning
from techtalent.reading.record_numbers import numbers_meaning
from techtalent.reading.record_places import places_meaning
from techtalent.reading.record_said import entries, single_requirements, wording
from techtalent.reading.record_times import times_meaning
from techtalent.reading.record_together import is_number, never_together
from techtalent.reading.record_windows import windows_meaning

_YEARS = re.compile(r"(?<!\d)(20\d\d)(?:[-/\u2013](\d\d)(?!\d))?(?!\d)")


def regulation_meaning(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about what one regulation means."""
    for rule in _RULES:
        yield from rule(regulation)


# Requirements


# The requirements that name a list, of which one is enough or none may hold.
_LISTS = frozenset({"affiliation", "region", "place", "sector", "legal-form", "offer"})


def _asks_nothing(regulation: dict[str, Any]) -> Iterator[Finding]:
    """A requirement names one list, either `any_of` or `none_of`, and a company's size has a bound."""
    for pointer, requirement in single_requirements(regulation):
        kind = requirement.get("kind")
        lists = [name for name in ("any_of", "none_of") if name in requirement]
        if isinstance(kind, str) and kind in _LISTS and len(lists) != 1:
            message = "it names neither 'any_of' nor 'none_of'" if not lists else "it names both 'any_of' and 'none_of'"
            yield Finding(code="one-list", pointer=pointer, message=message, hint="name one of the two")
        elif kind == "company-size":
            least, bound = requirement.get("at_least"), requirement.get("fewer_than")
            if least is None and bound is None:
                hint = "name 'at_least', 'fewer_than' or both"
                yield Finding(code="no-bound", pointer=pointer, message="it has no bound", hint=hint)
            elif is_number(least) and is_number(bound) and least >= bound:
                message = f"no number is at least {least} and less than {bound}"
                yield Finding(code="bounds-reversed", pointer=f"{pointer}/at_least", message=message)


# Days


def _closed_outside(regulation: dict[str, Any]) -> Iterator[Finding]:
    """A regulation closes on a day on which it runs, and opens again on a later one.

    To close before the first day, or after the last, makes no plan wrong: these are warnings.
    """
    closed: Any = regulation.get("closed")
    since, reopens = day_under(closed, "since"), day_under(closed, "reopens")
    validity: Any = regulation.get("validity")
    first, last = day_under(validity, "first_day"), day_under(validity, "last_day")
    if since and reopens and reopens <= since:
        message = f"it opens again on {reopens}, and closes on {since}"
        yield Finding(code="days-reversed", pointer="/closed/reopens", message=message)
    if since and first and since < first:
        message = f"it is closed since {since}, and begins on {first}"
        yield warning(code="closed-before-start", pointer="/closed/since", message=message)
    elif since and last and validity.get("kind") == "period" and since > last:
        message, hint = f"it ended on {last}, and is closed since {since}", "leave 'closed' out"
        yield warning(code="closed-after-end", pointer="/closed/since", message=message, hint=hint)


def _reopens_after_end(regulation: dict[str, Any]) -> Iterator[Finding]:
    """A regulation opens again on a day on which it runs; of an edition, the next one may."""
    validity: Any = regulation.get("validity")
    reopens, last = day_under(regulation.get("closed"), "reopens"), day_under(validity, "last_day")
    if reopens and last and validity.get("kind") == "period" and reopens > last:
        message, hint = (
            f"it opens again on {reopens}, and ends on {last}",
            "leave 'reopens' out, or look up the last day",
        )
        yield warning(code="reopens-after-end", pointer="/closed/reopens", message=message, hint=hint)


def _retired_before_start(regulation: dict[str, Any]) -> Iterator[Finding]:
    """A record is retired once its regulation has begun: no plan ever shows another one.

    A regulation may be called off before it begins, so this is a warning. That a record is retired after the last day
    is as it should be.
    """
    since = day_under(regulation.get("retired"), "since")
    first = day_under(regulation.get("validity"), "first_day")
    if since and first and since < first:
        message = f"the record is retired since {since}, and the regulation begins on {first}"
        yield warning(code="retired-before-start", pointer="/retired/since", message=message)


def _amount_outside_validity(regulation: dict[str, Any]) -> Iterator[Finding]:
    """An amount holds on a day of the period; beside an edition, that of another one may be what is known last."""
    validity: Any = regulation.get("validity")
    first, last = day_under(validity, "first_day"), day_under(validity, "last_day")
    if not isinstance(validity, dict) or validity.get("kind") != "period":
        return
    for at, amount in entries(regulation, "amounts"):
        begins, ends = day_under(amount, "first_day"), day_under(amount, "last_day")
        if begins and ends and begins > ends:
            # Then `days-reversed` speaks.
            continue
        if (first and ends and ends < first) or (last and begins and begins > last):
            message = f"it holds {_span(begins, ends)}, and the regulation runs {_span(first, last)}"
            yield warning(code="amount-outside-validity", pointer=f"/amounts/{at}", message=message)


def _span(first: dt.date | None, last: dt.date | None) -> str:
    """Return from when and until when something holds, as far as that is known."""
    ends = (("from", first), ("to", last))
    return " ".join(f"{word} {day}" for word, day in ends if day is not None)


def _phrase_differs(regulation: dict[str, Any]) -> Iterator[Finding]:
    """The year of the last day is one that the source's own words name, where they name a year."""
    validity: Any = regulation.get("validity")
    last = day_under(validity, "last_day")
    # Where there is a day, there is an object.
    words = None if last is None else wording(validity.get("phrase"))
    if last is None or not words:
        return
    found = _YEARS.findall(words)
    years = {year for year, _ in found} | {f"20{later}" for _, later in found if later}
    # "Until 1 January 2030" has its last day in 2029.
    last_years = {f"{last.year:04}", f"{last.year + ((last.month, last.day) == (12, 31)):04}"}
    if years and years.isdisjoint(last_years):
        message = f"the year of the last day, {last}, is not in {shortened(repr(words))}"
        yield warning(code="phrase-differs", pointer="/validity/last_day", message=message)


# Other regulations


def _only_and_beside_others(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Beside a regulation that excludes every other subsidy, no other one is had, and none is required.

    The rule is about the same costs, and the other regulation may pay for others: so this is a warning.
    """
    excludes_all: Any = regulation.get("excludes_all")
    if not isinstance(excludes_all, dict) or excludes_all.get("of") != "any":
        return
    for key in ("requires", "stacks_with"):
        for at, rule in entries(regulation, key):
            message = f"it excludes every other subsidy, and {_COMBINES[key]} {shortened(repr(rule.get('to')))}"
            hint = "say in both texts which costs each is for, or take one of the two out"
            yield warning(code="excludes-all-but-one", pointer=f"/{key}/{at}", message=message, hint=hint)


_COMBINES = {"requires": "requires", "stacks_with": "can be had beside"}


_RULES: tuple[Callable[[dict[str, Any]], Iterator[Finding]], ...] = (
    money_meaning,
    conditions_meaning,
    _asks_nothing,
    never_together,
    implied_meaning,
    places_meaning,
    numbers_meaning,
    _closed_outside,
    _reopens_after_end,
    _retired_before_start,
    _amount_outside_validity,
    _phrase_differs,
    _only_and_beside_others,
    windows_meaning,
    times_meaning,
)
