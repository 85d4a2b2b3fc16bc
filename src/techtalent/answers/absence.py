"""Why a plan does not have what another plan has: the facts that were told, or what became of a record."""

import itertools
from collections.abc import Container, Iterable, Iterator
from typing import Literal, get_args

from techtalent.catalogue.lookup import is_in_use
from techtalent.model.activities import Activity, Initiative, served
from techtalent.model.advice import Choice
from techtalent.model.common import Situation
from techtalent.model.goals import Goal, TargetGroup
from techtalent.model.organisations import ContactPoint
from techtalent.model.plan import Plan
from techtalent.model.regulations import FundingRegulation
from techtalent.model.steps import CaseStudy, Step, Tip
from techtalent.planning.already import is_done
from techtalent.planning.cases import in_common, is_of_like_size, linked
from techtalent.planning.choices import Choices, not_told
from techtalent.planning.contacts import against_contact
from techtalent.planning.fits import Chosen, education_of, is_for, pairing
from techtalent.planning.for_whom import homes
from techtalent.planning.payers import is_of_its_education
from techtalent.planning.situations import situations_of
from techtalent.planning.steps import Asking, facts_of, is_point_for
from techtalent.planning.tips import FIRST, MOST_TIPS, named_by, speaking, telling

AbsenceReason = Literal[
    "already",
    "goals",
    "target_groups",
    "time_tier",
    "region",
    "affiliations",
    "activities",
    "situation",
    "employees",
    "points",
    "others",
    "retired",
    "catalogue",
]
"""Why a plan does not have something. `already`: the company does it already, so that it is not advised; of a
regulation, the company does what it pays for already, and with other learners. `goals`, `target_groups`, `time_tier`:
other choices were told; of an activity, the fewest that would have to be told alike. `region`, `affiliations`: the
company is in another region or affiliated otherwise. `activities`: none of its activities fits; of a tip, the company
begins with none of them. `situation`: a tip is for newcomers, say, and the company is none. `employees`: the company of
a case is of another size. `points`: no point of a step is for the company. `others`: there are as many tips or cases as
a plan has, and others say more to the company. `retired`: the record, or a record that it depends on, is retired on the
plan's day. `catalogue`: the catalogue of the plan does not have it, or has it in another form."""

Entry = Activity | Goal | FundingRegulation | Initiative | ContactPoint | Step | Tip | CaseStudy
"""A record that a plan can have. A plan has a goal where one of its activities serves the goal."""


def made_with(plan: Plan) -> tuple[str, str, str]:
    """Return what a plan was made with but for its profile and its day."""
    receipt = plan.receipt
    return receipt.catalogue_digest, receipt.library_version, receipt.schema_version


def absence_reasons(record: Entry, plan: Plan, other: Plan) -> Iterator[AbsenceReason]:
    """Yield why `other` does not have what `plan` has; nothing where no fact that was told is the reason."""
    if not is_in_use(record, other.receipt.as_of):
        yield "retired"
    elif isinstance(record, Activity):
        yield from _reasons_against_activity(record, plan, other)
    elif isinstance(record, ContactPoint):
        yield from _reasons_against_contact(record, other)
    elif isinstance(record, Step):
        if not _has_point(record, other):
            yield "points"
    elif isinstance(record, Tip):
        yield from _reasons_against_tip(record, plan, other)
    elif isinstance(record, CaseStudy):
        yield from _reasons_against_case(record, plan, other)
    elif isinstance(record, Goal):
        if record.id in {covered.goal.id for covered in other.coverage}:
            yield "activities"
        elif other.goals is not None:
            yield "goals"
    elif isinstance(record, FundingRegulation | Initiative):
        fitting = _activities_for(record, other)
        if fitting.isdisjoint(link.to for link in record.activities):
            yield "activities"
        elif isinstance(record, Initiative):
            yield from _reasons_against_initiative(record, plan, other)
        else:
            yield from _reasons_against_regulation(record, plan, other)


def _activities_for(record: FundingRegulation | Initiative, plan: Plan) -> set[str]:
    """Return the ids of the activities for which a plan has records of this kind.

    An initiative helps with what is advised, and a regulation pays for what is done too.
    """
    advised = {match.activity.id for match in plan.activities}
    return advised if isinstance(record, Initiative) else advised | {match.activity.id for match in plan.already}


def _reasons_against_regulation(regulation: FundingRegulation, plan: Plan, other: Plan) -> Iterator[AbsenceReason]:
    """Yield why `other` does not have a regulation, although an activity that it is for is there."""
    (match,) = (match for match in plan.funding if match.regulation == regulation)
    shown = _activities_for(regulation, other)
    still = [activity for activity in match.activities if activity.id in shown]
    if not still:
        yield "activities"
    elif not any(_may_reach_its_education(activity, regulation, other) for activity in still):
        yield "target_groups"
    elif not {activity.id for activity in still}.isdisjoint(match.activity.id for match in other.already):
        yield "already"
    elif other.goals is not None:
        # An activity serves a goal for some target groups only.
        yield "goals"


def _may_reach_its_education(activity: Activity, regulation: FundingRegulation, plan: Plan) -> bool:
    """Return whether the chosen target groups let an activity reach the education that a regulation is for."""
    ids = {link.to for link in activity.target_groups}
    chosen = [group for group in plan.target_groups or () if group.id in ids and is_in_use(group, plan.receipt.as_of)]
    # What is done already may reach none of the groups that were chosen, and is paid for all the same.
    return not chosen or is_of_its_education(regulation, education_of(chosen))


