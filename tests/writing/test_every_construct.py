"""Every construct of which a regulation is made shows in a plan: its sentence in both languages, and its JSON.

What each of them says is written by hand, in `support.constructs` and the two modules beside it, and a test holds that
no key of the schema, and no value that it lists, is forgotten there.
"""

import datetime as dt
import functools
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.at_length import at_length
from support.construct_days import AVAILABLE, OTHER_DAYS
from support.construct_requirements import ASKED
from support.constructs import (
    BARE,
    CHECKS,
    COMBINATIONS,
    HOW_TO_GET,
    LEARNERS,
    MONEY,
    ONLY_IF,
    OTHER,
    PROJECTS,
    regulation_of,
)
from support.schema_nodes import REGISTRY, root
from support.schema_walk import READ_IN, listed_in_the_schema, used, with_pages

from techtalent import (
    Catalogue,
    Language,
    Plan,
    explain,
    load_catalogue,
    match,
    read_plan,
    read_profile,
    to_dict,
    to_json,
)
from techtalent.writing.annex_layout import annex
from techtalent.writing.annex_money import money_part
from techtalent.writing.page import ALL_PHRASES
from techtalent.writing.said import Said
from techtalent.writing.writer import Writer

DAY = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()
OTHERS = [record for record in PACKAGED.records() if record.id not in PACKAGED.funding_regulations]
SCHEMA = root("funding-regulation")

SAID = (*MONEY, *CHECKS, *LEARNERS, *HOW_TO_GET, *COMBINATIONS, *PROJECTS)
DATED = (*AVAILABLE, *OTHER_DAYS)

# What every record has, and which activities it pays for: the matter of other tests.
OF_EVERY_RECORD = {
    f"{SCHEMA}/properties/{key}"
    for key in (
        "$schema",
        "id",
        "replaces",
        "title",
        "summary",
        "part_of",
        "providers",
        "activities",
        "education",
        "website",
        "source",
        "note",
        "aliases",
        "retired",
    )
}

# The values that stand for a key that is left out; content leaves it out.
LEFT_OUT = {
    f"{SCHEMA}/$defs/limit-each=in-all",
    f"{SCHEMA}/$defs/learner-who=learner",
    f"{SCHEMA}/$defs/practice/properties/bound=at-least",
}


Parts = dict[str, dict[str, Any]]


def _numbered(*parts: dict[str, Any]) -> Parts:
    """Return what regulations say by their ids, which are numbers."""
    return {str(at): part for at, part in enumerate(parts)}


PARTS = {
    "said": _numbered(*(row.part for row in SAID)),
    "dated": _numbered(*(row.part for row in DATED)),
    "only-if": _numbered(*(row.part for row in ONLY_IF)),
    "asked": _numbered(*({"requirements": [row.requirement]} for row in ASKED)),
}
WITH_PAGES = {table: {name: with_pages(SCHEMA, part) for name, part in parts.items()} for table, parts in PARTS.items()}


def catalogue_of(parts: Parts) -> Catalogue:
    """Return the packaged catalogue with these regulations, and one that says nothing, in place of its own."""
    made_up = [regulation_of(OTHER, {}), *(regulation_of(name, part) for name, part in parts.items())]
    return Catalogue._unchecked([*OTHERS, *made_up])


CATALOGUES = {table: catalogue_of(parts) for table, parts in PARTS.items()}


@functools.cache
def planned(table: str, told: str = "{}", as_of: dt.date = DAY) -> Plan:
    """Return the plan of a company that tells this in JSON, with the regulations of a table."""
    return match(read_profile(told, PACKAGED), CATALOGUES[table], as_of=as_of)


@functools.cache
def written(table: str, told: str, as_of: dt.date) -> dict[str, Any]:
    """Return what the JSON of that plan says of each regulation."""
    plan = to_dict(planned(table, told, as_of), records=False)
    return {each["regulation"]: each for each in plan["funding"]}


def lines(plan: Plan, name: str, language: Language) -> str:
    """Return all that a plan says of a regulation, with an end to its last line; below it stand the papers of all."""
    return "\n".join([at_length(plan, name, language), *papers(plan, language), ""])


def papers(plan: Plan, language: Language) -> list[str]:
    """Return the section of the annex with the papers of the plan, each once, and what they are for."""
    writer = Writer(language, ALL_PHRASES)
    sections = money_part(writer, plan, [])
    found = [section for section in sections if section.heading == writer.say("papers")]
    return list(annex(writer, found, Said(()), 10_000))


def in_both(plan: Plan, name: str) -> tuple[str, str]:
    """Return all that a plan says of a regulation in Dutch and in English."""
    return lines(plan, name, "nl"), lines(plan, name, "en")


def test_no_construct_of_the_schema_is_forgotten() -> None:
    """Every key and every listed value of the schema stands in a row of the tables, and each row is right content."""
    validator: Any = Draft202012Validator(SCHEMA.says, registry=REGISTRY)
    found: set[str] = set()
    for name, part in [row for parts in WITH_PAGES.values() for row in parts.items()]:
        assert [error.message for error in validator.iter_errors({**BARE, "id": name, **part})] == []
        found |= used(SCHEMA, part)
    assert listed_in_the_schema() - found == OF_EVERY_RECORD | LEFT_OUT


