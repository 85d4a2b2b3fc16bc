"""The plan along the school year: which events there are, and on which days."""

import datetime as dt
import itertools
from typing import Any, get_args

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from support.strategies import DAYS, NOTE, SOURCE, catalogues, profiles, regulation, text

from techtalent import Catalogue, CompanyProfile, Offer, Plan, Text, agenda, load_catalogue, match
from techtalent.answers.agenda_days import agenda_days
from techtalent.planning.days import end_of_school_year, months_later, runs
from techtalent.plans import Event, EventKind
from techtalent.records import (
    Activity,
    Anchor,
    ApplicationWindow,
    Closed,
    DatedProjectDays,
    Edition,
    FundingRegulation,
    Goal,
    GoalLink,
    Link,
    Moment,
    NoLimit,
    NotResearched,
    PartnershipRequirement,
    Period,
    Round,
    Rounds,
    SchoolYear,
    Season,
    Source,
    Step,
    StepPoint,
    TargetGroup,
    Term,
    TimeTier,
    Timing,
    Windows,
    YearlyProjectDays,
)

PACKAGED = load_catalogue()
AS_OF = dt.date(2026, 11, 23)
# The day of plans of which nothing is over.
LONG_BEFORE = dt.date(2025, 1, 1)
PAGE = Source(document="made up", address="https://example.org", date=dt.date(2026, 12, 31))


def day(written: str) -> dt.date:
    return dt.date.fromisoformat(written)


def period(first: str | None, last: str | None) -> Period:
    begins, ends = (None if written is None else day(written) for written in (first, last))
    return Period(first_day=begins, last_day=ends, phrase=NOTE, source=PAGE)


def term(timing: Any, months: int, anchor: Any) -> Term:
    return Term(action=text("hand it in"), timing=timing, months=months, anchor=anchor, source=SOURCE)


def windows(*days: tuple[str | None, str], source: Source = SOURCE) -> Windows:
    made = (ApplicationWindow(first_day=first, last_day=last, applicant=NOTE, source=source) for first, last in days)
    return Windows(windows=tuple(made), complete=True)


def plan_of(
    regulation: FundingRegulation | None = None,
    seasons: tuple[Season, ...] = (),
    moments: tuple[Moment, ...] = (),
    as_of: dt.date = LONG_BEFORE,
) -> Plan:
    """Return the plan of a company that told nothing, from a catalogue with one activity and no school year."""
    goal = Goal(id="goal", number=1, title=NOTE, summary=NOTE, source=SOURCE)
    group = TargetGroup(
        id="group", order=1, title=NOTE, summary=NOTE, approach=NOTE, what_works=(), contact_points=(), source=SOURCE
    )
    tier = TimeTier(id="tier", order=1, title=NOTE, summary=NOTE, hours_from=0, goals=(), source=SOURCE)
    activity = Activity(
        id="visit",
        title=text("visit"),
        summary=NOTE,
        time_tier=Link(to="tier", basis="stated"),
        goals=(GoalLink(to="goal", weight="main", basis="stated"),),
        target_groups=(Link(to="group", basis="stated"),),
        audiences=(),
        seasons=seasons,
        source=SOURCE,
    )
    step = Step(
        id="step",
        number=1,
        title=NOTE,
        summary=NOTE,
        points=(StepPoint(text=NOTE),),
        moments=moments,
        source=Source(document="s", chapter=5),
    )
    paid = () if regulation is None else (attrs.evolve(regulation, activities=(Link(to="visit", basis="stated"),)),)
    return match(CompanyProfile(), Catalogue.of([goal, group, tier, activity, step, *paid]), as_of=as_of)


def events_of(plan: Plan, start: dt.date, end: dt.date | None = None) -> tuple[Event, ...]:
    """Return the agenda without what the plan adds to it, which has tests of its own.

    That are the first things to do, and the window that the plan tells of where it lies outside the agenda.
    """
    last = end or end_of_school_year(start)
    return tuple(
        each
        for each in agenda(plan, start=start, end=end)
        if each.kind != "begin" and (each.kind != "window" or (each.first_day <= last and start <= each.last_day))
    )


def days_of(plan: Plan, kind: EventKind, start: str, end: str | None = None) -> list[tuple[str, str]]:
    """Return the first and last days of the events of one kind."""
    events = events_of(plan, start=day(start), end=None if end is None else day(end))
    return [(str(each.first_day), str(each.last_day)) for each in events if each.kind == kind]


def deadlines(made_up: FundingRegulation, start: str, end: str | None = None) -> list[str]:
    """Return the days of the terms of a regulation."""
    return [first for first, _ in days_of(plan_of(made_up), "term", start, end)]


def with_terms(*terms: Term, validity: Any = None, closed: Closed | None = None) -> FundingRegulation:
    return attrs.evolve(regulation(validity or NoLimit(source=SOURCE), closed=closed), terms=terms)


# The packaged catalogue


def lines(events: tuple[Event, ...]) -> list[tuple[str, str, str, str, str]]:
    """Return the events in short, without the first things to do: they go with the order of the activities."""
    return [
        (str(each.first_day), str(each.last_day), each.kind, each.subject.id, each.basis)
        for each in events
        if each.kind != "begin"
    ]


def test_a_machine_builder_in_december() -> None:
    """The agenda of a machine builder from December is this and no more, in this order."""
    profile = CompanyProfile(
        goals=["discover-young-talent", "boost-innovation", "strong-learning-culture"],
        target_groups=["vo", "mbo"],
        hours_per_month=16,
        region="east",
        affiliations=["ao-metalektro", "fme"],
        employees=85,
        offers=[Offer(type="internship", education="mbo-bol"), Offer(type="work-study-place", education="mbo-bbl")],
    )
    plan = match(profile, PACKAGED, as_of=AS_OF)
    assert lines(agenda(plan, start=dt.date(2026, 12, 1))) == [
        ("2026-05-26", "2026-12-31", "window", "slim-training-grant", "stated"),
        ("2026-11-01", "2026-11-30", "window", "practical-learning-third-path", "inferred"),
        ("2026-11-23", "2026-11-23", "check", "ao-financing-rules", "inferred"),
        ("2026-11-23", "2026-11-23", "check", "ao-internship-allowance-mbo-hbo-wo", "inferred"),
        ("2026-11-30", "2026-11-30", "term", "ao-internship-allowance-vo", "inferred"),
        ("2026-12-01", "2026-12-01", "evaluation", "make-clear-agreements", "inferred"),
        ("2026-12-30", "2026-12-30", "last-day", "llo-katalysator", "stated"),
        ("2026-12-30", "2026-12-30", "last-day", "llo-professionalisation", "stated"),
        ("2027-01-04", "2027-02-12", "season", "school-fair", "stated"),
        ("2027-02-01", "2027-02-01", "term", "ao-financing-rules", "inferred"),
        ("2027-02-01", "2027-02-12", "season", "practice-assignments", "stated"),
        ("2027-02-01", "2027-02-12", "season", "internships", "stated"),
        ("2027-03-22", "2027-03-22", "evaluation", "make-clear-agreements", "inferred"),
        ("2027-04-01", "2027-04-23", "season", "technology-event", "stated"),
        ("2027-04-01", "2027-05-31", "season", "internships", "stated"),
        ("2027-04-01", "2027-05-31", "window", "slim", "inferred"),
        ("2027-06-01", "2027-06-01", "term", "ao-digital-skills", "inferred"),
        ("2027-06-01", "2027-07-31", "window", "slim", "inferred"),
        ("2027-06-01", "2027-09-17", "window", "practical-learning-subsidy-vo", "inferred"),
        ("2027-07-09", "2027-07-09", "evaluation", "make-clear-agreements", "inferred"),
        ("2027-09-17", "2027-09-17", "window", "practical-learning-subsidy", "stated"),
        ("2028-01-31", "2028-01-31", "term", "ao-internship-allowance-vo", "inferred"),
        ("2028-01-31", "2028-01-31", "term", "ao-financing-rules", "inferred"),
        ("2028-07-31", "2028-07-31", "term", "practical-learning-third-path", "inferred"),
    ]


