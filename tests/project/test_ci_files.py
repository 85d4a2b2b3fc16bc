"""What other repositories use does what it says: the pre-commit hooks and the GitHub action."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
ACTION = (ROOT / "action.yml").read_text(encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of an organisation, with its content where the hooks and the action look for it by default."""
    shutil.copytree(ROOT / "examples" / "own_content", tmp_path / "content")
    return tmp_path


def write(repository: Path, key: str, value: object) -> None:
    """Give one key of the example's organisation another value."""
    path = repository / "content" / "organisations" / "voorbeeldgilde.json"
    record = json.loads(path.read_bytes())
    record[key] = value
    path.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def hooks() -> dict[str, dict[str, str]]:
    """Return the keys of each hook, by its id, as they stand in the file."""
    blocks = re.split(r"^- ", HOOKS, flags=re.MULTILINE)[1:]
    found = [dict(re.findall(r"^ *([a-z_]+): (.+)$", block, re.MULTILINE)) for block in blocks]
    return {hook["id"]: hook for hook in found}


def run_hook(name: str, repository: Path) -> subprocess.CompletedProcess[str]:
    """Run a hook as pre-commit does: its entry, then its arguments, in the repository."""
    hook = hooks()[name]
    program, *entry = shlex.split(hook["entry"])
    installed = shutil.which(program, path=str(Path(sys.executable).parent))
    assert installed is not None
    arguments = [each.strip() for each in hook["args"].strip("[]").split(",")]
    return subprocess.run(
        [installed, *entry, *arguments], cwd=repository, capture_output=True, encoding="utf-8", check=False
    )


def test_there_are_two_hooks() -> None:
    """Each is Python and looks at whole folders: one at every commit, one when a JSON file under content/ changed."""
    assert list(hooks()) == ["techtalent-validate", "techtalent-format"]
    for hook in hooks().values():
        assert hook["language"] == "python"
        assert hook["pass_filenames"] == "false"
    # A commit that only deletes a record has no file for a filter to find.
    assert hooks()["techtalent-validate"]["always_run"] == "true"
    assert "files" not in hooks()["techtalent-validate"]
    files = hooks()["techtalent-format"]["files"]
    assert re.search(files, "content/goals/own.json")
    assert not re.search(files, "docs/content/goals/own.json")
    assert not re.search(files, "content/README.md")


@pytest.mark.parametrize("name", ["techtalent-validate", "techtalent-format"])
def test_a_hook_passes_on_what_is_right(repository: Path, name: str) -> None:
    """On the example, each ends well and changes nothing."""
    before = {path: path.read_bytes() for path in repository.rglob("*.json")}
    assert run_hook(name, repository).returncode == 0
    assert {path: path.read_bytes() for path in repository.rglob("*.json")} == before


def test_the_validate_hook_fails_on_what_is_wrong(repository: Path) -> None:
    """An unknown value is printed with its place."""
    write(repository, "type", "gild")
    ran = run_hook("techtalent-validate", repository)
    assert ran.returncode == 1
    assert "content/organisations/voorbeeldgilde.json:4:11 /type: unknown-value" in ran.stdout


def test_the_format_hook_mends_the_form(repository: Path) -> None:
    """A file in another form is written anew, which pre-commit sees by itself."""
    path = repository / "content" / "organisations" / "voorbeeldgilde.json"
    before = path.read_bytes()
    path.write_text(json.dumps(json.loads(before)), encoding="utf-8")
    assert run_hook("techtalent-format", repository).returncode == 0
    assert path.read_bytes() == before


def test_the_validate_hook_sees_a_deletion(repository: Path) -> None:
    """Where a record is deleted that others name, the hook fails."""
    (repository / "content/organisations/voorbeeldgilde.json").unlink()
    ran = run_hook("techtalent-validate", repository)
    assert ran.returncode == 1
    assert "dangling-reference: " in ran.stdout


def scripts() -> list[str]:
    """Return the shell scripts of the action's steps."""
    return [textwrap.dedent(found) for found in re.findall(r"^ +run: \|\n((?:(?: {8}.*)?\n)+)", ACTION, re.MULTILINE)]


def environment() -> dict[str, str]:
    """Return the environment of the last step, by name, as expressions."""
    return dict(re.findall(r"^ {8}([A-Z_]+): (.+)$", ACTION.rpartition("env:")[2].partition("run:")[0], re.MULTILINE))


