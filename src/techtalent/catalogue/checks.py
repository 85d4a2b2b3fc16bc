"""Checks between records: every id that is named exists, no alias is taken, no record is a part of itself."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

import attrs

from techtalent.catalogue.combinations import contradictions
from techtalent.errors import Finding, KnownNames
from techtalent.model.activities import Activity
from techtalent.model.common import ActivityLink, GoalLink, Link
from techtalent.model.kinds import KIND_OF, KINDS, Record, place_of
from techtalent.model.regulations import FundingRegulation
from techtalent.model.steps import CaseStudy
from techtalent.model.walk import references
from techtalent.model.years import SchoolYear

# The records of each collection of a catalogue, by id.
Collections = Mapping[str, Mapping[str, Any]]


def current_ids(records: Mapping[str, Record]) -> dict[str, str]:
    """Return the current id of each alias."""
    return {alias: record.id for record in records.values() for alias in record.aliases}


def check(collections: Collections, excused: Container[tuple[str, str]] = ()) -> Iterator[Finding]:
    """Yield a finding for every alias that is taken and for every id that is named and does not exist.

    `excused` are pairs of a collection and an id that are missing for a known reason, such as a broken file.
    """
    names: dict[str, KnownNames] = {}
    for kind in KINDS:
        records = collections[kind.collection]
        holders: dict[str, str] = {}
        for record in records.values():
            yield from _wrong_aliases(record, records, holders)
            named: set[tuple[str, str]] = set()
            for pointer, collection, to in references(record):
                known: Mapping[str, Record] = collections[collection]
                # A link in a list has the pointer /goals/0/to, an id /steps/0: the list precedes the number.
                listed = pointer.removesuffix("/to").rpartition("/")[0]
                if listed and (listed, to) in named:
                    message = f"{to!r} stands twice in this list"
                    yield Finding(file=place_of(record), code="doubled-link", pointer=pointer, message=message)
                named.add((listed, to))
                if to in known or (collection, to) in excused:
                    continue
                found = _dangling(collections, collection, to, names)
                yield attrs.evolve(found, file=place_of(record), pointer=pointer)
            yield from _groups_of_others(record)
    yield from _circles(collections)
    yield from _circles_of_steps_up(collections["activities"])
    yield from _variants_of_variants(collections["funding_regulations"])
    for kind in KINDS:
        yield from _retired_successors(collections[kind.collection])
    yield from contradictions(collections["funding_regulations"])
    yield from _same_school_year(collections["school_years"])


def _dangling(collections: Collections, collection: str, to: str, names: dict[str, KnownNames]) -> Finding:
    """Return the finding for a reference to a record that does not exist, without file and pointer.

    `names` keeps what the hints at the records of a collection are made of.
    """
    message = f"there is no record {to!r} in {collection.replace('_', '-')}"
    current = current_ids(collections[collection]).get(to)
    if current is not None:
        return Finding(code="old-id", pointer="", message=message, hint=f"it is called {current!r} now")
    if collection not in names:
        names[collection] = _known_records(collections, collection)
    hint = names[collection].nearest(to)
    for kind in KINDS:
        if to in collections[kind.collection]:
            message = f"{to!r} is of the kind {kind.name}, and one of {collection.replace('_', '-')} is meant"
            return Finding(code="wrong-kind", pointer="", message=message, hint=hint)
    return Finding(code="dangling-reference", pointer="", message=message, hint=hint)


def _known_records(collections: Collections, collection: str) -> KnownNames:
    # Content that is right needs no hints.
    from techtalent.catalogue.hints import known_records

    return known_records(
        collections[collection], collections["school_types"] if collection == "target_groups" else None
    )


def _groups_of_others(record: Record) -> Iterator[Finding]:
    """Yield a finding for every group on a link of a record that the record itself does not have."""
    if not isinstance(record, Activity | CaseStudy):
        return
    own = {link.to for link in record.target_groups}
    name = "goals" if isinstance(record, Activity) else "activities"
    links: Iterable[GoalLink | ActivityLink] = getattr(record, name)
    for at, link in enumerate(links):
        for place, group in enumerate(link.target_groups):
            if group not in own:
                yield Finding(
                    file=place_of(record),
                    code="other-group",
                    pointer=f"/{name}/{at}/target_groups/{place}",
                    message=f"{group!r} is none of the target groups of the record",
                    hint="add it to 'target_groups' of the record, or take it out here",
                )


def _circles(collections: Collections) -> Iterator[Finding]:
    """Yield a finding for every record whose parent, or parent's parent and so on, is the record itself."""
    chains: tuple[tuple[Mapping[str, Any], str], ...] = (
        (collections["school_types"], "parent"),
        (collections["initiatives"], "part_of"),
        (collections["funding_regulations"], "part_of"),
        (collections["activities"], "within"),
    )
    for records, name in chains:
        circles = _parts_of_themselves({record.id: _parent(record, name) for record in records.values()})
        for record in records.values():
            if record.id in circles:
                message = f"{record.id!r} is a part of itself: {' > '.join([record.id, *circles[record.id]])}"
                yield Finding(file=place_of(record), code="circle", pointer=f"/{name}", message=message)


