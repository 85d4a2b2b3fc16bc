"""What the places of a record cannot mean: a code that no place has, and a region far from its province."""

import re
from collections.abc import Iterator
from typing import Any

from techtalent.errors import Finding, warning
from techtalent.model.places import is_place, unknown_place
from techtalent.reading.record_said import entries, single_requirements
from techtalent.reading.record_together import asked_together

# What has another form than a code of ISO 3166 is the schema's concern.
_CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")

# FME has not published which places lie in its regions. Opposite ends of the country are all that is sure: the
# provinces of Noord-Nederland and of Zuid-Nederland, as CBS calls them, lie in no region at the other end.
_OPPOSITE = (
    (frozenset({"north", "north-west"}), frozenset({"NL-NB", "NL-LI"})),
    (frozenset({"south", "south-west"}), frozenset({"NL-GR", "NL-FR", "NL-DR"})),
)


def places_meaning(regulation: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about the places of one regulation."""
    for pointer, requirement in single_requirements(regulation):
        if requirement.get("kind") == "place":
            yield from _unknown_places(requirement, pointer, ("any_of", "none_of"))
    for at, places in entries(regulation, "partner_places"):
        yield from _unknown_places(places, f"/partner_places/{at}", ("any_of", "none_of"))
    yield from _far_apart(regulation)


def areas_meaning(year: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings about the provinces of a school year."""
    for at, area in entries(year, "areas"):
        yield from _unknown_places(area, f"/areas/{at}", ("provinces", "parts_of"))


def _unknown_places(holder: dict[str, Any], pointer: str, keys: tuple[str, ...]) -> Iterator[Finding]:
    """Every code is that of a country or a part of one."""
    for key in keys:
        for at, code in enumerate(_texts(holder, key)):
            if _CODE.fullmatch(code) and not is_place(code):
                yield unknown_place(code, f"{pointer}/{key}/{at}")


def _far_apart(regulation: dict[str, Any]) -> Iterator[Finding]:
    """A company does not do it in a region at the other end of the country than the place that is asked of it."""
    told: set[str] = set()
    for singles in asked_together(regulation):
        regions = [named for _, requirement in singles if (named := _asked(requirement, "region"))]
        for pointer, requirement in singles:
            places = _asked(requirement, "place")
            far = next((named for named in regions if places and _at_opposite_ends(named, places)), None)
            if far is not None and pointer not in told:
                told.add(pointer)
                message = f"hardly any company in {' or '.join(sorted(places))} does it in the region "
                message += f"{' or '.join(sorted(far))}, which is asked too"
                yield warning(
                    code="far-apart", pointer=pointer, message=message, hint="perhaps one of the two is wrong"
                )


def _asked(requirement: dict[str, Any], kind: str) -> frozenset[str]:
    """Return the names of which one is enough, of a requirement of this kind; empty for any other."""
    return frozenset(_texts(requirement, "any_of")) if requirement.get("kind") == kind else frozenset()


def _at_opposite_ends(regions: frozenset[str], places: frozenset[str]) -> bool:
    return any(regions <= ends[0] and places <= ends[1] for ends in _OPPOSITE)


def _texts(value: dict[str, Any], key: str) -> list[str]:
    found = value.get(key)
    return [text if isinstance(text, str) else "" for text in found] if isinstance(found, list) else []