@pytest.mark.parametrize("at", range(len(SAID)), ids=lambda at: f"{'+'.join(SAID[at].part)}-{at}")
def test_what_a_regulation_says_is_said(at: int) -> None:
    """All that it pays, asks to check and tells of days has its line, to the letter, in both languages."""
    dutch, english = in_both(planned("said"), str(at))
    assert f"{SAID[at].nl}\n" in dutch
    assert f"{SAID[at].en}\n" in english


def test_the_json_of_a_plan_has_it_as_it_was_written() -> None:
    """Every key of every construct stands in the JSON as content has it, and the plan comes back from JSON."""
    every = {f"{table}-{name}": part for table, parts in PARTS.items() for name, part in parts.items()}
    plan = match(read_profile("{}", PACKAGED), catalogue_of(every), as_of=DAY)
    records = to_dict(plan)["records"]["funding-regulation"]
    assert {name: {key: records[name].get(key) for key in part} for name, part in every.items()} == every
    assert read_plan(to_json(plan)) == plan


@pytest.mark.parametrize("table", PARTS)
def test_the_page_of_any_part_is_named(table: str) -> None:
    """Wherever in a regulation the page stands on which a part of it was read, the plan names the page."""
    plan = match(read_profile("{}", PACKAGED), catalogue_of(WITH_PAGES[table]), as_of=DAY)
    for name, part in WITH_PAGES[table].items():
        if part != PARTS[table][name]:
            for said, line in zip(in_both(plan, name), READ_IN, strict=True):
                assert f"{line}\n" in said, part


@pytest.mark.parametrize("at", range(len(DATED)), ids=lambda at: f"{'+'.join(DATED[at].part)}-{at}")
def test_the_day_before_the_first_the_last_and_the_day_after(at: int) -> None:
    """On each of these days it is had as its row says, in the plan, its JSON and its sentences."""
    for day, (status, nl, en) in DATED[at].on.items():
        as_of = dt.date.fromisoformat(day)
        assert written("dated", "{}", as_of)[str(at)]["availability"] == status, day
        dutch, english = in_both(planned("dated", as_of=as_of), str(at))
        assert f"{nl}\n" in dutch, day
        assert f"{en}\n" in english, day


@pytest.mark.parametrize("at", range(len(ASKED)), ids=lambda at: f"{ASKED[at].requirement['kind']}-{at}")
def test_told_not_told_and_contradicted(at: int) -> None:
    """What was told decides, what was not told is asked for, and what contradicts says why, in sentences and JSON.

    An explanation has the same verdict.
    """
    row, name = ASKED[at], str(at)
    against = "zoals het er staat", "as it stands there"
    known: list[tuple[dict[str, Any], str, str, str]] = [
        *((told, "met", "je komt in aanmerking", "you are eligible") for told in row.met),
        *(
            (
                told,
                "not-met",
                f"je komt niet in aanmerking, want dit klopt niet: {against[0]}",
                f"not eligible, since this does not hold: {against[1]}",
            )
            for told in row.contradicted
        ),
        ({}, "unknown", f"nog niet te zeggen; vertel eerst {row.nl}", f"cannot be said yet; tell us first {row.en}"),
    ]
    for facts, verdict, nl, en in known:
        told = json.dumps(facts)
        found = written("asked", told, DAY)[name]
        missing = list(row.missing) if verdict == "unknown" else []
        (outcome,) = found["outcomes"]
        assert (outcome["verdict"], outcome["missing"], found["missing"]) == (verdict, missing, missing), told
        dutch, english = in_both(planned("asked", told), name)
        assert f"- **Voor jou:** {nl}.\n" in dutch, told
        assert f"- **For you:** {en}.\n" in english, told
        explanation = explain(read_profile(told, PACKAGED), CATALOGUES["asked"], name, as_of=DAY)
        (condition,) = (each for each in explanation.conditions if each.kind == "requirement")
        assert condition.verdict == verdict, told


@pytest.mark.parametrize("at", range(len(ONLY_IF)), ids=lambda at: ONLY_IF[at].part["amounts"][0]["kind"])
def test_an_amount_that_only_some_get(at: int) -> None:
    """It says for whom it is; where that is not known, what to tell; and it is left out for whoever does not get it."""
    row, name = ONLY_IF[at], str(at)
    nl, en = row.nl.removesuffix("."), row.en.removesuffix(".")
    rows: list[tuple[dict[str, Any], str, list[str], str, str]] = [
        ({"employees": 249}, "met", [], f"{nl}.", f"{en}."),
        (
            {},
            "unknown",
            ["employees"],
            f"{nl}; vertel nog hoeveel medewerkers je hebt.",
            f"{en}; tell us how many employees you have.",
        ),
        ({"employees": 250}, "not-met", [], "", ""),
    ]
    for facts, verdict, missing, dutch, english in rows:
        told = json.dumps(facts)
        outcomes = written("only-if", told, DAY)[name]["amount_outcomes"]
        assert outcomes == [{"position": 0, "verdict": verdict, "missing": missing}], told
        said = in_both(planned("only-if", told), name)
        assert f"{dutch}\n" in said[0], told
        assert f"{english}\n" in said[1], told
        assert ("**Wat:**" in said[0]) is ("**What:**" in said[1]) is (verdict != "not-met"), told
