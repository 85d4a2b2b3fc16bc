"""Each answer in JSON is what its schema says, the one for editors and the one for programs, key by key."""

import datetime as dt
import functools
import json
from typing import Any

import attrs
import jsonschema
import pytest
from support.renaming import with_ids, with_records
from support.schema_formats import FORMATS
from support.schema_nodes import FOLDER, REGISTRY, SCHEMAS

from techtalent import (
    Catalogue,
    CompanyProfile,
    EmployeeBand,
    Offer,
    Partners,
    Plan,
    agenda,
    changes,
    compare,
    explain,
    load_catalogue,
    match,
    pathways,
    pool,
    to_dict,
    to_json,
    unlock,
)
from techtalent.model.conversion import computed
from techtalent.plans import (
    CatalogueChange,
    Condition,
    Difference,
    EntryChange,
    Event,
    Explanation,
    FieldChange,
    Pathway,
    PathwayStep,
    PlanChange,
    Presence,
    ToldFact,
    Unlock,
)
from techtalent.records import AnyTime, NotResearched

PACKAGED = load_catalogue()
AS_OF = dt.date(2026, 11, 23)
ALONE = CompanyProfile(
    goals=["boost-innovation"],
    target_groups=["mbo"],
    hours_per_month=6,
    employees=EmployeeBand(at_least=40, at_most=300),
    offers=[Offer(type="internship", education="mbo-bol", places=2)],
    partners=[Partners(number=2, kind="school-mbo")],
    affiliations=["fme"],
    partnership=False,
    region="east",
)
TOGETHER = pool([CompanyProfile(name="Een", affiliations=[], offers=[]), CompanyProfile(employees=20, affiliations=[])])


def _validator(schema: dict[str, Any]) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema, registry=REGISTRY, format_checker=FORMATS)


NAMES = ("explanation", "unlock", "plan-change", "catalogue-change", "event", "pathway", "catalogue")
BUNDLED = {name: json.loads((FOLDER / "bundled" / f"{name}.schema.json").read_bytes()) for name in NAMES}
VALIDATORS = {name: (_validator(SCHEMAS[f"{name}.schema.json"]), _validator(BUNDLED[name])) for name in NAMES}


def breaches(written: dict[str, Any], name: str) -> list[str]:
    """Return where and how the JSON breaks either schema of its answer."""
    return [f"{error.json_path}: {error.message}" for each in VALIDATORS[name] for error in each.iter_errors(written)]


def plan(profile: CompanyProfile, catalogue: Catalogue = PACKAGED, day: dt.date = AS_OF) -> Plan:
    return match(profile, catalogue, as_of=day)


def later() -> Catalogue:
    """Return another version of the packaged content: some ids, and values of several sorts, are others."""
    renamed = with_ids(
        PACKAGED, {"activities": {"internships": "offer-internships"}, "organisations": {"fme": "fme-nl"}}
    )
    slim = renamed.funding_regulations["slim"]
    return with_records(
        renamed,
        attrs.evolve(slim, amounts=(NotResearched(), *slim.amounts[1:]), applications=AnyTime(), education=("hbo",)),
        attrs.evolve(renamed.contact_points["fme-bdm-east"], telephone=None),
    )


@functools.cache
def answers() -> list[tuple[str, Any]]:
    """Return answers of every class, with the name of their schema."""
    other = later()
    found: list[tuple[str, Any]] = [
        ("catalogue", Catalogue.of([*PACKAGED.goals.values(), *PACKAGED.documents.values()])),
        ("catalogue-change", changes(PACKAGED, other)),
        ("catalogue-change", changes(PACKAGED, Catalogue.of([]))),
        *(("pathway", way) for way in pathways(PACKAGED, "vmbo-bb", limit=20)),
    ]
    for profile in (ALONE, TOGETHER, CompanyProfile()):
        own = plan(profile)
        found += (("unlock", each) for each in unlock(profile, PACKAGED, as_of=AS_OF)[:12])
        found += (("event", each) for each in agenda(own, start=AS_OF)[:30])
        found += (("explanation", _explained(profile, name)) for name in PACKAGED.funding_regulations)
        found += (
            ("plan-change", compare(own, each)) for each in (plan(profile, other), plan(CompanyProfile(goals=[])))
        )
    found += (("explanation", explain(ALONE, PACKAGED, name, as_of=AS_OF)) for name in PACKAGED.activities)
    found.append(("plan-change", compare(plan(ALONE), plan(ALONE, day=dt.date(2028, 3, 1)))))
    return found


def _explained(profile: CompanyProfile, name: str) -> Explanation:
    return explain(profile, PACKAGED, name, as_of=AS_OF, kind="funding-regulation")


def test_every_answer_is_what_its_schema_says() -> None:
    """The JSON of each answer keeps to its schema, and of one of each class to both schemas, with its records."""
    for name, answer in answers():
        written = to_dict(answer, records=False)
        assert [error.message for error in VALIDATORS[name][0].iter_errors(written)] == [], name
    for name, answer in dict(answers()).items():
        assert breaches(to_dict(answer), name) == [], name
    assert set(dict(answers())) == set(NAMES)


@pytest.mark.parametrize(
    ("name", "pointer", "answer", "beside"),
    [
        ("explanation", (), Explanation, ["records"]),
        ("explanation", ("$defs", "condition"), Condition, []),
        ("explanation", ("$defs", "told-fact"), ToldFact, []),
        ("unlock", (), Unlock, ["records"]),
        ("event", (), Event, ["records"]),
        ("pathway", (), Pathway, ["records"]),
        ("pathway", ("$defs", "pathway-step"), PathwayStep, []),
        ("plan-change", (), PlanChange, []),
        ("plan-change", ("$defs", "difference"), Difference, []),
        ("plan-change", ("$defs", "presence"), Presence, ["title", "text"]),
        ("plan-change", ("$defs", "entry-change"), EntryChange, ["record", "title", "sentences"]),
        ("plan-change", ("$defs", "field-change"), FieldChange, ["text"]),
        ("catalogue-change", (), CatalogueChange, []),
    ],
    ids=str,
)
def test_an_object_has_the_keys_of_its_class(
    name: str, pointer: tuple[str, ...], answer: type[Any], beside: list[str]
) -> None:
    """The properties are the fields of the class and what it computes, and what is said beside them."""
    schema: Any = SCHEMAS[f"{name}.schema.json"]
    for key in pointer:
        schema = schema[key]
    # What is computed of a comparison is written in its own way.
    own = [*(field.name for field in attrs.fields(answer)), *(set(computed(answer)) - {"record"})]
    assert sorted(schema["properties"]) == sorted([*own, *beside])
    assert [key for key in schema["properties"] if key in own] == own
    assert set(schema["properties"]) - set(schema["required"]) <= {"records"}


def test_what_is_wrong_breaks_the_schema() -> None:
    """Without its records an answer keeps to its schemas; without one of its keys, or with one more, to neither."""
    for name, answer in dict(answers()).items():
        written = to_dict(answer, records=False)
        assert json.loads(to_json(answer, records=False)) == written
        assert breaches(written, name) == []
        first = next(iter(written))
        assert len(breaches({key: value for key, value in written.items() if key != first}, name)) == 2
        assert len(breaches(written | {"colour": "red"}, name)) == 2
