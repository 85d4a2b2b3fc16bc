"""Findings, and the errors that carry them."""

import functools
import itertools
import re
import types
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, NamedTuple

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
    return f"\\x{ord(character):02x}" if character.isprintable() else repr(character)[1:-1]


def printable(text: str, written: Callable[[str], str] = _escape) -> str:
    r"""Return a text in which `written` replaces every character that cannot be seen; by Python's escape, by default.

    Such characters steer a terminal, begin a new line in a log or turn the direction of writing, or they are halves of
    characters, from file names that are not UTF-8: all that is not `str.isprintable`. A text without any is returned
    unchanged. All text from outside goes through this function before it is shown, and through `printed_line` before
    the command prints it.

    >>> printable("goals/a\n::error::b.json")
    'goals/a\\n::error::b.json'
    """
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else written(character) for character in text)


# The sign that makes a command in the log of a CI system. GitHub obeys a line that begins with two colons, and
# `##[command]` anywhere in a line; Azure Pipelines obeys `##vso[command]`.
_COMMAND_SIGN = re.compile(r"^(?P<before>\s*):(?=:)|(?<=#)#(?=\w*\[)")


def printed_line(text: str, written: Callable[[str], str] = _escape) -> str:
    r"""Return a text as one line to print: `printable`, and without what the log of a CI system takes for a command.

    `written` replaces the sign that makes it a command, too.

    >>> printed_line("::error::b.json")
    '\\x3a:error::b.json'
    >>> printed_line("goals/a##[error]b.json")
    'goals/a#\\x23[error]b.json'
    """
    return _COMMAND_SIGN.sub(
        lambda found: (found["before"] or "") + written(found[0][-1]),
        printable(text, written),
    )


# The longest piece of somebody's data that a message shows, in characters.
_LONGEST = 60


