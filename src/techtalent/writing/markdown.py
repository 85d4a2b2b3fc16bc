"""Plans and answers about plans as Markdown, in Dutch or English."""

from typing import TYPE_CHECKING

from techtalent.errors import shown as as_shown
from techtalent.model.plan import Plan
from techtalent.model.text import LENGTHS, Language, Length
from techtalent.writing.page import page_of

if TYPE_CHECKING:
    from techtalent.answers.change import PlanChange
    from techtalent.answers.changes import CatalogueChange
    from techtalent.answers.explanation import Explanation


def render_markdown(
    shown: "Plan | Explanation | PlanChange | CatalogueChange", language: Language = "nl", length: Length = "short"
) -> str:
    """Return a plan, an explanation, or a change between plans or catalogues as Markdown.

    A plan becomes one page of at most 350 words, counted as `len(text.split())`: for whom it is, what to do first, the
    money, whom to call, what to tell and what is not for the company. With `length="full"` an annex follows, which
    repeats nothing of the page. An explanation becomes a sentence, with what is left to check; a change between plans
    becomes lists of what came, went and differs, and one between catalogues a draft for a changelog. These have one
    length.

    Raises ValueError where there is no such language or length, and TypeError for anything else.

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(time_tier="little-time")
    >>> catalogue = techtalent.load_catalogue()
    >>> found = techtalent.explain(profile, catalogue, "internships", as_of=datetime.date(2026, 11, 23))
    >>> print(techtalent.render_markdown(found, "en"), end="")
    *Offer internships*: does not fit: asks *more time and people*, you chose *little time, few people*.
    """
    if length not in LENGTHS:
        raise ValueError(f"the lengths are {' and '.join(LENGTHS)}, not {as_shown(length)}")
    if isinstance(shown, Plan):
        page = page_of(shown, language)
        if length == "short":
            return "\n\n".join(page.blocks) + "\n"
        # Whoever prints pages does not wait for what only an annex needs.
        from techtalent.writing.annex import annex_blocks

        return "\n\n".join([*page.blocks, *annex_blocks(shown, language, page)]) + "\n"
    # This imports `explain` and `compare`, which takes a while: a program that only renders plans does not wait for it.
    from techtalent.writing.markdown_answers import answer_markdown

    return answer_markdown(shown, language)
