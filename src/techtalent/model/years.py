"""School years: their holidays in each school region, and the public holidays in them."""

import datetime as dt
from typing import Literal

from attrs import frozen

from techtalent.model.common import Education, Retired, Source
from techtalent.model.shown import by_id
from techtalent.model.text import Text

SchoolRegion = Literal["noord", "midden", "zuid"]
"""One of the three regions that have their school holidays at different times. They are not the regions of FME."""

HolidayBasis = Literal["fixed", "advised"]
"""Whether the minister has *fixed* the days of a holiday, or *advised* them, so that a school may choose others."""


@frozen(kw_only=True)
class SchoolRegionArea:
    """The provinces of a school region."""

    region: SchoolRegion
    """The school region."""
    provinces: tuple[str, ...]
    """The provinces that lie in it whole, by ISO 3166-2."""
    parts_of: tuple[str, ...] = ()
    """The provinces of which some municipalities lie in it, by ISO 3166-2."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class HolidayDays:
    """The days of a holiday in some school regions, Saturday and Sunday at its ends included.

    Raises ValueError where the first day comes after the last.
    """

    regions: tuple[SchoolRegion, ...]
    """The school regions that have the holiday on these days."""
    first_day: dt.date
    """The first day without school."""
    last_day: dt.date
    """The last day without school."""

    def __attrs_post_init__(self) -> None:
        if self.first_day > self.last_day:
            raise ValueError(f"the first day, {self.first_day}, comes after the last, {self.last_day}")


@frozen(kw_only=True)
class SchoolHoliday:
    """A school holiday."""

    title: Text
    """What it is called."""
    basis: HolidayBasis
    """Whether its days are fixed or advised."""
    days: tuple[HolidayDays, ...]
    """Its days in each school region."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class PublicHoliday:
    """A day that is a public holiday in all of the country."""

    title: Text
    """What it is called."""
    day: dt.date
    """The day."""
    note: Text | None = None
    """Who works on it all the same; None where hardly anybody does."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class SchoolYear:
    """A school year: its first and last day, its holidays, and the public holidays in it.

    Raises ValueError where the first day comes after the last.
    """

    id: str
    """The name that other records use for it."""
    title: Text
    """The name that people read."""
    first_day: dt.date
    """The first day of the school year."""
    last_day: dt.date
    """The last day of the school year. The summer holiday, which belongs to it, may end later."""
    education: tuple[Education, ...]
    """The parts of education that its holidays are for; other schools choose their own."""
    areas: tuple[SchoolRegionArea, ...]
    """The provinces of each school region."""
    holidays: tuple[SchoolHoliday, ...]
    """The school holidays, the earliest first."""
    public_holidays: tuple[PublicHoliday, ...]
    """The public holidays in it, the earliest first."""
    website: str | None = None
    """The page where one can look them up; None where no source names one."""
    source: Source
    """Where the record was read."""
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; links from an organisation's own content that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""

    def __repr__(self) -> str:
        return by_id(self)

    def __attrs_post_init__(self) -> None:
        if self.first_day > self.last_day:
            raise ValueError(f"the first day, {self.first_day}, comes after the last, {self.last_day}")

    @property
    def ends(self) -> dt.date:
        """The last day that the record speaks of: that of the year, or of a holiday that ends later."""
        ends = [days.last_day for holiday in self.holidays for days in holiday.days]
        return max([self.last_day, *ends])
