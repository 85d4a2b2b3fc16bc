"""Strict JSON: what is refused, with which code and where; and what is read."""

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import assume, example, given, settings, strategies as st

from techtalent import Finding
from techtalent.reading.positions import Place, Positions, escape, located, places
from techtalent.reading.strict_json import MAX_BYTES, MAX_DEPTH, MAX_NUMBER, read_json


def refused(data: bytes | str) -> list[tuple[str, int | None, int | None]]:
    """Return the code, line and column of every finding; there has to be one, and no value beside it."""
    document = read_json(data.encode() if isinstance(data, str) else data)
    assert document.findings
    assert document.value is None
    return [(each.code, each.line, each.column) for each in document.findings]


def pointers(text: str) -> list[tuple[str, str]]:
    return [(each.code, each.pointer) for each in read_json(text.encode()).findings]


# --- Bytes


def test_a_text_of_the_largest_size_is_read() -> None:
    """A text of exactly the limit is read."""
    data = b'"' + b"x" * (MAX_BYTES - 2) + b'"'
    assert read_json(data).value == "x" * (MAX_BYTES - 2)


def test_one_byte_too_many_is_refused() -> None:
    """A text of one byte more than the limit is refused at its beginning."""
    assert refused(b'"' + b"x" * (MAX_BYTES - 1) + b'"') == [("too-large", 1, 1)]


@pytest.mark.parametrize("more", [1, 7])
def test_too_large_says_the_limit(more: int) -> None:
    """What is too large says how large it may be, and not how large it is: nobody reads it to its end."""
    (finding,) = read_json(b" " * (MAX_BYTES + more)).findings
    assert finding.message == "it has more than 1048576 bytes"


def test_a_byte_order_mark_is_refused() -> None:
    """UTF-8 with a byte order mark is refused with a hint, although all else is right."""
    (finding,) = read_json(b"\xef\xbb\xbf{}").findings
    assert (finding.code, finding.line, finding.column) == ("byte-order-mark", 1, 1)
    assert finding.hint == "save it as UTF-8 without BOM"


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        pytest.param('{"a": 1}'.encode("utf-16"), 1, 1, id="utf-16"),
        pytest.param(b"\xfe\xff" + '{"a": 1}'.encode("utf-16-be"), 1, 1, id="utf-16-be"),
        pytest.param('{"a": 1}'.encode("utf-32"), 1, 1, id="utf-32"),
        pytest.param(b"\x00\x00\xfe\xff" + '{"a": 1}'.encode("utf-32-be"), 1, 3, id="utf-32-be"),
        pytest.param('{\n  "a": "één"}'.encode("latin-1"), 2, 9, id="latin-1"),
        pytest.param(b'["\xc0\xaf"]', 1, 3, id="overlong-of-two"),
        pytest.param(b'["\xe0\x80\xaf"]', 1, 3, id="overlong-of-three"),
        pytest.param(b'["\xf0\x80\x80\xaf"]', 1, 3, id="overlong-of-four"),
        pytest.param(b'["\xed\xa0\x80"]', 1, 3, id="surrogate"),
        pytest.param(b'["\xf4\x90\x80\x80"]', 1, 3, id="beyond-unicode"),
        pytest.param(b'["\xc3', 1, 3, id="cut-off"),
        pytest.param('["😀é'.encode() + b"\xff", 1, 5, id="after-non-bmp"),
        pytest.param(b'[\r\n"a",\r\xff', 3, 1, id="after-crlf-and-cr"),
    ],
)
def test_other_encodings_are_refused(data: bytes, line: int, column: int) -> None:
    """Bytes that are not UTF-8 are refused at the first byte that is wrong, counted in characters."""
    assert refused(data) == [("encoding", line, column)]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_unmarked_wide_encodings_are_refused(encoding: str) -> None:
    """UTF-16 and UTF-32 without a mark, which are UTF-8 with NUL characters, are no JSON."""
    assert [code for code, _, _ in refused('{"a": 1}'.encode(encoding))] == ["syntax"]


