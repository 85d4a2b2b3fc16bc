"""The decisions as one query over `tables`, in the SQL that both SQLite and DuckDB speak."""

from benchmarks.peers.tables import COLUMNS

# The tables of `tables.COLUMNS`.
TABLES = """
CREATE TABLE activity (id TEXT, goals INT, target_groups INT, time_tier_order INT, PRIMARY KEY (id));
CREATE TABLE pays (activity TEXT, regulation TEXT, PRIMARY KEY (activity, regulation));
CREATE TABLE regulation (id TEXT, availability TEXT, PRIMARY KEY (id));
CREATE TABLE requirement (regulation TEXT, kind TEXT, bound INT, bits INT, own BOOLEAN);
CREATE INDEX requirement_of ON requirement (regulation);
CREATE TABLE guidance (id TEXT, kind TEXT, goals INT, target_groups INT, time_tier INT, region INT, affiliations INT,
  PRIMARY KEY (kind, id));
CREATE TABLE does (case_id TEXT, activity TEXT, PRIMARY KEY (activity, case_id));
"""

# What puts a row in each of them.
INSERTS = {name: f"INSERT INTO {name} VALUES ({', '.join('?' * len(names))})" for name, names in COLUMNS.items()}

# NULL is what is not told: a comparison with it is NULL, and min() passes over it, so that one false decides.
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
SELECT 'regulation', regulation.id,
  CASE WHEN min(holds) = false THEN 'ineligible' WHEN count(*) > count(holds) THEN 'undetermined' ELSE 'eligible' END,
  regulation.availability
FROM regulation JOIN (
  SELECT asked.id AS id, CASE requirement.kind
    WHEN 'affiliation' THEN (requirement.bits & $affiliations) <> 0
    WHEN 'company-size' THEN
      CASE
        WHEN $employees_at_most < requirement.bound THEN true
        WHEN $employees_at_least >= requirement.bound THEN false
      END
    WHEN 'partnership' THEN $partnership
    WHEN 'partners' THEN $partners >= requirement.bound
    WHEN 'region' THEN
      CASE
        WHEN (requirement.bits & $activity_region) <> 0 THEN true
        WHEN requirement.own THEN $region = $activity_region
        WHEN $activity_region IS NOT NULL THEN false
      END
    WHEN 'offer' THEN (requirement.bits & $offers) <> 0
    ELSE true
  END AS holds
  FROM (SELECT DISTINCT regulation AS id FROM pays WHERE activity IN (SELECT id FROM fitting)) AS asked
  LEFT JOIN requirement ON requirement.regulation = asked.id
) AS judged ON judged.id = regulation.id
GROUP BY regulation.id, regulation.availability
"""

_REST = """
UNION ALL
SELECT 'near miss', id,
  CASE WHEN goals THEN 'goals' WHEN target_groups THEN 'target_groups' ELSE 'time_tier' END, NULL
FROM blocked WHERE CAST(goals AS INT) + CAST(target_groups AS INT) + CAST(time_tier AS INT) = 1
UNION ALL
SELECT kind, id, NULL, NULL FROM guidance
WHERE (goals = 0 OR $goals IS NULL OR (goals & $goals) <> 0)
  AND (target_groups = 0 OR $target_groups IS NULL OR (target_groups & $target_groups) <> 0)
  AND (time_tier = 0 OR $time_tier IS NULL OR (time_tier & $time_tier) <> 0)
  AND (region = 0 OR $region IS NULL OR (region & $region) <> 0)
  AND (affiliations = 0 OR $affiliations IS NULL OR (affiliations & $affiliations) <> 0)
UNION ALL
SELECT DISTINCT 'case', case_id, NULL, NULL FROM does WHERE activity IN (SELECT id FROM fitting)
"""

# What fits and what pays for it.
FITTING = _ONLY_FITTING + _IDS

# All ids.
WHOLE = _BLOCKED + _IDS + _REST
