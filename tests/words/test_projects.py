"""The days of a project and a decision can be put into words of both languages."""

import datetime as dt
from itertools import product
from typing import get_args

import pytest

from techtalent import Text
from techtalent.records import (
    Bound,
    DatedProjectDays,
    Decision,
    DecisionAfter,
    DecisionAnchor,
    DecisionOnDay,
    DecisionTime,
    DecisionUnit,
    ProjectDays,
    YearlyProjectDays,
)
from techtalent.words.projects import written_decision, written_project_days


@pytest.mark.parametrize(
    ("days", "nl", "en"),
    [
        (
            DatedProjectDays(first_start=dt.date(2020, 7, 1), last_start=dt.date(2021, 1, 1)),
            "begint van 1 juli 2020 tot en met 1 januari 2021",
            "starts from 1 July 2020 to 1 January 2021 inclusive",
        ),
        (
            DatedProjectDays(
                first_start=dt.date(2018, 1, 1), last_start=dt.date(2018, 12, 31), last_end=dt.date(2019, 6, 30)
            ),
            "begint van 1 januari 2018 tot en met 31 december 2018; eindigt uiterlijk op 30 juni 2019",
            "starts from 1 January 2018 to 31 December 2018 inclusive; ends on 30 June 2019 at the latest",
        ),
        (
            DatedProjectDays(first_obligation=dt.date(2021, 1, 1)),
            "je gaat er vóór 1 januari 2021 niets voor aan",
            "you enter into no obligation for it before 1 January 2021",
        ),
        (
            DatedProjectDays(last_start=dt.date(2021, 1, 1)),
            "begint uiterlijk op 1 januari 2021",
            "starts on 1 January 2021 at the latest",
        ),
        (YearlyProjectDays(first_start="10-01"), "begint op 1 oktober of later", "starts on 1 October or later"),
        (YearlyProjectDays(first_start="10", last_start="10"), "begint in oktober", "starts in October"),
        (YearlyProjectDays(first_start="10-01", last_start="10-01"), "begint op 1 oktober", "starts on 1 October"),
        (YearlyProjectDays(first_start="10"), "begint in oktober of later", "starts in October or later"),
        (
            YearlyProjectDays(first_start="09", last_start="12-31", last_end="07"),
            "begint van september tot en met 31 december; eindigt uiterlijk in juli",
            "starts from September to 31 December inclusive; ends in July at the latest",
        ),
        (
            YearlyProjectDays(
                last_end="08-01",
                applies_to=Text(nl="scholen", en="schools"),
                text=Text(nl="Liever eerder.", en="Rather sooner."),
            ),
            "eindigt uiterlijk op 1 augustus (scholen) (Liever eerder)",
            "ends on 1 August at the latest (schools) (Rather sooner)",
        ),
    ],
)
def test_the_days_of_a_project_are_said(days: ProjectDays, nl: str, en: str) -> None:
    """Each day has its words; a month has no day, and a day of every year has no year."""
    assert written_project_days(days) == Text(nl=nl, en=en)


@pytest.mark.parametrize(
    ("heard", "nl", "en"),
    [
        (DecisionOnDay(day="12"), "in december", "in December"),
        (DecisionOnDay(day="12-15"), "op 15 december", "on 15 December"),
        (DecisionOnDay(day="12", bound="at-most"), "uiterlijk in december", "in December at the latest"),
        (
            DecisionOnDay(day="12-15", bound="at-least"),
            "op zijn vroegst op 15 december",
            "on 15 December at the earliest",
        ),
        (
            DecisionAfter(number=4, unit="months", anchor="last-day"),
            "4 maanden na de laatste dag om aan te vragen",
            "4 months after the last day to apply",
        ),
        (
            DecisionAfter(number=1, unit="months", anchor="end", bound="at-least"),
            "op zijn vroegst 1 maand na het einde",
            "1 month after the end at the earliest",
        ),
        (
            DecisionAfter(number=13, unit="weeks", anchor="application", bound="at-most"),
            "binnen 13 weken na de aanvraag",
            "within 13 weeks after the application",
        ),
        (
            DecisionAfter(number=1, unit="weeks", anchor="award", bound="at-most"),
            "binnen 1 week na de toekenning",
            "within 1 week after the award",
        ),
        (
            DecisionAfter(number=0, unit="months", anchor="study-year-end", bound="at-least"),
            "na het einde van het studiejaar",
            "after the end of the study year",
        ),
    ],
)
def test_a_decision_is_said(heard: DecisionTime, nl: str, en: str) -> None:
    """When one hears and when one is paid are said alike, one after the other."""
    assert written_decision(Decision(heard=heard)) == Text(nl=f"de uitslag komt {nl}", en=f"the decision comes {en}")
    assert written_decision(Decision(paid=heard)) == Text(nl=f"het geld komt {nl}", en=f"the money comes {en}")
    both = written_decision(Decision(heard=heard, paid=heard))
    assert both == Text(
        nl=f"de uitslag komt {nl}; het geld komt {nl}", en=f"the decision comes {en}; the money comes {en}"
    )


def test_a_text_stands_behind_the_times_or_alone() -> None:
    """What else is known of a decision stands in brackets behind its times, and alone where there are none."""
    autumn = Text(nl="In het najaar.", en="In the autumn.")
    assert written_decision(Decision(text=autumn)) == autumn
    assert written_decision(Decision(heard=DecisionOnDay(day="12"), text=autumn)) == Text(
        nl="de uitslag komt in december (In het najaar)", en="the decision comes in December (In the autumn)"
    )


@pytest.mark.parametrize(
    ("number", "unit", "anchor", "bound"),
    list(product(range(3), get_args(DecisionUnit), get_args(DecisionAnchor), get_args(Bound))),
)
def test_every_decision_has_words(number: int, unit: DecisionUnit, anchor: DecisionAnchor, bound: Bound) -> None:
    """Whatever a decision says, no part of its phrase stays open, and both languages name the number."""
    written = written_decision(Decision(heard=DecisionAfter(number=number, unit=unit, anchor=anchor, bound=bound)))
    assert written.en is not None
    assert "{" not in written.nl + written.en
    assert (str(number) in written.nl) == (str(number) in written.en) == (number > 0)


def test_a_record_says_something() -> None:
    """Days of a project without a day, out of order or of no year, and a decision without a time, are refused."""
    with pytest.raises(ValueError, match="none of its days"):
        DatedProjectDays()
    with pytest.raises(ValueError, match="none of its days"):
        YearlyProjectDays(text=Text(nl="bedacht"))
    with pytest.raises(ValueError, match="comes after"):
        DatedProjectDays(first_start=dt.date(2027, 1, 2), last_end=dt.date(2027, 1, 1))
    same = dt.date(2027, 1, 1)
    assert DatedProjectDays(first_start=same, last_start=same, last_end=same).first_obligation is None
    with pytest.raises(ValueError, match="write 02-28"):
        YearlyProjectDays(last_end="02-29")
    with pytest.raises(ValueError, match="write 02-28"):
        DecisionOnDay(day="02-30")
    with pytest.raises(ValueError, match="neither when one hears"):
        Decision()
