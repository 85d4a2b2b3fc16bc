"""What to do first: at most three things, each with a day and a way, and nothing said twice."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from support.strategies import DAYS, catalogues, profiles

from techtalent import Catalogue, CompanyProfile, Offer, Plan, Text, load_catalogue, match, pool, render_markdown
from techtalent.plans import FirstStep, When
from techtalent.records import Hours
from techtalent.words.first_steps import season

AS_OF = dt.date(2026, 11, 26)
PACKAGED = load_catalogue()

situations = st.one_of(
    st.tuples(st.just(PACKAGED), profiles(PACKAGED), DAYS),
    catalogues().flatmap(lambda catalogue: st.tuples(st.just(catalogue), profiles(catalogue), DAYS)),
)
Situation = tuple[Catalogue, CompanyProfile, dt.date]

BBL = Offer(type="work-study-place", education="mbo-bbl", places=2)
BOL = Offer(type="internship", education="mbo-bol")


def plan_of(as_of: dt.date = AS_OF, **facts: Any) -> Plan:
    return match(CompanyProfile(**facts), PACKAGED, as_of=as_of)


def claims(plan: Plan) -> list[str]:
    return [step.regulation.id for step in plan.first_steps if step.kind == "claim" and step.regulation is not None]


@settings(max_examples=60, deadline=None)
@given(situations)
def test_each_first_step_stands_on_its_own(situation: Situation) -> None:
    """There are at most three; no activity and no sentence comes twice; what is begun with is advised, in its order."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    steps = plan.first_steps
    assert len(steps) <= 3
    assert len({(step.kind, step.activity.id, step.regulation and step.regulation.id) for step in steps}) == len(steps)
    begun = [step for step in steps if step.kind == "begin"]
    advised = [found.activity.id for found in plan.activities]
    places = [advised.index(step.activity.id) for step in begun]
    assert places == sorted(places)
    texts = [step.activity.begin[step.begin].text for step in begun if step.begin is not None]
    assert len({text.nl for text in texts}) == len(texts)
    for step in steps:
        assert step.when is None or step.when.last_day is None or step.when.last_day >= day
        if step.kind == "claim":
            assert step.activity in [found.activity for found in plan.already]


@settings(max_examples=40, deadline=None)
@given(situations)
def test_money_is_only_claimed_where_it_can_be_had(situation: Situation) -> None:
    """A claim is of a regulation that may pay, for which the company can apply, and which no open fact decides."""
    catalogue, profile, day = situation
    plan = match(profile, catalogue, as_of=day)
    found = {entry.regulation.id: entry for entry in plan.funding}
    for name in claims(plan):
        assert found[name].may_pay
        assert found[name].eligibility in ("eligible", "eligible-so-far")
        assert "company" in found[name].regulation.applicants


def test_a_claim_comes_first_where_its_deadline_is_near() -> None:
    """A+O pays until six months after 1 August: on 1 February it still comes first, on 2 February of the next year."""
    facts: dict[str, Any] = {"affiliations": ["ao-metalektro"], "offers": [BBL], "goals": ["discover-young-talent"]}
    for day, deadline in (
        (dt.date(2026, 8, 1), dt.date(2027, 2, 1)),
        (AS_OF, dt.date(2027, 2, 1)),
        (dt.date(2027, 2, 1), dt.date(2027, 2, 1)),
    ):
        first = plan_of(day, **facts).first_steps[0]
        assert first.kind == "claim"
        assert first.when is not None
        assert (first.when.timing, first.when.last_day) == ("deadline", deadline)
    assert plan_of(dt.date(2027, 2, 2), **facts).first_steps[0].kind == "begin"


def test_what_is_claimed_says_what_it_is_for() -> None:
    """A claim has the activity, the amount with its age, how one applies and by when, in both languages."""
    step = plan_of(affiliations=["ao-metalektro"], offers=[BBL], goals=["discover-young-talent"]).first_steps[0]
    assert step.title.nl == "Vraag geld aan: A+O-financieringsreglement opleiding van leerlingen en werknemers"
    assert step.text.nl == (
        "Dit is voor wat je al doet: “Bied leerbanen aan”. Kan opleveren: hoogstens € 7.600 per studiejaar "
        "voor 2 leerlingen. Dat bedrag "
        "gold tot en met 2023: vraag na wat nu geldt. Je vraagt aan en declareert in Mijn A+O."
    )
    assert step.text.en is not None
    assert "at most EUR 7,600 per study year" in step.text.en
    assert step.when is not None
    assert step.when.basis == "inferred"
    assert step.when.text.nl == (
        "Doe dit uiterlijk op 1 februari 2027, volgens een eerdere regel (editie 2021-2023). Vraag na of die nog geldt."
    )


def test_other_claims_fill_what_is_left() -> None:
    """Where nothing else is to be done, money without a near deadline is claimed, the most first."""
    plan = plan_of(
        goals=["boost-innovation"], target_groups=["po"], time_tier="little-time", affiliations=["oom"], offers=[BOL]
    )
    assert plan.activities == ()
    assert claims(plan) == ["oom-internship-contribution"]
    assert plan.first_steps[0].when is None


