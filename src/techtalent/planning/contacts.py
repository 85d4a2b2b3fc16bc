"""Whom to call and how to begin: the contacts, steps, tips and cases for these choices, each with its reasons."""

import datetime as dt
import functools
import itertools
import operator
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_order, in_use
from techtalent.model.activities import Activity
from techtalent.model.common import Fact, Link, Region
from techtalent.model.goals import Goal, TargetGroup
from techtalent.model.organisations import ContactPoint
from techtalent.model.plan import CaseMatch, ContactMatch, Reason, ReasonKind, StepMatch, TipMatch
from techtalent.model.profile import OWN_FACTS
from techtalent.model.steps import Step, Tip
from techtalent.planning.choices import Choices
from techtalent.planning.questions import waiting
from techtalent.planning.speed.index import Doing, Sorted
from techtalent.planning.speed.memo import Memo
from techtalent.planning.speed.sets import MeantFor

_Chosen = TypeVar("_Chosen", Goal, TargetGroup)

# Ids that were told; None where they were not.
_Ids = tuple[str, ...] | None

# For each company its region, and the funds that it is affiliated with.
_Companies = tuple[tuple[Region | None, _Ids], ...]

Contacts = tuple[tuple[ContactMatch, ...], Mapping[Fact, tuple[ContactPoint, ...]]]
"""The contact points for somebody, and those that are only there because a fact was not told, by that fact."""

_EVERYONE = (Reason(kind="everyone"),)


class Guidance:
    """The guidance in one catalogue, on days on which the same is in use.

    What all who told the same are shown is put together once, and shared: only what a contact point, step or tip turns
    on tells those who ask apart.
    """

    __slots__ = ("_catalogue", "_contact_points", "_contacts", "_facts", "_settled", "_steps", "_tips", "_tips_shown")

    def __init__(self, catalogue: Catalogue, as_of: dt.date) -> None:
        self._catalogue = catalogue
        # Regional ones first, then funds, then schools, from young to old.
        contacts = sorted(in_use(catalogue.contact_points, as_of), key=functools.partial(_contact_place, catalogue))
        tips = sorted(in_use(catalogue.tips, as_of), key=_numbered)
        steps = sorted(in_use(catalogue.steps, as_of), key=_numbered)
        self._contact_points = MeantFor(contacts, _contact_words)
        self._tips = MeantFor(tips, _tip_words)
        self._settled = tuple(dict.fromkeys(fact for step in steps for fact in step.settles))
        told = [fact if fact == "time_tier" else f"profile.{fact}" for fact in self._settled]
        # With one name alone there would be no tuple.
        self._facts = operator.attrgetter(*told, "time_tier", "time_tier")
        self._contacts: Memo[tuple[_Companies, _Ids], Contacts] = Memo(self._choose_contacts)
        self._steps: Memo[tuple[bool, ...], tuple[StepMatch, ...]] = Memo(
            lambda still_open: _choose_steps(steps, set(itertools.compress(self._settled, still_open)))
        )
        self._tips_shown: Memo[tuple[_Ids, _Ids, str | None], tuple[TipMatch, ...]] = Memo(self._choose_tips)

    def contacts(self, choices: Choices) -> Contacts:
        """Return the contact points that nothing told speaks against, and which of them wait for which fact."""
        profile, funds = choices.profile, self._contact_points.known("affiliations")
        if not profile.members:
            return self._contacts[((profile.region, _some(profile.affiliations, funds)),), profile.target_groups]
        companies = tuple([(company.region, _some(company.affiliations, funds)) for company in profile.members])
        return self._contacts[companies, profile.target_groups]

    def steps(self, choices: Choices) -> tuple[StepMatch, ...]:
        """Return all steps, with the facts that they settle and that were not told."""
        if choices.profile.members:
            return self._steps[tuple([not _told(fact, choices) for fact in self._settled])]
        return self._steps[tuple(map(operator.is_, self._facts(choices), itertools.repeat(None)))]

    def tips(self, goals: _Ids, target_groups: _Ids, time_tier: str | None) -> tuple[TipMatch, ...]:
        """Return the tips that are for everyone or for these choices, in the guide's order."""
        if time_tier is not None and time_tier not in self._tips.known("time_tier"):
            # Every tier that no tip is for is as good as another.
            time_tier = ""
        goals, target_groups = _some(goals, self._tips.known("goals")), _some(target_groups, self._tips.known("groups"))
        return self._tips_shown[goals, target_groups, time_tier]

    def _choose_contacts(self, told: tuple[_Companies, _Ids]) -> Contacts:
        companies, group_ids = told
        groups = _records(group_ids, self._catalogue.target_groups)
        # Of several companies that join forces, a contact point is there for any, by all that this one told.
        meant = self._contact_points.those(
            *(
                {"region": None if region is None else [region], "affiliations": funds, "groups": group_ids}
                for region, funds in companies
            )
        )
        contacts = tuple(
            ContactMatch(
                contact_point=each, reasons=_contact_reasons(each, companies, groups, self._catalogue) or _EVERYONE
            )
            for each in meant
        )
        return contacts, waiting(contacts)

    def _choose_tips(self, told: tuple[_Ids, _Ids, str | None]) -> tuple[TipMatch, ...]:
        goal_ids, group_ids, time_tier = told
        goals = _records(goal_ids, self._catalogue.goals)
        groups = _records(group_ids, self._catalogue.target_groups)
        meant = self._tips.those(
            {"goals": goal_ids, "groups": group_ids, "time_tier": None if time_tier is None else [time_tier]}
        )
        return tuple(
            TipMatch(
                tip=each, reasons=tuple(_tip_reasons(each, goals, groups, time_tier, self._catalogue)) or _EVERYONE
            )
            for each in meant
        )


