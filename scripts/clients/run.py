"""Hold schema/ and content/ against other validators: python scripts/clients/run.py [--python-only].

Each client has to accept every schema and every file that is right, and to refuse every file that is wrong by its
schema; what it cannot see, or takes more strictly, is left out (`sees`, `too_strict`). By schema/bundled/ it has to
say the same of every file, and the types that it generates have to be those definitions. Clients that are not there are
installed into a temporary folder; one that cannot be installed is skipped, and the output says so. Exit code: 0 all
that ran agree, 1 one disagrees, 2 none could run.

With --picture FILE.png it only makes the picture of docs/editing.md, for which Chromium has to be installed.
"""

import argparse
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Container, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from client_files import FOLDERS, ROOT, File, Manifest, files, manifest

HERE = Path(__file__).parent

AGREES, DISAGREES, COULD_NOT_RUN = 0, 1, 2

# How long a client, or its installation, may take, in seconds.
LIMIT = 300

# The packages that the Python clients need, as they are imported.
PACKAGES = ("check_jsonschema", "datamodel_code_generator", "jsonschema_rs", "pydantic", "email_validator")

# What no type can say: how long or how large something is, or what it looks like.
BEYOND_TYPES = {"out-of-range", "empty-text", "too-long", "doubled-value", "wrong-form"}


# In JSON Schema 1.0 is a whole number; not everyone who reads JSON thinks so.
WHOLE_FLOAT = re.compile(r"[\[:,]\s*-?[0-9]+\.0+\s*[\],}]")

# An address with letters beyond ASCII: our pattern takes one, the format `uri` by RFC 3986 does not.
WIDE_ADDRESS = re.compile(r'"https?://[\x21-\x7e]*[^\x00-\x7f]')


class Client(NamedTuple):
    """A validator, or a generator of types, that others use."""

    name: str
    program: str
    sees: Callable[[dict[str, Any]], bool] = lambda finding: True
    """Whether it can see what this finding tells."""
    too_strict: re.Pattern[str] | None = None
    """What a file that is right may hold and it may refuse all the same."""


def _has_a_type(finding: dict[str, Any]) -> bool:
    """Say whether TypeScript's types tell this: there is one number type, and no key that another one needs."""
    of_source = finding["code"] == "missing-key" and finding["message"] in ("'address' is missing", "'date' is missing")
    of_number = " is not a whole number" in finding["message"] and finding["message"][0] in "-0123456789"
    return finding["code"] not in BEYOND_TYPES and not of_source and not of_number


def _has_a_model(finding: dict[str, Any]) -> bool:
    """Say whether the generated models tell this: a key that may be left out may be null in them as well."""
    of_source = finding["code"] == "missing-key" and finding["message"] in ("'address' is missing", "'date' is missing")
    of_null = finding["message"].startswith("null is ")
    of_address = finding["code"] == "wrong-form" and finding["pointer"].endswith(("/address", "/website"))
    return finding["code"] != "doubled-value" and not of_source and not of_null and not of_address


PYTHON_CLIENTS = (
    Client("check-jsonschema", "with_check_jsonschema.py"),
    Client("jsonschema-rs", "with_jsonschema_rs.py", too_strict=WIDE_ADDRESS),
    Client("datamodel-code-generator", "with_pydantic.py", _has_a_model, WHOLE_FLOAT),
)

NODE_CLIENTS = (
    Client("ajv (strict)", "with_ajv.mjs", too_strict=WIDE_ADDRESS),
    Client("vscode-json-languageservice", "with_language_service.mjs", too_strict=WHOLE_FLOAT),
    Client("json-schema-to-typescript (tsc --strict)", "with_typescript.mjs", _has_a_type),
)


class NotInstalledError(Exception):
    """A client cannot be had here; the message says why."""


