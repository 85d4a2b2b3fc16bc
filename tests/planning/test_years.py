"""The school years of a plan: which it has, and that they are the same after a journey through JSON."""

import datetime as dt
import itertools
from typing import Any

import attrs
import pytest
from support.strategies import AREAS, NOTE, SOURCE, text

from techtalent import Catalogue, CompanyProfile, ContentError, Plan, load_catalogue, match, read_plan, to_dict, to_json
from techtalent.records import HolidayDays, PublicHoliday, Retired, SchoolHoliday, SchoolYear

PACKAGED = load_catalogue()


def day(written: str) -> dt.date:
    return dt.date.fromisoformat(written)


def year(first: int = 2026, **said: Any) -> SchoolYear:
    """Return a school year whose summer holiday ends on 20 August after it."""
    summer = HolidayDays(
        regions=("noord", "midden", "zuid"), first_day=dt.date(first + 1, 7, 9), last_day=dt.date(first + 1, 8, 20)
    )
    common: dict[str, Any] = {
        "id": f"{first}-{first + 1}",
        "title": text("school year"),
        "first_day": dt.date(first, 8, 1),
        "last_day": dt.date(first + 1, 7, 31),
        "education": ("po", "vo"),
        "areas": AREAS,
        "holidays": (SchoolHoliday(title=NOTE, basis="fixed", days=(summer,)),),
        "public_holidays": (PublicHoliday(title=NOTE, day=dt.date(first + 1, 1, 1)),),
        "source": SOURCE,
    }
    return SchoolYear(**common | said)


def planned(*years: SchoolYear, as_of: str = "2026-11-23") -> Plan:
    others = [each for each in PACKAGED.records() if not isinstance(each, SchoolYear)]
    return match(CompanyProfile(), Catalogue.of([*others, *years]), as_of=day(as_of))


def names(plan: Plan) -> list[str]:
    return [each.id for each in plan.school_years]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2025-01-01", ["2025-2026", "2026-2027"]),
        ("2026-07-31", ["2025-2026", "2026-2027"]),
        # The summer holiday of a year ends after it.
        ("2026-08-20", ["2025-2026", "2026-2027"]),
        ("2026-08-21", ["2026-2027"]),
        ("2027-08-20", ["2026-2027"]),
        ("2027-08-21", []),
    ],
)
def test_a_plan_has_the_years_that_are_not_over(as_of: str, expected: list[str]) -> None:
    """A plan has the school years from its day on, the earliest first, until their last holiday is over."""
    assert names(planned(year(2026), year(2025), as_of=as_of)) == expected


def test_a_year_without_holidays_ends_with_itself() -> None:
    """Where no holiday is known, a school year is over after its last day."""
    made_up = year(holidays=())
    assert names(planned(made_up, as_of="2027-07-31")) == ["2026-2027"]
    assert names(planned(made_up, as_of="2027-08-01")) == []


def test_what_is_retired_is_in_no_plan() -> None:
    """A school year counts until the day on which it is retired, and another one may then be of its days."""
    old = year(id="old", retired=Retired(since=day("2026-12-01"), reason=NOTE))
    assert names(planned(old, year(), as_of="2026-11-30")) == ["2026-2027", "old"]
    assert names(planned(old, year(), as_of="2026-12-01")) == ["2026-2027"]


def test_two_records_of_one_year_are_refused() -> None:
    """No two school years in use have a day in common; one that begins where another ends is right."""
    longer = year(last_day=day("2027-08-31"))
    with pytest.raises(ContentError) as refused:
        planned(longer, year(2027))
    (finding,) = refused.value.findings
    assert (finding.code, finding.file) == ("same-school-year", "school-years/2027-2028.json")
    assert "2026-2027" in finding.message
    within = year(id="within", first_day=day("2026-10-01"), last_day=day("2026-10-31"), holidays=())
    with pytest.raises(ContentError) as refused:
        planned(year(), within, year(2027))
    assert [each.file for each in refused.value.findings] == ["school-years/within.json"]
    assert names(planned(year(), year(2027))) == ["2026-2027", "2027-2028"]


def test_records_refuse_days_in_the_wrong_order() -> None:
    """Neither a school year nor a holiday ends before it begins; either may be one day."""
    with pytest.raises(ValueError, match="comes after the last"):
        year(first_day=day("2027-08-01"))
    one = day("2026-12-25")
    with pytest.raises(ValueError, match="comes after the last"):
        HolidayDays(regions=("zuid",), first_day=one, last_day=one - dt.timedelta(days=1))
    assert HolidayDays(regions=("zuid",), first_day=one, last_day=one).last_day == one
    assert year(first_day=one, last_day=one, holidays=()).ends == one


