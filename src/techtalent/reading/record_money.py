"""What the amounts and limits of a funding regulation cannot mean, or hardly."""

from collections.abc import Hashable, Iterator
from decimal import Decimal
from typing import Any, TypeGuard

from techtalent.errors import Finding, warning
from techtalent.reading.record_said import entries, said

_MANY_EUROS = 100_000_000_000
"""No regulation pays so much: the largest fund of the country is a fifth of it."""

# What amounts of each kind are for, the first of which each has to say: of two amounts for the same, a reader cannot
# tell which holds.
_FOR = {"maximum": "per", "share": "of", "budget": "what"}
_ALSO_FOR = (
    *("condition", "when", "what", "costs", "first_day", "last_day", "currency"),
    *("on_top", "full_weeks", "full_hours"),
)

# What a hint names, of what tells two amounts apart.
_HINTS = {"maximum": ("per", "condition"), "share": ("of",), "budget": ("what",)}


def money_meaning(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about the amounts and limits of one regulation."""
    yield from _euros_reversed(regulation)
    yield from _two_amounts(regulation)
    yield from _unlikely_amount(regulation)
    yield from _gap_without_note(regulation)
    yield from _same_amounts(regulation)
    yield from _limits(regulation)
    yield from _two_limits(regulation)


def is_amount(value: Any) -> TypeGuard[int | Decimal]:
    """Return whether a value is a number of JSON."""
    # To Python, true is a number.
    return type(value) in (int, Decimal)


def _euros_reversed(regulation: dict[str, Any]) -> Iterator[Finding]:
    """The least that can be asked for is not more than the most."""
    for at, amount in entries(regulation, "amounts"):
        least, most = amount.get("minimum_euros"), amount.get("euros")
        if is_amount(least) and is_amount(most) and least > most:
            message = f"the least amount, {least}, is more than the most, {most}"
            yield Finding(code="euros-reversed", pointer=f"/amounts/{at}/minimum_euros", message=message)


def _two_amounts(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Two amounts are not for the same: a reader would see both, and could not tell which holds."""
    seen: dict[Hashable, tuple[int, Hashable]] = {}
    for at, amount in entries(regulation, "amounts"):
        kind = amount.get("kind")
        name = _FOR.get(kind) if isinstance(kind, str) else None
        of = _units(amount[name]) if name is not None and name in amount else None
        if of is None:
            continue
        key = (kind, of, *(said(amount.get(other)) for other in _ALSO_FOR))
        first, same = seen.setdefault(key, (at, said(amount)))
        # Of amounts that are the same throughout, `doubled-entry` speaks.
        if first != at and same != said(amount):
            message = f"it is for the same as amount {first + 1} of the list, and says something else"
            hint = f"say what it is for in {' or '.join(map(repr, _HINTS[str(kind)]))}"
            yield Finding(code="two-amounts", pointer=f"/amounts/{at}", message=message, hint=hint)


def _same_amounts(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Two amounts of the same euros for the same differ in more than `what`: else they may be one in two wordings."""
    seen: dict[Hashable, tuple[int, Hashable]] = {}
    for at, amount in entries(regulation, "amounts"):
        if amount.get("kind") != "maximum":
            continue
        # The order of units and costs says nothing.
        rest = {key: value for key, value in amount.items() if key not in ("what", "per", "costs")}
        key = (said(rest), _units(amount.get("per")), _units(amount.get("costs")))
        first, what = seen.setdefault(key, (at, said(amount.get("what"))))
        if first != at and what != said(amount.get("what")):
            message = f"it pays the same as amount {first + 1} of the list, and only its 'what' differs"
            hint = "write one amount; where both are paid, say so in 'costs' or 'condition'"
            yield warning(code="same-amount", pointer=f"/amounts/{at}", message=message, hint=hint)


def _units(value: Any) -> Hashable:
    """Return what an amount is for, in whatever order its units stand."""
    return frozenset(map(said, value)) if isinstance(value, list) else said(value)


def _unlikely_amount(regulation: dict[str, Any]) -> Iterator[Finding]:
    """No amount is larger than any fund there is, or than the budgets for all applicants together."""
    amounts = [(at, amount) for at, amount in entries(regulation, "amounts") if is_amount(amount.get("euros"))]
    for at, amount in amounts:
        euros, pointer = amount["euros"], f"/amounts/{at}/euros"
        budgets = [
            other["euros"]
            for _, other in amounts
            if other.get("kind") == "budget" and other.get("currency", "EUR") == amount.get("currency", "EUR")
        ]
        if euros >= _MANY_EUROS:
            message, hint = f"{euros} euros is more than any fund has", "count the zeros"
            yield warning(code="unlikely-amount", pointer=pointer, message=message, hint=hint)
        elif amount.get("kind") == "maximum" and budgets and euros > sum(budgets):
            message = f"{euros} euros for one is more than the budgets for all, {sum(budgets)}"
            yield warning(code="unlikely-amount", pointer=pointer, message=message, hint="count the zeros")


def _gap_without_note(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Beside an amount that is known, `not-researched` has a note that says what is not known."""
    amounts = list(entries(regulation, "amounts"))
    if all(amount.get("kind") == "not-researched" for _, amount in amounts):
        return
    for at, amount in amounts:
        if amount.get("kind") == "not-researched" and "note" not in amount:
            message, hint = "an amount is known, and this does not say what is not", "say it in a 'note'"
            yield warning(code="gap-without-note", pointer=f"/amounts/{at}", message=message, hint=hint)


def _limits(regulation: dict[str, Any]) -> Iterator[Finding]:
    """A limit has a bound, some number lies within its bounds, and it is counted in one time."""
    for at, limit in entries(regulation, "limits"):
        least, most = limit.get("at_least"), limit.get("at_most")
        if least is None and most is None:
            hint = "name 'at_least', 'at_most' or both"
            yield Finding(code="no-bound", pointer=f"/limits/{at}", message="it has no bound", hint=hint)
        elif is_amount(least) and is_amount(most) and least > most:
            message = f"no number is at least {least} and at most {most}"
            yield Finding(code="bounds-reversed", pointer=f"/limits/{at}/at_least", message=message)
        if "years" in limit and limit.get("each", "in-all") != "in-all":
            message, hint = "it is counted in two times, 'each' and 'years'", "name one of the two"
            yield Finding(code="two-times", pointer=f"/limits/{at}/years", message=message, hint=hint)


# What a limit counts, and of what: two of the same have to be told apart by their texts.
_LIMITED = ("what", "per", "each", "years")


def _two_limits(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Two limits on the same, which no texts tell apart, leave a number, and are not two least or two most ones."""
    seen: dict[Hashable, list[tuple[int, dict[str, Any]]]] = {}
    for at, limit in entries(regulation, "limits"):
        key = tuple(said(limit.get(name, "in-all" if name == "each" else None)) for name in _LIMITED)
        for other_at, other in seen.setdefault(key, []):
            texts = said(limit.get("text")), said(other.get("text"))
            # Of limits that are the same throughout, `doubled-entry` speaks.
            if said(limit) == said(other) or (None not in texts and texts[0] != texts[1]):
                continue
            both = [name for name in ("at_least", "at_most") if name in limit and name in other]
            least, most = limit.get("at_least", other.get("at_least")), limit.get("at_most", other.get("at_most"))
            message = f"it is a limit on the same as entry {other_at + 1} of the list"
            if not both and is_amount(least) and is_amount(most) and least > most:
                message = f"{message}, and no number is at least {least} and at most {most}"
            elif not both:
                continue
            hint = "write one limit, or say in each 'text' when it holds"
            yield Finding(code="two-limits", pointer=f"/limits/{at}", message=message, hint=hint)
            break
        seen[key].append((at, limit))
