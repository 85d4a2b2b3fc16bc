"""Companies that join forces: one profile of several, and what each of them brings."""

import datetime as dt
import itertools
import json
import random
from typing import Any, get_args

import attrs
import pytest
from hypothesis import example, given, settings, strategies as st
from oracle.funding import started_with
from oracle.money import required_by
from support.strategies import DAYS, NOTE, SOURCE, catalogues, companies, profiles, telling, text

from techtalent import (
    Catalogue,
    CompanyProfile,
    EmployeeBand,
    Finding,
    Offer,
    Partners,
    Plan,
    ProfileError,
    load_catalogue,
    match,
    pool,
    read_profile,
    render_markdown,
    to_json,
)
from techtalent.catalogue.lookup import in_use
from techtalent.model.company import partner_count
from techtalent.model.profile import OWN_FACTS
from techtalent.planning.eligibility import NOTHING, Brings, Needed, judge_all
from techtalent.planning.fits import Chosen, fit
from techtalent.plans import Eligibility, FundingMatch
from techtalent.records import (
    ContactPoint,
    FundingRegulation,
    Goal,
    Organisation,
    Record,
    RequiredOffer,
    TimeTier,
)

AS_OF = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()

told_alone = st.lists(profiles(PACKAGED), min_size=1, max_size=4)

Several = tuple[Catalogue, list[CompanyProfile], dt.date]
several = st.one_of(
    st.tuples(st.just(PACKAGED), st.lists(profiles(PACKAGED), min_size=2, max_size=3), DAYS),
    catalogues().flatmap(
        lambda catalogue: st.tuples(st.just(catalogue), st.lists(profiles(catalogue), min_size=2, max_size=3), DAYS)
    ),
)


def company(**facts: Any) -> CompanyProfile:
    return CompanyProfile(**facts)


ALL_OF_ONE_GOAL: dict[str, Any] = {"goals": ["discover-young-talent"], "time_tier": "much-time"}


def plan_of(*told: CompanyProfile, catalogue: Catalogue = PACKAGED, day: dt.date = AS_OF) -> Plan:
    return match(pool(told), catalogue, as_of=day)


def fitting(plan: Plan) -> set[str]:
    return {each.activity.id for each in plan.activities}


# What a pool is


@given(companies(PACKAGED))
def test_a_pool_of_one_is_that_one(profile: CompanyProfile) -> None:
    """One company joins forces with nobody, and neither does one pool."""
    assert pool([profile]) is profile


@settings(max_examples=40, deadline=None)
@given(several, st.randoms(use_true_random=False))
def test_the_order_means_nothing(situation: Several, shuffled: random.Random) -> None:
    """In whatever order companies come, their profile is one, and their plan is one to the byte."""
    catalogue, told, day = situation
    other = shuffled.sample(told, len(told))
    assert pool(told) == pool(other)
    assert to_json(plan_of(*told, catalogue=catalogue, day=day)) == to_json(
        plan_of(*other, catalogue=catalogue, day=day)
    )


@given(told_alone)
def test_a_pool_can_join_forces(told: list[CompanyProfile]) -> None:
    """A pool that others join is the pool of all of its companies, whoever came together first."""
    for at in range(1, len(told)):
        assert pool([pool(told[:at]), pool(told[at:])]) == pool(told)


def test_partners_of_a_pool_count_once_for_whoever_joins() -> None:
    """Two companies without partners are each other's, and may be the two of a third: joining makes them no others."""
    told = [
        company(partners=[Partners(kind="company", number=2)]),
        company(partners=[Partners(number=0)]),
        company(),
    ]
    expected = (Partners(number=0), Partners(kind="company", number=2))
    assert pool(told).partners == expected
    assert pool([told[0], pool(told[1:])]).partners == expected
    # What was told of the pool itself counts.
    three = attrs.evolve(pool(told[1:]), partners=[Partners(kind="school-mbo", number=3)])
    assert pool([told[0], three]).partners == (
        Partners(kind="company", number=2),
        Partners(kind="school-mbo", number=3),
    )


def test_hours_add_up_to_what_one_would_write() -> None:
    """Parts of hours add up as decimals do, in any order and in any two steps."""
    told = [company(hours_per_month=hours) for hours in (0.1, 0.2, 0.3, 7.7, 2.6)]
    assert pool(told[:2]).hours_per_month == 0.3
    for order in itertools.permutations(told):
        assert pool(order).hours_per_month == 10.9
        assert pool([pool(order[:3]), pool(order[3:])]).hours_per_month == 10.9


