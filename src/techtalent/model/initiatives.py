"""The programmes, networks, events and materials that help a company (guide, all chapters)."""

from typing import Literal

from attrs import field, frozen

from techtalent.model.common import Link, Retired, Source, Statement, refers_to
from techtalent.model.text import Text

#: What an initiative is.
InitiativeType = Literal["programme", "network", "toolkit", "guide", "event", "course", "subject", "place"]


@frozen(kw_only=True)
class Initiative:
    """A named programme, network, toolkit, guide, event, course, subject or place."""

    id: str
    #: What it is.
    type: InitiativeType
    title: Text
    summary: Text
    #: The activities that it helps with.
    activities: tuple[Link, ...] = field(metadata=refers_to("activities"))
    #: The target groups that it works with.
    target_groups: tuple[Link, ...] = field(metadata=refers_to("target_groups"))
    #: Who runs it or takes part in it, as far as the sources name them.
    organisations: tuple[str, ...] = field(default=(), metadata=refers_to("organisations"))
    source: Source
    #: The initiative that it is a part of.
    part_of: str | None = field(default=None, metadata=refers_to("initiatives"))
    #: The town or area where it is; None where it is not tied to one, or the sources do not say.
    place: str | None = None
    website: str | None = None
    #: Figures, dates and other facts about it.
    facts: tuple[Statement, ...] = ()
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None
    note: Text | None = None
