"""pandas: a frame for each table, filtered and grouped."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from benchmarks.peers.tables import CHOICES, COLUMNS, MEANT_FOR, decided, tables
from benchmarks.rules import Decide, Decisions, Facts, Rules

DISTRIBUTION = "pandas"


def decider(rules: Rules) -> Decide:
    """Return the decisions by frames."""
    filled = tables(rules)
    frames = {name: pd.DataFrame(filled.rows[name], columns=list(names)) for name, names in COLUMNS.items()}
    activity, pays, guidance, does = (frames[name] for name in ("activity", "pays", "guidance", "does"))
    availability = frames["regulation"].set_index("id")["availability"]
    requirement = frames["requirement"].fillna({"bound": 0, "bits": 0}).astype({"bound": int, "bits": int})
    asked = {kind: requirement[requirement["kind"] == kind] for kind in requirement["kind"].unique()}

    def holds(told: dict[str, Any]) -> Iterator[pd.Series]:
        """Yield whether each requirement is met, as far as that is known, for one kind of them after another."""
        for kind, name in (("affiliation", "affiliations"), ("offer", "offers")):
            if told[name] is not None:
                yield asked[kind]["bits"] & told[name] != 0
        most, least = told["employees_at_most"], told["employees_at_least"]
        if least is not None:
            bound = asked["company-size"]["bound"]
            under = bound > (float("inf") if most is None else most)
            yield under[under | (bound <= least)]
        if told["partnership"] is not None:
            yield pd.Series(told["partnership"], index=asked["partnership"].index)
        if told["partners"] is not None:
            yield asked["partners"]["bound"] <= told["partners"]
        place, region = told["activity_region"], told["region"]
        if place is not None:
            named, own = asked["region"]["bits"] & place != 0, asked["region"]["own"]
            yield (named | (own & (region == place)))[named | ~own | (region is not None)]

    def judged(told: dict[str, Any], paying: pd.Index) -> Iterator[tuple[str, str, Any, Any]]:
        known = pd.concat([pd.Series(dtype=bool), *holds(told)])
        regulation = requirement["regulation"]
        failed = regulation[known.index[~known.astype(bool)]]
        open_still = regulation[~regulation.index.isin(known.index)]
        verdicts = pd.Series("eligible", index=paying)
        verdicts[paying.isin(open_still)] = "undetermined"
        verdicts[paying.isin(failed)] = "ineligible"
        return zip(["regulation"] * len(paying), paying, verdicts, availability[paying], strict=True)

    def rows(told: dict[str, Any]) -> Iterator[tuple[str, str, Any, Any]]:
        blocked = pd.DataFrame(False, index=activity.index, columns=list(CHOICES))
        for name in CHOICES[:2]:
            if told[name] is not None:
                blocked[name] = activity[name] & told[name] == 0
        if told["time_tier_order"] is not None:
            blocked["time_tier"] = activity["time_tier_order"] > told["time_tier_order"]
        count = blocked.sum(axis=1)
        fits = activity.loc[count == 0, "id"]
        yield from (("activity", one, None, None) for one in fits)
        yield from judged(told, pd.Index(pays.loc[pays["activity"].isin(fits), "regulation"].unique()))
        if rules.whole:
            nearly = blocked[count == 1]
            for one, choice in zip(activity.loc[nearly.index, "id"], nearly.idxmax(axis=1), strict=True):
                yield "near miss", one, choice, None
            shown = pd.Series(True, index=guidance.index)
            for name in MEANT_FOR:
                if told[name] is not None:
                    shown &= (guidance[name] == 0) | (guidance[name] & told[name] != 0)
            for kind, one in zip(guidance.loc[shown, "kind"], guidance.loc[shown, "id"], strict=True):
                yield kind, one, None, None
            yield from (("case", one, None, None) for one in does.loc[does["activity"].isin(fits), "case_id"].unique())

    def decide(facts: Facts) -> Decisions:
        return decided(rows(filled.told(facts)))

    return decide
