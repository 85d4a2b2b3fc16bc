"""The agenda keeps out of holidays: what is done with schools, and the first things to do."""

import datetime as dt
from typing import Any

import attrs
import pytest
from support.strategies import AREAS, NOTE, SOURCE, text

from techtalent import (
    Catalogue,
    CompanyProfile,
    Offer,
    Plan,
    Text,
    agenda,
    load_catalogue,
    match,
    pool,
    read_plan,
    to_json,
)
from techtalent.planning.school_days import school_regions
from techtalent.plans import Event, EventKind
from techtalent.records import HolidayDays, PublicHoliday, SchoolHoliday, SchoolYear

PACKAGED = load_catalogue()
AS_OF = dt.date(2026, 8, 17)
YEAR = PACKAGED.school_years["2026-2027"]

# A province that lies in each school region whole.
WHOLE = {"noord": "NL-GR", "midden": "NL-ZH", "zuid": "NL-LI"}


def day(written: str) -> dt.date:
    return dt.date.fromisoformat(written)


def planned(as_of: dt.date = AS_OF, catalogue: Catalogue = PACKAGED, **facts: Any) -> Plan:
    return match(CompanyProfile(**facts), catalogue, as_of=as_of)


def off(region: str) -> set[dt.date]:
    """Return the public holidays of the packaged content, and the days of a region's school holidays."""
    found = set()
    for year in PACKAGED.school_years.values():
        found |= {holiday.day for holiday in year.public_holidays}
        for holiday in year.holidays:
            for days in holiday.days:
                length = (days.last_day - days.first_day).days + 1
                if region in days.regions:
                    found |= {days.first_day + dt.timedelta(days=after) for after in range(length)}
    return found


def of_kind(events: tuple[Event, ...], *kinds: EventKind) -> list[Event]:
    return [event for event in events if event.kind in kinds]


WEEKDAYS = [
    each
    for after in range((dt.date(2027, 6, 30) - AS_OF).days + 1)
    if (each := AS_OF + dt.timedelta(days=after)).weekday() < 5
]


@pytest.mark.parametrize("region", ["noord", "midden", "zuid", None])
def test_no_evaluation_is_in_a_holiday(region: str | None) -> None:
    """From any weekday of a school year on, all three evaluations are on days at school, wherever that is not known."""
    plan = planned(province=None if region is None else WHOLE[region])
    closed = [off(each) for each in ([region] if region else WHOLE)]
    found = 0
    for start in WEEKDAYS:
        evaluations = of_kind(agenda(plan, start=start), "evaluation")
        assert len(evaluations) == 3
        for event in evaluations:
            found += 1
            assert event.first_day.weekday() < 5
            assert not any(event.first_day in each for each in closed), (start, event.title)
            assert start <= event.first_day <= day("2027-07-31")
    assert found == 3 * len(WEEKDAYS) == 684


@pytest.mark.parametrize(
    ("province", "end"),
    [
        ("NL-GR", "2027-07-09"),
        ("NL-ZH", "2027-07-16"),
        ("NL-LI", "2027-07-23"),
        # Noord or Midden; Midden or Zuid; all three; not told; in no school region.
        ("NL-FL", "2027-07-09"),
        ("NL-NB", "2027-07-16"),
        ("NL-GE", "2027-07-09"),
        (None, "2027-07-09"),
        ("BE-VAN", "2027-07-09"),
    ],
)
def test_one_looks_back_before_the_summer(province: str | None, end: str) -> None:
    """The last evaluation is on the last day at school of the province; else on the earliest that it can be."""
    events = agenda(planned(province=province), start=day("2026-11-26"))
    assert [str(each.first_day) for each in of_kind(events, "evaluation")][2:] == [end]


@pytest.mark.parametrize(
    ("province", "regions"),
    [
        ("NL-OV", {"noord"}),
        ("NL-ZE", {"zuid"}),
        ("NL-UT", {"noord", "midden"}),
        ("NL-GE", {"noord", "midden", "zuid"}),
        ("BE-VAN", {"noord", "midden", "zuid"}),
        (None, {"noord", "midden", "zuid"}),
    ],
)
def test_the_school_region_follows_from_a_whole_province(province: str | None, regions: set[str]) -> None:
    """Where all of a province lies in one school region it is that one, and else each in which a part of it lies."""
    assert school_regions(YEAR, province) == regions


