"""What holds for every profile and every catalogue."""

import datetime as dt
import itertools
from collections.abc import Iterable
from typing import Any

import attrs
from hypothesis import given, settings, strategies as st
from support.strategies import DAYS, catalogues, profiles, telling

from techtalent import Catalogue, CompanyProfile, Plan, load_catalogue, match, to_json
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.activities import served as served_pairs
from techtalent.model.profile import FACTS
from techtalent.plans import NearMiss, Outcome
from techtalent.records import Fact, TimeTier

PACKAGED = load_catalogue()

# A catalogue, a profile that fits it, and a day: the packaged one half of the time.
situations = st.one_of(
    st.tuples(st.just(PACKAGED), profiles(PACKAGED), DAYS),
    catalogues().flatmap(lambda catalogue: st.tuples(st.just(catalogue), profiles(catalogue), DAYS)),
)
Situation = tuple[Catalogue, CompanyProfile, dt.date]


def advised(plan: Plan) -> list[str]:
    return [each.activity.id for each in plan.activities]


def nearly(plan: Plan) -> set[str]:
    """Return what one change would make fit."""
    return {activity.id for each in plan.near_misses for activity in each.activities}


def fitting(plan: Plan) -> set[str]:
    """Return what fits, whether it is advised or done already."""
    return {activity.id for each in plan.coverage for activity in each.already} | set(advised(plan))


def in_use(catalogue: Catalogue, name: str, day: dt.date) -> set[str]:
    return {each.id for each in getattr(catalogue, name).values() if each.retired is None or day < each.retired.since}


@given(situations)
def test_more_time_never_loses_an_activity(situation: Situation) -> None:
    """A higher tier includes the lower ones, however the time is told."""
    catalogue, profile, day = situation
    bare = telling(profile, time_tier=None, hours_per_month=None)
    plans = [
        match(telling(bare, time_tier=tier.id), catalogue, as_of=day)
        for tier in sorted(catalogue.time_tiers.values(), key=lambda tier: tier.order)
    ]
    plans.append(match(bare, catalogue, as_of=day))
    for less, more in itertools.pairwise(plans):
        assert fitting(less) <= fitting(more)
    by_hours = [match(telling(bare, hours_per_month=hours), catalogue, as_of=day) for hours in (0, 7.9, 8, 100)]
    for less, more in itertools.pairwise(by_hours):
        assert fitting(less) <= fitting(more)


@given(situations, st.data())
def test_telling_what_is_done_leaves_the_rest(situation: Situation, data: st.DataObject) -> None:
    """Telling `does` takes these activities out of the advice, and the order of the others and their money stay."""
    catalogue, profile, day = situation
    if not catalogue.activities:
        return
    before = match(profile, catalogue, as_of=day)
    told = data.draw(st.lists(st.sampled_from(list(catalogue.activities)), max_size=3, unique=True))
    after = match(telling(profile, does=(*(profile.does or ()), *told)), catalogue, as_of=day)
    assert advised(after) == [name for name in advised(before) if name not in told]
    assert {name for name in told if name in in_use(catalogue, "activities", day)} <= {
        each.activity.id for each in after.already
    }
    assert not set(nearly(after)) & set(told)
    money = {each.regulation.id: each.eligibility for each in after.funding}
    assert {name: money[name] for name in [each.regulation.id for each in before.funding]} == {
        each.regulation.id: each.eligibility for each in before.funding
    }


@given(situations)
def test_who_leaves_out_the_time_begins_no_heavier(situation: Situation) -> None:
    """Without a time, the first activity asks no more than the first one with any time that is told."""
    catalogue, profile, day = situation
    bare = match(telling(profile, time_tier=None, hours_per_month=None), catalogue, as_of=day).activities
    orders = [each.rank.time_tier_order for each in bare]
    assert orders == sorted(orders)
    for tier in catalogue.time_tiers:
        told = match(telling(profile, time_tier=tier, hours_per_month=None), catalogue, as_of=day).activities
        if told:
            assert orders[0] <= told[0].rank.time_tier_order


