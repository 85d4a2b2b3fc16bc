"""Dates: what a regulation says of itself on the day before, the first, the last and the day after."""

import datetime as dt
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from oracle.days import available as straightforward
from support.strategies import DAYS, NOTE, SOURCE, applications, closures, regulation, validities

from techtalent import Catalogue, CompanyProfile, Text, match
from techtalent.planning.availability import available, windows_between
from techtalent.plans import Availability
from techtalent.records import (
    AnyTime,
    ApplicationWindow,
    Closed,
    DatedProjectDays,
    Decision,
    DecisionOnDay,
    Edition,
    FundingRegulation,
    Link,
    MaximumAmount,
    NoLimit,
    NotResearched,
    Period,
    Round,
    Rounds,
    Source,
    Windows,
    YearlyProjectDays,
)

DAY = dt.timedelta(days=1)

ANY_TIME = AnyTime(source=SOURCE)


def windows(*days: tuple[str | None, str], complete: bool = True, source: Source = SOURCE) -> Windows:
    return Windows(
        windows=tuple(
            ApplicationWindow(first_day=first, last_day=last, applicant=NOTE, source=source) for first, last in days
        ),
        complete=complete,
    )


def period(first: str | None, last: str | None) -> Period:
    begins, ends = (None if day is None else dt.date.fromisoformat(day) for day in (first, last))
    return Period(first_day=begins, last_day=ends, phrase=NOTE, source=SOURCE)


def edition(first: str, last: str) -> Edition:
    return Edition(
        first_day=dt.date.fromisoformat(first), last_day=dt.date.fromisoformat(last), phrase=NOTE, source=SOURCE
    )


def dated(made_up: FundingRegulation, day: dt.date) -> tuple[str, str, str]:
    """Return the window of a day or the next one: its first day, its last and its basis."""
    _, window = available(made_up, day)
    assert window is not None
    return str(window.first_day), str(window.last_day), window.basis


# For every regulation of the packaged content with validity or windows: the days on which something changes, and
# what it is on each. None of these days is computed from the content.
PACKAGED: list[tuple[str, str, Availability]] = [
    ("promoot-de-techniek", "2025-07-30", "unconfirmed"),
    ("promoot-de-techniek", "2025-07-31", "unconfirmed"),
    ("promoot-de-techniek", "2025-08-01", "ended"),
    ("promoot-de-techniek", "2026-11-23", "ended"),
    ("ao-financing-rules", "2024-12-31", "unconfirmed"),
    ("ao-financing-rules", "2025-01-01", "unconfirmed"),
    ("ao-financing-rules", "2025-12-31", "unconfirmed"),
    ("ao-financing-rules", "2026-01-01", "unconfirmed"),
    ("ao-financing-rules", "2026-11-23", "unconfirmed"),
    ("ao-internship-allowance-intern", "2022-12-31", "unconfirmed"),
    ("ao-internship-allowance-intern", "2023-01-01", "unconfirmed"),
    ("ao-internship-allowance-intern", "2023-12-31", "unconfirmed"),
    ("ao-internship-allowance-intern", "2024-01-01", "unconfirmed"),
    ("oom-learner-contribution", "2023-07-31", "unconfirmed"),
    ("oom-learner-contribution", "2023-08-01", "open"),
    ("oom-learner-contribution", "2024-07-31", "open"),
    ("oom-learner-contribution", "2024-08-01", "unconfirmed"),
    ("oom-internship-contribution", "2023-07-31", "unconfirmed"),
    ("oom-internship-contribution", "2023-08-01", "unconfirmed"),
    ("oom-internship-contribution", "2024-07-31", "unconfirmed"),
    ("oom-internship-contribution", "2024-08-01", "unconfirmed"),
    ("wij-techniek-osr", "2023-12-31", "unconfirmed"),
    ("wij-techniek-osr", "2024-01-01", "unconfirmed"),
    ("wij-techniek-osr", "2024-12-31", "unconfirmed"),
    ("wij-techniek-osr", "2025-01-01", "unconfirmed"),
    ("slim", "2026-04-06", "upcoming"),
    ("slim", "2026-04-07", "open"),
    ("slim", "2026-05-04", "open"),
    ("slim", "2026-05-05", "upcoming"),
    ("slim", "2026-06-22", "open"),
    ("slim", "2026-07-20", "open"),
    ("slim", "2026-07-21", "upcoming"),
    ("slim", "2026-08-19", "open"),
    ("slim", "2026-09-07", "open"),
    ("slim", "2026-09-08", "unconfirmed"),
    ("slim", "2029-12-31", "unconfirmed"),
    ("slim", "2030-01-01", "ended"),
    ("slim-training-grant", "2025-03-09", "upcoming"),
    ("slim-training-grant", "2026-05-25", "upcoming"),
    ("slim-training-grant", "2026-05-26", "open"),
    ("slim-training-grant", "2026-12-31", "open"),
    ("slim-training-grant", "2027-01-01", "unconfirmed"),
    ("slim-training-grant", "2027-12-31", "unconfirmed"),
    ("slim-training-grant", "2028-01-01", "ended"),
    ("practical-learning-subsidy", "2024-06-02", "upcoming"),
    ("practical-learning-subsidy", "2024-06-03", "open"),
    ("practical-learning-subsidy", "2024-09-17", "open"),
    ("practical-learning-subsidy", "2024-09-18", "upcoming"),
    ("practical-learning-subsidy", "2025-06-02", "open"),
    ("practical-learning-subsidy", "2025-09-17", "open"),
    ("practical-learning-subsidy", "2025-09-18", "upcoming"),
    ("practical-learning-subsidy", "2026-06-02", "open"),
    ("practical-learning-subsidy", "2026-09-17", "open"),
    ("practical-learning-subsidy", "2026-09-18", "unconfirmed"),
    ("practical-learning-subsidy", "2028-09-18", "unconfirmed"),
    ("practical-learning-subsidy", "2028-09-19", "ended"),
    ("practical-learning-subsidy-vo", "2024-06-02", "upcoming"),
    ("practical-learning-subsidy-vo", "2024-06-03", "open"),
    ("practical-learning-subsidy-vo", "2024-09-17", "open"),
    ("practical-learning-subsidy-vo", "2024-09-18", "upcoming"),
    ("practical-learning-subsidy-vo", "2025-06-02", "open"),
    ("practical-learning-subsidy-vo", "2025-09-17", "open"),
    ("practical-learning-subsidy-vo", "2025-09-18", "upcoming"),
    ("practical-learning-subsidy-vo", "2026-06-02", "open"),
    ("practical-learning-subsidy-vo", "2026-09-17", "open"),
    ("practical-learning-subsidy-vo", "2026-09-18", "unconfirmed"),
    ("practical-learning-subsidy-vo", "2028-09-18", "unconfirmed"),
    ("practical-learning-subsidy-vo", "2028-09-19", "ended"),
    ("practical-learning-third-path", "2024-11-04", "unconfirmed"),
    ("practical-learning-third-path", "2025-11-28", "unconfirmed"),
    ("practical-learning-third-path", "2026-11-23", "unconfirmed"),
    ("llo-katalysator", "2023-07-06", "upcoming"),
    ("llo-katalysator", "2023-07-07", "upcoming"),
    ("llo-katalysator", "2024-03-31", "upcoming"),
    ("llo-katalysator", "2024-04-01", "open"),
    ("llo-katalysator", "2024-04-15", "open"),
    ("llo-katalysator", "2024-04-16", "unconfirmed"),
    ("llo-katalysator", "2026-12-30", "unconfirmed"),
    ("llo-katalysator", "2026-12-31", "ended"),
    ("llo-professionalisation", "2023-07-06", "upcoming"),
    ("llo-professionalisation", "2023-07-07", "unconfirmed"),
    ("llo-professionalisation", "2026-12-30", "unconfirmed"),
    ("llo-professionalisation", "2026-12-31", "ended"),
    ("regionaal-investeringsfonds-mbo", "2023-12-31", "upcoming"),
    ("regionaal-investeringsfonds-mbo", "2024-01-01", "open"),
    ("regionaal-investeringsfonds-mbo", "2024-01-31", "open"),
    ("regionaal-investeringsfonds-mbo", "2024-02-01", "upcoming"),
    ("regionaal-investeringsfonds-mbo", "2026-11-23", "upcoming"),
    ("regionaal-investeringsfonds-mbo", "2026-12-31", "upcoming"),
    ("regionaal-investeringsfonds-mbo", "2027-01-01", "open"),
    ("regionaal-investeringsfonds-mbo", "2027-01-31", "open"),
    ("regionaal-investeringsfonds-mbo", "2027-02-01", "upcoming"),
    ("regionaal-investeringsfonds-mbo", "2027-05-31", "upcoming"),
    ("regionaal-investeringsfonds-mbo", "2027-06-01", "open"),
    ("regionaal-investeringsfonds-mbo", "2027-06-30", "open"),
    ("regionaal-investeringsfonds-mbo", "2027-07-01", "unconfirmed"),
    ("regionaal-investeringsfonds-mbo", "2027-12-31", "unconfirmed"),
    ("regionaal-investeringsfonds-mbo", "2028-01-01", "ended"),
]


