"""What a regulation may pay to this company, and what goes together best."""

import datetime as dt
from decimal import Decimal
from typing import Any, get_args

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from support.at_length import at_length
from support.strategies import DAYS, catalogues, companies

from techtalent import (
    Catalogue,
    CompanyProfile,
    Language,
    Offer,
    Text,
    load_catalogue,
    match,
    pool,
    read_plan,
    render_markdown,
    to_json,
)
from techtalent.plans import Estimate, FundingMatch
from techtalent.records import (
    Amount,
    Budget,
    CompanySizeRequirement,
    CostShare,
    Edition,
    Limit,
    LimitEach,
    MaximumAmount,
    NoLimit,
    OfferRequirement,
    RegionRequirement,
    RequiredOffer,
    Source,
    Unit,
)

PACKAGED = load_catalogue()
DAY = dt.date(2026, 11, 23)
RULES = "ao-financing-rules"
NOTE = PACKAGED.goals["boost-innovation"].title
SMALL = CompanySizeRequirement(fewer_than=250, text=NOTE, basis="stated")


def maximum(euros: str, *per: Unit, **says: Any) -> MaximumAmount:
    """Return an amount for one or more units."""
    return MaximumAmount(euros=Decimal(euros), per=per, **says)


YEARLY = maximum("3000", "learner", "study-year")


def paying(*amounts: Amount, **says: object) -> Catalogue:
    """Return the packaged catalogue, in which the rules for work-study places pay these amounts."""
    changed: dict[str, Any] = {"amounts": amounts, "limits": (), "validity": NoLimit(), **says}
    rules = attrs.evolve(PACKAGED.funding_regulations[RULES], **changed)
    others = [each for each in PACKAGED.records() if each is not PACKAGED.funding_regulations[RULES]]
    return Catalogue.of([*others, rules])


def told(*offers: Offer, **facts: Any) -> CompanyProfile:
    """Return the profile of a company that is affiliated with A+O and offers this."""
    known: dict[str, Any] = {"affiliations": ["ao-metalektro"], "offers": offers, **facts}
    return CompanyProfile(**known)


def places(number: int | None, weeks: int | None = None) -> Offer:
    """Return an offer of places to work and learn."""
    return Offer(type="work-study-place", education="mbo-bbl", places=number, weeks=weeks)


def entry(profile: CompanyProfile, catalogue: Catalogue, day: dt.date = DAY) -> FundingMatch:
    """Return what the plan says of the rules."""
    plan = match(profile, catalogue, as_of=day)
    return next(each for each in plan.funding if each.regulation.id == RULES)


def reckoned(profile: CompanyProfile, catalogue: Catalogue, day: dt.date = DAY) -> Estimate:
    """Return the estimate of the rules."""
    found = entry(profile, catalogue, day).estimate
    assert found is not None
    return found


def ends(found: Estimate) -> tuple[Decimal, Decimal, str]:
    """Return the least and the most, and what they are for."""
    return found.least, found.most, found.per


@pytest.mark.parametrize(
    ("amount", "offer", "least", "most", "per"),
    [
        (YEARLY, places(2), "0", "6000", "study-year"),
        (attrs.evolve(YEARLY, bound="exactly"), places(2), "6000", "6000", "study-year"),
        (attrs.evolve(YEARLY, minimum_euros=Decimal(500)), places(2), "1000", "6000", "study-year"),
        (attrs.evolve(YEARLY, full_weeks=40), places(2, 10), "0", "1500", "study-year"),
        (attrs.evolve(YEARLY, full_weeks=40), places(2, 52), "0", "6000", "study-year"),
        (attrs.evolve(YEARLY, full_weeks=40), places(2), "0", "6000", "study-year"),
        (attrs.evolve(YEARLY, full_weeks=40, bound="exactly"), places(2, 10), "1500", "1500", "study-year"),
        (attrs.evolve(YEARLY, full_weeks=40, bound="exactly"), places(2), "0", "6000", "study-year"),
        (maximum("2700.55", "learner"), places(3), "0", "8101.65", "once"),
        (maximum("40", "learner", "week"), places(2, 10), "0", "800", "study-year"),
        (maximum("160", "learner", "4-weeks"), places(1, 10), "0", "400", "study-year"),
        (maximum("10.01", "learner", "4-weeks"), places(1, 1), "0", "2.50", "study-year"),
        (maximum("40", "learner", "week"), places(2), "0", "80", "week"),
        (maximum("40", "learner", "week"), places(None), "0", "40", "week"),
        (maximum("40", "learner", "week"), places(None, 10), "0", "400", "study-year"),
        (maximum("9000", "company", "year"), places(2), "0", "9000", "year"),
        (maximum("9000", "activity"), places(2), "0", "9000", "activity"),
        (maximum("9000", "application"), places(2), "0", "9000", "once"),
    ],
)
def test_an_amount_is_reckoned(amount: MaximumAmount, offer: Offer, least: str, most: str, per: str) -> None:
    """Places and weeks are reckoned with, exactly and to the cent."""
    assert ends(reckoned(told(offer), paying(amount))) == (Decimal(least), Decimal(most), per)


