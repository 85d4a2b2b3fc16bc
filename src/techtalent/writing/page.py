"""The one page of a plan, as Markdown: what a director reads, and does something with on Monday.

Where there is more to say than a page has room for, the lines that help least are left to the full plan.
"""

import datetime as dt
from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from techtalent.model.advice import ActivityMatch, AlreadyMatch, NearMiss
from techtalent.model.first_steps import FirstStep, When
from techtalent.model.plan import Contribution, Plan
from techtalent.model.profile import CompanyProfile
from techtalent.model.text import LANGUAGES, Language
from techtalent.words.names import written_day, written_number
from techtalent.words.page import PAGE_PHRASES
from techtalent.words.phrases import PHRASES
from techtalent.words.saying import lowered
from techtalent.writing.calls import calls
from techtalent.writing.markdown_contacts import site
from techtalent.writing.markdown_funding import company_name
from techtalent.writing.page_closing import closing_lines
from techtalent.writing.page_layout import STAYS, Draft, Line, Section, blocks, kept
from techtalent.writing.page_money import arranging_lines, best_known, claimed, count_line, money_sections
from techtalent.writing.said import Said
from techtalent.writing.writer import Writer, clause, plain, sentence

# So many goals are named; of more of them the number.
_GOALS = 3

# So many calls there are at most.
_CALLS = 3

# So many activities of a change are named; of more of them, one fewer and how many others.
_NAMED = 5

# Where nothing fits, so many changes are told.
_CHANGES = 3

ALL_PHRASES = MappingProxyType({**PHRASES, **PAGE_PHRASES})
"""The phrases of a written plan."""


class Page(NamedTuple):
    """The page."""

    blocks: list[str]
    left_out: list[str]
    """The lines for which there was no room and that nothing else in the annex says."""
    regulations: list[str]
    """The ids of the regulations that it tells of: claimed, told in a first step, or told with the money."""


def page_of(plan: Plan, language: Language) -> Page:
    """Return the page of a plan, which has room for the same lines in every language."""
    writer = Writer(language, ALL_PHRASES)
    draft = _sections(writer, plan)
    others = {each: _sections(Writer(each, ALL_PHRASES), plan) for each in LANGUAGES if each != language}
    room = kept({language: draft, **others})
    lines = [
        (room.is_kept(at, place), line) for at, section in enumerate(draft) for place, line in enumerate(section.lines)
    ]
    told = [regulation for is_kept, line in lines if is_kept for regulation in line.regulations]
    more = sum(match.may_pay for match in plan.funding) - len(claimed(plan)) - len(told)
    in_steps = [step.regulation.id for step in plan.first_steps if step.regulation is not None]
    return Page(
        blocks=list(blocks(draft, room, count_line(writer, more))),
        left_out=[line.text for is_kept, line in lines if line.is_for_annex and not is_kept],
        regulations=list(dict.fromkeys([*in_steps, *told])),
    )


def remarks(writer: Writer, plan: Plan) -> Iterator[Line]:
    """Yield the lines of the page, and more where it had no room, that no part of the plan says in the same words."""
    yield from _already(writer, plan)
    if not plan.first_steps:
        yield from _instead(writer, plan)
    elif not plan.activities:
        yield Line(_nothing(writer, plan), kind="nothing")
    yield from _brings(writer, plan)
    yield from arranging_lines(writer, plan)
    yield from _calls(writer, plan)
    yield from closing_lines(writer, plan)


def _sections(writer: Writer, plan: Plan) -> Draft:
    return [
        Section(None, (Line(f"# {_title(writer, plan)}"), Line(_told(writer, plan)))),
        Section(writer.say("notices"), tuple(_notices(writer, plan)), is_list=True),
        Section(None, tuple(_already(writer, plan))),
        *_steps(writer, plan),
        Section(writer.say("brings"), tuple(_brings(writer, plan)), is_list=True),
        *money_sections(writer, plan),
        Section(writer.say("call"), tuple(_calls(writer, plan)), is_list=True),
        Section(None, tuple(closing_lines(writer, plan))),
    ]


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


def _notices(writer: Writer, plan: Plan) -> Iterator[Line]:
    for number, notice in enumerate(plan.notices):
        text = writer.text(notice.text)
        if notice.member is not None:
            name = company_name(writer, plan.profile.members[notice.member - 1], notice.member)
            text = f"**{name}:** {text}"
        yield Line(text, STAYS if number == 0 else 8, is_for_annex=True)


def _already(writer: Writer, plan: Plan) -> Iterator[Line]:
    if plan.already:
        done = writer.listed([_done(writer, plan, match) for match in plan.already])
        yield Line(f"**{writer.say('already')}:** {done}.", 8, is_for_annex=True, kind="already")


def _done(writer: Writer, plan: Plan, match: AlreadyMatch) -> str:
    """Return what is done already; of several companies, with those that do it."""
    members = [company_name(writer, plan.profile.members[at], at + 1) for at in match.members]
    done = _doing(writer, match)
    return writer.say("done_by", done=done, members=writer.listed(members)) if members else done


def _doing(writer: Writer, match: AlreadyMatch) -> str:
    """Return what is done: what is offered, a partnership, or else the title of the activity in quotes."""
    shown = match.activity.shown_by
    if "offers" in match.told_by:
        types = [found.type for found in shown if found.kind == "offer"]
        return writer.say(f"offers:{types[0]}", education=writer.education(match.education))
    if "partnership" in match.told_by:
        return writer.say("in_partnership")
    return f"“{writer.text(match.activity.title)}”"