def test_a_company_in_a_partnership_in_august() -> None:
    """The agenda of a company that told of funds and a partnership only, from August, is this and no more."""
    profile = CompanyProfile(affiliations=["ao-metalektro"], partnership=True)
    plan = match(profile, PACKAGED, as_of=dt.date(2025, 8, 18))
    assert lines(agenda(plan, start=dt.date(2025, 8, 18), end=dt.date(2026, 1, 31))) == [
        ("2025-06-02", "2025-09-17", "window", "practical-learning-subsidy-vo", "stated"),
        ("2025-06-02", "2025-09-17", "window", "practical-learning-subsidy", "stated"),
        ("2025-08-18", "2025-08-18", "evaluation", "make-clear-agreements", "inferred"),
        ("2025-10-01", "2025-10-31", "season", "company-open-day", "stated"),
        ("2025-11-03", "2025-11-28", "window", "practical-learning-third-path", "stated"),
        ("2025-11-10", "2025-11-10", "evaluation", "make-clear-agreements", "inferred"),
        ("2025-12-31", "2025-12-31", "last-day", "ao-financing-rules", "stated"),
        ("2025-12-31", "2025-12-31", "term", "ao-financing-rules", "inferred"),
        ("2026-01-01", "2026-01-31", "window", "regionaal-investeringsfonds-mbo", "inferred"),
        ("2026-01-05", "2026-01-30", "season", "school-fair", "stated"),
        ("2026-01-30", "2026-01-30", "evaluation", "make-clear-agreements", "inferred"),
        ("2026-04-07", "2026-05-04", "window", "slim", "stated"),
        ("2026-05-26", "2026-12-31", "window", "slim-training-grant", "stated"),
        ("2026-07-31", "2026-07-31", "term", "ao-internship-allowance-mbo-hbo-wo", "inferred"),
        ("2026-07-31", "2026-07-31", "term", "ao-internship-allowance-vo", "inferred"),
        ("2026-07-31", "2026-07-31", "term", "ao-financing-rules", "inferred"),
        ("2027-01-31", "2027-01-31", "term", "practical-learning-third-path", "inferred"),
    ]


# What is told


@pytest.mark.parametrize("name", ["start", "end"])
@pytest.mark.parametrize("value", [dt.datetime(2026, 12, 1, tzinfo=dt.UTC), "2026-12-01", 20261201])
def test_days_are_dates(name: str, value: Any) -> None:
    """A datetime is no day, and neither is a text or a number."""
    days: dict[str, Any] = {"start": dt.date(2026, 1, 1), name: value}
    with pytest.raises(TypeError, match=rf"{name} is a datetime\.date"):
        agenda(plan_of(), **days)


def test_a_start_has_to_be_told() -> None:
    """None is no start: only the end may be left out."""
    nothing: Any = None
    with pytest.raises(TypeError, match=r"start is a datetime\.date"):
        agenda(plan_of(), start=nothing)


def test_the_end_does_not_come_before_the_start() -> None:
    """Activities that end before they start are refused; those of one day are not."""
    moment = Moment(at="end", text=NOTE, basis="stated")
    with pytest.raises(ValueError, match="comes before the start"):
        agenda(plan_of(), start=dt.date(2026, 12, 2), end=dt.date(2026, 12, 1))
    assert days_of(plan_of(moments=(moment,)), "evaluation", "2026-12-02", "2026-12-02") == [
        ("2026-12-02", "2026-12-02")
    ]


@pytest.mark.parametrize(
    ("start", "last"),
    [
        ("2026-07-31", "2026-07-31"),
        ("2026-08-01", "2027-07-31"),
        ("2026-12-31", "2027-07-31"),
        ("2027-01-01", "2027-07-31"),
        ("9999-08-01", "9999-12-31"),
    ],
)
def test_the_school_year_ends_in_july(start: str, last: str) -> None:
    """A school year ends on the first 31 July from its start on, or with the calendar."""
    assert end_of_school_year(day(start)) == day(last)


def test_where_nothing_fits_nothing_begins() -> None:
    """A plan without activities has an empty agenda, though its steps have moments."""
    plan = attrs.evolve(plan_of(moments=(Moment(at="start", text=NOTE, basis="stated"),)), activities=())
    assert plan.steps[0].step.moments
    assert agenda(plan, start=AS_OF) == ()


# Months


@pytest.mark.parametrize(
    ("first", "months", "then"),
    [
        ("2026-12-01", 6, "2027-06-01"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-03-31", 1, "2026-04-30"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2026-11-30", 1, "2026-12-30"),
        ("2026-12-31", 0, "2026-12-31"),
        ("9999-12-31", 1, None),
        ("0001-01-01", -1, None),
    ],
)
def test_months_later(first: str, months: int, then: str | None) -> None:
    """It is the day with the same number, or the last of its month, or no day at all."""
    assert months_later(day(first), months) == (None if then is None else day(then))


# Terms


@pytest.mark.parametrize(
    ("timing", "months", "anchor", "expected"),
    [
        ("within", 6, "start", "2027-03-15"),
        ("within", 0, "start", "2026-09-15"),
        ("within", 6, "end", "2027-10-30"),
        ("before", 0, "start", "2026-09-14"),
        ("before", 1, "start", "2026-08-15"),
        ("before", 2, "end", "2027-02-28"),
        ("before", 12, "end", "2026-04-30"),
    ],
)
def test_a_term_is_counted_from_the_start_or_the_end(timing: Any, months: int, anchor: Any, expected: str) -> None:
    """A deadline stands where the term puts it, before the start and after the end of the agenda, too."""
    assert deadlines(with_terms(term(timing, months, anchor)), "2026-09-15", "2027-04-30") == [expected]


@pytest.mark.parametrize(
    ("start", "end", "months", "expected"),
    [
        # The study year has begun, and the term is not over: also on its last day.
        ("2026-09-15", "2027-07-31", 6, "2027-02-01"),
        ("2027-02-01", "2027-07-31", 6, "2027-02-01"),
        ("2026-08-01", "2027-07-31", 6, "2027-02-01"),
        # It is over: the next study year, if that begins before the end.
        ("2027-02-02", "2027-08-01", 6, "2028-02-01"),
        ("2027-02-02", "2027-07-31", 6, None),
        ("2027-07-31", "2027-08-31", 0, "2027-08-01"),
    ],
)
def test_a_term_of_the_study_year(start: str, end: str, months: int, expected: str | None) -> None:
    """The study year is the first one whose term is not over at the start, unless it begins after the end."""
    found = deadlines(with_terms(term("within", months, "study-year-start")), start, end)
    assert found == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("start", "end", "months", "expected"),
    [
        ("2026-09-15", "2027-07-31", 0, "2027-07-31"),
        ("2026-09-15", "2027-07-30", 0, None),
        ("2026-09-15", "2027-07-31", 3, "2027-05-01"),
        ("2027-05-02", "2028-05-01", 3, "2028-05-01"),
    ],
)
def test_a_term_before_the_study_year(start: str, end: str, months: int, expected: str | None) -> None:
    """What has to be done before a study year is shown where its deadline lies between the start and the end."""
    found = deadlines(with_terms(term("before", months, "study-year-start")), start, end)
    assert found == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("start", "end", "timing", "months", "expected"),
    [
        ("2026-09-15", "2027-06-30", "within", 5, ["2027-12-31"]),
        ("2026-08-01", "2027-07-31", "within", 5, ["2027-12-31"]),
        ("2026-07-31", "2027-07-31", "within", 5, ["2026-12-31", "2027-12-31"]),
        ("2026-09-15", "2028-07-31", "within", 5, ["2027-12-31", "2028-12-31"]),
        ("2026-09-15", "2027-06-30", "before", 0, ["2027-07-30"]),
        ("2026-09-15", "2027-06-30", "before", 2, ["2027-05-31"]),
        ("2027-05-31", "2027-06-30", "before", 2, ["2027-05-31"]),
        ("2027-06-01", "2027-06-30", "before", 2, []),
    ],
)
def test_a_term_of_the_end_of_the_study_year(
    start: str, end: str, timing: Any, months: int, expected: list[str]
) -> None:
    """Each study year that the activities lie in has its deadline, unless that is over when they start."""
    assert deadlines(with_terms(term(timing, months, "study-year-end")), start, end) == expected


