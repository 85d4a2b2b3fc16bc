"""What a written plan has said: so that no sentence stands in it twice."""

import re
from collections.abc import Iterable

# Of fewer words, such as the name of a list, nobody sees a repetition.
_FEWEST_WORDS = 4

_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) +")

_ENDS_WITH_TELEPHONE = re.compile(r": \+?[0-9][0-9 ()-]{7,}\.$")


class Said:
    """The sentences that were said."""

    def __init__(self, blocks: Iterable[str]) -> None:
        """Take what the blocks of a page say as said."""
        self._sentences: set[str] = set()
        for block in blocks:
            for line in block.splitlines():
                self.new(line.strip().removeprefix("- "))

    def new(self, text: str) -> str:
        """Return the text without the sentences that were said; from now on its sentences are said too."""
        found = []
        for sentence in _BETWEEN_SENTENCES.split(text):
            if sentence not in self._sentences:
                found.append(sentence)
            if len(sentence.split()) >= _FEWEST_WORDS:
                self._sentences.add(sentence)
        return " ".join(found)

    def later(self, text: str) -> str:
        """Return how to do a step without what an earlier step says of doing it; from now on that is said too.

        What to do comes first and stays, and so does what holds for this step, behind a colon: its hours and its money.
        A telephone number is told once.
        """
        first, *others = _BETWEEN_SENTENCES.split(text)
        again = {sentence for sentence in others if ":" not in sentence or _ENDS_WITH_TELEPHONE.search(sentence)}
        kept = [sentence for sentence in others if sentence not in again & self._sentences]
        self._sentences |= again
        return " ".join([first, *kept])
