"""The order of what is advised: what an adviser would begin with, and the reasons."""

import datetime as dt
from decimal import Decimal
from typing import Any

import attrs
import pytest
from support.strategies import NOTE, SOURCE, regulation, text

from techtalent import Catalogue, CompanyProfile, Offer, Plan, Text, load_catalogue, match
from techtalent.records import (
    Activity,
    ActivityLink,
    AffiliationRequirement,
    CaseStudy,
    Edition,
    FundingRegulation,
    Goal,
    GoalLink,
    Initiative,
    Link,
    MaximumAmount,
    NoLimit,
    NotResearched,
    OfferRequirement,
    Organisation,
    Record,
    RequiredOffer,
    ShownByOffer,
    TargetGroup,
    TimeTier,
    Weight,
)

PACKAGED = load_catalogue()
AS_OF = dt.date(2026, 11, 26)


def serving(*ids: str, weight: Weight = "main") -> tuple[GoalLink, ...]:
    return tuple(GoalLink(to=each, weight=weight, basis="stated") for each in ids)


def link(to: str) -> Link:
    return Link(to=to, basis="stated")


def activity(name: str, **more: Any) -> Activity:
    """Return an activity of little time that one would do for young talent, in mbo."""
    given: dict[str, Any] = {
        "time_tier": link("little"),
        "goals": serving("talent"),
        "target_groups": (link("mbo"),),
    } | more
    return Activity(id=name, title=text(name), summary=NOTE, audiences=(), source=SOURCE, **given)


def case(name: str, *done: str | ActivityLink, goals: tuple[str, ...] = ("talent",)) -> CaseStudy:
    """Return a company that does these activities, for young talent and in po and mbo where nothing else is said."""
    return CaseStudy(
        id=name,
        title=NOTE,
        company=name.title(),
        role=NOTE,
        summary=NOTE,
        facts=(),
        advice=(),
        activities=tuple(ActivityLink(to=each, basis="stated") if isinstance(each, str) else each for each in done),
        goals=tuple(map(link, goals)),
        target_groups=(link("po"), link("mbo")),
        source=SOURCE,
    )


def pays(name: str, *activities: str, **more: Any) -> FundingRegulation:
    """Return a regulation without requirements that pays EUR 160 per 4 weeks."""
    given: dict[str, Any] = {
        "amounts": (MaximumAmount(euros=Decimal(160), per=("4-weeks",)),),
    } | more
    return attrs.evolve(
        regulation(NoLimit(source=SOURCE)),
        id=name,
        title=text(name.title()),
        activities=tuple(map(link, activities)),
        **given,
    )


def initiative(*activities: str, regions: tuple[Link, ...] = ()) -> Initiative:
    return Initiative(
        id="-".join(activities),
        type="programme",
        title=NOTE,
        summary=NOTE,
        activities=tuple(map(link, activities)),
        target_groups=(),
        regions=regions,
        source=SOURCE,
    )


FRAME: tuple[Record, ...] = (
    *(
        Goal(id=each, number=at, title=text(each), summary=NOTE, source=SOURCE)
        for at, each in enumerate(("talent", "quality", "region"), 1)
    ),
    *(
        TargetGroup(
            id=each,
            order=at,
            title=text(each),
            summary=NOTE,
            approach=NOTE,
            what_works=(),
            contact_points=(),
            source=SOURCE,
        )
        for at, each in enumerate(("po", "mbo"), 1)
    ),
    *(
        TimeTier(
            id=each,
            order=at,
            title=text(f"{each} time".title()),
            summary=NOTE,
            hours_from=hours,
            goals=(),
            source=SOURCE,
        )
        for at, (each, hours) in enumerate((("little", 0), ("more", 8), ("much", None)), 1)
    ),
    Organisation(id="fund", type="training-fund", title=NOTE, summary=NOTE, joinable=True, source=SOURCE),
)


def plan_of(*records: Record, **facts: Any) -> Plan:
    return match(CompanyProfile(**facts), Catalogue.of([*FRAME, *records]), as_of=AS_OF)


def order(*records: Record, **facts: Any) -> list[str]:
    return [each.activity.id for each in plan_of(*records, **facts).activities]


TOLD: dict[str, Any] = {"goals": ["talent"], "target_groups": ["mbo"], "time_tier": "more"}

MORE = link("more")


def test_purpose_comes_first() -> None:
    """What one would do for the goal comes before what helps as well, whatever companies, money and goals say."""
    everything: list[Record] = [
        activity("a-helps", goals=(*serving("talent", weight="side"), *serving("quality"))),
        case("one", "a-helps"),
        pays("money", "a-helps"),
        initiative("a-helps"),
    ]
    found = activity("b-purpose", time_tier=MORE)
    assert order(*everything, found, **TOLD) == ["b-purpose", "a-helps"]
    # The other goal is what one would do it for.
    both = TOLD | {"goals": ["talent", "quality"]}
    assert order(*everything, found, **both) == ["a-helps", "b-purpose"]


