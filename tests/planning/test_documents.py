"""The papers of a plan, and its variants, in Python, in Markdown and in JSON."""

import datetime as dt
import json
import re
from typing import Any

import attrs
import pytest
from support.at_length import at_length
from support.strategies import NOTE, SOURCE, regulation, text

from techtalent import (
    Catalogue,
    CompanyProfile,
    Language,
    Plan,
    PlanError,
    load_catalogue,
    match,
    read_plan,
    to_json,
)
from techtalent.records import (
    Apply,
    Document,
    FundingRegulation,
    Link,
    NoLimit,
    NotResearched,
    Period,
    RequiredDocument,
    Retired,
)
from techtalent.writing.annex_layout import AnnexSection, Bullet, annex
from techtalent.writing.annex_money import money_part
from techtalent.writing.markdown_applying import how_to_get
from techtalent.writing.page import ALL_PHRASES
from techtalent.writing.said import Said
from techtalent.writing.writer import Writer

PACKAGED = load_catalogue()
AS_OF = dt.date(2026, 11, 23)
OVER = Period(last_day=dt.date(2025, 12, 31), phrase=NOTE)


def paper(name: str, **said: Any) -> Document:
    return Document(id=name, title=text(f"Paper *{name}*"), summary=text("what it is."), source=SOURCE, **said)


def pays(name: str, *papers: RequiredDocument, **said: Any) -> FundingRegulation:
    """Return a regulation for internships that asks for these papers."""
    return attrs.evolve(
        regulation(NoLimit(source=SOURCE)),
        providers=("fme",),
        amounts=(NotResearched(),),
        id=name,
        title=text(f"Fund {name}"),
        activities=(Link(to="internships", basis="stated"),),
        documents=papers,
        **said,
    )


def planned(*records: Any, as_of: dt.date = AS_OF) -> Plan:
    """Return the plan of a company that told nothing, from a catalogue of these regulations and papers."""
    others = [each for each in PACKAGED.records() if not isinstance(each, FundingRegulation | Document)]
    return match(CompanyProfile(), Catalogue.of([*others, *records]), as_of=as_of)


ASKED = RequiredDocument(to="p", text=text("Signed by [both]."))


def test_each_paper_stands_once_with_what_may_pay() -> None:
    """A paper is listed once, for the regulations in id order that may pay; one that nobody asks for is not."""
    plan = planned(
        paper("q"),
        paper("p"),
        paper("r", retired=Retired(since=AS_OF, reason=NOTE)),
        paper("unasked"),
        pays("b", RequiredDocument(to="p"), RequiredDocument(to="r")),
        pays("a", ASKED, RequiredDocument(to="q")),
        pays("over", RequiredDocument(to="p"), validity=OVER),
    )
    assert [(each.document.id, [paid.id for paid in each.regulations]) for each in plan.documents] == [
        ("p", ["a", "b"]),
        ("q", ["a"]),
    ]


def in_annex(plan: Plan, language: Language, *told: str, room: int = 10_000) -> str:
    """Return the money in an annex to a page that tells of these regulations."""
    writer = Writer(language, ALL_PHRASES)
    return "\n".join(annex(writer, [*money_part(writer, plan, told)], Said(()), room))


def test_ways_to_apply_in_markdown() -> None:
    """A regulation says how one applies; its papers stand apart from it."""
    way = Apply(by="online", text=text("Use the [portal]."), address="https://fund.example/a(b)")
    plan = planned(paper("p"), pays("a", ASKED, apply=way))
    english, dutch = at_length(plan, "a", "en"), at_length(plan, "a", "nl")
    way_to_go = r"use the \[portal\] ([fund.example/a(b)](<https://fund.example/a(b)>))"
    assert f"- **Fund a:** who applies: your company; how: {way_to_go}.\n" in english
    assert f"- **Fund a:** wie vraagt aan: je bedrijf; hoe: {way_to_go}.\n" in dutch
    assert "paper" not in english.lower()


def test_each_paper_stands_once_in_markdown() -> None:
    """One section has each paper, with all regulations that it is for, and below it what they ask of it."""
    plan = planned(
        paper("p", website="https://paper.example"),
        paper("q", website="https://paper.example"),
        pays("a", ASKED, RequiredDocument(to="q", text=text("With the marks."))),
        pays("b", RequiredDocument(to="p")),
        pays("c", ASKED),
    )
    said: list[tuple[Language, str, str]] = [
        ("en", "Papers, and what for", "and"),
        ("nl", "Papieren, en waarvoor", "en"),
    ]
    for language, heading, both in said:
        section = in_annex(plan, language, "a").partition(f"## {heading}\n")[2].partition("\n## ")[0]
        assert section.splitlines() == [
            rf"- **[Paper \*p\*](<https://paper.example>)**: *Fund a*, *Fund b* {both} *Fund c*.",
            rf"    - *Fund a* {both} *Fund c*: signed by \[both\].",
            r"- **Paper \*q\***: *Fund a*.",
            "    - With the marks.",
        ]
    assert "Papers" not in in_annex(planned(pays("a")), "en", "a")


