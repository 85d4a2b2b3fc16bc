"""Findings in a job of GitHub Actions: as annotations, in the log, and in the summary of the step."""

import os
from pathlib import Path

import attrs

from techtalent.errors import Finding, printable
from techtalent.writing.findings import as_github, as_text, counted

# GitHub shows so many errors, and so many warnings, of a step: https://github.com/orgs/community/discussions/26680.
SHOWN = 10

# A step's summary has at most 1 MiB; so many findings of any length fit in.
_IN_SUMMARY = 200


def annotations(findings: tuple[Finding, ...], read: str) -> str:
    """Return the annotations of the findings, no more than GitHub shows, and below them how many there are.

    Where there are more than it shows, the log has all of them as text. Files are named from the workspace, as GitHub
    needs them. Where the job has a summary, it gets the findings too.
    """
    named = tuple(attrs.evolve(finding, file=_in_workspace(finding.file)) for finding in findings)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(_summary(named, read))
    shown = {severity: _of_severity(named, severity) for severity in ("error", "warning")}
    log = findings if any(len(found) > SHOWN for found in shown.values()) else ()
    lines = [_shown(found, severity) for severity, found in shown.items()]
    return "".join([*lines, as_text(log, read=read) if log else f"{counted(findings, read)}\n"])


def _of_severity(findings: tuple[Finding, ...], severity: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.severity == severity)


def _shown(found: tuple[Finding, ...], severity: str) -> str:
    """Return the annotations of one severity; the last one says how many others there are."""
    if len(found) <= SHOWN:
        return as_github(found)
    rest = len(found) - SHOWN + 1
    return f"{as_github(found[: SHOWN - 1])}::{severity} title=techtalent::{rest} more {severity}s: see the log\n"


def _in_workspace(name: str | None) -> str | None:
    """Return the name of a file from the workspace; a file outside it keeps its name."""
    workspace = os.environ.get("GITHUB_WORKSPACE")
    if name is None or not workspace:
        return name
    # What a link leads to is elsewhere: the file is where it is named.
    path, top = (Path(os.path.abspath(each)) for each in (name, workspace))  # noqa: PTH100
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else name


def _summary(findings: tuple[Finding, ...], read: str) -> str:
    """Return the summary in Markdown: what was read and found, and a line for each finding."""
    lines = [f"**techtalent:** {counted(findings, read)}", ""]
    lines += [f"- `{_code(str(finding))}`" for finding in findings[:_IN_SUMMARY]]
    if len(findings) > _IN_SUMMARY:
        lines.append(f"- {len(findings) - _IN_SUMMARY} more: see the log")
    return "\n".join(lines) + "\n\n"


def _code(text: str) -> str:
    return printable(text).replace("`", "'")
