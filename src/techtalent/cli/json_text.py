"""Answers as the command prints them in JSON: in lines, without what a terminal or a log would obey."""

import json
from collections.abc import Iterable
from typing import Any

from techtalent.writing.findings import printable_json
from techtalent.writing.json_form import Writable, to_dict, to_json


def json_of(answer: Writable) -> str:
    """Return an answer as JSON."""
    return f"{printable_json(to_json(answer, indent=2))}\n"


def json_of_all(name: str, answers: Iterable[Writable]) -> str:
    """Return several answers as one object: the answers under `name`, and each record once, under `records`."""
    written = []
    records: dict[str, dict[str, Any]] = {}
    for answer in answers:
        entry = to_dict(answer)
        for kind, held in entry.pop("records", {}).items():
            records.setdefault(kind, {}).update(held)
        written.append(entry)
    in_order = {kind: dict(sorted(held.items())) for kind, held in sorted(records.items())}
    return text_of({name: written, "records": in_order})


def text_of(value: object) -> str:
    """Return a value of objects, lists, texts and numbers as JSON."""
    return f"{printable_json(json.dumps(value, ensure_ascii=False, indent=2))}\n"
