"""Later versions of a catalogue, in which records have other ids or other fields."""

from collections.abc import Mapping
from typing import Any

import attrs

from techtalent import Catalogue
from techtalent.model.kinds import KIND_OF
from techtalent.model.walk import renamed


def with_ids(catalogue: Catalogue, names: Mapping[str, Mapping[str, str]]) -> Catalogue:
    """Return the catalogue with other ids for some records, by collection; each keeps its earlier id as an alias."""
    current = {collection: names.get(collection, {}) for collection in catalogue.current_ids}
    records = []
    for record in catalogue.records():
        of_kind = current[KIND_OF[type(record)].collection]
        made: Any = renamed(record, current)
        if record.id in of_kind:
            made = attrs.evolve(made, id=of_kind[record.id], aliases=(*record.aliases, record.id))
        records.append(made)
    return Catalogue.of(records)


def with_records(catalogue: Catalogue, *records: Any) -> Catalogue:
    """Return the catalogue with these records, in the place of those of the same kind and id where there are any."""
    new = {(type(record), record.id): record for record in records}
    kept = [record for record in catalogue.records() if (type(record), record.id) not in new]
    return Catalogue.of([*kept, *records])
