"""SQLite in memory, with one prepared statement: sets as bits, SQL's three-valued logic for what is not told."""

import sqlite3
import weakref
from collections.abc import Iterable

from benchmarks.peers.sqlite_rows import decided
from benchmarks.rules import Decide, Decisions, Facts, Rules, offers
from techtalent.requirements import (
    AffiliationRequirement,
    CompanySizeRequirement,
    OfferRequirement,
    PartnersRequirement,
    RegionRequirement,
    Requirement,
)

DISTRIBUTION = None

#: The facts that are sets of words, and those that are one word, with the set that it is one of.
_SETS = ("goals", "target_groups", "affiliations", "offers")
_WORDS = {"region": "regions", "activity_region": "regions", "time_tier": "time_tiers"}

_TABLES = """
CREATE TABLE activity (id TEXT PRIMARY KEY, goals INT, target_groups INT, time_tier_order INT) WITHOUT ROWID;
CREATE TABLE pays (activity TEXT, regulation TEXT, PRIMARY KEY (activity, regulation)) WITHOUT ROWID;
CREATE TABLE regulation (id TEXT PRIMARY KEY, availability TEXT) WITHOUT ROWID;
CREATE TABLE requirement (regulation TEXT, kind TEXT, bound INT, bits INT, own INT);
CREATE INDEX requirement_of ON requirement (regulation);
CREATE TABLE guidance (
  id TEXT, kind TEXT, goals INT, target_groups INT, time_tiers INT, regions INT, affiliations INT,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE TABLE does (case_id TEXT, activity TEXT, PRIMARY KEY (activity, case_id)) WITHOUT ROWID;
"""

# NULL is what is not told: a comparison with it is NULL, and min() passes over it, so that one 0 decides.
_FITTING = """
WITH blocked AS MATERIALIZED (
  SELECT id, :goals IS NOT NULL AND NOT goals & :goals AS goals,
    :target_groups IS NOT NULL AND NOT target_groups & :target_groups AS target_groups,
    :time_tier_order IS NOT NULL AND time_tier_order > :time_tier_order AS time_tier
  FROM activity
), fitting AS MATERIALIZED (SELECT id FROM blocked WHERE NOT (goals OR target_groups OR time_tier))
"""

# Where nothing but the fitting is asked for.
_ONLY_FITTING = """
WITH fitting AS MATERIALIZED (
  SELECT id FROM activity
  WHERE (:goals IS NULL OR goals & :goals)
    AND (:target_groups IS NULL OR target_groups & :target_groups)
    AND (:time_tier_order IS NULL OR time_tier_order <= :time_tier_order)
)
"""

_IDS = """
SELECT 'activity', id, NULL, NULL FROM fitting
UNION ALL
SELECT 'regulation', regulation.id,
  CASE WHEN min(holds) = 0 THEN 'ineligible' WHEN count(*) > count(holds) THEN 'undetermined' ELSE 'eligible' END,
  regulation.availability
FROM regulation JOIN (
  SELECT asked.id AS id, CASE requirement.kind
    WHEN 'affiliation' THEN requirement.bits & :affiliations != 0
    WHEN 'company-size' THEN
      CASE WHEN :employees_at_most < requirement.bound THEN 1 WHEN :employees_at_least >= requirement.bound THEN 0 END
    WHEN 'partnership' THEN :partnership
    WHEN 'partners' THEN :partners >= requirement.bound
    WHEN 'region' THEN
      CASE
        WHEN requirement.bits & :activity_region THEN 1
        WHEN requirement.own THEN :region = :activity_region
        WHEN :activity_region IS NOT NULL THEN 0
      END
    WHEN 'offer' THEN requirement.bits & :offers != 0
    ELSE 1
  END AS holds
  FROM (SELECT DISTINCT regulation AS id FROM pays WHERE activity IN (SELECT id FROM fitting)) AS asked
  LEFT JOIN requirement ON requirement.regulation = asked.id
) AS judged ON judged.id = regulation.id
GROUP BY regulation.id
"""

