"""The end of the page of a plan: what to tell, what is not for the company, and what to take care of."""

from collections.abc import Iterator

from techtalent.model.common import Fact
from techtalent.model.plan import FundingMatch, Plan
from techtalent.model.requirements import AffiliationRequirement
from techtalent.model.text import Text
from techtalent.writing.page_layout import Line
from techtalent.writing.writer import Writer

# So many questions and names of what is not for the company there are at most.
_QUESTIONS = 4
_NAMES = 6


def closing_lines(writer: Writer, plan: Plan) -> Iterator[Line]:
    """Yield what to tell, what is not for the company, what has ended, and what to take care of."""
    if plan.questions:
        asked = [_asked(writer, plan, question.fact) for question in plan.questions[:_QUESTIONS]]
        yield Line(f"**{writer.say('tell_us')}:** {writer.listed(asked)}.", 8, is_for_annex=True, kind="tell_us")
    not_for_you = [writer.text(title) for title in _not_for_you(plan)]
    if not_for_you:
        names = writer.at_most(not_for_you, _NAMES)
        yield Line(
            f"**{writer.say('not_for_you')}:** {writer.listed(names)}.", 5, is_for_annex=True, kind="not_for_you"
        )
    gone = [writer.text(match.regulation.title) for match in ended(plan)]
    if gone:
        yield Line(f"**{writer.say('ended')}:** {writer.listed(gone)}.", 3, is_for_annex=True, kind="ended")
    yield Line(writer.say("care"), kind="care")


def ended(plan: Plan) -> list[FundingMatch]:
    """Return the regulations that have ended, without the money of funds that the company has nothing to do with."""
    return [match for match in plan.funding if match.availability == "ended" and not _is_of_others(match)]


def _asked(writer: Writer, plan: Plan, fact: Fact) -> str:
    """Return what to tell; of offers that were told, how many they are."""
    is_told = fact == "offers" and all(company.offers is not None for company in plan.profile.companies())
    return writer.say("how_many") if is_told else writer.facts([fact])


def _is_of_others(match: FundingMatch) -> bool:
    """Return whether it is money of a fund or an association that the company is not affiliated with."""
    return any(
        outcome.verdict == "not-met" and isinstance(outcome.requirement, AffiliationRequirement)
        for outcome in match.outcomes
    )


def _not_for_you(plan: Plan) -> list[Text]:
    """Return what does not pay for this company: funds of others by their name, other regulations by theirs."""
    found: dict[Text, None] = {}
    for match in plan.funding:
        if match.may_pay or match.availability == "ended":
            continue
        # Money of a fund that the company has nothing to do with: the fund says it all.
        others = [provider.title for provider in match.providers] if _is_of_others(match) else []
        found.update(dict.fromkeys(others or [match.regulation.title]))
    return list(found)
