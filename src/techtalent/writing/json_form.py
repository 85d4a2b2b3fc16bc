"""Answers as JSON: each record of content once and whole, under `records`, and named everywhere else."""

import functools
import json
from collections.abc import Callable, Iterable
from typing import Any

from techtalent._version import SCHEMA_VERSION
from techtalent.answers.change import PlanChange
from techtalent.answers.changes import CatalogueChange
from techtalent.answers.events import Event
from techtalent.answers.explanation import Explanation
from techtalent.answers.unlock import Unlock
from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.routes import Pathway
from techtalent.model.conversion import answer_writer, held_records, name_requirements, unstructure
from techtalent.model.kinds import KIND_OF, KINDS, Record
from techtalent.model.naming import part_of
from techtalent.model.plan import Plan
from techtalent.model.profile import CompanyProfile
from techtalent.writing.json_kept import encoded, plan_bytes
from techtalent.writing.json_page import page_entries

Writable = Plan | CompanyProfile | Explanation | Unlock | PlanChange | CatalogueChange | Event | Pathway | Catalogue
"""What can be written as JSON."""


def to_dict(value: Writable, *, records: bool = True) -> dict[str, Any]:
    """Return an answer as JSON has it: objects, lists, texts, numbers, true, false and null.

    Each record of content that the answer holds stands once, whole, under `records`, by its kind and id; everywhere
    else it is named: by its id where only one kind is possible, as `kind/id` where several are, and a part of one as
    its id with a JSON pointer into it (`slim#/requirements/0`). With `records=False` the records are left out, for
    who has the catalogue: `to_dict(catalogue)` has all of them in the same way. A profile names records by id only.

    A comparison has what changed, with both values and its sentences in both languages, and neither the plans nor the
    catalogues that were compared, nor their records: it names each with its title.

    What is computed stands behind what an answer holds; of a plan, `page` has the sentences of its page that are in no
    other part of it, in both languages. `schema/` says what each answer looks like.

    Raises TypeError for what is no answer.

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(goals=["boost-innovation"], region="east")
    >>> plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
    >>> written = techtalent.to_dict(plan)
    >>> written["goals"], written["records"]["goal"]["boost-innovation"]["title"]["en"]
    (['boost-innovation'], 'Boost innovation')
    """
    if isinstance(value, CompanyProfile):
        return unstructure(value)
    if isinstance(value, Catalogue):
        written: dict[str, Any] = {"catalogue_digest": value.digest, "schema_version": SCHEMA_VERSION}
        return written | ({"records": written_records(value.records())} if records else {})
    if not isinstance(value, Writable):
        kinds = ", ".join(kind.__name__ for kind in Writable.__args__)
        raise TypeError(f"what can be written as JSON is one of {kinds}, not {type(value).__name__}")
    if isinstance(value, PlanChange | CatalogueChange):
        return _comparison(value)
    return _writer()(value) | _beside(value, records)


def _comparison(change: PlanChange | CatalogueChange) -> dict[str, Any]:
    # Whoever compares nothing does not wait for what writes lines.
    from techtalent.writing.json_changes import catalogue_change_form, plan_change_form

    return plan_change_form(change) if isinstance(change, PlanChange) else catalogue_change_form(change)


def _beside(value: Writable, records: bool) -> dict[str, Any]:
    """Return what stands beside what an answer holds: of a plan the sentences of its page; and the records."""
    found: dict[str, Any] = {"page": page_entries(value)} if isinstance(value, Plan) else {}
    return found | {"records": written_records(held_records(value))} if records else found


def to_json(value: Writable, *, indent: int | None = None, records: bool = True) -> str:
    """Return an answer as JSON text: `to_dict` says how it looks. `read_plan` and `read_profile` read it again.

    It stands in one line without blanks, or in lines that are indented by so many. There is no newline at its end.

    >>> import techtalent
    >>> techtalent.to_json(techtalent.CompanyProfile(region="east"))
    '{"region":"east"}'
    """
    if isinstance(value, Plan) and indent is None:
        written = plan_bytes(value, records=records)
        if written is not None:
            return written.decode("utf-8", "surrogatepass")
    separators = (",", ":") if indent is None else None
    return json.dumps(to_dict(value, records=records), ensure_ascii=False, indent=indent, separators=separators)


def to_json_bytes(value: Writable, *, records: bool = True) -> bytes:
    """Return what `to_json` returns in one line, as UTF-8: for a service, in half the time that it takes to encode it.

    >>> import techtalent
    >>> techtalent.to_json_bytes(techtalent.CompanyProfile(region="east"))
    b'{"region":"east"}'
    """
    written = plan_bytes(value, records=records) if isinstance(value, Plan) else None
    return encoded(to_json(value, records=records)) if written is None else written


@functools.cache
def _writer() -> Callable[[Any], dict[str, Any]]:
    """Return what writes answers, without their records. Whose part a part is, only the class of an answer knows."""
    converter = answer_writer().copy()
    write_explanation = converter.get_unstructure_hook(Explanation)
    write_pathway = converter.get_unstructure_hook(Pathway)

    def explanation(value: Explanation) -> dict[str, Any]:
        written: dict[str, Any] = write_explanation(value)
        for condition, shown in zip(value.conditions, written["conditions"], strict=True):
            if condition.requirement is not None:
                shown["requirement"] = part_of(value.record, "requirements", condition.requirement)
                for at, (outcome, shown_outcome) in enumerate(zip(condition.of, shown["of"], strict=True)):
                    name_requirements(outcome, shown_outcome, f"{shown['requirement']}/of/{at}")
        return written

    def pathway(value: Pathway) -> dict[str, Any]:
        written: dict[str, Any] = write_pathway(value)
        # A route is one of the school type that it leads away from.
        for here, step, shown in zip(value.school_types, value.steps, written["steps"], strict=False):
            shown["route"] = part_of(here, "routes", step.route)
        return written

    converter.register_unstructure_hook(Explanation, explanation)
    converter.register_unstructure_hook(Pathway, pathway)
    return converter.unstructure


def written_records(held: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Return records as JSON has them, each once, by kind in the order of the kinds and by id in its order.

    Raises ValueError where two records that differ have one kind and id.
    """
    found: dict[str, dict[str, Record]] = {kind.name: {} for kind in KINDS}
    for record in held:
        kind = KIND_OF[type(record)].name
        same = found[kind].setdefault(record.id, record)
        if same is not record and same != record:
            raise ValueError(f"it holds two records of kind {kind} that have the id {record.id!r} and differ")
    return {
        kind: {name: unstructure(record) for name, record in sorted(records.items())}
        for kind, records in found.items()
        if records
    }
