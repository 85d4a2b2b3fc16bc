"""From folders to a catalogue: what is loaded, what is laid over it, and every way in which it can be wrong."""

import json
import os
import pickle
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

import techtalent
from techtalent import Catalogue, ContentError, Finding, load_catalogue, validate
from techtalent.catalogue.ordered import place_in_order
from techtalent.model.kinds import KINDS, Kind

CONTENT = Path(__file__).parents[2] / "content"

# A link that is right.
PO = {"to": "po", "basis": "stated"}

# The place of each thing that is put in a folder, and the thing: a record, or a text as it is.
Put = Callable[[str, object], str]

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="Windows makes links for administrators only")


def goal(identifier: str, **changes: object) -> dict[str, object]:
    """Return a goal that is right, but for the changes."""
    return {
        "$schema": "../../schema/goal.schema.json",
        "id": identifier,
        "number": 9,
        "title": {"nl": "Een doel", "en": "A goal"},
        "summary": {"nl": "Een eigen doel.", "en": "A goal of our own."},
        "source": {"document": "Ons eigen plan", "chapter": 1},
    } | changes


def contact(identifier: str, **changes: object) -> dict[str, object]:
    """Return a contact point that is right, but for the changes."""
    return {
        "$schema": "../../schema/contact-point.schema.json",
        "id": identifier,
        "title": {"nl": "Een loket", "en": "A desk"},
        "summary": {"nl": "Ons loket.", "en": "Our desk."},
        "website": "https://voorbeeldgilde.example.org",
        "mailbox": "info@voorbeeldgilde.example.org",
        "source": {"document": "Ons eigen plan", "chapter": 1},
    } | changes


def packaged(place: str, **changes: object) -> dict[str, Any]:
    """Return a record of the packaged content, as its file has it, with changes."""
    record: dict[str, Any] = json.loads((CONTENT / place).read_bytes())
    return record | changes


def spot(text: str, needle: str) -> tuple[int, int]:
    """Return the line and column, from 1, where `needle` stands; it has to stand there once."""
    before, _ = text.split(needle)
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def places(findings: tuple[Finding, ...], folder: Path) -> list[tuple[str, str, int | None, int | None]]:
    """Return of each finding its code and its file within the folder, its line and its column."""
    return [
        (each.code, Path(each.file or "").relative_to(folder).as_posix(), each.line, each.column) for each in findings
    ]


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [each.code for each in findings]


def refusal(*folders: Path) -> tuple[Finding, ...]:
    """Return what `load_catalogue` finds wrong with the folders laid over the packaged content."""
    with pytest.raises(ContentError) as caught:
        load_catalogue(*folders)
    return caught.value.findings


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An empty folder for own content."""
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def putter(folder: Path) -> Put:
    """Return a function that puts a file in the folder and returns its text."""

    def put(place: str, content: object) -> str:
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False, indent=2)
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return text

    return put


@pytest.fixture
def put(own: Path) -> Put:
    """Puts a file in the folder for own content and returns its text."""
    return putter(own)


# --- The packaged content


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.folder))
def test_every_file_is_loaded_in_order(kind: Kind, catalogue: Catalogue) -> None:
    """Each kind is a read-only mapping from id to record with a record for each file, in its order."""
    collection = catalogue._collection(kind)
    assert sorted(collection) == sorted(path.stem for path in (CONTENT / kind.folder).glob("*.json"))
    guided = kind.collection in ("goals", "target_groups", "time_tiers", "steps", "tips")
    assert list(collection) == sorted(
        collection, key=lambda name: place_in_order(collection[name]) if guided else (0, name)
    )
    assert [record.id for record in collection.values()] == list(collection)
    assert all(type(record) is kind.record for record in collection.values())


def test_a_record_says_what_its_file_says(catalogue: Catalogue) -> None:
    """A record has the texts, links and dates of its file."""
    raw = packaged("funding-regulations/slim.json")
    record = catalogue.funding_regulations["slim"]
    assert attrs.asdict(record.title) == raw["title"]
    assert [link.to for link in record.activities] == ["employee-training"]
    assert isinstance(record.validity, techtalent.records.Period)
    assert str(record.validity.last_day) == raw["validity"]["last_day"]


def test_two_loads_are_equal(catalogue: Catalogue) -> None:
    """Two loads of the same content have the same digest and equal records."""
    again = load_catalogue()
    assert again.digest == catalogue.digest
    assert list(again.records()) == list(catalogue.records())


def test_checked_and_trusted_content_are_the_same(own: Path, catalogue: Catalogue) -> None:
    """The packaged content is the same whether it is checked, as with a folder beside it, or not."""
    checked = load_catalogue(own)
    assert checked.digest == catalogue.digest
    assert list(checked.records()) == list(catalogue.records())


def test_folders_alone_are_all_there_is(put: Put, own: Path, catalogue: Catalogue) -> None:
    """With `alone` there is no packaged record; a copy of all of its files is the same catalogue."""
    assert load_catalogue(CONTENT, alone=True).digest == catalogue.digest
    put("goals/ours.json", packaged("goals/boost-innovation.json", id="ours"))
    assert [record.id for record in load_catalogue(own, alone=True).records()] == ["ours"]


def test_alone_takes_a_folder() -> None:
    """Without a folder and without the packaged content there would be nothing."""
    with pytest.raises(ValueError, match="alone takes folders of content"):
        load_catalogue(alone=True)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_records_means_nothing(seed: int, catalogue: Catalogue) -> None:
    """A catalogue of the same records in another order has the same digest and the same order of ids."""
    records = list(catalogue.records())
    random.Random(seed).shuffle(records)
    shuffled = Catalogue.of(records)
    assert shuffled.digest == catalogue.digest
    assert list(shuffled.records()) == list(catalogue.records())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.folder))
def test_another_text_gives_another_digest(kind: Kind, catalogue: Catalogue) -> None:
    """One text changed in one record of any kind changes the digest."""
    first = next(iter(catalogue._collection(kind).values()))
    changed = attrs.evolve(first, title=attrs.evolve(first.title, nl=first.title.nl + "."))
    records = [changed if record is first else record for record in catalogue.records()]
    assert Catalogue.of(records).digest != catalogue.digest


def test_leaving_out_english_gives_another_digest(catalogue: Catalogue) -> None:
    """A text that is no longer there in English changes the digest."""
    first = next(iter(catalogue.goals.values()))
    changed = attrs.evolve(first, title=techtalent.Text(nl=first.title.nl))
    records = [changed if record is first else record for record in catalogue.records()]
    assert Catalogue.of(records).digest != catalogue.digest


def test_the_digest_is_a_sha_256(catalogue: Catalogue) -> None:
    """The digest is a SHA-256 in hexadecimal."""
    assert len(bytes.fromhex(catalogue.digest)) == 32


# --- Nothing can be changed


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.folder))
def test_collections_cannot_be_changed(kind: Kind, catalogue: Catalogue) -> None:
    """A collection takes no record and loses none."""
    collection: Any = catalogue._collection(kind)
    first = next(iter(collection))
    with pytest.raises(TypeError):
        collection[first] = None
    with pytest.raises(TypeError):
        del collection[first]


def test_a_catalogue_cannot_be_changed(catalogue: Catalogue) -> None:
    """A catalogue's collections cannot be put in its place."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        catalogue.goals = {}  # type: ignore[misc]


