"""The tips of a plan are chosen for a company: three, for which most speaks, and none against which anything does."""

import datetime as dt
from typing import Any

from hypothesis import given, settings, strategies as st
from support.packaged import PACKAGED, links_to, with_records
from support.strategies import DAYS, NOTE, SOURCE, catalogues, companies

from techtalent import Catalogue, CompanyProfile, Offer, Plan, match
from techtalent.records import Tip

AS_OF = dt.date(2026, 11, 26)

INTERNS = Offer(type="internship", education="mbo-bol")


def plan_of(catalogue: Catalogue = PACKAGED, **facts: Any) -> Plan:
    return match(CompanyProfile(**facts), catalogue, as_of=AS_OF)


def tip(number: int, **names: Any) -> Tip:
    links: dict[str, Any] = {kind: links_to(*ids) for kind, ids in names.items()}
    return Tip(id=f"tip-{number}", number=number, title=NOTE, points=(), source=SOURCE, **links)


def reasons(plan: Plan) -> dict[str, list[str]]:
    return {found.tip.id: [reason.kind for reason in found.reasons] for found in plan.tips}


def test_tips_are_for_whom_they_name() -> None:
    """A tip is there where something told, advised or done speaks for it, and nothing against it."""
    catalogue = with_records(
        tip(1, time_tiers=["much-time"]),
        tip(2, goals=["influence-education-quality"]),
        tip(3, situations=["experienced"]),
        tip(4),
        without=Tip,
    )
    assert reasons(plan_of(catalogue)) == {"tip-4": []}
    assert reasons(plan_of(catalogue, goals=["influence-education-quality"])) == {
        "tip-2": ["goals"],
        "tip-4": [],
    }
    assert reasons(plan_of(catalogue, time_tier="much-time", offers=[INTERNS])) == {
        "tip-1": ["time_tier"],
        "tip-3": ["experienced"],
        "tip-4": [],
    }
    assert reasons(plan_of(catalogue, goals=["boost-innovation"], time_tier="more-time")) == {"tip-4": []}


def test_a_tip_is_about_what_one_begins_with() -> None:
    """A tip about an activity is there where that is one of the first three, and not where it comes later."""
    catalogue = with_records(tip(1, activities=["guest-lesson"]), without=Tip)
    first = plan_of(catalogue, goals=["discover-young-talent"], target_groups=["vo"])
    assert "guest-lesson" in [found.activity.id for found in first.activities[:3]]
    assert reasons(first) == {"tip-1": ["activities"]}
    (found,) = first.tips
    assert [record.id for record in found.reasons[0].records] == ["guest-lesson"]
    later = plan_of(catalogue, goals=["influence-education-quality"], target_groups=["vo"], time_tier="more-time")
    assert "guest-lesson" not in [found.activity.id for found in later.activities[:3]]
    assert later.tips == ()


def test_three_tips_for_which_most_speaks() -> None:
    """Of many tips three are there: those with most kinds of reasons, in the guide's order."""
    catalogue = with_records(
        *(tip(number, goals=["boost-innovation"]) for number in (1, 2, 3)),
        tip(4, goals=["boost-innovation"], target_groups=["hbo"]),
        tip(5, goals=["boost-innovation"], target_groups=["hbo"], situations=["newcomer", "alone"]),
        without=Tip,
    )
    plan = plan_of(catalogue, goals=["boost-innovation"], target_groups=["hbo"])
    assert reasons(plan) == {
        "tip-5": ["goals", "target_groups", "newcomer", "alone"],
        "tip-4": ["goals", "target_groups"],
        "tip-1": ["goals"],
    }
    # What was not told speaks for nothing.
    assert list(reasons(plan_of(catalogue, target_groups=["hbo"]))) == ["tip-5", "tip-4"]


@settings(max_examples=40, deadline=None)
@given(st.just(PACKAGED) | catalogues(), st.data())
def test_no_plan_has_more_tips_than_it_can_say(catalogue: Catalogue, data: st.DataObject) -> None:
    """No plan has more than three tips, and each of them says why it is there, if it is not for everyone."""
    profile, day = data.draw(companies(catalogue)), data.draw(DAYS)
    plan = match(profile, catalogue, as_of=day)
    assert len(plan.tips) <= 3
    for found in plan.tips:
        assert not found.reasons or any(not reason.facts for reason in found.reasons)
