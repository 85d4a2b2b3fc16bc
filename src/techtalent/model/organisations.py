"""Whom to turn to: organisations, and the roles in them that help a company."""

from typing import Literal, NamedTuple

from attrs import field, frozen

from techtalent.model.common import Link, Region, Retired, Source, WayToFind, refers_to
from techtalent.model.shown import by_id
from techtalent.model.text import Text

OrganisationType = Literal[
    "training-fund", "association", "government", "school", "training-company", "company", "partnership", "foundation"
]
"""What an organisation is."""


@frozen(kw_only=True)
class Organisation:
    """An organisation that other records point to."""

    id: str
    """The name that other records use for it."""
    type: OrganisationType
    """What kind of organisation it is."""
    title: Text
    """The name that people read."""
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
    telephone: str | None = None
    """Its general number."""
    mailbox: str | None = None
    """Its general mailbox."""
    source: Source
    """Where the record was read."""
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; profiles that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""

    def __repr__(self) -> str:
        return by_id(self)


@frozen(kw_only=True)
class ContactPoint:
    """A role to turn to, never a person: who has the role is found through the organisation, or as `find` says."""

    id: str
    """The name that other records use for it."""
    title: Text
    """The name that people read."""
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
    telephone: str | None = None
    """A general number that leads to the role; None where that is the organisation's, or none is known."""
    mailbox: str | None = None
    """A general mailbox that leads to the role; None where that is the organisation's, or none is known."""
    find: WayToFind | None = None
    """How to find the role, where it is in an organisation that nobody can name; None where it is not."""
    source: Source
    """Where the record was read."""
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; profiles that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""

    def __repr__(self) -> str:
        return by_id(self)


class Reach(NamedTuple):
    """The ways in which a role is reached; None for a way that is not known."""

    telephone: str | None
    mailbox: str | None
    website: str | None


def reach(contact: ContactPoint, organisation: Organisation | None) -> Reach:
    """Return how a role is reached: each way is its own, or else that of its organisation."""
    return Reach(
        contact.telephone or (organisation.telephone if organisation is not None else None),
        contact.mailbox or (organisation.mailbox if organisation is not None else None),
        contact.website or (organisation.website if organisation is not None else None),
    )
