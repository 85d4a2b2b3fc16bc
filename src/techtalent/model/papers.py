"""The papers that the regulations of a plan ask for."""

from attrs import frozen

from techtalent.model.applying import Document
from techtalent.model.regulations import FundingRegulation


@frozen(kw_only=True)
class DocumentMatch:
    """A paper to have ready, with the regulations that ask for it."""

    document: Document
    """The paper."""
    regulations: tuple[FundingRegulation, ...]
    """The regulations that may pay for this company and ask for it, in id order."""
