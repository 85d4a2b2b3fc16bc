"""What a console, a log and a failing test show of records, profiles, plans and answers: short, and told apart."""

import datetime as dt

import attrs
import pytest

from techtalent import (
    Catalogue,
    CompanyProfile,
    EmployeeBand,
    Text,
    agenda,
    compare,
    explain,
    match,
    pathways,
    unlock,
)

DAY = dt.date(2026, 11, 23)
PROFILE = CompanyProfile(goals=["boost-innovation"], target_groups=["mbo"], employees=40, offers=[])


def test_a_text_is_its_dutch_text() -> None:
    """A template that prints a text prints what people read."""
    assert f"{Text(nl='Bied stages aan', en='Offer internships')}" == "Bied stages aan"


def test_a_record_is_its_class_and_id(catalogue: Catalogue) -> None:
    """Records of all kinds, also within what holds them."""
    assert repr(catalogue.activities["internships"]) == "Activity('internships')"
    for record in catalogue:
        assert repr(record) == f"{type(record).__name__}({record.id!r})"


def test_a_profile_is_what_was_told() -> None:
    """What stands there makes the same profile again."""
    shown = "CompanyProfile(goals=('boost-innovation',), target_groups=('mbo',), employees=40, offers=())"
    assert repr(PROFILE) == shown
    assert eval(shown) == PROFILE
    pooled = CompanyProfile(members=[PROFILE_OF_ONE, CompanyProfile(employees=EmployeeBand(at_least=10))])
    assert eval(repr(pooled)) == pooled


PROFILE_OF_ONE = CompanyProfile(region="east", training_company=False)


def test_a_plan_and_a_catalogue_are_a_line(catalogue: Catalogue) -> None:
    """A plan has its day and how much there is of everything, a catalogue the beginning of its digest."""
    plan = match(PROFILE, catalogue, as_of=DAY)
    numbers = f"{len(plan.activities)} activities, {len(plan.funding)} regulations, {len(plan.questions)} questions"
    assert repr(plan) == f"<Plan 2026-11-23: {numbers}>"
    assert repr(catalogue) == f"<Catalogue {catalogue.digest[:8]}: {len(catalogue)} records>"


def test_an_entry_of_a_plan_says_whose_it_is(catalogue: Catalogue) -> None:
    """No entry of a plan, and no answer about plans, fills a screen."""
    plan, other = match(PROFILE, catalogue, as_of=DAY), match(CompanyProfile(), catalogue, as_of=DAY)
    funding = plan.funding[0]
    assert repr(funding) == (
        f"FundingMatch(regulation=FundingRegulation({funding.regulation.id!r}), "
        f"eligibility={funding.eligibility!r}, availability={funding.availability!r}, ...)"
    )
    ways = pathways(catalogue, "vmbo")
    answers = [
        explain(PROFILE, catalogue, "internships", as_of=DAY),
        compare(plan, other),
        ways,
        *ways,
        *unlock(PROFILE, catalogue, as_of=DAY),
        *agenda(plan, start=DAY),
    ]
    entries = [
        entry
        for field in attrs.fields(type(plan))
        if isinstance(value := getattr(plan, field.name), tuple)
        for entry in value
    ]
    longest = max([*answers, *entries], key=lambda shown: len(repr(shown)))
    assert len(repr(longest)) < 2_000, repr(longest)


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_members_does_not_depend_on_what_is_shown(order: int) -> None:
    """Members stand by what they told, whatever the order in which they were given."""
    members = [CompanyProfile(region="east"), CompanyProfile(name="A", employees=5), CompanyProfile(name="B")]
    found = CompanyProfile(members=members[::order]).members
    assert [member.name for member in found] == ["A", "B", None]
