"""How a company starts with an activity, looked up anew each time: what is for it, what it can join, what is next."""

import datetime as dt
from collections.abc import Iterable, Sequence

from oracle.already import choose_steps_up
from techtalent import Catalogue, CompanyProfile
from techtalent.catalogue.lookup import is_in_use
from techtalent.planning.choices import Choices
from techtalent.plans import BeginMatch, PointMatch, Reason, Start
from techtalent.records import Activity, Beginning, ContactPoint, Hours, Initiative, Point, TargetGroup


def choose_start(
    activity: Activity,
    reached: Sequence[TargetGroup],
    helping: Iterable[Initiative],
    choices: Choices,
    catalogue: Catalogue,
    as_of: dt.date,
) -> Start:
    """Return how the company starts with an activity for these target groups, with the initiatives that help."""
    joined: list[Initiative] = []
    examples: list[Initiative] = []
    for initiative in helping:
        regions = [link.to for link in initiative.regions]
        is_there = any(each.region in regions for each in _companies(choices))
        (joined if is_there or not regions else examples).append(initiative)
    return Start(
        activity=activity,
        effort=_effort(activity, reached),
        begin=_begin(activity, reached, choices, catalogue, as_of),
        who_helps=choose_points(activity.who_helps, choices, catalogue),
        initiatives=tuple(joined),
        examples=tuple(examples),
        next=choose_steps_up(activity, choices.profile.companies(), catalogue, as_of),
    )


def choose_points(points: Iterable[Point], choices: Choices, catalogue: Catalogue) -> tuple[PointMatch, ...]:
    """Return the points that are for the company, or for one of several."""
    found = []
    for position, point in enumerate(points):
        reasons = affiliation(point.for_affiliates_of, choices, catalogue)
        if reasons is not None:
            found.append(PointMatch(position=position, reasons=tuple(reasons)))
    return tuple(found)


def _companies(choices: Choices) -> tuple[CompanyProfile, ...]:
    return choices.profile.members or (choices.profile,)


def affiliation(organisation: str | None, choices: Choices, catalogue: Catalogue) -> list[Reason] | None:
    """Return why something for affiliates is for the company; None where it is not."""
    if organisation is None:
        return []
    record = catalogue.organisations[organisation]
    told = [each.affiliations for each in _companies(choices)]
    if any(organisation in affiliations for affiliations in told if affiliations is not None):
        return [Reason(kind="affiliation", records=(record,))]
    if None in told:
        return [Reason(kind="affiliation-not-told", records=(record,), facts=("affiliations",))]
    return None


def _effort(activity: Activity, reached: Sequence[TargetGroup]) -> tuple[int, ...]:
    """Return which entries of the effort are about the groups; what is not known, where a group has no hours."""
    ids = {group.id for group in reached}
    with_hours: set[str] = set()
    for entry in activity.effort:
        if isinstance(entry, Hours):
            with_hours |= set(entry.target_groups) or ids
    found = []
    for at, entry in enumerate(activity.effort):
        if isinstance(entry, Hours):
            is_about = not entry.target_groups or bool(ids & set(entry.target_groups))
        else:
            is_about = bool(ids - with_hours)
        if is_about:
            found.append(at)
    return tuple(found)


def _begin(
    activity: Activity, reached: Sequence[TargetGroup], choices: Choices, catalogue: Catalogue, as_of: dt.date
) -> tuple[BeginMatch, ...]:
    """Return the first things to do: for affiliates, then for everybody, then for affiliates if they are."""
    found: list[list[BeginMatch]] = [[], [], []]
    for position, beginning in enumerate(activity.begin):
        reasons = affiliation(beginning.for_affiliates_of, choices, catalogue)
        if reasons is None:
            continue
        place = 1 if not reasons else 2 if reasons[0].facts else 0
        if beginning.target_groups:
            if choices.target_groups is None:
                reasons.append(Reason(kind="target_groups-not-told", facts=("target_groups",)))
            else:
                meant = tuple(group for group in reached if group.id in beginning.target_groups)
                if not meant:
                    continue
                reasons.append(Reason(kind="target_groups", records=meant))
        contacts = _contacts(beginning, reached, choices, catalogue, as_of)
        if beginning.find is not None or contacts:
            match = BeginMatch(position=position, contacts=contacts, reasons=tuple(reasons))
            found[place].append(match)
    return (*found[0], *found[1], *found[2])


def _contacts(
    beginning: Beginning, reached: Sequence[TargetGroup], choices: Choices, catalogue: Catalogue, as_of: dt.date
) -> tuple[ContactPoint, ...]:
    """Return the contact points of a beginning that are there for the company and for a group that was chosen."""
    points = [catalogue.contact_points[name] for name in beginning.contacts]
    groups = None if choices.target_groups is None else {group.id for group in reached}
    return tuple(
        point
        for point in points
        if is_in_use(point, as_of)
        and (not point.target_groups or groups is None or any(link.to in groups for link in point.target_groups))
        and any(_is_there(point, company) for company in _companies(choices))
    )


def _is_there(point: ContactPoint, company: CompanyProfile) -> bool:
    if point.region is not None and company.region is not None and company.region != point.region:
        return False
    fund = point.for_affiliates_of
    return fund is None or company.affiliations is None or fund in company.affiliations
