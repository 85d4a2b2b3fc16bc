"""Whom to call and how to begin: the contacts, steps, tips and cases for these choices, each with its reasons."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TypeVar

from oracle.starts import choose_points
from techtalent import Catalogue, CompanyProfile
from techtalent.catalogue.lookup import in_use
from techtalent.model.profile import OWN_FACTS
from techtalent.planning.choices import Choices
from techtalent.plans import CaseMatch, ContactMatch, Reason, ReasonKind, StepMatch, TipMatch
from techtalent.records import Activity, ContactPoint, Fact, Goal, Link, Step, TargetGroup, Tip

_Chosen = TypeVar("_Chosen", Goal, TargetGroup)

_EVERYONE = (Reason(kind="everyone"),)


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
    return (tuple(found[0]) or _EVERYONE) if found else None


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


def choose_steps(choices: Choices, catalogue: Catalogue, as_of: dt.date) -> tuple[StepMatch, ...]:
    """Return all steps in the guide's order: they are for everyone, and some settle what was not told."""
    return tuple(
        StepMatch(
            step=step,
            points=choose_points(step.points, choices, catalogue),
            reasons=_step_reasons(step, choices),
        )
        for step in sorted(in_use(catalogue.steps, as_of), key=lambda step: (step.number, step.id))
    )


def _step_reasons(step: Step, choices: Choices) -> tuple[Reason, ...]:
    still_open = tuple(fact for fact in step.settles if not _told(fact, choices))
    return (*_EVERYONE, Reason(kind="not-told", facts=still_open)) if still_open else _EVERYONE


def choose_tips(choices: Choices, catalogue: Catalogue, as_of: dt.date) -> tuple[TipMatch, ...]:
    """Return the tips that are for everyone or for these choices, in the guide's order."""
    found = []
    for tip in sorted(in_use(catalogue.tips, as_of), key=lambda tip: (tip.number, tip.id)):
        reasons = _tip_reasons(tip, choices)
        if reasons is not None:
            found.append(TipMatch(tip=tip, reasons=reasons))
    return tuple(found)


def _tip_reasons(tip: Tip, choices: Choices) -> tuple[Reason, ...] | None:
    """Return why the tip is there; None where it is for other choices than those told."""
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
    return tuple(reasons) or _EVERYONE


def choose_cases(
    choices: Choices, catalogue: Catalogue, activities: Iterable[Activity], as_of: dt.date
) -> tuple[CaseMatch, ...]:
    """Return the companies that do something that fits here, done already or not, the most alike first.

    The most alike is the one with the most of these activities in common, then goals, then target groups.
    """
    fitting = {each.id: each for each in activities}
    found = []
    for case in in_use(catalogue.cases, as_of):
        shared = tuple(fitting[link.to] for link in case.activities if link.to in fitting)
        if not shared:
            continue
        goals = _meant(case.goals, choices.goals or ())
        groups = _meant(case.target_groups, choices.target_groups or ())
        reasons = [Reason(kind="activities", records=tuple(sorted(shared, key=lambda activity: activity.id)))]
        if goals:
            reasons.append(Reason(kind="goals", records=goals))
        if groups:
            reasons.append(Reason(kind="target_groups", records=groups))
        key = (-len(shared), -len(goals), -len(groups), case.id)
        found.append((key, CaseMatch(case=case, reasons=tuple(reasons))))
    return tuple(each for _, each in sorted(found, key=lambda pair: pair[0]))


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
