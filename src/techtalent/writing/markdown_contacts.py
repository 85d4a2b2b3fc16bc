"""Whom to call, in a written plan: roles with the ways to reach them, or the way to find them."""

from collections.abc import Iterable, Iterator

from techtalent.model.common import Region, WayToFind
from techtalent.model.organisations import Organisation, reach
from techtalent.model.plan import ContactMatch
from techtalent.model.reasons import Reason
from techtalent.writing.writer import Writer, bullets, clause, plain


def contacts_section(writer: Writer, contacts: tuple[ContactMatch, ...]) -> Iterator[str]:
    """Yield the section with the contact points: what each does, and how to reach it."""
    if contacts:
        yield f"## {writer.say('contacts')}"
        yield bullets(_contact_line(writer, match) for match in contacts)


def _contact_line(writer: Writer, match: ContactMatch) -> str:
    contact = match.contact_point
    bracket = condition(writer, match.reasons, contact.region)
    lines = [f"**{writer.title(contact)}**{bracket}: {writer.text(contact.summary)}"]
    if contact.find is not None:
        lines.append(way_to_find(writer, contact.find))
    ways = list(_ways(writer, match))
    if ways:
        lines.append(f"{writer.say('reach', ways=', '.join(ways))}.")
    return " ".join(lines)


def _ways(writer: Writer, match: ContactMatch) -> Iterator[str]:
    """Yield the telephone, the mailbox and the site of a role; a page of its own is in its title already."""
    ways, organisation = reach(match.contact_point, match.organisation), match.organisation
    yield from (plain(way) for way in (ways.telephone, ways.mailbox) if way is not None)
    if ways.website is not None and match.contact_point.website is None:
        assert isinstance(organisation, Organisation)
        yield site(writer, ways.website)


def condition(writer: Writer, reasons: Iterable[Reason], region: Region | None = None) -> str:
    """Return, in brackets, the facts on which it depends whether something is for the company; nothing without such."""
    conditions = []
    for reason in reasons:
        if reason.kind == "region-not-told" and region is not None:
            conditions.append(writer.say("contact_region", region=writer.word("region", region)))
        elif reason.kind == "affiliation-not-told":
            conditions.append(writer.say("contact_affiliates", organisation=writer.names(reason.records)))
    return f" ({'; '.join(conditions)})" if conditions else ""


def way_to_find(writer: Writer, find: WayToFind) -> str:
    """Return how to find somebody, with the page to look on."""
    text = writer.text(find.text)
    return text if find.address is None else f"{clause(text)} ({site(writer, find.address)})."


def site(writer: Writer, address: str) -> str:
    """Return a link to an address that shows the address, as people write it."""
    shown = address.partition("://")[2].removeprefix("www.").removesuffix("/")
    return writer.link(shown, address)
