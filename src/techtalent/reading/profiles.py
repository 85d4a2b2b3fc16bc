"""A profile from JSON."""

import functools
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import unknown_ids
from techtalent.errors import Finding, ProfileError
from techtalent.model.conversion import structure
from techtalent.model.profile import CompanyProfile
from techtalent.reading.loading import load_catalogue
from techtalent.reading.positions import located
from techtalent.reading.strict_json import MAX_BYTES, read_json


def read_profile(source: bytes | str | os.PathLike[str], catalogue: Catalogue | None = None) -> CompanyProfile:
    """Return the profile in `source`: JSON as bytes or text, or the path of a JSON file.

    Its ids are looked up in `catalogue`, or in the packaged one where none is given. Raises one `ProfileError` that
    lists everything that is wrong, each with the nearest known name; a path that cannot be read raises OSError, and
    anything else than these TypeError.

    >>> import techtalent
    >>> techtalent.read_profile('{"target_groups": ["mbo", "vo"], "employees": 40}').target_groups
    ('mbo', 'vo')
    """
    file = None
    if isinstance(source, os.PathLike):
        file = Path(source).as_posix()
        with Path(source).open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    elif isinstance(source, str):
        data = source.encode("utf-8", "surrogatepass")
    elif isinstance(source, bytes | bytearray | memoryview):
        data = bytes(source)
    else:
        raise TypeError(f"a profile is JSON as text or bytes, or the path of a file, not {type(source).__name__}")
    document = read_json(data)
    profile, findings = None, document.findings
    if isinstance(source, str) and source.endswith(".json"):
        hint = "to read a file, give its path as a pathlib.Path"
        findings = tuple(attrs.evolve(finding, hint=hint) for finding in findings)
    if not findings:
        profile, wrong = _profile(document.value, _packaged() if catalogue is None else catalogue)
        findings = tuple(located(wrong, document.text or ""))
    if profile is None or findings:
        findings = tuple(sorted(findings, key=lambda each: (each.line or 0, each.column or 0, each.code)))
        raise ProfileError(findings=tuple(attrs.evolve(finding, file=file) for finding in findings))
    return profile


@functools.cache
def _packaged() -> Catalogue:
    return load_catalogue()


def _profile(value: Any, catalogue: Catalogue) -> tuple[CompanyProfile | None, tuple[Finding, ...]]:
    """Return the profile that the value is, as far as its facts are sound, and everything that is wrong with it."""
    # jsonschema takes as long to import as all the rest, and whoever only makes plans does not need it.
    from techtalent.reading.breaches import breaches

    found = breaches(value, "company-profile")
    if not isinstance(value, dict):
        return None, found
    found += tuple(unknown_ids(value, catalogue))
    unknown = {finding.pointer for finding in found if finding.code == "unknown-id"}
    # An id that does not exist need not be told as well that it is not written as one.
    found = tuple(finding for finding in found if finding.code != "wrong-form" or finding.pointer not in unknown)
    unsound = {finding.pointer.split("/")[1] for finding in found if finding.pointer and finding.code != "unknown-id"}
    known = {field.name for field in attrs.fields(CompanyProfile)}
    told = {key: each for key, each in value.items() if key in known and key not in unsound}
    try:
        return company_profile(told), found
    except ProfileError as error:
        return None, found + error.findings


def company_profile(told: Mapping[str, Any]) -> CompanyProfile:
    """Return the profile of these facts, which keep to its schema.

    Raises one `ProfileError` with what cannot be: of a pooled profile, what is wrong with any member, in its place.
    """
    findings: list[Finding] = []
    for at, facts in enumerate(told.get("members", ())):
        try:
            company_profile(facts)
        except ProfileError as error:
            findings.extend(attrs.evolve(each, pointer=f"/members/{at}{each.pointer}") for each in error.findings)
    if findings:
        raise ProfileError(findings=tuple(findings))
    return structure(_facts(told), CompanyProfile)


def _facts(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a profile tells of the company, and not of its file."""
    facts = {name: value for name, value in told.items() if name != "$schema"}
    if "members" in facts:
        facts["members"] = [_facts(member) for member in facts["members"]]
    return facts
