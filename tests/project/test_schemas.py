"""The schemas by themselves: what they are made of, and that the content and the plans keep to them."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
from support.schema_formats import FORMATS
from support.schema_nodes import BASE, NAMES, REGISTRY, SCHEMAS, root

from techtalent import Catalogue, CompanyProfile, EmployeeBand, Offer, match, pool, to_json
from techtalent.model.kinds import KINDS, Kind
from techtalent.plans import Eligibility

ROOT = Path(__file__).parents[2]

# The keywords that the schemas use. A new one has to work in the editors and libraries that read them.
KEYWORDS = {
    *("$schema", "$id", "$ref", "$defs", "$comment", "title", "description", "type", "enum", "const", "oneOf"),
    *("properties", "required", "additionalProperties", "not"),
    *("items", "minItems", "maxItems", "uniqueItems"),
    *("minimum", "maximum", "minLength", "maxLength", "pattern", "format"),
}

# Keywords that real clients break on.
FORBIDDEN = {
    *("unevaluatedProperties", "unevaluatedItems", "patternProperties", "prefixItems", "$anchor", "$dynamicRef"),
    *("if", "then", "else"),
}


def _breaches(value: Any, name: str) -> list[str]:
    """Return where and how the value breaks the schema of that name, formats included."""
    validator = jsonschema.Draft202012Validator(
        SCHEMAS[f"{name}.schema.json"], registry=REGISTRY, format_checker=FORMATS
    )
    return sorted(f"{error.json_path}: {error.message}" for error in validator.iter_errors(value))


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid(name: str) -> None:
    """Every schema is one of draft 2020-12, and says so."""
    assert root(name).says["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(root(name).says)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_has_one_address(name: str) -> None:
    """The `$id` of a schema is absolute and ends in the file's name; nothing inside it has another."""
    ids = {str(node): node.says["$id"] for node in root(name).below() if "$id" in node.says}
    assert ids == {f"{name}.schema.json#": f"{BASE}{name}.schema.json"}


@pytest.mark.parametrize("name", NAMES)
def test_a_reference_is_relative(name: str) -> None:
    """Every `$ref` is relative, so that it holds in a folder and on a server alike."""
    references = [node for node in root(name).below() if "$ref" in node.says]
    assert [str(node) for node in references if re.match(r"[a-z]+:|/", node.says["$ref"])] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_reference_leads_somewhere(name: str) -> None:
    """Every `$ref` leads to a schema of this folder."""
    for node in root(name).below():
        assert isinstance(node.target().says, dict), str(node)


@pytest.mark.parametrize("name", NAMES)
def test_an_object_is_closed(name: str) -> None:
    """Every object takes its own properties only, and whatever has properties is an object; but for records by id."""
    objects = [node for node in root(name).below() if "object" in node.types() or "properties" in node.says]
    maps = [node.pointer for node in objects if node.is_map() and "properties" not in node.says]
    assert maps == ([f"/properties/records/properties/{kind.name}" for kind in KINDS] if name == "plan" else [])
    objects = [node for node in objects if node.pointer not in maps]
    assert [str(node) for node in objects if node.says.get("additionalProperties") is not False] == []
    assert [str(node) for node in objects if node.types() != ["object"] or "properties" not in node.says] == []


