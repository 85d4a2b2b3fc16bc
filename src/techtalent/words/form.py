"""What a form says beside the facts: the labels of their parts, and the questions that no plan asks."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from techtalent.model.text import Text


class FieldWords(NamedTuple):
    """What stands at a field of a form."""

    label: Text
    help: Text | None = None
    """The question, or what to know; None where the label says it all."""


FORM_WORDS: Mapping[str, FieldWords] = MappingProxyType(
    {
        "profile": FieldWords(
            Text(nl="Je bedrijf", en="Your company"),
            Text(
                nl="Alles mag je leeg laten: wat je niet weet, telt niet als nee.",
                en="You can leave out anything: what you do not know does not count as no.",
            ),
        ),
        "name": FieldWords(
            Text(nl="Naam", en="Name"),
            Text(
                nl="Hoe heet je bedrijf? Het plan hangt er niet van af.",
                en="What is your company called? The plan does not depend on it.",
            ),
        ),
        "hours_per_month": FieldWords(
            Text(nl="Uren per maand", en="Hours a month"),
            Text(
                nl="Hoeveel uur per maand heb je? Vul dit in, of kies hiervoor je tijd; niet allebei.",
                en="How many hours do you have each month? Tell this or choose your time above, not both.",
            ),
        ),
        "number": FieldWords(Text(nl="Aantal", en="Number")),
        "exact": FieldWords(Text(nl="Het precieze aantal", en="The exact number")),
        "band": FieldWords(Text(nl="Ongeveer", en="Roughly")),
        "at_least": FieldWords(Text(nl="Minstens", en="At least")),
        "at_most": FieldWords(Text(nl="Hoogstens", en="At most")),
        "by_kind": FieldWords(Text(nl="Het aantal van elke soort", en="The number of each kind")),
        "kind": FieldWords(Text(nl="Soort", en="Kind")),
        "type": FieldWords(Text(nl="Wat je biedt", en="What you offer")),
        "education": FieldWords(Text(nl="Voor welk onderwijs", en="For which education")),
        "places": FieldWords(Text(nl="Plekken per studiejaar", en="Places in a study year")),
        "weeks": FieldWords(Text(nl="Weken per leerling per studiejaar", en="Weeks for a learner in a study year")),
    }
)
"""The words of each field, by its name."""
