"""What laws and programmes ask of whoever follows a plan: each condition once, with whom to ask and its source."""

from techtalent.model.conditions import ConditionMatch
from techtalent.writing.annex_layout import Bullet
from techtalent.writing.writer import Writer, sentence


def condition_bullet(writer: Writer, match: ConditionMatch) -> Bullet:
    """Return what a law or a programme asks, with whom to ask and where it was read."""
    condition = match.condition
    source = condition.source
    title = writer.text(condition.title)
    if source is not None and source.address is not None:
        # Where it was read: a reader sees the rule itself there.
        title = writer.link(condition.title.in_language(writer.language), source.address)
    notes = [writer.say("judged")] if condition.basis == "inferred" else []
    if match.organisation is not None:
        notes.append(writer.say("ask_organisation", organisation=writer.title(match.organisation)))
    bracket = f" ({'; '.join(notes)})" if notes else ""
    return Bullet(f"**{title}**{bracket}:", sentence(writer.text(condition.text)))
