"""JSON to records and back: as cattrs' own converter reads it, and as the files of content have it."""

import datetime as dt
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import attrs
import cattrs
import pytest
from hypothesis import given
from support.strategies import catalogues, companies

from techtalent import Catalogue, CompanyProfile, EmployeeBand, Text, load_catalogue
from techtalent.model.conversion import structure, unstructure, without_editor_keys
from techtalent.model.kinds import KIND_OF, KINDS, Kind
from techtalent.records import Ages, Amount, Applications, Duration, NotResearched, Requirement, Validity

CONTENT = Path(__file__).parents[2] / "content"

PACKAGED = load_catalogue()


def by_cattrs() -> cattrs.Converter:
    """Return cattrs' own way from JSON to records."""
    converter = cattrs.Converter(forbid_extra_keys=True)
    unions = (Amount, Validity, Applications, Requirement, Ages | NotResearched, Duration | NotResearched)
    for union in unions:
        members = {attrs.fields_dict(member)["kind"].default: member for member in get_args(union)}
        converter.register_structure_hook(
            union, lambda value, _, members=members: converter.structure(value, members[value["kind"]])
        )
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(str(value)))
    converter.register_structure_hook(dt.date, lambda value, _: dt.date.fromisoformat(value))
    return converter


def files(kind: Kind) -> list[Any]:
    """Return what stands in the packaged files of a kind, without what a file says of itself."""
    found = [
        without_editor_keys(json.loads(path.read_bytes())) for path in sorted((CONTENT / kind.folder).glob("*.json"))
    ]
    assert found != []
    return found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_records_are_those_that_cattrs_makes(kind: Kind, catalogue: Catalogue) -> None:
    """Every packaged file becomes the record that cattrs' own converter makes of it."""
    converter = by_cattrs()
    for raw in files(kind):
        record = structure(raw, kind.record)
        assert record == converter.structure(raw, kind.record) == catalogue._collection(kind)[record.id]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_record_is_written_as_it_stands_in_its_file(kind: Kind) -> None:
    """Every packaged record becomes what its file says, with its keys in the same order and none that it left out."""
    for raw in files(kind):
        assert json.dumps(unstructure(structure(raw, kind.record))) == json.dumps(raw)


@given(catalogues())
def test_a_record_is_read_as_it_was_written(catalogue: Catalogue) -> None:
    """Every record of any catalogue comes back from JSON as it was."""
    for record in catalogue.records():
        written = json.dumps(unstructure(record))
        assert structure(json.loads(written), KIND_OF[type(record)].record) == record


@given(companies(PACKAGED))
def test_a_profile_is_read_as_it_was_written(profile: CompanyProfile) -> None:
    """Every profile, of one company or of several, comes back from JSON as it was; what was not told is left out."""
    written = json.loads(json.dumps(unstructure(profile)))
    assert structure(written, CompanyProfile) == profile
    assert None not in written.values()


@pytest.mark.parametrize(
    ("told", "employees"), [(40, 40), ({"at_least": 10, "at_most": 49}, EmployeeBand(at_least=10, at_most=49))]
)
def test_a_number_or_a_band(told: object, employees: int | EmployeeBand) -> None:
    """Of a union with one record in it, an object is the record and all else stays as it is."""
    assert structure({"employees": told}, CompanyProfile) == CompanyProfile(employees=employees)


def test_what_is_not_in_the_class_is_refused() -> None:
    """A key that the record does not have is no key of it, however deep it lies."""
    with pytest.raises(TypeError, match="fr"):
        structure({"nl": "a", "fr": "b"}, Text)
    with pytest.raises(TypeError, match="colour"):
        structure({"offers": [{"type": "internship", "education": "hbo", "colour": "red"}]}, CompanyProfile)
    with pytest.raises(TypeError, match="colour"):
        structure({"members": [{"region": "east"}, {"colour": "red"}]}, CompanyProfile)


def test_nothing_is_turned_into_something_else() -> None:
    """What has another type than its field stays as it is: to refuse it is for the schema, and for the record."""
    assert structure({"nl": 7}, Text).nl == 7  # type: ignore[comparison-overlap]


def test_a_profile_whose_types_were_looked_up_is_read() -> None:
    """A profile holds profiles: it is read also once somebody made attrs look up the name of the class in itself."""
    program = (
        "import attrs, techtalent\n"
        "attrs.resolve_types(techtalent.CompanyProfile)\n"
        'profile = techtalent.read_profile(\'{"members": [{"region": "east"}, {"employees": 4}]}\')\n'
        "print(len(profile.members))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "2"
