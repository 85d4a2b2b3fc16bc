"""The papers to have ready: each once, with the regulations that ask for it."""

import datetime as dt

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.papers import DocumentMatch
from techtalent.model.regulations import FundingRegulation
from techtalent.planning.shortcuts import remembered


@remembered
def documents(catalogue: Catalogue, as_of: dt.date, paying: tuple[str, ...]) -> tuple[DocumentMatch, ...]:
    """Return the papers in use that the regulations `paying` ask for, in id order."""
    asking: dict[str, list[FundingRegulation]] = {}
    for name in paying:
        regulation = catalogue.funding_regulations[name]
        for document in {required.to for required in regulation.documents}:
            asking.setdefault(document, []).append(regulation)
    found = [(catalogue.documents[name], tuple(asking[name])) for name in sorted(asking)]
    return tuple(
        [
            DocumentMatch(document=document, regulations=regulations)
            for document, regulations in found
            if is_in_use(document, as_of)
        ]
    )
