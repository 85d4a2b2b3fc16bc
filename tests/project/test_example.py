"""The example runs with what is installed, and shows no regulation as plainly eligible that has conditions to check."""

import json
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_the_example_writes_a_plan(tmp_path: Path) -> None:
    """It prints the plan and writes it as Markdown and JSON."""
    command = [sys.executable, str(EXAMPLES / "build_plan.py"), str(tmp_path)]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    assert "Does already: Offer internships" in ran.stdout
    assert "1. Offer work-study places" in ran.stdout
    assert "eligible-so-far, open" in ran.stdout
    assert ": eligible," not in ran.stdout
    assert (tmp_path / "plan.md").read_text(encoding="utf-8").startswith("# Working with schools")
    assert json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))["receipt"]["as_of"] == "2026-11-23"
