"""From what a company says of itself to its plan: one pure function."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs
from attrs import frozen

from oracle.already import choose_already, is_done, offered_by
from oracle.choices import choose
from oracle.first_steps import choose_first_steps
from oracle.funding import choose_documents, choose_funding, contributions, money as money_of, paying, starting
from oracle.guidance import choose_cases, choose_contacts, choose_steps, choose_tips, situations_of
from oracle.money import together
from oracle.notices import choose_notices
from oracle.questions import ask
from oracle.routes import later_meetings
from oracle.starts import choose_start
from techtalent import Catalogue, CompanyProfile, Plan
from techtalent._version import SCHEMA_VERSION, __version__
from techtalent.catalogue.lookup import in_use, is_in_use
from techtalent.planning.choices import Choices
from techtalent.plans import (
    ActivityMatch,
    Alternative,
    Choice,
    ConditionMatch,
    FundingMatch,
    GoalCoverage,
    GoalServed,
    LaterMeeting,
    MeetAgain,
    NearMiss,
    Rank,
    Receipt,
    TargetGroupReached,
)
from techtalent.records import (
    Activity,
    ActivityCondition,
    CaseStudy,
    Goal,
    Initiative,
    SchoolType,
    SchoolYear,
    TargetGroup,
    TimeTier,
)
from techtalent.words.meet_again import usually
from techtalent.words.ranks import why

_Pair = tuple[Goal, TargetGroup]


@frozen(kw_only=True)
class _Fit:
    """How one activity stands to the choices."""

    activity: Activity
    groups: tuple[TargetGroup, ...]
    """Its target groups in use."""
    pairs: tuple[_Pair, ...]
    """Each goal in use that it serves, with each target group in use for which it does."""
    for_goals: tuple[_Pair, ...]
    """Those with a chosen goal."""
    for_groups: tuple[_Pair, ...]
    """Those with a chosen group."""
    fitting: tuple[_Pair, ...]
    """Those with both."""
    time_tier: TimeTier
    blockers: tuple[Choice, ...]
    """The choices that stand in the way; none where it fits."""

    @property
    def reached(self) -> tuple[TargetGroup, ...]:
        """The groups that it reaches here, or would reach."""
        return _groups(self.fitting or self.for_goals or self.pairs) or self.groups


def match(profile: CompanyProfile, catalogue: Catalogue, *, as_of: dt.date) -> Plan:
    """Return the plan of a company on the day `as_of`: same input, same output, nothing read and nothing changed.

    Raises `ProfileError` where the profile names ids that the catalogue does not have, and TypeError where `as_of`
    is not a date (a datetime is none: which day it is depends on a time zone).
    """
    if isinstance(as_of, dt.datetime) or not isinstance(as_of, dt.date):
        raise TypeError(f"as_of is a day, not {as_of!r}")
    choices = choose(profile, catalogue, as_of)
    companies = choices.profile.companies()
    fits = list(_fits(choices, catalogue, as_of))
    fitting = [fit for fit in fits if not fit.blockers]
    done = [fit.activity for fit in fits if is_done(fit.activity, fit.reached, companies)]
    already = choose_already(choices.target_groups, companies, catalogue, as_of)
    # What is done already counts like all else that fits: telling it changes nothing for the rest.
    to_pay = {fit.activity: fit.reached for fit in fitting}
    claims = {each.activity: (each.funding, offered_by(each.activity, companies)) for each in already}
    funding = choose_funding(to_pay, claims, choices.profile, catalogue, as_of)
    advised = [fit for fit in fitting if fit.activity not in done]
    activities = _ranked(advised, funding, choices, catalogue, as_of)
    contacts = choose_contacts(choices, catalogue, as_of)
    situations = situations_of(choices, companies, already)
    having = {name: had for name, (_, had) in starting(to_pay, claims, catalogue, as_of).items()}
    starts = tuple(
        choose_start(
            match.activity,
            [each.target_group for each in match.target_groups],
            match.initiatives,
            choices,
            catalogue,
            as_of,
        )
        for match in activities
    )
    return Plan(
        profile=choices.profile,
        goals=choices.goals,
        target_groups=choices.target_groups,
        time_tier=choices.time_tier,
        affiliations=choices.affiliations,
        notices=choose_notices(choices, catalogue, as_of),
        already=already,
        activities=activities,
        starts=starts,
        conditions=_conditions(activities, catalogue, as_of),
        first_steps=choose_first_steps(choices.profile, already, activities, starts, funding, catalogue, as_of),
        near_misses=_near_misses(fits, choices, companies, catalogue, as_of),
        funding=funding,
        documents=choose_documents(funding, catalogue, as_of),
        together=together(funding, catalogue),
        questions=ask(choices, activities, funding, contacts, catalogue, as_of),
        coverage=_coverage(activities, fits, done, choices, catalogue, as_of),
        contacts=contacts,
        steps=choose_steps(choices, situations, not activities and not already, catalogue, as_of),
        tips=choose_tips(choices, situations, [each.activity for each in activities], catalogue, as_of),
        cases=choose_cases(choices, companies, catalogue, to_pay, as_of),
        meet_again=_meet_again(fitting, catalogue, as_of),
        school_years=_school_years(catalogue, as_of),
        receipt=Receipt(
            library_version=__version__,
            catalogue_digest=catalogue.digest,
            schema_version=SCHEMA_VERSION,
            as_of=as_of,
            pooled=contributions(choices.profile, funding, having, catalogue),
        ),
    )


def _school_years(catalogue: Catalogue, as_of: dt.date) -> tuple[SchoolYear, ...]:
    """Return the school years in use of which a day, or a day of a holiday, is not over, the earliest first."""
    found = []
    for year in catalogue.school_years.values():
        days = [year.last_day, *(days.last_day for holiday in year.holidays for days in holiday.days)]
        if is_in_use(year, as_of) and any(day >= as_of for day in days):
            found.append(year)
    found.sort(key=lambda year: (year.first_day, year.id))
    return tuple(found)


def _goals(pairs: Iterable[_Pair]) -> tuple[Goal, ...]:
    return tuple(sorted({goal for goal, _ in pairs}, key=lambda goal: (goal.number, goal.id)))


def _groups(pairs: Iterable[_Pair]) -> tuple[TargetGroup, ...]:
    return tuple(sorted({group for _, group in pairs}, key=lambda group: (group.order, group.id)))


def _pairs(activity: Activity, catalogue: Catalogue, as_of: dt.date) -> Iterator[_Pair]:
    """Yield each goal in use that an activity serves with each target group in use for which it does."""
    for link in activity.goals:
        for name in [group.to for group in activity.target_groups]:
            goal, group = catalogue.goals[link.to], catalogue.target_groups[name]
            if name in (link.target_groups or [name]) and is_in_use(goal, as_of) and is_in_use(group, as_of):
                yield goal, group


def _fits(choices: Choices, catalogue: Catalogue, as_of: dt.date) -> Iterator[_Fit]:
    """Yield how each activity stands to the choices, in id order; none that no profile could reach any more."""
    for activity in in_use(catalogue.activities, as_of):
        fit = _fit_of(activity, choices, catalogue, as_of)
        if fit.pairs and is_in_use(fit.time_tier, as_of):
            yield fit


def _fit_of(activity: Activity, choices: Choices, catalogue: Catalogue, as_of: dt.date) -> _Fit:
    pairs = tuple(_pairs(activity, catalogue, as_of))
    tier = catalogue.time_tiers[activity.time_tier.to]
    groups = [catalogue.target_groups[link.to] for link in activity.target_groups]
    return _fit(
        activity,
        sorted([group for group in groups if is_in_use(group, as_of)], key=lambda group: (group.order, group.id)),
        pairs,
        tier,
        choices.goals,
        choices.target_groups,
        choices.time_tier,
    )


def _fit(
    activity: Activity,
    reaching: Iterable[TargetGroup],
    pairs: tuple[_Pair, ...],
    time_tier: TimeTier,
    goals: Sequence[Goal] | None,
    groups: Sequence[TargetGroup] | None,
    available: TimeTier | None,
) -> _Fit:
    for_goals = tuple(pair for pair in pairs if goals is None or pair[0] in goals)
    for_groups = tuple(pair for pair in pairs if groups is None or pair[1] in groups)
    both = tuple(pair for pair in for_goals if pair in for_groups)
    blockers: list[Choice] = []
    if not for_goals:
        blockers.append("goals")
    # The goal is what a company comes for: where it serves one for other groups, the groups stand in the way.
    if not for_groups or (for_goals and not both):
        blockers.append("target_groups")
    # A higher tier includes the lower ones (guide, chapter 3: the activities of chapter 2 remain possible).
    if available is not None and time_tier.order > available.order:
        blockers.append("time_tier")
    return _Fit(
        activity=activity,
        groups=tuple(reaching),
        pairs=pairs,
        for_goals=for_goals,
        for_groups=for_groups,
        fitting=both,
        time_tier=time_tier,
        blockers=tuple(blockers),
    )


def _near_misses(
    fits: Sequence[_Fit],
    choices: Choices,
    companies: Sequence[CompanyProfile],
    catalogue: Catalogue,
    as_of: dt.date,
) -> tuple[NearMiss, ...]:
    """Return the changes of one choice that are worth telling, found by trying every one on every activity."""
    found: list[tuple[int, int, int, NearMiss]] = []
    for choice, record, step, changed in _changes(choices, catalogue, as_of):
        gained = []
        for fit in fits:
            after = _fit_of(fit.activity, changed, catalogue, as_of)
            # A larger tier has time for what a smaller one has time for: it is told of the smaller one.
            asked = choice != "time_tier" or fit.time_tier == record
            if fit.blockers and not after.blockers and asked and not is_done(fit.activity, after.reached, companies):
                gained.append(after)
        gained.sort(key=lambda after: (_place(after, [], changed, catalogue, as_of), after.activity.id))
        if gained:
            miss = NearMiss(choice=choice, takes=record, activities=tuple(after.activity for after in gained))
            found.append((step, -len(gained), len(found), miss))
    told: list[NearMiss] = []
    for _, _, _, miss in sorted(found, key=lambda each: each[:3]):
        # What an earlier change makes fit needs no other one.
        known = [activity for earlier in told for activity in earlier.activities]
        if any(activity not in known for activity in miss.activities):
            told.append(miss)
    return tuple(told)


def _changes(
    choices: Choices, catalogue: Catalogue, as_of: dt.date
) -> Iterator[tuple[Choice, Goal | TargetGroup | TimeTier, int, Choices]]:
    """Yield each change of a choice that was told, how large a step it is, and the choices with it."""
    if choices.goals is not None:
        for goal in sorted(in_use(catalogue.goals, as_of), key=lambda goal: (goal.number, goal.id)):
            if goal not in choices.goals:
                yield "goals", goal, 1, attrs.evolve(choices, goals=(*choices.goals, goal))
    if choices.target_groups is not None:
        for group in sorted(in_use(catalogue.target_groups, as_of), key=lambda group: (group.order, group.id)):
            if group not in choices.target_groups:
                yield "target_groups", group, 1, attrs.evolve(choices, target_groups=(*choices.target_groups, group))
    if choices.time_tier is not None:
        for tier in sorted(in_use(catalogue.time_tiers, as_of), key=lambda tier: (tier.order, tier.id)):
            if tier.order > choices.time_tier.order:
                step = tier.order - choices.time_tier.order
                yield "time_tier", tier, step, attrs.evolve(choices, time_tier=tier)


def _goals_served(fit: _Fit) -> tuple[GoalServed, ...]:
    links = {link.to: link for link in fit.activity.goals}
    return tuple(
        GoalServed(
            goal=goal,
            weight=links[goal.id].weight,
            basis=links[goal.id].basis,
            target_groups=_groups(pair for pair in fit.fitting if pair[0] == goal),
        )
        for goal in _goals(fit.fitting)
    )


def _ranked(
    fitting: Iterable[_Fit],
    funding: Sequence[FundingMatch],
    choices: Choices,
    catalogue: Catalogue,
    as_of: dt.date,
) -> tuple[ActivityMatch, ...]:
    """Return the advised activities in the plan's order, which `Rank` explains."""
    told: tuple[tuple[Choice, object], ...] = (
        ("goals", choices.goals),
        ("target_groups", choices.target_groups),
        ("time_tier", choices.time_tier),
    )
    not_told = tuple(choice for choice, chosen in told if chosen is None)
    keyed = []
    for fit in fitting:
        regulations = paying(fit.activity, fit.reached, catalogue, as_of)
        money = [match for match in funding if match.regulation in regulations and _can_be_had(match, fit.activity)]
        said = _said(fit, money, choices, catalogue, as_of)
        key = _place(fit, money, choices, catalogue, as_of)
        said["why"] = _why(fit, said, money, choices, catalogue, as_of)
        helping = _helping(fit, catalogue, as_of)
        keyed.append((key, fit.activity.id, fit, regulations, _goals_served(fit), helping, said))
    keyed.sort(key=lambda each: each[:2])
    return tuple(
        ActivityMatch(
            activity=fit.activity,
            goals=goals,
            target_groups=tuple(
                TargetGroupReached(
                    target_group=group,
                    basis=next(link.basis for link in fit.activity.target_groups if link.to == group.id),
                )
                for group in fit.reached
            ),
            initiatives=helping,
            funding=regulations,
            open=not_told,
            rank=Rank(**said),
        )
        for _, _, fit, regulations, goals, helping, said in keyed
    )


