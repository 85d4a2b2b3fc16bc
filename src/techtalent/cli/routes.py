"""`techtalent routes`: the ways from one school type to another."""

from techtalent.catalogue.routes import Pathway, Pathways, pathways
from techtalent.cli.folders import catalogue_of
from techtalent.cli.given import CLEAN, Given, Result
from techtalent.errors import printed_line
from techtalent.model.text import Language
from techtalent.words.lists import LIST_PHRASES
from techtalent.words.saying import say


def run(given: Given) -> Result:
    """Return the ways, as lines, a Mermaid flowchart or JSON."""
    ways = pathways(catalogue_of(given), given.start, given.goal, limit=given.limit)
    more = "" if ways.complete else f"techtalent: there are more than {given.limit} ways; --limit lists more\n"
    return Result(CLEAN, _written(ways, given), more)


def _written(ways: Pathways, given: Given) -> str:
    if given.format == "json":
        from techtalent.cli.json_text import json_of_all

        return json_of_all("pathways", ways)
    if given.format == "mermaid":
        from techtalent.writing.mermaid import to_mermaid

        return to_mermaid(ways, given.language)
    lines = [_line(way, given.language) for way in ways] or [say(LIST_PHRASES["no_way"], given.language)]
    return "".join(f"{printed_line(line)}\n" for line in lines)


def _line(way: Pathway, language: Language) -> str:
    """Return a way with the years that it takes, where they are known."""
    names = " → ".join(school_type.title.in_language(language) for school_type in way.school_types)
    years = way.years
    if years is None:
        return names
    one = "one" if years.at_least == 1 else "years"
    phrase = f"way:{one if years.at_least == years.at_most else 'range'}"
    return say(LIST_PHRASES[phrase], language, ways=names, least=years.at_least, most=years.at_most)
