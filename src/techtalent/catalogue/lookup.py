"""Records in use on a day, records in the order in which a plan names them, and ids that no record has."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

import attrs

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.ordered import place_in_order
from techtalent.errors import Finding, KnownNames, shortened
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.kinds import Record
from techtalent.model.organisations import Organisation
from techtalent.model.profile import CompanyProfile

_Record = TypeVar("_Record", bound=Record)
_Choosable = TypeVar("_Choosable", bound=Goal | TargetGroup | TimeTier)


def in_use(records: Mapping[str, _Record], as_of: dt.date) -> tuple[_Record, ...]:
    """Return the records that are not retired on `as_of`, in the order of their mapping."""
    return tuple(record for record in records.values() if is_in_use(record, as_of))


def is_in_use(record: Record, as_of: dt.date) -> bool:
    """Return whether the record is not retired on `as_of`."""
    return record.retired is None or as_of < record.retired.since


def in_order(chosen: Iterable[_Choosable]) -> tuple[_Choosable, ...]:
    """Return goals in the guide's order, target groups from young to old, or tiers from little time to much."""
    return tuple(sorted(chosen, key=place_in_order))


def unknown_ids(facts: Mapping[str, Any], catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding for every id in the facts of a profile that the catalogue does not have.

    Values of a wrong type are passed over: the schema has a finding for them.
    """
    for fact, collection, known in (
        ("goals", "goals", catalogue.goals),
        ("target_groups", "target_groups", catalogue.target_groups),
        ("time_tier", "time_tiers", catalogue.time_tiers),
        ("affiliations", "organisations", joinable(catalogue)),
        ("does", "activities", catalogue.activities),
    ):
        ids = facts.get(fact)
        names: KnownNames | None = None
        several = isinstance(ids, list | tuple)
        if not several and fact != "time_tier":
            continue
        for at, name in enumerate(ids if several else (ids,)):  # type: ignore[arg-type]
            if not isinstance(name, str) or catalogue.current_ids[collection].get(name, name) in known:
                continue
            names = names or _known_records(known, catalogue)
            message = f"{shortened(repr(name))} is none of the {collection.replace('_', ' ')} that the catalogue has"
            if fact == "affiliations" and name in catalogue.organisations:
                message += ": a company cannot be affiliated with it"
            yield Finding(
                code="unknown-id",
                pointer=f"/{fact}/{at}" if several else f"/{fact}",
                message=message,
                hint=names.nearest(name),
            )
    members = facts.get("members")
    for at, member in enumerate(members if isinstance(members, list | tuple) else ()):
        own_facts = attrs.asdict(member, recurse=False) if isinstance(member, CompanyProfile) else member
        if isinstance(own_facts, Mapping):
            for finding in unknown_ids(own_facts, catalogue):
                yield attrs.evolve(finding, pointer=f"/members/{at}{finding.pointer}")


def _known_records(known: Mapping[str, Record], catalogue: Catalogue) -> KnownNames:
    # A profile that is right needs no hints.
    from techtalent.catalogue.hints import known_records

    return known_records(known, catalogue.school_types if known is catalogue.target_groups else None)


def joinable(catalogue: Catalogue) -> dict[str, Organisation]:
    """Return the organisations that a company can be affiliated with."""
    return {organisation.id: organisation for organisation in catalogue.organisations.values() if organisation.joinable}