def test_each_company_of_a_pool_has_its_region() -> None:
    """Companies that join forces keep out of the holidays of all their regions."""
    members = [CompanyProfile(name=name, province=WHOLE[name]) for name in ("midden", "zuid")]
    plan = match(pool(members), PACKAGED, as_of=AS_OF)
    # The spring holiday begins on 13 February in Zuid, and ends on 28 February in Midden.
    first, *_ = of_kind(agenda(plan, start=day("2027-02-15")), "evaluation")
    assert first.first_day == day("2027-03-01")


def test_halfway_is_the_middle_of_the_days_at_school() -> None:
    """Halfway lies between the first day at school and the last, or after the holiday that the middle lies in."""
    plan = planned(province="NL-GR")
    found = of_kind(agenda(plan, start=day("2026-12-21"), end=day("2027-01-15")), "evaluation")
    assert [str(each.first_day) for each in found] == ["2027-01-04", "2027-01-11", "2027-01-15"]
    found = of_kind(agenda(plan, start=day("2026-12-14"), end=day("2027-01-06")), "evaluation")
    assert [str(each.first_day) for each in found] == ["2026-12-14", "2027-01-04", "2027-01-06"]


def test_what_starts_in_the_summer_is_of_the_next_year() -> None:
    """Activities that start when the schools have closed until the next school year are those of that year."""
    found = of_kind(agenda(planned(province="NL-GR"), start=day("2027-07-12")), "evaluation")
    assert [str(each.first_day) for each in found] == ["2027-08-23", "2028-02-02", "2028-07-14"]
    # In Zuid the schools are open on that day.
    found = of_kind(agenda(planned(province="NL-LI"), start=day("2027-07-12")), "evaluation")
    assert [str(each.first_day) for each in found] == ["2027-07-12", "2027-07-19", "2027-07-23"]


def test_activities_of_a_holiday_are_looked_back_on_after_it() -> None:
    """Where the schools are closed all the time, there is one evaluation, on the next day at school."""
    plan = planned(province="NL-GR")
    (event,) = of_kind(agenda(plan, start=day("2026-12-21"), end=day("2026-12-31")), "evaluation")
    assert (event.first_day, event.title.en) == (day("2027-01-04"), "Evaluation: at the end")


def test_a_holiday_in_a_part_of_the_country_is_better_than_no_day() -> None:
    """Where no day is a day at school in every region that it may be, one is taken that is so in some, and says it."""
    events = of_kind(agenda(planned(), start=day("2027-02-15"), end=day("2027-02-19")), "evaluation")
    assert [str(each.first_day) for each in events] == ["2027-02-15", "2027-02-17", "2027-02-19"]
    assert all("in a part of the country" in (each.note.en or "") for each in events if each.note is not None)
    assert all(each.note is not None for each in events)
    # The same week in Zuid, whose holiday it is: there is no other day.
    (event,) = of_kind(agenda(planned(province="NL-LI"), start=day("2027-02-15"), end=day("2027-02-19")), "evaluation")
    assert event.first_day == day("2027-02-22")


def test_an_evaluation_says_how_sure_its_day_is() -> None:
    """An evaluation in a known year says whom its holidays bind; in a year that is not known, to look them up."""
    plan = planned(province="NL-GR")
    known, *_ = of_kind(agenda(plan, start=day("2026-11-26"), end=day("2027-03-01")), "evaluation")
    assert known.note is not None
    assert (known.note.en or "").endswith(
        "The day is in no school holiday of po and vo. A school may differ, and mbo, hbo and wo choose their own "
        "holidays: agree the day with the school."
    )
    unknown, *_ = of_kind(agenda(plan, start=day("2030-11-26"), end=day("2031-03-03")), "evaluation")
    assert unknown.basis == "inferred"
    assert unknown.note is not None
    assert (unknown.note.nl or "").endswith(
        "De schoolvakanties van dat jaar staan hier nog niet in: kijk ze na op rijksoverheid.nl."
    )