def test_no_company_is_no_pool() -> None:
    """There is nothing to pool where there is no company."""
    with pytest.raises(ProfileError) as error:
        pool([])
    (finding,) = error.value.findings
    assert finding == Finding(code="empty-choice", pointer="", message="there is no company to pool: give at least one")


# Its rules


@pytest.mark.parametrize("fact", ["goals", "target_groups"])
@pytest.mark.parametrize(
    ("told", "together"),
    [
        ([["a"], ["b"]], ("a", "b")),
        ([["b", "a"], ["a"]], ("a", "b")),
        ([["a"], None], ("a",)),
        ([None, None], None),
    ],
)
def test_choices_are_united(fact: str, told: list[list[str] | None], together: tuple[str, ...] | None) -> None:
    """Together companies serve the goals and groups of each; who chose none leaves it to the others."""
    both = pool([company(**{fact: each}) for each in told])
    assert getattr(both, fact) == together


@pytest.mark.parametrize(
    ("told", "hours", "tier"),
    [
        ([{"hours_per_month": 5}, {"hours_per_month": 4}], 9, None),
        ([{"hours_per_month": 5}, {}], 5, None),
        ([{"hours_per_month": 0}, {"hours_per_month": 0}], 0, None),
        ([{}, {}], None, None),
        ([{"time_tier": "more-time"}, {}], None, "more-time"),
        ([{"time_tier": "more-time"}, {"time_tier": "more-time"}], None, None),
        ([{"time_tier": "more-time"}, {"time_tier": "little-time"}], None, None),
        ([{"time_tier": "more-time"}, {"hours_per_month": 5}], None, None),
        ([{"hours_per_month": 744}, {"hours_per_month": 744}], 1488, None),
    ],
)
def test_the_time_of_all(told: list[dict[str, Any]], hours: float | None, tier: str | None) -> None:
    """Hours are added, a single tier stands, and what it takes a catalogue to weigh is left to matching."""
    both = pool([company(**each) for each in told])
    assert (both.hours_per_month, both.time_tier) == (hours, tier)


@pytest.mark.parametrize(
    ("told", "tier"),
    [
        ([{"hours_per_month": 4}, {"hours_per_month": 4}], "more-time"),
        ([{"hours_per_month": 4}, {"hours_per_month": 3.9}], "little-time"),
        # In floats these hours come to less than 8.
        ([{"hours_per_month": hours} for hours in (0.1, 4.1, 3.8)], "more-time"),
        ([{"time_tier": "little-time"}, *({"hours_per_month": hours} for hours in (0.1, 4.1, 3.8))], "more-time"),
        ([{"time_tier": "little-time"}, {"hours_per_month": 7.9}], "little-time"),
        ([{"time_tier": "little-time"}, {"hours_per_month": 8}], "more-time"),
        ([{"time_tier": "more-time"}, {"hours_per_month": 1}], "more-time"),
        ([{"time_tier": "more-time"}, {"time_tier": "little-time"}], "more-time"),
        ([{"time_tier": "much-time"}, {"hours_per_month": 700}], "much-time"),
        ([{"time_tier": "more-time"}, {"time_tier": "more-time"}], "more-time"),
        ([{"time_tier": "little-time"}, {}], "little-time"),
        ([{}, {}], None),
    ],
)
def test_tiers_and_hours_are_weighed_together(told: list[dict[str, Any]], tier: str | None) -> None:
    """The time of all is the highest tier that was told, or that all hours together come to; hours never buy more."""
    plan = plan_of(*(company(**each) for each in told))
    assert (plan.time_tier.id if plan.time_tier else None) == tier
    assert [each.time_tier for each in plan.profile.members].count(None) == sum(
        "time_tier" not in each for each in told
    )


def tiers(*hours: int) -> Catalogue:
    return Catalogue.of(
        TimeTier(id=f"from-{each}", order=at, title=NOTE, summary=NOTE, hours_from=each, goals=(), source=SOURCE)
        for at, each in enumerate(hours)
    )


