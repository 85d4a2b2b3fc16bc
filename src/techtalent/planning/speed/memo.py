"""What was made once is kept, as far as there is room."""

from collections.abc import Callable
from typing import TypeVar

_Key = TypeVar("_Key")
_Made = TypeVar("_Made")

# So many are kept of one kind: more than there are choices in the packaged content (129 x 17 x 4). What they take
# grows with the content: `python -m benchmarks --only memory` says how much.
_LIMIT = 10_000


class Memo(dict[_Key, _Made]):
    """A dictionary that makes what it does not have. Once it is full it forgets everything and begins anew."""

    __slots__ = ("_limit", "_make")

    def __init__(self, make: Callable[[_Key], _Made], *, limit: int = _LIMIT) -> None:
        super().__init__()
        self._make = make
        self._limit = limit

    def __missing__(self, key: _Key) -> _Made:
        made = self._make(key)
        if len(self) >= self._limit:
            self.clear()
        self[key] = made
        return made