def made_up_year(**said: Any) -> SchoolYear:
    """Return a school year with a holiday from 8 to 12 February in Noord, and a public holiday on the 15th."""
    spring = SchoolHoliday(
        title=NOTE,
        basis="advised",
        days=tuple(
            HolidayDays(regions=(area.region,), first_day=first, last_day=first + dt.timedelta(days=4))
            for area, first in zip(AREAS, (day("2027-02-08"), day("2027-02-22"), day("2027-03-01")), strict=True)
        ),
    )
    common: dict[str, Any] = {
        "id": "2026-2027",
        "title": text("school year"),
        "first_day": day("2026-08-01"),
        "last_day": day("2027-07-31"),
        "education": ("po", "vo"),
        "areas": AREAS,
        "holidays": (spring,),
        "public_holidays": (PublicHoliday(title=NOTE, day=day("2027-02-15")),),
        "source": SOURCE,
    }
    return SchoolYear(**common | said)


def with_years(*years: SchoolYear) -> Catalogue:
    return Catalogue.of([*(each for each in PACKAGED.records() if not isinstance(each, SchoolYear)), *years])


@pytest.mark.parametrize(
    ("province", "start", "first"),
    [
        ("NL-GR", "2027-02-06", "2027-02-16"),
        ("NL-GR", "2027-02-12", "2027-02-16"),
        ("NL-GR", "2027-02-05", "2027-02-05"),
        ("NL-ZH", "2027-02-08", "2027-02-08"),
        ("NL-ZH", "2027-02-13", "2027-02-16"),
        # Noord or Midden.
        ("NL-GE", "2027-02-08", "2027-02-16"),
        ("NL-GE", "2027-02-22", "2027-03-01"),
        (None, "2027-02-22", "2027-03-08"),
    ],
)
def test_the_first_day_at_school(province: str | None, start: str, first: str) -> None:
    """It is the first weekday that is no public holiday, and no holiday where the company may be: both ends count."""
    plan = planned(catalogue=with_years(made_up_year()), province=province)
    assert str(of_kind(agenda(plan, start=day(start)), "evaluation")[0].first_day) == first


def test_without_school_years_only_weekends_are_free() -> None:
    """A catalogue without school years says nothing of holidays: its evaluations are on weekdays, and as sure."""
    plan = planned(catalogue=with_years())
    first, *_ = of_kind(agenda(plan, start=day("2026-12-25"), end=day("2027-07-30")), "evaluation")
    assert first.first_day == day("2026-12-25")
    assert first.note is not None
    assert "school holiday" not in (first.note.en or "")


def test_a_stored_plan_has_the_same_agenda() -> None:
    """A plan brings its school years along, so that an agenda needs no catalogue."""
    plan = planned(province="NL-GR")
    assert agenda(read_plan(to_json(plan)), start=day("2026-11-26")) == agenda(plan, start=day("2026-11-26"))


# Seasons


def test_a_season_begins_and_ends_on_a_day_at_school() -> None:
    """A good moment does not begin or end in a holiday of a region where the company may be."""
    found = {
        str(province): [
            (str(event.first_day), str(event.last_day))
            for event in of_kind(agenda(planned(province=province), start=day("2026-09-01")), "season")
            if event.activities[0].id == "internships"
        ]
        for province in ("NL-GR", "NL-LI", None)
    }
    assert found == {
        # The spring holiday of Noord ends on 28 February 2027, that of Zuid begins on the 13th.
        "NL-GR": [("2027-02-01", "2027-02-19"), ("2027-04-01", "2027-05-31")],
        "NL-LI": [("2027-02-01", "2027-02-26"), ("2027-04-01", "2027-05-31")],
        "None": [("2027-02-01", "2027-02-12"), ("2027-04-01", "2027-05-31")],
    }


def test_a_season_in_a_holiday_is_left_out() -> None:
    """Where the schools are closed during all of a season that is left, there is no good moment."""
    events = agenda(planned(province="NL-LI"), start=day("2027-02-15"), end=day("2027-02-21"))
    assert of_kind(events, "season") == []


def test_girls_day_and_open_days_are_in_the_agenda() -> None:
    """A company with a few hours has more in its agenda than evaluations: the open days of schools, and Girls' Day."""
    plan = planned(
        as_of=day("2026-11-26"), goals=["discover-young-talent"], target_groups=["mbo", "vo"], hours_per_month=2
    )
    seasons = {event.activities[0].id: event for event in of_kind(agenda(plan, start=day("2026-11-26")), "season")}
    assert str(seasons["school-fair"].first_day) == "2027-01-04"
    assert "open days in January and February" in (seasons["school-fair"].text.en or "")
    assert str(seasons["technology-event"].first_day) == "2027-04-01"
    assert "Girls' Day" in (seasons["technology-event"].text.en or "")