@given(situations)
def test_one_link_serves_a_chosen_goal_for_a_chosen_group(situation: Situation) -> None:
    """What is said of an activity is true at once: a link of it serves the goal for each group that stands there."""
    catalogue, profile, day = situation
    for each in match(profile, catalogue, as_of=day).activities:
        links = {link.to: link for link in each.activity.goals}
        for served in each.goals:
            assert profile.goals is None or served.goal.id in profile.goals
            assert (served.weight, served.basis) == (links[served.goal.id].weight, links[served.goal.id].basis)
            groups = {group.id for group in served.target_groups}
            assert groups
            assert groups <= set(
                links[served.goal.id].target_groups or [link.to for link in each.activity.target_groups]
            )
            assert profile.target_groups is None or groups <= set(profile.target_groups)
        reached = {group.id for served in each.goals for group in served.target_groups}
        assert {group.target_group.id for group in each.target_groups} == reached


@given(situations)
def test_what_is_done_is_no_advice(situation: Situation) -> None:
    """What the company tells that it does stands under `already`, with its money in the plan, whatever fits."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    already = {each.activity.id: each for each in plan.already}
    assert set(profile.does or ()) & in_use(catalogue, "activities", day) <= set(already)
    assert not set(profile.does or ()) & set(advised(plan))
    there = {each.regulation.id: {activity.id for activity in each.activities} for each in plan.funding}
    for name, each in already.items():
        assert each.told_by
        for regulation in each.funding:
            assert name in there[regulation.id]


@given(situations, st.data())
def test_one_more_choice_never_loses_an_activity(situation: Situation, data: st.DataObject) -> None:
    """One more goal or target group adds activities and takes none away."""
    catalogue, profile, day = situation
    before = fitting(match(profile, catalogue, as_of=day))
    for name in ("goals", "target_groups"):
        told = getattr(profile, name)
        if told is not None:
            extra = data.draw(st.sampled_from(list(getattr(catalogue, name))))
            more = telling(profile, **{name: (*told, extra)})
            assert before <= fitting(match(more, catalogue, as_of=day))


@given(situations, st.randoms(use_true_random=False))
def test_order_changes_nothing(situation: Situation, random: Any) -> None:
    """Neither the order of the records nor that of the values told shows in the plan, to the byte."""
    catalogue, profile, day = situation
    records = list(catalogue.records())
    random.shuffle(records)
    told = attrs.asdict(profile, recurse=False)
    for name, value in told.items():
        if isinstance(value, tuple):
            told[name] = random.sample(value + value, 2 * len(value))
    one = to_json(match(profile, catalogue, as_of=day))
    other = to_json(match(CompanyProfile(**told), Catalogue.of(records), as_of=day))
    assert one == other


@given(situations, st.data())
def test_telling_a_fact_never_unsettles(situation: Situation, data: st.DataObject) -> None:
    """A fact that was left out and is told now never turns `eligible` into `undetermined`, nor settled into unsettled.

    A regulation that did not ask for the fact keeps its eligibility, outcomes and missing facts.
    """
    catalogue, profile, day = situation
    requirements_facts = [fact for fact in FACTS if fact not in ("goals", "target_groups", "time_tier")]
    left_out = [fact for fact in requirements_facts if getattr(profile, fact) is None]
    if not left_out:
        return
    fact = data.draw(st.sampled_from(left_out))
    value = data.draw(profiles(catalogue).map(lambda other: getattr(other, fact)).filter(lambda told: told is not None))
    plan = match(profile, catalogue, as_of=day)
    fits = fitting(plan)
    # What is only done already may turn out to be done for other learners.
    before = {each.regulation.id: each for each in plan.funding if fits & {activity.id for activity in each.activities}}
    after = match(telling(profile, **{fact: value}), catalogue, as_of=day).funding
    # What is done already may be paid for as well, once that is told.
    assert {each.regulation.id for each in after} >= set(before)
    for each in after:
        if each.regulation.id not in before:
            continue
        earlier = before[each.regulation.id]
        if earlier.eligibility == "once-you-start":
            # What the company would start with, it may do already.
            assert each.eligibility in ("once-you-start", "eligible", "eligible-so-far")
        elif earlier.eligibility != "undetermined":
            assert each.eligibility == earlier.eligibility
        # What is missing may be missing for a regulation that is required, too.
        if fact not in _asked(earlier.outcomes) | set(earlier.missing):
            assert (each.eligibility, each.outcomes, each.missing) == (
                earlier.eligibility,
                earlier.outcomes,
                earlier.missing,
            )


def _asked(outcomes: Iterable[Outcome]) -> set[Fact]:
    """Return the facts that would settle a requirement, or a part of a group, whether or not the group is settled."""
    return {fact for each in outcomes for fact in (*each.missing, *_asked(each.of))}


@given(situations)
def test_every_supporting_regulation_is_there_once(situation: Situation) -> None:
    """A regulation that pays for an advised activity, in the education it reaches, is in the plan once, with it."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    there = {each.regulation.id: {activity.id for activity in each.activities} for each in plan.funding}
    assert len(plan.funding) == len(there)
    for each in plan.activities:
        groups = [reached.target_group for reached in each.target_groups]
        reached = {part for group in groups for part in group.education}
        expected = set()
        for regulation in catalogue.funding_regulations.values():
            named = each.activity.id in {link.to for link in regulation.activities} and is_in_use(regulation, day)
            unknown = not regulation.education or not all(group.education for group in groups)
            if named and (unknown or reached & set(regulation.education)):
                expected.add(regulation.id)
                assert each.activity.id in there[regulation.id]
        assert {regulation.id for regulation in each.funding} == expected
    shown = fitting(plan) | {each.activity.id for each in plan.already}
    assert all(paid and paid <= shown for paid in there.values())


