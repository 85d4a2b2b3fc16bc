"""Feed any bytes to what reads content, profiles and plans: their errors are right, any other exception is a bug.

`pip install atheris`, then `python fuzz/fuzz_content.py -max_total_time=60 [FOLDER...]`. It begins with the files of
content and of tests/reading/content/; a folder that is named holds what was found in earlier runs. What breaks is
written to a file, which `python fuzz/fuzz_content.py FILE` runs again.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["techtalent", "json.decoder", "json.scanner"]):
    import techtalent.reading.breaches  # noqa: F401 - it is only imported once it is needed
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
    from techtalent.reading.folders import load_checked
    from techtalent.reading.strict_json import MAX_BYTES, read_json

ROOT = Path(__file__).parents[1]

CATALOGUE = load_catalogue()

FOLDER = Path(tempfile.mkdtemp())


def any_bytes(data: bytes) -> None:
    """Read the bytes as JSON, as a record of one kind, as a profile and a plan. The first byte says which kind."""
    if not data:
        return
    chosen, data = KINDS[data[0] % len(KINDS)], data[1:]
    document = read_json(data)
    assert (document.value is None) or not document.findings
    path = FOLDER / chosen.folder / "ours.json"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    try:
        found = validate(FOLDER, alone=True)
        wrong = _content_errors()
    finally:
        path.unlink()
    for each in found:
        assert each.line is not None
        assert each.column is not None
        assert each.code != "refused", each
        assert str(each).isprintable()
    # The two say the same, but for warnings; what is no JSON is told as that.
    assert wrong == tuple(each for each in found if each.severity == "error")
    assert {each.code for each in document.findings} <= {each.code for each in found}
    for each in (*_profile_errors(data), *_plan_errors(data)):
        assert each.severity == "error"
        assert str(each).isprintable()


def _content_errors() -> tuple[Finding, ...]:
    try:
        load_checked([FOLDER], over_packaged=False)
    except ContentError as error:
        return error.findings
    return ()


def _profile_errors(data: bytes) -> tuple[Finding, ...]:
    try:
        read_profile(data, CATALOGUE)
    except ProfileError as error:
        return error.findings
    return ()


def _plan_errors(data: bytes) -> tuple[Finding, ...]:
    try:
        read_plan(data, CATALOGUE)
    except PlanError as error:
        return error.findings
    return ()


def beginnings() -> str:
    """Return a folder of the files that there are, each behind the byte of its kind."""
    folder = Path(tempfile.mkdtemp())
    for at, kind in enumerate(KINDS):
        for path in sorted(
            [*ROOT.glob(f"content/{kind.folder}/*.json"), *ROOT.glob(f"tests/reading/content/*/{kind.folder}/*.json")]
        ):
            (folder / f"{at}-{path.parents[1].name}-{path.name}").write_bytes(bytes([at]) + path.read_bytes())
    for path in sorted(ROOT.glob("tests/reading/content/*/company-profiles/*.json")):
        (folder / f"profile-{path.parents[1].name}-{path.name}").write_bytes(b"\0" + path.read_bytes())
    for path in sorted(ROOT.glob("tests/packaged/golden/*/plan.json")):
        (folder / f"plan-{path.parent.name}").write_bytes(b"\0" + path.read_bytes())
    return str(folder)


def main() -> None:
    """Run until something breaks, or as long as the options say."""
    files = [each for each in sys.argv[1:] if not each.startswith("-")]
    corpora = (
        [] if any(Path(each).is_file() for each in files) else [*([] if files else [tempfile.mkdtemp()]), beginnings()]
    )
    words = Path(tempfile.mkdtemp()) / "words"
    known = sorted({key for kind in KINDS for key in kind.record.__annotations__} | {"nl", "en", "to", "basis", "kind"})
    words.write_text("".join(f'"\\"{each}\\":"\n' for each in known), encoding="utf-8")
    options = [f"-dict={words}", f"-max_len={MAX_BYTES // 16}", "-timeout=5"]
    atheris.Setup([sys.argv[0], *options, *sys.argv[1:], *corpora], any_bytes)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
