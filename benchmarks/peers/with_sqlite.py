"""SQLite in memory, with one prepared statement: sets as bits, SQL's three-valued logic for what is not told."""

import sqlite3
import weakref

from benchmarks.peers.sql import FITTING, INSERTS, TABLES, WHOLE
from benchmarks.peers.tables import decided, tables
from benchmarks.rules import Decide, Decisions, Facts, Rules


def version() -> str:
    """Return what decides, and its version."""
    return f"sqlite3 {sqlite3.sqlite_version}"


def decider(rules: Rules) -> Decide:
    """Return the decisions by one query."""
    filled = tables(rules)
    database = sqlite3.connect(":memory:", isolation_level=None)
    # A table with a key is faster without a number for each row.
    database.executescript(TABLES.replace("));", ")) WITHOUT ROWID;"))
    for name, rows in filled.rows.items():
        database.executemany(INSERTS[name], rows)
    database.execute("ANALYZE")
    query = WHOLE if rules.whole else FITTING

    def decide(facts: Facts) -> Decisions:
        return decided(database.execute(query, filled.told(facts)))

    # A connection that nobody closed is complained about.
    weakref.finalize(decide, database.close)
    return decide
