"""What follows what: variants of a regulation, successors of a retired record, and links to earlier ids."""

import datetime as dt
from typing import Any

import attrs
import pytest
from support.strategies import NOTE, SOURCE, regulation, text

from techtalent import Catalogue, CompanyProfile, ContentError, explain, load_catalogue, match, render_markdown
from techtalent.model.walk import references, renamed
from techtalent.records import FundingRegulation, Link, NoLimit, RequiredDocument, Retired

PACKAGED = load_catalogue()
AS_OF = dt.date(2026, 11, 23)
OLD = Retired(since=dt.date(2026, 1, 1), reason=NOTE)


def pays(name: str, **said: Any) -> FundingRegulation:
    """Return a regulation for internships without an end."""
    internships = (Link(to="internships", basis="stated"),)
    return attrs.evolve(
        regulation(NoLimit(source=SOURCE)), id=name, title=text(f"Fund {name}"), activities=internships, **said
    )


def with_records(*records: Any) -> Catalogue:
    names = {each.id for each in records}
    return Catalogue.of([*(each for each in PACKAGED.records() if each.id not in names), *records])


def refused(*records: Any) -> list[tuple[str, str | None, str]]:
    with pytest.raises(ContentError) as caught:
        with_records(*records)
    return [(each.code, each.file, each.pointer) for each in caught.value.findings]


# Variants


def test_a_variant_of_a_variant_is_refused() -> None:
    """A family has one heading: the parent of a variant is none itself."""
    assert refused(pays("a"), pays("b", part_of="a"), pays("c", part_of="b")) == [
        ("variant-of-variant", "funding-regulations/c.json", "/part_of")
    ]


def test_a_regulation_is_no_variant_of_itself() -> None:
    """A circle is called a circle, and nothing else."""
    assert refused(pays("a", part_of="b"), pays("b", part_of="a")) == [
        ("circle", f"funding-regulations/{name}.json", "/part_of") for name in "ab"
    ]
    assert [code for code, _, _ in refused(pays("a", part_of="a"))] == ["circle"]


def test_a_variant_names_a_regulation() -> None:
    """What a variant belongs to is a regulation that there is."""
    assert [code for code, _, _ in refused(pays("a", part_of="nobody"))] == ["dangling-reference"]
    assert [code for code, _, _ in refused(pays("a", part_of="internships"))] == ["wrong-kind"]


# Successors


def test_a_successor_is_of_the_same_kind() -> None:
    """The ids are those of the retired record's own kind."""
    retired = attrs.evolve(OLD, successors=("internships",))
    assert refused(pays("a", retired=retired)) == [
        ("wrong-kind", "funding-regulations/a.json", "/retired/successors/0")
    ]
    lesson = attrs.evolve(PACKAGED.activities["guest-lesson"], retired=retired)
    assert ("/retired/successors/0", "activities", "internships") in set(references(lesson))
    assert with_records(lesson).activities["guest-lesson"].retired == retired


def test_a_successor_is_not_retired() -> None:
    """Whoever follows a successor gets somewhere; on which day it was retired makes no difference."""
    later = Retired(since=dt.date(2030, 1, 1), reason=NOTE)
    for over in (OLD, later):
        assert refused(pays("a", retired=attrs.evolve(OLD, successors=("b",))), pays("b", retired=over)) == [
            ("retired-successor", "funding-regulations/a.json", "/retired/successors/0")
        ]
    assert refused(pays("a", retired=attrs.evolve(OLD, successors=("a",)))) == [
        ("retired-successor", "funding-regulations/a.json", "/retired/successors/0")
    ]


def test_what_is_retired_answers_with_what_follows() -> None:
    """A retired regulation is in no plan; asked for by its id it says so, and names its successors."""
    over = pays("a", retired=attrs.evolve(OLD, successors=("b", "slim")))
    catalogue = with_records(over, pays("b"))
    for day, gone in ((dt.date(2025, 12, 31), False), (dt.date(2026, 1, 1), True)):
        plan = match(CompanyProfile(), catalogue, as_of=day)
        assert ("a" in {each.regulation.id for each in plan.funding}) is not gone
        assert ("a" in {paid.id for each in plan.activities for paid in each.funding}) is not gone
        found = explain(CompanyProfile(), catalogue, "a", as_of=day)
        assert found.in_plan is not gone
        (in_use,) = (each for each in found.conditions if each.kind == "in-use")
        assert (in_use.verdict, in_use.text) == ("not-met" if gone else "met", NOTE)
        assert [each.id for each in found.successors] == (["b", "slim"] if gone else [])
    said = render_markdown(explain(CompanyProfile(), catalogue, "a", as_of=AS_OF), "en")
    assert said == (
        "*Fund a*: does not belong to your plan: no longer in use since 1 January 2026 (made up).\n\n"
        "What took its place: Fund b and [SLIM scheme]"
        f"(<{PACKAGED.funding_regulations['slim'].website}>).\n"
    )
    said = render_markdown(explain(CompanyProfile(), catalogue, "a", as_of=AS_OF), "nl")
    assert "Wat ervoor in de plaats kwam: Fund b en [SLIM-regeling](<" in said


def test_what_requires_a_retired_regulation_may_not_pay() -> None:
    """A regulation that requires one that is retired does not pay."""
    rule = attrs.evolve(PACKAGED.funding_regulations["ao-digital-skills"].excludes[0], to="b")
    catalogue = with_records(pays("a", requires=(rule,)), pays("b", retired=OLD))
    for day, may_pay in ((dt.date(2025, 12, 31), True), (AS_OF, False)):
        plan = match(CompanyProfile(), catalogue, as_of=day)
        (found,) = (each for each in plan.funding if each.regulation.id == "a")
        assert found.may_pay is may_pay


# Earlier ids


def test_links_are_renamed_wherever_they_stand() -> None:
    """An id is replaced in ids, links and parts, only in its own collection, and no list then names a record twice."""
    record = pays(
        "a",
        part_of="old",
        providers=("old", "fme", "new"),
        documents=(RequiredDocument(to="old"), RequiredDocument(to="other")),
        retired=attrs.evolve(OLD, successors=("old",)),
    )
    made = renamed(
        record, {"organisations": {"old": "new"}, "funding_regulations": {"old": "b"}, "documents": {"old": "p"}}
    )
    assert (made.part_of, made.providers) == ("b", ("new", "fme"))
    assert [each.to for each in made.documents] == ["p", "other"]
    assert made.retired is not None
    assert made.retired.successors == ("b",)
    assert made.activities == record.activities
    assert renamed(record, {}) is record
