"""What a regulation asks of a project and of those who take part in it, and a profile does not tell."""

from attrs import frozen

from techtalent.model.common import PartnerKind, Source
from techtalent.model.text import Text


@frozen(kw_only=True)
class PartnerPlaces:
    """Where some or all of those who take part have to be, the company itself among them: one of two lists is told."""

    at_least: int | None = None
    """The least number of them; None where it is all of them."""
    of_kinds: tuple[PartnerKind, ...] = ()
    """The kinds that count; empty where all do."""
    any_of: tuple[str, ...] = ()
    """The provinces (ISO 3166-2) or countries (ISO 3166-1); one is enough. Empty where `none_of` is told."""
    none_of: tuple[str, ...] = ()
    """The provinces or countries in which they are not. Empty where `any_of` is told."""
    text: Text | None = None
    """The condition as a company would read it; None where the values say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class Themes:
    """What a project, an internship or a course has to be about: points, and how many of them it has to fit."""

    at_least: int = 1
    """How many of the points it has to fit."""
    points: tuple[Text, ...]
    """The points, each as a part of a sentence."""
    text: Text | None = None
    """The condition as a company would read it; None where the values say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