def test_indexes_cannot_be_changed(catalogue: Catalogue) -> None:
    """The indexes that a catalogue makes of its records are read-only as well."""
    indexes: list[Any] = [
        catalogue.initiatives_for,
        catalogue.regulations_for,
        catalogue.current_ids,
        catalogue.current_ids["goals"],
    ]
    for index in indexes:
        with pytest.raises(TypeError):
            index["x"] = None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.folder))
def test_records_cannot_be_changed(kind: Kind, catalogue: Catalogue) -> None:
    """No field of a record can be set, and all that it holds can be hashed, so that nothing inside can change."""
    for record in catalogue._collection(kind).values():
        for field in attrs.fields(kind.record):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(record, field.name, None)
        assert hash(record) == hash(attrs.evolve(record))


def test_a_catalogue_does_not_follow_what_it_was_made_of(catalogue: Catalogue) -> None:
    """A change of the list that a catalogue was made of does not change the catalogue."""
    records = list(catalogue.records())
    made = Catalogue.of(records)
    records.clear()
    assert made.digest == catalogue.digest


# --- A catalogue of given records


def test_an_id_cannot_be_given_twice(catalogue: Catalogue) -> None:
    """Two records of one kind with the same id are refused; the finding names the place and the id."""
    records = list(catalogue.records())
    again = next(iter(catalogue.tips.values()))
    with pytest.raises(ContentError) as caught:
        Catalogue.of([*records, again])
    (finding,) = caught.value.findings
    assert (finding.code, finding.file, finding.pointer) == ("duplicate-id", f"tips/{again.id}.json", "/id")


def test_records_of_two_kinds_may_share_an_id(catalogue: Catalogue) -> None:
    """An id is taken within its kind only."""
    assert "regionaal-investeringsfonds-mbo" in catalogue.initiatives
    assert "regionaal-investeringsfonds-mbo" in catalogue.funding_regulations


def test_every_dangling_reference_of_given_records_is_listed(catalogue: Catalogue) -> None:
    """A catalogue without organisations is refused with a finding for each place that names one."""
    organisations = set(catalogue.organisations.values())
    others = [record for record in catalogue.records() if record not in organisations]
    with pytest.raises(ContentError) as caught:
        Catalogue.of(others)
    findings = caught.value.findings
    # An initiative may be called as the organisation that was taken out.
    namesakes = {record.id for record in others} & set(catalogue.organisations)
    wrong_kind = {each.message.split("'")[1] for each in findings if each.code == "wrong-kind"}
    assert wrong_kind == namesakes
    assert set(codes(findings)) == {"dangling-reference", "wrong-kind"}
    found = {(each.file, each.pointer) for each in findings}
    assert ("contact-points/fme-bdm-east.json", "/organisation") in found
    assert ("contact-points/fme-bdm-east.json", "/for_affiliates_of") in found
    assert ("funding-regulations/slim.json", "/providers/0") in found
    assert ("funding-regulations/oom-technology-promotion.json", "/requirements/0/any_of/0") in found


# --- Own content laid over it


def test_a_new_record_joins_the_packaged_ones(own: Path, put: Put, catalogue: Catalogue) -> None:
    """A record with a new id stands among the packaged ones, in id order."""
    put("goals/a-goal-of-ours.json", goal("a-goal-of-ours"))
    loaded = load_catalogue(own)
    assert loaded.goals.keys() == {*catalogue.goals, "a-goal-of-ours"}
    assert loaded.goals["a-goal-of-ours"].title == techtalent.Text(nl="Een doel", en="A goal")
    assert list(loaded.tips.values()) == list(catalogue.tips.values())


def test_a_new_record_may_point_to_packaged_ones(own: Path, put: Put) -> None:
    """A record of one's own may name packaged records and others of one's own."""
    put("organisations/our-club.json", packaged("organisations/fme.json", id="our-club"))
    put("contact-points/ours.json", contact("ours", organisation="our-club", target_groups=[PO]))
    assert load_catalogue(own).contact_points["ours"].organisation == "our-club"


def test_a_record_that_says_so_replaces_a_packaged_one(own: Path, put: Put, catalogue: Catalogue) -> None:
    """A record that says `"replaces": true` takes the place of the packaged one, and no other changes."""
    put("goals/boost-innovation.json", goal("boost-innovation", replaces=True))
    loaded = load_catalogue(own)
    assert loaded.goals["boost-innovation"].summary == techtalent.Text(nl="Een eigen doel.", en="A goal of our own.")
    assert [record for record in loaded.records() if record.id != "boost-innovation"] == [
        record for record in catalogue.records() if record.id != "boost-innovation"
    ]


def test_a_taken_id_is_refused_with_both_files(own: Path, put: Put) -> None:
    """A record with a packaged one's id that does not say that it replaces it is refused, naming both files."""
    text = put("goals/boost-innovation.json", goal("boost-innovation"))
    (finding,) = refusal(own)
    line, column = spot(text, '"boost-innovation"')
    assert finding.file == (own / "goals/boost-innovation.json").as_posix()
    assert (finding.code, finding.line, finding.column, finding.pointer) == ("taken-id", line, column, "/id")
    assert "content/goals/boost-innovation.json" in finding.message
    assert finding.hint == 'say "replaces": true to replace it'


def test_nothing_to_replace_is_refused(own: Path, put: Put) -> None:
    """A record that says that it replaces one which does not exist is refused where it says so."""
    text = put("goals/ours.json", goal("ours", replaces=True))
    findings = refusal(own)
    assert places(findings, own) == [("replaces-nothing", "goals/ours.json", *spot(text, "true"))]
    assert findings[0].pointer == "/replaces"


def test_replaces_is_true_or_left_out(own: Path, put: Put) -> None:
    """`"replaces": false` is refused, and replaces nothing."""
    put("goals/boost-innovation.json", goal("boost-innovation", replaces=False))
    assert sorted(codes(refusal(own))) == ["taken-id", "unknown-value"]


def test_folders_are_laid_over_each_other_in_order(tmp_path: Path) -> None:
    """Of several folders a later one replaces what an earlier one says."""
    for name, title in (("first", "Eerst"), ("second", "Daarna")):
        replaces = {"replaces": True} if name == "second" else {}
        putter(tmp_path / name)("goals/ours.json", goal("ours", title={"nl": title}, **replaces))
    assert load_catalogue(tmp_path / "first", tmp_path / "second").goals["ours"].title.nl == "Daarna"


