"""The one page of a plan: within its words, with what matters first, and nothing that a program could not read too."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from support.strategies import DAYS, profiles

from techtalent import (
    CompanyProfile,
    Language,
    Offer,
    Text,
    load_catalogue,
    match,
    pool,
    read_plan,
    render_markdown,
    to_dict,
    to_json,
)
from techtalent.model.text import LANGUAGES, LENGTHS
from techtalent.records import AllocationKind
from techtalent.words.page import PAGE_PHRASES
from techtalent.words.ranks import DIVIDED, Money, written_title
from techtalent.writing.page import page_of
from techtalent.writing.page_layout import MOST_WORDS
from techtalent.writing.writer import unmarked

AS_OF = dt.date(2026, 11, 26)
PACKAGED = load_catalogue()

# For whom nothing fits, and five changes would change that.
INNOVATOR = CompanyProfile(goals=["boost-innovation"], target_groups=["hbo"], time_tier="little-time")


def page(language: Language = "nl", **facts: Any) -> str:
    return render_markdown(match(CompanyProfile(**facts), PACKAGED, as_of=AS_OF), language)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(profile=profiles(PACKAGED), day=DAYS)
def test_a_page_has_its_words_at_most(language: Language, profile: CompanyProfile, day: dt.date) -> None:
    """Whatever a company told, its page has at most 350 words, and all of its first steps."""
    plan = match(profile, PACKAGED, as_of=day)
    written = render_markdown(plan, language)
    assert len(written.split()) <= MOST_WORDS
    assert written.count("☐") == len(plan.first_steps)


@settings(max_examples=60, deadline=None)
@given(profile=profiles(PACKAGED), day=DAYS)
def test_the_languages_say_the_same(profile: CompanyProfile, day: dt.date) -> None:
    """A page has the same lines in both languages, though one of them takes more words, and leaves out the same."""
    plan = match(profile, PACKAGED, as_of=day)
    dutch, english = page_of(plan, "nl"), page_of(plan, "en")
    assert [block.count("\n") for block in dutch.blocks] == [block.count("\n") for block in english.blocks]
    assert [re.findall(r"\d+", block) for block in dutch.blocks if block.startswith("Nog ")] == [
        re.findall(r"\d+", block) for block in english.blocks if "in the full plan" in block
    ]
    assert len(dutch.left_out) == len(english.left_out)
    assert dutch.regulations == english.regulations


@settings(max_examples=60, deadline=None)
@given(profile=profiles(PACKAGED), day=DAYS)
def test_the_page_counts_what_it_leaves_out(profile: CompanyProfile, day: dt.date) -> None:
    """Whoever reads of some regulations reads how many more there are, and nothing where there are none."""
    plan = match(profile, PACKAGED, as_of=day)
    written = render_markdown(plan, "en")
    told = sum(step.kind == "claim" for step in plan.first_steps)
    money = written.partition("## Money")[2].partition("\n## ")[0]
    # A title above variants ends its line, and says nothing of a regulation.
    told += len(re.findall(r"^ *- \*\*.*:\*\* ", money, re.MULTILINE))
    more = sum(found.may_pay for found in plan.funding) - told
    assert re.findall(r"^(\d+) more regulations? (?:is|are) in the full plan", written, re.MULTILINE) == (
        [str(more)] if more else []
    )


def test_when_all_steps_share_a_day_it_is_told_once() -> None:
    """The day stands above the steps; of two steps that share one, the second has it in short."""
    shared = "Begin hiermee vóór de kerstvakantie, dus vóór 19 december 2026."
    written = page(target_groups=["hbo"])
    assert written.count("vóór 19 december") == 1
    assert f"## Drie eerste stappen\n\n{shared}\n\n- ☐ " in written
    some = page(target_groups=["vo"], goals=["discover-young-talent"], hours_per_month=2)
    assert some.count(shared) == 1
    assert some.index(shared) < some.index(" Begin ook vóór 19 december 2026.")


def test_a_number_is_told_once() -> None:
    """Two steps that say to call the same person have the number once, in the first."""
    written = page(
        goals=["boost-innovation"],
        target_groups=["hbo"],
        time_tier="much-time",
        affiliations=["fme"],
        region="south",
        does=["joint-research"],
    )
    assert written.count("Bel FME en vraag naar") == 2
    assert written.count("FME: +31 (0)79 353 11 00.") == 1


def test_what_is_done_is_no_order() -> None:
    """What a company does is told as what it is: what it offers, a partnership, or else a title in quotes."""
    offers = [Offer(type="internship", education="mbo-bol"), Offer(type="work-study-place", education="mbo-bbl")]
    facts: dict[str, Any] = {"offers": offers, "partnership": True, "does": ["company-open-day"]}
    assert (
        "**Doe je al:** “Houd een open dag”, stages (mbo-bol), een publiek-private samenwerking en leer-werkplekken "
        "(mbo-bbl)."
    ) in page("nl", **facts)
    assert (
        "**You already do:** “Hold an open day”, internships (mbo-bol), a public-private partnership and work-study "
        "places (mbo-bbl)."
    ) in page("en", **facts)


def test_near_misses_beyond_the_page_are_in_the_annex() -> None:
    """Where nothing fits, the page tells three changes; the annex tells the others, and none of these."""
    plan = match(INNOVATOR, PACKAGED, as_of=AS_OF)
    assert plan.first_steps == ()
    short, full = (
        [line for line in render_markdown(plan, "en", length).splitlines() if " too: " in line] for length in LENGTHS
    )
    assert len(short) == 3
    assert len(full) == len(plan.near_misses) == 5
    assert len({line.removeprefix("- ") for line in full}) == 5


def test_a_change_is_told_of_one_and_of_several() -> None:
    """A goal stands in quotes, a target group is a name, and what fits then is one thing or several."""
    plan = match(INNOVATOR, PACKAGED, as_of=AS_OF)
    full = render_markdown(plan, "nl", "full")
    assert "Kies je ook “Sterke leercultuur creëren”, dan past ook: *Laat je medewerkers blijven leren*." in full
    assert "Kies je ook “Jong talent ontdekken”, dan passen ook: *" in full
    assert "Met meer tijd en menskracht passen ook: *" in full


@pytest.mark.parametrize("length", ["long", "SHORT", "", None])
def test_there_are_two_lengths(length: Any) -> None:
    """Any other length is refused, whatever is written."""
    with pytest.raises(ValueError, match="the lengths are short and full"):
        render_markdown(match(CompanyProfile(), PACKAGED, as_of=AS_OF), "nl", length)


def test_the_page_is_the_default() -> None:
    """Who asks for no length gets the page, and the annex comes behind it."""
    plan = match(CompanyProfile(), PACKAGED, as_of=AS_OF)
    assert render_markdown(plan) == render_markdown(plan, "nl", "short")
    assert render_markdown(plan, "nl", "full").startswith(render_markdown(plan).rstrip("\n"))


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=30, deadline=None)
@given(profile=profiles(PACKAGED), day=DAYS)
def test_a_program_reads_what_a_director_reads(language: Language, profile: CompanyProfile, day: dt.date) -> None:
    """Each sentence of a step, of the money and of a notice stands in the JSON, in both languages."""
    plan = match(profile, PACKAGED, as_of=day)
    written = json.loads(to_json(plan))
    said = render_markdown(plan, language)
    steps = [line.removeprefix("- ☐ ") for line in said.splitlines() if line.startswith("- ☐ ")]
    for line, step in zip(steps, written["first_steps"], strict=True):
        first = step["text"][language].partition(". ")[0]
        assert line.startswith(f"**{_escaped(step['title'][language])}.** {_escaped(first)}")
    lines = {_escaped(found["in_short"][language]) for found in written["funding"] if found["in_short"] is not None}
    heading = {"nl": "## Geld", "en": "## Money"}[language]
    for line in said.partition(heading)[2].partition("\n## ")[0].splitlines():
        # A regulation that has no page ends with its site; a title alone stands above variants.
        title, colon, rule = line.strip().partition(":** ")
        if title.startswith("- **") and colon:
            assert rule.partition(". [")[0].removesuffix(".") in lines
    for notice in written["notices"][:1]:
        assert _escaped(notice["text"][language]) in said


# How a moment begins that a step before it has said at length.
SHORT_MOMENTS = tuple(
    PAGE_PHRASES[name].in_language(language).partition("{")[0].lower()
    for name in ("before", "from", "by", "in_season")
    for language in LANGUAGES
)


@settings(max_examples=60, deadline=None)
@given(profile=profiles(PACKAGED), day=DAYS)
def test_every_sentence_of_the_page_is_in_the_json(profile: CompanyProfile, day: dt.date) -> None:
    """But for what the company told, how many regulations there are beside it, and a moment said again in short."""
    plan = match(profile, PACKAGED, as_of=day)
    held = "\n".join(_texts(to_dict(plan))).lower()
    for language in LANGUAGES:
        for line in render_markdown(plan, language).splitlines()[3:]:
            if line.startswith("#") or re.match(r"Nog \d|\d+ more", line):
                continue
            without_links = re.sub(
                r"\[([^\]]*)\]\(<[^>]*>\)", r"\1\n", line.strip().removeprefix("- ").removeprefix("☐ ")
            )
            for said in re.split(r"\n:?|(?<=[.!?]) ", unmarked(without_links).lower()):
                # A line of the money is a title and the regulation in short, and a notice may name its company.
                if any(said.startswith(short) for short in SHORT_MOMENTS):
                    # The JSON has the moment in the sentence of its step.
                    continue
                parts = [said] if said.strip(" .") in held else said.split(": ", 1)
                assert all(part.strip(" .") in held for part in parts), said


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(part)


def test_the_json_tells_what_only_the_page_says() -> None:
    """In a plan's JSON, `page` has the sentences by what they are about; without records they take two kilobytes."""
    plan = match(CompanyProfile(offers=[Offer(type="internship", education="hbo")]), PACKAGED, as_of=AS_OF)
    said = to_dict(plan, records=False)["page"]
    assert said["already"] == {"nl": "Doe je al: stages (hbo).", "en": "You already do: internships (hbo)."}
    assert said["care"]["en"] == "Sources vary in date: check amounts and deadlines. Not legal advice."
    assert len(json.dumps(said).encode()) < 2000
    assert read_plan(to_json(plan)) == plan


