"""The schema of a profile from which form libraries make a form: with every choice, in the language of the reader."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, get_args

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.errors import A_CATALOGUE, expect
from techtalent.model.common import Fact, OfferEducation, OfferType, PartnerKind
from techtalent.model.days import plain_date
from techtalent.model.plan import AnswerKind
from techtalent.model.profile import FACTS, MOST_HOURS
from techtalent.model.profile_facts import MOST_WEEKS, SECTOR
from techtalent.model.text import Language, Text
from techtalent.planning.options import ANSWER_KINDS, options
from techtalent.words.form import FORM_WORDS
from techtalent.words.names import EDUCATION_NAMES, FACT_WORDS, OFFER_TYPE_NAMES, PARTNER_KIND_NAMES

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def profile_schema(catalogue: Catalogue, language: Language = "nl", *, as_of: dt.date | None = None) -> dict[str, Any]:
    """Return a schema of a profile (JSON Schema, draft 2020-12) for a form, with everything that can be chosen.

    It needs no other schema. Each choice is an entry of a `oneOf`, with the value as `const` and its name in `language`
    as `title`: form libraries such as RJSF and JSONForms make lists to choose from of it. Labels and questions are the
    `title` and the `description` of a property. What is right by it, `read_profile` reads. It is about one company:
    `pool` joins several. Provinces are those of the Netherlands.

    A record that is retired on the day `as_of` is no choice; without a day, none that is retired at any time.

    Raises TypeError where `catalogue` or `as_of` is none, and ValueError where there is no such language.

    >>> import techtalent
    >>> schema = techtalent.profile_schema(techtalent.load_catalogue(), "nl")
    >>> schema["properties"]["target_groups"]["items"]["oneOf"][0]
    {'const': 'po', 'title': 'Basisonderwijs'}
    """
    expect(catalogue, Catalogue, A_CATALOGUE)
    form = _Form(catalogue, language, dt.date.max if as_of is None else plain_date(as_of, "as_of"))
    properties = {"name": form.field("name", {"type": "string", "minLength": 1})}
    for fact in FACTS:
        properties[fact] = form.of_fact(fact)
        if fact == "time_tier":
            properties["hours_per_month"] = form.field(
                "hours_per_month", {"type": "number", "minimum": 0, "maximum": MOST_HOURS}
            )
    return {
        "$schema": DRAFT,
        **form.titled("profile"),
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        # The one or the other.
        "not": {"required": ["time_tier", "hours_per_month"]},
    }


@frozen
class _Form:
    """What the properties of the schema are made of."""

    catalogue: Catalogue
    language: Language
    as_of: dt.date

    def of_fact(self, fact: Fact) -> dict[str, Any]:
        """Return the property of a fact, with its label and its question."""
        words = FACT_WORDS[fact]
        return {"title": self._said(words.label), "description": self._said(words.question), **self._type(fact)}

    def titled(self, name: str) -> dict[str, Any]:
        """Return the label of what is no fact, and what to know of it."""
        words = FORM_WORDS[name]
        help_ = {} if words.help is None else {"description": self._said(words.help)}
        return {"title": self._said(words.label), **help_}

    def field(self, name: str, schema: dict[str, Any]) -> dict[str, Any]:
        """Return a property that is no fact."""
        return self.titled(name) | schema

    def _type(self, fact: Fact) -> dict[str, Any]:
        """Return what can be answered for a fact."""
        kind: AnswerKind = ANSWER_KINDS[fact]
        if fact == "offers":
            return {"type": "array", "items": self._offer()}
        if kind == "number":
            return {"oneOf": [self._number("exact"), self._band()]}
        if kind == "numbers":
            by_kind = {"type": "array", "items": self._partners()}
            return {"oneOf": [self._number("number"), self.field("by_kind", by_kind)]}
        if kind == "code":
            return {"type": "string", "pattern": SECTOR}
        names = {option.value: option.label for option in options(self.catalogue, self.as_of, fact)}
        if kind == "yes-no":
            yes, no = (self._said(name) for name in names.values())
            return {"type": "boolean", "oneOf": [{"const": True, "title": yes}, {"const": False, "title": no}]}
        one = self._one_of(names)
        return {"type": "array", "uniqueItems": True, "items": one} if kind == "many" else one

    def _offer(self) -> dict[str, Any]:
        type_ = self._one_of({word: OFFER_TYPE_NAMES[word] for word in get_args(OfferType)})
        education = self._one_of({word: EDUCATION_NAMES[word] for word in get_args(OfferEducation)})
        return _object(
            {
                "type": self.field("type", type_),
                "education": self.field("education", education),
                "places": self._number("places"),
                "weeks": self._number("weeks") | {"maximum": MOST_WEEKS},
            },
            ["type", "education"],
        )

    def _partners(self) -> dict[str, Any]:
        kind = self._one_of({word: PARTNER_KIND_NAMES[word] for word in get_args(PartnerKind)})
        return _object({"kind": self.field("kind", kind), "number": self._number("number")}, ["number"])

    def _band(self) -> dict[str, Any]:
        band = {"at_least": self._number("at_least"), "at_most": self._number("at_most")}
        return self.titled("band") | _object(band, ["at_least"])

    def _number(self, name: str) -> dict[str, Any]:
        return self.field(name, {"type": "integer", "minimum": 0})

    def _one_of(self, names: Mapping[str, Text]) -> dict[str, Any]:
        choices = [{"const": value, "title": self._said(name)} for value, name in names.items()]
        return {"type": "string", "oneOf": choices}

    def _said(self, text: Text) -> str:
        return text.in_language(self.language)


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "required": required, "properties": properties}