@pytest.mark.parametrize(("name", "day", "expected"), PACKAGED)
def test_packaged_regulations_on_the_days_that_matter(
    catalogue: Catalogue, name: str, day: str, expected: Availability
) -> None:
    """Every packaged regulation with known days turns on just these days."""
    assert available(catalogue.funding_regulations[name], dt.date.fromisoformat(day))[0] == expected


def test_every_packaged_regulation_with_days_is_listed_above(catalogue: Catalogue) -> None:
    """The list above forgets no regulation that has any days; all others are unconfirmed on every day."""
    listed = {name for name, _, _ in PACKAGED}
    for each in catalogue.funding_regulations.values():
        known = not isinstance(each.validity, NotResearched) or isinstance(each.applications, Windows | Rounds)
        assert (each.id in listed) == known
        if not known:
            assert available(each, dt.date(2026, 11, 23)) == ("unconfirmed", None)


@pytest.mark.parametrize(
    ("name", "day", "first", "last"),
    [
        ("slim", "2026-04-06", "2026-04-07", "2026-05-04"),
        ("slim", "2026-05-04", "2026-04-07", "2026-05-04"),
        ("slim", "2026-05-05", "2026-06-22", "2026-07-20"),
        ("slim", "2026-07-21", "2026-08-19", "2026-09-07"),
        ("slim", "2026-09-08", "2027-04-01", "2027-05-31"),
        ("slim", "2027-06-01", "2027-06-01", "2027-07-31"),
        ("practical-learning-subsidy", "2026-09-17", "2026-06-02", "2026-09-17"),
        ("practical-learning-subsidy", "2026-09-18", "None", "2027-09-17"),
        ("practical-learning-third-path", "2026-11-23", "2026-11-01", "2026-11-30"),
        ("regionaal-investeringsfonds-mbo", "2026-11-23", "2027-01-01", "2027-01-31"),
        ("regionaal-investeringsfonds-mbo", "2027-01-31", "2027-01-01", "2027-01-31"),
        ("regionaal-investeringsfonds-mbo", "2027-02-01", "2027-06-01", "2027-06-30"),
    ],
)
def test_the_window_of_the_day_or_the_next_one(
    catalogue: Catalogue, name: str, day: str, first: str, last: str
) -> None:
    """A window is shown through its last day, and then the next one."""
    _, window = available(catalogue.funding_regulations[name], dt.date.fromisoformat(day))
    assert window is not None
    assert (str(window.first_day), str(window.last_day)) == (first, last)


def test_no_window_is_left_after_the_last_one(catalogue: Catalogue) -> None:
    """What is expected in a year ends with September: after that of 2029 nothing is shown, though SLIM still runs."""
    assert available(catalogue.funding_regulations["slim"], dt.date(2029, 10, 1)) == ("unconfirmed", None)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-03-31", "upcoming"),
        ("2024-04-01", "open"),
        ("2025-04-30", "open"),
        ("2025-05-01", "ended"),
    ],
)
def test_a_period_includes_both_its_ends(day: str, expected: Availability) -> None:
    """A period is upcoming before its first day and ended after its last, and open on both."""
    made_up = regulation(period("2024-04-01", "2025-04-30"), ANY_TIME)
    assert available(made_up, dt.date.fromisoformat(day)) == (expected, None)