def _escaped(text: str) -> str:
    """Return a text as it stands in Markdown."""
    return re.sub(r"([\\`*_\[\]<>|~])", r"\\\1", text)


def test_a_page_says_for_whom_it_is() -> None:
    """With five plans in the mail one knows whose each is: a company by its name, others by what they are."""
    assert page(name="Smit & Zn.").startswith("# Smit & Zn. en scholen: je eerste stappen\n")
    assert page("en").startswith("# Working with schools: your first steps\n")
    several = pool([CompanyProfile(employees=3), CompanyProfile(employees=4)])
    written = render_markdown(match(several, PACKAGED, as_of=AS_OF), "en")
    assert written.startswith("# 2 companies and schools: your first steps\n")


def test_many_goals_are_counted() -> None:
    """Three goals are named; of four their number is told."""
    goals = list(PACKAGED.goals)
    assert "4 goals" in page("en", goals=goals[:4])
    assert "3 goals" not in page("en", goals=goals[:3])


def test_a_region_that_was_not_told_is_asked_in_one_line() -> None:
    """Whoever did not tell the region reads of FME once, and to ask for the manager of the own region."""
    written = page("nl", affiliations=["fme"], goals=["strong-learning-culture"], time_tier="little-time")
    lines = [line for line in written.splitlines() if line.startswith("- **") and "FME" in line]
    assert lines == ["- **FME** (vraag naar de manager van jouw regio): +31 (0)79 353 11 00."]


