"""How to begin: the steps, the tips and the cases of a plan, each with its reasons.

All of them are chosen for the company: a step has the points that are for it, and a plan has few tips and cases, those
that say most to it.
"""

import datetime as dt
import operator
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, get_args

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use, is_in_use
from techtalent.model.activities import Activity
from techtalent.model.advice import Choice
from techtalent.model.common import Fact, Link, Situation
from techtalent.model.company import EmployeeBand, employee_bounds
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.plan import CaseMatch, StepMatch, TipMatch
from techtalent.model.reasons import Reason, ReasonKind
from techtalent.model.starts import PointMatch
from techtalent.model.steps import CaseStudy, Step, StepPoint, Tip
from techtalent.planning.fits import Chosen, Fit, is_for
from techtalent.planning.for_whom import Home, against, alike, organisations_of, reasons, whom
from techtalent.planning.reasons import EVERYONE, meant, not_told
from techtalent.planning.shortcuts import remembered, tips_for

FIRST = 3
"""So many activities, from the first on, are what a company begins with: tips are about these."""

MOST_TIPS = 3
"""A plan has so many tips at most."""

MOST_CASES = 2
"""A plan has so many cases at most."""

LIKE_SIZE = 5
"""Companies are of like size where one has at most so many times the employees of the other: an editor's judgement."""


# Steps


class Asking(NamedTuple):
    """What decides which points of a step are for companies."""

    still_open: tuple[Fact, ...]
    """The facts that were not told."""
    target_groups: frozenset[str] | None
    """The ids of the groups that were chosen; None where none were told."""
    companies: tuple[Home, ...]
    situations: tuple[Situation, ...]
    idle: bool
    """Whether nothing is advised and nothing done already, so that there is nothing to begin with."""


def is_point_for(point: StepPoint, asking: Asking) -> bool:
    """Return whether a point of a step is for companies.

    A point that is about facts is for who has not told all of them. Where there is nothing to begin with, no other
    point is for anybody.
    """
    if point.until_told:
        if not any(fact in asking.still_open for fact in point.until_told):
            return False
    elif asking.idle:
        return False
    if point.situation is not None and point.situation not in asking.situations:
        return False
    return not against(whom(point), asking.companies, asking.target_groups)


def facts_of(step: Step) -> tuple[Fact, ...]:
    """Return the facts that a step settles, or that a point of it is about."""
    return tuple(dict.fromkeys([*step.settles, *(fact for point in step.points for fact in point.until_told)]))


def steps(
    catalogue: Catalogue,
    as_of: dt.date,
    still_open: tuple[Fact, ...],
    target_groups: tuple[str, ...] | None,
    companies: tuple[Home, ...],
    situations: tuple[Situation, ...],
    idle: bool,
) -> tuple[StepMatch, ...]:
    """Return the steps that have a point for these companies, in the guide's order, with these points.

    `still_open` are those of `facts_of_steps` that were not told, and `target_groups` the ids of the groups that were
    chosen, None where none were told. `idle` says that nothing is advised and nothing done already.
    """
    found = []
    for asked in _asked(catalogue, as_of):
        # What makes no difference to a step is left out, so that what was found for it is found again.
        asking = Asking(
            tuple([fact for fact in still_open if fact in asked.facts]) if asked.facts else (),
            None
            if target_groups is None or not asked.target_groups
            else asked.target_groups.intersection(target_groups),
            alike(companies, False, asked.organisations) if asked.organisations else _ANYBODY,
            tuple([situation for situation in situations if situation in asked.situations]) if asked.situations else (),
            idle,
        )
        match = _step_match(catalogue, asked.step.id, asking)
        if match is not None:
            found.append(match)
    return tuple(found)


_ANYBODY = (Home(None, None),)


@frozen(eq=False)
class _Asked:
    """What makes a difference to a step."""

    step: Step
    facts: tuple[Fact, ...]
    target_groups: frozenset[str]
    organisations: frozenset[str]
    situations: frozenset[Situation]


