"""How regulations go together: what content may say of it, and what a plan makes of it."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from support.at_length import at_length
from support.strategies import DAYS, NOTE, SOURCE, catalogues, companies, regulation, text

from techtalent import Catalogue, CompanyProfile, ContentError, Finding, Plan, load_catalogue, match
from techtalent.plans import CombinationMatch, FundingMatch
from techtalent.records import (
    Activity,
    AnyTime,
    Closed,
    Combination,
    FundingRegulation,
    Goal,
    GoalLink,
    Link,
    MaximumAmount,
    NoLimit,
    PartnershipRequirement,
    TargetGroup,
    TimeTier,
)

AS_OF = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()

situations = st.one_of(
    st.tuples(st.just(PACKAGED), companies(PACKAGED), DAYS),
    catalogues().flatmap(lambda catalogue: st.tuples(st.just(catalogue), companies(catalogue), DAYS)),
)


OVER = Closed(since=AS_OF, why="withdrawn", text=NOTE)


def rules(*to: str) -> tuple[Combination, ...]:
    return tuple(Combination(to=each, text=text(f"Rule with {each}."), basis="stated", source=SOURCE) for each in to)


def pays(name: str, *activities: str, **facts: Any) -> FundingRegulation:
    return attrs.evolve(
        regulation(NoLimit(source=SOURCE), AnyTime(source=SOURCE)),
        id=name,
        title=text(name.upper()),
        activities=tuple(Link(to=each, basis="stated") for each in activities),
        **facts,
    )


def base(*activities: str) -> list[Any]:
    """Return these activities, with the goal, group and tier that they are for."""
    shared: dict[str, Any] = {"title": NOTE, "summary": NOTE, "source": SOURCE}
    return [
        Goal(id="goal", number=1, **shared),
        TargetGroup(id="group", order=1, approach=NOTE, what_works=(), contact_points=(), **shared),
        TimeTier(id="tier", order=1, hours_from=0, goals=(), **shared),
        *(
            Activity(
                id=each,
                time_tier=Link(to="tier", basis="stated"),
                goals=(GoalLink(to="goal", weight="main", basis="stated"),),
                target_groups=(Link(to="group", basis="stated"),),
                audiences=(),
                **shared,
            )
            for each in activities
        ),
    ]


# What content may say


def wrong(*regulations: FundingRegulation) -> list[Finding]:
    """Return what is wrong with regulations that pay for nothing."""
    with pytest.raises(ContentError) as error:
        Catalogue.of(regulations)
    return list(error.value.findings)


def finding(code: str, name: str, pointer: str, message: str) -> Finding:
    return Finding(file=f"funding-regulations/{name}.json", code=code, pointer=pointer, message=message)


@pytest.mark.parametrize("key", ["excludes", "requires", "stacks_with"])
def test_a_regulation_is_not_combined_with_itself(key: str) -> None:
    """A regulation that excludes, requires or goes beside itself is one finding, and no circle or contradiction."""
    assert wrong(pays("a", **{key: rules("b", "a")}), pays("b")) == [
        finding("combines-with-itself", "a", f"/{key}/1/to", "a regulation is no other than itself")
    ]


def test_a_regulation_about_itself_is_no_contradiction() -> None:
    """One that says two things of itself is told of each, and not that they contradict each other."""
    found = wrong(pays("a", excludes=rules("a"), requires=rules("a"), stacks_with=rules("a")))
    assert {each.code for each in found} == {"combines-with-itself"}
    assert [each.pointer for each in found] == ["/excludes/0/to", "/requires/0/to", "/stacks_with/0/to"]


@pytest.mark.parametrize("by", ["a", "b"])
def test_what_goes_together_is_not_excluded(by: str) -> None:
    """One that can be had beside another is not excluded by it, whichever of the two says so."""
    says = {"excludes": rules("b" if by == "a" else "a")}
    a = pays("a", stacks_with=rules("b"), **(says if by == "a" else {}))
    b = pays("b", **(says if by == "b" else {}))
    assert wrong(a, b) == [
        finding(
            "contradiction",
            "a",
            "/stacks_with/0/to",
            f"'a' can be had beside 'b', and '{by}' says that they exclude each other",
        )
    ]


@pytest.mark.parametrize("by", ["a", "b"])
def test_what_is_required_is_not_excluded(by: str) -> None:
    """One that another requires is not excluded by it, nor excludes it."""
    says = {"excludes": rules("b" if by == "a" else "a")}
    a = pays("a", requires=rules("b"), **(says if by == "a" else {}))
    b = pays("b", **(says if by == "b" else {}))
    assert wrong(a, b) == [
        finding(
            "contradiction",
            "a",
            "/requires/0/to",
            "a > b: each requires the next, and 'b' and 'a' exclude each other",
        )
    ]


def test_two_that_are_required_do_not_exclude_each_other() -> None:
    """What one regulation requires can be had together."""
    found = wrong(pays("a", requires=rules("b", "c")), pays("b"), pays("c", excludes=rules("b")))
    assert found == [
        finding(
            "contradiction",
            "a",
            "/requires/1/to",
            "a > c: each requires the next, and 'c' and 'b' exclude each other",
        )
    ]


def test_a_chain_of_requirements_contradicts_nothing() -> None:
    """What is required by what is required is not excluded either, and each regulation above it is told."""
    found = wrong(
        pays("a", requires=rules("b")),
        pays("b", requires=rules("c")),
        pays("c", requires=rules("d")),
        pays("d", excludes=rules("b")),
    )
    said = "'d' and 'b' exclude each other"
    assert found == [
        finding("contradiction", "a", "/requires/0/to", f"a > b > c > d: each requires the next, and {said}"),
        finding("contradiction", "b", "/requires/0/to", f"b > c > d: each requires the next, and {said}"),
    ]


@pytest.mark.parametrize("names", ["ab", "abc", "abcd"])
def test_requirements_lead_in_no_circle(names: str) -> None:
    """Each regulation of a circle, of two or of more, is told the way round from itself."""
    found = wrong(*(pays(one, requires=rules(names[(at + 1) % len(names)])) for at, one in enumerate(names)))
    ways = {one: names[at:] + names[:at] + one for at, one in enumerate(names)}
    assert found == [
        finding("circle", one, "/requires/0/to", f"'{one}' requires itself: {' > '.join(ways[one])}") for one in names
    ]


def test_what_leads_into_a_circle_is_no_part_of_it() -> None:
    """A regulation that requires one of a circle is not told of the circle."""
    found = wrong(pays("a", requires=rules("b")), pays("b", requires=rules("c")), pays("c", requires=rules("b")))
    assert [(each.code, each.file) for each in found] == [
        ("circle", "funding-regulations/b.json"),
        ("circle", "funding-regulations/c.json"),
    ]


@pytest.mark.parametrize("key", ["excludes", "requires", "stacks_with"])
def test_an_id_that_does_not_exist_is_found_once(key: str) -> None:
    """A rule about a regulation that does not exist is a dangling reference and nothing else."""
    found = wrong(pays("aa", **{key: rules("nothing-like-it")}))
    assert [(each.code, each.pointer) for each in found] == [("dangling-reference", f"/{key}/0/to")]


def test_two_ways_to_one_requirement_are_right() -> None:
    """A regulation can be required twice over, and beside others: only circles and contradictions are wrong."""
    Catalogue.of(
        [
            pays("a", requires=rules("b", "c"), stacks_with=rules("d")),
            pays("b", requires=rules("d")),
            pays("c", requires=rules("d")),
            pays("d"),
            pays("e", excludes=rules("a", "b", "c", "d")),
        ]
    )


# What a plan makes of it


def funding(plan: Plan) -> dict[str, FundingMatch]:
    return {each.regulation.id: each for each in plan.funding}


def planned(
    *regulations: FundingRegulation, activities: Iterable[str] = ("one", "two"), **facts: Any
) -> dict[str, FundingMatch]:
    catalogue = Catalogue.of([*base(*activities), *regulations])
    return funding(match(CompanyProfile(**facts), catalogue, as_of=AS_OF))


def seen(each: FundingMatch) -> list[tuple[str, str]]:
    return [(one.kind, one.regulation.id) for one in each.combinations]


@settings(max_examples=60, deadline=None)
@given(situations)
def test_both_see_what_one_says(situation: tuple[Catalogue, CompanyProfile, dt.date]) -> None:
    """Two regulations of a plan that exclude each other, or go together, both say so, once, with one rule."""
    catalogue, profile, day = situation
    found = funding(match(profile, catalogue, as_of=day))
    for name, each in found.items():
        assert len(set(seen(each))) == len(each.combinations)
        assert [one.kind for one in each.combinations] == sorted(one.kind for one in each.combinations)
        for one in each.combinations:
            if one.kind == "requires":
                assert one.rule in each.regulation.requires
                assert one.rule.to == one.regulation.id
            elif one.regulation.id not in found:
                # What can be had beside it pays for nothing in the plan.
                assert (one.kind, one.activities) == ("stacks-with", ())
            else:
                (back,) = (
                    other
                    for other in found[one.regulation.id].combinations
                    if other.regulation.id == name and other.kind == one.kind
                )
                assert back.rule == one.rule
                assert set(back.activities) == set(one.activities)
                assert back.may_pay == each.may_pay
            if one.regulation.id in found:
                assert one.may_pay == found[one.regulation.id].may_pay
                shared = set(each.activities) & set(found[one.regulation.id].activities)
                assert set(one.activities) == shared


@settings(max_examples=60, deadline=None)
@given(situations)
def test_every_rule_is_in_the_plan(situation: tuple[Catalogue, CompanyProfile, dt.date]) -> None:
    """What a regulation requires always stands there; what excludes it where both pay for one fitting activity."""
    catalogue, profile, day = situation
    found = funding(match(profile, catalogue, as_of=day))
    for name, each in found.items():
        has = set(seen(each))
        assert {("requires", rule.to) for rule in each.regulation.requires} == {
            one for one in has if one[0] == "requires"
        }
        for other, beside in found.items():
            shared = bool(set(each.activities) & set(beside.activities))
            excluded = other in {rule.to for rule in each.regulation.excludes} or name in {
                rule.to for rule in beside.regulation.excludes
            }
            assert (("excludes", other) in has) == (excluded and shared)
            together = other in {rule.to for rule in each.regulation.stacks_with} or name in {
                rule.to for rule in beside.regulation.stacks_with
            }
            assert (("stacks-with", other) in has) == together


@pytest.mark.parametrize("last", [None, OVER])
def test_many_ways_to_what_is_required(last: Closed | None) -> None:
    """Each regulation that requires the two before it is had where the first ones are, by one look at each."""
    names = [f"r{number:02}" for number in range(60)]
    chain = [
        pays(name, "one", requires=rules(*names[max(at - 2, 0) : at]), closed=last if at == 0 else None)
        for at, name in enumerate(names)
    ]
    assert {each.may_pay for each in planned(*chain).values()} == {last is None}


def test_two_that_name_each_other_are_told_once() -> None:
    """A rule that both state stands there once, in the same words for both."""
    found = planned(pays("a", "one", excludes=rules("b")), pays("b", "one", excludes=rules("a")))
    assert seen(found["a"]) == [("excludes", "b")]
    assert seen(found["b"]) == [("excludes", "a")]
    assert found["a"].combinations[0].rule == found["b"].combinations[0].rule


def test_only_shared_activities_are_excluded() -> None:
    """Two that exclude each other do so for the activities that both pay for, and say nothing where there are none."""
    found = planned(pays("a", "one", "two", excludes=rules("b", "c")), pays("b", "two"), pays("c", "one"))
    assert [(each.regulation.id, [one.id for one in each.activities]) for each in found["a"].combinations] == [
        ("b", ["two"]),
        ("c", ["one"]),
    ]
    assert seen(planned(pays("a", "one", excludes=rules("b")), pays("b", "two"))["a"]) == []
    assert seen(planned(pays("a", "one", stacks_with=rules("b")), pays("b", "two"))["a"]) == [("stacks-with", "b")]


PARTNERSHIP = (PartnershipRequirement(text=NOTE, basis="stated", source=SOURCE),)


@pytest.mark.parametrize(
    ("required", "facts", "may_pay", "eligibility"),
    [
        ({}, {}, True, "eligible"),
        ({"closed": OVER}, {}, False, "eligible"),
        ({"requirements": PARTNERSHIP}, {}, True, "undetermined"),
        ({"requirements": PARTNERSHIP}, {"partnership": False}, False, "ineligible"),
        ({"requirements": PARTNERSHIP}, {"partnership": True}, True, "eligible"),
    ],
)
@pytest.mark.parametrize("activity", ["one", None])
def test_what_requires_pays_where_the_other_may(
    required: dict[str, Any], facts: dict[str, Any], may_pay: bool, eligibility: str, activity: str | None
) -> None:
    """A regulation may pay where all that it requires may, in the plan or not, and so may what requires it in turn."""
    activities = () if activity is None else (activity,)
    found = planned(
        pays("a", "one", requires=rules("b")),
        pays("b", "one", requires=rules("c")),
        pays("c", *activities, **required),
        **facts,
    )
    assert [found[name].may_pay for name in "ab"] == [may_pay, may_pay]
    assert found["a"].combinations[0].may_pay == found["b"].combinations[0].may_pay == may_pay
    assert ("c" in found) == (activity is not None and "retired" not in required)
    # Whoever cannot get what is required cannot get the regulation; its days are its own.
    assert (found["a"].eligibility, found["a"].availability) == (eligibility, "open")


EUROS = (MaximumAmount(euros=Decimal(100), per=("company",)),)


def test_a_regulation_in_vain_counts_for_no_rank() -> None:
    """An activity's rank counts the money that can be had, and not that of which a requirement cannot be had."""
    in_vain = pays("a", "one", requires=rules("b"), amounts=EUROS)
    catalogue = Catalogue.of([*base("one", "two"), in_vain, pays("b", closed=OVER), pays("c", "two", amounts=EUROS)])
    plan = match(CompanyProfile(), catalogue, as_of=AS_OF)
    ranks = [(match.activity.id, [paid.id for paid in match.rank.paying]) for match in plan.activities]
    assert ranks == [("two", ["c"]), ("one", [])]