def test_the_end_of_a_study_year_is_reckoned_with_31_july() -> None:
    """A deadline after the end of a study year says with which day it was reckoned."""
    (event,) = events_of(plan_of(with_terms(term("within", 5, "study-year-end"))), start=day("2026-09-01"))
    assert (event.first_day, event.basis) == (day("2027-12-31"), "inferred")
    assert event.text.en == (
        "On 31 December 2027 at the latest: within 5 months after the end of the study year (31 July 2027)."
    )
    assert event.note is not None
    assert event.note.nl.startswith("Gerekend met 31 juli, de vroegste dag waarop een studiejaar eindigt.")
    assert (event.note.en or "").startswith("Reckoned with 31 July, the earliest day on which a study year ends.")


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("2027-07-31", []),
        ("2027-08-01", ["2027-08-01"]),
        ("2028-12-30", ["2028-12-30"]),
        ("2029-12-31", ["2028-12-31"]),
    ],
)
def test_a_study_year_of_which_the_regulation_has_no_day_has_no_term(last: str, expected: list[str]) -> None:
    """The deadline moves to the last day of the regulation where that lies in the study year or after it."""
    made_up = with_terms(term("within", 5, "study-year-end"), validity=period(None, last))
    assert deadlines(made_up, "2027-08-01", "2028-07-31") == expected


@pytest.mark.parametrize("anchor", ["application", "award", "graduation"])
@pytest.mark.parametrize("timing", get_args(Timing))
def test_a_moment_that_only_the_applicant_knows_has_no_event(timing: Any, anchor: Any) -> None:
    """Nobody can reckon when an application was received, money was awarded, or a learner graduates."""
    assert events_of(plan_of(with_terms(term(timing, 3, anchor))), start=day("2026-09-01")) == ()


@pytest.mark.parametrize(
    ("months", "anchor", "expected"),
    [
        (0, "start", "2026-09-15"),
        (6, "start", "2027-03-15"),
        (1, "end", "2027-05-30"),
        (3, "study-year-start", "2026-11-01"),
        (0, "study-year-end", "2027-07-31"),
    ],
)
def test_what_cannot_be_done_before_a_day_stands_on_that_day(months: int, anchor: Any, expected: str) -> None:
    """A term that is not before a moment is in the agenda on the first day on which it can be done."""
    made_up = with_terms(term("not-before", months, anchor))
    assert deadlines(made_up, "2026-09-15", "2027-04-30") == [expected]


def test_what_can_be_done_from_a_day_is_no_deadline() -> None:
    """Its title and its text say from when, and it is left out where the regulation does not run on that day."""
    made_up = with_terms(term("not-before", 1, "end"), validity=period(None, "2027-05-30"))
    (event,) = events_of(plan_of(made_up), start=day("2026-09-15"), end=day("2027-04-30"))
    assert event.title == Text(nl="Kan vanaf nu: hand it in: bedacht", en="Possible from now: hand it in: made up")
    assert event.text.nl == "Vanaf 30 mei 2027: op zijn vroegst 1 maand na het einde (30 april 2027)."
    assert event.text.en == "From 30 May 2027: 1 month after the end at the earliest (30 April 2027)."
    over = with_terms(term("not-before", 1, "end"), validity=period(None, "2027-05-29"))
    assert deadlines(over, "2026-09-15", "2027-04-30") == []


def test_a_deadline_says_what_was_assumed() -> None:
    """A deadline says from which day it is reckoned: nobody tells when each activity begins and ends."""
    made_up = with_terms(term("within", 1, "start"), term("within", 1, "end"), term("within", 6, "study-year-start"))
    told = events_of(plan_of(made_up), start=day("2026-09-01"), end=day("2027-06-30"))
    assert [(str(each.first_day), each.basis) for each in told] == [
        ("2026-10-01", "inferred"),
        ("2027-02-01", "inferred"),
        ("2027-07-30", "inferred"),
    ]
    assert told[1].note is not None
    assert "1 August" in (told[1].note.en or "")
    assert "1 augustus" in told[1].note.nl
    assert told[0].note is not None
    assert told[0].note.en == (
        "Reckoned from 1 September 2026, the first day that you gave. If the activity begins later, this moves too."
    )
    assert told[2].note is not None
    assert told[2].note.nl == (
        "Gerekend vanaf 30 juni 2027, de laatste dag die je opgaf. Eindigt de activiteit eerder, dan schuift dit mee."
    )
    not_told = events_of(plan_of(made_up), start=day("2026-09-01"))
    assert [(str(each.first_day), each.basis) for each in not_told] == [
        ("2026-10-01", "inferred"),
        ("2027-02-01", "inferred"),
        ("2027-08-31", "inferred"),
    ]
    assert not_told[2].note is not None
    assert "31 July 2027" in (not_told[2].note.en or "")


def test_a_deadline_says_what_to_do_when_and_for_whom() -> None:
    """A term's event has the action and the regulation in its title, and the rule, the moment and whom it is for."""
    made_up = attrs.evolve(term("within", 6, "start"), applies_to=text("small companies."))
    (event,) = events_of(plan_of(with_terms(made_up)), start=day("2026-12-01"))
    assert event.title.en == "hand it in: made up"
    assert event.text.en == (
        "On 1 June 2027 at the latest: within 6 months after the start (1 December 2026). For: small companies."
    )
    assert event.text.nl == (
        "Uiterlijk op 1 juni 2027: binnen 6 maanden na het begin (1 december 2026). Voor: small companies."
    )
    assert event.source == made_up.source
    assert [activity.id for activity in event.activities] == ["visit"]


# Last days to apply, of which the first is not known


def last_day_of(how: Windows | Rounds, start: str, end: str) -> list[tuple[str, str, str]]:
    """Return the days and the basis of the events of windows."""
    events = events_of(plan_of(regulation(NoLimit(source=SOURCE), how)), start=day(start), end=day(end))
    return [(str(each.first_day), str(each.last_day), each.basis) for each in events]


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2026-12-01", "2027-03-02", False),
        ("2026-12-01", "2027-03-03", True),
        ("2027-03-03", "2027-07-31", True),
        ("2027-03-04", "2027-07-31", False),
    ],
)
def test_a_round_without_a_first_day_stands_on_its_last(start: str, end: str, shown: bool) -> None:
    """The event is the last day alone: an agenda without that day has none."""
    how = Rounds(rounds=(Round(last_day=day("2027-03-03"), closes_at="14:00", applicant=NOTE),), complete=True)
    assert last_day_of(how, start, end) == [("2027-03-03", "2027-03-03", "stated")] * shown


def test_a_last_day_to_apply_says_what_is_not_known() -> None:
    """The event has the hour, in both languages, and says that the first day is not known."""
    how = Rounds(
        rounds=(Round(last_day=day("2027-03-03"), closes_at="14:00", applicant=text("schools")),), complete=True
    )
    (event,) = events_of(plan_of(regulation(NoLimit(source=SOURCE), how)), start=day("2027-01-01"))
    assert event.title == Text(nl="Laatste dag om aan te vragen: bedacht", en="Last day to apply: made up")
    assert event.text.nl == (
        "Tot en met 3 maart 2027, 14.00 uur kan worden aangevraagd, door: schools. Vanaf welke dag, is niet bekend."
    )
    assert event.text.en == (
        "Applications close after 3 March 2027, 14:00, for: schools. The day on which they open is not known."
    )


def test_a_yearly_last_day_after_the_age_of_its_source_is_assumed() -> None:
    """A last day of every year is stated as long as its source speaks for it."""
    how = windows((None, "05-11"), source=attrs.evolve(PAGE, date=day("2027-05-11")))
    assert last_day_of(how, "2027-01-01", "2028-12-31") == [
        ("2027-05-11", "2027-05-11", "stated"),
        ("2028-05-11", "2028-05-11", "inferred"),
    ]


def test_a_last_month_may_be_any_day_of_it() -> None:
    """Where only the month is known the event is the month, and says so."""
    assert last_day_of(windows((None, "02")), "2028-01-01", "2028-12-31") == [("2028-02-01", "2028-02-29", "inferred")]


@pytest.mark.parametrize(
    ("first", "last", "note"),
    [
        ("03", "04", "Only the months are known: ask for the days."),
        ("03", "04-29", "Only the month in which it opens is known: ask for the day."),
        ("03-02", "04", "Only the month in which it closes is known: ask for the day."),
        ("03-02", "04-29", None),
    ],
)
def test_a_window_says_of_which_end_only_the_month_is_known(first: str, last: str, note: str | None) -> None:
    """Whoever reads of a window in an agenda is told for which of its days to ask."""
    made_up = regulation(NoLimit(source=SOURCE), windows((first, last)))
    (event,) = events_of(plan_of(made_up), start=day("2028-01-01"), end=day("2028-12-31"))
    assert (event.note and event.note.en) == note


