"""Run the tests on a copy of the repository from which what only makes planning fast was deleted.

`src/techtalent/planning/speed` may be deleted without changing an answer, so every test has to pass without it, but for
its own and those of figures. What is given on the command line goes to pytest; without anything, all tests run:

    python scripts/without_speed.py
    python scripts/without_speed.py tests/planning
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SPEED = "src/techtalent/planning/speed"

# What times the library or counts its work, and the tests of the folder itself.
FIGURES = ("tests/project/test_benchmarks.py", "tests/project/test_work_done.py", "tests/planning/speed")

# What programs leave in a repository: no part of it, and large.
LEFT = (".git", ".venv*", ".*_cache", ".hypothesis", "__pycache__", "*.egg-info", "build", "dist", "node_modules")


def main(arguments: list[str]) -> int:
    """Return what pytest ended with in the copy."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "without-speed"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT))
        shutil.rmtree(copy / SPEED)
        # An installed techtalent, editable or not, comes after the copy.
        environment = {**os.environ, "PYTHONPATH": str(copy / "src")}
        _check_that_it_is_gone(copy, environment)
        # Hypothesis' own profile for CI has no deadlines: what is slower here is slower on purpose.
        options = ["--hypothesis-profile=ci", *(f"--ignore={path}" for path in FIGURES)]
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            *options,
            *(arguments or ["-n", "auto"]),
        ]
        return subprocess.run(command, cwd=copy, env=environment, check=False).returncode


def _check_that_it_is_gone(copy: Path, environment: dict[str, str]) -> None:
    """Raise where Python would import another techtalent than the copy, or finds the folder all the same."""
    program = "import techtalent.planning; print(*techtalent.planning.__path__)"
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=copy, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    imported = Path(ran.stdout.strip())
    if imported != (copy / SPEED).parent or (copy / SPEED).exists():
        raise RuntimeError(f"what is imported is not the copy without speed, but {imported}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
