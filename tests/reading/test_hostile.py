"""Hostile input, one by one and by chance: what is wrong is a finding, in time, and never another exception."""

import copy
import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings, strategies as st

import techtalent
from techtalent import (
    ContentError,
    Finding,
    PlanError,
    ProfileError,
    load_catalogue,
    read_plan,
    read_profile,
    validate,
)
from techtalent.model.kinds import KINDS
from techtalent.reading.strict_json import MAX_BYTES, MAX_VALUES

CONTENT = Path(__file__).parents[2] / "content"

# Seconds of computing that one file may take.
TIME = 1.0

_Result = TypeVar("_Result")

RECORD: dict[str, Any] = {
    "id": "ours",
    "number": 9,
    "title": {"nl": "Een doel", "en": "A goal"},
    "summary": {"nl": "Een eigen doel.", "en": "A goal of our own."},
    "source": {"document": "Ons plan", "chapter": 1},
}


def record(**changes: object) -> bytes:
    """Return a goal that is right, but for the changes."""
    return json.dumps(RECORD | changes).encode()


def instead(value: str) -> bytes:
    """Return a goal with `value`, as it is, for its number."""
    return json.dumps(RECORD | {"number": "@"}).replace('"@"', value).encode("utf-8", "surrogatepass")


def within(text: str) -> bytes:
    """Return a goal with `text`, as it is, in its title."""
    return json.dumps(RECORD | {"title": {"nl": "@"}}).replace("@", text).encode("utf-8", "surrogatepass")


RIGHT = record()

