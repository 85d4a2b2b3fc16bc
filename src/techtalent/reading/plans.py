"""A plan from JSON: checked by its schema, and then by whether all that it names is there."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, get_args, get_origin

import attrs
from attrs import frozen

from techtalent._version import SCHEMA_VERSION
from techtalent.catalogue.catalogue import Catalogue
from techtalent.errors import A_CATALOGUE, Finding, PlanError, ProfileError, expect, shortened
from techtalent.model.activities import ActivityCondition
from techtalent.model.conversion import answer_reader, is_answer, is_union, members_of, structure, without_editor_keys
from techtalent.model.kinds import KINDS, Kind, Record
from techtalent.model.naming import named, names_content, subject
from techtalent.model.plan import Plan
from techtalent.model.profile import CompanyProfile
from techtalent.model.regulations import Combination
from techtalent.model.requirements import RequirementPart
from techtalent.reading.plan_steps import beyond_list, wrong_first_steps
from techtalent.reading.positions import escape
from techtalent.reading.profiles import company_profile, packaged_catalogue
from techtalent.reading.record_activities import refused_of_activity
from techtalent.reading.record_checks import (
    decimal_point,
    has_many_decimals,
    is_day,
    many_decimals,
    record_breaches,
)
from techtalent.reading.sources import JsonSource, open_source

MAX_VALUES = 100_000
"""So many lists, objects and commas may stand in a plan; one of the packaged content has some thousands."""

# The records that a plan names, by kind and id: None stands for one that is there and is not right.
_Records = Mapping[str, Mapping[str, Any]]


def read_plan(source: JsonSource, catalogue: Catalogue | None = None) -> Plan:
    """Return the plan in `source`, as `to_json` wrote it: bytes, text, the path of a JSON file, or a mapping.

    The records that it names are its own, whatever became of them since. A plan that was written without them
    (`records=False`) takes them from `catalogue`, or from the packaged catalogue without one: it has to be the one that
    the plan was made with. What is computed, such as whether a regulation may pay, is computed again.

    Raises one `PlanError` that lists everything that is wrong. A path that cannot be read raises OSError, and anything
    else than these TypeError.

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(region="east")
    >>> plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
    >>> techtalent.read_plan(techtalent.to_json(plan)) == plan
    True
    """
    expect(catalogue, Catalogue | None, A_CATALOGUE)
    opened = open_source(source, "a plan", max_values=MAX_VALUES)
    if opened.document.findings:
        raise PlanError(findings=opened.sorted(opened.document.findings))
    value = opened.document.value
    another = list(_other_version(value))
    if another:
        raise PlanError(findings=opened.placed(another))
    # jsonschema takes as long to import as all the rest, and whoever only makes plans does not need it.
    from techtalent.reading.breaches import breaches

    broken = breaches(value, "plan")
    document = _StoredPlan(value=value, unsound=_with_those_around(finding.pointer for finding in broken))
    records, wrong = _records(document, catalogue)
    wrong += _wrong_parts(document, records)
    if records is None or broken or wrong:
        raise PlanError(findings=opened.placed([*broken, *wrong]))
    return answer_reader(records, company_profile).structure(value, Plan)


def _other_version(value: Any) -> Iterator[Finding]:
    """Yield a finding where the plan says that it is of other schemas: all else would be wrong because of that."""
    version = _object(_object(value, "receipt"), "schema_version")
    if isinstance(version, str) and version != SCHEMA_VERSION:
        message = (
            f"the plan is of version {shortened(repr(version))} of the schemas, and this is version {SCHEMA_VERSION!r}"
        )
        hint = "make the plan again from its profile, or read it with the version of techtalent that wrote it"
        yield Finding(code="other-version", pointer="/receipt/schema_version", message=message, hint=hint)


@frozen
class _StoredPlan:
    """A plan in JSON, and where it breaks its schema: what lies there is not looked at again."""

    value: Any
    unsound: frozenset[str]
    """The pointers of what is wrong, and of all that holds it."""


def _with_those_around(pointers: Iterable[str]) -> frozenset[str]:
    found = set()
    for pointer in pointers:
        parts = pointer.split("/")
        found |= {"/".join(parts[:depth]) for depth in range(1, len(parts) + 1)}
    return frozenset(found)


def _object(value: Any, key: str) -> Any:
    """Return what stands under a key; an empty object where nothing does, or nothing can."""
    return value.get(key, {}) if isinstance(value, dict) else {}


# Records


def _records(document: _StoredPlan, catalogue: Catalogue | None) -> tuple[_Records | None, list[Finding]]:
    """Return the records that the plan's names are looked up in, with what is wrong with them.

    None where it cannot be said which they are.
    """
    if isinstance(document.value, dict) and "records" in document.value:
        return _own_records(document)
    pointer = "/receipt/catalogue_digest"
    digest = _object(_object(document.value, "receipt"), "catalogue_digest")
    if not isinstance(digest, str) or pointer in document.unsound:
        return None, []
    catalogue = packaged_catalogue() if catalogue is None else catalogue
    if digest != catalogue.digest:
        message = "the plan has no records, and was made with another catalogue"
        hint = "give the catalogue that it was made with, or write the plan with its records"
        return None, [Finding(code="other-catalogue", pointer=pointer, message=message, hint=hint)]
    return {kind.name: catalogue._collection(kind) for kind in KINDS}, []


def _own_records(document: _StoredPlan) -> tuple[_Records | None, list[Finding]]:
    records: dict[str, dict[str, Record | None]] = {kind.name: {} for kind in KINDS}
    wrong: list[Finding] = []
    for kind in KINDS:
        within = _object(document.value["records"], kind.name)
        if not isinstance(document.value["records"], dict) or not isinstance(within, dict):
            return None, []
        for name, raw in within.items():
            pointer = f"/records/{kind.name}/{escape(name)}"
            records[kind.name][name] = None
            if pointer not in document.unsound:
                records[kind.name][name], findings = _record(raw, name, kind, pointer)
                wrong += findings
    return records, wrong


def _record(raw: dict[str, Any], name: str, kind: Kind, pointer: str) -> tuple[Record | None, list[Finding]]:
    """Return the record that keeps to its schema, or what is wrong with it all the same."""
    findings = list(record_breaches(raw, pointer))
    if kind.name == "activity":
        findings += [attrs.evolve(found, pointer=f"{pointer}{found.pointer}") for found in refused_of_activity(raw)]
    if raw["id"] != name:
        message = f"the record {shortened(repr(name))} has the id {shortened(repr(raw['id']))}"
        findings.append(Finding(code="id-is-not-key", pointer=f"{pointer}/id", message=message))
    if findings:
        return None, findings
    try:
        return structure(without_editor_keys(raw), kind.record), []
    except Exception as error:
        # Whatever a record refuses is a finding, never another exception.
        return None, [Finding(code="refused", pointer=pointer, message=f"the record refuses it: {error}")]


# What the schema cannot say of the rest


def _wrong_parts(document: _StoredPlan, records: _Records | None) -> Iterator[Finding]:
    """Yield what is wrong with the plan's own parts: names that lead nowhere, days that do not exist, and the like."""
    for pointer, value, annotation in _leaves(document.value, Plan, ""):
        if pointer in document.unsound:
            continue
        if annotation is CompanyProfile:
            yield from _wrong_profile(value, pointer)
        elif annotation is dt.date and not is_day(value):
            yield Finding(code="no-such-day", pointer=pointer, message=f"there is no day {value}")
        elif annotation is int and isinstance(value, float):
            yield decimal_point(value, pointer)
        elif annotation is Decimal and isinstance(value, float) and has_many_decimals(value):
            yield many_decimals(value, pointer)
        elif records is not None and names_content(annotation) and not _is_there(value, annotation, records):
            message = f"there is no {shortened(repr(value))} among the records"
            yield Finding(code="dangling-reference", pointer=pointer, message=message)
    funding = _object(document.value, "funding")
    for at, match in enumerate(funding if isinstance(funding, list) else ()):
        if f"/funding/{at}" not in document.unsound and records is not None:
            yield from _others_parts(match, f"/funding/{at}", records)
    yield from wrong_first_steps(_object(document.value, "first_steps"), document.unsound, records)
    if records is not None:
        yield from _others_papers(document.value, document, records)
        yield from _others_conditions(document.value, document, records)
        yield from _others_points(document.value, document, records)
        yield from _other_starts(document.value, document, records)


