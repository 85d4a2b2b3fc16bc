"""Lists of answers as Markdown: the changes that would gain something, and the events of an agenda."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from techtalent.answers.events import Event
from techtalent.answers.unlock import Unlock
from techtalent.model.company import Offer
from techtalent.model.text import Language
from techtalent.words.lists import LIST_PHRASES
from techtalent.words.names import written_day
from techtalent.words.phrases import PHRASES
from techtalent.words.saying import lowered
from techtalent.writing.writer import Titled, Writer, bullets, plain, sentence

_ALL_PHRASES = MappingProxyType({**PHRASES, **LIST_PHRASES})


def unlocks_markdown(changes: Sequence[Unlock], language: Language) -> str:
    """Return the changes, each with what it gains under it."""
    writer = Writer(language, _ALL_PHRASES)
    if not changes:
        return f"{writer.say('gains_nothing')}\n"
    return "".join(
        f"- **{_change(writer, change)}**\n{bullets(_gains(writer, change), '    ')}\n" for change in changes
    )


def _change(writer: Writer, change: Unlock) -> str:
    """Return what changes, and of which company where several join forces."""
    to = change.to
    if isinstance(to, Offer):
        said = writer.say(f"change:{change.fact}", to=writer.offer(to))
    elif isinstance(to, int):
        said = writer.say("change:partners:one") if (change.fact, to) == ("partners", 1) else _number(writer, change)
    else:
        title = writer.text(to.title)
        said = writer.say(f"change:{change.fact}", to=lowered(title) if change.fact == "time_tier" else title)
    if change.company is None or change.company.name is None:
        return said
    return writer.say("for_company", company=plain(change.company.name), change=lowered(said))


def _number(writer: Writer, change: Unlock) -> str:
    return writer.say(f"change:{change.fact}", to=change.to)


def _gains(writer: Writer, change: Unlock) -> Iterator[str]:
    gains: tuple[tuple[str, Sequence[Titled]], ...] = (
        ("activities", change.activities),
        ("goals", change.goals),
        ("regulations", change.regulations),
    )
    for name, records in gains:
        if records:
            phrase = f"{name}:{'one' if len(records) == 1 else 'many'}"
            yield f"{writer.say(phrase, names=writer.names(records))}."


def agenda_markdown(events: Sequence[Event], language: Language) -> str:
    """Return the events in their order, each with its days, what it is about and where that was read."""
    writer = Writer(language, _ALL_PHRASES)
    if not events:
        return f"{writer.say('no_events')}\n"
    return "".join(
        f"- **{_days(event, writer)}: {writer.text(event.title)}**\n{bullets(_about(event, writer), '    ')}\n"
        for event in events
    )


def _days(event: Event, writer: Writer) -> str:
    first, last = (written_day(day, writer.language) for day in (event.first_day, event.last_day))
    if event.first_day == event.last_day:
        return writer.say("on_day", first=first)
    return writer.say("from_day" if event.is_first_day_known else "until_day", first=first, last=last)


def _about(event: Event, writer: Writer) -> Iterator[str]:
    yield sentence(writer.text(event.text))
    if event.note is not None:
        note = writer.text(event.note)
        yield sentence(writer.say("assumed", note=note) if event.basis == "inferred" else note)
    source = event.source
    document = writer.link(source.document, source.address) if source.address else plain(source.document)
    yield writer.say("read_at", source=document)
