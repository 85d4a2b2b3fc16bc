"""What `match` does, counted without a clock: bytecode instructions for 500 fixed profiles.

    python -m benchmarks.work_done [--write]

The count is the same to the digit in every run of a version of Python, whatever else the machine does. Another version
compiles otherwise and counts otherwise, so work_done.json has the numbers of several versions; `--write` puts those of
this version there. What a builtin does within a call (sorting, joining sets) is not seen.

The numbers are compared as instructions for each record in the plans, so that new content, which makes longer plans,
does not count against the code. tests/project/test_work_done.py fails where they are a tenth more than in the file.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from attrs import asdict, frozen

from benchmarks.floor import PLAN_RECORDS, records_in
from benchmarks.sampling import AS_OF, SEED, profiles
from techtalent import load_catalogue, match

EXPECTED = Path(__file__).with_name("work_done.json")

# The version that the numbers belong to.
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"

_PROFILES = 500


@frozen(kw_only=True)
class WorkDone:
    """What was done for all the profiles together."""

    profiles: int
    instructions: int
    """Bytecode instructions in all functions, the constructors included."""
    constructed: int
    """Records that only plans are made of that were constructed."""
    records: int
    """Such records in the plans; more than were constructed where plans share some."""

    @property
    def instructions_a_record(self) -> float:
        """What must not grow: the instructions for each record in the plans."""
        return self.instructions / self.records


def work_done(count: int = _PROFILES) -> WorkDone:
    """Return what `match` does for so many profiles, once all that it makes only once is there."""
    catalogue = load_catalogue()
    sampled = profiles(catalogue, count)
    # Other profiles than those that are counted: the work for a remembered profile would not be seen.
    for profile in profiles(catalogue, 200, seed=SEED + 1):
        match(profile, catalogue, as_of=AS_OF)
    plans = []

    def work() -> None:
        for profile in sampled:
            plans.append(match(profile, catalogue, as_of=AS_OF))

    constructors = {record.__init__.__code__ for record in PLAN_RECORDS}
    counted = _monitored if sys.version_info >= (3, 12) else _traced
    instructions, constructed = counted(work, constructors)
    return WorkDone(
        profiles=count, instructions=instructions, constructed=constructed, records=sum(map(records_in, plans))
    )


def _traced(work: Callable[[], None], constructors: set[CodeType]) -> tuple[int, int]:
    """Return the counts as Python 3.11 can take them."""
    instructions = constructed = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal instructions, constructed
        if event == "opcode":
            instructions += 1
        elif event == "call":
            constructed += frame.f_code in constructors
            frame.f_trace_opcodes = True
            frame.f_trace_lines = False
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return instructions, constructed


def _monitored(work: Callable[[], None], constructors: set[CodeType]) -> tuple[int, int]:
    """Return the counts as later versions can take them."""
    instructions = constructed = 0

    def instruction(code: CodeType, offset: int) -> None:
        nonlocal instructions
        instructions += 1

    def start(code: CodeType, offset: int) -> None:
        nonlocal constructed
        constructed += code in constructors

    monitoring: Any = sys.monitoring  # type: ignore[attr-defined, unused-ignore]
    events = monitoring.events
    tool = next(number for number in range(6) if monitoring.get_tool(number) is None)
    monitoring.use_tool_id(tool, "techtalent")
    try:
        monitoring.register_callback(tool, events.INSTRUCTION, instruction)
        monitoring.register_callback(tool, events.PY_START, start)
        monitoring.set_events(tool, events.INSTRUCTION | events.PY_START)
        work()
    finally:
        monitoring.set_events(tool, events.NO_EVENTS)
        monitoring.free_tool_id(tool)
    return instructions, constructed


def in_new_process(count: int = _PROFILES, hash_seed: str = "0") -> WorkDone:
    """Return what is done in a process of its own, which nobody else traces and whose hash seed is known."""
    code = f"from benchmarks import work_done as w; print(w.as_json(w.work_done({count})))"
    environment = os.environ | {"PYTHONHASHSEED": hash_seed}
    root = EXPECTED.parents[1]
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, text=True, check=True
    )
    return WorkDone(**json.loads(ran.stdout))


def as_json(done: WorkDone) -> str:
    """Return the counts as JSON."""
    return json.dumps(asdict(done))


def expected() -> dict[str, WorkDone]:
    """Return the numbers that were written, by version of Python."""
    return {version: WorkDone(**numbers) for version, numbers in json.loads(EXPECTED.read_bytes()).items()}


def main() -> None:
    """Print the counts, and write them to the file with `--write`."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.work_done", description="Count what match does.")
    parser.add_argument("--write", action="store_true", help=f"write the numbers of this version to {EXPECTED.name}")
    done = in_new_process()
    print(f"Python {VERSION}: {done}, {done.instructions_a_record:.2f} instructions a record")
    if parser.parse_args().write:
        numbers = (expected() if EXPECTED.exists() else {}) | {VERSION: done}
        written = {version: asdict(counts) for version, counts in sorted(numbers.items())}
        EXPECTED.write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
