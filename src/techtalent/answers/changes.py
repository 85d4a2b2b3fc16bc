"""The change between two catalogues: records that came and went, and each field that differs."""

from collections.abc import Iterator

from attrs import frozen

from techtalent.answers.differences import FieldChange, field_changes
from techtalent.catalogue.catalogue import Catalogue
from techtalent.errors import A_CATALOGUE, expect
from techtalent.model.kinds import KINDS, Record
from techtalent.model.walk import renamed


@frozen(kw_only=True)
class RecordChange:
    """A record that both catalogues have and that differs between them."""

    before: Record
    """The record in the earlier catalogue."""
    after: Record
    """The record in the later catalogue."""
    fields: tuple[FieldChange, ...]
    """The fields that differ, the id among them where the record got another one. An id of another record that was
    only renamed is no difference."""


@frozen(kw_only=True)
class CatalogueChange:
    """What changed between two catalogues; false where nothing did."""

    before: Catalogue
    """The earlier catalogue."""
    after: Catalogue
    """The later catalogue."""
    added: tuple[Record, ...]
    """The records that only the later catalogue has, by kind and in id order."""
    removed: tuple[Record, ...]
    """The records that only the earlier catalogue has, by kind and in id order."""
    changed: tuple[RecordChange, ...]
    """The records that both have and that differ, by kind and in the order of the later ids."""

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def changes(before: Catalogue, after: Catalogue) -> CatalogueChange:
    """Return what changed between two catalogues: each field of each record, with both values.

    A record that got another id and keeps the earlier one among its aliases is the same record. It is false where
    nothing changed. `render_markdown` writes it as a draft for a changelog, and `to_dict` has its sentences in both
    languages.

    Raises TypeError where one of them is no catalogue.

    >>> import techtalent
    >>> catalogue = techtalent.load_catalogue()
    >>> bool(techtalent.changes(catalogue, catalogue))
    False
    """
    for catalogue in (before, after):
        expect(catalogue, Catalogue, A_CATALOGUE)
    pairs = list(_paired(before, after))
    return CatalogueChange(
        before=before,
        after=after,
        added=tuple(new for old, new in pairs if old is None and new is not None),
        removed=tuple(old for old, new in pairs if new is None and old is not None),
        changed=tuple(_changed(pairs, after)),
    )


def _paired(before: Catalogue, after: Catalogue) -> Iterator[tuple[Record | None, Record | None]]:
    """Yield each record of the later catalogue with the same one of the earlier, and what only the earlier has."""
    for kind in KINDS:
        current, later = after.current_ids[kind.collection], after._collection(kind)
        # Where two records became one, that is the first of them under another id.
        earlier: dict[str, Record] = {}
        gone: list[Record] = []
        for name, record in before._collection(kind).items():
            now = name if name in later else current.get(name, name)
            if now in later and now not in earlier:
                earlier[now] = record
            else:
                gone.append(record)
        yield from ((earlier.get(name), record) for name, record in later.items())
        yield from ((record, None) for record in gone)


def _changed(pairs: list[tuple[Record | None, Record | None]], after: Catalogue) -> Iterator[RecordChange]:
    for old, new in pairs:
        if old is None or new is None or old is new or old == new:
            continue
        # An id of a record that has another one now is the same id.
        same = renamed(old, after.current_ids)
        fields = tuple(field_changes(same, new))
        if fields:
            yield RecordChange(before=old, after=new, fields=fields)
