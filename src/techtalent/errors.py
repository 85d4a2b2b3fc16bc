"""Findings, and the errors that carry them."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from attrs import frozen

Severity = Literal["error", "warning"]
"""Whether a finding makes content unusable (`error`) or is only worth a look (`warning`)."""


@frozen(kw_only=True)
class Finding:
    """One thing that is wrong with data, with its place, a stable code and a hint.

    Findings with equal fields are equal, so that a test can compare them whole.
    """

    file: str | None = None
    """The file, with forward slashes; None where the data did not come from a file."""
    line: int | None = None
    """The line, from 1; None where the data did not come from text."""
    column: int | None = None
    """The column in characters, from 1; None where the data did not come from text."""
    severity: Severity = "error"
    """Whether the content is unusable (`error`), or usable and worth a look (`warning`)."""
    code: str
    """The kind of mistake, as a code that stays the same between versions; docs/findings.md explains each."""
    pointer: str
    """The place in the data, as a JSON pointer (RFC 6901); empty for the whole."""
    message: str
    """What is wrong, for a person."""
    hint: str | None = None
    """What to do about it; None where that cannot be guessed."""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        where = " ".join(part for part in (place, self.pointer) if part)
        what = f"{self.code}: {self.message}" + (f" ({self.hint})" if self.hint else "")
        if self.severity == "warning":
            what = f"warning: {what}"
        # A file's name, a key or a value may hold anything.
        return printed_line(f"{where}: {what}" if where else what)


def warning(*, code: str, pointer: str, message: str, hint: str | None = None) -> Finding:
    """Return a finding that leaves the content usable, and is worth a look."""
    return Finding(severity="warning", code=code, pointer=pointer, message=message, hint=hint)


class TechtalentError(Exception):
    """The base of every error that this library raises for data that is wrong."""


def _listed(subject: str, findings: tuple[Finding, ...]) -> str:
    lines = [f"{subject}: {len(findings)} finding{'' if len(findings) == 1 else 's'}"]
    return "\n  ".join([*lines, *map(str, findings)])


class _FindingsError(TechtalentError):
    """An error that carries findings: two of one class are equal where their findings are equal."""

    _subject = ""

    def __init__(self, *, findings: tuple[Finding, ...]) -> None:
        super().__init__(findings)
        # Everything that is wrong, never only the first.
        self.findings = findings

    def __str__(self) -> str:
        return _listed(self._subject, self.findings)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.findings == getattr(other, "findings", None)

    def __hash__(self) -> int:
        return hash((type(self), self.findings))

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.findings)


def _rebuild(kind: type[_FindingsError], findings: tuple[Finding, ...]) -> _FindingsError:
    return kind(findings=findings)


class ContentError(_FindingsError):
    """Raised where content cannot be used. `findings` lists everything that is wrong with it."""

    _subject = "the content is not right"


class ProfileError(_FindingsError):
    """Raised where a profile cannot be used. `findings` lists everything that is wrong with it."""

    _subject = "the profile is not right"


class PlanError(_FindingsError):
    """Raised where a stored plan cannot be read. `findings` lists everything that is wrong with it."""

    _subject = "the plan is not right"


class RecordError(_FindingsError):
    """Raised where no record has an id, or several records have it. `findings` says which."""

    _subject = "the record cannot be found"


def _escape(character: str) -> str:
    return repr(character)[1:-1]


def printable(text: str, written: Callable[[str], str] = _escape) -> str:
    r"""Return a text in which `written` replaces every character that cannot be seen; by Python's escape, by default.

    Such characters steer a terminal, begin a new line in a log or turn the direction of writing, or they are halves of
    characters, from file names that are not UTF-8: all that is not `str.isprintable`. A text without any is returned
    unchanged. All text from outside goes through this function before it is printed.

    >>> printable("goals/a\n::error::b.json")
    'goals/a\\n::error::b.json'
    """
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else written(character) for character in text)


def printed_line(text: str) -> str:
    r"""Return a text as one line to print: `printable`, and without a start that GitHub takes for a command.

    >>> printed_line("::error::b.json")
    '\\x3a:error::b.json'
    """
    line = printable(text)
    return line.replace("::", r"\x3a:", 1) if line.lstrip().startswith("::") else line


# The longest piece of somebody's data that a message shows, in characters.
_LONGEST = 60


def shortened(text: str) -> str:
    """Return a text as a message shows it: a long text is cut."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


FEW = 12
"""How many known names a hint lists at most, where none of them is like the name that was given."""


def nearest(
    name: object, known: Iterable[str], meaning: Mapping[str, str] | None = None, *, few: int = FEW
) -> str | None:
    """Return a hint at the name that was meant: "did you mean 'x'?", or all names if no name is like it.

    The hint names what begins with `name`, or else what has `name` as one of its words, or else the most similar name.
    `meaning` gives for each name the name to show in its place. All names are listed where there are at most `few`.
    """
    # difflib takes a while to import and is only needed once something is wrong.
    import difflib

    meaning = meaning or {name: name for name in known}
    sought = str(name).lower()
    close = sorted(word for word in meaning if word.startswith(sought)) if len(sought) > 1 else []
    # A bare part of a name, such as bbl of mbo-bbl.
    close = close or sorted(word for word in meaning if sought in word.replace("_", "-").split("-"))
    close = close or difflib.get_close_matches(sought, list(meaning), n=1, cutoff=0.5)
    names = list(dict.fromkeys(meaning[word] for word in close))
    if 0 < len(names) <= 3:
        return f"did you mean {' or '.join(map(repr, names))}?"
    everything = sorted(set(meaning.values()))
    return f"one of {', '.join(everything)}" if 0 < len(everything) <= few else None
