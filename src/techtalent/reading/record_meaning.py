"""What keeps to the schema and cannot be meant: rules that compare the values and the entries of one record.

They look at JSON and not at a record, so that an editor sees them beside whatever else is wrong with the file. A plan
is not read through them: a program's own catalogue may hold what they refuse, and its plans can be read again.
"""

from collections.abc import Callable, Hashable, Iterator
from types import MappingProxyType
from typing import Any

from techtalent.catalogue.lint_days import LIKELY_YEARS
from techtalent.errors import Finding, shortened, warning
from techtalent.model.kinds import KINDS, Kind
from techtalent.reading.positions import escape
from techtalent.reading.record_activities import activity_meaning, initiative_meaning
from techtalent.reading.record_checks import is_day
from techtalent.reading.record_numbers import ages_meaning
from techtalent.reading.record_regulations import regulation_meaning
from techtalent.reading.record_said import said
from techtalent.reading.record_texts import text_findings
from techtalent.reading.record_years import year_meaning

# What Windows takes for a device, whatever follows the point: no such file can be checked out there.
_DEVICES = frozenset(["con", "prn", "aux", "nul", *(f"{port}{at}" for port in ("com", "lpt") for at in range(1, 10))])

# Lists of links that lead to no record.
_LINKED_TO_NO_RECORD = frozenset(["audiences", "situations"])

_SCHEMAS = {f"{kind.name}.schema.json": kind for kind in KINDS}

# The keys under which a day of some year stands.
_DATED = frozenset(
    [
        *("first_day", "last_day", "since", "reopens", "day", "date", "read_on"),
        *("first_obligation", "first_start", "last_start", "last_end"),
    ]
)


def record_meaning(value: Any, kind: Kind) -> Iterator[Finding]:
    """Yield the findings about what a record of this kind means."""
    if not isinstance(value, dict):
        return
    for rule in _OF_RECORDS:
        yield from rule(value, kind)
    if kind.name in _OF_KINDS:
        yield from _OF_KINDS[kind.name](value)
    yield from _of_parts(value, "", "")


def _of_parts(value: Any, pointer: str, key: str) -> Iterator[Finding]:
    if isinstance(value, str):
        yield from text_findings(value, pointer)
        yield from _unlikely_year(value, pointer, key)
    elif isinstance(value, list):
        yield from _doubled_entries(value, pointer, key)
        for at, part in enumerate(value):
            yield from _of_parts(part, f"{pointer}/{at}", "")
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _of_parts(part, f"{pointer}/{escape(name)}", name)


def _doubled_entries(entries: list[Any], pointer: str, key: str) -> Iterator[Finding]:
    """No two entries of a list say the same in Dutch, whatever they rest on.

    Plain values are the schema's concern, and links to records that of the checks between records.
    """
    seen: dict[Hashable, int] = {}
    for at, entry in enumerate(entries):
        if not isinstance(entry, dict) or ("to" in entry and key not in _LINKED_TO_NO_RECORD):
            continue
        first = seen.setdefault(said(entry), at)
        if first != at:
            message, hint = f"it says the same as entry {first + 1} of the list", "take one of the two out"
            yield Finding(code="doubled-entry", pointer=f"{pointer}/{at}", message=message, hint=hint)


def _unlikely_year(text: str, pointer: str, key: str) -> Iterator[Finding]:
    """A day lies between 1950 and 2100: any other year is more likely to be a slip of the finger."""
    if key in _DATED and is_day(text) and int(text[:4]) not in LIKELY_YEARS:
        message = f"{text} is a day in the year {int(text[:4])}"
        yield warning(code="unlikely-year", pointer=pointer, message=message)


def _other_schema(value: dict[str, Any], kind: Kind) -> Iterator[Finding]:
    """A file names the schema of its folder: else an editor does not complete it, or does so by other rules.

    Without any it is right all the same, for whoever has no editor to help: that is a warning.
    """
    own = f"{kind.name}.schema.json"
    if "$schema" not in value:
        hint = f'begin with "$schema": "../../schema/{own}", or wherever the schemas are'
        yield warning(code="no-schema", pointer="", message="it does not name its schema", hint=hint)
    named = value.get("$schema")
    if not isinstance(named, str):
        return
    name = named.replace("\\", "/").rpartition("/")[2]
    if name != own:
        message, hint = f"{shortened(repr(named))} is not the schema of {kind.folder}", f"name {own}"
        if name in _SCHEMAS:
            hint = f"this file belongs in {_SCHEMAS[name].folder}/, or {hint}"
        yield Finding(code="other-schema", pointer="/$schema", message=message, hint=hint)


def _reserved_name(value: dict[str, Any], kind: Kind) -> Iterator[Finding]:
    """No id is the name of a device of Windows."""
    if isinstance(value.get("id"), str) and value["id"] in _DEVICES:
        message, hint = f"Windows cannot have a file {value['id'] + '.json'!r}", "choose another id"
        yield Finding(code="reserved-name", pointer="/id", message=message, hint=hint)


_OF_RECORDS: tuple[Callable[[dict[str, Any], Kind], Iterator[Finding]], ...] = (
    _other_schema,
    _reserved_name,
)

_OF_KINDS: MappingProxyType[str, Callable[[dict[str, Any]], Iterator[Finding]]] = MappingProxyType(
    {
        "activity": activity_meaning,
        "funding-regulation": regulation_meaning,
        "initiative": initiative_meaning,
        "school-type": ages_meaning,
        "school-year": year_meaning,
    }
)
