"""Whom to call and how to begin: the contacts, steps, tips and cases for these choices, each with its reasons."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from techtalent._memo import Memo
from techtalent.catalogue import Catalogue
from techtalent.choices import Choices, in_order, in_use
from techtalent.index import Doing, Sorted
from techtalent.parts import Fact, Link, Region
from techtalent.plan import CaseMatch, ContactMatch, Reason, ReasonKind, StepMatch, TipMatch
from techtalent.profile import OWN_FACTS
from techtalent.questions import waiting
from techtalent.records import Activity, ContactPoint, Goal, Step, TargetGroup, Tip

_Chosen = TypeVar("_Chosen", Goal, TargetGroup)

#: Ids that were told; None where they were not.
_Ids = tuple[str, ...] | None

#: The contact points for somebody, and those that are only there because a fact was not told, by that fact.
Contacts = tuple[tuple[ContactMatch, ...], Mapping[Fact, tuple[ContactPoint, ...]]]

_EVERYONE = (Reason(kind="everyone"),)


class Guidance:
    """The guidance in one catalogue. What all who told the same are shown is put together once, and shared.

    Only what a contact point, step or tip turns on tells those who ask apart; `as_of` is a day on which the same
    records are in use.
    """

    __slots__ = ("_contacts", "_funds", "_settled", "_steps", "_tip_goals", "_tip_groups", "_tip_tiers", "_tips")

    def __init__(self, catalogue: Catalogue) -> None:
        tips, steps = catalogue.tips.values(), catalogue.steps.values()
        self._funds = {each.for_affiliates_of for each in catalogue.contact_points.values()}
        self._settled = tuple(dict.fromkeys(fact for step in steps for fact in step.settles))
        self._tip_goals = {link.to for tip in tips for link in tip.goals}
        self._tip_groups = {link.to for tip in tips for link in tip.target_groups}
        self._tip_tiers = {link.to for tip in tips for link in tip.time_tiers}
        self._contacts: Memo[tuple[dt.date, tuple[Region | None, ...], tuple[_Ids, ...], _Ids], Contacts] = Memo(
            lambda told: _with_waiting(choose_contacts(catalogue, *told))
        )
        self._steps: Memo[tuple[dt.date, tuple[Fact, ...]], tuple[StepMatch, ...]] = Memo(
            lambda told: choose_steps(catalogue, *told)
        )
        self._tips: Memo[tuple[dt.date, _Ids, _Ids, str | None], tuple[TipMatch, ...]] = Memo(
            lambda told: choose_tips(catalogue, *told)
        )

    def contacts(self, choices: Choices, as_of: dt.date) -> Contacts:
        """Return the contact points that nothing told speaks against, and which of them wait for which fact."""
        companies = choices.profile.members or (choices.profile,)
        regions = tuple([company.region for company in companies])
        affiliations = tuple([_some(company.affiliations, self._funds) for company in companies])
        return self._contacts[as_of, regions, affiliations, choices.profile.target_groups]

    def steps(self, choices: Choices, as_of: dt.date) -> tuple[StepMatch, ...]:
        """Return all steps, with the facts that they settle and that were not told."""
        return self._steps[as_of, tuple([fact for fact in self._settled if not _told(fact, choices)])]

    def tips(self, choices: Choices, as_of: dt.date) -> tuple[TipMatch, ...]:
        """Return the tips that are for everyone or for these choices."""
        tier = choices.time_tier
        if tier is not None:
            # Every tier that no tip is for is as good as another.
            tier_id: str | None = tier.id if tier.id in self._tip_tiers else ""
        else:
            tier_id = None
        goals = _some(choices.profile.goals, self._tip_goals)
        return self._tips[as_of, goals, _some(choices.profile.target_groups, self._tip_groups), tier_id]


def _some(ids: _Ids, known: Collection[str | None]) -> _Ids:
    """Return those of the ids that something turns on."""
    return None if ids is None else tuple([one for one in ids if one in known])


def _with_waiting(contacts: tuple[ContactMatch, ...]) -> Contacts:
    return contacts, waiting(contacts)


def choose_contacts(
    catalogue: Catalogue,
    as_of: dt.date,
    regions: Sequence[Region | None],
    affiliations: Sequence[_Ids],
    target_groups: _Ids,
) -> tuple[ContactMatch, ...]:
    """Return the contact points that nothing told speaks against: regional ones first, then funds, then schools.

    There is a region and there are affiliations for each company; of several that join forces, one is there for any.
    """
    chosen = _records(target_groups, catalogue.target_groups)
    found = []
    for contact_point in in_use(catalogue.contact_points, as_of):
        reasons = _contact_reasons(contact_point, regions, affiliations, chosen, catalogue)
        if reasons is not None:
            found.append(ContactMatch(contact_point=contact_point, reasons=reasons))
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


def _contact_reasons(
    contact: ContactPoint,
    regions: Sequence[Region | None],
    affiliations: Sequence[_Ids],
    target_groups: tuple[TargetGroup, ...] | None,
    catalogue: Catalogue,
) -> tuple[Reason, ...] | None:
    """Return why the contact point is there; None where something told speaks against it."""
    reasons: list[Reason] = []
    if contact.region is not None:
        if contact.region in regions:
            reasons.append(Reason(kind="region"))
        elif None in regions:
            reasons.append(_not_told("region-not-told", "region"))
        else:
            return None
    if contact.for_affiliates_of is not None:
        organisation = catalogue.organisations[contact.for_affiliates_of]
        if any(organisation.id in each for each in affiliations if each is not None):
            reasons.append(Reason(kind="affiliation", records=(organisation,)))
        elif None in affiliations:
            reasons.append(Reason(kind="affiliation-not-told", records=(organisation,), facts=("affiliations",)))
        else:
            return None
    if contact.target_groups:
        if target_groups is None:
            reasons.append(_not_told("target_groups-not-told", "target_groups"))
        elif groups := _meant(contact.target_groups, target_groups):
            reasons.append(Reason(kind="target_groups", records=groups))
        else:
            return None
    return tuple(reasons) or _EVERYONE


def choose_steps(catalogue: Catalogue, as_of: dt.date, still_open: Collection[Fact]) -> tuple[StepMatch, ...]:
    """Return all steps in the guide's order: they are for everyone, and some settle what is still open."""
    return tuple(
        StepMatch(step=step, reasons=_step_reasons(step, still_open))
        for step in sorted(in_use(catalogue.steps, as_of), key=lambda step: (step.number, step.id))
    )


