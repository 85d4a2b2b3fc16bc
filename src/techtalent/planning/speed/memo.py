"""Results that were computed once from a catalogue are kept, as far as there is room."""

import bisect
import contextlib
import datetime as dt
import functools
import itertools
from collections.abc import Callable, Hashable
from typing import Any, Concatenate, ParamSpec, TypeVar

from techtalent.catalogue.catalogue import Catalogue

_Rest = ParamSpec("_Rest")
_Made = TypeVar("_Made")

# The number of results of one function that are kept for one catalogue: more than there are choices in the packaged
# content (129 x 17 x 4). The memory that they take grows with the content: `python -m benchmarks --only memory` says
# how much.
_LIMIT = 10_000


def remembered(make: Callable[Concatenate[Catalogue, _Rest], _Made]) -> Callable[Concatenate[Catalogue, _Rest], _Made]:
    """Return a function that returns what `make` returns, and keeps it for the same catalogue and other arguments.

    The other arguments are given by position and can be hashed. Where there is no more room, the oldest quarter of the
    results is dropped.
    """
    plain: Callable[..., _Made] = make

    @functools.wraps(make)
    def remembering(catalogue: Catalogue, *arguments: Hashable) -> _Made:
        try:
            found: _Made = catalogue._kept[plain][arguments]
        except KeyError:
            pass
        else:
            return found
        made = plain(catalogue, *arguments)
        kept = catalogue._kept[plain]
        if len(kept) >= _LIMIT:
            _drop_oldest_quarter(kept)
        kept[arguments] = made
        return made

    return remembering  # type: ignore[return-value]


def _drop_oldest_quarter(kept: dict[Any, Any]) -> None:
    # Many at once: to find the first key of a dict takes the longer, the more keys before it were deleted.
    # Another thread may add results or drop the same ones at the same time.
    with contextlib.suppress(RuntimeError):
        for key in list(itertools.islice(kept, _LIMIT // 4)):
            kept.pop(key, None)


def same_in_use(catalogue: Catalogue, as_of: dt.date) -> dt.date:
    """Return the first day on which the same records are in use as on `as_of`."""
    retirements = catalogue._derived(_retirements)
    passed = bisect.bisect_right(retirements, as_of)
    return retirements[passed - 1] if passed else dt.date.min


def _retirements(catalogue: Catalogue) -> list[dt.date]:
    """Return the days on which what is in use changes."""
    return sorted({record.retired.since for record in catalogue.records() if record.retired is not None})