def _reasons_against_initiative(initiative: Initiative, plan: Plan, other: Plan) -> Iterator[AbsenceReason]:
    """Yield why `other` does not have an initiative, although an activity that it is for fits there."""
    helped = {match.activity.id: match.activity for match in plan.activities if initiative in match.initiatives}
    still = [helped[match.activity.id] for match in other.activities if match.activity.id in helped]
    reached = _ids_in_use(other.target_groups, other)
    if not is_for(initiative.target_groups, reached):
        yield "target_groups"
    elif not still:
        yield "activities"
    else:
        # An initiative helps with an activity in the groups that both are for.
        groups = {link.to for link in initiative.target_groups}
        shared = [link for activity in still for link in activity.target_groups if link.to in groups]
        if not is_for(shared, reached):
            yield "target_groups"
        elif other.goals is not None:
            # An activity serves a goal for some target groups only.
            yield "goals"


def _reasons_against_contact(contact: ContactPoint, other: Plan) -> Iterator[AbsenceReason]:
    """Yield the facts told for the plan `other` that speak against a contact point."""
    for fact in against_contact(contact, homes(other.profile), other.profile.target_groups):
        if fact in ("target_groups", "region", "affiliations"):
            yield fact


def _situations(plan: Plan) -> tuple[Situation, ...]:
    return situations_of(plan.profile, plan.profile.companies(), plan.already)


def _has_point(step: Step, plan: Plan) -> bool:
    """Return whether a step has a point for the companies of a plan."""
    choices = Choices(
        profile=plan.profile,
        goals=plan.goals,
        target_groups=plan.target_groups,
        time_tier=plan.time_tier,
        affiliations=plan.affiliations,
    )
    asking = Asking(
        still_open=not_told(facts_of(step), choices),
        target_groups=None if plan.profile.target_groups is None else frozenset(plan.profile.target_groups),
        companies=homes(plan.profile),
        situations=_situations(plan),
        idle=not plan.activities and not plan.already,
    )
    return any(is_point_for(point, asking) for point in step.points)


def _reasons_against_tip(tip: Tip, plan: Plan, other: Plan) -> Iterator[AbsenceReason]:
    first = tuple([match.activity.id for match in other.activities[:FIRST]])
    told = telling(Chosen.of(other.profile, other.time_tier), first, _situations(other))
    of_tip = speaking(named_by(tip), told)
    if not first:
        yield "activities"
    elif of_tip.against:
        yield from of_tip.against
    elif of_tip.says_something:
        # With fewer tips than a plan has, it is the other catalogue.
        if len(other.tips) == MOST_TIPS:
            yield "others"
    else:
        # Nothing speaks against it there. What speaks for it here was not told there.
        (match,) = (match for match in plan.tips if match.tip == tip)
        speaking_here = [reason.kind for reason in match.reasons if not reason.facts]
        yield from (choice for choice in get_args(Choice) if choice in speaking_here and told[choice] is None)


def _reasons_against_case(case: CaseStudy, plan: Plan, other: Plan) -> Iterator[AbsenceReason]:
    fitting = {match.activity.id for match in other.activities}
    fitting |= {activity.id for covered in other.coverage for activity in covered.already}
    size, companies, links = case.employees, other.profile.companies(), linked(case)
    if size is not None and all(is_of_like_size(size, company.employees) is False for company in companies):
        yield "employees"
    elif in_common(links, fitting, Chosen.of(other.profile, other.time_tier)).is_enough:
        yield "others"
    elif in_common(links, fitting, Chosen.of(other.profile, plan.time_tier)).is_enough:
        yield "time_tier"
    else:
        yield "activities"


# What is told, or done, that can keep an activity out of the advice.
_AGAINST_ACTIVITY: tuple[AbsenceReason, ...] = ("goals", "target_groups", "time_tier", "already")


def _reasons_against_activity(activity: Activity, plan: Plan, other: Plan) -> tuple[AbsenceReason, ...]:
    """Return the fewest facts which, told as for `plan`, would have `other` advise the activity.

    An activity serves a goal for some groups, and is done with some groups, so that no fact can be judged by itself.
    """
    for size in range(len(_AGAINST_ACTIVITY) + 1):
        for told_alike in itertools.combinations(_AGAINST_ACTIVITY, size):
            if _is_advised(activity, plan, other, told_alike):
                return told_alike
    return ()


def _is_advised(activity: Activity, plan: Plan, other: Plan, told_alike: Container[AbsenceReason]) -> bool:
    """Return whether `other` would advise an activity of `plan` if some facts were told as for `plan`."""
    telling = {fact: plan if fact in told_alike else other for fact in _AGAINST_ACTIVITY}
    day, tier = other.receipt.as_of, telling["time_tier"].time_tier
    (asked,) = (match.rank.time_tier_order for match in plan.activities if match.activity == activity)
    # A retired goal may still be chosen, but no activity counts for it any more.
    goals = {covered.goal.id for covered in telling["goals"].coverage if is_in_use(covered.goal, day)}
    groups = _ids_in_use(telling["target_groups"].target_groups, other)
    available = None if tier is None else tier.order
    found = pairing(list(served(activity)), goals, groups, asked=asked, available=available)
    if not found.fits:
        return False
    done = next((match for match in telling["already"].already if match.activity.id == activity.id), None)
    if done is None:
        return True
    reached = {group for _, group in found.for_both}
    shared = [group for group in done.target_groups if group.id in reached]
    return not (shared and is_done(done.activity, shared, telling["already"].profile.companies()))


def _ids_in_use(chosen: Iterable[Goal | TargetGroup] | None, plan: Plan) -> set[str] | None:
    """Return the ids of the chosen records that are in use on the day of the plan."""
    return None if chosen is None else {record.id for record in chosen if is_in_use(record, plan.receipt.as_of)}