def _parent(record: Record, name: str) -> str | None:
    """Return the id of the record that a record names as its parent, by itself or by a link."""
    parent: str | Link | None = getattr(record, name)
    return parent.to if isinstance(parent, Link) else parent


def _circles_of_steps_up(activities: Mapping[str, Activity]) -> Iterator[Finding]:
    """Yield a finding for every step up in a circle: whoever follows steps up arrives somewhere.

    Activities without a step up, and activities without one that leads to them, are in no circle. They are taken out,
    and then what is such an activity without them, until none is left: so each step is looked at once.
    """
    ahead = {name: {link.to for link in record.next if link.to in activities} for name, record in activities.items()}
    behind: dict[str, set[str]] = {name: set() for name in activities}
    for name, names in ahead.items():
        for to in names:
            behind[to].add(name)
    for onward, back in ((ahead, behind), (behind, ahead)):
        ends = [name for name, names in onward.items() if not names]
        while ends:
            end = ends.pop()
            for name in back.pop(end):
                onward[name].discard(end)
                if not onward[name]:
                    ends.append(name)
            onward.pop(end)
    for activity in activities.values():
        for at, link in enumerate(activity.next):
            if activity.id in ahead and link.to in ahead[activity.id]:
                message = f"steps up from {link.to!r} lead round in a circle"
                yield Finding(file=place_of(activity), code="circle", pointer=f"/next/{at}/to", message=message)


def _variants_of_variants(regulations: Mapping[str, FundingRegulation]) -> Iterator[Finding]:
    """Yield a finding for every variant of a variant: a plan has one heading for a family, and no tree of them."""
    circles = _parts_of_themselves({regulation.id: regulation.part_of for regulation in regulations.values()})
    for regulation in regulations.values():
        parent = regulations.get(regulation.part_of) if regulation.part_of is not None else None
        if parent is not None and parent.part_of is not None and regulation.id not in circles:
            message = f"{parent.id!r} is a variant itself, of {parent.part_of!r}"
            hint = f"name {parent.part_of!r} here"
            yield Finding(
                file=place_of(regulation), code="variant-of-variant", pointer="/part_of", message=message, hint=hint
            )


def _retired_successors(records: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield a finding for every successor of a retired record that is retired itself: whoever follows one gets on."""
    for record in records.values():
        for at, name in enumerate(record.retired.successors if record.retired is not None else ()):
            successor = records.get(name)
            if successor is not None and successor.retired is not None:
                yield Finding(
                    file=place_of(record),
                    code="retired-successor",
                    pointer=f"/retired/successors/{at}",
                    message=f"{name!r} is retired itself, since {successor.retired.since}",
                    hint="name what is in use today",
                )


def _same_school_year(years: Mapping[str, SchoolYear]) -> Iterator[Finding]:
    """Yield a finding for every school year that has days in common with one before it: an agenda has one of a day."""
    in_use = sorted((year for year in years.values() if year.retired is None), key=lambda year: year.first_day)
    latest: SchoolYear | None = None
    for year in in_use:
        if latest is not None and year.first_day <= latest.last_day:
            message = f"{latest.id!r} is of these days too, until {latest.last_day}"
            hint = "write one record of a school year"
            yield Finding(
                file=place_of(year), code="same-school-year", pointer="/first_day", message=message, hint=hint
            )
        if latest is None or year.last_day > latest.last_day:
            latest = year


def _parts_of_themselves(parents: Mapping[str, str | None]) -> dict[str, list[str]]:
    """Return the circles of parents: for each id in a circle, the ids from its parent on, itself last.

    Each id is visited once, however long the chains are.
    """
    circles: dict[str, list[str]] = {}
    seen: set[str] = set()
    for first in parents:
        # The ids on the way from `first` to its parents, with their positions.
        chain: dict[str, int] = {}
        here: str | None = first
        while here is not None and here in parents and here not in seen:
            seen.add(here)
            chain[here] = len(chain)
            here = parents[here]
        if here is not None and here in chain:
            circle = list(chain)[chain[here] :]
            for at, member in enumerate(circle):
                circles[member] = [*circle[at + 1 :], *circle[: at + 1]]
    return circles


def _wrong_aliases(record: Record, records: Mapping[str, Record], holders: dict[str, str]) -> Iterator[Finding]:
    for at, alias in enumerate(record.aliases):
        holder = alias if alias in records else holders.get(alias)
        if holder is not None:
            yield Finding(
                file=place_of(record),
                code="alias-taken",
                pointer=f"/aliases/{at}",
                message=f"the alias {alias!r} belongs to {holder!r} already",
            )
        holders[alias] = record.id


def doubled_ids(records: Iterable[Record]) -> Iterator[Finding]:
    """Yield a finding for every record that has the kind and id of one before it."""
    seen: set[tuple[str, str]] = set()
    for record in records:
        kind = KIND_OF[type(record)]
        if (kind.name, record.id) in seen:
            yield Finding(
                file=place_of(record),
                code="duplicate-id",
                pointer="/id",
                message=f"there are two records of kind {kind.name} with the id {record.id!r}",
            )
        seen.add((kind.name, record.id))
