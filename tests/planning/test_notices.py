"""What a plan tells back about the profile: what is unlikely there, or leads nowhere."""

import datetime as dt

import pytest

from techtalent import (
    Catalogue,
    CompanyProfile,
    Language,
    Offer,
    Partners,
    load_catalogue,
    match,
    pool,
    render_markdown,
)
from techtalent.plans import Notice

AS_OF = dt.date(2026, 11, 26)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """Return the packaged catalogue."""
    return load_catalogue()


def notices(profile: CompanyProfile, catalogue: Catalogue) -> tuple[Notice, ...]:
    """Return the notices of the plan for a profile."""
    return match(profile, catalogue, as_of=AS_OF).notices


def kinds(profile: CompanyProfile, catalogue: Catalogue) -> list[str]:
    """Return the kinds of the notices of the plan for a profile."""
    return [notice.kind for notice in notices(profile, catalogue)]


def test_goal_that_nothing_serves_in_the_group_is_told_whatever_the_time(catalogue: Catalogue) -> None:
    """Innovation with primary schools is served by nothing, also with much time, and the plan says what to add."""
    for tier in ("little-time", "much-time", None):
        profile = CompanyProfile(goals=["boost-innovation"], target_groups=["po"], time_tier=tier)
        (notice,) = notices(profile, catalogue)
        assert notice.kind == "goal-not-served"
        assert notice.facts == ("goals", "target_groups")
        assert [record.id for record in notice.records] == ["boost-innovation"]
        assert notice.text.in_language("nl") == (
            "Voor “Innovatie een boost geven” bij “Basisonderwijs” is geen activiteit bekend, ook niet met meer tijd. "
            "Daarvoor is een andere doelgroep nodig, en soms ook meer tijd."
        )


def test_goal_that_only_more_time_serves_is_no_notice(catalogue: Catalogue) -> None:
    """More time is the answer to a near miss, and leads somewhere."""
    profile = CompanyProfile(goals=["boost-innovation"], target_groups=["mbo"], time_tier="little-time")
    assert kinds(profile, catalogue) == []


def test_group_that_no_chosen_goal_reaches_is_told_beside_what_fits(catalogue: Catalogue) -> None:
    """Where something fits for mbo, the plan still says that nothing does for primary schools."""
    profile = CompanyProfile(goals=["boost-innovation"], target_groups=["po", "mbo"])
    (notice,) = notices(profile, catalogue)
    assert notice.kind == "target-group-not-reached"
    assert [record.id for record in notice.records] == ["po"]
    assert notice.text.in_language("en") == (
        "No activity for “Primary education” serves “Boost innovation”, not even with more time. "
        "It takes another goal, and sometimes more time as well."
    )


@pytest.mark.parametrize(
    ("profile", "kind"),
    [
        (CompanyProfile(hours_per_month=0), "no-time"),
        (CompanyProfile(partnership=True, partners=0), "no-partners"),
        (CompanyProfile(partnership=True, partners=[Partners(kind="company", number=0)]), "no-partners"),
        (CompanyProfile(affiliations=["ao-metalektro", "oom"]), "several-funds"),
        (
            CompanyProfile(training_company=False, offers=[Offer(type="work-study-place", education="mbo-bbl")]),
            "not-recognised",
        ),
        (
            CompanyProfile(training_company=False, offers=[Offer(type="internship", education="mbo-bol")]),
            "not-recognised",
        ),
    ],
)
def test_facts_that_are_unlikely_together_are_told_back(
    profile: CompanyProfile, kind: str, catalogue: Catalogue
) -> None:
    """What is unlikely is told back, and refuses nothing."""
    assert kinds(profile, catalogue) == [kind]


@pytest.mark.parametrize(
    "profile",
    [
        CompanyProfile(),
        CompanyProfile(hours_per_month=1),
        CompanyProfile(partnership=True),
        CompanyProfile(partnership=True, partners=1),
        CompanyProfile(partnership=False, partners=0),
        CompanyProfile(affiliations=["ao-metalektro", "fme"]),
        CompanyProfile(affiliations=[]),
        CompanyProfile(training_company=False, offers=[Offer(type="internship", education="hbo")]),
        CompanyProfile(training_company=False, offers=[]),
        CompanyProfile(training_company=True, offers=[Offer(type="internship", education="mbo-bol")]),
        CompanyProfile(offers=[Offer(type="internship", education="mbo-bol")]),
    ],
)
def test_likely_facts_and_facts_that_were_not_told_give_no_notice(
    profile: CompanyProfile, catalogue: Catalogue
) -> None:
    """Nothing is told back where nothing is unlikely: a fact that was not told is no fact."""
    assert kinds(profile, catalogue) == []


def test_notice_about_a_member_names_its_company(catalogue: Catalogue) -> None:
    """In a pool, each company's own facts are looked at, and two companies with a fund each are nothing unlikely."""
    two_funds = CompanyProfile(name="Metaal BV", affiliations=["ao-metalektro", "oom"])
    one_fund = CompanyProfile(affiliations=["wij-techniek"])
    plan = match(pool([one_fund, two_funds]), catalogue, as_of=AS_OF)
    (notice,) = plan.notices
    assert notice.kind == "several-funds"
    assert notice.member is not None
    assert plan.profile.members[notice.member - 1] == two_funds
    markdown = render_markdown(plan, "nl")
    assert "- **Metaal BV:** Je noemde meer dan één opleidingsfonds: “A+O Metalektro” en “OOM”." in markdown


def test_notices_stand_first_in_the_page(catalogue: Catalogue) -> None:
    """Whoever reads a plan first reads what may be wrong with it."""
    profile = CompanyProfile(goals=["discover-young-talent"], hours_per_month=0)
    headed: dict[Language, str] = {"nl": "## Kijk hier nog eens naar", "en": "## Look at this again"}
    for language, heading in headed.items():
        markdown = render_markdown(match(profile, catalogue, as_of=AS_OF), language)
        headings = [line for line in markdown.splitlines() if line.startswith("## ")]
        assert headings[0] == heading
    assert "Look at this again" not in render_markdown(match(CompanyProfile(), catalogue, as_of=AS_OF), "en")
