"""An agenda as iCalendar, read back by the library that wrote it and by a reader that knows the rules for lines."""

import datetime as dt
import os
import re
import subprocess
import sys
from typing import Any, get_args

import attrs
import icalendar
import pytest
from hypothesis import given, settings, strategies as st
from support.content_lines import Line, components, content_lines, text_of
from support.strategies import NOTE, SOURCE, regulation

from techtalent import CompanyProfile, Language, Text, agenda, load_catalogue, match, to_icalendar
from techtalent.plans import Event, EventKind
from techtalent.records import NoLimit, Point, Source, Step

AS_OF = dt.date(2026, 11, 23)
PAGE = Source(document="A page", address="https://example.org/page", date=dt.date(2024, 12, 31))
STEP = Step(id="step", number=1, title=NOTE, summary=NOTE, points=(Point(text=NOTE),), source=SOURCE)
PAYS = attrs.evolve(regulation(NoLimit(source=SOURCE)), website="https://example.org/pays?a=1,2;b=3")

PLAN = match(CompanyProfile(), load_catalogue(), as_of=AS_OF)
AGENDA = agenda(PLAN, start=dt.date(2026, 12, 1))


def event(kind: EventKind = "evaluation", **fields: Any) -> Event:
    """Return an event of one day, of a step or of a regulation."""
    about: dict[str, Any] = {"step": STEP} if kind == "evaluation" else {"regulation": PAYS}
    common: dict[str, Any] = {
        "first_day": AS_OF,
        "last_day": AS_OF,
        "title": NOTE,
        "text": NOTE,
        "basis": "stated",
        "source": SOURCE,
    }
    return Event(**{"kind": kind} | about | common | fields)


def entries(data: bytes) -> list[dict[str, Line]]:
    """Return the events of a file: their lines by name, of which none comes twice."""
    found = []
    for lines in components(content_lines(data))["VEVENT"]:
        assert len({line.name for line in lines}) == len(lines)
        found.append({line.name: line for line in lines})
    return found


def entry(made: Event, language: Language = "en") -> dict[str, Line]:
    """Return the one event of a file."""
    (found,) = entries(to_icalendar([made], as_of=AS_OF, language=language))
    return found


def alarms(made: Event) -> list[dict[str, Line]]:
    found = components(content_lines(to_icalendar([made], as_of=AS_OF))).get("VALARM", [])
    return [{line.name: line for line in lines} for lines in found]


def read_back(data: bytes) -> list[tuple[Any, ...]]:
    calendar: Any = icalendar.Calendar.from_ical(data)
    return [
        (each["DTSTART"].dt, each["DTEND"].dt, str(each["SUMMARY"]), str(each["DESCRIPTION"]))
        for each in calendar.walk("VEVENT")
    ]


# The file


def test_the_file_says_what_it_is() -> None:
    """A file is one calendar of version 2.0 that names what made it and holds an entry for each event."""
    found = components(content_lines(to_icalendar(AGENDA, as_of=AS_OF, language="en")))
    (calendar,) = found["VCALENDAR"]
    properties = {line.name: line.value for line in calendar}
    assert properties.keys() == {"VERSION", "PRODID"}
    assert properties["VERSION"] == "2.0"
    assert properties["PRODID"].startswith("-//techtalent//")
    assert properties["PRODID"].endswith("//EN")
    assert len(found["VEVENT"]) == len(AGENDA) > 10
    assert found.keys() == {"VCALENDAR", "VEVENT", "VALARM"}


@pytest.mark.parametrize("language", get_args(Language))
def test_the_packaged_agenda_is_read_back(language: Language) -> None:
    """The library reads every event of the packaged agenda as it was: its days, its title and its text."""
    found = read_back(to_icalendar(AGENDA, as_of=AS_OF, language=language))
    assert [each[:3] for each in found] == [
        (each.first_day, each.last_day + dt.timedelta(days=1), each.title.in_language(language)) for each in AGENDA
    ]
    for each, (*_, description) in zip(AGENDA, found, strict=True):
        assert description.startswith(each.text.in_language(language))


def test_an_empty_calendar_is_refused() -> None:
    """A calendar has at least one event, so that nobody is given a file that no calendar has to accept."""
    with pytest.raises(ValueError, match="at least one"):
        to_icalendar([], as_of=AS_OF)


