"""What is wrong with a text of a record: nothing to see in it, signs that nobody can see, a person's own address."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from techtalent.catalogue.mailboxes import looks_personal
from techtalent.errors import Finding, printable, shortened, warning

# Letters and symbols by their category that look like nothing: the fillers of Hangul, and the empty Braille cell.
_LOOK_EMPTY = frozenset("\u115f\u1160\u2800\u3164\uffa0")
# The first letters of the categories of marks, controls and spaces: nothing to see by themselves.
_UNSEEN = frozenset("MCZ")

# Embeddings, overrides, isolates and marks: they turn the direction of the writing beside them.
_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
# The joiners (ZWNJ and ZWJ), the selectors of how a symbol looks, and what the flag of a part of a country is made of.
_JOINERS = frozenset("\u200c\u200d")
_SELECTORS = frozenset(map(chr, [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)]))
_TAGS = frozenset(map(chr, range(0xE0020, 0xE0080)))
_LONGEST_FLAG = 8
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]*$")
# What can hardly be seen by itself: formats but for the signs of some scripts that stand for numbers, what looks empty,
# selectors, and the few other marks that show nothing.
_MAYBE_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_LINE_BREAKS = frozenset("\t\n\r\u0085\u2028\u2029")

# What stands between the digits of a telephone number: spaces, points, hyphens, dashes and slashes.
_BETWEEN = r"[\s./\u2010-\u2015-]{0,3}"

# A Dutch mobile number as people write it: 06, (06), +31 6, +31 (0)6, +31 06 or 0031 6, and eight digits more. A day of
# June, as 06-10-2026 18:00, is none.
_MOBILE = re.compile(
    r"(?<![\w+])(?!06[-./ ]\d\d?[-./ ](?:19|20)\d\d(?!\d))"
    rf"(?:\(?(?:\+|00){_BETWEEN}31\)?{_BETWEEN}(?:\(0\)|0?){_BETWEEN}|\(?0\)?{_BETWEEN})6\)?(?:{_BETWEEN}\d){{8}}(?!\d)"
)

# What stands where somebody means to write a text later.
_PLACEHOLDER = re.compile(
    r"\W*(?:to[ -]?do|tbd|fixme|xx+|(?:nog )?in ?te ?vullen|invullen|[.…?*_-]+)\W*", re.IGNORECASE
)
_PLACEHOLDER_WITHIN = re.compile(r"\b(?:TODO|TBD|FIXME)\b|\b[Ll]orem ipsum\b")


def text_findings(text: str, pointer: str) -> Iterator[Finding]:
    """Yield the findings about one text of a record; nothing about an empty text, of which the schema speaks."""
    if not text:
        return
    if not any(map(_is_seen, text)):
        message = f"there is nothing to see in the text {shortened(repr(text))}"
        yield Finding(code="blank-text", pointer=pointer, message=message)
        return
    for rule in _PLAIN_RULES if text.isprintable() else _RULES:
        yield from rule(text, pointer)


def _is_seen(character: str) -> bool:
    return unicodedata.category(character)[0] not in _UNSEEN and character not in _LOOK_EMPTY


def _control_characters(text: str, pointer: str) -> Iterator[Finding]:
    """No text holds a control character: it steers a terminal and shows nothing."""
    found = [sign for sign in text if unicodedata.category(sign) == "Cc" and sign not in _LINE_BREAKS]
    if found:
        message, hint = f"the text holds the control character {printable(found[0])}", "take it out"
        yield Finding(code="control-character", pointer=pointer, message=message, hint=hint)


def _directions(text: str, pointer: str) -> Iterator[Finding]:
    """No text turns the direction of writing: Dutch and English are read as they are stored."""
    found = [sign for sign in text if sign in _DIRECTIONS]
    if found:
        message = f"the text holds {printable(found[0])}, which turns the direction of writing"
        yield Finding(code="text-direction", pointer=pointer, message=message, hint="take it out")


def _line_breaks(text: str, pointer: str) -> Iterator[Finding]:
    """A text is one paragraph: a tab or a line break is shown as a space, or not at all."""
    found = [sign for sign in text if sign in _LINE_BREAKS]
    if found:
        message = f"the text holds {printable(found[0])}: no plan shows a tab or a new line there"
        yield warning(code="line-break", pointer=pointer, message=message, hint="write a space")


def _invisible(text: str, pointer: str) -> Iterator[Finding]:
    """No text holds a character that nobody can see: with it in a word, the word is not found."""
    for found in _MAYBE_UNSEEN.finditer(text):
        sign, at = found[0], found.start()
        if sign not in _DIRECTIONS and not _belongs(sign, text[max(0, at - _LONGEST_FLAG) : at], text[at + 1 : at + 2]):
            message = f"the text holds {sign.encode('unicode_escape').decode()}, which nobody can see"
            yield warning(code="invisible-character", pointer=pointer, message=message, hint="take it out")
            return


def _belongs(sign: str, before: str, after: str) -> bool:
    """Return whether an invisible character changes how what stands beside it looks.

    A joiner does so between two emoji, or two letters of a script that joins its letters; a variation selector behind a
    symbol; tags in the flag of a part of a country.
    """
    if sign in _JOINERS:
        return _can_join(before[-1:]) and _can_join(after)
    if sign in _SELECTORS:
        return _can_join(before[-1:]) and before[-1] not in _SELECTORS
    return sign in _TAGS and _FLAG.search(before) is not None


def _can_join(sign: str) -> bool:
    """Return whether a character may look otherwise for an invisible one beside it; no Latin letter or space does."""
    category = unicodedata.category(sign) if sign else "Zs"
    return category[0] not in "CZ" and not (category[0] == "L" and unicodedata.name(sign, "").startswith("LATIN"))


def _blanks_at_the_ends(text: str, pointer: str) -> Iterator[Finding]:
    """No text begins or ends with a blank: beside other words it makes two of one."""
    if "Zs" in (unicodedata.category(text[0]), unicodedata.category(text[-1])):
        message, hint = "the text begins or ends with a blank", "take it out"
        yield warning(code="outer-blank", pointer=pointer, message=message, hint=hint)


def _placeholders(text: str, pointer: str) -> Iterator[Finding]:
    """No text is still to be written."""
    found = _PLACEHOLDER.fullmatch(text) or _PLACEHOLDER_WITHIN.search(text)
    if found:
        message, hint = f"{shortened(repr(found[0]))} is still to be written", "write the text, or leave it out"
        yield warning(code="placeholder", pointer=pointer, message=message, hint=hint)


def _mobile_numbers(text: str, pointer: str) -> Iterator[Finding]:
    """Content names roles and general numbers, never a person's own."""
    found = _MOBILE.search(text)
    if found:
        message, hint = f"a mobile number, {found[0]!r}", "name the general number"
        yield warning(code="mobile-number", pointer=pointer, message=message, hint=hint)


def _personal_mailboxes(text: str, pointer: str) -> Iterator[Finding]:
    """Content names general mailboxes, never one of the form `name.surname@`."""
    for before in text.split("@")[:-1]:
        mailbox = re.split(r"[^\w.]", before)[-1]
        if looks_personal(mailbox):
            message, hint = f"a mailbox that looks like a person's, {mailbox + '@'!r}", "name the general mailbox"
            yield warning(code="personal-mailbox", pointer=pointer, message=message, hint=hint)
            return


_Rule = Callable[[str, str], Iterator[Finding]]

# The rules for a text all of whose characters Python would print, which is nearly every text; selectors are among them.
_PLAIN_RULES: tuple[_Rule, ...] = (
    _invisible,
    _blanks_at_the_ends,
    _placeholders,
    _mobile_numbers,
    _personal_mailboxes,
)

_RULES: tuple[_Rule, ...] = (_control_characters, _directions, _line_breaks, *_PLAIN_RULES)
