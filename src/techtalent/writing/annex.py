"""The annex of a plan, as Markdown: what the page has no room for, and nothing that the page says."""

from collections.abc import Iterator

from techtalent.model.advice import ActivityMatch, Alternative
from techtalent.model.plan import Plan
from techtalent.model.starts import Start
from techtalent.model.text import Language
from techtalent.words.names import written_day
from techtalent.words.saying import lowered
from techtalent.writing.annex_layout import AnnexSection, Bullet, annex
from techtalent.writing.annex_money import money_part
from techtalent.writing.calls import calls
from techtalent.writing.markdown_conditions import condition_bullet
from techtalent.writing.markdown_starts import helping_lines, next_lines, step_points
from techtalent.writing.page import ALL_PHRASES, Page, near_miss_line
from techtalent.writing.page_money import concerned
from techtalent.writing.said import Said
from techtalent.writing.writer import Writer, clause

# So many reasons for activities that come next are told.
_REASONS = 5

# So many points of a step are told.
_POINTS = 2

# When the turn is of what gives way: steps to take, companies that did it before, tips.
_STEPS, _CASES, _TIPS = 3, 4, 5

MOST_WORDS = 1500
"""So many words a page with its annex has at most, but where it takes more to say what is always told."""


def annex_blocks(plan: Plan, language: Language, page: Page) -> list[str]:
    """Return the blocks of the annex to a page."""
    writer = Writer(language, ALL_PHRASES)
    receipt = plan.receipt
    end = writer.say(
        "receipt",
        version=receipt.library_version,
        digest=receipt.catalogue_digest[:12],
        schema=receipt.schema_version,
        day=written_day(receipt.as_of, language),
    )
    parts = [
        AnnexSection(writer.say("left_out"), tuple(Bullet("", line) for line in page.left_out)),
        AnnexSection(writer.say("more_on_steps"), tuple(_more_on_steps(writer, plan))),
        AnnexSection(writer.say("also_fits"), tuple(_also_fitting(writer, plan))),
        AnnexSection(writer.say("conditions"), tuple(_arrangements(writer, plan))),
        *money_part(writer, plan, page.regulations),
        AnnexSection(writer.say("contacts"), tuple(_contacts(writer, plan, page))),
        AnnexSection(writer.say("steps"), tuple(_steps(writer, plan))),
        AnnexSection(writer.say("coverage"), tuple(_unserved(writer, plan))),
        AnnexSection(writer.say("near_misses"), tuple(_near_misses(writer, plan, page))),
        AnnexSection(writer.say("cases"), tuple(_cases(writer, plan))),
        AnnexSection(writer.say("tips"), tuple(_tips(writer, plan))),
    ]
    room = MOST_WORDS - sum(len(block.split()) for block in (*page.blocks, "---", end))
    return ["---", *annex(writer, parts, Said(page.blocks), room), end]


# What to do


def _more_on_steps(writer: Writer, plan: Plan) -> Iterator[Bullet]:
    """Yield more of what is begun with, and the steps up from what is done already and not begun with."""
    begun = {step.activity.id for step in plan.first_steps if step.kind == "begin"}
    starts = {start.activity.id: start for start in plan.starts}
    for done in plan.already:
        if done.next and done.activity.id not in begun:
            yield Bullet(f"**{writer.title(done.activity)}:**", " ".join(next_lines(writer, done.next)))
    for match in plan.activities:
        if match.activity.id in begun:
            yield Bullet(f"**{writer.title(match.activity)}:**", _begun(writer, match, starts[match.activity.id]))
    if plan.meet_again is not None:
        yield Bullet("", writer.text(plan.meet_again.text))


def _begun(writer: Writer, match: ActivityMatch, start: Start) -> str:
    """Return more of an activity that is begun with: how to make it hands-on, who helps, and what comes after it."""
    parts = []
    if match.activity.hands_on is not None:
        parts.append(writer.text(match.activity.hands_on))
    parts += helping_lines(writer, start)
    parts += next_lines(writer, start.next)
    return " ".join(parts) or writer.text(match.activity.summary)


