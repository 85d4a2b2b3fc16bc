"""What somebody is told whose file is no JSON: the same words and place on every version of Python."""

import json

import pytest
from hypothesis import assume, given, strategies as st

from techtalent.reading.json_mistakes import mistake
from techtalent.reading.strict_json import MAX_VALUES, read_json

ENDS = "close every { and [ that was opened"
QUOTES = "a text stands between double quotes"
NUMBER = "a number is digits only; a text or a day stands between double quotes"
KEY = 'a key stands between double quotes: "id"'
COMMENT = "take it out, or say it in a 'note'"
COMMA = "take the comma out"


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("", (1, 1), "there is nothing in it", None),
        (" \n ", (2, 2), "there is nothing in it", None),
        ("{", (1, 2), "it ends too early", ENDS),
        ('{"a":\n', (2, 1), "it ends too early", ENDS),
        ('{"a": [1, 2', (1, 12), "it ends too early", ENDS),
        ("[1,]", (1, 3), "a comma stands before a closing bracket", COMMA),
        ('{"a": 1,\n  }', (1, 8), "a comma stands before a closing bracket", COMMA),
        ("[1,,2]", (1, 4), "a comma stands where a key or a value is expected", COMMA),
        ("[,1]", (1, 2), "a comma stands where a key or a value is expected", COMMA),
        ('{"a": , "b": 1}', (1, 7), "a value is missing before this", None),
        ('{"a": }', (1, 7), "a value is missing before this", None),
        ("[1 2]", (1, 4), "a comma is missing before this", None),
        ('{"a": "x"\n "b": 1}', (2, 2), "a comma is missing before this", None),
        ('["the "best" one"]', (1, 8), "a comma is missing before this", 'a " within a text is written as \\"'),
        ('["the best"" one"]', (1, 12), "a comma is missing before this", None),
        ('{"a" 1}', (1, 6), "a colon is missing before this", None),
        ("// x\n{}", (1, 1), "JSON has no comments", COMMENT),
        ("[1 /* x */]", (1, 4), "JSON has no comments", COMMENT),
        ("[1, # x\n2]", (1, 5), "JSON has no comments", COMMENT),
        ("['a']", (1, 2), "texts and keys stand between straight double quotes, not '", None),
        ("{“a”: 1}", (1, 2), "texts and keys stand between straight double quotes, not “", None),
        ("[„a”]", (1, 2), "texts and keys stand between straight double quotes, not „", None),
        ("{a: 1}", (1, 2), "a key is expected, not a", KEY),
        ("{1: 1}", (1, 2), "a key is expected, not 1", KEY),
        ('{"a": 3,000}', (1, 9), "a key is expected, not 000", "a number has no comma in it"),
        ('{"a": "3",b: 1}', (1, 11), "a key is expected, not b", KEY),
        ("[True]", (1, 2), "a value is expected, not True", "did you mean true?"),
        ("[nee]", (1, 2), "a value is expected, not nee", "did you mean false?"),
        ("[None]", (1, 2), "a value is expected, not None", "did you mean null?"),
        ("[truely]", (1, 6), "a value is expected, not truely", QUOTES),
        ("[2027-07-31]", (1, 6), "a value is expected, not 2027-07-31", NUMBER),
        ("[08]", (1, 3), "a value is expected, not 08", NUMBER),
        ("[+8]", (1, 2), "a value is expected, not +8", NUMBER),
        ("[€3000]", (1, 2), "a value is expected, not €3000", NUMBER),
        ("id: ours", (1, 1), "a value is expected, not id", "a file begins with {"),
        (f"[{'x' * 90}]", (1, 2), f"a value is expected, not {'x' * 40}", QUOTES),
        (f"[1{'x' * 90}]", (1, 3), f"a value is expected, not 1{'x' * 39}", QUOTES),
        ("{} {}", (1, 4), "something stands behind the end", "a file holds one value"),
        ("{}}", (1, 3), "a } stands where nothing can be closed by it", None),
        ("]", (1, 1), "a ] stands where nothing can be closed by it", None),
        ("[1}", (1, 3), "the list is still open here", "close it with ]"),
        ('{"a": 1]', (1, 8), "the object is still open here", "close it with }"),
        ('["a]', (1, 2), "the text that begins here is not closed", 'close it with "'),
        ('["a\n"]', (1, 4), "a line ends within a text", 'close the text with ", or write \\n'),
        ('["a\n', (1, 4), "a line ends within a text", 'close the text with ", or write \\n'),
        ('["a\tb"]', (1, 4), "a tab stands within a text", "write a space, or \\t"),
        ('["a\x0bb"]', (1, 4), "the control character U+000B stands within a text", "take it out"),
        ('["K:\\gids"]', (1, 5), "\\g is no escape", "for a backslash write \\\\"),
        ('["\\u12"]', (1, 4), "four hexadecimal digits have to follow \\u", None),
        ("[\0", (1, 2), "there are NUL characters in it", "save it as UTF-8"),
        ("{\n<<<<<<< ours\n}", (2, 1), "a conflict between two versions stands in it", "settle it in git"),
        ('{"a": 1\n=======\n}', (2, 1), "a conflict between two versions stands in it", "settle it in git"),
    ],
)
def test_a_mistake_is_told_in_plain_words(text: str, place: tuple[int, int], message: str, hint: str | None) -> None:
    """A mistake of somebody who writes JSON by hand is told where it is, what it is, and what to do."""
    (finding,) = read_json(text.encode()).findings
    assert (finding.code, finding.line, finding.column) == ("syntax", *place)
    assert (finding.message, finding.hint) == (f"it is not JSON: {message}", hint)


