"""What a plan can say of one regulation at length, whether or not its page and annex have room for it."""

from techtalent import Language, Plan
from techtalent.writing.markdown_funding import regulation_lines
from techtalent.writing.page import ALL_PHRASES
from techtalent.writing.writer import Writer, bullets


def at_length(plan: Plan, name: str, language: Language) -> str:
    """Return all that there is to know of a regulation of the plan, as Markdown."""
    (found,) = (match for match in plan.funding if match.regulation.id == name)
    return bullets(regulation_lines(Writer(language, ALL_PHRASES), found, plan))
