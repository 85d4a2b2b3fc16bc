"""What was typed, what a command returns, and the reasons for which it cannot run."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from techtalent.model.text import Language, Length

# The exit codes: all is well; the content or profile has findings; the command could not run; Ctrl-C, as shells say it.
CLEAN, FINDINGS, COULD_NOT_RUN, STOPPED = 0, 1, 2, 130


class Given:
    """What was typed: each command has those of the options that its own help names."""

    command: str
    """The name of the command, which is the name of its module as well."""
    profile: Path
    """The file of a profile; `-` is standard input."""
    before: Path
    """The file of the earlier plan."""
    after: Path
    """The file of the later plan."""
    id: str
    """The id of a record, alone or as `kind/id`."""
    name: str | None
    """The name of a schema."""
    kind: str | None
    """The name of a kind of content, or of its folder."""
    start: str
    """The school type that a route begins with."""
    goal: str | None
    """The school type that a route leads to."""
    paths: list[Path]
    """The folders and files to look at."""
    content: list[Path]
    """The folders of own content."""
    alone: bool
    """Whether these folders are a whole catalogue, without the packaged content."""
    as_of: dt.date | None
    """The day that is asked about; None for today."""
    first_day: dt.date | None
    """The first day of an agenda."""
    last_day: dt.date | None
    """The last day of an agenda."""
    within: int
    """How many days ahead to look."""
    limit: int
    """How many routes to look for at most."""
    format: str = "text"
    """The form of what is written."""
    language: "Language"
    """The language of what people read."""
    length: "Length"
    """How much of a plan is written."""
    output: Path | None = None
    """The file or the folder to write to; None, or `-`, for standard output."""
    strict: bool
    """Whether warnings fail too."""
    check: bool
    """Whether nothing is changed."""
    optional: bool
    """Whether a new record has the keys that it may leave out."""
    bundled: bool
    """Whether a schema is wanted that refers to no other."""
    consumer: Path | None
    """The file with the ids that an application uses."""

    def day(self) -> dt.date:
        """Return the day that is asked about: the one that was typed, or today on this machine."""
        return self.as_of or dt.date.today()  # noqa: DTZ011


class Result(NamedTuple):
    """The output of a command, and its exit code."""

    code: int
    out: str | bytes = ""
    """What goes to standard output or the file of `-o`; what is empty leaves a file as it is."""
    err: str = ""
    """What goes to standard error."""
    is_kept: bool = False
    """Whether what `-o` asks for is written already, and the output says so."""


class CannotRunError(Exception):
    """Raised where a command could not run; its text says why, on one line."""


def could_not_run(reason: str) -> Result:
    """Return the result of a command that could not run."""
    from techtalent.errors import printed_line

    return Result(COULD_NOT_RUN, err=f"{printed_line(f'techtalent: {reason}')}\n")
