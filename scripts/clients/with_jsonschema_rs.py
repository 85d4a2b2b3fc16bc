"""Run jsonschema-rs on the files of a manifest, formats included: python with_jsonschema_rs.py MANIFEST."""

import importlib
import importlib.metadata
import json
import sys
from pathlib import Path
from typing import Any


def main() -> None:
    """Print the version, the number of schemas and the refused files, as JSON."""
    # Not imported by name: type checking does not need it installed.
    library: Any = importlib.import_module("jsonschema_rs")
    manifest = json.loads(Path(sys.argv[1]).read_bytes())
    schemas = {path.name: json.loads(path.read_bytes()) for path in Path(manifest["schemas"]).glob("*.json")}
    for schema in schemas.values():
        library.meta.validate(schema)
    registry = library.Registry([(schema["$id"], schema) for schema in schemas.values()])
    # The engine without look-ahead and back-references, which reads what RE2 reads.
    engine = library.RegexOptions()
    validators = {
        name: library.validator_for(
            {"$ref": schema["$id"]}, registry=registry, validate_formats=True, pattern_options=engine
        )
        for name, schema in schemas.items()
    }
    refused = {}
    for file in manifest["files"]:
        error = next(validators[file["schema"]].iter_errors(json.loads(Path(file["path"]).read_bytes())), None)
        if error is not None:
            refused[file["path"]] = error.message
    version = importlib.metadata.version("jsonschema-rs")
    print(json.dumps({"version": version, "schemas": len(schemas), "refused": refused}))


if __name__ == "__main__":
    main()
