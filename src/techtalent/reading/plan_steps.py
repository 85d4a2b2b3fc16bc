"""What is wrong with the first steps of a stored plan, beyond what its schema says."""

from collections.abc import Container, Iterator, Mapping
from typing import Any

from techtalent.errors import Finding


def wrong_first_steps(
    steps: Any, unsound: Container[str], records: Mapping[str, Mapping[str, Any]] | None
) -> Iterator[Finding]:
    """Yield the findings about first steps: what a step needs, days in order, and places that an activity has.

    `unsound` are the pointers of the parts that do not keep to the schema, and `records` the plan's records by kind and
    id; None where the plan has none.
    """
    for at, step in enumerate(steps if isinstance(steps, list) else ()):
        pointer = f"/first_steps/{at}"
        if pointer in unsound or "/first_steps" in unsound:
            continue
        yield from _incomplete(step, pointer)
        if step["when"] is not None:
            yield from _wrong_days(step["when"], f"{pointer}/when")
        activity = None if records is None else records["activity"].get(step["activity"])
        if activity is not None:
            yield from _beyond(step, pointer, activity)


def _incomplete(step: dict[str, Any], pointer: str) -> Iterator[Finding]:
    """Money is claimed by a regulation, and an activity begins with one of its beginnings."""
    if step["kind"] == "claim" and step["regulation"] is None:
        message = "money is claimed by a regulation"
        yield Finding(code="wrong-form", pointer=f"{pointer}/regulation", message=message)
    if (step["kind"] == "begin") is (step["begin"] is None):
        message = "what to do first with an activity is one of its beginnings, and of a claim it is none"
        yield Finding(code="wrong-form", pointer=f"{pointer}/begin", message=message)


def _wrong_days(when: dict[str, Any], pointer: str) -> Iterator[Finding]:
    first, last = when["first_day"], when["last_day"]
    if first is None and last is None:
        message = "it has a first day or a last day"
        yield Finding(code="wrong-form", pointer=pointer, message=message)
    elif first is not None and last is not None and first > last:
        yield Finding(code="days-reversed", pointer=f"{pointer}/first_day", message=f"{first} comes after {last}")


def _beyond(step: dict[str, Any], pointer: str, activity: Any) -> Iterator[Finding]:
    for name in ("begin", "effort"):
        if step[name] is not None:
            yield from beyond_list(step[name], f"{pointer}/{name}", activity, name)


def beyond_list(place: int, pointer: str, record: Any, name: str) -> Iterator[Finding]:
    """Yield a finding where a place, counted from 0, is after the end of a list of a record."""
    there = len(getattr(record, name))
    if place >= there:
        message = f"there is no {place} among the {there} of {name!r} of {record.id!r}, counted from 0"
        yield Finding(code="dangling-reference", pointer=pointer, message=message)
