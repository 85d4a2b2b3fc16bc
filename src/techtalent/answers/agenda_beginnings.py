"""The first things to do: the first steps of the plan, one a week."""

import datetime as dt
from collections.abc import Iterator

from techtalent.answers.agenda_days import AgendaDays
from techtalent.answers.agenda_school import school_note
from techtalent.answers.events import Event
from techtalent.model.plan import Plan
from techtalent.planning.days import school_year_of
from techtalent.words.agenda import EVENT_PHRASES
from techtalent.words.saying import fill, joined

_WEEK = dt.timedelta(days=7)


def first_actions(plan: Plan, days: AgendaDays) -> Iterator[Event]:
    """Yield what to begin with first, on days at school, a week apart.

    They begin on the day of the plan: whoever wants to start on a later day has to call a school before it. There are
    none where the activities have begun before that day.
    """
    if days.start < days.as_of:
        return
    since = days.as_of
    for step in plan.first_steps:
        if step.begin is None:
            # By when money is to be claimed, the events of its regulation say.
            continue
        day = days.school.first(since, days.end)
        if day is None:
            return
        activity = step.activity
        yield Event(
            id=f"begin/{activity.id}/{school_year_of(day)}",
            kind="begin",
            first_day=day,
            last_day=day,
            title=fill(EVENT_PHRASES["begin_title"], activity=activity.title),
            text=step.text,
            activities=(activity,),
            basis="inferred",
            note=joined(fill(EVENT_PHRASES["begin_day"]), school_note(day, days)),
            source=activity.begin[step.begin].source or activity.source,
        )
        if day > dt.date.max - _WEEK:
            return
        since = day + _WEEK