def test_bytes_that_are_no_text_say_which_byte() -> None:
    """A finding about the encoding names the byte, counted from 0, and what to do."""
    (finding,) = read_json(b'["\xc3\xa9\xff"]').findings
    assert (finding.message, finding.hint) == ("byte 4 is not UTF-8", "save it as UTF-8")


# --- Syntax


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        pytest.param("", 1, 1, id="empty"),
        pytest.param(" \n ", 2, 2, id="blank"),
        pytest.param("[1,\n2", 2, 2, id="unclosed-array"),
        pytest.param('{"a": 1', 1, 8, id="unclosed-object"),
        pytest.param('["a', 1, 2, id="unclosed-string"),
        pytest.param("{} {}", 1, 4, id="two-documents"),
        pytest.param("[]\n[]\n", 2, 1, id="two-lines"),
        pytest.param('{"a": 1, // no\n"b": 2}', 1, 10, id="line-comment"),
        pytest.param("[/* no */ 1]", 1, 2, id="block-comment"),
        pytest.param("[1, # no\n2]", 1, 5, id="hash-comment"),
        pytest.param('["a\nb"]', 1, 4, id="newline-in-string"),
        pytest.param('["a\tb"]', 1, 4, id="tab-in-string"),
        pytest.param('["a\x00b"]', 1, 4, id="nul-in-string"),
        pytest.param("\x00", 1, 1, id="nul"),
        pytest.param("[1,\x0b2]", 1, 4, id="vertical-tab"),
        pytest.param("[1,\u00a02]", 1, 4, id="no-break-space"),
        pytest.param("['a']", 1, 2, id="single-quotes"),
        pytest.param("{a: 1}", 1, 2, id="bare-key"),
        pytest.param('{"a" 1}', 1, 6, id="no-colon"),
        pytest.param("[1 2]", 1, 4, id="no-comma"),
        pytest.param("[1}", 1, 3, id="wrong-bracket"),
        pytest.param("]", 1, 1, id="only-a-bracket"),
        pytest.param("[01]", 1, 3, id="leading-zero"),
        pytest.param("[+1]", 1, 2, id="plus"),
        pytest.param("[.5]", 1, 2, id="no-digit-before-the-point"),
        pytest.param("[1.]", 1, 3, id="no-digit-after-the-point"),
        pytest.param("[True]", 1, 2, id="python"),
        pytest.param("[\u0661]", 1, 2, id="digit-of-another-script"),
        pytest.param('{"a": 1,, "b": 2}', 1, 9, id="two-commas"),
    ],
)
def test_what_is_no_json_is_refused(text: str, line: int, column: int) -> None:
    """What is not JSON is refused once, where it stops being JSON."""
    assert refused(text) == [("syntax", line, column)]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        pytest.param("[1,]", 3, id="array"),
        pytest.param('{"a": 1,}', 8, id="object"),
        pytest.param("[1,\n  ]", 3, id="bracket-on-the-next-line"),
    ],
)
def test_a_trailing_comma_is_refused(text: str, column: int) -> None:
    """A comma before a closing bracket is refused at the comma, whatever this version of Python points to."""
    assert refused(text) == [("syntax", 1, column)]


@pytest.mark.parametrize("escaped", [r"\x", r"\u12", r"\u12G4", "\\"])
def test_a_wrong_escape_is_refused(escaped: str) -> None:
    """An escape that JSON does not have is refused."""
    assert [code for code, _, _ in refused(f'["{escaped}"]')] == ["syntax"]


# --- Depth


def test_the_deepest_nesting_is_read() -> None:
    """Nesting of exactly the limit is read."""
    value = read_json(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH).value
    assert json.dumps(value) == "[" * MAX_DEPTH + "]" * MAX_DEPTH


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 33 + "]" * 33, id="arrays"),
        pytest.param("[" * 33, id="unclosed"),
        pytest.param("[" * 100_000, id="100,000-unclosed"),
        pytest.param("[" * 100_000 + "]" * 100_000, id="100,000-levels"),
    ],
)
def test_too_deep_is_refused(text: str) -> None:
    """Nesting beyond the limit is refused at the bracket that goes beyond it, however deep it goes on."""
    assert refused(text) == [("too-deep", 1, 33)]


