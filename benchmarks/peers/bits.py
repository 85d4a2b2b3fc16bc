"""Words as bits of a number, for peers that compare sets in one operation."""

from collections.abc import Iterable
from typing import Any

from benchmarks.conditions import Condition, Different, IsIn, IsNotIn, Same, SharesAny, SharesNone, walk
from benchmarks.rules import Rules
from benchmarks.sampling import Facts


class Bits:
    """The bit of each word of each fact, given out as words come."""

    def __init__(self, conditions: Iterable[Condition]) -> None:
        """Take the conditions of all rules: they show which facts are words, and which two are compared."""
        self._words: dict[str, dict[str, int]] = {}
        for condition in conditions:
            for part in walk(condition):
                if isinstance(part, Same | Different):
                    # What is compared has the same bits.
                    self._words[part.other] = self._words.setdefault(part.fact, {})
        for condition in conditions:
            for part in walk(condition):
                if isinstance(part, SharesAny | SharesNone | IsIn | IsNotIn):
                    self.of(part.fact, part.words)

    def of(self, fact: str, words: Iterable[str]) -> int:
        """Return the bits of the fact's words together."""
        known = self._words.setdefault(fact, {})
        bits = 0
        for word in words:
            bits |= 1 << known.setdefault(word, len(known))
        return bits

    def facts(self) -> frozenset[str]:
        """Return the names of the facts that are words."""
        return frozenset(self._words)

    def of_facts(self, facts: Facts) -> dict[str, Any]:
        """Return a profile's facts with their words as bits; None stands for a fact that was left out."""
        changed = dict(facts)
        for fact in self._words:
            words = facts[fact]
            if words is not None:
                changed[fact] = self.of(fact, (words,) if isinstance(words, str) else words)
        return changed


def bits_of(rules: Rules) -> Bits:
    """Return the bits for the words of these rules."""
    return Bits(tuple(rules.conditions()))
