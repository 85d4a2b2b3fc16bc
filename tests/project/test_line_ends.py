"""A checkout has the same bytes on every system."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def git(*arguments: str) -> str:
    """Return what git says."""
    program = shutil.which("git")
    if program is None or not (ROOT / ".git").exists():
        pytest.skip("this is no checkout")
    return subprocess.run([program, *arguments], capture_output=True, encoding="utf-8", check=True).stdout


def test_a_checkout_with_carriage_returns_has_none(tmp_path: Path) -> None:
    """Where git is set to write texts with CRLF, as on Windows, it writes these files as they were committed."""
    git("clone", "--quiet", "-c", "core.autocrlf=true", str(ROOT), str(tmp_path / "clone"))
    ends = [line.split()[:2] for line in git("-C", str(tmp_path / "clone"), "ls-files", "--eol").splitlines()]
    assert len(ends) > 1000
    assert [(committed, written) for committed, written in ends if committed[2:] != written[2:]] == []