# The first things to do


def beginnings(plan: Plan, start: str, end: str | None = None) -> list[tuple[str, str]]:
    events = agenda(plan, start=day(start), end=None if end is None else day(end))
    return [(str(event.first_day), event.activities[0].id) for event in of_kind(events, "begin")]


def test_the_first_three_activities_begin_a_week_apart() -> None:
    """The agenda begins with the first activities of the plan, from its day on, although they start later."""
    plan = planned(as_of=day("2026-11-26"))
    assert {step.when and step.when.timing for step in plan.first_steps} == {"before-holiday"}
    first = [each.activity.id for each in plan.activities[:3]]
    assert beginnings(plan, "2027-02-01") == list(zip(["2026-11-26", "2026-12-03", "2026-12-10"], first, strict=True))


def test_a_first_thing_to_do_is_on_a_day_at_school() -> None:
    """Nobody is told to call a school in a holiday: it is the first day after it, and a week is counted from there."""
    plan = planned(as_of=day("2026-12-19"), province="NL-GR")
    assert [first for first, _ in beginnings(plan, "2027-02-01")] == ["2027-01-04", "2027-01-11", "2027-01-18"]


def test_a_first_thing_to_do_is_after_the_holiday_where_the_plan_says_so() -> None:
    """With five days left before Christmas, the page says from 4 January on, and so does the agenda."""
    plan = planned(as_of=day("2026-12-14"), province="NL-GR")
    assert "vanaf 4 januari 2027" in str([step.when and step.when.text.nl for step in plan.first_steps])
    assert [first for first, _ in beginnings(plan, "2027-02-01")] == ["2027-01-04", "2027-01-11", "2027-01-18"]


def test_first_things_to_do_before_a_holiday_follow_each_other() -> None:
    """Where the weeks before the holiday are fewer than the first steps, these keep their order and lie before it."""
    for as_of, days in (
        ("2026-12-10", ["2026-12-10", "2026-12-17", "2026-12-18"]),
        ("2026-12-12", ["2026-12-14", "2026-12-15", "2026-12-16"]),
    ):
        plan = planned(as_of=day(as_of), province="NL-GR")
        expected = [step.activity.id for step in plan.first_steps]
        assert beginnings(plan, "2027-02-01") == list(zip(days, expected, strict=True))


SHIPYARD = CompanyProfile(
    goals=["discover-young-talent", "put-yourself-and-sector-on-the-map", "strong-learning-culture"],
    target_groups=["vo", "mbo"],
    hours_per_month=60,
    region="north",
    province="NL-GR",
    affiliations=["oom", "koninklijke-metaalunie"],
    employees=400,
    partnership=False,
    offers=[Offer(type="work-study-place", education="mbo-bbl", places=24)],
    training_company=True,
)


def test_a_first_step_with_a_season_lies_in_it() -> None:
    """What the page calls a good thing to do in February is in February, a week apart; the rest comes before."""
    plan = match(SHIPYARD, PACKAGED, as_of=day("2026-11-26"))
    assert [step.activity.id for step in plan.first_steps] == ["internships", "practice-assignments", "guest-lesson"]
    assert beginnings(plan, "2026-11-26") == [
        ("2026-11-26", "guest-lesson"),
        ("2027-02-01", "internships"),
        ("2027-02-08", "practice-assignments"),
    ]
    # An end that was told is the last day; one that was assumed cuts off no season.
    assert beginnings(plan, "2026-11-26", "2026-12-31") == [("2026-11-26", "guest-lesson")]
    late = match(SHIPYARD, PACKAGED, as_of=day("2027-06-01"))
    assert ("2028-02-01", "internships") in beginnings(late, "2027-06-01")


def test_a_season_that_is_a_holiday_is_left_for_the_next_day_at_school() -> None:
    """Where the schools are closed for the rest of a season, its first step is on the next day at school."""
    winter = attrs.evolve(
        YEAR,
        holidays=(
            SchoolHoliday(
                title=NOTE,
                basis="fixed",
                days=(
                    HolidayDays(
                        regions=("noord", "midden", "zuid"), first_day=day("2027-02-01"), last_day=day("2027-02-28")
                    ),
                ),
            ),
        ),
    )
    plan = match(SHIPYARD, with_years(winter), as_of=day("2027-01-18"))
    found = {name: first for first, name in beginnings(plan, "2027-01-18")}
    assert (found["internships"], found["practice-assignments"]) == ("2027-03-01", "2027-03-08")


