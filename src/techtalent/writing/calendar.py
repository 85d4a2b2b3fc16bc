"""An agenda as iCalendar (RFC 5545), for the calendars that people use."""

import datetime as dt
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from techtalent._version import __version__
from techtalent.answers.agenda import Event
from techtalent.model.days import plain_date
from techtalent.model.text import Language
from techtalent.words.agenda import CALENDAR_PHRASES, EVENT_KIND_NAMES
from techtalent.words.moments import written_age
from techtalent.words.saying import say

# The characters that no text of a calendar may have (RFC 5545, section 3.1); tabs and line breaks are not among them.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")

_LINE_BREAKS = re.compile(r"[\r\n]+")

_WEEK = dt.timedelta(days=7)


def to_icalendar(events: Iterable[Event], *, as_of: dt.date, language: Language = "nl") -> bytes:
    """Return the events as one iCalendar file (RFC 5545).

    The same events, day and language give the same bytes. Events take whole days, and leave people free on these days.
    An event has the same UID in both languages and in every file, so that a calendar can update the event. Application
    windows, deadlines and last days have a reminder, a week before their last day. `as_of` is the day on which the file
    is made.

    Raises ImportError where the library `icalendar` is not installed, TypeError where `as_of` is no date, and
    ValueError where there are no events, since a calendar has at least one (RFC 5545, section 3.6).

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
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//techtalent//techtalent {__version__}//{language.upper()}")
    made = dt.datetime.combine(as_of, dt.time(), tzinfo=dt.UTC)
    seen: Counter[str] = Counter()
    for event in events:
        title = _calendar_text(event.title.in_language(language))
        entry = icalendar.Event()
        entry.add("uid", _uid(event, seen))
        entry.add("dtstamp", made)
        entry.add("dtstart", event.first_day)
        # In a calendar the end is the day after the last day (RFC 5545, section 3.6.1).
        entry.add("dtend", event.last_day + dt.timedelta(days=1))
        entry.add("summary", title)
        entry.add("description", _calendar_text("\n".join(_description_lines(event, language))))
        entry.add("categories", [EVENT_KIND_NAMES[event.kind].in_language(language)])
        entry.add("transp", "TRANSPARENT")
        if event.regulation is not None and event.regulation.website is not None:
            entry.add("url", event.regulation.website)
        if event.kind in ("window", "term", "last-day"):
            alarm = icalendar.Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", title)
            # The deadline of a window is its last day.
            alarm.add("trigger", -_WEEK, parameters={"RELATED": "END"} if event.kind == "window" else {})
            entry.add_component(alarm)
        calendar.add_component(entry)
    if not calendar.subcomponents:
        raise ValueError("there are no events, and a calendar has at least one")
    return bytes(calendar.to_ical())


def _uid(event: Event, seen: Counter[str]) -> str:
    """Return the UID of an event: it stays the same as long as the event's days and title do."""
    parts = (event.kind, event.subject.id, event.first_day.isoformat(), event.last_day.isoformat(), event.title.nl)
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
    seen[digest] += 1
    return f"{digest}-{seen[digest]}@techtalent"


def _description_lines(event: Event, language: Language) -> Iterator[str]:
    """Yield the lines that describe an event."""
    yield event.text.in_language(language)
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
    """Return a text without empty lines and without characters that a calendar may not have."""
    # icalendar loses empty lines before version 7.3; without empty lines all versions write the same.
    return _CONTROLS.sub(" ", _LINE_BREAKS.sub("\n", text))
