"""`techtalent compare`: what changed between two plans."""

from techtalent.answers.compare import compare
from techtalent.cli.files import source
from techtalent.cli.folders import catalogue_of
from techtalent.cli.given import CLEAN, CannotRunError, Given, Result
from techtalent.cli.json_text import json_of
from techtalent.reading.plans import read_plan
from techtalent.writing.markdown import render_markdown


def run(given: Given) -> Result:
    """Return the change, as Markdown or JSON."""
    if str(given.before) == str(given.after) == "-":
        raise CannotRunError("standard input has one plan: name the file of the other")
    # Only a plan without its records needs a catalogue.
    catalogue = catalogue_of(given) if given.content else None
    before, after = (read_plan(source(path), catalogue) for path in (given.before, given.after))
    change = compare(before, after)
    if given.format == "json":
        return Result(CLEAN, json_of(change))
    return Result(CLEAN, render_markdown(change, given.language))
