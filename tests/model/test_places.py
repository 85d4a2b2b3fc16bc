"""Codes of places: what ISO 3166 has, and what it has not."""

import pytest

from techtalent import CompanyProfile, ProfileError
from techtalent.model.places import COUNTRIES, is_place
from techtalent.words.countries import COUNTRY_NAMES
from techtalent.words.names import PROVINCE_NAMES


@pytest.mark.parametrize(
    ("code", "known"),
    [
        ("NL", True),
        ("NL-GE", True),
        ("NL-BQ1", True),
        ("NL-XX", False),
        ("NL-", False),
        ("ZZ", False),
        ("ZZ-GE", False),
        ("BE-VLG", True),
        ("BE-GE", False),
        ("DE-NW", True),
        ("DE-NRW", False),
        # The parts of a country further away are not listed here.
        ("FR-75C", True),
        ("XK", False),
    ],
)
def test_a_place_has_a_code_of_iso_3166(code: str, known: bool) -> None:
    """A country has a code of ISO 3166-1; a part of the Netherlands or a neighbour one of ISO 3166-2."""
    assert is_place(code) is known


def test_every_place_with_a_name_is_known() -> None:
    """All places that the words name have a code that is known; there are 249 countries."""
    assert all(map(is_place, [*COUNTRY_NAMES, *PROVINCE_NAMES]))
    assert len(COUNTRIES) == 249


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        (
            "BE-GE",
            "one of BE-BRU, BE-VAN, BE-VBR, BE-VLG, BE-VLI, BE-VOV, BE-VWV, BE-WAL, BE-WBR, BE-WHT, BE-WLG, BE-WLX, ",
        ),
        ("ZZ-GE", "did you mean 'NL-GE'?"),
        ("ZZ-99", "begin with the code of a country by ISO 3166-1, such as NL"),
    ],
)
def test_a_profile_has_a_province_that_there_is(code: str, hint: str) -> None:
    """A profile is refused where its province has no code of ISO 3166-2, with what to write."""
    with pytest.raises(ProfileError) as error:
        CompanyProfile(province=code)
    (found,) = error.value.findings
    assert (found.code, found.pointer) == ("unknown-place", "/province")
    assert found.hint is not None
    assert found.hint.startswith(hint)
