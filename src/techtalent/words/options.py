"""What a person chooses from where no record says it: yes or no, and the words of profiles."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from techtalent.model.common import Fact, OfferEducation, OfferType
from techtalent.model.text import Text
from techtalent.words.names import (
    EDUCATION_NAMES,
    LEGAL_FORM_NAMES,
    OFFER_TYPE_NAMES,
    PARTNER_KIND_NAMES,
    PROVINCE_NAMES,
    REGION_NAMES,
)
from techtalent.words.saying import in_all_languages

YES_NO: Mapping[str, Text] = MappingProxyType({"yes": Text(nl="Ja", en="Yes"), "no": Text(nl="Nee", en="No")})

OPTION_NAMES: Mapping[Fact, Mapping[Any, Text]] = MappingProxyType(
    {
        "region": REGION_NAMES,
        "province": PROVINCE_NAMES,
        "training_company": YES_NO,
        "partnership": YES_NO,
        "partners": PARTNER_KIND_NAMES,
        "legal_form": LEGAL_FORM_NAMES,
        "activity_region": REGION_NAMES,
    }
)
"""The names of what can be answered, by the fact: all but records of the catalogue, and offers."""


def offer_name(type_: OfferType, education: OfferEducation) -> Text:
    """Return the name of an offer for one kind of education: stage hbo."""
    words = OFFER_TYPE_NAMES[type_], EDUCATION_NAMES[education]
    return in_all_languages(lambda language: " ".join(word.in_language(language) for word in words))