@pytest.mark.parametrize(
    ("told", "tier"),
    [
        ([{"time_tier": "from-8"}, {"time_tier": "from-8"}], "from-16"),
        ([{"time_tier": "from-8"}, {"hours_per_month": 8}], "from-16"),
        ([{"time_tier": "from-8"}, {"hours_per_month": 7}], "from-8"),
        ([{"time_tier": "from-8"}, {}], "from-8"),
        ([{"time_tier": "from-8"}] * 4, "from-32"),
    ],
)
def test_a_tier_stands_for_the_hours_that_it_begins_with(told: list[dict[str, Any]], tier: str) -> None:
    """Companies that told a tier add the hours that it begins with, also where all told the same one."""
    plan = plan_of(*(company(**each) for each in told), catalogue=tiers(0, 8, 16, 32))
    assert plan.time_tier is not None
    assert plan.time_tier.id == tier


@pytest.mark.parametrize(
    ("told", "together"),
    [((None, None), None), (("east", None), "east"), (("east", "east"), "east"), (("east", "south"), None)],
)
def test_the_region_of_the_activities(told: tuple[Any, Any], together: str | None) -> None:
    """The activities are in the region that all told who told one."""
    assert pool([company(activity_region=each) for each in told]).activity_region == together


def test_a_third_company_settles_no_disagreement() -> None:
    """Two companies that told different regions do not agree because a third one joins their pool."""
    both = pool([company(activity_region="east"), company(activity_region="south")])
    assert pool([both, company(activity_region="east")]).activity_region is None


@pytest.mark.parametrize(
    ("told", "together"), [((None, None), 1), ((0, 0), 1), ((5, None), 5), ((None, None, None), 2), ((0, 1, 4), 4)]
)
def test_companies_are_each_others_partners(told: tuple[int | None, ...], together: int) -> None:
    """A pool has as many partners as it has other companies, or more where one told so."""
    assert pool([company(partners=each) for each in told]).partners == together


@given(st.lists(profiles(PACKAGED), min_size=2, max_size=3))
def test_what_a_company_is_stays_its_own(told: list[CompanyProfile]) -> None:
    """Each company is kept as it told of itself, and none of its own facts becomes one of all."""
    both = pool(told)
    assert sorted(both.members, key=repr) == sorted(told, key=repr)
    assert all(getattr(both, fact) is None for fact in OWN_FACTS)
    assert both.name is None
    for told_alone, one in zip(both.members, both.companies(), strict=True):
        assert one == telling(told_alone, partners=one.partners, activity_region=both.activity_region)
        assert one.partners is not None
        assert partner_count(one.partners) == partner_count(both.partners or 0) >= len(told) - 1


def test_companies_alone_are_no_partnership() -> None:
    """That companies join forces makes them no public-private partnership: that takes a school."""
    funding = {each.regulation.id: each.eligibility for each in plan_of(company(), company()).funding}
    assert funding["regionaal-investeringsfonds-mbo"] == "once-you-start"
    assert funding["llo-katalysator"] == "undetermined"
    alone = company(partnership=False)
    funding = {each.regulation.id: each.eligibility for each in plan_of(alone, alone).funding}
    assert funding["regionaal-investeringsfonds-mbo"] == "once-you-start"
    assert funding["llo-katalysator"] == "ineligible"


# What it gets


def brought(funding: FundingMatch, plan: Plan, catalogue: Catalogue, day: dt.date) -> Brings:
    """Return what a company has once it does the activities that fit and that a regulation pays for."""
    chosen = Chosen.of(plan.profile, plan.time_tier)
    fits = [fit(activity, chosen, catalogue, day) for activity in funding.activities]
    reached = {found.activity: [each.target_group for each in found.target_groups] for found in fits}
    fitting = {found.activity: reached[found.activity] for found in fits if not found.against}
    started = started_with(fitting, funding.regulation.education)
    offers = frozenset(RequiredOffer(type=kind, education=education) for kind, education in started.offers)
    return Brings(offers, started.partnership, started.training_company)


def needed_for(funding: FundingMatch, plan: Plan, catalogue: Catalogue, day: dt.date) -> list[Needed]:
    """Return what a regulation requires, with what a company has once it does what each of these pays for."""
    there = {each.regulation.id: brought(each, plan, catalogue, day) for each in plan.funding}
    required = required_by(funding.regulation, catalogue)
    return [Needed(other, there.get(other.id, NOTHING)) for other in required]


