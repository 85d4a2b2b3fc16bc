"""Lines and columns, held against tree-sitter-json, which shares no code with this library."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st
from support import corpus

from techtalent import Finding
from techtalent.reading.positions import Positions, located, places
from techtalent.reading.strict_json import read_json

tree_sitter = pytest.importorskip("tree_sitter")
tree_sitter_json = pytest.importorskip("tree_sitter_json")

ROOT = Path(__file__).parents[2]

# A place: whether it is a key or a value, its JSON pointer, and its line and column from 1.
Spot = tuple[str, str, int, int]


@cache
def parser() -> Any:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_json.language()))


def theirs(data: bytes) -> list[Spot] | None:
    """Return where tree-sitter finds each key and value of a document; None where it does not accept it."""
    try:
        data.decode()
    except UnicodeDecodeError:
        # It goes on behind bytes that are no text.
        return None
    root = parser().parse(data).root_node
    values = [each for each in root.named_children if each.type != "comment"]
    if root.has_error or len(values) != 1 or _has_comment(root):
        return None
    return [
        (role, pointer, *_line_and_column(data, node.start_byte)) for role, pointer, node in _spots(values[0], "", data)
    ]


def _has_comment(node: Any) -> bool:
    return node.type == "comment" or any(map(_has_comment, node.children))


def _spots(node: Any, pointer: str, data: bytes) -> Iterator[tuple[str, str, Any]]:
    yield "value", pointer, node
    if node.type == "array":
        for at, each in enumerate(node.named_children):
            yield from _spots(each, f"{pointer}/{at}", data)
    elif node.type == "object":
        for pair in node.named_children:
            key = pair.child_by_field_name("key")
            name = json.loads(data[key.start_byte : key.end_byte])
            inside = f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"
            yield "key", inside, key
            yield from _spots(pair.child_by_field_name("value"), inside, data)


def _line_and_column(data: bytes, start: int) -> tuple[int, int]:
    """Return the line and column of a byte: lines end as editors have it, and a column is a character, not a byte."""
    # tree-sitter's own rows know LF only, and its columns are bytes.
    lines = re.split("\r\n|\r|\n", data[:start].decode())
    return len(lines), len(lines[-1]) + 1


def ours(text: str) -> list[Spot]:
    """Return where this library finds each key and value of a text."""
    positions = Positions(text)
    return [(place.role, place.pointer, *positions.at(place.offset)) for place in places(text)]


def agrees(data: bytes) -> None:
    """Fail unless both find the same keys and values in the same places; both have to accept the document."""
    assert read_json(data).findings == ()
    expected = theirs(data)
    assert expected is not None
    assert ours(data.decode()) == expected


# Every file of content, and of the corpus what is JSON; as bytes, since line ends are a part of what is tested.
FILES = {
    path.relative_to(ROOT).as_posix(): path
    for path in (
        *sorted(ROOT.glob("content/*/*.json")),
        *sorted(ROOT.glob("examples/**/*.json")),
        *corpus.files("valid"),
        *corpus.files("invalid"),
    )
}

# Those of them that both accept.
ACCEPTED = [
    name for name, path in FILES.items() if not read_json(path.read_bytes()).findings and theirs(path.read_bytes())
]


@pytest.mark.parametrize("name", ACCEPTED)
def test_every_place_is_where_another_parser_has_it(name: str) -> None:
    """Every key and value of a file has the line and column that tree-sitter gives it, and none is left out."""
    agrees(FILES[name].read_bytes())


def test_every_file_of_content_is_held_against_it() -> None:
    """All content is accepted by both, and so is all of the corpus that has findings about more than its syntax."""
    assert {
        name for name in FILES if name.startswith(("content/", "examples/", "tests/reading/content/valid/"))
    } <= set(ACCEPTED)
    about_json = {"syntax", "encoding", "byte-order-mark", "duplicate-key", "not-a-number", "number-out-of-range"}
    about_json |= {"lone-surrogate", "number-too-long", "too-deep"}
    for file in corpus.files("invalid"):
        told = {each["code"] for each in corpus.expected(file)}
        assert (file.relative_to(ROOT).as_posix() in ACCEPTED) == (not told & about_json), file


def test_no_syntax_is_accepted_that_it_refuses() -> None:
    """What tree-sitter refuses, or reads with comments, is refused here as well."""
    for path in FILES.values():
        if theirs(path.read_bytes()) is None:
            assert read_json(path.read_bytes()).findings != ()


# --- The same in other forms


def _crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def _carriage_returns(text: str) -> str:
    return text.replace("\n", "\r")


def _mixed_ends(text: str) -> str:
    ends = ("\n", "\r\n", "\r")
    return "".join(line + ends[at % 3] for at, line in enumerate(text.split("\n")))


def _tabs(text: str) -> str:
    return json.dumps(json.loads(text), ensure_ascii=False, indent="\t")


def _tabs_between(text: str) -> str:
    return json.dumps(json.loads(text), ensure_ascii=False, separators=("\t,\t", "\t:\t"))


def _one_line(text: str) -> str:
    return json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))


def _ascii(text: str) -> str:
    return json.dumps(json.loads(text), ensure_ascii=True, indent=1)


# Characters of every length in UTF-8 and UTF-16, some of several code points, and line ends that are none in JSON.
SIGNS = "é€😀👩‍🔧e\u0301\u2028\u0085\ufeffا𝄞"


def _with_signs(value: Any) -> Any:
    """Return a value with signs in front of every text and key."""
    if isinstance(value, str):
        return SIGNS + value
    if isinstance(value, list):
        return [_with_signs(each) for each in value]
    if isinstance(value, dict):
        return {SIGNS + "/~" + key: _with_signs(each) for key, each in value.items()}
    return value


def _signs(text: str) -> str:
    return json.dumps(_with_signs(json.loads(text)), ensure_ascii=False, indent=2)


def _signs_on_one_line(text: str) -> str:
    return json.dumps(_with_signs(json.loads(text)), ensure_ascii=False)


def _escaped_signs(text: str) -> str:
    return json.dumps(_with_signs(json.loads(text)), ensure_ascii=True)


FORMS: tuple[Callable[[str], str], ...] = (
    _crlf,
    _carriage_returns,
    _mixed_ends,
    _tabs,
    _tabs_between,
    _one_line,
    _ascii,
    _signs,
    _signs_on_one_line,
    _escaped_signs,
)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__.strip("_"))
def test_other_forms_have_the_same_places(form: Callable[[str], str]) -> None:
    """Whatever ends the lines, indents them and stands in the texts, both parsers agree on every file of content."""
    for name in ACCEPTED:
        text = FILES[name].read_bytes().decode()
        agrees(form(text.replace("\r\n", "\n").replace("\r", "\n")).encode())


def test_findings_are_where_another_parser_has_them() -> None:
    """What the corpus expects stands where tree-sitter has the key or value of the same pointer."""
    checked = 0
    for name in ACCEPTED:
        path = FILES[name]
        if "content/invalid/" not in name:
            continue
        found = theirs(path.read_bytes()) or []
        where = {(role, pointer): (line, column) for role, pointer, line, column in found}
        for said in corpus.expected(path):
            role = "key" if said["code"] == "unknown-key" else "value"
            place = where.get((role, said["pointer"]))
            assert place == (said["line"], said["column"]), (name, said)
            checked += 1
    assert checked > 150


# --- Anything else that both accept

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=6)
VALUES = st.recursive(
    # tree-sitter-json does not know the plus in 1e+16.
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.floats(-1, 1) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=15,
)
BLANKS = st.text(" \t\r\n", max_size=3)


@st.composite
def written(draw: st.DrawFn) -> str:
    """Return a JSON text of any value, with white space of every sort wherever some may stand."""
    value = draw(VALUES)
    ascii_only = draw(st.booleans())

    def write(each: Any) -> str:
        if isinstance(each, list):
            inside = ",".join(map(write, each))
            return f"{draw(BLANKS)}[{inside}{draw(BLANKS)}]{draw(BLANKS)}"
        if isinstance(each, dict):
            pairs = (
                f"{draw(BLANKS)}{json.dumps(key, ensure_ascii=ascii_only)}{draw(BLANKS)}:{write(one)}"
                for key, one in each.items()
            )
            inside = ",".join(pairs)
            return f"{draw(BLANKS)}{{{inside}{draw(BLANKS)}}}{draw(BLANKS)}"
        return f"{draw(BLANKS)}{json.dumps(each, ensure_ascii=ascii_only)}{draw(BLANKS)}"

    return write(value)


@settings(deadline=None)
@given(text=written())
@example(text='\r\n{"😀"\t:\r["é", "\\u2028",\n\t-1e-9]}\r')
def test_any_json_has_the_same_places(text: str) -> None:
    """Both parsers agree on any JSON text, with white space of every sort and any character in its texts."""
    agrees(text.encode())


@settings(deadline=None)
@given(text=written(), data=st.data())
def test_any_finding_is_placed_as_another_parser_has_it(text: str, data: st.DataObject) -> None:
    """A finding about any value of any JSON text gets the line and column that tree-sitter gives that value."""
    spots = [each for each in theirs(text.encode()) or [] if each[0] == "value"]
    _, pointer, line, column = data.draw(st.sampled_from(spots))
    (finding,) = located([Finding(code="wrong-type", pointer=pointer, message="")], text)
    assert (finding.line, finding.column) == (line, column)
