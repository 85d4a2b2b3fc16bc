"""Content that installed distributions offer, seen by a process that has them on its path."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# Prints the folders that are offered and, of each of their goals, the Dutch title; modules that ran print their names.
SCRIPT = """
import json, sys, techtalent
folders = techtalent.installed_content()
goals = techtalent.load_catalogue(*folders).goals
print(json.dumps({"folders": list(map(str, folders)), "goals": {each.id: each.title.nl for each in goals.values()},
    "imported": sorted(name for name in sys.modules if name.startswith("our_"))}))
"""


def distribution(site: Path, name: str, entry_points: dict[str, str]) -> None:
    """Put what an installed distribution says of itself on a path."""
    about = site / f"{name.replace('-', '_')}-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    points = "".join(f"{point} = {value}\n" for point, value in entry_points.items())
    (about / "entry_points.txt").write_text(f"[techtalent.content]\n{points}\n[another.group]\nzzz = nothing\n")


def package(folder: Path, identifier: str, *, title: str = "Ons doel", replaces: bool = False) -> None:
    """Put a package with a goal on a path; it fails where it is imported."""
    (folder / "goals").mkdir(parents=True)
    (folder / "__init__.py").write_text("raise RuntimeError('this code was run')\n")
    goal = {
        "id": identifier,
        **({"replaces": True} if replaces else {}),
        "number": 9,
        "title": {"nl": title},
        "summary": {"nl": "Een doel."},
        "source": {"document": "Ons plan", "chapter": 1},
    }
    (folder / f"goals/{identifier}.json").write_text(json.dumps(goal))


def run(*sites: Path, script: str = SCRIPT) -> subprocess.CompletedProcess[str]:
    """Run a script with the sites on its path, before what is there already."""
    path = os.pathsep.join([*map(str, sites), *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def offered(*sites: Path) -> dict[str, object]:
    """Return the folders, the own goals and the modules that were imported."""
    done = run(*sites)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    goals = found["goals"]
    assert isinstance(goals, dict)
    return found | {"goals": {name: title for name, title in goals.items() if name.startswith("ours")}}


def test_nothing_installed_offers_nothing(tmp_path: Path) -> None:
    """Where no distribution offers content there are no folders."""
    distribution(tmp_path, "our-dist", {})
    assert offered(tmp_path) == {"folders": [], "goals": {}, "imported": []}


def test_a_distribution_offers_a_folder(tmp_path: Path) -> None:
    """The package that an entry point names is the folder, its content is loaded, and none of its code is run."""
    distribution(tmp_path, "our-dist", {"ours": "our_content"})
    package(tmp_path / "our_content", "ours")
    folder = str(tmp_path / "our_content")
    assert offered(tmp_path) == {"folders": [folder], "goals": {"ours": "Ons doel"}, "imported": []}


def test_what_python_leaves_in_a_package_is_no_content(tmp_path: Path) -> None:
    """A package that an installer has compiled is content as any other."""
    distribution(tmp_path, "our-dist", {"ours": "our_content"})
    package(tmp_path / "our_content", "ours")
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(tmp_path)], check=True, timeout=60)
    assert (tmp_path / "our_content/__pycache__").is_dir()
    assert offered(tmp_path)["goals"] == {"ours": "Ons doel"}


@pytest.mark.parametrize("init", [True, False], ids=["package", "plain-folder"])
def test_a_folder_may_lie_deeper(tmp_path: Path, init: bool) -> None:
    """The folder may lie in a package, be a package itself or not, and the packages around it are not run either."""
    distribution(tmp_path, "our-dist", {"ours": "our_package.content"})
    package(tmp_path / "our_package/content", "ours")
    if init:
        (tmp_path / "our_package/__init__.py").write_text("raise RuntimeError('this code was run')\n")
    else:
        (tmp_path / "our_package/content/__init__.py").unlink()
    folder = str(tmp_path / "our_package/content")
    assert offered(tmp_path) == {"folders": [folder], "goals": {"ours": "Ons doel"}, "imported": []}


def test_distributions_may_share_a_package(tmp_path: Path) -> None:
    """Parts of one top-level package that lie in two places are each found."""
    for name in ("a", "b"):
        distribution(tmp_path / name, f"our-{name}", {name: f"our_shared.{name}"})
        package(tmp_path / name / "our_shared" / name, f"ours-{name}")
    assert offered(tmp_path / "b", tmp_path / "a")["folders"] == [
        str(tmp_path / "a/our_shared/a"),
        str(tmp_path / "b/our_shared/b"),
    ]


@pytest.mark.parametrize("order", [("one", "two"), ("two", "one")], ids=" ".join)
def test_folders_come_in_the_order_of_their_names(tmp_path: Path, order: tuple[str, str]) -> None:
    """It is the entry points' names that give the order, not those of distributions, packages or the path."""
    sites = {name: tmp_path / name for name in order}
    distribution(sites["one"], "our-z", {"a": "our_y"})
    package(sites["one"] / "our_y", "ours", title="Eerst")
    distribution(sites["two"], "our-a", {"b": "our_x"})
    package(sites["two"] / "our_x", "ours", title="Daarna", replaces=True)
    assert offered(*sites.values()) == {
        "folders": [str(sites["one"] / "our_y"), str(sites["two"] / "our_x")],
        "goals": {"ours": "Daarna"},
        "imported": [],
    }


@pytest.mark.parametrize("value", ["our_nowhere", "our_content.nowhere", "our_module", "our_content.file", "json.x"])
def test_a_package_that_cannot_be_found_is_an_error(tmp_path: Path, value: str) -> None:
    """A package that is not there, or is no folder, is a ModuleNotFoundError that names the entry point."""
    distribution(tmp_path, "our-dist", {"ours": value})
    package(tmp_path / "our_content", "ours")
    (tmp_path / "our_content/file").write_text("")
    (tmp_path / "our_module.py").write_text("raise RuntimeError('this code was run')\n")
    done = run(tmp_path, script="import techtalent; techtalent.installed_content()")
    assert done.returncode == 1
    last = done.stderr.splitlines()[-1]
    assert last == f"ModuleNotFoundError: the entry point '{value}' of the group 'techtalent.content' is no package"


def test_loading_asks_for_nothing_installed(tmp_path: Path) -> None:
    """What is installed joins a catalogue only where it is handed over."""
    distribution(tmp_path, "our-dist", {"ours": "our_content"})
    package(tmp_path / "our_content", "ours")
    done = run(tmp_path, script="import techtalent; print('ours' in techtalent.load_catalogue().goals)")
    assert done.stdout == "False\n"