def test_what_is_excluded_still_counts() -> None:
    """Of two that exclude each other either may pay: ranks and questions count both."""
    asks = {"requirements": PARTNERSHIP, "amounts": EUROS}
    together = [pays("a", "one", **asks, excludes=rules("b")), pays("b", "one", **asks)]
    catalogue = Catalogue.of([*base("one"), *together])
    plan = match(CompanyProfile(partnership=True), catalogue, as_of=AS_OF)
    assert [paid.id for paid in plan.activities[0].rank.paying] == ["a", "b"]
    plan = match(CompanyProfile(), catalogue, as_of=AS_OF)
    assert {each.fact: {one.id for one in each.records} for each in plan.questions}["partnership"] == {"a", "b"}


# The packaged content


def packaged(**facts: Any) -> dict[str, FundingMatch]:
    return funding(match(CompanyProfile(**facts), PACKAGED, as_of=AS_OF))


def test_ao_finances_digital_skills_once() -> None:
    """What A+O pays of a course in digital skills is not paid by SLIM's training grant as well."""
    found = packaged()
    names = ("ao-digital-skills", "slim-training-grant")
    for one, beside in (names, names[::-1]):
        assert [
            [activity.id for activity in each.activities]
            for each in found[one].combinations
            if (each.kind, each.regulation.id) == ("excludes", beside)
        ] == [["employee-training"]]


