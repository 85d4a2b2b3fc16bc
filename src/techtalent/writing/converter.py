"""A plan to JSON. The converter is made once: one for every plan would be many times slower."""

import datetime as dt
import functools
from typing import Any

import attrs
import cattrs
from cattrs.gen import make_dict_unstructure_fn, override

from techtalent.model.kinds import KIND_OF, KINDS, Record
from techtalent.model.plan import ContactMatch, FundingMatch, Question
from techtalent.model.profile import CompanyProfile


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
    return attrs.has(kind) and kind.__module__ != "techtalent.model.plan"


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
