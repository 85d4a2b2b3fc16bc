"""Comparisons as JSON: what changed, with both values and its sentences in both languages, and nothing else."""

from collections.abc import Callable, Iterable
from typing import Any

from techtalent.answers.change import Aspect, EntryChange, PlanChange, Presence
from techtalent.answers.changes import CatalogueChange
from techtalent.answers.differences import FieldChange
from techtalent.model.advice import ActivityMatch
from techtalent.model.conversion import answer_writer, content_converter, unstructure
from techtalent.model.kinds import Record, name_of
from techtalent.model.plan import FundingMatch, Plan
from techtalent.model.text import LANGUAGES, Language
from techtalent.writing.field_lines import FieldWriter
from techtalent.writing.markdown_answers import ANSWER_WORDS
from techtalent.writing.markdown_changes import (
    PlanChangeLines,
    catalogue_fields,
    plan_change_lines,
    presence_line,
)
from techtalent.writing.writer import Writer, sentence, unmarked

# A writer for each language, and what it makes of comparisons.
_Fields = dict[Language, FieldWriter]
_Lines = dict[Language, PlanChangeLines]


def plan_change_form(change: PlanChange) -> dict[str, Any]:
    """Return a comparison of two plans as JSON has it: the receipts of the plans, and what changed."""
    lines = {language: plan_change_lines(writer, change) for language, writer in _writers().items()}
    return {
        "before": _receipt(change.before),
        "after": _receipt(change.after),
        "causes": list(change.causes),
        "gained": [_presence(presence) for presence in change.gained],
        "lost": [_presence(presence) for presence in change.lost],
        "changed": [_entry_change(entry, lines) for entry in change.changed],
    }


def catalogue_change_form(change: CatalogueChange) -> dict[str, Any]:
    """Return what changed between two catalogues as JSON has it: their digests, and what changed."""
    fields = {language: catalogue_fields(writer, change) for language, writer in _writers().items()}
    return {
        "before": {"catalogue_digest": change.before.digest},
        "after": {"catalogue_digest": change.after.digest},
        "added": [_titled(record) for record in change.added],
        "removed": [_titled(record) for record in change.removed],
        "changed": [
            _titled(record.after)
            | {
                "before": name_of(record.before),
                "fields": [_field_change(field, record.after, fields) for field in record.fields],
            }
            for record in change.changed
        ],
    }


def _writers() -> dict[Language, Writer]:
    return {language: Writer(language, ANSWER_WORDS) for language in LANGUAGES}


def _titled(record: Record) -> dict[str, Any]:
    """Return the name of a record, and its title: its content is in the plans or the catalogues."""
    return {"record": name_of(record), "title": unstructure(record.title)}


def _sentence(write: Callable[[Language], str]) -> dict[str, str]:
    """Return a line in every language, as a reader sees it."""
    return {language: f"{sentence(unmarked(write(language)))}." for language in LANGUAGES}


def _receipt(plan: Plan) -> dict[str, str]:
    """Return what a plan was made with, but for its profile, which may name companies."""
    receipt = plan.receipt
    return {
        "library_version": receipt.library_version,
        "catalogue_digest": receipt.catalogue_digest,
        "schema_version": receipt.schema_version,
        "as_of": receipt.as_of.isoformat(),
    }


def _presence(presence: Presence) -> dict[str, Any]:
    writers = _writers()
    return _titled(presence.record) | {
        "reasons": list(presence.reasons),
        "successors": [_titled(record) for record in presence.successors],
        "text": _sentence(lambda language: presence_line(writers[language], presence)),
    }


def _entry_change(change: EntryChange, lines: _Lines) -> dict[str, Any]:
    aspects = [difference.aspect for difference in change.differences]
    fields = {language: of_language.fields for language, of_language in lines.items()}
    in_languages = [list(of_language.of(change)) for of_language in lines.values()]
    return _titled(change.record) | {
        "before": _values(change.before, aspects),
        "after": _values(change.after, aspects),
        "differences": [{"aspect": each.aspect, "causes": [*each.causes]} for each in change.differences],
        "fields": [_field_change(field, change.record, fields) for field in change.fields],
        "sentences": [
            {language: f"{sentence(unmarked(line.said))}." for language, line in zip(LANGUAGES, of_one, strict=True)}
            for of_one in zip(*in_languages, strict=True)
        ],
    }


def _values(entry: object, aspects: Iterable[Aspect]) -> dict[str, Any]:
    """Return the values that differ, by the aspect; those of the content are among the fields."""
    found: dict[str, Any] = {}
    if isinstance(entry, ActivityMatch):
        found = {
            "goals": [served.goal.id for served in entry.goals],
            "target_groups": [reached.target_group.id for reached in entry.target_groups],
            "initiatives": _ids(entry.initiatives),
            "funding": _ids(entry.funding),
        }
    elif isinstance(entry, FundingMatch):
        write = answer_writer().unstructure
        found = {
            "availability": entry.availability,
            "window": None if entry.window is None else write(entry.window),
            "eligibility": entry.eligibility,
            "activities": _ids(entry.activities),
            "combinations": [
                {"kind": each.kind, "regulation": each.regulation.id, "may_pay": each.may_pay}
                for each in entry.combinations
            ],
            "estimate": None if entry.estimate is None else write(entry.estimate),
        }
    return {aspect: found[aspect] for aspect in aspects if aspect in found}


def _ids(records: Iterable[Record]) -> list[str]:
    return [record.id for record in records]


def _field_change(change: FieldChange, record: Record, fields: _Fields) -> dict[str, Any]:
    write = content_converter().unstructure
    return {
        "pointer": change.pointer,
        "before": write(change.before),
        "after": write(change.after),
        "text": _sentence(lambda language: fields[language].sentence(change, record)),
    }
