"""What no company can tell of one fact. The codes are those that reading a profile has for the same mistakes."""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, get_args

from techtalent.errors import Finding, nearest, shown
from techtalent.model.common import LegalForm, OfferEducation, OfferType, PartnerKind, Region
from techtalent.model.company import EmployeeBand, Offer, Partners
from techtalent.model.places import is_place, unknown_place

MOST_WEEKS = 52
"""The weeks of a study year."""

SECTOR = "^([A-V]|[0-9]{2,5})$"
"""A sector by SBI, as a pattern: a section, or the first digits of a code."""

# The same, and a province by ISO 3166-2.
_SECTOR = re.compile(SECTOR)
_PROVINCE = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")

# Half of a character of UTF-16, which no text has in UTF-8.
_HALF = re.compile("[\ud800-\udfff]")

# A number of more digits is none that somebody means.
_TOO_LONG = 10**40

_Findings = Iterable[Finding]


def impossible_ids(name: str, ids: object) -> _Findings:
    """Yield what is wrong with a list of ids; whether they exist is not known here."""
    if ids is None:
        return
    if not isinstance(ids, tuple):
        yield _wrong_type(f"/{name}", f"{name} is a list of ids", ids)
        return
    for at, id_ in enumerate(ids):
        if not isinstance(id_, str):
            yield _wrong_type(f"/{name}/{at}", "an id is a text", id_)
        else:
            yield from _halves(f"/{name}/{at}", id_)


def impossible_text(name: str, what: str, text: object) -> _Findings:
    """Yield what is wrong with a name or an id, which is `what`."""
    if text is None:
        return
    if not isinstance(text, str):
        yield _wrong_type(f"/{name}", f"{name} is {what}", text)
    elif not text:
        yield Finding(code="empty-text", pointer=f"/{name}", message="the text is empty")
    else:
        yield from _halves(f"/{name}", text)


def impossible_hours(hours: object, most: int, of_all: str) -> _Findings:
    """Yield what is wrong with the hours a month, of which there are `most`."""
    if hours is None:
        return
    if not isinstance(hours, int | float) or isinstance(hours, bool):
        yield _wrong_type("/hours_per_month", "hours_per_month is a number", hours)
    elif isinstance(hours, float) and not math.isfinite(hours):
        yield Finding(code="not-a-number", pointer="/hours_per_month", message=f"{hours} is no number of hours")
    elif abs(hours) >= _TOO_LONG:
        yield _too_long("/hours_per_month")
    elif not 0 <= hours <= most:
        message = f"a month has 0 to {most} hours{of_all}, not {hours!r}"
        yield Finding(code="out-of-range", pointer="/hours_per_month", message=message)


def impossible_word(name: str, word: object) -> _Findings:
    """Yield what is wrong with a fact that is one of some words."""
    if word is not None:
        yield from _unknown(f"/{name}", name, word, WORDS[name])


WORDS: dict[str, tuple[str, ...]] = {
    "region": get_args(Region),
    "activity_region": get_args(Region),
    "legal_form": get_args(LegalForm),
}
"""The facts that are one of some words, with the words."""

CODES: dict[str, tuple[Callable[[str], object], str]] = {
    "province": (_PROVINCE.fullmatch, "a code of ISO 3166-2 such as 'NL-GE'"),
    "sector": (_SECTOR.fullmatch, "a section of the SBI such as 'C', or the first digits of a code, such as '25'"),
}
"""The facts that are a code, with what it looks like."""


def impossible_code(name: str, code: object) -> _Findings:
    """Yield what is wrong with a fact that is a code."""
    is_code, example = CODES[name]
    if code is not None and not (isinstance(code, str) and is_code(code)):
        message = f"{name} is {example}, not {shown(code)}"
        yield Finding(code="wrong-form", pointer=f"/{name}", message=message)
    elif name == "province" and isinstance(code, str) and not is_place(code):
        yield unknown_place(code, "/province")


def impossible_truth(name: str, told: object) -> _Findings:
    """Yield what is wrong with a fact that is true or false."""
    if told is not None and not isinstance(told, bool):
        yield _wrong_type(f"/{name}", f"{name} is true or false", told)


