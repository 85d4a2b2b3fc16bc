"""Whom to turn to: organisations, and the roles in them that help a company."""

from typing import Literal

from attrs import field, frozen

from techtalent.model.common import Link, Region, Retired, Source, refers_to
from techtalent.model.text import Text

OrganisationType = Literal[
    "training-fund", "association", "government", "school", "training-company", "company", "partnership", "foundation"
]
"""What an organisation is."""


@frozen(kw_only=True)
class Organisation:
    """An organisation that other records point to."""

    id: str
    type: OrganisationType
    title: Text
    summary: Text
    joinable: bool
    """Whether a company can be affiliated with it: by its collective agreement or as a member. Only such an
    organisation can stand in a profile's `affiliations`."""
    website: str | None = None
    postal_address: str | None = None
    """General addresses only, never a person's."""
    visiting_address: str | None = None
    phone: str | None = None
    email: str | None = None
    source: Source
    note: Text | None = None
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None


@frozen(kw_only=True)
class ContactPoint:
    """A role to turn to. Never a person: the one in the role is found through the organisation."""

    id: str
    title: Text
    summary: Text
    """What this role does for a company, and how to reach it."""
    organisation: str | None = field(default=None, metadata=refers_to("organisations"))
    region: Region | None = None
    """The region it serves; None where it is not tied to one."""
    target_groups: tuple[Link, ...] = field(default=(), metadata=refers_to("target_groups"))
    """The target groups it opens the door to; none where it is not tied to any."""
    for_affiliates_of: str | None = field(default=None, metadata=refers_to("organisations"))
    """The organisation that a company has to be affiliated with to be helped here."""
    website: str | None = None
    source: Source
    note: Text | None = None
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None