@given(situations)
def test_every_activity_has_one_place(situation: Situation) -> None:
    """Every activity in use fits, is a near miss, is done, or is blocked at least twice; no two of these."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    fits, near = fitting(plan), nearly(plan)
    already = {each.activity.id for each in plan.already}
    assert len(plan.activities) == len(set(advised(plan)))
    assert not fits & near
    orders = {tier.id: tier.order for tier in catalogue.time_tiers.values()}
    for activity in catalogue.activities.values():
        goals, groups = (in_use(catalogue, name, day) for name in ("goals", "target_groups"))
        pairs = {(goal, group) for goal, group in served_pairs(activity) if goal in goals and group in groups}
        tier_in_use = activity.time_tier.to in in_use(catalogue, "time_tiers", day)
        if activity.id not in in_use(catalogue, "activities", day) or not pairs or not tier_in_use:
            assert activity.id not in fits | near
            continue
        for_goals = {pair for pair in pairs if profile.goals is None or pair[0] in profile.goals}
        for_groups = {pair for pair in pairs if profile.target_groups is None or pair[1] in profile.target_groups}
        blockers = []
        if not for_goals:
            blockers.append("goals")
        if not for_groups or (for_goals and not for_goals & for_groups):
            blockers.append("target_groups")
        if plan.time_tier is not None and orders[activity.time_tier.to] > plan.time_tier.order:
            blockers.append("time_tier")
        # What fits for a goal that is not chosen is not told by the coverage, so that the goals are all in use.
        assert (activity.id in fits) == (not blockers)
        assert (activity.id in set(advised(plan)) | already) or blockers
        if activity.id in near:
            assert len(blockers) == 1
        elif len(blockers) == 1:
            assert activity.id in already


def changed(profile: CompanyProfile, miss: NearMiss) -> CompanyProfile:
    """Return the profile with the change of a near miss."""
    if miss.choice == "time_tier":
        return telling(profile, time_tier=miss.takes.id, hours_per_month=None)
    return telling(profile, **{miss.choice: (*getattr(profile, miss.choice), miss.takes.id)})


@given(situations)
def test_what_a_near_miss_takes_makes_its_activities_fit(situation: Situation) -> None:
    """With the change of a near miss a plan advises just what the near miss names more, and what smaller tiers do."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    for miss in plan.near_misses:
        after = match(changed(profile, miss), catalogue, as_of=day)
        named = {
            activity.id
            for other in plan.near_misses
            for activity in other.activities
            if other == miss or (isinstance(other.takes, TimeTier) and is_below(other.takes, miss.takes))
        }
        assert set(advised(after)) - set(advised(plan)) == named


def is_below(tier: TimeTier, other: object) -> bool:
    return isinstance(other, TimeTier) and tier.order < other.order