def test_a_first_thing_to_do_is_a_first_step() -> None:
    """It says what the first step of the plan says, with its source, and that its day is a suggestion."""
    plan = planned(as_of=day("2026-11-26"), target_groups=["mbo"])
    event, *_ = of_kind(agenda(plan, start=day("2026-11-26")), "begin")
    step = plan.first_steps[0]
    assert event.title.en == f"First step: {step.activity.title.en}"
    assert step.when is not None
    assert event.text == Text(nl=f"{step.text.nl} {step.when.text.nl}", en=f"{step.text.en} {step.when.text.en}")
    assert event.source == (step.activity.begin[step.begin or 0].source or step.activity.source)
    assert event.basis == "inferred"
    assert event.note is not None
    assert (event.note.en or "").startswith("The day is a suggestion: one first step a week, where that fits.")


def test_what_has_begun_is_not_begun() -> None:
    """Activities that started before the day of the plan have no first things to do, and none come after their end."""
    plan = planned(as_of=day("2026-11-26"))
    assert beginnings(plan, "2026-11-25") == []
    assert [first for first, _ in beginnings(plan, "2026-11-26", "2026-12-09")] == [
        "2026-11-26",
        "2026-12-03",
        "2026-12-04",
    ]
    # In two days there is room for no more.
    assert {first for first, _ in beginnings(plan, "2026-11-26", "2026-11-27")} == {"2026-11-26", "2026-11-27"}


# A lift builder with 900 employees, and a metal shop with eight: what was wrong with their agendas.

LIFTS = CompanyProfile(
    goals=["discover-young-talent", "put-yourself-and-sector-on-the-map"],
    target_groups=["po", "vo", "mbo"],
    hours_per_month=40,
    region="south-west",
    affiliations=["ao-metalektro", "fme"],
    employees=900,
    partnership=False,
    offers=[Offer(type="internship", education="mbo-bol"), Offer(type="work-study-place", education="mbo-bbl")],
)


@pytest.mark.parametrize(("as_of", "start"), [("2026-09-01", "2026-09-01"), ("2026-11-26", "2026-11-26")])
def test_the_deadline_of_an_edition_that_is_over_is_there(as_of: str, start: str) -> None:
    """The best-paid fund has a deadline by the rules of its last edition, and says to ask for the new ones."""
    plan = match(LIFTS, PACKAGED, as_of=day(as_of))
    (event,) = (each for each in agenda(plan, start=day(start)) if each.id == "term/ao-financing-rules/1/2026")
    assert (event.kind, event.first_day, event.basis) == ("term", day("2027-02-01"), "inferred")
    assert "ask whether this still holds" in (event.title.en or "")
    assert "vraag na of dit nog geldt" in event.title.nl
    assert "By an earlier rule (2021-2023 edition)" in (event.text.en or "")


def test_nothing_lies_before_the_day_of_the_plan() -> None:
    """What had to be done before the day of the plan is in no agenda, and a deadline after it says what it assumes."""
    today = day("2026-11-26")
    for profile, number in ((LIFTS, 0), (CompanyProfile(), 2)):
        plan = match(profile, PACKAGED, as_of=today)
        for start in (today, day("2026-12-01")):
            events = agenda(plan, start=start)
            assert min(event.last_day for event in events) >= today
        terms = [each for each in events if each.kind == "term" and each.first_day == day("2027-06-01")]
        assert len(terms) >= number
        for term in terms:
            assert term.basis == "inferred"
            assert term.note is not None
            assert "1 December 2026" in (term.note.en or "")


def test_a_metal_shop_has_something_to_do() -> None:
    """The agenda of a company with two hours a month is more than three evaluations."""
    profile = CompanyProfile(
        goals=["discover-young-talent"],
        target_groups=["mbo", "vo"],
        hours_per_month=2,
        region="east",
        affiliations=["koninklijke-metaalunie", "oom"],
        employees=8,
        partnership=False,
    )
    events = agenda(match(profile, PACKAGED, as_of=day("2026-11-26")), start=day("2026-11-26"))
    assert {"begin", "season", "evaluation"} <= {event.kind for event in events}
    assert all(event.first_day >= day("2026-11-26") for event in events)
