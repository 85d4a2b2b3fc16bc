"""Run check-jsonschema on the files of a manifest, one process a schema: python with_check_jsonschema.py MANIFEST."""

import importlib.metadata
import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def check(arguments: list[str]) -> dict[str, Any]:
    """Return what check-jsonschema says, as JSON."""
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json", *arguments]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if not ran.stdout.startswith("{"):
        raise RuntimeError(ran.stdout + ran.stderr)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def main() -> None:
    """Print the version, the number of schemas and the refused files, as JSON."""
    manifest = json.loads(Path(sys.argv[1]).read_bytes())
    folder = Path(manifest["schemas"])
    schemas = sorted(str(path) for path in folder.glob("*.json"))
    refused = {each["filename"]: each["message"] for each in check(["--check-metaschema", *schemas])["errors"]}
    for name in sorted({file["schema"] for file in manifest["files"]}):
        paths = [file["path"] for file in manifest["files"] if file["schema"] == name]
        # `$id` would send it to the network for what a `$ref` names.
        base = ["--base-uri", f"{folder.as_uri()}/"]
        said = check(["--schemafile", str(folder / name), *base, *paths])
        refused |= {each["filename"]: each["message"] for each in said["errors"]}
        if said.get("parse_errors"):
            raise RuntimeError(said["parse_errors"])
    version = importlib.metadata.version("check-jsonschema")
    print(json.dumps({"version": version, "schemas": len(schemas), "refused": refused}))


if __name__ == "__main__":
    main()