@settings(max_examples=60, deadline=None)
@given(several)
def test_a_regulation_is_for_all_where_it_is_for_one(situation: Several) -> None:
    """A pool can get what one of its companies can get with these partners there; what one may get, it may get."""
    catalogue, told, day = situation
    plan = plan_of(*told, catalogue=catalogue, day=day)
    companies = plan.profile.companies()
    for funding in plan.funding:
        brings = brought(funding, plan, catalogue, day)
        needed = needed_for(funding, plan, catalogue, day)
        alone = [judge_all(funding.regulation, each, brings, needed) for each in companies]
        assert funding.eligibility == min((each.eligibility for each in alone), key=get_args(Eligibility).index)
        if funding.eligibility == "undetermined":
            assert set(funding.missing) == {fact for each in alone for fact in each.missing}


@settings(max_examples=60, deadline=None)
@given(several)
def test_the_receipt_says_who_brings_what(situation: Several) -> None:
    """Each company stands in the receipt once, with just what may pay because of it."""
    catalogue, told, day = situation
    plan = plan_of(*told, catalogue=catalogue, day=day)
    assert tuple(each.company for each in plan.receipt.pooled) == plan.profile.members
    may_pay = [each.regulation for each in plan.funding if each.may_pay]
    brings = {each.regulation.id: brought(each, plan, catalogue, day) for each in plan.funding}
    needed = {each.regulation.id: needed_for(each, plan, catalogue, day) for each in plan.funding}
    for each, company_told in zip(plan.receipt.pooled, plan.profile.companies(), strict=True):
        judged = [(one, judge_all(one, company_told, brings[one.id], needed[one.id]).eligibility) for one in may_pay]
        assert each.brings == tuple(one for one, found in judged if found in ("eligible", "eligible-so-far"))
        assert each.may_bring == tuple(one for one, found in judged if found in ("once-you-start", "undetermined"))
    by_someone = {one.id for each in plan.receipt.pooled for one in (*each.brings, *each.may_bring)}
    assert by_someone == {one.id for one in may_pay}


def test_one_company_brings_nothing_to_itself() -> None:
    """The receipt of one company's plan names no contributions."""
    assert match(company(name="Alone"), PACKAGED, as_of=AS_OF).receipt.pooled == ()


def test_any_company_that_is_open_can_settle_it() -> None:
    """What two companies left open in a different way is all missing: either answer could settle the regulation."""
    ao = company(affiliations=["ao-metalektro"])
    offering = company(offers=[Offer(type="internship", education="vo")])
    (found,) = (each for each in plan_of(ao, offering).funding if each.regulation.id == "ao-internship-allowance-vo")
    assert found.eligibility == "once-you-start"
    assert set(found.missing) == {"offers", "affiliations"}


def test_a_fund_is_brought_by_its_affiliate() -> None:
    """Of two companies, what A+O pays is brought by the one affiliated with A+O, and SLIM by the small one.

    The training grant asks for no size and no fund: both bring it.
    """
    ao = company(name="In A+O", affiliations=["ao-metalektro"], employees=900, offers=[], partnership=False)
    small = company(name="Small", affiliations=[], employees=20, offers=[], partnership=False)
    plan = plan_of(ao, small)
    brings = {each.company.name: {one.id for one in each.brings} for each in plan.receipt.pooled}
    ao_pays = {"ao-digital-skills", "ao-employee-development", "ao-teacher-placement", "hybrid-trainer-course"}
    assert brings == {"In A+O": ao_pays | {"slim-training-grant"}, "Small": {"slim", "slim-training-grant"}}
    may_bring = {each.company.name: {one.id for one in each.may_bring} for each in plan.receipt.pooled}
    once_started = {
        "ao-financing-rules",
        "ao-internship-allowance-intern",
        "ao-internship-allowance-mbo-hbo-wo",
        "ao-internship-allowance-vo",
    }
    # Whether they are training companies was not told.
    either = {
        "practical-learning-subsidy",
        "practical-learning-subsidy-vo",
        "practical-learning-third-path",
        "regionaal-investeringsfonds-mbo",
    }
    assert may_bring == {"In A+O": once_started | either, "Small": either}


def test_the_others_count_by_their_size() -> None:
    """Of two companies with 40 and 600 employees, neither has a small partner but the large one; a band is open."""
    sizes: list[int | EmployeeBand | None] = [40, 600, EmployeeBand(at_least=100, at_most=300), None]
    both = pool([company(employees=size) for size in sizes])
    told = {
        member.employees: {part.kind: part.number for part in one.partners}
        for member, one in zip(both.members, both.companies(), strict=True)
        if isinstance(one.partners, tuple)
    }
    assert told[40] == {"large-company": 1, "company": 2}
    assert told[600] == {"small-company": 1, "company": 2}
    with_school = pool(
        [company(employees=40, partners=[Partners(kind="school-mbo", number=1)]), company(employees=600)]
    )
    assert with_school.partners == (Partners(number=1), Partners(kind="school-mbo", number=1))
    assert [one.partners for one in with_school.companies() if one.employees == 40] == [
        (Partners(kind="large-company", number=1), Partners(kind="school-mbo", number=1))
    ]


