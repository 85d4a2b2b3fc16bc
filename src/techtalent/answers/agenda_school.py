"""The events with schools: good moments for an activity, and evaluations. They are on days at school."""

import datetime as dt
from collections.abc import Iterator

from techtalent.answers.agenda_days import AgendaDays
from techtalent.answers.events import Event
from techtalent.model.activities import Activity
from techtalent.model.steps import MomentAt, Step
from techtalent.model.text import Text
from techtalent.planning.days import run_of, runs, school_year_of
from techtalent.words.agenda import EVENT_PHRASES
from techtalent.words.saying import fill, joined


def season_events(activity: Activity, days: AgendaDays) -> Iterator[Event]:
    """Yield a good moment for an activity in each of its seasons: from the first day at school to the last."""
    since = max(days.start, days.as_of)
    for at, season in enumerate(activity.seasons):
        for first, last in runs(season.months, since, days.end) if since <= days.end else ():
            first_day, last_day = days.school.first(first, last), days.school.last(first, last)
            if first_day is None or last_day is None:
                continue
            yield Event(
                id=f"season/{activity.id}/{at + 1}/{run_of(season.months, first)}",
                kind="season",
                first_day=first_day,
                last_day=last_day,
                title=fill(EVENT_PHRASES["season_title"], activity=activity.title),
                text=season.text,
                activities=(activity,),
                basis="stated",
                source=season.source or activity.source,
            )


def evaluation_events(step: Step, days: AgendaDays) -> Iterator[Event]:
    """Yield an evaluation for each moment of a step (guide, chapter 5, step 4, and chapter 7, tip 5)."""
    for at, moment in enumerate(step.moments):
        day = _day_of(moment.at, days)
        if day is None:
            continue
        end_assumed = days.end_assumed if moment.at != "start" else None
        is_sure = end_assumed is None and (days.school.knows(day) or not days.school.years)
        yield Event(
            id=f"evaluation/{step.id}/{at + 1}/{school_year_of(days.start)}",
            kind="evaluation",
            first_day=day,
            last_day=day,
            title=fill(EVENT_PHRASES[f"evaluation:{moment.at}"]),
            text=moment.text,
            step=step,
            basis=moment.basis if is_sure else "inferred",
            note=joined(moment.note, end_assumed, school_note(day, days)),
            source=moment.source or step.source,
        )


def _day_of(at: MomentAt, days: AgendaDays) -> dt.date | None:
    """Return the day of a moment: the first day at school, the last one, or the one in the middle of these.

    Where the activities have no day at school, as those of one weekend, it is the next day at school for what is done
    at their end, and there is no other.
    """
    first, last = days.school.first(days.start, days.end), days.school.last(days.start, days.end)
    if first is None or last is None:
        soon = min(days.end.toordinal() + _SOON, dt.date.max.toordinal())
        return days.school.first(days.end, dt.date.fromordinal(soon)) if at == "end" else None
    if at != "halfway":
        return first if at == "start" else last
    middle = first + (last - first) // 2
    return days.school.first(middle, last)


# No holiday is as long, in days.
_SOON = 60


def school_note(day: dt.date, days: AgendaDays) -> Text | None:
    """Return what to take care of on a day with a school; None where no holidays are known at all."""
    if not days.school.years:
        return None
    if not days.school.knows(day):
        return fill(EVENT_PHRASES["school_year_unknown"])
    return fill(EVENT_PHRASES["school_region_unknown" if day in days.school.somewhere else "school_day"])