def test_then_what_companies_do() -> None:
    """Of what serves the purpose, what more companies do for the goal and with the group comes first, before money."""
    records: list[Record] = [
        activity("a-paid"),
        activity("b-one"),
        activity("c-two", time_tier=MORE),
        case("one", "b-one", "c-two"),
        case("two", "c-two"),
        pays("money", "a-paid"),
    ]
    assert order(*records, **TOLD) == ["c-two", "b-one", "a-paid"]


def test_a_company_counts_for_its_goal_and_its_groups() -> None:
    """A company that has another goal, or does it with another group, is no example for this one."""
    records: list[Record] = [
        activity("a-other-goal", goals=serving("talent", "quality")),
        activity("b-other-group", target_groups=(link("po"), link("mbo"))),
        activity("c-both"),
        case("one", "a-other-goal", goals=("quality",)),
        case("two", ActivityLink(to="b-other-group", basis="stated", target_groups=("po",))),
        case("three", "c-both"),
    ]
    plan = plan_of(*records, **TOLD)
    cases = {each.activity.id: [one.id for one in each.rank.cases] for each in plan.activities}
    assert cases == {"a-other-goal": [], "b-other-group": [], "c-both": ["three"]}
    assert plan.activities[0].activity.id == "c-both"


def test_then_money_of_a_known_amount() -> None:
    """Money that can be had comes next, and more of it lifts no further; a fund of an unknown amount lifts nothing."""
    records: list[Record] = [
        activity("a-unknown"),
        activity("b-paid", time_tier=MORE),
        activity("c-paid-twice", time_tier=MORE),
        pays("unknown", "a-unknown", amounts=(NotResearched(),)),
        pays("money", "b-paid", "c-paid-twice"),
        pays("more-money", "c-paid-twice"),
    ]
    assert order(*records, **TOLD) == ["b-paid", "c-paid-twice", "a-unknown"]


@pytest.mark.parametrize(
    ("more", "facts", "counts"),
    [
        ({}, {}, True),
        ({"requirements": (AffiliationRequirement(any_of=("fund",), text=NOTE, basis="stated"),)}, {}, False),
        (
            {"requirements": (AffiliationRequirement(any_of=("fund",), text=NOTE, basis="stated"),)},
            {"affiliations": ["fund"]},
            True,
        ),
        (
            {
                "validity": Edition(
                    first_day=dt.date(2025, 1, 1), last_day=dt.date(2025, 12, 31), phrase=NOTE, source=SOURCE
                )
            },
            {},
            False,
        ),
    ],
    ids=["can be had", "not told", "told", "last known"],
)
def test_only_money_that_one_can_count_on_counts(more: dict[str, Any], facts: dict[str, Any], counts: bool) -> None:
    """A fund that waits for a fact, and an amount of an edition that is over, lift nothing."""
    records: list[Record] = [activity("a"), activity("b"), pays("money", "b", **more)]
    assert order(*records, **TOLD, **facts) == (["b", "a"] if counts else ["a", "b"])


def test_money_for_starting_is_money_for_what_brings_it() -> None:
    """What is paid once a company offers internships lifts the internships, and nothing that brings none."""
    asks = OfferRequirement(any_of=(RequiredOffer(type="internship", education="mbo-bol"),), text=NOTE, basis="stated")
    shown = (ShownByOffer(type="internship"),)
    records: list[Record] = [
        activity("a"),
        activity("b", shown_by=shown),
        pays("money", "a", "b", requirements=(asks,)),
    ]
    plan = plan_of(*records, **TOLD, offers=[])
    assert [(each.activity.id, len(each.rank.paying)) for each in plan.activities] == [("b", 1), ("a", 0)]
    # Who offers them has the money for both.
    plan = plan_of(*records, **TOLD, offers=[Offer(type="internship", education="mbo-bol")])
    assert [(each.activity.id, len(each.rank.paying)) for each in plan.activities] == [("a", 1)]


def test_then_goals_then_time_then_what_is_there() -> None:
    """More chosen goals, less time, what companies do at all, what exists and what stands by itself: in this order."""
    within = link("g-plain")
    records: list[Record] = [
        activity("a-within", within=within),
        activity("g-plain"),
        activity("h-joined"),
        activity("i-done"),
        activity("j-two-goals", goals=serving("talent", "quality"), time_tier=MORE),
        activity("b-more", time_tier=MORE),
        activity("c-elsewhere"),
        case("one", "i-done", goals=("region",)),
        initiative("h-joined"),
        initiative("c-elsewhere", regions=(link("east"),)),
    ]
    facts = TOLD | {"goals": ["talent", "quality"]}
    assert order(*records, **facts) == [
        "j-two-goals",
        "i-done",
        "h-joined",
        "c-elsewhere",
        "g-plain",
        "a-within",
        "b-more",
    ]


