"""A profile as the query of an address, and back: the form has its one home here, so both directions are together.

`schema=2&catalogue=1a2b3c4d5e6f&goals=boost-innovation&offers=internship/hbo:3&employees=10-49`

A list is written with commas, and an empty one as nothing. A band is `10-49` or `250-`; an offer is its type and its
education, and then its places and weeks; partners are a number, or a number for each kind: `company:2`. Each member of
a pool is a query in itself.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qsl, urlencode

import attrs

from techtalent._version import SCHEMA_VERSION
from techtalent.catalogue.catalogue import Catalogue
from techtalent.errors import A_CATALOGUE, Finding, ProfileError, expect, shortened
from techtalent.model.company import EmployeeBand, Offer, Partners
from techtalent.model.profile import FACTS, CompanyProfile
from techtalent.reading.profiles import packaged_catalogue, read_profile

MAX_QUERY = 8_000
"""So many characters a query may have: browsers and servers read no longer addresses."""

# So much of a digest tells catalogues apart.
_DIGEST = 12

# The facts by how a query has them, in the order of the class; the name of a company stands in no query.
_LISTS = ("goals", "target_groups", "affiliations", "does")
_YES_NO: Mapping[str, bool] = MappingProxyType({"yes": True, "no": False})

_NUMBER = re.compile(r"[0-9]{1,40}(\.[0-9]{1,40})?(e[+-]?[0-9]{1,3})?")
_BAND = re.compile(r"([0-9]{1,40})-([0-9]{0,40})")


def profile_to_query(profile: CompanyProfile, catalogue: Catalogue | None = None) -> str:
    """Return a profile as the query of a link, without the name of the company: a link that shows the plan again.

    The query says the version of the schemas and of `catalogue`, or of the packaged catalogue where none is given. It
    holds all else that the company told, so whoever has the link knows it too.

    Raises TypeError where `profile` is no profile.

    >>> import techtalent
    >>> profile = techtalent.CompanyProfile(goals=["boost-innovation"], employees=40, offers=[])
    >>> techtalent.profile_to_query(profile).partition("&goals=")[2]
    'boost-innovation&offers=&employees=40'
    """
    expect(profile, CompanyProfile, "a profile is a CompanyProfile")
    expect(catalogue, Catalogue | None, A_CATALOGUE)
    digest = (packaged_catalogue() if catalogue is None else catalogue).digest[:_DIGEST]
    return _encoded([("schema", SCHEMA_VERSION), ("catalogue", digest), *_pairs(profile)])


def profile_from_query(query: str, catalogue: Catalogue | None = None) -> CompanyProfile:
    """Return the profile in the query of a link, as `profile_to_query` wrote it; with or without the `?` before it.

    Keys that are no facts are passed over: a site has some of its own, and programs that send mail add others. A link
    that was made with another catalogue is read too, and earlier ids in it lead to the current ones.

    Raises one `ProfileError` that lists everything that is wrong, as `read_profile` does, and TypeError where `query`
    is no text.

    >>> import techtalent
    >>> techtalent.profile_from_query("?region=east&offers=internship/hbo:3&utm_source=mail").offers
    (Offer(type='internship', education='hbo', places=3, weeks=None),)
    """
    expect(query, str, "a query is a text")
    expect(catalogue, Catalogue | None, A_CATALOGUE)
    catalogue = packaged_catalogue() if catalogue is None else catalogue
    pairs = _parsed(query)
    about = dict(pairs)
    if about.get("schema", SCHEMA_VERSION) != SCHEMA_VERSION:
        written = shortened(about["schema"])
        message = f"the link is of version {written} of the schemas, and version {SCHEMA_VERSION} is read here"
        raise _error("other-schema", "/schema", message)
    try:
        return read_profile(_facts(pairs, ""), catalogue)
    except ProfileError as error:
        made_with = about.get("catalogue", "")
        if not made_with or catalogue.digest.startswith(made_with):
            raise
        said = "the link was made with another catalogue"
        raise ProfileError(
            findings=tuple(
                attrs.evolve(found, hint=f"{said}; {found.hint}" if found.hint else said)
                if found.code == "unknown-id"
                else found
                for found in error.findings
            )
        ) from None


def _encoded(pairs: Iterable[tuple[str, str]]) -> str:
    return urlencode(list(pairs), safe=",/:")


def _error(code: str, pointer: str, message: str) -> ProfileError:
    return ProfileError(findings=(Finding(code=code, pointer=pointer, message=message),))


# To a query


def _pairs(profile: CompanyProfile) -> Iterable[tuple[str, str]]:
    for name in (*FACTS[:3], "hours_per_month", *FACTS[3:]):
        told = getattr(profile, name)
        if told is not None:
            yield name, _written(told)
    for member in profile.members:
        yield "member", _encoded(_pairs(member))


def _written(told: Any) -> str:
    if isinstance(told, bool):
        return "yes" if told else "no"
    if isinstance(told, tuple):
        return ",".join(map(_written, told))
    if isinstance(told, EmployeeBand):
        return f"{told.at_least}-{'' if told.at_most is None else told.at_most}"
    if isinstance(told, Partners):
        return f"{told.kind or ''}:{told.number}"
    if isinstance(told, Offer):
        numbers = ["" if number is None else str(number) for number in (told.places, told.weeks)]
        return ":".join([f"{told.type}/{told.education}", *numbers]).rstrip(":")
    return str(told)


# From a query


def _parsed(query: str) -> list[tuple[str, str]]:
    if len(query) > MAX_QUERY:
        raise _error("too-large", "", f"it has more than {MAX_QUERY} characters")
    try:
        return parse_qsl(query.removeprefix("?"), keep_blank_values=True, errors="strict")
    except ValueError:
        raise _error("encoding", "", "a percent sign stands before what is not UTF-8") from None


def _facts(pairs: Iterable[tuple[str, str]], pointer: str) -> dict[str, Any]:
    """Return the facts of a query as a profile's JSON has them; what cannot be read is handed on, to be refused."""
    found: dict[str, Any] = {}
    members: list[Any] = []
    for name, written in pairs:
        if name == "member" and not pointer:
            members.append(_facts(_parsed(written), f"/members/{len(members)}"))
        elif name in _LISTS:
            # A form without a script has a key for each choice.
            found[name] = [*found.get(name, ()), *written.split(",")] if written else found.get(name, [])
        elif name in _READERS:
            if name in found:
                raise _error("duplicate-key", f"{pointer}/{name}", f"the key {name} stands twice in one link")
            found[name] = _READERS[name](written)
    return found | ({"members": members} if members else {})