def test_a_period_of_one_day() -> None:
    """A period may be a single day."""
    made_up = regulation(period("2024-02-29", "2024-02-29"), ANY_TIME)
    days = [dt.date(2024, 2, 28), dt.date(2024, 2, 29), dt.date(2024, 3, 1)]
    assert [available(made_up, day)[0] for day in days] == ["upcoming", "open", "ended"]


def test_an_unknown_first_day_is_in_the_past() -> None:
    """A period whose first day nobody looked up has begun."""
    assert available(regulation(period(None, "2025-04-30"), ANY_TIME), dt.date(1900, 1, 1)) == ("open", None)


def test_no_limit_and_not_researched_are_two_things() -> None:
    """What has no last day is open for ever; what nobody looked up is unconfirmed."""
    assert available(regulation(NoLimit(source=SOURCE), ANY_TIME), dt.date.max) == ("open", None)
    assert available(regulation(NotResearched(), ANY_TIME), dt.date(2026, 1, 1)) == ("unconfirmed", None)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-11-14", "upcoming"),
        ("2025-11-15", "open"),
        ("2025-12-31", "open"),
        ("2026-01-01", "open"),
        ("2026-01-15", "open"),
        ("2026-01-16", "upcoming"),
    ],
)
def test_a_window_may_run_over_new_year(day: str, expected: Availability) -> None:
    """A window whose last day comes before its first in the year runs into the next year."""
    made_up = regulation(period("2020-01-01", "2030-12-31"), windows(("11-15", "01-15")))
    assert available(made_up, dt.date.fromisoformat(day))[0] == expected


def test_a_window_is_cut_to_the_regulations_own_days() -> None:
    """Nobody can apply before the first day or after the last, whatever the window says."""
    made_up = regulation(period("2025-03-10", "2026-03-20"), windows(("03-01", "03-31")))
    _, first = available(made_up, dt.date(2025, 1, 1))
    _, last = available(made_up, dt.date(2026, 1, 1))
    assert first is not None
    assert last is not None
    assert (first.first_day, first.last_day) == (dt.date(2025, 3, 10), dt.date(2025, 3, 31))
    assert (last.first_day, last.last_day) == (dt.date(2026, 3, 1), dt.date(2026, 3, 20))


@pytest.mark.parametrize(
    ("source", "day", "expected"),
    [
        # The page speaks for March 2024 and for no later one: on the last day, the day after, and a year later.
        ({"date": dt.date(2024, 4, 1)}, "2024-03-31", "open"),
        ({"date": dt.date(2024, 4, 1)}, "2024-04-01", "upcoming"),
        ({"date": dt.date(2024, 4, 1)}, "2026-03-31", "open"),
        ({"date": dt.date(2024, 4, 1)}, "2026-04-01", "unconfirmed"),
        ({"date": dt.date(2024, 4, 1)}, "2026-12-31", "unconfirmed"),
        ({"date": dt.date(2024, 4, 1)}, "2027-01-01", "ended"),
        # It speaks for the last window too, to its last day or not.
        ({"date": dt.date(2026, 3, 31)}, "2026-04-01", "ended"),
        ({"date": dt.date(2026, 3, 30)}, "2026-04-01", "unconfirmed"),
        # The guide speaks for every year.
        ({}, "2026-04-01", "ended"),
    ],
)
def test_windows_that_are_only_assumed_end_nothing(source: dict[str, Any], day: str, expected: Availability) -> None:
    """After the last window of an old page nobody knows whether there is another one."""
    page = attrs.evolve(SOURCE, **source)
    made_up = regulation(period("2024-01-01", "2026-12-31"), windows(("03-01", "03-31"), source=page))
    assert available(made_up, dt.date.fromisoformat(day))[0] == expected


def test_one_assumed_window_of_several_leaves_it_open() -> None:
    """Where an old page speaks of the one window and a new page of the other, the old one may have changed."""
    old, new = (attrs.evolve(SOURCE, date=dt.date(year, 12, 31)) for year in (2024, 2026))
    both = (windows(("03-01", "03-31"), source=old), windows(("06-01", "06-30"), source=new))
    made_up = regulation(
        period("2024-01-01", "2026-12-31"),
        Windows(windows=tuple(window for each in both for window in each.windows), complete=True),
    )
    assert available(made_up, dt.date(2026, 7, 1)) == ("unconfirmed", None)


def test_only_complete_windows_close_a_regulation() -> None:
    """Between windows that are not all there are, the regulation stays open: somebody else may apply."""
    between = dt.date(2025, 5, 1)
    running = period("2025-01-01", "2025-12-31")
    assert available(regulation(running, windows(("03-01", "03-31"))), between)[0] == "ended"
    assert available(regulation(running, windows(("03-01", "03-31"), ("09-01", "09-30"))), between)[0] == "upcoming"
    assert available(regulation(running, windows(("03-01", "03-31"), complete=False)), between)[0] == "open"
    assert available(regulation(running, ANY_TIME), between)[0] == "open"


def test_windows_of_what_is_unconfirmed_stay_unconfirmed() -> None:
    """A window in an edition that nobody confirmed is shown, and opens nothing."""
    status, window = available(regulation(NotResearched(), windows(("03-01", "03-31"))), dt.date(2025, 3, 5))
    assert status == "unconfirmed"
    assert window is not None
    assert window.first_day == dt.date(2025, 3, 1)