def test_school_years_travel_through_json() -> None:
    """A plan's JSON names its school years and holds them whole; what is read again is the same plan."""
    plan = planned(year(), year(2027, website="https://example.org"))
    written = to_dict(plan)
    assert written["school_years"] == ["2026-2027", "2027-2028"]
    assert written["records"]["school-year"]["2026-2027"]["holidays"] == [
        {
            "title": {"nl": NOTE.nl, "en": NOTE.en},
            "basis": "fixed",
            "days": [{"regions": ["noord", "midden", "zuid"], "first_day": "2027-07-09", "last_day": "2027-08-20"}],
        }
    ]
    assert read_plan(to_json(plan)) == plan


def test_the_packaged_content_has_the_holidays_of_three_years() -> None:
    """The packaged school years are those that people plan for now, without a day between them."""
    years = list(PACKAGED.school_years.values())
    assert [each.id for each in years] == ["2025-2026", "2026-2027", "2027-2028"]
    for earlier, later in itertools.pairwise(years):
        assert later.first_day - earlier.last_day == dt.timedelta(days=1)


HOLIDAYS = {
    # References: rijksoverheid.nl, overview of the school holidays of 2027-2028, and two datasets for the other years.
    ("2025-2026", "zuid"): ["10-11/10-19", "12-20/01-04", "02-14/02-22", "04-25/05-03", "07-11/08-23"],
    ("2026-2027", "noord"): ["10-10/10-18", "12-19/01-03", "02-20/02-28", "04-24/05-02", "07-10/08-22"],
    ("2026-2027", "midden"): ["10-17/10-25", "12-19/01-03", "02-20/02-28", "04-24/05-02", "07-17/08-29"],
    ("2026-2027", "zuid"): ["10-17/10-25", "12-19/01-03", "02-13/02-21", "04-24/05-02", "07-24/09-05"],
    ("2027-2028", "noord"): ["10-16/10-24", "12-25/01-09", "02-19/02-27", "04-29/05-07", "07-15/08-27"],
    ("2027-2028", "midden"): ["10-16/10-24", "12-25/01-09", "02-26/03-05", "04-29/05-07", "07-08/08-20"],
    ("2027-2028", "zuid"): ["10-23/10-31", "12-25/01-09", "02-26/03-05", "04-29/05-07", "07-22/09-03"],
}


@pytest.mark.parametrize(("of", "expected"), HOLIDAYS.items(), ids=lambda value: "-".join(value) if value else "")
def test_the_packaged_holidays(of: tuple[str, str], expected: list[str]) -> None:
    """Each region has the five holidays on the days of its sources, autumn and spring being advice."""
    record, region = PACKAGED.school_years[of[0]], of[1]
    found = [
        f"{days.first_day:%m-%d}/{days.last_day:%m-%d}"
        for holiday in record.holidays
        for days in holiday.days
        if region in days.regions
    ]
    assert found == expected
    assert [holiday.basis for holiday in record.holidays] == ["advised", "fixed", "advised", "fixed", "fixed"]


def easter(number: int) -> dt.date:
    """Return the Easter Sunday of a year, by the rule of Meeus, Jones and Butcher."""
    a, b, c = number % 19, number // 100, number % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return dt.date(number, f // 31, f % 31 + 1)


def test_the_packaged_public_holidays() -> None:
    """The public holidays of a school year are those that follow from Easter, and those of fixed days."""
    for record in PACKAGED.school_years.values():
        spring = record.last_day.year
        sunday = easter(spring)
        moving = [sunday + dt.timedelta(days=after) for after in (-2, 0, 1, 39, 49, 50)]
        fixed = [dt.date(spring, month, number) for month, number in ((1, 1), (4, 27), (5, 5))]
        christmas = [dt.date(spring - 1, 12, 25), dt.date(spring - 1, 12, 26)]
        assert [holiday.day for holiday in record.public_holidays] == sorted([*moving, *fixed, *christmas])


def test_every_province_has_a_place() -> None:
    """Each of the twelve provinces lies in one school region whole, or in two or three of them in part."""
    for record in PACKAGED.school_years.values():
        whole = [province for area in record.areas for province in area.provinces]
        parts = [province for area in record.areas for province in area.parts_of]
        assert len(whole) == len(set(whole)) == 8
        assert {province: parts.count(province) for province in parts} == {
            "NL-FL": 2,
            "NL-GE": 3,
            "NL-NB": 2,
            "NL-UT": 2,
        }
        assert not set(whole) & set(parts)


def test_a_year_keeps_its_aliases() -> None:
    """A school year is a record like any other: it has earlier ids and a note."""
    made_up = attrs.evolve(year(), aliases=("this-year",), note=NOTE)
    catalogue = Catalogue.of([made_up])
    assert catalogue.current_ids["school_years"] == {"this-year": "2026-2027"}
