"""The papers to have ready: each once, with the regulations that ask for it."""

import datetime as dt

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use
from techtalent.model.papers import DocumentMatch
from techtalent.planning.shortcuts import remembered


@remembered
def documents(catalogue: Catalogue, as_of: dt.date, paying: tuple[str, ...]) -> tuple[DocumentMatch, ...]:
    """Return the papers in use that the regulations `paying` ask for, in id order."""
    regulations = [catalogue.funding_regulations[name] for name in paying]
    asking = {
        document: tuple(
            regulation
            for regulation in regulations
            if any(required.to == document.id for required in regulation.documents)
        )
        for document in in_use(catalogue.documents, as_of)
    }
    return tuple(DocumentMatch(document=document, regulations=asked) for document, asked in asking.items() if asked)
