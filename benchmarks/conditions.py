"""The conditions that a peer is given: a small tree of operators on the facts of a profile.

A peer translates these operators and nothing else: it knows neither the kinds of requirements nor the facts. No
operator but `Unknown` holds of a fact that the profile leaves out.
"""

from collections.abc import Iterator

from attrs import frozen


@frozen
class Unknown:
    """The profile leaves the fact out."""

    fact: str


@frozen
class SharesAny:
    """The fact is a list that has at least one of the words."""

    fact: str
    words: tuple[str, ...]


@frozen
class SharesNone:
    """The fact is a list that has none of the words."""

    fact: str
    words: tuple[str, ...]


@frozen
class IsIn:
    """The fact is one of the words."""

    fact: str
    words: tuple[str, ...]


@frozen
class IsNotIn:
    """The fact is a word, and none of these."""

    fact: str
    words: tuple[str, ...]


@frozen
class Below:
    """The fact is less than the number."""

    fact: str
    number: int


@frozen
class AtLeast:
    """The fact is the number or more."""

    fact: str
    number: int


@frozen
class Is:
    """The fact is this truth value."""

    fact: str
    truth: bool


@frozen
class Same:
    """Both facts are the same word."""

    fact: str
    other: str
    words: tuple[str, ...]
    """All words that either can be."""


@frozen
class Different:
    """Both facts are words, and not the same."""

    fact: str
    other: str
    words: tuple[str, ...]
    """All words that either can be."""


@frozen
class AllOf:
    """All of the conditions hold; so does AllOf of none."""

    conditions: tuple["Condition", ...]


@frozen
class AnyOf:
    """At least one of the conditions holds; AnyOf of none does not."""

    conditions: tuple["Condition", ...]


Condition = Unknown | SharesAny | SharesNone | IsIn | IsNotIn | Below | AtLeast | Is | Same | Different | AllOf | AnyOf


def unless_unknown(condition: SharesAny | IsIn | AtLeast) -> Condition:
    """Return the condition that also holds where the fact is left out."""
    return AnyOf((Unknown(condition.fact), condition))


def walk(condition: Condition) -> Iterator[Condition]:
    """Yield the condition and every condition inside it."""
    yield condition
    if isinstance(condition, AllOf | AnyOf):
        for part in condition.conditions:
            yield from walk(part)


def facts_of(condition: Condition) -> frozenset[str]:
    """Return the names of the facts that the condition depends on."""
    names: set[str] = set()
    for part in walk(condition):
        if isinstance(part, Same | Different):
            names |= {part.fact, part.other}
        elif not isinstance(part, AllOf | AnyOf):
            names.add(part.fact)
    return frozenset(names)