def _said(
    fit: _Fit, money: Sequence[FundingMatch], choices: Choices, catalogue: Catalogue, as_of: dt.date
) -> dict[str, Any]:
    """Return what a rank says, but for the place and the reasons in words."""
    goals = _goals_served(fit)
    doing = [
        case for case in in_use(catalogue.cases, as_of) if fit.activity.id in [link.to for link in case.activities]
    ]
    return {
        "time_told": choices.time_tier is not None,
        "main_goals": tuple(served.goal for served in goals if served.weight == "main"),
        "cases": tuple(case for case in doing if _is_alike(case, fit)),
        "paying": tuple(match.regulation for match in money),
        "goals_served": 0 if choices.goals is None else len(goals),
        "time_tier_order": fit.time_tier.order,
        "companies": len(doing),
        "helped": () in [initiative.regions for initiative in _helping(fit, catalogue, as_of)],
        "within": _within(fit.activity, catalogue, as_of),
    }


def _place(
    fit: _Fit, money: Sequence[FundingMatch], choices: Choices, catalogue: Catalogue, as_of: dt.date
) -> tuple[Any, ...]:
    """Return what activities are sorted by, before their ids."""
    said = _said(fit, money, choices, catalogue, as_of)
    return (
        fit.time_tier.order if choices.time_tier is None else 0,
        said["main_goals"] == (),
        -len(said["cases"]),
        said["paying"] == (),
        -said["goals_served"],
        fit.time_tier.order,
        -said["companies"],
        not said["helped"],
        said["within"] is not None,
    )