def run_action(repository: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the action's last step as GitHub does, with the inputs that are not given at their defaults."""
    defaults = dict(re.findall(r"^ {2}([a-z-]+):\n {4}description: .+\n {4}default: \"?([^\"\n]*)\"?$", ACTION, re.M))
    given = defaults | {name.replace("_", "-"): value for name, value in inputs.items()}
    values = {f"${{{{ inputs.{name} }}}}": value for name, value in given.items()}
    values["${{ steps.python.outputs.python-path }}"] = sys.executable
    values["${{ runner.temp }}/techtalent"] = str(repository / "nothing-installed-here")
    script = repository / "step.sh"
    script.write_text(scripts()[-1], encoding="utf-8", newline="\n")
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    return subprocess.run(
        [bash, "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=repository,
        env={**os.environ, **{name: values[expression] for name, expression in environment().items()}},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_no_script_of_the_action_holds_an_expression() -> None:
    """Inputs reach the scripts by the environment only, so that none can be run as a part of one."""
    assert len(scripts()) == 2
    assert ACTION.count("run: |") == ACTION.count("shell: bash") == 2
    assert not re.search(r"run: [^|]", ACTION)
    for script in scripts():
        assert "${{" not in script


def test_every_input_reaches_the_action() -> None:
    """Each input is used, and each has a description and a default."""
    names = re.findall(r"^ {2}([a-z-]+):\n {4}description: .+\n {4}default: ", ACTION, re.MULTILINE)
    assert names == ["folders", "strict", "alone", "as-of", "python-version"]
    assert set(re.findall(r"inputs\.([a-z-]+)", ACTION)) == set(names)


def test_the_page_tells_the_inputs_and_the_hooks() -> None:
    """docs/validate-in-ci.md has every input of the action with its default, and every hook."""
    page = (ROOT / "docs" / "validate-in-ci.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `([a-z-]+)` \| (\S+) \|", page, re.MULTILINE))
    inputs = re.findall(r"^ {2}([a-z-]+):\n {4}description: .+\n {4}default: \"?([^\"\n]*)\"?$", ACTION, re.MULTILINE)
    assert told == {name: f"`{default}`" if default else "today" for name, default in inputs}
    assert set(re.findall(r"- id: (\S+)", page)) == hooks().keys()


def test_the_action_installs_itself() -> None:
    """The package that is installed is the one that the action lies in, at the same version."""
    assert "TECHTALENT_SOURCE: ${{ github.action_path }}" in ACTION
    assert scripts()[0].rstrip().endswith('"$TECHTALENT_SOURCE"')


def test_the_action_passes_on_what_is_right(repository: Path) -> None:
    """On the example it ends well and says how many records it read."""
    ran = run_action(repository, as_of="2026-11-23")
    records = len(list((repository / "content").glob("*/*.json")))
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"{records} records, 0 errors\n", "")


def test_the_action_fails_on_an_error(repository: Path) -> None:
    """An error becomes an annotation at its line, and the step fails."""
    write(repository, "type", "gild")
    ran = run_action(repository)
    assert ran.returncode == 1
    assert ran.stdout.startswith(
        "::error file=content/organisations/voorbeeldgilde.json,line=4,col=11,title=unknown-value::"
    )


def test_files_are_named_from_the_workspace(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a job below its workspace, GitHub finds the file all the same; the summary says what was found."""
    summary = tmp_path_factory.mktemp("job") / "summary.md"
    monkeypatch.setenv("GITHUB_WORKSPACE", str(repository.parent))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    write(repository, "type", "gild")
    ran = run_action(repository)
    assert ran.stdout.startswith(f"::error file={repository.name}/content/organisations/voorbeeldgilde.json,line=4,")
    assert ran.stdout.splitlines()[-1] in summary.read_text(encoding="utf-8").splitlines()[0]
    assert "unknown-value" in summary.read_text(encoding="utf-8")


def test_a_warning_fails_only_where_it_is_asked(repository: Path) -> None:
    """A source that grew old by `as-of` is an annotation, and fails the step with `strict`."""
    for strict, code in (("false", 0), ("true", 1)):
        ran = run_action(repository, strict=strict, as_of="2029-01-01")
        assert ran.returncode == code
        assert ran.stdout.startswith("::warning file=content/")


def test_alone_needs_everything(repository: Path) -> None:
    """With `alone` the example's references to packaged records lead nowhere."""
    ran = run_action(repository, alone="true")
    assert ran.returncode == 1
    assert "title=dangling-reference::" in ran.stdout


def test_folders_stand_one_a_line(repository: Path) -> None:
    """A folder's name may hold spaces, and a later folder lies over an earlier one."""
    (repository / "content").rename(repository / "our content")
    shutil.copytree(repository / "our content", repository / "again")
    ran = run_action(repository, folders="our content\n\nagain\n")
    assert ran.returncode == 1
    assert "is taken by our content/organisations/voorbeeldgilde.json" in ran.stdout


@pytest.mark.parametrize(
    "inputs",
    [
        {"folders": "$(touch harm)"},
        {"folders": "content; touch harm"},
        {"folders": "content\n--strict"},
        {"folders": "\n"},
        {"strict": "$(touch harm)"},
        {"alone": "yes"},
        {"as_of": "2026-11-23; touch harm"},
    ],
)
def test_an_input_is_never_run(repository: Path, inputs: dict[str, str]) -> None:
    """What is no folder, no day and no answer stops the step, and nothing of it is run."""
    assert run_action(repository, **inputs).returncode == 2
    assert not (repository / "harm").exists()


def test_the_repository_that_is_checked_runs_no_code(repository: Path) -> None:
    """A module in the repository that is checked does not stand in for one of the library's."""
    (repository / "attrs.py").write_text("raise SystemExit(3)", encoding="utf-8")
    assert run_action(repository).returncode == 0