def test_objects_count_for_the_depth() -> None:
    """Objects nest as arrays do."""
    text = '{"a":\n' * 33 + "1" + "}" * 33
    assert refused(text) == [("too-deep", 33, 1)]


def test_closed_brackets_do_not_count_for_the_depth() -> None:
    """Many brackets beside each other are not deep."""
    assert read_json(b"[" + b",".join([b"[{}]"] * 100) + b"]").value == [[{}]] * 100


@pytest.mark.parametrize(
    "string", ["[" * 40, "{" * 40, '\\"' + "[" * 40, "\\\\" + "[" * 40], ids=["array", "object", "quote", "backslash"]
)
def test_brackets_in_strings_do_not_count_for_the_depth(string: str) -> None:
    """A bracket in a string opens nothing, also after an escaped quote or backslash."""
    assert read_json(f'["{string}"]'.encode()).value == [json.loads(f'"{string}"')]


def test_brackets_after_a_string_count_for_the_depth() -> None:
    """A string that ends in an escaped backslash ends, so that what follows it counts."""
    assert refused('["\\\\",' + "[" * 32) == [("too-deep", 1, 38)]


# --- Keys that stand twice


@pytest.mark.parametrize(
    ("text", "line", "column", "pointer"),
    [
        pytest.param('{"a": 1, "a": 1}', 1, 10, "/a", id="same-value"),
        pytest.param('{"a": 1, "\\u0061": 2}', 1, 10, "/a", id="by-escape"),
        pytest.param('{"a/b": 1,\n "a\\/b": 2}', 2, 2, "/a~1b", id="by-escaped-slash"),
        pytest.param('{"": 1, "": 2}', 1, 9, "/", id="empty-key"),
        pytest.param('[{"b": [{"a": 1, "c": 2, "a": 3}]}]', 1, 26, "/0/b/0/a", id="inside"),
        pytest.param('{"😀": 1, "\\ud83d\\ude00": 2}', 1, 10, "/😀", id="by-escaped-pair"),
    ],
)
def test_a_key_that_stands_twice_is_refused(text: str, line: int, column: int, pointer: str) -> None:
    """A key that an object has already is refused where it stands again, however it is written."""
    assert refused(text) == [("duplicate-key", line, column)]
    assert pointers(text) == [("duplicate-key", pointer)]


def test_every_repetition_of_a_key_is_refused() -> None:
    """A key that stands three times is refused twice."""
    assert refused('{"a":1,"a":2,"a":3}') == [("duplicate-key", 1, 8), ("duplicate-key", 1, 14)]


def test_a_key_may_stand_in_several_objects() -> None:
    """The same key in several objects is no repetition."""
    text = '[{"a": 1}, {"a": {"a": 2}}]'
    assert read_json(text.encode()).value == json.loads(text)


def test_the_objects_under_a_repeated_key_are_told_apart() -> None:
    """Where a key stands twice, the same key in each of its two objects stands once."""
    assert refused('{"a": {"b": 1}, "a": {"b": 2}}') == [("duplicate-key", 1, 17)]


def test_a_key_may_be_its_own_value_and_path() -> None:
    """Keys of different objects whose pointers look alike are no repetition."""
    text = '{"a": {"b/c": 1, "b": {"c": 2}}, "a/b": {"c": 3}, "a~1b": 4}'
    assert read_json(text.encode()).value == json.loads(text)


# --- Numbers


@pytest.mark.parametrize("name", ["NaN", "Infinity", "-Infinity"])
@pytest.mark.parametrize(
    ("around", "line", "column"), [("{}", 1, 1), ('["{{}}", {}]', 1, 8), ('{{"a":\n {}}}', 2, 2)], ids=str
)
def test_what_is_no_number_is_refused(name: str, around: str, line: int, column: int) -> None:
    """NaN and the infinities, which the standard library reads, are refused where they stand."""
    assert refused(around.format(name)) == [("not-a-number", line, column)]


@pytest.mark.parametrize("name", ["NaN", "Infinity", "-Infinity"])
def test_the_name_of_no_number_may_be_a_text(name: str) -> None:
    """A text or key that reads as NaN or an infinity is a text."""
    assert read_json(json.dumps({name: name}).encode()).value == {name: name}


