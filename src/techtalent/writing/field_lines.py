"""What changed in a record, in words: each field with both of its values."""

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, get_args

import attrs
from attrs import frozen

from techtalent.answers.differences import FieldChange
from techtalent.model.amounts import Amount
from techtalent.model.common import NotResearched
from techtalent.model.kinds import KIND_OF, Record
from techtalent.model.sentences import SAID_BY_VALUES
from techtalent.model.text import Text
from techtalent.model.walk import collection_at
from techtalent.words.conditions import sentence_of
from techtalent.words.fields import FIELD_NAMES
from techtalent.words.names import written_day, written_money, written_month, written_number, written_percent
from techtalent.words.projects import written_day_of_year
from techtalent.words.saying import lowered
from techtalent.words.values import value_name
from techtalent.writing.markdown_money import written_payment
from techtalent.writing.writer import Writer, clause, plain

# The records by which ids are called by their titles, by collection and id.
Records = Mapping[str, Mapping[str, Record]]

# What of a part does not say what it is.
_BESIDE = frozenset({"kind", "source", "basis", "note", "currency"})

# The fields that say in words what a part is, the best first.
_IN_WORDS = ("text", "phrase", "title", "name")

# Days that come every year, as MM-DD or as a month alone.
_OF_A_YEAR = frozenset({"first_day", "last_day", "day", "first_obligation", "first_start", "last_start", "last_end"})


@frozen
class FieldWriter:
    """What writes the changed fields of records."""

    writer: Writer
    """The language and the phrases."""
    records: Records
    """The records that ids may lead to."""

    def sentence(self, change: FieldChange, record: Record) -> str:
        """Return which field of the record changed, with both values, as a sentence without its full stop."""
        say, name = self.writer.say, _name(change.pointer)
        if _is_other_order(change):
            return f"{self._place(change.pointer)}: {say('other_order')}"
        was, now = (
            None if value is None else _Place(self, record, name, change.pointer).written(value)
            for value in (change.before, change.after)
        )
        if was is None or now is None:
            said = say("value_gone", value=was) if now is None else say("value_new", value=now)
        else:
            said = say("first_now", before=was, now=now)
        return f"{self._place(change.pointer)}: {said}"

    def _place(self, pointer: str) -> str:
        """Return the names of the fields that lead to a place, entries of lists with their number: amount 2, share."""
        parts: list[str] = []
        # A link is what it leads to.
        for part in pointer.removesuffix("/to").split("/")[1:]:
            if part.isdigit():
                parts[-1] = f"{parts[-1]} {int(part) + 1}"
            else:
                parts.append(FIELD_NAMES[part].in_language(self.writer.language))
        return ", ".join(parts)

    def title(self, collection: str, name: str) -> str:
        """Return the title of a record, in italics; its id where the record is not there."""
        record = self.records.get(collection, {}).get(name)
        return plain(name) if record is None else self.writer.named(record)


@frozen
class _Place:
    """The place of a value: what it means depends on its field, and on the record around it."""

    fields: FieldWriter
    record: Record
    name: str
    """The name of the field."""
    pointer: str

    @property
    def writer(self) -> Writer:
        return self.fields.writer

    def written(self, value: Any) -> str:
        """Return a value of the field, as people write it."""
        language = self.writer.language
        if isinstance(value, bool):
            return self.writer.say("yes" if value else "no")
        if isinstance(value, Text):
            return f"“{self.writer.text(value)}”"
        if isinstance(value, tuple):
            return self.writer.listed([self.written(entry) for entry in value]) or self.writer.say("none")
        if isinstance(value, dt.date):
            return written_day(value, language)
        if isinstance(value, Decimal):
            if self.name == "percent":
                return f"{written_percent(value, language)}%"
            return written_money(value, _currency(self.record, self.pointer), language)
        if isinstance(value, int):
            return written_month(value, language) if self._is_month() else written_number(value, language)
        return self._word(value) if isinstance(value, str) else self._part(value)

    def _is_month(self) -> bool:
        return self.name == "months" and "/seasons/" in self.pointer

    def _word(self, value: str) -> str:
        named = value_name(self.name, value)
        if named is not None:
            return named.in_language(self.writer.language)
        kind: Any = type(self.record)
        # A list of ids is asked for by the place of an entry.
        collection = collection_at(kind, self.pointer) or collection_at(kind, f"{self.pointer}/0")
        if collection is not None:
            return self.fields.title(collection, value)
        if self.name in _OF_A_YEAR:
            return written_day_of_year(value).in_language(self.writer.language)
        return plain(value)

    def _part(self, part: Any) -> str:
        """Return what a part of a record is: in its own words, or by its values."""
        if isinstance(part, get_args(Amount)) and not isinstance(part, NotResearched):
            return written_payment(self.writer, part)
        if hasattr(part, "to"):
            return self._within("to", f"{self.pointer}/to").written(part.to)
        for name in _IN_WORDS:
            if isinstance(getattr(part, name, None), Text):
                return self.written(getattr(part, name))
        if any(f"/{name}/" in self.pointer for name in SAID_BY_VALUES):
            return lowered(clause(self.writer.text(sentence_of(part))))
        return self._by_values(part)

    def _by_values(self, part: Any) -> str:
        kind = value_name("kind", getattr(part, "kind", ""))
        said = [] if kind is None else [kind.in_language(self.writer.language)]
        for field in attrs.fields(type(part)):
            value = getattr(part, field.name)
            if field.name not in _BESIDE and value != field.default:
                place = self._within(field.name, f"{self.pointer}/{field.name}")
                said.append(f"{FIELD_NAMES[field.name].in_language(self.writer.language)} {place.written(value)}")
        return "; ".join(said)

    def _within(self, name: str, pointer: str) -> "_Place":
        return attrs.evolve(self, name=name, pointer=pointer)


def _name(pointer: str) -> str:
    """Return the name of the field that a pointer leads to, or into a list of."""
    return next(part for part in reversed(pointer.split("/")) if not part.isdigit())


def _is_other_order(change: FieldChange) -> bool:
    """Return whether a list has the same entries, apart from changes of their own, in another order."""
    if not (isinstance(change.before, tuple) and isinstance(change.after, tuple)):
        return False
    return all(attrs.has(type(entry)) for entry in (*change.before, *change.after))


def _currency(record: Record, pointer: str) -> str:
    """Return the currency of the amount that a pointer leads to, or into; that of the euro where it names none."""
    found = "EUR"
    for part in _along(record, pointer):
        found = getattr(part, "currency", found)
    return found


def _along(record: Any, pointer: str) -> Iterator[Any]:
    """Yield the parts of a record on the way to a place, as far as the record has them."""
    part = record
    for step in pointer.split("/")[1:]:
        if isinstance(part, tuple):
            if int(step) >= len(part):
                return
            part = part[int(step)]
        else:
            part = getattr(part, step, None)
        yield part


def records_by_collection(records: Iterator[Record]) -> Records:
    """Return the records by the name of their collection and by id; of two with one id, the first."""
    found: dict[str, dict[str, Record]] = {}
    for record in records:
        found.setdefault(KIND_OF[type(record)].collection, {}).setdefault(record.id, record)
    return found
