"""Eighteen companies of all kinds: what their pages say, and what is false is in none of them."""

import datetime as dt
import itertools
import re
import statistics
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from techtalent import (
    CompanyProfile,
    Language,
    Offer,
    Plan,
    agenda,
    load_catalogue,
    match,
    read_profile,
    render_markdown,
    unlock,
)
from techtalent.model.text import LANGUAGES
from techtalent.planning.school_days import school_days
from techtalent.writing.page import page_of
from techtalent.writing.page_layout import MOST_WORDS

AS_OF = dt.date(2026, 11, 26)
CATALOGUE = load_catalogue()
FILES = sorted(Path(__file__).with_name("companies").glob("*.json"))
PLANS = {path.stem: match(read_profile(path, CATALOGUE), CATALOGUE, as_of=AS_OF) for path in FILES}

# A page may have so many words that are the same for all companies, and a full plan so many in the median.
SAME_WORDS = 60
FULL_WORDS = 1500

# Of so few words a repetition is not seen.
FEW_WORDS = 4

every_company = pytest.mark.parametrize("company", PLANS)
both_languages = pytest.mark.parametrize("language", LANGUAGES)


def plan_of(**facts: Any) -> Plan:
    return match(CompanyProfile(**facts), CATALOGUE, as_of=AS_OF)


def advised(plan: Plan) -> list[str]:
    return [found.activity.id for found in plan.activities]


def funding(plan: Plan) -> dict[str, str]:
    """Return the eligibility for each regulation that may pay."""
    return {found.regulation.id: found.eligibility for found in plan.funding if found.may_pay}


# The page


@both_languages
@every_company
def test_a_page_is_one_page(company: str, language: Language) -> None:
    """No page has more words than a director reads, and none repeats a line."""
    page = render_markdown(PLANS[company], language)
    assert len(page.split()) <= MOST_WORDS
    lines = [line for line in page.splitlines() if line]
    assert len(set(lines)) == len(lines)


@both_languages
def test_pages_differ(language: Language) -> None:
    """Hardly any words are the same in the pages of all companies."""
    pages = [set(render_markdown(plan, language).splitlines()) for plan in PLANS.values()]
    same = set.intersection(*pages)
    assert sum(len(line.split()) for line in same) <= SAME_WORDS


@both_languages
def test_a_full_plan_is_short_enough(language: Language) -> None:
    """The page with its annex has at most 1,500 words in the median."""
    lengths = [len(render_markdown(plan, language, "full").split()) for plan in PLANS.values()]
    assert statistics.median(lengths) <= FULL_WORDS


@both_languages
@every_company
def test_the_annex_repeats_nothing(company: str, language: Language) -> None:
    """A full plan is the page, and then lines that the page does not have."""
    page = render_markdown(PLANS[company], language).rstrip("\n")
    full = render_markdown(PLANS[company], language, "full")
    assert full.startswith(page)
    assert not {line for line in page.splitlines() if line} & set(full.removeprefix(page).splitlines())


@both_languages
@every_company
def test_no_sentence_stands_twice(company: str, language: Language) -> None:
    """A full plan says each sentence once, also where it fits several activities or regulations."""
    full = render_markdown(PLANS[company], language, "full")
    lines = [line.strip().removeprefix("- ").removeprefix("☐ ") for line in full.splitlines()]
    said = [part for line in lines for part in re.split(r"(?<=[.!?]) ", line) if len(part.split()) > FEW_WORDS]
    assert [part for part, times in Counter(said).items() if times > 1] == []
    headings = [line for line in lines if line.startswith("#")]
    assert len(set(headings)) == len(headings)


@both_languages
@every_company
def test_the_money_of_the_page_can_be_had(company: str, language: Language) -> None:
    """A full plan says of each regulation of the page who applies and how, and lists each paper once for all."""
    plan = PLANS[company]
    page = page_of(plan, language)
    full = render_markdown(plan, language, "full")
    who = {"nl": "wie vraagt aan: ", "en": "who applies: "}[language]
    paying = {found.regulation.id: found.regulation for found in plan.funding if found.may_pay}
    assert set(page.regulations) <= paying.keys()
    for name in page.regulations:
        title = paying[name].title.in_language(language)
        (line,) = (line for line in full.splitlines() if f"- **{title}:** {who}" in line)
        assert not paying[name].terms or "; wanneer: " in line or "; when: " in line
    heading = {"nl": "## Papieren, en waarvoor", "en": "## Papers, and what for"}[language]
    papers = full.partition(f"{heading}\n\n")[2].partition("\n\n")[0].splitlines()
    for found in plan.documents:
        (line,) = (line for line in papers if found.document.title.in_language(language)[1:] in line)
        assert all(f"*{regulation.title.in_language(language)}*" in line for regulation in found.regulations)
    if plan.together is not None and len(plan.together.regulations) > 1:
        assert {"nl": "**Wat het beste samengaat:**", "en": "**What goes together best:**"}[language] in full