_REST = """
UNION ALL
SELECT 'near miss', id,
  CASE WHEN goals THEN 'goals' WHEN target_groups THEN 'target_groups' ELSE 'time_tier' END, NULL
FROM blocked WHERE goals + target_groups + time_tier = 1
UNION ALL
SELECT kind, id, NULL, NULL FROM guidance
WHERE (goals = 0 OR :goals IS NULL OR goals & :goals)
  AND (target_groups = 0 OR :target_groups IS NULL OR target_groups & :target_groups)
  AND (time_tiers = 0 OR :time_tier IS NULL OR time_tiers & :time_tier)
  AND (regions = 0 OR :region IS NULL OR regions & :region)
  AND (affiliations = 0 OR :affiliations IS NULL OR affiliations & :affiliations)
UNION ALL
SELECT DISTINCT 'case', case_id, NULL, NULL FROM does WHERE activity IN (SELECT id FROM fitting)
"""


class _Bits(dict[str, int]):
    """A bit for each word, given out as they come."""

    def __missing__(self, word: str) -> int:
        self[word] = 1 << len(self)
        return self[word]

    def of(self, words: Iterable[str]) -> int:
        """Return the bits of several words together."""
        return sum(self[word] for word in words)


def decider(rules: Rules) -> Decide:
    """Return the decisions by one query."""
    bits = {name: _Bits() for name in (*_SETS, *_WORDS.values())}
    database = _filled(rules, bits)
    query = _FITTING + _IDS + _REST if rules.whole else _ONLY_FITTING + _IDS

    def decide(facts: Facts) -> Decisions:
        told = {**facts, **{name: _mask(facts[name], bits[name]) for name in _SETS}}
        for name, kind in _WORDS.items():
            told[name] = None if facts[name] is None else bits[kind][facts[name]]
        return decided(database.execute(query, told))

    # A connection that nobody closed is complained about.
    weakref.finalize(decide, database.close)
    return decide


def _filled(rules: Rules, bits: dict[str, _Bits]) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.executescript(_TABLES)
    for rule in rules.activities:
        masks = bits["goals"].of(rule.goals), bits["target_groups"].of(rule.target_groups)
        database.execute("INSERT INTO activity VALUES (?, ?, ?, ?)", (rule.id, *masks, rule.time_tier_order))
        database.executemany("INSERT INTO pays VALUES (?, ?)", ((rule.id, paying) for paying in rule.regulations))
    for regulation in rules.regulations:
        database.execute("INSERT INTO regulation VALUES (?, ?)", (regulation.id, regulation.availability))
        for requirement in regulation.requirements:
            database.execute(
                "INSERT INTO requirement VALUES (?, ?, ?, ?, ?)", (regulation.id, *_row(requirement, bits))
            )
    for kind, guidance in (("contact", rules.contacts), ("tip", rules.tips)):
        for each in guidance:
            ids = {fact: ids for _, fact, ids in each.meant_for}
            facts = ("goals", "target_groups", "time_tier", "region", "affiliations")
            masks_of = (bits[_WORDS.get(fact, fact)].of(ids.get(fact, ())) for fact in facts)
            database.execute("INSERT INTO guidance VALUES (?, ?, ?, ?, ?, ?, ?)", (each.id, kind, *masks_of))
    for case, done in rules.cases.items():
        database.executemany("INSERT INTO does VALUES (?, ?)", ((case, activity) for activity in done))
    database.execute("ANALYZE")
    return database


def _mask(words: Iterable[str] | None, bits: _Bits) -> int | None:
    return None if words is None else bits.of(words)


def _row(requirement: Requirement, bits: dict[str, _Bits]) -> tuple[str, int | None, int | None, bool]:
    """Return the kind, the bound, the bits and whether the company's own region will do."""
    match requirement:
        case AffiliationRequirement():
            return requirement.kind, None, bits["affiliations"].of(requirement.any_of), False
        case OfferRequirement():
            return requirement.kind, None, bits["offers"].of(offers(requirement.any_of)), False
        case RegionRequirement():
            named = set(requirement.any_of)
            return requirement.kind, None, bits["regions"].of(named - {"own"}), "own" in named
        case CompanySizeRequirement():
            return requirement.kind, requirement.fewer_than, None, False
        case PartnersRequirement():
            return requirement.kind, requirement.at_least, None, False
        case _:
            return requirement.kind, None, None, False
