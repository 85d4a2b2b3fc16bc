"""The command: make a plan, or validate content. The only place that reads the clock."""

import argparse
import datetime as dt
import errno
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import MappingProxyType

import attrs

from techtalent._version import __version__
from techtalent.errors import ContentError, Finding, ProfileError
from techtalent.interchange import plan_to_json, read_profile
from techtalent.loading import load_catalogue
from techtalent.matching import match
from techtalent.rendering import render_markdown
from techtalent.text import LANGUAGES
from techtalent.validation import validate

#: All is well; something is wrong with what was given; the command could not run.
CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 clean, 1 findings, 2 could not run."""
    for stream in (sys.stdout, sys.stderr):
        # Content is Dutch with accents; a terminal that cannot show one is no reason to stop.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    given = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = given.run
    try:
        code = run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads the output has seen enough, as `| head` does. Nothing more can be written on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        print(f"techtalent: {place}{error.strerror or error}", file=sys.stderr)
        return COULD_NOT_RUN
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="techtalent", description="What a company can do with schools, with whom, and who pays."
    )
    parser.add_argument("--version", action="version", version=f"techtalent {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    plan = commands.add_parser("plan", help="make the plan of a company", description="Make the plan of a company.")
    plan.add_argument("profile", type=Path, metavar="PROFILE.json", help="what the company says of itself")
    plan.add_argument("--as-of", type=_day, metavar="YYYY-MM-DD", help="the day that the plan is for (today)")
    plan.add_argument("--format", choices=("markdown", "json"), default="markdown", help="(markdown)")
    plan.add_argument("--language", choices=LANGUAGES, default="nl", help="of the Markdown (nl)")
    plan.add_argument(
        "--content",
        type=Path,
        action="append",
        default=[],
        metavar="FOLDER",
        help="own content, laid over the packaged",
    )
    plan.set_defaults(run=_plan)

    check = commands.add_parser(
        "validate",
        help="check content",
        description="Check folders of content, laid over the packaged content in order; without one, check that.",
    )
    check.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    check.add_argument("--alone", action="store_true", help="the folders are a whole catalogue by themselves")
    check.add_argument("--format", choices=tuple(_FORMATS), default="text", help="(text)")
    check.set_defaults(run=_validate)
    return parser


def _day(text: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day as YYYY-MM-DD") from None
    if day.isoformat() != text:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day as YYYY-MM-DD")
    return day


def _plan(given: argparse.Namespace) -> int:
    # Whoever asks for a plan without a day means today, here.
    as_of = given.as_of or dt.date.today()  # noqa: DTZ011
    _need_folders(given.content)
    try:
        catalogue = load_catalogue(*given.content)
        plan = match(read_profile(given.profile, catalogue), catalogue, as_of=as_of)
    except (ContentError, ProfileError) as error:
        sys.stderr.write(_as_text(error.findings))
        return FINDINGS
    sys.stdout.write(plan_to_json(plan) if given.format == "json" else render_markdown(plan, given.language))
    return CLEAN


def _need_folders(folders: Sequence[Path]) -> None:
    for folder in folders:
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "there is no such folder", str(folder))


def _validate(given: argparse.Namespace) -> int:
    _need_folders(given.folders)
    if given.alone and not given.folders:
        print("techtalent: --alone needs the folders that are a catalogue by themselves", file=sys.stderr)
        return COULD_NOT_RUN
    findings = validate(*given.folders, alone=given.alone)
    sys.stdout.write(_FORMATS[given.format](findings))
    return FINDINGS if findings else CLEAN


def _as_text(findings: tuple[Finding, ...]) -> str:
    count = f"{len(findings)} finding{'' if len(findings) == 1 else 's'}"
    return "\n".join([*map(str, findings), count]) + "\n"


def _as_json(findings: tuple[Finding, ...]) -> str:
    return json.dumps([attrs.asdict(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def _as_github(findings: tuple[Finding, ...]) -> str:
    return "".join(
        f"::error file={_property(each.file or '')},line={each.line or 1},col={each.column or 1},"
        f"title={_property(each.code)}::{_data(each.message + (f' ({each.hint})' if each.hint else ''))}\n"
        for each in findings
    )


def _data(text: str) -> str:
    """Return a text as GitHub's workflow commands want it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_FORMATS: MappingProxyType[str, Callable[[tuple[Finding, ...]], str]] = MappingProxyType(
    {"text": _as_text, "json": _as_json, "github": _as_github}
)
