"""`techtalent due`: what an editor has to look at again soon."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from techtalent.answers.due import Due, due
from techtalent.cli.folders import catalogue_of, content_here
from techtalent.cli.given import CLEAN, Given, Result
from techtalent.cli.json_text import text_of
from techtalent.errors import Finding, printed_line
from techtalent.model.common import Source
from techtalent.model.kinds import Record, name_of, place_of
from techtalent.model.text import Language
from techtalent.words.due import DUE_NAMES, DUE_PHRASES
from techtalent.words.names import written_day
from techtalent.words.saying import say


def run(given: Given) -> Result:
    """Return what is due, as text, JSON or annotations. That something is due is no failure."""
    day = given.day()
    found = due(catalogue_of(given), as_of=day, within=given.within)
    if given.format == "json":
        return Result(CLEAN, text_of([_entry(each) for each in found]))
    if given.format == "github":
        from techtalent.cli.github import annotations

        here = content_here()
        folders = [*reversed(given.content), *([here] if here is not None else [])]
        return Result(CLEAN, annotations(tuple(_finding(each, folders, given.language) for each in found), ""))
    if not found:
        last = written_day(day + dt.timedelta(days=min(given.within, (dt.date.max - day).days)), given.language)
        return Result(CLEAN, f"{say(DUE_PHRASES['nothing'], given.language, day=last)}\n")
    lines = [line for each in found for line in _lines(each, given.language)]
    return Result(CLEAN, "".join(f"{printed_line(line)}\n" for line in lines))


def _lines(each: Due, language: Language) -> list[str]:
    """Return the day, what it is and the record in a line, and under it the sentence and the pages."""
    name = DUE_NAMES[each.kind].in_language(language)
    title = each.record.title.in_language(language)
    return [
        f"{each.day}  {name}: {title} ({name_of(each.record)})",
        f"    {each.text.in_language(language)}",
        *(f"    {_page(source)}" for source in each.sources),
    ]


def _page(source: Source) -> str:
    """Return the address of a page, or the passage of a document that has none."""
    passage = ", ".join(part for part in (source.document, source.passage) if part is not None)
    return source.address or passage


def _entry(each: Due) -> dict[str, Any]:
    return {
        "day": each.day.isoformat(),
        "kind": each.kind,
        "record": name_of(each.record),
        "title": {"nl": each.record.title.nl, "en": each.record.title.in_language("en")},
        "text": {"nl": each.text.nl, "en": each.text.in_language("en")},
        "pages": [{"document": source.document, "address": source.address} for source in each.sources],
    }


def _finding(each: Due, folders: Sequence[Path], language: Language) -> Finding:
    """Return what is due as a warning about the record, at its file where that is here."""
    pages = ", ".join(_page(source) for source in each.sources)
    message = f"{each.record.title.in_language(language)}: {each.text.in_language(language)}"
    file = _file_of(each.record, folders)
    return Finding(file=file, severity="warning", code=each.kind, pointer="", message=message, hint=pages)


def _file_of(record: Record, folders: Sequence[Path]) -> str | None:
    """Return the file of a record in the folders of content that are here; None for a packaged one."""
    paths = (folder / place_of(record) for folder in folders)
    return next((path.as_posix() for path in paths if path.is_file()), None)