@pytest.mark.parametrize(
    "amount",
    [
        maximum("9000", "employee"),
        maximum("90", "learner", "hour"),
        maximum("9000", "learner", bound="at-least"),
        CostShare(percent=Decimal(60), of=NOTE),
        Budget(euros=Decimal(9000), what=NOTE),
        maximum("9000", "learner", first_day=dt.date(2027, 1, 1)),
        maximum("9000", "learner", when=SMALL),
    ],
)
def test_what_cannot_be_reckoned_has_no_estimate(amount: Amount) -> None:
    """Without an amount that is known, that has begun and that is for this company, there is no estimate."""
    assert entry(told(places(2), employees=250), paying(amount)).estimate is None


def test_the_sentence_says_how() -> None:
    """In both languages the sentence has the range, its unit, and the numbers of learners and weeks that were told."""
    found = reckoned(told(places(2)), paying(YEARLY))
    assert found.how.nl == "hoogstens € 6.000 per studiejaar: 2 leerlingen × € 3.000"
    assert found.how.en == "at most EUR 6,000 per study year: 2 learners × EUR 3,000"
    assert (found.learners, found.is_example, found.missing) == (2, False, ())
    plan = match(told(places(2)), paying(YEARLY), as_of=DAY)
    assert "hoogstens € 6.000 per studiejaar" in render_markdown(plan, "nl")


@pytest.mark.parametrize(
    ("profile", "missing"),
    [
        (told(places(None)), ("offers",)),
        (attrs.evolve(told(), offers=None), ("offers",)),
        (told(), ()),
    ],
)
def test_without_a_number_it_is_an_example(profile: CompanyProfile, missing: tuple[str, ...]) -> None:
    """Who does not tell how many learners there are is told of one, and asked for it."""
    catalogue = paying(YEARLY)
    found = reckoned(profile, catalogue)
    assert (found.most, found.learners, found.is_example, found.missing) == (Decimal(3000), 1, True, missing)
    assert found.how.nl == "hoogstens € 3.000 per studiejaar voor 1 leerling, als voorbeeld"
    asked = [each for each in match(profile, catalogue, as_of=DAY).questions if each.fact == "offers"]
    assert bool(missing) is any(catalogue.funding_regulations[RULES] in each.records for each in asked)


def test_a_requirement_decides_about_an_amount() -> None:
    """An amount with a requirement is for whom meets it; where that is open nothing is sure."""
    catalogue = paying(maximum("900", "learner", bound="exactly", when=SMALL))
    assert ends(reckoned(told(places(2), employees=40), catalogue))[:2] == (Decimal(1800), Decimal(1800))
    found = entry(told(places(2)), catalogue)
    assert found.estimate is not None
    assert ends(found.estimate)[:2] == (Decimal(0), Decimal(1800))
    assert found.estimate.missing == ("employees",)
    assert [(each.verdict, each.missing) for each in found.amount_outcomes] == [("unknown", ("employees",))]
    page = at_length(match(told(places(2)), catalogue, as_of=DAY), RULES, "en")
    asked = NOTE.in_language("en").lower()
    assert f"EUR 900 per learner; only if this holds: {asked}; tell us how many employees you have" in page
    other = match(told(places(2), employees=250), catalogue, as_of=DAY)
    assert "EUR 900 per learner" not in at_length(other, RULES, "en")


def test_alternatives_make_a_range() -> None:
    """Several amounts for the same units are alternatives: from the least of any to the most."""
    amounts = [maximum(euros, "learner", bound="exactly", condition=NOTE) for euros in ("500", "900")]
    assert ends(reckoned(told(places(1)), paying(*amounts))) == (Decimal(500), Decimal(900), "once")


