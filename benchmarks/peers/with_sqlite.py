"""SQLite in memory: the catalogue in tables, with sets as bits, and one prepared statement for a profile's decisions.

What a regulation asks is written into the statement, since comparing it there is faster than joining a table of what
all regulations ask. NULL is a fact that is left out: a comparison with it is NULL, which a CASE passes over.
"""

import sqlite3
import weakref
from collections.abc import Iterable
from typing import Any

from attrs import frozen

from benchmarks.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
    Below,
    Condition,
    Different,
    Is,
    IsIn,
    IsNotIn,
    Same,
    SharesAny,
    SharesNone,
    Unknown,
)
from benchmarks.peers.bits import Bits, bits_of
from benchmarks.rules import Decide, Decisions, Rules
from benchmarks.sampling import Facts

# `guidance` has a column more for each fact that a contact point is for. A table with a key is faster
# without a number for each row.
_TABLES = """
CREATE TABLE activity (id TEXT PRIMARY KEY, goals INT, target_groups INT, time_tier_order INT) WITHOUT ROWID;
CREATE TABLE regulation (number INTEGER PRIMARY KEY, id TEXT, availability TEXT);
CREATE TABLE pays (activity TEXT, regulation INT, PRIMARY KEY (activity, regulation)) WITHOUT ROWID;
CREATE TABLE guidance (id TEXT PRIMARY KEY, {columns}) WITHOUT ROWID;
"""

_BLOCKED = """
WITH blocked AS MATERIALIZED (
  SELECT id, $goals IS NOT NULL AND (goals & $goals) = 0 AS goals,
    $target_groups IS NOT NULL AND (target_groups & $target_groups) = 0 AS target_groups,
    $time_tier_order IS NOT NULL AND time_tier_order > $time_tier_order AS time_tier
  FROM activity
), fitting AS MATERIALIZED (SELECT id FROM blocked WHERE NOT (goals OR target_groups OR time_tier))
"""

# Where nothing but the fitting is asked for.
_ONLY_FITTING = """
WITH fitting AS MATERIALIZED (
  SELECT id FROM activity
  WHERE ($goals IS NULL OR (goals & $goals) <> 0)
    AND ($target_groups IS NULL OR (target_groups & $target_groups) <> 0)
    AND ($time_tier_order IS NULL OR time_tier_order <= $time_tier_order)
)
"""

_IDS = """
SELECT 'activity', id, NULL, NULL FROM fitting
UNION ALL
SELECT 'regulation', regulation.id, CASE number {eligibility} END, availability
FROM (SELECT DISTINCT regulation FROM pays WHERE activity IN (SELECT id FROM fitting)) AS paying
JOIN regulation ON number = paying.regulation
"""

_REST = """
UNION ALL
SELECT 'near miss', id, NULL, NULL FROM blocked WHERE goals + target_groups + time_tier = 1
UNION ALL
SELECT 'contact', id, NULL, NULL FROM guidance WHERE {meant}
"""


def version() -> str:
    """Return what decides, and its version."""
    return f"sqlite3 {sqlite3.sqlite_version}"


def decider(rules: Rules) -> Decide:
    """Return the decisions by one query."""
    statement = _Statement(rules, bits_of(rules))
    database = sqlite3.connect(":memory:", isolation_level=None)
    # Otherwise it takes memory for the tables inside the query and gives it back each time, which can cost five times
    # as much as the query, by how the memory happens to lie.
    database.execute("PRAGMA temp_store = MEMORY")
    statement.fill(database)
    query = statement.query()

    def decide(facts: Facts) -> Decisions:
        return _decided(database.execute(query, statement.bits.of_facts(facts)))

    # A connection that nobody closed is complained about.
    weakref.finalize(decide, database.close)
    return decide


@frozen
class _Statement:
    """The tables and the query for some rules."""

    rules: Rules
    bits: Bits

    def fill(self, database: sqlite3.Connection) -> None:
        """Make the tables and put the rules there."""
        rules, bits, facts = self.rules, self.bits, self._guiding()
        numbers = {regulation.id: number for number, regulation in enumerate(rules.regulations)}
        database.executescript(_TABLES.format(columns=", ".join(f"{fact} INT" for fact in facts)))

        def insert(table: str, rows: Iterable[tuple[Any, ...]]) -> None:
            for row in rows:
                database.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)

        for rule in rules.activities:
            masks = bits.of("goals", rule.goals), bits.of("target_groups", rule.target_groups)
            insert("activity", [(rule.id, *masks, rule.time_tier_order)])
            insert("pays", ((rule.id, numbers[regulation]) for regulation in rule.regulations))
        insert("regulation", ((numbers[rule.id], rule.id, rule.availability) for rule in rules.regulations))
        for entry in rules.contacts:
            meant = {part.fact: bits.of(part.fact, part.words) for part in entry.meant_for}
            insert("guidance", [(entry.id, *(meant.get(fact) for fact in facts))])
        database.execute("ANALYZE")

    def query(self) -> str:
        """Return the query with a profile's facts as parameters."""
        eligibility = " ".join(
            f"WHEN {number} THEN CASE WHEN {self._written(rule.failed)} THEN 'ineligible' "
            f"WHEN {self._written(rule.met)} THEN 'eligible' ELSE 'undetermined' END"
            for number, rule in enumerate(self.rules.regulations)
        )
        ids = _IDS.format(eligibility=eligibility)
        if not self.rules.whole:
            return _ONLY_FITTING + ids
        meant = (f"({fact} IS NULL OR ${fact} IS NULL OR ({fact} & ${fact}) <> 0)" for fact in self._guiding())
        return _BLOCKED + ids + _REST.format(meant=" AND ".join(meant))

    def _guiding(self) -> list[str]:
        """Return the facts that a contact point is for."""
        return sorted({part.fact for entry in self.rules.contacts for part in entry.meant_for})

    def _written(self, condition: Condition) -> str:
        match condition:
            case Unknown(fact):
                return f"${fact} IS NULL"
            case SharesAny(fact, words) | IsIn(fact, words):
                return f"(${fact} & {self.bits.of(fact, words)}) <> 0"
            case SharesNone(fact, words) | IsNotIn(fact, words):
                return f"(${fact} & {self.bits.of(fact, words)}) = 0"
            case Below(fact, number):
                return f"${fact} < {number}"
            case AtLeast(fact, number):
                return f"${fact} >= {number}"
            case Is(fact, truth):
                return f"${fact} = {int(truth)}"
            case Same(fact, other):
                return f"${fact} = ${other}"
            case Different(fact, other):
                return f"${fact} <> ${other}"
            case AllOf(parts):
                return f"({' AND '.join(map(self._written, parts)) or 'TRUE'})"
            case AnyOf(parts):
                return f"({' OR '.join(map(self._written, parts)) or 'FALSE'})"


def _decided(rows: Iterable[tuple[str, str, Any, Any]]) -> Decisions:
    """Return the decisions from rows of a kind, an id, a verdict and an availability."""
    ids: dict[str, set[str]] = {"activity": set(), "near miss": set(), "contact": set()}
    funding = {}
    for kind, id_, verdict, availability in rows:
        if kind == "regulation":
            funding[id_] = verdict, availability
        else:
            ids[kind].add(id_)
    return Decisions(ids["activity"], funding, ids["near miss"], ids["contact"])
