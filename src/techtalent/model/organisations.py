"""Whom to turn to: organisations, and the roles in them that help a company."""

from typing import Literal

from attrs import field, frozen

from techtalent.model.common import Link, Region, Retired, Source, refers_to
from techtalent.model.text import Text

#: What an organisation is.
OrganisationType = Literal[
    "training-fund", "association", "government", "school", "training-company", "company", "partnership", "foundation"
]


@frozen(kw_only=True)
class Organisation:
    """An organisation that other records point to."""

    id: str
    type: OrganisationType
    title: Text
    summary: Text
    #: Whether a company can be affiliated with it: by its collective agreement or as a member.
    #: Only such an organisation can stand in a profile's `affiliations`.
    joinable: bool
    website: str | None = None
    #: General addresses only, never a person's.
    postal_address: str | None = None
    visiting_address: str | None = None
    phone: str | None = None
    email: str | None = None
    source: Source
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None
    note: Text | None = None


@frozen(kw_only=True)
class ContactPoint:
    """A role to turn to. Never a person: the one in the role is found through the organisation."""

    id: str
    title: Text
    #: What this role does for a company, and how to reach it.
    summary: Text
    organisation: str | None = field(default=None, metadata=refers_to("organisations"))
    #: The region it serves; None where it is not tied to one.
    region: Region | None = None
    #: The target groups it opens the door to; none where it is not tied to any.
    target_groups: tuple[Link, ...] = field(default=(), metadata=refers_to("target_groups"))
    #: The organisation that a company has to be affiliated with to be helped here.
    for_affiliates_of: str | None = field(default=None, metadata=refers_to("organisations"))
    website: str | None = None
    source: Source
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None
    note: Text | None = None
