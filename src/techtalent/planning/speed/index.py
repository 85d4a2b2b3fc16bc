"""Which activities, contact points and tips are worth a look, found without looking at all of them.

The signature of an activity is its goals, its target groups and its time tier. Only an activity whose signature fits
the choices is worth a look; whether it serves a chosen goal for a chosen group, its links say. A set of signatures is
one whole number with a bit for each signature, so that they are found all at once: the set of the chosen goals, that of
the chosen target groups and that of the tiers that there is time for are intersected. So the cost of a plan depends on
what it holds, and not on the size of the catalogue.
"""

import datetime as dt
import itertools
import operator
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use
from techtalent.model.activities import Activity
from techtalent.model.organisations import ContactPoint
from techtalent.model.steps import Tip
from techtalent.planning.fits import Chosen, Fit, Usable, has_time, usable, weigh
from techtalent.planning.speed.memo import remembered
from techtalent.planning.speed.sets import Bits, places, union

_ForGroups = TypeVar("_ForGroups", ContactPoint, Tip)


@frozen(eq=False, repr=False)
class _Indexed:
    """An activity that fits some profile, prepared for the index."""

    place: int
    """Its place in id order."""
    usable: Usable
    goals: Bits
    """The bits of the goals that it serves for some target group."""
    target_groups: Bits
    """The bits of the target groups for which it serves some goal."""
    tier: int
    """The order of the time tier that it asks."""


@frozen(eq=False, repr=False)
class _Index:
    """The activities of a catalogue by signature, for days on which the same records are in use."""

    goals: Mapping[str, Bits]
    """The bit of each goal, by its id."""
    target_groups: Mapping[str, Bits]
    """The bit of each target group, by its id."""
    by_id: Mapping[str, _Indexed]
    signatures: tuple[tuple[_Indexed, ...], ...]
    """The activities of each signature, in id order."""
    every: Bits
    """The bits of all signatures."""
    serving: Mapping[str, Bits]
    """The bits of the signatures that serve a goal, by its id."""
    reaching: Mapping[str, Bits]
    """The bits of the signatures that reach a target group, by its id."""
    within: Mapping[int, Bits]
    """The bits of the signatures that there is time for in a tier, by the tier's order."""

    def activities(self, signatures: Bits) -> list[_Indexed]:
        """Return the activities of these signatures, in id order."""
        found = [indexed for place in places(signatures) for indexed in self.signatures[place]]
        return sorted(found, key=_PLACE)


_PLACE = operator.attrgetter("place")


def weighed(catalogue: Catalogue, as_of: dt.date, chosen: Chosen) -> Sequence[Fit]:
    """Return the activities in use that have at most one choice against them, in id order."""
    index = _index(catalogue, as_of)
    serving, reaching, within = _signatures(catalogue, index, chosen)
    worth = (serving & reaching) | (serving & within) | (reaching & within)
    found = _fits(catalogue, as_of, index, index.activities(worth), chosen)
    return [fit for fit in found if len(fit.against) <= 1]


def serving(catalogue: Catalogue, as_of: dt.date, goal: str, chosen: Chosen) -> Sequence[Fit]:
    """Return the activities in use that serve a goal, and how they stand to it and to the other choices."""
    index = _index(catalogue, as_of)
    return _fits(catalogue, as_of, index, index.activities(index.serving[goal]), chosen._replace(goals=(goal,)))


def fit_with(catalogue: Catalogue, as_of: dt.date, activity: Activity, chosen: Chosen) -> Fit:
    """Return how an activity, which some profile fits, stands to other choices."""
    index = _index(catalogue, as_of)
    return _fits(catalogue, as_of, index, [index.by_id[activity.id]], chosen)[0]


def _signatures(catalogue: Catalogue, index: _Index, chosen: Chosen) -> tuple[Bits, Bits, Bits]:
    """Return the signatures that serve a chosen goal, that reach a chosen target group, and that there is time for."""
    within = index.every
    if chosen.time_tier is not None:
        within = index.within[catalogue.time_tiers[chosen.time_tier].order]
    return (
        index.every if chosen.goals is None else union(index.serving[name] for name in chosen.goals),
        index.every if chosen.target_groups is None else union(index.reaching[name] for name in chosen.target_groups),
        within,
    )


def _fits(
    catalogue: Catalogue, as_of: dt.date, index: _Index, activities: Iterable[_Indexed], chosen: Chosen
) -> list[Fit]:
    goals = -1 if chosen.goals is None else union(index.goals[name] for name in chosen.goals)
    groups = -1 if chosen.target_groups is None else union(index.target_groups[name] for name in chosen.target_groups)
    tier = chosen.time_tier
    order = None if tier is None else catalogue.time_tiers[tier].order
    # Where there is time enough, how much there is makes no difference.
    tiers = {asked: None if has_time(asked, order) else tier for asked in index.within}
    return [
        _fit(
            catalogue,
            as_of,
            indexed,
            indexed.goals & goals,
            indexed.target_groups & groups,
            tiers[indexed.tier],
        )
        for indexed in activities
    ]