def test_papers_of_what_the_page_tells_of_come_first() -> None:
    """A paper for no such regulation comes later, and is a name where there is no room for more."""
    plan = planned(paper("p"), paper("q"), pays("a", ASKED), pays("b", RequiredDocument(to="q")))
    lines = in_annex(plan, "en", "b").splitlines()
    assert lines.index(r"- **Paper \*q\***: *Fund b*.") < lines.index(r"- **Paper \*p\***: *Fund a*.")
    assert r"- Paper \*p\* (*Fund a*)." in in_annex(plan, "en", "b", room=0).splitlines()


def test_how_to_apply_goes_on_behind_its_first_sentence() -> None:
    """A line has the first sentence of how one applies; where one applies alike, it names the regulation before."""
    way = Apply(by="online", text=text("Use the portal. Ask for a key first."))
    plan = planned(pays("a", apply=way), pays("b", apply=way))
    writer = Writer("en", ALL_PHRASES)
    assert "how: use the portal.\n" in at_length(plan, "a", "en")
    assert "- **More on applying:** Ask for a key first.\n" in at_length(plan, "a", "en")
    first, second = (match for match in plan.funding if match.may_pay)
    assert how_to_get(writer, second, [first]) == "**Fund b:** who applies: your company; how: as for *Fund a*."


FAMILY = (pays("a"), pays("m", part_of="parent"), pays("z", part_of="parent", also_check=()))


def test_variants_follow_the_first_of_their_family() -> None:
    """Variants, and the regulation that they are of, stand behind the first of them; all else stays as it was."""
    plan = planned(*FAMILY, pays("n"), pays("parent"))
    assert [each.regulation.id for each in plan.funding] == ["a", "m", "parent", "z", "n"]
    assert [each.part_of and each.part_of.id for each in plan.funding] == [None, "parent", None, "parent", None]
    ended = planned(*FAMILY, pays("n"), pays("parent", validity=OVER))
    assert [each.regulation.id for each in ended.funding] == ["a", "m", "z", "parent", "n"]


def heads(plan: Plan, *told: str) -> list[str]:
    """Return the labels of the money in an annex, with their indents."""
    return re.findall(r"^ *- \*\*Fund \w+", in_annex(plan, "en", *told), re.MULTILINE)


def test_variants_stand_below_their_regulation() -> None:
    """The regulation comes first where it pays; where it does not, its title stands there all the same."""
    whole = ["- **Fund parent", "    - **Fund m", "    - **Fund z"]
    assert heads(planned(*FAMILY, pays("parent"))) == ["- **Fund a", *whole]
    assert heads(planned(*FAMILY, pays("parent")), "z") == [whole[0], whole[2], whole[1], "- **Fund a"]
    for gone in ({"validity": OVER}, {"retired": Retired(since=AS_OF, reason=NOTE)}):
        found = heads(planned(*FAMILY, pays("parent", **gone)))
        assert found == ["- **Fund a", *whole]


def test_what_gives_way_is_told_in_short() -> None:
    """What is always told stays whole, what has its turn later is a name without room, and nothing is said twice."""
    entries = (
        Bullet("**A:**", "Always there.", details=(Bullet("**Check:**", "Four words at least.", 1, items=("one",)),)),
        Bullet("**B:**", "This is told second.", 1, short="*b*"),
        Bullet("**C:**", "This is told third.", 2, short="*c*"),
        Bullet("**D:**", "Four words at least.", again="again:", items=("two",)),
        Bullet("**E:**", "This stands on the page."),
    )
    writer, parts = Writer("en", ALL_PHRASES), [AnnexSection("Title", entries)]

    def written(room: int) -> list[str]:
        return "\n".join(annex(writer, parts, Said(["- This stands on the page."]), room)).splitlines()

    always = ["## Title", "- **A:** Always there.", "- **D:** Four words at least.", "    - two"]
    assert written(0) == [*always, "- *b* and *c*."]
    assert written(1_000) == [
        *always[:2],
        "    - **Check:** Four words at least.",
        "        - one",
        "- **B:** This is told second.",
        "- **C:** This is told third.",
        "- **D:** again:",
        "    - two",
    ]


def test_a_plan_with_papers_and_variants_is_read_again() -> None:
    """JSON names papers and families by id, holds their records, and is refused where they do not go together."""
    plan = planned(paper("p"), *FAMILY, pays("parent", ASKED), pays("b"))
    written = json.loads(to_json(plan))
    assert written["documents"] == [{"document": "p", "regulations": ["parent"]}]
    assert set(written["records"]["document"]) == {"p"}
    assert read_plan(to_json(plan)) == plan
    written["documents"][0]["regulations"] = ["b"]
    written["funding"][0]["part_of"] = "parent"
    with pytest.raises(PlanError) as caught:
        read_plan(written)
    assert sorted((each.code, each.pointer) for each in caught.value.findings) == [
        ("dangling-reference", "/documents/0/regulations/0"),
        ("dangling-reference", "/funding/0/part_of"),
    ]