def _others_papers(value: Any, document: _StoredPlan, records: _Records) -> Iterator[Finding]:
    """Yield a finding for every regulation that a paper is said to be for, and that does not ask for it."""
    papers = _object(value, "documents")
    for at, match in enumerate(papers if isinstance(papers, list) else ()):
        for place, name in enumerate(() if f"/documents/{at}" in document.unsound else match["regulations"]):
            regulation = records["funding-regulation"].get(name)
            if regulation is not None and match["document"] not in [asked.to for asked in regulation.documents]:
                message = f"{shortened(repr(name))} does not ask for {shortened(repr(match['document']))}"
                pointer = f"/documents/{at}/regulations/{place}"
                yield Finding(code="dangling-reference", pointer=pointer, message=message)


def _others_conditions(value: Any, document: _StoredPlan, records: _Records) -> Iterator[Finding]:
    """Yield a finding for every condition that is there, and is of another activity than the first that it is for."""
    conditions = _object(value, "conditions")
    for at, match in enumerate(conditions if isinstance(conditions, list) else ()):
        if f"/conditions/{at}" in document.unsound:
            continue
        name, activity = match["condition"], match["activities"][0]
        if subject(name, ActivityCondition)[1] != activity and _is_there(name, ActivityCondition, records):
            message = f"{shortened(repr(name))} is no condition of {activity!r}"
            yield Finding(code="dangling-reference", pointer=f"/conditions/{at}/condition", message=message)


