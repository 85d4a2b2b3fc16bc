"""`techtalent list`: the kinds of content, and the records of one."""

from typing import Any

from techtalent.catalogue.lookup import is_in_use
from techtalent.cli.folders import catalogue_of
from techtalent.cli.given import CLEAN, Given, Result
from techtalent.cli.json_text import text_of
from techtalent.cli.records import kind_named
from techtalent.errors import printed_line
from techtalent.model.kinds import KINDS, Record
from techtalent.words.lists import LIST_PHRASES
from techtalent.words.names import written_day
from techtalent.words.saying import say
from techtalent.writing.json_form import written_records


def run(given: Given) -> Result:
    """Return the kinds with the number of their records, or the records of a kind with their titles."""
    catalogue = catalogue_of(given)
    if given.kind is None:
        counts = {kind.folder: len(catalogue._collection(kind)) for kind in KINDS}
        if given.format == "json":
            return Result(CLEAN, text_of(counts))
        return Result(CLEAN, _columns([(folder, str(count)) for folder, count in counts.items()]))
    kind = kind_named(given.kind)
    records = catalogue._collection(kind).values()
    if given.format == "json":
        written = written_records(records).get(kind.name, {})
        return Result(CLEAN, text_of([_entry(written[record.id]) for record in records]))
    return Result(CLEAN, _columns([(record.id, _title(record, given)) for record in records]))


def _title(record: Record, given: Given) -> str:
    """Return the title, with since when the record is retired where it is."""
    title = record.title.in_language(given.language)
    if record.retired is None or is_in_use(record, given.day()):
        return title
    since = written_day(record.retired.since, given.language)
    return say(LIST_PHRASES["gone"], given.language, title=title, day=since)


def _entry(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record by its id, its title in both languages, and since when it is retired."""
    return {key: record[key] for key in ("id", "title", "retired") if key in record}


def _columns(rows: list[tuple[str, str]]) -> str:
    width = max((len(first) for first, _ in rows), default=0)
    return "".join(f"{printed_line(f'{first:{width}}  {second}')}\n" for first, second in rows)