def test_breadth_counts_for_nothing_where_no_goal_was_told() -> None:
    """Who chose no goal is not sent to what serves all of them."""
    records: list[Record] = [activity("a"), activity("b", goals=serving("talent", "quality", "region"))]
    assert order(*records, target_groups=["mbo"], time_tier="more") == ["a", "b"]


def test_who_tells_no_time_begins_small() -> None:
    """Without a time, what asks little comes first, also where it only helps and companies do the other thing."""
    records: list[Record] = [
        activity("a-large", time_tier=MORE),
        activity("b-small", goals=serving("talent", weight="side")),
        case("one", "a-large"),
    ]
    assert order(*records, goals=["talent"]) == ["b-small", "a-large"]
    assert order(*records, goals=["talent"], hours_per_month=10) == ["a-large", "b-small"]


# The reasons


def why(name: str, *records: Record, **facts: Any) -> Text:
    (found,) = (each for each in plan_of(*records, **facts).activities if each.activity.id == name)
    return found.rank.why


def test_the_reasons_name_companies_and_money() -> None:
    """A person reads who does it, that these are examples, and what it brings."""
    records: list[Record] = [activity("a"), case("one", "a"), case("two", "a"), case("three", "a"), pays("money", "a")]
    assert why("a", *records, **TOLD) == Text(
        nl="Ook One, Three en Two (voorbeeldbedrijven) doen dit voor hetzelfde doel. Je kunt er hoogstens € 160 per 4 "
        "weken voor krijgen (Money).",
        en="It is also done by One, Three and Two (example companies) for the same goal. You can get at most EUR 160 "
        "per 4 weeks for it (Money).",
    )


def test_of_many_companies_some_are_named() -> None:
    """Four companies are named; of more of them three, and how many others."""
    some = [case(f"case-{at}", "a") for at in range(1, 6)]
    assert why("a", activity("a"), *some[:4], **TOLD).en == (
        "It is also done by Case-1, Case-2, Case-3 and Case-4 (example companies) for the same goal."
    )
    assert why("a", activity("a"), *some, **TOLD).nl == (
        "Ook Case-1, Case-2, Case-3 en 2 andere bedrijven (voorbeeldbedrijven) doen dit voor hetzelfde doel."
    )
    assert why("a", activity("a"), some[0], target_groups=["mbo"], time_tier="more").en == (
        "It is also done by Case-1 (an example company)."
    )


def test_what_others_do_for_the_goal_is_not_for_another_one() -> None:
    """Of what only helps with the goal it is not said that it is for another goal, where a company does it for this."""
    assert why("a", activity("a", goals=serving("talent", weight="side")), case("one", "a"), **TOLD).nl == (
        "Ook One (voorbeeldbedrijf) doet dit voor hetzelfde doel."
    )


@pytest.mark.parametrize(
    ("more", "facts", "expected"),
    [
        ({}, TOLD, "This directly serves your goal."),
        (
            {"goals": serving("talent", weight="side")},
            TOLD,
            "It is mostly done for another goal, but it also helps with what you chose.",
        ),
        ({}, {"goals": ["talent"]}, "This asks little Time."),
        ({}, {"time_tier": "more"}, "This fits what you chose."),
    ],
    ids=["purpose", "helps", "no time", "no goals"],
)
def test_there_is_always_a_reason(more: dict[str, Any], facts: dict[str, Any], expected: str) -> None:
    """Where neither companies nor money speak for an activity, its purpose does."""
    assert why("a", activity("a", **more), **facts).en == expected


@pytest.mark.parametrize(
    ("kind", "expected"), [("network", "Sluit aan bij Some initiative."), ("toolkit", "Gebruik Some initiative.")]
)
def test_what_exists_is_a_reason(kind: Any, expected: str) -> None:
    """Where nothing else speaks for an activity, what there is to join or to use is named."""
    there = attrs.evolve(initiative("a"), type=kind, title=text("Some initiative"))
    assert why("a", activity("a"), there, **TOLD).nl == expected


def test_money_for_a_learner_is_said_to_be_so() -> None:
    """An amount for a learner is told for one, where no number of learners was told."""
    facts = TOLD | {"goals": ["discover-young-talent"], "time_tier": "more-time", "affiliations": ["ao-metalektro"]}
    first = match(CompanyProfile(**facts), PACKAGED, as_of=AS_OF).activities[0]
    assert first.activity.id == "internships"
    (money,) = first.rank.paying
    assert first.rank.why.en == (
        "It is also done by AWL, KONE Nederland, Van Raam and Zuidberg Frontline Systems BV (example companies) for "
        f"the same goal. You can get at most EUR 160 per 4 weeks for each learner ({money.title.en})."
    )
