"""What the values of a regulation say, in sentences for a plan."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from techtalent.model.regulations import FundingRegulation
from techtalent.model.text import Text

SAID_BY_VALUES = ("learners", "partner_places", "themes", "limits", "costs")
"""The lists of a regulation whose entries make a sentence where they have no text of their own."""


@frozen(kw_only=True)
class Sentence:
    """A condition of a regulation in a sentence."""

    part: str
    """The JSON pointer to the condition in the regulation, such as `/learners/0`."""
    text: Text
    """The sentence."""


def in_words(regulation: FundingRegulation, sentences: Iterable[Sentence]) -> Iterator[Text]:
    """Yield all that has to be checked by hand, in the order of `FundingRegulation.to_check`: texts and sentences."""
    said = {sentence.part: sentence.text for sentence in sentences}
    parts = [f"/{name}/{at}" for name in SAID_BY_VALUES for at in range(len(getattr(regulation, name)))]
    for at, check in enumerate(regulation.to_check):
        text = said.get(parts[at], check.text) if at < len(parts) else check.text
        if text is not None:
            yield text
