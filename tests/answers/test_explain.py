"""Why something is in a plan or not, held against the plan itself."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from support.strategies import DAYS, NOTE, SOURCE, catalogues, companies, regulation, text

from techtalent import (
    Catalogue,
    CompanyProfile,
    EmployeeBand,
    Finding,
    Offer,
    Plan,
    RecordError,
    explain,
    load_catalogue,
    match,
    pool,
    render_markdown,
)
from techtalent.plans import Condition, ConditionKind, Explanation, ToldFact, Verdict
from techtalent.records import (
    Activity,
    AnyTime,
    Closed,
    Combination,
    CompanySizeRequirement,
    FundingRegulation,
    Goal,
    GoalLink,
    Initiative,
    Link,
    NoLimit,
    NotResearched,
    OfferRequirement,
    RequiredOffer,
    Retired,
    Source,
    TargetGroup,
    TimeTier,
)
from techtalent.words.conditions import sentence_of

AS_OF = dt.date(2026, 11, 23)
RETIRED = Retired(since=AS_OF, reason=text("It is over."))
PACKAGED = load_catalogue()

Situation = tuple[Catalogue, CompanyProfile, dt.date]
situations = st.one_of(
    st.tuples(st.just(PACKAGED), companies(PACKAGED), DAYS),
    catalogues().flatmap(lambda catalogue: st.tuples(st.just(catalogue), companies(catalogue), DAYS)),
)


def every(catalogue: Catalogue, profile: CompanyProfile, day: dt.date) -> list[Explanation]:
    """Return the explanation of everything that can be explained."""
    return [
        *(explain(profile, catalogue, each, as_of=day, kind="activity") for each in catalogue.activities),
        *(explain(profile, catalogue, each, as_of=day, kind="initiative") for each in catalogue.initiatives),
        *(
            explain(profile, catalogue, each, as_of=day, kind="funding-regulation")
            for each in catalogue.funding_regulations
        ),
    ]


def records_in(plan: Plan) -> set[tuple[str, str]]:
    """Return the activities, initiatives and regulations of a plan."""
    return {
        *(("Activity", each.activity.id) for each in plan.activities),
        *(("Initiative", initiative.id) for each in plan.activities for initiative in each.initiatives),
        *(("FundingRegulation", each.regulation.id) for each in plan.funding),
    }


def of_kind(explanation: Explanation, kind: ConditionKind) -> list[Condition]:
    return [each for each in explanation.conditions if each.kind == kind]


def ids(records: Any) -> set[str]:
    return {each.id for each in records}


@settings(max_examples=25, deadline=None)
@given(situations)
def test_it_agrees_with_the_plan(situation: Situation) -> None:
    """Of everything in the catalogue, it says whether the plan has it, and is not met just where something fails."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    has = records_in(plan)
    may_pay = {each.regulation.id for each in plan.funding if each.may_pay}
    joined = {initiative.id for start in plan.starts for initiative in start.initiatives}
    examples = {initiative.id for start in plan.starts for initiative in start.examples}
    for each in every(catalogue, profile, day):
        assert each.as_of == day
        assert each.in_plan == ((type(each.record).__name__, each.record.id) in has)
        holds = each.in_plan
        if isinstance(each.record, FundingRegulation):
            holds = each.record.id in may_pay
        elif isinstance(each.record, Initiative):
            # Elsewhere it is an example, and nothing to join; where no region was told, it may be there to join.
            may_be_here = any(region.verdict == "unknown" for region in of_kind(each, "region"))
            holds = each.record.id in joined or (may_be_here and each.record.id in examples)
        assert (each.verdict != "not-met") == holds


