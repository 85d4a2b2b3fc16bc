"""What to do first, chosen by looking at everything that is done already and at every activity anew.

On which days a term or a season falls is asked of the library: tests/answers/test_agenda.py holds these days.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import get_args

from oracle.funding import money
from techtalent import Catalogue, CompanyProfile, Text
from techtalent.planning.days import months_later, runs
from techtalent.planning.deadlines import term_days
from techtalent.plans import ActivityMatch, AlreadyMatch, FirstStep, FundingMatch, Start, When
from techtalent.records import Activity, Basis, ContactPoint, Edition, Hours, SchoolRegion, SchoolYear, Term
from techtalent.words import first_steps as words
from techtalent.words.names import written_day

DAY = dt.timedelta(days=1)


def choose_first_steps(
    profile: CompanyProfile,
    already: Sequence[AlreadyMatch],
    activities: Sequence[ActivityMatch],
    starts: Sequence[Start],
    funding: Sequence[FundingMatch],
    catalogue: Catalogue,
    as_of: dt.date,
) -> tuple[FirstStep, ...]:
    """Return two claims that cannot wait, what stands first in the plan, and a claim for each other activity."""
    by_id = {match.regulation.id: match for match in funding}
    claims: dict[str, FirstStep] = {}
    for done in already:
        for regulation in done.funding:
            match = by_id.get(regulation.id)
            can = match is not None and match.may_pay and match.eligibility in ("eligible", "eligible-so-far")
            if match is not None and can and "company" in regulation.applicants:
                claims.setdefault(regulation.id, _claim(done.activity, match, as_of))
    worth = sorted(claims, key=lambda name: (_most(by_id[name]), name))
    urgent = [claims[name] for name in worth if claims[name].when is not None]
    urgent.sort(key=_last_day)
    waiting = [claims[name] for name in worth if claims[name].when is None]
    found = urgent[:2]
    said: set[str] = set()
    for advised, start in zip(activities, starts, strict=True):
        is_done = any(match.activity == advised.activity for match in already)
        step = _begin(advised, start, said, by_id, profile, catalogue, as_of, is_done=is_done)
        if step is not None and len(found) < 3:
            assert step.begin is not None
            said.add(step.activity.begin[step.begin].text.nl)
            found.append(step)
    found += urgent[2:]
    claimed = [step.activity for step in urgent]
    for step in waiting:
        if step.activity not in claimed:
            claimed.append(step.activity)
            found.append(step)
    return tuple(found[:3])


def _last_day(step: FirstStep) -> dt.date:
    assert step.when is not None
    assert step.when.last_day is not None
    return step.when.last_day


def _most(match: FundingMatch) -> tuple[bool, float]:
    return (True, 0) if match.estimate is None else (False, -float(match.estimate.most))


def _claim(activity: Activity, match: FundingMatch, as_of: dt.date) -> FirstStep:
    regulation = match.regulation
    until = months_later(as_of, 6) or dt.date.max
    nearest: When | None = None
    for when in _deadlines(match, as_of, until):
        if when.last_day is not None and when.last_day <= until and (nearest is None or when.last_day < _day(nearest)):
            nearest = when
    terms = [] if nearest else [term for term in regulation.terms if term.anchor in ("start", "end")]
    return FirstStep(
        kind="claim",
        activity=activity,
        regulation=regulation,
        begin=None,
        contacts=(),
        effort=None,
        when=nearest,
        title=words.claim_title(regulation.title),
        text=words.claim_text(
            activity.title,
            money(match),
            match.estimate.last_known_until if match.estimate else None,
            regulation.apply.text if regulation.apply else None,
            _of_when(terms[0] if terms else None, regulation.validity)
            if nearest is None and isinstance(regulation.validity, Edition) and match.availability == "unconfirmed"
            else None,
            terms,
        ),
    )


def _of_when(term: Term | None, edition: Edition) -> Text:
    """Return the age of the page that a term was read on, or else what the edition is called."""
    source = term.source if term else None
    if source is not None and source.date is not None:
        return Text(nl=written_day(source.date, "nl"), en=written_day(source.date, "en"))
    return source.date_phrase if source is not None and source.date_phrase is not None else edition.phrase


def _day(when: When) -> dt.date:
    assert when.last_day is not None
    return when.last_day


def _deadlines(match: FundingMatch, as_of: dt.date, until: dt.date) -> Iterator[When]:
    for found in term_days(match.regulation, as_of, until):
        if found.term.anchor.startswith("study-year") and found.term.timing != "not-before" and found.day >= as_of:
            rules = _of_when(found.term, found.old_rules) if found.old_rules else None
            text = words.deadline(found.day, rules, is_month=False, is_expected=False)
            basis: Basis = "inferred" if found.old_rules else "stated"
            yield When(timing="deadline", first_day=None, last_day=found.day, basis=basis, text=text)
    window = match.window
    if window is not None:
        is_month, is_expected = window.precision.endswith("month"), window.basis == "inferred"
        text = words.deadline(window.last_day, None, is_month=is_month, is_expected=is_expected)
        first_day = window.first_day if window.first_day and window.first_day > as_of else None
        yield When(timing="deadline", first_day=first_day, last_day=window.last_day, basis=window.basis, text=text)


def _begin(
    advised: ActivityMatch,
    start: Start,
    said: set[str],
    funding: dict[str, FundingMatch],
    profile: CompanyProfile,
    catalogue: Catalogue,
    as_of: dt.date,
    *,
    is_done: bool,
) -> FirstStep | None:
    activity = advised.activity
    new = [match for match in start.begin if activity.begin[match.position].text.nl not in said]
    if not new:
        return None
    hours = [at for at in start.effort if isinstance(activity.effort[at], Hours)]
    effort = hours[0] if hours else None
    entry = activity.effort[effort] if effort is not None else None
    regulation = advised.rank.paying[0] if advised.rank.paying else None
    # What is paid for the learners that a company has already is no money for a new one.
    paid = None if regulation is None else funding[regulation.id].estimate
    if is_done and paid is not None and not (paid.is_example and paid.learners is not None):
        regulation = None
    return FirstStep(
        kind="begin",
        activity=activity,
        regulation=regulation,
        begin=new[0].position,
        contacts=new[0].contacts,
        effort=effort,
        when=_season(activity, as_of) or _soon(profile, catalogue, as_of),
        title=activity.title,
        text=words.begin_text(
            activity.begin[new[0].position].text,
            dict(_telephones(new[0].contacts, catalogue)).items(),
            entry if isinstance(entry, Hours) else None,
            _too_few(entry, profile.hours_per_month) if isinstance(entry, Hours) else None,
            None if regulation is None else money(funding[regulation.id]),
        ),
    )


def _telephones(contacts: Sequence[ContactPoint], catalogue: Catalogue) -> Iterator[tuple[Text, str]]:
    for contact in contacts:
        organisation = catalogue.organisations[contact.organisation] if contact.organisation else None
        if contact.telephone:
            yield contact.title, contact.telephone
        elif organisation is not None and organisation.telephone:
            yield organisation.title, organisation.telephone


def _too_few(hours: Hours, told: float | None) -> float | None:
    asked = hours.at_least
    if not told or asked is None or not set(hours.per) <= {"time", "learner", "week", "month"}:
        return None
    return told if asked * (52 / 12 if "week" in hours.per else 1) > told else None


def _season(activity: Activity, as_of: dt.date) -> When | None:
    until = months_later(as_of, 12) or dt.date.max
    found = sorted(run for season in activity.seasons for run in runs(season.months, as_of, until))
    if not found:
        return None
    first, last = found[0]
    return When(timing="season", first_day=first, last_day=last, basis="stated", text=words.season(first, last))


def _soon(profile: CompanyProfile, catalogue: Catalogue, as_of: dt.date) -> When | None:
    found = []
    for year in catalogue.school_years.values():
        if year.retired is not None and as_of >= year.retired.since:
            continue
        regions = set[SchoolRegion]()
        for company in profile.companies():
            regions |= _regions(year, company.province)
        for holiday in year.holidays:
            days = [each for each in holiday.days if regions & set(each.regions)]
            if days and max(each.last_day for each in days) >= as_of:
                first, last = min(each.first_day for each in days), max(each.last_day for each in days)
                found.append((first, last, holiday))
    if not found:
        return None
    first, last, holiday = min(found, key=lambda entry: entry[0])
    basis: Basis = "stated" if holiday.basis == "fixed" else "inferred"
    if first - as_of >= 7 * DAY:
        text = words.soon("before-holiday", holiday.title, first)
        return When(timing="before-holiday", first_day=None, last_day=first - DAY, basis=basis, text=text)
    text = words.soon("after-holiday", holiday.title, last + DAY)
    return When(timing="after-holiday", first_day=last + DAY, last_day=None, basis=basis, text=text)


def _regions(year: SchoolYear, province: str | None) -> frozenset[SchoolRegion]:
    found = frozenset(area.region for area in year.areas if province in [*area.provinces, *area.parts_of])
    return found or frozenset(get_args(SchoolRegion))
