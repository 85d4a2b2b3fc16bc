"""The first things to do: the first steps of the plan, each at the moment that the plan gives it."""

import datetime as dt
from collections.abc import Collection, Iterator

from techtalent.answers.agenda_days import AgendaDays
from techtalent.answers.agenda_school import school_note
from techtalent.answers.events import Event
from techtalent.model.first_steps import When
from techtalent.model.plan import Plan
from techtalent.planning.days import school_year_of
from techtalent.planning.school_days import SchoolDays
from techtalent.words.agenda import EVENT_PHRASES
from techtalent.words.saying import fill, joined

_WEEK = dt.timedelta(days=7)
_DAY = dt.timedelta(days=1)
_NONE = dt.timedelta(0)


def first_actions(plan: Plan, days: AgendaDays) -> Iterator[Event]:
    """Yield what to begin with first, on days at school: in its season, or before a holiday, as the plan says.

    They lie a week apart where there is room, and begin on the day of the plan: whoever wants to start on a later day
    has to call a school before it. There are none where the activities have begun before that day, and none after the
    end that was told; an end that was assumed cuts off no season of the plan.
    """
    if days.start < days.as_of:
        return
    taken: list[dt.date] = []
    for step in plan.first_steps:
        if step.begin is None:
            # By when money is to be claimed, the events of its regulation say.
            continue
        day = _day_of(step.when, days, taken)
        if day is None:
            continue
        taken.append(day)
        activity = step.activity
        yield Event(
            id=f"begin/{activity.id}/{school_year_of(day)}",
            kind="begin",
            first_day=day,
            last_day=day,
            title=fill(EVENT_PHRASES["begin_title"], activity=activity.title),
            text=joined(step.text, None if step.when is None else step.when.text),
            activities=(activity,),
            basis="inferred",
            note=joined(fill(EVENT_PHRASES["begin_day"]), school_note(day, days)),
            source=activity.begin[step.begin].source or activity.source,
        )


def _day_of(when: When | None, days: AgendaDays, taken: Collection[dt.date]) -> dt.date | None:
    """Return a day for a first step among the days of `when`; None where the agenda ends before such a day.

    It is a week from the days that are taken, or else, in the order of the plan, a day from them, or else one of them.
    Where no school is open on the days of `when`, it is a day after them.
    """
    end = days.end if days.end_assumed is None else dt.date.max
    first, last = days.as_of, end
    if when is not None:
        first, last = max(first, when.first_day or first), min(last, when.last_day or last)
    latest = max([other for other in taken if first <= other <= last], default=first)
    for since, until, apart in (
        (first, last, _WEEK),
        (latest, last, _DAY),
        (first, last, _DAY),
        (first, last, _NONE),
        (first, end, _WEEK),
        (first, end, _NONE),
    ):
        day = _first_apart(days.school, since, until, taken, apart)
        if day is not None:
            return day
    return None


def _first_apart(
    school: SchoolDays, since: dt.date, until: dt.date, taken: Collection[dt.date], apart: dt.timedelta
) -> dt.date | None:
    """Return the first day at school between two days that lies so far from all that are taken; None without one."""
    while True:
        day = school.first(since, until)
        near = [other for other in taken if day is not None and abs(day - other) < apart]
        if not near:
            return day
        if max(near) > dt.date.max - apart:
            return None
        since = max(near) + apart
