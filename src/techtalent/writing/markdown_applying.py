"""How to get the money of a regulation, in a written plan: who applies, how, by when and with which papers."""

from collections.abc import Iterable, Iterator

from techtalent.model.applying import Document
from techtalent.model.plan import FundingMatch, Plan
from techtalent.model.regulations import FundingRegulation, Term
from techtalent.model.text import Text
from techtalent.words.in_short import written_window
from techtalent.words.moments import written_moment
from techtalent.words.saying import lowered
from techtalent.writing.markdown_contacts import site
from techtalent.writing.writer import Writer, clause, plain


def how_to_get(writer: Writer, match: FundingMatch, plan: Plan, before: Iterable[FundingMatch] = ()) -> str:
    """Return who applies for a regulation, how, by when and with which papers, in one line.

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
        when.insert(0, written_window(match.window, match.availability, writer.language))
    if when:
        parts.append(writer.say("how:when", when=f" {writer.say('and_')} ".join(when)))
    papers = [found.document for found in plan.documents if regulation in found.regulations]
    if papers:
        parts.append(writer.say("how:papers", papers=writer.listed(list(_papers(writer, papers)))))
    return f"**{writer.text(regulation.title)}:** {'; '.join(parts)}."


def more_on_applying(writer: Writer, match: FundingMatch, plan: Plan) -> Iterator[str]:
    """Yield what more there is to know of how one applies, and what is asked of the papers."""
    regulation = match.regulation
    rest = _first_and_rest(writer, regulation)[1] if regulation.apply is not None else ""
    if rest:
        yield f"**{writer.say('how_to_apply')}:** {rest}"
    titles = {found.document.id: found.document.title for found in plan.documents if regulation in found.regulations}
    asked = [
        f"{lowered(writer.text(titles[required.to]))}: {lowered(clause(writer.text(required.text)))}"
        for required in regulation.documents
        if required.text is not None and required.to in titles
    ]
    if asked:
        yield f"**{writer.say('papers')}:** {'; '.join(asked)}."


def _way(regulation: FundingRegulation) -> tuple[Text, str | None] | None:
    return None if regulation.apply is None else (regulation.apply.text, regulation.apply.address)


def _first_and_rest(writer: Writer, regulation: FundingRegulation) -> tuple[str, str]:
    """Return the first sentence of how one applies, and the others."""
    assert regulation.apply is not None
    first, _, rest = writer.text(regulation.apply.text).partition(". ")
    return first, rest


def _papers(writer: Writer, documents: Iterable[Document]) -> Iterator[str]:
    """Yield the titles of papers within a sentence; the first of those that are on one page is a link to it."""
    linked: set[str] = set()
    for document in documents:
        title, page = lowered(document.title.in_language(writer.language)), document.website
        yield plain(title) if page is None or page in linked else writer.link(title, page)
        if page is not None:
            linked.add(page)


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