# The days of a project


def project_events(made_up: FundingRegulation, start: str, end: str) -> list[tuple[str, str, str]]:
    """Return the day, the title and the basis of the events of projects."""
    events = events_of(plan_of(made_up), start=day(start), end=day(end))
    return [(str(each.first_day), each.title.en or "", each.basis) for each in events if each.kind == "project"]


DATED = DatedProjectDays(
    first_obligation=day("2027-01-01"),
    first_start=day("2027-03-01"),
    last_start=day("2027-06-30"),
    last_end=day("2028-06-30"),
)
STARTS, ENDS = "Last day to start: made up", "Last day to end: made up"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2027-01-01", "2027-06-29", []),
        ("2027-01-01", "2027-06-30", [("2027-06-30", STARTS, "stated")]),
        ("2027-06-30", "2028-06-29", [("2027-06-30", STARTS, "stated")]),
        ("2027-07-01", "2028-06-30", [("2028-06-30", ENDS, "stated")]),
        ("2028-07-01", "2029-06-30", []),
    ],
)
def test_a_project_has_deadlines_to_start_and_to_end(start: str, end: str, expected: list[Any]) -> None:
    """The last days to start and to end are in the agenda; the first days ask nothing by a day."""
    made_up = attrs.evolve(regulation(NoLimit(source=SOURCE)), project_days=(DATED,))
    assert project_events(made_up, start, end) == expected


def test_a_project_is_bound_after_the_last_day_of_the_regulation() -> None:
    """Whoever got the money keeps to days of some year after the regulation, too; days of every year end with it."""
    over = period("2026-01-01", "2027-02-28")
    made_up = attrs.evolve(regulation(over), project_days=(DATED,))
    assert [first for first, *_ in project_events(made_up, "2027-06-01", "2028-07-31")] == ["2027-06-30", "2028-06-30"]
    yearly = YearlyProjectDays(last_start="02-28", last_end="06")
    made_up = attrs.evolve(regulation(over), project_days=(yearly,))
    assert project_events(made_up, "2026-01-01", "2028-12-31") == [
        ("2026-02-28", STARTS, "stated"),
        ("2026-06-30", ENDS, "stated"),
        ("2027-02-28", STARTS, "stated"),
    ]


def test_days_of_every_year_after_the_age_of_their_source_are_assumed() -> None:
    """A day of every year is stated as long as its source speaks for it, and says then what is assumed."""
    yearly = YearlyProjectDays(last_end="12-31", source=attrs.evolve(PAGE, date=day("2026-12-31")))
    made_up = attrs.evolve(regulation(NoLimit(source=SOURCE)), project_days=(yearly,))
    assert project_events(made_up, "2026-12-31", "2027-12-31") == [
        ("2026-12-31", ENDS, "stated"),
        ("2027-12-31", ENDS, "inferred"),
    ]
    *_, event = (each for each in events_of(plan_of(made_up), start=day("2027-12-01"), end=day("2027-12-31")))
    assert event.note is not None
    assert event.note.en == (
        "The day is known until 31 December 2026 inclusive. Whether it is the same day after that is not confirmed: "
        "ask."
    )


def test_what_is_assumed_after_an_undated_page_says_its_age() -> None:
    """Of a page that bears no day, the age is told as the page has it; of an edition that ends before, its last day."""
    page = attrs.evolve(PAGE, date=None, date_phrase=Text(nl="ongedateerd, van voor 2027", en="undated, before 2027"))
    yearly = YearlyProjectDays(last_end="12-31", source=page)
    made_up = regulation(NoLimit(source=SOURCE), windows(("12-01", "12-31"), source=page))
    made_up = attrs.evolve(made_up, project_days=(yearly,))
    known, assumed, project = (
        next(
            each
            for each in events_of(plan_of(made_up), start=day(f"{year}-12-01"), end=day(f"{year}-12-31"))
            if each.kind == kind
        )
        for year, kind in ((2026, "window"), (2027, "window"), (2027, "project"))
    )
    assert known.note is None
    assert assumed.note == Text(
        nl="De bron is van: ongedateerd, van voor 2027. Vraag na of de periode daarna op dezelfde dagen valt.",
        en="The age of the source: undated, before 2027. Ask whether the window is on the same days after it.",
    )
    assert project.note == Text(
        nl="De bron is van: ongedateerd, van voor 2027. Vraag na of het daarna dezelfde dag is.",
        en="The age of the source: undated, before 2027. Ask whether it is the same day after it.",
    )
    ended = attrs.evolve(
        made_up, validity=Edition(phrase=NOTE, first_day=day("2026-01-01"), last_day=day("2026-06-30"))
    )
    (told,) = (
        each.note
        for each in events_of(plan_of(ended), start=day("2027-12-01"), end=day("2027-12-31"))
        if each.kind == "window"
    )
    assert told is not None
    assert "30 June 2026" in told.in_language("en")


def test_a_round_has_its_own_days_of_a_project() -> None:
    """They hold for whoever applied in that round, also long after it, and the event says so in both languages."""
    days = DatedProjectDays(last_start=day("2028-01-01"), applies_to=text("schools"), text=text("ask first."))
    how = Rounds(
        rounds=(Round(last_day=day("2020-03-03"), closes_at="14:00", applicant=NOTE, project_days=(days,)),),
        complete=False,
    )
    (event,) = events_of(plan_of(regulation(NoLimit(source=SOURCE), how)), start=day("2028-01-01"))
    assert (event.kind, event.first_day, event.basis) == ("project", day("2028-01-01"), "stated")
    assert event.title.nl == "Uiterlijk beginnen: bedacht"
    assert event.text.nl == (
        "Wat de regeling betaalt, begint uiterlijk op 1 januari 2028. Dat geldt voor wie aanvraagt tot en met 3 maart "
        "2020, 14.00 uur. Voor: schools. ask first."
    )
    assert event.text.en == (
        "What the regulation pays for starts on 1 January 2028 at the latest. That holds for applications until 3 "
        "March 2020, 14:00. For: schools. ask first."
    )


@pytest.mark.parametrize(
    ("yearly", "expected"),
    [
        # They follow the last day of the window, 5 October 2027, one after the other.
        (
            YearlyProjectDays(first_start="01-01", last_start="05-31", last_end="05-30"),
            ["2028-05-31", "2029-05-30"],
        ),
        (YearlyProjectDays(last_start="12"), ["2027-12-31"]),
        (YearlyProjectDays(last_start="10-05"), ["2027-10-05"]),
        (YearlyProjectDays(last_start="10-04"), ["2028-10-04"]),
        (YearlyProjectDays(first_start="10-04", last_start="10-05"), ["2028-10-05"]),
        (YearlyProjectDays(first_start="01"), []),
    ],
)
def test_days_of_every_year_follow_their_window(yearly: YearlyProjectDays, expected: list[str]) -> None:
    """In a window they are the first such days after its last day."""
    window = ApplicationWindow(last_day="10-05", applicant=NOTE, project_days=(yearly,))
    made_up = regulation(period("2027-01-01", "2027-12-31"), Windows(windows=(window,), complete=True))
    assert [first for first, *_ in project_events(made_up, "2027-01-01", "2030-12-31")] == expected


def test_the_project_of_an_expected_round_is_assumed() -> None:
    """What follows a round that nobody confirmed is as little confirmed."""
    window = ApplicationWindow(last_day="05-11", applicant=NOTE, project_days=(YearlyProjectDays(last_start="12-31"),))
    how = Rounds(rounds=(Round(last_day=day("2027-05-11"), applicant=NOTE),), expected=(window,), complete=False)
    made_up = regulation(NoLimit(source=SOURCE), how)
    assert project_events(made_up, "2027-01-01", "2028-12-31") == [("2028-12-31", STARTS, "inferred")]


def test_an_agenda_says_where_nobody_knows_until_when_a_regulation_runs() -> None:
    """A period without a known last day says so, and another sentence is for what nobody has looked up."""
    for validity, expected in (
        (period("2026-01-01", None), "Until when the regulation runs is not known: ask whether it still holds then."),
        (NotResearched(), "Ask how long the regulation runs, and whether it still holds then."),
    ):
        (event,) = events_of(
            plan_of(with_terms(term("within", 6, "start"), validity=validity)), start=day("2026-12-01")
        )
        assert (event.text.en or "").endswith(expected)