@pytest.mark.parametrize("number", ["1e999", "-1e999", "1.5E+400", "1e309"])
def test_a_number_that_is_too_large_is_refused(number: str) -> None:
    """A number beyond the largest float is refused, not read as infinite."""
    assert refused(f'{{"a": [0, {number}]}}') == [("number-out-of-range", 1, 11)]


@pytest.mark.parametrize(
    "number",
    ["9" * 5000, "-" + "9" * 5000, "0." + "3" * 5000, "1" * 41, "1e" + "0" * 5000 + "1", "1e-" + "9" * 5000],
    ids=["integer", "negative", "float", "one-too-many", "exponent", "negative-exponent"],
)
def test_a_number_that_is_too_long_is_refused(number: str) -> None:
    """A number of more than forty characters is refused before anything reckons with it."""
    assert refused(f"[0,\n {number}]") == [("number-too-long", 2, 2)]


@pytest.mark.parametrize("number", ["9" * MAX_NUMBER, "-" + "9" * (MAX_NUMBER - 1), "0." + "3" * (MAX_NUMBER - 2)])
def test_the_longest_number_is_read(number: str) -> None:
    """A number of exactly the limit is read for what it is."""
    assert repr(read_json(number.encode()).value) == repr(json.loads(number))


@pytest.mark.parametrize("number", ["1.7976931348623157e308", "5e-324", "1e-999", "-0", "-0.0"])
def test_the_extremes_of_numbers_are_read(number: str) -> None:
    """The largest and the smallest numbers are read; what is too small to tell from zero is zero."""
    assert repr(read_json(number.encode()).value) == repr(json.loads(number))


@pytest.mark.parametrize("text", ["NaNx", "[1, NaNx]", "[Infinity_]", "-Infinity0", '{"a": 1e999x}', '{"a": NaN.5}'])
def test_what_only_begins_as_no_number_is_refused(text: str) -> None:
    """What begins as NaN, an infinity or too large a number and goes on otherwise is refused, not read as null."""
    assert refused(text)


# --- Surrogates


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        pytest.param('["\\ud83d"]', 1, 2, id="first-half"),
        pytest.param('["\\ude00"]', 1, 2, id="second-half"),
        pytest.param('["\\ude00\\ud83d"]', 1, 2, id="halves-reversed"),
        pytest.param('["\\ud83dx\\ude00"]', 1, 2, id="halves-apart"),
        pytest.param('{"a":\n "x\\uDFFF"}', 2, 2, id="in-a-value"),
        pytest.param('{"a": 1,\n "\\ud800": 2}', 2, 2, id="in-a-key"),
    ],
)
def test_half_a_character_is_refused(text: str, line: int, column: int) -> None:
    """An escape that stands for half a character is refused at the text that it is in."""
    assert refused(text) == [("lone-surrogate", line, column)]


def test_the_pointer_to_half_a_character_can_be_written() -> None:
    """A finding about half a character in a key has a pointer that UTF-8 can write."""
    (finding,) = read_json(b'{"a": {"x\\ud800": 1}}').findings
    assert finding.pointer == "/a/x\N{REPLACEMENT CHARACTER}"


def test_both_halves_of_a_character_are_read() -> None:
    """Two escapes that together stand for a character are that character, and an escaped backslash is no escape."""
    assert read_json(rb'{"\ud83d\ude00": "\\ud83d"}').value == {"😀": "\\ud83d"}


# --- Several findings, and their places


