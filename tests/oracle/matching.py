"""From what a company says of itself to its plan: one pure function."""

import datetime as dt
from collections.abc import Iterable, Iterator

from attrs import frozen

from oracle.choices import choose
from oracle.funding import choose_documents, choose_funding, contributions, paying
from oracle.guidance import choose_cases, choose_contacts, choose_steps, choose_tips
from oracle.money import together
from oracle.questions import ask
from oracle.routes import meet_again
from oracle.starts import choose_start
from techtalent import Catalogue, CompanyProfile, Plan
from techtalent._version import SCHEMA_VERSION, __version__
from techtalent.catalogue.lookup import in_use, is_in_use
from techtalent.planning.choices import Choices
from techtalent.plans import (
    ActivityMatch,
    Alternative,
    Choice,
    FundingMatch,
    GoalCoverage,
    GoalServed,
    MeetAgain,
    NearMiss,
    Rank,
    Receipt,
    TargetGroupReached,
)
from techtalent.records import Activity, Goal, Initiative, TargetGroup, TimeTier


@frozen(kw_only=True)
class _Fit:
    """How one activity stands to the choices."""

    activity: Activity
    all_goals: tuple[GoalServed, ...]
    """All goals and target groups in use that it serves and reaches."""
    all_target_groups: tuple[TargetGroupReached, ...]
    goals: tuple[GoalServed, ...]
    """Of the chosen goals, those that it serves; of all goals where none were told."""
    target_groups: tuple[TargetGroupReached, ...]
    time_tier: TimeTier
    blockers: tuple[Choice, ...]
    """The choices that stand in the way; none where it fits."""


def match(profile: CompanyProfile, catalogue: Catalogue, *, as_of: dt.date) -> Plan:
    """Return the plan of a company on the day `as_of`: same input, same output, nothing read and nothing changed.

    Raises `ProfileError` where the profile names ids that the catalogue does not have, and TypeError where `as_of`
    is not a date (a datetime is none: which day it is depends on a time zone).
    """
    if isinstance(as_of, dt.datetime) or not isinstance(as_of, dt.date):
        raise TypeError(f"as_of is a day, not {as_of!r}")
    choices = choose(profile, catalogue, as_of)
    fits = list(_fits(choices, catalogue, as_of))
    fitting = [fit for fit in fits if not fit.blockers]
    reached = {fit.activity: [each.target_group for each in fit.target_groups] for fit in fitting}
    funding = choose_funding(reached, choices.profile, catalogue, as_of)
    activities = _ranked(fitting, funding, choices, catalogue, as_of)
    contacts = choose_contacts(choices, catalogue, as_of)
    return Plan(
        profile=choices.profile,
        goals=choices.goals,
        target_groups=choices.target_groups,
        time_tier=choices.time_tier,
        affiliations=choices.affiliations,
        activities=activities,
        starts=tuple(
            choose_start(
                match.activity,
                [each.target_group for each in match.target_groups],
                match.initiatives,
                choices,
                catalogue,
                as_of,
            )
            for match in activities
        ),
        near_misses=tuple(_near_miss(fit) for fit in fits if len(fit.blockers) == 1),
        funding=funding,
        documents=choose_documents(funding, catalogue, as_of),
        together=together(funding, catalogue),
        questions=ask(choices, activities, funding, contacts),
        coverage=_coverage(activities, fits, choices, catalogue, as_of),
        contacts=contacts,
        steps=choose_steps(choices, catalogue, as_of),
        tips=choose_tips(choices, catalogue, as_of),
        cases=choose_cases(choices, catalogue, activities, as_of),
        receipt=Receipt(
            library_version=__version__,
            catalogue_digest=catalogue.digest,
            schema_version=SCHEMA_VERSION,
            as_of=as_of,
            pooled=contributions(choices.profile, funding, reached),
        ),
    )


def _goals_of(activity: Activity, catalogue: Catalogue, as_of: dt.date) -> tuple[GoalServed, ...]:
    """Return the goals in use that the activity serves, in the guide's order."""
    found = [GoalServed(goal=catalogue.goals[link.to], basis=link.basis) for link in activity.goals]
    found.sort(key=lambda served: (served.goal.number, served.goal.id))
    return tuple(served for served in found if is_in_use(served.goal, as_of))


def _target_groups_of(activity: Activity, catalogue: Catalogue, as_of: dt.date) -> tuple[TargetGroupReached, ...]:
    """Return the target groups in use that the activity reaches, from young to old."""
    found = [
        TargetGroupReached(target_group=catalogue.target_groups[link.to], basis=link.basis)
        for link in activity.target_groups
    ]
    found.sort(key=lambda reached: (reached.target_group.order, reached.target_group.id))
    return tuple(reached for reached in found if is_in_use(reached.target_group, as_of))


def _fits(choices: Choices, catalogue: Catalogue, as_of: dt.date) -> Iterator[_Fit]:
    """Yield how each activity stands to the choices, in id order; none that no profile could reach any more."""
    for activity in in_use(catalogue.activities, as_of):
        goals = _goals_of(activity, catalogue, as_of)
        target_groups = _target_groups_of(activity, catalogue, as_of)
        time_tier = catalogue.time_tiers[activity.time_tier.to]
        if goals and target_groups and is_in_use(time_tier, as_of):
            yield _fit(activity, goals, target_groups, time_tier, choices)


