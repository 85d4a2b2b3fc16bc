"""An agenda as iCalendar (RFC 5545), for the calendars that people use."""

import datetime as dt
import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Literal
from urllib.parse import quote

from attrs import frozen

from techtalent._version import __version__
from techtalent.answers.events import Event
from techtalent.errors import expect, printable
from techtalent.model.days import plain_date
from techtalent.model.text import Language
from techtalent.words.agenda import CALENDAR_PHRASES, EVENT_KIND_NAMES
from techtalent.words.moments import written_age
from techtalent.words.names import written_day
from techtalent.words.saying import say
from techtalent.writing.writer import TURNING

# A week before the day itself, at nine in the morning, counted from the midnight with which the day begins.
_REMINDER = dt.timedelta(hours=9) - dt.timedelta(days=7)

_LINE_BREAKS = re.compile(r"[\r\n]+")

# The printable characters of ASCII that an address has in no other way than as a number (RFC 3986).
_NOT_IN_ADDRESSES = frozenset(' "<>\\^`{|}')


def to_icalendar(events: Iterable[Event], *, as_of: dt.date, language: Language = "nl") -> bytes:
    """Return the events as one iCalendar file (RFC 5545).

    The same events, day and language give the same bytes. Entries take whole days, and leave people free on these days.
    An application window is two entries, the day on which it opens and its last day; one that has opened before
    `as_of`, or whose first day is not known, is its last day alone. A season is the day with which it begins.
    Application windows, deadlines, those of projects among them, and last days have a reminder, a week before the last
    day at nine in the morning.

    An entry has the same UID in both languages and in every file, also where a day or a title was corrected, and the
    SEQUENCE of a later `as_of` is higher: so a calendar brings up to date what it has. `as_of` is the day on which the
    file is made. The calendar has a name, with that of the company where all events are of one.

    Raises ImportError where the library `icalendar` is not installed, TypeError where `as_of` is no date or something
    no event, and ValueError where there are no events, since a calendar has at least one (RFC 5545, section 3.6).

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(goals=["boost-innovation"], target_groups=["mbo"], hours_per_month=12)
    >>> plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
    >>> events = techtalent.agenda(plan, start=datetime.date(2027, 2, 1))
    >>> data = techtalent.to_icalendar(events, as_of=datetime.date(2026, 11, 23), language="en")
    >>> data.decode().splitlines()[:2]
    ['BEGIN:VCALENDAR', 'VERSION:2.0']
    """
    try:
        import icalendar
    except ImportError as error:
        message = "to_icalendar needs the library icalendar: install techtalent[calendar]"
        raise ImportError(message, name="icalendar") from error
    as_of = plain_date(as_of, "as_of")
    expect(events, Iterable, "a calendar is made of events (agenda makes them)")
    events = tuple(events)
    for event in events:
        expect(event, Event, "an event is an Event (agenda makes them)")
    if not events:
        raise ValueError("there are no events, and a calendar has at least one")
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//techtalent//techtalent {__version__}//{language.upper()}")
    calendar.add("method", "PUBLISH")
    # Apple's and Google's calendars read the older of the two names, and RFC 7986 has the other.
    for name in ("name", "x-wr-calname"):
        calendar.add(name, _calendar_name(events, language))
    seen: Counter[str] = Counter()
    for event in events:
        uid = _uid(event, seen)
        for entry in _entries(event, as_of, language):
            calendar.add_component(_component(icalendar, entry, event, uid, as_of, language))
    return bytes(calendar.to_ical())


@frozen(kw_only=True)
class _Entry:
    """An entry in a calendar, with its days in whole."""

    part: Literal["", "opens", "closes"] = ""
    """Which part of the event it is; empty where the event is one entry."""
    title: str
    first_day: dt.date
    last_day: dt.date
    is_reminded: bool
    """Whether a reminder comes before it."""


def _entries(event: Event, as_of: dt.date, language: Language) -> Iterator[_Entry]:
    title = event.title.in_language(language)
    if event.kind != "window":
        last_day = event.first_day if event.kind == "season" else event.last_day
        is_reminded = event.kind in ("term", "project", "last-day")
        yield _Entry(title=title, first_day=event.first_day, last_day=last_day, is_reminded=is_reminded)
        return
    subject = event.subject.title.in_language(language)
    if event.is_first_day_known and as_of <= event.first_day < event.last_day:
        opens = say(CALENDAR_PHRASES[f"opens:{event.basis}"], language, subject=subject)
        yield _Entry(part="opens", title=opens, first_day=event.first_day, last_day=event.first_day, is_reminded=False)
    closes = say(CALENDAR_PHRASES[f"closes:{event.basis}"], language, subject=subject)
    yield _Entry(part="closes", title=closes, first_day=event.last_day, last_day=event.last_day, is_reminded=True)


