"""The packaged content, with records of the tests' own in it."""

from techtalent import Catalogue, load_catalogue
from techtalent.records import Link, Record

PACKAGED = load_catalogue()


def with_records(*records: Record, without: type[Record]) -> Catalogue:
    """Return the packaged catalogue with these records in place of those of a class."""
    return Catalogue.of([*(record for record in PACKAGED.records() if not isinstance(record, without)), *records])


def links_to(*ids: str) -> tuple[Link, ...]:
    """Return links to records, each of which a source states."""
    return tuple([Link(to=name, basis="stated") for name in ids])
