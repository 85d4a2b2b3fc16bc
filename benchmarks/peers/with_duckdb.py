"""DuckDB in memory: the query that SQLite is given."""

import re
import weakref

import duckdb

from benchmarks.peers.sql import FITTING, INSERTS, TABLES, WHOLE
from benchmarks.peers.tables import decided, tables
from benchmarks.rules import Decide, Decisions, Facts, Rules

DISTRIBUTION = "duckdb"


def decider(rules: Rules) -> Decide:
    """Return the decisions by one query."""
    filled = tables(rules)
    # Handing such small tables from thread to thread takes longer than reading them; PREPARE saves next to nothing.
    database = duckdb.connect(":memory:", config={"threads": 1})
    database.execute(TABLES)
    for name, rows in filled.rows.items():
        database.executemany(INSERTS[name], rows)
    query = WHOLE if rules.whole else FITTING
    asked = set(re.findall(r"\$(\w+)", query))

    def decide(facts: Facts) -> Decisions:
        told = {name: value for name, value in filled.told(facts).items() if name in asked}
        return decided(database.execute(query, told).fetchall())

    weakref.finalize(decide, database.close)
    return decide
