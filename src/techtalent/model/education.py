"""How Dutch education is built (guide, chapter 6), and the routes through it (second sources)."""

from typing import Literal

from attrs import field, frozen

from techtalent.model.common import Basis, NotResearched, Retired, Source, Statement, refers_to
from techtalent.model.text import Text

Sector = Literal["po", "vo", "mbo", "hbo", "wo"]
"""The sectors of the Dutch register of institutions and programmes (RIO)."""


@frozen(kw_only=True)
class Ages:
    """How old its pupils or students are."""

    kind: Literal["ages"] = "ages"
    youngest: int
    """The age at which they start."""
    oldest: int | None = None
    """The age at which they end; None where the source names only the start."""
    phrase: Text | None = None
    """How the source puts it, where two numbers do not say it all."""


@frozen(kw_only=True)
class Duration:
    """How many years it takes.

    Raises ValueError where the least number of years is more than the largest.
    """

    kind: Literal["years"] = "years"
    years: int
    """The number of years; the least one where the source names a range."""
    at_most: int | None = None
    """The largest number of years, where the source names a range."""
    usually: bool
    """Whether the source says "usually" or "mostly"."""
    source: Source | None = None
    """Where it was read; None for the source of the record itself."""

    def __attrs_post_init__(self) -> None:
        if self.at_most is not None and self.at_most < self.years:
            raise ValueError(f"at least {self.years} years is more than at most {self.at_most}")


@frozen(kw_only=True)
class Route:
    """A way on from one school type to another."""

    to: str = field(metadata=refers_to("school_types"))
    """The school type it leads to."""
    asks: Text | None = None
    """What it asks: a diploma, completed years, an extra subject. None where the sources only name the route."""
    after_years: int | None = None
    """The completed years after which it can be taken, where that is before the end of the school type."""
    enters_year: int | None = None
    """The year of the school type it leads to in which one begins, where that is not the first."""
    basis: Basis
    source: Source
    note: Text | None = None


@frozen(kw_only=True)
class SchoolType:
    """A kind of education: a sector, a school type, a track or a level."""

    id: str
    title: Text
    summary: Text
    sector: Sector
    parent: str | None = field(default=None, metadata=refers_to("school_types"))
    """The school type that this one is a track, level or form of."""
    target_groups: tuple[str, ...] = field(default=(), metadata=refers_to("target_groups"))
    """The target groups of the guide that it belongs to; none for what the guide offers no activities for."""
    ages: Ages | NotResearched
    duration: Duration | NotResearched
    level: int | None = None
    """The mbo level, 1 to 4."""
    abbreviations: tuple[str, ...] = ()
    """What it is called for short, the guide's own abbreviation included."""
    routes: tuple[Route, ...] = ()
    """The school types that it gives access to."""
    facts: tuple[Statement, ...] = ()
    source: Source
    note: Text | None = None
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None


@frozen(kw_only=True)
class StudyProfile:
    """A profile that pupils in secondary education choose."""

    id: str
    title: Text
    abbreviation: str | None = None
    """What it is called for short."""
    school_types: tuple[str, ...] = field(metadata=refers_to("school_types"))
    """The school types in which it can be chosen."""
    focus: Text | None = None
    """What it prepares for; None where the guide only names the profile."""
    subjects: tuple[Text, ...] = ()
    """Its subjects, a choice between two in one line; empty where the guide names none."""
    source: Source
    note: Text | None = None
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None
