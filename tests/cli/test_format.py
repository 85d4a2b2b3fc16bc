"""One canonical form: what it looks like, that it is the only one, and that no file is lost on the way to it."""

import errno
import io
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from techtalent.cli import command as _cli
from techtalent.cli.format import format_content, format_folder
from techtalent.model.kinds import KINDS, Kind
from techtalent.reading.strict_json import MAX_BYTES, read_json

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
FILES = sorted(CONTENT.glob("*/*.json"))
KIND_OF_FOLDER = {kind.folder: kind for kind in KINDS}
GOAL, REGULATION = KIND_OF_FOLDER["goals"], KIND_OF_FOLDER["funding-regulations"]

# A goal in another form, and in the canonical one.
OTHER = b'{"number":9,"title":{"en":"Goal","nl":"Do\\u00ebl"},"id":"ours"}'
CANONICAL = """\
{
  "id": "ours",
  "number": 9,
  "title": {
    "nl": "Doël",
    "en": "Goal"
  }
}
""".encode()

# What is no strict JSON, and where that is told.
NO_JSON = {
    "empty": b"",
    "open": b'{"number": 9, ',
    "comment": b"{} // no",
    "bom": b"\xef\xbb\xbf{}",
    "latin-1": b'{"id": "\xe9"}',
    "twice": b'{"id": 1, "id": 2}',
    "nan": b'{"number": NaN}',
    "deep": b"[" * 40 + b"]" * 40,
    "large": b'"' + b"x" * MAX_BYTES + b'"',
}

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="Windows makes links for administrators only")
needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")


def formatted(value: object, kind: Kind = GOAL) -> str:
    """Return the canonical form of a value."""
    found = format_content(json.dumps(value).encode(), kind)
    assert found is not None
    return found.decode()


def backwards(value: Any) -> Any:
    """Return a value with the keys of every object in it the other way round."""
    if isinstance(value, dict):
        return {key: backwards(value[key]) for key in reversed(value)}
    return [backwards(each) for each in value] if isinstance(value, list) else value


def put(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with a goal in another form than the canonical one."""
    put(tmp_path / "own/goals/ours.json", OTHER)
    return tmp_path / "own"


# --- The form


def test_the_form_is_canonical() -> None:
    """Keys stand in the schema's order, two spaces deep, as UTF-8 without escapes, with one newline at the end."""
    assert format_content(OTHER, GOAL) == CANONICAL


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n\r\n\t "], ids=["none", "one", "many"])
def test_there_is_one_newline_at_the_end(end: bytes) -> None:
    """Whatever ends a file, its canonical form ends with one newline."""
    assert format_content(OTHER + end, GOAL) == CANONICAL


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
def test_keys_stand_in_the_order_of_the_schema(kind: Kind) -> None:
    """Every key that a kind's schema knows stands where the schema has it."""
    properties = list(json.loads((ROOT / f"schema/{kind.name}.schema.json").read_bytes())["properties"])
    assert list(json.loads(formatted(dict.fromkeys(reversed(properties)), kind))) == properties


def members() -> list[Any]:
    """Return every member of every union in the schema of a regulation: the key it stands under, and its keys."""
    schema = json.loads((ROOT / "schema/funding-regulation.schema.json").read_bytes())["$defs"]
    return [
        pytest.param(key, name, list(schema[name]["properties"]), id=name)
        for key, union in (
            ("amounts", "amount"),
            ("validity", "validity"),
            ("applications", "applications"),
            ("requirements", "requirement"),
        )
        for name in (member["$ref"].rpartition("/")[2] for member in schema[union]["oneOf"])
        if name in schema
    ]


@pytest.mark.parametrize(("key", "kind", "keys"), members())
def test_keys_of_a_union_stand_in_the_order_of_the_kind(key: str, kind: str, keys: list[str]) -> None:
    """In a union it is the member of the value's kind that gives the order."""
    value = dict.fromkeys(reversed(keys)) | {"kind": kind}
    several = key in ("amounts", "requirements")
    found = json.loads(formatted({key: [value] if several else value}, REGULATION))[key]
    assert list(found[0] if several else found) == keys


def test_unknown_keys_stand_last() -> None:
    """A key that the schema does not know stands behind those that it knows, as the file has them among themselves."""
    value = {"zzz": 1, "title": {"fr": "", "en": "", "de": "", "nl": ""}, "aaa": {"y": 1, "x": 2}, "id": "ours"}
    found = json.loads(formatted(value))
    assert list(found) == ["id", "title", "zzz", "aaa"]
    assert list(found["title"]) == ["nl", "en", "fr", "de"]
    assert list(found["aaa"]) == ["y", "x"]


def test_a_value_of_an_unknown_kind_keeps_its_order() -> None:
    """Where nothing says which member of a union is meant, its keys stay as they are."""
    for value in ({"b": 1, "kind": "perod", "a": 2}, {"b": 1, "a": 2}, {"b": 1, "kind": ["period"]}):
        assert list(json.loads(formatted({"validity": value}, REGULATION))["validity"]) == list(value)


@pytest.mark.parametrize("value", [None, True, 7, "x", [], [{"nl": 1}], {}, {"title": [7, {"en": 1, "nl": 2}]}])
def test_what_is_no_record_has_a_form(value: object) -> None:
    """What a schema does not foresee is written as well, and says the same."""
    assert formatted(value) == json.dumps(value, indent=2) + "\n"


@pytest.mark.parametrize("number", ["1", "1.0", "-0.0", "12345678901234567890123", "1e400", "-1.5e-7", "0.1"])
def test_numbers_stay_what_they_are(number: str) -> None:
    """A whole number stays whole, and a number that is none stays that; what is no number is not written."""
    found = format_content(f'{{"number": {number}}}'.encode(), GOAL)
    if number == "1e400":
        assert found is None
        return
    assert found is not None
    value = json.loads(found)["number"]
    assert (type(value), repr(value)) == (type(json.loads(number)), repr(json.loads(number)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_packaged_content_has_the_form(path: Path) -> None:
    """Every packaged file is canonical, and comes out of a file with all keys the other way round."""
    data, kind = path.read_bytes(), KIND_OF_FOLDER[path.parent.name]
    assert format_content(data, kind) == data
    assert formatted(backwards(json.loads(data)), kind).encode() == data


# --- Once and twice

_ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 10**20) | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=3) | st.sampled_from(["kind", "nl", "en", "source"]), inner, max_size=4)
    ),
    max_leaves=6,
)
_LAYOUTS = st.fixed_dictionaries(
    {"indent": st.sampled_from([None, 0, 4, "\t"]), "ensure_ascii": st.booleans(), "sort_keys": st.booleans()}
)


