"""Errors that carry what is wrong as data."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from attrs import frozen

Severity = Literal["error", "warning"]
"""An error makes content unusable; a warning is worth a look."""


@frozen(kw_only=True)
class Finding:
    """One thing that is wrong, and where.

    Findings are equal where all they say is equal, so that a test can compare them whole.
    """

    file: str | None = None
    """The file, with forward slashes; None where the data did not come from a file."""
    line: int | None = None
    """The line, from 1; None where the data did not come from text."""
    column: int | None = None
    """The column in characters, from 1; None where the data did not come from text."""
    severity: Severity = "error"
    """Whether the content can be used all the same."""
    code: str
    """What is wrong, as a code that stays the same between versions."""
    pointer: str
    """Where in the data, as a JSON pointer (RFC 6901); empty for the whole."""
    message: str
    """What is wrong, for a person."""
    hint: str | None = None
    """What to do about it, where that can be guessed."""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        where = " ".join(part for part in (place, self.pointer) if part)
        what = f"{self.code}: {self.message}" + (f" ({self.hint})" if self.hint else "")
        if self.severity == "warning":
            what = f"warning: {what}"
        # A file's name, a key or a value may hold anything.
        return printed_line(f"{where}: {what}" if where else what)


class TechtalentError(Exception):
    """The base of every error that this library raises for data that is not right."""


def _listed(subject: str, findings: tuple[Finding, ...]) -> str:
    lines = [f"{subject}: {len(findings)} finding{'' if len(findings) == 1 else 's'}"]
    return "\n  ".join([*lines, *map(str, findings)])


class _FindingsError(TechtalentError):
    """An error that is its findings: two are equal where their findings are."""

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
    """Content is not right. `findings` lists everything that is wrong with it."""

    _subject = "the content is not right"


class ProfileError(_FindingsError):
    """A profile is not right. `findings` lists everything that is wrong with it."""

    _subject = "the profile is not right"


class PlanError(_FindingsError):
    """A plan cannot be read. `findings` lists everything that is wrong with it."""

    _subject = "the plan is not right"


class RecordError(_FindingsError):
    """An id was asked for that no record has, or more than one. `findings` says which."""

    _subject = "the record cannot be found"


def _escape(character: str) -> str:
    return repr(character)[1:-1]


def printable(text: str, written: Callable[[str], str] = _escape) -> str:
    r"""Return a text in which every character that is not seen is `written` otherwise: as Python's escape, or as asked.

    These are what a terminal obeys, what begins a new line in a log, what turns the direction of writing, and halves of
    characters, which come from file names that are no UTF-8: all that is not `str.isprintable`. A text without any is
    returned as it is. Whatever comes from outside goes through here before it is printed.

    >>> printable("goals/a\n::error::b.json")
    'goals/a\\n::error::b.json'
    """
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else written(character) for character in text)


def printed_line(text: str) -> str:
    r"""Return a text as a line by itself: `printable`, and with nothing at its start that GitHub takes for a command.

    >>> printed_line("::error::b.json")
    '\\x3a:error::b.json'
    """
    line = printable(text)
    return line.replace("::", r"\x3a:", 1) if line.lstrip().startswith("::") else line


# The longest piece of somebody's data that a message shows, in characters.
_LONGEST = 60


def shortened(text: str) -> str:
    """Return a text as a message shows it: cut where it is long."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


FEW = 12
"""At most so many known names are listed where the name that was given is like none of them."""


def nearest(
    name: object, known: Iterable[str], meaning: Mapping[str, str] | None = None, *, few: int = FEW
) -> str | None:
    """Return a hint at what was meant: "did you mean 'x'?", or all names where they are `few` and none is like it.

    The names that begin with `name` are meant, or else those that have it as one of their words, or else the name that
    is most like it. `meaning` says what each name stands for, where that is another name.
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
