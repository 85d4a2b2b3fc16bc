"""Whom to call and how to begin: the contacts, steps, tips and cases for these choices, each with its reasons."""

import datetime as dt
import math
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar, get_args

from oracle.starts import affiliation
from techtalent import Catalogue, CompanyProfile, EmployeeBand
from techtalent.catalogue.lookup import in_use
from techtalent.model.profile import OWN_FACTS
from techtalent.planning.choices import Choices
from techtalent.plans import (
    AlreadyMatch,
    CaseMatch,
    ContactMatch,
    PointMatch,
    Reason,
    ReasonKind,
    StepMatch,
    TipMatch,
)
from techtalent.records import (
    Activity,
    ContactPoint,
    Fact,
    Goal,
    Link,
    Situation,
    Step,
    StepPoint,
    TargetGroup,
    Tip,
)

_Chosen = TypeVar("_Chosen", Goal, TargetGroup)


def choose_contacts(choices: Choices, catalogue: Catalogue, as_of: dt.date) -> tuple[ContactMatch, ...]:
    """Return the contact points that nothing told speaks against: regional ones first, then funds, then schools."""
    found = []
    for contact_point in in_use(catalogue.contact_points, as_of):
        reasons = _contact_reasons(contact_point, choices, catalogue)
        if reasons is not None:
            name = contact_point.organisation
            organisation = None if name is None else catalogue.organisations[name]
            found.append(ContactMatch(contact_point=contact_point, organisation=organisation, reasons=reasons))
    return tuple(
        sorted(
            found,
            key=lambda each: (
                each.contact_point.region is None,
                each.contact_point.for_affiliates_of is None,
                min((catalogue.target_groups[link.to].order for link in each.contact_point.target_groups), default=0),
                each.contact_point.id,
            ),
        )
    )


def _contact_reasons(contact: ContactPoint, choices: Choices, catalogue: Catalogue) -> tuple[Reason, ...] | None:
    """Return why the contact point is there; None where something told speaks against it.

    Of several companies that join forces, it is there for any of them: the one for which least is open.
    """
    found = []
    for company in choices.profile.members or (choices.profile,):
        reasons = _reasons_for(contact, company, choices, catalogue)
        if reasons is not None:
            found.append(reasons)
    found.sort(key=lambda reasons: sum(reason.facts != () for reason in reasons))
    return tuple(found[0]) if found else None


def _reasons_for(
    contact: ContactPoint, company: CompanyProfile, choices: Choices, catalogue: Catalogue
) -> list[Reason] | None:
    reasons: list[Reason] = []
    if contact.region is not None:
        if company.region is None:
            reasons.append(_not_told("region-not-told", "region"))
        elif company.region == contact.region:
            reasons.append(Reason(kind="region"))
        else:
            return None
    if contact.for_affiliates_of is not None:
        organisation = catalogue.organisations[contact.for_affiliates_of]
        if company.affiliations is None:
            reasons.append(Reason(kind="affiliation-not-told", records=(organisation,), facts=("affiliations",)))
        elif organisation.id in company.affiliations:
            reasons.append(Reason(kind="affiliation", records=(organisation,)))
        else:
            return None
    if contact.target_groups:
        if choices.target_groups is None:
            reasons.append(_not_told("target_groups-not-told", "target_groups"))
        else:
            groups = _meant(contact.target_groups, choices.target_groups)
            if not groups:
                return None
            reasons.append(Reason(kind="target_groups", records=groups))
    return reasons


def situations_of(
    choices: Choices, companies: Sequence[CompanyProfile], already: Sequence[AlreadyMatch]
) -> set[Situation]:
    """Return how the companies stand to schools and to other companies, as far as they told."""
    found: set[Situation] = set()
    for at in range(len(companies)):
        does = any(match.members == () or at in match.members for match in already)
        found.add("experienced" if does else "newcomer")
    told = choices.profile.partners
    partners = sum(part.number for part in told) if isinstance(told, tuple) else told
    joined = choices.profile.members != () or choices.profile.partnership is True or partners not in (None, 0)
    return found if joined else found | {"alone"}


