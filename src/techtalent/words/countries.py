"""The names of countries as parts of a sentence, behind 'in'."""

from types import MappingProxyType

from techtalent.model.text import Language, Text
from techtalent.words.names import PROVINCE_NAMES

COUNTRY_NAMES = MappingProxyType(
    {
        "AT": Text(nl="Oostenrijk", en="Austria"),
        "BE": Text(nl="België", en="Belgium"),
        "BG": Text(nl="Bulgarije", en="Bulgaria"),
        "CH": Text(nl="Zwitserland", en="Switzerland"),
        "CY": Text(nl="Cyprus", en="Cyprus"),
        "CZ": Text(nl="Tsjechië", en="Czechia"),
        "DE": Text(nl="Duitsland", en="Germany"),
        "DK": Text(nl="Denemarken", en="Denmark"),
        "EE": Text(nl="Estland", en="Estonia"),
        "ES": Text(nl="Spanje", en="Spain"),
        "FI": Text(nl="Finland", en="Finland"),
        "FR": Text(nl="Frankrijk", en="France"),
        "GB": Text(nl="het Verenigd Koninkrijk", en="the United Kingdom"),
        "GR": Text(nl="Griekenland", en="Greece"),
        "HR": Text(nl="Kroatië", en="Croatia"),
        "HU": Text(nl="Hongarije", en="Hungary"),
        "IE": Text(nl="Ierland", en="Ireland"),
        "IS": Text(nl="IJsland", en="Iceland"),
        "IT": Text(nl="Italië", en="Italy"),
        "LI": Text(nl="Liechtenstein", en="Liechtenstein"),
        "LT": Text(nl="Litouwen", en="Lithuania"),
        "LU": Text(nl="Luxemburg", en="Luxembourg"),
        "LV": Text(nl="Letland", en="Latvia"),
        "MK": Text(nl="Noord-Macedonië", en="North Macedonia"),
        "MT": Text(nl="Malta", en="Malta"),
        "NL": Text(nl="Nederland", en="the Netherlands"),
        "NO": Text(nl="Noorwegen", en="Norway"),
        "PL": Text(nl="Polen", en="Poland"),
        "PT": Text(nl="Portugal", en="Portugal"),
        "RO": Text(nl="Roemenië", en="Romania"),
        "RS": Text(nl="Servië", en="Serbia"),
        "SE": Text(nl="Zweden", en="Sweden"),
        "SI": Text(nl="Slovenië", en="Slovenia"),
        "SK": Text(nl="Slowakije", en="Slovakia"),
        "TR": Text(nl="Turkije", en="Türkiye"),
    }
)
"""The names of countries of Europe, by ISO 3166-1. Türkiye is among them, since it takes part in Erasmus+."""


def written_place(code: str, language: Language) -> str:
    """Return the name of a country or a Dutch province; its code where it has no name here."""
    name = COUNTRY_NAMES.get(code) or PROVINCE_NAMES.get(code)
    return code if name is None else name.in_language(language)
