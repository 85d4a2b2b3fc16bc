"""What a plan says of money and law that the guide does not name, in the words that a company reads."""

import datetime as dt
from typing import Any

import pytest
from support.at_length import at_length

from techtalent import CompanyProfile, Language, Offer, Partners, Plan, load_catalogue, match, render_markdown
from techtalent.writing.markdown_money import together_lines
from techtalent.writing.writer import Writer

AS_OF = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()


def plan_of(**facts: Any) -> Plan:
    return match(CompanyProfile(**facts), PACKAGED, as_of=AS_OF)


NEWCOMER = plan_of(
    goals=["discover-young-talent"], target_groups=["mbo"], time_tier="more-time", affiliations=[], offers=[]
)
INSTALLER = plan_of(
    target_groups=["mbo"],
    time_tier="more-time",
    affiliations=["wij-techniek"],
    training_company=True,
    offers=[Offer(type="work-study-place", education="mbo-bbl", places=1)],
)
SHOP = plan_of(target_groups=["mbo"], time_tier="more-time", affiliations=["oom"], training_company=True, offers=[])


@pytest.mark.parametrize(
    ("language", "heading", "recognition", "agreement"),
    [
        ("nl", "Wat je eerst regelt", "Erkenning als leerbedrijf", "Praktijkovereenkomst"),
        ("en", "What to arrange", "Recognition as a training company", "Practice agreement"),
    ],
)
def test_a_newcomer_with_interns_of_mbo_is_told_of_the_recognition(
    language: Language, heading: str, recognition: str, agreement: str
) -> None:
    """The plan names the recognition by SBB and the practice agreement, with SBB's site to ask."""
    (found,) = (part for part in render_markdown(NEWCOMER, language, "full").split("\n## ") if part.startswith(heading))
    (line,) = (line for line in found.splitlines() if line.startswith(f"- **[{recognition}]("))
    assert "](<https://www.s-bb.nl>)" in line
    assert f"- **[{agreement}](" in found


def test_an_installer_with_a_place_in_bbl_gets_money_from_two_sides() -> None:
    """Practical learning and Wij Techniek's own allowance may pay; each is told to be an addition, with its site."""
    for name, site in (
        ("practical-learning-subsidy", "https://mijn.rvo.nl/praktijkleren"),
        ("wij-techniek-stip", "https://www.wij-techniek.nl/tegemoetkoming/stip/"),
    ):
        found = at_length(INSTALLER, name, "nl")
        assert "- **Voor jou:** je komt in aanmerking" in found
        assert "- **Herkomst:** aanvulling" in found
        assert site in found
    assert "€ 2.700 per leerling per studiejaar" in at_length(INSTALLER, "practical-learning-subsidy", "nl")


def test_the_guides_own_money_is_no_addition() -> None:
    """What the guide names is not told to be an addition, also where other pages say more of it."""
    found = at_length(INSTALLER, "hybrid-trainer-course", "nl")
    assert "Herkomst" not in found
    assert "Uit andere bronnen, dus ga dit eerst na" in found


def test_a_shop_is_sent_to_the_site_of_its_fund() -> None:
    """OOM's contributions name OOM's site, where one applies, and say to ask which amount holds now."""
    for name in ("oom-learner-contribution", "oom-internship-contribution"):
        found = at_length(SHOP, name, "nl")
        assert "https://www.oom.nl" in found
        assert "https://www.mijnoom.nl" in found
        assert "Vraag OOM welk bedrag nu geldt" in found


@pytest.mark.parametrize("plan", [NEWCOMER, INSTALLER, SHOP], ids=["newcomer", "installer", "shop"])
def test_what_is_an_addition_has_a_page_of_its_own(plan: Plan) -> None:
    """No regulation or condition that the guide does not name is without a page to read it on."""
    additions = [each.regulation.source for each in plan.funding if each.beyond_guide]
    additions += [each.condition.source for each in plan.conditions if each.beyond_guide and each.condition.source]
    assert len(additions) >= 3
    assert [each for each in additions if each.address is None] == []
    assert all(each.beyond_guide for each in plan.conditions)


@pytest.mark.parametrize(
    ("language", "partners", "written"),
    [
        ("nl", None, "hoogstens € 24.999, of tot € 200.000, afhankelijk van hoeveel en wat voor partners meedoen;"),
        ("nl", 1, "hoogstens € 24.999, of tot € 200.000, afhankelijk van hoeveel en wat voor partners meedoen;"),
        ("nl", 0, "hoogstens € 24.999; er wordt geloot; aanvragen"),
        ("nl", [Partners(kind="small-company", number=1)], "hoogstens € 200.000; er wordt geloot; aanvragen"),
        # A large company may join two small ones, and one alone is not two.
        ("nl", [Partners(kind="large-company", number=1)], "hoogstens € 24.999; er wordt geloot; aanvragen"),
        (
            "en",
            None,
            "at most EUR 24,999, or up to EUR 200,000, depending on how many partners join in, and",
        ),
        ("en", 0, "at most EUR 24,999; lots are drawn; apply"),
    ],
)
def test_a_company_that_did_not_speak_of_partners_is_told_what_it_gets_alone(
    language: Language, partners: int | list[Partners] | None, written: str
) -> None:
    """SLIM pays far less to whoever applies alone: the page never promises a lone company the sum for several."""
    plan = plan_of(
        goals=["strong-learning-culture"], time_tier="little-time", affiliations=[], employees=120, partners=partners
    )
    assert written in render_markdown(plan, language)


@pytest.mark.parametrize(("partners", "most"), [(None, 27_699), (0, 27_699)])
def test_what_goes_together_counts_no_consortium_that_nobody_told_of(partners: int | None, most: int) -> None:
    """The sum for partners of SLIM is in no total before somebody told of partners."""
    plan = plan_of(
        goals=["strong-learning-culture"], time_tier="little-time", affiliations=[], employees=40, partners=partners
    )
    assert plan.together is not None
    assert [found.id for found in plan.together.regulations] == ["practical-learning-third-path", "slim"]
    assert plan.together.most == most


def test_what_may_go_together_is_to_be_asked() -> None:
    """Where a regulation leaves open whether it goes together with another, the best sum says to ask first."""
    (line,) = together_lines(Writer("nl"), INSTALLER.together)
    assert "Vraag eerst na of je ze samen mag krijgen" in line


def test_what_a_school_receives_is_not_reckoned_for_a_company() -> None:
    """The LLO-Katalysator's millions are for schools and consortia: no estimate and no sum has them."""
    others = [each for each in plan_of().funding if each.regulation.beneficiary != "company"]
    assert {each.regulation.id for each in others} >= {"llo-katalysator", "llo-professionalisation"}
    assert [each.regulation.id for each in others if each.estimate is not None] == []
    for plan in (NEWCOMER, INSTALLER, SHOP):
        assert plan.together is None or not {each.regulation for each in others} & {*plan.together.regulations}