def test_what_has_no_room_is_in_the_annex() -> None:
    """The lines that help least are left to the annex, each with what it says."""
    plan = match(CompanyProfile(), PACKAGED, as_of=AS_OF)
    found = page_of(plan, "nl")
    full = render_markdown(plan, "nl", "full")
    for line in found.left_out:
        assert line in full


def test_a_line_is_never_cut() -> None:
    """What the page has of a regulation, a contact or a question is whole."""
    plan = match(CompanyProfile(affiliations=["oom"], target_groups=["mbo"]), PACKAGED, as_of=AS_OF)
    lines = to_dict(plan)["funding"]
    shown = [found["in_short"]["nl"] for found in lines if found["in_short"] and found["in_short"]["nl"] in page_text()]
    assert len(shown) >= 2


def page_text() -> str:
    return page("nl", affiliations=["oom"], target_groups=["mbo"])


@pytest.mark.parametrize(
    ("as_of", "is_first"),
    [
        (dt.date(2026, 10, 31), False),
        (dt.date(2026, 11, 1), True),
        (dt.date(2026, 12, 31), True),
        (dt.date(2027, 1, 1), False),
    ],
)
def test_money_that_closes_soon_comes_first(as_of: dt.date, is_first: bool) -> None:
    """What can be had for sixty days more comes before what pays a known amount, until its last day."""
    profile = CompanyProfile(
        goals=["strong-learning-culture"],
        time_tier="little-time",
        affiliations=[],
        employees=300,
        training_company=True,
        partners=0,
    )
    money = render_markdown(match(profile, PACKAGED, as_of=as_of), "nl").partition("## Geld")[2]
    assert (money.index("SLIM-scholingssubsidie") < money.index("derde leerweg")) is is_first


def test_a_company_of_a_pool_brings_money_that_the_page_tells_of() -> None:
    """Of all that a company brings, the page names what it tells of anyway, or else what has an amount."""
    place = Offer(type="work-study-place", education="mbo-bbl", places=1)
    shared = pool(
        [
            CompanyProfile(
                name="A",
                goals=["discover-young-talent"],
                target_groups=["mbo"],
                affiliations=["ao-metalektro"],
                training_company=True,
                offers=[place],
            ),
            CompanyProfile(name="B", affiliations=["wij-techniek"], training_company=True, offers=[place]),
        ]
    )
    plan = match(shared, PACKAGED, as_of=dt.date(2026, 11, 23))
    _, second = plan.receipt.pooled
    assert second.brings[0].id == "hybrid-trainer-course"
    page = render_markdown(plan, "nl")
    assert "- **B:** kan aanvragen: Subsidieregeling praktijkleren (RVO)." in page
    assert "**[Subsidieregeling praktijkleren (RVO)](" in page