def _step_reasons(step: Step, still_open: Collection[Fact]) -> tuple[Reason, ...]:
    settles = tuple(fact for fact in step.settles if fact in still_open)
    return (*_EVERYONE, Reason(kind="not-told", facts=settles)) if settles else _EVERYONE


def choose_tips(
    catalogue: Catalogue, as_of: dt.date, goals: _Ids, target_groups: _Ids, time_tier: str | None
) -> tuple[TipMatch, ...]:
    """Return the tips that are for everyone or for these choices, in the guide's order."""
    found = []
    chosen_goals = _records(goals, catalogue.goals)
    chosen_groups = _records(target_groups, catalogue.target_groups)
    for tip in sorted(in_use(catalogue.tips, as_of), key=lambda tip: (tip.number, tip.id)):
        reasons = _tip_reasons(tip, chosen_goals, chosen_groups, time_tier, catalogue)
        if reasons is not None:
            found.append(TipMatch(tip=tip, reasons=reasons))
    return tuple(found)


def _tip_reasons(
    tip: Tip,
    goals: tuple[Goal, ...] | None,
    target_groups: tuple[TargetGroup, ...] | None,
    time_tier: str | None,
    catalogue: Catalogue,
) -> tuple[Reason, ...] | None:
    """Return why the tip is there; None where it is for other choices than those told."""
    reasons: list[Reason] = []
    if tip.goals:
        if goals is None:
            reasons.append(_not_told("not-told", "goals"))
        elif meant := _meant(tip.goals, goals):
            reasons.append(Reason(kind="goals", records=meant))
        else:
            return None
    if tip.target_groups:
        if target_groups is None:
            reasons.append(_not_told("not-told", "target_groups"))
        elif groups := _meant(tip.target_groups, target_groups):
            reasons.append(Reason(kind="target_groups", records=groups))
        else:
            return None
    if tip.time_tiers:
        if time_tier is None:
            reasons.append(_not_told("not-told", "time_tier"))
        elif any(link.to == time_tier for link in tip.time_tiers):
            reasons.append(Reason(kind="time_tier", records=(catalogue.time_tiers[time_tier],)))
        else:
            return None
    return tuple(reasons) or _EVERYONE


def choose_cases(choices: Choices, fitting: Iterable[Sorted]) -> tuple[CaseMatch, ...]:
    """Return the companies that do something that fits here, the most alike first.

    The activities come in id order. The most alike is the one with the most fitting activities in common, then goals,
    then target groups.
    """
    shared: dict[str, tuple[Doing, list[Activity]]] = {}
    for each in fitting:
        for doing in each.cases:
            shared.setdefault(doing[0].id, (doing, []))[1].append(each.activity)
    found = []
    for name, ((case, goal_ids, group_ids), activities) in shared.items():
        goals = tuple([goal for goal in choices.goals or () if goal.id in goal_ids])
        groups = tuple([group for group in choices.target_groups or () if group.id in group_ids])
        reasons = [Reason(kind="activities", records=tuple(activities))]
        if goals:
            reasons.append(Reason(kind="goals", records=goals))
        if groups:
            reasons.append(Reason(kind="target_groups", records=groups))
        place = (-len(activities), -len(goals), -len(groups), name)
        found.append((place, CaseMatch(case=case, reasons=tuple(reasons))))
    found.sort(key=_place)
    return tuple([match for _, match in found])


def _place(found: tuple[tuple[int, int, int, str], CaseMatch]) -> tuple[int, int, int, str]:
    return found[0]


def _not_told(kind: ReasonKind, fact: Fact) -> Reason:
    return Reason(kind=kind, facts=(fact,))


def _told(fact: Fact, choices: Choices) -> bool:
    if fact == "time_tier":
        return choices.time_tier is not None
    if fact in OWN_FACTS and choices.profile.members:
        return all(getattr(member, fact) is not None for member in choices.profile.members)
    return getattr(choices.profile, fact) is not None


def _records(ids: _Ids, known: Mapping[str, _Chosen]) -> tuple[_Chosen, ...] | None:
    """Return the records that were chosen, in the order in which a plan tells them."""
    return None if ids is None else in_order(known[one] for one in ids)


def _meant(links: Sequence[Link], chosen: Iterable[_Chosen]) -> tuple[_Chosen, ...]:
    """Return those of the chosen records that a link points to, in the order in which they were chosen."""
    meant = {link.to for link in links}
    return tuple(each for each in chosen if each.id in meant)
