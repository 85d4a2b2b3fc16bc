"""Where pupils and students are met again, in one sentence of both languages."""

import re
from collections.abc import Sequence
from types import MappingProxyType

from techtalent.model.education import SchoolType
from techtalent.model.goals import TargetGroup
from techtalent.model.text import Language, Text
from techtalent.words.phrases import PHRASES
from techtalent.words.saying import in_all_languages, listed, lowered, say

_PHRASES = MappingProxyType(
    {
        "usually": Text(
            nl="Wie nu in het eerste jaar zit, kun je later zo weer tegenkomen: {ways}.",
            en="Those who are in the first year now you can meet again later, like this: {ways}.",
        ),
        "way": Text(nl="van {school_type} {moves}", en="from {school_type} {moves}"),
        "move:many": Text(nl="na {years} jaar naar {target_group}", en="after {years} years to {target_group}"),
        "move:one": Text(nl="na 1 jaar naar {target_group}", en="after 1 year to {target_group}"),
        "move:unknown": Text(nl="later naar {target_group}", en="later to {target_group}"),
    }
)


def usually(ways: Sequence[tuple[SchoolType, Sequence[tuple[TargetGroup, int | None]]]]) -> Text:
    """Return a sentence that says, of each school type, after how many years one moves on to which target groups.

    The number of years is None where it is not known.
    """

    def write(language: Language) -> str:
        written = [
            say(
                _PHRASES["way"],
                language,
                school_type=_named(school_type, language),
                moves=listed([_move(*move, language) for move in moves], PHRASES["and_"].in_language(language)),
            )
            for school_type, moves in ways
        ]
        return say(_PHRASES["usually"], language, ways="; ".join(written))

    return in_all_languages(write)


def _named(school_type: SchoolType, language: Language) -> str:
    """Return what a school type is called for short."""
    short = next(iter(school_type.abbreviations), None)
    return lowered(school_type.title.in_language(language)) if short is None else short


def _move(target_group: TargetGroup, years: int | None, language: Language) -> str:
    phrase = "move:unknown" if years is None else "move:one" if years == 1 else "move:many"
    title = target_group.title.in_language(language)
    short = _SHORT.search(title)
    name = lowered(title) if short is None else short["name"]
    return say(_PHRASES[phrase], language, years=years, target_group=name)


# A short name, where a title ends with it: Secondary vocational education (mbo).
_SHORT = re.compile(r"\((?P<name>[a-z]+)\)$")
