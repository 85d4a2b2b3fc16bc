"""Generate pydantic models and load the files of a manifest into them: python with_pydantic.py MANIFEST FOLDER.

The models are generated into FOLDER by datamodel-code-generator.
"""

import ast
import importlib
import importlib.metadata
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

# What a model leaves to its type: pydantic knows what a date and an address look like, and takes no pattern for them.
LEFT_TO_THE_TYPE = "Pydantic does not take"


def generate(schemas: list[Path], folder: Path) -> None:
    """Generate a module for each schema into the package `models` of a folder; a warning is an error."""
    # The generator would also read the folders inside.
    (folder / "schemas").mkdir()
    for path in schemas:
        shutil.copy(path, folder / "schemas")
    warnings = ("ignore", "error::UserWarning", "error::FutureWarning", f"ignore:{LEFT_TO_THE_TYPE}")
    subprocess.run(
        [
            *(sys.executable, *(part for warning in warnings for part in ("-W", warning))),
            *("-m", "datamodel_code_generator", "--input-file-type", "jsonschema", "--target-python-version", "3.11"),
            *("--input", str(folder / "schemas"), "--output", str(folder / "models"), "--formatters", "builtin"),
            *("--output-model-type", "pydantic_v2.BaseModel", "--use-annotated"),
        ],
        check=True,
        stdout=sys.stderr,
    )


def wrong_names(module: Path, schema: dict[str, Any]) -> str | None:
    """Return how the classes of a module differ from a bundled schema's definitions, or None where they do not."""
    statements = ast.parse(module.read_bytes()).body
    made = {statement.name for statement in statements if isinstance(statement, ast.ClassDef)}
    wanted = {schema["title"], *schema["$defs"]}
    return None if made == wanted else f"generates {sorted(made - wanted)} and lacks {sorted(wanted - made)}"


def main() -> None:
    """Print the version, the number of schemas and the refused files, as JSON."""
    manifest, folder = json.loads(Path(sys.argv[1]).read_bytes()), Path(sys.argv[2])
    schemas = sorted(Path(manifest["schemas"]).glob("*.json"))
    generate(schemas, folder)
    sys.path.insert(0, str(folder))
    refused, models = {}, {}
    for path in schemas:
        schema = json.loads(path.read_bytes())
        name = f"{path.name.removesuffix('.schema.json').replace('-', '_')}_schema"
        root = "".join(word[0].upper() + word[1:] for word in schema["title"].split())
        models[path.name] = getattr(importlib.import_module(f"models.{name}"), root)
        wrong = wrong_names(folder / "models" / f"{name}.py", schema) if manifest["bundled"] else None
        if wrong:
            refused[str(path)] = wrong
    for file in manifest["files"]:
        try:
            models[file["schema"]].model_validate_json(Path(file["path"]).read_bytes(), strict=True)
        except ValueError as error:
            refused[file["path"]] = str(error)
    version = importlib.metadata.version("datamodel-code-generator")
    print(json.dumps({"version": version, "schemas": len(schemas), "refused": refused}))


if __name__ == "__main__":
    main()