def _can_be_had(match: FundingMatch, activity: Activity) -> bool:
    """Return whether a regulation of a known amount can be had for an activity."""
    if not match.may_pay or match.estimate is None or match.estimate.last_known_until is not None:
        return False
    if match.eligibility == "once-you-start":
        return activity.shown_by != ()
    return match.eligibility.startswith("eligible")


def _is_alike(case: CaseStudy, fit: _Fit) -> bool:
    """Return whether a company does an activity for a goal and with a group for which it fits."""
    (link,) = (link for link in case.activities if link.to == fit.activity.id)
    goals = {each.to for each in case.goals}
    groups = set(link.target_groups) or {each.to for each in case.target_groups}
    return any(goal.id in goals and group.id in groups for goal, group in fit.fitting)


def _within(activity: Activity, catalogue: Catalogue, as_of: dt.date) -> Activity | None:
    if activity.within is None:
        return None
    found = catalogue.activities[activity.within.to]
    return found if is_in_use(found, as_of) else None


def _why(
    fit: _Fit,
    said: dict[str, Any],
    money: Sequence[FundingMatch],
    choices: Choices,
    catalogue: Catalogue,
    as_of: dt.date,
) -> Any:
    paid = money_of(money[0]) if money else None
    everywhere = [initiative for initiative in _helping(fit, catalogue, as_of) if initiative.regions == ()]
    return why(
        tier=fit.time_tier if choices.time_tier is None else None,
        is_main=None if choices.goals is None else said["main_goals"] != (),
        companies=[case.company for case in said["cases"]],
        money=paid,
        initiative=everywhere[0] if everywhere else None,
    )


