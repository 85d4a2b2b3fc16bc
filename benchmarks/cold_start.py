"""A new process that imports the library and loads its content, against one that does the least."""

import compileall
import runpy
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import techtalent
from benchmarks import floor_classes
from benchmarks.cold.floor_of_start import load
from benchmarks.figures import Bound, Figure
from benchmarks.timing import quartiles, ratios, rounds
from techtalent import load_catalogue
from techtalent.reading.packaged import resource_folder

PART = "start"

_LIBRARY = "import techtalent; techtalent.load_catalogue()"
_FIRST_PLAN = """
import datetime, techtalent
profile = techtalent.CompanyProfile(goals=["discover-young-talent"], target_groups=["mbo"], hours_per_month=12)
plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
techtalent.render_markdown(plan)
"""
_FLOOR = """
import sys
sys.path += {folders!r}
from cold.floor_of_start import load
from floor_records import KINDS, PARTS
load({content!r}, KINDS, PARTS)
"""


def modules(code: str = _LIBRARY) -> list[str]:
    """Return the modules that a new process imports for this code, beside those that Python starts with."""
    before = "import sys; before = set(sys.modules)\n"
    after = "\nprint(*sorted(set(sys.modules) - before), sep='\\n')"
    ran = subprocess.run([sys.executable, "-c", before + code + after], capture_output=True, text=True, check=True)
    return ran.stdout.split()


def floor_code(folder: Path, content: str) -> str:
    """Return the code of a process that does the least; its classes are written to the folder."""
    (folder / "floor_records.py").write_text(floor_classes.source(), encoding="utf-8")
    return _FLOOR.format(folders=[str(Path(__file__).parent), str(folder)], content=content)


def floor_load(content: str) -> dict[str, dict[str, Any]]:
    """Return the records of a content folder as the floor makes them, by kind and id."""
    return _loader(content)()


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield what a start costs, as whole processes and without what Python itself needs."""
    content = str(resource_folder("content"))
    with tempfile.TemporaryDirectory() as folder:
        processes = {
            "library": _LIBRARY,
            "import": "import techtalent",
            "plan": _FIRST_PLAN,
            "floor": floor_code(Path(folder), content),
            "python": "pass",
        }
        # As an installer leaves them, whatever this environment says about writing them.
        for place in (Path(techtalent.__file__).parent, Path(__file__).parent, Path(folder)):
            compileall.compile_dir(place, quiet=1)
        work = {name: partial(_process, code) for name, code in processes.items()}
        some_rounds, budget = (15, 15.0) if quick else (60, 60.0)
        taken = rounds(work, some_rounds, at_least=5, budget=budget, clock=_ended_processes)
    best = {name: min(seconds) for name, seconds in taken.items()}
    note = f"whole processes, {len(taken['floor'])} of each"
    for what, name, bound in (
        ("import and load_catalogue, against attrs, json and constructors", "library", Bound("at most", 1.6)),
        ("the first plan as Markdown, against the same", "plan", Bound("at most", 2.0)),
    ):
        spread = quartiles(ratios(taken[name], taken["floor"]))
        value = best[name] / best["floor"]
        yield Figure(part=PART, what=what, value=value, unit="x", bound=bound, quartiles=spread, note=note)
    yield Figure(
        part=PART,
        what="import and load_catalogue, without the time that Python takes to start",
        value=(best["library"] - best["python"]) / (best["floor"] - best["python"]),
        unit="x",
    )
    for name, what in (
        ("library", "process that imports and loads"),
        ("import", "process that only imports"),
        ("plan", "process that imports, loads, makes one plan and writes it as Markdown"),
        ("floor", "process of the floor"),
        ("python", "process that does nothing"),
    ):
        yield _milliseconds(what, taken[name])
    yield Figure(part=PART, what="modules that are imported", value=len(modules()), unit="modules")
    warm = rounds({"library": load_catalogue, "floor": _loader(content)}, 10 if quick else 40)
    note = f"{min(warm['library']) / min(warm['floor']):.2f} x of the floor's loading"
    yield _milliseconds("load_catalogue alone, with its converter made", warm["library"], note)


def _milliseconds(what: str, seconds: list[float], note: str = "") -> Figure:
    taken = [1e3 * second for second in seconds]
    return Figure(part=PART, what=what, value=min(taken), unit="ms", quartiles=quartiles(taken), note=note)


def _loader(content: str) -> "partial[dict[str, dict[str, Any]]]":
    with tempfile.TemporaryDirectory() as folder:
        floor_code(Path(folder), content)
        classes = runpy.run_path(str(Path(folder) / "floor_records.py"))
    return partial(load, content, classes["KINDS"], classes["PARTS"])


def _process(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


def _ended_processes() -> float:
    """Return the processor time, in seconds, of all child processes that have ended.

    Windows does not count that time: there it is the time of a clock, in which other programs count too.
    """
    if sys.platform == "win32":
        return time.perf_counter()
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
