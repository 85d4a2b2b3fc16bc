"""Numbers as they were typed, and what to write in place of one that is not right. Only what is wrong needs them."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import attrs

from techtalent.errors import Finding
from techtalent.reading.positions import places

# 3.000, which a Dutch hand writes for three thousand.
_THOUSANDS = re.compile(r"[0-9]{1,3}([.,][0-9]{3})+")
_NUMBER = re.compile(r"[0-9]{1,15}([.,][0-9]{1,15})?")
# What stands around a number for people.
_UNIT = re.compile(
    r"[\s€%]+|,-+|euros?|eur|procent|percent|(?:uren|uur|hours?|medewerkers|werknemers|mensen|employees|fte)\b"
    r"|(?:per|p/)\s*(?:maand|month)",
    re.IGNORECASE,
)
# A number of employees between two others, as people write it.
_BAND = re.compile(r"(\d+)\s*(?:-|\u2013|tot(?: en met)?|t/m|to)\s*(\d+)|(\d+)\s*(?:\+|of meer|or more)", re.IGNORECASE)

Typed = Mapping[str, str]
"""The numbers of a text as they were typed, by the pointers to them."""


def typed_numbers(text: str) -> dict[str, str]:
    """Return the numbers of a JSON text as they were typed: 1.500 is 1.5 once it has been read."""
    return {
        place.pointer: place.token
        for place in places(text)
        if place.role == "value" and place.token[0] in "-0123456789"
    }


def number_hint(value: Any, typed: str, *, whole: bool, has_text: bool) -> str | None:
    """Return what to write in place of a value that is no number, or no whole number where one is asked.

    `typed` is the value as JSON. Where it `has_text`, something lost by rounding can be said beside the number.
    """
    if not isinstance(value, str | float | Decimal):
        return None
    said = _UNIT.sub("", value) if isinstance(value, str) else typed
    without_quotes = isinstance(value, str)
    # Of the hours of a profile 7,250 may be meant as it stands; an amount has two decimals at most.
    if _THOUSANDS.fullmatch(said) and (whole or has_text or (without_quotes and "," not in said)):
        return "write digits only, without quotes or points"
    if not _NUMBER.fullmatch(said):
        # 1e-3 is not read again: whoever writes so knows what a whole number is.
        return "write a number, without quotes" if without_quotes else "round it"
    said = said.replace(",", ".")
    if not whole:
        return f"write it without quotes: {said}"
    if float(said).is_integer():
        return f"write it without quotes: {int(float(said))}"
    return "round it, and say in the text how exact it is" if has_text else "round it"


def band_hint(value: Any) -> str | None:
    """Return what to write in place of a text that names a band of employees; None where it names none."""
    found = _BAND.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    least = int(found[1] or found[3])
    return f'write {{"at_least": {least}' + (f', "at_most": {int(found[2])}}}' if found[2] else "}")


def _in_cents(number: str) -> Decimal:
    return Decimal(number).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def as_typed(findings: Iterable[Finding], text: str) -> Iterator[Finding]:
    """Yield the findings of a document, those about its decimals with the number as it was typed."""
    typed: dict[str, str] | None = None
    for finding in findings:
        if finding.code not in ("decimal-point", "decimals"):
            yield finding
            continue
        typed = typed_numbers(text) if typed is None else typed
        number = typed[finding.pointer]
        # No percentage has thousands.
        thousands = _THOUSANDS.fullmatch(number) is not None and not finding.pointer.endswith("/percent")
        whole = finding.code == "decimal-point"
        rounded = f"write {json.loads(number):.0f}" if whole else f"round it: {_in_cents(number)}"
        hint = "write digits only, without quotes or points" if thousands else rounded
        message = f"{number} is written with a point or exponent" if whole else f"{number} has more than two decimals"
        yield attrs.evolve(finding, message=message, hint=hint)
