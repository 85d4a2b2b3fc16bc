"""Plans and answers about plans as Markdown, in Dutch or English."""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from techtalent.model.advice import ActivityMatch, Alternative, GoalCoverage, NearMiss
from techtalent.model.common import Fact
from techtalent.model.notices import Notice
from techtalent.model.plan import ContactMatch, Plan, Question
from techtalent.model.starts import Start
from techtalent.model.text import Language
from techtalent.words.names import written_day, written_number
from techtalent.writing.markdown_advice import already_section, written_reasons
from techtalent.writing.markdown_conditions import conditions_section
from techtalent.writing.markdown_contacts import contacts_section
from techtalent.writing.markdown_funding import company_name, funding_section
from techtalent.writing.markdown_papers import documents_section
from techtalent.writing.markdown_starts import begin_lines, effort_lines, helping_lines, next_lines, step_points
from techtalent.writing.writer import Writer, bullets, clause, sentence

if TYPE_CHECKING:
    from techtalent.answers.compare import PlanChange
    from techtalent.answers.explanation import Explanation

AT_LENGTH = 5
"""How many activities are written at length; the others stand in a list after them."""


def render_markdown(shown: "Plan | Explanation | PlanChange", language: Language = "nl") -> str:
    """Return a plan, an explanation or a change between plans as Markdown.

    A plan becomes a document: in short, what to do first and why, who pays, whom to call, and the steps. An explanation
    becomes a sentence, with what is left to check; a change between plans becomes lists of what came, went and differs.

    Raises ValueError where there is no such language.

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(time_tier="little-time")
    >>> catalogue = techtalent.load_catalogue()
    >>> found = techtalent.explain(profile, catalogue, "internships", as_of=datetime.date(2026, 11, 23))
    >>> print(techtalent.render_markdown(found, "en"), end="")
    *Offer internships*: does not fit: asks *more time and people*, you chose *little time, few people*.
    """
    if isinstance(shown, Plan):
        return _plan_markdown(Writer(language), shown)
    # This imports `explain` and `compare`, which takes a while: a program that only renders plans does not wait for it.
    from techtalent.writing.markdown_answers import answer_markdown

    return answer_markdown(shown, language)


def _plan_markdown(writer: Writer, plan: Plan) -> str:
    language = writer.language
    day = written_day(plan.receipt.as_of, language)
    blocks = [
        f"# {writer.say('title')}",
        writer.say("intro", day=day),
        *_notices_section(writer, plan),
        *_summary_section(writer, plan),
        *_facts_section(writer, plan),
        *already_section(writer, plan),
        *_activities_section(writer, plan),
        *conditions_section(writer, plan.conditions),
        *funding_section(writer, plan),
        *documents_section(writer, plan.documents),
        *contacts_section(writer, plan.contacts),
        *_steps_section(writer, plan),
        *_coverage_section(writer, plan),
        *_near_misses_section(writer, plan.near_misses),
        *_questions_section(writer, plan.questions),
        *_meet_again_section(writer, plan),
        *_cases_section(writer, plan),
        *_tips_section(writer, plan),
        "---",
        writer.say(
            "receipt",
            version=plan.receipt.library_version,
            digest=plan.receipt.catalogue_digest[:12],
            schema=plan.receipt.schema_version,
            day=day,
        ),
    ]
    return "\n\n".join(blocks) + "\n"


def _notices_section(writer: Writer, plan: Plan) -> Iterator[str]:
    """Yield what to look at again in the profile; of a pool, with the company that it is about."""
    if plan.notices:
        yield f"## {writer.say('notices')}"
        yield bullets(_notice_line(writer, plan, notice) for notice in plan.notices)


def _notice_line(writer: Writer, plan: Plan, notice: Notice) -> str:
    if notice.member is None:
        return writer.text(notice.text)
    name = company_name(writer, plan.profile.members[notice.member - 1], notice.member)
    return f"**{name}:** {writer.text(notice.text)}"


def _summary_section(writer: Writer, plan: Plan) -> Iterator[str]:
    """Yield the section that a director reads first."""
    lines = {
        "already": writer.names([match.activity for match in plan.already]),
        "begin_with": writer.names([match.activity for match in plan.activities[:3]]),
        "may_pay": writer.names([match.regulation for match in plan.funding if match.may_pay]),
        "call_first": writer.names([match.contact_point for match in plan.contacts if _is_certain(match)]),
        "tell_us": writer.facts(question.fact for question in plan.questions),
    }
    filled = [f"**{writer.say(name)}:** {value}." for name, value in lines.items() if value]
    if filled:
        yield f"## {writer.say('in_short')}"
        yield bullets(filled)


