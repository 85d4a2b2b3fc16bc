"""`techtalent unlock`: what a change of one fact would gain a company."""

from techtalent.answers.unlock import unlock
from techtalent.cli.files import source
from techtalent.cli.folders import catalogue_of
from techtalent.cli.given import CLEAN, Given, Result
from techtalent.reading.profiles import read_profile


def run(given: Given) -> Result:
    """Return the changes that gain something, as Markdown or JSON."""
    catalogue = catalogue_of(given)
    changes = unlock(read_profile(source(given.profile), catalogue), catalogue, as_of=given.day())
    if given.format == "json":
        from techtalent.cli.json_text import json_of_all

        return Result(CLEAN, json_of_all("unlocks", changes))
    from techtalent.writing.markdown_lists import unlocks_markdown

    return Result(CLEAN, unlocks_markdown(changes, given.language))