def test_an_activity_is_claimed_for_once_where_that_can_wait() -> None:
    """Three funds that pay for the same internship are one step; the others are told with the money."""
    facts: dict[str, Any] = {"goals": ["boost-innovation"], "target_groups": ["po"], "hours_per_month": 2}
    funds = ["ao-metalektro", "oom", "wij-techniek"]
    plan = plan_of(affiliations=funds, offers=[Offer(type="internship", education="vo")], **facts)
    assert claims(plan) == ["oom-internship-contribution"]
    page = render_markdown(plan, "nl")
    money = page.partition("## Geld")[2].partition("\n## ")[0]
    assert "Stagevergoeding vo (A+O Metalektro)" in money
    assert page.count("Vraag geld aan:") == 1


def test_a_term_that_only_the_company_can_reckon_is_said_as_a_rule() -> None:
    """When a place that is there began, nobody else knows: the step says the rule in place of a day."""
    (step,) = plan_of(
        goals=["boost-innovation"], target_groups=["po"], time_tier="little-time", affiliations=["oom"], offers=[BOL]
    ).first_steps
    assert "De bijdrage aanvragen: binnen 6 maanden na het begin. Reken zelf na wanneer dat is." in step.text.nl
    assert "Apply for the contribution: within 6 months after the start. Work out yourself when" in (step.text.en or "")
    # A claim with a day says that, and no rule beside it.
    first = plan_of(affiliations=["ao-metalektro"], offers=[BBL], goals=["discover-young-talent"]).first_steps[0]
    assert first.when is not None
    assert "Reken zelf na" not in first.text.nl