@pytest.mark.parametrize("name", NAMES)
def test_an_editor_has_something_to_show(name: str) -> None:
    """Every schema, property and reference has a title and a description, its own or those of what it refers to."""
    named = [
        node for node in root(name).below() if node.pointer.split("/")[-2:-1] == ["properties"] or "$ref" in node.says
    ]
    assert [
        f"{node} has no {keyword}"
        for node in [root(name), *named]
        for keyword in ("title", "description")
        if not node.says.get(keyword, node.target().says.get(keyword, "")).strip()
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_an_editor_shows_what_is_said_at_the_reference(name: str) -> None:
    """A reference with a title and description of its own leads to a definition without: VS Code shows the latter's."""
    said = [node for node in root(name).below() if "$ref" in node.says and {"title", "description"} & node.says.keys()]
    assert [str(node) for node in said if not {"title", "description"} <= node.says.keys()] == []
    hidden = [
        node for node in said if node.referred().pointer and {"title", "description"} & node.referred().says.keys()
    ]
    assert [str(node) for node in hidden] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_uses_no_keyword_that_clients_break_on(name: str) -> None:
    """A schema uses none of the keywords that are forbidden here, nor one of its own."""
    used = {(keyword, str(node)) for node in root(name).below() for keyword in node.says}
    assert sorted(each for each in used if each[0] in FORBIDDEN or each[0].startswith("x-")) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_uses_known_keywords(name: str) -> None:
    """A schema uses no keyword that nobody decided on; so these tests see every schema inside it."""
    used = {(keyword, str(node)) for node in root(name).below() for keyword in node.says}
    assert sorted(each for each in used if each[0] not in KEYWORDS) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_pattern_means_the_same_everywhere(name: str) -> None:
    """A pattern holds for the whole text, refuses a newline at its end, and is made of what every engine reads alike.

    RE2 and the `regex` of Rust know no look-ahead, and what a class such as a digit holds differs between languages. So
    does an escape that an engine does not know.
    """
    for node in root(name).below():
        if "pattern" not in node.says:
            continue
        pattern = node.says["pattern"]
        assert node.says.get("not") == {"type": "string", "pattern": "\\n"}, str(node)
        assert pattern.startswith("^"), str(node)
        assert pattern.endswith("$"), str(node)
        assert pattern.count("$") == 1, str(node)
        assert "\\" not in pattern, str(node)
        assert "(?" not in pattern, str(node)


@pytest.mark.parametrize("name", NAMES)
def test_a_pattern_is_told_in_words(name: str) -> None:
    """Whatever has a pattern has a comment that says what it looks like, which a finding then tells."""
    patterned = [node for node in root(name).below() if "pattern" in node.says]
    assert [str(node) for node in patterned if not node.says.get("$comment", "").endswith(".")] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_format_is_one_that_is_asserted(name: str) -> None:
    """A schema uses no format that the tests do not check."""
    formats = {node.says["format"] for node in root(name).below() if "format" in node.says}
    assert formats <= set(FORMATS.checkers)


@pytest.mark.parametrize(
    ("form", "good", "bad"),
    [
        ("date", "2024-02-29", "2023-02-29"),
        ("uri", "https://example.org/a?b=c#d", "example.org"),
        ("uri", "http://example.org", "https://example.org/a b"),
        ("uri", "https://example.org/%C3%A9", "https://example.org/\N{LATIN SMALL LETTER E WITH ACUTE}"),
        ("email", "info@example.org", "info@example"),
    ],
)
def test_a_format_is_asserted(form: str, good: str, bad: str) -> None:
    """The formats of these tests tell a good value from a bad one."""
    assert (FORMATS.conforms(good, form), FORMATS.conforms(bad, form)) == (True, False)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_content_keeps_to_its_schema(kind: Kind) -> None:
    """Every content file is what the schema of its kind asks, days and addresses included."""
    paths = sorted((ROOT / "content" / kind.folder).iterdir())
    assert paths != []
    assert [
        f"{path.name}: {breach}" for path in paths for breach in _breaches(json.loads(path.read_bytes()), kind.name)
    ] == []


@pytest.mark.parametrize("path", sorted((ROOT / "examples" / "profiles").glob("*.json")), ids=lambda path: path.stem)
def test_an_example_profile_keeps_to_the_schema(path: Path) -> None:
    """Every example of a profile is what the profile's schema asks."""
    assert _breaches(json.loads(path.read_bytes()), "company-profile") == []


# Profiles from which the plans differ in what they leave open, what they hold, and what they refuse.
PROFILES = {
    "empty": CompanyProfile(),
    "one goal": CompanyProfile(goals=("boost-innovation",), hours_per_month=2.5),
    "nothing serves it": CompanyProfile(
        goals=("boost-innovation",), target_groups=("po",), time_tier="little-time", affiliations=()
    ),
    "roughly": CompanyProfile(employees=EmployeeBand(at_least=10), region="north"),
    "full": CompanyProfile(
        goals=("discover-young-talent", "boost-innovation", "strong-learning-culture"),
        target_groups=("po", "vo", "mbo", "hbo"),
        time_tier="much-time",
        region="east",
        affiliations=("ao-metalektro", "fme"),
        employees=EmployeeBand(at_least=50, at_most=99),
        partnership=True,
        partners=2,
        offers=(
            Offer(type="internship", education="mbo-bol"),
            Offer(type="work-study-place", education="mbo-bbl"),
        ),
        activity_region="east",
    ),
    "together": pool(
        [
            CompanyProfile(
                name="One", employees=20, goals=("strong-learning-culture",), hours_per_month=7.5, region="east"
            ),
            CompanyProfile(offers=(Offer(type="internship", education="hbo"),), affiliations=("ao-metalektro",)),
        ]
    ),
    "ineligible": CompanyProfile(
        time_tier="much-time", affiliations=(), employees=9999, partnership=False, partners=0, offers=()
    ),
}

DAYS = [dt.date(2024, 1, 1), dt.date(2026, 11, 23), dt.date(2040, 12, 31)]


@pytest.mark.parametrize("as_of", DAYS, ids=str)
@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_a_plan_keeps_to_its_schema(profile: CompanyProfile, as_of: dt.date, catalogue: Catalogue) -> None:
    """A plan's JSON is what its schema asks, whatever was told and on whatever day, with its records and without."""
    plan = match(profile, catalogue, as_of=as_of)
    assert _breaches(json.loads(to_json(plan)), "plan") == []
    assert _breaches(json.loads(to_json(plan, records=False)), "plan") == []


def test_plans_use_no_look_ahead() -> None:
    """No pattern of the plan's own looks ahead, and each of its enumerations has its type beside it."""
    nodes = list(root("plan").below())
    assert [str(node) for node in nodes if "(?" in node.says.get("pattern", "")] == []
    assert [str(node) for node in nodes if "enum" in node.says and node.types() != ["string"]] == []


def test_the_plans_show_every_answer(catalogue: Catalogue) -> None:
    """The plans that are held against the schema have every part, every eligibility and every availability in them."""
    plans = [match(profile, catalogue, as_of=day) for profile in PROFILES.values() for day in DAYS]
    assert {each.eligibility for plan in plans for each in plan.funding} == {*get_args(Eligibility)} - {"eligible"}
    assert {each.availability for plan in plans for each in plan.funding} == {
        *("open", "upcoming", "ended", "unconfirmed")
    }
    assert any(each.window is not None for plan in plans for each in plan.funding)
    assert any(each.alternatives for plan in plans for each in plan.coverage)
    assert any(plan.near_misses for plan in plans)
    assert any(plan.cases for plan in plans)
    assert any(each.brings for plan in plans for each in plan.receipt.pooled)
    assert any(plan.questions for plan in plans)
