"""The pages in docs/pages/, written by hand, are what a page has to be: short, plain, the same in both languages."""

import re
from pathlib import Path

import pytest

from techtalent import CompanyProfile, load_catalogue, read_profile

FOLDER = Path(__file__).parents[2] / "docs" / "pages"
PAGES = sorted(FOLDER.glob("*.md"))

# A number with what stands between its digits in one of both languages: 2.700, 2,700.
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def _parts(page: Path) -> tuple[str, str, str]:
    """Return the Dutch page, the English page, and what is said of its fields."""
    dutch, english, fields = page.read_text(encoding="utf-8").split("\n---\n")
    return dutch, english, fields


@pytest.fixture(params=PAGES, ids=lambda page: page.stem)
def page(request: pytest.FixtureRequest) -> Path:
    """Each page."""
    path: Path = request.param
    return path


def test_there_are_pages() -> None:
    """The folder has pages, and nothing else."""
    assert sorted(FOLDER.iterdir()) == PAGES != []


def test_a_page_is_short(page: Path) -> None:
    """In each language a page has at most 350 words, and three steps at most, each with a box."""
    for text in _parts(page)[:2]:
        assert len(text.split()) <= 350
        assert 1 <= text.count("- \N{BALLOT BOX}") <= 3


def test_both_languages_say_the_same(page: Path) -> None:
    """Both languages have the same numbers, the same addresses in the same order, and as many lines of each kind."""
    dutch, english, _ = _parts(page)
    numbers = [sorted({re.sub("[.,]", "", number) for number in NUMBER.findall(text)}) for text in (dutch, english)]
    assert numbers[0] == numbers[1]
    addresses = [re.findall(r"\]\((.+?)\)", text) for text in (dutch, english)]
    assert addresses[0] == addresses[1]
    starts = [[line[:4] if line[:1] in "#-*" else "" for line in text.split("\n") if line] for text in (dutch, english)]
    assert [re.sub(r"\w.*", "", start) for start in starts[0]] == [re.sub(r"\w.*", "", start) for start in starts[1]]


def test_a_page_is_plain(page: Path) -> None:
    """A page has no table and no `- [ ]`, which some readers print as they stand, and never speaks of the guide."""
    for text in _parts(page)[:2]:
        assert not re.search(r"^\s*\||^\s*- \[.\]", text, re.MULTILINE)
        assert not re.search(r"\b(de gids|the guide)\b", text, re.IGNORECASE)


def test_a_page_is_of_a_company_that_can_be_read(page: Path) -> None:
    """A page shows the profile of its company, which can be read: a program that makes the page begins with it."""
    found = re.search(r"^    \{(?:.|\n(?!\n))+", _parts(page)[2], re.MULTILINE)
    assert found
    profile = read_profile(found[0], load_catalogue())
    assert profile != CompanyProfile()
