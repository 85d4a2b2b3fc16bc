"""The papers of a plan: each once, with what it is for."""

from attrs import frozen

from techtalent.model.applying import Document
from techtalent.model.regulations import FundingRegulation


@frozen(kw_only=True)
class DocumentMatch:
    """A paper to have ready, and what it is for."""

    document: Document
    regulations: tuple[FundingRegulation, ...]
    """The regulations that may pay for this company and ask for it, in id order."""