def _component(icalendar: Any, entry: _Entry, event: Event, uid: str, as_of: dt.date, language: Language) -> Any:
    """Return an entry as the library `icalendar` has it."""
    title = _calendar_text(entry.title)
    made = icalendar.Event()
    made.add("uid", f"{uid}-{entry.part}" if entry.part else uid)
    made.add("dtstamp", dt.datetime.combine(as_of, dt.time(), tzinfo=dt.UTC))
    made.add("sequence", as_of.toordinal())
    made.add("dtstart", entry.first_day)
    # In a calendar the end is the day after the last day (RFC 5545, section 3.6.1); without an end, it is one day. The
    # last day that a date can be has no day after it.
    if entry.last_day < dt.date.max:
        made.add("dtend", entry.last_day + dt.timedelta(days=1))
    elif entry.first_day < dt.date.max:
        made.add("dtend", dt.date.max)
    made.add("summary", title)
    made.add("description", _calendar_text("\n".join(_description_lines(event, language))))
    made.add("categories", [EVENT_KIND_NAMES[event.kind].in_language(language)])
    made.add("transp", "TRANSPARENT")
    if event.regulation is not None and event.regulation.website is not None:
        made.add("url", _calendar_address(event.regulation.website))
    if entry.is_reminded:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", _REMINDER)
        made.add_component(alarm)
    return made


def _calendar_name(events: tuple[Event, ...], language: Language) -> str:
    """Return the name of the calendar: with that of the company where all events are of one."""
    companies = {event.company for event in events}
    company = companies.pop() if len(companies) == 1 else None
    if company is None:
        return say(CALENDAR_PHRASES["name"], language)
    return _calendar_text(say(CALENDAR_PHRASES["name_of"], language, company=company))


def _uid(event: Event, seen: Counter[str]) -> str:
    """Return what the UID of an event begins with. It says nothing of days and titles, which may be corrected.

    The company is in it: an adviser may have the agendas of two companies in one calendar. It has letters, digits and
    hyphens only: some programs keep an event in a file of that name.
    """
    called = event.id or f"{event.kind}/{event.subject.id}/{event.first_day.year}"
    digest = hashlib.sha256(f"{event.company or ''}\n{called}".encode(errors="replace")).hexdigest()[:32]
    seen[digest] += 1
    return f"techtalent-{digest}-{seen[digest]}"


def _description_lines(event: Event, language: Language) -> Iterator[str]:
    """Yield the lines that describe an event."""
    yield event.text.in_language(language)
    if event.kind == "season" and event.first_day < event.last_day:
        yield say(CALENDAR_PHRASES["until"], language, day=written_day(event.last_day, language))
    if event.regulation is not None:
        titles = "; ".join(activity.title.in_language(language) for activity in event.activities)
        yield say(CALENDAR_PHRASES["for_what"], language, titles=titles)
    if event.note is not None:
        yield say(CALENDAR_PHRASES["judged"], language, note=event.note.in_language(language))
    source = event.source
    age = written_age(source)
    if source.address is not None and age is not None:
        written = age.in_language(language)
        yield say(CALENDAR_PHRASES["page"], language, document=source.document, age=written, address=source.address)
    else:
        yield say(CALENDAR_PHRASES["guide"], language, document=source.document, chapter=str(source.chapter))


def _calendar_text(text: str) -> str:
    """Return a text without empty lines, and with a blank for each character that no calendar may have."""
    # icalendar loses empty lines before version 7.3; without empty lines all versions write the same.
    return printable(_LINE_BREAKS.sub("\n", text), _harmless)


def _harmless(hidden: str) -> str:
    """Return an unseen character that a calendar may have, such as a tab or the joiner in an emoji; otherwise a blank.

    It may have no control characters (RFC 5545, section 3.1). Programs that split lines at every kind of break, or show
    them, should not meet the others either.
    """
    if hidden in "\n\t":
        return hidden
    is_harmful = unicodedata.category(hidden) in ("Cc", "Cs", "Zl", "Zp")
    return " " if is_harmful or unicodedata.bidirectional(hidden) in TURNING else hidden


def _calendar_address(address: str) -> str:
    """Return an address in which what no address may have, such as a blank or a line break, is written as a number."""
    return "".join(
        sign if sign.isprintable() and sign not in _NOT_IN_ADDRESSES else quote(sign, safe="", errors="replace")
        for sign in address
    )