def _fit(
    activity: Activity,
    goals: tuple[GoalServed, ...],
    target_groups: tuple[TargetGroupReached, ...],
    time_tier: TimeTier,
    choices: Choices,
) -> _Fit:
    chosen_goals, chosen_groups = goals, target_groups
    if choices.goals is not None:
        wanted = {goal.id for goal in choices.goals}
        chosen_goals = tuple(served for served in goals if served.goal.id in wanted)
    if choices.target_groups is not None:
        wanted = {group.id for group in choices.target_groups}
        chosen_groups = tuple(reached for reached in target_groups if reached.target_group.id in wanted)
    # A higher tier includes the lower ones (guide, chapter 3: the activities of chapter 2 remain possible).
    enough_time = choices.time_tier is None or time_tier.order <= choices.time_tier.order
    in_the_way: tuple[tuple[Choice, bool], ...] = (
        ("goals", not chosen_goals),
        ("target_groups", not chosen_groups),
        ("time_tier", not enough_time),
    )
    return _Fit(
        activity=activity,
        all_goals=goals,
        all_target_groups=target_groups,
        goals=chosen_goals,
        target_groups=chosen_groups,
        time_tier=time_tier,
        blockers=tuple(choice for choice, blocks in in_the_way if blocks),
    )


def _near_miss(fit: _Fit) -> NearMiss:
    (blocker,) = fit.blockers
    takes: tuple[Goal | TargetGroup | TimeTier, ...]
    if blocker == "goals":
        takes = tuple(served.goal for served in fit.all_goals)
    elif blocker == "target_groups":
        takes = tuple(reached.target_group for reached in fit.all_target_groups)
    else:
        takes = (fit.time_tier,)
    return NearMiss(activity=fit.activity, blocker=blocker, takes=takes)


def _ranked(
    fitting: Iterable[_Fit],
    funding: Iterable[FundingMatch],
    choices: Choices,
    catalogue: Catalogue,
    as_of: dt.date,
) -> tuple[ActivityMatch, ...]:
    """Return the fitting activities in the plan's order, which `Rank` explains."""
    may_pay = {each.regulation.id for each in funding if each.may_pay}
    told: tuple[tuple[Choice, object], ...] = (
        ("goals", choices.goals),
        ("target_groups", choices.target_groups),
        ("time_tier", choices.time_tier),
    )
    not_told = tuple(choice for choice, chosen in told if chosen is None)
    keyed = []
    for fit in fitting:
        regulations = paying(fit.activity, [each.target_group for each in fit.target_groups], catalogue, as_of)
        key = (
            -len(fit.goals),
            -sum(served.basis == "stated" for served in fit.goals),
            -len(fit.target_groups),
            -sum(reached.basis == "stated" for reached in fit.target_groups),
            -sum(regulation.id in may_pay for regulation in regulations),
            fit.time_tier.order,
        )
        keyed.append((key, fit.activity.id, fit, regulations))
    keyed.sort(key=lambda each: each[:2])
    return tuple(
        ActivityMatch(
            activity=fit.activity,
            goals=fit.goals,
            target_groups=fit.target_groups,
            initiatives=_helping(fit, catalogue, as_of),
            funding=regulations,
            open=not_told,
            meet_again=_met_again(fit, catalogue, as_of),
            rank=Rank(
                position=position,
                goals_served=-key[0],
                goals_stated=-key[1],
                target_groups_reached=-key[2],
                target_groups_stated=-key[3],
                regulations=-key[4],
                time_tier_order=key[5],
            ),
        )
        for position, (key, _, fit, regulations) in enumerate(keyed, start=1)
    )


def _helping(fit: _Fit, catalogue: Catalogue, as_of: dt.date) -> tuple[Initiative, ...]:
    """Return the initiatives that help with the activity in one of the groups reached, or in groups nobody named."""
    reached = {each.target_group.id for each in fit.target_groups}
    return tuple(
        initiative
        for initiative in catalogue.initiatives_for[fit.activity.id]
        if is_in_use(initiative, as_of)
        and (not initiative.target_groups or any(link.to in reached for link in initiative.target_groups))
    )


def _met_again(fit: _Fit, catalogue: Catalogue, as_of: dt.date) -> tuple[MeetAgain, ...]:
    """Return where those whom the activity reaches can be met again in target groups that are in use."""
    onward = catalogue._derived(meet_again)
    if {"pupils", "students"}.isdisjoint(link.to for link in fit.activity.audiences):
        return ()
    return tuple(
        meeting
        for reached in fit.target_groups
        for meeting in onward[reached.target_group.id]
        if is_in_use(meeting.target_group, as_of)
    )


def _coverage(
    activities: Iterable[ActivityMatch], fits: Iterable[_Fit], choices: Choices, catalogue: Catalogue, as_of: dt.date
) -> tuple[GoalCoverage, ...]:
    """Return each chosen goal (every goal in use where none were told) with what serves it, or what would."""
    goals = choices.goals
    if goals is None:
        goals = tuple(sorted(in_use(catalogue.goals, as_of), key=lambda goal: (goal.number, goal.id)))
    covered = []
    for goal in goals:
        serving = tuple(each.activity for each in activities if any(served.goal.id == goal.id for served in each.goals))
        covered.append(
            GoalCoverage(goal=goal, activities=serving, alternatives=() if serving else _alternatives(goal, fits))
        )
    return tuple(covered)


def _alternatives(goal: Goal, fits: Iterable[_Fit]) -> tuple[Alternative, ...]:
    """Return the activities that would serve the goal with the fewest changes to the other choices."""
    serving = [fit for fit in fits if any(served.goal.id == goal.id for served in fit.goals)]
    fewest = min((len(fit.blockers) for fit in serving), default=0)
    return tuple(
        Alternative(
            activity=fit.activity,
            time_tier=fit.time_tier if "time_tier" in fit.blockers else None,
            target_groups=tuple(each.target_group for each in fit.all_target_groups)
            if "target_groups" in fit.blockers
            else (),
        )
        for fit in sorted(serving, key=lambda fit: (fit.time_tier.order, fit.activity.id))
        if len(fit.blockers) == fewest
    )
