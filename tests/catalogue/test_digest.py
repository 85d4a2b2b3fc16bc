"""The digest of a catalogue: the same for equal records, another one for any others."""

import copy
import datetime as dt
import hashlib
import json
import os
import subprocess
import sys
import typing
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import attrs
import pytest
from support.corpus import CORPUS

from techtalent import Catalogue, Text
from techtalent.catalogue.digest import digest_of
from techtalent.model.conversion import structure, without_editor_keys
from techtalent.model.kinds import KIND_OF, KINDS, Record
from techtalent.model.walk import parts
from techtalent.records import (
    Allocation,
    AllRequirement,
    AnyRequirement,
    AnyTime,
    Closed,
    DatedProjectDays,
    Decision,
    DecisionAfter,
    DecisionOnDay,
    FundingRegulation,
    Goal,
    LegalFormRequirement,
    NoLimit,
    PlaceRequirement,
    Retired,
    Round,
    Rounds,
    SectorRequirement,
    Source,
    Statement,
    TrainingCompanyRequirement,
    YearlyProjectDays,
)


def in_types(annotation: Any) -> Iterator[Any]:
    """Yield an annotation, those inside it, and those of the fields of the classes in it."""
    yield annotation
    inside = get_args(annotation)
    if attrs.has(annotation):
        inside = tuple(typing.get_type_hints(annotation).values())
    for other in inside:
        yield from in_types(other)


ANNOTATIONS = {annotation for kind in KINDS for annotation in in_types(kind.record)}
CLASSES = sorted(filter(attrs.has, ANNOTATIONS), key=lambda part: str(part.__name__))


def holder(part: type[object], catalogue: Catalogue) -> Record:
    """Return a record that holds a part of this class, or is of it."""
    slim = catalogue.funding_regulations["slim"]
    # No packaged record says these.
    unlimited = attrs.evolve(slim, validity=NoLimit(source=slim.source), applications=AnyTime(source=slim.source))
    asked = (
        PlaceRequirement(any_of=("NL",), text=slim.title, basis="stated"),
        SectorRequirement(any_of=("C",), text=slim.title, basis="stated"),
        LegalFormRequirement(any_of=("foundation",), text=slim.title, basis="stated"),
    )
    both = AllRequirement(of=asked[:2], text=slim.title, basis="stated")
    recognised = TrainingCompanyRequirement(text=slim.title, basis="stated")
    one = AnyRequirement(of=(*asked, recognised, both), text=slim.title, basis="stated")
    day = dt.date(2026, 1, 1)
    rounds = Rounds(rounds=(Round(first_day=day, last_day=day, applicant=slim.title),), complete=True)
    closed = Closed(since=day, why="withdrawn", text=slim.title)
    decision = Decision(
        heard=DecisionAfter(number=6, unit="weeks", anchor="last-day"), paid=DecisionOnDay(day="12"), text=slim.title
    )
    project_days = (YearlyProjectDays(first_start="10-01"), DatedProjectDays(last_end=day))
    in_rounds = attrs.evolve(slim, applications=rounds, closed=closed, project_days=project_days, decision=decision)
    goal = next(iter(catalogue.goals.values()))
    over = attrs.evolve(goal, retired=Retired(since=dt.date(2026, 11, 23), reason=goal.title))
    divided = Allocation(kind="lottery", text=slim.title)
    aid = Statement(text=slim.title)
    money = attrs.evolve(slim, allocation=divided, de_minimis=aid)
    asking = json.loads((CORPUS / "valid/funding-regulations/all-conditions.json").read_bytes())
    conditions = structure(without_editor_keys(asking), FundingRegulation)
    records = (
        *catalogue.records(),
        conditions,
        unlimited,
        in_rounds,
        over,
        money,
        attrs.evolve(slim, requirements=(one,)),
    )
    return next(record for record in records if next(parts(record, part), None) is not None)


def digest(record: Record) -> str:
    kind = KIND_OF[type(record)]
    return digest_of({kind.collection: {record.id: record}})


def others(value: object) -> set[object]:
    """Return values that a field may have instead of this one."""
    found: set[object] = {None, "another", 7, False, (), ("another",), dt.date(1999, 1, 1)}
    if isinstance(value, tuple):
        found |= {(*value, "one more"), value[1:]}
    return found - {value}


@pytest.mark.parametrize("part", CLASSES, ids=lambda part: str(part.__name__))
def test_every_field_counts(part: type[Any], catalogue: Catalogue) -> None:
    """Another value in any field of any class gives another digest, and no two values the same."""
    record = holder(part, catalogue)
    for field in attrs.fields(part):
        changed = copy.deepcopy(record)
        _, inner = next(parts(changed, part))
        digests = [digest(record), digest(changed)]
        assert digests[0] == digests[1]
        values = others(getattr(inner, field.name))
        for value in values:
            # A record of such a value may be refused, and is not what is looked at here.
            object.__setattr__(inner, field.name, value)
            digests.append(digest(changed))
        assert len(set(digests)) == len(values) + 1


def test_the_parts_that_a_field_may_hold_differ_in_their_kind() -> None:
    """Of the classes that a field may hold each has another `kind`, which tells them apart where values are listed."""
    unions = [list(filter(attrs.has, get_args(annotation))) for annotation in ANNOTATIONS]
    several = [members for members in unions if len(members) > 1]
    assert several
    for members in several:
        kinds = [typing.get_type_hints(member)["kind"] for member in members]
        assert all(get_origin(kind) is Literal for kind in kinds)
        assert len({get_args(kind) for kind in kinds}) == len(members)


def test_the_digest_is_that_of_this_text() -> None:
    """What is digested is JSON text, so that every Python on every machine reckons the same."""
    reason = Text(nl="één", en="one")
    retired = Retired(since=dt.date(2026, 11, 23), reason=reason)
    source = Source(document="c", chapter=1)
    goal = Goal(id="a", number=1, title=reason, summary=Text(nl="b"), source=source, retired=retired)
    text = (
        r'[["goals",[["a",1,["\u00e9\u00e9n","one"],["b",null],false,["c",1,null,null,null,null,null],'
        r'null,[],["2026-11-23",["\u00e9\u00e9n","one"],[]]]]]]'
    )
    assert digest_of({"goals": {"a": goal}}) == hashlib.sha256(text.encode("ascii")).hexdigest()


def test_a_record_of_another_kind_gives_another_digest(catalogue: Catalogue) -> None:
    """The same records under another kind are another catalogue."""
    goals = dict(catalogue.goals)
    assert digest_of({"goals": goals, "tips": {}}) != digest_of({"goals": {}, "tips": goals})


@pytest.mark.parametrize("seed", ["0", "1", "random"])
def test_every_process_reckons_the_same(seed: str, catalogue: Catalogue) -> None:
    """Neither the seed of hashes nor the process means anything."""
    program = "import techtalent; print(techtalent.load_catalogue().digest)"
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == catalogue.digest


def test_a_day_of_any_class_is_a_day(catalogue: Catalogue) -> None:
    """A date of a class of its own, equal to a plain one, does not change the digest."""

    class Day(dt.date):
        """A date as some libraries have it."""

    goal = next(iter(catalogue.goals.values()))
    plain, own = (
        attrs.evolve(goal, retired=Retired(since=day, reason=goal.title))
        for day in (dt.date(2026, 11, 23), Day(2026, 11, 23))
    )
    assert plain == own
    assert digest(plain) == digest(own)