def _calls(writer: Writer, plan: Plan) -> Iterator[Line]:
    for at, call in enumerate(calls(writer, plan)[:_CALLS]):
        yield Line(call.text, 8 - 2 * at, call.find, 7, kind="calls")


# What to do


def _steps(writer: Writer, plan: Plan) -> Iterator[Section]:
    """Yield the first steps, and before them by when to do them where that is the same for all."""
    steps = plan.first_steps
    heading = writer.say(f"steps:{len(steps)}")
    if not steps:
        yield Section(heading, tuple(_instead(writer, plan)))
        return
    if not plan.activities:
        yield Section(None, (Line(_nothing(writer, plan), 8, kind="nothing"),))
    moments = [step.when for step in steps]
    shared = moments[0] if len(steps) > 1 and len(set(moments)) == 1 else None
    if shared is not None:
        yield Section(heading, (Line(writer.text(shared.text)),))
    fitting = {match.activity.id: match for match in plan.activities}
    lines, said = [], Said(())
    for at, step in enumerate(steps):
        when = None if shared is not None else _when(writer, step.when, step.when in moments[:at])
        when = None if when is None else said.new(when)
        # Money that it may bring is a reason too, and is told in the step.
        more = "" if step.regulation is not None else _why(writer, step, fitting[step.activity.id])
        text = said.later(writer.text(step.text))
        lines.append(Line(_step(writer, step, text, when), more=said.new(more)))
    yield Section(heading if shared is None else None, tuple(lines), is_list=True)


def _why(writer: Writer, step: FirstStep, match: ActivityMatch) -> str:
    """Return why an activity is begun with; nothing where the step itself names what there is to join or to use."""
    why, text = writer.text(match.rank.why), writer.text(step.text)
    titles = [writer.text(initiative.title) for initiative in match.initiatives]
    return "" if any(title in why and title in text for title in titles) else why


def _when(writer: Writer, when: When | None, is_said: bool) -> str | None:
    """Return by when a step is to be done: in a sentence, or in short where a step before it has that sentence."""
    if when is None:
        return None
    text = writer.text(when.text)
    if not is_said:
        return text
    if when.timing == "before-holiday" and when.last_day is not None:
        return writer.say("before", day=written_day(when.last_day + dt.timedelta(days=1), writer.language))
    if when.timing == "after-holiday" and when.first_day is not None:
        return writer.say("from", day=written_day(when.first_day, writer.language))
    if when.timing == "deadline" and when.last_day is not None:
        return writer.say("by", day=written_day(when.last_day, writer.language))
    # Of a season the months are enough.
    return writer.say("in_season", months=clause(text.rpartition(": ")[2]))


def _step(writer: Writer, step: FirstStep, text: str, when: str | None) -> str:
    """Return a first step with a box to tick, how to do it, by when, and the page on which one goes on."""
    parts = [f"☐ **{clause(writer.text(step.title))}.**", text]
    if when:
        parts.append(when)
    address = _address(step)
    if address is not None:
        parts.append(site(writer, address))
    return " ".join(parts)


def _address(step: FirstStep) -> str | None:
    if step.kind == "claim":
        return step.regulation.apply.address if step.regulation is not None and step.regulation.apply else None
    found = step.activity.begin[step.begin].find if step.begin is not None else None
    return None if found is None else found.address


def _instead(writer: Writer, plan: Plan) -> Iterator[Line]:
    """Yield that there is nothing to begin with, and what would change that."""
    yield Line(_nothing(writer, plan), kind="nothing")
    for near_miss in plan.near_misses[:_CHANGES]:
        yield Line(near_miss_line(writer, near_miss), 7, kind="near_misses")


def _nothing(writer: Writer, plan: Plan) -> str:
    """Return that nothing is advised: what fits is done already, or nothing fits."""
    return writer.say("nothing_new" if any(entry.already for entry in plan.coverage) else "nothing_fits")


def near_miss_line(writer: Writer, near_miss: NearMiss) -> str:
    """Return what one more choice would make fit."""
    kind = "with_time" if near_miss.choice == "time_tier" else "with_choice"
    phrase = f"{kind}:{'one' if len(near_miss.activities) == 1 else 'many'}"
    change = writer.text(near_miss.takes.title)
    # A goal is a sentence of its own, a target group and a time are names.
    change = f"“{change}”" if near_miss.choice == "goals" else lowered(change)
    names = [writer.named(activity) for activity in near_miss.activities]
    return writer.say(phrase, change=change, activities=writer.listed(writer.at_most(names, _NAMED)))


def _brings(writer: Writer, plan: Plan) -> Iterator[Line]:
    """Yield what each company of a pool brings."""
    for number, contribution in enumerate(plan.receipt.pooled, start=1):
        name = company_name(writer, contribution.company, number)
        yield Line(f"**{name}:** {_brought(writer, plan, contribution)}.", 8, is_for_annex=True, kind="brings")


def _brought(writer: Writer, plan: Plan, contribution: Contribution) -> str:
    """Return the best known money that a company brings; of one that did not tell its affiliations, nobody knows."""
    brought = best_known(plan, contribution.brings)
    if brought is not None:
        return writer.say("brings_money", regulations=writer.text(brought.title))
    if contribution.company.affiliations is None:
        return writer.say("tells_nothing")
    possible = best_known(plan, contribution.may_bring)
    if possible is not None:
        return writer.say("may_bring", regulations=writer.text(possible.title))
    return writer.say("brings_none")