def _others_points(value: Any, document: _StoredPlan, records: _Records) -> Iterator[Finding]:
    """Yield a finding for every place in a list of a step or an activity that is after the end of that list."""
    for key, kind, lists in _PLACED:
        entries = _object(value, key)
        for at, entry in enumerate(entries if isinstance(entries, list) else ()):
            record = None if f"/{key}/{at}" in document.unsound else records[kind].get(entry[kind])
            if record is not None:
                yield from _beyond_lists(entry, f"/{key}/{at}", record, lists)


def _beyond_lists(entry: dict[str, Any], pointer: str, record: Any, lists: Iterable[str]) -> Iterator[Finding]:
    for name in lists:
        for at, place in enumerate(entry[name]):
            position, within = (place["position"], "/position") if isinstance(place, dict) else (place, "")
            yield from beyond_list(position, f"{pointer}/{name}/{at}{within}", record, name)


# The parts of a plan that name entries of lists of their record by their places, with the kind of that record.
_PLACED = (("steps", "step", ("points",)), ("starts", "activity", ("effort", "begin", "who_helps")))


def _other_starts(value: Any, document: _StoredPlan, records: _Records) -> Iterator[Finding]:
    """Yield a finding where a plan does not say of each of its activities, in their order, how to start with it."""
    told = [_object(value, key) for key in ("activities", "starts")]
    if not {"/activities", "/starts"} & document.unsound and all(isinstance(entries, list) for entries in told):
        advised, begun = ([entry["activity"] for entry in entries] for entries in told)
        if advised != begun and all(name in records["activity"] for name in (*advised, *begun)):
            message = "they are about other activities than those of the plan, or stand in another order"
            yield Finding(code="dangling-reference", pointer="/starts", message=message)


def _leaves(value: Any, annotation: Any, pointer: str) -> Iterator[tuple[str, Any, Any]]:
    """Yield the pointer, the value and the type of all in a plan that is made of no other parts of it."""
    if is_union(annotation) and type(None) in get_args(annotation):
        if value is None:
            return
        # No other unions than of what may be left out stand in a plan, but for those of records.
        (annotation,) = members_of(annotation)
    if get_origin(annotation) is tuple:
        for at, member in enumerate(value if isinstance(value, list) else ()):
            yield from _leaves(member, get_args(annotation)[0], f"{pointer}/{at}")
    elif is_answer(annotation):
        for field in attrs.fields(annotation):
            if isinstance(value, dict) and field.name in value:
                yield from _leaves(value[field.name], field.type, f"{pointer}/{field.name}")
    else:
        yield pointer, value, annotation


