"""What changed between two catalogues, field by field, and how it is said."""

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from support.renaming import with_ids, with_records
from support.strategies import NOTE, SOURCE, catalogues, text

from techtalent import Catalogue, Text, changes, load_catalogue, render_markdown, to_dict, to_json
from techtalent.answers.differences import field_changes
from techtalent.plans import CatalogueChange
from techtalent.records import AnyTime, CostShare, NotResearched, StepPoint, Tip

PACKAGED = load_catalogue()
SLIM = PACKAGED.funding_regulations["slim"]


def told(before: Any, after: Any) -> list[tuple[str, object, object]]:
    """Return the pointer and both values of each field that differs."""
    return [(each.pointer, each.before, each.after) for each in field_changes(before, after)]


def tip(*points: str, **others: Any) -> Tip:
    return Tip(id="tip", number=1, title=text("tip"), points=tuple(map(text, points)), source=SOURCE, **others)


# Fields


def test_a_field_has_both_values() -> None:
    """A field of the record or of a part of it is told by its pointer, with the value before and after."""
    share = SLIM.amounts[0]
    assert isinstance(share, CostShare)
    first = attrs.evolve(share, percent=Decimal(80))
    after = attrs.evolve(SLIM, title=text("SLIM"), amounts=(first, *SLIM.amounts[1:]))
    assert told(SLIM, after) == [
        ("/title", SLIM.title, text("SLIM")),
        ("/amounts/0/percent", Decimal(60), Decimal(80)),
    ]
    assert told(SLIM, SLIM) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # One sentence among several: the others stay what they are.
        (["a", "b", "c"], ["a", "c"], [("/points/1", "b", None)]),
        (["a", "c"], ["a", "b", "c"], [("/points/1", None, "b")]),
        (["a", "b"], ["a", "x"], [("/points/1", "b", "x")]),
        ([], ["a"], [("/points/0", None, "a")]),
    ],
)
def test_a_list_of_sentences(before: list[str], after: list[str], expected: list[tuple[str, Any, Any]]) -> None:
    """A sentence that came, went or was written anew is one field, and no other one of its list."""
    texts = [(pointer, *(None if each is None else text(each) for each in values)) for pointer, *values in expected]
    assert told(tip(*before), tip(*after)) == texts


def test_another_order_is_one_field() -> None:
    """Sentences in another order are one field: the list."""
    assert [pointer for pointer, _, _ in told(tip("a", "b"), tip("b", "a"))] == ["/points"]


def test_links_are_the_same_by_where_they_lead() -> None:
    """A link with another note is that link, also where another one stands before it; ids make one value together."""
    internships = PACKAGED.activities["internships"]
    first, *others = internships.target_groups
    after = attrs.evolve(internships, target_groups=(*others, attrs.evolve(first, note=NOTE)))
    at = len(others)
    pointers = [pointer for pointer, _, _ in told(internships, after)]
    assert pointers == [f"/target_groups/{at}/note", "/target_groups"]
    assert told(SLIM, attrs.evolve(SLIM, providers=("fme",))) == [("/providers", SLIM.providers, ("fme",))]


def test_what_becomes_another_kind_is_one_field() -> None:
    """Where a part becomes one of another class, that is the field."""
    after = attrs.evolve(SLIM, applications=AnyTime())
    assert told(SLIM, after) == [("/applications", SLIM.applications, AnyTime())]


# Catalogues


def test_a_catalogue_does_not_differ_from_itself() -> None:
    """Between equal catalogues nothing changed, which is false."""
    change = changes(PACKAGED, Catalogue.of(PACKAGED.records()))
    assert not change
    assert (change.added, change.removed, change.changed) == ((), (), ())
    assert render_markdown(change, "en") == "### Content\n\nNothing changed.\n"


def changed() -> CatalogueChange:
    """Return a change with a record of each sort: added, removed, renamed, changed, and only read again."""
    renamed = with_ids(PACKAGED, {"organisations": {"fme": "fme-nl"}})
    slim = renamed.funding_regulations["slim"]
    share, *others = slim.amounts
    assert isinstance(share, CostShare)
    slim = attrs.evolve(slim, amounts=(attrs.evolve(share, percent=Decimal(80)), *others))
    read = next(each for each in PACKAGED.documents.values() if each.source.read_on is not None)
    read = attrs.evolve(read, source=attrs.evolve(read.source, read_on=dt.date(2030, 1, 1)))
    later = with_records(renamed, slim, read, tip("Doe iets."))
    return changes(PACKAGED, Catalogue.of(each for each in later.records() if each.id != "tailor-it"))


def test_what_came_went_and_differs() -> None:
    """Records are told by the kind in its order; who only names what got another id does not differ."""
    change = changed()
    assert change
    assert [each.id for each in change.added] == ["tip"]
    assert [each.id for each in change.removed] == ["tailor-it"]
    found = {each.after.id: [field.pointer for field in each.fields] for each in change.changed}
    assert found.pop("slim") == ["/amounts/0/percent"]
    assert found.pop("fme-nl") == ["/id", "/aliases"]
    assert list(found.values()) == [["/source/read_on"]]