def _conditions(
    activities: Iterable[ActivityMatch], catalogue: Catalogue, as_of: dt.date
) -> tuple[ConditionMatch, ...]:
    """Return what is asked for the groups that each activity reaches; what several activities say alike, once."""
    asked = [
        (each.activity, condition)
        for each in activities
        for condition in each.activity.conditions
        if condition.target_groups == ()
        or any(reached.target_group.id in condition.target_groups for reached in each.target_groups)
    ]
    found: list[ConditionMatch] = []
    for at, (_, condition) in enumerate(asked):
        alike = [activity for activity, other in asked if _say_the_same(condition, other)]
        organisation = catalogue.organisations.get(condition.organisation or "")
        if not any(_say_the_same(condition, earlier) for _, earlier in asked[:at]):
            found.append(
                ConditionMatch(
                    condition=condition,
                    activities=tuple(activity for spot, activity in enumerate(alike) if activity not in alike[:spot]),
                    organisation=organisation if organisation and is_in_use(organisation, as_of) else None,
                )
            )
    return tuple(found)


def _say_the_same(one: ActivityCondition, other: ActivityCondition) -> bool:
    return (one.title, one.text, one.organisation) == (other.title, other.text, other.organisation)


def _helping(fit: _Fit, catalogue: Catalogue, as_of: dt.date) -> tuple[Initiative, ...]:
    """Return the initiatives that help with the activity in one of the groups reached, or in groups nobody named."""
    reached = {group.id for group in fit.reached}
    return tuple(
        initiative
        for initiative in catalogue.initiatives_for[fit.activity.id]
        if is_in_use(initiative, as_of)
        and (not initiative.target_groups or any(link.to in reached for link in initiative.target_groups))
    )