# Inside the days of a regulation


def test_a_deadline_after_the_last_day_moves_to_it() -> None:
    """Nothing can be claimed from a regulation that is over, so its last day is the deadline; the event says so."""
    made_up = with_terms(term("within", 6, "start"), validity=period(None, "2027-03-31"))
    event = events_of(plan_of(made_up), start=day("2026-12-01"))[0]
    assert (event.kind, event.first_day, event.basis) == ("last-day", day("2027-03-31"), "stated")
    event = events_of(plan_of(made_up), start=day("2026-12-01"))[1]
    assert (event.kind, event.first_day, event.basis) == ("term", day("2027-03-31"), "inferred")
    assert event.note is not None
    assert "until 1 June 2027" in (event.note.en or "")


def test_a_deadline_on_the_last_day_stays() -> None:
    """A term that ends with its regulation has not moved, and says nothing of it."""
    made_up = with_terms(term("within", 6, "start"), validity=period(None, "2027-06-01"))
    (event,) = (each for each in events_of(plan_of(made_up), start=day("2026-12-01")) if each.kind == "term")
    assert event.first_day == day("2027-06-01")
    assert event.note is not None
    assert "until" not in (event.note.en or "")


def test_a_deadline_before_the_first_day_is_left_out() -> None:
    """There is nothing to be done for a regulation that has not begun."""
    early, late = term("before", 0, "start"), term("within", 1, "start")
    made_up = with_terms(early, late, validity=period("2026-12-01", "2029-12-31"))
    assert deadlines(made_up, "2026-12-01") == ["2027-01-01"]
    made_up = with_terms(early, late, validity=period("2026-11-30", "2029-12-31"))
    assert deadlines(made_up, "2026-12-01") == ["2026-11-30", "2027-01-01"]


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2020-01-01", "2026-11-30", False),
        ("2020-01-01", "2026-12-01", True),
        ("2027-07-31", "2029-12-31", True),
        ("2027-08-01", "2029-12-31", False),
    ],
)
def test_a_regulation_that_does_not_run_in_these_days_has_no_events(first: str, last: str, shown: bool) -> None:
    """What ended before the start, or begins after the end, pays for nothing that is done in between."""
    made_up = with_terms(term("before", 0, "start"), term("within", 6, "end"), validity=period(first, last))
    events = events_of(plan_of(made_up), start=day("2026-12-01"), end=day("2027-07-31"))
    assert bool(events) == shown


def test_a_study_year_that_begins_after_the_last_day_has_no_term() -> None:
    """The term of a study year does not move into a time before that year."""
    made_up = with_terms(term("within", 6, "study-year-start"), validity=period(None, "2027-07-31"))
    assert deadlines(made_up, "2027-03-01", "2027-12-31") == []
    made_up = with_terms(term("within", 6, "study-year-start"), validity=period(None, "2027-08-01"))
    assert deadlines(made_up, "2027-03-01", "2027-12-31") == ["2027-08-01"]


EDITION = Edition(first_day=day("2025-01-01"), last_day=day("2025-12-31"), phrase=text("2025"), source=PAGE)


def test_an_edition_has_its_own_days() -> None:
    """What is counted from a day of an edition ends with it at the latest, and its last day says what is known."""
    made_up = attrs.evolve(
        with_terms(term("within", 6, "start"), validity=EDITION), applications=windows(("03-01", "03-31"))
    )
    plan = plan_of(made_up)
    events = events_of(plan, start=day("2025-03-15"))
    assert [(str(each.first_day), each.kind) for each in events] == [("2025-03-01", "window"), ("2025-09-15", "term")]
    last, moved = events_of(plan, start=day("2025-09-01"), end=day("2026-01-31"))
    assert (last.kind, last.first_day) == ("last-day", day("2025-12-31"))
    assert "not confirmed" in (last.text.en or "")
    assert (moved.kind, moved.first_day) == ("term", day("2025-12-31"))


def test_after_an_edition_its_rules_are_assumed_for_the_next() -> None:
    """An edition that is over keeps its windows and terms, as what has to be asked: nobody has confirmed them."""
    made_up = attrs.evolve(
        with_terms(term("within", 6, "study-year-start"), validity=EDITION),
        applications=windows(("12-01", "01-31")),
    )
    plan = plan_of(made_up, as_of=AS_OF)
    assert plan.funding[0].may_pay
    window, deadline_ = events_of(plan, start=day("2026-12-01"))
    assert (window.first_day, window.last_day, window.basis) == (day("2026-12-01"), day("2027-01-31"), "inferred")
    assert window.note is not None
    assert "31 December 2025" in (window.note.en or "")
    assert (deadline_.first_day, deadline_.basis) == (day("2027-02-01"), "inferred")
    assert deadline_.title.en == "hand it in, ask whether this still holds: made up"
    assert deadline_.text.en == (
        "By an earlier rule (2025) this has to be done on 1 February 2027 at the latest: within 6 months after the "
        "start of the study year (1 August 2026). Ask whoever offers the regulation for the present rules in good time."
    )
    assert deadline_.note is not None
    assert (deadline_.note.en or "").endswith(
        "The term is known until 31 December 2025 inclusive. Whether it is the same after that is not confirmed."
    )


def test_a_term_is_as_old_as_the_page_that_tells_it() -> None:
    """Where a term was read on an older page than the edition, its event names the age of that page."""
    age = Text(nl="editie 2021-2023", en="2021-2023 edition")
    older = Source(document="made up", address="https://example.org", date_phrase=age)
    told = attrs.evolve(term("within", 6, "study-year-start"), source=older)
    (event,) = events_of(plan_of(with_terms(told, validity=EDITION), as_of=AS_OF), start=day("2026-12-01"))
    assert event.text.nl.startswith("Volgens een eerdere regel (editie 2021-2023) moet dit uiterlijk op 1 februari")
    assert event.note is not None
    assert "De termijn is bekend tot en met 31 december 2023." in event.note.nl


def test_a_round_that_a_closure_cuts_is_in_the_agenda() -> None:
    """A part is left of a round of which only the last day is known, years after the regulation closes."""
    far = Rounds(rounds=(Round(last_day=day("2028-08-14"), applicant=text("companies.")),), complete=True)
    closed = Closed(since=day("2027-12-07"), why="withdrawn", text=text("There will be no more."))
    plan = plan_of(regulation(NoLimit(source=SOURCE), far, closed=closed), as_of=AS_OF)
    assert plan.funding[0].window is not None
    assert plan.funding[0].window.last_day == day("2027-12-06")
    assert [each.last_day for each in agenda(plan, start=AS_OF) if each.kind == "window"] == [day("2027-12-06")]


def test_a_window_over_the_end_of_an_edition_is_two() -> None:
    """The days of a window that lie in an edition are stated, and those after it are assumed of the next one."""
    made_up = regulation(EDITION, windows(("12-01", "01-31")))
    found = events_of(plan_of(made_up), start=day("2025-12-10"), end=day("2026-02-28"))
    assert [(str(each.first_day), str(each.last_day), each.basis) for each in found if each.kind == "window"] == [
        ("2025-12-01", "2025-12-31", "stated"),
        ("2026-01-01", "2026-01-31", "inferred"),
    ]


def test_an_edition_of_what_has_ended_has_no_next_one() -> None:
    """Where a regulation with editions is closed for good, nothing is assumed of the time after that."""
    closed = Closed(since=day("2026-03-01"), why="withdrawn", text=text("There will be no more."))
    made_up = with_terms(
        term("within", 6, "start"), term("within", 1, "study-year-start"), validity=EDITION, closed=closed
    )
    plan = plan_of(made_up)
    assert deadlines(made_up, "2026-01-15") == ["2026-02-28"]
    assert events_of(plan, start=day("2026-03-01")) == ()


def test_a_closed_regulation_ends_on_the_day_before() -> None:
    """A regulation that closes within the agenda has its last day then, with the reason, and no later deadline."""
    closed = Closed(since=day("2027-03-01"), why="budget-spent", text=text("It has a successor."))
    made_up = with_terms(term("within", 6, "start"), validity=period(None, "2029-12-31"), closed=closed)
    last, deadline_ = events_of(plan_of(made_up), start=day("2026-12-01"))
    assert (last.kind, last.first_day, last.source) == ("last-day", day("2027-02-28"), SOURCE)
    assert last.text.en == "The regulation holds until 28 February 2027 inclusive. It has a successor."
    assert (deadline_.kind, deadline_.first_day) == ("term", day("2027-02-28"))