def impossible_employees(employees: object) -> _Findings:
    """Yield what is wrong with the number of employees, or with its band."""
    if not isinstance(employees, EmployeeBand):
        yield from _impossible_count("/employees", "employees is a number, 0 or more, or a band", employees)
        return
    low, high = employees.at_least, employees.at_most
    wrong = [
        *_impossible_count("/employees/at_least", "a band begins with a number, 0 or more", low, missing=True),
        *_impossible_count("/employees/at_most", "a band ends with a number, 0 or more", high),
    ]
    yield from wrong
    if not wrong and high is not None and low > high:
        message = f"the band begins at {low}, which is above its end, {high}"
        yield Finding(code="out-of-range", pointer="/employees", message=message)


def impossible_partners(partners: object) -> _Findings:
    """Yield what is wrong with the number of partners, or with those of each kind."""
    what = "partners is a number, 0 or more, or a list of partners"
    if not isinstance(partners, tuple):
        yield from _impossible_count("/partners", what, partners)
        return
    others = _of_another_class("partners", "an entry is one of Partners", partners, Partners)
    if others:
        yield from others
        return
    for at, told in enumerate(partners):
        if told.kind is not None:
            yield from _unknown(f"/partners/{at}/kind", "kind", told.kind, get_args(PartnerKind))
        yield from _impossible_count(
            f"/partners/{at}/number", "number is a number, 0 or more", told.number, missing=True
        )
    yield from _told_twice("partners", [told.kind for told in partners])


def impossible_offers(offers: object) -> _Findings:
    """Yield what is wrong with the offers."""
    if offers is None:
        return
    if not isinstance(offers, tuple):
        yield _wrong_type("/offers", "offers is a list of offers", offers)
        return
    others = _of_another_class("offers", "an offer is an Offer", offers, Offer)
    if others:
        yield from others
        return
    for at, offer in enumerate(offers):
        yield from _unknown(f"/offers/{at}/type", "type", offer.type, get_args(OfferType))
        yield from _unknown(f"/offers/{at}/education", "education", offer.education, get_args(OfferEducation))
        yield from _impossible_count(f"/offers/{at}/places", "places is a number, 0 or more", offer.places)
        wrong = [*_impossible_count(f"/offers/{at}/weeks", "weeks is a number, 0 or more", offer.weeks)]
        yield from wrong
        if not wrong and offer.weeks is not None and offer.weeks > MOST_WEEKS:
            message = f"a study year has {MOST_WEEKS} weeks, not {offer.weeks}"
            yield Finding(code="out-of-range", pointer=f"/offers/{at}/weeks", message=message)
    yield from _told_twice("offers", [(offer.type, offer.education) for offer in offers])


def _impossible_count(pointer: str, what: str, count: object, *, missing: bool = False) -> _Findings:
    """Yield what is wrong with a number of people or things; None is wrong where it would be `missing`."""
    if count is None and not missing:
        return
    if not isinstance(count, int) or isinstance(count, bool):
        yield _wrong_type(pointer, what, count)
    elif abs(count) >= _TOO_LONG:
        yield _too_long(pointer)
    elif count < 0:
        yield Finding(code="out-of-range", pointer=pointer, message=f"{count} is less than 0")


def _of_another_class(name: str, what: str, entries: Sequence[object], kind: type[object]) -> list[Finding]:
    """Return a finding for each entry of a list that is no `kind`."""
    return [
        _wrong_type(f"/{name}/{at}", what, entry) for at, entry in enumerate(entries) if not isinstance(entry, kind)
    ]


def _wrong_type(pointer: str, what: str, value: object) -> Finding:
    return Finding(code="wrong-type", pointer=pointer, message=f"{what}, not {shown(value)}")


def _too_long(pointer: str) -> Finding:
    return Finding(code="number-too-long", pointer=pointer, message="a number has more than 40 digits")


def _halves(pointer: str, text: str) -> _Findings:
    if not text.isascii() and _HALF.search(text):
        yield Finding(code="lone-surrogate", pointer=pointer, message="half a character stands in the text")


def _unknown(pointer: str, name: str, word: object, known: Sequence[str]) -> _Findings:
    if word not in known:
        yield Finding(
            code="unknown-value",
            pointer=pointer,
            message=f"{name} is one of {', '.join(known)}, not {shown(word)}",
            hint=nearest(word, known, few=0),
        )


def _told_twice(name: str, kinds: Sequence[Any]) -> _Findings:
    """Yield a finding for every entry of a list that is of the same kind as one before it."""
    for at, kind in enumerate(kinds):
        if kind in kinds[:at]:
            message = f"the list {name} has two entries of one kind"
            yield Finding(code="told-twice", pointer=f"/{name}/{at}", message=message, hint="make one of them")
