"""What changed between two plans or two catalogues, as Markdown."""

import itertools
from collections.abc import Iterable, Iterator

from attrs import frozen

from techtalent.answers.change import EntryChange, PlanChange, Presence, record_of
from techtalent.answers.changes import CatalogueChange
from techtalent.answers.compare import combined
from techtalent.answers.differences import FieldChange
from techtalent.catalogue.endings import ending
from techtalent.model.estimates import Estimate
from techtalent.model.kinds import KIND_OF, Record
from techtalent.model.plan import FundingMatch
from techtalent.model.regulations import FundingRegulation, Rounds, Windows
from techtalent.model.walk import records_in
from techtalent.words.fields import KIND_NAMES
from techtalent.words.names import written_day
from techtalent.words.saying import lowered
from techtalent.writing.field_lines import FieldWriter, records_by_collection
from techtalent.writing.markdown_funding import availability
from techtalent.writing.writer import Titled, Writer, bullets, clause

# Two plans


def plan_change_markdown(writer: Writer, change: PlanChange) -> str:
    """Return what changed between two plans: what came, what went and what differs."""
    days = [written_day(plan.receipt.as_of, writer.language) for plan in (change.before, change.after)]
    between = "same_day" if days[0] == days[1] else "from_to"
    blocks = [f"# {writer.say('what_changed')}", writer.say(between, before=days[0], after=days[1])]
    for phrase, presences in (("gained", change.gained), ("lost", change.lost)):
        if presences:
            blocks += [f"## {writer.say(phrase)}", *_presence_lists(writer, presences)]
    if change.changed:
        lines = plan_change_lines(writer, change)
        told = (f"{line.title}: {line.said}." for entry in change.changed for line in lines.of(entry))
        blocks += [f"## {writer.say('otherwise')}", bullets(told)]
    if not change:
        blocks.append(writer.say("nothing_changed"))
    return "\n\n".join(blocks) + "\n"


def _presence_lists(writer: Writer, presences: Iterable[Presence]) -> Iterator[str]:
    """Yield a heading and a list for each kind of record, in the plan's order."""
    kinds: dict[str, list[Presence]] = {}
    for presence in presences:
        kinds.setdefault(KIND_OF[type(presence.record)].name, []).append(presence)
    for name, of_kind in kinds.items():
        yield f"### {writer.say(f'kind:{name}')}"
        yield bullets(presence_line(writer, presence) for presence in of_kind)


def presence_line(writer: Writer, presence: Presence) -> str:
    """Return what only one plan has, why, and what took its place."""
    # A company that does already what a regulation pays for, does it with other learners.
    paying = isinstance(presence.record, FundingRegulation)
    said = ["done_with_others" if paying and each == "already" else f"because:{each}" for each in presence.reasons]
    reasons = writer.listed([writer.say(each) for each in said])
    if presence.successors:
        reasons = f"{reasons}; {writer.say('succeeded', names=writer.names(presence.successors))}"
    return f"{writer.named(presence.record)} ({reasons})"


@frozen
class ChangeLine:
    """A line about something that both plans have."""

    title: str
    said: str
    """What differs, without a full stop."""


@frozen
class PlanChangeLines:
    """What writes the lines of a comparison."""

    writer: Writer
    plans: PlanChange
    fields: FieldWriter

    def of(self, change: EntryChange) -> Iterator[ChangeLine]:
        """Yield a line for each aspect, and each field, that differs."""
        title = self.writer.title(change.record)
        return (ChangeLine(title=title, said=said) for said in self._said(change))

    def _said(self, change: EntryChange) -> Iterator[str]:
        aspects = [difference.aspect for difference in change.differences]
        before, after, writer = change.before, change.after, self.writer
        if "successor" in aspects:
            yield writer.say("successor", name=writer.named(record_of(change.before)))
        yield from (self.fields.sentence(field, change.record) for field in change.fields)
        if isinstance(before, FundingMatch) and isinstance(after, FundingMatch):
            if "availability" in aspects or "window" in aspects:
                yield _availabilities(writer, before, after, self.plans)
            if "eligibility" in aspects:
                was, now = (writer.say(f"standing:{match.eligibility}") for match in (before, after))
                standing = writer.say("judged_otherwise" if was == now else "first_now", before=was, now=now)
                yield f"{standing}{_turned_requirements(writer, before, after)}"
            if "combinations" in aspects:
                yield writer.say("differs:combinations", names=writer.names(_combined_otherwise(before, after)))
        for aspect in aspects:
            if aspect in _BY_VALUES:
                yield f"{writer.say(f'differs:{aspect}')}{_more_and_less(writer, aspect, before, after)}"


# The aspects that are said by what came and went.
_BY_VALUES = ("goals", "target_groups", "initiatives", "start", "funding", "activities", "estimate")


def plan_change_lines(writer: Writer, change: PlanChange) -> PlanChangeLines:
    """Return what writes the lines of a comparison; records are called by their titles in the later plan."""
    records = records_by_collection(itertools.chain(records_in(change.after), records_in(change.before)))
    return PlanChangeLines(writer, change, FieldWriter(writer, records))


