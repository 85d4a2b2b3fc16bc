"""The section of a written plan that says who pays, and what to check before counting on the money."""

import datetime as dt
from collections.abc import Iterable, Iterator

from techtalent.catalogue.endings import closure_on, ending
from techtalent.model.common import NotResearched, Source
from techtalent.model.dates import DatedProjectDays, ProjectDays
from techtalent.model.plan import Availability, DatedWindow, FundingMatch, Outcome
from techtalent.model.profile import CompanyProfile
from techtalent.model.regulations import Edition, FundingRegulation, Period, Rounds, Windows
from techtalent.model.text import Text
from techtalent.model.walk import parts
from techtalent.planning.availability import own_days
from techtalent.words.conditions import sentence_of
from techtalent.words.moments import window_days, window_end, written_age
from techtalent.words.names import written_day
from techtalent.words.projects import written_decision, written_project_days
from techtalent.words.saying import lowered
from techtalent.writing.markdown_money import money_lines
from techtalent.writing.writer import Writer, bullets, clause, labelled, plain

# So many pages on which a regulation was read are named; of more of them, one fewer and how many others.
_PAGES = 3


def company_name(writer: Writer, company: CompanyProfile, number: int) -> str:
    """Return the name of a company of a pool, or its number among the companies where it has no name."""
    return plain(company.name) if company.name is not None else writer.say("company_number", number=number)


def standing_lines(writer: Writer, match: FundingMatch, as_of: dt.date) -> Iterator[str]:
    """Yield whether the company can get a regulation, what to check by hand, and whether it can be had on a day."""
    regulation = match.regulation
    yield f"**{writer.say('standing')}:** {standing(writer, match)}"
    applications = regulation.applications
    note = applications.note if isinstance(applications, Windows | Rounds) and match.window is not None else None
    when = f"{availability(writer, regulation, match.availability, match.window, as_of)}."
    yield f"**{writer.say('when')}:** {when}{f' {writer.text(note)}' if note is not None else ''}"


def paid_lines(writer: Writer, match: FundingMatch, as_of: dt.date) -> Iterator[str]:
    """Yield what a regulation pays, when the project and the decision are, what it goes with, and where it was read."""
    yield from money_lines(writer, match, as_of)
    yield from _project_lines(writer, match, as_of)
    yield from _decision_lines(writer, match)
    yield from _combination_lines(writer, match)
    yield from _source_lines(writer, match)


def _combination_lines(writer: Writer, match: FundingMatch) -> Iterator[str]:
    """Yield how the regulation goes together with regulations that may pay; rules about others are of no use."""
    for phrase, kind in (("not_with", "excludes"), ("only_with", "requires"), ("also_with", "stacks-with")):
        combinations = [found for found in match.combinations if found.kind == kind and found.may_pay]
        if combinations:
            rules = dict.fromkeys(clause(writer.text(found.rule.text)) for found in combinations)
            names = writer.names([found.regulation for found in combinations])
            yield f"**{writer.say(phrase)}:** {names}. {'. '.join(rules)}."
    in_vain = [found.regulation for found in match.combinations if found.kind == "requires" and not found.may_pay]
    if in_vain:
        yield f"**{writer.say('only_with')}:** {writer.say('in_vain', regulations=writer.names(in_vain))}."


def _source_lines(writer: Writer, match: FundingMatch) -> Iterator[str]:
    """Yield the pages on which facts of the regulation were read."""
    pages = [_page_link(writer, source) for source in second_sources(match.regulation)]
    if match.beyond_guide:
        yield f"**{writer.say('origin')}:** {writer.say('addition')}."
    if pages:
        yield f"**{writer.say('read_in')}:** {'; '.join(writer.at_most(pages, _PAGES))}."


def _page_link(writer: Writer, source: Source) -> str:
    link, age = writer.link(source.document, source.address or ""), written_age(source)
    return f"{link} ({clause(writer.text(age))})" if age is not None else link


