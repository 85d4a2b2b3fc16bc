"""What was made once is kept, as far as there is room."""

from collections.abc import Callable
from typing import TypeVar

_Key = TypeVar("_Key")
_Made = TypeVar("_Made")

#: So much is kept of one kind: more than the choices of any wizard, and no more than some megabytes.
_LIMIT = 4096


class Memo(dict[_Key, _Made]):
    """A dictionary that makes what it does not have. Once it is full it forgets everything and begins anew."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[_Key], _Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: _Key) -> _Made:
        made = self._make(key)
        if len(self) >= _LIMIT:
            self.clear()
        self[key] = made
        return made
