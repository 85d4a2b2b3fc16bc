"""The sentences of the page of a plan, for its JSON: those that no part of the plan has."""

from techtalent.model.plan import Plan
from techtalent.model.text import LANGUAGES
from techtalent.writing.page import ALL_PHRASES, remarks
from techtalent.writing.writer import Writer, unmarked


def page_entries(plan: Plan) -> dict[str, dict[str, str]]:
    """Return what the page says and no part of the plan, in every language, by what it is about.

    Where the page has no room for a line, it stands here all the same. How many regulations the page leaves out is not
    among these, since a plan's JSON leaves out none; nor how to find a school, which its contact points say.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for language in LANGUAGES:
        for line in remarks(Writer(language, ALL_PHRASES), plan):
            if line.kind is not None:
                found.setdefault(line.kind, {}).setdefault(language, []).append(unmarked(line.text))
    return {kind: {language: " ".join(said) for language, said in texts.items()} for kind, texts in found.items()}
