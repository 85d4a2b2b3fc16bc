"""A text in two languages: what every record is written in."""

from typing import Literal, get_args

from attrs import frozen

from techtalent.errors import shown

Language = Literal["nl", "en"]
"""The languages that content is written in, as BCP 47 tags."""

LANGUAGES: tuple[Language, ...] = get_args(Language)
"""The languages in the order in which they are listed."""

Length = Literal["short", "full"]
"""How much of a plan is written: one page, or that page with an annex."""

LENGTHS: tuple[Length, ...] = get_args(Length)


@frozen(kw_only=True)
class Text:
    """One text in Dutch and, where somebody has written it, in English."""

    nl: str
    """The Dutch text; every text has one."""
    en: str | None = None
    """The English text, or None where nobody has written it yet."""

    def __str__(self) -> str:
        return self.nl

    def in_language(self, language: Language) -> str:
        """Return the text in `language`; the Dutch one where there is no English.

        Raises ValueError for any other language.
        """
        if language == "nl":
            return self.nl
        if language != "en":
            raise ValueError(f"the languages are {' and '.join(LANGUAGES)}, not {shown(language)}")
        return self.nl if self.en is None else self.en