def _is_certain(match: ContactMatch) -> bool:
    return all(not reason.facts for reason in match.reasons)


def _facts_section(writer: Writer, plan: Plan) -> Iterator[str]:
    """Yield the section with what the company told of itself."""
    lines = [f"**{writer.label(fact)}:** {value}" for fact, value in _written_choices(writer, plan).items()]
    members = plan.profile.members
    if members:
        names = [company_name(writer, member, number) for number, member in enumerate(members, start=1)]
        lines.append(f"**{writer.say('companies')}:** {writer.listed(names)}")
    lines += [f"**{writer.label(fact)}:** {value}" for fact, value in _written_circumstances(writer, plan).items()]
    yield f"## {writer.say('facts')}"
    yield bullets(lines)


def _written_choices(writer: Writer, plan: Plan) -> dict[Fact, str]:
    not_told = writer.say("not_told")
    time = writer.text(plan.time_tier.title) if plan.time_tier else not_told
    hours = plan.profile.hours_per_month
    if hours is not None:
        written = writer.say("hours_one" if hours == 1 else "hours", hours=written_number(hours, writer.language))
        time = f"{written} ({time})"
    return {
        "goals": not_told if plan.goals is None else writer.titles(plan.goals),
        "target_groups": not_told if plan.target_groups is None else writer.titles(plan.target_groups),
        "time_tier": time,
    }


def _written_circumstances(writer: Writer, plan: Plan) -> dict[Fact, str]:
    """Return the facts that are no choices, as far as they were told, in words."""
    profile = plan.profile
    facts: dict[Fact, str] = {}
    words: dict[Fact, str | None] = {
        "region": profile.region,
        "activity_region": profile.activity_region,
        "province": profile.province,
        "sector": profile.sector,
        "legal_form": profile.legal_form,
    }
    facts |= {fact: writer.word(fact, word) for fact, word in words.items() if word is not None}
    if plan.affiliations is not None:
        facts["affiliations"] = writer.titles(plan.affiliations) or writer.say("none")
    if profile.employees is not None:
        facts["employees"] = writer.count(profile.employees)
    answers: dict[Fact, bool | None] = {
        "training_company": profile.training_company,
        "partnership": profile.partnership,
    }
    facts |= {fact: writer.say("yes" if told else "no") for fact, told in answers.items() if told is not None}
    if profile.partners is not None:
        facts["partners"] = writer.partners(profile.partners)
    does = [match.activity for match in plan.already if "does" in match.told_by]
    if does and not profile.members:
        facts["does"] = writer.names(does)
    if profile.offers is not None:
        offers = [writer.offer(offer) for offer in profile.offers]
        facts["offers"] = writer.listed(offers) or writer.say("nothing")
    return facts


def _activities_section(writer: Writer, plan: Plan) -> Iterator[str]:
    activities = plan.activities
    paying = {match.regulation.id for match in plan.funding if match.may_pay}
    starts = {start.activity.id: start for start in plan.starts}
    yield f"## {writer.say('first')}"
    if not activities:
        yield writer.say("nothing_new" if any(entry.already for entry in plan.coverage) else "nothing_fits")
    for position, match in enumerate(activities[:AT_LENGTH], start=1):
        yield f"### {position}. {writer.title(match.activity)}"
        yield writer.text(match.activity.summary)
        yield bullets(_activity_lines(writer, match, starts[match.activity.id], paying))
    if activities[AT_LENGTH:]:
        yield f"### {writer.say('also_fits')}"
        yield bullets(
            f"{writer.named(match.activity)}: {written_reasons(writer, match)}." for match in activities[AT_LENGTH:]
        )


def _activity_lines(writer: Writer, match: ActivityMatch, start: Start, paying: Container[str]) -> Iterator[str]:
    activity = match.activity
    yield f"**{writer.say('why')}:** {written_reasons(writer, match)}. {writer.text(match.rank.why)}"
    yield from effort_lines(writer, start)
    yield from begin_lines(writer, start)
    if activity.hands_on is not None:
        yield f"**{writer.say('how')}:** {writer.text(activity.hands_on)}"
    yield from helping_lines(writer, start)
    for season in activity.seasons:
        yield f"**{writer.say('season')}:** {writer.text(season.text)}"
    payers = [
        writer.named(regulation) + ("" if regulation.id in paying else f" ({writer.say('not_now_short')})")
        for regulation in match.funding
    ]
    yield f"**{writer.say('pays')}:** {'; '.join(payers) or writer.say('nobody_pays')}."
    yield from next_lines(writer, start)