# Bytes that are no record and no profile: what they are, and the code that they have as a goal.
HOSTILE: dict[str, tuple[bytes, str]] = {
    # Bytes that are no text.
    "empty": (b"", "syntax"),
    "blank": (b" \r\n\t ", "syntax"),
    "nul": (b"\0", "syntax"),
    "nul behind": (RIGHT + b"\0", "syntax"),
    "megabyte of nul": (b"\0" * MAX_BYTES, "syntax"),
    "byte order mark": (b"\xef\xbb\xbf" + RIGHT, "byte-order-mark"),
    "only a byte order mark": (b"\xef\xbb\xbf", "byte-order-mark"),
    "two byte order marks": (b"\xef\xbb\xbf\xef\xbb\xbf" + RIGHT, "byte-order-mark"),
    "byte order mark within": (RIGHT.replace(b"{", b"{\xef\xbb\xbf", 1), "syntax"),
    "utf-16": (RIGHT.decode().encode("utf-16"), "encoding"),
    "utf-16 big end first": (b"\xfe\xff" + RIGHT.decode().encode("utf-16-be"), "encoding"),
    "utf-16 without mark": (RIGHT.decode().encode("utf-16-le"), "syntax"),
    "utf-16 big end first without mark": (RIGHT.decode().encode("utf-16-be"), "syntax"),
    "utf-32": (RIGHT.decode().encode("utf-32"), "encoding"),
    "utf-32 big end first": (b"\0\0\xfe\xff" + RIGHT.decode().encode("utf-32-be"), "encoding"),
    "utf-32 without mark": (RIGHT.decode().encode("utf-32-le"), "syntax"),
    "utf-7": (b"+AHs-" + RIGHT[1:], "syntax"),
    "latin-1": (within("é").decode().encode("latin-1"), "encoding"),
    "windows-1252": (within("€").decode().encode("cp1252"), "encoding"),
    "overlong of two": (RIGHT.replace(b"Een", b"\xc1\x85en", 1), "encoding"),
    "overlong of three": (RIGHT.replace(b"Een", b"\xe0\x80\xaf", 1), "encoding"),
    "overlong of four": (RIGHT.replace(b"Een", b"\xf0\x80\x80\xaf", 1), "encoding"),
    "overlong nul": (RIGHT.replace(b"Een", b"\xc0\x80", 1), "encoding"),
    "surrogate in bytes": (within("\ud83d"), "encoding"),
    "surrogates in bytes": (within("\ud83d\ude00"), "encoding"),
    "beyond unicode": (RIGHT.replace(b"Een", b"\xf4\x90\x80\x80", 1), "encoding"),
    "cut within a character": (within("é").split(b"\xa9")[0], "encoding"),
    "continuation first": (b"\x80" + RIGHT, "encoding"),
    "gzip": (b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + bytes(range(256)), "encoding"),
    "any bytes": (random.Random(3).randbytes(4096), "encoding"),
    # Half characters.
    "lone surrogate in a value": (within("\\ud83d"), "lone-surrogate"),
    "second half alone": (within("\\ude00"), "lone-surrogate"),
    "halves reversed": (within("\\ude00\\ud83d"), "lone-surrogate"),
    "lone surrogate in a key": (instead('9, "\\udfff": 1'), "lone-surrogate"),
    "lone surrogate for a key that there is": (instead('9, "title\\ud800": 1'), "lone-surrogate"),
    # Numbers.
    "nan": (instead("NaN"), "not-a-number"),
    "infinity": (instead("Infinity"), "not-a-number"),
    "minus infinity": (instead("-Infinity"), "not-a-number"),
    "minus nan": (instead("-NaN"), "syntax"),
    "1e999": (instead("1e999"), "number-out-of-range"),
    "-1e999": (instead("-1e999"), "number-out-of-range"),
    "exponent of many digits": (instead("1e99999999999999999999"), "number-out-of-range"),
    "5000 digits": (instead("9" * 5000), "number-too-long"),
    "5000 digits behind the point": (instead("0." + "1" * 5000), "number-too-long"),
    "exponent of 5000 digits": (instead("1e" + "9" * 5000), "number-too-long"),
    "megabyte of digits": (b"9" * MAX_BYTES, "number-too-long"),
    "40 digits": (instead("9" * 40), "unserved-goal"),
    "leading zero": (instead("09"), "syntax"),
    "hexadecimal": (instead("0x9"), "syntax"),
    "octal": (instead("0o11"), "syntax"),
    "plus": (instead("+9"), "syntax"),
    "underscore": (instead("9_0"), "syntax"),
    "arabic digit": (instead("\u0669"), "syntax"),
    "fullwidth digit": (instead("\uff19"), "syntax"),
    "minus": (instead("-"), "syntax"),
    "minus zero": (instead("-0"), "out-of-range"),
    "nine point nought": (instead("9.0"), "decimal-point"),
    # Depth.
    "100,000 lists": (b"[" * 100_000 + b"]" * 100_000, "too-deep"),
    "100,000 lists unclosed": (b"[" * 100_000, "too-deep"),
    "100,000 objects": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "too-deep"),
    "100,000 of both": (b'[{"a":' * 50_000, "too-deep"),
    "100,000 lists within": (instead("[" * 100_000 + "]" * 100_000), "too-deep"),
    "a megabyte of lists": (b"[" * MAX_BYTES, "too-deep"),
    "a megabyte of closing": (b"]" * MAX_BYTES, "syntax"),
    "deep but not too deep": (instead("[" * 31 + "]" * 31), "wrong-type"),
    "100,000 keys for a key": (b"{" * 100_000, "too-deep"),
    # What ends too early.
    "unclosed object": (RIGHT[:-1], "syntax"),
    "unclosed list": (b"[", "syntax"),
    "unterminated text": (RIGHT[: RIGHT.index(b"doel")], "syntax"),
    "unterminated key": (b'{"id', "syntax"),
    "unterminated escape": (b'{"id": "\\', "syntax"),
    "unterminated unicode escape": (b'{"id": "\\u12', "syntax"),
    "unterminated pair": (b'{"id": "\\ud83d\\', "syntax"),
    "only a key": (b'{"id"', "syntax"),
    "only a colon": (b":", "syntax"),
    "only a comma": (b",", "syntax"),
    "only a quote": (b'"', "syntax"),
    "only a bracket": (b"}", "syntax"),
    # Keys that stand twice.
    "duplicate key": (instead('9, "number": 9'), "duplicate-key"),
    "duplicate key by escape": (instead('9, "n\\u0075mber": 9'), "duplicate-key"),
    "duplicate key by escaped slash": (instead('9, "a/b": 1, "a\\/b": 1'), "duplicate-key"),
    "duplicate key by escaped pair": (instead('9, "😀": 1, "\\ud83d\\ude00": 1'), "duplicate-key"),
    "duplicate empty key": (instead('9, "": 1, "": 1'), "duplicate-key"),
    "duplicate key within": (instead('{"a": {"b": 1, "b": 1}}'), "duplicate-key"),
    "one key many times": (b"{" + b",".join([b'"a":1'] * (MAX_VALUES - 1)) + b"}", "duplicate-key"),
    "key composed and decomposed": (instead('9, "é": 1, "e\u0301": 1'), "unknown-key"),
    # What other languages write.
    "trailing comma": (RIGHT[:-1] + b",}", "syntax"),
    "trailing comma in a list": (instead("[1,]"), "syntax"),
    "leading comma": (b"{," + RIGHT[1:], "syntax"),
    "line comment": (b"// ours\n" + RIGHT, "syntax"),
    "block comment": (instead("9 /* nine */"), "syntax"),
    "comment behind": (RIGHT + b"\n// ours\n", "syntax"),
    "hash comment": (b"# ours\n" + RIGHT, "syntax"),
    "html comment": (b"<!-- ours -->" + RIGHT, "syntax"),
    "two documents": (RIGHT + RIGHT, "syntax"),
    "two lines of documents": (RIGHT + b"\n" + RIGHT + b"\n", "syntax"),
    "document sequence": (b"\x1e" + RIGHT, "syntax"),
    "single quotes": (RIGHT.replace(b'"', b"'"), "syntax"),
    "bare keys": (RIGHT.replace(b'"number"', b"number"), "syntax"),
    "python": (instead("None"), "syntax"),
    "javascript": (instead("undefined"), "syntax"),
    "call": (b"load(" + RIGHT + b")", "syntax"),
    "xml": (b"<?xml version='1.0'?><id>ours</id>", "syntax"),
    "yaml": (b"id: ours\nnumber: 9\n", "syntax"),
    "pickle": (b"cos\nsystem\n(S'true'\ntR.", "syntax"),
    # Control characters.
    **{f"control character {each:02x} in a text": (within(chr(each)), "syntax") for each in range(0x20)},
    "vertical tab between": (RIGHT.replace(b": 9", b":\x0b9"), "syntax"),
    "no-break space between": (RIGHT.replace(b": 9", b":\xc2\xa09"), "syntax"),
    "line separator between": (RIGHT.replace(b": 9", b":\xe2\x80\xa89"), "syntax"),
    "escape of nothing": (within("\\q"), "syntax"),
    "escape in octal": (within("\\101"), "syntax"),
    "escaped nul in the id": (record(id="ours\0"), "id-is-not-file-name"),
    "terminal escape in a key": (record(**{"\x1b[31mred": 1}), "unknown-key"),
    "right-to-left in a key": (record(**{"\u202egnp": 1}), "unknown-key"),
    "line end in the id": (record(id="ours\n"), "wrong-form"),
    # Size.
    "2 MB text": (within("x" * 2_000_000), "too-large"),
    "2 MB key": (record(**{"x" * 2_000_000: 1}), "too-large"),
    "2 MB of spaces": (RIGHT + b" " * 2_000_000, "too-large"),
    "2 MB unterminated": (b'"' + b"x" * 2_000_000, "too-large"),
    "20 MB": (b"[" * 20_000_000, "too-large"),
    "megabyte key": (record(**{"x" * 1_000_000: 1}), "unknown-key"),
    "megabyte id": (record(id="a-" * 500_000), "too-long"),
    "megabyte in vain for the form of an id": (record(aliases=["a" * 1_000_000 + "!"]), "wrong-form"),
    "megabyte in vain for the form of an address": (
        record(source={"document": "x", "address": "https://" + "a" * 1_000_000 + " ", "date": "2026-01-01"}),
        "wrong-form",
    ),
    "megabyte for a number": (instead(json.dumps("9" * 1_000_000)), "wrong-type"),
    "megabyte of an emoji": (within("😀" * 260_000), "no-english"),
    # Bombs.
    "backslashes": (b"\\" * MAX_BYTES, "syntax"),
    "backslashes in a text": (b'"' + b"\\" * (MAX_BYTES - 1), "syntax"),
    "escaped backslashes": (within("\\\\" * 500_000), "no-english"),
    "quotes": (b'"' * MAX_BYTES, "syntax"),
    "escaped quotes": (b'"' + b'\\"' * 500_000, "syntax"),
    "escaped quotes in a text": (within('\\"' * 500_000), "no-english"),
    "quotes and backslashes": (b'"\\' * (MAX_BYTES // 2), "syntax"),
    "quotes too deep": (b"[" * 33 + b'"' * 1_000_000, "too-deep"),
    "commas": (b"[" + b"," * 1_000_000, "too-many-values"),
    "colons": (b'{"a"' + b":" * 1_000_000, "syntax"),
    "empty lists": (b"[" + b"[]," * 300_000 + b"[]]", "too-many-values"),
    "noughts": (b"[" + b"0," * 500_000 + b"0]", "too-many-values"),
    "pairs of surrogates": (within("\\ud83d\\ude00" * 80_000), "no-english"),
    "half characters": (b"[" + b'"\\ud800",' * (MAX_VALUES - 2) + b"0]", "lone-surrogate"),
    "many unknown keys": (record(**{f"summary{at}": 1 for at in range(MAX_VALUES - 20)}), "unknown-key"),
    "many values that are equal": (record(aliases=["a"] * (MAX_VALUES - 20)), "doubled-value"),
    "many values of a wrong type": (record(aliases=list(range(MAX_VALUES - 20))), "wrong-type"),
    "many objects for ids": (record(aliases=[{"a": at} for at in range(MAX_VALUES // 2 - 20)]), "wrong-type"),
    "many ids": (record(aliases=[f"a{at}" for at in range(MAX_VALUES - 20)]), "unserved-goal"),
    # What is JSON and no record.
    "null": (b"null", "wrong-type"),
    "true": (b"true", "wrong-type"),
    "number": (b"9", "wrong-type"),
    "text": (b'"ours"', "wrong-type"),
    "list": (b"[" + RIGHT + b"]", "wrong-type"),
    "empty list": (b"[]", "wrong-type"),
    "empty object": (b"{}", "missing-key"),
    "prototype": (instead('9, "__proto__": {"id": "theirs"}'), "unknown-key"),
    "constructor": (instead('9, "constructor": {"prototype": {}}'), "unknown-key"),
    "class": (instead('9, "__class__": "os.system"'), "unknown-key"),
    "reference": (instead('9, "$ref": "file:///etc/passwd"'), "unknown-key"),
    "merge": (instead('9, "<<": "*"'), "unknown-key"),
    "id that leaves the folder": (record(id="../../ours"), "id-is-not-file-name"),
    "a template": (record(id="{0.__class__}%s${x}"), "wrong-form"),
    "another schema": (record(**{"$schema": "https://example.org/evil.json"}), "other-schema"),
}

# Those among them that are right, but for a warning: content that is odd, and nothing worse.
HARMLESS = {"unserved-goal", "no-english"}


@pytest.fixture(scope="module", autouse=True)
def warmed() -> None:
    """Import and compile what is only needed once something is wrong, so that no test's time counts it."""
    load_catalogue()
    for wrong in (b"[]", b'{"goals": ["x"], "x": 1}'):
        with pytest.raises(ProfileError):
            read_profile(wrong)
        with pytest.raises(PlanError):
            read_plan(wrong)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder for own content, with an empty one for goals."""
    folder = tmp_path / "own"
    (folder / "goals").mkdir(parents=True)
    return folder


def in_time(work: Callable[[], _Result], most: float = TIME) -> _Result:
    """Return what `work` returns; the best of three times has to take less than so many seconds of computing."""
    taken = []
    for _ in range(3):
        begun = time.process_time()
        result = work()
        taken.append(time.process_time() - begun)
        if taken[-1] < most:
            return result
    pytest.fail(f"it took {min(taken):.1f} seconds")


def loaded(folder: Path) -> tuple[Finding, ...]:
    """Return the findings for which `load_catalogue` refuses a folder; none where it loads it."""
    try:
        load_catalogue(folder)
    except ContentError as error:
        return error.findings
    return ()


def refused(data: bytes | str) -> tuple[Finding, ...]:
    """Return the findings for which `read_profile` refuses some bytes; none where they are a profile."""
    try:
        read_profile(data)
    except ProfileError as error:
        return error.findings
    return ()


def errors(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(each for each in findings if each.severity == "error")


def check_form(findings: tuple[Finding, ...], folder: Path | None) -> None:
    """Fail where a finding has no place, names another file, or cannot be written."""
    for each in findings[:50]:
        assert json.dumps(str(each), ensure_ascii=False).encode()
        assert str(each).isprintable()
        assert folder is None or Path(each.file or "").is_relative_to(folder)
        assert len(each.message) < 300


# --- One by one


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_has_findings(name: str, own: Path) -> None:
    """Any file gives findings, the one that is meant among them, within a second."""
    data, code = HOSTILE[name]
    (own / "goals/ours.json").write_bytes(data)
    found = in_time(lambda: validate(own))
    assert code in {each.code for each in found}
    assert all(each.line is not None and each.column is not None for each in found)
    check_form(found, own)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_whole(name: str, own: Path) -> None:
    """Loading refuses any file that has an error, within a second, and loads what is only odd."""
    data, code = HOSTILE[name]
    (own / "goals/ours.json").write_bytes(data)
    found = in_time(lambda: loaded(own))
    assert (code in {each.code for each in found}) == (code not in HARMLESS)
    assert bool(found) == (code not in HARMLESS)
    check_form(found, own)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bytes_are_no_profile(name: str) -> None:
    """Any bytes that are no profile give a `ProfileError`, within a second."""
    data, _ = HOSTILE[name]
    found = in_time(lambda: refused(data))
    assert bool(found) == (name != "empty object")
    check_form(found, None)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_no_profile(name: str) -> None:
    """The same as text, with half characters where it was no UTF-8, is refused in the same manner."""
    data, _ = HOSTILE[name]
    text = data[: MAX_BYTES + 1].decode("utf-8", "surrogateescape")
    assert bool(in_time(lambda: refused(text))) == (name != "empty object")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bytes_are_no_plan(name: str) -> None:
    """Any bytes that are no plan give a `PlanError`, within a second."""
    data, _ = HOSTILE[name]

    def refused_plan() -> tuple[Finding, ...]:
        with pytest.raises(PlanError) as caught:
            read_plan(data)
        return caught.value.findings

    found = in_time(refused_plan)
    assert found != ()
    check_form(found, None)


# --- What is no plain file


def _directory(path: Path) -> None:
    path.mkdir()


def _broken_link(path: Path) -> None:
    path.symlink_to("nowhere.json")


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _long_loop(path: Path) -> None:
    path.symlink_to("theirs.json")
    path.with_name("theirs.json").symlink_to(path.name)


def _link_out(path: Path) -> None:
    outside = path.parents[2] / "outside.json"
    outside.write_bytes(RIGHT)
    path.symlink_to(outside)


def _link_to_a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _link_to_a_directory(path: Path) -> None:
    path.symlink_to("..", target_is_directory=True)


def _link_through_a_file(path: Path) -> None:
    path.symlink_to("theirs.txt/ours.json")
    path.with_name("theirs.txt").write_bytes(b"")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _unreadable(path: Path) -> None:
    path.write_bytes(RIGHT)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("whoever runs the tests may read everything")


NO_FILES: dict[str, tuple[Callable[[Path], None], set[str]]] = {
    "directory": (_directory, {"not-a-file"}),
    "broken link": (_broken_link, {"unreadable"}),
    "link to itself": (_loop, {"unreadable"}),
    "loop of links": (_long_loop, {"unreadable"}),
    "link out of the folder": (_link_out, {"link-out-of-folder"}),
    "link to a device": (_link_to_a_device, {"link-out-of-folder"}),
    "link to a directory": (_link_to_a_directory, {"not-a-file"}),
    "link through a file": (_link_through_a_file, {"unreadable", "unexpected-file"}),
    "pipe": (_pipe, {"not-a-file"}),
    "unreadable file": (_unreadable, {"unreadable"}),
}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes, and links for administrators only")
@pytest.mark.parametrize("name", NO_FILES)
def test_what_is_no_plain_file_is_a_finding(name: str, own: Path) -> None:
    """What is no plain file of the folder is a finding where a file is expected, in validating and in loading."""
    make, codes = NO_FILES[name]
    make(own / "goals/ours.json")
    found = in_time(lambda: validate(own))
    assert {each.code for each in found} == codes
    check_form(found, own)
    assert in_time(lambda: loaded(own)) == found


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes, and links for administrators only")
@pytest.mark.parametrize("name", [name for name in NO_FILES if name not in ("directory", "link to a directory")])
def test_what_is_no_folder_is_a_finding(name: str, own: Path) -> None:
    """What is no folder is a finding where a kind's folder is expected; only a link to outside is looked into."""
    make, _ = NO_FILES[name]
    (own / "goals").rmdir()
    if name.startswith("link out"):
        (own.parent / "elsewhere").mkdir()
        (own.parent / "elsewhere/ours.json").write_bytes(RIGHT)
        (own / "goals").symlink_to(own.parent / "elsewhere")
        assert {each.code for each in validate(own)} == {"link-out-of-folder"}
        return
    (own.parent / "within").mkdir()
    make(own / "goals")
    found = in_time(lambda: validate(own))
    check_form(found, own)
    assert loaded(own) == errors(found)


@pytest.mark.parametrize("name", ["a\nb", "a\x1b[31mb", "é", "😀", "a b", "'\"", "%00", "x" * 200, "-", "..x"])
def test_any_file_name_is_a_finding(name: str, own: Path) -> None:
    """A file may be called anything: its findings can be printed on a line each."""
    try:
        (own / f"goals/{name}.json").write_bytes(RIGHT)
    except OSError:
        pytest.skip("this system has no such file names")
    found = in_time(lambda: validate(own))
    if name.startswith("."):
        assert found == ()
        return
    assert "id-is-not-file-name" in {each.code for each in found}
    assert all(str(each).isprintable() for each in found)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="this system's file names are text")
def test_a_file_name_that_is_no_text_is_a_finding(own: Path) -> None:
    """A file whose name is no UTF-8 has findings that can be printed."""
    try:
        Path(os.fsdecode(os.fsencode(own) + b"/goals/\xff.json")).write_bytes(RIGHT)
    except OSError:
        pytest.skip("this file system's file names are text")
    found = validate(own)
    assert "id-is-not-file-name" in {each.code for each in found}
    assert all(str(each).encode() for each in found)
    assert loaded(own)


@pytest.mark.parametrize("where", ["\0", "no\0where", "nowhere", "x" * 5000, "a/" * 2000, "~", "*", "http://x/y"])
def test_any_path_gives_findings(where: str, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path that is no folder gives findings, whatever it is."""
    monkeypatch.chdir(own)
    assert in_time(lambda: loaded(Path(where))) == errors(validate(where))
    assert validate(where) != ()


@pytest.mark.parametrize("read", [validate, techtalent.load_catalogue])
@pytest.mark.parametrize("folders", [("",), (".", "")])
@pytest.mark.parametrize("alone", [False, True])
def test_an_empty_path_is_refused(
    read: Callable[..., object], folders: tuple[str, ...], alone: bool, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A setting that was not set is never the folder that the program stands in, which is called "."."""
    monkeypatch.chdir(own)
    with pytest.raises(ValueError, match=r'the name of a folder is empty; "\." is the folder'):
        read(*folders, alone=alone)
    assert validate(".") == ()


# --- By chance

# A file of every kind, and those with the most in them.
SAMPLES = sorted(
    {
        path.relative_to(CONTENT).as_posix()
        for kind in KINDS
        for each in (sorted((CONTENT / kind.folder).glob("*.json"), key=lambda path: (path.stat().st_size, path.name)),)
        for path in (each[0], each[-1])
    }
)

PROFILES = sorted((Path(__file__).parents[2] / "examples/profiles").glob("*.json"))

# What is put into a text: signs of JSON, beginnings of what is refused, and bytes that are no text.
SCRAPS = (
    st.sampled_from(b'{}[]:,"\\/-+.0e \n\r\t\0\x7f\x80\xff').map(lambda each: bytes([each]))
    | st.sampled_from([b"\xef\xbb\xbf", b"\\u0000", b"\\ud800", b"NaN", b"null", b'"":', b"1e999", b"[[[[", b"9" * 50])
    | st.binary(max_size=4)
)


@st.composite
def changed_bytes(draw: st.DrawFn, data: bytes) -> bytes:
    """Return bytes with a few changes: cut off, taken out, put in, doubled or exchanged."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        to = draw(st.integers(at, min(len(data), at + draw(st.sampled_from([1, 4, 40, 4000])))))
        piece = data[at:to]
        other = draw(SCRAPS)
        data = draw(
            st.sampled_from(
                [
                    data[:at] + data[to:],
                    data[:at] + other + data[at:],
                    data[:at] + other + data[to:],
                    data[:to] + piece + data[to:],
                    data[:at] + piece[::-1] + data[to:],
                    data[:at],
                    data[at:],
                ]
            )
        )
    return data


def _places(value: object) -> Iterator[tuple[Any, Any]]:
    """Yield the container and the key or index of everything inside a value."""
    keys: list[Any] = (
        list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    )
    for key in keys:
        yield value, key
        yield from _places(value[key])  # type: ignore[index]


# Values that are put into a tree: some that fit somewhere, and some that fit nowhere.
NODES = (
    st.none()
    | st.booleans()
    | st.integers(-2, 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5)
    | st.sampled_from(
        [
            *(
                "fme",
                "po",
                "mbo",
                "stated",
                "inferred",
                "period",
                "edition",
                "2026-02-30",
                "02-29",
                "0000-01-01",
                "kind",
            ),
            *("https://example.org", "not-researched", "", "x" * 90, "\0", "ours\n", "\u2028", "boost-innovation"),
        ]
    ).map(str)
    | st.sampled_from([[], {}, [[]], {"nl": "x"}, {"kind": "period"}, {"to": "po", "basis": "inferred"}, {"": 0}]).map(
        copy.deepcopy
    )
)


@st.composite
def changed_trees(draw: st.DrawFn, tree: Any) -> Any:
    """Return a tree with a few changes: nodes deleted, replaced, exchanged, doubled, or put under another key."""
    root = [copy.deepcopy(tree)]
    for _ in range(draw(st.integers(1, 4))):
        places = list(_places(root))
        if not places:
            break
        within, key = draw(st.sampled_from(places))
        other, other_key = draw(st.sampled_from(places))
        match draw(st.sampled_from(["delete", "replace", "exchange", "copy", "double", "rename", "wrap"])):
            case "delete" if within is not root:
                del within[key]
            case "replace":
                within[key] = draw(NODES)
            case "exchange":
                one, two = copy.deepcopy(within[key]), copy.deepcopy(other[other_key])
                within[key], other[other_key] = two, one
            case "copy":
                within[key] = copy.deepcopy(other[other_key])
            case "double" if isinstance(within, list) and within is not root:
                within.insert(key, copy.deepcopy(within[key]))
            case "rename" if isinstance(within, dict):
                within[draw(st.sampled_from(["title", "kind", "retired", "note", "x", "", "a/b~"]))] = within.pop(key)
            case "wrap":
                within[key] = draw(st.sampled_from([[within[key]], {"nl": within[key]}]))
            case _:
                pass
    return root[0]


def holds(place: str, data: bytes, folder: Path) -> None:
    """Fail unless a changed file is either right and loaded, or refused with the errors that validating finds."""
    path = folder / place
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    found = in_time(lambda: validate(folder))
    assert all(each.line is not None and each.column is not None for each in found)
    assert "refused" not in {each.code for each in found}
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for each in found:
        assert str(each).isprintable()
        if Path(each.file or "").is_relative_to(folder):
            assert each.line is not None
            assert each.line <= lines
    wrong = loaded(folder)
    assert wrong == errors(found)


@settings(deadline=None, max_examples=100)
@given(place=st.sampled_from(SAMPLES), replaces=st.booleans(), data=st.data())
def test_any_change_of_bytes_gives_findings_or_a_catalogue(
    tmp_path_factory: pytest.TempPathFactory, place: str, replaces: bool, data: st.DataObject
) -> None:
    """A content file with any bytes changed has findings or none, and is loaded where none of them is an error."""
    content = (CONTENT / place).read_bytes()
    if replaces:
        content = content.replace(b"{", b'{"replaces": true,', 1)
    holds(place, data.draw(changed_bytes(content)), tmp_path_factory.mktemp("changed"))


@settings(deadline=None, max_examples=150)
@given(place=st.sampled_from(SAMPLES), data=st.data())
def test_any_change_of_a_tree_gives_findings_or_a_catalogue(
    tmp_path_factory: pytest.TempPathFactory, place: str, data: st.DataObject
) -> None:
    """A content file with any nodes deleted, replaced or exchanged has findings, and loads where none is an error."""
    tree = {"replaces": True} | json.loads((CONTENT / place).read_bytes())
    changed = json.dumps(data.draw(changed_trees(tree)), ensure_ascii=data.draw(st.booleans())).encode()
    holds(place, changed, tmp_path_factory.mktemp("changed"))


@settings(deadline=None, max_examples=200)
@given(path=st.sampled_from(PROFILES), data=st.data())
def test_any_change_of_a_profile_gives_a_profile_or_its_error(path: Path, data: st.DataObject) -> None:
    """A profile with any bytes or nodes changed is a profile or gives a `ProfileError`, never another exception."""
    content = path.read_bytes()
    if data.draw(st.booleans()):
        content = json.dumps(data.draw(changed_trees(json.loads(content)))).encode()
    else:
        content = data.draw(changed_bytes(content))
    found = in_time(lambda: refused(content))
    assert all(each.severity == "error" and each.line is not None for each in found)
    if not found:
        assert isinstance(read_profile(content), techtalent.CompanyProfile)