@remembered
def _asked(catalogue: Catalogue, as_of: dt.date) -> tuple[_Asked, ...]:
    return tuple(
        _Asked(
            step=step,
            facts=facts_of(step),
            target_groups=frozenset(group for point in step.points for group in point.target_groups),
            organisations=organisations_of(map(whom, step.points)),
            situations=frozenset(point.situation for point in step.points if point.situation is not None),
        )
        for step in sorted(in_use(catalogue.steps, as_of), key=_number_sort_key)
    )


@remembered
def facts_of_steps(catalogue: Catalogue, as_of: dt.date) -> tuple[Fact, ...]:
    """Return the facts that a step settles, or that a point of a step is about."""
    return tuple(dict.fromkeys(fact for asked in _asked(catalogue, as_of) for fact in asked.facts))


def _number_sort_key(record: Step | Tip) -> tuple[int, str]:
    return record.number, record.id


@remembered
def _step_match(catalogue: Catalogue, name: str, asking: Asking) -> StepMatch | None:
    """Return a step with the points that are for companies; None where there is no such point."""
    step = catalogue.steps[name]
    points = tuple(
        PointMatch(position=at, reasons=tuple(_point_reasons(point, asking, catalogue)) or EVERYONE)
        for at, point in enumerate(step.points)
        if is_point_for(point, asking)
    )
    settles = tuple([fact for fact in step.settles if fact in asking.still_open])
    why = (*EVERYONE, Reason(kind="not-told", facts=settles)) if settles else EVERYONE
    return StepMatch(step=step, points=points, reasons=why) if points else None


def _point_reasons(point: StepPoint, asking: Asking, catalogue: Catalogue) -> Iterator[Reason]:
    if point.until_told:
        yield Reason(kind="not-told", facts=tuple([fact for fact in point.until_told if fact in asking.still_open]))
    if point.situation is not None:
        yield Reason(kind=point.situation)
    for reason in reasons(whom(point), asking.companies, asking.target_groups, catalogue):
        if reason not in EVERYONE:
            yield reason


# Tips

AgainstTip = Choice | Literal["activities", "situation"]
"""What can speak against a tip, or for it: a choice, the activities that a company begins with, or its situation."""

Telling = Mapping[AgainstTip, Collection[str] | None]
"""The ids, or the names of situations, that can speak for tips; None for a choice that was not told."""


def telling(chosen: Chosen, first: Collection[str], situations: Sequence[Situation]) -> Telling:
    """Return what can speak for tips, given the ids of the activities that companies begin with."""
    return {
        "goals": chosen.goals,
        "target_groups": chosen.target_groups,
        "time_tier": None if chosen.time_tier is None else (chosen.time_tier,),
        "activities": first,
        "situation": situations,
    }


def against_tip(tip: Tip, told: Telling) -> tuple[AgainstTip, ...]:
    """Return what speaks against a tip; empty where it is for everyone or for whom this is told."""
    return tuple([kind for kind, links in _kinds(tip) if not is_for(links, told[kind])])


def _kinds(tip: Tip) -> tuple[tuple[AgainstTip, tuple[Link, ...]], ...]:
    """Return the kinds of what a tip is for, each with its links."""
    kinds: tuple[tuple[AgainstTip, tuple[Link, ...]], ...] = (
        ("goals", tip.goals),
        ("target_groups", tip.target_groups),
        ("time_tier", tip.time_tiers),
        ("activities", tip.activities),
        ("situation", tip.situations),
    )
    return tuple([(kind, links) for kind, links in kinds if links])


def tips(
    catalogue: Catalogue, as_of: dt.date, chosen: Chosen, first: tuple[str, ...], situations: tuple[Situation, ...]
) -> tuple[TipMatch, ...]:
    """Return the tips that say most for these companies, at most `MOST_TIPS`: first the one for which most speaks.

    What speaks for a tip is what it is for: a choice that was told, an activity that they begin with, and a situation.
    A tip for which nothing of it speaks is left out, unless it is for everyone. Tips for which equally much speaks
    stand in the guide's order. `first` are the ids of the activities that they begin with; without any there are no
    tips, since there is nothing to go about.
    """
    if not first:
        return ()
    return _tips(catalogue, as_of, chosen, _named_by_tips(catalogue, as_of).intersection(first), situations)


@remembered
def _named_by_tips(catalogue: Catalogue, as_of: dt.date) -> frozenset[str]:
    return frozenset([link.to for tip in in_use(catalogue.tips, as_of) for link in tip.activities])


