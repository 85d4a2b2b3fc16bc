"""A plan as JSON, against `json.dumps` of the same plan as plain dicts and lists that are there already."""

import json
import statistics
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from attrs import Factory, define, frozen

import techtalent
from benchmarks.figures import Bound, Figure, ratio
from benchmarks.sampling import AS_OF, profiles
from benchmarks.timing import quartiles, rounds
from techtalent import Catalogue, CompanyProfile, Plan, load_catalogue, match, render_markdown

PART = "json"

# So few plans at a time that their ready answers do not fill the memory.
_BATCH = 20

_TO_JSON = "to_json of a plan, against json.dumps of the ready answer"
_WHOLE = "a plan's JSON, median"
_WITHOUT_RECORDS = "a plan's JSON without records, median"

_BOUNDS = {
    _TO_JSON: Bound("at most", 0.3),
    _WHOLE: Bound("at most", 130),
    _WITHOUT_RECORDS: Bound("at most", 30),
}

_UNITS = {_TO_JSON: "x", _WHOLE: "kB", _WITHOUT_RECORDS: "kB"}


@frozen(eq=False)
class Writers:
    """What is measured: `techtalent.to_json` and `techtalent.to_dict`, or what a test puts in their place."""

    to_json: Callable[..., str]
    to_dict: Callable[[Plan], Any]


@define
class _Taken:
    """The seconds of each batch of plans, and the bytes of each plan."""

    new: list[float] = Factory(list)
    """`to_json`, the first time."""
    warm: list[float] = Factory(list)
    """`to_json`, with the parts of these plans kept."""
    dumps: list[float] = Factory(list)
    markdown: list[float] = Factory(list)
    whole: list[int] = Factory(list)
    without_records: list[int] = Factory(list)


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield what a plan's JSON costs, and how large it is."""
    to_json, to_dict = getattr(techtalent, "to_json", None), getattr(techtalent, "to_dict", None)
    if to_json is None or to_dict is None:
        for what, bound in _BOUNDS.items():
            yield Figure(part=PART, what=what, value=None, unit=_UNITS[what], bound=bound, note="no to_json yet")
        return
    yield from figures(Writers(to_json, to_dict), 200 if quick else 5_000)


def figures(writers: Writers, count: int) -> Iterator[Figure]:
    """Yield the figures of these two functions, for so many profiles."""
    catalogue = load_catalogue()
    sampled = profiles(catalogue, count)
    taken = _Taken()
    for begin in range(0, count, _BATCH):
        _measure(writers, sampled[begin : begin + _BATCH], catalogue, taken)
    for what, seconds in (
        (_TO_JSON, taken.warm),
        ("the same, for a plan never written before", taken.new),
        ("render_markdown of a plan, against json.dumps of the ready answer", taken.markdown),
    ):
        note = f"{1e3 * sum(seconds) / count:.2f} ms a plan, json.dumps {1e3 * sum(taken.dumps) / count:.2f}"
        yield ratio(PART, what, seconds, taken.dumps, _BOUNDS.get(what), note)
    for what, lengths in ((_WHOLE, taken.whole), (_WITHOUT_RECORDS, taken.without_records)):
        kilobytes = [length / 1_000 for length in lengths]
        yield Figure(
            part=PART,
            what=what,
            value=statistics.median(kilobytes),
            unit="kB",
            bound=_BOUNDS[what],
            quartiles=quartiles(kilobytes),
            note="in UTF-8; a kB is 1,000 bytes",
        )


def _measure(writers: Writers, batch: Sequence[CompanyProfile], catalogue: Catalogue, taken: _Taken) -> None:
    some_rounds = 3

    def made() -> list[Plan]:
        return [match(profile, catalogue, as_of=AS_OF) for profile in batch]

    taken.new += rounds({"new": partial(_write_all, writers.to_json, made())}, 1)["new"]
    plans = made()
    ready = [writers.to_dict(plan) for plan in plans]
    written = [writers.to_json(plan) for plan in plans]
    if [json.loads(text) for text in written] != [json.loads(_dumps(answer)) for answer in ready]:
        raise AssertionError("to_json writes something else than to_dict returns")
    taken.whole += [len(text.encode()) for text in written]
    taken.without_records += [len(writers.to_json(plan, records=False).encode()) for plan in plans]
    # Another company with the same answer is likely, the same plan again is not: plans made anew for every round.
    stock = iter([made() for _ in range(some_rounds)])
    seconds = rounds(
        {
            "warm": lambda: _write_all(writers.to_json, next(stock)),
            "dumps": partial(_write_all, _dumps, ready),
            "markdown": partial(_write_all, render_markdown, plans),
        },
        some_rounds,
    )
    taken.warm.append(min(seconds["warm"]))
    taken.dumps.append(min(seconds["dumps"]))
    taken.markdown.append(min(seconds["markdown"]))


def _dumps(answer: Any) -> str:
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))


def _write_all(write: Callable[[Any], str], values: Sequence[Any]) -> object:
    return [write(value) for value in values]
