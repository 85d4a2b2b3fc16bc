"""Catalogues of any size, made of the packaged records: all that matching looks at is drawn by chance."""

import datetime as dt
import random
from collections.abc import Sequence
from typing import Any, TypeVar, get_args

import attrs

from techtalent import Catalogue, Text, load_catalogue
from techtalent.model.profile import FACTS
from techtalent.records import (
    Activity,
    ActivityLink,
    CaseStudy,
    ContactPoint,
    GoalLink,
    Hours,
    Link,
    Period,
    Record,
    Retired,
    Situation,
    Step,
    Tip,
    WayToFind,
)

_Record = TypeVar("_Record", bound=Record)
_Name = TypeVar("_Name", bound=str)

_PACKAGED = load_catalogue()
_NOTE = Text(nl="bedacht", en="made up")
_FIRST = dt.date(2023, 1, 1)


def made_up(dice: random.Random, size: int) -> Catalogue:
    """Return a catalogue of so many records; one seed gives one catalogue."""
    goals, groups, tiers = list(_PACKAGED.goals), list(_PACKAGED.target_groups), list(_PACKAGED.time_tiers)
    records: list[Record] = [
        *(_retired(goal, dice) for goal in _PACKAGED.goals.values()),
        *(_retired(group, dice) for group in _PACKAGED.target_groups.values()),
        *_PACKAGED.time_tiers.values(),
        *_PACKAGED.organisations.values(),
        *_PACKAGED.school_types.values(),
        *(_with_points(step, groups, dice) for step in _PACKAGED.steps.values()),
        *_PACKAGED.documents.values(),
        *_PACKAGED.school_years.values(),
    ]
    packaged = list(_PACKAGED.activities.values())
    count = max(1, (size - len(records)) // 2)
    activities: list[Activity] = []
    for at in range(count):
        changes: dict[str, Any] = {
            "id": f"activity-{at}",
            **_goals_and_groups(goals, groups, dice),
            "within": Link(to=f"activity-{dice.randrange(at)}", basis="stated") if at and dice.random() < 0.2 else None,
            "time_tier": Link(to=dice.choice(tiers), basis="stated"),
        }
        activities.append(_retired(attrs.evolve(dice.choice(packaged), **changes), dice))
    records += activities
    names = [each.id for each in activities]
    others = [
        *_PACKAGED.initiatives.values(),
        *_PACKAGED.funding_regulations.values(),
        *_PACKAGED.cases.values(),
        *_PACKAGED.contact_points.values(),
        *_PACKAGED.tips.values(),
    ]
    for at in range(max(0, size - len(records))):
        record: Any = dice.choice(others)
        fields = attrs.fields_dict(type(record))
        changes = {"id": f"other-{at}"}
        changes |= {name: () for name in ("steps", "initiatives", "excludes", "stacks_with") if name in fields}
        changes |= {"part_of": None} if "part_of" in fields else {}
        changes |= {"activities": _links(names, dice)} if "activities" in fields else {}
        if isinstance(record, Tip):
            changes["activities"] = changes["activities"] if dice.random() < 0.5 else ()
            changes["situations"] = _links(get_args(Situation), dice) if dice.random() < 0.5 else ()
        if isinstance(record, CaseStudy):
            changes["employees"] = dice.choice((None, 8, 40, 250, 900))
            changes["activities"] = tuple(
                ActivityLink(to=link.to, basis=link.basis, note=link.note) for link in changes["activities"]
            )
        for name, ids in (("goals", goals), ("target_groups", groups), ("time_tiers", tiers)):
            if name in fields:
                changes[name] = _links(ids, dice) if dice.random() < 0.7 else ()
        if "validity" in fields and dice.random() < 0.5:
            first = _day(dice)
            last = first + dt.timedelta(days=dice.randrange(900))
            changes["validity"] = Period(first_day=first, last_day=last, phrase=_NOTE, source=record.source)
        records.append(_retired(attrs.evolve(record, **changes), dice))
    contacts = [each.id for each in records if isinstance(each, ContactPoint)]
    return Catalogue.of(
        _with_starts(each, names, contacts, dice)
        if isinstance(each, Activity)
        else attrs.evolve(each, **_without_links(each))
        for each in records
    )


def _with_starts(activity: Activity, names: Sequence[str], contacts: Sequence[str], dice: random.Random) -> Activity:
    """Return an activity that begins with contact points that there are, and leads to activities after it."""
    reached = [link.to for link in activity.target_groups]
    begin = []
    for beginning in activity.begin:
        with_whom = tuple(dice.sample(contacts, min(len(contacts), dice.choice((0, 1, 3)))))
        changes: dict[str, Any] = {"contacts": with_whom, "find": None if with_whom else WayToFind(text=_NOTE)}
        begin.append(attrs.evolve(beginning, **changes, target_groups=_some(reached, dice)))
    effort = [
        attrs.evolve(hours, target_groups=_some(reached, dice)) if isinstance(hours, Hours) else hours
        for hours in activity.effort
    ]
    after = names[names.index(activity.id) + 1 :]
    return attrs.evolve(
        activity, begin=tuple(begin), effort=tuple(effort), next=_links(after, dice) if activity.next else ()
    )


def _with_points(step: Step, groups: Sequence[str], dice: random.Random) -> Step:
    """Return a step whose points are for anybody."""
    points = [
        attrs.evolve(
            point,
            target_groups=_some(groups, dice),
            situation=dice.choice((None, *get_args(Situation))),
            until_told=_some(FACTS, dice),
        )
        for point in step.points
    ]
    return attrs.evolve(step, points=tuple(points))


def _some(ids: Sequence[_Name], dice: random.Random) -> tuple[_Name, ...]:
    return tuple(name for name in ids if dice.random() < 0.5) if dice.random() < 0.5 else ()


def _goals_and_groups(goals: Sequence[str], groups: Sequence[str], dice: random.Random) -> dict[str, Any]:
    """Return the links of an activity; some goals are only served for some of its groups."""
    reached = _links(groups, dice)
    return {
        "goals": tuple(
            GoalLink(
                to=link.to,
                weight=dice.choice(("main", "side")),
                basis=link.basis,
                target_groups=(dice.choice(reached).to,) if dice.random() < 0.3 else (),
                note=link.note,
            )
            for link in _links(goals, dice)
        ),
        "target_groups": reached,
    }


def _without_links(record: Record) -> dict[str, Any]:
    """Return the changes that take away what points to records that are not there."""
    names = ("contact_points", "initiatives") if type(record).__name__ in ("TargetGroup", "Step") else ()
    return dict.fromkeys(names and [name for name in names if name in attrs.fields_dict(type(record))], ())


def _day(dice: random.Random) -> dt.date:
    return _FIRST + dt.timedelta(days=dice.randrange(2500))


def _retired(record: _Record, dice: random.Random) -> _Record:
    return attrs.evolve(record, retired=Retired(since=_day(dice), reason=_NOTE)) if dice.random() < 0.15 else record


def _links(ids: Sequence[str], dice: random.Random) -> tuple[Link, ...]:
    chosen = dice.sample(list(ids), min(len(ids), dice.choice((1, 1, 2, 3))))
    return tuple(
        Link(to=to, basis="stated") if dice.random() < 0.7 else Link(to=to, basis="inferred", note=_NOTE)
        for to in chosen
    )