@remembered
def _tips(
    catalogue: Catalogue, as_of: dt.date, chosen: Chosen, first: frozenset[str], situations: tuple[Situation, ...]
) -> tuple[TipMatch, ...]:
    told = telling(chosen, first, situations)
    found = []
    for number, name, kinds in _tips_for(catalogue, as_of, chosen.target_groups):
        speaking: list[frozenset[str] | None] = []
        for kind, ids in kinds:
            chosen_ids = told[kind]
            if chosen_ids is None:
                speaking.append(None)
            elif common := ids.intersection(chosen_ids):
                speaking.append(common)
            else:
                break
        else:
            strength = len(speaking) - speaking.count(None)
            if strength or not speaking:
                found.append((-strength, number, name, tuple(speaking)))
    found.sort(key=_PLACE)
    return tuple([_tip_match(catalogue, name, speaking) for _, _, name, speaking in found[:MOST_TIPS]])


_PLACE = operator.itemgetter(0, 1, 2)


# A tip's number and id, and the ids of each kind that it names.
_TipFor = tuple[int, str, Sequence[tuple[AgainstTip, frozenset[str]]]]


@remembered
def _tips_for(catalogue: Catalogue, as_of: dt.date, target_groups: tuple[str, ...] | None) -> tuple[_TipFor, ...]:
    return tuple(
        [
            (tip.number, tip.id, [(kind, frozenset([link.to for link in links])) for kind, links in _kinds(tip)])
            for tip in tips_for(catalogue, as_of, target_groups)
        ]
    )


@remembered
def _tip_match(catalogue: Catalogue, name: str, speaking: tuple[frozenset[str] | None, ...]) -> TipMatch:
    """Return a tip with its reasons, given what speaks for it of each kind that it names; None for what is not told."""
    tip = catalogue.tips[name]
    kinds = [kind for kind, _ in _kinds(tip)]
    reasons = [found for pair in zip(kinds, speaking, strict=True) for found in _tip_reasons(*pair, catalogue)]
    return TipMatch(tip=tip, reasons=tuple(reasons) or EVERYONE)


def _tip_reasons(kind: AgainstTip, ids: frozenset[str] | None, catalogue: Catalogue) -> Iterator[Reason]:
    if kind == "situation":
        yield from (Reason(kind=situation) for situation in get_args(Situation) if situation in (ids or ()))
    elif kind == "activities":
        yield Reason(kind=kind, records=tuple([catalogue.activities[name] for name in sorted(ids or ())]))
    elif ids is None:
        yield not_told("not-told", kind)
    else:
        records: dict[Choice, Mapping[str, Goal | TargetGroup | TimeTier]] = {
            "goals": catalogue.goals,
            "target_groups": catalogue.target_groups,
            "time_tier": catalogue.time_tiers,
        }
        yield Reason(kind=kind, records=meant(ids, None, records[kind]))


# Cases


class Sizes(NamedTuple):
    """Which numbers of employees in the cases are like that of a company, and which are not."""

    like: frozenset[int]
    other: frozenset[int]


class _Candidate(NamedTuple):
    """A case that a plan can have, whatever the size of the companies that ask."""

    case: CaseStudy
    chosen: int
    """How many choices it has in common: goals and target groups, and the time."""
    activities: int
    """How many fitting activities it has in common."""
    match: CaseMatch
    of_like_size: CaseMatch
    """The same, for companies of like size."""


@remembered
def cases(
    catalogue: Catalogue, as_of: dt.date, chosen: Chosen, fits: tuple[Fit, ...], sizes: tuple[Sizes, ...]
) -> tuple[CaseMatch, ...]:
    """Return the cases of the companies that are most like these, at most `MOST_CASES`: first the most alike.

    A company is like this one where it does something that fits here, or shows what can be done in the time that there
    is, and is not known to be of another size. `fits` is what fits, what these companies do already included; where
    nothing does, there are no cases. `sizes` are those that the companies are like.

    Most alike is the company that has the most choices in common: goals, target groups and the time; then one that is
    known to be of like size; then the one with the most fitting activities in common.
    """
    found = []
    for candidate in _candidates(catalogue, as_of, chosen, fits):
        size = candidate.case.employees
        others = size is not None and all(size in of_company.other for of_company in sizes)
        if not others:
            unlike = not any(size in of_company.like for of_company in sizes)
            found.append((-candidate.chosen, unlike, -candidate.activities, candidate))
    # Candidates of whom all of this is equal stand in id order.
    found.sort(key=_PLACE)
    return tuple([each.match if unlike else each.of_like_size for _, unlike, _, each in found[:MOST_CASES]])


