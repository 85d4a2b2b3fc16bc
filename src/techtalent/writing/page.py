"""The one page of a plan, as Markdown: what a director reads, and does something with on Monday.

It has at most `MOST_WORDS` words, counted as `len(text.split())`. Where there is more to say, the lines that help least
are left to the full plan.
"""

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import NamedTuple

from attrs import frozen

from techtalent.model.advice import AlreadyMatch, NearMiss
from techtalent.model.common import Fact
from techtalent.model.conditions import ConditionMatch
from techtalent.model.first_steps import FirstStep
from techtalent.model.plan import Contribution, FundingMatch, Plan
from techtalent.model.profile import CompanyProfile
from techtalent.model.requirements import AffiliationRequirement
from techtalent.model.text import Language
from techtalent.words.names import written_day, written_number
from techtalent.words.page import PAGE_PHRASES
from techtalent.words.phrases import PHRASES
from techtalent.words.saying import lowered
from techtalent.writing.calls import calls
from techtalent.writing.markdown_contacts import site
from techtalent.writing.markdown_funding import company_name
from techtalent.writing.writer import Writer, bullets, clause, plain, sentence

MOST_WORDS = 350
"""So many words the page has at most."""

# So many goals are named; of more of them the number.
_GOALS = 3

# So many regulations, calls, questions and names of what is not for the company there are at most.
_REGULATIONS = 3
_CALLS = 3
_QUESTIONS = 4
_NAMES = 6

# So many activities of a change are named; of more of them, one fewer and how many others.
_NAMED = 5

# Where nothing fits, so many changes are told.
_CHANGES = 3

# A line that always stays.
_STAYS = 9

ALL_PHRASES = MappingProxyType({**PHRASES, **PAGE_PHRASES})
"""The phrases of a written plan."""


@frozen
class _Line:
    """A line of the page."""

    text: str
    helps: int = _STAYS
    """How much it helps: where there is no room, the line that helps least goes first."""
    more: str = ""
    """What is said behind it where there is room."""
    is_for_annex: bool = False
    """Whether the annex has it where the page has no room."""


@frozen
class _Section:
    """A heading with lines: a list, or paragraphs."""

    heading: str | None
    lines: tuple[_Line, ...]
    is_list: bool = False


class Page(NamedTuple):
    """The page."""

    blocks: list[str]
    left_out: list[str]
    """The lines for which there was no room and that nothing else in the annex says."""


def page_of(plan: Plan, language: Language) -> Page:
    """Return the page of a plan, of `MOST_WORDS` words at most."""
    writer = Writer(language, ALL_PHRASES)
    sections = [section for section in _sections(writer, plan) if section.lines]
    shown = _shown(sections)
    blocks: list[str] = []
    for section in sections:
        texts = [shown[id(line)] for line in section.lines if id(line) in shown]
        if texts and section.heading is not None:
            blocks.append(f"## {section.heading}")
        blocks += [bullets(texts)] if section.is_list and texts else texts
    lines = [line for section in sections for line in section.lines if line.is_for_annex and id(line) not in shown]
    return Page(blocks, [line.text for line in lines])


def _shown(sections: Sequence[_Section]) -> dict[int, str]:
    """Return the texts of the lines for which there is room, by the identity of the line."""
    # A bullet counts as a word, and so does the sign of a heading.
    number = sum(len(section.heading.split()) + 1 for section in sections if section.heading is not None)
    lines = [(line, len(line.text.split()) + section.is_list) for section in sections for line in section.lines]
    found: dict[int, str] = {}
    # Of lines that help equally, the first comes first.
    for line, words in sorted(lines, key=lambda entry: -entry[0].helps):
        if line.helps == _STAYS or number + words <= MOST_WORDS:
            found[id(line)] = line.text
            number += words
    for line, _ in lines:
        words = len(line.more.split())
        if words and number + words <= MOST_WORDS and id(line) in found:
            found[id(line)] = f"{line.text} {line.more}"
            number += words
    return found


