"""A file of content by itself: its bytes as a value, what is wrong with that, and ids that are not written as ids."""

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from techtalent.errors import Finding
from techtalent.model.kinds import Kind
from techtalent.model.walk import collection_at
from techtalent.reading.record_checks import record_breaches
from techtalent.reading.record_meaning import record_meaning
from techtalent.reading.schemas import ID_FORM
from techtalent.reading.strict_json import MAX_BYTES, JsonDocument, read_json

# What is said of something that lacks a key.
_MISSING = frozenset(["no-bound", "nothing-said", "one-list", "one-way-in", "source-incomplete"])


def content_document(path: Path, layer: Path) -> JsonDocument:
    """Return the content of a file, with a finding where it is no file or a link takes it out of the folder."""
    try:
        if not path.resolve(strict=True).is_relative_to(layer.resolve()):
            return _no_document("link-out-of-folder", "the link leaves the folder")
        if not stat.S_ISREG(path.stat().st_mode):
            return _no_document("not-a-file", "it is not a plain file")
        with path.open("rb") as file:
            return read_json(file.read(MAX_BYTES + 1), decimals=True)
    except (OSError, RuntimeError) as error:
        # A loop of links is a RuntimeError before Python 3.13.
        return _no_document("unreadable", f"it cannot be read: {reason(error)}")


def _no_document(code: str, message: str) -> JsonDocument:
    return JsonDocument(
        value=None, text=None, findings=(Finding(line=1, column=1, code=code, pointer="", message=message),)
    )


def reason(error: Exception) -> str:
    """Return why a file or folder cannot be read, in the words of the system."""
    return str(getattr(error, "strerror", None) or error)


def wrong_value(value: Any, kind: Kind, text: str) -> Iterator[Finding]:
    """Yield the findings about a value: where it breaks its schema, and what no schema can say."""
    # jsonschema takes as long to import as everything else, and the packaged content does not need it.
    from techtalent.reading.breaches import breaches
    from techtalent.reading.numbers import as_typed

    broken = breaches(value, kind.name, text)
    yield from broken
    told = {finding.pointer for finding in broken}
    # Where a key is misspelt, nothing is missing that it was meant for.
    misspelt = {finding.pointer.rpartition("/")[0] for finding in broken if _is_misspelt_key(finding)}
    unsaid = (*record_breaches(value, ""), *record_meaning(value, kind))
    yield from as_typed(
        (
            finding
            for finding in unsaid
            if finding.pointer not in told and not (finding.code in _MISSING and finding.pointer in misspelt)
        ),
        text,
    )


def _is_misspelt_key(finding: Finding) -> bool:
    return finding.code == "unknown-key" and finding.hint is not None and finding.hint.startswith("did you mean")


def misnamed(findings: list[Finding], value: Any, kind: Kind) -> Iterator[tuple[Finding, str, str]]:
    """Yield the findings about ids of other records that are not written as ids, with the text and the collection."""
    for finding in findings:
        # Among the requirements a place stands under the same key as an organisation, and is no id.
        of_id = finding.code == "wrong-form" and finding.hint is not None and ID_FORM in finding.hint
        collection = collection_at(kind.record, finding.pointer) if of_id else None
        if collection is not None:
            written = value
            for part in finding.pointer.split("/")[1:]:
                written = written[int(part) if isinstance(written, list) else part]
            yield finding, str(written), collection
