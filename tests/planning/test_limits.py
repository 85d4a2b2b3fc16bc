"""How far limits bound what a regulation may pay: in every unit in which they are counted, and for a project."""

import datetime as dt
from decimal import Decimal
from typing import Any, get_args

import attrs
import pytest
from support.at_length import at_length

from techtalent import Catalogue, CompanyProfile, Offer, load_catalogue, match, pool
from techtalent.planning.payments import Told, UsedAmount, reckon_payments
from techtalent.plans import Estimate
from techtalent.records import Limit, LimitEach, LimitOf, LimitPer, MaximumAmount, NoLimit, Unit

PACKAGED = load_catalogue()
DAY = dt.date(2026, 11, 23)
RULES = "ao-financing-rules"
VO = "ao-internship-allowance-vo"


def paying(amount: MaximumAmount, *limits: Limit) -> Catalogue:
    """Return the packaged catalogue, in which the rules for work-study places pay this amount within these limits."""
    changed = attrs.evolve(PACKAGED.funding_regulations[RULES], amounts=(amount,), limits=limits, validity=NoLimit())
    return Catalogue.of([changed if each.id == RULES else each for each in PACKAGED.records()])


def maximum(euros: str, *per: Unit, **says: Any) -> MaximumAmount:
    """Return an amount for one or more units."""
    return MaximumAmount(euros=Decimal(euros), per=per, **says)


def at_most(number: int, what: LimitOf, per: LimitPer = "learner", each: LimitEach = "in-all", **says: Any) -> Limit:
    """Return a limit."""
    return Limit(at_most=number, what=what, per=per, each=each, **says)


def company(places: int | None, weeks: int | None = None) -> CompanyProfile:
    """Return a company that is affiliated with A+O and has places for bbl."""
    offer = Offer(type="work-study-place", education="mbo-bbl", places=places, weeks=weeks)
    return CompanyProfile(affiliations=["ao-metalektro"], offers=[offer])


def reckoned(profile: CompanyProfile, catalogue: Catalogue, name: str = RULES) -> Estimate:
    """Return the estimate of a regulation."""
    plan = match(profile, catalogue, as_of=DAY)
    (found,) = (each.estimate for each in plan.funding if each.regulation.id == name)
    assert found is not None
    return found


WEEKLY = maximum("40", "learner", "week")
FULL = attrs.evolve(WEEKLY, full_hours=40)
FOUR = maximum("160", "learner", "4-weeks", full_hours=40)


@pytest.mark.parametrize(
    ("amount", "limit", "most"),
    [
        # 52 weeks without a limit.
        (WEEKLY, at_most(9, "teachers", "company"), "2080"),
        (WEEKLY, at_most(10, "weeks"), "400"),
        (WEEKLY, at_most(10, "weeks", years=3), "400"),
        (WEEKLY, at_most(10, "weeks", each="half-year"), "800"),
        (WEEKLY, at_most(2, "weeks", each="month"), "960"),
        # How many terms a year has, nobody says.
        (WEEKLY, at_most(1, "weeks", each="term"), "2080"),
        (WEEKLY, at_most(1, "terms"), "2080"),
        # July and August have 62 days, and so 8 whole weeks.
        (WEEKLY, at_most(2, "months"), "320"),
        (WEEKLY, at_most(5, "months"), "840"),
        (WEEKLY, at_most(12, "months"), "2080"),
        (WEEKLY, at_most(2, "months", "project"), "320"),
        (WEEKLY, at_most(2, "months", "application"), "320"),
        (WEEKLY, at_most(2, "months", "school"), "2080"),
        (WEEKLY, at_most(1, "years"), "2080"),
        # One day a week, or one hour.
        (WEEKLY, at_most(10, "days"), "400"),
        (WEEKLY, at_most(10, "hours"), "400"),
        (WEEKLY, at_most(1280, "hours"), "2080"),
        (FULL, at_most(1280, "hours"), "1280"),
        (FULL, at_most(1290, "hours", each="school-year"), "1290"),
        (FULL, at_most(640, "hours", each="half-year"), "1280"),
        (FULL, at_most(32, "hours", each="week"), "1664"),
        (FULL, at_most(48, "hours", each="week"), "2080"),
        (FULL, at_most(2080, "hours"), "2080"),
        (FOUR, at_most(1280, "hours"), "1280"),
        (FOUR, at_most(3, "months"), "520"),
        (maximum("2700", "learner", "study-year", full_weeks=42), at_most(14, "weeks"), "900"),
        (maximum("2700", "learner", "study-year", full_weeks=40), at_most(6, "months"), "1755"),
        (maximum("900", "learner", "month", full_hours=36), at_most(24, "hours", each="week"), "600"),
        (maximum("900", "learner", "month", full_hours=36), at_most(1280, "hours"), "900"),
    ],
)
def test_a_limit_bounds_what_a_learner_brings(amount: MaximumAmount, limit: Limit, most: str) -> None:
    """Months, weeks, days and hours bound weeks, and a limit of a part of a year comes back in each part."""
    assert reckoned(company(1, 52), paying(amount, limit)).most == Decimal(most)