def test_no_two_companies_make_one_that_is_eligible() -> None:
    """Where a regulation asks two things, one company has to meet both: one each is not enough."""
    ao = company(affiliations=["ao-metalektro"], offers=[])
    other = company(affiliations=[], offers=[Offer(type="internship", education="vo")])
    funding = {each.regulation.id: each.eligibility for each in plan_of(ao, other).funding}
    assert funding["ao-internship-allowance-vo"] == "once-you-start"
    both = telling(other, affiliations=["ao-metalektro"])
    funding = {each.regulation.id: each.eligibility for each in plan_of(both, company(affiliations=[])).funding}
    assert funding["ao-internship-allowance-vo"] == "eligible-so-far"


@pytest.mark.parametrize(
    ("regions", "expected"),
    [
        (("east", "south"), {"fme-bdm-east": "region", "fme-bdm-south": "region"}),
        (("east", "east"), {"fme-bdm-east": "region"}),
        (
            ("east", None),
            {
                "fme-bdm-east": "region",
                "fme-bdm-north": "region-not-told",
                "fme-bdm-north-west": "region-not-told",
                "fme-bdm-south": "region-not-told",
                "fme-bdm-south-west": "region-not-told",
            },
        ),
    ],
)
def test_a_contact_is_there_for_any_company(regions: tuple[Any, Any], expected: dict[str, str]) -> None:
    """The contacts of a pool are those of each of its companies; one that did not tell where it is leaves all open."""
    plan = plan_of(*(company(region=each, affiliations=["fme"]) for each in regions))
    found = {
        each.contact_point.id: each.reasons[0].kind for each in plan.contacts if each.contact_point.region is not None
    }
    assert found == expected


def test_a_contact_is_for_one_company_by_all_that_it_told() -> None:
    """Who is affiliated in the south is not called in the east because another company is there."""
    pooled = pool(
        [
            CompanyProfile(region="east", affiliations=["ao-metalektro"]),
            CompanyProfile(region="south", affiliations=["fme"]),
        ]
    )
    found = {each.contact_point.id for each in match(pooled, PACKAGED, as_of=AS_OF).contacts}
    assert {one for one in found if one.startswith("fme-")} == {"fme-bdm-south"}
    assert "ao-regional-managers" in found


def test_a_contact_says_what_is_open_for_the_company_that_told_most() -> None:
    """What one company did not tell keeps nothing open where another one told it."""
    told = CompanyProfile(region="east", affiliations=["fme"])
    for members in ([told, CompanyProfile(region="east")], [CompanyProfile(affiliations=["fme"]), told]):
        contacts = match(pool(members), PACKAGED, as_of=AS_OF).contacts
        (found,) = (each for each in contacts if each.contact_point.id == "fme-bdm-east")
        assert [reason.kind for reason in found.reasons] == ["region", "affiliation"]


def test_an_affiliates_contact_is_there_for_any_company() -> None:
    """A fund's contact is there where one company is affiliated, open where one may be, and gone where none is."""

    def reason(*affiliations: Any) -> str | None:
        plan = plan_of(*(company(affiliations=each) for each in affiliations))
        found = {each.contact_point.id: each.reasons[0].kind for each in plan.contacts}
        return found.get("ao-regional-managers")

    assert reason(["ao-metalektro"], []) == "affiliation"
    assert reason(["ao-metalektro"], None) == "affiliation"
    assert reason([], None) == "affiliation-not-told"
    assert reason([], ["oom"]) is None


# Each offers internships to the learners for whom the other asks.
CROSSED = [
    company(target_groups=["mbo"], offers=[Offer(type="internship", education="vo")], **ALL_OF_ONE_GOAL),
    company(target_groups=["vo"], offers=[Offer(type="internship", education="mbo-bol")], **ALL_OF_ONE_GOAL),
]


