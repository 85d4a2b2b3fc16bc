"""What a funding regulation cannot mean, or hardly: its amounts, its requirements, and when it ended."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any

from techtalent.errors import Finding, shortened, warning
from techtalent.reading.record_checks import day_under
from techtalent.reading.record_conditions import conditions_meaning
from techtalent.reading.record_money import money_meaning
from techtalent.reading.record_said import entries, said, wording
from techtalent.reading.record_times import times_meaning
from techtalent.reading.record_together import is_number, named_values, never_together
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
    for pointer, requirement in _single_requirements(regulation):
        kind = requirement.get("kind")
        lists = [name for name in ("any_of", "none_of") if name in requirement]
        if kind in _LISTS and len(lists) != 1:
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


def _single_requirements(regulation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every requirement that asks one thing after its pointer, those in groups and of amounts too."""
    ahead = [(f"/requirements/{at}", requirement) for at, requirement in entries(regulation, "requirements")]
    for at, amount in entries(regulation, "amounts"):
        if isinstance(amount.get("when"), dict):
            ahead.append((f"/amounts/{at}/when", amount["when"]))
    for pointer, requirement in ahead:
        if requirement.get("kind") in ("any", "all"):
            ahead += [(f"{pointer}/of/{at}", part) for at, part in entries(requirement, "of")]
        else:
            yield pointer, requirement


def _implied_requirement(regulation: dict[str, Any]) -> Iterator[Finding]:
    """No requirement is met by every company that meets another one of the regulation."""
    asked = [(at, requirement, said(requirement)) for at, requirement in entries(regulation, "requirements")]
    for at, requirement, same in asked:
        for other_at, other, other_same in asked:
            # Of two that ask the same, the second is too many; of two that are the same, `doubled-entry` speaks.
            both = _implies(requirement, other) and _implies(other, requirement)
            if same == other_same or not _implies(other, requirement) or (both and at < other_at):
                continue
            message = f"whoever meets requirement {other_at + 1} of the list meets this too"
            yield warning(code="implied-requirement", pointer=f"/requirements/{at}", message=message)
            break


def _implies(requirement: dict[str, Any], other: dict[str, Any]) -> bool:
    """Return whether every company that meets a requirement meets the other."""
    kind = requirement.get("kind")
    if kind != other.get("kind"):
        return False
    if kind == "company-size":
        return _reaches(requirement, other, "at_least", at_least=True) and _reaches(
            requirement, other, "fewer_than", at_least=False
        )
    if kind == "partners":
        same = named_values(requirement, "of_kinds") <= named_values(other, "of_kinds") or "of_kinds" not in other
        return same and "at_least" in other and _reaches(requirement, other, "at_least", at_least=True)
    if kind in ("partnership", "training-company"):
        return True
    named, excluded = named_values(requirement, "any_of"), named_values(requirement, "none_of")
    others, others_excluded = named_values(other, "any_of"), named_values(other, "none_of")
    return (bool(named) and named <= others) or (bool(others_excluded) and excluded >= others_excluded)


def _reaches(requirement: dict[str, Any], other: dict[str, Any], key: str, *, at_least: bool) -> bool:
    """Return whether a bound is at least as strict as another one's; true where the other has none."""
    if key not in other:
        return True
    bound, others = requirement.get(key), other.get(key)
    if not (is_number(bound) and is_number(others)):
        return False
    return bound >= others if at_least else bound <= others


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


_RULES: tuple[Callable[[dict[str, Any]], Iterator[Finding]], ...] = (
    money_meaning,
    conditions_meaning,
    _asks_nothing,
    never_together,
    _implied_requirement,
    _closed_outside,
    _reopens_after_end,
    _retired_before_start,
    _amount_outside_validity,
    _phrase_differs,
    windows_meaning,
    times_meaning,
)