def test_it_drafts_the_part_of_a_changelog() -> None:
    """As Markdown it has the headings of CHANGELOG.md, and for each record what changed with both values."""
    english, dutch = (render_markdown(changed(), language) for language in ("en", "nl"))
    assert english.startswith("### Content\n\n#### Added\n\n- *tip* (tip, `tip`).\n\n#### Changed\n\n")
    assert "- *SLIM scheme* (regulation, `slim`): amount 1, percentage: before: 60%; now: 80%.\n" in english
    assert "- *FME* (organisation, `fme-nl`):\n    - id: before: fme; now: fme-nl.\n" in english
    assert "- Sources read again of *" in english
    assert (
        english.endswith("#### Removed\n\n- *Choose what suits you* (tip, `tailor-it`).\n") or "#### Removed" in english
    )
    assert dutch.startswith("### Inhoud\n\n#### Toegevoegd\n\n")
    assert "bedrag 1, percentage: eerst: 60%; nu: 80%." in dutch


def test_its_json_has_the_sentences_in_both_languages() -> None:
    """In JSON each field has its values as content has them, and its sentence; the catalogues are named by digest."""
    written = to_dict(changed())
    assert [written[key]["catalogue_digest"] for key in ("before", "after")] == [
        PACKAGED.digest,
        changed().after.digest,
    ]
    assert written["added"] == [{"record": "tip/tip", "title": {"nl": "tip", "en": "tip"}}]
    (slim,) = [each for each in written["changed"] if each["record"] == "funding-regulation/slim"]
    assert slim["fields"] == [
        {
            "pointer": "/amounts/0/percent",
            "before": 60,
            "after": 80,
            "text": {
                "nl": "Bedrag 1, percentage: eerst: 60%; nu: 80%.",
                "en": "Amount 1, percentage: before: 60%; now: 80%.",
            },
        }
    ]
    assert [each["before"] for each in written["changed"] if each["record"] == "organisation/fme-nl"] == [
        "organisation/fme"
    ]
    assert "records" not in written
    assert len(to_json(changed())) < 5_000


@pytest.mark.parametrize(
    ("field", "before", "after", "dutch", "english"),
    [
        ("summary", Text(nl="Oud.", en="Old."), Text(nl="Nieuw.", en="New."), "“Oud.”", "“Old.”"),
        ("beneficiary", "company", "school", "je bedrijf", "your company"),
        ("providers", ("fme",), ("ao-metalektro",), "eerst: FME; nu: A+O", "before: FME; now: A+O"),
        ("education", ("mbo-bol", "hbo"), (), "mbo-bol en hbo", "mbo-bol and hbo"),
        ("amounts", (CostShare(percent=Decimal(60), of=NOTE),), (), "60%", "60%"),
        ("applications", AnyTime(), NotResearched(), "altijd", "at any time"),
        ("website", "https://a.example", None, "https://a.example", "https://a.example"),
    ],
)
def test_values_are_said_as_people_write_them(
    field: str, before: object, after: object, dutch: str, english: str
) -> None:
    """A value is a word, a title, a day or a sum, in the language of the reader, and no code."""
    others = [each for each in PACKAGED.records() if each is not SLIM]
    values: list[dict[str, Any]] = [{field: before}, {field: after}]
    change = changes(*(Catalogue._unchecked([*others, attrs.evolve(SLIM, **each)]) for each in values))
    (fields,) = (each["fields"] for each in to_dict(change)["changed"])
    assert dutch in fields[0]["text"]["nl"]
    assert english in fields[0]["text"]["en"]


def test_a_point_is_said_in_its_words() -> None:
    """A part that came is said by its own text."""
    step = next(iter(PACKAGED.steps.values()))
    point = StepPoint(text=Text(nl="Bel de school.", en="Call the school."))
    change = changes(PACKAGED, with_records(PACKAGED, attrs.evolve(step, points=(*step.points, point))))
    number = len(step.points) + 1
    assert f"punt {number}: nieuw: “Bel de school.”." in render_markdown(change, "nl")
    assert f"point {number}: new: “Call the school.”." in render_markdown(change, "en")


@settings(max_examples=4, deadline=None)
@given(catalogues(), st.data())
def test_any_two_catalogues(catalogue: Catalogue, data: st.DataObject) -> None:
    """Whatever changed, in JSON each value of today stands where its pointer leads, and there are sentences of it."""
    texts = data.draw(st.dictionaries(st.sampled_from(sorted(catalogue.goals)), st.text(min_size=1), max_size=2))
    later = [attrs.evolve(catalogue.goals[name], note=Text(nl=each)) for name, each in texts.items()]
    change = changes(catalogue, with_records(catalogue, *later))
    written = to_dict(change)
    assert json.loads(to_json(change)) == written
    assert bool(change) == any(catalogue.goals[each.id] != each for each in later)
    for each in written["changed"]:
        kind, _, name = each["record"].partition("/")
        found = to_dict(change.after)["records"][kind][name]
        for field in each["fields"]:
            key = field["pointer"].removeprefix("/")
            assert found[key] == field["after"] != field["before"]
            assert field["text"].keys() == {"nl", "en"}
