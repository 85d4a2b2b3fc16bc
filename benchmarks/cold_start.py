"""A new process that imports the library and loads its content, against one that does the least."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.cold.floor_of_start import load
from benchmarks.figures import Bound, Figure
from benchmarks.timing import quartiles, ratios, rounds
from techtalent import load_catalogue
from techtalent.reading.packaged import resource_folder

PART = "start"

_LIBRARY = "import techtalent; techtalent.load_catalogue()"
_FIRST_PLAN = (
    "import datetime, techtalent; "
    "techtalent.match(techtalent.CompanyProfile(), techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))"
)
_FLOOR = "import sys; sys.path.append({!r}); from cold.floor_of_start import load; load({!r})"


def modules(code: str = _LIBRARY) -> list[str]:
    """Return the modules that a new process imports for this code, beside those that Python starts with."""
    before = "import sys; before = set(sys.modules); "
    after = "; print(*sorted(set(sys.modules) - before), sep='\\n')"
    ran = subprocess.run([sys.executable, "-c", before + code + after], capture_output=True, text=True, check=True)
    return ran.stdout.split()


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield what a start costs, as whole processes and without what Python itself needs."""
    content = resource_folder("content")
    folder = Path(__file__).parent
    processes = {
        "library": _LIBRARY,
        "import": "import techtalent",
        "plan": _FIRST_PLAN,
        "floor": _FLOOR.format(str(folder), str(content)),
        "python": "pass",
    }
    work = {name: partial(_process, code) for name, code in processes.items()}
    taken = rounds(work, 12 if quick else 60, at_least=5, budget=8.0 if quick else 60.0)
    best = {name: min(seconds) for name, seconds in taken.items()}
    yield Figure(
        part=PART,
        what="import and load_catalogue, against attrs, json and constructors",
        value=best["library"] / best["floor"],
        unit="x",
        bound=Bound("at most", 1.6),
        quartiles=quartiles(ratios(taken["library"], taken["floor"])),
        note=f"whole processes, {len(taken['floor'])} of each",
    )
    yield Figure(
        part=PART,
        what="the same, without the time that Python takes to start",
        value=(best["library"] - best["python"]) / (best["floor"] - best["python"]),
        unit="x",
    )
    for name, what in (
        ("library", "process that imports and loads"),
        ("import", "process that only imports"),
        ("plan", "process that imports, loads and makes one plan"),
        ("floor", "process of the floor"),
        ("python", "process that does nothing"),
    ):
        milliseconds = [1e3 * each for each in taken[name]]
        yield Figure(part=PART, what=what, value=min(milliseconds), unit="ms", quartiles=quartiles(milliseconds))
    yield Figure(part=PART, what="modules that are imported", value=len(modules()), unit="modules")
    warm = rounds({"library": load_catalogue, "floor": partial(load, str(content))}, 10 if quick else 40)
    milliseconds = [1e3 * each for each in warm["library"]]
    yield Figure(
        part=PART,
        what="load_catalogue alone, with its converter made",
        value=min(milliseconds),
        unit="ms",
        quartiles=quartiles(milliseconds),
        note=f"{min(warm['library']) / min(warm['floor']):.2f} x of the floor's loading",
    )


def _process(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