def choose_steps(
    choices: Choices, situations: Collection[Situation], idle: bool, catalogue: Catalogue, as_of: dt.date
) -> tuple[StepMatch, ...]:
    """Return the steps that have a point for these companies; some settle what was not told.

    Where nothing is advised or done (`idle`), only what settles a fact is for anybody.
    """
    found = []
    for step in sorted(in_use(catalogue.steps, as_of), key=lambda step: (step.number, step.id)):
        points = []
        for at, point in enumerate(step.points):
            reasons = _step_point_reasons(point, choices, situations, idle, catalogue)
            if reasons is not None:
                points.append(PointMatch(position=at, reasons=tuple(reasons)))
        if points:
            found.append(StepMatch(step=step, points=tuple(points), reasons=_step_reasons(step, choices)))
    return tuple(found)


def _step_point_reasons(
    point: StepPoint, choices: Choices, situations: Collection[Situation], idle: bool, catalogue: Catalogue
) -> list[Reason] | None:
    """Return why a point of a step is there, empty where it is for everyone; None where it is not."""
    reasons = []
    about = [fact for fact in point.until_told if not _told(fact, choices)]
    if (point.until_told or idle) and not about:
        return None
    if about:
        reasons.append(Reason(kind="not-told", facts=tuple(about)))
    if point.situation is not None:
        if point.situation not in situations:
            return None
        reasons.append(Reason(kind=point.situation))
    affiliated = affiliation(point.for_affiliates_of, choices, catalogue)
    if affiliated is None:
        return None
    reasons += affiliated
    if point.target_groups:
        if choices.target_groups is None:
            reasons.append(_not_told("target_groups-not-told", "target_groups"))
        else:
            groups = tuple(group for group in choices.target_groups if group.id in point.target_groups)
            if not groups:
                return None
            reasons.append(Reason(kind="target_groups", records=groups))
    return reasons


def _step_reasons(step: Step, choices: Choices) -> tuple[Reason, ...]:
    still_open = tuple(fact for fact in step.settles if not _told(fact, choices))
    return (Reason(kind="not-told", facts=still_open),) if still_open else ()


def choose_tips(
    choices: Choices,
    situations: Collection[Situation],
    activities: Sequence[Activity],
    catalogue: Catalogue,
    as_of: dt.date,
) -> tuple[TipMatch, ...]:
    """Return the three tips for which most speaks; without any of the `activities` to begin with there are none."""
    found = []
    for tip in in_use(catalogue.tips, as_of):
        reasons = _tip_reasons(tip, choices, situations, activities[:3])
        if reasons is None or not activities:
            continue
        # Two situations are no more than one.
        speaking = {
            "situation" if reason.kind in get_args(Situation) else reason.kind
            for reason in reasons
            if reason.facts == ()
        }
        if speaking or reasons == []:
            match = TipMatch(tip=tip, reasons=tuple(reasons))
            found.append((-len(speaking), tip.number, tip.id, match))
    return tuple(each[3] for each in sorted(found, key=lambda each: each[:3])[:3])


