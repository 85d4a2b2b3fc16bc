"""Every term and every window can be put into words."""

import datetime as dt
from itertools import product
from typing import Any, get_args

import attrs
import pytest

from techtalent import Text
from techtalent.plans import DatedWindow
from techtalent.records import Anchor, Source, Term, Timing
from techtalent.words.moments import own_moments, window_days, written_moment

SOURCE = Source(document="made up", chapter=1)


def term(timing: Timing, months: int, anchor: Anchor) -> Term:
    return Term(action=Text(nl="vraag aan"), timing=timing, months=months, anchor=anchor, source=SOURCE)


@pytest.mark.parametrize(("timing", "months", "anchor"), list(product(get_args(Timing), range(4), get_args(Anchor))))
def test_every_term_has_words(timing: Timing, months: int, anchor: Anchor) -> None:
    """Whatever a term says, no part of its phrase stays open, and both languages name the number of months."""
    written = written_moment(term(timing, months, anchor))
    assert written.en is not None
    assert "{" not in written.nl + written.en
    assert (str(months) in written.nl) == (str(months) in written.en) == (months > 0 or timing == "within")


@pytest.mark.parametrize(
    ("timing", "months", "anchor", "nl", "en"),
    [
        ("before", 0, "start", "vóór het begin", "before the start"),
        ("before", 1, "end", "uiterlijk 1 maand vóór het einde", "at least 1 month before the end"),
        (
            "before",
            2,
            "study-year-start",
            "uiterlijk 2 maanden vóór het begin van het studiejaar",
            "at least 2 months before the start of the study year",
        ),
        ("within", 1, "end", "binnen 1 maand na het einde", "within 1 month after the end"),
        ("within", 6, "start", "binnen 6 maanden na het begin", "within 6 months after the start"),
        (
            "within",
            5,
            "study-year-end",
            "binnen 5 maanden na het einde van het studiejaar",
            "within 5 months after the end of the study year",
        ),
        (
            "within",
            12,
            "application",
            "binnen 12 maanden na de ontvangst van de aanvraag",
            "within 12 months after receipt of the application",
        ),
        ("before", 0, "graduation", "vóór het afstuderen", "before graduation"),
        (
            "not-before",
            0,
            "application",
            "niet vóór de ontvangst van de aanvraag",
            "not before receipt of the application",
        ),
        (
            "not-before",
            1,
            "award",
            "op zijn vroegst 1 maand na de toekenning",
            "1 month after the award at the earliest",
        ),
        (
            "not-before",
            12,
            "award",
            "op zijn vroegst 12 maanden na de toekenning",
            "12 months after the award at the earliest",
        ),
    ],
)
def test_one_month_is_not_months(timing: Timing, months: int, anchor: Anchor, nl: str, en: str) -> None:
    """A term without months, with one and with several has its own words."""
    assert written_moment(term(timing, months, anchor)) == Text(nl=nl, en=en)


def test_rules_say_whom_they_are_for_and_end_with_what_to_do() -> None:
    """Terms that only the company can reckon are told one after the other, with what to do at the end."""
    first, last = term("before", 0, "start"), term("within", 6, "end")
    assert own_moments([first, attrs.evolve(last, applies_to=Text(nl="bbl", en="work-study"))]) == Text(
        nl="vraag aan: vóór het begin. vraag aan: binnen 6 maanden na het einde (bbl). Reken zelf na wanneer dat is.",
        en="vraag aan: before the start. vraag aan: within 6 months after the end (work-study). Work out yourself when "
        "that is.",
    )


@pytest.mark.parametrize(
    ("first", "last", "said", "nl", "en"),
    [
        (
            "2027-03-01",
            "2027-03-31",
            {},
            "van 1 maart tot en met 31 maart 2027",
            "from 1 March to 31 March 2027",
        ),
        (
            "2027-06-01",
            "2027-09-30",
            {"precision": "month"},
            "van juni tot en met september 2027",
            "from June to September 2027",
        ),
        (
            "2027-01-01",
            "2027-01-01",
            {"precision": "month-to-day"},
            "op 1 januari 2027",
            "on 1 January 2027",
        ),
        (
            "2027-01-31",
            "2027-01-31",
            {"precision": "day-to-month"},
            "op 31 januari 2027",
            "on 31 January 2027",
        ),
        (
            "2027-08-01",
            "2027-10-01",
            {"precision": "month-to-day"},
            "van augustus tot en met 1 oktober 2027",
            "from August to 1 October 2027",
        ),
        (
            "2027-08-19",
            "2027-10-31",
            {"precision": "day-to-month", "opens_at": "09:00"},
            "van 19 augustus 2027, 9.00 uur tot en met oktober 2027",
            "from 19 August 2027, 09:00 to October 2027",
        ),
        (
            "2027-08-01",
            "2027-09-05",
            {"precision": "month-to-day"},
            "van augustus tot en met 5 september 2027",
            "from August to 5 September 2027",
        ),
        ("2026-11-01", "2026-11-30", {"precision": "month"}, "in november 2026", "in November 2026"),
        # The same month of two years is no single one.
        (
            "2026-11-01",
            "2027-11-30",
            {"precision": "month"},
            "van november 2026 tot en met november 2027",
            "from November 2026 to November 2027",
        ),
        ("2027-03-03", "2027-03-03", {}, "op 3 maart 2027", "on 3 March 2027"),
        (
            "2027-03-03",
            "2027-03-03",
            {"opens_at": "09:00", "closes_at": "17:00"},
            "op 3 maart 2027, van 9.00 uur tot 17.00 uur",
            "on 3 March 2027, from 09:00 to 17:00",
        ),
        (
            "2027-03-03",
            "2027-03-03",
            {"opens_at": "09:00"},
            "op 3 maart 2027, vanaf 9.00 uur",
            "on 3 March 2027, from 09:00",
        ),
        (
            "2027-03-03",
            "2027-03-03",
            {"closes_at": "17:00"},
            "op 3 maart 2027, tot 17.00 uur",
            "on 3 March 2027, until 17:00",
        ),
    ],
)
def test_a_window_says_no_day_twice(first: str, last: str, said: dict[str, Any], nl: str, en: str) -> None:
    """A window of one day or one month is that day or month, and another is from its first to its last."""
    days = (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    window = DatedWindow(first_day=days[0], last_day=days[1], applicant=Text(nl="bedacht"), basis="stated", **said)
    assert window_days(window) == Text(nl=nl, en=en)


def test_a_window_without_a_first_day_has_no_days() -> None:
    """Where nobody knows when a window opens, only its end can be said."""
    window = DatedWindow(first_day=None, last_day=dt.date(2027, 3, 3), applicant=Text(nl="bedacht"), basis="stated")
    assert window_days(window) is None
