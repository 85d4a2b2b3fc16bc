"""What every client is given: files that are right, and files that are wrong by a schema, each with its schema.

They are given twice: with the schemas of schema/, and with those of schema/bundled/.
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypedDict

ROOT = Path(__file__).parents[2]

# The codes of the findings that come from a schema; any validator sees what they tell.
SCHEMA_CODES = frozenset(
    {
        *("unknown-key", "missing-key", "unknown-value", "unknown-kind", "wrong-type", "out-of-range", "empty-text"),
        *("too-long", "empty-list", "doubled-value", "wrong-form", "schema"),
    }
)


# The folders of schemas. What the first one accepts, the second one has to accept, and nothing else.
FOLDERS = ("schema", "schema/bundled")


class File(TypedDict):
    """One JSON file, and what a client has to say of it."""

    path: str
    schema: str
    """The name of its schema's file."""
    leads: bool
    """Whether the file's own `$schema` leads to that schema."""
    findings: list[dict[str, Any]]
    """What is wrong with it by the schema; nothing where it is right."""


def files(made: Path) -> Iterator[File]:
    """Yield every file; without a corpus of wrong ones, a few are made in the folder `made`."""
    kinds = _schemas_of_folders()
    right = [*ROOT.glob("content/*/*.json"), *ROOT.glob("examples/own_content/*/*.json")]
    for path in sorted([*right, *ROOT.glob("tests/reading/content/valid/**/*.json")]):
        yield _file(path, _schema(path, kinds), [])
    for path in sorted([*ROOT.glob("examples/profiles/*.json"), *ROOT.glob("tests/packaged/golden/*/profile.json")]):
        yield _file(path, "company-profile.schema.json", [])
    for path in sorted(ROOT.glob("tests/packaged/golden/*/plan.json")):
        yield _file(path, "plan.schema.json", [])
        yield _file(_with_records(path, kinds, made), "plan.schema.json", [])
    wrong = list(_corpus(kinds))
    yield from wrong or _made(made)


class Manifest(TypedDict):
    """What a client is asked, in one file."""

    schemas: str
    """The folder of the schemas."""
    bundled: bool
    """Whether types that are generated from them have to have the names of the definitions, and no other."""
    files: list[File]


def manifest(schemas: str, given: Sequence[File]) -> Manifest:
    """Return what to ask about the files and the schemas of a folder."""
    bundled = schemas != FOLDERS[0]
    asked = [file | {"leads": file["leads"] and not bundled} for file in given]
    return Manifest(schemas=str(ROOT / schemas), bundled=bundled, files=asked)


def _schemas_of_folders() -> dict[str, str]:
    """Return the name of the schema of each folder of content, read off the content."""
    found = {"company-profiles": "company-profile.schema.json"}
    for folder in sorted((ROOT / "content").iterdir()):
        found[folder.name] = Path(json.loads(next(folder.glob("*.json")).read_bytes())["$schema"]).name
    return found


def _with_records(path: Path, kinds: dict[str, str], made: Path) -> Path:
    """Return a file with the plan and all records of the content, which the reviewed plans are kept without."""
    plan = json.loads(path.read_bytes()) | {"records": {}}
    for folder in sorted((ROOT / "content").iterdir()):
        records = plan["records"][kinds[folder.name].removesuffix(".schema.json")] = {}
        for file in sorted(folder.glob("*.json")):
            record = json.loads(file.read_bytes())
            records[file.stem] = {key: value for key, value in record.items() if key != "$schema"}
    whole = made / f"plan-{path.parent.name}.json"
    whole.write_text(json.dumps(plan), encoding="utf-8")
    return whole


def _schema(path: Path, kinds: dict[str, str]) -> str:
    return next(kinds[part] for part in reversed(path.parts[:-1]) if part in kinds)


def _file(path: Path, schema: str, findings: list[dict[str, Any]]) -> File:
    value = json.loads(path.read_bytes())
    said = value.get("$schema") if isinstance(value, dict) else None
    leads = isinstance(said, str) and (path.parent / said).resolve() == (ROOT / "schema" / schema).resolve()
    return File(path=str(path), schema=schema, leads=leads, findings=findings)


def _corpus(kinds: dict[str, str]) -> Iterator[File]:
    """Yield the files of tests/reading/content/invalid that are JSON and wrong by their schema."""
    for told in sorted(ROOT.glob("tests/reading/content/invalid/**/*.findings.json")):
        path = told.with_name(told.name.replace(".findings.json", ".json"))
        findings = [each for each in json.loads(told.read_bytes()) if _of_schema(each)]
        if not findings or not path.is_file() or not set(path.parts) & kinds.keys():
            continue
        try:
            json.loads(path.read_bytes())
        except ValueError:
            continue
        yield _file(path, _schema(path, kinds), findings)


def _of_schema(finding: dict[str, Any]) -> bool:
    """Say whether a schema tells this; that a band of a profile begins above its end, only the profile can tell."""
    of_band = finding["code"] == "out-of-range" and not re.search(r" is (less|more) than \S+$", finding["message"])
    return finding["code"] in SCHEMA_CODES and not of_band


def _made(folder: Path) -> Iterator[File]:
    goal = json.loads((ROOT / "content/goals/boost-innovation.json").read_bytes())
    regulation = json.loads((ROOT / "content/funding-regulations/slim.json").read_bytes())
    changed = {
        "unknown-key": goal | {"summery": goal["summary"]},
        "missing-key": {key: value for key, value in goal.items() if key != "title"},
        "wrong-type": goal | {"number": "one"},
        "out-of-range": goal | {"number": 0},
        "empty-text": goal | {"title": {"nl": ""}},
        "wrong-form": goal | {"id": "Boost innovation"},
        "unknown-value": regulation | {"applicant": "firm"},
        "empty-list": regulation | {"providers": []},
        "unknown-kind": regulation | {"validity": {"kind": "for-ever"}},
    }
    for code, value in changed.items():
        path = folder / f"{code}.json"
        path.write_text(json.dumps(value), encoding="utf-8")
        yield _file(path, Path(value["$schema"]).name, [{"code": code, "pointer": "", "message": ""}])