@pytest.mark.parametrize("as_of", [dt.datetime(2026, 11, 23, tzinfo=dt.UTC), "2026-11-23", None])
def test_the_day_is_a_date(as_of: Any) -> None:
    """A datetime is no day, and nothing else is one either."""
    with pytest.raises(TypeError, match=r"as_of is a datetime\.date"):
        to_icalendar(AGENDA, as_of=as_of)


def test_events_may_come_one_by_one() -> None:
    """Any iterable of events will do, also one that can be read once."""
    assert to_icalendar(iter(AGENDA), as_of=AS_OF) == to_icalendar(AGENDA, as_of=AS_OF)


def test_two_processes_give_the_same_bytes() -> None:
    """Hash seed, time zone and locale show nowhere in a calendar."""
    program = (
        "import datetime as dt, sys, techtalent\n"
        "day = dt.date(2026, 11, 23)\n"
        "plan = techtalent.match(techtalent.CompanyProfile(), techtalent.load_catalogue(), as_of=day)\n"
        "events = techtalent.agenda(plan, start=dt.date(2026, 12, 1))\n"
        "sys.stdout.buffer.write(techtalent.to_icalendar(events, as_of=day))"
    )
    for seed, zone, locale in (("0", "UTC", "C"), ("4242", "Pacific/Kiritimati", "tr_TR")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        ran = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True)
        assert ran.stdout == to_icalendar(AGENDA, as_of=AS_OF)


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where `icalendar` is not installed the error says what to install."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(ImportError, match=r"install techtalent\[calendar\]"):
        to_icalendar(AGENDA, as_of=AS_OF)


# An event


def test_days_are_dates_and_the_end_is_the_day_after() -> None:
    """An event is of whole days, in no time zone, and ends on the day after its last one, over a year's end too."""
    found = entry(event(first_day=dt.date(2026, 11, 15), last_day=dt.date(2026, 12, 31)))
    assert found["DTSTART"] == Line("DTSTART", {"VALUE": "DATE"}, "20261115")
    assert found["DTEND"] == Line("DTEND", {"VALUE": "DATE"}, "20270101")
    assert found["DTSTAMP"] == Line("DTSTAMP", {}, "20261123T000000Z")
    assert found["TRANSP"].value == "TRANSPARENT"


@pytest.mark.parametrize(
    ("kind", "nl", "en"),
    [
        ("window", "Aanvraagperiode", "Application window"),
        ("term", "Termijn", "Deadline"),
        ("season", "Goed moment", "Good moment"),
        ("evaluation", "Evaluatie", "Evaluation"),
        ("last-day", "Laatste dag", "Last day"),
    ],
)
def test_the_category_is_the_kind(kind: EventKind, nl: str, en: str) -> None:
    """A calendar can sort events by what they are, in its reader's language."""
    assert entry(event(kind), "nl")["CATEGORIES"].value == nl
    assert entry(event(kind), "en")["CATEGORIES"].value == en


def test_the_address_is_that_of_the_regulation() -> None:
    """An event of a regulation with a page leads to it; another has no address."""
    assert entry(event("term"))["URL"].value == PAYS.website
    assert "URL" not in entry(event("term", regulation=attrs.evolve(PAYS, website=None)))
    assert "URL" not in entry(event())


def test_the_description_says_it_all() -> None:
    """Text, what the money is for, what was assumed, and a second source with its age and address, a line each."""
    activities = tuple(match_.activity for match_ in PLAN.activities[:2])
    made = event("term", activities=activities, basis="inferred", note=Text(nl="Geraden.", en="Guessed."), source=PAGE)
    titles = "; ".join(activity.title.en or "" for activity in activities)
    assert text_of(entry(made)["DESCRIPTION"].value).split("\n") == [
        "made up",
        f"What for: {titles}.",
        "Our judgement: Guessed.",
        "Source, to be checked first: A page (31 December 2024), https://example.org/page",
    ]


def test_the_guide_is_named_with_its_chapter() -> None:
    """What is about no regulation says for whom nothing is paid, and the guide's chapter stands for its age."""
    assert text_of(entry(event(), "nl")["DESCRIPTION"].value).split("\n") == ["bedacht", "Bron: made up, hoofdstuk 1."]


