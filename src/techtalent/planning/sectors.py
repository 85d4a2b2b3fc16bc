"""Whether a sector lies in another one, by the Dutch SBI: at most five digits, of which two are a division."""

from types import MappingProxyType

# The divisions of the sections that every edition of the SBI (and of the European NACE) has alike. The sections after
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
    if told.isdigit() and named.isdigit():
        if told.startswith(named):
            return True
        return None if named.startswith(told) else False
    if told.isdigit():
        section = _section(told)
        return None if section is None and named not in _DIVISIONS else section == named
    if named.isdigit():
        section = _section(named)
        if section is None:
            return False if told in _DIVISIONS else None
        return None if section == told else False
    return False


def _section(code: str) -> str | None:
    """Return the section of a code, where every edition has the same."""
    return next((section for section, divisions in _DIVISIONS.items() if int(code[:2]) in divisions), None)