def _sections(writer: Writer, plan: Plan) -> Iterator[_Section]:
    yield _Section(None, (_Line(f"# {_title(writer, plan)}"), _Line(_told(writer, plan))))
    yield _Section(writer.say("notices"), tuple(_notices(writer, plan)), is_list=True)
    yield _Section(None, tuple(_already(writer, plan)))
    steps = plan.first_steps
    heading: str | None = writer.say(f"steps:{len(steps)}")
    if not steps:
        yield _Section(heading, tuple(_instead(writer, plan)))
    else:
        if not plan.activities:
            yield _Section(None, (_Line(_nothing(writer, plan), 8),))
        why = {match.activity.id: match.rank.why for match in plan.activities}
        lines = [
            # Money that it may bring is a reason too, and is told in the step.
            _Line(_step(writer, step), more="" if step.regulation is not None else writer.text(why[step.activity.id]))
            for step in steps
        ]
        yield _Section(heading, tuple(lines), is_list=True)
    yield _Section(writer.say("brings"), tuple(_brings(writer, plan)), is_list=True)
    yield from _money(writer, plan)
    called = [_Line(line, 8 - 2 * at) for at, line in enumerate(calls(writer, plan)[:_CALLS])]
    yield _Section(writer.say("call"), tuple(called), is_list=True)
    yield _Section(None, tuple(_closing(writer, plan)))


# For whom


def _title(writer: Writer, plan: Plan) -> str:
    profile = plan.profile
    if profile.name is not None:
        return writer.say("title_of", name=plain(profile.name))
    if profile.members:
        return writer.say("title_pool", number=len(profile.members))
    return writer.say("title")


def _told(writer: Writer, plan: Plan) -> str:
    """Return the day of the plan, and what the company told."""
    day = written_day(plan.receipt.as_of, writer.language)
    profile = plan.profile
    parts = list(_choices(writer, plan))
    if profile.members:
        parts += [_company(writer, plan, member, number) for number, member in enumerate(profile.members, start=1)]
    else:
        parts += _circumstances(writer, profile, plan)
    return f"{day}. {sentence('; '.join(parts) or writer.say('nothing_told'))}."


def _choices(writer: Writer, plan: Plan) -> Iterator[str]:
    if plan.goals is not None:
        titles = [lowered(writer.text(goal.title)) for goal in plan.goals]
        yield writer.listed(titles) if len(titles) <= _GOALS else writer.say("goals", number=len(titles))
    if plan.target_groups is not None:
        yield writer.listed([lowered(writer.text(group.title)) for group in plan.target_groups])
    hours = plan.profile.hours_per_month
    if hours is not None:
        yield writer.say("hours_one" if hours == 1 else "hours", hours=written_number(hours, writer.language))
    elif plan.time_tier is not None:
        yield lowered(writer.text(plan.time_tier.title))


def _circumstances(writer: Writer, profile: CompanyProfile, plan: Plan) -> Iterator[str]:
    """Yield what a company told of itself, in some words each."""
    if profile.region is not None:
        yield writer.word("region", profile.region)
    elif profile.province is not None:
        yield writer.word("province", profile.province)
    if profile.affiliations is not None:
        yield writer.listed(_affiliations(writer, plan, profile)) or writer.say("no_affiliations")
    if profile.employees is not None:
        yield writer.say("employees", number=writer.count(profile.employees))
    if profile.offers == ():
        yield writer.say("no_places")


def _company(writer: Writer, plan: Plan, member: CompanyProfile, number: int) -> str:
    parts = []
    if member.employees is not None:
        parts.append(writer.count(member.employees))
    parts += _affiliations(writer, plan, member)
    name = company_name(writer, member, number)
    return writer.say("company", name=name, facts=", ".join(parts)) if parts else name


