"""What one change would gain, held against matching again with that change."""

import datetime as dt
from typing import Any

import attrs
from hypothesis import given, settings, strategies as st
from support.strategies import DAYS, catalogues, pools, profiles, telling, text

from techtalent import Catalogue, CompanyProfile, Offer, Plan, load_catalogue, match, pool, unlock
from techtalent.model.profile import OWN_FACTS
from techtalent.plans import Unlock
from techtalent.records import OfferRequirement, Organisation, RequiredOffer, TimeTier

AS_OF = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()

Situation = tuple[Catalogue, CompanyProfile, dt.date]
situations = st.one_of(
    st.tuples(st.just(PACKAGED), profiles(PACKAGED), DAYS),
    catalogues().flatmap(lambda catalogue: st.tuples(st.just(catalogue), profiles(catalogue), DAYS)),
)


def found(**facts: Any) -> dict[tuple[str, object], Unlock]:
    profile = CompanyProfile(**facts)
    return {(each.fact, getattr(each.to, "id", each.to)): each for each in unlock(profile, PACKAGED, as_of=AS_OF)}


def has(plan: Plan) -> tuple[set[str], set[str], set[str]]:
    return (
        {each.activity.id for each in plan.activities},
        {each.goal.id for each in plan.coverage if each.served or each.already},
        {each.regulation.id for each in plan.funding if each.may_pay},
    )


def assert_gains_are_those_of_matching_again(situation: Situation) -> None:
    catalogue, profile, day = situation
    before = has(match(profile, catalogue, as_of=day))
    for each in unlock(profile, catalogue, as_of=day):
        after = has(match(each.profile, catalogue, as_of=day))
        gained = tuple(new - old for new, old in zip(after, before, strict=True))
        said = ({record.id for record in records} for records in (each.activities, each.goals, each.regulations))
        assert tuple(said) == gained
        assert any(gained)


@settings(max_examples=60)
@given(situations)
def test_each_gain_is_what_matching_again_gains(situation: Situation) -> None:
    """With the change made, the plan has just what the unlock says more, and always something."""
    assert_gains_are_those_of_matching_again(situation)


@settings(max_examples=60)
@given(situations)
def test_no_gain_is_forgotten(situation: Situation) -> None:
    """A near miss and the unlock of the same change name the same activities, and no tier is told by one alone."""
    catalogue, profile, day = situation
    unlocks = {
        (each.fact, getattr(each.to, "id", None)): {activity.id for activity in each.activities}
        for each in unlock(profile, catalogue, as_of=day)
    }
    upwards: set[str] = set()
    misses = match(profile, catalogue, as_of=day).near_misses
    # What a smaller tier makes fit, a larger one does as well.
    for miss in sorted(misses, key=lambda miss: miss.takes.order if isinstance(miss.takes, TimeTier) else 0):
        names = {activity.id for activity in miss.activities}
        if miss.choice == "time_tier":
            names = upwards = upwards | names
        assert names == unlocks[miss.choice, miss.takes.id]
    assert {key for key, activities in unlocks.items() if activities and key[0] == "time_tier"} == {
        (miss.choice, miss.takes.id) for miss in misses if miss.choice == "time_tier"
    }


@settings(max_examples=60)
@given(situations)
def test_each_change_is_one_fact(situation: Situation) -> None:
    """An unlock changes the fact that it names and no other; the time may be told in the other way."""
    catalogue, profile, day = situation
    for each in unlock(profile, catalogue, as_of=day):
        assert getattr(profile, each.fact) is not None or each.fact == "time_tier"
        back: dict[str, Any] = {each.fact: getattr(profile, each.fact)}
        if each.fact == "time_tier":
            back["hours_per_month"] = profile.hours_per_month
        assert telling(each.profile, **back) == match(profile, catalogue, as_of=day).profile


