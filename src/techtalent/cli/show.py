"""`techtalent show`: a record of content."""

from collections.abc import Iterator, Mapping
from typing import Any

from techtalent.cli.folders import catalogue_of
from techtalent.cli.given import CLEAN, Given, Result
from techtalent.cli.json_text import text_of
from techtalent.cli.records import record_named
from techtalent.errors import printed_line
from techtalent.model.kinds import KIND_OF
from techtalent.model.text import LANGUAGES, Language
from techtalent.writing.json_form import written_records


def run(given: Given) -> Result:
    """Return the record with its keys, as an outline in one language or as JSON in both."""
    record = record_named(given.id, catalogue_of(given))
    kind = KIND_OF[type(record)].name
    keys = written_records([record])[kind][record.id]
    if given.format == "json":
        return Result(CLEAN, text_of(keys))
    lines = [
        record.title.in_language(given.language),
        f"{kind}/{record.id}",
        "",
        *_outline({key: value for key, value in keys.items() if key not in ("id", "title")}, given.language),
    ]
    return Result(CLEAN, "".join(f"{printed_line(line)}\n" for line in lines))


def _outline(value: Mapping[str, Any], language: Language, indent: str = "") -> Iterator[str]:
    for key, held in value.items():
        yield from _entry(f"{indent}{key}:", held, language, indent)


def _entry(label: str, held: Any, language: Language, indent: str) -> Iterator[str]:
    """Yield a value behind its label where it is one line, and under it where it is more."""
    line = _line(held, language)
    if line is not None:
        yield f"{label} {line}"
    elif isinstance(held, dict):
        yield label
        yield from _outline(held, language, f"{indent}  ")
    else:
        yield label
        for member in held:
            line = _line(member, language)
            if line is not None:
                yield f"{indent}  - {line}"
            else:
                first, *rest = _outline(member, language, f"{indent}    ")
                yield f"{indent}  - {first.lstrip()}"
                yield from rest


def _line(held: Any, language: Language) -> str | None:
    """Return a value that takes one line: a text in the language, a number, a short list; None for any other."""
    if isinstance(held, dict):
        is_text = "nl" in held and set(held) <= set(LANGUAGES)
        return str(held.get(language, held["nl"])) if is_text else None
    if isinstance(held, list):
        if not held:
            return "[]"
        return ", ".join(map(str, held)) if not any(isinstance(member, dict | list) for member in held) else None
    if isinstance(held, bool):
        return "true" if held else "false"
    return str(held)
