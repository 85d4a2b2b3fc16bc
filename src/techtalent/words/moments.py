"""The moments of terms in words: before the start, within 6 months after the end."""

from types import MappingProxyType

from techtalent.model.regulations import Anchor, Term
from techtalent.model.text import Text
from techtalent.words.saying import fill

_MOMENT_PHRASES = MappingProxyType(
    {
        "before": Text(nl="vóór {anchor}", en="before {anchor}"),
        "month_before": Text(nl="uiterlijk 1 maand vóór {anchor}", en="at least 1 month before {anchor}"),
        "months_before": Text(
            nl="uiterlijk {months} maanden vóór {anchor}", en="at least {months} months before {anchor}"
        ),
        "within_month": Text(nl="binnen 1 maand na {anchor}", en="within 1 month after {anchor}"),
        "within": Text(nl="binnen {months} maanden na {anchor}", en="within {months} months after {anchor}"),
    }
)

_ANCHORS: MappingProxyType[Anchor, Text] = MappingProxyType(
    {
        "start": Text(nl="het begin", en="the start"),
        "end": Text(nl="het einde", en="the end"),
        "study-year-start": Text(nl="het begin van het studiejaar", en="the start of the study year"),
    }
)


def written_moment(term: Term) -> Text:
    """Return when a term is to be met, as a part of a sentence: within 6 months after the end."""
    if term.timing == "within":
        phrase = "within_month" if term.months == 1 else "within"
    elif term.months:
        phrase = "month_before" if term.months == 1 else "months_before"
    else:
        phrase = "before"
    return fill(_MOMENT_PHRASES[phrase], months=term.months, anchor=_ANCHORS[term.anchor])
