"""How to start with an activity, in a written plan: the time, the first thing to do, who helps, and what is next."""

from collections.abc import Iterator, Sequence

from techtalent.model.activities import Initiative
from techtalent.model.plan import StepMatch
from techtalent.model.starts import NextActivity, Start
from techtalent.writing.markdown_contacts import condition
from techtalent.writing.writer import Writer

# So many initiatives are named.
_INITIATIVES = 3


def helping_lines(writer: Writer, start: Start) -> Iterator[str]:
    """Yield who helps first, some initiatives that one can use or join, and some that are examples elsewhere."""
    for match in start.who_helps[:1]:
        text = writer.text(start.activity.who_helps[match.position].text)
        yield f"{writer.say('who_helps')}: {text}{condition(writer, match.reasons)}"
    here = [_placed(writer, initiative) for initiative in start.initiatives[:_INITIATIVES]]
    if here:
        yield f"{writer.say('initiatives')}: {writer.listed(here)}."
    elsewhere = [
        f"{writer.title(initiative)} ({writer.say('example_in', place=written_place(writer, initiative))})"
        for initiative in start.examples[: _INITIATIVES - len(here)]
    ]
    if elsewhere:
        yield f"{writer.say('examples')}: {writer.listed(elsewhere)}."


def next_lines(writer: Writer, steps: Sequence[NextActivity]) -> Iterator[str]:
    """Yield what a company can do after an activity."""
    if steps:
        yield f"{writer.say('next')}: {writer.names([step.activity for step in steps], 'or_')}."


def step_points(writer: Writer, match: StepMatch) -> Iterator[str]:
    """Yield the points of a step that are for the company."""
    for point in match.points:
        yield f"{writer.text(match.step.points[point.position].text)}{condition(writer, point.reasons)}"


def _placed(writer: Writer, initiative: Initiative) -> str:
    title = writer.title(initiative)
    return title if initiative.place is None else f"{title} ({writer.text(initiative.place)})"


def written_place(writer: Writer, initiative: Initiative) -> str:
    """Return where an initiative is: its place, or else the regions in which one can use or join it."""
    if initiative.place is not None:
        return writer.text(initiative.place)
    return writer.listed([writer.word("region", link.to) for link in initiative.regions], "or_")
