"""Links from own content to earlier ids of packaged records: an upgrade stops nobody."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from techtalent import ContentError, load_catalogue, validate
from techtalent.reading import folders
from techtalent.reading.packaged import packaged_records
from techtalent.records import Organisation, Record

Put = Callable[[str, dict[str, Any]], None]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, laid over packaged content in which FME was called `old-fme` before."""

    def upgraded() -> Iterator[tuple[str, Record]]:
        for name, record in packaged_records():
            is_fme = isinstance(record, Organisation) and record.id == "fme"
            yield name, attrs.evolve(record, aliases=("old-fme",)) if is_fme else record

    monkeypatch.setattr(folders, "packaged_records", upgraded)
    return tmp_path


def put(own: Path, place: str, **said: Any) -> None:
    folder, name = place.split("/")
    record = {
        "$schema": f"https://techtalent.example/schema/2/{folder.rstrip('s')}.schema.json",
        "id": name,
        "title": {"nl": "Een loket", "en": "A desk"},
        "summary": {"nl": "Ons loket.", "en": "Our desk."},
        "source": {"document": "Ons eigen plan", "chapter": 1},
        **said,
    }
    path = own / f"{place}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(record, indent=2), encoding="utf-8")


def test_an_earlier_id_of_a_packaged_record_is_followed(own: Path) -> None:
    """The link leads to the record by its new id, and `validate` warns of it where it stands."""
    put(own, "contact-points/ours", organisation="old-fme")
    (found,) = validate(own)
    assert (found.severity, found.code, found.pointer) == ("warning", "old-id", "/organisation")
    assert (found.file, found.line) == ((own / "contact-points/ours.json").as_posix(), 16)
    assert found.message == "'old-fme' is an earlier id of a packaged record"
    assert found.hint == "it is called 'fme' now"
    assert load_catalogue(own).contact_points["ours"].organisation == "fme"


def test_an_earlier_id_of_an_own_record_is_not(own: Path) -> None:
    """Within one layer the new id can be written: there it stays an error."""
    put(own, "organisations/club", type="training-fund", joinable=True, aliases=["old-club"])
    put(own, "contact-points/ours", organisation="old-club")
    with pytest.raises(ContentError) as caught:
        load_catalogue(own)
    assert [(each.severity, each.code) for each in caught.value.findings] == [("error", "old-id")]


def test_an_own_record_of_that_id_is_meant(own: Path) -> None:
    """Who has a record of the earlier id means that one; that the name is taken is said all the same."""
    put(own, "organisations/old-fme", type="training-fund", joinable=True)
    put(own, "contact-points/ours", organisation="old-fme")
    assert [each.code for each in validate(own) if each.severity == "error"] == ["alias-taken"]