@settings(max_examples=40, deadline=None)
@given(situations)
def test_a_choice_is_met_by_what_the_plan_says_is_served(situation: Situation) -> None:
    """Of an activity that fits, the goals and groups that meet a condition are those that the plan says it serves."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    for fitting in plan.activities:
        found = explain(profile, catalogue, fitting.activity.id, as_of=day, kind="activity")
        (goals,), (groups,), (tier,) = (of_kind(found, kind) for kind in ("goals", "target_groups", "time_tier"))
        served = tuple(each.goal for each in fitting.goals)
        reached = tuple(each.target_group for each in fitting.target_groups)
        # Where nothing was told, nothing is met yet: the plan has all that it could serve.
        assert goals.meets == (served if plan.goals is not None else ())
        assert groups.meets == (reached if plan.target_groups is not None else ())
        assert goals.verdict == ("met" if plan.goals is not None else "unknown")
        assert groups.verdict == ("met" if plan.target_groups is not None else "unknown")
        assert set(served) <= set(goals.asks)
        assert set(reached) <= set(groups.asks)
        assert ids(tier.asks) == {fitting.activity.time_tier.to}
        assert tier.verdict == ("met" if plan.time_tier is not None else "unknown")


@settings(max_examples=40, deadline=None)
@given(situations)
def test_requirements_are_judged_as_in_the_plan(situation: Situation) -> None:
    """Each requirement has the verdict that the plan gives it, in the regulation's order, and its own words."""
    catalogue, profile, day = situation
    for funding in match(profile, catalogue, as_of=day).funding:
        found = explain(profile, catalogue, funding.regulation.id, as_of=day, kind="funding-regulation")
        required = of_kind(found, "requirement")
        assert [(each.requirement, each.verdict) for each in required] == [
            (each.requirement, each.verdict) for each in funding.outcomes
        ]
        for each in required:
            assert each.requirement is not None
            assert (each.text, each.basis, each.source) == (
                each.requirement.text,
                each.requirement.basis,
                each.requirement.source or funding.regulation.source,
            )
        (available,) = of_kind(found, "availability")
        assert (available.availability, available.window) == (funding.availability, funding.window)
        assert [each.text for each in of_kind(found, "also-check")] == [
            sentence_of(each) for each in funding.regulation.to_check
        ]
        assert [each.asks[0].id for each in of_kind(found, "requires")] == [
            each.to for each in funding.regulation.requires
        ]


