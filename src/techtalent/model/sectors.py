"""Whether a sector lies in another one, by the Dutch SBI: at most five digits, of which two are a division."""

import re
from types import MappingProxyType

# The divisions of the sections that every edition of the SBI has alike, and of the European NACE, whose first four
# digits it has (NACE Rev. 2: Regulation (EC) No 1893/2006, annex I). The sections after
# these have changed their letters in 2025, so what lies in them is not decided here.
_DIVISIONS = MappingProxyType(
    {
        "A": range(1, 4),
        "B": range(5, 10),
        "C": range(10, 34),
        "D": range(35, 36),
        "E": range(36, 40),
        "F": range(41, 44),
    }
)


def in_sector(told: str, named: str) -> bool | None:
    """Return whether a company whose sector is `told` is in the sector `named`; None where that is not exact enough.

    Both are a section, such as `C`, or the first digits of a code, such as `25` or `2562`.
    """
    if told == named:
        return True
    if told.isdecimal() and named.isdecimal():
        if told.startswith(named):
            return True
        return None if named.startswith(told) else False
    if told.isdecimal():
        section = _section(told)
        return None if section is None and named not in _DIVISIONS else section == named
    if named.isdecimal():
        section = _section(named)
        if section is None:
            return False if told in _DIVISIONS else None
        return None if section == told else False
    return False


def _section(code: str) -> str | None:
    """Return the section of a code, where every edition has the same."""
    division = int(code[:2]) if len(code) > 1 else 0
    return next((section for section, divisions in _DIVISIONS.items() if division in divisions), None)


# A section, a code, or both, as people write them: C, C25, C 25.62, 25.6, SBI 2562.
_WRITTEN = re.compile(r"(?:SBI|NACE)?[\s:-]*(?P<section>[A-V])?[\s.:-]*(?P<digits>[0-9][0-9.\s]*)?", re.IGNORECASE)


def sector_hint(written: str) -> str | None:
    """Return what to write in place of a sector that does not have the form of one; None where nobody can tell."""
    found = _WRITTEN.fullmatch(written.strip())
    section = (found["section"] or "").upper() if found else ""
    digits = re.sub(r"[^0-9]", "", found["digits"] or "") if found else ""
    # 1 may be 01, or the beginning of any of 10 to 19.
    if len(digits) == 1 or len(digits) > 5 or not (section or digits):
        return None
    if section and digits and in_sector(digits, section) is False:
        return (
            f"division {digits[:2]} does not lie in section {section}: write the one that is right, without the other"
        )
    return f"did you mean {digits or section!r}?"
