"""Whatever an answer about plans can hold has its words."""

from typing import get_args

import pytest

from techtalent.model.kinds import KIND_OF
from techtalent.plans import AbsenceReason, Aspect, Choice, ConditionKind, Eligibility, Entry, Verdict
from techtalent.words.answers import ANSWER_PHRASES


def outcomes(subject: str) -> set[str]:
    """Return what stands behind the colon in the names of the phrases about a subject."""
    return {name.partition(":")[2] for name in ANSWER_PHRASES if name.startswith(f"{subject}:")}


@pytest.mark.parametrize(
    ("subject", "values"),
    [
        ("because", get_args(AbsenceReason)),
        ("standing", get_args(Eligibility)),
        ("turned", get_args(Verdict)),
        ("requirement", (*get_args(Verdict), "brought")),
        ("branch", get_args(Verdict)),
        ("kind", [KIND_OF[record].name for record in get_args(Entry)]),
        # How a regulation stands and when it is open are shown as they were and are, and so are the fields of a record;
        # what took the place of another record has a sentence of its own.
        ("differs", set(get_args(Aspect)) - {"availability", "window", "eligibility", "record", "successor"}),
        # A choice can be left out; what follows from the plan and the catalogue is never unknown.
        *((choice, get_args(Verdict)) for choice in get_args(Choice)),
        *((subject, ("met", "not-met")) for subject in ("helps_for", "activities", "education", "pays")),
        ("requires", get_args(Verdict)),
        ("time_tier_gone", ("not-met",)),
    ],
)
def test_every_outcome_has_its_words(subject: str, values: list[str]) -> None:
    """There is a phrase for every outcome that there can be, and for no other."""
    assert outcomes(subject) == set(values)


def test_every_kind_of_condition_has_its_words() -> None:
    """Of the kinds of conditions, those that are about records are said with phrases of their own."""
    said_otherwise = {"in-use", "availability", "also-check"}
    assert {kind for kind in get_args(ConditionKind) if outcomes(kind)} == set(get_args(ConditionKind)) - said_otherwise