def standing(writer: Writer, match: FundingMatch) -> str:
    """Return whether the company can get the regulation; with conditions to check it is never plainly eligible."""
    to_check = match.regulation.to_check
    checks = "\n" + bullets((clause(writer.text(sentence_of(check))) for check in to_check), "    ")
    if match.eligibility == "ineligible":
        failed = [outcome for outcome in match.outcomes if outcome.verdict == "not-met" and not outcome.brought]
        if not failed:
            return f"{writer.say('ineligible_required', regulations=writer.names(_required(match)))}."
        return f"{writer.say('ineligible', reasons=_asked(writer, failed))}."
    if match.eligibility == "undetermined":
        said = writer.say("undetermined", facts=writer.facts(match.missing))
        return f"{said}{writer.say('undetermined_checks')}{checks}" if to_check else f"{said}."
    if match.eligibility == "once-you-start":
        brought = [outcome for outcome in match.outcomes if outcome.brought]
        if brought:
            said = writer.say("once_you_start", reasons=_asked(writer, brought))
        else:
            said = writer.say("once_you_start_required", regulations=writer.names(_required(match)))
        return f"{said}{writer.say('checks')}{checks}" if to_check else f"{said}."
    if to_check:
        return f"{writer.say('eligible_so_far')}{checks}"
    if match.eligibility == "eligible-so-far":
        return f"{writer.say('eligible_required', regulations=writer.names(_required(match)))}."
    return f"{writer.say('eligible')}."


def _required(match: FundingMatch) -> list[FundingRegulation]:
    """Return the regulations that a regulation requires: those that the company cannot get, where there are any."""
    required = [found for found in match.combinations if found.kind == "requires"]
    in_vain = [found for found in required if not found.may_pay]
    return [found.regulation for found in in_vain or required]


def _asked(writer: Writer, outcomes: Iterable[Outcome]) -> str:
    return "; ".join(lowered(clause(writer.text(outcome.requirement.text))) for outcome in outcomes)


def availability(
    writer: Writer, regulation: FundingRegulation, status: Availability, dated: DatedWindow | None, as_of: dt.date
) -> str:
    """Return whether the regulation can be had on the day, with the days on which this rests."""
    validity = regulation.validity
    if status == "ended":
        return _written_ending(writer, regulation, as_of)
    first_day, last_day = own_days(regulation)
    runs = writer.say("runs_without_end")
    if last_day is not None:
        runs = writer.say("runs_until", day=written_day(last_day, writer.language))
    has_begun = first_day is None or as_of >= first_day
    closed = closure_on(regulation, as_of)
    if closed is not None:
        since, reopens = (written_day(day, writer.language) for day in (closed.since, closed.reopens))
        why = clause(writer.text(closed.text))
        sentence = writer.say("closed_for_a_while", since=since, reopens=reopens, why=why)
    elif isinstance(validity, NotResearched):
        sentence = writer.say("unconfirmed")
    elif isinstance(validity, Edition) and not validity.first_day <= as_of <= validity.last_day:
        sentence = writer.say("unconfirmed_edition", phrase=writer.text(validity.phrase))
    elif isinstance(validity, Period) and first_day is not None and last_day is None and has_begun:
        nobody_knows_when = isinstance(regulation.applications, NotResearched)
        phrase = "runs_since_applications" if nobody_knows_when else "runs_since"
        sentence = writer.say(phrase, day=written_day(first_day, writer.language))
    elif status == "unconfirmed" and isinstance(regulation.applications, NotResearched):
        sentence = writer.say("unconfirmed_applications", runs=runs)
    elif status == "unconfirmed" and _may_have_opened(regulation, dated):
        sentence = runs
    elif status == "unconfirmed" and isinstance(regulation.applications, Rounds):
        sentence = writer.say("last_round_closed", runs=runs)
    elif status == "unconfirmed" and isinstance(regulation.applications, Windows) and isinstance(validity, Period):
        sentence = writer.say("assumed_window_closed", runs=runs)
    elif status == "unconfirmed" and isinstance(validity, Edition):
        sentence = writer.say("edition_closed", phrase=writer.text(validity.phrase))
    elif first_day is not None and not has_begun:
        sentence = writer.say("begins", day=written_day(first_day, writer.language))
    else:
        sentence = runs
    window = _written_window(writer, dated, as_of)
    return f"{sentence}; {window}" if window else sentence