def test_a_window_ends_before_the_closure() -> None:
    """A window that the retirement cuts off ends on the day before it, and one after it is none."""
    closed = Closed(since=dt.date(2025, 9, 10), why="budget-spent", text=NOTE)
    made_up = regulation(NoLimit(source=SOURCE), windows(("09-01", "09-30"), complete=True), closed)
    availability, window = available(made_up, dt.date(2025, 8, 1))
    assert availability == "upcoming"
    assert window is not None
    assert (window.first_day, window.last_day) == (dt.date(2025, 9, 1), dt.date(2025, 9, 9))
    gone = regulation(
        NoLimit(source=SOURCE),
        windows(("09-01", "09-30"), complete=True),
        Closed(since=dt.date(2025, 9, 1), why="budget-spent", text=NOTE),
    )
    assert available(gone, dt.date(2025, 8, 31)) == ("ended", None)


def test_a_closed_regulation_has_ended_from_that_day() -> None:
    """A regulation is judged as ever on the day before it closes, and has ended on the day itself."""
    closed = Closed(since=dt.date(2025, 6, 1), why="budget-spent", text=NOTE)
    made_up = regulation(period("2025-01-01", "2025-12-31"), ANY_TIME, closed)
    assert available(made_up, closed.since - DAY)[0] == "open"
    assert available(made_up, closed.since) == ("ended", None)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-12-31", "upcoming"),
        ("2025-01-01", "unconfirmed"),
        ("2025-12-31", "unconfirmed"),
        ("2026-01-01", "ended"),
    ],
)
def test_what_runs_is_unconfirmed_where_nobody_knows_when_one_can_apply(day: str, expected: Availability) -> None:
    """Before its first day and after its last, what nobody looked up changes nothing; between them it is never open."""
    made_up = regulation(period("2025-01-01", "2025-12-31"), NotResearched())
    assert available(made_up, dt.date.fromisoformat(day)) == (expected, None)


def test_neither_without_end_nor_in_an_edition_is_it_open_where_nobody_knows_when_one_can_apply() -> None:
    """An unknown way to apply is unconfirmed in a regulation without a last day and inside an edition alike."""
    for validity in (NoLimit(source=SOURCE), edition("2025-01-01", "2025-12-31")):
        assert available(regulation(validity, NotResearched()), dt.date(2025, 5, 1)) == ("unconfirmed", None)
        assert available(regulation(validity, ANY_TIME), dt.date(2025, 5, 1)) == ("open", None)


@pytest.mark.parametrize(
    ("known_until", "basis"),
    [("2025-03-30", "inferred"), ("2025-03-31", "stated"), ("2025-04-01", "stated"), (None, "stated")],
)
def test_a_page_speaks_for_the_windows_up_to_its_date(known_until: str | None, basis: str) -> None:
    """A window is stated where the page is as young as its last day; a source without a date speaks for every year."""
    date = None if known_until is None else dt.date.fromisoformat(known_until)
    source = SOURCE if date is None else Source(document="page", address="https://example.org", date=date)
    made_up = regulation(NoLimit(source=SOURCE), windows(("03-01", "03-31"), source=source))
    for day in (dt.date(2025, 2, 28), dt.date(2025, 3, 1), dt.date(2025, 3, 31)):
        assert dated(made_up, day) == ("2025-03-01", "2025-03-31", basis)
    assert dated(made_up, dt.date(2025, 4, 1)) == ("2026-03-01", "2026-03-31", "inferred" if date else "stated")
    assert [days.basis for _, days in windows_between(made_up, dt.date(2025, 3, 31), dt.date(2025, 3, 31))] == [basis]


@pytest.mark.parametrize(
    ("phrase", "last_stated"),
    [("zoals in 2020-2024", 2024), ("ongedateerd, van voor 2025", 2024), ("schooljaar 2024/25", 2025), ("oud", None)],
)
def test_a_page_without_a_date_speaks_up_to_the_last_year_of_its_phrase(phrase: str, last_stated: int | None) -> None:
    """A window is stated up to the last year that the page's phrase names, and never where it names none."""
    age = Text(nl=phrase, en=phrase)
    source = Source(document="page", address="https://example.org", date_phrase=age)
    made_up = regulation(NoLimit(source=SOURCE), windows(("03-01", "03-31"), source=source))
    found = {year: dated(made_up, dt.date(year, 3, 1))[2] for year in (2023, 2024, 2025, 2026)}
    assert found == {year: "stated" if last_stated and year <= last_stated else "inferred" for year in found}


@pytest.mark.parametrize(
    ("day", "expected", "window"),
    [
        ("2024-02-01", "unconfirmed", ("2025-03-01", "2025-03-31", "stated")),
        ("2024-12-31", "unconfirmed", ("2025-03-01", "2025-03-31", "stated")),
        ("2025-01-01", "upcoming", ("2025-03-01", "2025-03-31", "stated")),
        ("2025-02-28", "upcoming", ("2025-03-01", "2025-03-31", "stated")),
        ("2025-03-01", "open", ("2025-03-01", "2025-03-31", "stated")),
        ("2025-03-31", "open", ("2025-03-01", "2025-03-31", "stated")),
        ("2025-04-01", "unconfirmed", ("2026-03-01", "2026-03-31", "inferred")),
        ("2025-12-31", "unconfirmed", ("2026-03-01", "2026-03-31", "inferred")),
        ("2026-01-01", "unconfirmed", ("2026-03-01", "2026-03-31", "inferred")),
        ("2026-03-15", "unconfirmed", ("2026-03-01", "2026-03-31", "inferred")),
    ],
)
def test_an_edition_whose_window_has_closed_is_unconfirmed(
    day: str, expected: Availability, window: tuple[str, str, str]
) -> None:
    """The next edition may have the same window, which nobody confirmed: only a period ends with its last window."""
    made_up = regulation(edition("2025-01-01", "2025-12-31"), windows(("03-01", "03-31")))
    assert available(made_up, dt.date.fromisoformat(day))[0] == expected
    assert dated(made_up, dt.date.fromisoformat(day)) == window


