"""Sets as whole numbers, with a bit for each thing in them: joined and intersected at once, however large they are."""

import functools
import operator
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Generic, TypeVar

_Thing = TypeVar("_Thing")

Bits = int
"""A set, with a bit for the place of each thing in it."""


def union(sets: Iterable[Bits]) -> Bits:
    """Return what is in any of the sets."""
    return functools.reduce(operator.or_, sets, 0)


def places(bits: Bits) -> list[int]:
    """Return the places of what is in the set, the lowest first."""
    found = []
    while bits:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
    return found


class MeantFor(Generic[_Thing]):
    """Things that are for everyone, or for who told one of some words: found without looking at each."""

    __slots__ = ("_every", "_for_all", "_for_word", "_things")

    def __init__(self, things: Iterable[_Thing], words: Callable[[_Thing], Mapping[str, Collection[str]]]) -> None:
        """Keep the things in their order.

        `words` says, for each fact that anybody can tell, for which words a thing is: none, for any.
        """
        self._things = tuple(things)
        self._every = (1 << len(self._things)) - 1
        self._for_all: dict[str, Bits] = {}
        self._for_word: dict[str, dict[str, Bits]] = {}
        for at, thing in enumerate(self._things):
            for fact, meant in words(thing).items():
                for_word = self._for_word.setdefault(fact, {})
                if not meant:
                    self._for_all[fact] = self._for_all.get(fact, 0) | 1 << at
                for word in meant:
                    for_word[word] = for_word.get(word, 0) | 1 << at

    def known(self, fact: str) -> Collection[str]:
        """Return the words of a fact that something turns on."""
        return self._for_word.get(fact, {}).keys()

    def those(self, *told: Mapping[str, Collection[str] | None]) -> list[_Thing]:
        """Return the things that nothing told speaks against, in their order; None stands for what was not told.

        Where several told something, one of them is enough.
        """
        return [self._things[place] for place in places(union(map(self._meant, told)))]

    def _meant(self, told: Mapping[str, Collection[str] | None]) -> Bits:
        found = self._every
        for fact, words in told.items():
            if words is not None:
                for_word = self._for_word.get(fact, {})
                found &= self._for_all.get(fact, 0) | union(for_word.get(word, 0) for word in words)
        return found
