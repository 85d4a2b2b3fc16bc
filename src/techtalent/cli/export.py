"""`techtalent export`: the catalogue as JSON, regulations and activities as CSV, and what describes the three."""

import hashlib
import json
from typing import Any

from techtalent._version import SCHEMA_VERSION, __version__
from techtalent.catalogue.catalogue import Catalogue
from techtalent.cli.files import replace
from techtalent.cli.folders import catalogue_of
from techtalent.cli.given import CLEAN, CannotRunError, Given, Result
from techtalent.errors import printed_line
from techtalent.writing.json_form import to_json
from techtalent.writing.tables import TABLES, Table

# What the JSON leaves out of the files of content: it has a catalogue, and not how a folder is laid over another one.
_NOT_IN_JSON = ("$schema", "replaces")

_LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def run(given: Given) -> Result:
    """Write the four files to a folder, and return what they are and what they do not carry."""
    folder = given.output
    if folder is None or str(folder) == "-":
        raise CannotRunError("say with -o to which folder the files are to be written")
    catalogue = catalogue_of(given)
    files = {"catalogue.json": f"{to_json(catalogue, indent=2)}\n"}
    files |= {f"{table.name}.csv": table.written(catalogue, given.day()) for table in TABLES}
    data = {name: text.encode("utf-8") for name, text in files.items()}
    package = _package(catalogue, data, given)
    data["datapackage.json"] = f"{json.dumps(package, ensure_ascii=False, indent=2)}\n".encode()
    folder.mkdir(parents=True, exist_ok=True)
    for name, written in data.items():
        replace(folder / name, written)
    lines = [f"{folder.as_posix()}/{resource['path']}: {_said(resource)}" for resource in package["resources"]]
    lines.append(f"{folder.as_posix()}/datapackage.json: what the others are")
    return Result(CLEAN, "".join(f"{printed_line(line)}\n" for line in lines), is_kept=True)


def _said(resource: dict[str, Any]) -> str:
    """Return how many records a file has, and what of them it does not carry."""
    said = f"{resource['records']} records; not in it: {', '.join(resource['not_carried'])}"
    return f"{said}; in part: {', '.join(resource['carried_in_part'])}" if resource["carried_in_part"] else said


def _package(catalogue: Catalogue, data: dict[str, bytes], given: Given) -> dict[str, Any]:
    """Return the description of the files, as Frictionless has it: https://specs.frictionlessdata.io/data-package/."""
    records = sum(1 for _ in catalogue.records())
    whole = {
        "name": "catalogue",
        "path": "catalogue.json",
        "title": "All records, by kind and id",
        "profile": "data-resource",
        "format": "json",
        "mediatype": "application/json",
    }
    resources = [whole | _described(data["catalogue.json"], records, _NOT_IN_JSON, ())]
    for table in TABLES:
        count = len(getattr(catalogue, table.collection))
        file = data[f"{table.name}.csv"]
        resources.append(_of_table(table) | _described(file, count, table.left_out(), sorted(table.in_part)))
    return {
        "profile": "data-package",
        "name": "techtalent",
        "title": "What a company can do with schools, with whom, and who pays",
        "version": __version__,
        "schema_version": SCHEMA_VERSION,
        "catalogue_digest": catalogue.digest,
        "as_of": given.day().isoformat(),
        # Only of the packaged content is the licence known.
        "licenses": [] if given.content else [_LICENCE],
        "resources": resources,
    }


def _described(data: bytes, records: int, left_out: tuple[str, ...], in_part: Any) -> dict[str, Any]:
    return {
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "records": records,
        "not_carried": list(left_out),
        "carried_in_part": list(in_part),
    }


def _of_table(table: Table) -> dict[str, Any]:
    fields = [{"name": column.name, "type": column.type, "description": column.text} for column in table.columns]
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.name.replace("-", " ").capitalize(),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "schema": {"fields": fields, "primaryKey": "id", "missingValues": [""]},
    }