@pytest.mark.parametrize(
    ("since", "expected"),
    [("2025-12-31", "ended"), ("2026-01-01", "ended"), ("2026-01-02", "unconfirmed"), ("2026-04-01", "unconfirmed")],
)
def test_no_edition_follows_one_in_which_the_regulation_closes(since: str, expected: Availability) -> None:
    """Where a regulation closes by the end of its edition, its last window is the last; else one may follow."""
    closed = Closed(since=dt.date.fromisoformat(since), why="budget-spent", text=NOTE)
    made_up = regulation(edition("2025-01-01", "2025-12-31"), windows(("03-01", "03-31")), closed)
    assert available(made_up, dt.date(2025, 3, 31))[0] == "open"
    assert available(made_up, dt.date(2025, 4, 1))[0] == expected
    assert available(made_up, closed.since)[0] == "ended"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2027-01-31", "upcoming"),
        ("2027-02-01", "open"),
        ("2027-02-28", "open"),
        ("2027-03-01", "upcoming"),
        ("2028-01-31", "upcoming"),
        ("2028-02-01", "open"),
        ("2028-02-28", "open"),
        ("2028-02-29", "open"),
        ("2028-03-01", "upcoming"),
        ("2100-02-28", "open"),
        ("2100-03-01", "upcoming"),
    ],
)
def test_the_end_of_february_is_its_last_day(day: str, expected: Availability) -> None:
    """A window that ends on 02-28 ends on the last day of February, which leap years have one day later."""
    made_up = regulation(NoLimit(source=SOURCE), windows(("02-01", "02-28")))
    assert available(made_up, dt.date.fromisoformat(day))[0] == expected


def test_only_the_last_day_of_a_window_moves_in_a_leap_year() -> None:
    """A window from 02-28 begins on the 28th, one until 02-27 ends on the 27th, and the own last day still cuts."""
    leap = dt.date(2028, 1, 1)
    assert dated(regulation(NoLimit(source=SOURCE), windows(("02-28", "03-15"))), leap)[0] == "2028-02-28"
    assert dated(regulation(NoLimit(source=SOURCE), windows(("02-01", "02-27"))), leap)[1] == "2028-02-27"
    assert dated(regulation(NoLimit(source=SOURCE), windows(("02-28", "02-28"))), leap)[:2] == (
        "2028-02-28",
        "2028-02-29",
    )
    assert dated(regulation(NoLimit(source=SOURCE), windows(("12-01", "02-28"))), leap)[1] == "2028-02-29"
    assert dated(regulation(period(None, "2028-02-28"), windows(("02-01", "02-28"))), leap)[1] == "2028-02-28"


@settings(max_examples=150)
@given(validities(), applications(), DAYS)
def test_nothing_is_open_that_nobody_confirmed(
    validity: Period | Edition | NoLimit | NotResearched, how: Windows | Rounds | AnyTime | NotResearched, day: dt.date
) -> None:
    """What is open has known days and a known way to apply; no stated window lies after its edition."""
    status, window = available(regulation(validity, how), day)
    if status == "open":
        assert not isinstance(validity, NotResearched)
        assert not isinstance(how, NotResearched)
        assert not isinstance(validity, Period) or validity.last_day is not None
        assert window is None or window.first_day is not None
    if window is not None and isinstance(validity, Edition):
        assert window.first_day is None or window.first_day >= validity.first_day
        if isinstance(how, Windows):
            assert (window.basis == "inferred") == (window.last_day > validity.last_day)
    if isinstance(how, Rounds) and window is not None:
        # A round is cut to the days of the regulation at most.
        known = [each.last_day for each in how.rounds]
        assert window.basis == "inferred" or any(window.last_day <= last for last in known)
        assert status != "open" or window.basis == "stated"


@settings(max_examples=600)
@given(validities(), applications(), st.none() | closures(), DAYS)
def test_both_ways_find_the_same_days(
    validity: Period | Edition | NoLimit | NotResearched,
    how: Windows | Rounds | AnyTime | NotResearched,
    closed: Closed | None,
    day: dt.date,
) -> None:
    """What is found in the windows of the years around a day is what looking at all windows finds."""
    made_up = regulation(validity, how, closed)
    for each in (day - DAY, day, day + DAY):
        assert available(made_up, each) == straightforward(made_up, each)


@settings(max_examples=150)
@given(validities(), applications(), DAYS)
def test_the_next_window_is_the_first_of_many(
    validity: Period | Edition | NoLimit | NotResearched, how: Windows | Rounds | AnyTime | NotResearched, day: dt.date
) -> None:
    """The window of a day or the next one is the first that is not over among all windows of the years around it."""
    made_up = regulation(validity, how)
    status, window = available(made_up, day)
    # Of an edition that nobody has confirmed the next window may be one of a later edition.
    if status == "ended" or (status == "unconfirmed" and isinstance(validity, Edition)):
        return
    ends = validity.last_day if isinstance(validity, Edition) else dt.date.max
    begins = validity.first_day if isinstance(validity, Period) else None
    # A round may be many years ahead.
    since = max(day, begins or day)
    last = since + (4000 if isinstance(how, Rounds) else 800) * DAY
    following = [days for _, days in windows_between(made_up, day, last) if days.last_day <= ends]
    following.sort(key=lambda each: each.first_day is None or each.first_day > since)
    assert following[:1] == ([] if window is None else [window])


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
def test_the_ends_of_the_calendar_are_days_like_any_other(day: dt.date) -> None:
    """The first and last day that a date can be raise nothing."""
    made_up = regulation(NoLimit(source=SOURCE), windows(("11-15", "01-15"), ("03-01", "03-31")))
    assert available(made_up, day)[0] in ("open", "upcoming", "ended")


def test_records_refuse_days_that_cannot_be() -> None:
    """A period that ends before it begins, and a window on 29 February, are refused."""
    with pytest.raises(ValueError, match="comes after the last"):
        period("2025-05-01", "2025-04-30")
    with pytest.raises(ValueError, match="comes after the last"):
        Edition(first_day=dt.date(2025, 1, 2), last_day=dt.date(2025, 1, 1), phrase=NOTE, source=SOURCE)
    with pytest.raises(ValueError, match="write 02-28"):
        windows(("02-29", "03-31"))
    assert attrs.evolve(period("2025-05-01", "2025-05-01"), first_day=None).first_day is None


# Rounds


