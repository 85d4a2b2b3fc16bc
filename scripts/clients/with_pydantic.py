"""Generate pydantic models and load the files of a manifest into them: python with_pydantic.py MANIFEST FOLDER.

The models are generated into FOLDER by datamodel-code-generator.
"""

import importlib
import importlib.metadata
import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def main() -> None:
    """Print the version, the number of schemas and the refused files, as JSON."""
    manifest, folder = json.loads(Path(sys.argv[1]).read_bytes()), Path(sys.argv[2])
    schemas = sorted(Path(manifest["schemas"]).iterdir())
    subprocess.run(
        [
            *(sys.executable, "-W", "ignore", "-m", "datamodel_code_generator", "--input-file-type", "jsonschema"),
            *("--input", manifest["schemas"], "--output", str(folder / "models")),
            *("--output-model-type", "pydantic_v2.BaseModel", "--target-python-version", "3.11"),
        ],
        check=True,
        stdout=sys.stderr,
    )
    sys.path.insert(0, str(folder))
    models: dict[str, Any] = {}
    for path in schemas:
        name = path.name.removesuffix(".schema.json")
        module = importlib.import_module(f"models.{name.replace('-', '_')}_schema")
        title = json.loads(path.read_bytes())["title"]
        models[path.name] = getattr(module, "".join(map(str.capitalize, title.split())))
    refused = {}
    for file in manifest["files"]:
        try:
            models[file["schema"]].model_validate_json(Path(file["path"]).read_bytes(), strict=True)
        except ValueError as error:
            refused[file["path"]] = str(error)
    version = importlib.metadata.version("datamodel-code-generator")
    print(json.dumps({"version": version, "schemas": len(schemas), "refused": refused}))


if __name__ == "__main__":
    main()
