"""The command `techtalent`: it finds the module of what was typed, runs it, and writes what it returns.

Each command is the module of its name, with a function `run`. A module is imported when its command is typed, so that
`--help` and `plan` wait for none of the others. Only this wing reads the clock.
"""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TextIO

from techtalent.cli.given import COULD_NOT_RUN, FINDINGS, STOPPED, CannotRunError, Given, Result, could_not_run
from techtalent.cli.parser import parsed


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 all well, 1 findings, 2 could not run, 130 stopped by Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):
        # Content is Dutch with accents; a terminal that cannot show one is no reason to stop.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return _done(arguments)
    except KeyboardInterrupt:
        return STOPPED


def _done(arguments: Sequence[str] | None) -> int:
    try:
        given = parsed(arguments)
    except SystemExit:
        # Help was printed, or what is wrong with the arguments.
        _flushed(sys.stdout)
        raise
    result = _ran(given)
    if result.out and not result.is_kept and given.output is not None and str(given.output) != "-":
        result = _kept(given, result)
    return _written(result)


def _ran(given: Given) -> Result:
    """Return the result of the command; what is wrong with data or files is a result too, never an exception."""
    run: Callable[[Given], Result] = import_module(f"techtalent.cli.{given.command}").run
    from techtalent.errors import RecordError, TechtalentError

    try:
        return run(given)
    except RecordError as error:
        return could_not_run("; ".join(_said(finding.message, finding.hint) for finding in error.findings))
    except TechtalentError as error:
        from techtalent.writing.findings import as_json, as_text

        findings = getattr(error, "findings", ())
        return Result(FINDINGS, err=as_json(findings) if given.format == "json" else as_text(findings))
    except CannotRunError as error:
        return could_not_run(str(error))
    except OSError as error:
        return could_not_run(_reason(error))


def _said(message: str, hint: str | None) -> str:
    return f"{message} ({hint})" if hint else message


def _reason(error: OSError) -> str:
    place = f"{error.filename}: " if error.filename else ""
    return f"{place}{error.strerror or error}"


def _kept(given: Given, result: Result) -> Result:
    """Return the result without its output, which is in the file now."""
    from techtalent.cli.files import replace

    assert given.output is not None
    data = result.out.encode("utf-8") if isinstance(result.out, str) else result.out
    try:
        replace(given.output, data)
    except OSError as error:
        return could_not_run(f"{given.output}: {error.strerror or error}")
    return result._replace(out="")


def _written(result: Result) -> int:
    """Write the output and return the exit code."""
    _tell(result.err)
    if not result.out:
        return result.code
    if sys.stdout is None:
        # It was closed before the command began, as by `>&-`.
        return _written(could_not_run("standard output is closed"))
    try:
        if isinstance(result.out, bytes):
            sys.stdout.buffer.write(result.out)
        else:
            sys.stdout.write(result.out)
        sys.stdout.flush()
    except BrokenPipeError:
        _leave(sys.stdout)
    except OSError as error:
        _leave(sys.stdout)
        _tell(could_not_run(error.strerror or str(error)).err)
        return COULD_NOT_RUN
    return result.code


def _tell(text: str) -> None:
    """Write to standard error, where somebody reads it."""
    try:
        if sys.stderr is not None:
            sys.stderr.write(text)
            sys.stderr.flush()
    except OSError:
        _leave(sys.stderr)


def _flushed(stream: TextIO | None) -> None:
    """Write what is left in a stream, to whoever still reads it."""
    try:
        if stream is not None:
            stream.flush()
    except OSError:
        _leave(stream)


def _leave(stream: TextIO | None) -> None:
    """Write no more to a stream that nobody reads, as behind `| head`: the interpreter would, when it exits."""
    try:
        if stream is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError:
        # What stands in for a stream, as in a test, is no file.
        return
