"""Warnings about the catalogue as a whole: what is right by itself, and probably not what an editor means."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lint_days import lint_on_day
from techtalent.catalogue.lint_requirements import lint_requirements
from techtalent.catalogue.mailboxes import unknown_mailboxes
from techtalent.errors import Finding, warning
from techtalent.model.common import AnyLink, Fact
from techtalent.model.kinds import Record
from techtalent.model.organisations import reach
from techtalent.model.text import Text
from techtalent.model.walk import parts, references

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
        yield from _out_of_reach(catalogue)
        yield from _steps_down(catalogue)
        yield from unknown_mailboxes(catalogue)
    for regulation in catalogue.funding_regulations.values():
        for finding in lint_requirements(regulation, catalogue):
            yield regulation, finding
    yield from _same_numbers(catalogue)
    for record in catalogue.records():
        yield from _untranslated(record)
    if as_of is not None:
        yield from lint_on_day(catalogue, as_of)


def _any_in_use(links: Iterable[AnyLink], collection: Any) -> bool:
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
                yield activity, warning(code="unreachable-activity", pointer=pointer, message=message)


def _unserved_goals(catalogue: Catalogue) -> Iterator[tuple[Record, Finding]]:
    served = {link.to for activity in catalogue.activities.values() if not activity.retired for link in activity.goals}
    for goal in catalogue.goals.values():
        if goal.retired is None and goal.id not in served:
            yield goal, warning(code="unserved-goal", pointer="", message="no activity serves this goal")


def _nothing_points_to(catalogue: Catalogue) -> Iterator[tuple[Record, Finding]]:
    """Yield the organisations that no record names, and unnamed initiatives that help with nothing."""
    named = {(collection, to) for record in catalogue.records() for _, collection, to in references(record)}
    for organisation in catalogue.organisations.values():
        if organisation.retired is None and ("organisations", organisation.id) not in named:
            message = "no record names this organisation"
            yield organisation, warning(code="nothing-points-to", pointer="", message=message)
    for document in catalogue.documents.values():
        if document.retired is None and ("documents", document.id) not in named:
            yield document, warning(code="nothing-points-to", pointer="", message="no regulation asks for this paper")
    for initiative in catalogue.initiatives.values():
        if initiative.retired is None and not initiative.activities and ("initiatives", initiative.id) not in named:
            message = "this initiative helps with no activity, and no record names it"
            yield initiative, warning(code="nothing-points-to", pointer="", message=message)


def _unasked_questions(catalogue: Catalogue) -> Iterator[tuple[Record, Finding]]:
    """Yield the steps that settle a fact on which nothing in any plan depends."""
    asked = set(_ALWAYS_ASKED)
    for regulation in catalogue.funding_regulations.values():
        for requirement in regulation.requirements:
            asked.update(requirement.facts)
    for step in catalogue.steps.values():
        for at, fact in enumerate(step.settles):
            if fact not in asked:
                message = f"no regulation asks for {fact!r}"
                yield step, warning(code="unasked-question", pointer=f"/settles/{at}", message=message)


def _out_of_reach(catalogue: Catalogue) -> Iterator[tuple[Record, Finding]]:
    """Yield the contact points in use that nobody can reach, and that nobody is told how to find."""
    for contact in catalogue.contact_points.values():
        organisation = None if contact.organisation is None else catalogue.organisations[contact.organisation]
        if contact.retired is None and contact.find is None and not any(reach(contact, organisation)):
            message = "no telephone, mailbox or website leads to it; say in 'find' how to find it"
            yield contact, warning(code="out-of-reach", pointer="", message=message)


def _steps_down(catalogue: Catalogue) -> Iterator[tuple[Record, Finding]]:
    """Yield the activities whose step up asks less time than they do."""
    for activity in catalogue.activities.values():
        order = catalogue.time_tiers[activity.time_tier.to].order
        for at, link in enumerate(activity.next):
            if catalogue.time_tiers[catalogue.activities[link.to].time_tier.to].order < order:
                message = f"{link.to!r} asks less time than this activity: it is no step up"
                yield activity, warning(code="step-down", pointer=f"/next/{at}/to", message=message)


def _same_numbers(catalogue: Catalogue) -> Iterator[tuple[Record, Finding]]:
    """Yield the records in use that have the number of another record of their kind.

    Plans still show both, in the order of their ids, and another edition of the packaged content may take a number that
    was free: so this is a warning.
    """
    numbered: tuple[tuple[str, Iterable[Any]], ...] = (
        ("number", catalogue.goals.values()),
        ("number", catalogue.steps.values()),
        ("number", catalogue.tips.values()),
        ("order", catalogue.target_groups.values()),
        ("order", catalogue.time_tiers.values()),
    )
    for name, records in numbered:
        having: dict[int, list[Any]] = {}
        for record in records:
            if record.retired is None:
                having.setdefault(getattr(record, name), []).append(record)
        for number, same in having.items():
            for at, record in enumerate(same if len(same) > 1 else ()):
                # The next one, and of the last the first: so each of them names another.
                message = f"{same[(at + 1) % len(same)].id!r} has the number {number} too"
                yield record, warning(code="same-number", pointer=f"/{name}", message=message)


def _untranslated(record: Record) -> Iterator[tuple[Record, Finding]]:
    missing = [pointer for pointer, text in parts(record, Text) if text.en is None]
    if missing:
        count = f"{len(missing)} text{' has' if len(missing) == 1 else 's have'} no English"
        yield record, warning(code="no-english", pointer=missing[0], message=count)