@given(situations)
def test_near_misses_are_as_few_as_it_takes(situation: Situation) -> None:
    """They stand by size, then by gain, and every one of them names what none before it does."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    known: set[str] = set()
    for miss in plan.near_misses:
        names = {activity.id for activity in miss.activities}
        assert names - known
        known |= names
    here = 0 if plan.time_tier is None else plan.time_tier.order
    steps = [each.takes.order - here if isinstance(each.takes, TimeTier) else 1 for each in plan.near_misses]
    places = [(step, -len(each.activities)) for step, each in zip(steps, plan.near_misses, strict=True)]
    assert places == sorted(places)


@given(situations)
def test_near_misses_stand_in_the_order_of_the_advice_without_money(situation: Situation) -> None:
    """What a change makes fit stands as the plan with that change has it, but for the money that can be had."""
    catalogue, profile, day = situation
    for miss in match(profile, catalogue, as_of=day).near_misses:
        after = match(changed(profile, miss), catalogue, as_of=day)
        places = {
            each.activity.id: attrs.evolve(each.rank, paying=()).order
            for each in after.activities
            if each.activity in miss.activities
        }
        stand = [(places[activity.id], activity.id) for activity in miss.activities]
        assert stand == sorted(stand)


@given(situations)
def test_activities_stand_in_the_order_that_their_rank_gives(situation: Situation) -> None:
    """The rank alone, with the id for equal ones, explains every place."""
    catalogue, profile, day = situation
    activities = match(profile, catalogue, as_of=day).activities
    keys = [
        (
            0 if each.rank.time_told else each.rank.time_tier_order,
            not each.rank.main_goals,
            -len(each.rank.cases),
            not each.rank.paying,
            -each.rank.goals_served,
            each.rank.time_tier_order,
            -each.rank.companies,
            not each.rank.helped,
            each.rank.within is not None,
            each.activity.id,
        )
        for each in activities
    ]
    assert keys == sorted(keys)


@given(situations)
def test_every_goal_is_served_or_says_what_would(situation: Situation) -> None:
    """A goal is served where an advised activity serves it; a chosen one that nothing serves says what would."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    assert {each.goal.id for each in plan.coverage} == set(profile.goals or in_use(catalogue, "goals", day))
    for each in plan.coverage:
        assert each.served == any(served.goal == each.goal for match in plan.activities for served in match.goals)
        assert {activity.id for activity in each.already} <= {match.activity.id for match in plan.already}
        if each.served or each.already or profile.goals is None:
            assert each.alternatives == ()
        for alternative in each.alternatives:
            changed = profile
            if alternative.time_tier is not None:
                changed = telling(changed, time_tier=alternative.time_tier.id, hours_per_month=None)
            if alternative.target_groups:
                groups = (*(profile.target_groups or ()), alternative.target_groups[0].id)
                changed = telling(changed, target_groups=groups)
            assert alternative.activity.id in fitting(match(changed, catalogue, as_of=day))


@given(situations)
def test_answering_every_question_settles_everything(situation: Situation) -> None:
    """A question is asked for every fact that something waits for, and for no other."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    asked = [each.fact for each in plan.questions]
    assert len(asked) == len(set(asked))
    assert [each.settles for each in plan.questions] == sorted((each.settles for each in plan.questions), reverse=True)
    waiting = {fact for each in plan.funding if each.availability != "ended" for fact in each.missing}
    waiting |= {fact for each in plan.funding if each.estimate for fact in each.estimate.missing}
    waiting |= {choice for each in plan.activities for choice in each.open}
    waiting |= {fact for each in plan.contacts for reason in each.reasons for fact in reason.facts}
    assert set(asked) == waiting


@settings(max_examples=30)
@given(situations)
def test_a_plan_holds_the_catalogues_own_records(situation: Situation) -> None:
    """No record is copied: what a plan holds is what the catalogue has."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    assert all(each.activity is catalogue.activities[each.activity.id] for each in plan.activities)
    assert all(each.regulation is catalogue.funding_regulations[each.regulation.id] for each in plan.funding)
    assert all(each.contact_point is catalogue.contact_points[each.contact_point.id] for each in plan.contacts)
