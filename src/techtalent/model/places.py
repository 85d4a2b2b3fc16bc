"""Which codes of places there are, by ISO 3166.

They are copied from pycountry 26.2.16, which takes them from the iso-codes of Debian
(https://salsa.debian.org/iso-codes-team/iso-codes).
"""

from types import MappingProxyType

from techtalent.errors import Finding

_COUNTRIES = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY "
    "BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK "
    "FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR "
    "IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK "
    "ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM "
    "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF "
    "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"
)
# The provinces, the three special municipalities, and the three other countries of the kingdom.
_IN_NETHERLANDS = "AW BQ1 BQ2 BQ3 CW DR FL FR GE GR LI NB NH OV SX UT ZE ZH"
# The regions and their provinces.
_IN_BELGIUM = "BRU VAN VBR VLG VLI VOV VWV WAL WBR WHT WLG WLX WNA"
# The states.
_IN_GERMANY = "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH"

COUNTRIES = frozenset(_COUNTRIES.split())
"""The codes of all countries, by ISO 3166-1."""

_PARTS = MappingProxyType(
    {
        "NL": frozenset(_IN_NETHERLANDS.split()),
        "BE": frozenset(_IN_BELGIUM.split()),
        "DE": frozenset(_IN_GERMANY.split()),
    }
)


def is_place(code: str) -> bool:
    """Return whether there is such a place: a country, or a part of one by ISO 3166-2.

    The parts of the Netherlands and its neighbours are known; those of other countries may be any.
    """
    country, hyphen, part = code.partition("-")
    return country in COUNTRIES and (not hyphen or part in _PARTS.get(country, (part,)))


def _advice(code: str) -> str:
    """Return what to write in place of a code that no place has."""
    country, _, part = code.partition("-")
    if country in _PARTS:
        return f"one of {', '.join(f'{country}-{known}' for known in sorted(_PARTS[country]))}"
    if part in _PARTS["NL"]:
        return f"did you mean 'NL-{part}'?"
    return "begin with the code of a country by ISO 3166-1, such as NL"


def unknown_place(code: str, pointer: str) -> Finding:
    """Return the finding about a code that no place has."""
    message = f"ISO 3166 has no place with the code {code!r}"
    return Finding(code="unknown-place", pointer=pointer, message=message, hint=_advice(code))