def test_a_later_folder_is_not_there_to_be_replaced(tmp_path: Path) -> None:
    """A record cannot replace one of a later folder."""
    putter(tmp_path / "second")("goals/ours.json", goal("ours"))
    text = putter(tmp_path / "first")("goals/ours.json", goal("ours", replaces=True))
    assert places(refusal(tmp_path / "first", tmp_path / "second"), tmp_path) == [
        ("replaces-nothing", "first/goals/ours.json", *spot(text, "true"))
    ]


def test_a_taken_id_names_the_own_file_before_it(tmp_path: Path) -> None:
    """Where the id was taken by an earlier folder, it is that folder's file that is named."""
    for name in ("first", "second"):
        putter(tmp_path / name)("goals/ours.json", goal("ours"))
    (finding,) = refusal(tmp_path / "first", tmp_path / "second")
    assert finding.file == (tmp_path / "second/goals/ours.json").as_posix()
    assert (tmp_path / "first/goals/ours.json").as_posix() in finding.message


def test_a_folder_is_named_by_text_or_path(own: Path, put: Put) -> None:
    """A folder is given as a text or as a path."""
    put("goals/ours.json", goal("ours"))
    assert load_catalogue(str(own)).digest == load_catalogue(own).digest


def test_own_content_changes_the_digest(own: Path, put: Put, catalogue: Catalogue) -> None:
    """Content laid over the packaged one gives another digest."""
    put("goals/ours.json", goal("ours"))
    assert load_catalogue(own).digest != catalogue.digest


def test_editor_keys_are_no_part_of_a_record(own: Path, put: Put) -> None:
    """`$schema` does not change a record, and so not the digest."""
    put("goals/ours.json", goal("ours"))
    without = load_catalogue(own).digest
    put("goals/ours.json", {"$schema": "../../schema/goal.schema.json"} | goal("ours"))
    assert load_catalogue(own).digest == without


def test_alone_the_packaged_content_is_not_there(own: Path, put: Put) -> None:
    """With `alone` a folder has to hold all that its records name."""
    put("contact-points/ours.json", contact("ours", organisation="fme"))
    assert validate(own) == ()
    assert codes(validate(own, alone=True)) == ["dangling-reference"]


def test_what_is_no_content_is_passed_over(own: Path, put: Put) -> None:
    """A README, hidden files and files beside the folders of kinds are nobody's finding."""
    for place in ("goals/README.md", "goals/.ours.json.swp", ".git/config", "README.md", "notes.txt"):
        put(place, "no record")
    assert validate(own, alone=True) == ()


def test_the_packaged_content_is_right() -> None:
    """The packaged content has no finding."""
    assert validate() == ()


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """Puts a file among content of its own that stands in the packaged content's place, as in a clone."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    for module in ("packaged", "folders"):
        monkeypatch.setattr(f"techtalent.reading.{module}.resource_folder", lambda _: str(folder))
    return putter(folder)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("{", ["syntax"]),
        (goal("ours", title="?"), ["wrong-type"]),
        ({"id": "ours"}, ["missing-key"] * 4),
        (goal("boost-innovation"), ["id-is-not-file-name"]),
    ],
    ids=["no JSON", "a text for an object", "half-filled", "an id that there is"],
)
@pytest.mark.parametrize("beside", [False, True], ids=["alone", "with a folder over it"])
def test_packaged_content_that_cannot_be_used_says_why(
    written: Put, own: Path, content: object, found: list[str], beside: bool
) -> None:
    """Where packaged content cannot be used, as in a clone half-way through, each finding names its file and line."""
    written("goals/ours.json", content)
    findings = refusal(*[own] * beside)
    assert codes(findings) == found
    assert {Path(each.file or "").name for each in findings} == {"ours.json"}
    assert all(each.line is not None for each in findings)


# --- Aliases


def test_an_alias_stands_for_the_id_of_now(own: Path, put: Put) -> None:
    """An alias leads to the id that the record has now, and is no id itself."""
    put("goals/ours.json", goal("ours", aliases=["our-old-goal", "our-oldest-goal"]))
    loaded = load_catalogue(own)
    assert loaded.current_ids["goals"] == {"our-old-goal": "ours", "our-oldest-goal": "ours"}
    assert "our-old-goal" not in loaded.goals


def test_a_reference_to_an_alias_is_told_the_id_of_now(own: Path, put: Put) -> None:
    """Content that still names an alias is refused, with the id that the record has now."""
    put("organisations/our-club.json", packaged("organisations/fme.json", id="our-club", aliases=["old-club"]))
    text = put("contact-points/ours.json", contact("ours", organisation="old-club"))
    findings = refusal(own)
    line, column = spot(text, '"old-club"')
    assert places(findings, own) == [("old-id", "contact-points/ours.json", line, column)]
    assert findings[0].message == "there is no record 'old-club' in organisations"
    assert findings[0].hint == "it is called 'our-club' now"


def test_an_alias_cannot_be_the_id_of_another(own: Path, put: Put) -> None:
    """An alias that is another record's id is refused where it stands, naming that record."""
    text = put("goals/ours.json", goal("ours", aliases=["our-old-goal", "boost-innovation"]))
    findings = refusal(own)
    assert places(findings, own) == [("alias-taken", "goals/ours.json", *spot(text, '"boost-innovation"'))]
    assert findings[0].pointer == "/aliases/1"
    assert "'boost-innovation'" in findings[0].message


def test_an_alias_cannot_belong_to_two(own: Path, put: Put) -> None:
    """An alias that two records claim is refused at the second, naming the first."""
    put("goals/our-first.json", goal("our-first", aliases=["our-old-goal"]))
    text = put("goals/our-second.json", goal("our-second", aliases=["our-old-goal"]))
    findings = refusal(own)
    assert places(findings, own) == [("alias-taken", "goals/our-second.json", *spot(text, '"our-old-goal"'))]
    assert "'our-first'" in findings[0].message


def test_an_alias_of_another_kind_is_free(own: Path, put: Put) -> None:
    """Records of two kinds may have the same alias."""
    put("goals/ours.json", goal("ours", aliases=["our-old-name", "fme"]))
    put("contact-points/ours.json", contact("ours", aliases=["our-old-name"]))
    put("activities/ours.json", packaged(VISIT, id="ours", goals=[{"to": "ours", "weight": "main", "basis": "stated"}]))
    assert validate(own) == ()


# --- References


def test_a_dangling_reference_has_a_hint_and_a_place(own: Path, put: Put) -> None:
    """A reference to a record that does not exist is refused where it stands, with the nearest id."""
    text = put("contact-points/ours.json", contact("ours", organisation="ao-metalectro"))
    (finding,) = refusal(own)
    line, column = spot(text, '"ao-metalectro"')
    assert finding == Finding(
        file=(own / "contact-points/ours.json").as_posix(),
        line=line,
        column=column,
        code="dangling-reference",
        pointer="/organisation",
        message="there is no record 'ao-metalectro' in organisations",
        hint="did you mean 'ao-metalektro'?",
    )


