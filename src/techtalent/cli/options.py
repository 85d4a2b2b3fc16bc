"""The arguments and options that mean the same in every command that has them."""

import argparse
import datetime as dt
from pathlib import Path

# As `LANGUAGES` and `LENGTHS` have them; importing those would take as long as all the rest of `--help`.
LANGUAGES, LENGTHS = ("nl", "en"), ("short", "full")


def common_options(command: argparse.ArgumentParser, forms: tuple[str, ...]) -> None:
    """Let a command say in which form, language and content it answers, and where it writes."""
    form_option(command, forms)
    language_option(command)
    content_options(command)
    output_option(command)


def profile_argument(command: argparse.ArgumentParser) -> None:
    """Let a command read a profile."""
    command.add_argument(
        "profile", type=Path, metavar="PROFILE.json", help="what the company says of itself; - is standard input"
    )


def record_argument(command: argparse.ArgumentParser) -> None:
    """Let a command be about a record."""
    command.add_argument("id", metavar="ID", help="the id of a record, or kind/id where several kinds have it")


def as_of_option(command: argparse.ArgumentParser) -> None:
    """Let a command be about a day."""
    command.add_argument("--as-of", type=day, metavar="DAY", help="the day to ask about, as YYYY-MM-DD (today)")


def form_option(command: argparse.ArgumentParser, forms: tuple[str, ...]) -> None:
    """Let a command write in one of these forms; where no form is typed, in the first of them."""
    command.add_argument("--format", choices=forms, default=forms[0], help=f"what to write ({forms[0]})")


def language_option(command: argparse.ArgumentParser) -> None:
    """Let a command write what people read in one of the languages."""
    command.add_argument("--language", choices=LANGUAGES, default="nl", help="the language of what people read (nl)")


def content_options(command: argparse.ArgumentParser) -> None:
    """Let a command use content beside the packaged, or in its place."""
    command.add_argument(
        "--content", type=Path, action="append", default=[], metavar="FOLDER", help="own content, over the packaged"
    )
    command.add_argument("--alone", action="store_true", help="these folders are a whole catalogue by themselves")


def output_option(command: argparse.ArgumentParser, metavar: str = "FILE", text: str = "the file to write") -> None:
    """Let a command write to a file, or to a folder."""
    command.add_argument("-o", "--output", type=Path, metavar=metavar, help=text)


def day(text: str) -> dt.date:
    """Return the day that was typed. Raises ArgumentTypeError for any other form than YYYY-MM-DD."""
    try:
        found = dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day as YYYY-MM-DD") from None
    if found.isoformat() != text:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day as YYYY-MM-DD")
    return found


def count(text: str) -> int:
    """Return the number that was typed. Raises ArgumentTypeError for what is none, or is 0."""
    if not (text.isascii() and text.isdigit() and int(text[:9]) > 0 and len(text) < 9):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of 1 or more")
    return int(text)