def _meet_again_section(writer: Writer, plan: Plan) -> Iterator[str]:
    if plan.meet_again is not None:
        yield f"## {writer.say('meet_again')}"
        yield writer.text(plan.meet_again.text)


def _steps_section(writer: Writer, plan: Plan) -> Iterator[str]:
    if plan.steps:
        yield f"## {writer.say('steps')}"
    for match in plan.steps:
        still_open = [fact for reason in match.reasons for fact in reason.facts]
        note = f" *({writer.say('still_open', facts=writer.facts(still_open))})*" if still_open else ""
        points = "".join(f"\n   - {point}" for point in step_points(writer, match))
        yield f"{match.step.number}. **{writer.title(match.step)}**{note}{points}"


def _coverage_section(writer: Writer, plan: Plan) -> Iterator[str]:
    """Yield the section with the chosen goals that nothing advised serves."""
    unserved = [entry for entry in plan.coverage if plan.goals is not None and not entry.served]
    if unserved:
        yield f"## {writer.say('coverage')}"
        yield bullets(f"**{writer.title(entry.goal)}:** {_written_coverage(writer, entry)}." for entry in unserved)


def _written_coverage(writer: Writer, coverage: GoalCoverage) -> str:
    if coverage.already:
        return writer.say("served_already", activities=writer.names(coverage.already))
    if not coverage.alternatives:
        return writer.say("served_by_nothing_known")
    alternatives = "; ".join(_written_alternative(writer, alternative) for alternative in coverage.alternatives)
    return writer.say("served_by_nothing", alternatives=alternatives)


def _written_alternative(writer: Writer, alternative: Alternative) -> str:
    takes = []
    if alternative.time_tier is not None:
        takes.append(writer.say("takes_time", tier=writer.named(alternative.time_tier)))
    if alternative.target_groups:
        takes.append(writer.say("takes_goal", any=writer.names(alternative.target_groups, "or_")))
    return f"{writer.named(alternative.activity)} ({writer.listed(takes)})"


def _near_misses_section(writer: Writer, near_misses: tuple[NearMiss, ...]) -> Iterator[str]:
    if near_misses:
        yield f"## {writer.say('near_misses')}"
        yield bullets(
            f"{sentence(_written_change(writer, near_miss))}: {writer.names(near_miss.activities)}."
            for near_miss in near_misses
        )


def _written_change(writer: Writer, near_miss: NearMiss) -> str:
    if near_miss.choice == "time_tier":
        return writer.say("takes_time", tier=writer.named(near_miss.takes))
    return writer.say("takes_goal", any=writer.named(near_miss.takes))


def _questions_section(writer: Writer, questions: tuple[Question, ...]) -> Iterator[str]:
    if questions:
        yield f"## {writer.say('questions')}"
        yield "\n".join(
            f"{number}. {writer.text(question.text)} ({_written_settles(writer, question)})"
            for number, question in enumerate(questions, start=1)
        )


def _written_settles(writer: Writer, question: Question) -> str:
    return writer.say("settles_one") if question.settles == 1 else writer.say("settles", count=question.settles)


def _cases_section(writer: Writer, plan: Plan) -> Iterator[str]:
    if plan.cases:
        yield f"## {writer.say('cases')}"
        lines = []
        for match in plan.cases:
            shared = [record for reason in match.reasons if reason.kind == "activities" for record in reason.records]
            does = f" {sentence(writer.say('case_shares', activities=writer.names(shared)))}." if shared else ""
            lines.append(f"**{writer.title(match.case)}**: {writer.text(match.case.summary)}{does}")
        yield bullets(lines)


def _tips_section(writer: Writer, plan: Plan) -> Iterator[str]:
    if plan.tips:
        yield f"## {writer.say('tips')}"
        lines = []
        for match in plan.tips:
            points = " ".join(writer.text(point) for point in match.tip.points)
            lines.append(f"**{clause(writer.title(match.tip))}.** {points}".rstrip())
        yield bullets(lines)
