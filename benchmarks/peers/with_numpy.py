"""NumPy: a column of bits for each fact, and everything at once by masks."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers.tables import CHOICES, COLUMNS, MEANT_FOR, decided, tables
from benchmarks.rules import Decide, Decisions, Facts, Rules

DISTRIBUTION = "numpy"

_Mask: TypeAlias = NDArray[np.bool_]

# A profile's facts with its words as bits.
_Told = dict[str, Any]

_ELIGIBILITIES = np.array(["undetermined", "eligible", "ineligible"])


def decider(rules: Rules) -> Decide:
    """Return the decisions by masks over columns."""
    filled = tables(rules)
    columns = {
        name: dict(zip(names, map(np.array, zip(*filled.rows[name], strict=True)), strict=True))
        for name, names in COLUMNS.items()
    }
    activity, regulation, guidance = (columns[name] for name in ("activity", "regulation", "guidance"))
    pays = _linked(activity["id"], regulation["id"], filled.rows["pays"])
    cases = np.array(list(rules.cases))
    does = _linked(activity["id"], cases, ((activity, case) for case, activity in filled.rows["does"]))
    judge = _judge(regulation["id"], filled.rows["requirement"])

    def blocked(told: _Told) -> list[_Mask]:
        least = told["time_tier_order"]
        nothing = np.zeros(len(activity["id"]), bool)
        return [
            *(nothing if told[name] is None else activity[name] & told[name] == 0 for name in CHOICES[:2]),
            nothing if least is None else activity["time_tier_order"] > least,
        ]

    def meant(told: _Told) -> _Mask:
        found = np.ones(len(guidance["id"]), bool)
        for name in MEANT_FOR:
            if told[name] is not None:
                found &= (guidance[name] == 0) | (guidance[name] & told[name] != 0)
        return found

    def rows(told: _Told) -> Iterator[tuple[str, str, Any, Any]]:
        blockers = blocked(told)
        count = blockers[0].astype(np.int8) + blockers[1] + blockers[2]
        fits = count == 0
        paying = pays[fits].any(axis=0)
        verdicts = _ELIGIBILITIES[judge(told)]
        yield from (("activity", one, None, None) for one in activity["id"][fits].tolist())
        judged = (each[paying].tolist() for each in (regulation["id"], verdicts, regulation["availability"]))
        yield from (("regulation", *each) for each in zip(*judged, strict=True))
        if rules.whole:
            for choice, mask in zip(CHOICES, blockers, strict=True):
                yield from (("near miss", one, choice, None) for one in activity["id"][mask & (count == 1)].tolist())
            shown = meant(told)
            for kind, one in zip(guidance["kind"][shown].tolist(), guidance["id"][shown].tolist(), strict=True):
                yield kind, one, None, None
            yield from (("case", one, None, None) for one in cases[does[fits].any(axis=0)].tolist())

    def decide(facts: Facts) -> Decisions:
        return decided(rows(filled.told(facts)))

    return decide


def _linked(left: NDArray[Any], right: NDArray[Any], pairs: Iterable[tuple[str, str]]) -> _Mask:
    """Return which of the one are linked with which of the other."""
    places = [{one: at for at, one in enumerate(ids.tolist())} for ids in (left, right)]
    found = np.zeros((len(left), len(right)), bool)
    for one, other in pairs:
        found[places[0][one], places[1][other]] = True
    return found


def _judge(ids: NDArray[Any], requirements: Iterable[tuple[Any, ...]]) -> Callable[[_Told], NDArray[np.int8]]:
    """Return what says of each regulation whether it is undetermined (0), eligible (1) or ineligible (2)."""
    asked = list(requirements)
    asks = np.array([[row[0] == one for row in asked] for one in ids.tolist()])
    kinds = {kind: np.array([row[1] == kind for row in asked]) for kind in {row[1] for row in asked}}
    bounds, bits = (np.array([row[at] or 0 for row in asked]) for at in (2, 3))
    own = np.array([row[4] for row in asked])

    def judge(told: _Told) -> NDArray[np.int8]:
        met, failed = np.zeros(len(asked), bool), np.zeros(len(asked), bool)

        def settle(kind: str, true: Any, false: Any) -> None:
            met[kinds[kind]] = np.broadcast_to(true, len(asked))[kinds[kind]]
            failed[kinds[kind]] = np.broadcast_to(false, len(asked))[kinds[kind]]

        for kind, name in (("affiliation", "affiliations"), ("offer", "offers")):
            if told[name] is not None:
                settle(kind, bits & told[name] != 0, bits & told[name] == 0)
        most, least = told["employees_at_most"], told["employees_at_least"]
        if least is not None:
            settle("company-size", most is not None and most < bounds, least >= bounds)
        if told["partnership"] is not None:
            settle("partnership", told["partnership"], not told["partnership"])
        if told["partners"] is not None:
            settle("partners", told["partners"] >= bounds, told["partners"] < bounds)
        place, region = told["activity_region"], told["region"]
        if place is not None:
            named = bits & place != 0
            here = region is not None and region == place
            elsewhere = region is not None and region != place
            settle("region", named | (own & here), ~named & (~own | elsewhere))
        one_failed = (asks & failed).any(axis=1)
        all_met = ~(asks & ~met).any(axis=1)
        return np.where(one_failed, 2, all_met).astype(np.int8)

    return judge