def test_interns_allowance_comes_beside_the_employers() -> None:
    """A+O's allowance for the intern goes together with those for the employer, whichever of them is read."""
    found = packaged()
    others = {"ao-internship-allowance-mbo-hbo-wo", "ao-internship-allowance-vo"}
    assert {each.regulation.id for each in found["ao-internship-allowance-intern"].combinations} == others
    assert {each.kind for each in found["ao-internship-allowance-intern"].combinations} == {"stacks-with"}
    for other in others:
        assert seen(found[other]) == [("stacks-with", "ao-internship-allowance-intern")]


def test_internship_allowances_go_together() -> None:
    """The allowance for the intern can be had beside those for the company, for internships."""
    found = packaged()
    assert seen(found["ao-internship-allowance-intern"]) == [
        ("stacks-with", "ao-internship-allowance-mbo-hbo-wo"),
        ("stacks-with", "ao-internship-allowance-vo"),
    ]
    for each in found["ao-internship-allowance-intern"].combinations:
        assert [activity.id for activity in each.activities] == ["internships"]


def test_where_nothing_is_shared_nothing_is_said() -> None:
    """A company whose plan has no employee training reads nothing of SLIM beside A+O."""
    found = packaged(target_groups=["po"])
    assert all(each.kind != "excludes" or each.activities for one in found.values() for each in one.combinations)
    assert "slim" not in found or seen(found["slim"]) == []