def rounds(
    *days: tuple[str | None, str], complete: bool = False, expected: tuple[tuple[str | None, str], ...] = ()
) -> Rounds:
    return Rounds(
        rounds=tuple(
            Round(
                first_day=None if first is None else dt.date.fromisoformat(first),
                last_day=dt.date.fromisoformat(last),
                opens_at=None if first is None else "09:00",
                closes_at="17:00",
                applicant=NOTE,
            )
            for first, last in days
        ),
        expected=tuple(ApplicationWindow(first_day=first, last_day=last, applicant=NOTE) for first, last in expected),
        complete=complete,
    )


SUMMERS = (("2025-06-02", "2025-09-17"), ("2026-06-02", "2026-09-17"))


@pytest.mark.parametrize(
    ("day", "complete", "expected", "status", "window"),
    [
        ("2026-06-01", True, (), "upcoming", ("2026-06-02", "2026-09-17", "stated")),
        ("2026-06-02", True, (), "open", ("2026-06-02", "2026-09-17", "stated")),
        ("2026-09-17", True, (), "open", ("2026-06-02", "2026-09-17", "stated")),
        ("2026-09-18", True, (), "ended", None),
        ("2026-09-18", False, (), "unconfirmed", None),
        ("2026-09-18", False, (("06", "09"),), "unconfirmed", ("2027-06-01", "2027-09-30", "inferred")),
        ("2027-07-01", False, (("06", "09"),), "unconfirmed", ("2027-06-01", "2027-09-30", "inferred")),
        ("2027-10-01", False, (("06-01", "09-17"),), "unconfirmed", ("2028-06-01", "2028-09-17", "inferred")),
        # In a year of which a round is known, no other is expected.
        ("2026-01-01", False, (("02-01", "02-28"),), "upcoming", ("2026-06-02", "2026-09-17", "stated")),
    ],
)
def test_a_round_is_open_on_its_days(
    day: str,
    complete: bool,
    expected: tuple[tuple[str, str], ...],
    status: Availability,
    window: tuple[str, str, str] | None,
) -> None:
    """A round is open from its first day to its last; after the last known round nothing is said that nobody knows."""
    made_up = regulation(NoLimit(source=SOURCE), rounds(*SUMMERS, complete=complete, expected=expected))
    is_now, dates = available(made_up, dt.date.fromisoformat(day))
    assert is_now == status
    assert (dates and (str(dates.first_day), str(dates.last_day), dates.basis)) == window


def test_a_round_years_ahead_is_the_next_one() -> None:
    """The next round is found however far ahead it is, with its hours and as exact as it is known."""
    made_up = regulation(NoLimit(source=SOURCE), rounds(("2031-01-10", "2031-02-10"), expected=(("06", "06"),)))
    status, window = available(made_up, dt.date(2026, 11, 27))
    assert status == "upcoming"
    assert window is not None
    assert (window.first_day, window.opens_at, window.closes_at) == (dt.date(2031, 1, 10), "09:00", "17:00")
    assert window.precision == "day"
    _, after = available(made_up, dt.date(2031, 2, 11))
    assert after is not None
    assert (after.first_day, after.last_day, after.precision) == (dt.date(2032, 6, 1), dt.date(2032, 6, 30), "month")


@pytest.mark.parametrize(
    ("yearly", "validity", "day", "expected"),
    [
        (("08", "10-01"), NoLimit(source=SOURCE), "2026-10-01", ("2026-08-01", "2026-10-01", "month-to-day")),
        (("08", "10-01"), NoLimit(source=SOURCE), "2026-10-02", ("2027-08-01", "2027-10-01", "month-to-day")),
        (("08-19", "10"), NoLimit(source=SOURCE), "2026-08-18", ("2026-08-19", "2026-10-31", "day-to-month")),
        # Where the regulation begins or ends within a month, that day is known.
        (("08", "10"), period("2026-08-19", None), "2026-08-01", ("2026-08-19", "2026-10-31", "day-to-month")),
        (("08", "10"), period(None, "2026-10-01"), "2026-08-01", ("2026-08-01", "2026-10-01", "month-to-day")),
        (("08", "10"), period("2026-08-19", "2026-10-01"), "2026-08-01", ("2026-08-19", "2026-10-01", "day")),
        ((None, "10"), period("2026-01-01", "2026-10-31"), "2026-08-01", (None, "2026-10-31", "month")),
    ],
)
def test_each_end_is_as_exact_as_it_is_known(
    yearly: tuple[str | None, str], validity: Period | NoLimit, day: str, expected: tuple[str | None, str, str]
) -> None:
    """A last day that is known is no month, whatever is known of the first, and no day is made of a month."""
    _, window = available(regulation(validity, windows(yearly)), dt.date.fromisoformat(day))
    assert window is not None
    first = None if window.first_day is None else str(window.first_day)
    assert (first, str(window.last_day), window.precision) == expected


def test_a_month_stays_a_month() -> None:
    """A window of which only the months are known runs from the first day of the one to the last of the other."""
    made_up = regulation(NoLimit(source=SOURCE), windows(("12", "02")))
    _, window = available(made_up, dt.date(2028, 2, 29))
    assert window is not None
    assert (window.first_day, window.last_day, window.precision) == (
        dt.date(2027, 12, 1),
        dt.date(2028, 2, 29),
        "month",
    )


# Rounds and windows of which only the last day is known

Found = tuple[Availability, tuple[str | None, str, str] | None]


def found(made_up: FundingRegulation, day: str) -> Found:
    """Return the availability on a day with the first day, the last day and the basis of the window."""
    status, window = available(made_up, dt.date.fromisoformat(day))
    if window is None:
        return status, None
    first_day = None if window.first_day is None else window.first_day.isoformat()
    return status, (first_day, window.last_day.isoformat(), window.basis)


MARCH = (None, "2027-03-03", "stated")
AUTUMN = (None, "2027-09-28", "stated")


