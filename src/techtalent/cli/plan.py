"""`techtalent plan`: the plan of a company."""

from techtalent.cli.files import source
from techtalent.cli.folders import catalogue_of
from techtalent.cli.given import CLEAN, Given, Result
from techtalent.planning.match import match
from techtalent.reading.profiles import read_profile


def run(given: Given) -> Result:
    """Return the plan, as Markdown or JSON."""
    catalogue = catalogue_of(given)
    plan = match(read_profile(source(given.profile), catalogue), catalogue, as_of=given.day())
    if given.format == "json":
        from techtalent.cli.json_text import json_of

        return Result(CLEAN, json_of(plan))
    from techtalent.writing.markdown import render_markdown

    return Result(CLEAN, render_markdown(plan, given.language, given.length))
