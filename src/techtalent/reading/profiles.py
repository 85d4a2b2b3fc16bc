"""A profile from JSON."""

import functools
from collections.abc import Mapping
from typing import Any

import attrs

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import unknown_ids
from techtalent.errors import A_CATALOGUE, Finding, ProfileError, expect
from techtalent.model.conversion import structure
from techtalent.model.profile import CompanyProfile
from techtalent.reading.loading import load_catalogue
from techtalent.reading.sources import JsonSource, open_source
from techtalent.reading.strict_json import JsonDocument


def read_profile(source: JsonSource, catalogue: Catalogue | None = None) -> CompanyProfile:
    """Return the profile in `source`: JSON as bytes or text, the path of a JSON file, or a mapping as JSON has it.

    Its ids are looked up in `catalogue`, or in the packaged one where none is given. Raises one `ProfileError` that
    lists everything that is wrong, each with the nearest known name, and with its line and column where it came from a
    text. A path that cannot be read raises OSError, and anything else than these TypeError.

    >>> import techtalent
    >>> techtalent.read_profile('{"target_groups": ["mbo", "vo"], "employees": 40}').target_groups
    ('mbo', 'vo')
    """
    expect(catalogue, Catalogue | None, A_CATALOGUE)
    opened = open_source(source, "a profile")
    if opened.document.findings:
        raise ProfileError(findings=opened.sorted(opened.document.findings))
    profile, wrong = _profile(opened.document, packaged_catalogue() if catalogue is None else catalogue)
    if profile is None or wrong:
        raise ProfileError(findings=opened.placed(wrong))
    return profile


@functools.cache
def packaged_catalogue() -> Catalogue:
    """Return the packaged catalogue, which is loaded once for all who give none."""
    return load_catalogue()


def _profile(document: JsonDocument, catalogue: Catalogue) -> tuple[CompanyProfile | None, tuple[Finding, ...]]:
    """Return the profile that the document is, as far as its facts are sound, and everything that is wrong with it."""
    # jsonschema takes as long to import as all the rest, and whoever only makes plans does not need it.
    from techtalent.reading.breaches import breaches

    value = document.value
    found = breaches(value, "company-profile", document.text or "")
    if not isinstance(value, dict):
        return None, found
    found += tuple(unknown_ids(value, catalogue))
    unknown = {finding.pointer for finding in found if finding.code == "unknown-id"}
    # An id that does not exist need not be told as well that it is not written as one.
    found = tuple(
        finding for finding in found if finding.code not in ("wrong-form", "too-long") or finding.pointer not in unknown
    )
    unsound = {finding.pointer.split("/")[1] for finding in found if finding.pointer and finding.code != "unknown-id"}
    known = {field.name for field in attrs.fields(CompanyProfile)}
    sound = {key: fact for key, fact in value.items() if key in known and key not in unsound}
    try:
        return company_profile(sound), found
    except ProfileError as error:
        return None, found + error.findings


def company_profile(facts: Mapping[str, Any]) -> CompanyProfile:
    """Return the profile of these facts, which keep to its schema.

    Raises one `ProfileError` with what cannot be: of a pooled profile, what is wrong with any member, in its place.
    """
    findings: list[Finding] = []
    for at, member in enumerate(facts.get("members") or ()):
        try:
            company_profile(member)
        except ProfileError as error:
            findings.extend(attrs.evolve(found, pointer=f"/members/{at}{found.pointer}") for found in error.findings)
    if findings:
        raise ProfileError(findings=tuple(findings))
    return structure(_told(facts), CompanyProfile)


def _told(facts: Any) -> Any:
    """Return the facts without what a profile does not tell of the company: its schema, and all that is null."""
    if isinstance(facts, Mapping):
        return {name: _told(fact) for name, fact in facts.items() if name != "$schema" and fact is not None}
    return [_told(fact) for fact in facts] if isinstance(facts, list) else facts
