"""A date of any class is a date, and a datetime is none."""

import datetime as dt

import pytest

from techtalent import Catalogue, CompanyProfile, agenda, match, to_icalendar, to_json
from techtalent.model.days import plain_date


class OtherDate(dt.date):
    """A date as libraries have them that freeze the clock."""


def test_a_date_of_another_class_gives_the_same_plan(catalogue: Catalogue) -> None:
    """The plan, its agenda and the calendar are those of the plain date, to the byte."""
    other, plain = OtherDate(2026, 11, 27), dt.date(2026, 11, 27)
    plans = [match(CompanyProfile(), catalogue, as_of=day) for day in (other, plain)]
    assert plans[0] == plans[1]
    assert type(plans[0].receipt.as_of) is dt.date
    assert to_json(plans[0]) == to_json(plans[1])
    calendars = [to_icalendar(agenda(plans[0], start=day, end=day), as_of=day) for day in (other, plain)]
    assert calendars[0] == calendars[1]


@pytest.mark.parametrize("wrong", [dt.datetime(2026, 11, 27, tzinfo=dt.UTC), "2026-11-27", None, 20261127])
def test_what_is_no_day_is_refused(wrong: object) -> None:
    """A datetime, a text and a number are no days."""
    with pytest.raises(TypeError, match=r"^as_of is a datetime\.date, not "):
        plain_date(wrong, "as_of")
