"""How to start with an activity, in a written plan: the time, the first thing to do, who helps, and what is next."""

from collections.abc import Iterator

from techtalent.model.activities import Beginning, Hours, Initiative
from techtalent.model.plan import StepMatch
from techtalent.model.starts import BeginMatch, Start
from techtalent.writing.markdown_contacts import condition, way_to_find
from techtalent.writing.writer import Writer, clause, labelled


def effort_lines(writer: Writer, start: Start) -> Iterator[str]:
    """Yield the hours that an activity asks, or whom to ask."""
    said = [start.activity.effort[at] for at in start.effort]
    texts = [part.text if isinstance(part, Hours) else part.note for part in said]
    lines = [writer.text(text) for text in texts if text is not None]
    if lines:
        yield f"**{writer.say('effort')}:** {' '.join(lines)}"


def begin_lines(writer: Writer, start: Start) -> Iterator[str]:
    """Yield what to do first, and with whom."""
    lines = [_begin(writer, start.activity.begin[match.position], match) for match in start.begin]
    if lines:
        # Every beginning is one or more sentences, with their own full stops.
        yield labelled(writer, "begin", [clause(lines[0])] if len(lines) == 1 else lines)


def _begin(writer: Writer, beginning: Beginning, match: BeginMatch) -> str:
    parts = [writer.text(beginning.text)]
    if match.contacts:
        parts.append(f"{writer.say('with_whom', contacts=writer.titles(match.contacts, 'or_'))}.")
    if beginning.find is not None:
        parts.append(way_to_find(writer, beginning.find))
    bracket = condition(writer, match.reasons)
    return f"{' '.join(parts)}{bracket}"


def helping_lines(writer: Writer, start: Start) -> Iterator[str]:
    """Yield who helps, which initiatives one can use or join, and which are examples elsewhere."""
    helpers = [
        f"{writer.text(start.activity.who_helps[match.position].text)}{condition(writer, match.reasons)}"
        for match in start.who_helps
    ]
    if helpers:
        yield f"**{writer.say('who_helps')}:** {' '.join(helpers)}"
    here = [_placed(writer, initiative) for initiative in start.initiatives]
    if here:
        yield f"**{writer.say('initiatives')}:** {writer.listed(here)}."
    elsewhere = [
        f"{writer.title(initiative)} ({writer.say('example_in', place=written_place(writer, initiative))})"
        for initiative in start.examples
    ]
    if elsewhere:
        yield f"**{writer.say('examples')}:** {writer.listed(elsewhere)}."


def next_lines(writer: Writer, start: Start) -> Iterator[str]:
    """Yield what a company can do after the activity."""
    if start.next:
        yield f"**{writer.say('next')}:** {writer.names([step.activity for step in start.next], 'or_')}."


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
