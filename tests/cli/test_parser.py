"""What is the same in every command: its help, the names of its options, and where it reads and writes."""

import argparse
import io
import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from techtalent.cli import options as _options, parser as _parser
from techtalent.cli.command import main
from techtalent.cli.helps import HELPS
from techtalent.model.text import LANGUAGES, LENGTHS

COMMANDS = sorted(HELPS)
DAY = "2026-11-23"
PROFILE = {"goals": ["boost-innovation"], "target_groups": ["mbo"], "hours_per_month": 16}


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A file with a profile that is right."""
    path = tmp_path / "profile.json"
    path.write_text(json.dumps(PROFILE), encoding="utf-8")
    return path


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """What stands on standard input; a test writes to it what is typed."""
    data = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))
    return data


def commands() -> dict[str, argparse.ArgumentParser]:
    """Return the parser of each command, by its name."""
    (found,) = (each.choices for each in _parser.command_parser()._actions if isinstance(each.choices, dict))
    return found


def options() -> dict[str, dict[str, str | None]]:
    """Return the help of each option of each command."""
    return {
        name: {option: each.help for each in command._actions for option in each.option_strings}
        for name, command in commands().items()
    }


def test_the_commands_are_those_of_the_design() -> None:
    """There are fourteen, each with a module of its own name that has a function `run`."""
    design = "plan explain unlock compare agenda routes show list schema export validate format new due"
    assert COMMANDS == sorted(design.split()) == sorted(commands())


def test_the_languages_are_those_of_texts() -> None:
    """The parser imports no texts, and has the same languages and lengths all the same."""
    assert (_options.LANGUAGES, _options.LENGTHS) == (LANGUAGES, LENGTHS)


@pytest.mark.parametrize("option", ["--as-of", "--content", "--language", "--output"])
def test_an_option_means_the_same_everywhere(option: str) -> None:
    """Wherever there is an option of a name, its help is the same; what is a folder in place of a file says so."""
    helps = {found[option] for name, found in options().items() if option in found and name not in EXCEPTIONS[option]}
    assert len(helps) == 1
    assert sum(option in found for found in options().values()) >= 8


EXCEPTIONS = {"--as-of": (), "--content": ("new",), "--language": (), "--output": ("schema", "export")}


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_examples_that_can_be_typed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command has examples, each of which it parses; in a narrow terminal they stay as they are typed."""
    with pytest.raises(SystemExit) as caught:
        main([name, "--help"])
    assert caught.value.code == 0
    printed = capsys.readouterr().out
    for example in HELPS[name].examples:
        assert f"  {example}\n" in f"{printed}\n"
        arguments = shlex.split(example.rpartition("techtalent ")[2])
        assert _parser.command_parser().parse_args(arguments).command == arguments[0]


def test_nothing_typed_prints_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a command there is the whole help on standard error, and the code is 2."""
    with pytest.raises(SystemExit) as caught:
        main([])
    out, err = capsys.readouterr()
    assert (caught.value.code, out) == (2, "")
    assert all(f"\n    {name} " in err for name in COMMANDS)


def test_a_prefix_is_no_option(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An option has one name, so that another one may begin as it does later."""
    with pytest.raises(SystemExit):
        main(["plan", str(profile), "--lang", "en"])
    assert "--lang" in capsys.readouterr().err


def test_help_imports_next_to_nothing(tmp_path: Path) -> None:
    """Who asks for help waits for no library and no content; who makes a plan waits for no other command."""
    code = "import sys\nfrom techtalent.cli.command import main\ntry:\n    main({})\nexcept SystemExit:\n    pass\n"
    code += "print(*sorted(sys.modules), file=sys.stderr)"
    path = tmp_path / "p.json"
    path.write_text("{}", encoding="utf-8")
    loaded = {}
    for name, arguments in (("help", ["--help"]), ("plan", ["plan", str(path)])):
        program = [sys.executable, "-c", code.format(arguments)]
        done = subprocess.run(program, capture_output=True, text=True, check=True)
        loaded[name] = set(done.stderr.split())
    assert not loaded["help"] & {"attrs", "attr", "cattrs", "json", "techtalent.errors", "techtalent.cli.plan"}
    others = {f"techtalent.cli.{name}" for name in COMMANDS} - {"techtalent.cli.plan"}
    assert not loaded["plan"] & {*others, "techtalent.answers.explain", "techtalent.writing.json_form", "icalendar"}


# --- Where it reads


def test_a_hyphen_is_standard_input(profile: Path, typed: io.BytesIO, capsys: pytest.CaptureFixture[str]) -> None:
    """A profile comes from standard input where its file is `-`."""
    assert main(["plan", str(profile), "--as-of", DAY]) == 0
    expected = capsys.readouterr().out
    typed.write(profile.read_bytes())
    typed.seek(0)
    assert main(["plan", "-", "--as-of", DAY]) == 0
    assert capsys.readouterr().out == expected


