"""Polars: a frame for each table, with null for what is not told."""

from collections.abc import Iterator
from typing import Any

import polars as pl

from benchmarks.peers.tables import CHOICES, COLUMNS, MEANT_FOR, decided, tables
from benchmarks.rules import Decide, Decisions, Facts, Rules

DISTRIBUTION = "polars"


def decider(rules: Rules) -> Decide:
    """Return the decisions by expressions over frames."""
    filled = tables(rules)
    frames = {
        name: pl.DataFrame(filled.rows[name], schema=list(names), orient="row", infer_schema_length=None)
        for name, names in COLUMNS.items()
    }
    activity, pays, guidance, does = (frames[name] for name in ("activity", "pays", "guidance", "does"))
    regulation, requirement = frames["regulation"], frames["requirement"]

    def judged(told: dict[str, Any], fits: pl.Series) -> pl.DataFrame:
        paying = pays.filter(pl.col("activity").is_in(fits.implode())).select("regulation").unique()
        verdicts = (
            paying.join(requirement.with_columns(holds=_holds(told)), on="regulation", how="left")
            .group_by("regulation")
            .agg(
                verdict=pl.when((~pl.col("holds")).any())
                .then(pl.lit("ineligible"))
                .when((pl.col("holds").is_null() & pl.col("kind").is_not_null()).any())
                .then(pl.lit("undetermined"))
                .otherwise(pl.lit("eligible"))
            )
        )
        return verdicts.join(regulation, left_on="regulation", right_on="id")

    def rows(told: dict[str, Any]) -> Iterator[tuple[str, str, Any, Any]]:
        blocked = activity.select(
            "id",
            *(_clashes(name, told[name]) for name in CHOICES[:2]),
            time_tier=(pl.col("time_tier_order") > _literal(told["time_tier_order"])).fill_null(False),
        ).with_columns(count=pl.sum_horizontal(pl.col(*CHOICES).cast(pl.Int8)))
        fits = blocked.filter(pl.col("count") == 0)["id"]
        yield from (("activity", one, None, None) for one in fits)
        for one, verdict, availability in judged(told, fits).iter_rows():
            yield "regulation", one, verdict, availability
        if rules.whole:
            for one, *blockers in blocked.filter(pl.col("count") == 1).select("id", *CHOICES).iter_rows():
                yield "near miss", one, CHOICES[blockers.index(True)], None
            names = MEANT_FOR
            shown = [(pl.col(name) == 0) | ~_clashes(name, told[name]) for name in names]
            for kind, one in guidance.filter(*shown).select("kind", "id").iter_rows():
                yield kind, one, None, None
            done = does.filter(pl.col("activity").is_in(fits.implode()))["case_id"].unique()
            yield from (("case", one, None, None) for one in done)

    def decide(facts: Facts) -> Decisions:
        return decided(rows(filled.told(facts)))

    return decide


def _literal(value: Any) -> pl.Expr:
    return pl.lit(value, dtype=pl.Int64)


def _clashes(name: str, told: int | None) -> pl.Expr:
    """Return whether a column shares no bit with what was told; false where nothing was."""
    return ((pl.col(name) & _literal(told)) == 0).fill_null(False).alias(name)


def _holds(told: dict[str, Any]) -> pl.Expr:
    """Return whether a requirement is met, null where that is not known."""
    bound, bits, own = pl.col("bound"), pl.col("bits"), pl.col("own")
    place, region = _literal(told["activity_region"]), _literal(told["region"])
    kind = pl.col("kind")
    return (
        pl.when(kind == "affiliation")
        .then((bits & _literal(told["affiliations"])) != 0)
        .when(kind == "offer")
        .then((bits & _literal(told["offers"])) != 0)
        .when(kind == "company-size")
        .then(
            pl.when(_literal(told["employees_at_most"]) < bound)
            .then(True)
            .when(_literal(told["employees_at_least"]) >= bound)
            .then(False)
        )
        .when(kind == "partnership")
        .then(pl.lit(told["partnership"], dtype=pl.Boolean))
        .when(kind == "partners")
        .then(_literal(told["partners"]) >= bound)
        .when(kind == "region")
        .then(
            pl.when((bits & place) != 0)
            .then(True)
            .when(own)
            .then(region == place)
            .when(place.is_not_null())
            .then(False)
        )
    )
