"""The agenda of a plan: what to do when in a school year, as dated events.

`agenda_beginnings` has the first things to do, `agenda_regulations` what is about money, with `agenda_terms` for its
terms, and `agenda_school` what is done with schools; `agenda_days` and `school_days` say which days there are for it.
"""

import datetime as dt
from collections.abc import Iterator

import attrs

from techtalent.answers.agenda_beginnings import first_actions
from techtalent.answers.agenda_days import AgendaDays, agenda_days
from techtalent.answers.agenda_regulations import regulation_events
from techtalent.answers.agenda_school import evaluation_events, season_events
from techtalent.answers.events import Event
from techtalent.errors import A_PLAN, expect
from techtalent.model.days import plain_date
from techtalent.model.plan import Plan


def agenda(plan: Plan, *, start: dt.date, end: dt.date | None = None) -> tuple[Event, ...]:
    """Return the events of a plan while a company carries it out, the earliest first.

    `start` is the first day of the company's activities and `end` their last day; without `end` it is the last day of
    the school year that `start` lies in, or of the next one where `start` lies in the summer holiday. The events are
    the first things to do; the application windows, terms, last days for projects and last days of the regulations that
    may pay; the seasons of what is advised or done already; and the evaluations that the steps ask for (guide, chapter
    5, step 4).

    What is done with a school is on a day at school: on no Saturday, Sunday or public holiday, and in no school holiday
    of the regions in which the company may be by its province, as far as `Plan.school_years` says. The days of a
    regulation are what they are. A window is returned whole where a part of it lies in the agenda, or where the plan
    tells of it: what the plan prints is in the agenda, also before `start` and after `end`. Where its first day is not
    known, the event is its last day, or the month of it. The deadline of a term may lie after `end`; a term that is
    counted from a moment that only the applicant knows has no event. Neither has one that is counted from the start of
    what is advised, where `start` is the day of the plan: nothing of it has begun. When what the company does already
    began, only the company knows: in place of a deadline that is counted from there, the agenda asks to reckon it, as
    soon as can be.
    No event of a regulation lies outside the days on which it may run, but for the last days of a project that it has
    paid for: after the last day of an edition, what is known of that edition is assumed for the next one. No event is
    over before the day of the plan. A plan without activities, advised or done already, has no events.

    Raises TypeError where `plan` is no plan or a day is no date (a datetime is none), and ValueError where `end` comes
    before `start`.

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(goals=["boost-innovation"], target_groups=["mbo"], hours_per_month=12)
    >>> plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
    >>> for event in techtalent.agenda(plan, start=datetime.date(2027, 2, 1)):
    ...     if event.kind == "season":
    ...         print(event.first_day, event.last_day, event.title.en)
    2027-02-01 2027-02-12 A good moment: Offer practical assignments
    2027-02-01 2027-02-12 A good moment: Offer internships
    2027-04-01 2027-05-31 A good moment: Offer internships
    """
    expect(plan, Plan, A_PLAN)
    start = plain_date(start, "start")
    end = None if end is None else plain_date(end, "end")
    if end is not None and end < start:
        raise ValueError(f"the end, {end}, comes before the start, {start}")
    if not plan.activities and not plan.already:
        return ()
    days = agenda_days(plan, start, end)
    # Two parts of a record may give the same event; an agenda has it once, under its first id.
    found: dict[Event, Event] = {}
    for event in _events(plan, days):
        if event.last_day >= days.as_of:
            found.setdefault(attrs.evolve(event, id=""), event)
    company = plan.profile.name
    return tuple(sorted((attrs.evolve(event, company=company) for event in found.values()), key=_calendar_order))


def _events(plan: Plan, days: AgendaDays) -> Iterator[Event]:
    yield from first_actions(plan, days)
    for paying in plan.funding:
        if paying.may_pay:
            yield from regulation_events(plan, paying, days)
    done = [match.activity for match in plan.already]
    for activity in (*done, *(match.activity for match in plan.activities)):
        yield from season_events(activity, days)
    for step in plan.steps:
        yield from evaluation_events(step.step, days)


def _calendar_order(event: Event) -> tuple[dt.date, dt.date, str, str, str, str]:
    return event.first_day, event.last_day, event.kind, event.title.nl, event.subject.id, event.text.nl