def test_everything_that_is_let_pass_is_listed() -> None:
    """What is JSON to the standard library and not here is listed whole, in the order of the text."""
    text = '{"a": NaN,\n "b": [1e999, "\\ud800"],\n "a": -Infinity,\n "c": ' + "1" * 50 + "}"
    assert refused(text) == [
        ("not-a-number", 1, 7),
        ("number-out-of-range", 2, 8),
        ("lone-surrogate", 2, 15),
        ("duplicate-key", 3, 2),
        ("not-a-number", 3, 7),
        ("number-too-long", 4, 7),
    ]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        pytest.param('[NaN, "\\q"]', 1, 8, id="wrong-escape"),
        pytest.param('[NaN, "\\ud8"]', 1, 9, id="cut-off-escape"),
        pytest.param("[NaN,\n x]", 2, 2, id="word"),
        pytest.param("[NaN", 1, 5, id="unclosed"),
        pytest.param("[NaN] []", 1, 7, id="second-document"),
        pytest.param('[NaN, {"a" 1}]', 1, 12, id="no-colon"),
    ],
)
def test_wrong_syntax_behind_another_finding_is_listed(text: str, line: int, column: int) -> None:
    """What is no JSON behind something that the standard library lets pass is a finding as well."""
    assert refused(text) == [("not-a-number", 1, 2), ("syntax", line, column)]


@pytest.mark.parametrize(
    ("before", "line", "column"),
    [
        pytest.param("", 1, 2, id="nothing"),
        pytest.param("\n", 2, 1, id="lf"),
        pytest.param("\r\n", 2, 1, id="crlf"),
        pytest.param("\r", 2, 1, id="cr"),
        pytest.param("\n\r", 3, 1, id="lf-cr"),
        pytest.param("\r\r\n\n", 4, 1, id="mixed"),
        pytest.param("\t", 1, 3, id="tab"),
        pytest.param("\n\t\t ", 2, 4, id="tabs-on-a-line"),
        pytest.param('"é", ', 1, 7, id="two-bytes"),
        pytest.param('"€", ', 1, 7, id="three-bytes"),
        pytest.param('"😀", ', 1, 7, id="non-bmp"),
        pytest.param('"e\u0301", ', 1, 8, id="combining"),
        pytest.param('"\u2028\u0085", ', 1, 8, id="line-ends-of-unicode"),
        pytest.param('"\\r\\n", ', 1, 10, id="escaped"),
    ],
)
def test_lines_and_columns_are_those_of_an_editor(before: str, line: int, column: int) -> None:
    """LF, CR and CRLF each end one line and nothing else does; a column counts characters from 1, a tab as one."""
    assert refused(f"[{before}NaN]") == [("not-a-number", line, column)]
    assert refused(f"[{before}?]") == [("syntax", line, column)]


@given(text=st.text(alphabet="a\r\n\t\x0b\x85\u2028é😀", max_size=30), data=st.data())
def test_a_position_is_counted_by_hand(text: str, data: st.DataObject) -> None:
    """The line and column of any offset are those that are counted by cutting the text at its line ends."""
    offset = data.draw(st.integers(0, len(text)))
    assume(text[offset - 1 : offset + 1] != "\r\n")
    lines = text[:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert Positions(text).at(offset) == (len(lines), len(lines[-1]) + 1)


def test_many_findings_take_time_in_proportion() -> None:
    """Sixteen times as many findings take about sixteen times as long, not the square of that."""

    def seconds(count: int) -> float:
        data = b"[" + b",".join([b"NaN"] * count) + b"]"
        taken = []
        for _ in range(3):
            begun = time.process_time()
            assert len(read_json(data).findings) == count
            taken.append(time.process_time() - begun)
        return min(taken)

    assert seconds(4_800) < 80 * seconds(300)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b'"' * (MAX_BYTES - 1), id="quotes"),
        pytest.param(b"\\" * MAX_BYTES, id="backslashes"),
        pytest.param(b'"' + b"\\" * (MAX_BYTES - 1), id="backslashes-in-a-string"),
        pytest.param(b'\\"' * (MAX_BYTES // 2), id="backslashes-and-quotes"),
        pytest.param(b"[" * 33 + b'"' * (MAX_BYTES - 33), id="quotes-too-deep"),
        pytest.param(b" " * MAX_BYTES, id="spaces"),
        pytest.param(b"]" * MAX_BYTES, id="closing"),
        pytest.param(b"[" * 40 + b"9" * (MAX_BYTES - 40), id="digits"),
        pytest.param(b"-" * MAX_BYTES, id="signs"),
        pytest.param(b"[NaN," + b"x" * (MAX_BYTES - 5), id="word"),
    ],
)
def test_a_bomb_is_refused_in_time(data: bytes) -> None:
    """A megabyte that is made to take long is refused within seconds."""
    begun = time.process_time()
    assert refused(data)
    assert time.process_time() - begun < 5