@remembered
def sizes(catalogue: Catalogue, told: int | EmployeeBand | None) -> Sizes:
    """Return how the sizes in the cases compare with that of a company, which told this number of employees."""
    likes = {size: is_of_like_size(size, told) for size in _known_sizes(catalogue)}
    return Sizes(
        frozenset([size for size, like in likes.items() if like]),
        frozenset([size for size, like in likes.items() if like is False]),
    )


@remembered
def _known_sizes(catalogue: Catalogue) -> frozenset[int]:
    return frozenset([case.employees for case in catalogue.cases.values() if case.employees is not None])


def is_of_like_size(employees: int, told: int | EmployeeBand | None) -> bool | None:
    """Return whether two companies are of like size; None where the number of employees of one leaves that open.

    They are where one has at most `LIKE_SIZE` times as many employees as the other.
    """
    if told is None:
        return None
    least, most = employee_bounds(told)
    if least > LIKE_SIZE * employees or (most is not None and employees > LIKE_SIZE * most):
        return False
    is_sure = employees <= LIKE_SIZE * least and most is not None and most <= LIKE_SIZE * employees
    return True if is_sure else None


@remembered
def _candidates(catalogue: Catalogue, as_of: dt.date, chosen: Chosen, fits: tuple[Fit, ...]) -> tuple[_Candidate, ...]:
    """Return the cases with what they have in common, in id order."""
    shared: dict[str, tuple[CaseStudy, list[Activity]]] = {}
    for fit in fits:
        for case in catalogue.cases_for[fit.activity.id]:
            if is_in_use(case, as_of):
                shared.setdefault(case.id, (case, []))[1].append(fit.activity)
    if fits and chosen.time_tier is not None:
        for case in _cases_of_tier(catalogue, as_of, chosen.time_tier):
            shared.setdefault(case.id, (case, []))
    found = []
    for case, activities in shared.values():
        # Choices that were not told are nothing in common.
        goals = meant(case.goals, chosen.goals or (), catalogue.goals)
        reached = meant(case.target_groups, chosen.target_groups or (), catalogue.target_groups)
        time = meant(case.time_tiers, () if chosen.time_tier is None else (chosen.time_tier,), catalogue.time_tiers)
        found.append(_candidate(case, tuple(activities), time, goals, reached))
    return tuple(sorted(found, key=operator.attrgetter("case.id")))


def _candidate(
    case: CaseStudy,
    activities: tuple[Activity, ...],
    time: tuple[TimeTier, ...],
    goals: tuple[Goal, ...],
    reached: tuple[TargetGroup, ...],
) -> _Candidate:
    common: tuple[tuple[ReasonKind, tuple[Activity | Goal | TargetGroup | TimeTier, ...]], ...] = (
        ("activities", activities),
        ("time_tier", time),
        ("goals", goals),
        ("target_groups", reached),
    )
    why = tuple([Reason(kind=kind, records=records) for kind, records in common if records])
    return _Candidate(
        case=case,
        chosen=len(goals) + len(reached) + len(time),
        activities=len(activities),
        match=CaseMatch(case=case, reasons=why),
        of_like_size=CaseMatch(case=case, reasons=(*why, Reason(kind="employees"))),
    )


@remembered
def _cases_of_tier(catalogue: Catalogue, as_of: dt.date, time_tier: str) -> tuple[CaseStudy, ...]:
    """Return the cases that show what can be done in the time of a tier."""
    return tuple([case for case in in_use(catalogue.cases, as_of) if is_for_time(case, time_tier)])


def is_for_time(case: CaseStudy, time_tier: str) -> bool:
    """Return whether a case shows what can be done in the time of a tier."""
    return any(link.to == time_tier for link in case.time_tiers)