STAFF = {"goals": ["strong-learning-culture"], "time_tier": "little-time", "affiliations": [], "partners": 0}


def money_of(language: Language, **facts: Any) -> list[str]:
    """Return the lines of the money on a page, without links."""
    money = page(language, **facts).partition({"nl": "## Geld\n\n", "en": "## Money\n\n"}[language])[2]
    return re.sub(r"\[([^\]]*)\]\(<[^>]*>\)", r"\1", money.partition("\n\n")[0]).splitlines()


def test_variants_stand_below_their_regulation_on_the_page() -> None:
    """A regulation and its variant have one heading, each with its own rules; or its title alone stays."""
    both = money_of("nl", employees=40, **STAFF)
    assert both[0].startswith("- **SLIM-regeling:** hoogstens € 24.999; er wordt geloot; aanvragen in april")
    assert both[1].startswith(
        "    - **SLIM-scholingssubsidie:** vraag naar het bedrag; aanvragen tot en met 31 december"
    )
    large = money_of("en", employees=300, **STAFF)
    assert large[0] == "- **SLIM scheme:**"
    assert large[1].startswith("    - **SLIM training subsidy (SLIM-scholingssubsidie):** ask for the amount;")


def test_the_page_says_where_one_may_get_nothing() -> None:
    """Where lots are drawn, the money says so, and so does a step that tells of it."""
    money = page("en", employees=40, hours_per_month=20, target_groups=["mbo"], goals=["strong-learning-culture"])
    assert "(SLIM scheme; lots are drawn)." in money
    assert "; lots are drawn; apply in April and May 2027 (expected)." in money


def test_each_way_to_divide_money_is_told() -> None:
    """Of each kind of allocation a line of the money says how it is divided; a step says where one may get nothing."""
    assert set(DIVIDED) == set(get_args(AllocationKind))
    money = Money("m", Text(nl="Geld", en="Money"), Decimal(0), Decimal(9), None, "EUR", "year", None, False, (), None)
    assert written_title(money, "en") == "Money"
    for kind, text in DIVIDED.items():
        divided = money._replace(divided=kind)
        told = "" if kind == "pro-rata" else f"; {text.nl}"
        assert written_title(divided, "nl") == f"Geld{told}"


def test_activities_with_one_reason_are_told_apart() -> None:
    """Their titles are bold and what stands between them is not: each begins with a capital."""
    profile = CompanyProfile(
        goals=["discover-young-talent", "influence-education-quality"],
        target_groups=["po", "vo", "mbo"],
        hours_per_month=6,
        region="east",
        affiliations=["oom"],
        employees=28,
        does=["guest-lesson"],
    )
    full = render_markdown(match(profile, PACKAGED, as_of=AS_OF), "en", "full")
    assert (
        "- **Tell inspiring stories in primary schools** and **Do something playful for primary schools:** this" in full
    )


def test_nothing_is_expected_of_what_may_have_ended() -> None:
    """Of a regulation of which nobody knows whether it runs, the page says to ask before it names a month."""
    (line,) = (line for line in money_of("en", training_company=True, **STAFF) if "third path" in line)
    assert "apply in November 2026 (ask whether the regulation still runs). rvo.nl" in line
    assert "expected" not in line


@pytest.mark.parametrize("goal", sorted(PACKAGED.goals))
def test_the_page_of_a_metal_shop_names_its_fund_with_its_site(goal: str) -> None:
    """Whatever a company of OOM wants, its page says where the fund is found."""
    for group in ("po", "vo", "mbo", "hbo"):
        for hours in (2, 16, 60):
            for offers in (None, [], [Offer(type="internship", education="mbo-bol")]):
                facts = {"goals": [goal], "target_groups": [group], "hours_per_month": hours, "offers": offers}
                said = page("nl", affiliations=["oom"], employees=8, name="Jansen", region="east", **facts)
                assert re.search(r"OOM.*oom\.nl", said), facts


def test_primary_schools_have_no_docent() -> None:
    """Who teaches there is a leerkracht, on the page and in its steps."""
    for hours in (2, 16, 60):
        said = page("nl", target_groups=["po"], goals=["discover-young-talent"], hours_per_month=hours)
        assert "docent" not in said
    assert "door met de leerkracht" in page("nl", target_groups=["po"], goals=["discover-young-talent"])


def test_no_bullet_of_the_annex_stands_without_a_heading() -> None:
    """What the page had no room for has a heading of its own."""
    plan = match(CompanyProfile(), PACKAGED, as_of=AS_OF)
    annex = render_markdown(plan, "nl", "full").partition("\n---\n\n")[2]
    assert annex.startswith("## ")
