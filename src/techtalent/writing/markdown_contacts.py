"""Whom something is for, in brackets, and addresses as people write them, in a written plan."""

from collections.abc import Iterable

from techtalent.model.reasons import Reason
from techtalent.writing.writer import Writer


def condition(writer: Writer, reasons: Iterable[Reason]) -> str:
    """Return, in brackets, whose affiliates something is for, where the affiliations were not told; else nothing."""
    conditions = [
        writer.say("contact_affiliates", organisation=writer.names(reason.records))
        for reason in reasons
        if reason.kind == "affiliation-not-told"
    ]
    return f" ({'; '.join(conditions)})" if conditions else ""


def site(writer: Writer, address: str) -> str:
    """Return a link to an address that shows the address, as people write it."""
    shown = address.partition("://")[2].removeprefix("www.").removesuffix("/")
    return writer.link(shown, address)