def _affiliations(writer: Writer, plan: Plan, company: CompanyProfile) -> list[str]:
    """Return the names of the funds and associations of a company; of one that no part of the plan names, its id."""
    organisations = [*(plan.affiliations or ()), *(match.organisation for match in plan.contacts)]
    organisations += [provider for match in plan.funding for provider in match.providers]
    titles = {known.id: writer.text(known.title) for known in organisations if known is not None}
    return [titles.get(name, plain(name)) for name in company.affiliations or ()]


def _notices(writer: Writer, plan: Plan) -> Iterator[_Line]:
    for number, notice in enumerate(plan.notices):
        text = writer.text(notice.text)
        if notice.member is not None:
            name = company_name(writer, plan.profile.members[notice.member - 1], notice.member)
            text = f"**{name}:** {text}"
        yield _Line(text, _STAYS if number == 0 else 8, is_for_annex=True)


def _already(writer: Writer, plan: Plan) -> Iterator[_Line]:
    if plan.already:
        done = writer.listed([_done(writer, plan, match) for match in plan.already])
        yield _Line(f"**{writer.say('already')}:** {done}.", 8, is_for_annex=True)


def _done(writer: Writer, plan: Plan, match: AlreadyMatch) -> str:
    """Return what is done already; of several companies, with those that do it."""
    members = [company_name(writer, plan.profile.members[at], at + 1) for at in match.members]
    return writer.named(match.activity) + (f" ({writer.listed(members)})" if members else "")


# What to do


def _step(writer: Writer, step: FirstStep) -> str:
    """Return a first step with a box to tick, and the page on which one goes on."""
    parts = [f"☐ **{clause(writer.text(step.title))}.**", writer.text(step.text)]
    if step.when is not None:
        parts.append(writer.text(step.when.text))
    address = _address(step)
    if address is not None:
        parts.append(f"{site(writer, address)}")
    return " ".join(parts)


def _address(step: FirstStep) -> str | None:
    if step.kind == "claim":
        return step.regulation.apply.address if step.regulation is not None and step.regulation.apply else None
    found = step.activity.begin[step.begin].find if step.begin is not None else None
    return None if found is None else found.address


def _instead(writer: Writer, plan: Plan) -> Iterator[_Line]:
    """Yield that there is nothing to begin with, and what would change that."""
    yield _Line(_nothing(writer, plan))
    for near_miss in plan.near_misses[:_CHANGES]:
        yield _Line(near_miss_line(writer, near_miss), 7)


def _nothing(writer: Writer, plan: Plan) -> str:
    """Return that nothing is advised: what fits is done already, or nothing fits."""
    return writer.say("nothing_new" if any(entry.already for entry in plan.coverage) else "nothing_fits")


def near_miss_line(writer: Writer, near_miss: NearMiss) -> str:
    """Return what one more choice would make fit."""
    phrase = "with_time" if near_miss.choice == "time_tier" else "with_choice"
    change = lowered(writer.text(near_miss.takes.title))
    names = [writer.named(activity) for activity in near_miss.activities]
    if len(names) > _NAMED:
        names = [*names[: _NAMED - 1], writer.say("others", number=len(names) - _NAMED + 1)]
    return writer.say(phrase, change=change, activities=writer.listed(names))


def _brings(writer: Writer, plan: Plan) -> Iterator[_Line]:
    """Yield what each company of a pool brings."""
    for number, contribution in enumerate(plan.receipt.pooled, start=1):
        name = company_name(writer, contribution.company, number)
        yield _Line(f"**{name}:** {_brought(writer, contribution)}.", 8, is_for_annex=True)


def _brought(writer: Writer, contribution: Contribution) -> str:
    """Return what a company brings first; of one that did not tell its affiliations, nobody knows."""
    if contribution.brings:
        return writer.say("brings_money", regulations=writer.text(contribution.brings[0].title))
    if contribution.company.affiliations is None:
        return writer.say("tells_nothing")
    if contribution.may_bring:
        return writer.say("may_bring", regulations=writer.text(contribution.may_bring[0].title))
    return writer.say("brings_none")


# Money


def claimed(plan: Plan) -> set[str]:
    """Return the ids of the regulations whose money is claimed in a first step."""
    return {step.regulation.id for step in plan.first_steps if step.kind == "claim" and step.regulation is not None}