def test_every_dangling_reference_is_located(own: Path, put: Put) -> None:
    """References in lists, in links and in a union's member are each refused at their own place."""
    record = packaged("funding-regulations/oom-technology-promotion.json", id="ours")
    record["providers"] = ["oom", "oomm"]
    record["activities"][1]["to"] = "company-open-dag"
    record["requirements"][0]["any_of"] = ["oomf"]
    text = put("funding-regulations/ours.json", record)
    findings = refusal(own)
    assert [(each.code, each.pointer, each.line, each.column) for each in findings] == [
        ("dangling-reference", "/providers/1", *spot(text, '"oomm"')),
        ("dangling-reference", "/activities/1/to", *spot(text, '"company-open-dag"')),
        ("dangling-reference", "/requirements/0/any_of/0", *spot(text, '"oomf"')),
    ]


def test_a_reference_to_another_kind_is_told_the_kind(own: Path, put: Put) -> None:
    """An id that only a record of another kind has is refused, naming both kinds and the few ids that were meant."""
    text = put("contact-points/ours.json", contact("ours", target_groups=[{"to": "fme", "basis": "stated"}]))
    (finding,) = refusal(own)
    line, column = spot(text, '"fme"')
    assert (finding.line, finding.column) == (line, column)
    assert (finding.code, finding.pointer) == ("wrong-kind", "/target_groups/0/to")
    assert finding.message == "'fme' is of the kind organisation, and one of target-groups is meant"
    assert finding.hint == "one of hbo, mbo, po, vo"


def test_a_reference_to_another_kind_has_the_nearest_id(own: Path, put: Put) -> None:
    """Where an id of the kind that is asked is like it, it is that which the hint names."""
    put("contact-points/ours.json", contact("ours", target_groups=[{"to": "mbo-2", "basis": "stated"}]))
    (finding,) = refusal(own)
    assert (finding.code, finding.hint) == ("wrong-kind", "did you mean 'mbo'?")


@pytest.mark.parametrize(
    ("parents", "circles"),
    [
        pytest.param({"a": "a"}, {"a": "a > a"}, id="itself"),
        pytest.param({"a": "b", "b": "a"}, {"a": "a > b > a", "b": "b > a > b"}, id="two"),
        pytest.param({"a": "b", "b": "c", "c": "b"}, {"b": "b > c > b", "c": "c > b > c"}, id="a-way-into-it"),
        pytest.param({"a": "b", "b": "c", "c": None, "d": "b"}, {}, id="a-tree"),
    ],
)
@pytest.mark.parametrize(
    ("folder", "like", "key"),
    [("school-types", "school-types/wo.json", "parent"), ("initiatives", "initiatives/katapult.json", "part_of")],
    ids=["parent", "part-of"],
)
def test_nothing_is_a_part_of_itself(
    *, own: Path, put: Put, parents: dict[str, str | None], circles: dict[str, str], folder: str, like: str, key: str
) -> None:
    """A record that is by its parents a part of itself is refused at its parent, showing the way round."""
    written = {}
    for name, parent in parents.items():
        record = packaged(like, id=f"x-{name}")
        record.pop(key, None)
        written[name] = put(f"{folder}/x-{name}.json", record | ({key: f"x-{parent}"} if parent else {}))
    found = [each for each in validate(own) if each.severity == "error"]
    assert found == [
        Finding(
            file=(own / f"{folder}/x-{name}.json").as_posix(),
            line=spot(written[name], f'"{key}"')[0],
            column=spot(written[name], f'"{key}"')[1] + len(f'"{key}": '),
            code="circle",
            pointer=f"/{key}",
            message=f"'x-{name}' is a part of itself: {' > '.join(f'x-{each}' for each in way.split(' > '))}",
        )
        for name, way in circles.items()
    ]


def test_files_whose_names_differ_in_case_only_are_refused(own: Path, put: Put) -> None:
    """Two files that are one on systems which tell no capitals apart are a finding at the second, naming both."""
    for name in ("ours.json", "Ours.json", "others.json"):
        put(f"goals/{name}", goal(name.removesuffix(".json").lower()))
    if len(os.listdir(own / "goals")) == 2:  # noqa: PTH208
        pytest.skip("this system tells no capitals apart")
    (finding,) = [each for each in validate(own, alone=True) if each.code == "case-collision"]
    assert (finding.file, finding.line) == ((own / "goals/ours.json").as_posix(), None)
    assert finding.message == "on many systems 'ours.json' and 'Ours.json' are one file"


def test_files_of_two_kinds_may_have_one_name(own: Path, put: Put) -> None:
    """A name is taken within its kind's folder only."""
    put("goals/Ours.json", goal("ours"))
    put("tips/ours.json", goal("ours"))
    assert "case-collision" not in codes(validate(own, alone=True))


@pytest.mark.parametrize("broken", ["{", "[]", json.dumps({"id": "our-club", "typ": 1}), '{"id": "our-club", "id": 1}'])
def test_a_broken_record_does_not_break_references_to_it(own: Path, put: Put, broken: str) -> None:
    """A record whose own file is wrong is not missing as well to those that name it."""
    put("organisations/our-club.json", broken)
    put("contact-points/ours.json", contact("ours", organisation="our-club"))
    findings = refusal(own)
    assert {each.file for each in findings} == {(own / "organisations/our-club.json").as_posix()}


def test_a_broken_record_excuses_its_own_kind_only(own: Path, put: Put) -> None:
    """A file that is wrong does not excuse a reference to a record of another kind with its id."""
    put("goals/our-club.json", "{")
    put("contact-points/ours.json", contact("ours", organisation="our-club"))
    assert codes(refusal(own)) == ["dangling-reference", "syntax"]


def test_a_broken_replacement_leaves_the_packaged_record(own: Path, put: Put) -> None:
    """A replacement that is wrong is one finding; what points to the record is not wrong as well."""
    put("organisations/fme.json", packaged("organisations/fme.json", replaces=True, type="clubb"))
    assert codes(refusal(own)) == ["unknown-value"]


def test_a_broken_record_can_be_replaced_in_the_next_folder(tmp_path: Path) -> None:
    """A record that replaces one whose file is wrong does not replace nothing."""
    putter(tmp_path / "first")("goals/ours.json", "{")
    putter(tmp_path / "second")("goals/ours.json", goal("ours", replaces=True))
    assert places(refusal(tmp_path / "first", tmp_path / "second"), tmp_path) == [
        ("syntax", "first/goals/ours.json", 1, 2)
    ]


# --- Files and folders


@pytest.mark.parametrize("name", ["goal", "Goals", "doelen"])
def test_an_unknown_folder_is_refused(own: Path, put: Put, name: str) -> None:
    """A folder that is no kind of content is refused by its name, with the nearest kind, and not looked into."""
    put(f"{name}/ours.json", "{")
    (finding,) = validate(own, alone=True)
    assert (finding.code, finding.file) == ("unknown-folder", (own / name).as_posix())
    assert finding.hint == "did you mean 'goals'?"


def test_a_folder_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    """Content that is not there is a `ContentError` that names the folder."""
    (finding,) = refusal(tmp_path / "nowhere")
    assert (finding.code, finding.file) == ("unreadable", (tmp_path / "nowhere").as_posix())