def _same(data: bytes) -> str:
    """Return what a text says, whatever the order of its keys."""
    return json.dumps(read_json(data).value, sort_keys=True)


@settings(deadline=None, max_examples=150)
@given(path=st.sampled_from(FILES), layout=_LAYOUTS, data=st.data())
def test_formatting_twice_changes_nothing(path: Path, layout: dict[str, Any], data: st.DataObject) -> None:
    """Any record, however it is laid out and whatever stands in it, has one form, which says the same."""
    record = json.loads(path.read_bytes())
    for key in data.draw(st.lists(st.sampled_from([*record, "unknown"]), max_size=3, unique=True)):
        record[key] = data.draw(_ANY)
    text = json.dumps(backwards(record), **layout).encode()
    once = format_content(text, KIND_OF_FOLDER[path.parent.name])
    assert once is not None
    assert _same(once) == _same(text)
    assert once.decode().rstrip() + "\n" == once.decode()
    assert format_content(once, KIND_OF_FOLDER[path.parent.name]) == once


@settings(deadline=None, max_examples=150)
@given(path=st.sampled_from(FILES), put=st.binary(max_size=3), at=st.integers(0), cut=st.integers(0, 3))
def test_any_bytes_have_a_form_or_none(path: Path, put: bytes, at: int, cut: int) -> None:
    """A file with some bytes changed has a form, which says the same, or is no strict JSON."""
    old, kind = path.read_bytes(), KIND_OF_FOLDER[path.parent.name]
    changed = old[: at % len(old)] + put + old[at % len(old) + cut :]
    once = format_content(changed, kind)
    if once is None:
        assert read_json(changed).findings
        return
    assert _same(once) == _same(changed)
    assert format_content(once, kind) == once


# --- Files


def test_a_file_is_written_in_its_form(own: Path) -> None:
    """A file is written in its canonical form, once; after that there is nothing to write."""
    path = own / "goals/ours.json"
    assert [(each.file, each.changed) for each in format_folder(own, write=True)] == [(path.as_posix(), True)]
    assert path.read_bytes() == CANONICAL
    before = path.stat()
    assert [(each.file, each.changed) for each in format_folder(own, write=True)] == [(path.as_posix(), False)]
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_without_write_nothing_is_written(own: Path) -> None:
    """Without `write` the same is told, and no file changes."""
    assert [each.changed for each in format_folder(own, write=False)] == [True]
    assert (own / "goals/ours.json").read_bytes() == OTHER


