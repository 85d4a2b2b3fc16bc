"""The table: what was measured, the bound that was agreed for it, and whether the bound holds."""

import json
import os
import platform
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

from attrs import asdict, frozen

from benchmarks.timing import quartiles, ratios


@frozen
class Bound:
    """The most or the least that a figure may be."""

    side: Literal["at most", "at least"]
    value: float

    def holds(self, figure: float) -> bool:
        """Return whether the figure is within the bound."""
        return figure <= self.value if self.side == "at most" else figure >= self.value


@frozen(kw_only=True)
class Figure:
    """One line of the table."""

    part: str
    """The part that measured it, which `--only` names."""
    what: str
    """What was measured, and against what."""
    value: float | None
    """None where it could not be measured."""
    unit: str
    """`x` for a ratio."""
    bound: Bound | None = None
    """None where nothing was agreed."""
    judged: bool = True
    """False where the machine kept the figure from its bound, whatever the library did: then there is no verdict."""
    quartiles: tuple[float, float] | None = None
    """The lower and upper quartile of what the figure was made from."""
    note: str = ""
    """What was counted, or why there is no figure or no verdict, in a few words."""

    @property
    def verdict(self) -> str:
        """Whether the bound holds; empty where there is none."""
        if self.bound is None:
            return ""
        if self.value is None:
            return "not measured"
        if not self.judged:
            return "not judged"
        return "held" if self.bound.holds(self.value) else "not held"


def ratio(
    part: str, what: str, above: Sequence[float], below: Sequence[float], bound: Bound | None = None, note: str = ""
) -> Figure:
    """Return the figure of seconds over other seconds, which were taken pair by pair."""
    return Figure(
        part=part,
        what=what,
        value=sum(above) / sum(below),
        unit="x",
        bound=bound,
        quartiles=quartiles(ratios(above, below)),
        note=note,
    )


def machine() -> dict[str, str]:
    """Return what ran the benchmark, without the name of a host."""
    model = platform.processor() or platform.machine()
    known = Path("/proc/cpuinfo")
    if known.exists():
        names = [line.partition(":")[2].strip() for line in known.read_text().splitlines() if "model name" in line]
        model = names[0] if names else model
    return {
        "cpu": model,
        "cores": str(os.cpu_count()),
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "platform": f"{platform.system()} {platform.machine()}",
    }


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as a Markdown table that also reads well as plain text."""
    head = ("part", "what", "figure", "quartiles", "bound", "verdict", "note")
    rows = [head, *(_cells(figure) for figure in figures)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(head))]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([lines[0], _line(["-" * width for width in widths], widths), *lines[1:]])


def _line(cells: Iterable[str], widths: list[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"


def _cells(figure: Figure) -> tuple[str, ...]:
    spread = figure.quartiles
    bound = figure.bound
    return (
        figure.part,
        figure.what,
        "-" if figure.value is None else _amount(figure.value, figure.unit),
        f"{_short(spread[0])} to {_short(spread[1])}" if spread else "",
        f"{bound.side} {bound.value:g} {figure.unit}" if bound else "",
        figure.verdict,
        figure.note,
    )


def _amount(value: float, unit: str) -> str:
    return f"{_short(value)} {unit}"


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}" if abs(value) < 10 else f"{value:.1f}"


def as_json(figures: Iterable[Figure], about: dict[str, Any]) -> str:
    """Return the figures, their verdicts and the machine as JSON."""
    lines = [{**asdict(figure), "verdict": figure.verdict} for figure in figures]
    return json.dumps({**about, "machine": machine(), "figures": lines}, indent=2) + "\n"