@settings(max_examples=25, deadline=None)
@given(situations)
def test_every_told_fact_is_the_profiles(situation: Situation) -> None:
    """What a condition says was told is what the plan's profile, or one of its companies, told."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    shared = {"goals": plan.goals, "target_groups": plan.target_groups, "time_tier": plan.time_tier}
    companies_told = plan.profile.companies()
    for explanation in every(catalogue, profile, day):
        for condition in explanation.conditions:
            for told in condition.told:
                if told.fact in shared:
                    assert told.value == shared[told.fact]
                elif told.fact == "affiliations":
                    assert isinstance(told.value, tuple) or told.value is None
                    names = None if told.value is None else tuple(each.id for each in told.value)  # type: ignore[union-attr]
                    assert names in {each.affiliations for each in companies_told}
                elif told.fact == "does":
                    assert isinstance(told.value, tuple) or told.value is None
                    names = None if told.value is None else tuple(each.id for each in told.value)  # type: ignore[union-attr]
                    assert names in {each.does for each in companies_told}
                else:
                    assert told.value in [getattr(each, told.fact) for each in companies_told]


@settings(max_examples=25, deadline=None)
@given(situations, st.sampled_from(("nl", "en")))
def test_every_explanation_can_be_written(situation: Situation, language: Any) -> None:
    """Whatever is explained becomes a sentence that names it, without a phrase that was not filled in."""
    catalogue, profile, day = situation
    for each in every(catalogue, profile, day):
        said = render_markdown(each, language)
        assert said.startswith("*")
        assert said.endswith("\n")
        assert "None" not in said
        assert "{" not in said


# What is asked for


def failed(name: str, kind: Any = None, catalogue: Catalogue = PACKAGED) -> Finding:
    with pytest.raises(RecordError) as error:
        explain(CompanyProfile(), catalogue, name, as_of=AS_OF, kind=kind)
    (finding,) = error.value.findings
    return finding


def test_an_unknown_id_is_refused() -> None:
    """An id that no activity, initiative or regulation has is refused, with the nearest one."""
    assert failed("internship") == Finding(
        code="unknown-id",
        pointer="/id",
        message="there is no activity or initiative or funding-regulation 'internship'",
        hint="did you mean 'internships'?",
    )


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Bied stages aan", "internships"),
        ("Offer internships", "internships"),
        ("kant-en-klare lessen", "share-ready-made-lessons"),
    ],
)
def test_an_unknown_id_may_be_a_title(name: str, hint: str) -> None:
    """The title of a record, or a part of it, leads to its id."""
    assert failed(name).hint == f"did you mean {hint!r}?"


def test_a_record_of_another_kind_is_unknown() -> None:
    """A goal cannot be explained, nor a record of another kind than the one that was asked for."""
    assert failed("boost-innovation").code == "unknown-id"
    assert failed("internships", "initiative").message == "there is no initiative 'internships'"
    assert failed("slim", "activity").code == "unknown-id"


def test_a_kind_that_cannot_be_explained_is_refused() -> None:
    """A kind of record that no plan is asked about is refused as such; a kind that is written otherwise is named."""
    assert failed("slim", "funding_regulation").hint == "did you mean 'funding-regulation'?"
    assert failed("mbo", "target-group") == Finding(
        code="unknown-id", pointer="/kind", message="'target-group' is no kind that can be explained"
    )


def test_an_id_of_two_records_is_ambiguous() -> None:
    """An initiative and a regulation of one id are told apart by the kind, and refused without it."""
    name = "regionaal-investeringsfonds-mbo"
    assert failed(name) == Finding(
        code="ambiguous-id",
        pointer="/id",
        message=f"{name!r} is the id of more than one record: initiative and funding-regulation",
        hint="say which with kind='initiative'",
    )
    for kind, record in (("initiative", Initiative), ("funding-regulation", FundingRegulation)):
        found = explain(CompanyProfile(), PACKAGED, name, as_of=AS_OF, kind=kind)  # type: ignore[arg-type]
        assert type(found.record) is record


def small(**changes: Any) -> Catalogue:
    """Return a catalogue of one record a kind; `changes` are by record."""
    link = (GoalLink(to="goal", weight="main", basis="inferred", note=NOTE),)
    groups = (Link(to="group", basis="stated"),)
    group: dict[str, Any] = {"summary": NOTE, "approach": NOTE, "what_works": (), "contact_points": ()}
    records: dict[str, Any] = {
        "goal": Goal(id="goal", number=1, title=text("Goal"), summary=NOTE, source=SOURCE),
        "other_goal": Goal(id="other-goal", number=2, title=text("Other goal"), summary=NOTE, source=SOURCE),
        "group": TargetGroup(id="group", order=1, title=text("Group"), source=SOURCE, **group),
        "other_group": TargetGroup(id="other-group", order=2, title=text("Other group"), source=SOURCE, **group),
        "low": TimeTier(id="low", order=1, title=text("Low tier"), summary=NOTE, hours_from=0, goals=(), source=SOURCE),
        "tier": TimeTier(
            id="tier", order=2, title=text("High tier"), summary=NOTE, hours_from=8, goals=(), source=SOURCE
        ),
        "activity": Activity(
            id="activity",
            title=text("Activity"),
            summary=NOTE,
            time_tier=Link(to="tier", basis="stated"),
            goals=link,
            target_groups=groups,
            audiences=(),
            source=SOURCE,
            aliases=("old-name",),
        ),
        "initiative": Initiative(
            id="initiative",
            type="programme",
            title=text("Initiative"),
            summary=NOTE,
            activities=(Link(to="activity", basis="stated"),),
            target_groups=groups,
            source=SOURCE,
        ),
        "regulation": attrs.evolve(
            regulation(NoLimit(source=SOURCE), AnyTime(source=SOURCE)),
            id="regulation",
            title=text("Regulation"),
            activities=(Link(to="activity", basis="stated"),),
        ),
    }
    for name, changed in changes.items():
        records[name] = attrs.evolve(records[name], **changed) if isinstance(changed, dict) else changed
    return Catalogue.of(records.values())


def said(catalogue: Catalogue, name: str, language: Any = "en", day: dt.date = AS_OF, **facts: Any) -> str:
    return render_markdown(explain(CompanyProfile(**facts), catalogue, name, as_of=day), language).strip()


def test_an_old_id_is_known() -> None:
    """The old id of a record explains the record that it is now."""
    found = explain(CompanyProfile(), small(), "old-name", as_of=AS_OF)
    assert found.record.id == "activity"


@pytest.mark.parametrize("name", ["activity", "initiative"])
def test_a_retired_record_counts_until_the_day_before(name: str) -> None:
    """The day before it is retired a record is in use, and from that day on it is not, for the reason given."""
    catalogue = small(**{name: {"retired": RETIRED}})
    expected: tuple[tuple[dt.date, Verdict], ...] = ((AS_OF - dt.timedelta(days=1), "met"), (AS_OF, "not-met"))
    for day, verdict in expected:
        found = explain(CompanyProfile(), catalogue, name, as_of=day)
        (in_use,) = of_kind(found, "in-use")
        assert (in_use.verdict, in_use.text, in_use.told, in_use.source) == (verdict, RETIRED.reason, (), None)
        assert found.in_plan == (verdict == "met")
    assert "in-use" not in {each.kind for each in explain(CompanyProfile(), small(), name, as_of=AS_OF).conditions}


def test_an_end_has_its_source() -> None:
    """A regulation that closed ended by what is said of that; one whose days are over ended by those."""
    page = Source(document="Closed", chapter=3)
    closed = Closed(since=AS_OF, why="withdrawn", text=text("It stopped."), source=page)
    gone = explain(CompanyProfile(), small(regulation={"closed": closed}), "regulation", as_of=AS_OF)
    (available,) = of_kind(gone, "availability")
    assert (available.availability, available.verdict, available.source) == ("ended", "not-met", page)
    (ended,) = of_kind(explain(CompanyProfile(), PACKAGED, "promoot-de-techniek", as_of=AS_OF), "availability")
    assert ended.source == PACKAGED.funding_regulations["promoot-de-techniek"].source


# Where it is stated


GUIDE = "Samen werken aan technisch talent"


def stated(name: str, kind: ConditionKind, **facts: Any) -> list[tuple[str | None, str | None, int | None]]:
    found = explain(CompanyProfile(**facts), PACKAGED, name, as_of=AS_OF)
    return [
        (each.basis, each.source.document if each.source else None, each.source.chapter if each.source else None)
        for each in of_kind(found, kind)
    ]


def test_it_is_said_where_a_condition_is_stated() -> None:
    """Each condition has the chapter or page that it was read in, and whether that states it."""
    assert stated("internships", "time_tier") == [("stated", GUIDE, 3)]
    assert stated("internships", "goals", goals=["discover-young-talent"]) == [("stated", GUIDE, 3)]
    assert stated("internships", "goals", goals=["boost-innovation"]) == [("inferred", GUIDE, 3)]
    assert stated("technasium", "target_groups") == [("stated", GUIDE, 3)]
    assert stated("slim", "activities") == [("inferred", GUIDE, 1)]
    assert stated("slim", "requirement") == [("stated", "SLIM Subsidie Advies: voorwaarden", None)]
    assert stated("promoot-de-techniek", "requirement") == [("stated", GUIDE, 2)] * 3
    assert stated("ao-financing-rules", "requirement") == [
        ("inferred", "A+O Metalektro: criteria projectsubsidie", None),
        ("inferred", GUIDE, 3),
    ]
    assert stated("ao-employee-development", "availability") == [(None, None, None)]


def test_a_requirement_names_the_organisations_that_it_asks_for() -> None:
    """An affiliation that will do is named with all that would, and so is what the company is affiliated with."""
    profile = CompanyProfile(affiliations=["fme", "oom"])
    (asked,) = of_kind(explain(profile, PACKAGED, "hybrid-trainer-course", as_of=AS_OF), "requirement")
    assert ids(asked.asks) == {"ao-metalektro", "oom", "wij-techniek"}
    assert [each.id for each in asked.meets] == ["oom"]
    (told,) = asked.told
    assert told == ToldFact(fact="affiliations", value=(PACKAGED.organisations["fme"], PACKAGED.organisations["oom"]))


def test_one_stated_link_is_enough() -> None:
    """A choice rests on what a source states where one of the links that meet it is stated."""
    both = (
        GoalLink(to="goal", weight="main", basis="inferred", note=NOTE),
        GoalLink(to="other-goal", weight="main", basis="stated"),
    )
    catalogue = small(activity={"goals": both})
    for goals, basis in ((None, "stated"), (["goal"], "inferred"), (["goal", "other-goal"], "stated")):
        (condition,) = of_kind(explain(CompanyProfile(goals=goals), catalogue, "activity", as_of=AS_OF), "goals")
        assert condition.basis == basis


def test_a_pool_is_explained_by_the_company_that_comes_nearest() -> None:
    """What was told of a requirement is what the company told that meets most of what is asked."""
    big = CompanyProfile(name="Big", employees=900)
    little = CompanyProfile(name="Little", employees=20)
    found = explain(pool([big, little]), PACKAGED, "slim", as_of=AS_OF)
    (size,) = of_kind(found, "requirement")
    assert (size.verdict, size.told[0].value) == ("met", 20)


# As sentences


@pytest.mark.parametrize(
    ("facts", "dutch", "english"),
    [
        (
            {},
            "past: past bij *Goal*, en je doelen zijn nog niet verteld; bereikt *Group*, en je doelgroepen zijn nog "
            "niet verteld; vraagt *high tier*, en je tijd is nog niet verteld.",
            "fits: serves *Goal*, and your goals are not told yet; reaches *Group*, and your target groups are not "
            "told yet; asks *high tier*, and your time is not told yet.",
        ),
        (
            {"goals": ["goal"], "target_groups": ["group"], "hours_per_month": 8},
            "past: past bij *Goal*; bereikt *Group*; vraagt *high tier*.",
            "fits: serves *Goal*; reaches *Group*; asks *high tier*.",
        ),
        (
            {"goals": ["other-goal"], "target_groups": ["other-group"], "hours_per_month": 7},
            "past niet: past bij *Goal*, jij koos *Other goal*; bereikt *Group*, jij koos *Other group*; vraagt *high "
            "tier*, jij koos *low tier*.",
            "does not fit: serves *Goal*, you chose *Other goal*; reaches *Group*, you chose *Other group*; asks *high "
            "tier*, you chose *low tier*.",
        ),
    ],
)
def test_an_activity_in_a_sentence(facts: dict[str, Any], dutch: str, english: str) -> None:
    """What is told of an activity is what fails, or else everything that it asks."""
    assert said(small(), "activity", "nl", **facts) == f"*Activity*: {dutch}"
    assert said(small(), "activity", "en", **facts) == f"*Activity*: {english}"


def test_too_little_time_in_a_sentence() -> None:
    """The sentence about time names the two tiers as one would say them."""
    assert (
        said(PACKAGED, "internships", "nl", time_tier="little-time") == "*Bied stages aan*: past niet: vraagt *meer "
        "tijd en menskracht*, jij koos *weinig tijd en menskracht*."
    )


def test_what_is_retired_in_a_sentence() -> None:
    """A record, a tier and goals that are no longer in use are said to be so."""
    assert (
        said(small(activity={"retired": RETIRED}), "activity", "nl")
        == "*Activity*: past niet: geldt niet meer sinds 23 november 2026 (It is over)."
    )
    gone = small(tier={"retired": RETIRED})
    assert (
        said(gone, "activity", "nl", time_tier="tier")
        == "*Activity*: past niet: vraagt *high tier*, en daar wordt niet meer mee gerekend."
    )
    assert (
        said(gone, "activity", "en", time_tier="tier")
        == "*Activity*: does not fit: asks *high tier*, which is no longer in use."
    )
    assert (
        said(small(goal={"retired": RETIRED}), "activity", "en", goals=["goal"])
        == "*Activity*: does not fit: serves nothing that is still in use, you chose *Goal*."
    )


@pytest.mark.parametrize(
    ("facts", "dutch", "english"),
    [
        (
            {},
            "hoort bij je plan: helpt bij *Activity*; bereikt *Group*, en je doelgroepen zijn nog niet verteld.",
            "belongs to your plan: helps with *Activity*; reaches *Group*, and your target groups are not told yet.",
        ),
        (
            {"hours_per_month": 1, "target_groups": ["other-group"]},
            "hoort niet bij je plan: helpt bij *Activity*, en daarvan raden we je niets aan; bereikt *Group*, jij "
            "koos *Other group*.",
            "does not belong to your plan: helps with *Activity*, none of which we advise you; reaches *Group*, "
            "you chose *Other group*.",
        ),
        (
            {"target_groups": ["group"]},
            "hoort bij je plan: helpt bij *Activity*; is voor *Group*.",
            "belongs to your plan: helps with *Activity*; is for *Group*.",
        ),
    ],
)
def test_an_initiative_in_a_sentence(facts: dict[str, Any], dutch: str, english: str) -> None:
    """An initiative belongs to a plan by what it helps with and whom it is for."""
    if not facts:
        # What fits reaches the group, told or not.
        dutch = dutch.replace("bereikt *Group*, en je doelgroepen zijn nog niet verteld", "is voor *Group*")
        english = english.replace("reaches *Group*, and your target groups are not told yet", "is for *Group*")
    assert said(small(), "initiative", "nl", **facts) == f"*Initiative*: {dutch}"
    assert said(small(), "initiative", "en", **facts) == f"*Initiative*: {english}"


def test_an_initiative_for_other_groups_in_a_sentence() -> None:
    """Where what fits reaches other groups than an initiative is for, it says that, and nothing of what was chosen."""
    catalogue = small(initiative={"target_groups": (Link(to="other-group", basis="stated"),)})
    assert (
        said(catalogue, "initiative", "nl") == "*Initiative*: hoort niet bij je plan: is voor *Other group*, en de "
        "activiteiten die bij je passen zijn dat niet."
    )
    assert (
        said(catalogue, "initiative", "en", target_groups=["group", "other-group"]) == "*Initiative*: does not belong "
        "to your plan: is for *Other group*, and the activities that fit you are not."
    )
    (condition,) = of_kind(explain(CompanyProfile(), catalogue, "initiative", as_of=AS_OF), "target_groups")
    assert [each.value for each in condition.told] == [None]


COMMON: dict[str, Any] = {"basis": "stated", "source": SOURCE}
SIZE = CompanySizeRequirement(fewer_than=250, text=text("Fewer than 250 people."), **COMMON)
OFFERS = OfferRequirement(
    any_of=(RequiredOffer(type="internship", education="hbo"),), text=text("HBO internships."), **COMMON
)


@pytest.mark.parametrize(
    ("facts", "dutch", "english"),
    [
        (
            {},
            "kan misschien meebetalen: betaalt mee aan *Activity*; vraagt: fewer than 250 people; vertel nog hoeveel "
            "medewerkers je hebt; vraagt: HBO internships; vertel nog welke stages en leer-werkplekken je biedt; loopt "
            "zonder einddatum.",
            "may help to pay: helps to pay for *Activity*; asks: fewer than 250 people; tell us how many employees you "
            "have; asks: HBO internships; tell us which internships and work-study places you offer; runs without a "
            "last day.",
        ),
        (
            {
                "employees": EmployeeBand(at_least=200, at_most=300),
                "offers": [Offer(type="internship", education="wo")],
            },
            "betaalt nu niet mee: vraagt: HBO internships, en dat klopt niet (je biedt aan: stage wo).",
            "does not help to pay now: asks: HBO internships, and that is not so (you offer: internship wo).",
        ),
        (
            {"employees": EmployeeBand(at_least=250), "offers": []},
            "betaalt nu niet mee: vraagt: fewer than 250 people, en dat klopt niet (medewerkers: 250 of meer); vraagt: "
            "HBO internships, en dat klopt niet (je biedt aan: niets).",
            "does not help to pay now: asks: fewer than 250 people, and that is not so (employees: 250 or more); asks: "
            "HBO internships, and that is not so (you offer: nothing).",
        ),
        (
            {"employees": 3, "offers": [Offer(type="internship", education="hbo")]},
            "kan meebetalen: betaalt mee aan *Activity*; fewer than 250 people; HBO internships; loopt zonder "
            "einddatum.",
            "can help to pay: helps to pay for *Activity*; fewer than 250 people; HBO internships; runs without a last "
            "day.",
        ),
        (
            {"goals": ["other-goal"]},
            "hoort niet bij je plan: betaalt mee aan *Activity*, en daarvan past niets bij je keuzes.",
            "does not belong to your plan: helps to pay for *Activity*, none of which fits your choices.",
        ),
    ],
)
def test_a_regulation_in_a_sentence(facts: dict[str, Any], dutch: str, english: str) -> None:
    """A regulation pays surely, perhaps or not, and says what was told of each requirement that fails or is open."""
    catalogue = small(regulation={"requirements": (SIZE, OFFERS)})
    assert said(catalogue, "regulation", "nl", **facts) == f"*Regulation*: {dutch}"
    assert said(catalogue, "regulation", "en", **facts) == f"*Regulation*: {english}"


def test_a_band_across_a_bound_is_still_asked_for() -> None:
    """A number of employees that was told too roughly is asked for, as if it was not told."""
    catalogue = small(regulation={"requirements": (SIZE,)})
    sentence = said(catalogue, "regulation", "en", employees=EmployeeBand(at_least=200, at_most=300))
    assert "asks: fewer than 250 people; tell us how many employees you have;" in sentence


@pytest.mark.parametrize(
    ("changes", "dutch", "english"),
    [
        ({"applications": AnyTime()}, "vraagt ook om *Other*", "also takes *Other*"),
        (
            {},
            "vraagt ook om *Other*, en of je die krijgt, staat nog niet vast",
            "also takes *Other*, and whether you get that is not settled yet",
        ),
        (
            {"retired": RETIRED},
            "vraagt ook om *Other*, en die krijg je niet",
            "also takes *Other*, which you cannot get",
        ),
    ],
)
def test_what_a_regulation_requires_in_a_sentence(changes: dict[str, Any], dutch: str, english: str) -> None:
    """A regulation that takes another one names it, and says where that cannot be had or is not settled."""
    other = attrs.evolve(regulation(NoLimit(source=SOURCE)), id="other", title=text("Other"), **changes)
    rule = Combination(to="other", text=NOTE, basis="stated", source=SOURCE)
    catalogue = small(regulation={"requires": (rule,)}, another=other)
    (required,) = of_kind(explain(CompanyProfile(), catalogue, "regulation", as_of=AS_OF), "requires")
    assert (required.asks, required.text, required.source) == ((other,), NOTE, SOURCE)
    assert required.meets == ((other,) if required.verdict == "met" else ())
    for language, words in (("nl", dutch), ("en", english)):
        clauses = said(catalogue, "regulation", language).removesuffix(".").replace(": ", "; ").split("; ")
        assert words in clauses


def test_what_is_left_to_check_stands_below() -> None:
    """Conditions that nobody modelled stand in a list, and keep a regulation from paying surely."""
    found = said(PACKAGED, "slim", "en", employees=20)
    assert found.startswith("*SLIM")
    assert ": may help to pay: helps to pay for *" in found
    assert "\n\nStill to check:\n- " in found
    assert found.count("\n- ") == len(PACKAGED.funding_regulations["slim"].to_check)
    assert "Still to check" not in said(PACKAGED, "slim", "en", employees=250, partners=0)


def test_when_it_can_be_had_in_a_sentence() -> None:
    """The availability stands there as in the plan, with the day on which it ended or what to ask."""
    assert said(PACKAGED, "promoot-de-techniek", "nl").endswith(
        ": betaalt nu niet mee: beëindigd: liep tot en met 31 juli 2025."
    )
    unknown = small(regulation={"validity": NotResearched()})
    assert said(unknown, "regulation", "en") == (
        "*Regulation*: may help to pay: helps to pay for *Activity*; not confirmed: ask how long the regulation runs."
    )


@pytest.mark.parametrize(
    ("region", "verdict", "says"),
    [
        ("east", "met", "is in your region (Zwolle)"),
        ("south", "not-met", "as an example, since it is in Zwolle"),
        (None, "unknown", "is in Zwolle; tell us your region"),
    ],
)
def test_an_initiative_is_explained_by_its_region(region: Any, verdict: str, says: str) -> None:
    """An initiative that is not everywhere is in the plan everywhere, and says whether one can join it."""
    profile = CompanyProfile(target_groups=["hbo"], time_tier="much-time", region=region)
    found = explain(profile, PACKAGED, "perron038", as_of=AS_OF)
    (condition,) = of_kind(found, "region")
    assert found.in_plan
    assert condition.verdict == verdict
    assert [each.value for each in condition.told] == [region]
    assert says in render_markdown(found, "en")