def shortened(text: str) -> str:
    """Return a text as a message shows it: a long text is cut."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def shown(value: object) -> str:
    """Return a value as Python writes it, for a message: cut where it is long, and in words where Python refuses."""
    try:
        return shortened(repr(value))
    except ValueError:
        return "a number of thousands of digits"


A_CATALOGUE = "a catalogue is a Catalogue (load_catalogue makes one)"
A_PLAN = "a plan is a Plan (read_plan makes one of JSON)"
A_PROFILE = "a profile is a CompanyProfile (read_profile makes one of JSON)"
"""What public functions take, as `expect` says it."""


def expect(value: object, kind: type[Any] | types.UnionType, what: str) -> None:
    """Raise TypeError where a value is not what a function takes; `what` says what that is: "a plan is a Plan".

    >>> expect({}, str, "a name is a text")
    Traceback (most recent call last):
    TypeError: a name is a text, not dict
    """
    if not isinstance(value, kind):
        raise TypeError(f"{what}, not {type(value).__name__}")


FEW = 12
"""How many known names a hint lists at most, where none of them is like the name that was given."""


# How many names a hint asks about at most.
_MOST = 3

# One mistake is forgiven for so many letters, and none in a shorter name, which often is a letter from another (hbo,
# mbo). tests/test_errors.py has the pairs of words by which it was chosen.
_LETTERS_A_MISTAKE = 5

# What is longer is no name, and is not compared with names.
_LONGEST_NAME = 200


def nearest(
    name: object, known: Iterable[str], meaning: Mapping[str, tuple[str, ...]] | None = None, *, few: int = FEW
) -> str | None:
    """Return a hint at the name that was meant: "did you mean 'x'?", or all known names if none is meant for sure.

    `meaning` has other words, and what each stands for: some of the known names, one sentence that is the hint then, or
    nothing where it stands for something that is not known here.

    What a word means goes before how it is written. The hint names what differs in capitals, spaces and signs only; or
    else what begins with `name` or has its words; and only then what differs in a letter or two. All names are listed
    where there are at most `few`.
    """
    return KnownNames(known, meaning).nearest(name, few=few)


class _Word(NamedTuple):
    """A word as it is compared, with what it stands for."""

    letters: str
    parts: str
    """The parts between spaces, with a space before and after."""
    meant: tuple[str, ...]


class KnownNames:
    """Known names and other words for them, prepared once for many hints: see `nearest`."""

    def __init__(
        self, known: Iterable[str], meaning: Mapping[str, tuple[str, ...]] | None = None, *, within: bool = False
    ) -> None:
        """Prepare names and words; with `within`, one of them in what was written counts where nothing else is like it.

        So fonds OOM is oom.
        """
        self._known = tuple(dict.fromkeys(known))
        self._within = within
        self._names = [_Word(_letters(name), _parts(name), (name,)) for name in self._known]
        self._same_name = _by_letters(self._names)
        words = [_Word(_letters(word), _parts(word), meant) for word, meant in (meaning or {}).items()]
        # A name stands for itself, whatever the word means elsewhere.
        words = [word for word in words if word.letters not in self._same_name]
        # A word that stands for nothing that is known here is only looked for as a whole.
        self._words = [*self._names, *(word for word in words if word.meant)]
        self._same = _by_letters([*self._names, *words])

    def nearest(self, name: object, *, few: int = FEW) -> str | None:
        """Return what `nearest` says of a name."""
        known = self._known
        meant = self._meant(str(name)[:_LONGEST_NAME])
        if len(meant) == 1 and meant[0] not in known:
            return meant[0]
        if 0 < len(meant) <= _MOST and set(meant) <= set(known):
            return f"did you mean {' or '.join(map(repr, meant))}?"
        return f"one of {', '.join(sorted(known))}" if 0 < len(known) <= few else None

    def _meant(self, name: str) -> list[str]:
        """Return what was meant by a name, in order; empty where nothing is like it."""
        letters, parts = _letters(name), _parts(name)
        if not letters:
            return []
        written = _Word(letters, parts, ())
        forms = (letters, *_other_numbers(letters))
        sure = next((self._same_name[form] for form in forms if form in self._same_name), None)
        # What is known only as another word here, or not at all, may be meant in another number.
        same = self._same.get(letters) or next(
            (found for form in forms[1:] if (found := self._same.get(form))), self._same.get(letters)
        )
        # A word that stands for something else is not looked for among what is less sure.
        others = self._words if same is None else []
        return sorted(
            sure
            or same
            or _begun(letters, self._names)
            or _with_parts(written, self._names, least=2)
            or _begun(letters, others) | _with_parts(written, others, least=4)
            or _alike(letters, others)
            or (self._meant_within(parts) if self._within else ())
        )

    def _meant_within(self, parts: str) -> set[str]:
        """Return the one thing that the parts of what was written stand for; empty where it is none, or several."""
        found = {meant for part in parts.split() if len(part) > 2 for meant in self._same.get(part, ())}
        return found if len(found) == 1 else set()


def _by_letters(words: Iterable[_Word]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for word in words:
        found.setdefault(word.letters, set()).update(word.meant)
    return found


@functools.lru_cache(maxsize=8192)
def _letters(word: str) -> str:
    """Return the letters and digits of a word, so that hands-on, Hands On and hands_on are the same."""
    return "".join(sign for sign in word.casefold() if sign.isalnum())


@functools.lru_cache(maxsize=8192)
def _parts(word: str) -> str:
    parts = "".join(sign if sign.isalnum() else " " for sign in word.casefold()).split()
    return f" {' '.join(parts)} "


def _other_numbers(letters: str) -> tuple[str, ...]:
    """Return the plural of a singular, and the singular or the right plural of a plural."""
    stem = letters.removesuffix("s")
    dutch = (f"{letters}en", letters.removesuffix("en"))
    return stem, f"{letters}s", f"{stem.removesuffix('y')}ies", f"{letters.removesuffix('ies')}y", *dutch


def _begun(letters: str, words: Iterable[_Word]) -> set[str]:
    """Return what the words stand for that begin with the letters."""
    if len(letters) < 3:
        return set()
    return {meant for word in words if word.letters.startswith(letters) for meant in word.meant}


def _with_parts(written: _Word, words: Iterable[_Word], *, least: int) -> set[str]:
    """Return what the words stand for that have all parts of the written one, such as mbo-bbl for bbl."""
    if len(written.letters) < least:
        return set()
    # A long part may be the beginning of one.
    wanted = [f" {part}" if len(part) > 3 else f" {part} " for part in written.parts.split()]
    found = [word for word in words if wanted[0] in word.parts and all(part in word.parts for part in wanted)]
    found += [word for word in words if f" {written.letters} " in word.parts]
    return {meant for word in found for meant in word.meant}


def _alike(written: str, words: Iterable[_Word]) -> set[str]:
    """Return what the words stand for that differ least from what was written, in a letter or two."""
    found: dict[int, set[str]] = {}
    length, signs, undoubled = len(written), set(written), _undoubled(written)
    for letters, _, meant in words:
        # Reckoning the mistakes takes a while: first what cannot be alike is left out.
        most = min(length, len(letters)) // _LETTERS_A_MISTAKE
        if abs(length - len(letters)) > (most or 1) or len(signs.symmetric_difference(letters)) > 2 * most:
            continue
        if not most and not _swapped(written, letters) and undoubled != _undoubled(letters):
            continue
        count = _mistakes(written, letters)
        if count <= (most or 1) and _digits(written) == _digits(letters):
            found.setdefault(count, set()).update(meant)
    return found[min(found)] if found else set()


def _swapped(written: str, letters: str) -> bool:
    return len(letters) > 3 and sorted(written) == sorted(letters)


@functools.lru_cache(maxsize=8192)
def _undoubled(letters: str) -> str:
    return "".join(letter for letter, _ in itertools.groupby(letters))


def _digits(word: str) -> list[str]:
    return [sign for sign in word if sign.isdigit()]


def _mistakes(written: str, meant: str) -> int:
    """Return how many letters are missing, too many, wrong or changed places (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for at, letter in enumerate(written, start=1):
        earlier, before, row = before, row, [at]
        for to, other in enumerate(meant, start=1):
            fewest = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != other))
            if at > 1 and to > 1 and letter == meant[to - 2] and written[at - 2] == other:
                fewest = min(fewest, earlier[to - 2] + 1)
            row.append(fewest)
    return row[-1]
