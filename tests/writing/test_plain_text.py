"""A plan as plain text: the words of Markdown without its signs."""

import datetime as dt
import re

import pytest
from support.golden_plans import AS_OF, FOLDER

from techtalent import (
    Catalogue,
    CompanyProfile,
    Language,
    Length,
    compare,
    match,
    read_profile,
    render_markdown,
    render_text,
)

PROFILES = sorted(FOLDER.glob("*/profile.json"))


@pytest.mark.parametrize("length", ["short", "full"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_sign_of_markup_is_left(language: Language, length: Length, catalogue: Catalogue) -> None:
    """No stars, no links in brackets, no headings and no escapes: what a voice would read aloud."""
    for path in PROFILES:
        plan = match(read_profile(path), catalogue, as_of=AS_OF)
        text, markdown = render_text(plan, language, length), render_markdown(plan, language, length)
        assert not re.search(r"\*\*|\]\(|^#|\\", text, re.MULTILINE)
        assert len(text.splitlines()) == len(markdown.splitlines())
        # Every address that stands behind a link is there to be typed.
        for address in re.findall(r"\]\(<(https?://[^>]+)>\)", markdown):
            assert address in text or address.removeprefix("https://").rstrip("/") in text


def test_signs_of_a_name_stay(catalogue: Catalogue) -> None:
    """What a company is called is shown as it is, though Markdown has to escape it."""
    plan = match(CompanyProfile(name="# *Sterk* [A] 1. B_V"), catalogue, as_of=AS_OF)
    assert "# *Sterk* [A] 1. B_V" in render_text(plan)


def test_a_change_is_text_too(catalogue: Catalogue) -> None:
    """As is whatever `render_markdown` takes."""
    plans = [match(CompanyProfile(), catalogue, as_of=dt.date(2025, 7, day)) for day in (1, 31)]
    assert "*" not in render_text(compare(plans[0], plans[1]))
    with pytest.raises(ValueError, match="the lengths are short and full"):
        render_text(plans[0], "nl", "long")  # type: ignore[arg-type]