def _meet_again(fitting: Iterable[_Fit], catalogue: Catalogue, as_of: dt.date) -> MeetAgain | None:
    """Return where those whom the activities reach are usually met again, in target groups that are in use."""
    onward = catalogue._derived(later_meetings)
    reached = {
        group
        for each in fitting
        for goal, group in each.fitting
        if not goal.for_own_people
        and not {"pupils", "students"}.isdisjoint(link.to for link in each.activity.audiences)
    }
    found: list[LaterMeeting] = []
    for group in sorted(reached, key=lambda group: (group.order, group.id)):
        found += [meeting for meeting in onward[group.id] if is_in_use(meeting.target_group, as_of)]
    meetings = [meeting for at, meeting in enumerate(found) if meeting not in found[:at]]
    ways: dict[SchoolType, list[tuple[TargetGroup, int | None]]] = {}
    for meeting in meetings:
        ways.setdefault(meeting.school_type, []).append((meeting.target_group, meeting.after_years))
    in_order = [meeting for here in ways for meeting in meetings if meeting.school_type == here]
    return MeetAgain(meetings=tuple(in_order), text=usually(list(ways.items()))) if meetings else None


def _coverage(
    activities: Iterable[ActivityMatch],
    fits: Sequence[_Fit],
    done: Sequence[Activity],
    choices: Choices,
    catalogue: Catalogue,
    as_of: dt.date,
) -> tuple[GoalCoverage, ...]:
    """Return each chosen goal (every goal in use where none were told) and whether it is served."""
    goals = choices.goals
    if goals is None:
        goals = tuple(sorted(in_use(catalogue.goals, as_of), key=lambda goal: (goal.number, goal.id)))
    covered = []
    for goal in goals:
        serving = [fit.activity for fit in fits if not fit.blockers and goal in _goals(fit.fitting)]
        doing = tuple(activity for activity in serving if activity in done)
        covered.append(
            GoalCoverage(
                goal=goal,
                served=any(each.activity in serving for each in activities),
                already=doing,
                # Who chose no goals misses none.
                alternatives=() if serving or choices.goals is None else _alternatives(goal, fits, choices),
            )
        )
    return tuple(covered)


def _alternatives(goal: Goal, fits: Iterable[_Fit], choices: Choices) -> tuple[Alternative, ...]:
    """Return the activities that would serve the goal with the fewest changes to the other choices."""
    alone = [
        _fit(fit.activity, fit.groups, fit.pairs, fit.time_tier, (goal,), choices.target_groups, choices.time_tier)
        for fit in fits
    ]
    serving = [fit for fit in alone if "goals" not in fit.blockers]
    fewest = min((len(fit.blockers) for fit in serving), default=0)
    return tuple(
        Alternative(
            activity=fit.activity,
            time_tier=fit.time_tier if "time_tier" in fit.blockers else None,
            target_groups=_groups(fit.for_goals) if "target_groups" in fit.blockers else (),
        )
        for fit in sorted(serving, key=lambda fit: (fit.time_tier.order, fit.activity.id))
        if len(fit.blockers) == fewest
    )
