"""A catalogue as tables for spreadsheets: regulations and activities, and what the tables do not carry."""

import csv
import datetime as dt
import io
import operator
from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import Any

import attrs
from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.activities import Activity
from techtalent.model.kinds import Record
from techtalent.model.regulations import Edition, FundingRegulation, Period
from techtalent.model.text import LANGUAGES, Language, Text
from techtalent.writing.markdown_money import written_amount_of
from techtalent.writing.writer import Writer, unmarked


@frozen
class Column:
    """A column of a table."""

    name: str
    """Its name in the first line."""
    text: str
    """What it means."""
    value: Callable[[Any, dt.date], str]
    """Its value for a record, on the day of the table."""
    type: str = "string"
    """The type of its values, as Frictionless calls it."""


@frozen
class Table:
    """A table of the records of one kind."""

    name: str
    """Its name, and that of its file."""
    record: type[Record]
    """The class of its records."""
    collection: str
    """The mapping of the catalogue that holds them."""
    columns: tuple[Column, ...]
    """Its columns, in order."""
    carried: frozenset[str]
    """The fields of a record that its columns carry whole."""
    in_part: frozenset[str]
    """The fields of a record of which its columns carry a part: ids without what a link rests on, amounts in words."""

    def left_out(self) -> tuple[str, ...]:
        """Return the fields of a record of which no column carries anything."""
        names = [field.name for field in attrs.fields(self.record)]
        return tuple(name for name in names if name not in self.carried | self.in_part)

    def written(self, catalogue: Catalogue, as_of: dt.date) -> str:
        """Return the table as CSV (RFC 4180), its records in the order of their ids."""
        file = io.StringIO(newline="")
        rows = csv.writer(file)
        rows.writerow([column.name for column in self.columns])
        for record in getattr(catalogue, self.collection).values():
            rows.writerow([column.value(record, as_of) for column in self.columns])
        return file.getvalue()


def _plain(name: str, text: str, type_: str = "string") -> Column:
    """Return the column of a field that is a text, a number or a day by itself."""
    return _part(name, text, operator.attrgetter(name), type_)


def _texts(name: str, text: str) -> tuple[Column, ...]:
    """Return the two columns of a text: one in each language, the second empty where nobody wrote it yet."""

    def column(language: Language) -> Column:
        def value(record: Any, _: dt.date) -> str:
            found: Text | None = getattr(record, name)
            return "" if found is None else getattr(found, language) or ""

        return Column(f"{name}_{language}", f"{text} ({_LANGUAGE_NAMES[language]})", value)

    return tuple(column(language) for language in LANGUAGES)


_LANGUAGE_NAMES: MappingProxyType[Language, str] = MappingProxyType({"nl": "Dutch", "en": "English"})


def _ids(name: str, text: str) -> Column:
    """Return the column of a field that names several things: their names, with spaces between."""

    def value(record: Any, _: dt.date) -> str:
        named: Iterable[Any] = getattr(record, name)
        return " ".join(each if isinstance(each, str) else each.to for each in named)

    return Column(name, f"{text}, with spaces between", value)


def _part(name: str, text: str, find: Callable[[Any], Any], type_: str = "string") -> Column:
    """Return the column of a part of a record; empty where there is none."""

    def value(record: Any, _: dt.date) -> str:
        found = find(record)
        return "" if found is None else str(found)

    return Column(name, text, value, type_)


def _amounts(language: Language) -> Column:
    def value(regulation: FundingRegulation, as_of: dt.date) -> str:
        writer = Writer(language)
        told = (written_amount_of(writer, amount, None, as_of) for amount in regulation.amounts)
        return "; ".join(unmarked(sentence) for sentence in told)

    return Column(f"amounts_{language}", f"What it pays, in words ({_LANGUAGE_NAMES[language]})", value)


def _validity_day(name: str) -> Callable[[FundingRegulation], dt.date | None]:
    def find(regulation: FundingRegulation) -> dt.date | None:
        validity = regulation.validity
        return getattr(validity, name) if isinstance(validity, Period | Edition) else None

    return find


def _of_source(field: str, text: str, type_: str = "string") -> Column:
    return _part(f"source_{field}", text, operator.attrgetter(f"source.{field}"), type_)


_SOURCE = (
    _of_source("document", "The document or page where the record was read"),
    _of_source("address", "The address of that page; empty for the guide"),
    _of_source("date", "The day that the page bears; empty where it bears none", "date"),
    _of_source("read_on", "The last day on which the page was read, where known", "date"),
)


def _retired(record: Any) -> dt.date | None:
    return None if record.retired is None else record.retired.since


_RETIRED = _part("retired_since", "The first day on which the record no longer counts", _retired, "date")
_ID = _plain("id", "The name that other records use for it")

REGULATIONS = Table(
    "funding-regulations",
    FundingRegulation,
    "funding_regulations",
    (
        _ID,
        *_texts("title", "The name that people read"),
        *_texts("summary", "What it pays for, and for whom"),
        _plain("part_of", "The id of the regulation that it is a variant of"),
        _ids("providers", "The ids of the organisations that offer it"),
        _ids("activities", "The ids of the activities that it pays for"),
        _ids("applicants", "Who can apply"),
        _plain("beneficiary", "Who receives the money or the benefit"),
        _ids("education", "The parts of education that it is for; empty where it is not bound to any"),
        *(_amounts(language) for language in LANGUAGES),
        _part(
            "validity",
            "What its days are: period, edition, no-limit or not-researched",
            lambda it: it.validity.kind,
        ),
        _part("first_day", "The first day of the period or edition", _validity_day("first_day"), "date"),
        _part("last_day", "The last day of the period or edition", _validity_day("last_day"), "date"),
        _part(
            "applications",
            "When one can apply: any-time, windows, rounds or not-researched",
            lambda it: it.applications.kind,
        ),
        _part(
            "closed_since",
            "The first day on which it is closed before its last day",
            lambda it: None if it.closed is None else it.closed.since,
            "date",
        ),
        _plain("website", "Its own page"),
        *_SOURCE,
        _RETIRED,
    ),
    frozenset({"id", "title", "summary", "part_of", "providers", "applicants", "beneficiary", "education", "website"}),
    frozenset({"activities", "amounts", "validity", "applications", "closed", "source", "retired"}),
)
"""The regulations."""

ACTIVITIES = Table(
    "activities",
    Activity,
    "activities",
    (
        _ID,
        *_texts("title", "The name that people read"),
        *_texts("summary", "What it is and what it brings"),
        _part("time_tier", "The id of the least time that it asks", lambda it: it.time_tier.to),
        _ids("goals", "The ids of the goals that it serves"),
        _ids("target_groups", "The ids of the target groups that it reaches"),
        _ids("audiences", "The people that it is for"),
        *_texts("hands_on", "How to let people do something themselves"),
        _ids("next", "The ids of the steps up from it"),
        *_SOURCE,
        _RETIRED,
    ),
    frozenset({"id", "title", "summary", "hands_on"}),
    frozenset({"time_tier", "goals", "target_groups", "audiences", "next", "source", "retired"}),
)
"""The activities."""

TABLES = (REGULATIONS, ACTIVITIES)
"""The tables of a catalogue."""
