"""Records that are looked up by hand: by id, by words, and through the catalogue as a collection."""

import pickle

import attrs
import pytest

from techtalent import Catalogue, RecordError, Text, load_catalogue
from techtalent.model.kinds import KINDS
from techtalent.records import Activity, FundingRegulation


def said(catalogue: Catalogue, name: str, kind: str | None = None) -> tuple[str, str, str, str | None]:
    """Return the code, the place, the message and the hint of what is said where a record is not found."""
    with pytest.raises(RecordError) as caught:
        catalogue.get(name, kind)
    (finding,) = caught.value.findings
    return finding.code, finding.pointer, finding.message, finding.hint


def test_a_record_is_found_by_its_id_or_an_earlier_one(catalogue: Catalogue) -> None:
    """An alias leads to the record that took its place, of whichever kind it is."""
    slim = catalogue.funding_regulations["slim"]
    renamed = attrs.evolve(slim, id="slim-grant", aliases=("slim",))
    changed = Catalogue._unchecked([record for record in catalogue if record is not slim] + [renamed])
    assert catalogue.get("slim") is slim
    assert changed.get("slim") is changed.get("slim-grant") is renamed
    with pytest.raises(KeyError) as caught:
        changed.funding_regulations["slim"]
    assert str(caught.value) == "'slim' is now called 'slim-grant'"
    assert caught.value.args == ("slim",)


@pytest.mark.parametrize("kind", ["target-group", "target-groups", "target_groups"])
def test_a_kind_may_be_named_in_three_ways(catalogue: Catalogue, kind: str) -> None:
    """As in JSON, as the folder and as the attribute of the catalogue."""
    assert catalogue.get("mbo", kind) is catalogue.target_groups["mbo"]


def test_an_id_of_two_kinds_names_both(catalogue: Catalogue) -> None:
    """Which one is meant only the caller knows."""
    assert said(catalogue, "mbo") == (
        "ambiguous-id",
        "/id",
        "'mbo' is the id of more than one record: target-group and school-type",
        "say which with kind='target-group'",
    )


def test_what_is_not_there_has_its_nearest_name(catalogue: Catalogue) -> None:
    """A slip is told with the id that was meant, another kind by its name, and a long text is cut."""
    internships = "did you mean 'internships'?"
    assert said(catalogue, "internship") == ("unknown-id", "/id", "there is no record 'internship'", internships)
    of_kind = "it is the id of a record of the kind organisation"
    assert said(catalogue, "fme", "activity") == ("unknown-id", "/id", "there is no activity 'fme'", of_kind)
    meant = "did you mean 'organisation'?"
    assert said(catalogue, "fme", "organisatie") == ("unknown-id", "/kind", "'organisatie' is no kind", meant)
    assert max(map(len, map(str, said(catalogue, "x" * 100_000)))) < 100


def test_a_key_error_says_what_was_meant(catalogue: Catalogue) -> None:
    """Every mapping of a catalogue says so, also to another process, and `get` and `in` are those of any mapping."""
    for kind in KINDS:
        with pytest.raises(KeyError, match=r"^there is no 'x-y-z'"):
            catalogue._collection(kind)["x-y-z"]
    with pytest.raises(KeyError) as caught:
        catalogue.activities["internshps"]
    assert str(caught.value) == "there is no 'internshps' (did you mean 'internships'?)"
    assert pickle.loads(pickle.dumps(caught.value)).args == (str(caught.value),)
    assert catalogue.activities.get("internshps") is None
    assert "internshps" not in catalogue.activities


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("stages aanbieden", "internships"),
        ("Gastles geven", "guest-lesson"),
        ("a guest lesson", "guest-lesson"),
        ("subsidie praktijkleren", "practical-learning-subsidy"),
        ("METALEKTRO technohubs", "metalektro-technohubs"),
    ],
)
def test_the_best_record_of_some_words(catalogue: Catalogue, text: str, best: str) -> None:
    """What a person types leads to what it is about, in either language."""
    assert catalogue.find(text)[0].id == best


def test_accents_hyphens_and_capitals_make_no_difference(catalogue: Catalogue) -> None:
    """The same words, however they are written, find the same records."""
    tip = next(iter(catalogue.tips.values()))
    named = attrs.evolve(tip, id="overleg", title=Text(nl="Een coöperatief vóóroverleg", en="A ready-made talk"))
    found = Catalogue.of([*catalogue, named])
    for text in ("cooperatief", "COÖPERATIEF", "voor-overleg", "readymade", "ready-made", "made", "coo\u0308peratief"):
        assert named in found.find(text), text


def test_words_that_nothing_has_find_nothing(catalogue: Catalogue) -> None:
    """Neither does a text without words."""
    assert catalogue.find("zwemdiploma") == catalogue.find("") == catalogue.find(" -?! ") == ()


@pytest.mark.parametrize("name", [None, 5, b"internships", ["internships"]])
def test_a_name_is_a_text(catalogue: Catalogue, name: object) -> None:
    """Anything else is told in a plain sentence."""
    with pytest.raises(TypeError, match="an id is a text, not"):
        catalogue.get(name)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="what is looked for is a text, not"):
        catalogue.find(name)  # type: ignore[arg-type]


def test_a_catalogue_is_a_collection(catalogue: Catalogue) -> None:
    """It has a length, is gone through, and knows what is in it by content."""
    records = list(catalogue)
    assert records == list(catalogue.records())
    assert len(catalogue) == len(records) == sum(len(catalogue._collection(kind)) for kind in KINDS)
    assert all(record in catalogue for record in records)
    internships = catalogue.activities["internships"]
    assert attrs.evolve(internships) in catalogue
    assert attrs.evolve(internships, aliases=("stages",)) not in catalogue
    assert "internships" not in catalogue
    assert {type(record) for record in catalogue} >= {Activity, FundingRegulation}


def test_catalogues_are_equal_by_content(catalogue: Catalogue) -> None:
    """Equal records make equal catalogues with one hash, in whatever order they came; another one makes another."""
    other = Catalogue.of(reversed(list(catalogue)))
    assert other == catalogue == load_catalogue() == pickle.loads(pickle.dumps(catalogue))
    assert hash(other) == hash(catalogue)
    fewer = Catalogue._unchecked(list(catalogue)[1:])
    assert fewer != catalogue
    assert catalogue != catalogue.digest


def test_the_order_is_the_guides(catalogue: Catalogue) -> None:
    """Goals, steps and tips stand by number, target groups from young to old, tiers from little to much."""
    assert list(catalogue.target_groups) == ["po", "vo", "mbo", "hbo"]
    assert list(catalogue.time_tiers) == ["little-time", "more-time", "much-time"]
    for numbered in (catalogue.goals, catalogue.steps, catalogue.tips):
        numbers = [record.number for record in numbered.values()]
        assert numbers == sorted(numbers)
    assert list(catalogue.activities) == sorted(catalogue.activities)
