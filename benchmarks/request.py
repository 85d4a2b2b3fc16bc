"""A whole request: the bytes of a profile in, the bytes of its plan out, against `json.dumps` of the ready answer."""

import importlib
import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import jsonschema
from attrs import Factory, define

from benchmarks.figures import Bound, Figure, ratio
from benchmarks.sampling import AS_OF, profiles
from benchmarks.timing import rounds
from techtalent import Catalogue, load_catalogue, match, read_profile, to_json, to_json_bytes
from techtalent.reading.packaged import resource_folder

PART = "request"

# So few requests at a time that their ready answers do not fill the memory.
_BATCH = 20

# So many requests come before those that are timed: a service has run for a while.
_BEFORE = 2_000


@define
class _Taken:
    """The seconds of each batch of requests."""

    request: list[float] = Factory(list)
    dumps: list[float] = Factory(list)
    orjson: list[float] = Factory(list)
    read: list[float] = Factory(list)
    checked: list[float] = Factory(list)
    """json and jsonschema alone, on the same bytes."""


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield what a request costs, and the part of it that reads the profile."""
    yield from figures(400 if quick else 4_000, before=_BEFORE)


def figures(count: int, *, before: int) -> Iterator[Figure]:
    """Yield the figures for so many requests, which come after so many others."""
    catalogue = load_catalogue()
    asked = [to_json_bytes(profile) for profile in profiles(catalogue, before + count)]
    _answer_all(asked[:before], catalogue)
    taken, validator, orjson = _Taken(), _validator(), _orjson()
    for begin in range(before, len(asked), _BATCH):
        _measure(asked[begin : begin + _BATCH], catalogue, validator, orjson, taken)
    note = f"{1e3 * sum(taken.request) / count:.2f} ms a request, json.dumps {1e3 * sum(taken.dumps) / count:.2f}"
    yield ratio(
        PART,
        "profile bytes in, plan bytes out, against json.dumps of the ready answer",
        taken.request,
        taken.dumps,
        Bound("at most", 0.6),
        note,
    )
    if taken.orjson:
        yield ratio(PART, "orjson.dumps of the ready answer, against the same", taken.orjson, taken.dumps)
    yield ratio(
        PART,
        "read_profile, against json and jsonschema alone on the same bytes",
        taken.read,
        taken.checked,
        Bound("at most", 1.5),
        f"{1e6 * sum(taken.read) / count:.0f} µs a profile",
    )


def _measure(
    batch: Sequence[bytes],
    catalogue: Catalogue,
    validator: Any,
    orjson: Callable[[Any], bytes] | None,
    taken: _Taken,
) -> None:
    # The first time is what counts: the same request seldom comes again.
    taken.request += rounds({"request": partial(_answer_all, batch, catalogue)}, 1)["request"]
    plans = [match(read_profile(asked, catalogue), catalogue, as_of=AS_OF) for asked in batch]
    ready = [json.loads(to_json(plan)) for plan in plans]
    if [json.loads(answer) for answer in _answer_all(batch, catalogue)] != ready:
        raise AssertionError("a request is answered with something else than its plan")
    contenders: dict[str, Callable[[], object]] = {
        "dumps": lambda: [json.dumps(answer, ensure_ascii=False, separators=(",", ":")) for answer in ready],
        "read": lambda: [read_profile(asked, catalogue) for asked in batch],
        "checked": lambda: [list(validator.iter_errors(json.loads(asked))) for asked in batch],
    }
    if orjson is not None:
        contenders["orjson"] = lambda: [orjson(answer) for answer in ready]
    seconds = rounds(contenders, 3)
    taken.dumps.append(min(seconds["dumps"]))
    taken.read.append(min(seconds["read"]))
    taken.checked.append(min(seconds["checked"]))
    if orjson is not None:
        taken.orjson.append(min(seconds["orjson"]))


def _answer_all(batch: Sequence[bytes], catalogue: Catalogue) -> list[bytes]:
    return [to_json_bytes(match(read_profile(asked, catalogue), catalogue, as_of=AS_OF)) for asked in batch]


def _validator() -> Any:
    path = Path(resource_folder("schema"), "bundled", "company-profile.schema.json")
    return jsonschema.Draft202012Validator(json.loads(path.read_bytes()))


def _orjson() -> Callable[[Any], bytes] | None:
    """Return `orjson.dumps`; None where orjson is not installed."""
    try:
        return importlib.import_module("orjson").dumps  # type: ignore[no-any-return]
    except ImportError:
        return None
