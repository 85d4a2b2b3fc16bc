"""The rules as rows of tables, with sets as bits, for every peer that looks things up in tables."""

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from benchmarks.rules import Decisions, Facts, Rules, offers
from techtalent.planning.speed.sets import union
from techtalent.records import (
    AffiliationRequirement,
    CompanySizeRequirement,
    OfferRequirement,
    PartnersRequirement,
    RegionRequirement,
    Requirement,
)

# What stands in an activity's way, as near misses name it.
CHOICES = ("goals", "target_groups", "time_tier")

# The facts that a contact point or a tip is for.
MEANT_FOR = ("goals", "target_groups", "time_tier", "region", "affiliations")

# The tables with their columns.
COLUMNS = {
    "activity": ("id", "goals", "target_groups", "time_tier_order"),
    "pays": ("activity", "regulation"),
    "regulation": ("id", "availability"),
    "requirement": ("regulation", "kind", "bound", "bits", "own"),
    "guidance": ("id", "kind", *MEANT_FOR),
    "does": ("case_id", "activity"),
}

# The facts that are sets of words, and those that are one word, each with the words that it is of.
_SETS = ("goals", "target_groups", "affiliations", "offers")
_WORDS = {"region": "region", "activity_region": "region", "time_tier": "time_tier"}


class Bits(dict[str, int]):
    """A bit for each word, given out as they come."""

    def __missing__(self, word: str) -> int:
        self[word] = 1 << len(self)
        return self[word]

    def of(self, words: Iterable[str]) -> int:
        """Return the bits of several words together."""
        return union(self[word] for word in words)


@frozen
class Tables:
    """The rows of each table, and the bits that their words have."""

    rows: dict[str, list[tuple[Any, ...]]]
    _bits: dict[str, Bits]

    def told(self, facts: Facts) -> dict[str, Any]:
        """Return a profile's facts with its words as bits; None stands for what was not told."""
        bits = self._bits
        told = dict(facts)
        for name in _SETS:
            words = facts[name]
            told[name] = None if words is None else bits[name].of(words)
        for name, kind in _WORDS.items():
            word = facts[name]
            told[name] = None if word is None else bits[kind][word]
        return told


def tables(rules: Rules) -> Tables:
    """Return the rules as tables."""
    bits = {name: Bits() for name in (*_SETS, *_WORDS.values())}
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in COLUMNS}
    for rule in rules.activities:
        masks = bits["goals"].of(rule.goals), bits["target_groups"].of(rule.target_groups)
        rows["activity"].append((rule.id, *masks, rule.time_tier_order))
        rows["pays"].extend((rule.id, paying) for paying in rule.regulations)
    for regulation in rules.regulations:
        rows["regulation"].append((regulation.id, regulation.availability))
        rows["requirement"].extend((regulation.id, *_row(each, bits)) for each in regulation.requirements)
    for kind, guidance in (("contact", rules.contacts), ("tip", rules.tips)):
        for each in guidance:
            ids = {fact: ids for _, fact, ids in each.meant_for}
            masks_of = (bits[fact].of(ids.get(fact, ())) for fact in MEANT_FOR)
            rows["guidance"].append((each.id, kind, *masks_of))
    for case, done in rules.cases.items():
        rows["does"].extend((case, activity) for activity in done)
    return Tables(rows, bits)


def _row(requirement: Requirement, bits: dict[str, Bits]) -> tuple[str, int | None, int | None, bool]:
    """Return the kind, the bound, the bits and whether the company's own region will do."""
    match requirement:
        case AffiliationRequirement():
            return requirement.kind, None, bits["affiliations"].of(requirement.any_of), False
        case OfferRequirement():
            return requirement.kind, None, bits["offers"].of(offers(requirement.any_of)), False
        case RegionRequirement():
            named = set(requirement.any_of)
            return requirement.kind, None, bits["region"].of(named - {"own"}), "own" in named
        case CompanySizeRequirement():
            return requirement.kind, requirement.fewer_than, None, False
        case PartnersRequirement():
            return requirement.kind, requirement.at_least, None, False
        case _:
            return requirement.kind, None, None, False


def decided(rows: Iterable[tuple[str, str, Any, Any]]) -> Decisions:
    """Return the decisions that rows of a kind, an id, a verdict and an availability stand for."""
    found: dict[str, set[str]] = {"activity": set(), "contact": set(), "tip": set(), "case": set()}
    funding = {}
    near_misses = {}
    for kind, one, verdict, availability in rows:
        if kind == "regulation":
            funding[one] = verdict, availability
        elif kind == "near miss":
            near_misses[one] = verdict
        else:
            found[kind].add(one)
    return Decisions(found["activity"], funding, near_misses, found["contact"], found["tip"], found["case"])