def money_told(plan: Plan) -> list[FundingMatch]:
    """Return the regulations that the page tells of, without the money that is claimed in a first step.

    Those that pay for the first steps and for what is done already come first, those with an amount before others.
    """
    claims = claimed(plan)
    first = {step.activity.id for step in plan.first_steps} | {match.activity.id for match in plan.already}
    paying = [match for match in plan.funding if match.may_pay and match.regulation.id not in claims]
    # Sorting keeps the plan's order.
    paying.sort(
        key=lambda match: (all(activity.id not in first for activity in match.activities), match.estimate is None)
    )
    return paying[:_REGULATIONS]


def concerned(plan: Plan) -> list[ConditionMatch]:
    """Return what laws and programmes ask of whoever takes the first steps."""
    first = {step.activity.id for step in plan.first_steps}
    return [match for match in plan.conditions if any(activity.id in first for activity in match.activities)]


def regulation_line(writer: Writer, match: FundingMatch) -> str:
    """Return a regulation that may pay, in a line."""
    title = writer.title(match.regulation)
    return f"**{title}**" if match.in_short is None else f"**{title}:** {writer.text(match.in_short)}."


def _money(writer: Writer, plan: Plan) -> Iterator[_Section]:
    told = money_told(plan)
    heading: str | None = writer.say("money")
    lines = [_Line(regulation_line(writer, match), 8 - at - (at == _REGULATIONS - 1)) for at, match in enumerate(told)]
    if lines:
        yield _Section(heading, tuple(lines), is_list=True)
        heading = None
    paying = [match for match in plan.funding if match.may_pay]
    shown = len(lines) + len(claimed(plan))
    more = len(paying) - shown
    rest = []
    if not paying and plan.first_steps:
        rest.append(_Line(writer.say("no_money"), 7))
    if more > 0:
        rest.append(_Line(writer.say("more:one" if more == 1 else "more:many", number=more), 5))
    titles = dict.fromkeys(lowered(writer.text(match.condition.title)) for match in concerned(plan))
    if titles:
        rest.append(_Line(f"**{writer.say('arrange')}:** {writer.listed(list(titles))}.", 8))
    yield _Section(heading, tuple(rest))


# Whom to call, what to tell, and what is not for this company


def _closing(writer: Writer, plan: Plan) -> Iterator[_Line]:
    if plan.questions:
        asked = [_asked(writer, plan, question.fact) for question in plan.questions[:_QUESTIONS]]
        yield _Line(f"**{writer.say('tell_us')}:** {writer.listed(asked)}.", 8, is_for_annex=True)
    not_for_you = list(_not_for_you(writer, plan))
    if not_for_you:
        names = not_for_you[:_NAMES]
        if len(not_for_you) > _NAMES:
            names = [*not_for_you[: _NAMES - 1], writer.say("others", number=len(not_for_you) - _NAMES + 1)]
        yield _Line(f"**{writer.say('not_for_you')}:** {writer.listed(names)}.", 5, is_for_annex=True)
    ended = [
        writer.text(match.regulation.title)
        for match in plan.funding
        if match.availability == "ended" and not _is_of_others(match)
    ]
    if ended:
        yield _Line(f"**{writer.say('ended')}:** {writer.listed(ended)}.", 3, is_for_annex=True)
    yield _Line(writer.say("care"))


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


def _not_for_you(writer: Writer, plan: Plan) -> Iterator[str]:
    """Yield what does not pay for this company: funds of others by their name, other regulations by theirs."""
    said: set[str] = set()
    for match in plan.funding:
        if match.may_pay or match.availability == "ended":
            continue
        regulation = match.regulation
        # Money of a fund that the company has nothing to do with: the fund says it all.
        others = [writer.text(provider.title) for provider in match.providers] if _is_of_others(match) else []
        for name in others or [writer.text(regulation.title)]:
            if name not in said:
                said.add(name)
                yield name