# --- What is read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-12", -12),
        ("1.5", 1.5),
        ("1E2", 100.0),
        ('""', ""),
        ('"\\u00e9\\n\\/"', "é\n/"),
        ("[]", []),
        ("{}", {}),
        (' \t\r\n{"b": [1, 2], "a": {"": null}}\n', {"b": [1, 2], "a": {"": None}}),
        ('{"__proto__": 1}', {"__proto__": 1}),
    ],
)
def test_json_gives_its_value(text: str, value: object) -> None:
    """JSON gives the value that it stands for, its text, and no finding."""
    document = read_json(text.encode())
    assert repr(document.value) == repr(value)
    assert document.text == text
    assert document.findings == ()


def test_keys_keep_their_order() -> None:
    """An object's keys come in the order of the text."""
    assert list(read_json(b'{"b": 1, "a": 2, "c": 3}').value) == ["b", "a", "c"]


def _no(_: object) -> Any:
    raise ValueError


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


# Texts that are nearly JSON: fragments in any order, wrapped so that what comes later is looked at too.
FRAGMENTS = st.lists(
    st.sampled_from(
        [
            *("[", "]", "{", "}", ",", ":", " ", "\n", "\r", "1", "-", "1e999", "9" * 50, "NaN", "Infinity"),
            *(
                '"a"',
                '"b"',
                '"',
                "\\",
                '"\\u0061"',
                '"\\ud800"',
                '"\\q"',
                "é",
                "😀",
                "null",
                "true",
                "x",
                '"a":',
                "NaN,",
            ),
        ]
    ),
    max_size=12,
).map("".join)


@given(
    data=st.binary(max_size=60)
    | FRAGMENTS.map(str.encode)
    | FRAGMENTS.map(lambda text: f"[{text}]".encode())
    | FRAGMENTS.map(lambda text: f'{{"a": {text}}}'.encode())
)
@example(data=b"NaNx")
@example(data=b'[NaN, "\\q"]')
@example(data=b'{"a": 1e999"b"}')
def test_any_bytes_give_a_value_or_findings(data: bytes) -> None:
    """Any bytes give a value, the same as a strict standard library gives, or findings that lie in the text."""
    document = read_json(data)
    if not document.findings:
        value = json.loads(data.decode(), parse_constant=_no, object_pairs_hook=_once)
        assert repr(document.value) == repr(value)
        return
    assert document.value is None
    lines = (document.text or "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in document.findings:
        assert finding.line is not None
        assert finding.column is not None
        assert 1 <= finding.line <= len(lines)
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**38), 10**38)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
)
BRANCHES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


def _around(value: object, keys: list[str | None]) -> object:
    """Return the value inside an array for every None and inside an object for every key."""
    for key in keys:
        value = [value] if key is None else {key: value}
    return value


# JSON values, some of them deep.
VALUES = st.builds(_around, BRANCHES, st.lists(st.none() | st.text(max_size=3), max_size=28))

# The ways in which `json.dumps` lays out a value.
LAYOUTS: st.SearchStrategy[Callable[[object], str]] = st.builds(
    lambda ascii_only, indent, separators: (
        lambda value: json.dumps(value, ensure_ascii=ascii_only, indent=indent, separators=separators)
    ),
    st.booleans(),
    st.none() | st.integers(0, 3) | st.just("\t"),
    st.none() | st.sampled_from([(",", ":"), (" ,\r\n", "\t: ")]),
)


def _depth(value: object) -> int:
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(_depth, value), default=0)
    return 0


@given(value=VALUES, layout=LAYOUTS)
def test_what_json_writes_is_read_back(value: object, layout: Callable[[object], str]) -> None:
    """Any value of up to thirty levels that `json.dumps` writes is read back as it was."""
    assume(_depth(value) <= 30)
    document = read_json(layout(value).encode())
    assert document.findings == ()
    assert repr(document.value) == repr(value)


# --- Where keys and values stand