@pytest.mark.parametrize(
    ("limits", "most"),
    [
        ((at_most(3, "learners", "company"),), "9000"),
        ((at_most(3, "learners", "company", "half-year"),), "18000"),
        ((at_most(3, "learners", "company", "term"),), "27000"),
        ((at_most(3, "learners", "project"),), "9000"),
        ((at_most(3, "learners", "school"),), "27000"),
        # One application, or as many as there may be.
        ((at_most(3, "learners", "application"),), "9000"),
        ((at_most(3, "learners", "application"), at_most(2, "grants", "company")), "18000"),
        ((at_most(3, "learners", "application"), at_most(2, "applications", "company", "half-year")), "27000"),
    ],
)
def test_a_limit_bounds_how_many_learners_bring_something(limits: tuple[Limit, ...], most: str) -> None:
    """Of nine learners as many count as the limits leave."""
    assert reckoned(company(9), paying(maximum("3000", "learner", "study-year"), *limits)).most == Decimal(most)


@pytest.mark.parametrize(("per", "most"), [("month", "300"), ("half-year", "1800"), ("study-year", "3600")])
def test_a_limit_is_for_the_time_of_the_estimate(per: Unit, most: str) -> None:
    """Three learners a month are three in what is paid for a month, and up to 36 in a year."""
    catalogue = paying(maximum("100", "learner", per), at_most(3, "learners", "company", "month"))
    assert reckoned(company(99), catalogue).most == Decimal(most)


COUNTED: tuple[tuple[int, LimitOf], ...] = (
    *((7, "weeks"), (2, "months"), (90, "hours"), (9, "days"), (2, "learners"), (1, "years")),
)
LIMITS = [
    at_most(number, what, per, each)
    for number, what in COUNTED
    for per in get_args(LimitPer)
    for each in get_args(LimitEach)
]


@pytest.mark.parametrize("amount", [FULL, FOUR, maximum("2700", "learner", "study-year", full_weeks=40, full_hours=36)])
def test_more_places_and_weeks_never_lower_it(amount: MaximumAmount) -> None:
    """Within whatever limit, more places or weeks bring as much or more, and never more than without the limit."""

    def most(limits: tuple[Limit, ...], places: int, weeks: int) -> Decimal:
        offer = Offer(type="work-study-place", education="mbo-bbl", places=places, weeks=weeks)
        rules = attrs.evolve(PACKAGED.funding_regulations[RULES], limits=limits)
        found = reckon_payments(rules, [UsedAmount(0, amount, None)], [Told((True,), (offer,))], (), "study-year")
        assert found is not None
        return found.most

    for limit in LIMITS:
        found = [most((limit,), places, weeks) for places, weeks in ((1, 10), (2, 10), (2, 30), (5, 52))]
        assert found == sorted(found), limit
        assert found[-1] <= most((), 5, 52), limit


def test_the_allowance_of_ao_for_vo_ends_with_its_hours() -> None:
    """52 weeks of 40 hours would be EUR 2,080; the 1,280 hours that it pays for are EUR 1,280."""
    for weeks, most in ((20, 800), (32, 1280), (33, 1280), (52, 1280)):
        offer = Offer(type="internship", education="vo", places=1, weeks=weeks)
        found = reckoned(CompanyProfile(affiliations=["ao-metalektro"], offers=[offer]), PACKAGED, VO)
        assert (found.least, found.most) == (Decimal(0), Decimal(most))
    nl, en = (found.how.in_language(language) for language in ("nl", "en"))
    assert nl == "hoogstens € 1.280 per studiejaar: samen 1.280 uur, € 40 per week van 40 uur"
    assert en == "at most EUR 1,280 per study year: 1,280 hours in all, EUR 40 per week of 40 hours"


def test_a_fixed_amount_for_full_weeks_is_not_sure_without_the_hours() -> None:
    """How many hours a week a learner is there, nobody tells: it may be few."""
    found = reckoned(company(2, 10), paying(attrs.evolve(FULL, bound="exactly")))
    assert (found.least, found.most) == (Decimal(0), Decimal(800))


def test_the_hours_of_a_full_week_are_said() -> None:
    """Whoever reads of EUR 160 for 4 weeks reads of the hours that it is for."""
    plan = match(company(1, 10), paying(FOUR), as_of=DAY)
    nl, en = at_length(plan, RULES, "nl"), at_length(plan, RULES, "en")
    assert "€ 160 per leerling per 4 weken, bij 40 uur per week; bij minder uren naar verhouding" in nl
    assert "EUR 160 per learner and 4 weeks, for 40 hours a week; for fewer hours in proportion" in en


@pytest.mark.parametrize(("per", "most"), [("company", 12000), ("application", 12000), ("project", 9000)])
def test_the_companies_of_a_pool_have_one_project(per: LimitPer, most: int) -> None:
    """Three learners a company are four of two companies with three and one; of one project there are three."""
    catalogue = paying(maximum("3000", "learner", "study-year"), at_most(3, "learners", per))
    found = reckoned(pool([company(4), company(1)]), catalogue)
    assert (found.most, found.learners) == (Decimal(most), most // 3000)


def test_shares_that_make_a_whole_again_are_paid_whole() -> None:
    """Three learners with a third of EUR 100 bring EUR 100, not a cent less."""
    catalogue = paying(maximum("100", "learner", "study-year", full_weeks=3))
    assert reckoned(company(3, 1), catalogue).most == Decimal(100)
    assert reckoned(company(1, 1), catalogue).most == Decimal("33.33")