@settings(max_examples=60, deadline=None)
@example((PACKAGED, CROSSED, AS_OF))
@given(several)
def test_together_no_less_fits_than_for_one_that_told_its_choices(situation: Several) -> None:
    """What fits a company that told goals, groups and time fits every pool with it, and only what all do is no advice.

    A company that left one of these open is restricted by what the others told: alone everything was open to it.
    """
    catalogue, told, day = situation
    plan = plan_of(*told, catalogue=catalogue, day=day)
    chosen = Chosen.of(plan.profile, plan.time_tier)
    together = {each.id for each in in_use(catalogue.activities, day) if not fit(each, chosen, catalogue, day).against}
    done_by_all = {each.activity.id for each in plan.already if len(each.members) == len(told)}
    for each in told:
        alone = match(each, catalogue, as_of=day)
        if None not in (alone.goals, alone.target_groups, alone.time_tier):
            assert fitting(alone) <= together
            assert fitting(alone) - fitting(plan) <= done_by_all


def test_what_all_offer_to_somebody_is_no_beginning_for_the_pool() -> None:
    """Who offers internships in vo and asks for mbo begins with them alone; beside one that asks for vo it has begun.

    A pool is asked what one company would be that asks for both groups: whether it offers them to one of these.
    """
    for each in CROSSED:
        assert "internships" in fitting(match(each, PACKAGED, as_of=AS_OF))
    plan = plan_of(*CROSSED)
    (found,) = (each for each in plan.already if each.activity.id == "internships")
    assert (found.members, found.education) == ((0, 1), ("vo", "mbo-bol"))
    assert "internships" not in fitting(plan)
    one_for_both = telling(CROSSED[0], target_groups=["mbo", "vo"])
    assert "internships" not in fitting(match(one_for_both, PACKAGED, as_of=AS_OF))


def test_who_left_a_choice_open_can_lose_by_joining() -> None:
    """A company that told no time fits all activities alone, and those for little time beside one that has little."""
    open_to_all, little = company(), company(time_tier="little-time")
    assert fitting(match(open_to_all, PACKAGED, as_of=AS_OF)) > fitting(plan_of(open_to_all, little))


@settings(max_examples=25, deadline=None)
@given(several, st.sampled_from(("nl", "en")))
def test_every_plan_of_a_pool_can_be_written(situation: Several, language: Any) -> None:
    """A plan of several companies names each of them, by its name or its number."""
    catalogue, told, day = situation
    named = [telling(each, name=f"Company {at}") if at else each for at, each in enumerate(told)]
    plan = plan_of(*named, catalogue=catalogue, day=day)
    written = render_markdown(plan, language)
    for at, member in enumerate(plan.profile.members, start=1):
        number = f"bedrijf {at}" if language == "nl" else f"company {at}"
        assert (member.name or number) in written
    assert "None" not in written


def test_who_brings_what_in_words() -> None:
    """A regulation says which companies bring it, or which may where none is sure to."""
    # Beside two small companies the big one could have SLIM as well.
    named = [company(name="Big", employees=900), company(name="Small", employees=20), company(employees=300)]
    english = render_markdown(plan_of(*named), "en")
    assert english.splitlines()[0] == "# 3 companies and schools: your first steps"
    assert "Big (900); Small (20); company 3 (300)." in english.splitlines()[2]
    brings = english.partition("## Who brings what\n\n")[2].partition("\n\n")[0].splitlines()
    assert [line.partition(":**")[0] for line in brings] == ["- **Big", "- **Small", "- **company 3"]
    assert brings[1].startswith("- **Small:** can apply for: SLIM")
    assert "## Wie brengt wat\n" in render_markdown(plan_of(*named), "nl")


# What cannot be


def findings_of(**facts: Any) -> list[tuple[str, str]]:
    with pytest.raises(ProfileError) as error:
        CompanyProfile(**facts)
    return [(each.code, each.pointer) for each in error.value.findings]


MEMBERS = (CompanyProfile(name="One"), CompanyProfile(name="Two"))


@pytest.mark.parametrize(
    ("fact", "value"),
    [("region", "east"), ("affiliations", ()), ("offers", ()), ("partnership", False), ("employees", 3)],
)
def test_an_own_fact_stands_with_its_company(fact: str, value: Any) -> None:
    """What each company has for itself cannot be told for all of them."""
    assert findings_of(members=MEMBERS, **{fact: value}) == [("told-twice", f"/{fact}")]