def _install(command: Sequence[str], cwd: Path) -> None:
    try:
        subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=True, timeout=LIMIT)
    except subprocess.CalledProcessError as error:
        lines = (error.stderr or error.stdout).strip().splitlines()
        raise NotInstalledError(f"could not be installed: {lines[-1] if lines else error}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotInstalledError(f"could not be installed: {error}") from error


def install_python(folder: Path) -> list[str]:
    """Return the command of a Python that has the clients: this one where it has them all."""
    if all(importlib.util.find_spec(each) for each in PACKAGES):
        return [sys.executable]
    _install([sys.executable, "-m", "venv", str(folder / "venv")], ROOT)
    python = str(folder / ("venv/Scripts/python.exe" if sys.platform == "win32" else "venv/bin/python"))
    _install([python, "-m", "pip", "install", "--quiet", "-r", str(ROOT / "requirements/clients.txt")], ROOT)
    return [python]


def install_node(folder: Path) -> list[str]:
    """Return the command of Node, with the clients that package.json names in the folder."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise NotInstalledError("node and npm are not installed")
    _install([npm, "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"], folder)
    return [node]


def disagreements(client: Client, given: Sequence[File], said: dict[str, Any]) -> tuple[str, list[str]]:
    """Return what a client says of the files in a line, and each file of which it says the wrong thing."""
    refused: dict[str, str] = said["refused"]
    right = [file["path"] for file in given if not file["findings"] and not _may_refuse(client, file)]
    wrong = [file for file in given if any(map(client.sees, file["findings"]))]
    excused = {file["path"] for file in given} - set(right)
    accepted = [path for path in right if path not in refused]
    caught = [file for file in wrong if file["path"] in refused]
    # What is refused and is no file that it was given is a schema.
    odd = [f"refuses {path}: {reason}" for path, reason in refused.items() if path not in excused]
    odd += [f"accepts {file['path']}: {_codes(file)}" for file in wrong if file not in caught]
    line = f"{said['schemas']} schemas, {len(accepted)} of {len(right)} accepted, {len(caught)} of {len(wrong)} refused"
    left = len(given) - len(right) - len(wrong)
    return f"{line} ({left} left out)" if left else line, odd


def differences(given: Sequence[File], refused: Sequence[Container[str]]) -> Iterator[str]:
    """Yield every file that the client accepts by the schemas of one folder and refuses by those of the other."""
    for file in given:
        by = [folder for folder, paths in zip(FOLDERS, refused, strict=True) if file["path"] in paths]
        if 0 < len(by) < len(FOLDERS):
            yield f"refuses {file['path']} by {', '.join(by)} only"


def _may_refuse(client: Client, file: File) -> bool:
    text = Path(file["path"]).read_text(encoding="utf-8")
    return client.too_strict is not None and client.too_strict.search(text) is not None


def _codes(file: File) -> str:
    return ", ".join(sorted({finding["code"] for finding in file["findings"]}))


def run(client: Client, command: Sequence[str], folder: Path, given: Sequence[File]) -> Iterator[str]:
    """Print a line on the client for each folder of schemas, and yield everything in which it disagrees."""
    refused = []
    for schemas in FOLDERS:
        try:
            said = _ask([*command, str(folder / client.program)], folder, manifest(schemas, given))
        except (subprocess.SubprocessError, ValueError) as error:
            print(f"{client.name}: failed")
            yield f"{client.name}: {error}\n{getattr(error, 'stderr', '') or ''}".rstrip()
            return
        line, odd = disagreements(client, given, said)
        print(f"{client.name} {said['version']}: {schemas}: {line}", flush=True)
        yield from (f"{client.name} {each}" for each in odd)
        refused.append(said["refused"])
    yield from (f"{client.name} {each}" for each in differences(given, refused))


def _ask(command: Sequence[str], folder: Path, asked: Manifest) -> dict[str, Any]:
    """Return what a client says of a manifest; it gets a new folder of its own."""
    own = Path(tempfile.mkdtemp(dir=folder))
    path = own / "manifest.json"
    path.write_text(json.dumps(asked), encoding="utf-8")
    arguments = [*command, str(path), str(own)]
    ran = subprocess.run(arguments, capture_output=True, encoding="utf-8", check=True, cwd=own, timeout=LIMIT)
    said: dict[str, Any] = json.loads(ran.stdout)
    return said


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the clients and return the exit code."""
    parser = argparse.ArgumentParser(description="Hold schema/ and content/ against other validators.")
    parser.add_argument("--python-only", action="store_true", help="leave out those that need Node")
    parser.add_argument("--picture", type=Path, metavar="FILE.png", help="only make the picture of docs/editing.md")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        # The programs find what npm installs beside them.
        for path in [*HERE.glob("with_*.py"), *HERE.glob("*.mjs"), HERE / "package.json"]:
            shutil.copy(path, folder)
        if asked.picture:
            command = [
                *install_node(folder),
                str(folder / "editing_picture.mjs"),
                str(ROOT),
                str(asked.picture.resolve()),
            ]
            return subprocess.run(command, check=False).returncode
        given = tuple(files(folder))
        odd: list[str] = []
        ran = 0
        for clients, install in ((PYTHON_CLIENTS, install_python), (NODE_CLIENTS, install_node)):
            try:
                if asked.python_only and clients is NODE_CLIENTS:
                    raise NotInstalledError("--python-only")
                command = install(folder)
            except NotInstalledError as error:
                print("".join(f"{client.name}: skipped: {error}\n" for client in clients), end="", flush=True)
                continue
            for client in clients:
                odd.extend(run(client, command, folder, given))
                ran += 1
    print("\n".join(odd), file=sys.stderr, end="\n" if odd else "")
    return DISAGREES if odd else AGREES if ran else COULD_NOT_RUN


if __name__ == "__main__":
    sys.exit(main())