@every_company
def test_the_page_says_how_many_regulations_there_are_beside_it(company: str) -> None:
    """Whatever the page has no room for is counted in its line on the full plan, and named there."""
    plan = PLANS[company]
    paying = [found.regulation for found in plan.funding if found.may_pay]
    for language in LANGUAGES:
        page, full = render_markdown(plan, language), render_markdown(plan, language, "full")
        heading = {"nl": "## Geld\n", "en": "## Money\n"}[language]
        money = page.partition(heading)[2].partition("\n## ")[0]
        claims = sum(step.kind == "claim" for step in plan.first_steps)
        more = len(paying) - claims - len(re.findall(r"^ *- \*\*.*:\*\* ", money, re.MULTILINE))
        (number,) = re.findall(r"^(?:Nog )?(\d+) (?:more )?reg", page, re.MULTILINE) or ["0"]
        assert int(number) == more
        assert heading in page or not more
        assert all(regulation.title.in_language(language) in full for regulation in paying)


@every_company
def test_there_is_something_to_do_or_what_would_change_that(company: str) -> None:
    """Each company has first steps, or reads what one more choice would make fit."""
    plan = PLANS[company]
    assert plan.first_steps or plan.near_misses


# What was false once, and is not said any more


def test_a_newcomer_keeps_the_money() -> None:
    """Whoever offers nothing yet can get the money once it starts, as whoever did not tell what it offers."""
    facts: dict[str, Any] = {
        "affiliations": ["ao-metalektro"],
        "goals": ["discover-young-talent"],
        "target_groups": ["mbo"],
        "time_tier": "more-time",
        "employees": 80,
    }
    newcomer, silent = plan_of(**facts, offers=[]), plan_of(**facts)
    assert funding(newcomer)["ao-internship-allowance-mbo-hbo-wo"] == "once-you-start"
    assert advised(newcomer) == advised(silent)
    assert "EUR 160" in render_markdown(newcomer, "en")


def test_money_for_what_is_done_is_there_whatever_fits() -> None:
    """A company with work-study places and interns reads what it can claim, though it asks for primary schools."""
    plan = plan_of(
        goals=["discover-young-talent"],
        target_groups=["po"],
        hours_per_month=16,
        affiliations=["ao-metalektro"],
        employees=80,
        offers=[
            Offer(type="work-study-place", education="mbo-bbl"),
            Offer(type="internship", education="mbo-bol"),
        ],
    )
    assert {"ao-financing-rules", "ao-internship-allowance-mbo-hbo-wo"} <= funding(plan).keys()
    assert plan.first_steps[0].kind == "claim"


@pytest.mark.parametrize(
    ("target_group", "others"),
    [
        ("hbo", {"ao-internship-allowance-vo", "hybrid-trainer-course", "regionaal-investeringsfonds-mbo"}),
        ("vo", {"ao-internship-allowance-mbo-hbo-wo", "regionaal-investeringsfonds-mbo"}),
    ],
)
def test_no_money_for_other_education(target_group: str, others: set[str]) -> None:
    """Whoever asks for one part of education reads of no regulation for another."""
    plan = plan_of(
        target_groups=[target_group],
        goals=["discover-young-talent"],
        time_tier="much-time",
        affiliations=["ao-metalektro"],
        partnership=True,
    )
    assert not others & ({found.regulation.id for found in plan.funding} - {"regionaal-investeringsfonds-mbo"})
    fitting = {regulation.id for found in plan.activities for regulation in found.funding}
    assert not others & fitting


@pytest.mark.parametrize(
    ("company", "done"),
    [
        ("10-in-pps", "public-private-partnership"),
        ("13-everything", "public-private-partnership"),
        ("02-lift-900", "work-study-places"),
        ("04-installer-wt", "work-study-places"),
        ("05-no-fund", "internships"),
    ],
)
def test_what_is_done_is_no_advice(company: str, done: str) -> None:
    """What a company told that it does is told back, and not advised."""
    plan = PLANS[company]
    assert done not in advised(plan)
    assert done in {found.activity.id for found in plan.already}


@pytest.mark.parametrize("facts", [{}, {"target_groups": ["hbo"]}, {"target_groups": ["po"]}])
def test_who_tells_least_begins_small(facts: dict[str, Any]) -> None:
    """Where no time was told, what is advised first takes little time."""
    plan = plan_of(**facts)
    assert {step.activity.time_tier.to for step in plan.first_steps} == {"little-time"}


