"""How to get the money of a regulation, in a written plan: who applies, how and by when, and what of which papers."""

from collections.abc import Iterable, Iterator, Sequence

from techtalent.model.papers import DocumentMatch
from techtalent.model.plan import FundingMatch
from techtalent.model.regulations import FundingRegulation, Term
from techtalent.model.text import Text
from techtalent.words.in_short import written_window
from techtalent.words.moments import written_moment
from techtalent.words.saying import lowered
from techtalent.writing.markdown_contacts import site
from techtalent.writing.writer import Writer, clause


def how_to_get(writer: Writer, match: FundingMatch, before: Iterable[FundingMatch] = ()) -> str:
    """Return who applies for a regulation, how and by when, in one line.

    Where one applies just as for one of the regulations `before`, that one says how.
    """
    regulation = match.regulation
    parts = [writer.say("how:who", who=_applicants(writer, regulation))]
    same = [found.regulation for found in before if _way(found.regulation) == _way(regulation)]
    if regulation.apply is not None and same:
        parts.append(writer.say("how:same", regulation=writer.named(same[0])))
    elif regulation.apply is not None:
        # How to apply may take a page: the first sentence says where to begin.
        way = lowered(clause(_first_and_rest(writer, regulation)[0]))
        page = f" ({site(writer, regulation.apply.address)})" if regulation.apply.address is not None else ""
        parts.append(writer.say("how:way", way=f"{way}{page}"))
    when = [_term(writer, term) for term in regulation.terms]
    if match.window is not None:
        when.insert(0, written_window(regulation, match.window, match.availability, writer.language))
    if when:
        parts.append(writer.say("how:when", when=f" {writer.say('and_')} ".join(when)))
    return f"**{writer.text(regulation.title)}:** {'; '.join(parts)}."


def more_on_applying(writer: Writer, regulation: FundingRegulation) -> Iterator[str]:
    """Yield what more there is to know of how one applies."""
    rest = _first_and_rest(writer, regulation)[1] if regulation.apply is not None else ""
    if rest:
        yield f"**{writer.say('how_to_apply')}:** {rest}"


def asked_of_papers(writer: Writer, matches: Sequence[DocumentMatch]) -> Iterator[str]:
    """Yield what the same regulations ask of papers, each sentence once, after whose it is where that is not plain."""
    for match in matches:
        asking: dict[str, list[FundingRegulation]] = {}
        for regulation in match.regulations:
            for required in regulation.documents:
                if required.to == match.document.id and required.text is not None:
                    asking.setdefault(writer.text(required.text), []).append(regulation)
        for text, regulations in asking.items():
            of_what = [writer.text(match.document.title)] if len(matches) > 1 else []
            if len(regulations) < len(match.regulations):
                of_what.append(writer.names(regulations))
            yield f"{', '.join(of_what)}: {lowered(text)}" if of_what else text


def _way(regulation: FundingRegulation) -> tuple[Text, str | None] | None:
    return None if regulation.apply is None else (regulation.apply.text, regulation.apply.address)


def _first_and_rest(writer: Writer, regulation: FundingRegulation) -> tuple[str, str]:
    """Return the first sentence of how one applies, and the others."""
    assert regulation.apply is not None
    first, _, rest = writer.text(regulation.apply.text).partition(". ")
    return first, rest


def _applicants(writer: Writer, regulation: FundingRegulation) -> str:
    """Return who can apply, and whom the money is for where that is somebody else."""
    applicants = writer.listed([writer.party(party) for party in regulation.applicants], "or_")
    if regulation.applicants == (regulation.beneficiary,):
        return applicants
    return writer.say("applicants_for", applicants=applicants, beneficiary=writer.party(regulation.beneficiary))


def _term(writer: Writer, term: Term) -> str:
    """Return when a term is, with what has to be done, and for whom where it is not for all."""
    parts = [term.action] if term.applies_to is None else [term.action, term.applies_to]
    written = "; ".join(lowered(clause(writer.text(part))) for part in parts)
    return f"{written_moment(term).in_language(writer.language)} ({written})"