def _tip_reasons(
    tip: Tip, choices: Choices, situations: Collection[Situation], first: Sequence[Activity]
) -> list[Reason] | None:
    """Return why the tip is there, empty where it is for everyone; None where something speaks against it."""
    reasons: list[Reason] = []
    if tip.goals:
        if choices.goals is None:
            reasons.append(_not_told("not-told", "goals"))
        elif goals := _meant(tip.goals, choices.goals):
            reasons.append(Reason(kind="goals", records=goals))
        else:
            return None
    if tip.target_groups:
        if choices.target_groups is None:
            reasons.append(_not_told("not-told", "target_groups"))
        elif groups := _meant(tip.target_groups, choices.target_groups):
            reasons.append(Reason(kind="target_groups", records=groups))
        else:
            return None
    if tip.time_tiers:
        if choices.time_tier is None:
            reasons.append(_not_told("not-told", "time_tier"))
        elif any(link.to == choices.time_tier.id for link in tip.time_tiers):
            reasons.append(Reason(kind="time_tier", records=(choices.time_tier,)))
        else:
            return None
    if tip.activities:
        about = [link.to for link in tip.activities]
        begun = tuple(sorted((each for each in first if each.id in about), key=lambda activity: activity.id))
        if not begun:
            return None
        reasons.append(Reason(kind="activities", records=begun))
    if tip.situations:
        named = [link.to for link in tip.situations]
        theirs = [name for name in get_args(Situation) if name in named and name in situations]
        if not theirs:
            return None
        reasons += [Reason(kind=name) for name in theirs]
    return reasons


def choose_cases(
    choices: Choices,
    companies: Sequence[CompanyProfile],
    catalogue: Catalogue,
    activities: Iterable[Activity],
    as_of: dt.date,
) -> tuple[CaseMatch, ...]:
    """Return the two companies that are most like these, of those not known to be of another size.

    They do something that fits here, done already or not, or show what can be done in the time that there is. The most
    alike is the one with the most choices in common (goals, groups and the time), then one of like size, then the one
    with the most of these activities in common.
    """
    fitting = {each.id: each for each in activities}
    found = []
    for case in in_use(catalogue.cases, as_of):
        shared = tuple(fitting[link.to] for link in case.activities if link.to in fitting)
        tier = choices.time_tier
        in_time = tier is not None and tier.id in [link.to for link in case.time_tiers]
        if not fitting or not (shared or in_time):
            continue
        sizes = [_like_size(case.employees, company.employees) for company in companies]
        if set(sizes) == {"other"}:
            continue
        goals = _meant(case.goals, choices.goals or ())
        groups = _meant(case.target_groups, choices.target_groups or ())
        reasons = []
        if shared:
            reasons.append(Reason(kind="activities", records=tuple(sorted(shared, key=lambda activity: activity.id))))
        if in_time and tier is not None:
            reasons.append(Reason(kind="time_tier", records=(tier,)))
        if goals:
            reasons.append(Reason(kind="goals", records=goals))
        if groups:
            reasons.append(Reason(kind="target_groups", records=groups))
        if "like" in sizes:
            reasons.append(Reason(kind="employees"))
        key = (-len(goals) - len(groups) - in_time, "like" not in sizes, -len(shared), case.id)
        found.append((key, CaseMatch(case=case, reasons=tuple(reasons))))
    return tuple(each for _, each in sorted(found, key=lambda pair: pair[0])[:2])


def _like_size(employees: int | None, told: int | EmployeeBand | None) -> str:
    """Return whether one company has at most five times the employees of another one, for all that these may be."""
    if employees is None or told is None:
        return "open"
    band = EmployeeBand(at_least=told, at_most=told) if isinstance(told, int) else told
    most = math.inf if band.at_most is None else band.at_most
    # As many as five times fewer employees, and five times more, are like.
    fewest, largest = employees / 5, employees * 5
    if most < fewest or band.at_least > largest:
        return "other"
    return "like" if band.at_least >= fewest and most <= largest else "open"


def _not_told(kind: ReasonKind, fact: Fact) -> Reason:
    return Reason(kind=kind, facts=(fact,))


def _told(fact: Fact, choices: Choices) -> bool:
    if fact == "time_tier":
        return choices.time_tier is not None
    told_by = choices.profile.members if fact in OWN_FACTS else ()
    return all(getattr(each, fact) is not None for each in told_by or (choices.profile,))


def _meant(links: Sequence[Link], chosen: Iterable[_Chosen]) -> tuple[_Chosen, ...]:
    """Return those of the chosen records that a link points to, in the order in which they were chosen."""
    meant = {link.to for link in links}
    return tuple(each for each in chosen if each.id in meant)
