"""The JSON text of plans, faster: plans share most of their parts, and the text of each part is made once and kept.

The plain way is `json.dumps(to_dict(plan))`; this one gives the same text, to the byte, and may be deleted.
"""

import functools
import json
import operator
import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar, get_args, get_origin

import attrs
from attrs import frozen

from techtalent.model.conditions import ConditionMatch
from techtalent.model.conversion import (
    answer_writer,
    computed,
    held_records,
    is_answer,
    is_union,
    members_of,
    unstructure,
)
from techtalent.model.kinds import KIND_OF, KINDS, Record
from techtalent.model.naming import names_content
from techtalent.model.plan import AnswerOption, FundingMatch, Plan
from techtalent.writing.json_page import page_entries

# So many characters of parts, and bytes of records, are kept. The oldest are dropped first.
_KEPT = 16_000_000

# The fields of a plan that are lists of what plans share.
_SHARED = (
    "already",
    "activities",
    "starts",
    "conditions",
    "first_steps",
    "near_misses",
    "funding",
    "documents",
    "coverage",
    "contacts",
    "steps",
    "tips",
    "cases",
)

_dumps = functools.partial(json.dumps, ensure_ascii=False, separators=(",", ":"))


@frozen(eq=False, repr=False)
class RecordText:
    """A record as plans name it, and as it stands among the records of its kind."""

    id: str
    named: str
    """The id with the kind before it."""
    kind: str
    place: str
    """What records are sorted by: their kind, in the order of the kinds, and their id."""
    text: bytes
    """In UTF-8: most of a plan's text is its records, and bytes are put together in a tenth of the time."""


# The records that a part of a plan holds.
_Held = set[RecordText]


@frozen(eq=False, repr=False)
class PartText:
    """A part of a plan, and the records that it holds."""

    text: str
    records: tuple[RecordText, ...]


_Text = TypeVar("_Text", bound=RecordText | PartText)


class Kept(Generic[_Text]):
    """Texts of values, by their identity: to compare or to hash a record would walk through all of it.

    Each value is kept with its text, so that no other one ever has its identity.
    """

    def __init__(self, make: Callable[[Any], _Text], most: int = _KEPT) -> None:
        self._make = make
        self._most = most
        self._found: dict[int, tuple[object, _Text]] = {}
        self._total = 0
        self._lock = threading.Lock()

    def __call__(self, value: object) -> _Text:
        """Return the text of the value, with what belongs to it."""
        found = self._found.get(id(value))
        if found is not None:
            return found[1]
        made = self._make(value)
        with self._lock:
            if id(value) not in self._found:
                self._found[id(value)] = (value, made)
                self._total += len(made.text)
            while self._total > self._most:
                _, dropped = self._found.pop(next(iter(self._found)))
                self._total -= len(dropped.text)
        return made


# Records

_PLACES = {kind.name: f"{place:02}" for place, kind in enumerate(KINDS)}


def _make_record(record: Record) -> RecordText:
    kind, name = KIND_OF[type(record)].name, _dumps(record.id)
    return RecordText(
        id=name,
        named=_dumps(f"{kind}/{record.id}"),
        kind=kind,
        place=f"{_PLACES[kind]}/{record.id}",
        text=encoded(f"{name}:{_dumps(unstructure(record))}"),
    )


def encoded(text: str) -> bytes:
    """Return a text as UTF-8; half a character, which only a program can put into a record, stays one."""
    return text.encode("utf-8", "surrogatepass")


record_text: Kept[RecordText] = Kept(_make_record)


def _records(held: _Held) -> list[bytes] | None:
    """Return the pieces of the records' text, by kind and id; None where two that differ have one place."""
    by_place = {record.place: record for record in held}
    if len(by_place) < len(held) and any(by_place[record.place].text != record.text for record in held):
        return None
    pieces, kind = [b"{"], ""
    for place in sorted(by_place):
        record = by_place[place]
        if record.kind == kind:
            pieces.append(b",")
        else:
            pieces.append(f'{"}," if kind else ""}"{record.kind}":{{'.encode())
            kind = record.kind
        pieces.append(record.text)
    pieces.append(b"}}" if kind else b"}")
    return pieces


# Parts of plans

# What returns the text of a value, and adds the records that it holds.
_Writer = Callable[[Any, _Held], str]


@functools.cache
def _writer(annotation: Any) -> _Writer:
    """Return what writes values of this type, as the plain way does."""
    if annotation in KIND_OF or names_content(annotation):
        return _namer("id" if annotation in KIND_OF else "named")
    if annotation == tuple[AnswerOption, ...]:
        # All questions for a fact have the same options.
        return lambda options, held: _options_text(options).text
    if get_origin(annotation) is tuple:
        return _list_writer(_writer(get_args(annotation)[0]))
    members = members_of(annotation) if is_union(annotation) else set()
    if len(members) == 1:
        write = _writer(members.pop())
        return lambda value, held: "null" if value is None else write(value, held)
    # What an entry names by a pointer, only the plain way knows.
    if is_answer(annotation) and annotation not in (ConditionMatch, FundingMatch):
        return _answer_writer(annotation)
    hook = answer_writer().get_unstructure_hook(annotation)

    def write_plainly(value: Any, held: _Held) -> str:
        held.update(map(record_text, held_records(value)))
        return _dumps(hook(value))

    return write_plainly


def _namer(name: str) -> _Writer:
    get: Callable[[RecordText], str] = operator.attrgetter(name)

    def write(record: Record, held: _Held) -> str:
        text = record_text(record)
        held.add(text)
        return get(text)

    return write


def _list_writer(write: _Writer) -> _Writer:
    return lambda values, held: f"[{','.join([write(value, held) for value in values])}]"


def _answer_writer(answer: Any) -> _Writer:
    hooks = [(f'"{field.name}":', field.name, _writer(field.type)) for field in attrs.fields(answer)]
    plain = answer_writer().unstructure
    hooks += [(f'"{name}":', name, lambda value, held: _dumps(plain(value))) for name in computed(answer)]
    return lambda value, held: (
        f"{{{','.join([key + write(getattr(value, name), held) for key, name, write in hooks])}}}"
    )


def _make_part(part: Any) -> PartText:
    held: _Held = set()
    kind: Any = type(part)
    return PartText(text=_writer(kind)(part, held), records=tuple(held))


part_text: Kept[PartText] = Kept(_make_part)


def _make_options(options: Any) -> PartText:
    return PartText(text=_dumps([answer_writer().unstructure(option) for option in options]), records=())


_options_text: Kept[PartText] = Kept(_make_options)


def plan_bytes(plan: Plan, *, records: bool) -> bytes | None:
    """Return the plan as compact JSON in UTF-8; None where two of its records differ and have one kind and id."""
    held: _Held = set()
    pieces: list[str] = []
    fields: Any = attrs.fields(Plan)
    for field in fields:
        name, value = field.name, getattr(plan, field.name)
        if name in _SHARED:
            parts = [part_text(entry) for entry in value]
            for part in parts:
                held.update(part.records)
            text = f"[{','.join([part.text for part in parts])}]"
        else:
            text = _writer(field.type)(value, held)
        pieces.append(f'{"," if pieces else "{"}"{name}":{text}')
    pieces.append(f',"page":{_dumps(page_entries(plan))}')
    head = encoded("".join(pieces))
    if not records:
        return head + b"}"
    written = _records(held)
    # Records are long: to put them together twice would take twice as long.
    return None if written is None else b"".join([head, b',"records":', *written, b"}"])
