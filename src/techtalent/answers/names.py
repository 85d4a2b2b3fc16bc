"""Two plans by one set of names: a record that got another id, or that another one follows, keeps its place."""

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import attrs

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.kinds import KIND_OF, KINDS, Record
from techtalent.model.plan import Plan
from techtalent.model.profile import CompanyProfile
from techtalent.model.walk import classes_in, records_in, references, renamed, renamed_part
from techtalent.planning.choices import with_current_ids

# The records of a plan, or what an earlier id is now, by collection and id.
_Records = Mapping[str, Mapping[str, Record]]
Names = Mapping[str, Mapping[str, str]]
"""What earlier ids are now, by collection."""

_Held = TypeVar("_Held", bound=Record)


def records_of(plan: Plan) -> dict[str, dict[str, Record]]:
    """Return all records that a plan holds, by collection and id."""
    found: dict[str, dict[str, Record]] = {kind.collection: {} for kind in KINDS}
    for record in records_in(plan):
        found[KIND_OF[type(record)].collection][record.id] = record
    return found


def aliases(before: _Records, after: _Records, catalogue: Catalogue | None) -> dict[str, dict[str, str]]:
    """Return what each earlier id is now, by collection.

    The records of either plan know their earlier ids, the later one's best, and `catalogue` knows those of all.
    """
    names: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for collection, records in after.items():
        names[collection] = {alias: record.id for record in records.values() for alias in record.aliases}
        if catalogue is not None:
            names[collection] |= catalogue.current_ids[collection]
        for record in before[collection].values():
            # An id that is an earlier one by now is no id to lead to.
            if record.id not in names[collection]:
                names[collection] = dict.fromkeys(record.aliases, record.id) | names[collection]
    return dict(names)


def successors(before: _Records, after: _Records, names: Names, catalogue: Catalogue | None) -> Names:
    """Return which record follows which, by collection: one that only one plan has, one that only the other has.

    `before` and `after` are the records that the plans have for their companies: they may name others besides.
    """
    found: dict[str, dict[str, str]] = {}
    for collection, of in names.items():
        known = {} if catalogue is None else catalogue._collections()[collection]
        was, now = ({of.get(name, name) for name in plan[collection]} for plan in (before, after))
        followed: dict[str, str] = {}
        for mine, others, plan in ((was - now, now - was, before), (now - was, was - now, after)):
            for name in sorted(mine):
                following = followers(plan[collection].get(name), known.get(name))
                free = (each for each in following if each in others and each not in followed.values())
                follower = next(free, None)
                if follower is not None:
                    followed[name] = follower
        found[collection] = followed
    return found


def followers(*forms: Record | None) -> tuple[str, ...]:
    """Return the ids of what follows a record, by any of its forms; empty where nothing does."""
    return next((form.retired.successors for form in forms if form is not None and form.retired is not None), ())


def of_plans(names: Names, *plans: tuple[Plan, _Records]) -> Names:
    """Return the names that the plans themselves have: those of their records, and those that their profiles tell."""
    told = {name for plan, _ in plans for name in _told(plan.profile)}
    return {
        collection: {
            name: now
            for name, now in of.items()
            if name in told or any(name in records[collection] for _, records in plans)
        }
        for collection, of in names.items()
    }


def _told(profile: CompanyProfile) -> Iterator[str]:
    """Yield the ids that a profile tells, those of its members too."""
    for ids in (profile.goals, profile.target_groups, profile.affiliations, profile.does):
        yield from ids or ()
    if profile.time_tier is not None:
        yield profile.time_tier
    for member in profile.members:
        yield from _told(member)


def by_names(plan: Plan, names: Names) -> Plan:
    """Return the plan with each id replaced by what it is now; the same plan where nothing has another id."""
    if not any(names.values()):
        return plan
    made: Plan = _Renaming(names).of(plan)
    return made


def record_by_names(record: _Held, names: Names) -> _Held:
    """Return the record with each id that it names replaced by what it is now."""
    # To look for ids takes a tenth of the time of making a record anew.
    if any(name in names[collection] for _, collection, name in references(record)):
        return renamed(record, names)
    return record


@functools.cache
def _classes_of_content() -> frozenset[Any]:
    return frozenset(classes_in(KIND_OF))


class _Renaming:
    """The renaming of one plan: what stands in it several times is renamed once."""

    def __init__(self, names: Names) -> None:
        self._names = names
        # Each value is kept with what it became, so that no other one has its identity meanwhile.
        self._done: dict[int, tuple[Any, Any]] = {}

    def of(self, value: Any) -> Any:
        """Return the value by the new names; the same one where nothing in it has another name."""
        if type(value) is tuple:
            changed = tuple([self.of(entry) for entry in value])
            return value if all(new is old for new, old in zip(changed, value, strict=True)) else changed
        if not attrs.has(type(value)):
            return value
        if id(value) not in self._done:
            self._done[id(value)] = (value, self._part(value))
        return self._done[id(value)][1]

    def _part(self, part: Any) -> Any:
        if isinstance(part, CompanyProfile):
            return with_current_ids(part, self._names)
        if type(part) in KIND_OF:
            names = self._names[KIND_OF[type(part)].collection]
            record = record_by_names(part, self._names)
            return attrs.evolve(record, id=names[part.id]) if part.id in names else record
        if type(part) in _classes_of_content():
            # Of the parts that a plan holds, only those of regulations name records of the kind that they are part of.
            return renamed_part(part, self._names, "funding_regulations")
        changes = {field.name: getattr(part, field.name) for field in attrs.fields(type(part))}
        changes = {name: new for name, old in changes.items() if (new := self.of(old)) is not old}
        return attrs.evolve(part, **changes) if changes else part
