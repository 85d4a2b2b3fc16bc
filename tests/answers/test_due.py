"""What an editor has to look at again: each reason, from the day on which it counts."""

import datetime as dt

import attrs
import pytest

from techtalent import Catalogue, Text
from techtalent.answers.due import Due, due
from techtalent.model.amounts import FreeOfCharge
from techtalent.model.common import Retired, Source
from techtalent.model.kinds import Record
from techtalent.model.regulations import AnyTime, Closed, Edition, FundingRegulation, NoLimit, Period, Round, Rounds

DAY = dt.date(2026, 11, 27)
WORDS = Text(nl="Zo is het.", en="So it is.")
PAGE = Source(document="Een pagina", address="https://example.org/", date=dt.date(2026, 1, 1))
OTHER = Source(document="Een andere pagina", address="https://example.org/other", date=dt.date(2026, 1, 1))


@pytest.fixture
def regulation() -> FundingRegulation:
    """A regulation of which nothing is due."""
    return FundingRegulation(
        id="ours",
        title=WORDS,
        summary=WORDS,
        providers=(),
        activities=(),
        applicants=("company",),
        beneficiary="company",
        amounts=(FreeOfCharge(what=WORDS),),
        validity=NoLimit(),
        applications=AnyTime(),
        requirements=(),
        also_check=(),
        source=PAGE,
    )


def told(record: Record, within: int = 30, as_of: dt.date = DAY) -> list[tuple[str, str, list[str | None]]]:
    """Return what is due of a record that is alone in its catalogue: what, the day, and the pages."""
    found = due(Catalogue._unchecked([record]), as_of=as_of, within=within)
    return [(each.kind, each.day.isoformat(), [source.address for source in each.sources]) for each in found]


def test_nothing_is_due(regulation: FundingRegulation) -> None:
    """A regulation without a last day, open at any time, with a source of this year, is not there."""
    assert told(regulation, within=365) == []


@pytest.mark.parametrize(("within", "is_there"), [(29, False), (30, True), (90, True)])
def test_a_last_day_is_due_from_so_many_days_before(regulation: FundingRegulation, within: int, is_there: bool) -> None:
    """The last day counts where it is the last of the days that are looked at, and not a day sooner."""
    validity = Period(last_day=DAY + dt.timedelta(days=30), phrase=WORDS, source=OTHER)
    expected = [("ends", "2026-12-27", ["https://example.org/other"])]
    assert told(attrs.evolve(regulation, validity=validity), within) == (expected if is_there else [])


def test_what_has_ended_is_no_longer_due(regulation: FundingRegulation) -> None:
    """On its last day a regulation is still there, and on the day after it no more."""
    ended = attrs.evolve(regulation, validity=Period(last_day=DAY, phrase=WORDS))
    assert told(ended) == [("ends", "2026-11-27", ["https://example.org/"])]
    assert told(ended, as_of=DAY + dt.timedelta(days=1)) == []


def test_an_edition_ends_and_is_over_until_somebody_looks(regulation: FundingRegulation) -> None:
    """The last day of an edition is due like any other, and stays due afterwards: there may be a new edition."""
    edition = Edition(first_day=dt.date(2026, 1, 1), last_day=dt.date(2026, 12, 1), phrase=WORDS)
    ours = attrs.evolve(regulation, validity=edition)
    assert told(ours) == [("ends", "2026-12-01", ["https://example.org/"])]
    assert told(ours, as_of=dt.date(2027, 6, 1)) == [("over", "2026-12-01", ["https://example.org/"])]


def test_a_round_opens_and_closes(regulation: FundingRegulation) -> None:
    """Both days of a round are due, each where it lies within the days that are looked at."""
    found = Round(first_day=dt.date(2026, 12, 1), last_day=dt.date(2027, 1, 15), applicant=WORDS, source=OTHER)
    ours = attrs.evolve(regulation, applications=Rounds(rounds=(found,), complete=False))
    page = ["https://example.org/other"]
    assert told(ours, 10) == [("opens", "2026-12-01", page)]
    assert told(ours, 60) == [("opens", "2026-12-01", page), ("closes", "2027-01-15", page)]
    assert told(ours, 60, dt.date(2026, 12, 2)) == [("closes", "2027-01-15", page)]


def test_a_closure_is_due_and_so_is_its_end(regulation: FundingRegulation) -> None:
    """A regulation that closes for a while closes and opens; one that closes for good ends the day before."""
    page = ["https://example.org/"]
    closed = Closed(since=dt.date(2026, 12, 1), why="budget-spent", reopens=dt.date(2026, 12, 20), text=WORDS)
    assert told(attrs.evolve(regulation, closed=closed)) == [
        ("closes", "2026-12-01", page),
        ("opens", "2026-12-20", page),
    ]
    assert told(attrs.evolve(regulation, closed=attrs.evolve(closed, reopens=None))) == [("ends", "2026-11-30", page)]


def test_an_amount_ends(regulation: FundingRegulation) -> None:
    """The last day of an amount is due, with the page that it was read on."""
    amount = FreeOfCharge(what=WORDS, last_day=dt.date(2026, 12, 5), source=OTHER)
    assert told(attrs.evolve(regulation, amounts=(amount,))) == [("ends", "2026-12-05", ["https://example.org/other"])]


def test_a_record_retires_once(regulation: FundingRegulation) -> None:
    """A day on which a record retires is due, and a retired record is not there at all."""
    ours = attrs.evolve(
        regulation,
        retired=Retired(since=dt.date(2026, 12, 5), reason=WORDS),
        source=attrs.evolve(PAGE, date=dt.date(2001, 1, 1)),
    )
    assert [what for what, _, _ in told(ours)] == ["retires", "old-source"]
    assert told(ours, as_of=dt.date(2026, 12, 5)) == []


@pytest.mark.parametrize(("within", "is_there"), [(34, False), (35, True)])
def test_a_source_is_due_on_the_day_on_which_it_is_too_old(
    regulation: FundingRegulation, within: int, is_there: bool
) -> None:
    """A page of the first day of a year speaks for two years; pages of the same address are one page."""
    old = attrs.evolve(PAGE, date=dt.date(2024, 12, 31))
    ours = attrs.evolve(regulation, source=old, validity=NoLimit(source=old))
    expected = [("old-source", "2027-01-01", ["https://example.org/"])]
    assert told(ours, within) == (expected if is_there else [])


def test_school_years_reach_a_year_ahead(catalogue: Catalogue) -> None:
    """The last school year that is known is due once it ends within a year."""
    year = max(catalogue.school_years.values(), key=lambda each: each.last_day)
    year = attrs.evolve(year, last_day=dt.date(2027, 12, 27), source=PAGE)
    found = [each for each in told(year, 30) if each[0] == "years"]
    assert found == []
    assert ("years", "2026-12-28", ["https://example.org/"]) in told(year, 31)


def test_the_last_days_of_all_are_no_error(regulation: FundingRegulation) -> None:
    """At the end of the calendar there are no days ahead."""
    assert told(regulation, 10**8, dt.date.max) != []


def test_what_happens_on_a_day_stands_before_old_sources(catalogue: Catalogue) -> None:
    """The earliest day stands first, and the sources that are too old behind all days."""
    found: tuple[Due, ...] = due(catalogue, as_of=DAY, within=365)
    places = [(each.kind == "old-source", each.day) for each in found]
    assert places == sorted(places)
    assert {kind for kind, _ in places} == {True, False}
    assert all(each.sources and each.text.en for each in found)