def _may_have_opened(regulation: FundingRegulation, dated: DatedWindow | None) -> bool:
    """Return whether all that is not confirmed is on which day a known window opens."""
    validity = regulation.validity
    if dated is None or dated.first_day is not None:
        return False
    if isinstance(regulation.applications, Rounds):
        return dated.basis == "stated"
    return not isinstance(validity, Edition) or dated.last_day <= validity.last_day


def _written_ending(writer: Writer, regulation: FundingRegulation, as_of: dt.date) -> str:
    """Return how a regulation ended: after its last day, by being closed, or without a window left."""
    end = ending(regulation)
    if end is None or as_of <= end.last_day:
        return writer.say("last_window_closed")
    if end.by == "period":
        return writer.say("ended_on", day=written_day(end.last_day, writer.language))
    assert regulation.closed is not None
    since = written_day(regulation.closed.since, writer.language)
    closed = writer.say(f"closed:{regulation.closed.why}", day=since)
    return writer.say("closed_because", closed=closed, why=clause(writer.text(regulation.closed.text)))


def _written_window(writer: Writer, window: DatedWindow | None, as_of: dt.date) -> str | None:
    if window is None:
        return None
    days, last = window_days(window), window_end(window).in_language(writer.language)
    applicant = clause(writer.text(window.applicant))
    assumed = window.basis == "inferred"
    if window.first_day is None or days is None:
        return writer.say("window_until_assumed" if assumed else "window_until", last=last, applicant=applicant)
    if window.first_day <= as_of:
        return writer.say("window_open_assumed" if assumed else "window_open", last=last, applicant=applicant)
    phrase = "window_next_assumed" if assumed else "window_next"
    return writer.say(phrase, days=writer.text(days), applicant=applicant)


def _project_lines(writer: Writer, match: FundingMatch, as_of: dt.date) -> Iterator[str]:
    """Yield when what it pays for may start and has to end: always, and for those who apply in the window."""
    lines = [_written_days(writer, days, as_of) for days in match.regulation.project_days]
    if match.window is not None:
        last = window_end(match.window).in_language(writer.language)
        lines += [_written_days(writer, days, as_of, last) for days in match.window.project_days]
    if lines:
        yield labelled(writer, "project_days", lines)


def _written_days(writer: Writer, days: ProjectDays, as_of: dt.date, window: str | None = None) -> str:
    """Return the days of a project, with the end of the window that they are for; of past days, that they are past."""
    said = clause(writer.text(written_project_days(days)))
    if window is not None:
        said = writer.say("project_days_window", days=said, last=window)
    last_days = (days.last_start, days.last_end) if isinstance(days, DatedProjectDays) else ()
    if any(day is not None and day < as_of for day in last_days):
        return writer.say("project_days_over", days=said)
    return said


def _decision_lines(writer: Writer, match: FundingMatch) -> Iterator[str]:
    """Yield when an applicant hears and is paid; what is known of the window comes before what always holds."""
    window, decision = match.window, match.regulation.decision
    if window is not None and window.decision is not None:
        said = clause(writer.text(written_decision(window.decision)))
        last = window_end(window).in_language(writer.language)
        yield labelled(writer, "decision", [writer.say("decision_window", decision=said, last=last)])
    elif decision is not None:
        yield labelled(writer, "decision", [clause(writer.text(written_decision(decision)))])


def second_sources(regulation: FundingRegulation) -> tuple[Source, ...]:
    """Return the pages, other than the guide, on which facts of the regulation were read, without doubles."""
    found: dict[tuple[str, Text | None], Source] = {}
    for _, source in parts(regulation, Source):
        if source.address is not None:
            found.setdefault((source.address, written_age(source)), source)
    return tuple(found.values())