@pytest.mark.parametrize("data", NO_JSON.values(), ids=NO_JSON)
def test_what_cannot_be_parsed_stays_as_it_is(own: Path, data: bytes) -> None:
    """What is no strict JSON stays byte for byte, with a finding that names the file; the rest is written."""
    path = put(own / "goals/bad.json", data)
    bad, ours = format_folder(own, write=True)
    assert path.read_bytes() == data
    assert (bad.changed, {each.file for each in bad.findings}) == (False, {path.as_posix()})
    assert [each.code for each in bad.findings] == [each.code for each in read_json(data).findings]
    assert (ours.changed, ours.findings) == (True, ())


def test_what_would_become_too_large_stays_as_it_is(own: Path) -> None:
    """A file that could not be read again once its lines are broken stays byte for byte, with a finding."""
    # On a line of its own, each of the numbers is moved in by sixty spaces.
    numbers = b"[" * 30 + b"1," * 4_000 + b"1" + b"]" * 30
    data = b'{"id":"' + b"x" * (MAX_BYTES - 10_000) + b'","number":' + numbers + b"}"
    assert not read_json(data).findings
    path = put(own / "goals/ours.json", data)
    (found,) = format_folder(own, write=True)
    assert path.read_bytes() == data
    assert [(each.code, each.file) for each in found.findings] == [("too-large", path.as_posix())]


def test_only_records_are_formatted(own: Path) -> None:
    """Files that are no records, hidden files and folders that are no kinds are left alone."""
    places = ["goals/README.md", "goals/.ours.json", "goalz/ours.json", "ours.json", "goals/more/ours.json"]
    paths = [put(own / place, OTHER) for place in places]
    assert len(list(format_folder(own, write=True))) == 1
    assert {path.read_bytes() for path in paths} == {OTHER}


@needs_links
def test_links_are_left_alone(own: Path) -> None:
    """A link is neither written nor followed, whether it is a file or a kind's folder."""
    file, folder = put(own.parent / "ours.json", OTHER), put(own.parent / "tips/ours.json", OTHER).parent
    (own / "goals/link.json").symlink_to(file)
    (own / "tips").symlink_to(folder)
    assert [each.file for each in format_folder(own, write=True)] == [(own / "goals/ours.json").as_posix()]
    assert (own / "goals/link.json").is_symlink()
    assert file.read_bytes() == (folder / "ours.json").read_bytes() == OTHER


@needs_modes
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o640, 0o755, 0o444])
def test_the_mode_is_kept(own: Path, mode: int) -> None:
    """Who may read and write a file stays as it was."""
    (own / "goals/ours.json").chmod(mode)
    list(format_folder(own, write=True))
    assert (own / "goals/ours.json").read_bytes() == CANONICAL
    assert stat.S_IMODE((own / "goals/ours.json").stat().st_mode) == mode


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "chmod"), (Path, "replace")])
def test_a_stop_in_the_middle_loses_nothing(
    own: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException], owner: object, name: str
) -> None:
    """Wherever it is stopped, the old file is there whole, and nothing beside it."""

    def stop(*_: object) -> None:
        raise error

    monkeypatch.setattr(owner, name, stop)
    with pytest.raises(error):
        list(format_folder(own, write=True))
    assert [(path.name, path.read_bytes()) for path in (own / "goals").iterdir()] == [("ours.json", OTHER)]


