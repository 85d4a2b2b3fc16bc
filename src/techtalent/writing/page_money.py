"""The money on the page of a plan: the regulations that it tells of, and what one arranges before."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from techtalent.model.conditions import ConditionMatch
from techtalent.model.plan import FundingMatch, Plan
from techtalent.model.regulations import FundingRegulation
from techtalent.planning.eligibility import ELIGIBLE
from techtalent.words.saying import lowered
from techtalent.writing.markdown_contacts import site
from techtalent.writing.page_layout import Line, Section
from techtalent.writing.writer import Writer

# So many regulations there are at most.
_REGULATIONS = 3

# Money that can be had for no more than so many days comes first: later it is too late.
_CLOSES_SOON = 60


def claimed(plan: Plan) -> list[str]:
    """Return the ids of the regulations whose money is claimed in a first step, in the order of the steps."""
    return [step.regulation.id for step in plan.first_steps if step.kind == "claim" and step.regulation is not None]


def concerned(plan: Plan) -> list[ConditionMatch]:
    """Return what laws and programmes ask of whoever takes the first steps."""
    first = {step.activity.id for step in plan.first_steps}
    return [match for match in plan.conditions if any(activity.id in first for activity in match.activities)]


def head_of(match: FundingMatch) -> FundingRegulation:
    """Return the regulation that a regulation is a variant of, or else itself."""
    return match.regulation if match.part_of is None else match.part_of


def families(matches: Iterable[FundingMatch]) -> list[list[FundingMatch]]:
    """Return the regulations with their variants together, where the first of them stands; the regulation comes first.

    Of variants whose regulation is not among them there is no such first.
    """
    found: dict[str, list[FundingMatch]] = {}
    for match in matches:
        found.setdefault(head_of(match).id, []).append(match)
    # Sorting keeps the order of the variants.
    return [sorted(family, key=lambda match: match.part_of is not None) for family in found.values()]


def regulation_line(writer: Writer, match: FundingMatch) -> str:
    """Return a regulation that may pay, in a line; of one that has no page, with the site where one asks for it."""
    regulation, title = match.regulation, writer.title(match.regulation)
    line = f"**{title}**" if match.in_short is None else f"**{title}:** {writer.text(match.in_short)}."
    address = None if regulation.website or regulation.apply is None else regulation.apply.address
    return line if address is None else f"{line} {site(writer, address)}"


def money_sections(writer: Writer, plan: Plan) -> Iterator[Section]:
    """Yield the regulations of the page, a place for how many more there are, and what to arrange first."""
    lines, at = [], 0
    for family in families(_told(plan)):
        names = tuple([match.regulation.id for match in family])
        lines.append(Line(_family_line(writer, family), 8 - at - (at == _REGULATIONS - 1), regulations=names))
        at += len(family)
    paying = [match for match in plan.funding if match.may_pay]
    yield Section(writer.say("money"), tuple(lines), is_list=True, is_continued=True)
    rest = []
    if len(paying) > len(claimed(plan)):
        # For how many of them there is no room is known when the page is laid out.
        rest.append(Line(count_line(writer, len(paying)), counts=True))
    rest += arranging_lines(writer, plan)
    yield Section(None, tuple(rest))


def _family_line(writer: Writer, family: Sequence[FundingMatch]) -> str:
    """Return a regulation with its variants below it; where it is not told itself, its title stands above them."""
    head, lines = head_of(family[0]), [regulation_line(writer, match) for match in family]
    if family[0].regulation is not head:
        lines.insert(0, f"**{writer.title(head)}:**")
    return "\n    - ".join(lines)


def arranging_lines(writer: Writer, plan: Plan) -> Iterator[Line]:
    """Yield that nothing pays for the first steps, where that is so, and what to arrange before them."""
    if plan.first_steps and not any(match.may_pay for match in plan.funding):
        yield Line(writer.say("no_money"), 7, kind="no_money")
    titles = dict.fromkeys(lowered(writer.text(match.condition.title)) for match in concerned(plan))
    if titles:
        yield Line(f"**{writer.say('arrange')}:** {writer.listed(list(titles))}.", 7, kind="arrange")


def count_line(writer: Writer, number: int) -> str:
    """Return that so many regulations are in the full plan; an empty text for none."""
    if number < 1:
        return ""
    return writer.say("more:one" if number == 1 else "more:many", number=number)


def _told(plan: Plan) -> list[FundingMatch]:
    """Return the regulations that the page tells of, without the money that is claimed in a first step.

    Those that pay for the first steps and for what is done already come first. Among these those that close soon come
    before those with an amount. A regulation and its variants stand together.
    """
    claims = claimed(plan)
    first = {step.activity.id for step in plan.first_steps} | {match.activity.id for match in plan.already}
    paying = [match for match in plan.funding if match.may_pay and match.regulation.id not in claims]
    # Sorting keeps the plan's order.
    paying.sort(
        key=lambda match: (
            all(activity.id not in first for activity in match.activities),
            not _closes_soon(match, plan.receipt.as_of),
            match.estimate is None,
        )
    )
    by_id = {match.regulation.id: match for match in paying}
    told: dict[str, FundingMatch] = {}
    for match in paying:
        # The rules of a variant come with those of the regulation that it is of.
        told |= {name: by_id[name] for name in (head_of(match).id, match.regulation.id) if name in by_id}
        if len(told) >= _REGULATIONS:
            break
    return list(told.values())[:_REGULATIONS]


def _closes_soon(match: FundingMatch, as_of: dt.date) -> bool:
    """Return whether the company can get it now, and not for long."""
    if match.availability != "open" or match.eligibility not in ELIGIBLE or match.window is None:
        return False
    return (match.window.last_day - as_of).days <= _CLOSES_SOON


def best_known(plan: Plan, regulations: Iterable[FundingRegulation]) -> FundingRegulation | None:
    """Return the regulation that the page tells of, or else one with an amount, or else the first; None without any."""
    in_steps = {step.regulation.id for step in plan.first_steps if step.regulation is not None}
    told = in_steps | {match.regulation.id for match in _told(plan)}
    counted = {match.regulation.id for match in plan.funding if match.estimate is not None}
    return min(regulations, key=lambda found: (found.id not in told, found.id not in counted), default=None)
