"""`techtalent explain`: why a record is in the plan of a company, or why not."""

from typing import Literal, cast

from techtalent.answers.explain import explain
from techtalent.cli.files import source
from techtalent.cli.folders import catalogue_of
from techtalent.cli.given import CLEAN, Given, Result
from techtalent.cli.json_text import json_of
from techtalent.cli.records import kind_and_id
from techtalent.reading.profiles import read_profile
from techtalent.writing.markdown import render_markdown

_Kind = Literal["activity", "initiative", "funding-regulation"]


def run(given: Given) -> Result:
    """Return the explanation, as Markdown or JSON."""
    catalogue = catalogue_of(given)
    profile = read_profile(source(given.profile), catalogue)
    kind, name = kind_and_id(given.id)
    # `explain` itself says of any other kind that it cannot be explained.
    explained = cast("_Kind | None", kind and kind.name)
    explanation = explain(profile, catalogue, name, as_of=given.day(), kind=explained)
    if given.format == "json":
        return Result(CLEAN, json_of(explanation))
    return Result(CLEAN, render_markdown(explanation, given.language))
