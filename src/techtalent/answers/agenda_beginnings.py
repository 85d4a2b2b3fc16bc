"""The first things to do: one a week, for the activities that stand first in the plan."""

import datetime as dt
from collections.abc import Iterator

from techtalent.answers.agenda_days import AgendaDays
from techtalent.answers.agenda_school import school_note
from techtalent.answers.days import school_year_of
from techtalent.answers.events import Event
from techtalent.model.advice import ActivityMatch
from techtalent.model.common import Source
from techtalent.model.plan import Plan
from techtalent.model.text import Text
from techtalent.words.agenda import EVENT_PHRASES
from techtalent.words.saying import fill, joined

# So many first things a company can begin with.
_MOST = 3

_WEEK = dt.timedelta(days=7)


def first_actions(plan: Plan, days: AgendaDays) -> Iterator[Event]:
    """Yield the first thing to do for the first activities of a plan, on days at school, a week apart.

    They begin on the day of the plan: whoever wants to start on a later day has to call a school before it. There are
    none where the activities have begun before that day.
    """
    if days.start < days.as_of:
        return
    since = days.as_of
    for match in plan.activities[:_MOST]:
        day = days.school.first(since, days.end)
        if day is None:
            return
        text, source = _how_to_begin(match, plan)
        yield Event(
            id=f"begin/{match.activity.id}/{school_year_of(day)}",
            kind="begin",
            first_day=day,
            last_day=day,
            title=fill(EVENT_PHRASES["begin_title"], activity=match.activity.title),
            text=text,
            activities=(match.activity,),
            basis="inferred",
            note=joined(fill(EVENT_PHRASES["begin_day"]), school_note(day, days)),
            source=source,
        )
        if day > dt.date.max - _WEEK:
            return
        since = day + _WEEK


def _how_to_begin(match: ActivityMatch, plan: Plan) -> tuple[Text, Source]:
    """Return what to do first for an activity, and where it was read: whom to ask at the schools that it reaches.

    Where the plan has no such contact point, it is what the activity is.
    """
    reached = {group.target_group.id for group in match.target_groups}
    points = [contact.contact_point for contact in plan.contacts]
    entrances = [point for point in points if any(link.to in reached for link in point.target_groups)]
    if not entrances:
        return match.activity.summary, match.activity.source
    first, *others = entrances
    return joined(first.summary, *(point.summary for point in others)), first.source
