"""What an activity or an initiative cannot mean: hours without a bound, a beginning with nobody, a region nowhere."""

from collections.abc import Iterator
from typing import Any

from techtalent.errors import Finding, warning
from techtalent.reading.record_numbers import hours_meaning
from techtalent.reading.record_said import entries


def activity_meaning(activity: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about what one activity asks, and how one begins with it."""
    reached = {link["to"] for _, link in entries(activity, "target_groups") if isinstance(link.get("to"), str)}
    yield from refused_of_activity(activity)
    for key in ("effort", "begin"):
        yield from _other_groups(activity, key, reached)
    yield from _groups_without_beginning(activity, reached)
    yield from hours_meaning(activity)


def refused_of_activity(activity: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about what the record of an activity refuses, wherever it stands."""
    yield from _effort_hours(activity)
    yield from _ways_in(activity)


def _effort_hours(activity: dict[str, Any]) -> Iterator[Finding]:
    """Hours have a bound, and some number of hours lies within the bounds."""
    for at, effort in entries(activity, "effort"):
        least, most = effort.get("at_least"), effort.get("at_most")
        if effort.get("kind") != "hours":
            continue
        if least is None and most is None:
            hint = "name 'at_least', 'at_most' or both; where no source says hours, say \"kind\": \"not-researched\""
            yield Finding(code="no-bound", pointer=f"/effort/{at}", message="it has no bound", hint=hint)
        elif type(least) is int and type(most) is int and least > most:
            message = f"no number is at least {least} and at most {most}"
            yield Finding(code="bounds-reversed", pointer=f"/effort/{at}/at_least", message=message)


def _ways_in(activity: dict[str, Any]) -> Iterator[Finding]:
    """Whoever begins knows whom to turn to: by contact points, or by a way to find somebody."""
    for at, beginning in entries(activity, "begin"):
        named = [key for key in ("contacts", "find") if key in beginning]
        if len(named) != 1:
            message = "it names neither 'contacts' nor 'find'" if not named else "it names both 'contacts' and 'find'"
            hint = "name one of the two: a contact point can say itself how to find it"
            yield Finding(code="one-way-in", pointer=f"/begin/{at}", message=message, hint=hint)


def _other_groups(activity: dict[str, Any], key: str, reached: set[str]) -> Iterator[Finding]:
    """What is said for a target group is said for one that the activity reaches."""
    for at, entry in entries(activity, key):
        groups = entry.get("target_groups")
        for place, group in enumerate(groups if isinstance(groups, list) else ()):
            if isinstance(group, str) and group not in reached:
                pointer = f"/{key}/{at}/target_groups/{place}"
                message = f"{group!r} is none of the target groups of the record"
                hint = "add it to 'target_groups' of the record, or take it out here"
                yield Finding(code="other-group", pointer=pointer, message=message, hint=hint)


def _groups_without_beginning(activity: dict[str, Any], reached: set[str]) -> Iterator[Finding]:
    """Where an activity says how to begin, it says so to every company, for every target group that it reaches."""
    beginnings = [beginning for _, beginning in entries(activity, "begin")]
    for_all = [beginning.get("target_groups") for beginning in beginnings if "for_affiliates_of" not in beginning]
    if not beginnings or any(groups is None for groups in for_all):
        return
    begun = {group for groups in for_all if isinstance(groups, list) for group in groups if isinstance(group, str)}
    if reached - begun:
        message = f"it does not say how every company begins with {', '.join(sorted(reached - begun))}"
        yield warning(code="no-beginning", pointer="/begin", message=message)


def initiative_meaning(initiative: dict[str, Any]) -> Iterator[Finding]:
    """What can be joined in some regions only is somewhere: elsewhere a plan says where."""
    if initiative.get("regions") and "place" not in initiative:
        message, hint = "it is in some regions only, and does not say where", "name the town or area in 'place'"
        yield Finding(code="place-missing", pointer="/regions", message=message, hint=hint)
