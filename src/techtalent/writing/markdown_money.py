"""What a regulation pays, in the words of a written plan: its amounts, and the way it divides the money."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from techtalent.model.amounts import Amount, Budget, CostShare, FreeOfCharge, MaximumAmount
from techtalent.model.common import NotResearched
from techtalent.model.estimates import AmountOutcome, Together
from techtalent.model.plan import FundingMatch
from techtalent.words.conditions import written_costs
from techtalent.words.estimates import written_range
from techtalent.words.names import UNIT_NAMES, written_day, written_money, written_percent
from techtalent.words.saying import lowered
from techtalent.writing.writer import Writer, clause, labelled


def money_lines(writer: Writer, match: FundingMatch, as_of: dt.date) -> Iterator[str]:
    """Yield what the regulation pays, and how the money is divided."""
    regulation = match.regulation
    outcomes = {outcome.position: outcome for outcome in match.amount_outcomes}
    shown = [(amount, outcomes.get(at)) for at, amount in enumerate(regulation.amounts)]
    lines = [
        written_amount_of(writer, amount, outcome, as_of)
        for amount, outcome in shown
        if outcome is None or outcome.verdict != "not-met"
    ]
    if lines:
        yield labelled(writer, "amount", lines)
    if regulation.allocation is not None:
        yield labelled(writer, "allocation", [clause(writer.text(regulation.allocation.text))])


def together_lines(writer: Writer, together: Together | None) -> Iterator[str]:
    """Yield what goes together best, where several regulations do or one has to be chosen."""
    if together is None or (len(together.regulations) < 2 and together.runner_up is None):
        return
    best = writer.say(
        "together_best",
        regulations=writer.names(together.regulations),
        range=written_range(together.least, together.most, together.currency, together.per, writer.language),
    )
    if together.is_example:
        best = writer.say("together_example", together=best)
    if any(check.about == "double-funding" for each in together.regulations for check in each.also_check):
        best = writer.say("together_ask", together=best)
    if together.runner_up is not None:
        second = together.runner_up
        most = written_range(Decimal(0), second.most, together.currency, together.per, writer.language)
        best = writer.say("together_next", together=best, regulations=writer.names(second.regulations), range=most)
    yield labelled(writer, "together", [best])


def written_payment(writer: Writer, amount: Amount) -> str:
    """Return what an amount pays, whatever the company and the day."""
    return written_amount_of(writer, amount, None, dt.date.min)


def written_amount_of(writer: Writer, amount: Amount, outcome: AmountOutcome | None, as_of: dt.date) -> str:
    """Return how much an amount is, of or for what, when it applies and on which days, on the day of a plan."""
    if isinstance(amount, NotResearched):
        return clause(writer.text(amount.note)) if amount.note else writer.say("not_researched")
    sentence = _written_sum(writer, amount)
    if amount.condition is not None:
        sentence += f" ({clause(writer.text(amount.condition))})"
    if amount.when is not None:
        asked, missing = lowered(clause(writer.text(amount.when.text))), outcome.missing if outcome is not None else ()
        phrase = "only_if_open" if missing else "only_if"
        sentence += f"; {writer.say(phrase, asked=asked, facts=writer.facts(missing))}"
    days = _written_days(writer, amount, as_of)
    return f"{sentence}; {days}" if days else sentence


def _written_sum(writer: Writer, amount: MaximumAmount | CostShare | FreeOfCharge | Budget) -> str:
    """Return how much it is, and of or for what."""
    if isinstance(amount, MaximumAmount):
        return _written_maximum(writer, amount)
    if isinstance(amount, CostShare):
        percent = written_percent(amount.percent, writer.language)
        return writer.say(f"share:{amount.bound}", percent=percent, of=clause(writer.text(amount.of)))
    what = clause(writer.text(amount.what))
    if isinstance(amount, FreeOfCharge):
        return writer.say("free", what=what)
    return writer.say("budget", euros=written_money(amount.euros, amount.currency, writer.language), what=what)


def _written_maximum(writer: Writer, amount: MaximumAmount) -> str:
    euros, per = written_money(amount.euros, amount.currency, writer.language), _per(writer, amount)
    if amount.minimum_euros is None:
        written = writer.say(f"maximum:{amount.bound}", euros=euros, per=per)
    else:
        least = written_money(amount.minimum_euros, amount.currency, writer.language)
        written = writer.say(f"maximum_from:{amount.bound}", least=least, euros=euros, per=per)
    if amount.full_weeks is not None:
        written = writer.say("full_weeks", amount=written, weeks=amount.full_weeks)
    if amount.full_hours is not None:
        written = writer.say("full_hours", amount=written, hours=amount.full_hours)
    return writer.say("on_top", amount=written) if amount.on_top else written


def _per(writer: Writer, amount: MaximumAmount) -> str:
    names = [UNIT_NAMES[unit].in_language(writer.language) for unit in amount.per]
    per = writer.say("per", units=writer.say("per_joined").join(names))
    if amount.what is not None:
        return writer.say("per_what", per=per, what=clause(writer.text(amount.what)))
    return writer.say("per_what", per=per, what=written_costs(amount.costs, writer.language)) if amount.costs else per


def _written_days(
    writer: Writer, amount: MaximumAmount | CostShare | FreeOfCharge | Budget, as_of: dt.date
) -> str | None:
    """Return the days on which an amount holds; None where it holds as long as the regulation.

    After its last day it is what was last known.
    """
    first, last = amount.first_day, amount.last_day
    parts = {name: written_day(day, writer.language) for name, day in (("first", first), ("last", last)) if day}
    if not parts:
        return None
    phrase = "amount_days" if len(parts) == 2 else "amount_from" if last is None else "amount_until"
    days = writer.say(phrase, **parts)
    return writer.say("amount_last_known", days=days) if last is not None and last < as_of else days
