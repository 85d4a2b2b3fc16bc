"""JSON to records, and records to JSON. Made once: a converter for every load would be many times slower.

A value is checked by its schema before it comes here: cattrs alone would turn "7" into 7 and "no" into True.
"""

import datetime as dt
import functools
from typing import Any, get_args

import attrs
import cattrs
from cattrs.gen import make_dict_unstructure_fn, override

from techtalent.errors import Finding, ProfileError
from techtalent.kinds import KIND_OF, KINDS
from techtalent.parts import NotResearched
from techtalent.plan import ContactMatch, FundingMatch, Question
from techtalent.profile import CompanyProfile, EmployeeBand
from techtalent.records import Ages, Amount, Applications, Duration, Record, Validity
from techtalent.requirements import Requirement

#: The unions of content, each told apart by `kind`.
_UNIONS: tuple[Any, ...] = (Amount, Validity, Applications, Requirement, Ages | NotResearched, Duration | NotResearched)


@functools.cache
def content_converter() -> cattrs.Converter:
    """Return the converter from JSON to records and profiles."""
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=False)
    converter.register_structure_hook(dt.date, lambda value, _: dt.date.fromisoformat(value))
    for union in _UNIONS:
        converter.register_structure_hook(union, _by_kind(union, converter))
    # A number stays what it is, where cattrs would have to guess.
    converter.register_structure_hook(
        int | EmployeeBand | None,
        lambda value, _: converter.structure(value, EmployeeBand) if isinstance(value, dict) else value,
    )
    converter.register_structure_hook(int | float | None, lambda value, _: value)
    members = attrs.fields(CompanyProfile).members.type
    converter.register_structure_hook_func(
        lambda kind: kind == members, lambda value, _: tuple(_members(value, converter))
    )
    return converter


def _members(value: list[Any], converter: cattrs.Converter) -> list[CompanyProfile]:
    """Return the members of a pooled profile; what is wrong with any of them is told of all, each in its place."""
    members: list[CompanyProfile] = []
    findings: list[Finding] = []
    for at, each in enumerate(value):
        try:
            members.append(converter.structure(each, CompanyProfile))
        except ProfileError as error:
            findings.extend(attrs.evolve(one, pointer=f"/members/{at}{one.pointer}") for one in error.findings)
    if findings:
        raise ProfileError(findings=tuple(findings))
    return members


def without_editor_keys(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the record in a file, without the keys that speak about the file."""
    return {key: value for key, value in raw.items() if key not in ("$schema", "replaces")}


def _by_kind(union: Any, converter: cattrs.Converter) -> Any:
    members = {attrs.fields_dict(member)["kind"].default: member for member in get_args(union)}
    return lambda value, _: converter.structure(value, members[value["kind"]])


@functools.cache
def plan_converter() -> cattrs.Converter:
    """Return the converter from a plan to JSON.

    A record of the catalogue becomes its id and title; a part of one (a requirement, an amount) stands as in content,
    without what it leaves out; the plan's own records always have all their keys.
    """
    converter = cattrs.Converter()
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_unstructure_hook_factory(_is_part, lambda part: _as_in_content(part, converter))
    # The class names itself in this type, which cattrs does not look up.
    members = attrs.fields(CompanyProfile).members.type
    converter.register_unstructure_hook_func(
        lambda kind: kind == members, lambda value: [converter.unstructure(each) for each in value]
    )
    for kind in KINDS:
        converter.register_unstructure_hook(kind.record, _reference)
    funding = make_dict_unstructure_fn(FundingMatch, converter)
    question = make_dict_unstructure_fn(Question, converter)
    contact = make_dict_unstructure_fn(ContactMatch, converter)
    converter.register_unstructure_hook(
        FundingMatch,
        lambda match: {
            **funding(match),
            "may_pay": match.may_pay,
            "amounts": converter.unstructure(match.regulation.amounts),
            "validity": converter.unstructure(match.regulation.validity),
            "applications": converter.unstructure(match.regulation.applications),
            "terms": converter.unstructure(match.regulation.terms),
            "retired": converter.unstructure(match.regulation.retired),
            "summary": converter.unstructure(match.regulation.summary),
        },
    )
    converter.register_unstructure_hook(
        ContactMatch,
        lambda match: {
            **contact(match),
            "region": match.contact_point.region,
            "summary": converter.unstructure(match.contact_point.summary),
        },
    )
    converter.register_unstructure_hook(Question, lambda each: {**question(each), "settles": each.settles})
    return converter


def _is_part(kind: Any) -> bool:
    return attrs.has(kind) and kind.__module__ != "techtalent.plan"


def _as_in_content(part: type[Any], converter: cattrs.Converter) -> Any:
    # `kind` tells the members of a union apart, so it stands there although it is a default.
    keep = {"kind": override(omit_if_default=False)} if "kind" in attrs.fields_dict(part) else {}
    return make_dict_unstructure_fn(part, converter, _cattrs_omit_if_default=True, **keep)  # type: ignore[arg-type]


def _reference(record: Record) -> dict[str, Any]:
    """Return what a front end needs to show a record of the catalogue."""
    return {
        "kind": KIND_OF[type(record)].name,
        "id": record.id,
        "title": {"nl": record.title.nl} | ({"en": record.title.en} if record.title.en is not None else {}),
        "website": getattr(record, "website", None),
    }
