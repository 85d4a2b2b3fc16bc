"""One command, one table: `python -m benchmarks [--quick] [--only PART ...] [--json FILE]`."""

import argparse
import sys
import time
from pathlib import Path

from benchmarks import cold_start, decisions, growth, memory, parallel, plan_json, plans, request
from benchmarks.figures import Figure, as_json, machine, table

# The parts in the order of the table, by the name that `--only` takes.
PARTS = {module.PART: module for module in (plans, plan_json, request, decisions, growth, cold_start, parallel, memory)}

FOOT = """\
match: the floor makes every record of a plan anew, one call with keywords for each; match may share those that do not
depend on the profile. docs/benchmarks.md says what each line means."""


def main() -> int:
    """Print the table and return the exit code: 0 where every bound that was measured holds, else 1."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="What the library costs, side by side.")
    parser.add_argument("--quick", action="store_true", help="fewer profiles and rounds: about a minute")
    parser.add_argument(
        "--only", action="append", choices=PARTS, metavar="PART", help=f"{', '.join(PARTS)}; may repeat"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    parser.add_argument("--modules", action="store_true", help="list what the start-up imports, and stop")
    options = parser.parse_args()
    if options.modules:
        print("\n".join(cold_start.modules()))
        return 0
    print("\n".join(f"{name}: {value}" for name, value in machine().items()), flush=True)
    begin = time.perf_counter()
    figures: list[Figure] = []
    for name, part in PARTS.items():
        if options.only is None or name in options.only:
            print(f"measuring: {name}", file=sys.stderr, flush=True)
            figures += part.run(quick=options.quick)
    print(f"\n{table(figures)}\n\n{FOOT}\n{time.perf_counter() - begin:.0f} seconds")
    if options.json is not None:
        options.json.write_text(as_json(figures, {"quick": options.quick}), encoding="utf-8")
    return int(any(figure.verdict == "not held" for figure in figures))


if __name__ == "__main__":
    sys.exit(main())
