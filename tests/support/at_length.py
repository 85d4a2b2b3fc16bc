"""What a plan can say of one regulation at length, whether or not its page and annex have room for it."""

from techtalent import Language, Plan
from techtalent.writing.markdown_applying import how_to_get, more_on_applying
from techtalent.writing.markdown_funding import paid_lines, standing_lines
from techtalent.writing.page import ALL_PHRASES
from techtalent.writing.writer import Writer, bullets


def at_length(plan: Plan, name: str, language: Language) -> str:
    """Return all that there is to know of a regulation of the plan, as Markdown."""
    writer, as_of = Writer(language, ALL_PHRASES), plan.receipt.as_of
    (found,) = (match for match in plan.funding if match.regulation.id == name)
    return bullets(
        [
            how_to_get(writer, found),
            *standing_lines(writer, found, as_of),
            *more_on_applying(writer, found.regulation),
            *paid_lines(writer, found, as_of),
        ]
    )