def test_the_last_day_of_a_regulation() -> None:
    """A regulation that ends within the agenda says so on its last day, from the source of its validity."""
    made_up = regulation(period("2026-01-01", "2027-07-31"))
    (event,) = events_of(plan_of(made_up), start=day("2026-12-01"))
    assert (event.kind, event.first_day, event.last_day) == ("last-day", day("2027-07-31"), day("2027-07-31"))
    assert (event.basis, event.source) == ("stated", PAGE)
    assert event.text.en == "The regulation runs until 31 July 2027 inclusive (made up)."
    assert events_of(plan_of(regulation(period("2026-01-01", "2027-08-01"))), start=day("2026-12-01")) == ()


def test_only_what_may_pay_is_in_the_agenda() -> None:
    """Neither a regulation that this company cannot get nor one that has ended on the plan's day has events."""
    asks = PartnershipRequirement(text=NOTE, basis="stated", source=SOURCE)
    made_up = attrs.evolve(with_terms(term("within", 6, "start")), requirements=(asks,))
    plan = plan_of(made_up)
    assert len(events_of(plan, start=AS_OF)) == 1
    cannot = attrs.evolve(plan, funding=(attrs.evolve(plan.funding[0], eligibility="ineligible"),))
    assert events_of(cannot, start=AS_OF) == ()
    ended = plan_of(with_terms(term("within", 6, "start"), validity=period(None, "2026-11-22")), as_of=AS_OF)
    assert events_of(ended, start=day("2026-10-01")) == ()


def test_what_is_upcoming_is_in_the_agenda() -> None:
    """A regulation that begins after the plan's day has its events from its first day on."""
    made_up = attrs.evolve(
        with_terms(term("within", 6, "start"), validity=period("2027-01-10", "2029-12-31")),
        applications=windows(("01-01", "01-31")),
    )
    plan = plan_of(made_up)
    assert plan.funding[0].availability == "upcoming"
    assert days_of(plan, "window", "2026-12-01") == [("2027-01-10", "2027-01-31")]
    assert days_of(plan, "term", "2026-12-01") == [("2027-06-01", "2027-06-01")]


# Windows


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-12-01", "2027-07-31", [("2027-03-01", "2027-03-31")]),
        ("2027-03-31", "2027-03-31", [("2027-03-01", "2027-03-31")]),
        ("2027-04-01", "2027-08-31", []),
        ("2027-02-01", "2027-03-01", [("2027-03-01", "2027-03-31")]),
        ("2027-01-01", "2028-12-31", [("2027-03-01", "2027-03-31"), ("2028-03-01", "2028-03-31")]),
    ],
)
def test_windows_that_touch_the_agenda_are_shown_whole(start: str, end: str, expected: list[tuple[str, str]]) -> None:
    """A window of which one day lies in the agenda is shown from its first day to its last, in every year."""
    made_up = regulation(NoLimit(source=SOURCE), windows(("03-01", "03-31")))
    assert days_of(plan_of(made_up), "window", start, end) == expected


def test_a_window_over_new_year_is_one_window() -> None:
    """A window from November to January is one event, whichever part of it lies in the agenda."""
    made_up = regulation(NoLimit(source=SOURCE), windows(("11-15", "01-15")))
    for start, end in (("2026-12-01", "2026-12-31"), ("2027-01-15", "2027-01-31"), ("2026-11-01", "2026-11-15")):
        assert days_of(plan_of(made_up), "window", start, end) == [("2026-11-15", "2027-01-15")]


def test_a_window_after_the_date_of_its_page_is_assumed() -> None:
    """A page speaks for the time up to its date: a window on a later day is inferred, and says so."""
    made_up = regulation(NoLimit(source=SOURCE), windows(("12-01", "12-31"), source=PAGE))
    known, assumed = events_of(plan_of(made_up), start=day("2026-12-01"), end=day("2027-12-31"))
    assert (known.basis, known.note) == ("stated", None)
    assert assumed.basis == "inferred"
    assert assumed.note is not None
    assert "31 December 2026" in (assumed.note.en or "")


@pytest.mark.parametrize(("known_until", "basis"), [("2027-03-30", "inferred"), ("2027-03-31", "stated")])
def test_the_agenda_and_the_plan_judge_a_window_alike(known_until: str, basis: str) -> None:
    """The basis of a window is one: the plan that an agenda is made of says the same of the same days."""
    page = attrs.evolve(PAGE, date=day(known_until))
    plan = plan_of(regulation(NoLimit(source=SOURCE), windows(("03-01", "03-31"), source=page)), as_of=AS_OF)
    (event,) = events_of(plan, start=day("2027-01-01"), end=day("2027-12-31"))
    (window,) = (match.window for match in plan.funding)
    assert window is not None
    assert (window.first_day, window.last_day, window.basis) == (event.first_day, event.last_day, event.basis)
    assert event.basis == basis


def test_a_window_until_the_end_of_february_is_so_in_leap_years_too() -> None:
    """The event of a window that ends on 02-28 ends on the last day of February in every year."""
    made_up = regulation(NoLimit(source=SOURCE), windows(("02-01", "02-28")))
    assert days_of(plan_of(made_up), "window", "2027-01-01", "2028-12-31") == [
        ("2027-02-01", "2027-02-28"),
        ("2028-02-01", "2028-02-29"),
    ]
    assert days_of(plan_of(made_up), "window", "2028-02-29", "2028-03-31") == [("2028-02-01", "2028-02-29")]
    assert days_of(plan_of(made_up), "window", "2028-03-01", "2028-03-31") == []


def test_a_window_says_who_applies_and_what_is_known_of_the_others() -> None:
    """The event of a window names its days and its applicant, and the regulation's note on windows."""
    one = windows(("03-01", "03-31"))
    made_up = regulation(NotResearched(), attrs.evolve(one, note=text("Others are not known.")))
    (event,) = events_of(plan_of(made_up), start=day("2027-02-01"))
    assert event.title.en == "Application window: made up"
    assert event.text.en == (
        "Applications are open from 1 March to 31 March 2027, for: made up. Others are not known. Ask how long "
        "the regulation runs, and whether it still holds then."
    )


def test_a_window_of_one_month_names_it_once() -> None:
    """A window of which only the month is known is in that month, in both languages."""
    made_up = regulation(NoLimit(source=SOURCE), windows(("11", "11")))
    (event,) = events_of(plan_of(made_up), start=day("2026-10-01"))
    assert event.text == Text(
        nl="Aanvragen kan in november 2026, door: bedacht.",
        en="Applications are open in November 2026, for: made up.",
    )


# The window that the plan tells of


def told_windows(plan: Plan, start: str, end: str | None = None) -> list[tuple[str, str]]:
    """Return the first and last day of each window in an agenda."""
    events = agenda(plan, start=day(start), end=None if end is None else day(end))
    return [(str(each.first_day), str(each.last_day)) for each in events if each.kind == "window"]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        # Beyond the end, assumed or told, and before the start.
        ("2026-11-26", None),
        ("2026-11-26", "2026-12-31"),
        ("2027-10-01", None),
        ("2027-10-01", "2027-12-31"),
    ],
)
@pytest.mark.parametrize("first", [None, "2027-09-01"])
def test_the_window_that_the_plan_tells_of_is_there(start: str, end: str | None, first: str | None) -> None:
    """What the plan prints is in the agenda with its last day, whichever days the activities have."""
    opens = None if first is None else day(first)
    rounds = Rounds(rounds=(Round(first_day=opens, last_day=day("2027-09-17"), applicant=NOTE),), complete=True)
    plan = plan_of(regulation(NoLimit(source=SOURCE), rounds), as_of=day("2026-11-26"))
    assert told_windows(plan, start, end) == [(first or "2027-09-17", "2027-09-17")]


def test_a_window_that_the_plan_tells_of_is_there_once() -> None:
    """The window that lies in the agenda anyway is no second one, and a later one follows only within the agenda."""
    plan = plan_of(regulation(NoLimit(source=SOURCE), windows(("03-01", "03-31"))), as_of=AS_OF)
    assert told_windows(plan, "2026-12-01") == [("2027-03-01", "2027-03-31")]
    assert told_windows(plan, "2027-09-01", "2028-02-29") == [("2027-03-01", "2027-03-31")]
    assert told_windows(plan, "2027-09-01") == [("2027-03-01", "2027-03-31"), ("2028-03-01", "2028-03-31")]


