"""How one applies for a regulation: the way, and the papers that it asks for."""

from typing import Literal

from attrs import field, frozen

from techtalent.model.common import Retired, Source, refers_to
from techtalent.model.shown import by_id
from techtalent.model.text import Text

ApplyBy = Literal["online", "form", "call", "mail", "read"]
"""How one applies: in a portal, with a form, by a call, by mail, or as a page says that one has to read first."""


@frozen(kw_only=True)
class Apply:
    """How one applies for a regulation."""

    by: ApplyBy
    """The way to apply."""
    text: Text
    """What to do, as a company would read it."""
    address: str | None = None
    """The address of the portal, the form or the page; None where the source gives none."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class RequiredDocument:
    """A paper that a regulation asks for."""

    to: str = field(metadata=refers_to("documents"))
    """The id of the document."""
    text: Text | None = None
    """What the regulation asks about it; None where it says no more than that it is needed."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class Document:
    """A paper that regulations ask for."""

    id: str
    """The name that other records use for it."""
    title: Text
    """The name that people read."""
    summary: Text
    """What it is, and where one gets it."""
    website: str | None = None
    """The page where one gets it, or that is about it; None where no source names one."""
    source: Source
    """Where the record was read."""
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; links from an organisation's own content that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""

    def __repr__(self) -> str:
        return by_id(self)