def test_what_is_settled_stands_beside_what_depends() -> None:
    """Where a missing fact decides about the larger of two amounts, the smaller one is told as what is settled."""
    alone, small = maximum("900", "learner"), maximum("2000", "learner", when=SMALL)
    found = reckoned(told(places(2)), paying(alone, small))
    assert (found.most_settled, found.most, found.missing) == (Decimal(1800), Decimal(4000), ("employees",))
    assert reckoned(told(places(2), employees=40), paying(alone, small)).most_settled is None
    assert reckoned(told(places(2), employees=250), paying(alone, small)).most_settled is None
    # Where every amount depends, or the larger one is settled, there is nothing to tell apart.
    assert reckoned(told(places(2)), paying(small)).most_settled is None
    larger = maximum("5000", "learner")
    assert reckoned(told(places(2)), paying(larger, small)).most_settled is None


def test_amounts_for_other_learners_are_added_up() -> None:
    """What is paid for learners in bbl and what is paid for students of hbo are no alternatives: both are received."""
    of_bbl, of_hbo = (
        OfferRequirement(any_of=(RequiredOffer(type="work-study-place", education=part),), text=NOTE, basis="stated")
        for part in ("mbo-bbl", "hbo")
    )
    hbo = Offer(type="work-study-place", education="hbo", places=3)
    both = [maximum("2700", "learner", "year", when=of_bbl), maximum("1000", "learner", "year", when=of_hbo)]
    found = reckoned(told(places(2), hbo), paying(*both))
    assert ends(found) == (Decimal(0), Decimal(8400), "year")
    assert found.learners == 5
    assert found.how.nl == "hoogstens € 8.400 per jaar: 2 leerlingen × € 2.700 en 3 leerlingen × € 1.000"
    exactly = [attrs.evolve(amount, bound="exactly") for amount in both]
    assert ends(reckoned(told(places(2), hbo), paying(*exactly)))[:2] == (Decimal(8400), Decimal(8400))
    # Of more learners than it is paid for, those count for whom most is paid.
    limit = Limit(at_most=3, what="learners", per="company", text=NOTE)
    assert reckoned(told(places(2), hbo), paying(*both, limits=(limit,))).most == Decimal(6400)
    # Whoever did not tell the numbers is told of one learner.
    assert reckoned(told(places(None), attrs.evolve(hbo, places=None)), paying(*both)).most == 2700


def test_companies_of_a_pool_are_paid_by_their_own_amounts() -> None:
    """A small company of a pool is paid by the amount for small ones, and a large one by the other."""
    large = CompanySizeRequirement(at_least=250, text=NOTE, basis="stated")
    catalogue = paying(maximum("2700", "learner", "year", when=SMALL), maximum("1000", "learner", "year", when=large))
    shared = pool([told(places(2), employees=40), told(places(10), employees=600)])
    found = reckoned(shared, catalogue)
    assert (found.most, found.learners, found.missing) == (Decimal(15400), 12, ())
    assert found.how.en == "at most EUR 15,400 per year: 2 learners × EUR 2,700 and 10 learners × EUR 1,000"


def test_what_is_paid_on_top_is_added() -> None:
    """An amount on top of another one is added to it; where it cannot be reckoned, nobody knows the most."""
    extra = maximum("500", "learner", "study-year", on_top=True)
    found = reckoned(told(places(2)), paying(YEARLY, extra))
    assert found.most == Decimal(7000)
    assert found.how.nl == "hoogstens € 7.000 per studiejaar: 2 leerlingen × € 3.000 en 2 leerlingen × € 500"
    once = [maximum("900", "company", "year"), maximum("100", "company", "year", on_top=True)]
    assert ends(reckoned(told(places(2)), paying(*once)))[1] == Decimal(1000)
    unknown = maximum("90", "employee", "year", on_top=True)
    assert entry(told(places(2)), paying(once[0], unknown)).estimate is None
    for other in (maximum("9", "learner", "month", on_top=True), attrs.evolve(extra, currency="GBP")):
        assert entry(told(places(2)), paying(YEARLY, other)).estimate is None
    # An extra that has ended is no part of what holds now.
    ended = attrs.evolve(extra, last_day=DAY - dt.timedelta(days=1))
    assert reckoned(told(places(2)), paying(YEARLY, ended)).most == Decimal(6000)
    page = at_length(match(told(places(2)), paying(YEARLY, extra), as_of=DAY), RULES, "nl")
    assert "daar bovenop ten hoogste € 500 per leerling per studiejaar" in page