def _nodes(value: object, pointer: str = "") -> Iterator[tuple[str, object]]:
    """Yield every value inside a value with its JSON pointer, in the order of writing."""
    yield pointer, value
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _nodes(each, pointer + "/" + key.replace("~", "~0").replace("/", "~1"))
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from _nodes(each, f"{pointer}/{at}")


@settings(deadline=None)
@given(value=VALUES, layout=LAYOUTS)
@example(value={"a/b~c": {"": [[], {}, {"": 1}]}}, layout=json.dumps)
def test_values_are_found_where_they_stand(value: object, layout: Callable[[object], str]) -> None:
    """Every value has one place, in the order of the text, and reading from there gives that value."""
    text = layout(value)
    found = [each for each in places(text) if each.role == "value"]
    expected = list(_nodes(value))
    assert [each.pointer for each in found] == [pointer for pointer, _ in expected]
    decoder = json.JSONDecoder()
    for place, (_, node) in zip(found, expected, strict=True):
        assert repr(decoder.raw_decode(text, place.offset)[0]) == repr(node)
        assert text.startswith(place.token, place.offset)


@given(value=VALUES, layout=LAYOUTS)
def test_keys_are_found_where_they_stand(value: object, layout: Callable[[object], str]) -> None:
    """Every key has one place, with the pointer of the value that it names, and reading from there gives the key."""
    text = layout(value)
    keys = [each for each in places(text) if each.role == "key"]
    expected = [
        (pointer + "/" + key.replace("~", "~0").replace("/", "~1"), key)
        for pointer, node in _nodes(value)
        if isinstance(node, dict)
        for key in node
    ]
    found = [(each.pointer, json.JSONDecoder().raw_decode(text, each.offset)[0]) for each in keys]
    assert sorted(found) == sorted(expected)


@given(text=FRAGMENTS)
def test_places_of_any_text_never_fail(text: str) -> None:
    """What is no JSON has places as far as it goes, each where its token stands."""
    offsets = [-1]
    for place in places(text):
        assert isinstance(place, Place)
        assert text.startswith(place.token, place.offset)
        assert place.offset > offsets[-1]
        offsets.append(place.offset)


@pytest.mark.parametrize(("key", "part"), [("a", "a"), ("a/b", "a~1b"), ("a~b", "a~0b"), ("~1", "~01"), (3, "3")])
def test_a_key_is_escaped_for_a_pointer(key: object, part: str) -> None:
    """A tilde and a slash in a key are escaped as RFC 6901 has it, the tilde first."""
    assert escape(key) == part


@pytest.mark.parametrize(
    ("code", "pointer", "place"),
    [
        pytest.param("wrong-type", "/b/c", (3, 10), id="a-value"),
        pytest.param("unknown-key", "/b/c", (3, 5), id="a-key"),
        pytest.param("missing-key", "/b", (2, 8), id="an-object"),
        pytest.param("wrong-type", "/b/d/1", (4, 14), id="an-element"),
        pytest.param("missing-key", "", (1, 1), id="the-whole"),
        pytest.param("wrong-type", "/nowhere", (1, 1), id="nowhere"),
    ],
)
def test_a_finding_is_located(code: str, pointer: str, place: tuple[int, int]) -> None:
    """A finding gets the place of its value, and of the key where the key is what is wrong; else the beginning."""
    text = '{"a": 1,\n  "b": {\n    "c": 2,\n    "d": [1, 2]}}'
    (finding,) = located([Finding(code=code, pointer=pointer, message="", file="x.json", hint="do")], text)
    line, column = place
    assert finding == Finding(
        code=code, pointer=pointer, message="", file="x.json", hint="do", line=line, column=column
    )


def test_findings_keep_their_order_when_they_are_located() -> None:
    """Several findings are located one by one, in the order in which they came."""
    findings = [Finding(code="wrong-type", pointer=pointer, message="") for pointer in ("/b", "/a", "/c")]
    found = [(each.pointer, each.column) for each in located(findings, '{"a": 1, "b": 2, "c": 3}')]
    assert found == [("/b", 15), ("/a", 7), ("/c", 23)]