def _number(written: str) -> Any:
    if not _NUMBER.fullmatch(written):
        return written
    return int(written) if written.isdigit() else float(written)


def _employees(written: str) -> Any:
    band = _BAND.fullmatch(written)
    if band is None:
        return _number(written)
    return {"at_least": int(band[1])} | ({"at_most": int(band[2])} if band[2] else {})


def _partners(written: str) -> Any:
    if written and ":" not in written:
        return _number(written)
    return [_partner(part) for part in written.split(",") if part]


def _partner(written: str) -> Any:
    kind, _, number = written.partition(":")
    return {"kind": kind or None, "number": _number(number)}


def _offers(written: str) -> Any:
    return [_offer(part) for part in written.split(",") if part]


def _offer(written: str) -> Any:
    offered, *numbers = written.split(":")
    type_, _, education = offered.partition("/")
    told = {"type": type_, "education": education}
    return told | {name: _number(number) for name, number in zip(("places", "weeks"), numbers, strict=False) if number}


_READERS: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {
        "time_tier": str,
        "hours_per_month": _number,
        "region": str,
        "province": str,
        "offers": _offers,
        "training_company": lambda written: _YES_NO.get(written, written),
        "partnership": lambda written: _YES_NO.get(written, written),
        "partners": _partners,
        "employees": _employees,
        "sector": str,
        "legal_form": str,
        "activity_region": str,
    }
)
