"""Whom to call, in a written plan: roles with the ways to reach them, or the way to find them."""

from collections.abc import Iterable

from techtalent.model.common import Region, WayToFind
from techtalent.model.reasons import Reason
from techtalent.writing.writer import Writer, clause


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
