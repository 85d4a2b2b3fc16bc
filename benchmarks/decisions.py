"""The same decisions by what a user would pick instead, against `match` with its whole plan."""

import importlib
import importlib.metadata
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from benchmarks.figures import Bound, Figure
from benchmarks.rules import Decide, Facts, Rules
from benchmarks.rules_of import decided, facts, rules
from benchmarks.sampling import AS_OF, profiles
from benchmarks.timing import quartiles, ratios, rounds
from techtalent import load_catalogue, match

PART = "peers"

# Each peer's name in the table, its module, and how much slower than `match` it has to be.
PEERS: Mapping[str, tuple[str, Bound | None]] = {
    "SQLite in memory, sets as bits": ("with_sqlite", Bound("at least", 3)),
    "SQLite in memory, a row for each link": ("with_sqlite_links", None),
    "CEL (Rust)": ("with_cel", None),
    "jsonschema-rs as matcher": ("with_jsonschema_rs", None),
    "JsonLogic (Rust)": ("with_datalogic", None),
    "NumPy": ("with_numpy", None),
    "json-logic": ("with_json_logic", Bound("at least", 30)),
    "rule-engine": ("with_rule_engine", Bound("at least", 60)),
    "jsonschema as matcher": ("with_jsonschema", Bound("at least", 60)),
    "Polars": ("with_polars", None),
    "pandas": ("with_pandas", None),
    "DuckDB in memory": ("with_duckdb", None),
    "OpenFisca": ("with_openfisca", None),
    "publicodes (Node)": ("with_publicodes", None),
}


def peer(module: str, of: Rules) -> tuple[Decide, str] | None:
    """Return how a peer decides and what it is, with its version; None where it is not installed."""
    try:
        found = importlib.import_module(f"benchmarks.peers.{module}")
    except ImportError:
        return None
    # What is no distribution of Python says itself what it is.
    if hasattr(found, "version"):
        return found.decider(of), found.version()
    return found.decider(of), f"{found.DISTRIBUTION} {importlib.metadata.version(found.DISTRIBUTION)}"


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield how much slower than `match` each peer is, once it decided the same for every sampled profile."""
    catalogue = load_catalogue()
    sampled = profiles(catalogue, 400 if quick else 5_000)
    checked = 200 if quick else 1_000
    plans = [match(profile, catalogue, as_of=AS_OF) for profile in sampled][:checked]
    told = [facts(profile, catalogue, AS_OF) for profile in sampled[:checked]]
    timed = 20 if quick else 200
    counts = {"peer": timed, "match": len(sampled)}
    for whole, asked in ((True, "all ids"), (False, "what fits and pays")):
        expected = [decided(plan, whole=whole) for plan in plans]
        for name, (module, bound) in PEERS.items():
            figure = partial(Figure, part=PART, what=f"{name}, {asked}", unit="x", bound=bound if whole else None)
            found = peer(module, rules(catalogue, AS_OF, whole=whole))
            if found is None:
                yield figure(value=None, note="not installed")
                continue
            decide, what = found
            if [decide(each) for each in told] != expected:
                raise AssertionError(f"{name} decides otherwise than match")
            taken = rounds(
                {
                    "match": lambda: [match(profile, catalogue, as_of=AS_OF) for profile in sampled],
                    "peer": partial(_decide_all, decide, told[:timed]),
                },
                5 if quick else 20,
                budget=1.0 if quick else 10.0,
            )
            peers, plain = ([seconds / count for seconds in taken[name]] for name, count in counts.items())
            yield figure(
                value=min(peers) / min(plain),
                quartiles=quartiles(ratios(peers, plain)),
                note=f"{1e6 * min(peers):,.0f} µs a profile, match {1e6 * min(plain):,.1f}; {what}",
            )


def _decide_all(decide: Decide, told: Sequence[Facts]) -> object:
    return [decide(each) for each in told]
