"""How one applies, in a written plan."""

from collections.abc import Iterator

from techtalent.model.regulations import FundingRegulation
from techtalent.writing.writer import Writer, clause


def apply_lines(writer: Writer, regulation: FundingRegulation) -> Iterator[str]:
    """Yield how one applies for a regulation, where that is known."""
    apply = regulation.apply
    if apply is not None:
        page = f" ({writer.link(apply.address, apply.address)})" if apply.address is not None else ""
        yield f"**{writer.say('how_to_apply')}:** {clause(writer.text(apply.text))}{page}."
