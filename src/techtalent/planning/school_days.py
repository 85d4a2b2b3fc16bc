"""The days on which a school is open, as far as the school years of a plan say."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple, get_args

from attrs import frozen

from techtalent.model.profile import CompanyProfile
from techtalent.model.text import Text
from techtalent.model.years import SchoolRegion, SchoolYear

# As `date.weekday` counts.
_SATURDAY = 5

_REGIONS: frozenset[SchoolRegion] = frozenset(get_args(SchoolRegion))


@frozen(kw_only=True)
class SchoolDays:
    """The days on which the schools near some companies are open."""

    years: tuple[SchoolYear, ...]
    """The school years that are known."""
    somewhere: frozenset[dt.date]
    """The public holidays, and the days of a holiday in a school region in which a company may be."""
    everywhere: frozenset[dt.date]
    """The public holidays, and the days of a holiday in every school region in which a company may be."""

    def first(self, since: dt.date, until: dt.date) -> dt.date | None:
        """Return the first day at school between two days, both included; None where there is none.

        Where it is not known in which school region a company is, it is a day at school in all that it may be in. Only
        where there is no such day, it is one that is a holiday in some of them.
        """
        return self._found(range(since.toordinal(), until.toordinal() + 1))

    def last(self, since: dt.date, until: dt.date) -> dt.date | None:
        """Return the last day at school between two days, both included; None where there is none."""
        return self._found(range(until.toordinal(), since.toordinal() - 1, -1))

    def first_working_day(self, since: dt.date) -> dt.date:
        """Return the first weekday from a day on that is no public holiday; in a school holiday, people work."""
        public = {holiday.day for year in self.years for holiday in year.public_holidays}
        for ordinal in range(since.toordinal(), dt.date.max.toordinal()):
            day = dt.date.fromordinal(ordinal)
            if day.weekday() < _SATURDAY and day not in public:
                return day
        return since

    def _found(self, days: range) -> dt.date | None:
        for closed in (self.somewhere, self.everywhere):
            for ordinal in days:
                day = dt.date.fromordinal(ordinal)
                if day.weekday() < _SATURDAY and day not in closed:
                    return day
        return None

    def knows(self, day: dt.date) -> bool:
        """Return whether the holidays around a day are known."""
        return any(year.first_day <= day <= year.last_day for year in self.years)


def school_days(years: tuple[SchoolYear, ...], companies: Iterable[CompanyProfile]) -> SchoolDays:
    """Return the days at school in the school regions of the companies, by their provinces."""
    provinces = [company.province for company in companies]
    somewhere: set[dt.date] = set()
    everywhere: set[dt.date] = set()
    for year in years:
        public = {holiday.day for holiday in year.public_holidays}
        regions = {region for province in provinces for region in school_regions(year, province)}
        off = [set(_days_off(year, region)) for region in sorted(regions)]
        somewhere |= public.union(*off)
        everywhere |= public | set.intersection(*off)
    return SchoolDays(years=years, somewhere=frozenset(somewhere), everywhere=frozenset(everywhere))


class ClosedDays(NamedTuple):
    """A school holiday near a company."""

    title: Text
    first_day: dt.date
    """The first day without school; of several school regions in which the company may be, the earliest."""
    last_day: dt.date
    """The last day without school; of several such school regions, the latest."""
    is_fixed: bool
    """Whether its days are fixed, so that no school chooses others."""


def closed_days(years: Iterable[SchoolYear], provinces: Iterable[str | None]) -> Iterator[ClosedDays]:
    """Yield the school holidays in the school regions of companies in these provinces."""
    provinces = tuple(provinces)
    for year in years:
        regions = {region for province in provinces for region in school_regions(year, province)}
        for holiday in year.holidays:
            days = [days for days in holiday.days if not regions.isdisjoint(days.regions)]
            if days:
                yield ClosedDays(
                    holiday.title,
                    min([found.first_day for found in days]),
                    max([found.last_day for found in days]),
                    holiday.basis == "fixed",
                )


def school_regions(year: SchoolYear, province: str | None) -> frozenset[SchoolRegion]:
    """Return the school regions in which a company of this province may be: one where the whole province lies in it.

    They are all three where the province was not told, or lies in no area of the school year.
    """
    found = frozenset(area.region for area in year.areas if province in (*area.provinces, *area.parts_of))
    return found or _REGIONS


def _days_off(year: SchoolYear, region: SchoolRegion) -> Iterator[dt.date]:
    for holiday in year.holidays:
        for days in holiday.days:
            if region in days.regions:
                for ordinal in range(days.first_day.toordinal(), days.last_day.toordinal() + 1):
                    yield dt.date.fromordinal(ordinal)
