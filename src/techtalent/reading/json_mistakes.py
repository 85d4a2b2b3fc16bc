"""What is wrong with a text that is no JSON, in the words of whoever writes it by hand.

The standard library's own words differ between versions of Python, and so does where it points for a trailing comma.
"""

import json
import re

from attrs import frozen

_BLANK = " \t\r\n"
_WORD = re.compile(r"[^\s\[\]{},:\"]+")
# So much of a word is shown.
_LONG = 40
# What stands for " in other languages, and what a word processor makes of it.
_QUOTES = "'`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb"
# What other languages write for the three words of JSON.
_WORDS = {
    **dict.fromkeys(("true", "yes", "ja", "waar"), "true"),
    **dict.fromkeys(("false", "no", "nee", "onwaar"), "false"),
    **dict.fromkeys(("null", "none", "nil", "undefined"), "null"),
}


@frozen(kw_only=True)
class Mistake:
    """What is wrong, and where."""

    offset: int
    """Where, in characters from 0."""
    message: str
    hint: str | None = None


def mistake(text: str, error: json.JSONDecodeError) -> Mistake:
    """Return what is wrong with a text that the standard library refused; the same for every version of Python."""
    at = error.pos
    return (
        _inside_a_text(text, at, error.msg)
        or _at_the_end(text, at)
        or _at_a_sign(text, at, error.msg)
        or _at_a_word(text, at, error.msg)
    )


def _at_the_end(text: str, at: int) -> Mistake | None:
    if not text.strip(_BLANK):
        return Mistake(offset=at, message="there is nothing in it")
    if not text[at:].strip(_BLANK):
        return Mistake(offset=at, message="it ends too early", hint="close every { and [ that was opened")
    return None


def _inside_a_text(text: str, at: int, said: str) -> Mistake | None:
    """Return what is wrong inside a text between quotes, if that is what the standard library `said`."""
    if said.startswith("Unterminated string"):
        return Mistake(offset=at, message="the text that begins here is not closed", hint='close it with "')
    if said.startswith("Invalid control character"):
        if text[at] in "\r\n":
            return Mistake(offset=at, message="a line ends within a text", hint='close the text with ", or write \\n')
        if text[at] == "\t":
            return Mistake(offset=at, message="a tab stands within a text", hint="write a space, or \\t")
        message = f"the control character U+{ord(text[at]):04X} stands within a text"
        return Mistake(offset=at, message=message, hint="take it out")
    if said.startswith("Invalid \\u"):
        return Mistake(offset=at, message="four hexadecimal digits have to follow \\u")
    if said.startswith("Invalid \\"):
        message = f"{text[at : at + 2]} is no escape"
        return Mistake(offset=at, message=message, hint="for a backslash write \\\\")
    return None


def _at_a_sign(text: str, at: int, said: str) -> Mistake | None:
    """Return what is wrong where one sign tells it."""
    before = text[:at].rstrip(_BLANK)
    sign = text[at]
    if text.startswith(("<<<<<<<", "=======", ">>>>>>>"), at):
        return Mistake(offset=at, message="a conflict between two versions stands in it", hint="settle it in git")
    if "\0" in text[at : at + 2]:
        return Mistake(offset=at, message="there are NUL characters in it", hint="save it as UTF-8")
    if sign in "]}," and before.endswith(":"):
        return Mistake(offset=at, message="a value is missing before this")
    # Until Python 3.13 the standard library points to the bracket.
    comma = len(before) - 1 if sign in "]}" and before.endswith(",") else at
    if text[comma] == "," and text[comma + 1 :].lstrip(_BLANK)[:1] in ("]", "}"):
        return Mistake(offset=comma, message="a comma stands before a closing bracket", hint="take the comma out")
    if sign == ",":
        return Mistake(
            offset=at, message="a comma stands where a key or a value is expected", hint="take the comma out"
        )
    if text.startswith(("//", "/*", "#"), at):
        return Mistake(offset=at, message="JSON has no comments", hint="take it out, or say it in a 'note'")
    if sign in _QUOTES:
        return Mistake(offset=at, message=f"texts and keys stand between straight double quotes, not {sign}")
    if sign in "]}" and said.startswith("Expecting ','"):
        opened, closing = ("list", "]") if sign == "}" else ("object", "}")
        return Mistake(offset=at, message=f"the {opened} is still open here", hint=f"close it with {closing}")
    if sign in "]}":
        return Mistake(offset=at, message=f"a {sign} stands where nothing can be closed by it")
    return None


def _at_a_word(text: str, at: int, said: str) -> Mistake:
    """Return what is wrong where a key, a value or a sign was expected and something else stands."""
    word = _word(text, at)
    if said.startswith("Expecting property name"):
        # 3,000 is read as 3 and then a key.
        number = at > 1 and text[at - 1] == "," and text[at - 2].isdigit()
        hint = "a number has no comma in it" if number else 'a key stands between double quotes: "id"'
        return Mistake(offset=at, message=f"a key is expected, not {word}", hint=hint)
    if said.startswith("Expecting ':'"):
        return Mistake(offset=at, message="a colon is missing before this")
    begun = at > 0 and _WORD.match(text[at - 1]) is not None
    if said.startswith("Extra data") and not begun:
        return Mistake(offset=at, message="something stands behind the end", hint="a file holds one value")
    if said.startswith("Expecting ','") and not begun:
        quote = 'a " within a text is written as \\"' if text[at - 1] == '"' and text[at] != '"' else None
        return Mistake(offset=at, message="a comma is missing before this", hint=quote)
    meant = _WORDS.get(word.lower())
    hint = f"did you mean {meant}?" if meant else "a text stands between double quotes"
    if not text[:at].strip(_BLANK):
        hint = "a file begins with {"
    elif set(word) <= set("+-.0123456789€$%"):
        hint = "a number is digits only; a text or a day stands between double quotes"
    return Mistake(offset=at, message=f"a value is expected, not {word}", hint=hint)


def _word(text: str, at: int) -> str:
    """Return the word at a place, cut where it is long; outside a word, the sign at the place."""
    near = text[max(at - _LONG, 0) : at + _LONG]
    here = min(at, _LONG)
    found = [word for word in _WORD.finditer(near) if word.start() <= here < word.end()]
    return found[0][0][:_LONG] if found else text[at]
