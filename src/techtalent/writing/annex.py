"""The annex of a plan, as Markdown: what the page has no room for, and nothing that the page says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from techtalent.model.advice import ActivityMatch, AlreadyMatch, Alternative, GoalCoverage
from techtalent.model.plan import FundingMatch, Plan
from techtalent.model.starts import Start
from techtalent.model.text import Language
from techtalent.words.names import written_day
from techtalent.writing.calls import calls
from techtalent.writing.markdown_conditions import condition_line
from techtalent.writing.markdown_funding import regulation_lines
from techtalent.writing.markdown_money import together_lines
from techtalent.writing.markdown_starts import helping_lines, next_lines, step_points
from techtalent.writing.page import ALL_PHRASES, Page, claimed, concerned, money_told, near_miss_line, regulation_line
from techtalent.writing.writer import Writer, bullets, clause, sentence

# So many activities are told with why they have their place; the others stand in a list after them.
_AT_LENGTH = 5

_WORDS_OF_A_HEADING = 12

# So many points of a step are told.
_POINTS = 2

MOST_WORDS = 1500
"""So many words a page with its annex has at most, but where it takes more to say each thing once.

Regulations are told at length as far as there is room: those of the first steps, and then those of the page.
"""


def annex_blocks(plan: Plan, language: Language, page: Page) -> list[str]:
    """Return the blocks of the annex to a page."""
    writer = Writer(language, ALL_PHRASES)
    receipt = plan.receipt
    said = "\n".join(page.blocks)
    before = ["---", *([bullets(page.left_out)] if page.left_out else ())]
    before += [*_activities(writer, plan), *_arrangements(writer, plan)]
    after = [
        *_contacts(writer, plan, said),
        *_steps(writer, plan),
        *_unserved(writer, plan.coverage),
        *_near_misses(writer, plan),
        *_cases(writer, plan),
        *_tips(writer, plan),
        writer.say(
            "receipt",
            version=receipt.library_version,
            digest=receipt.catalogue_digest[:12],
            schema=receipt.schema_version,
            day=written_day(receipt.as_of, language),
        ),
    ]
    room = MOST_WORDS - sum(len(block.split()) for block in (*page.blocks, *before, *after))
    return [*before, *money_blocks(writer, plan, said, room), *after]


def _near_misses(writer: Writer, plan: Plan) -> Iterator[str]:
    if plan.near_misses and plan.first_steps:
        yield f"## {writer.say('near_misses')}"
        yield bullets(near_miss_line(writer, near_miss) for near_miss in plan.near_misses)


def _activities(writer: Writer, plan: Plan) -> Iterator[str]:
    """Yield more of the activities: those of the first steps with who helps, others with why they come next."""
    begun = {step.activity.id for step in plan.first_steps if step.kind == "begin"}
    starts = {start.activity.id: start for start in plan.starts}
    first = [match for match in plan.activities if match.activity.id in begun]
    others = [match for match in plan.activities if match.activity.id not in begun]
    lines = [_done(writer, match) for match in plan.already if match.next]
    lines += [_begun(writer, match, starts[match.activity.id]) for match in first]
    if plan.meet_again is not None:
        lines.append(writer.text(plan.meet_again.text))
    if lines:
        yield f"## {writer.say('more_on_steps')}"
        yield bullets(lines)
    if others:
        yield f"## {writer.say('also_fits')}"
        lines = [f"**{writer.title(match.activity)}:** {writer.text(match.rank.why)}" for match in others[:_AT_LENGTH]]
        if others[_AT_LENGTH:]:
            lines.append(f"{sentence(writer.names([match.activity for match in others[_AT_LENGTH:]]))}.")
        yield bullets(lines)


def _done(writer: Writer, match: AlreadyMatch) -> str:
    """Return the steps up from what the company does already."""
    return f"**{writer.title(match.activity)}:** {' '.join(next_lines(writer, match.next))}"


def _begun(writer: Writer, match: ActivityMatch, start: Start) -> str:
    """Return more of an activity that is begun with: how to make it hands-on, who helps, and what comes after it."""
    parts = []
    if match.activity.hands_on is not None:
        parts.append(writer.text(match.activity.hands_on))
    parts += helping_lines(writer, start)
    parts += next_lines(writer, start.next)
    return f"**{writer.title(match.activity)}:** {' '.join(parts) or writer.text(match.activity.summary)}"


def _arrangements(writer: Writer, plan: Plan) -> Iterator[str]:
    """Yield what laws and programmes ask of whoever takes the first steps, and what about for other activities."""
    conditions = concerned(plan)
    lines = [condition_line(writer, match) for match in conditions]
    others = [writer.text(match.condition.title) for match in plan.conditions if match not in conditions]
    if others:
        lines.append(f"{writer.say('other_conditions')}: {writer.listed(list(dict.fromkeys(others)))}.")
    if lines:
        yield f"## {writer.say('conditions')}"
        yield bullets(lines)


# Money


def money_blocks(writer: Writer, plan: Plan, page: str, room: int) -> Iterator[str]:
    """Yield the regulations: at length as far as there is room for so many words; others in a line."""
    paying = {match.regulation.id: match for match in plan.funding if match.may_pay}
    if not paying:
        return
    in_steps = [step.regulation.id for step in plan.first_steps if step.regulation is not None]
    told = [match.regulation.id for match in money_told(plan)]
    claims = claimed(plan)
    lines = {name: regulation_line(writer, match) for name, match in paying.items() if name not in claims}
    lines = {name: line for name, line in lines.items() if line not in page}
    near = {*in_steps, *told}
    together = []
    if plan.together is not None and {regulation.id for regulation in plan.together.regulations} <= near:
        together = list(together_lines(writer, plan.together))
    room -= sum(len(line.split()) + 1 for line in (*together, *lines.values())) + 2 * _WORDS_OF_A_HEADING
    blocks: list[str] = []
    headed: set[str] = set()
    for name in _with_parents([*in_steps, *told, *paying], paying):
        block = _fitting(list(regulation_lines(writer, paying[name], plan)), room + len(lines.get(name, "").split()))
        if block is not None:
            blocks += [*_heading(writer, paying[name], headed), block]
            room -= len(block.split()) + _WORDS_OF_A_HEADING - len(lines.pop(name, "").split())
    if lines:
        blocks += [f"### {writer.say('more_money')}", bullets(lines.values())]
    if together or blocks:
        yield f"## {writer.say('funding')}"
        yield from (*together, *blocks)


def _fitting(lines: Sequence[str], room: int) -> str | None:
    """Return the lines of a regulation, or else what to check and when, in so many words; None without room."""
    for shown in (lines, lines[:2], lines[:1]):
        block = bullets(shown)
        if len(block.split()) + _WORDS_OF_A_HEADING <= room:
            return block
    return None


def _with_parents(names: Iterable[str], paying: Mapping[str, FundingMatch]) -> Iterable[str]:
    """Return the ids that pay, each once, and a regulation before its variants."""
    found: dict[str, None] = {}
    for name in names:
        if name in paying:
            parent = paying[name].part_of
            if parent is not None and parent.id in paying:
                found[parent.id] = None
            found[name] = None
    return found


def _heading(writer: Writer, match: FundingMatch, headed: set[str]) -> Iterator[str]:
    """Yield the heading of a regulation; of a variant, below that of the regulation that it is a variant of.

    `headed` are the ids of the regulations that have a heading, to which this adds.
    """
    parent = match.part_of
    if parent is not None and parent.id not in headed:
        headed.add(parent.id)
        yield f"### {writer.title(parent)}"
    headed.add(match.regulation.id)
    yield f"{'###' if parent is None else '####'} {writer.title(match.regulation)}"


# Whom to call, the steps, and what others did


def _contacts(writer: Writer, plan: Plan, page: str) -> Iterator[str]:
    """Yield whom to call beside those whom the page names."""
    lines = [line for line in calls(writer, plan) if line not in page]
    if lines:
        yield f"## {writer.say('contacts')}"
        yield bullets(lines)


def _steps(writer: Writer, plan: Plan) -> Iterator[str]:
    if plan.steps:
        yield f"## {writer.say('steps')}"
        yield bullets(
            f"**{writer.title(match.step)}.** {' '.join(list(step_points(writer, match))[:_POINTS])}".rstrip()
            for match in plan.steps
        )


def _unserved(writer: Writer, coverage: tuple[GoalCoverage, ...]) -> Iterator[str]:
    """Yield the goals that nothing serves, with what would."""
    lines = []
    for entry in coverage:
        if not entry.served and not entry.already:
            alternatives = "; ".join(_alternative(writer, alternative) for alternative in entry.alternatives)
            said = writer.say("served_by_nothing", alternatives=alternatives) if alternatives else None
            lines.append(f"**{writer.title(entry.goal)}:** {said or writer.say('served_by_nothing_known')}.")
    if lines:
        yield f"## {writer.say('coverage')}"
        yield bullets(lines)


def _alternative(writer: Writer, alternative: Alternative) -> str:
    takes = []
    if alternative.time_tier is not None:
        takes.append(writer.say("takes_time", tier=writer.named(alternative.time_tier)))
    if alternative.target_groups:
        takes.append(writer.say("takes_goal", any=writer.names(alternative.target_groups, "or_")))
    return f"{writer.named(alternative.activity)} ({writer.listed(takes)})"


def _cases(writer: Writer, plan: Plan) -> Iterator[str]:
    if plan.cases:
        yield f"## {writer.say('cases')}"
        yield bullets(f"**{writer.title(match.case)}:** {writer.text(match.case.summary)}" for match in plan.cases)


def _tips(writer: Writer, plan: Plan) -> Iterator[str]:
    if plan.tips:
        yield f"## {writer.say('tips')}"
        yield bullets(
            f"**{clause(writer.title(match.tip))}.** {' '.join(map(writer.text, match.tip.points))}".rstrip()
            for match in plan.tips
        )
