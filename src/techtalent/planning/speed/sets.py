"""Sets as whole numbers, with a bit for each thing in them: joined and intersected at once, however large they are."""

import functools
import operator
from collections.abc import Iterable

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