def test_the_deadline_of_work_study_places_is_after_the_summer() -> None:
    """A company with work-study places reads of 17 September on its page, and has it in its agenda."""
    offers = [Offer(type="work-study-place", education="mbo-bbl", places=24)]
    profile = CompanyProfile(affiliations=["oom"], employees=400, offers=offers, training_company=True)
    events = agenda(match(profile, PACKAGED, as_of=AS_OF), start=AS_OF)
    (event,) = (each for each in events if each.kind == "window" and each.subject.id == "practical-learning-subsidy")
    assert (event.last_day, event.basis) == (day("2027-09-17"), "stated")
    assert event.text.nl.startswith("Tot en met 17 september 2027, 17.00 uur kan worden aangevraagd, door: werkgevers")


# Seasons


@pytest.mark.parametrize(
    ("months", "start", "end", "expected"),
    [
        ((10,), "2026-09-15", "2027-07-31", [("2026-10-01", "2026-10-30")]),
        ((4, 5), "2026-09-15", "2027-07-31", [("2027-04-01", "2027-05-31")]),
        ((5, 4), "2027-04-10", "2027-05-20", [("2027-04-12", "2027-05-20")]),
        ((12, 1), "2026-09-15", "2027-07-31", [("2026-12-01", "2027-01-29")]),
        ((1, 12), "2026-01-10", "2026-12-20", [("2026-01-12", "2026-01-30"), ("2026-12-01", "2026-12-18")]),
        ((2,), "2028-01-01", "2028-12-31", [("2028-02-01", "2028-02-29")]),
        ((2, 6), "2027-01-01", "2027-12-31", [("2027-02-01", "2027-02-26"), ("2027-06-01", "2027-06-30")]),
        ((3,), "2026-09-15", "2027-02-28", []),
        # The first of May is a Saturday.
        ((5,), "2026-09-15", "2027-05-02", []),
        ((3,), "2026-09-15", "2027-03-01", [("2027-03-01", "2027-03-01")]),
        (tuple(range(1, 13)), "2026-09-15", "2028-02-03", [("2026-09-15", "2028-02-03")]),
    ],
)
def test_seasons_are_runs_of_months(
    months: tuple[int, ...], start: str, end: str, expected: list[tuple[str, str]]
) -> None:
    """Months that follow each other are one event, over New Year too, from the first weekday in it to the last."""
    season = Season(months=months, text=NOTE)
    assert days_of(plan_of(seasons=(season,)), "season", start, end) == expected


@settings(max_examples=80)
@given(st.sets(st.integers(1, 12), min_size=1), DAYS, st.integers(0, 800))
def test_runs_are_just_the_days_of_the_months(months: set[int], first: dt.date, length: int) -> None:
    """The runs are together the days in these months, and between two of them is a day that is in none."""
    last = first + dt.timedelta(days=length)
    found = list(runs(months, first, last))
    days = [first + dt.timedelta(days=at) for at in range(length + 1)]
    inside = {each for each in days if each.month in months}
    assert {each for each in days for opens, closes in found if opens <= each <= closes} == inside
    assert all(opens <= closes for opens, closes in found)
    assert all(later[0] - earlier[1] > dt.timedelta(days=1) for earlier, later in itertools.pairwise(found))


def test_a_season_has_its_own_source_or_that_of_its_activity() -> None:
    """A season says where it was read; the source of the activity stands in where it does not."""
    seasons = (Season(months=(1,), text=text("one"), source=PAGE), Season(months=(2,), text=text("two")))
    first, second = events_of(plan_of(seasons=seasons), start=day("2026-12-01"))
    assert (first.text.en, first.source, first.title.en) == ("one", PAGE, "A good moment: visit")
    assert (second.text.en, second.source) == ("two", SOURCE)


# Evaluations


def test_moments_of_a_step() -> None:
    """The start and the end are days of the agenda, and halfway is the day in the middle, the earlier of two."""
    moments = tuple(Moment(at=at, text=text(at), basis="stated") for at in ("end", "start", "halfway"))
    plan = plan_of(moments=moments)
    found = [
        (str(each.first_day), each.text.en) for each in events_of(plan, start=day("2027-01-04"), end=day("2027-01-07"))
    ]
    assert found == [("2027-01-04", "start"), ("2027-01-05", "halfway"), ("2027-01-07", "end")]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        # From a Saturday to a Sunday: the Monday after the start, and the Friday before the end.
        ("2027-01-02", "2027-01-31", ["2027-01-04", "2027-01-18", "2027-01-29"]),
        # Within one weekend nobody is at school: one looks back on the Monday after it.
        ("2027-01-02", "2027-01-03", ["2027-01-04"]),
    ],
)
def test_a_moment_is_a_day_at_school(start: str, end: str, expected: list[str]) -> None:
    """An evaluation is on no Saturday or Sunday, and within the agenda where that has another day."""
    moments = tuple(Moment(at=at, text=text(at), basis="stated") for at in ("start", "halfway", "end"))
    found = events_of(plan_of(moments=moments), start=day(start), end=day(end))
    assert sorted(str(each.first_day) for each in found) == expected


def test_a_moment_that_hangs_on_the_end_says_so_where_that_was_not_told() -> None:
    """Halfway and the end are inferred where the end is; the start is as the step says."""
    moments = tuple(Moment(at=at, text=NOTE, basis="stated") for at in ("start", "halfway", "end"))
    plan = plan_of(moments=moments)
    assert [each.basis for each in events_of(plan, start=AS_OF, end=AS_OF)] == ["stated"] * 3
    assert [each.basis for each in events_of(plan, start=AS_OF)] == ["stated", "inferred", "inferred"]
    assert [each.note is None for each in events_of(plan, start=AS_OF)] == [True, False, False]


def test_a_moment_keeps_its_own_note_and_source() -> None:
    """What an editor inferred is inferred in the agenda, with the note, the source and the step."""
    own = Moment(at="start", text=NOTE, basis="inferred", note=text("Nobody says when."), source=PAGE)
    (event,) = events_of(plan_of(moments=(own,)), start=AS_OF, end=AS_OF)
    assert (event.basis, event.note, event.source) == ("inferred", own.note, PAGE)
    assert event.step is not None
    assert event.subject.id == "step"
    (event,) = events_of(plan_of(moments=(attrs.evolve(own, source=None),)), start=AS_OF)
    assert event.source.chapter == 5


# Records


def test_records_refuse_what_cannot_be() -> None:
    """An inferred moment or event has a note, and no event ends before it begins."""
    with pytest.raises(ValueError, match="a note has to say why"):
        Moment(at="end", text=NOTE, basis="inferred")
    common: dict[str, Any] = {"kind": "season", "title": NOTE, "text": NOTE, "source": SOURCE}
    with pytest.raises(ValueError, match="a note has to say how"):
        Event(first_day=AS_OF, last_day=AS_OF, basis="inferred", **common)
    with pytest.raises(ValueError, match="comes after the last"):
        Event(first_day=AS_OF, last_day=AS_OF - dt.timedelta(days=1), basis="stated", **common)


def test_the_same_thing_twice_is_one_event() -> None:
    """A record that repeats itself does not fill the agenda."""
    season = Season(months=(2,), text=NOTE)
    assert len(events_of(plan_of(seasons=(season, season)), start=AS_OF)) == 1


@pytest.mark.parametrize(("start", "windows_left"), [(dt.date.min, 1), (dt.date.max, 0)])
def test_the_ends_of_the_calendar_are_days_like_any_other(start: dt.date, windows_left: int) -> None:
    """The first and last day that a date can be raise nothing."""
    terms = [
        term(timing, months, anchor) for timing in get_args(Timing) for months in (0, 6) for anchor in get_args(Anchor)
    ]
    made_up = attrs.evolve(
        with_terms(*terms),
        applications=attrs.evolve(
            windows(("03-01", "03-31"), ("11-15", "01-15")),
            complete=False,
        ),
        project_days=(YearlyProjectDays(last_start="01", last_end="12-31"),),
    )
    moments = tuple(Moment(at=at, text=NOTE, basis="stated") for at in ("start", "halfway", "end"))
    plan = plan_of(made_up, (Season(months=(1, 12), text=NOTE),), moments, as_of=dt.date.min)
    kinds = [each.kind for each in events_of(plan, start=start)]
    assert kinds.count("window") == windows_left
    assert {"term", "season", "evaluation"} <= set(kinds)