@needs_modes
def test_a_disk_without_room_loses_nothing(own: Path) -> None:
    """Where a file cannot be written it could not run, and the old file is there whole, and nothing beside it."""
    done = subprocess.run(
        ["sh", "-c", 'ulimit -f 0; exec "$0" -B -m techtalent format "$1"', sys.executable, str(own)],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert os.strerror(errno.EFBIG) in done.stderr.decode()
    assert [(path.name, path.read_bytes()) for path in (own / "goals").iterdir()] == [("ours.json", OTHER)]


# --- The command

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs `format` and returns its code and what it wrote on stdout and stderr."""

    def say(*arguments: str | Path) -> tuple[int, str, str]:
        code = _cli.main(["format", *map(str, arguments)])
        return (code, *capsys.readouterr())

    return say


def test_it_says_what_it_formatted(own: Path, say: Say) -> None:
    """The command writes, says which files, and is well; the second time it has nothing to say."""
    assert say(own) == (0, f"formatted {(own / 'goals/ours.json').as_posix()}\n", "")
    assert (own / "goals/ours.json").read_bytes() == CANONICAL
    assert say(own) == say("--check", own) == (0, "", "")


def test_a_check_changes_nothing_and_fails(own: Path, say: Say) -> None:
    """`--check` says which files are not in their form and fails, without writing."""
    assert say("--check", own) == (1, f"would format {(own / 'goals/ours.json').as_posix()}\n", "")
    assert (own / "goals/ours.json").read_bytes() == OTHER


@pytest.mark.parametrize("check", [[], ["--check"]], ids=["write", "check"])
def test_what_cannot_be_parsed_is_told(own: Path, say: Say, check: list[str]) -> None:
    """What is no JSON is told on stderr with its file and place, the rest is formatted, and the code is 1."""
    path = put(own / "goals/bad.json", b'{\n  "id": NaN}\n')
    code, out, err = say(*check, own)
    assert (code, path.read_bytes()) == (1, b'{\n  "id": NaN}\n')
    assert out == f"{'would format' if check else 'formatted'} {(own / 'goals/ours.json').as_posix()}\n"
    assert err.splitlines() == [
        f"{path.as_posix()}:2:9 /id: not-a-number: NaN is not JSON",
        '  2 |   "id": NaN}',
        "    |         ^",
    ]


def test_several_folders_are_formatted(own: Path, tmp_path: Path, say: Say) -> None:
    """Folders are formatted in the order in which they are told."""
    paths = [put(tmp_path / "more/goals/theirs.json", OTHER), own / "goals/ours.json"]
    assert say(tmp_path / "more", own) == (0, "".join(f"formatted {path.as_posix()}\n" for path in paths), "")
    assert {path.read_bytes() for path in paths} == {CANONICAL}


def test_content_is_the_folder_where_none_is_told(tmp_path: Path, say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a folder it is `content` here, and where there is none it could not run."""
    monkeypatch.chdir(tmp_path)
    assert say() == (2, "", "techtalent: content: there is no such folder\n")
    put(tmp_path / "content/goals/ours.json", OTHER)
    assert say() == (0, "formatted content/goals/ours.json\n", "")


def test_a_missing_folder_could_not_run(own: Path, tmp_path: Path, say: Say) -> None:
    """Where one of the folders is not there nothing is written, and the code is 2."""
    assert say(own, tmp_path / "nowhere") == (2, "", f"techtalent: {tmp_path / 'nowhere'}: there is no such folder\n")
    assert (own / "goals/ours.json").read_bytes() == OTHER


@pytest.mark.parametrize("typed", ["3.000", "1249.505"])
def test_an_amount_that_would_look_right_is_left_alone(tmp_path: Path, typed: str) -> None:
    """A file is left as it is where an amount has more than two decimals: 3.0 would no longer look like a mistake."""
    (tmp_path / "funding-regulations").mkdir()
    path = tmp_path / "funding-regulations" / "ours.json"
    path.write_text(f'{{"amounts": [{{"euros": {typed}}}], "id": "ours"}}', encoding="utf-8")
    (left,) = format_folder(tmp_path, write=True)
    assert [(each.code, each.pointer) for each in left.findings] == [("decimals", "/amounts/0/euros")]
    assert typed in path.read_text(encoding="utf-8")


# --- One file, one folder, standard input


def test_one_record_or_kind_is_formatted(own: Path, say: Say) -> None:
    """A record, and the folder of a kind, are formatted by themselves; a file elsewhere is none."""
    put(own / "tips/theirs.json", OTHER)
    assert say("--check", own / "goals/ours.json") == say("--check", own / "goals")
    assert say(own / "goals") == (0, f"formatted {(own / 'goals/ours.json').as_posix()}\n", "")
    assert (own / "tips/theirs.json").read_bytes() == OTHER
    elsewhere = put(own / "elsewhere.json", OTHER)
    message = f"{elsewhere.as_posix()}: a record lies in the folder of its kind, such as content/goals"
    assert say(elsewhere) == (2, "", f"techtalent: {message}\n")


def test_a_folder_without_content_could_not_run(tmp_path: Path, say: Say) -> None:
    """Where there is nothing to format, it is not as if all were well."""
    (tmp_path / "own").mkdir()
    message = f"{(tmp_path / 'own').as_posix()}: there is no content in it, such as a folder goals"
    assert say(tmp_path / "own") == (2, "", f"techtalent: {message}\n")


def test_standard_input_is_formatted(own: Path, say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record that names its schema is formatted from standard input to standard output, as editors ask for it."""
    record = json.loads(OTHER) | {"$schema": "../../schema/goal.schema.json"}
    path = put(own / "goals/ours.json", json.dumps(record).encode())
    for arguments, code in ((["-"], 0), (["--check", "-"], 1)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(path.read_bytes())))
        expected = format_content(path.read_bytes(), KINDS[0])
        assert expected is not None
        assert say(*arguments) == (code, "" if code else expected.decode(), "")
    for data, err in ((b"{", "1:2: syntax: "), (b"{}", "techtalent: the record on standard input says no kind: ")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        code, out, said = say("-")
        assert (code, out, said.startswith(err)) == (2 if data == b"{}" else 1, "", True)