@pytest.mark.parametrize(
    ("complete", "day", "expected"),
    [
        (True, "2026-11-27", ("unconfirmed", MARCH)),
        (True, "2027-03-02", ("unconfirmed", MARCH)),
        (True, "2027-03-03", ("unconfirmed", MARCH)),
        (True, "2027-03-04", ("unconfirmed", AUTUMN)),
        (True, "2027-09-28", ("unconfirmed", AUTUMN)),
        (True, "2027-09-29", ("ended", None)),
        (False, "2027-09-28", ("unconfirmed", AUTUMN)),
        (False, "2027-09-29", ("unconfirmed", None)),
    ],
)
def test_a_round_without_a_first_day_is_never_open(complete: bool, day: str, expected: Found) -> None:
    """Until its last day nobody can say that one can apply, and after it the round is over like any other."""
    made_up = regulation(NoLimit(source=SOURCE), rounds((None, "2027-03-03"), (None, "2027-09-28"), complete=complete))
    assert found(made_up, day) == expected


@pytest.mark.parametrize(
    ("complete", "day", "expected"),
    [
        (True, "2026-12-30", ("unconfirmed", (None, "2026-12-31", "stated"))),
        (True, "2026-12-31", ("unconfirmed", (None, "2026-12-31", "stated"))),
        (True, "2027-01-01", ("unconfirmed", (None, "2027-12-31", "stated"))),
        (False, "2026-12-31", ("unconfirmed", (None, "2026-12-31", "stated"))),
        (False, "2027-01-01", ("unconfirmed", (None, "2027-12-31", "stated"))),
    ],
)
def test_a_window_without_a_first_day_is_never_open(complete: bool, day: str, expected: Found) -> None:
    """A yearly window of which only the last day is known is one of every year, whether or not there are others."""
    made_up = regulation(NoLimit(source=SOURCE), windows((None, "12-31"), complete=complete))
    assert found(made_up, day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-06-01", ("upcoming", ("2026-06-02", "2026-09-17", "stated"))),
        ("2026-06-02", ("open", ("2026-06-02", "2026-09-17", "stated"))),
        ("2026-09-17", ("open", ("2026-06-02", "2026-09-17", "stated"))),
        ("2026-09-18", ("unconfirmed", (None, "2027-09-17", "stated"))),
        ("2027-09-17", ("unconfirmed", (None, "2027-09-17", "stated"))),
        ("2027-09-18", ("unconfirmed", (None, "2028-10-31", "inferred"))),
    ],
)
def test_known_days_come_before_a_last_day_alone(day: str, expected: Found) -> None:
    """A round with both days comes before a later one of which only the last is known; what is expected comes last."""
    how = rounds(("2026-06-02", "2026-09-17"), (None, "2027-09-17"), expected=((None, "10"),))
    assert found(regulation(NoLimit(source=SOURCE), how), day) == expected


def test_what_is_open_is_open_although_another_window_may_be() -> None:
    """On the day on which a window opens it is open, also where another one of an unknown first day closes then."""
    made_up = regulation(NoLimit(source=SOURCE), windows((None, "03-01"), ("03-01", "03-31")))
    assert found(made_up, "2027-02-28") == ("unconfirmed", (None, "2027-03-01", "stated"))
    assert found(made_up, "2027-03-01") == ("open", ("2027-03-01", "2027-03-31", "stated"))


def test_a_last_day_is_cut_to_the_days_of_the_regulation() -> None:
    """The last day is the regulation's where that comes first; a round that closed before it began is none."""
    made_up = regulation(period("2026-01-01", "2027-02-28"), rounds((None, "2027-03-03"), complete=True))
    assert found(made_up, "2025-12-31") == ("upcoming", (None, "2027-02-28", "stated"))
    assert found(made_up, "2026-01-01") == ("unconfirmed", (None, "2027-02-28", "stated"))
    _, window = available(made_up, dt.date(2026, 1, 1))
    assert window is not None
    assert window.closes_at is None
    assert found(made_up, "2027-03-01") == ("ended", None)
    early = regulation(period("2026-01-01", "2027-02-28"), rounds((None, "2025-12-31"), complete=True))
    assert found(early, "2025-12-31") == ("upcoming", None)


def test_a_last_month_alone_is_its_last_day() -> None:
    """Where only the month of the end is known, the window may be open until the end of that month."""
    made_up = regulation(NoLimit(source=SOURCE), windows((None, "02")))
    status, window = available(made_up, dt.date(2028, 2, 29))
    assert window is not None
    assert (status, window.first_day, window.last_day, window.precision) == (
        "unconfirmed",
        None,
        dt.date(2028, 2, 29),
        "month",
    )


def test_what_is_known_of_a_round_goes_with_its_window() -> None:
    """The hour, the days of the project and the decision of a round or a yearly window are those of its days."""
    decision = Decision(heard=DecisionOnDay(day="12"))
    days = DatedProjectDays(last_start=dt.date(2027, 12, 31))
    of_round = Round(
        last_day=dt.date(2027, 3, 3), closes_at="14:00", applicant=NOTE, project_days=(days,), decision=decision
    )
    _, window = available(
        regulation(NoLimit(source=SOURCE), Rounds(rounds=(of_round,), complete=True)), dt.date(2027, 1, 1)
    )
    assert window is not None
    assert (window.closes_at, window.project_days, window.decision) == ("14:00", (days,), decision)
    yearly = YearlyProjectDays(first_start="09-01")
    of_year = ApplicationWindow(
        first_day="03-01",
        last_day="03-31",
        opens_at="09:00",
        closes_at="12:00",
        applicant=NOTE,
        project_days=(yearly,),
        decision=decision,
    )
    _, window = available(
        regulation(NoLimit(source=SOURCE), Windows(windows=(of_year,), complete=True)), dt.date(2027, 1, 1)
    )
    assert window is not None
    assert (window.opens_at, window.closes_at, window.project_days) == ("09:00", "12:00", (yearly,))