def test_standard_input_may_be_closed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where standard input is closed, that is said."""
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["plan", "-"]) == 2
    assert capsys.readouterr().err == "techtalent: standard input is closed\n"


def test_standard_input_is_one_plan(capsys: pytest.CaptureFixture[str]) -> None:
    """Two plans cannot both come from standard input."""
    assert main(["compare", "-", "-"]) == 2
    assert "standard input has one plan" in capsys.readouterr().err


# --- Where it writes


def test_a_file_is_written_whole(profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`-o` writes what would be printed, and prints nothing; no other file is left behind."""
    assert main(["plan", str(profile), "--as-of", DAY]) == 0
    expected = capsys.readouterr().out
    assert main(["plan", str(profile), "--as-of", DAY, "-o", str(tmp_path / "plan.md")]) == 0
    assert capsys.readouterr() == ("", "")
    assert (tmp_path / "plan.md").read_text(encoding="utf-8") == expected
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.md", "profile.json"]


def test_what_fails_leaves_the_old_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is no plan, the file of an earlier one stays as it is."""
    (tmp_path / "p.json").write_text("[]", encoding="utf-8")
    (tmp_path / "plan.md").write_text("mine", encoding="utf-8")
    assert main(["plan", str(tmp_path / "p.json"), "-o", str(tmp_path / "plan.md")]) == 1
    assert (tmp_path / "plan.md").read_text(encoding="utf-8") == "mine"
    assert capsys.readouterr().out == ""


def test_a_file_that_cannot_be_written_could_not_run(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where there is no such folder to write to, that is said with its name."""
    target = tmp_path / "nowhere/plan.md"
    assert main(["plan", str(profile), "-o", str(target)]) == 2
    assert capsys.readouterr() == ("", f"techtalent: {target}: No such file or directory\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes and links")
def test_a_written_file_keeps_its_mode_and_its_link(profile: Path, tmp_path: Path) -> None:
    """A file that is there keeps its mode, and a link still leads to it; a new one has the mode of any new file."""
    target, link = tmp_path / "plan.md", tmp_path / "link.md"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    assert main(["plan", str(profile), "-o", str(link)]) == 0
    assert link.is_symlink()
    assert (target.stat().st_mode & 0o777, target.read_text(encoding="utf-8")[0]) == (0o640, "#")
    (tmp_path / "plain").write_text("", encoding="utf-8")
    assert main(["plan", str(profile), "-o", str(tmp_path / "new.md")]) == 0
    assert (tmp_path / "new.md").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_errors_are_json_where_json_was_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A program that asks for JSON gets what is wrong as JSON as well, on standard error."""
    (tmp_path / "p.json").write_text('{"regoin": "east"}', encoding="utf-8")
    assert main(["plan", str(tmp_path / "p.json"), "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert (out, [finding["code"] for finding in json.loads(err)]) == ("", ["unknown-key"])


def test_a_closed_output_is_said(
    profile: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where standard output is closed, as by `>&-`, the code is 2 and there is no traceback."""
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["plan", str(profile)]) == 2
    assert capsys.readouterr().err == "techtalent: standard output is closed\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes and signals")
def test_ctrl_c_ends_it_quietly(tmp_path: Path) -> None:
    """Stopped while it waits for a file, it ends with 130, as shells say it, and without a traceback."""
    os.mkfifo(tmp_path / "pipe")
    # Whoever runs the tests in the background ignores the signal, and so would what they start.
    listening = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    run = "import sys; from techtalent.cli.command import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", listening + run, "plan", str(tmp_path / "pipe")]
    # It opens the pipe for reading at the very end: until then, opening it for writing waits.
    with (
        subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE) as process,
        (tmp_path / "pipe").open("wb"),
    ):
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


# --- Completion


def test_completion_is_made_by_shtab(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The library is handed the parser of all commands, and the shell."""

    def complete(parser: argparse.ArgumentParser, shell: str) -> str:
        return f"# {parser.prog} for {shell}\n"

    monkeypatch.setitem(sys.modules, "shtab", SimpleNamespace(complete=complete))
    with pytest.raises(SystemExit) as caught:
        main(["--print-completion", "zsh"])
    assert (caught.value.code, capsys.readouterr().out) == (0, "# techtalent for zsh\n")


def test_without_shtab_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the library is not installed, the extra that installs it is named."""
    monkeypatch.setitem(sys.modules, "shtab", None)
    with pytest.raises(SystemExit) as caught:
        main(["--print-completion", "bash"])
    assert caught.value.code == 2
    assert "techtalent[completion]" in capsys.readouterr().err