def _wrong_profile(value: dict[str, Any], pointer: str) -> Iterator[Finding]:
    try:
        company_profile(value)
    except ProfileError as error:
        yield from (attrs.evolve(found, pointer=f"{pointer}{found.pointer}") for found in error.findings)


def _is_there(name: str, annotation: Any, records: _Records) -> bool:
    """Return whether a name leads somewhere; what leads to a record that is not right is not wrong as well."""
    kind, of = subject(name, annotation)
    if of in records[kind] and records[kind][of] is None:
        return True
    try:
        named(name, annotation, records)
    except LookupError:
        return False
    return True


def _others_parts(match: dict[str, Any], pointer: str, records: _Records) -> Iterator[Finding]:
    """Yield a finding for every requirement and rule of an entry that is there, and is of another regulation."""
    regulation = match["regulation"]
    record = records["funding-regulation"].get(regulation)
    if record is not None and match["part_of"] != record.part_of:
        named_here = shortened(repr(match["part_of"]))
        message = f"{shortened(repr(regulation))} is a variant of {record.part_of!r}, and not of {named_here}"
        yield Finding(code="dangling-reference", pointer=f"{pointer}/part_of", message=message)
    yield from _others_sentences(match, pointer, record)
    for at, outcome in enumerate(match["outcomes"]):
        name = outcome["requirement"]
        if subject(name, RequirementPart)[1] != regulation and _is_there(name, RequirementPart, records):
            message = f"{shortened(repr(name))} is no requirement of {regulation!r}"
            yield Finding(code="dangling-reference", pointer=f"{pointer}/outcomes/{at}/requirement", message=message)
        yield from _others_branches(outcome, f"{pointer}/outcomes/{at}")
    for at, combination in enumerate(match["combinations"]):
        name, other = combination["rule"], combination["regulation"]
        if _is_there(name, Combination, records) and not _is_rule_between(combination, regulation, records):
            message = f"{shortened(repr(name))} is no {combination['kind']!r} between {regulation!r} and {other!r}"
            yield Finding(code="dangling-reference", pointer=f"{pointer}/combinations/{at}/rule", message=message)


def _others_sentences(match: dict[str, Any], pointer: str, record: Any) -> Iterator[Finding]:
    """Yield a finding for every sentence about a part that the regulation does not have."""
    for at, sentence in enumerate(match["sentences"] if record is not None else ()):
        _, name, place = sentence["part"].split("/")
        if int(place) >= len(getattr(record, name)):
            message = f"{shortened(repr(match['regulation']))} has no {shortened(repr(sentence['part']))}"
            yield Finding(code="dangling-reference", pointer=f"{pointer}/sentences/{at}/part", message=message)


def _others_branches(outcome: dict[str, Any], pointer: str) -> Iterator[Finding]:
    """Yield a finding for every outcome in the place of a part of a group that is not the outcome of that part."""
    for at, part in enumerate(outcome["of"]):
        name = part["requirement"]
        if name != f"{outcome['requirement']}/of/{at}":
            message = f"{shortened(repr(name))} is not part {at + 1} of {shortened(repr(outcome['requirement']))}"
            yield Finding(code="dangling-reference", pointer=f"{pointer}/of/{at}/requirement", message=message)
        yield from _others_branches(part, f"{pointer}/of/{at}")


def _is_rule_between(combination: dict[str, Any], regulation: str, records: _Records) -> bool:
    """Return whether the rule is of the kind that is said, and one of the two regulations says it of the other."""
    name, other = combination["rule"], combination["regulation"]
    states = subject(name, Combination)[1]
    if states not in (regulation, other) or f"#/{combination['kind'].replace('-', '_')}/" not in name:
        return False
    stating = records["funding-regulation"][states]
    return stating is None or named(name, Combination, records).to == (other if states == regulation else regulation)
