"""The same decisions by what a user would pick instead, against `match` with its whole plan."""

import importlib
import importlib.metadata
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from attrs import frozen

from benchmarks.figures import Bound, Figure
from benchmarks.rules import Decide, Rules
from benchmarks.rules_of import decided, for_peers, rules_of, telling_no_deeds
from benchmarks.sampling import AS_OF, Facts, facts, profiles
from benchmarks.timing import PROCESSOR, Clock, quartiles, ratios, rounds
from techtalent import load_catalogue, match

PART = "peers"


@frozen
class Peer:
    """What `match` is compared with."""

    module: str
    """Its module in `benchmarks.peers`."""
    bound: Bound | None = None
    """How much slower than `match` it has to be."""
    clock: Clock = PROCESSOR

    def decider(self, rules: Rules) -> tuple[Decide, str] | None:
        """Return how it decides, and what it is with its version; None where it is not installed."""
        try:
            found = importlib.import_module(f"benchmarks.peers.{self.module}")
        except ImportError:
            return None
        # What is no distribution of Python says itself what it is.
        if hasattr(found, "version"):
            return found.decider(rules), found.version()
        return found.decider(rules), f"{found.DISTRIBUTION} {importlib.metadata.version(found.DISTRIBUTION)}"


# The peers by their names in the table.
PEERS: Mapping[str, Peer] = {
    "SQLite in memory": Peer("with_sqlite", Bound("at least", 1)),
    "json-logic": Peer("with_json_logic", Bound("at least", 10)),
    "rule-engine": Peer("with_rule_engine", Bound("at least", 40)),
    "jsonschema as matcher": Peer("with_jsonschema", Bound("at least", 40)),
    "jsonschema-rs as matcher": Peer("with_jsonschema_rs"),
    "OpenFisca": Peer("with_openfisca"),
    # Its processor's time is that of another process.
    "publicodes (Node)": Peer("with_publicodes", clock=time.perf_counter),
}


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield how much slower than `match` each peer is, once it decided the same for every sampled profile."""
    catalogue = for_peers(load_catalogue())
    sampled = telling_no_deeds(profiles(catalogue, 400 if quick else 5_000))
    checked = 200 if quick else 1_000
    plans = [match(profile, catalogue, as_of=AS_OF) for profile in sampled[:checked]]
    given = [facts(profile, catalogue, AS_OF) for profile in sampled[:checked]]
    timed = 20 if quick else 200
    for whole, asked in ((True, "all ids"), (False, "what fits and pays")):
        expected = [decided(plan, whole=whole) for plan in plans]
        for name, peer in PEERS.items():
            figure = partial(Figure, part=PART, what=f"{name}, {asked}", unit="x", bound=peer.bound if whole else None)
            found = peer.decider(rules_of(catalogue, AS_OF, whole=whole))
            if found is None:
                yield figure(value=None, note="not installed")
                continue
            decide, what = found
            if [decide(profile_facts) for profile_facts in given] != expected:
                raise AssertionError(f"{name} decides otherwise than match")
            taken = rounds(
                {
                    "match": lambda: [match(profile, catalogue, as_of=AS_OF) for profile in sampled],
                    "peer": partial(_decide_all, decide, given[:timed]),
                },
                5 if quick else 20,
                budget=1.0 if quick else 10.0,
                clock=peer.clock,
            )
            slow = [seconds / timed for seconds in taken["peer"]]
            plain = [seconds / len(sampled) for seconds in taken["match"]]
            yield figure(
                value=min(slow) / min(plain),
                quartiles=quartiles(ratios(slow, plain)),
                note=f"{1e6 * min(slow):,.0f} µs a profile, match {1e6 * min(plain):,.1f}; {what}",
            )


def _decide_all(decide: Decide, given: Sequence[Facts]) -> object:
    return [decide(profile_facts) for profile_facts in given]