def test_a_file_for_a_folder_is_a_finding(own: Path, put: Put) -> None:
    """A file where a folder of content is asked is a `ContentError` that names it."""
    put("goals.json", goal("goals"))
    (finding,) = refusal(own / "goals.json")
    assert (finding.code, finding.file) == ("unreadable", (own / "goals.json").as_posix())


def test_a_path_that_cannot_be_is_a_finding() -> None:
    """A folder whose name holds a NUL character, which no system has, is a `ContentError` as any other."""
    with pytest.raises(ContentError) as caught:
        load_catalogue("no\0where")
    assert codes(caught.value.findings) == ["unreadable"]


def test_a_record_beside_the_kinds_is_refused(own: Path, put: Put) -> None:
    """A record that lies beside the folders of the kinds, where nothing would read it, is refused."""
    put("ours.json", goal("ours"))
    assert places(validate(own, alone=True), own) == [("misplaced-file", "ours.json", None, None)]


@pytest.mark.parametrize("name", ["ours.jsonc", "ours.yaml", "ours", "ours.JSON", "ours.json.bak"])
def test_another_extension_is_refused(own: Path, put: Put, name: str) -> None:
    """A file in a kind's folder whose name does not end in .json is refused, not passed over."""
    put(f"goals/{name}", goal("ours"))
    assert places(validate(own, alone=True), own) == [("unexpected-file", f"goals/{name}", None, None)]


def test_a_folder_within_a_kind_is_refused(own: Path, put: Put) -> None:
    """Records lie beside each other: a folder among them is refused."""
    put("goals/more/ours.json", goal("ours"))
    assert places(validate(own, alone=True), own) == [("unexpected-file", "goals/more", None, None)]


def test_an_id_that_is_not_the_file_name_is_refused(own: Path, put: Put) -> None:
    """A record whose id is not its file's name is refused at the id, naming both."""
    text = put("goals/ours.json", goal("theirs"))
    (finding,) = validate(own, alone=True)
    line, column = spot(text, '"theirs"')
    assert (finding.code, finding.line, finding.column, finding.pointer) == ("id-is-not-file-name", line, column, "/id")
    assert "'theirs'" in finding.message
    assert "'ours.json'" in finding.message


