"""Answers about a plan as sentences: why something is in it or not, and what changed."""

from collections.abc import Iterable, Iterator

from techtalent.answers.compare import EntryChange, PlanChange, Presence, combined
from techtalent.answers.explain import Condition, Explanation, ToldFact
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.activities import Activity, Initiative
from techtalent.model.goals import TimeTier
from techtalent.model.kinds import KIND_OF
from techtalent.model.plan import ActivityMatch, FundingMatch
from techtalent.model.profile import EmployeeBand
from techtalent.model.regulations import FundingRegulation, Period
from techtalent.model.requirements import Offer
from techtalent.model.text import Text
from techtalent.words.phrases import REGION_NAMES, written_day
from techtalent.writing.markdown_funding import availability
from techtalent.writing.writer import Titled, Writer, bullets, clause, lowered


def explained(writer: Writer, explanation: Explanation) -> str:
    """Return why something is in a plan or not, as one sentence, with a list of what is left to check."""
    speaking, checks = _speaking(explanation)
    reasons = "; ".join(_condition(writer, each, explanation) for each in speaking)
    said = f"{writer.named(explanation.record)}: {writer.say(_headline(explanation))}"
    lines = [f"{said}: {reasons}." if reasons else f"{said}."]
    if checks:
        lines.append(f"{writer.say('check_first')}:\n{bullets(clause(writer.text(text)) for text in checks)}")
    return "\n\n".join(lines) + "\n"


def _speaking(explanation: Explanation) -> tuple[list[Condition], list[Text]]:
    """Return the conditions that the sentence is about, and those that are left to check.

    What is not met is reason enough; where all is met or open, everything is told.
    """
    failed = [each for each in explanation.conditions if each.verdict == "not-met"]
    if failed:
        return failed, []
    judged = [each for each in explanation.conditions if each.kind not in ("also-check", "in-use")]
    checks = [each.text for each in explanation.conditions if each.kind == "also-check"]
    return judged, [text for text in checks if text is not None]


def _headline(explanation: Explanation) -> str:
    if isinstance(explanation.record, Activity):
        return "fits" if explanation.in_plan else "fits_not"
    if not isinstance(explanation.record, FundingRegulation):
        return "helps" if explanation.in_plan else "helps_not"
    if not explanation.in_plan:
        return "pays_for_nothing"
    return {"met": "pays_surely", "unknown": "may_pay_for", "not-met": "pays_not"}[explanation.verdict]


def _condition(writer: Writer, condition: Condition, explanation: Explanation) -> str:
    record = explanation.record
    if condition.kind == "availability" and isinstance(record, FundingRegulation) and condition.availability:
        return availability(writer, record, condition.availability, condition.window, explanation.as_of)
    if condition.kind == "in-use" and record.retired is not None:
        since = written_day(record.retired.since, writer.language)
        return f"{writer.say('gone_since', day=since)} ({clause(writer.text(record.retired.reason))})"
    if condition.kind == "requirement":
        return _requirement(writer, condition)
    told = "; ".join(_told(writer, each) for each in condition.told if each.value is not None)
    told = told or writer.say("nothing_yet")
    shown = condition.meets if condition.verdict == "met" else condition.asks
    names = _names(writer, shown, "and_" if condition.verdict == "met" else "or_")
    about = _about(condition, explanation)
    return writer.say(f"{about}:{condition.verdict}", names=names or writer.say("nothing_in_use"), told=told)


def _about(condition: Condition, explanation: Explanation) -> str:
    """Return the phrase that says how a condition turned out, without its verdict."""
    record = explanation.record
    if isinstance(record, FundingRegulation) and condition.kind == "activities":
        return "pays"
    if isinstance(record, Initiative) and condition.kind == "target_groups":
        # Where something fits, the groups that it reaches decide, not those that were chosen.
        fits = any(each.kind == "activities" and each.verdict == "met" for each in explanation.conditions)
        return "helps_for" if fits else "target_groups"
    gone = isinstance(record, Activity) and any(
        isinstance(each, TimeTier) and not is_in_use(each, explanation.as_of) for each in condition.asks
    )
    return "time_tier_gone" if gone else condition.kind


def _names(writer: Writer, records: Iterable[Titled], joined: str) -> str:
    return writer.listed([_name(writer, each) for each in records], joined)


def _name(writer: Writer, record: Titled) -> str:
    """Return a record as a name in a sentence; a tier as it stands there, without its capital."""
    if isinstance(record, TimeTier):
        return f"*{lowered(writer.text(record.title))}*"
    return writer.named(record)


def _requirement(writer: Writer, condition: Condition) -> str:
    asked = lowered(clause(writer.text(condition.text))) if condition.text is not None else ""
    if condition.verdict == "unknown":
        open_facts = writer.facts(each.fact for each in condition.told if each.value is None)
        # A band that lies across a bound was told, and still leaves it open.
        open_facts = open_facts or writer.facts(each.fact for each in condition.told)
        return writer.say("requirement:unknown", asked=asked, facts=open_facts)
    told = "; ".join(_told(writer, each) for each in condition.told if each.value is not None)
    return writer.say(f"requirement:{condition.verdict}", asked=asked, told=told)