@settings(max_examples=60)
@given(situations)
def test_the_smallest_step_comes_first_and_then_the_largest_gain(situation: Situation) -> None:
    """A tier or a partner more stands before two; of equal steps, more goals stand before more activities."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    sizes = [
        (step(each, plan), -len(each.goals), -len(each.activities), -len(each.regulations))
        for each in unlock(profile, catalogue, as_of=day)
    ]
    assert sizes == sorted(sizes)


def step(change: Unlock, plan: Plan) -> int:
    """Return how large a change is: the tiers or the partners that it adds, two for a partnership, else one."""
    if isinstance(change.to, TimeTier):
        assert plan.time_tier is not None
        return change.to.order - plan.time_tier.order
    if change.fact == "partners":
        told = plan.profile.partners
        return change.to - (told if isinstance(told, int) else sum(kind.number for kind in told or ()))  # type: ignore[operator]
    return 2 if change.fact == "partnership" else 1


@settings(max_examples=60)
@given(situations)
def test_nobody_is_told_to_choose_a_training_fund(situation: Situation) -> None:
    """A fund follows from the collective agreement: no change is to join one."""
    catalogue, profile, day = situation
    for each in unlock(profile, catalogue, as_of=day):
        assert not (isinstance(each.to, Organisation) and each.to.type == "training-fund")


def test_a_company_that_told_nothing_has_nothing_to_change() -> None:
    """What was not told restricts nothing: telling it answers a question and is no change."""
    assert found() == {}


def test_an_offer_gains_what_asks_for_it() -> None:
    """A company that offers nothing gains a regulation by offering what it asks, where nothing advised brings that."""
    offer = RequiredOffer(type="internship", education="wo")
    asked = OfferRequirement(any_of=(offer,), text=text("an internship"), basis="stated")
    paying = attrs.evolve(PACKAGED.funding_regulations["slim"], id="for-wo", requirements=(asked,), excludes=())
    catalogue = Catalogue.of([*PACKAGED.records(), paying])
    changes = unlock(CompanyProfile(offers=[]), catalogue, as_of=AS_OF)
    (gained,) = [change for change in changes if change.fact == "offers"]
    assert gained.to == Offer(type="internship", education="wo")
    assert gained.profile.offers == (Offer(type="internship", education="wo"),)
    assert [each.id for each in gained.regulations] == ["for-wo"]


def test_entering_a_partnership_gains_its_funds() -> None:
    """A company that is in no partnership gains the LLO-Katalysator's grants by entering one.

    RIF comes with the advice to.
    """
    gained = found(partnership=False)["partnership", True]
    assert {each.id for each in gained.regulations} == {"llo-katalysator", "llo-professionalisation"}


def test_partners_are_gained_as_a_regulation_asks() -> None:
    """A company alone gains Promoot de techniek with one partner, while that was open."""
    profile = CompanyProfile(partners=0)
    gained, *_ = unlock(profile, PACKAGED, as_of=dt.date(2025, 7, 31))
    assert (gained.fact, gained.to) == ("partners", 1)
    assert [each.id for each in gained.regulations] == ["promoot-de-techniek"]
    assert unlock(profile, PACKAGED, as_of=dt.date(2025, 8, 1)) == ()


def test_another_target_group_and_goal_gain_activities() -> None:
    """A company for mbo with little time gains primary school activities with po, and internships with more time."""
    gains = found(target_groups=["mbo"], time_tier="little-time", goals=["boost-innovation"])
    assert "internships" in {each.id for each in gains["time_tier", "more-time"].activities}
    assert [each.id for each in gains["time_tier", "more-time"].goals] == ["boost-innovation"]
    assert ("goals", "discover-young-talent") in gains


# Companies that join forces

pooled = st.one_of(
    st.tuples(st.just(PACKAGED), pools(PACKAGED), DAYS),
    catalogues().flatmap(lambda catalogue: st.tuples(st.just(catalogue), pools(catalogue), DAYS)),
)


@settings(max_examples=25, deadline=None)
@given(pooled)
def test_each_gain_of_a_pool_is_what_matching_again_gains(situation: Situation) -> None:
    """With the change made, the plan of the companies has just what the unlock says more."""
    assert_gains_are_those_of_matching_again(situation)


@settings(max_examples=25, deadline=None)
@given(pooled)
def test_only_the_company_that_is_named_changes(situation: Situation) -> None:
    """An affiliation or a partnership is one company's, which is named; every other change is that of all of them."""
    catalogue, profile, day = situation
    before = match(profile, catalogue, as_of=day).profile
    for each in unlock(profile, catalogue, as_of=day):
        if each.company is None:
            assert each.fact not in OWN_FACTS
            assert each.profile.members == before.members
            continue
        assert each.fact in OWN_FACTS
        left, came = list(before.members), list(each.profile.members)
        for member in before.members:
            if member in came:
                left.remove(member)
                came.remove(member)
        assert left == [each.company]
        (changed,) = came
        assert changed == telling(each.company, **{each.fact: getattr(changed, each.fact)})
        assert telling(each.profile, members=before.members) == before


def test_joining_forces_is_as_many_partners() -> None:
    """Two companies have the partner that a company alone would gain Promoot de techniek by."""
    told = {"affiliations": ["ao-metalektro"], "region": "east", "activity_region": "east", "partners": 0}
    day = dt.date(2025, 7, 31)
    alone = unlock(CompanyProfile(**told), PACKAGED, as_of=day)  # type: ignore[arg-type]
    assert ("partners", 1) in {(each.fact, each.to) for each in alone}
    both = pool([CompanyProfile(**told), CompanyProfile(**told)])  # type: ignore[arg-type]
    assert "partners" not in {each.fact for each in unlock(both, PACKAGED, as_of=day)}
    assert "promoot-de-techniek" in has(match(both, PACKAGED, as_of=day))[2]