# Any plan

Situation = tuple[Plan, dt.date, dt.date | None]


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Return a plan and the days of an agenda."""
    catalogue = draw(st.just(PACKAGED) | catalogues())
    plan = match(draw(profiles(catalogue)), catalogue, as_of=draw(DAYS))
    start = draw(DAYS)
    return plan, start, draw(st.none() | st.integers(0, 700).map(lambda days: start + dt.timedelta(days=days)))


@settings(max_examples=150)
@given(situations())
def test_every_event_of_a_regulation_lies_inside_its_days(situation: Situation) -> None:
    """No event of a regulation lies before its first day, after its last, or on a day on which it is closed.

    After the last day of an edition it is assumed, but for a window that is told with its days.
    """
    plan, start, end = situation
    for event in agenda(plan, start=start, end=end):
        if event.regulation is None:
            continue
        validity, closed = event.regulation.validity, event.regulation.closed
        if event.kind == "project":
            # Whoever got the money keeps to the days of the project after the regulation, too.
            assert start <= event.first_day == event.last_day <= (end or end_of_school_year(start))
            continue
        if isinstance(validity, Period | Edition):
            assert validity.first_day is None or validity.first_day <= event.first_day
            is_assumed = isinstance(validity, Edition) and (event.basis == "inferred" or event.kind == "window")
            assert is_assumed or validity.last_day is None or event.last_day <= validity.last_day
        if closed is not None and closed.reopens is None:
            assert event.last_day < closed.since
        elif closed is not None and closed.reopens is not None and event.kind == "window":
            assert event.last_day < closed.since or event.first_day >= closed.reopens


@settings(max_examples=100)
@given(situations())
def test_an_agenda_holds_what_its_plan_holds(situation: Situation) -> None:
    """Every event is about an activity, a step or a regulation of the plan, and the regulation may pay."""
    plan, start, end = situation
    paying = {each.regulation.id for each in plan.funding if each.may_pay}
    fitting = {each.activity.id for each in plan.activities} | {each.activity.id for each in plan.already}
    for event in agenda(plan, start=start, end=end):
        assert event.regulation is None or event.regulation.id in paying
        assert {activity.id for activity in event.activities} <= fitting
        assert (event.kind == "evaluation") == (event.step is not None) == (event.activities == ())


@settings(max_examples=150)
@given(situations())
def test_what_the_plan_prints_is_in_the_agenda(situation: Situation) -> None:
    """Each window of a regulation that may pay, and each deadline of a first step, is the last day of an event."""
    plan, start, end = situation
    last_days = {(each.subject.id, each.last_day) for each in agenda(plan, start=start, end=end)}
    if not plan.activities and not plan.already:
        return
    for each in plan.funding:
        if each.may_pay and each.window is not None:
            assert (each.regulation.id, each.window.last_day) in last_days
    for step in plan.first_steps:
        if step.kind == "claim" and step.regulation is not None and step.when is not None:
            assert (step.regulation.id, step.when.last_day) in last_days


@settings(max_examples=150)
@given(situations())
def test_a_first_step_is_in_the_agenda_at_its_moment(situation: Situation) -> None:
    """An agenda without a told end has each first step, within the days of the plan where a school is open in them."""
    plan, start, _ = situation
    if start < plan.receipt.as_of:
        return
    school = agenda_days(plan, start, None).school
    begun = {each.activities[0].id: each for each in agenda(plan, start=start) if each.kind == "begin"}
    steps = {step.activity.id: step.when for step in plan.first_steps if step.kind == "begin"}
    assert begun.keys() == steps.keys()
    for name, when in steps.items():
        first = max(plan.receipt.as_of, (when and when.first_day) or plan.receipt.as_of)
        last = (when and when.last_day) or dt.date.max
        assert first <= begun[name].first_day
        if school.first(first, last) is not None:
            assert begun[name].first_day <= last
        assert when is None or when.text.nl in begun[name].text.nl


@settings(max_examples=100)
@given(situations())
def test_only_windows_and_terms_leave_the_agenda(situation: Situation) -> None:
    """A season, an evaluation and a last day lie between the start and the end, and a part of other windows does.

    The window that the plan tells of lies where it is. What is done first lies between the day of the plan and the end
    that was told, and no event is over before that day. Of activities that have no day at school, one looks back on the
    next one.
    """
    plan, start, end = situation
    days = agenda_days(plan, start, end)
    last, school = days.end, days.school.first(start, days.end)
    printed = {(each.regulation.id, each.window.last_day) for each in plan.funding if each.window is not None}
    for event in agenda(plan, start=start, end=end):
        assert event.last_day >= plan.receipt.as_of
        assert (
            event.kind in ("term", "begin", "check")
            or (event.kind == "window" and (event.subject.id, event.last_day) in printed)
            or (school is None and event.kind == "evaluation")
            or (event.first_day <= last and event.last_day >= start)
        )
        if event.kind in ("season", "last-day") or (event.kind == "evaluation" and school is not None):
            assert start <= event.first_day <= event.last_day <= last
        if event.kind == "begin":
            assert plan.receipt.as_of <= event.first_day
            assert end is None or event.first_day <= end


@settings(max_examples=100)
@given(situations())
def test_what_is_done_with_schools_is_on_days_at_school(situation: Situation) -> None:
    """No first thing to do, season or evaluation is on a weekend, a public holiday, or a holiday in every region."""
    plan, start, end = situation
    for event in agenda(plan, start=start, end=end):
        if event.kind in ("begin", "season", "evaluation"):
            for each in {event.first_day, event.last_day}:
                assert each.weekday() < 5
                assert not any(is_holiday(each, year) for year in plan.school_years)


def is_holiday(each: dt.date, year: SchoolYear) -> bool:
    """Return whether a day is a public holiday, or a school holiday in all three regions."""
    off = {
        region
        for holiday in year.holidays
        for days in holiday.days
        for region in days.regions
        if days.first_day <= each <= days.last_day
    }
    return len(off) == 3 or each in [holiday.day for holiday in year.public_holidays]


@settings(max_examples=100)
@given(situations())
def test_an_event_has_a_name_of_its_own(situation: Situation) -> None:
    """No two events of an agenda have one id, and an agenda that begins on another day of the year has the same ids."""
    plan, start, end = situation
    events = agenda(plan, start=start, end=end)
    names = [each.id for each in events]
    assert "" not in names
    assert len(set(names)) == len(names)
    later = agenda(plan, start=start + dt.timedelta(days=1), end=(end or end_of_school_year(start)) + dt.timedelta(1))
    same = {each.id: each for each in later}
    for event in events:
        # What depends on no day of the agenda is the same event in both.
        if event.kind in ("window", "last-day") and event.id in same:
            assert same[event.id] == event


@settings(max_examples=60)
@given(situations())
def test_an_agenda_is_in_order_and_always_the_same(situation: Situation) -> None:
    """Events stand by first day, last day, kind and title, none twice, and the same plan and days give the same."""
    plan, start, end = situation
    events = agenda(plan, start=start, end=end)
    keys = [(each.first_day, each.last_day, each.kind, each.title.nl) for each in events]
    assert keys == sorted(keys)
    assert len(set(events)) == len(events)
    assert agenda(plan, start=start, end=end) == events


@settings(max_examples=60)
@given(situations())
def test_a_default_end_is_the_end_of_the_school_year(situation: Situation) -> None:
    """An agenda without an end has the days of one that ends with the school year, or the next one."""
    plan, start, _ = situation
    last = agenda_days(plan, start, None).end
    assert last in (
        end_of_school_year(start),
        end_of_school_year(start).replace(year=end_of_school_year(start).year + 1),
    )

    def short(events: tuple[Event, ...]) -> set[tuple[str, dt.date, dt.date, Text]]:
        return {(each.kind, each.first_day, each.last_day, each.title) for each in events if each.kind != "begin"}

    # Two moments that differ in what was assumed only are one where the end is assumed for both.
    assert short(agenda(plan, start=start, end=last)) == short(agenda(plan, start=start))