def _contact_place(catalogue: Catalogue, contact: ContactPoint) -> tuple[bool, bool, int, str]:
    youngest = min((catalogue.target_groups[link.to].order for link in contact.target_groups), default=0)
    return contact.region is None, contact.for_affiliates_of is None, youngest, contact.id


def _numbered(record: Step | Tip) -> tuple[int, str]:
    return record.number, record.id


def _contact_words(contact: ContactPoint) -> Mapping[str, Collection[str]]:
    return {
        "region": () if contact.region is None else (contact.region,),
        "affiliations": () if contact.for_affiliates_of is None else (contact.for_affiliates_of,),
        "groups": [link.to for link in contact.target_groups],
    }


def _tip_words(tip: Tip) -> Mapping[str, Collection[str]]:
    return {
        "goals": [link.to for link in tip.goals],
        "groups": [link.to for link in tip.target_groups],
        "time_tier": [link.to for link in tip.time_tiers],
    }


def _some(ids: _Ids, known: Collection[str]) -> _Ids:
    """Return those of the ids that something turns on."""
    return None if ids is None else tuple([one for one in ids if one in known])


def _contact_reasons(
    contact: ContactPoint, companies: _Companies, target_groups: tuple[TargetGroup, ...] | None, catalogue: Catalogue
) -> tuple[Reason, ...]:
    """Return why the contact point is there, where nothing that one of the companies told speaks against it."""
    found = [list(_own_reasons(contact, *company, catalogue)) for company in companies if _is_for(contact, *company)]
    # The company that told most of what it turns on: what another one did not tell keeps nothing open.
    reasons = min(found, key=lambda each: sum(len(reason.facts) for reason in each))
    if contact.target_groups:
        reasons.append(
            _not_told("target_groups-not-told", "target_groups")
            if target_groups is None
            else Reason(kind="target_groups", records=_meant(contact.target_groups, target_groups))
        )
    return tuple(reasons)


def _is_for(contact: ContactPoint, region: Region | None, funds: _Ids) -> bool:
    return (contact.region is None or region is None or region == contact.region) and (
        contact.for_affiliates_of is None or funds is None or contact.for_affiliates_of in funds
    )


def _own_reasons(contact: ContactPoint, region: Region | None, funds: _Ids, catalogue: Catalogue) -> Iterator[Reason]:
    """Yield why the contact point is there for one company that it is for."""
    if contact.region is not None:
        yield _not_told("region-not-told", "region") if region is None else Reason(kind="region")
    if contact.for_affiliates_of is not None:
        organisation = catalogue.organisations[contact.for_affiliates_of]
        if funds is None:
            yield Reason(kind="affiliation-not-told", records=(organisation,), facts=("affiliations",))
        else:
            yield Reason(kind="affiliation", records=(organisation,))


def _choose_steps(steps: Iterable[Step], still_open: Collection[Fact]) -> tuple[StepMatch, ...]:
    """Return all steps: they are for everyone, and some settle what is still open."""
    return tuple(StepMatch(step=step, reasons=_step_reasons(step, still_open)) for step in steps)


def _step_reasons(step: Step, still_open: Collection[Fact]) -> tuple[Reason, ...]:
    settles = tuple(fact for fact in step.settles if fact in still_open)
    return (*_EVERYONE, Reason(kind="not-told", facts=settles)) if settles else _EVERYONE


def _tip_reasons(
    tip: Tip,
    goals: tuple[Goal, ...] | None,
    target_groups: tuple[TargetGroup, ...] | None,
    time_tier: str | None,
    catalogue: Catalogue,
) -> Iterator[Reason]:
    """Yield why the tip is there, where nothing told speaks against it."""
    if tip.goals:
        yield (
            _not_told("not-told", "goals") if goals is None else Reason(kind="goals", records=_meant(tip.goals, goals))
        )
    if tip.target_groups:
        yield (
            _not_told("not-told", "target_groups")
            if target_groups is None
            else Reason(kind="target_groups", records=_meant(tip.target_groups, target_groups))
        )
    if tip.time_tiers:
        yield (
            _not_told("not-told", "time_tier")
            if time_tier is None
            else Reason(kind="time_tier", records=(catalogue.time_tiers[time_tier],))
        )


def choose_cases(
    goals: Iterable[Goal], target_groups: Iterable[TargetGroup], fitting: Iterable[Sorted]
) -> tuple[CaseMatch, ...]:
    """Return the companies that do something that fits here, the most alike first.

    The goals and groups are those that were chosen, none where they were not told; the activities come in id order. The
    most alike is the one with the most fitting activities in common, then goals, then target groups.
    """
    shared: dict[str, tuple[Doing, list[Activity]]] = {}
    for each in fitting:
        for doing in each.cases:
            shared.setdefault(doing[0].id, (doing, []))[1].append(each.activity)
    found = []
    for name, ((case, goal_ids, group_ids), activities) in shared.items():
        alike = tuple([goal for goal in goals if goal.id in goal_ids])
        groups = tuple([group for group in target_groups if group.id in group_ids])
        reasons = [Reason(kind="activities", records=tuple(activities))]
        if alike:
            reasons.append(Reason(kind="goals", records=alike))
        if groups:
            reasons.append(Reason(kind="target_groups", records=groups))
        place = (-len(activities), -len(alike), -len(groups), name)
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
