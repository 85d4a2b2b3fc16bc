"""Where those whom an activity reaches can be met again, later in their education (guide, chapter 6)."""

from collections.abc import Iterator

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.routes import pathways
from techtalent.model.education import SchoolType
from techtalent.model.goals import TargetGroup
from techtalent.model.plan import MeetAgain
from techtalent.planning.shortcuts import remembered


@remembered
def meet_again(catalogue: Catalogue, target_group: str) -> tuple[MeetAgain, ...]:
    """Return where the pupils or students of a target group can be met again in later ones.

    One for each school type of the group and each later group that a way leads to, by the quickest way whose years
    are known. Retired target groups count too: which are in use depends on the day, and is for the caller to see.
    """
    return tuple(_from_group(catalogue.target_groups[target_group], catalogue))


def _from_group(group: TargetGroup, catalogue: Catalogue) -> Iterator[MeetAgain]:
    later = sorted(
        (each for each in catalogue.target_groups.values() if each.order > group.order),
        key=lambda each: (each.order, each.id),
    )
    for school_type in _school_types(group, catalogue):
        ways = pathways(catalogue, school_type.id)
        for other in later:
            steps = [step for way in ways for step in way.steps if other.id in step.school_type.target_groups]
            if steps:
                years = [step.after.at_least for step in steps if step.after is not None]
                yield MeetAgain(school_type=school_type, target_group=other, after_years=min(years, default=None))


def _school_types(group: TargetGroup, catalogue: Catalogue) -> tuple[SchoolType, ...]:
    """Return the school types of a group that one speaks of: the parts of its sector, or the sector without parts."""
    own = [each for each in catalogue.school_types.values() if group.id in each.target_groups and each.retired is None]
    names = {each.id for each in own}
    roots = [each for each in own if each.parent not in names]
    return tuple(
        part
        for root in roots
        for part in ([each for each in own if each.parent == root.id] or [root])
        if pathways(catalogue, part.id)
    )
