"""Mailboxes that texts name: whether one looks like a person's, and whether some organisation has it."""

import re
from collections.abc import Iterable, Iterator

from techtalent.catalogue.catalogue import Catalogue
from techtalent.errors import Finding, warning
from techtalent.model.kinds import Record
from techtalent.model.organisations import ContactPoint
from techtalent.model.text import LANGUAGES, Text
from techtalent.model.walk import parts

_MAILBOX = re.compile(r"(?<![\w.+-])(?P<name>[\w.+-]{1,64})@(?P<domain>[\w-]{1,63}(?:\.[\w-]{1,63})+)")
_HOST = re.compile(r"https?://(?:[^/?#@]*@)?(?:www\.)?(?P<host>[^/?#:]+)", re.IGNORECASE)

_NAMES = re.compile(r"[^\W\d_]+(?:[._][^\W\d_]+)+")
# The names of mailboxes that belong to nobody, which have a second word now and then: info.limburg@.
_NOBODYS = frozenset(
    [
        *("aanvraag", "aanvragen", "admin", "administratie", "balie", "bureau", "contact", "customer", "helpdesk"),
        *("hr", "info", "mail", "marketing", "nieuws", "no", "office", "onderwijs", "post", "secretariaat", "service"),
        *("stage", "stages", "studie", "subsidie", "subsidies", "support", "team", "training"),
    ]
)


def looks_personal(name: str) -> bool:
    """Return whether what stands before the @ of a mailbox is of the form `name.surname`."""
    return _NAMES.fullmatch(name) is not None and _NOBODYS.isdisjoint(re.split("[._]", name.lower()))


def unknown_mailboxes(catalogue: Catalogue) -> Iterator[tuple[Record, Finding]]:
    """Yield a warning for each mailbox in a record at whose domain nobody in the catalogue has a site.

    Of one that looks like a person's, the check of the file speaks.
    """
    hosts = frozenset(_hosts(catalogue))
    for record in catalogue.records():
        told: set[str] = set()
        for pointer, text in _texts(record):
            for found in _MAILBOX.finditer(text):
                domain = found["domain"].lower()
                if found[0] in told or looks_personal(found["name"]) or _is_of(domain, hosts):
                    continue
                told.add(found[0])
                message = f"no organisation has the mailbox {found[0]!r}: none of its sites is at {domain!r}"
                yield record, warning(code="unknown-mailbox", pointer=pointer, message=message)


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    """Yield the texts of a record in every language, and the mailbox of a role, each after its pointer."""
    if isinstance(record, ContactPoint) and record.mailbox is not None:
        yield "/mailbox", record.mailbox
    for pointer, text in parts(record, Text):
        for language in LANGUAGES:
            said = getattr(text, language)
            if said is not None and "@" in said:
                yield f"{pointer}/{language}", said


def _hosts(catalogue: Catalogue) -> Iterator[str]:
    """Yield the hosts of the sites of organisations, roles, initiatives and regulations, without `www`.

    So is the domain of the mailbox that a record says an organisation has.
    """
    for address in _sites(catalogue):
        found = None if address is None else _HOST.match(address)
        if found is not None:
            yield found["host"].lower()
    for organisation in catalogue.organisations.values():
        if organisation.mailbox is not None:
            yield organisation.mailbox.rpartition("@")[2].lower()


def _sites(catalogue: Catalogue) -> Iterator[str | None]:
    known: tuple[Iterable[Record], ...] = (
        catalogue.organisations.values(),
        catalogue.contact_points.values(),
        catalogue.initiatives.values(),
        catalogue.funding_regulations.values(),
    )
    for record in (record for records in known for record in records):
        yield getattr(record, "website", None)
    for contact in catalogue.contact_points.values():
        yield None if contact.find is None else contact.find.address
    for regulation in catalogue.funding_regulations.values():
        yield None if regulation.apply is None else regulation.apply.address


def _is_of(domain: str, hosts: frozenset[str]) -> bool:
    """Return whether a domain is that of a site, lies in it, or has it in it: mail.fme.nl, fme.nl and nieuws.fme.nl."""
    labels = domain.split(".")
    within = {".".join(labels[at:]) for at in range(len(labels) - 1)}
    return not within.isdisjoint(hosts) or any(host.endswith(f".{domain}") for host in hosts)