def test_fewer_weeks_bring_a_part() -> None:
    """Of an amount for so many weeks, fewer weeks bring a part, and the sentence says which."""
    found = reckoned(told(places(1, 2)), paying(maximum("2700", "learner", "study-year", full_weeks=40)))
    assert found.most == Decimal(135)
    assert found.how.nl == "hoogstens € 135 per studiejaar: 1 leerling × 2/40 van € 2.700"
    asked = reckoned(told(places(1)), paying(maximum("2700", "learner", "study-year", full_weeks=40)))
    assert (asked.most, asked.missing) == (Decimal(2700), ("offers",))


def test_how_long_an_internship_is_only_the_company_knows() -> None:
    """What an internship brings of an amount for a whole year is known with its weeks; a place to work brings all."""
    yearly = maximum("2700", "learner", "study-year", full_weeks=40)
    bol = Offer(type="internship", education="mbo-bol", places=2)
    asked = OfferRequirement(any_of=(RequiredOffer(type="internship", education="mbo-bol"),), text=NOTE, basis="stated")
    assert entry(told(bol), paying(yearly, requirements=(asked,))).estimate is None
    weeks = reckoned(told(attrs.evolve(bol, weeks=20)), paying(yearly, requirements=(asked,)))
    assert weeks.how.nl == "hoogstens € 2.700 per studiejaar: 2 leerlingen × 20/40 van € 2.700"


def test_whatever_an_estimate_misses_is_asked() -> None:
    """A fact that only an amount depends on is asked, and not only what a requirement or a number of places misses."""
    there = RegionRequirement(any_of=("east",), text=NOTE, basis="stated")
    catalogue = paying(maximum("900", "learner", when=SMALL), maximum("9", "learner", when=there))
    plan = match(told(places(2)), catalogue, as_of=DAY)
    (rules,) = (each for each in plan.funding if each.regulation.id == RULES)
    assert rules.estimate is not None
    asked = {each.fact for each in plan.questions if rules.regulation in each.records}
    assert {"employees", "activity_region"} <= set(rules.estimate.missing) <= asked


def test_limits_and_budgets_bound() -> None:
    """No estimate is more than a limit or the budget allows; a limit on half a year comes back in the other half."""
    limit = Limit(at_most=3, what="learners", per="company", text=NOTE)
    assert reckoned(told(places(9)), paying(YEARLY, limits=(limit,))).most == Decimal(9000)
    weeks = Limit(at_most=10, what="weeks", per="learner", text=NOTE)
    weekly = maximum("40", "learner", "week")
    assert reckoned(told(places(2, 40)), paying(weekly, limits=(weeks,))).most == Decimal(800)
    each: LimitEach
    for each, most in (("school-year", 9000), ("half-year", 18000), ("term", 27000), ("week", 27000)):
        shorter = attrs.evolve(limit, each=each)
        assert reckoned(told(places(9)), paying(YEARLY, limits=(shorter,))).most == Decimal(most), each
    in_years = attrs.evolve(limit, years=5)
    assert reckoned(told(places(9)), paying(YEARLY, limits=(in_years,))).most == Decimal(9000)
    budget = Budget(euros=Decimal(5000), what=NOTE)
    found = reckoned(told(places(9)), paying(YEARLY, budget))
    assert found.most == Decimal(5000)
    assert found.how.nl == "hoogstens € 5.000 per studiejaar; meer is er niet voor iedereen samen"


@pytest.mark.parametrize(("day", "until"), [(dt.date(2026, 7, 31), None), (dt.date(2026, 8, 1), dt.date(2026, 7, 31))])
def test_an_amount_of_an_edition_is_last_known_after_it(day: dt.date, until: dt.date | None) -> None:
    """After its last day an amount is what was last known: shown with its day, and in no total."""
    catalogue = paying(attrs.evolve(YEARLY, last_day=dt.date(2026, 7, 31)))
    found = reckoned(told(places(2)), catalogue, day)
    assert found.last_known_until == until
    assert (until is not None) is ("wat nu geldt, is niet bekend" in found.how.nl)
    together = match(told(places(2)), catalogue, as_of=day).together
    names = [each.id for each in together.regulations] if together is not None else []
    assert until is None or RULES not in names


@pytest.mark.parametrize("beneficiary", ["school", "intern", "consortium"])
def test_what_others_receive_is_not_reckoned(beneficiary: str) -> None:
    """Money that is not for the company has no estimate."""
    assert entry(told(places(2)), paying(YEARLY)).estimate is not None
    assert entry(told(places(2)), paying(YEARLY, beneficiary=beneficiary)).estimate is None