def test_a_directory_for_a_file_is_refused(own: Path) -> None:
    """A directory that is called as a record's file is refused."""
    (own / "goals/ours.json").mkdir(parents=True)
    assert places(validate(own, alone=True), own) == [("not-a-file", "goals/ours.json", 1, 1)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(own: Path) -> None:
    """A named pipe that nobody writes to is refused; nothing waits for it."""
    (own / "goals").mkdir()
    os.mkfifo(own / "goals/ours.json")
    done = subprocess.run(
        [sys.executable, "-m", "techtalent", "validate", "--alone", "--format", "json", str(own)],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert [each["code"] for each in json.loads(done.stdout)] == ["not-a-file"]


@needs_links
def test_a_link_within_the_folder_is_followed(own: Path, put: Put) -> None:
    """A link to another file of the same folder is read as that file."""
    put(".shared/ours.json", goal("ours"))
    (own / "goals").mkdir()
    (own / "goals/ours.json").symlink_to("../.shared/ours.json")
    assert load_catalogue(own).goals["ours"].number == 9


@needs_links
def test_the_folder_itself_may_be_a_link(own: Path, put: Put) -> None:
    """A folder of content may be reached by a link."""
    put("contact-points/ours.json", contact("ours"))
    link = own.with_name("link")
    link.symlink_to(own)
    assert validate(link, alone=True) == ()


@needs_links
@pytest.mark.parametrize("absolute", [True, False], ids=["absolute", "relative"])
def test_a_link_out_of_the_folder_is_refused(own: Path, absolute: bool) -> None:
    """A link that leaves the folder is refused, although what it points to is a record."""
    putter(own.parent)("ours.json", goal("ours"))
    (own / "goals").mkdir()
    (own / "goals/ours.json").symlink_to(own.parent / "ours.json" if absolute else "../../ours.json")
    assert places(validate(own, alone=True), own) == [("link-out-of-folder", "goals/ours.json", 1, 1)]


@needs_links
def test_a_link_to_a_sister_with_a_longer_name_is_refused(own: Path) -> None:
    """A folder beside this one whose name begins as this one's does is outside."""
    putter(own.with_name("own-too"))("ours.json", goal("ours"))
    (own / "goals").mkdir()
    (own / "goals/ours.json").symlink_to("../../own-too/ours.json")
    assert codes(validate(own, alone=True)) == ["link-out-of-folder"]


@needs_links
def test_a_kind_that_is_a_link_out_of_the_folder_is_refused(own: Path) -> None:
    """Files that are reached through a folder which is a link to outside are refused."""
    putter(own.parent)("elsewhere/ours.json", goal("ours"))
    (own / "goals").symlink_to(own.parent / "elsewhere")
    assert codes(validate(own, alone=True)) == ["link-out-of-folder"]


@needs_links
@pytest.mark.parametrize("target", ["nowhere", "goals"], ids=["broken", "loop"])
def test_a_kind_that_is_a_link_to_nothing_is_refused(own: Path, target: str) -> None:
    """A kind's folder that is a link to nothing, or round to itself, is refused, not passed over."""
    (own / "goals").symlink_to(target)
    assert places(validate(own, alone=True), own) == [("unreadable", "goals", None, None)]


@needs_links
@pytest.mark.parametrize("name", ["ours.json", "theirs.json"], ids=["itself", "another"])
def test_a_loop_of_links_is_refused(own: Path, name: str) -> None:
    """Links that lead round in a circle are refused."""
    (own / "goals").mkdir()
    (own / "goals/ours.json").symlink_to(name)
    if name != "ours.json":
        (own / "goals" / name).symlink_to("ours.json")
    assert set(codes(validate(own, alone=True))) == {"unreadable"}


@needs_links
def test_a_broken_link_is_refused(own: Path) -> None:
    """A link to nothing is refused."""
    (own / "goals").mkdir()
    (own / "goals/ours.json").symlink_to("nowhere.json")
    assert places(validate(own, alone=True), own) == [("unreadable", "goals/ours.json", 1, 1)]


@pytest.fixture
def lock() -> Iterator[Callable[[Path, int], None]]:
    """Takes rights away until the test is over; skips the test where that stops nobody, as it does not stop root."""
    locked: list[Path] = []

    def take_away(path: Path, mode: int) -> None:
        path.chmod(mode)
        locked.append(path)
        if os.access(path, os.X_OK if mode else os.R_OK):
            pytest.skip("whoever runs the tests may read everything")

    yield take_away
    for path in locked:
        path.chmod(0o700)


def test_an_unreadable_file_is_refused(own: Path, put: Put, lock: Callable[[Path, int], None]) -> None:
    """A file that may not be read is refused."""
    put("goals/ours.json", goal("ours"))
    lock(own / "goals/ours.json", 0)
    assert places(validate(own, alone=True), own) == [("unreadable", "goals/ours.json", 1, 1)]


def test_an_unreadable_kind_is_refused(own: Path, put: Put, lock: Callable[[Path, int], None]) -> None:
    """A kind's folder that may not be read is refused, and what lies beside it is looked at all the same."""
    put("goals/ours.json", goal("ours"))
    put("tips/ours.json", "{")
    lock(own / "goals", 0)
    assert places(validate(own, alone=True), own) == [
        ("unreadable", "goals", None, None),
        ("syntax", "tips/ours.json", 1, 2),
    ]


def test_an_unreadable_folder_is_refused(own: Path, lock: Callable[[Path, int], None]) -> None:
    """A folder of content that may not be read is refused."""
    lock(own, 0)
    assert codes(validate(own, alone=True)) == ["unreadable"]


def test_a_folder_that_may_only_be_listed_is_refused(own: Path, put: Put, lock: Callable[[Path, int], None]) -> None:
    """A folder of content whose names may be read, and nothing that they name, is refused."""
    put("goals/ours.json", goal("ours"))
    lock(own, 0o400)
    assert codes(validate(own, alone=True)) == ["unreadable"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_file_name_that_is_no_text_is_a_finding(own: Path) -> None:
    """A file whose name is not UTF-8 is a finding as any other."""
    (own / "goals").mkdir()
    (own / "goals" / os.fsdecode(b"o\xffrs.json")).write_bytes(b"{")
    assert codes(validate(own, alone=True)) == ["syntax"]


def test_a_file_that_is_too_large_is_refused(own: Path, put: Put) -> None:
    """A file of two megabytes is refused."""
    put("goals/ours.json", json.dumps(goal("ours", summary={"nl": "x" * 2_000_000})))
    assert places(validate(own, alone=True), own) == [("too-large", "goals/ours.json", 1, 1)]


# --- What a record may be


def change(record: Any, pointer: str, value: object) -> None:
    """Put a value at a pointer of a record; `...` takes out what stands there."""
    *path, last = [int(part) if part.isdigit() else part for part in pointer.split("/")[1:]]
    for part in path:
        record = record[part]
    if value is ...:
        del record[last]
    else:
        record[last] = value


def stands(record: dict[str, Any], pointer: str, role: str) -> tuple[int, int]:
    """Return the line and column of a value, or of its key, in a record that `putter` writes.

    Something that stands nowhere else is put in its place: all text in front of it stays the same.
    """
    mark, marked = "@" * 8, json.loads(json.dumps({"": record}))
    inside, _, last = f"/{pointer}".rpartition("/")
    if role == "key":
        change(marked, f"{inside}/{last}", ...)
        last = mark
    change(marked, f"{inside}/{last}", mark if role == "value" else 0)
    if not pointer:
        return 1, 1
    return spot(json.dumps(marked[""], ensure_ascii=False, indent=2), f'"{mark}"')


NOTE = {"nl": "Zo zit het.", "en": "That is how it is."}
REGULATION = "funding-regulations/slim.json"
VISIT = "activities/company-visit.json"
# What is told of a value that has not the form of an id or a day, or is no number.
AN_ID = "a record's id: lower case, words joined by hyphens"
A_DAY = "a day as YYYY-MM-DD"
UNQUOTED = "write it without quotes: 60"
LAST_DAY = "/validity/last_day"
WINDOW = "/applications/windows/0/last_day"
# It has windows, and a link that the guide states.
WITH_WINDOWS = "funding-regulations/regionaal-investeringsfonds-mbo.json"


@pytest.mark.parametrize(
    ("base", "changed", "value", "code", "pointer", "hint"),
    [
        pytest.param(
            REGULATION,
            "/title/nl",
            7,
            "wrong-type",
            "/title/nl",
            "write it between double quotes",
            id="number-for-text",
        ),
        pytest.param(
            REGULATION,
            "/providers",
            "oom",
            "wrong-type",
            "/providers",
            "write a list between [ and ], also for one",
            id="text-for-list",
        ),
        pytest.param(
            REGULATION, "/amounts/0/percent", "60", "wrong-type", "/amounts/0/percent", UNQUOTED, id="text-for-number"
        ),
        pytest.param(
            REGULATION, "/amounts/0/percent", True, "wrong-type", "/amounts/0/percent", None, id="true-for-number"
        ),
        pytest.param(
            REGULATION,
            "/applications/complete",
            0,
            "wrong-type",
            "/applications/complete",
            "write true or false, without quotes",
            id="number-for-false",
        ),
        pytest.param(
            REGULATION, "/validity", None, "wrong-type", "/validity", 'write {"kind": ...}', id="null-for-a-union"
        ),
        pytest.param(
            REGULATION, "/sumary", NOTE, "unknown-key", "/sumary", "did you mean 'summary'?", id="unknown-key"
        ),
        pytest.param(
            REGULATION, "/title/fr", "SLIM", "unknown-key", "/title/fr", "one of en, nl", id="unknown-language"
        ),
        pytest.param(
            REGULATION,
            "/amounts/0/percents",
            60,
            "unknown-key",
            "/amounts/0/percents",
            "did you mean 'percent'?",
            id="unknown-key-of-a-union",
        ),
        pytest.param(
            REGULATION,
            "/amounts/0/kind",
            "shares",
            "unknown-kind",
            "/amounts/0/kind",
            "did you mean 'share'?",
            id="unknown-kind",
        ),
        pytest.param(
            REGULATION,
            "/requirements/0/kind",
            "qqq",
            "unknown-kind",
            "/requirements/0/kind",
            "a condition that no kind covers goes to 'also_check'",
            id="unknown-kind-like-none",
        ),
        pytest.param(
            REGULATION,
            "/validity/kind",
            ["period"],
            "unknown-kind",
            "/validity/kind",
            "did you mean 'period'?",
            id="kind-of-a-wrong-type",
        ),
        pytest.param(REGULATION, "/validity/kind", ..., "missing-key", "/validity", None, id="missing-kind"),
        pytest.param(
            REGULATION, "/validity/phrase", ..., "missing-key", "/validity", None, id="missing-key-of-a-union"
        ),
        pytest.param(REGULATION, "/title", ..., "missing-key", "", None, id="missing-key"),
        pytest.param(REGULATION, "/title/nl", ..., "missing-key", "/title", None, id="missing-dutch"),
        pytest.param(
            REGULATION,
            "/beneficiary",
            "compny",
            "unknown-value",
            "/beneficiary",
            "did you mean 'company'?",
            id="unknown-value",
        ),
        pytest.param(REGULATION, "/beneficiary", [], "unknown-value", "/beneficiary", None, id="list-for-a-choice"),
        pytest.param(REGULATION, "/title/nl", "", "empty-text", "/title/nl", None, id="empty-text"),
        pytest.param(VISIT, "/goals", [], "empty-list", "/goals", None, id="empty-list"),
        pytest.param(REGULATION, "/amounts/0/percent", 101, "out-of-range", "/amounts/0/percent", None, id="too-much"),
        pytest.param(REGULATION, "/amounts/0/percent", -1, "out-of-range", "/amounts/0/percent", None, id="too-little"),
        pytest.param(REGULATION, "/aliases", ["old", "old"], "doubled-value", "/aliases", None, id="doubled-value"),
        pytest.param(
            REGULATION,
            "/providers/0",
            "Rijks Overheid",
            "wrong-form",
            "/providers/0",
            "did you mean 'rijksoverheid'?",
            id="no-id",
        ),
        pytest.param(
            REGULATION,
            "/providers/0",
            "rijksoverheid\n",
            "wrong-form",
            "/providers/0",
            "did you mean 'rijksoverheid'?",
            id="id-with-a-newline",
        ),
        pytest.param(REGULATION, "/providers/0", "x" * 81, "too-long", "/providers/0", None, id="id-that-is-too-long"),
        pytest.param(
            REGULATION,
            "/website",
            "www.example.org",
            "wrong-form",
            "/website",
            "a complete web address that begins with http:// or https://",
            id="no-address",
        ),
        pytest.param(REGULATION, LAST_DAY, "2026-02-30", "no-such-day", LAST_DAY, None, id="day-that-does-not-exist"),
        pytest.param(REGULATION, LAST_DAY, "2027-02-29", "no-such-day", LAST_DAY, None, id="leap-day-of-another-year"),
        pytest.param(REGULATION, LAST_DAY, "0000-01-01", "no-such-day", LAST_DAY, None, id="year-zero"),
        pytest.param(WITH_WINDOWS, WINDOW, "04-31", "no-such-day", WINDOW, None, id="day-of-no-year"),
        pytest.param(WITH_WINDOWS, WINDOW, "02-29", "no-such-day", WINDOW, None, id="day-of-some-years"),
        pytest.param(
            REGULATION,
            LAST_DAY,
            "20291231",
            "wrong-form",
            LAST_DAY,
            "did you mean '2029-12-31'?",
            id="day-without-hyphens",
        ),
        pytest.param(REGULATION, LAST_DAY, "eind 2029", "wrong-form", LAST_DAY, A_DAY, id="day-in-words"),
        pytest.param(REGULATION, LAST_DAY, "2029-13-01", "wrong-form", LAST_DAY, A_DAY, id="month-that-does-not-exist"),
        pytest.param(
            WITH_WINDOWS,
            "/validity/first_day",
            "2030-01-01",
            "days-reversed",
            "/validity/first_day",
            None,
            id="first-day-after-last",
        ),
        pytest.param(
            WITH_WINDOWS,
            "/activities/0/basis",
            "inferred",
            "note-missing",
            "/activities/0",
            None,
            id="inferred-link-without-note",
        ),
        pytest.param(
            REGULATION,
            "/requirements/0/basis",
            "inferred",
            "note-missing",
            "/requirements/0",
            None,
            id="inferred-requirement-without-note",
        ),
        pytest.param(REGULATION, "/source/chapter", ..., "source-incomplete", "/source", None, id="source-of-nowhere"),
        pytest.param(
            REGULATION,
            "/source/address",
            "https://example.org",
            "source-incomplete",
            "/source",
            'leave no age out, and invent none: "date_phrase": {"nl": "ongedateerd", "en": "undated"}',
            id="address-without-date",
        ),
    ],
)
def test_a_record_that_is_not_right_is_refused(
    *, own: Path, put: Put, base: str, changed: str, value: object, code: str, pointer: str, hint: str | None
) -> None:
    """One thing that is wrong is one finding, with its code, the place of what is wrong, and a hint."""
    record = packaged(base, replaces=True)
    change(record, changed, value)
    put(base, record)
    place = stands(record, pointer, "key" if code == "unknown-key" else "value")
    found = [(each.code, each.pointer, (each.line, each.column), each.hint) for each in refusal(own)]
    assert found == [(code, pointer, place, hint)]


@pytest.mark.parametrize("value", [None, True, 1, "goal", [], [{}]])
def test_a_file_that_holds_no_object_is_refused(own: Path, put: Put, value: object) -> None:
    """A file whose value is no object is one finding, at its beginning."""
    put("goals/ours.json", json.dumps(value))
    (finding,) = validate(own, alone=True)
    assert (finding.code, finding.line, finding.column, finding.pointer) == ("wrong-type", 1, 1, "")


@pytest.mark.parametrize("text", ["", "{", '{"id": "ours", "id": "ours"}', "[NaN]", '[NaN, "\\q"]', "NaNx", "\ufeff{}"])
def test_a_file_that_is_no_json_is_refused(own: Path, put: Put, text: str) -> None:
    """A file that is no strict JSON is refused as that, and not by what a record would be."""
    put("goals/ours.json", text)
    found = set(codes(validate(own, alone=True)))
    assert found
    assert found <= {"syntax", "duplicate-key", "not-a-number", "byte-order-mark"}


def test_a_day_may_be_the_first_and_the_last(own: Path, put: Put) -> None:
    """A period of one day is right."""
    record = packaged(REGULATION, replaces=True)
    record["validity"]["first_day"] = record["validity"]["last_day"]
    record["applications"] = {"kind": "not-researched"}
    put(REGULATION, record)
    assert validate(own) == ()


def test_an_inferred_link_with_a_note_is_right(own: Path, put: Put) -> None:
    """A link that an editor judged is right where it says why, and a stated one needs no note."""
    record = packaged(REGULATION, replaces=True)
    record["activities"][0] |= {"basis": "inferred", "note": NOTE}
    put(REGULATION, record)
    assert validate(own) == ()


def test_a_leap_day_is_a_day(own: Path, put: Put) -> None:
    """The 29th of February of a leap year is right."""
    record = packaged(REGULATION, replaces=True)
    change(record, LAST_DAY, "2028-02-29")
    record["validity"]["phrase"] = NOTE
    put(REGULATION, record)
    assert validate(own) == ()


def test_findings_under_an_escaped_key_have_their_place(own: Path, put: Put) -> None:
    """What is wrong under a key with a slash or tilde has the pointer of RFC 6901, and so its place."""
    record = goal("ours") | {"a/b~": {"basis": "inferred"}}
    put("goals/ours.json", record)
    found = [(each.code, each.pointer, each.line) for each in validate(own, alone=True)]
    line = spot(json.dumps(record, indent=2), '"a/b~"')[0]
    assert {(pointer, at) for _, pointer, at in found} == {("/a~1b~0", line)}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_places_hold_for_every_line_end(own: Path, put: Put, end: str) -> None:
    """The place of a finding is the same whatever ends the lines, and behind characters outside the BMP."""
    text = put("goals/ours.json", goal("ours", title={"nl": "😀", "fr": "é"}))
    put("goals/ours.json", text.replace("\n", end))
    assert places(validate(own, alone=True), own) == [("unknown-key", "goals/ours.json", *spot(text, '"fr"'))]


# --- Everything at once


def test_everything_that_is_wrong_is_in_one_error(own: Path, put: Put) -> None:
    """All that is wrong with all files is in one error, sorted by file, line and column."""
    put("goalz/ours.json", goal("ours"))
    put("goals/a.json", "{")
    put("goals/b.txt", "")
    put("goals/c.json", goal("d", number="een", titel=1))
    put("contact-points/ours.json", contact("ours", organisation="fmee", region="eest", target_groups=[PO]))
    put(
        "contact-points/theirs.json",
        contact("theirs", organisation="fmee", target_groups=[PO, {"to": "wo", "basis": "stated"}]),
    )
    put("goals/boost-innovation.json", goal("boost-innovation"))
    findings = refusal(own)
    assert [(each.code, Path(each.file or "").relative_to(own).as_posix()) for each in findings] == [
        ("unknown-value", "contact-points/ours.json"),
        ("dangling-reference", "contact-points/theirs.json"),
        ("wrong-kind", "contact-points/theirs.json"),
        ("syntax", "goals/a.json"),
        ("unexpected-file", "goals/b.txt"),
        ("taken-id", "goals/boost-innovation.json"),
        ("id-is-not-file-name", "goals/c.json"),
        ("wrong-type", "goals/c.json"),
        ("unknown-key", "goals/c.json"),
        ("unknown-folder", "goalz"),
    ]
    assert findings == tuple(sorted(findings, key=lambda each: (each.file, each.line or 0, each.column or 0)))


def test_validate_returns_what_load_catalogue_raises(own: Path, put: Put) -> None:
    """`validate` returns the findings of the error that `load_catalogue` raises for the same folders."""
    put("goals/a.json", "{")
    put("goals/b.json", goal("b", number="een"))
    assert validate(own) == refusal(own)
    assert len(validate(own)) == 2


def test_a_warning_stops_nobody(own: Path, put: Put) -> None:
    """What `validate` only warns of is loaded, and is no part of the error that something else raises."""
    put("goals/ours.json", goal("ours", title={"nl": "Een doel"}))
    assert {each.severity for each in validate(own)} == {"warning"}
    assert load_catalogue(own).goals["ours"].title == techtalent.Text(nl="Een doel")
    put("goals/b.json", "{")
    assert {each.severity for each in validate(own)} == {"warning", "error"}
    assert codes(refusal(own)) == ["syntax"]


def test_content_errors_are_equal_and_can_be_sent(own: Path, put: Put) -> None:
    """Two loads of the same wrong content raise equal errors, with equal hashes, also after pickling."""
    put("goals/a.json", "{")
    errors = []
    for _ in range(2):
        with pytest.raises(ContentError) as caught:
            load_catalogue(own)
        errors.append(caught.value)
    first, second = errors
    assert first == second == pickle.loads(pickle.dumps(first))
    assert len({*errors, pickle.loads(pickle.dumps(second))}) == 1


def test_a_content_error_shows_all_findings(own: Path, put: Put) -> None:
    """The error's text counts the findings and shows each on its line."""
    put("goals/a.json", "{")
    put("goals/b.json", "[")
    with pytest.raises(ContentError) as caught:
        load_catalogue(own)
    head, *lines = str(caught.value).split("\n")
    assert head == "the content is not right: 2 findings"
    assert [line.strip() for line in lines] == [str(each) for each in caught.value.findings]


@pytest.mark.parametrize("wrong", ["key", "reference"])
def test_a_file_with_many_findings_takes_time_in_proportion(own: Path, put: Put, wrong: str) -> None:
    """Sixteen times as many findings in a file take about sixteen times as long, not the square of that."""

    def seconds(count: int) -> float:
        more: dict[str, object] = {f"key{at}": 1 for at in range(count)}
        if wrong == "reference":
            more = {"target_groups": [PO] * count}
        put("contact-points/ours.json", contact("ours", **more))
        taken = []
        for _ in range(3):
            begun = time.process_time()
            findings = [each for each in validate(own, alone=True) if each.code != "doubled-link"]
            assert len(findings) == count
            taken.append(time.process_time() - begun)
        return min(taken)

    assert seconds(1_600) < 80 * seconds(100)


# Any value, to be put in a place of a record.
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5)
    | st.sampled_from(["fme", "po", "stated", "inferred", "period", "2026-02-29", "kind", "https://example.org"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["kind", "to", "basis", "nl", "id", "text", "a/b"]), inner, max_size=3)
    ),
    max_leaves=5,
)
# A file of each kind.
SAMPLES = [sorted((CONTENT / kind.folder).glob("*.json"))[0].relative_to(CONTENT).as_posix() for kind in KINDS]