def _also_fitting(writer: Writer, plan: Plan) -> Iterator[Bullet]:
    """Yield what else fits: each reason once, or where no time was told the time that it asks; then names alone."""
    begun = {step.activity.id for step in plan.first_steps if step.kind == "begin"}
    groups: dict[str, list[ActivityMatch]] = {}
    for match in plan.activities:
        if match.activity.id not in begun:
            why = writer.text(match.rank.why)
            # Where no time was told, the first reason is the time that it asks.
            reason = why if match.rank.time_told else f"{clause(why.partition('. ')[0])}."
            groups.setdefault(reason, []).append(match)
    others: list[str] = []
    for at, (reason, matches) in enumerate(groups.items()):
        names = [writer.named(match.activity) for match in matches]
        first, _, rest = reason.partition(". ")
        if not matches[0].rank.time_told:
            yield Bullet(f"{clause(first)}: {writer.listed(names)}.")
        elif at < _REASONS:
            # Each title begins with a capital: what stands between them is not bold.
            titles = writer.listed([f"**{writer.title(match.activity)}**" for match in matches])
            yield Bullet(f"{titles.removesuffix('**')}:** {lowered(clause(first))}.", rest)
        else:
            others += names
    if others:
        yield Bullet(f"{writer.listed(others)}.")


def _arrangements(writer: Writer, plan: Plan) -> Iterator[Bullet]:
    """Yield what laws and programmes ask of whoever takes the first steps, and what about for other activities."""
    conditions = concerned(plan)
    yield from (condition_bullet(writer, match) for match in conditions)
    told = {match.condition.title for match in conditions}
    others = [
        lowered(writer.text(match.condition.title)) for match in plan.conditions if match.condition.title not in told
    ]
    if others:
        yield Bullet("", f"{writer.say('other_conditions')}: {writer.listed(list(dict.fromkeys(others)))}.")


# How to go about it, and what others did


def _steps(writer: Writer, plan: Plan) -> Iterator[Bullet]:
    for match in plan.steps:
        title = writer.title(match.step)
        points = " ".join(list(step_points(writer, match))[:_POINTS])
        yield Bullet(f"**{clause(title)}.**", points, _STEPS, f"“{clause(title)}”")


def _contacts(writer: Writer, plan: Plan, page: Page) -> Iterator[Bullet]:
    """Yield whom to call beside those whom the page names, and how to find a school where it had no room for that."""
    said = "\n".join(page.blocks)
    for call in calls(writer, plan):
        if call.text not in said:
            yield Bullet("", f"{call.text} {call.find}".rstrip())
        elif call.find not in said:
            yield Bullet(f"**{writer.say('schools')}:**", call.find)


def _unserved(writer: Writer, plan: Plan) -> Iterator[Bullet]:
    """Yield the goals that nothing serves, with what would."""
    for entry in plan.coverage:
        if not entry.served and not entry.already:
            alternatives = "; ".join(_alternative(writer, alternative) for alternative in entry.alternatives)
            said = writer.say("served_by_nothing", alternatives=alternatives) if alternatives else None
            yield Bullet(f"**{writer.title(entry.goal)}:**", f"{said or writer.say('served_by_nothing_known')}.")


def _alternative(writer: Writer, alternative: Alternative) -> str:
    takes = []
    if alternative.time_tier is not None:
        takes.append(writer.say("takes_time", tier=writer.named(alternative.time_tier)))
    if alternative.target_groups:
        takes.append(writer.say("takes_goal", any=writer.names(alternative.target_groups, "or_")))
    joined = f" {writer.say('and_')} ".join(takes)
    return f"{writer.named(alternative.activity)} ({joined})"


def _near_misses(writer: Writer, plan: Plan, page: Page) -> Iterator[Bullet]:
    """Yield what one more choice would make fit, without what the page tells of it."""
    for near_miss in plan.near_misses:
        line = near_miss_line(writer, near_miss)
        if line not in page.blocks:
            yield Bullet("", line)


def _cases(writer: Writer, plan: Plan) -> Iterator[Bullet]:
    for match in plan.cases:
        title = writer.title(match.case)
        yield Bullet(f"**{title}:**", writer.text(match.case.summary), _CASES, f"“{title}”")


def _tips(writer: Writer, plan: Plan) -> Iterator[Bullet]:
    for match in plan.tips:
        title = clause(writer.title(match.tip))
        yield Bullet(f"**{title}.**", " ".join(map(writer.text, match.tip.points)), _TIPS, f"“{title}”")