# As lines


def lines(catalogue: Catalogue, language: Any) -> list[str]:
    plan = match(CompanyProfile(), catalogue, as_of=AS_OF)
    names = [found.regulation.id for found in plan.funding if found.availability != "ended"]
    return [line for name in names for line in at_length(plan, name, language).splitlines()]


def test_the_rules_in_lines() -> None:
    """A plan says under a regulation what it cannot pay beside, what it takes and what it can be had beside."""
    catalogue = Catalogue.of(
        [
            *base("one"),
            pays("a", "one", excludes=rules("b", "c"), stacks_with=rules("e")),
            pays("b", "one"),
            pays("c", "one"),
            pays("d", "one", requires=rules("e")),
            pays("e", "one"),
        ]
    )
    english = lines(catalogue, "en")
    assert "- **Not for the same costs as:** *B* and *C*. Rule with b. Rule with c." in english
    assert "- **Can be combined with:** *E*. Rule with e." in english
    assert "- **Only together with:** *E*. Rule with e." in english
    dutch = lines(catalogue, "nl")
    assert "- **Niet voor dezelfde kosten als:** *B* en *C*. Rule with b. Rule with c." in dutch
    assert "- **Mag samen met:** *E*. Rule with e." in dutch
    assert "- **Alleen samen met:** *E*. Rule with e." in dutch


def test_a_rule_about_what_cannot_be_had_is_left_out() -> None:
    """A regulation that excludes one that has ended says nothing of it."""
    catalogue = Catalogue.of([*base("one"), pays("a", "one", excludes=rules("b")), pays("b", "one", closed=OVER)])
    assert not any("Not for the same costs" in line for line in lines(catalogue, "en"))


def test_a_requirement_in_vain_in_a_line() -> None:
    """A regulation that takes one that cannot be had is not now for the company, and says why."""
    catalogue = Catalogue.of([*base("one"), pays("a", "one", requires=rules("b")), pays("b", closed=OVER)])
    assert "- **Only together with:** *B*, which you cannot get." in lines(catalogue, "en")
    assert "- **Alleen samen met:** *B*, en die krijg je niet." in lines(catalogue, "nl")


def test_a_rule_is_the_contents_own() -> None:
    """A plan holds the rule that the content states, with its source."""
    one: CombinationMatch = packaged()["ao-digital-skills"].combinations[0]
    regulations = PACKAGED.funding_regulations.values()
    assert any(one.rule is rule for each in regulations for rule in (*each.excludes, *each.stacks_with))
