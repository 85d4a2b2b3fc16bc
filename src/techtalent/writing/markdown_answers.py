"""Answers about plans as sentences: why something is in a plan or not, and what changed between two plans."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import get_args

from techtalent.answers.change import PlanChange
from techtalent.answers.changes import CatalogueChange
from techtalent.answers.explanation import Condition, Explanation, ToldFact
from techtalent.catalogue.lookup import is_in_use
from techtalent.errors import expect
from techtalent.model.activities import Activity, Initiative
from techtalent.model.advice import Choice
from techtalent.model.company import EmployeeBand, Offer, Partners
from techtalent.model.goals import TimeTier
from techtalent.model.plan import Outcome
from techtalent.model.regulations import FundingRegulation
from techtalent.model.text import Language, Text
from techtalent.words.answers import ANSWER_PHRASES
from techtalent.words.names import written_day
from techtalent.words.phrases import PHRASES
from techtalent.words.saying import lowered
from techtalent.writing.markdown_changes import catalogue_change_markdown, plan_change_markdown
from techtalent.writing.markdown_funding import availability
from techtalent.writing.markdown_starts import written_place
from techtalent.writing.writer import Titled, Writer, bullets, clause

ANSWER_WORDS = MappingProxyType({**PHRASES, **ANSWER_PHRASES})
"""The phrases of answers about plans."""


def answer_markdown(answer: Explanation | PlanChange | CatalogueChange, language: Language) -> str:
    """Return an answer about plans as Markdown."""
    expect(
        answer,
        Explanation | PlanChange | CatalogueChange,
        "what is written is a Plan, an Explanation, a PlanChange or a CatalogueChange",
    )
    writer = Writer(language, ANSWER_WORDS)
    if isinstance(answer, Explanation):
        return _explanation_markdown(writer, answer)
    if isinstance(answer, CatalogueChange):
        return catalogue_change_markdown(writer, answer)
    return plan_change_markdown(writer, answer)


def _explanation_markdown(writer: Writer, explanation: Explanation) -> str:
    """Return why something is in a plan or not, as a sentence, with a list of what is left to check."""
    conditions, checks = _reasons_and_checks(explanation)
    reasons = "; ".join(_written_condition(writer, condition, explanation) for condition in conditions)
    headline = f"{writer.named(explanation.record)}: {writer.say(_headline_phrase(explanation))}"
    lines = [f"{headline}: {reasons}." if reasons else f"{headline}."]
    if checks:
        lines.append(f"{writer.say('check_first')}:\n{bullets(clause(writer.text(text)) for text in checks)}")
    if explanation.successors:
        lines.append(f"{writer.say('followed_by')}: {writer.titles(explanation.successors)}.")
    return "\n\n".join(lines) + "\n"


def _reasons_and_checks(explanation: Explanation) -> tuple[list[Condition], list[Text]]:
    """Return the conditions that the sentence names, and the texts of what is left to check.

    The conditions that are not met are reason enough; if all are met or open, the sentence names all of them.
    """
    conditions = explanation.conditions
    failed = [condition for condition in conditions if condition.verdict == "not-met"]
    if any(condition.kind == "in-use" for condition in failed):
        # Whether it could be had is no question any more.
        return [condition for condition in failed if condition.kind != "availability"], []
    if any(condition.kind == "already" for condition in failed):
        # That the company said so itself needs no reason.
        return [each for each in failed if each.kind == "already" and each.told[0].fact != "does"], []
    if failed:
        return failed, []
    judged = [condition for condition in conditions if condition.kind not in ("also-check", "in-use")]
    checks = [condition.text for condition in conditions if condition.kind == "also-check"]
    return judged, [text for text in checks if text is not None]


def _headline_phrase(explanation: Explanation) -> str:
    if isinstance(explanation.record, Activity):
        if any(condition.kind == "already" for condition in explanation.conditions):
            return "does"
        return "fits" if explanation.in_plan else "fits_not"
    if not isinstance(explanation.record, FundingRegulation):
        return "helps" if explanation.in_plan else "helps_not"
    if not explanation.in_plan:
        return "pays_for_nothing"
    return {"met": "pays_surely", "unknown": "may_pay_for", "not-met": "pays_not"}[explanation.verdict]


def _written_condition(writer: Writer, condition: Condition, explanation: Explanation) -> str:
    record = explanation.record
    if condition.kind == "availability" and isinstance(record, FundingRegulation) and condition.availability:
        return availability(writer, record, condition.availability, condition.window, explanation.as_of)
    if condition.kind == "in-use" and record.retired is not None:
        since = written_day(record.retired.since, writer.language)
        return f"{writer.say('gone_since', day=since)} ({clause(writer.text(record.retired.reason))})"
    if condition.kind == "education" and isinstance(record, FundingRegulation):
        return writer.say(f"education:{condition.verdict}", names=writer.education(record.education))
    if condition.kind == "requirement":
        return _written_requirement(writer, condition)
    if condition.kind == "region" and isinstance(record, Initiative):
        return writer.say(f"region:{condition.verdict}", place=written_place(writer, record))
    records = condition.meets if condition.verdict == "met" else condition.asks
    names = _names(writer, records, "and_" if condition.verdict == "met" else "or_")
    goals = [goal for other in explanation.conditions if other.kind == "goals" for goal in other.meets]
    return writer.say(
        f"{_condition_phrase(condition, explanation)}:{condition.verdict}",
        goals=_names(writer, goals, "and_"),
        names=names or writer.say("nothing_in_use"),
        chosen=_given_facts(writer, condition) or writer.say("nothing_yet"),
    )


def _condition_phrase(condition: Condition, explanation: Explanation) -> str:
    """Return the name of the phrase for a condition, without its verdict: the part before the colon."""
    record = explanation.record
    if isinstance(record, FundingRegulation) and condition.kind == "activities":
        return "pays"
    if isinstance(record, Initiative) and condition.kind == "target_groups":
        # Where an activity fits, the groups that it reaches decide, and not the groups that were chosen.
        fits = any(other.kind == "activities" and other.verdict == "met" for other in explanation.conditions)
        return "helps_for" if fits else "target_groups"
    if isinstance(record, Activity) and condition.kind == "target_groups" and condition.verdict == "not-met":
        # It may reach what was chosen, for another goal.
        goals_met = any(other.kind == "goals" and other.verdict == "met" for other in explanation.conditions)
        return "target_groups_for_goals" if goals_met else "target_groups"
    gone = isinstance(record, Activity) and any(
        isinstance(asked, TimeTier) and not is_in_use(asked, explanation.as_of) for asked in condition.asks
    )
    return "time_tier_gone" if gone else condition.kind


def _names(writer: Writer, records: Iterable[Titled], joined: str) -> str:
    return writer.listed([_name(writer, record) for record in records], joined)


def _name(writer: Writer, record: Titled) -> str:
    """Return the title of a record as a name in a sentence; the name of a time tier has no capital."""
    if isinstance(record, TimeTier):
        return f"*{lowered(writer.text(record.title))}*"
    return writer.named(record)


def _written_requirement(writer: Writer, condition: Condition) -> str:
    asked = lowered(clause(writer.text(condition.text))) if condition.text is not None else ""
    if condition.of:
        branches = [_written_branch(writer, outcome) for outcome in condition.of]
        asked = f"{asked} ({writer.say('branches', branches='; '.join(branches))})"
    if condition.brought:
        return writer.say("requirement:brought", asked=asked)
    if condition.verdict == "unknown":
        missing = writer.facts(given.fact for given in condition.told if given.value is None)
        # A band of employees that lies across the bound was told, and leaves the requirement open all the same.
        missing = missing or writer.facts(given.fact for given in condition.told)
        return writer.say("requirement:unknown", asked=asked, facts=missing)
    return writer.say(f"requirement:{condition.verdict}", asked=asked, given=_given_facts(writer, condition))


def _written_branch(writer: Writer, outcome: Outcome) -> str:
    asked = lowered(clause(writer.text(outcome.requirement.text)))
    return writer.say(f"branch:{outcome.verdict}", asked=asked, facts=writer.facts(outcome.missing))


def _given_facts(writer: Writer, condition: Condition) -> str:
    """Return the facts that a condition depends on, as far as they were told."""
    return "; ".join(_given_fact(writer, given) for given in condition.told if given.value is not None)


def _given_fact(writer: Writer, given: ToldFact) -> str:
    """Return a fact that was told, as a part of a sentence."""
    value = _given_value(writer, given)
    return value if given.fact in get_args(Choice) else f"{lowered(writer.label(given.fact))}: {value}"


def _given_value(writer: Writer, given: ToldFact) -> str:
    value = given.value
    if isinstance(value, bool):
        return writer.say("yes" if value else "no")
    if isinstance(value, int | EmployeeBand):
        return writer.count(value)
    if isinstance(value, tuple) and given.fact == "partners":
        return writer.partners(tuple(part for part in value if isinstance(part, Partners)))
    if isinstance(value, str):
        return writer.word(given.fact, value)
    if isinstance(value, tuple):
        parts = [
            writer.offer(part) if isinstance(part, Offer) else _name(writer, part)
            for part in value
            if not isinstance(part, Partners)
        ]
        return writer.listed(parts) or writer.say("nothing" if given.fact == "offers" else "none")
    if isinstance(value, TimeTier):
        return _name(writer, value)
    return str(value)
