"""The ids that an application uses: which of them are retired, have moved, or are gone."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import is_in_use
from techtalent.cli.files import source
from techtalent.cli.folders import stands_alone
from techtalent.cli.given import Given
from techtalent.errors import ContentError, Finding, nearest, shortened, warning
from techtalent.model.kinds import KIND_OF, KINDS, Kind, Record
from techtalent.reading.loading import load_catalogue


def of_consumer(path: Path, folders: Sequence[Path], given: Given) -> tuple[tuple[Finding, ...], int]:
    """Return what is wrong with the ids in a file, and how many ids were looked up.

    Each stands on a line, alone or as `kind/id`; what follows a `#` is a remark. None is looked up in content that
    cannot be used: what is wrong with that has to be mended first.
    """
    data = source(path)
    try:
        catalogue = load_catalogue(*folders, alone=stands_alone(folders, given))
    except ContentError:
        return (), 0
    text = (data.read_bytes() if isinstance(data, Path) else data).decode("utf-8-sig", "replace")
    found, count = [], 0
    for number, line in enumerate(text.splitlines(), start=1):
        typed = line.partition("#")[0].strip()
        if typed:
            count += 1
            column = len(line) - len(line.lstrip()) + 1
            found += [
                attrs.evolve(finding, file=path.as_posix(), line=number, column=column)
                for finding in _of_id(typed, catalogue, given.day())
            ]
    return tuple(found), count


def _of_id(typed: str, catalogue: Catalogue, day: dt.date) -> Iterator[Finding]:
    """Yield what an application should know of an id that it uses; nothing where all is as it was."""
    written, slash, name = typed.rpartition("/")
    kinds = [kind for kind in KINDS if not slash or written in (kind.name, kind.folder)]
    records = [catalogue._collection(kind)[name] for kind in kinds if name in catalogue._collection(kind)]
    if records:
        yield from (finding for record in records for finding in _of_record(record, day))
        return
    moved = [
        (kind, catalogue.current_ids[kind.collection][name]) for kind in kinds if _has_moved(kind, name, catalogue)
    ]
    for kind, now in moved:
        message = f"{shortened(repr(typed))} is an earlier id of a {kind.name}"
        yield warning(code="id-moved", pointer="", message=message, hint=f"it is called {now!r} now")
    if not moved:
        known = [name for kind in kinds for name in catalogue._collection(kind)]
        message = f"there is no record {shortened(repr(typed))}"
        yield Finding(code="id-gone", pointer="", message=message, hint=nearest(name, known, few=0))


def _has_moved(kind: Kind, name: str, catalogue: Catalogue) -> bool:
    return name in catalogue.current_ids[kind.collection]


def _of_record(record: Record, day: dt.date) -> Iterator[Finding]:
    if record.retired is None:
        return
    ends = "is retired since" if not is_in_use(record, day) else "is retired from"
    message = f"the {KIND_OF[type(record)].name} {record.id!r} {ends} {record.retired.since}"
    followed = " or ".join(map(repr, record.retired.successors))
    hint = f"it is followed by {followed}" if followed else None
    yield warning(code="id-retired", pointer="", message=message, hint=hint)
