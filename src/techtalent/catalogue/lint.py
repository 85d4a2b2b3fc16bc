"""Warnings about the catalogue as a whole: what is right by itself, and probably not what an editor means."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, get_args

from techtalent.catalogue.catalogue import Catalogue
from techtalent.errors import Finding
from techtalent.model.common import Fact, Link, Region, Source
from techtalent.model.kinds import KIND_OF, Record
from techtalent.model.regulations import FundingRegulation, Period
from techtalent.model.requirements import (
    AffiliationRequirement,
    CompanySizeRequirement,
    RegionRequirement,
    Requirement,
)
from techtalent.model.text import Text
from techtalent.model.walk import parts, references

OLD_YEARS = 2
"""A source that is older than this many years is worth another look."""

# The facts on which plans depend without any regulation: the three choices, and what decides about contact points.
_ALWAYS_ASKED: frozenset[Fact] = frozenset({"goals", "target_groups", "time_tier", "region", "affiliations"})


def lint(catalogue: Catalogue, *, as_of: dt.date | None = None, whole: bool = True) -> Iterator[tuple[Record, Finding]]:
    """Yield a warning, with the record that it is about, for everything in the catalogue that looks like a mistake.

    Warnings that depend on the day (regulations that ended, sources that grew old) need `as_of`. Warnings that need all
    records, with references that exist, are only given with `whole`.
    """
    if whole:
        yield from _unreachable(catalogue)
        yield from _unserved_goals(catalogue)
        yield from _nothing_points_to(catalogue)
        yield from _unasked_questions(catalogue)
    for regulation in catalogue.funding_regulations.values():
        for at, requirement in enumerate(regulation.requirements):
            always = _always_or_never(requirement, catalogue)
            if always is not None:
                code, message = always
                yield regulation, _warning(code, f"/requirements/{at}", message)
    for record in catalogue.records():
        yield from _untranslated(record)
        if as_of is not None:
            yield from _ended_regulation(record, as_of)
            yield from _old_sources(record, as_of)


def _warning(code: str, pointer: str, message: str) -> Finding:
    return Finding(severity="warning", code=code, pointer=pointer, message=message)


def _any_in_use(links: tuple[Link, ...], collection: Any) -> bool:
    return any(collection[link.to].retired is None for link in links)


def _unreachable(catalogue: Catalogue) -> Iterator[tuple[Record, Finding]]:
    """Yield the activities in use whose goals, target groups or time tier are all retired."""
    for activity in catalogue.activities.values():
        if activity.retired is not None:
            continue
        for pointer, links, collection in (
            ("/goals", activity.goals, catalogue.goals),
            ("/target_groups", activity.target_groups, catalogue.target_groups),
            ("/time_tier", (activity.time_tier,), catalogue.time_tiers),
        ):
            if not _any_in_use(links, collection):
                message = f"no profile reaches this activity: none of its {pointer[1:].replace('_', ' ')} is in use"
                yield activity, _warning("unreachable-activity", pointer, message)


def _unserved_goals(catalogue: Catalogue) -> Iterator[tuple[Record, Finding]]:
    served = {link.to for activity in catalogue.activities.values() if not activity.retired for link in activity.goals}
    for goal in catalogue.goals.values():
        if goal.retired is None and goal.id not in served:
            yield goal, _warning("unserved-goal", "", "no activity serves this goal")


def _nothing_points_to(catalogue: Catalogue) -> Iterator[tuple[Record, Finding]]:
    """Yield the organisations that no record names, and unnamed initiatives that help with nothing."""
    named = {(collection, to) for record in catalogue.records() for _, collection, to in references(record)}
    for organisation in catalogue.organisations.values():
        if organisation.retired is None and ("organisations", organisation.id) not in named:
            yield organisation, _warning("nothing-points-to", "", "no record names this organisation")
    for initiative in catalogue.initiatives.values():
        if initiative.retired is None and not initiative.activities and ("initiatives", initiative.id) not in named:
            message = "this initiative helps with no activity, and no record names it"
            yield initiative, _warning("nothing-points-to", "", message)


def _unasked_questions(catalogue: Catalogue) -> Iterator[tuple[Record, Finding]]:
    """Yield the steps that settle a fact on which nothing in any plan depends."""
    asked = set(_ALWAYS_ASKED)
    for regulation in catalogue.funding_regulations.values():
        for requirement in regulation.requirements:
            asked.update(requirement.facts)
    for step in catalogue.steps.values():
        for at, fact in enumerate(step.settles):
            if fact not in asked:
                yield step, _warning("unasked-question", f"/settles/{at}", f"no regulation asks for {fact!r}")


def _always_or_never(requirement: Requirement, catalogue: Catalogue) -> tuple[str, str] | None:
    """Return the code and message where every company meets a requirement, or none can; None otherwise."""
    if isinstance(requirement, AffiliationRequirement):
        named = [catalogue.organisations[name] for name in requirement.any_of if name in catalogue.organisations]
        # An id that does not exist may be meant for an organisation that can be joined.
        if len(named) == len(requirement.any_of) and not any(organisation.joinable for organisation in named):
            return "never-holds", "no company can meet this: none of these organisations can be joined"
    elif isinstance(requirement, RegionRequirement):
        if set(get_args(Region)) <= set(requirement.any_of):
            return "never-fails", "every company meets this: all regions are named"
    elif isinstance(requirement, CompanySizeRequirement) and requirement.fewer_than == 1:
        return "never-holds", "only a company without employees can meet this"
    return None


def _untranslated(record: Record) -> Iterator[tuple[Record, Finding]]:
    missing = [pointer for pointer, text in parts(record, Text) if text.en is None]
    if missing:
        count = f"{len(missing)} text{' has' if len(missing) == 1 else 's have'} no English"
        yield record, _warning("no-english", missing[0], count)


def _ended_regulation(record: Record, as_of: dt.date) -> Iterator[tuple[Record, Finding]]:
    if isinstance(record, FundingRegulation) and record.retired is None and isinstance(record.validity, Period):
        last_day = record.validity.last_day
        if as_of > last_day:
            message = f"it ended on {last_day}; say so with 'retired', or look up what holds now"
            yield record, _warning("ended-without-retired", "/validity/last_day", message)


def _old_sources(record: Record, as_of: dt.date) -> Iterator[tuple[Record, Finding]]:
    # Most years have no 29 February: the day before it stands for it.
    month, day = as_of.month, 28 if (as_of.month, as_of.day) == (2, 29) else as_of.day
    limit = dt.date(max(as_of.year - OLD_YEARS, dt.MINYEAR), month, day)
    old = [pointer for pointer, source in parts(record, Source) if source.date is not None and source.date < limit]
    if old:
        count = f"{len(old)} source{' is' if len(old) == 1 else 's are'} older than {OLD_YEARS} years on {as_of}"
        yield record, _warning("old-source", f"{old[0]}/date", count)


def place_of(record: Record) -> str:
    """Return the path of a record's file in a content folder."""
    return f"{KIND_OF[type(record)].folder}/{record.id}.json"