def _told(writer: Writer, told: ToldFact) -> str:
    """Return what was told of a fact, as it stands in a sentence."""
    value, language = told.value, writer.language
    if isinstance(value, bool):
        shown = writer.say("yes" if value else "no")
    elif isinstance(value, int | EmployeeBand):
        shown = writer.count(value)
    elif isinstance(value, tuple):
        parts = [writer.offer(each) if isinstance(each, Offer) else _name(writer, each) for each in value]
        shown = writer.listed(parts) or writer.say("nothing" if told.fact == "offers" else "none")
    elif isinstance(value, TimeTier):
        shown = _name(writer, value)
    elif isinstance(value, str):
        shown = REGION_NAMES[value].in_language(language) if value in REGION_NAMES else value  # type: ignore[index]
    else:
        shown = str(value)
    if told.fact in ("goals", "target_groups", "time_tier"):
        return shown
    return f"{lowered(writer.say(told.fact))}: {shown}"


def changed(writer: Writer, change: PlanChange) -> str:
    """Return what changed between two plans: what came, what went, and what stands there otherwise."""
    days = [written_day(each.receipt.as_of, writer.language) for each in (change.before, change.after)]
    between = "same_day" if days[0] == days[1] else "from_to"
    blocks = [f"# {writer.say('what_changed')}", writer.say(between, before=days[0], after=days[1])]
    for phrase, found in (("gained", change.gained), ("lost", change.lost)):
        if found:
            blocks += [f"## {writer.say(phrase)}", *_presences(writer, found)]
    if change.changed:
        lines = (line for each in change.changed for line in _changes(writer, each, change))
        blocks += [f"## {writer.say('otherwise')}", bullets(lines)]
    if not (change.gained or change.lost or change.changed):
        blocks.append(writer.say("nothing_changed"))
    return "\n\n".join(blocks) + "\n"


def _presences(writer: Writer, found: Iterable[Presence]) -> Iterator[str]:
    """Yield a list for each kind of record, in the plan's order."""
    kinds: dict[str, list[Presence]] = {}
    for each in found:
        kinds.setdefault(KIND_OF[type(each.record)].name, []).append(each)
    for name, presences in kinds.items():
        yield f"### {writer.say(f'kind:{name}')}"
        yield bullets(_presence(writer, each) for each in presences)


def _presence(writer: Writer, presence: Presence) -> str:
    reasons = writer.listed([writer.say(f"because:{each}") for each in presence.reasons])
    return f"{writer.named(presence.record)} ({reasons})"


def _changes(writer: Writer, change: EntryChange, plans: PlanChange) -> Iterator[str]:
    """Yield a line for each thing that stands otherwise."""
    title = writer.title(change.record)
    aspects = [each.aspect for each in change.differences]
    before, after = change.before, change.after
    if isinstance(before, FundingMatch) and isinstance(after, FundingMatch):
        if "availability" in aspects or "window" in aspects:
            yield f"{title}: {_dated(writer, before, after, plans)}."
        if "eligibility" in aspects:
            was, now = (writer.say(f"standing:{each.eligibility}") for each in (before, after))
            said = writer.say("judged_otherwise" if was == now else "first_now", before=was, now=now)
            yield f"{title}: {said}{_turned(writer, before, after)}."
        if "combinations" in aspects:
            yield f"{title}: {writer.say('differs:combinations', names=writer.names(_combined(before, after)))}."
    for aspect in aspects:
        if aspect not in ("availability", "window", "eligibility", "combinations"):
            yield f"{title}: {writer.say(f'differs:{aspect}')}{_more_and_less(writer, aspect, before, after)}."


def _dated(writer: Writer, before: FundingMatch, after: FundingMatch, plans: PlanChange) -> str:
    was, now = (
        availability(writer, match.regulation, match.availability, match.window, plan.receipt.as_of)
        for match, plan in ((before, plans.before), (after, plans.after))
    )
    validity = after.regulation.validity
    closed = (before.availability, after.availability) == ("open", "ended")
    if closed and isinstance(validity, Period) and validity.last_day < plans.after.receipt.as_of:
        was = writer.say("open_until", day=written_day(validity.last_day, writer.language))
        return writer.say("was_now", before=was, now=writer.say("ended_now"))
    return writer.say("first_now", before=was, now=now)


def _turned(writer: Writer, before: FundingMatch, after: FundingMatch) -> str:
    """Return the requirements that are judged otherwise, in brackets."""
    was = {each.requirement: each.verdict for each in before.outcomes}
    turned = [each for each in after.outcomes if was.get(each.requirement) != each.verdict]
    said = "; ".join(
        writer.say(f"turned:{each.verdict}", asked=lowered(clause(writer.text(each.requirement.text))))
        for each in turned
    )
    return f" ({said})" if said else ""


def _combined(before: FundingMatch, after: FundingMatch) -> list[FundingRegulation]:
    """Return the regulations that it goes together with in only one of the plans, or not in the same way."""
    was, now = combined(before), combined(after)
    otherwise = {key[0]: (was | now)[key] for key in sorted(was.keys() ^ now.keys())}
    return list(otherwise.values())


def _more_and_less(
    writer: Writer, aspect: str, before: ActivityMatch | FundingMatch, after: ActivityMatch | FundingMatch
) -> str:
    """Return which records came and which went, where the aspect is one of records."""
    if aspect == "record":
        return ""
    was, now = _records(aspect, before), _records(aspect, after)
    parts = [
        writer.say(phrase, names=writer.names(gone))
        for phrase, gone in (
            ("now_with", [each for name, each in now.items() if name not in was]),
            ("now_without", [each for name, each in was.items() if name not in now]),
        )
        if gone
    ]
    return f": {writer.listed(parts)}" if parts else ""


def _records(aspect: str, entry: ActivityMatch | FundingMatch) -> dict[str, Titled]:
    found = getattr(entry, aspect)
    records = [getattr(each, "goal", getattr(each, "target_group", each)) for each in found]
    return {each.id: each for each in records}