def _availabilities(writer: Writer, before: FundingMatch, after: FundingMatch, plans: PlanChange) -> str:
    was, now = (
        availability(writer, match.regulation, match.availability, match.window, plan.receipt.as_of)
        for match, plan in ((before, plans.before), (after, plans.after))
    )
    regulation, end = after.regulation, ending(after.regulation)
    closed = (before.availability, after.availability) == ("open", "ended")
    # What can only be had in its windows was not open until its own last day.
    applications = regulation.applications
    only_in_windows = isinstance(applications, Rounds) or (isinstance(applications, Windows) and applications.complete)
    if closed and not only_in_windows and end is not None and end.by == "period":
        was = writer.say("open_until", day=written_day(end.last_day, writer.language))
        return writer.say("was_now", before=was, now=writer.say("ended_now"))
    return writer.say("first_now", before=was, now=now)


def _turned_requirements(writer: Writer, before: FundingMatch, after: FundingMatch) -> str:
    """Return, in brackets, the requirements whose verdict differs."""
    was = {outcome.requirement: outcome.verdict for outcome in before.outcomes}
    turned = "; ".join(
        writer.say(f"turned:{outcome.verdict}", asked=lowered(clause(writer.text(outcome.requirement.text))))
        for outcome in after.outcomes
        if was.get(outcome.requirement) != outcome.verdict
    )
    return f" ({turned})" if turned else ""


def _combined_otherwise(before: FundingMatch, after: FundingMatch) -> list[FundingRegulation]:
    """Return the regulations that combine with a regulation in one of two plans only, or in another way."""
    was, now = combined(before), combined(after)
    otherwise = {key[0]: (was | now)[key] for key in sorted(was.keys() ^ now.keys())}
    return list(otherwise.values())


def _more_and_less(writer: Writer, aspect: str, before: object, after: object) -> str:
    """Return which records came and which went, for an aspect that consists of records; of an estimate, both."""
    if aspect == "estimate" and isinstance(before, FundingMatch) and isinstance(after, FundingMatch):
        return _estimates(writer, before.estimate, after.estimate)
    if aspect == "start":
        return ""
    was, now = _records_by_id(aspect, before), _records_by_id(aspect, after)
    parts = [
        writer.say(phrase, names=writer.names(records))
        for phrase, records in (
            ("now_with", [record for name, record in now.items() if name not in was]),
            ("now_without", [record for name, record in was.items() if name not in now]),
        )
        if records
    ]
    return f": {writer.listed(parts)}" if parts else ""


def _estimates(writer: Writer, before: Estimate | None, after: Estimate | None) -> str:
    """Return how either estimate was reckoned, as far as there is one; nothing where they were reckoned alike."""
    was, now = (None if each is None else clause(writer.text(each.how)) for each in (before, after))
    if was == now:
        return ""
    if was is None or now is None:
        return f": {writer.say('value_gone', value=was) if now is None else writer.say('value_new', value=now)}"
    return f": {writer.say('first_now', before=was, now=now)}"


def _records_by_id(aspect: str, entry: object) -> dict[str, Titled]:
    parts = getattr(entry, aspect)
    records = [getattr(part, "goal", getattr(part, "target_group", part)) for part in parts]
    return {record.id: record for record in records}


# Two catalogues


def catalogue_change_markdown(writer: Writer, change: CatalogueChange) -> str:
    """Return what changed in the content, as a draft of the part of a changelog that is about it."""
    blocks = [f"### {writer.say('content')}"]
    for phrase, records in (("added", change.added), ("changed", ()), ("removed", change.removed)):
        lines = [f"{writer.named(record)} ({_called(writer, record)})." for record in records]
        if phrase == "changed":
            lines = list(_changed_lines(writer, change))
        if lines:
            blocks += [f"#### {writer.say(phrase)}", bullets(lines)]
    if not change:
        blocks.append(writer.say("nothing_changed"))
    return "\n\n".join(blocks) + "\n"


def _called(writer: Writer, record: Record) -> str:
    """Return the kind and the id of a record."""
    kind = KIND_OF[type(record)].name
    return f"{KIND_NAMES[kind].in_language(writer.language)}, `{record.id}`"


def _changed_lines(writer: Writer, change: CatalogueChange) -> Iterator[str]:
    fields = catalogue_fields(writer, change)
    for record in change.changed:
        said = [fields.sentence(field, record.after) for field in record.fields if not _is_read_again(field)]
        if said:
            lines = f" {said[0]}." if len(said) == 1 else f"\n{bullets((f'{line}.' for line in said), '    ')}"
            yield f"{writer.named(record.after)} ({_called(writer, record.after)}):{lines}"
    again = [record.after for record in change.changed if any(map(_is_read_again, record.fields))]
    if again:
        yield f"{writer.say('read_again', names=writer.names(again))}."


def catalogue_fields(writer: Writer, change: CatalogueChange) -> FieldWriter:
    """Return what writes the fields that changed; records are called by their titles in the later catalogue."""
    records = itertools.chain(change.after.records(), change.before.records())
    return FieldWriter(writer, records_by_collection(records))


def _is_read_again(field: FieldChange) -> bool:
    """Return whether all that changed is the day on which a source was read: many change in one day."""
    return field.pointer.endswith("/source/read_on")
