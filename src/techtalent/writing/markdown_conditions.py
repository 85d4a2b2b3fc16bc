"""What laws and programmes ask of whoever follows a plan: each condition once, with whom to ask and its source."""

from collections.abc import Iterator

from techtalent.model.conditions import ConditionMatch
from techtalent.writing.writer import Writer, bullets, sentence


def conditions_section(writer: Writer, conditions: tuple[ConditionMatch, ...]) -> Iterator[str]:
    """Yield the section with the conditions; it is as good for the activities at length as for those in a list."""
    if conditions:
        yield f"## {writer.say('conditions')}"
        yield bullets(_condition_line(writer, match) for match in conditions)


def _condition_line(writer: Writer, match: ConditionMatch) -> str:
    condition = match.condition
    title = writer.text(condition.title)
    if condition.basis == "inferred":
        title += f" ({writer.say('judged')})"
    parts = [f"**{title}:** {sentence(writer.text(condition.text))}"]
    if match.organisation is not None:
        parts.append(f"{writer.say('ask_organisation', organisation=writer.title(match.organisation))}.")
    parts.append(f"{writer.say('papers_for', regulations=writer.names(match.activities))}.")
    source = condition.source
    if source is not None and source.address is not None:
        parts.append(f"{writer.say('source', page=writer.link(source.document, source.address))}.")
    return " ".join(parts)
