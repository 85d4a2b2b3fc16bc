"""`techtalent agenda`: what a company does when, as it carries out its plan."""

from techtalent.answers.agenda import agenda
from techtalent.cli.files import source
from techtalent.cli.folders import catalogue_of
from techtalent.cli.given import CLEAN, CannotRunError, Given, Result
from techtalent.planning.match import match
from techtalent.reading.profiles import read_profile


def run(given: Given) -> Result:
    """Return the events, as Markdown, JSON or iCalendar."""
    catalogue, day = catalogue_of(given), given.day()
    start = given.first_day or day
    if given.last_day is not None and given.last_day < start:
        raise CannotRunError(f"the last day, {given.last_day}, comes before the first, {start}")
    plan = match(read_profile(source(given.profile), catalogue), catalogue, as_of=day)
    events = agenda(plan, start=start, end=given.last_day)
    if given.format == "json":
        from techtalent.cli.json_text import json_of_all

        return Result(CLEAN, json_of_all("events", events))
    if given.format == "icalendar":
        from techtalent.writing.calendar import to_icalendar

        try:
            return Result(CLEAN, to_icalendar(events, as_of=day, language=given.language))
        except ImportError:
            needed = "it needs the library icalendar: python -m pip install 'techtalent[calendar]'"
            raise CannotRunError(needed) from None
        except ValueError:
            # A calendar has one entry at least.
            raise CannotRunError("there are no events, and so there is no calendar") from None
    from techtalent.writing.markdown_lists import agenda_markdown

    return Result(CLEAN, agenda_markdown(events, given.language))
