"""The words of an agenda's events, in both languages."""

import datetime as dt
from types import MappingProxyType
from typing import overload

from techtalent.model.regulations import Term
from techtalent.model.text import LANGUAGES, Language, Text
from techtalent.words.phrases import written_day, written_moment


def _texts(**pairs: tuple[str, str]) -> MappingProxyType[str, Text]:
    return MappingProxyType({name: Text(nl=nl, en=en) for name, (nl, en) in pairs.items()})


_PHRASES = _texts(
    window_title=("Aanvraagperiode: {regulation}", "Application window: {regulation}"),
    window=(
        "Van {first} tot en met {last} kan worden aangevraagd, door: {applicant}.",
        "Applications are open from {first} to {last} inclusive, for: {applicant}.",
    ),
    window_assumed=(
        "De bron spreekt voor de tijd tot en met {day}. Dat de periode daarna op dezelfde dagen valt, is aangenomen.",
        "The source speaks for the time up to {day}. That the window is on the same days after it is assumed.",
    ),
    term_title=("{action}: {regulation}", "{action}: {regulation}"),
    term=(
        "Uiterlijk op {day}: {moment} ({anchor}).",
        "On {day} at the latest: {moment} ({anchor}).",
    ),
    for_whom=("Voor: {whom}.", "For: {whom}."),
    unconfirmed=(
        "Hoelang de regeling loopt, is niet uitgezocht: vraag na of ze dan nog geldt.",
        "How long the regulation runs has not been looked up: ask whether it still holds then.",
    ),
    moved=(
        "De termijn loopt door tot en met {day}, maar de regeling niet: daarom staat hier haar laatste dag.",
        "The term runs on until {day}, but the regulation does not: that is why its last day stands here.",
    ),
    study_year=(
        "Gerekend vanaf 1 augustus, de vroegste dag waarop een studiejaar begint. Zo is het in het mbo; in het hbo en "
        "wo begint het op 1 september.",
        "Reckoned from 1 August, the earliest day on which a study year begins. That is so in mbo; in hbo and wo it "
        "begins on 1 September.",
    ),
    end_assumed=(
        "De laatste dag van je activiteiten is niet verteld. Hier is gerekend met {day}, het einde van het schooljaar.",
        "The last day of your activities was not told. This is reckoned with {day}, the end of the school year.",
    ),
    last_day_title=("Laatste dag: {regulation}", "Last day: {regulation}"),
    last_day=(
        "De regeling loopt tot en met {day} ({phrase}).",
        "The regulation runs until {day} inclusive ({phrase}).",
    ),
    edition=(
        "De bekende regels zijn die van {phrase} en gelden tot en met {day}. Wat daarna geldt, is niet bevestigd.",
        "The known rules are those of {phrase} and hold until {day} inclusive. What holds after it is not confirmed.",
    ),
    retired=("De regeling geldt tot en met {day}. {reason}.", "The regulation holds until {day} inclusive. {reason}."),
    season_title=("Goed moment: {activity}", "A good moment: {activity}"),
    start=("Evaluatie: aan het begin", "Evaluation: at the start"),
    halfway=("Evaluatie: halverwege", "Evaluation: halfway"),
    end=("Evaluatie: aan het einde", "Evaluation: at the end"),
)


def say(phrase: str, /, **parts: Text | dt.date) -> Text:
    """Return one of the phrases with its parts filled in; what has no English yet is Dutch in both."""

    def said(language: Language) -> str:
        filled = {name: _part(part, language) for name, part in parts.items()}
        return _PHRASES[phrase].in_language(language).format(**filled)

    return Text(nl=said("nl"), en=said("en"))


def _part(part: Text | dt.date, language: Language) -> str:
    # A text becomes a part of a sentence, or of a title: without its full stop.
    return part.in_language(language).removesuffix(".") if isinstance(part, Text) else written_day(part, language)


def written_term(term: Term) -> Text:
    """Return when a term is over, as a part of a sentence."""
    nl, en = (written_moment(term.timing, term.months, term.anchor, language) for language in LANGUAGES)
    return Text(nl=nl, en=en)


@overload
def joined(first: Text, /, *others: Text | None) -> Text: ...
@overload
def joined(*texts: Text | None) -> Text | None: ...
def joined(*texts: Text | None) -> Text | None:
    """Return the texts that there are, one after the other; None where there is none."""
    there = [text for text in texts if text is not None]
    if not there:
        return None
    nl, en = (" ".join(text.in_language(language) for text in there) for language in LANGUAGES)
    return Text(nl=nl, en=en)
