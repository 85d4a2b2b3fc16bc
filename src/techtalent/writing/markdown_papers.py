"""How one applies, and the papers to have ready, in a written plan."""

from collections.abc import Iterator

from techtalent.model.papers import DocumentMatch
from techtalent.model.regulations import FundingRegulation
from techtalent.writing.writer import Writer, bullets, clause, sentence


def apply_lines(writer: Writer, regulation: FundingRegulation) -> Iterator[str]:
    """Yield how one applies for a regulation, where that is known."""
    apply = regulation.apply
    if apply is not None:
        page = f" ({writer.link(apply.address, apply.address)})" if apply.address is not None else ""
        yield f"**{writer.say('how_to_apply')}:** {clause(writer.text(apply.text))}{page}."


def documents_section(writer: Writer, documents: tuple[DocumentMatch, ...]) -> Iterator[str]:
    """Yield the section with the papers, each once: what it is, for which regulations, and what these ask."""
    if documents:
        yield f"## {writer.say('papers')}"
        yield bullets(_document_line(writer, match) for match in documents)


def _document_line(writer: Writer, match: DocumentMatch) -> str:
    asked = [f"{writer.named(regulation)}{_asked(writer, match, regulation)}" for regulation in match.regulations]
    regulations = writer.say("papers_for", regulations="; ".join(asked))
    return f"**{writer.title(match.document)}:** {sentence(writer.text(match.document.summary))} {regulations}."


def _asked(writer: Writer, match: DocumentMatch, regulation: FundingRegulation) -> str:
    """Return, in brackets, what a regulation asks about a paper, where it asks more than to have it."""
    texts = [required.text for required in regulation.documents if required.to == match.document.id and required.text]
    return f" ({'; '.join(clause(writer.text(text)) for text in texts)})" if texts else ""
