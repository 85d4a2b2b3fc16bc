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
    """What it is, in a sentence."""
    joinable: bool
    """Whether a company can be affiliated with it, by its collective agreement or as a member. Only then can a profile
    name it in `affiliations`."""
    website: str | None = None
    """Its own website."""
    postal_address: str | None = None
    """Its general postal address; like the other addresses never a person's."""
    visiting_address: str | None = None
    """Its general visiting address."""
    phone: str | None = None
    """Its general number."""
    email: str | None = None
    """Its general mailbox."""
    source: Source
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; profiles that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""


@frozen(kw_only=True)
class ContactPoint:
    """A role to turn to, never a person: who has the role is found through the organisation."""

    id: str
    title: Text
    summary: Text
    """What this role does for a company, and how to reach it."""
    organisation: str | None = field(default=None, metadata=refers_to("organisations"))
    """Id of the organisation that the role belongs to; None for a role that many organisations have."""
    region: Region | None = None
    """The region that the role serves; None where it is not tied to one."""
    target_groups: tuple[Link, ...] = field(default=(), metadata=refers_to("target_groups"))
    """The target groups that the role opens the door to; empty where it is not tied to any."""
    for_affiliates_of: str | None = field(default=None, metadata=refers_to("organisations"))
    """Id of the organisation that a company has to be affiliated with to be helped here; None where anybody is
    helped."""
    website: str | None = None
    """A page that leads to the role."""
    source: Source
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; profiles that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""
