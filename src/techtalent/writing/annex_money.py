"""The money in the annex of a plan: how to get what the page tells of, what goes together, and what else there is."""

import datetime as dt
from collections.abc import Container, Iterator, Mapping, Sequence

from attrs import evolve

from techtalent.catalogue.endings import ending
from techtalent.model.applying import Document
from techtalent.model.papers import DocumentMatch
from techtalent.model.plan import FundingMatch, Plan
from techtalent.model.regulations import FundingRegulation
from techtalent.words.saying import lowered
from techtalent.writing.annex_layout import ALWAYS, AnnexSection, Bullet
from techtalent.writing.markdown_applying import asked_of_papers, how_to_get, more_on_applying
from techtalent.writing.markdown_funding import availability, paid_lines, standing_lines
from techtalent.writing.markdown_money import together_lines
from techtalent.writing.page_closing import ended
from techtalent.writing.page_money import families, head_of, regulation_line
from techtalent.writing.writer import Writer, plain

# When the turn is of what gives way: other regulations, what to check, and all else that there is to know.
_OTHERS, _CHECKS, _ALL_ELSE = 1, 2, 6


def money_part(writer: Writer, plan: Plan, told: Sequence[str]) -> Iterator[AnnexSection]:
    """Yield how to get the money of the regulations that the page tells of, what goes together, and the others.

    Of regulations that were closed it says why: the page only names them.

    A regulation and its variants stand together, where the first of them that the page tells of stands.
    """
    paying = {match.regulation.id: match for match in plan.funding if match.may_pay}
    how: dict[str, Bullet] = {}
    for name in told:
        if name in paying:
            how[name] = _how(writer, paying[name], plan.receipt.as_of, [paying[each] for each in how])
    matches = [*(paying[name] for name in how), *(match for name, match in paying.items() if name not in how)]
    found = families(matches)
    is_told = [any(match.regulation.id in how for match in family) for family in found]
    entries = [_family(writer, family, how) for family, told in zip(found, is_told, strict=True) if told]
    entries += [Bullet(*_led(line)) for line in together_lines(writer, plan.together)]
    yield AnnexSection(writer.say("funding"), tuple(entries))
    yield AnnexSection(writer.say("papers"), tuple(_papers(writer, plan, how)))
    others = [_family(writer, family, how) for family, told in zip(found, is_told, strict=True) if not told]
    yield AnnexSection(writer.say("more_money"), tuple(others))
    yield AnnexSection(writer.say("ended"), tuple(_closed(writer, plan)))


def _closed(writer: Writer, plan: Plan) -> Iterator[Bullet]:
    """Yield the regulations that the page names as ended and that were closed, each with what is to be known of it."""
    for match in ended(plan):
        end = ending(match.regulation)
        if end is not None and end.by == "closed":
            why = availability(writer, match.regulation, match.availability, match.window, plan.receipt.as_of)
            yield Bullet(f"**{writer.title(match.regulation)}:**", f"{why}.")


def _family(writer: Writer, family: Sequence[FundingMatch], how: Mapping[str, Bullet]) -> Bullet:
    """Return a regulation and its variants: below the regulation, or below its title where it may not pay itself."""
    head = next((match for match in family if match.part_of is None), None)
    is_told = any(match.regulation.id in how for match in family)
    turn, short = (ALWAYS, "") if is_told else (_OTHERS, ", ".join(writer.named(match.regulation) for match in family))
    below = tuple(
        how.get(match.regulation.id) or Bullet(regulation_line(writer, match)) for match in family if match is not head
    )
    if head is None:
        return Bullet(f"**{writer.text(head_of(family[0]).title)}:**", turn=turn, short=short, details=below)
    first = how.get(head.regulation.id) or Bullet(regulation_line(writer, head), turn=turn, short=short)
    return evolve(first, details=(*first.details, *below))


def _papers(writer: Writer, plan: Plan, how: Container[str]) -> Iterator[Bullet]:
    """Yield each paper once, those for the same regulations together, and what is asked of them below that.

    Those for which it was told how to get their money come first; the others give way where there is too much to say.
    """
    groups: dict[tuple[FundingRegulation, ...], list[DocumentMatch]] = {}
    for match in plan.documents:
        groups.setdefault(match.regulations, []).append(match)
    linked: set[str] = set()
    is_other = {regulations: all(each.id not in how for each in regulations) for regulations in groups}
    for regulations in sorted(groups, key=is_other.__getitem__):
        papers = [match.document for match in groups[regulations]]
        titles = writer.listed([_paper(writer, paper, linked, at > 0) for at, paper in enumerate(papers)])
        # What they are for is no sentence that other papers could have said.
        line = f"**{titles}**: {writer.names(regulations)}."
        details = tuple([Bullet("", asked, _ALL_ELSE) for asked in asked_of_papers(writer, groups[regulations])])
        if is_other[regulations]:
            names = writer.listed([lowered(writer.text(paper.title)) for paper in papers])
            short = f"{names} ({writer.names(regulations)})"
            yield Bullet(line, turn=_OTHERS, short=short, details=details)
        else:
            yield Bullet(line, details=details)


def _paper(writer: Writer, document: Document, linked: set[str], is_within: bool) -> str:
    """Return the title of a paper, within a sentence or not; the first of those that are on one page links to it."""
    title, page = document.title.in_language(writer.language), document.website
    title = lowered(title) if is_within else title
    if page is None or page in linked:
        return plain(title)
    linked.add(page)
    return writer.link(title, page)


def _how(writer: Writer, match: FundingMatch, as_of: dt.date, before: Sequence[FundingMatch]) -> Bullet:
    """Return how to get the money of a regulation, with what to check and all else below it.

    `before` are those of which it was told before.
    """
    check, *when = standing_lines(writer, match, as_of)
    more = [*when, *more_on_applying(writer, match.regulation), *paid_lines(writer, match, as_of)]
    checks = evolve(_detail(check, _CHECKS), again=writer.say("check"))
    details = (checks, *(_detail(line, _ALL_ELSE) for line in more))
    lead, text = _led(how_to_get(writer, match, before))
    return Bullet(lead, text, details=details)


def _detail(line: str, turn: int) -> Bullet:
    """Return a line with a list, if it has one, as an entry below another one."""
    first, *items = line.split("\n")
    lead, text = _led(first)
    return Bullet(lead, text, turn, items=tuple(item.strip().removeprefix("- ") for item in items))


def _led(line: str) -> tuple[str, str]:
    """Return the label of a line and what it says: **Label:** text."""
    label, colon, text = line.partition(":**")
    return f"{label}{colon}", text.strip()
