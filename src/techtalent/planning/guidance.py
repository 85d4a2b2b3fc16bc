"""How to begin: the steps, the tips and the cases of a plan, each with its reasons."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use, is_in_use
from techtalent.model.activities import Activity
from techtalent.model.advice import Choice
from techtalent.model.common import Fact, Link
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.plan import CaseMatch, StepMatch, TipMatch
from techtalent.model.reasons import Reason
from techtalent.model.starts import PointMatch
from techtalent.model.steps import CaseStudy, Step, Tip
from techtalent.planning.choices import Choices, is_told
from techtalent.planning.fits import Chosen, is_for
from techtalent.planning.for_whom import Home, alike, organisations_of, whom
from techtalent.planning.reasons import EVERYONE, meant, not_told
from techtalent.planning.shortcuts import remembered, tips_for
from techtalent.planning.starts import points


def steps(catalogue: Catalogue, as_of: dt.date, choices: Choices, companies: tuple[Home, ...]) -> tuple[StepMatch, ...]:
    """Return all steps in the guide's order, with the points for these companies and the facts that are still open."""
    settled, organisations = _settled_by_steps(catalogue, as_of), _named_by_steps(catalogue, as_of)
    still_open = tuple([fact for fact in settled if not is_told(fact, choices)])
    return _step_matches(catalogue, as_of, still_open, alike(companies, False, organisations))


@remembered
def _named_by_steps(catalogue: Catalogue, as_of: dt.date) -> frozenset[str]:
    return organisations_of(whom(point) for step in in_use(catalogue.steps, as_of) for point in step.points)


@remembered
def _settled_by_steps(catalogue: Catalogue, as_of: dt.date) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(fact for step in in_use(catalogue.steps, as_of) for fact in step.settles))


@remembered
def _step_matches(
    catalogue: Catalogue, as_of: dt.date, still_open: tuple[Fact, ...], companies: tuple[Home, ...]
) -> tuple[StepMatch, ...]:
    return tuple(
        StepMatch(
            step=step,
            points=_step_points(catalogue, step.id, companies),
            reasons=_step_reasons(step, still_open),
        )
        for step in sorted(in_use(catalogue.steps, as_of), key=_number_sort_key)
    )


def _number_sort_key(record: Step | Tip) -> tuple[int, str]:
    return record.number, record.id


@remembered
def _step_points(catalogue: Catalogue, step: str, companies: tuple[Home, ...]) -> tuple[PointMatch, ...]:
    return points(catalogue, catalogue.steps[step].points, companies)


def _step_reasons(step: Step, still_open: Sequence[Fact]) -> tuple[Reason, ...]:
    settles = tuple(fact for fact in step.settles if fact in still_open)
    return (*EVERYONE, Reason(kind="not-told", facts=settles)) if settles else EVERYONE


def _for_whom(tip: Tip, chosen: Chosen) -> tuple[tuple[Choice, tuple[Link, ...], tuple[str, ...] | None], ...]:
    """Return, for each choice, the links of a tip and the ids that were chosen; None for a choice that was not told."""
    return (
        ("goals", tip.goals, chosen.goals),
        ("target_groups", tip.target_groups, chosen.target_groups),
        ("time_tier", tip.time_tiers, None if chosen.time_tier is None else (chosen.time_tier,)),
    )


def against_tip(tip: Tip, chosen: Chosen) -> tuple[Choice, ...]:
    """Return the choices that speak against a tip; empty where it is for everyone or for what was chosen."""
    return tuple(choice for choice, links, ids in _for_whom(tip, chosen) if not is_for(links, ids))


@remembered
def tips(catalogue: Catalogue, as_of: dt.date, chosen: Chosen) -> tuple[TipMatch, ...]:
    """Return the tips that are for everyone or for what was chosen, in the guide's order."""
    found = [tip for tip in tips_for(catalogue, as_of, chosen.target_groups) if not against_tip(tip, chosen)]
    return tuple(
        TipMatch(tip=tip, reasons=tuple(_tip_reasons(tip, chosen, catalogue)) or EVERYONE)
        for tip in sorted(found, key=_number_sort_key)
    )


def _tip_reasons(tip: Tip, chosen: Chosen, catalogue: Catalogue) -> Iterator[Reason]:
    records: dict[Choice, Mapping[str, Goal | TargetGroup | TimeTier]] = {
        "goals": catalogue.goals,
        "target_groups": catalogue.target_groups,
        "time_tier": catalogue.time_tiers,
    }
    for choice, links, ids in _for_whom(tip, chosen):
        if links and ids is None:
            yield not_told("not-told", choice)
        elif links:
            yield Reason(kind=choice, records=meant(links, ids, records[choice]))


def cases(catalogue: Catalogue, as_of: dt.date, chosen: Chosen, fitting: Iterable[Activity]) -> tuple[CaseMatch, ...]:
    """Return the cases of companies that do a fitting activity, beginning with the one that is most alike.

    Most alike is the case with the most fitting activities in common, then goals, then target groups. `fitting` is in
    id order, what this company does already included.
    """
    shared: dict[str, tuple[CaseStudy, list[Activity]]] = {}
    for activity in fitting:
        for case in catalogue.cases_for[activity.id]:
            if is_in_use(case, as_of):
                shared.setdefault(case.id, (case, []))[1].append(activity)
    found = []
    for case, activities in shared.values():
        # Choices that were not told are nothing in common.
        alike = meant(case.goals, chosen.goals or (), catalogue.goals)
        reached = meant(case.target_groups, chosen.target_groups or (), catalogue.target_groups)
        reasons = [Reason(kind="activities", records=tuple(activities))]
        if alike:
            reasons.append(Reason(kind="goals", records=alike))
        if reached:
            reasons.append(Reason(kind="target_groups", records=reached))
        place = (-len(activities), -len(alike), -len(reached), case.id)
        found.append((place, CaseMatch(case=case, reasons=tuple(reasons))))
    return tuple(match for _, match in sorted(found, key=lambda pair: pair[0]))
