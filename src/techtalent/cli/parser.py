"""The parser of the command: the one place that says which options there are, and what they mean everywhere."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from techtalent._version import __version__
from techtalent.cli.given import COULD_NOT_RUN, Given
from techtalent.cli.helps import HELPS
from techtalent.cli.options import (
    LENGTHS,
    as_of_option,
    common_options,
    content_options,
    count,
    day,
    form_option,
    output_option,
    profile_argument,
    record_argument,
)

_FILES = {"bash": "_shtab_compgen_files", "zsh": "_files", "tcsh": "f"}

SHELLS = ("bash", "zsh", "tcsh")
"""The shells for which completion can be printed."""


def parsed(arguments: Sequence[str] | None) -> Given:
    """Return what was typed; without a command, print the help and end as what could not run.

    Raises SystemExit where help was asked for, or something cannot be parsed.
    """
    parser = command_parser()
    if not (sys.argv[1:] if arguments is None else arguments):
        parser.print_help(sys.stderr)
        raise SystemExit(COULD_NOT_RUN)
    return parser.parse_args(arguments, namespace=Given())


class _Formatter(argparse.HelpFormatter):
    """Help whose paragraphs are as wide as the terminal, and whose examples are as they are typed."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return text if text.startswith("examples:") else super()._fill_text(text, width, indent)


class _Parser(argparse.ArgumentParser):
    """A parser whose error messages show an argument without what a terminal or a log would obey."""

    def error(self, message: str) -> NoReturn:
        from techtalent.errors import printed_line

        super().error(printed_line(message))


class _Completion(argparse.Action):
    """Prints the completion for a shell, by the library shtab, which an extra installs."""

    def __call__(self, parser: argparse.ArgumentParser, _: object, shell: Any, option: str | None = None) -> None:
        try:
            shtab = import_module("shtab")
        except ImportError:
            parser.error(f"{option} needs the library shtab: python -m pip install 'techtalent[completion]'")
        sys.stdout.write(shtab.complete(command_parser(), shell=shell))
        parser.exit()


def command_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = _Parser(
        prog="techtalent",
        description="What a company can do with schools, with whom, and who pays.",
        epilog=_examples(("techtalent plan profile.json", "techtalent validate content", "techtalent COMMAND --help")),
        formatter_class=_Formatter,
        allow_abbrev=False,
    )
    parser.add_argument("-V", "--version", action="version", version=f"techtalent {__version__}")
    parser.add_argument(
        "--print-completion", choices=SHELLS, action=_Completion, help="print the completion for a shell"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for name, help_ in HELPS.items():
        command = commands.add_parser(
            name,
            help=help_.line,
            description=f"{help_.line[0].upper()}{help_.line[1:]}. {help_.more}",
            epilog=_examples(help_.examples),
            formatter_class=_Formatter,
            allow_abbrev=False,
        )
        _ARGUMENTS[name](command)
        for action in command._actions:
            if action.type is Path:
                # What shtab looks for to complete the names of files.
                setattr(action, "complete", _FILES)  # noqa: B010 - no attribute that argparse knows of
    return parser


def _examples(lines: tuple[str, ...]) -> str:
    return "\n".join(["examples:", *(f"  {line}" for line in lines)])


# What each command takes


def _plan(command: argparse.ArgumentParser) -> None:
    profile_argument(command)
    command.add_argument(
        "--length", choices=LENGTHS, default="short", help="one page, or that page and an annex (short)"
    )
    as_of_option(command)
    common_options(command, ("markdown", "json"))


def _explain(command: argparse.ArgumentParser) -> None:
    profile_argument(command)
    record_argument(command)
    as_of_option(command)
    common_options(command, ("markdown", "json"))


def _unlock(command: argparse.ArgumentParser) -> None:
    profile_argument(command)
    as_of_option(command)
    common_options(command, ("markdown", "json"))


def _compare(command: argparse.ArgumentParser) -> None:
    command.add_argument("before", type=Path, metavar="BEFORE.json", help="the earlier plan; - is standard input")
    command.add_argument("after", type=Path, metavar="AFTER.json", help="the later plan; - is standard input")
    common_options(command, ("markdown", "json"))


def _agenda(command: argparse.ArgumentParser) -> None:
    profile_argument(command)
    command.add_argument("--start", type=day, dest="first_day", metavar="DAY", help="the first day (that of the plan)")
    command.add_argument("--end", type=day, dest="last_day", metavar="DAY", help="the last day (of the school year)")
    as_of_option(command)
    common_options(command, ("markdown", "icalendar", "json"))


def _routes(command: argparse.ArgumentParser) -> None:
    command.add_argument("start", metavar="START", help="the id of a school type, such as vmbo-bb")
    command.add_argument("goal", metavar="GOAL", nargs="?", help="the id of a school type, such as mbo-3")
    command.add_argument("--limit", type=count, default=100, metavar="N", help="so many ways at most (100)")
    common_options(command, ("text", "mermaid", "json"))


def _show(command: argparse.ArgumentParser) -> None:
    record_argument(command)
    common_options(command, ("text", "json"))


def _list(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", metavar="KIND", nargs="?", help="such as activity")
    as_of_option(command)
    common_options(command, ("text", "json"))


def _schema(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", metavar="NAME", nargs="?", help="such as goal, company-profile or plan")
    command.add_argument("--bundled", action="store_true", help="the form that refers to no other file")
    output_option(command, "PATH", "the file to write, or without NAME the folder (standard output)")


def _export(command: argparse.ArgumentParser) -> None:
    as_of_option(command)
    content_options(command)
    output_option(command, "FOLDER", "the folder to write the four files to; it is made where it is not there")


def _validate(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", type=Path, nargs="*", metavar="PATH", help="a folder or a file; - is standard input")
    content_options(command)
    command.add_argument("--strict", action="store_true", help="fail on warnings too")
    command.add_argument(
        "--consumer", type=Path, metavar="IDS.txt", help="check the ids that an application uses, each on a line"
    )
    as_of_option(command)
    form_option(command, ("text", "json", "github"))
    output_option(command)


def _format(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", type=Path, nargs="*", metavar="PATH", help="a folder or a file (content)")
    command.add_argument("--check", action="store_true", help="change nothing, and fail where something would change")


def _new(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", metavar="KIND", help="such as activity")
    command.add_argument("id", metavar="ID", help="a name of your own in lower case, such as guest-lesson")
    command.add_argument("--optional", action="store_true", help="with the keys too that a record may leave out")
    command.add_argument(
        "--content", "--folder", type=Path, action="append", default=[], metavar="FOLDER", help="the folder of content"
    )


def _due(command: argparse.ArgumentParser) -> None:
    command.add_argument("--within", type=count, default=90, metavar="DAYS", help="so many days ahead (90)")
    as_of_option(command)
    common_options(command, ("text", "json", "github"))


_ARGUMENTS = {
    "plan": _plan,
    "explain": _explain,
    "unlock": _unlock,
    "compare": _compare,
    "agenda": _agenda,
    "routes": _routes,
    "show": _show,
    "list": _list,
    "schema": _schema,
    "export": _export,
    "validate": _validate,
    "format": _format,
    "new": _new,
    "due": _due,
}
