"""Every kind of requirement is in each place that docs/architecture.md names: nothing else would miss it there."""

import json
from pathlib import Path
from typing import Any, get_args

import attrs
import pytest

from techtalent.reading.record_regulations import regulation_meaning
from techtalent.records import SingleRequirement
from techtalent.words.synonyms import meanings

ROOT = Path(__file__).parents[2]
CLASSES: dict[str, Any] = {attrs.fields(found).kind.default: found for found in get_args(SingleRequirement)}

every_kind = pytest.mark.parametrize("kind", CLASSES)


def kinds_in(value: Any) -> set[str]:
    """Return all kinds that are named in some content."""
    if isinstance(value, list):
        return {kind for part in value for kind in kinds_in(part)}
    if isinstance(value, dict):
        return {value.get("kind", ""), *(kind for part in value.values() for kind in kinds_in(part))}
    return set()


@every_kind
def test_other_words_are_known(kind: str) -> None:
    """Who writes another word for a kind is told the kind."""
    assert any(kind in meant for meant in meanings([kind]).values())


@every_kind
def test_the_corpus_has_it(kind: str) -> None:
    """The file with all requirements has the kind."""
    path = ROOT / "tests/reading/content/valid/funding-regulations/all-requirements.json"
    assert kind in kinds_in(json.loads(path.read_bytes()))


@every_kind
def test_a_list_that_is_missing_is_a_finding_on_its_line(kind: str) -> None:
    """Where a kind has a list in two forms, none and both of them are a finding about the requirement."""
    fields = {field.name for field in attrs.fields(CLASSES[kind])}
    has_lists = {"any_of", "none_of"} <= fields
    for lists in ({}, {"any_of": ["a"], "none_of": ["b"]}):
        found = list(regulation_meaning({"requirements": [{"kind": kind, **lists}]}))
        assert ("one-list" in [finding.code for finding in found]) is has_lists