def _pointers(value: object, pointer: str = "") -> list[str]:
    """Return the pointers of all that stands inside a value."""
    inside: Mapping[Any, object] = {}
    if isinstance(value, dict):
        inside = value
    elif isinstance(value, list):
        inside = dict(enumerate(value))
    return [
        found for key, each in inside.items() for found in (f"{pointer}/{key}", *_pointers(each, f"{pointer}/{key}"))
    ]


@settings(deadline=None, max_examples=200)
@given(place=st.sampled_from([REGULATION, VISIT, *SAMPLES]), value=VALUES | st.just(...), data=st.data())
def test_any_change_of_a_record_gives_a_catalogue_or_findings(
    tmp_path_factory: pytest.TempPathFactory, place: str, value: object, data: st.DataObject
) -> None:
    """Whatever stands in a place of a record, its schema says so before the record itself has to refuse it."""
    folder = tmp_path_factory.mktemp("changed")
    record = packaged(place)
    change(record, data.draw(st.sampled_from(_pointers(record))), value)
    putter(folder)(place, record)
    found = validate(folder, alone=True)
    assert "refused" not in codes(found)
    assert all(each.line is not None and each.column is not None for each in found)


def test_a_link_stands_once(own: Path, put: Put) -> None:
    """Two links from one list to the same record, whatever they rest on, are a finding at the second one."""
    twice = [{"to": "mbo", "basis": "stated"}, {"to": "mbo", "basis": "inferred", "note": NOTE}]
    put("contact-points/ours.json", contact("ours", target_groups=twice))
    (finding,) = validate(own)
    assert (finding.code, finding.pointer) == ("doubled-link", "/target_groups/1/to")


def test_a_record_outside_the_folder_of_a_kind_is_not_passed_over(own: Path, put: Put) -> None:
    """A JSON file beside the kinds' folders is a finding, so that no record is lost without a word."""
    put("ours.json", goal("ours"))
    (finding,) = validate(own)
    assert finding.code == "misplaced-file"


def test_hidden_files_are_passed_over_by_every_loader(own: Path, put: Put) -> None:
    """What a file browser leaves in a folder is no record."""
    put("goals/.DS_Store", "no JSON")
    put("goals/README.md", "no JSON")
    assert validate(own) == ()


def test_a_catalogue_can_be_sent_to_another_process(catalogue: Catalogue) -> None:
    """A catalogue survives pickling, record by record."""
    other = pickle.loads(pickle.dumps(catalogue))
    assert other.digest == catalogue.digest
    assert list(other.activities) == list(catalogue.activities)
