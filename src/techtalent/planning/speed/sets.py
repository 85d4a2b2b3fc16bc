"""Sets as whole numbers with a bit for each member: joined and intersected at once, however large they are."""

import functools
import operator
from collections.abc import Iterable

Bits = int
"""A set: its members are the places of the bits that are set."""


def union(sets: Iterable[Bits]) -> Bits:
    """Return the members of any of the sets."""
    return functools.reduce(operator.or_, sets, 0)


def places(bits: Bits) -> list[int]:
    """Return the places of the members of a set, the lowest first."""
    found = []
    while bits:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
    return found
