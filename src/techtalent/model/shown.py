"""How records and profiles look in a console, a log and a failing test: short, and by what tells them apart."""

from typing import Any, Protocol

import attrs


class HasId(Protocol):
    """A record of content."""

    @property
    def id(self) -> str:
        """The id of the record."""


def by_id(record: HasId) -> str:
    """Return a record as its class and its id: `Activity('internships')`."""
    return f"{type(record).__name__}({record.id!r})"


def as_told(value: Any) -> str:
    """Return an attrs record as Python writes it, without the fields that are as they are by default."""
    told = [
        f"{field.name}={part!r}"
        for field in attrs.fields(type(value))
        if (part := getattr(value, field.name)) != field.default
    ]
    return f"{type(value).__name__}({', '.join(told)})"


def by_fields(entry: object, *names: str) -> str:
    """Return an entry of a plan as `repr` shows it: these fields, which say whose it is, and dots for the others.

    `FundingMatch(regulation=FundingRegulation('slim-training-grant'), eligibility='eligible', ...)`
    """
    told = [f"{name}={getattr(entry, name)!r}" for name in names]
    return f"{type(entry).__name__}({', '.join([*told, '...'])})"
