"""The command: it makes a plan, and checks, formats and begins content. Only this module reads the clock."""

import argparse
import datetime as dt
import errno
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from attrs import frozen

from techtalent._version import __version__
from techtalent.cli.format import format_folder
from techtalent.cli.skeleton import ID, skeleton
from techtalent.errors import ContentError, ProfileError, nearest, printed_line
from techtalent.model.kinds import KINDS
from techtalent.model.text import LANGUAGES, LENGTHS
from techtalent.planning.match import match
from techtalent.reading.folders import validate
from techtalent.reading.loading import load_catalogue
from techtalent.reading.profiles import read_profile
from techtalent.reading.schemas import BASE
from techtalent.writing.findings import REPORTS, as_text, printable_json
from techtalent.writing.json_form import to_json
from techtalent.writing.markdown import render_markdown

# The exit codes: all is well; the content or profile has findings; the command could not run.
CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2


@frozen(kw_only=True)
class _Result:
    """The output of a command, and its exit code."""

    code: int
    out: str = ""
    err: str = ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 all well, 1 findings, 2 could not run."""
    for stream in (sys.stdout, sys.stderr):
        # Content is Dutch with accents; a terminal that cannot show one is no reason to stop.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    given = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], _Result] = given.run
    try:
        result = run(given)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        result = _could_not_run(f"{place}{error.strerror or error}")
    sys.stderr.write(result.err)
    try:
        sys.stdout.write(result.out)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of the output has closed it, as `| head` does: the interpreter must not write to it when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        sys.stderr.write(_could_not_run(error.strerror or str(error)).err)
        return COULD_NOT_RUN
    return result.code


def _could_not_run(reason: str) -> _Result:
    return _Result(code=COULD_NOT_RUN, err=f"{printed_line(f'techtalent: {reason}')}\n")


class _Parser(argparse.ArgumentParser):
    """A parser whose error messages show an argument without what a terminal or a log would obey."""

    def error(self, message: str) -> NoReturn:
        super().error(printed_line(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="techtalent", description="What a company can do with schools, with whom, and who pays.")
    parser.add_argument("--version", action="version", version=f"techtalent {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], _Result], text: str) -> argparse.ArgumentParser:
        found = commands.add_parser(name, help=text.split(";", maxsplit=1)[0], description=f"{text}.".capitalize())
        found.set_defaults(run=run)
        return found

    plan = command("plan", _run_plan, "make the plan of a company")
    plan.add_argument("profile", type=Path, metavar="PROFILE.json", help="what the company says of itself")
    plan.add_argument("--as-of", type=_parsed_day, metavar="YYYY-MM-DD", help="the day that the plan is for (today)")
    plan.add_argument("--format", choices=("markdown", "json"), default="markdown", help="(markdown)")
    plan.add_argument("--language", choices=LANGUAGES, default="nl", help="of the Markdown (nl)")
    plan.add_argument("--length", choices=LENGTHS, default="short", help="one page, or the page with its annex (short)")
    plan.add_argument(
        "--content",
        type=Path,
        action="append",
        default=[],
        metavar="FOLDER",
        help="own content, laid over the packaged",
    )

    check = command(
        "validate",
        _run_validate,
        "check content; folders are laid over the packaged content, which is checked without one",
    )
    check.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    check.add_argument("--alone", action="store_true", help="the folders are a whole catalogue by themselves")
    check.add_argument("--strict", action="store_true", help="fail on warnings too")
    check.add_argument(
        "--as-of", type=_parsed_day, metavar="YYYY-MM-DD", help="the day for what grows old or ends (today)"
    )
    check.add_argument("--format", choices=tuple(REPORTS), default="text", help="(text)")

    tidy = command("format", _run_format, "write content in its one form; what cannot be parsed is left as it is")
    tidy.add_argument("folders", type=Path, nargs="*", metavar="FOLDER", help="(content)")
    tidy.add_argument("--check", action="store_true", help="change nothing, and fail where something would change")

    new = command("new", _run_new, "begin a record: a file to fill in, which validate says what is missing from")
    new.add_argument("kind", metavar="KIND", help="such as activity")
    new.add_argument("id", metavar="ID", help="such as guest-lesson")
    new.add_argument("--folder", type=Path, default=Path("content"), help="the folder of content (content)")
    return parser


def _parsed_day(text: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day as YYYY-MM-DD") from None
    if day.isoformat() != text:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day as YYYY-MM-DD")
    return day


def _today() -> dt.date:
    # The command without a day means today, on this machine.
    return dt.date.today()  # noqa: DTZ011


def _need_folders(folders: Sequence[Path]) -> None:
    for folder in folders:
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "there is no such folder", str(folder))


def _run_plan(given: argparse.Namespace) -> _Result:
    _need_folders(given.content)
    try:
        catalogue = load_catalogue(*given.content)
        plan = match(read_profile(given.profile, catalogue), catalogue, as_of=given.as_of or _today())
    except (ContentError, ProfileError) as error:
        return _Result(code=FINDINGS, err=as_text(error.findings))
    if given.format == "json":
        return _Result(code=CLEAN, out=f"{printable_json(to_json(plan, indent=2))}\n")
    return _Result(code=CLEAN, out=render_markdown(plan, given.language, given.length))


def _run_validate(given: argparse.Namespace) -> _Result:
    _need_folders(given.folders)
    if given.alone and not given.folders:
        return _could_not_run("--alone needs the folders that are a catalogue by themselves")
    findings = validate(*given.folders, alone=given.alone, as_of=given.as_of or _today())
    failed = any(given.strict or finding.severity == "error" for finding in findings)
    if given.format == "text":
        # https://no-color.org: any value but an empty one.
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        out = as_text(findings, colour=colour)
    else:
        out = REPORTS[given.format](findings)
    return _Result(code=FINDINGS if failed else CLEAN, out=out)


def _run_format(given: argparse.Namespace) -> _Result:
    folders = given.folders or [Path("content")]
    _need_folders(folders)
    out, err, failed, done = [], [], False, "would format" if given.check else "formatted"
    for folder in folders:
        for formatted in format_folder(folder, write=not given.check):
            if formatted.findings:
                err.append(as_text(formatted.findings).rsplit("\n", 2)[0] + "\n")
                failed = True
            elif formatted.changed:
                out.append(f"{printed_line(f'{done} {formatted.file}')}\n")
                failed = failed or given.check
    return _Result(code=FINDINGS if failed else CLEAN, out="".join(out), err="".join(err))


def _run_new(given: argparse.Namespace) -> _Result:
    names = {name: kind for kind in KINDS for name in (kind.name, kind.folder)}
    if given.kind not in names:
        # A kind that is right needs no hints.
        from techtalent.words.synonyms import meanings

        hint = nearest(given.kind, names, meanings(names)) or f"one of {', '.join(kind.name for kind in KINDS)}"
        return _could_not_run(f"{given.kind!r} is no kind of content ({hint})")
    if not ID.fullmatch(given.id):
        return _could_not_run(f"{given.id!r} is no id: lower case, words joined by hyphens, at most 80 characters")
    kind = names[given.kind]
    path = given.folder / kind.folder / f"{given.id}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.parent / ".." / ".." / "schema" / f"{kind.name}.schema.json"
    # The schema beside the folder needs no network; where there is none, its `$id` at least names the schema.
    address = f"../../schema/{beside.name}" if beside.is_file() else f"{BASE}{beside.name}"
    text = json.dumps(skeleton(kind, given.id, address), indent=2, ensure_ascii=False) + "\n"
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return _could_not_run(f"{path.as_posix()}: there is such a file already")
    return _Result(code=CLEAN, out=f"{printed_line(path.as_posix())}\n")