@pytest.mark.parametrize(
    ("first", "last", "nl", "en"),
    [
        ("2027-02-01", "2027-02-28", "februari 2027", "February 2027"),
        ("2027-01-01", "2027-02-28", "januari en februari 2027", "January and February 2027"),
        ("2027-03-01", "2027-05-31", "maart tot en met mei 2027", "March to May 2027"),
        ("2026-12-01", "2027-01-31", "december 2026 en januari 2027", "December 2026 and January 2027"),
        ("2026-11-26", "2027-11-26", "november 2026 tot en met november 2027", "November 2026 to November 2027"),
    ],
)
def test_a_season_says_its_months_and_years_once(first: str, last: str, nl: str, en: str) -> None:
    """A season of one month is that month, and the year of its first month is only said where it is another one."""
    written = season(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert written == Text(nl=f"Goed moment: {nl}.", en=f"A good moment: {en}.")


def test_the_way_in_is_said_once() -> None:
    """A member of FME calls FME for the first activity, and a school for the next one."""
    plan = plan_of(affiliations=["fme"], region="east", goals=["discover-young-talent"], target_groups=["vo"])
    first, second, *_ = plan.first_steps
    assert [contact.id for contact in first.contacts] == ["fme-bdm-east"]
    assert "FME: +31 (0)79 353 11 00." in first.text.nl
    assert "FME" not in second.text.nl


@pytest.mark.parametrize(("hours", "is_too_much"), [(1, True), (1.5, True), (2, False), (8, False), (0, False)])
def test_hours_are_held_against_the_hours_there_are(hours: float, is_too_much: bool) -> None:
    """A visit takes at least two hours: whoever has fewer a month is told so; that there are none is a notice."""
    plan = plan_of(goals=["discover-young-talent"], target_groups=["vo"], hours_per_month=hours)
    (visit,) = (step for step in plan.first_steps if step.activity.id == "company-visit")
    assert isinstance(visit.activity.effort[visit.effort or 0], Hours)
    assert ("Dat is meer dan je" in visit.text.nl) is is_too_much


def test_the_money_for_what_another_company_does_is_none_for_a_new_one() -> None:
    """In a pool the six places of one company bring money; that is not what a first place of the other brings."""
    place = Offer(type="work-study-place", education="mbo-bbl", places=6, weeks=40)
    common: dict[str, Any] = {"goals": ["discover-young-talent"], "target_groups": ["mbo"], "time_tier": "much-time"}
    shared = pool(
        [
            CompanyProfile(training_company=True, offers=[place], **common),
            CompanyProfile(offers=[], **common),
        ]
    )
    plan = match(shared, PACKAGED, as_of=AS_OF)
    (funding,) = (found for found in plan.funding if found.regulation.id == "practical-learning-subsidy")
    assert funding.estimate is not None
    assert funding.estimate.most == 16200
    steps = [step for step in plan.first_steps if step.kind == "begin" and step.activity.id == "work-study-places"]
    assert [step.regulation for step in steps] == [None]
    assert "16.200" not in steps[0].text.nl


@pytest.mark.parametrize(("hours", "is_too_much"), [(8, True), (9, False)])
def test_a_month_has_more_than_four_weeks(hours: float, is_too_much: bool) -> None:
    """Two hours a week are more than eight a month."""
    plan = plan_of(goals=["discover-young-talent"], target_groups=["mbo"], hours_per_month=hours)
    (places,) = (step for step in plan.first_steps if step.activity.id == "work-study-places")
    assert ("Dat is meer dan je" in places.text.nl) is is_too_much


def whens(as_of: dt.date, **facts: Any) -> dict[str, When]:
    plan = plan_of(as_of, goals=["discover-young-talent"], target_groups=["vo"], **facts)
    return {step.activity.id: step.when for step in plan.first_steps if step.when is not None}


@pytest.mark.parametrize(
    ("as_of", "kind", "day"),
    [
        (dt.date(2026, 11, 26), "before-holiday", dt.date(2026, 12, 18)),
        (dt.date(2026, 12, 12), "before-holiday", dt.date(2026, 12, 18)),
        (dt.date(2026, 12, 13), "after-holiday", dt.date(2027, 1, 4)),
        (dt.date(2026, 12, 19), "after-holiday", dt.date(2027, 1, 4)),
        (dt.date(2027, 1, 3), "after-holiday", dt.date(2027, 1, 4)),
        (dt.date(2027, 1, 4), "before-holiday", dt.date(2027, 2, 12)),
    ],
)
def test_schools_are_called_when_they_are_open(as_of: dt.date, kind: str, day: dt.date) -> None:
    """With a week to go before a holiday one begins before it, later and within it after it."""
    when = whens(as_of)["guest-lesson"]
    assert (when.timing, when.last_day or when.first_day) == (kind, day)


def test_the_holiday_is_that_of_the_province() -> None:
    """The spring holiday of 2027 begins a week earlier in the south, which counts where the province is not told."""
    as_of = dt.date(2027, 1, 20)
    assert whens(as_of, province="NL-LI")["guest-lesson"].last_day == dt.date(2027, 2, 12)
    assert whens(as_of, province="NL-GR")["guest-lesson"].last_day == dt.date(2027, 2, 19)
    assert whens(as_of)["guest-lesson"].last_day == dt.date(2027, 2, 12)


def test_beyond_the_known_holidays_no_day_is_said() -> None:
    """Where no school year is known any more, what can be done at any time has no day."""
    assert "guest-lesson" not in whens(dt.date(2040, 3, 1))


@pytest.mark.parametrize(
    ("as_of", "first_day", "last_day", "text"),
    [
        (dt.date(2026, 12, 31), dt.date(2027, 1, 1), dt.date(2027, 2, 28), "Goed moment: januari en februari 2027."),
        (dt.date(2027, 2, 28), dt.date(2027, 2, 28), dt.date(2027, 2, 28), "Goed moment: februari 2027."),
        (dt.date(2028, 2, 29), dt.date(2028, 2, 29), dt.date(2028, 2, 29), "Goed moment: februari 2028."),
        (dt.date(2027, 3, 1), dt.date(2028, 1, 1), dt.date(2028, 2, 29), "Goed moment: januari en februari 2028."),
    ],
)
def test_a_season_is_the_next_one(as_of: dt.date, first_day: dt.date, last_day: dt.date, text: str) -> None:
    """Open days are in January and February: on the last day of February they are now, a day later next year."""
    when = whens(as_of)["school-fair"]
    assert (when.timing, when.first_day, when.last_day, when.text.nl) == ("season", first_day, last_day, text)


def test_a_first_step_has_what_it_needs() -> None:
    """Money is claimed by a regulation, an activity begins with one of its beginnings, and days are in order."""
    step = plan_of(goals=["discover-young-talent"]).first_steps[0]
    with pytest.raises(ValueError, match="claimed by a regulation"):
        attrs.evolve(step, kind="claim", begin=None, regulation=None)
    with pytest.raises(ValueError, match="one of its beginnings"):
        attrs.evolve(step, begin=None)
    when = step.when
    assert when is not None
    with pytest.raises(ValueError, match="no days at all"):
        attrs.evolve(when, first_day=None, last_day=None)
    with pytest.raises(ValueError, match="comes after the last"):
        attrs.evolve(when, first_day=dt.date(2027, 1, 2), last_day=dt.date(2027, 1, 1))


def test_the_agenda_begins_with_the_first_steps() -> None:
    """What to begin with is the same in the plan and in its agenda, with the same moment."""
    from techtalent import agenda

    plan = plan_of(affiliations=["fme"], region="east", goals=["discover-young-talent"], target_groups=["vo"])
    begun: list[FirstStep] = [step for step in plan.first_steps if step.kind == "begin"]
    said = {event.activities[0].id: event.text.nl for event in agenda(plan, start=AS_OF) if event.kind == "begin"}
    assert said == {step.activity.id: f"{step.text.nl} {step.when.text.nl}" for step in begun if step.when is not None}
    assert len(said) == 3
    assert isinstance(PACKAGED, Catalogue)
