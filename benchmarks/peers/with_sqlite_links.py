"""SQLite in memory, as one would draw its tables at first: a row for each link, and lists handed over as JSON."""

import json
import sqlite3
import weakref
from collections.abc import Iterable

from benchmarks.peers import with_sqlite
from benchmarks.peers.tables import decided
from benchmarks.rules import Decide, Decisions, Facts, Rules, offers
from techtalent.records import (
    AffiliationRequirement,
    CompanySizeRequirement,
    OfferRequirement,
    PartnersRequirement,
    RegionRequirement,
)

version = with_sqlite.version

_TABLES = """
CREATE TABLE activity (id TEXT PRIMARY KEY, time_tier_order INT) WITHOUT ROWID;
CREATE TABLE pays (activity TEXT, regulation TEXT, PRIMARY KEY (activity, regulation)) WITHOUT ROWID;
CREATE TABLE regulation (id TEXT PRIMARY KEY, availability TEXT) WITHOUT ROWID;
CREATE TABLE requirement (id INTEGER PRIMARY KEY, regulation TEXT, kind TEXT, bound INT);
CREATE INDEX requirement_of ON requirement (regulation);
CREATE TABLE guidance (kind TEXT, id TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE link (kind TEXT, id, fact TEXT, word TEXT, PRIMARY KEY (kind, id, fact, word)) WITHOUT ROWID;
CREATE TABLE linked (kind TEXT, id, fact TEXT, PRIMARY KEY (kind, id, fact)) WITHOUT ROWID;
CREATE TABLE does (case_id TEXT, activity TEXT, PRIMARY KEY (activity, case_id)) WITHOUT ROWID;
"""

_FACTS = ("goals", "target_groups", "time_tier", "region", "affiliations")

_FITTING = f"""
WITH
answered (fact) AS MATERIALIZED ({" UNION ALL ".join(f"SELECT '{each}' WHERE :{each} IS NOT NULL" for each in _FACTS)}),
told (fact, word) AS MATERIALIZED (
  {" UNION ALL ".join(f"SELECT '{each}', value FROM json_each(:{each})" for each in _FACTS)}
),
blocked (kind, id, fact) AS MATERIALIZED (
  SELECT kind, id, fact FROM linked
  WHERE fact IN (SELECT fact FROM answered) AND NOT EXISTS (
    SELECT 1 FROM told JOIN link ON link.word = told.word
    WHERE told.fact = linked.fact AND link.kind = linked.kind AND link.id = linked.id AND link.fact = linked.fact
  )
  UNION ALL
  SELECT 'activity', id, 'time_tier' FROM activity WHERE time_tier_order > :time_tier_order
),
fitting AS MATERIALIZED (SELECT id FROM activity WHERE id NOT IN (SELECT id FROM blocked WHERE kind = 'activity'))
"""

_IDS = """
SELECT 'activity', id, NULL, NULL FROM fitting
UNION ALL
SELECT 'regulation', regulation.id,
  CASE WHEN min(holds) = 0 THEN 'ineligible' WHEN count(*) > count(holds) THEN 'undetermined' ELSE 'eligible' END,
  regulation.availability
FROM regulation JOIN (
  SELECT asked.id AS id, CASE requirement.kind
    WHEN 'affiliation' THEN CASE WHEN :affiliations IS NOT NULL THEN
      EXISTS (SELECT 1 FROM link JOIN json_each(:affiliations) ON value = word
        WHERE link.kind = 'requirement' AND link.id = requirement.id) END
    WHEN 'company-size' THEN
      CASE WHEN :employees_at_most < bound THEN 1 WHEN :employees_at_least >= bound THEN 0 END
    WHEN 'partnership' THEN :partnership
    WHEN 'partners' THEN :partners >= bound
    WHEN 'region' THEN CASE
      WHEN :activity_region IN (SELECT word FROM link WHERE link.kind = 'requirement' AND link.id = requirement.id)
        THEN 1
      WHEN 'own' IN (SELECT word FROM link WHERE link.kind = 'requirement' AND link.id = requirement.id)
        THEN json_extract(:region, '$[0]') = :activity_region
      WHEN :activity_region IS NOT NULL THEN 0
    END
    WHEN 'offer' THEN CASE WHEN :offers IS NOT NULL THEN
      EXISTS (SELECT 1 FROM link JOIN json_each(:offers) ON value = word
        WHERE link.kind = 'requirement' AND link.id = requirement.id) END
    ELSE 1
  END AS holds
  FROM (SELECT DISTINCT regulation AS id FROM pays WHERE activity IN (SELECT id FROM fitting)) AS asked
  LEFT JOIN requirement ON requirement.regulation = asked.id
) AS judged ON judged.id = regulation.id
GROUP BY regulation.id
"""

