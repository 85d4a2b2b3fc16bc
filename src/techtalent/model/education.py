"""How Dutch education is built (guide, chapter 6), and the routes through it (second sources)."""

from typing import Literal

from attrs import field, frozen

from techtalent.model.common import Basis, NotResearched, Retired, Source, Statement, refers_to
from techtalent.model.shown import by_id
from techtalent.model.text import Text

Sector = Literal["po", "vo", "mbo", "hbo", "wo"]
"""The sectors of the Dutch register of institutions and programmes (RIO)."""


@frozen(kw_only=True)
class Ages:
    """How old the pupils or students of a school type are."""

    kind: Literal["ages"] = "ages"
    """What tells ages that are known from `NotResearched`."""
    youngest: int
    """The age at which they start."""
    oldest: int | None = None
    """The age at which they end; None where the source names only the start."""
    phrase: Text | None = None
    """How the source puts it, where two numbers do not say it all."""


@frozen(kw_only=True)
class Duration:
    """How many years a school type takes.

    Raises ValueError where the least number of years is more than the largest.
    """

    kind: Literal["years"] = "years"
    """What tells a duration that is known from `NotResearched`."""
    years: int
    """The number of years; the least one where the source names a range."""
    at_most: int | None = None
    """The largest number of years where the source names a range; None otherwise."""
    usually: bool
    """Whether the source says "usually" or "mostly"."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""

    def __attrs_post_init__(self) -> None:
        if self.at_most is not None and self.at_most < self.years:
            raise ValueError(f"at least {self.years} years is more than at most {self.at_most}")


@frozen(kw_only=True)
class UsualWay:
    """That a route is a usual way on, rather than one that few take.

    Raises ValueError where that was inferred and has no note that says why.
    """

    basis: Basis
    """Whether the source states that the way is usual or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it."""

    def __attrs_post_init__(self) -> None:
        if self.basis == "inferred" and self.note is None:
            raise ValueError("that a way is usual is inferred: a note has to say why")


@frozen(kw_only=True)
class Route:
    """A route from the school type that has it to another school type."""

    to: str = field(metadata=refers_to("school_types"))
    """Id of the school type that the route leads to."""
    asks: Text | None = None
    """What the route asks: a diploma, completed years, an extra subject. None where the sources only name the route."""
    after_years: int | None = None
    """The number of completed years after which the route can be taken; None for the end of the school type."""
    enters_year: int | None = None
    """The year of the other school type in which one begins there; None for the first year."""
    basis: Basis
    """Whether the source states the route or an editor inferred it."""
    usual: UsualWay | None = None
    """That it is a usual way on; None where few take it, or nobody knows how many do."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what differs between sources."""


@frozen(kw_only=True)
class SchoolType:
    """A kind of education: a sector, a school type, a track or a level."""

    id: str
    """The name that other records use for it."""
    title: Text
    """The name that people read."""
    summary: Text
    """What it is, in a few sentences."""
    sector: Sector
    """The sector that it belongs to in the Dutch register (RIO)."""
    parent: str | None = field(default=None, metadata=refers_to("school_types"))
    """Id of the school type that this one is a track, level or form of."""
    target_groups: tuple[str, ...] = field(default=(), metadata=refers_to("target_groups"))
    """Ids of the target groups that it belongs to; empty for a school type that the guide offers no activities for."""
    ages: Ages | NotResearched
    """How old its pupils or students are."""
    duration: Duration | NotResearched
    """How many years it takes."""
    level: int | None = None
    """The mbo level, 1 to 4; None where the school type has none."""
    abbreviations: tuple[str, ...] = ()
    """What it is called for short, the guide's own abbreviation included."""
    routes: tuple[Route, ...] = ()
    """The routes from here to other school types."""
    facts: tuple[Statement, ...] = ()
    """Other facts about it."""
    source: Source
    """Where the record was read."""
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; profiles that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""

    def __repr__(self) -> str:
        return by_id(self)


@frozen(kw_only=True)
class StudyProfile:
    """A profile that pupils in secondary education choose."""

    id: str
    """The name that other records use for it."""
    title: Text
    """The name that people read."""
    abbreviation: str | None = None
    """What it is called for short."""
    school_types: tuple[str, ...] = field(metadata=refers_to("school_types"))
    """Ids of the school types in which it can be chosen."""
    focus: Text | None = None
    """What it prepares for; None where the guide only names the profile."""
    subjects: tuple[Text, ...] = ()
    """Its subjects; two that one chooses between stand in one text. Empty where the guide names none."""
    source: Source
    """Where the record was read."""
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; profiles that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""

    def __repr__(self) -> str:
        return by_id(self)