def test_a_last_day_alone_stands_behind_what_is_open_and_may_pay(catalogue: Catalogue) -> None:
    """Until its last day it stands behind what is open, may pay and has its estimate; after it, it stands last."""
    amount = MaximumAmount(euros=Decimal(500), per=("activity",))
    activity = next(each for each in catalogue.activities if not catalogue.activities[each].retired)
    pays: dict[str, Any] = {"activities": (Link(to=activity, basis="stated"),), "amounts": (amount,)}
    for_ever = NoLimit(source=SOURCE)
    own = [
        attrs.evolve(regulation(for_ever, rounds((None, "2027-03-03"), complete=True)), id="a-last-day", **pays),
        attrs.evolve(regulation(for_ever, ANY_TIME), id="always", **pays),
    ]
    others = [each for each in catalogue.records() if each.id not in catalogue.funding_regulations]
    only = Catalogue._unchecked([*others, *own])
    seen = {}
    for day in ("2027-03-02", "2027-03-03", "2027-03-04"):
        plan = match(CompanyProfile(), only, as_of=dt.date.fromisoformat(day))
        seen[day] = [
            (each.regulation.id, each.availability, each.may_pay, each.estimate and each.estimate.most)
            for each in plan.funding
        ]
    euros = Decimal(500)
    before = [("always", "open", True, euros), ("a-last-day", "unconfirmed", True, euros)]
    after = [("always", "open", True, euros), ("a-last-day", "ended", False, None)]
    assert seen == {"2027-03-02": before, "2027-03-03": before, "2027-03-04": after}


# A period without a known last day


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2023-08-31", "upcoming"), ("2023-09-01", "unconfirmed"), ("2023-09-02", "unconfirmed")],
)
def test_a_period_whose_last_day_nobody_knows_is_unconfirmed(day: str, expected: Availability) -> None:
    """It is upcoming before its first day and unconfirmed from that day on; what has no last day is open."""
    made_up = regulation(period("2023-09-01", None), ANY_TIME)
    assert available(made_up, dt.date.fromisoformat(day)) == (expected, None)
    assert available(regulation(NoLimit(source=SOURCE), ANY_TIME), dt.date.fromisoformat(day)) == ("open", None)


def test_a_period_without_a_last_day_ends_where_it_is_closed() -> None:
    """A closure for good is its last day, and until then nobody has confirmed that it runs."""
    closed = Closed(since=dt.date(2025, 6, 1), why="unknown", text=NOTE)
    made_up = regulation(period("2023-09-01", None), ANY_TIME, closed)
    assert available(made_up, closed.since - DAY) == ("unconfirmed", None)
    assert available(made_up, closed.since) == ("ended", None)


def test_a_period_has_a_day() -> None:
    """Of a period at least one of the two days is known."""
    with pytest.raises(ValueError, match="neither the first day nor the last"):
        period(None, None)


# Closed


WHILE = Closed(since=dt.date(2026, 9, 10), why="budget-spent", reopens=dt.date(2027, 1, 1), text=NOTE)


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2026-09-09", "open"),
        ("2026-09-10", "upcoming"),
        ("2026-12-31", "upcoming"),
        ("2027-01-01", "open"),
        ("2027-12-31", "open"),
        ("2028-01-01", "ended"),
    ],
)
def test_what_is_closed_for_a_while_opens_again(day: str, status: Availability) -> None:
    """From its day on it cannot be had, until the day on which it opens again; its own last day stays its last."""
    made_up = regulation(period("2025-01-01", "2027-12-31"), ANY_TIME, WHILE)
    assert available(made_up, dt.date.fromisoformat(day))[0] == status


def test_no_window_lies_in_days_on_which_it_is_closed() -> None:
    """A window is cut where the regulation is closed for a while, and its other part is the next one."""
    made_up = regulation(NoLimit(source=SOURCE), rounds(("2026-09-01", "2027-01-31"), complete=True), WHILE)
    (status, window) = available(made_up, dt.date(2026, 9, 9))
    assert window is not None
    assert (status, window.last_day, window.opens_at, window.closes_at) == ("open", dt.date(2026, 9, 9), "09:00", None)
    (status, window) = available(made_up, dt.date(2026, 9, 10))
    assert window is not None
    assert (status, window.first_day, window.closes_at) == ("upcoming", dt.date(2027, 1, 1), "17:00")


def test_a_last_day_after_a_closure_stays_what_it_is() -> None:
    """A window whose first day nobody knows may open after the closure, so that nothing is said before it."""
    made_up = regulation(NoLimit(source=SOURCE), rounds((None, "2027-01-31"), complete=True), WHILE)
    whole = (None, "2027-01-31", "stated")
    assert found(made_up, "2026-09-09") == ("unconfirmed", whole)
    assert found(made_up, "2026-09-10") == ("upcoming", whole)
    assert found(made_up, "2027-01-01") == ("unconfirmed", whole)
    assert found(made_up, "2027-02-01") == ("ended", None)


def test_a_last_day_within_a_closure_comes_earlier() -> None:
    """Where a regulation closed in the midst of a round, for a while or for good, the day before is the last."""
    early = (None, "2026-09-09", "stated")
    for closed in (WHILE, attrs.evolve(WHILE, reopens=None)):
        for how in (rounds((None, "2026-10-05"), complete=True), windows((None, "10-05"))):
            made_up = regulation(NoLimit(source=SOURCE), how, closed)
            assert found(made_up, "2026-09-09") == ("unconfirmed", early)
            after = "ended" if closed.reopens is None else "upcoming"
            assert available(made_up, dt.date(2026, 9, 10))[0] == after


def test_no_yearly_last_day_is_known_after_the_end() -> None:
    """After its last deadline a regulation has no window left, although another one would close after its last day."""
    made_up = regulation(period("2026-01-01", "2027-12-31"), windows((None, "10-05")))
    assert found(made_up, "2027-10-05") == ("unconfirmed", (None, "2027-10-05", "stated"))
    assert found(made_up, "2027-10-06") == ("ended", None)


def test_the_next_window_after_a_long_closure_is_found() -> None:
    """A yearly window is found behind a closure of several years."""
    long = attrs.evolve(WHILE, reopens=dt.date(2031, 1, 1))
    made_up = regulation(NoLimit(source=SOURCE), windows(("10-01", "10-31")), long)
    assert found(made_up, "2026-09-09") == ("upcoming", ("2031-10-01", "2031-10-31", "stated"))
