"""The one page of a plan: within its words, with what matters first, and nothing that a program could not read too."""

import datetime as dt
import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from support.strategies import DAYS, profiles

from techtalent import CompanyProfile, Language, load_catalogue, match, pool, render_markdown, to_dict, to_json
from techtalent.model.text import LANGUAGES
from techtalent.writing.page import MOST_WORDS, page_of

AS_OF = dt.date(2026, 11, 26)
PACKAGED = load_catalogue()


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
        assert line.startswith(f"**{_escaped(step['title'][language])}.** {_escaped(step['text'][language])}")
    lines = {_escaped(found["in_short"][language]) for found in written["funding"] if found["in_short"] is not None}
    heading = {"nl": "## Geld", "en": "## Money"}[language]
    for line in said.partition(heading)[2].partition("\n## ")[0].splitlines():
        if line.startswith("- **"):
            assert line.partition(":** ")[2].removesuffix(".") in lines
    for notice in written["notices"][:1]:
        assert _escaped(notice["text"][language]) in said


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