_REST = """
UNION ALL
SELECT 'near miss', id, min(fact), NULL FROM blocked WHERE kind = 'activity' GROUP BY id HAVING count(*) = 1
UNION ALL
SELECT kind, id, NULL, NULL FROM guidance
WHERE NOT EXISTS (SELECT 1 FROM blocked WHERE blocked.kind = guidance.kind AND blocked.id = guidance.id)
UNION ALL
SELECT DISTINCT 'case', case_id, NULL, NULL FROM does WHERE activity IN (SELECT id FROM fitting)
"""


def decider(rules: Rules) -> Decide:
    """Return the decisions by one query."""
    database = _filled(rules)
    query = _FITTING + _IDS + (_REST if rules.whole else "")

    def decide(facts: Facts) -> Decisions:
        told = dict(facts)
        for name in ("goals", "target_groups", "affiliations", "offers"):
            told[name] = None if facts[name] is None else json.dumps(facts[name])
        for name in ("time_tier", "region"):
            told[name] = None if facts[name] is None else json.dumps([facts[name]])
        return decided(database.execute(query, told))

    # A connection that nobody closed is complained about.
    weakref.finalize(decide, database.close)
    return decide


def _filled(rules: Rules) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.executescript(_TABLES)

    def link(kind: str, one: str | int, fact: str, words: Iterable[str]) -> None:
        database.execute("INSERT INTO linked VALUES (?, ?, ?)", (kind, one, fact))
        database.executemany("INSERT INTO link VALUES (?, ?, ?, ?)", ((kind, one, fact, word) for word in words))

    for activity in rules.activities:
        database.execute("INSERT INTO activity VALUES (?, ?)", (activity.id, activity.time_tier_order))
        link("activity", activity.id, "goals", activity.goals)
        link("activity", activity.id, "target_groups", activity.target_groups)
        database.executemany("INSERT INTO pays VALUES (?, ?)", ((activity.id, each) for each in activity.regulations))
    for regulation in rules.regulations:
        database.execute("INSERT INTO regulation VALUES (?, ?)", (regulation.id, regulation.availability))
        for requirement in regulation.requirements:
            bound = None
            if isinstance(requirement, CompanySizeRequirement):
                bound = requirement.fewer_than
            elif isinstance(requirement, PartnersRequirement):
                bound = requirement.at_least
            row = (regulation.id, requirement.kind, bound)
            added = database.execute(
                "INSERT INTO requirement (regulation, kind, bound) VALUES (?, ?, ?)", row
            ).lastrowid
            if isinstance(requirement, AffiliationRequirement | RegionRequirement):
                link("requirement", added or 0, requirement.kind, requirement.any_of)
            elif isinstance(requirement, OfferRequirement):
                link("requirement", added or 0, requirement.kind, offers(requirement.any_of))
    for kind, guidance in (("contact", rules.contacts), ("tip", rules.tips)):
        for each in guidance:
            database.execute("INSERT INTO guidance VALUES (?, ?)", (kind, each.id))
            for _, fact, words in each.meant_for:
                link(kind, each.id, fact, words)
    for case, done in rules.cases.items():
        database.executemany("INSERT INTO does VALUES (?, ?)", ((case, activity) for activity in done))
    database.execute("ANALYZE")
    return database