@pytest.mark.parametrize(
    ("kind", "trigger"),
    [
        ("window", Line("TRIGGER", {"RELATED": "END"}, "-P7D")),
        ("term", Line("TRIGGER", {}, "-P7D")),
        ("last-day", Line("TRIGGER", {}, "-P7D")),
    ],
)
def test_a_deadline_has_a_reminder(kind: EventKind, trigger: Line) -> None:
    """A week before a deadline, or before the end of a window, the calendar shows its title."""
    (found,) = alarms(event(kind))
    assert found.keys() == {"ACTION", "DESCRIPTION", "TRIGGER"}
    assert found["ACTION"].value == "DISPLAY"
    assert found["DESCRIPTION"].value == NOTE.nl
    assert found["TRIGGER"] == trigger


@pytest.mark.parametrize("kind", ["season", "evaluation"])
def test_what_has_no_deadline_has_no_reminder(kind: EventKind) -> None:
    """A good moment and an evaluation do not ring."""
    assert alarms(event(kind)) == []


# Names of events


def uids(*events: Event, language: Language = "nl", as_of: dt.date = AS_OF) -> list[str]:
    return [found["UID"].value for found in entries(to_icalendar(events, as_of=as_of, language=language))]


def test_every_event_has_a_uid_of_its_own() -> None:
    """No two events of a file have the same name, also where somebody hands in the same one twice."""
    assert len(set(uids(*AGENDA))) == len(AGENDA)
    assert len(set(uids(event(), event()))) == 2


def test_an_event_keeps_its_uid() -> None:
    """An event has the same name in each language, on each day, in another order and beside other events."""
    names = uids(*AGENDA)
    assert uids(*AGENDA, language="en", as_of=dt.date(2027, 1, 1)) == names
    assert uids(*AGENDA[::-1]) == names[::-1]
    assert uids(AGENDA[3]) == [names[3]]
    made = event("term")
    assert uids(attrs.evolve(made, text=Text(nl="anders"))) == uids(made)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "window"},
        {"first_day": AS_OF - dt.timedelta(days=1)},
        {"last_day": AS_OF + dt.timedelta(days=1)},
        {"title": Text(nl="anders")},
        {"regulation": attrs.evolve(PAYS, id="another")},
    ],
)
def test_another_event_has_another_uid(change: dict[str, Any]) -> None:
    """An event of another kind, day, title or regulation is another event."""
    made = event("term")
    assert uids(attrs.evolve(made, **change)) != uids(made)


# Texts


@pytest.mark.parametrize(
    "written",
    [
        "one, two; three\\four: five",
        "a line\nand another\r\nand a third\rand a fourth\n\n\nand a last",
        "\\n is no line break, \\, is no comma",
        "quotes \"so\" and 'so', 50 % & <b>more</b>",
        "👩‍🔧 " * 40 + "één",
        "ë" * 200,
        "BEGIN:VEVENT\nEND:VCALENDAR",
        "  blanks at both ends\t ",
        "a null \x00, a bell \x07, an escape \x1b and a delete \x7f",
        "line separators \u2028 and \x85 and \x0b",
        "x" * 1000,
    ],
)
def test_texts_come_back_as_they_were(written: str) -> None:
    """Signs, line breaks, emoji and long lines are read back; empty lines go and control characters become blanks."""
    comes_back(written)


@settings(max_examples=150)
@given(st.text(min_size=1))
def test_any_text_comes_back(written: str) -> None:
    """Any text can stand in a title and in a description."""
    comes_back(written)


def comes_back(written: str) -> None:
    said = Text(nl=written)
    data = to_icalendar([event(title=said, text=said)], as_of=AS_OF)
    title, description = shown(written), shown(f"{written}\nBron: made up, hoofdstuk 1.")
    (found,) = entries(data)
    assert text_of(found["SUMMARY"].value) == title
    assert text_of(found["DESCRIPTION"].value) == description
    # The library writes a backslash as it should, but does not read it so before version 7.
    if "\\" not in written:
        assert [each[2:] for each in read_back(data)] == [(title, description)]


def shown(written: str) -> str:
    """Return the text as a calendar shows it."""
    lines = re.sub("[\r\n]+", "\n", written)
    return "".join(" " if (sign < " " and sign not in "\t\n") or sign == "\x7f" else sign for sign in lines)
