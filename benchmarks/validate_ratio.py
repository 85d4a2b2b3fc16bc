"""How long `techtalent validate --alone content` takes against check-jsonschema on the same files and schemas.

    python benchmarks/validate_ratio.py [--rounds 15]

Both have to be installed in the Python that runs this (requirements/clients.txt). Whole processes are timed, in
shuffled rounds, and minima are compared. check-jsonschema takes one schema a process, so it needs a process for each
kind of content. Most of their time goes to starting Python and importing; so a second figure leaves all starts but the
first out, as if one process could do all kinds: a start takes as long as a process that only prints its version. The
bound is for both figures. Exit code: 0 within the bound, 1 beyond it.
"""

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]

# At most so many times the time of check-jsonschema.
BOUND = 3.0

CHECK = [sys.executable, "-m", "check_jsonschema"]


def commands() -> dict[str, list[list[str]]]:
    """Return what is timed, by name: processes that run in turn."""
    kinds = []
    for folder in sorted((ROOT / "content").iterdir()):
        paths = sorted(str(path) for path in folder.glob("*.json"))
        schema = ROOT / "schema" / Path(json.loads(Path(paths[0]).read_bytes())["$schema"]).name
        base = f"{schema.parent.as_uri()}/"
        kinds.append([*CHECK, "--schemafile", str(schema), "--base-uri", base, *paths])
    return {
        "techtalent": [[sys.executable, "-m", "techtalent", "validate", "--alone", str(ROOT / "content")]],
        "check-jsonschema": kinds,
        "start of check-jsonschema": [[*CHECK, "--version"]],
        "start of Python": [[sys.executable, "-c", "pass"]],
    }


def seconds(processes: Sequence[Sequence[str]]) -> float:
    """Return how long the processes take in turn; all of them have to end well."""
    begin = time.perf_counter()
    for process in processes:
        subprocess.run(process, cwd=ROOT, capture_output=True, check=True)
    return time.perf_counter() - begin


def main() -> int:
    """Print the figures and return the exit code."""
    parser = argparse.ArgumentParser(description="Time techtalent validate against check-jsonschema.")
    parser.add_argument("--rounds", type=int, default=15, help="(15)")
    rounds = parser.parse_args().rounds
    timed = commands()
    best = {name: seconds(processes) for name, processes in timed.items()}
    order = list(timed)
    for _ in range(rounds):
        random.shuffle(order)
        for name in order:
            best[name] = min(best[name], seconds(timed[name]))
    processes = len(timed["check-jsonschema"])
    files = len(list((ROOT / "content").glob("*/*.json")))
    single = best["check-jsonschema"] - (processes - 1) * best["start of check-jsonschema"]
    print(f"{files} files, minima of {rounds + 1} rounds")
    print(f"start of Python                         {best['start of Python']:.3f} s")
    print(f"start of check-jsonschema (--version)   {best['start of check-jsonschema']:.3f} s")
    print(f"check-jsonschema, {processes} processes          {best['check-jsonschema']:.3f} s")
    print(f"check-jsonschema, as if it were one     {single:.3f} s")
    print(f"techtalent validate --alone content     {best['techtalent']:.3f} s")
    ratios = (best["techtalent"] / best["check-jsonschema"], best["techtalent"] / single)
    print(f"ratio: {ratios[0]:.2f} of {processes} processes, {ratios[1]:.2f} of one (at most {BOUND})")
    return int(max(ratios) > BOUND)


if __name__ == "__main__":
    sys.exit(main())