def test_an_amount_from_before_an_edition_is_last_known() -> None:
    """An amount that was read in an earlier edition is what was last known."""
    edition = Edition(first_day=dt.date(2026, 1, 1), last_day=dt.date(2026, 12, 31), phrase=NOTE)
    source = Source(document="made up", address="https://example.org/", date=dt.date(2025, 12, 31))
    found = reckoned(told(places(2)), paying(attrs.evolve(YEARLY, source=source), validity=edition))
    assert found.last_known_until == dt.date(2025, 12, 31)
    assert "zo was het tot en met 2025, en wat nu geldt" in found.how.nl


@pytest.mark.parametrize(
    ("phrase", "until"), [("editie 2021-2023", dt.date(2023, 12, 31)), ("ronde 2026", None), ("ongedateerd", None)]
)
def test_an_amount_of_a_page_without_a_date_is_last_known_by_its_phrase(phrase: str, until: dt.date | None) -> None:
    """Of an undated page the last year of its phrase says until when an amount is known; no day is made up for it."""
    edition = Edition(first_day=dt.date(2026, 1, 1), last_day=dt.date(2026, 12, 31), phrase=NOTE)
    source = Source(document="made up", address="https://example.org/", date_phrase=Text(nl=phrase, en=phrase))
    found = reckoned(told(places(2)), paying(attrs.evolve(YEARLY, source=source), validity=edition))
    assert found.last_known_until == until
    assert "31 december" not in found.how.nl


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 30), st.integers(1, 30), st.integers(1, 20), st.integers(0, 52))
def test_more_places_never_lower_it(number: int, more: int, cap: int, weeks: int) -> None:
    """More places never bring less, and no number of places more than the limits allow."""
    limit = Limit(at_most=cap, what="learners", per="company", text=NOTE)
    for amount in (YEARLY, maximum("12.35", "learner", "week")):
        catalogue = paying(amount, limits=(limit,))
        fewer = reckoned(told(places(number, weeks)), catalogue)
        found = reckoned(told(places(number + more, weeks)), catalogue)
        assert fewer.most <= found.most <= amount.euros * cap * max(weeks, 1)


@settings(max_examples=60, deadline=None)
@given(catalogues().flatmap(lambda each: st.tuples(st.just(each), companies(each))), DAYS)
def test_what_is_reckoned_holds_together(situation: tuple[Catalogue, CompanyProfile], day: dt.date) -> None:
    """Only what may pay is reckoned; the least is not more than the most; the best is not less than the second."""
    catalogue, profile = situation
    plan = match(profile, catalogue, as_of=day)
    assert read_plan(to_json(plan)) == plan
    found = {each.regulation: each for each in plan.funding if each.estimate is not None}
    for each in found.values():
        assert each.may_pay
        assert each.estimate is not None
        assert 0 <= each.estimate.least <= each.estimate.most
        for end in (each.estimate.least, each.estimate.most):
            assert end == end.quantize(Decimal("0.01"))
    if plan.together is not None:
        assert plan.together.least <= plan.together.most
        # What one of them requires goes with it, whatever is known of its amounts.
        required = {rule.to for each in plan.together.regulations for rule in each.requires}
        assert {each.id for each in plan.together.regulations if each not in found} <= required
        if plan.together.runner_up is not None:
            assert plan.together.runner_up.most <= plan.together.most
    for language in get_args(Language):
        render_markdown(plan, language)


def test_money_for_other_learners_goes_together() -> None:
    """What is paid for interns of mbo and what is paid for pupils of vo is not for the same costs: both can be had."""
    profile = CompanyProfile(
        goals=["discover-young-talent"],
        target_groups=["vo", "mbo"],
        time_tier="little-time",
        affiliations=["ao-metalektro"],
        training_company=False,
        offers=[
            Offer(type="internship", education="mbo-bol", places=2, weeks=20),
            Offer(type="internship", education="vo", places=3, weeks=2),
        ],
    )
    found = match(profile, PACKAGED, as_of=DAY).together
    assert found is not None
    assert [each.id for each in found.regulations] == [
        "ao-internship-allowance-mbo-hbo-wo",
        "ao-internship-allowance-vo",
    ]
    assert (found.most, found.per, found.runner_up) == (Decimal(1840), "study-year", None)