@remembered
def _fit(
    catalogue: Catalogue, as_of: dt.date, indexed: _Indexed, goals: Bits, target_groups: Bits, tier: str | None
) -> Fit:
    """Return how an activity stands to some of its own goals and target groups, and to a time tier."""
    index = _index(catalogue, as_of)
    chosen = Chosen(
        tuple(goal for goal, bit in index.goals.items() if bit & goals),
        tuple(group for group, bit in index.target_groups.items() if bit & target_groups),
        tier,
    )
    return weigh(indexed.usable, chosen, catalogue)


@remembered
def _index(catalogue: Catalogue, as_of: dt.date) -> _Index:
    goals = {name: 1 << at for at, name in enumerate(catalogue.goals)}
    groups = {name: 1 << at for at, name in enumerate(catalogue.target_groups)}
    by_signature: dict[tuple[Bits, Bits, int], list[_Indexed]] = {}
    by_id = {indexed.usable.activity.id: indexed for indexed in _indexed(catalogue, as_of, goals, groups)}
    for indexed in by_id.values():
        by_signature.setdefault((indexed.goals, indexed.target_groups, indexed.tier), []).append(indexed)
    serving, reaching = dict.fromkeys(goals, 0), dict.fromkeys(groups, 0)
    asking = dict.fromkeys(sorted(tier.order for tier in catalogue.time_tiers.values()), 0)
    for at, (own_goals, own_groups, tier) in enumerate(by_signature):
        for name, bit in goals.items():
            serving[name] |= bool(own_goals & bit) << at
        for name, bit in groups.items():
            reaching[name] |= bool(own_groups & bit) << at
        asking[tier] |= 1 << at
    return _Index(
        goals=goals,
        target_groups=groups,
        by_id=by_id,
        signatures=tuple(map(tuple, by_signature.values())),
        every=(1 << len(by_signature)) - 1,
        serving=serving,
        reaching=reaching,
        # A higher tier includes the lower ones, as in `fits.has_time`.
        within=dict(zip(asking, itertools.accumulate(asking.values(), operator.or_), strict=True)),
    )


def _indexed(
    catalogue: Catalogue, as_of: dt.date, goals: Mapping[str, Bits], groups: Mapping[str, Bits]
) -> Iterator[_Indexed]:
    """Yield the activities in use that serve a goal in use for a target group in use, in a time tier in use."""
    for place, activity in enumerate(in_use(catalogue.activities, as_of)):
        found = usable(activity, catalogue, as_of)
        if found.pairs and found.time_tier is not None:
            yield _Indexed(
                place=place,
                usable=found,
                goals=union(goals[goal] for goal, _ in found.pairs),
                target_groups=union(groups[group] for _, group in found.pairs),
                tier=found.time_tier.order,
            )


def contacts_for(catalogue: Catalogue, as_of: dt.date, target_groups: tuple[str, ...] | None) -> Sequence[ContactPoint]:
    """Return the contact points in use that are for everyone or for one of these target groups."""
    return _for_groups(_contacts_by_group(catalogue, as_of), target_groups)


def tips_for(catalogue: Catalogue, as_of: dt.date, target_groups: tuple[str, ...] | None) -> Sequence[Tip]:
    """Return the tips in use that are for everyone or for one of these target groups."""
    return _for_groups(_tips_by_group(catalogue, as_of), target_groups)


@frozen(eq=False, repr=False)
class _ByGroup(Generic[_ForGroups]):
    """Records by the target groups that they are for."""

    records: tuple[_ForGroups, ...]
    for_everyone: tuple[_ForGroups, ...]
    for_group: Mapping[str, list[_ForGroups]]


def _for_groups(sorted_: _ByGroup[_ForGroups], target_groups: tuple[str, ...] | None) -> Sequence[_ForGroups]:
    if target_groups is None:
        return sorted_.records
    found = {record.id: record for record in sorted_.for_everyone}
    for name in target_groups:
        found.update((record.id, record) for record in sorted_.for_group.get(name, ()))
    return list(found.values())


def _by_group(records: tuple[_ForGroups, ...]) -> _ByGroup[_ForGroups]:
    for_group: dict[str, list[_ForGroups]] = {}
    for record in records:
        for link in record.target_groups:
            for_group.setdefault(link.to, []).append(record)
    everyone = tuple(record for record in records if not record.target_groups)
    return _ByGroup(records=records, for_everyone=everyone, for_group=for_group)


@remembered
def _contacts_by_group(catalogue: Catalogue, as_of: dt.date) -> _ByGroup[ContactPoint]:
    return _by_group(in_use(catalogue.contact_points, as_of))


@remembered
def _tips_by_group(catalogue: Catalogue, as_of: dt.date) -> _ByGroup[Tip]:
    return _by_group(in_use(catalogue.tips, as_of))
