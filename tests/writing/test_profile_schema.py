"""The schema of a form: what RJSF and JSONForms need to make one, and the same profiles as `read_profile`."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from jsonschema import Draft202012Validator

from techtalent import (
    Catalogue,
    CompanyProfile,
    EmployeeBand,
    Language,
    Offer,
    Partners,
    ProfileError,
    Text,
    profile_schema,
    read_profile,
    to_dict,
)
from techtalent.model.profile import FACTS
from techtalent.records import Retired

NOT_IN_FORM = {"members"}

PROFILES = [
    CompanyProfile(),
    CompanyProfile(
        name="A",
        goals=["boost-innovation"],
        target_groups=["mbo", "hbo"],
        time_tier="little-time",
        region="east",
        province="NL-GE",
        affiliations=[],
        does=["internships"],
        offers=[Offer(type="internship", education="hbo", places=2, weeks=10)],
        training_company=True,
        partnership=False,
        partners=3,
        employees=40,
        sector="C",
        legal_form="foundation",
        activity_region="south",
    ),
    CompanyProfile(
        hours_per_month=7.5,
        employees=EmployeeBand(at_least=10),
        partners=[Partners(kind="company", number=2), Partners(number=1)],
        offers=[],
    ),
]

WRONG: list[dict[str, Any]] = [
    {"goals": ["boost-inovation"]},
    {"goals": ["boost-innovation"] * 2},
    {"region": "utrecht"},
    {"hours_per_month": 800},
    {"hours_per_month": -1},
    {"time_tier": "little-time", "hours_per_month": 5},
    {"employees": "40"},
    {"employees": 1.5},
    {"offers": [{"type": "internship"}]},
    {"offers": [{"type": "internship", "education": "hbo", "weeks": 53}]},
    {"partners": [{"kind": "company"}]},
    {"training_company": "yes"},
    {"sector": "Z"},
    {"name": ""},
    {"nothing": 1},
]


@pytest.fixture(scope="module")
def schema(catalogue: Catalogue) -> dict[str, Any]:
    return profile_schema(catalogue, "nl")


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield the schema and all schemas in it."""
    if isinstance(schema, dict):
        if "type" in schema or "oneOf" in schema:
            yield schema
        for value in schema.values():
            yield from parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from parts(value)


def test_it_is_one_schema_of_the_draft(schema: dict[str, Any]) -> None:
    """It is right by its metaschema, and leads nowhere else."""
    Draft202012Validator.check_schema(schema)
    assert "$ref" not in json.dumps(schema)
    assert len(json.dumps(schema, ensure_ascii=False)) < 20_000


def test_it_has_every_fact_of_one_company(schema: dict[str, Any]) -> None:
    """A property for each field of a profile, in the order in which a person would be asked."""
    fields = {field.name for field in attrs.fields(CompanyProfile)}
    assert schema["properties"].keys() == fields - NOT_IN_FORM
    assert [name for name in schema["properties"] if name in FACTS] == list(FACTS)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_form_library_makes_a_form_of_it(language: Language, catalogue: Catalogue) -> None:
    """What they read: a type or a `oneOf`, a title everywhere a person looks, and choices as `const` and `title`."""
    form = profile_schema(catalogue, language)
    for name, field in form["properties"].items():
        assert field["title"], name
        assert field["description"], name
        # JSONForms passes over a property without either.
        assert "type" in field or "oneOf" in field, name
        if field.get("type") == "array" and "oneOf" in field["items"]:
            # So both make boxes to tick of it, and not a list of fields.
            assert field["uniqueItems"] is True
    for part in parts(form):
        for choice in part.get("oneOf", ()):
            assert choice["title"], choice
            assert "const" in choice or "type" in choice
        assert "enum" not in part


def test_it_is_in_the_language_of_the_reader(schema: dict[str, Any], catalogue: Catalogue) -> None:
    """Labels, questions and choices, those of the catalogue in the guide's order."""
    field = schema["properties"]["target_groups"]
    assert (field["title"], field["description"]) == ("Doelgroepen", "Met welk onderwijs wil je samenwerken?")
    assert field["items"]["oneOf"] == [
        {"const": group.id, "title": group.title.nl} for group in catalogue.target_groups.values()
    ]
    assert schema["properties"]["region"]["oneOf"][1] == {"const": "north-west", "title": "Noordwest"}
    assert schema["properties"]["partnership"]["oneOf"] == [
        {"const": True, "title": "Ja"},
        {"const": False, "title": "Nee"},
    ]
    assert profile_schema(catalogue, "en")["properties"]["partnership"]["oneOf"][0]["title"] == "Yes"


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_is_right_by_it(profile: CompanyProfile, schema: dict[str, Any]) -> None:
    """What a company can tell, it can tell in the form; so a form can show a profile that was stored."""
    told = to_dict(profile)
    assert list(Draft202012Validator(schema).iter_errors(told)) == []
    assert read_profile(told) == profile


@pytest.mark.parametrize("facts", WRONG)
def test_what_it_refuses_is_refused_by_the_reader(facts: dict[str, Any], schema: dict[str, Any]) -> None:
    """A form never lets pass what the server refuses, nor the other way round."""
    assert not Draft202012Validator(schema).is_valid(facts)
    with pytest.raises(ProfileError):
        read_profile(facts)


def test_what_is_retired_is_no_choice(catalogue: Catalogue) -> None:
    """From that day on; and without a day never."""
    fme = catalogue.organisations["fme"]
    since = dt.date(2027, 1, 1)
    retired = attrs.evolve(fme, retired=Retired(since=since, reason=Text(nl="Opgeheven")))
    changed = Catalogue._unchecked([*(record for record in catalogue if record is not fme), retired])

    def has(as_of: dt.date | None) -> bool:
        field = profile_schema(changed, as_of=as_of)["properties"]["affiliations"]
        return "fme" in [choice["const"] for choice in field["items"]["oneOf"]]

    assert (has(dt.date(2026, 12, 31)), has(since), has(None)) == (True, False, False)


def test_what_it_takes_is_told(catalogue: Catalogue) -> None:
    """In plain sentences."""
    with pytest.raises(TypeError, match="a catalogue is a Catalogue"):
        profile_schema({}, "nl")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="the languages are nl and en, not 'fr'"):
        profile_schema(catalogue, "fr")  # type: ignore[arg-type]
