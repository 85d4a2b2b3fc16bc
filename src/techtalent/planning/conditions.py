"""What laws and programmes ask of whoever does the activities of a plan: each condition once."""

import datetime as dt
from collections.abc import Iterable, Mapping

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.activities import Activity, ActivityCondition
from techtalent.model.advice import ActivityMatch
from techtalent.model.conditions import ConditionMatch
from techtalent.model.organisations import Organisation


def conditions(catalogue: Catalogue, as_of: dt.date, matches: Iterable[ActivityMatch]) -> tuple[ConditionMatch, ...]:
    """Return the conditions of activities, in their order, for the target groups that these reach in the plan.

    Conditions of several activities are one where they say the same.
    """
    found: dict[int, tuple[ActivityCondition, list[Activity]]] = {}
    numbered = catalogue._derived(_numbered)
    for match in matches:
        activity = match.activity
        if not activity.conditions:
            continue
        reached = {group.target_group.id for group in match.target_groups}
        for number, condition in numbered[activity.id]:
            if not condition.target_groups or not reached.isdisjoint(condition.target_groups):
                activities = found.setdefault(number, (condition, []))[1]
                if not activities or activities[-1] is not activity:
                    activities.append(activity)
    return tuple(
        ConditionMatch(
            condition=condition,
            activities=tuple(activities),
            organisation=_in_use(catalogue, as_of, condition.organisation),
        )
        for condition, activities in found.values()
    )


def _numbered(catalogue: Catalogue) -> Mapping[str, tuple[tuple[int, ActivityCondition], ...]]:
    """Return the conditions of each activity, those that say the same with the same number."""
    numbers: dict[object, int] = {}
    return {
        activity.id: tuple(
            (numbers.setdefault((condition.title, condition.text, condition.organisation), len(numbers)), condition)
            for condition in activity.conditions
        )
        for activity in catalogue.activities.values()
    }


def _in_use(catalogue: Catalogue, as_of: dt.date, name: str | None) -> Organisation | None:
    """Return an organisation that is in use; None where none is named, or it is retired."""
    organisation = None if name is None else catalogue.organisations[name]
    return organisation if organisation is not None and is_in_use(organisation, as_of) else None
