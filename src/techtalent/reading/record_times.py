"""What the period, the days of a project and the decision of a funding regulation cannot mean, or hardly."""

import itertools
from collections.abc import Hashable, Iterator
from typing import Any

from techtalent.errors import Finding, warning
from techtalent.reading.record_checks import day_under
from techtalent.reading.record_said import entries, said

_PROJECT_DAYS = ("first_obligation", "first_start", "last_start", "last_end")

# The other keys of days of a project.
_BESIDE_DAYS = frozenset(["kind", "applies_to", "text", "source"])

# Where windows and rounds stand in `applications`.
_WINDOWS = ("windows", "rounds", "expected")


def times_meaning(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about the times of one regulation."""
    validity = regulation.get("validity")
    if (
        isinstance(validity, dict)
        and validity.get("kind") == "period"
        and _says_none(validity, "first_day", "last_day")
    ):
        hint = "say 'not-researched', or 'no-limit' where a source says that it has no last day"
        message = "it has neither a first day nor a last"
        yield Finding(code="nothing-said", pointer="/validity", message=message, hint=hint)
    applications = regulation.get("applications")
    for pointer, holder in _holders(regulation):
        yield from _project_days(holder, pointer)
        yield from _decision(holder, pointer, applications)
    for pointer, window in _windows(applications):
        yield from _opening_hours(window, pointer)
    yield from _far_from_validity(regulation)
    yield from _same_terms(regulation)
    yield from _two_terms(regulation)


def _says_none(value: dict[str, Any], *keys: str) -> bool:
    return all(key not in value for key in keys)


def _windows(applications: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for key in _WINDOWS:
        for at, window in entries(applications, key):
            yield f"/applications/{key}/{at}", window


def _holders(regulation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what can have days of a project and a decision: the regulation, and its windows and rounds."""
    yield "", regulation
    yield from _windows(regulation.get("applications"))


def _project_days(holder: dict[str, Any], pointer: str) -> Iterator[Finding]:
    """Of a project some day is known, its days stand in order, and one entry is for everybody at most."""
    for_everybody: int | None = None
    for at, days in entries(holder, "project_days"):
        here = f"{pointer}/project_days/{at}"
        # Of a key that is not known, the schema speaks.
        if _says_none(days, *_PROJECT_DAYS) and days.keys() <= _BESIDE_DAYS:
            hint = "name 'first_start', 'last_start', 'last_end' or 'first_obligation'"
            yield Finding(code="nothing-said", pointer=here, message="none of its days is known", hint=hint)
        known = [(name, day) for name in _PROJECT_DAYS if (day := day_under(days, name))]
        for (_, day), (later, then) in itertools.pairwise(known):
            if day > then:
                message = f"{day} comes after {then}"
                yield Finding(code="days-reversed", pointer=f"{here}/{later}", message=message)
        if "applies_to" in days:
            continue
        if for_everybody is not None:
            message = f"it is for everybody, and so is entry {for_everybody + 1} of the list"
            hint = "say in 'applies_to' whom each of them is for, or write one entry"
            yield warning(code="for-everybody", pointer=here, message=message, hint=hint)
        for_everybody = at


def _decision(holder: dict[str, Any], pointer: str, applications: Any) -> Iterator[Finding]:
    """A decision says something, and is counted from a moment that there is."""
    decision = holder.get("decision")
    if not isinstance(decision, dict):
        return
    here = f"{pointer}/decision"
    if _says_none(decision, "heard", "paid", "text"):
        message, hint = "it says neither when one hears nor when the money is paid", "name 'heard', 'paid' or a 'text'"
        yield Finding(code="nothing-said", pointer=here, message=message, hint=hint)
    any_time = isinstance(applications, dict) and applications.get("kind") == "any-time"
    for name in ("heard", "paid"):
        time = decision.get(name)
        anchor = time.get("anchor") if isinstance(time, dict) else None
        message = ""
        if name == "heard" and anchor == "award":
            message = "the award is what one hears of: nothing can be counted from it yet"
        elif any_time and anchor == "last-day":
            message = "one can apply at any time, so that there is no last day to apply"
        if message:
            yield Finding(code="no-such-moment", pointer=f"{here}/{name}/anchor", message=message)


def _opening_hours(window: dict[str, Any], pointer: str) -> Iterator[Finding]:
    """An hour is that of a day which is known, and not of a month alone."""
    for hour, day in (("opens_at", "first_day"), ("closes_at", "last_day")):
        known = window.get(day)
        if hour in window and (known is None or (isinstance(known, str) and len(known) == 2)):
            message = (
                f"it is an hour of a day that is not known: {day!r} {'is missing' if known is None else f'is {known}'}"
            )
            yield Finding(code="hour-without-day", pointer=f"{pointer}/{hour}", message=message)


def _same_terms(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Two terms at the same moment say two things to do, which may be one in two wordings."""
    seen: dict[Hashable, tuple[int, Hashable]] = {}
    for at, term in entries(regulation, "terms"):
        moment = said({key: value for key, value in term.items() if key != "action"})
        first, action = seen.setdefault(moment, (at, said(term.get("action"))))
        # Of a term that stands twice, `doubled-entry` speaks.
        if first != at and action != said(term.get("action")):
            message = f"it is at the same moment as term {first + 1} of the list"
            hint = "write one term; where there are two things to do, say both in its 'action'"
            yield warning(code="same-term", pointer=f"/terms/{at}", message=message, hint=hint)


def _two_terms(regulation: dict[str, Any]) -> Iterator[Finding]:
    """The same is not to be done within two numbers of months of one moment: a reader cannot tell which holds.

    It may have to be done twice, so this is a warning.
    """
    seen: dict[Hashable, tuple[int, Any]] = {}
    for at, term in entries(regulation, "terms"):
        if not isinstance(term.get("action"), dict):
            continue
        first, months = seen.setdefault(
            said({key: value for key, value in term.items() if key != "months"}), (at, term.get("months"))
        )
        if first != at and months != term.get("months"):
            message = f"it is the same action as term {first + 1} of the list, in another number of months"
            hint = "write one term, or say in each 'action' or 'applies_to' how they differ"
            yield warning(code="two-terms", pointer=f"/terms/{at}", message=message, hint=hint)


# The days before which a project may not begin; the others are days after which it may not.
_FIRST_PROJECT_DAYS = frozenset(["first_obligation", "first_start"])

_TWO_YEARS = 731


def _far_from_validity(regulation: dict[str, Any]) -> Iterator[Finding]:
    """A project lies within two years before the regulation begins, or a round opens, and begins within two after.

    One may apply for what is done already, and begin later than one applies: with years between them, a year is more
    likely to be wrong.
    """
    for pointer, holder in _holders(regulation):
        span = holder if pointer else regulation.get("validity")
        begins, ends = day_under(span, "first_day"), day_under(span, "last_day")
        for at, days in entries(holder, "project_days"):
            for name in _PROJECT_DAYS:
                day = day_under(days, name)
                message = ""
                if day and begins and (begins - day).days > _TWO_YEARS:
                    message = (
                        f"{day} is years before {begins}, the first day {'to apply' if pointer else 'on which it runs'}"
                    )
                elif day and ends and name in _FIRST_PROJECT_DAYS and (day - ends).days > _TWO_YEARS:
                    message = (
                        f"{day} is years after {ends}, the last day {'to apply' if pointer else 'on which it runs'}"
                    )
                if message:
                    here = f"{pointer}/project_days/{at}/{name}"
                    yield warning(code="far-project", pointer=here, message=message, hint="perhaps a year is wrong")
                    break