def test_members_are_companies() -> None:
    """Members are two or more profiles of one company each."""
    assert findings_of(members=MEMBERS[:1]) == [("too-few", "/members")]
    assert findings_of(members="One") == [("wrong-type", "/members")]
    assert findings_of(members=3) == [("wrong-type", "/members")]
    assert findings_of(members=("One", "Two")) == [("wrong-type", "/members")]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_member_has_no_members(at: int) -> None:
    """A pool is no member, and the finding names the place where it was told, whatever the order would be."""
    members = [*MEMBERS]
    members.insert(at, CompanyProfile(members=MEMBERS))
    assert findings_of(members=members) == [("told-twice", f"/members/{at}/members")]


def test_hours_are_bound_by_the_number_of_companies() -> None:
    """Two companies have the hours of two months, and not one more."""
    assert CompanyProfile(members=MEMBERS, hours_per_month=1488).hours_per_month == 1488
    assert findings_of(members=MEMBERS, hours_per_month=1489) == [("out-of-range", "/hours_per_month")]


def test_an_unknown_id_of_a_member_is_found() -> None:
    """Every id of a member that the catalogue does not have is found at its place in the profile."""
    both = pool([company(name="A", affiliations=["nobody"]), company(name="B", time_tier="no-time")])
    with pytest.raises(ProfileError) as error:
        match(both, PACKAGED, as_of=AS_OF)
    found = {each.pointer for each in error.value.findings}
    at = {each.name: place for place, each in enumerate(both.members)}
    # A tier that one company told is that of all.
    assert found == {"/time_tier", f"/members/{at['A']}/affiliations/0", f"/members/{at['B']}/time_tier"}


def test_aliases_of_members_are_resolved() -> None:
    """An old id that a member names stands for the record of now, in its facts as in those of all."""
    records: list[Record] = [
        Goal(id="new-goal", number=1, title=NOTE, summary=NOTE, source=SOURCE, aliases=("old-goal",)),
        Organisation(
            id="new-fund",
            type="training-fund",
            title=text("Fund"),
            summary=NOTE,
            joinable=True,
            source=SOURCE,
            aliases=("old-fund",),
        ),
        ContactPoint(id="contact", title=NOTE, summary=NOTE, for_affiliates_of="new-fund", source=SOURCE),
    ]
    told = [company(goals=["old-goal"], affiliations=["old-fund"]), company(goals=["new-goal"], affiliations=[])]
    plan = plan_of(*told, catalogue=Catalogue.of(records))
    assert plan.profile.goals == ("new-goal",)
    assert {each.goals for each in plan.profile.members} == {("new-goal",)}
    assert {each.affiliations for each in plan.profile.members} == {("new-fund",), ()}
    (contact,) = plan.contacts
    assert [each.kind for each in contact.reasons] == ["affiliation"]


@settings(max_examples=60, deadline=None)
@given(companies(PACKAGED), DAYS)
def test_a_plans_profile_can_be_read_again(profile: CompanyProfile, day: dt.date) -> None:
    """The profile in a plan's JSON is the plan's profile, of one company as of several."""
    plan = match(profile, PACKAGED, as_of=day)
    written = json.dumps(json.loads(to_json(plan))["profile"])
    assert read_profile(written, PACKAGED) == plan.profile


def test_a_pool_can_be_told_in_a_file() -> None:
    """A pool in JSON is the pool of the companies in it."""
    told = [company(name="A", region="east", hours_per_month=3), company(name="B", goals=["boost-innovation"])]
    both = pool(told)
    document = {
        "goals": ["boost-innovation"],
        "hours_per_month": 3,
        "partners": 1,
        "members": [
            {"name": "B", "goals": ["boost-innovation"]},
            {"name": "A", "region": "east", "hours_per_month": 3},
        ],
    }
    assert read_profile(json.dumps(document)) == both


def test_regulations_are_the_catalogues_own() -> None:
    """What a company brings is the record of the catalogue."""
    plan = plan_of(company(employees=3), company())
    brought: list[FundingRegulation] = [one for each in plan.receipt.pooled for one in each.brings]
    assert all(one is PACKAGED.funding_regulations[one.id] for one in brought)
    assert brought


def test_a_pool_that_told_its_own_time_keeps_it() -> None:
    """The time that a pool settled on counts where another company joins, not what its members told apart."""
    both = attrs.evolve(pool([company(hours_per_month=5), company(hours_per_month=5)]), hours_per_month=20)
    assert pool([both, company(hours_per_month=1)]).hours_per_month == 21