def test_no_practitioner_would_begin_with_a_hybrid_trainer() -> None:
    """For no one or two goals and groups at more time a hybrid trainer or a hub comes first."""
    goals = [[*chosen] for number in (1, 2) for chosen in itertools.combinations(sorted(CATALOGUE.goals), number)]
    groups = [
        [*chosen] for number in (1, 2) for chosen in itertools.combinations(sorted(CATALOGUE.target_groups), number)
    ]
    first = {
        next(iter(advised(plan_of(goals=some, target_groups=others, time_tier="more-time"))), None)
        for some in goals
        for others in groups
    }
    assert not {"hybrid-trainer", "technology-classroom-or-hub"} & first


@every_company
def test_one_link_serves_the_goal_for_the_group(company: str) -> None:
    """What is said to serve a goal does so for a group that it is said to reach."""
    for found in PLANS[company].activities:
        reached = {reached.target_group.id for reached in found.target_groups}
        for served in found.goals:
            assert served.target_groups
            assert {group.id for group in served.target_groups} <= reached


@pytest.mark.parametrize("region", ["south", "south-west", "north-west", "north", "east"])
def test_nothing_of_another_region_is_to_be_joined(region: Any) -> None:
    """What is bound to other regions is an example."""
    plan = plan_of(region=region, goals=["discover-young-talent", "boost-innovation"], time_tier="much-time")
    for start in plan.starts:
        assert all(not found.regions or region in {link.to for link in found.regions} for found in start.initiatives)


@both_languages
@pytest.mark.parametrize(
    ("company", "others"),
    [("01-metal-shop-8", ["FME"]), ("05-no-fund", ["FME"]), ("03-oom-45", ["FME"])],
)
def test_no_contact_of_another_association(company: str, others: list[str], language: Language) -> None:
    """Nobody is sent to an association that the company did not name."""
    page = render_markdown(PLANS[company], language, "full")
    assert not [name for name in others if name in page]


@every_company
def test_nobody_is_told_to_join_a_fund(company: str) -> None:
    """A training fund follows from the collective agreement: no change proposes one."""
    profile = PLANS[company].profile
    proposed = [change.to for change in unlock(profile, CATALOGUE, as_of=AS_OF) if change.fact == "affiliations"]
    assert not [value for value in proposed if getattr(value, "type", None) == "training-fund"]


@every_company
def test_nobody_evaluates_in_the_holidays(company: str) -> None:
    """What is done with a school is on a school day, and nothing comes before the day of the plan."""
    plan = PLANS[company]
    days = school_days(plan.school_years, plan.profile.companies())
    for event in agenda(plan, start=AS_OF):
        assert event.last_day >= AS_OF
        if event.kind in ("begin", "evaluation") and days.knows(event.first_day):
            assert event.first_day not in days.everywhere
            assert event.first_day.weekday() < 5


@pytest.mark.parametrize("start", [dt.date(2026, 9, 1), AS_OF])
def test_the_best_paid_fund_has_its_deadline(start: dt.date) -> None:
    """By the old rule the deadline of A+O is 1 February 2027: the agenda has it, and so has the first step."""
    plan = PLANS["02-lift-900"]
    assert plan.first_steps[0].when is not None
    assert plan.first_steps[0].when.last_day == dt.date(2027, 2, 1)
    assert plan.first_steps[0].when.basis == "inferred"
    found = [event for event in agenda(plan, start=start) if event.kind == "term"]
    assert [event.basis for event in found if event.first_day == dt.date(2027, 2, 1)] == ["inferred"]


@both_languages
@every_company
def test_no_age_is_made_up(company: str, language: Language) -> None:
    """A source that bears no day is told with its phrase, and never as if it held until the end of a year."""
    page = render_markdown(PLANS[company], language, "full")
    assert "stand tot en met" not in page
    assert "as known up to" not in page


def test_a_month_stays_a_month() -> None:
    """The next window of SLIM is told in months, since no source has its days."""
    assert "aanvragen in april en mei 2027 (verwacht)" in render_markdown(PLANS["06-only-hbo"], "nl")
    assert "apply in April and May 2027 (expected)" in render_markdown(PLANS["06-only-hbo"], "en")


def test_what_nobody_confirmed_is_not_open() -> None:
    """The LLO-Katalysator, of which nobody knows when one can apply, is not open."""
    plan = plan_of(goals=["strong-learning-culture"], target_groups=["mbo"], partnership=True, time_tier="little-time")
    found = {found.regulation.id: found.availability for found in plan.funding}
    assert found["llo-katalysator"] != "open"


@pytest.mark.parametrize("company", ["14-contradictory", "16-sustainable-po-2h"])
def test_nothing_is_said_of_the_money_for_no_activities(company: str) -> None:
    """Where nothing fits, the page does not say that no regulation pays for it."""
    assert "Er is geen regeling bekend" not in render_markdown(PLANS[company], "nl")