@given(st.text(st.sampled_from("[]{},:\"\\/#*'0123.-+eutrfalsn “\n\t\r\0é😀=<"), max_size=20))
def test_any_text_that_is_no_json_has_its_mistake(text: str) -> None:
    """Whatever the standard library refuses has one mistake, within the text or at its end, that can be shown."""
    error = _refusal(text)
    assume(error is not None)
    assert error is not None
    found = mistake(text, error)
    assert 0 <= found.offset <= len(text)
    assert 0 < len(found.message) < 120
    # A comma before a bracket stands before the place that the standard library says; nothing else does.
    assert found.offset == error.pos or text[found.offset : error.pos].rstrip() == ","


def _refusal(text: str) -> json.JSONDecodeError | None:
    """Return what the standard library says of a text that is no JSON."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return error
    return None


# --- How many values a text may have


@pytest.mark.parametrize("wrap", ["[{}]", '{{"a": [{}]}}'])
def test_many_values_are_read(wrap: str) -> None:
    """As many lists, objects and commas as there may be are read."""
    most = MAX_VALUES + 1 - wrap.count("[") - wrap.count("{{")
    text = wrap.format(",".join(["1"] * most))
    assert read_json(text.encode()).findings == ()


@pytest.mark.parametrize(
    ("wrap", "column"), [("[{}]", 2 * MAX_VALUES + 1), ('{{"a": [{}]}}', 2 * (MAX_VALUES - 1) + 7)]
)
def test_one_value_too_many_is_refused(wrap: str, column: int) -> None:
    """One more list, object or comma is refused where it stands."""
    most = MAX_VALUES + 2 - wrap.count("[") - wrap.count("{{")
    (finding,) = read_json(wrap.format(",".join(["1"] * most)).encode()).findings
    assert (finding.code, finding.line, finding.column) == ("too-many-values", 1, column)


@pytest.mark.parametrize("string", ["," * 6000, "[" * 6000, '\\",' * 6000, "\\\\," * 6000], ids=lambda each: each[:3])
def test_commas_and_brackets_in_texts_are_no_values(string: str) -> None:
    """A text may have any number of commas and brackets in it, also behind an escaped quote or backslash."""
    text = f'["{string}"]'
    assert read_json(text.encode()).value == json.loads(text)
