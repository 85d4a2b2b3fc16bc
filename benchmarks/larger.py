"""Catalogues many times as large as the packaged one, made of copies of its records."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from techtalent import Catalogue, Plan
from techtalent.model.common import REFERS_TO, AnyLink
from techtalent.model.kinds import KINDS
from techtalent.records import (
    Activity,
    ActivityLink,
    CaseStudy,
    Combination,
    ContactPoint,
    FundingRegulation,
    GoalLink,
    Link,
    Record,
    TimeTier,
    Tip,
)

# What a company chooses from.
_CHOICES = ("goals", "target_groups", "time_tiers")

# Where a regulation says how it goes together with others.
_COMBINATIONS = ("excludes", "requires", "stacks_with")

# The steps and school years are for everyone: copies of them would be in every plan. Copied regulations ask for the
# same papers.
_NOT_COPIED = ("steps", "documents", "school_years")


def with_others(catalogue: Catalogue, times: int, *, own_choices: bool = False) -> Catalogue:
    """Return a catalogue so many times as large, in which the plan of a profile with goals and groups stays the same.

    The copies name goals, target groups and time tiers of a second set (for each copy its own where `own_choices`),
    and copied organisations, activities and so on. So a copied activity has the goals and the groups in its way, and
    is no near miss either. A copied contact point or tip is for a group of the second set, even where the original is
    for everyone.
    """
    copies: list[Record] = []
    for number in range(1, times):
        suffix = {kind.collection: f"-copy-{number}" for kind in KINDS}
        if not own_choices:
            suffix |= dict.fromkeys(_CHOICES, "-other")
        made = _copies(catalogue, suffix)
        copies += made if own_choices or number == 1 else (record for record in made if not _is_choice(record))
    return Catalogue._unchecked([*catalogue.records(), *copies])


def with_more_that_fits(catalogue: Catalogue, times: int) -> Catalogue:
    """Return a catalogue in which every plan has so many times the activities, initiatives and regulations.

    The copies serve the same goals, groups and tiers as the originals; the other kinds are not copied.
    """
    copied = ("activities", "initiatives", "funding_regulations")
    copies: list[Record] = []
    for number in range(1, times):
        suffix = {kind.collection: f"-copy-{number}" if kind.collection in copied else "" for kind in KINDS}
        copies += _copies(catalogue, suffix, copied)
    return Catalogue._unchecked([*catalogue.records(), *copies])


def of_catalogue(plan: Plan, other: Plan) -> Plan:
    """Return a plan with what another one has of its catalogue alone: its digest, and the answers that there are."""
    answers = {question.fact: question.options for question in other.questions}
    questions = [
        attrs.evolve(question, options=answers.get(question.fact, question.options)) for question in plan.questions
    ]
    return attrs.evolve(plan, receipt=other.receipt, questions=tuple(questions))


def _is_choice(record: Record) -> bool:
    return type(record) in [kind.record for kind in KINDS if kind.collection in _CHOICES]


def _copies(catalogue: Catalogue, suffix: dict[str, str], collections: Iterable[str] = ()) -> Iterator[Record]:
    """Yield a copy of every record (of these collections), with the suffix of its kind at every id in it."""
    for kind in KINDS:
        if kind.collection in _NOT_COPIED or (collections and kind.collection not in collections):
            continue
        for record in catalogue._collection(kind).values():
            changes = {field.name: _renamed(record, field, suffix) for field in _references(type(record))}
            changes |= {"id": f"{record.id}{suffix[kind.collection]}", "aliases": ()}
            if isinstance(record, FundingRegulation):
                changes |= {name: _combined(getattr(record, name), suffix[kind.collection]) for name in _COMBINATIONS}
            if isinstance(record, Activity) and not collections:
                # What shows the original shows no copy: else a company did all copies already.
                changes["shown_by"] = ()
            if isinstance(record, Activity | CaseStudy):
                name = "goals" if isinstance(record, Activity) else "activities"
                changes[name] = tuple(_for_copies(link, suffix["target_groups"]) for link in changes[name])
            if isinstance(record, TimeTier):
                # Above all others and without hours, so that nobody's hours lead to it.
                changes |= {"order": record.order + 100, "hours_from": None}
            if isinstance(record, ContactPoint | Tip):
                group = f"{next(iter(catalogue.target_groups))}{suffix['target_groups']}"
                changes |= {"target_groups": changes["target_groups"] or (Link(to=group, basis="stated"),)}
            yield attrs.evolve(record, **changes)


def _combined(rules: Iterable[Combination], added: str) -> tuple[Combination, ...]:
    """Return rules about the copies of regulations in place of the regulations."""
    return tuple(attrs.evolve(rule, to=f"{rule.to}{added}") for rule in rules)


def _for_copies(link: GoalLink | ActivityLink, added: str) -> GoalLink | ActivityLink:
    """Return a link for the copies of its target groups."""
    return attrs.evolve(link, target_groups=tuple(f"{group}{added}" for group in link.target_groups))


def _references(record: type[Record]) -> list["attrs.Attribute[Any]"]:
    return [field for field in attrs.fields(record) if REFERS_TO in field.metadata]


def _renamed(record: Record, field: "attrs.Attribute[Any]", suffix: dict[str, str]) -> Any:
    added = suffix[field.metadata[REFERS_TO]] if field.metadata[REFERS_TO] not in _NOT_COPIED else ""

    def renamed(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(renamed, value))
        if isinstance(value, AnyLink):
            return attrs.evolve(value, to=f"{value.to}{added}")
        return value if value is None else f"{value}{added}"

    return renamed(getattr(record, field.name))
